"""The reading behind a group's candidates: the newest open cases with what workers made of their flags, some at a time."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

import sqlalchemy as sa
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.store import tables
from bot.store.case_notes import JUDGEMENT, body_of
from bot.store.cases import content_of, is_newest
from bot.store.connection import Database
from bot.store.encryption import MasterKey
from bot.store.listing import CLOSED

MOST = 500
_cases, _revisions, _notes = tables.cases, tables.case_revisions, tables.case_notes


@dataclass(frozen=True)
class OpenCase:
    """A case that is not closed, as it stands. `judged`: (part/code, body) of the newest judgement of each flag."""

    id: str
    number: str
    team_id: str | None
    judged: tuple[tuple[str, dict[str, Any]], ...] = field(repr=False)
    content: dict[str, Any] = field(repr=False)


class Candidates:
    def __init__(self, database: Database, master_key: MasterKey) -> None:
        self._db = database
        self._master = master_key

    async def newest(self, team_id: str | None = None) -> tuple[list[str], bool]:
        """Ids of the MOST newest open cases of a team, or of all; and whether there are more."""
        wanted = sa.select(_cases.c.id).where(_cases.c.state != CLOSED)
        if team_id is not None:
            wanted = wanted.where(_cases.c.team_id == team_id)
        wanted = wanted.order_by(_cases.c.first_sent_at.desc(), _cases.c.number.desc()).limit(MOST + 1)
        async with self._db.read() as connection:
            ids = list(await connection.scalars(wanted))
        return ids[:MOST], len(ids) > MOST

    async def read(self, case_ids: Sequence[str]) -> list[OpenCase]:
        """These cases, opened; those that are gone are not there. Ask for a few at a time: a content holds 20 kB."""
        wanted = (
            sa.select(
                _cases.c.id, _cases.c.number, _cases.c.team_id, _revisions.c.revision, _revisions.c.content,
                tables.case_keys.c.wrapped,
            )
            .join(_revisions, is_newest())
            .join(tables.case_keys, tables.case_keys.c.conversation_id == _cases.c.conversation_id)
            .where(_cases.c.id.in_(case_ids))
        )  # fmt: skip
        async with self._db.read() as connection:
            rows = (await connection.execute(wanted)).all()
            judged = await self._judged(connection, case_ids)
        found = []
        for row in rows:
            key = self._master.unwrap(row.wrapped)
            notes = tuple((about, body_of(key, *sealed)) for about, *sealed in judged.get(row.id, ()))
            content = content_of(key, row.id, row.revision, row.content)
            found.append(OpenCase(row.id, row.number, row.team_id, notes, content))
        return found

    async def _judged(
        self, connection: AsyncConnection, case_ids: Sequence[str]
    ) -> dict[str, list[tuple[str, str, bytes]]]:
        rows = await connection.execute(
            sa.select(_notes.c.case_id, _notes.c.about, _notes.c.id, _notes.c.body).where(
                _notes.c.case_id.in_(case_ids), _notes.c.kind == JUDGEMENT, _notes.c.current.is_(True)
            )
        )
        found: dict[str, list[tuple[str, str, bytes]]] = {}
        for row in rows:
            found.setdefault(row.case_id, []).append((row.about, row.id, row.body))
        return found
