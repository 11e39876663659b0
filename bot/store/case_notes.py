"""What workers add to a case: sealed with its key, kept in order, never overwritten: the newest word stands."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any
from uuid import uuid4

import sqlalchemy as sa

from bot.store import tables
from bot.store.connection import Database
from bot.store.encryption import MasterKey
from bot.store.errors import CaseNotFound, UserNotFound

JUDGEMENT = "judgement"
_table = tables.case_notes


@dataclass(frozen=True)
class CaseNote:
    """One thing a worker added. `about` says what to, in fixed words such as a need's code."""

    id: str
    kind: str
    about: str
    author_id: str
    author: str
    at: datetime
    """UTC."""
    body: dict[str, Any] = field(repr=False)


class CaseNotes:
    def __init__(self, database: Database, master_key: MasterKey) -> None:
        self._db = database
        self._master = master_key

    async def add(self, case_id: str, author_id: str, kind: str, about: str, body: Mapping[str, Any]) -> None:
        """Adds a note. Raises CaseNotFound, UserNotFound."""
        keys, cases, users = tables.case_keys, tables.cases, tables.users
        async with self._db.write(lock_first=True) as connection:
            wrapped = await connection.scalar(
                sa.select(keys.c.wrapped)
                .join(cases, cases.c.conversation_id == keys.c.conversation_id)
                .where(cases.c.id == case_id)
            )
            if wrapped is None:
                raise CaseNotFound
            if await connection.scalar(sa.select(users.c.id).where(users.c.id == author_id)) is None:
                raise UserNotFound
            note_id = str(uuid4())
            sealed = self._master.unwrap(wrapped).seal_json(body, _context(note_id))
            await connection.execute(
                _table.insert(),
                {
                    "id": note_id, "case_id": case_id, "kind": kind, "about": about,
                    "author_id": author_id, "at": self._db.now(), "body": sealed,
                },
            )  # fmt: skip

    async def of_case(self, case_id: str, kind: str | None = None) -> list[CaseNote]:
        """The notes of a case, the oldest first; of one kind or all."""
        keys, cases, users = tables.case_keys, tables.cases, tables.users
        wanted = (
            sa.select(_table, users.c.name, keys.c.wrapped)
            .join(cases, cases.c.id == _table.c.case_id)
            .join(keys, keys.c.conversation_id == cases.c.conversation_id)
            .join(users, users.c.id == _table.c.author_id)
            .where(_table.c.case_id == case_id)
            .order_by(_table.c.at, _table.c.id)
        )
        if kind is not None:
            wanted = wanted.where(_table.c.kind == kind)
        async with self._db.read() as connection:
            rows = (await connection.execute(wanted)).all()
        if not rows:
            return []
        key = self._master.unwrap(rows[0].wrapped)
        return [
            CaseNote(
                row.id, row.kind, row.about, row.author_id, row.name, row.at,
                key.open_json(row.body, _context(row.id)),
            )
            for row in rows
        ]  # fmt: skip


def _context(note_id: str) -> str:
    return f"case.note/{note_id}"
