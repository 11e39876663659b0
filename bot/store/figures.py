"""The reading behind the figures: each case as it stood at a moment, page by page, one content open at a time."""

from __future__ import annotations

from collections.abc import AsyncIterator, Collection, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

import sqlalchemy as sa
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.casework.groups import JOINED
from bot.store import case_notes, cases, house_tables, tables
from bot.store.connection import Database
from bot.store.encryption import CaseKey, MasterKey

PAGE = 100
# Written when a worker takes a case or gives it to another; it stays when they leave, unlike the row of a holder.
HELD = ("case.held", "case.shared")
_cases, _revisions, _notes = tables.cases, tables.case_revisions, tables.case_notes


@dataclass(frozen=True)
class CaseThen:
    """A case at a moment: its newest content, the newest verdict by "part/code", and since when somebody held it.

    `area` is the team's id of today: the store keeps no history of it. Moments are UTC.
    """

    area: str | None
    language: str | None
    first_sent_at: datetime
    held_at: datetime | None
    verdicts: dict[str, str]
    content: dict[str, Any] = field(repr=False)


class FiguresReading:
    def __init__(self, database: Database, master_key: MasterKey) -> None:
        self._db = database
        self._master = master_key

    async def first_sending(self) -> datetime | None:
        """The moment (UTC) of the very first sending; None when no family has sent anything."""
        async with self._db.read() as connection:
            return await connection.scalar(sa.select(sa.func.min(_cases.c.first_sent_at)))

    async def cases_then(self, begin: datetime, end: datetime, until: datetime) -> AsyncIterator[CaseThen]:
        """Cases first sent from `begin` to before `end`, as they stood at `until`. At most PAGE sealed ones are in memory."""
        after = ""
        while True:
            async with self._db.read() as connection:
                rows = await self._page(connection, begin, end, until, after)
                ids = [row.id for row in rows]
                judged = await self._judgements(connection, ids, until) if ids else {}
                held = await self._held(connection, ids, until) if ids else {}
            for row in rows:
                key = self._master.unwrap(row.wrapped)
                yield CaseThen(
                    row.team_id,
                    row.language,
                    row.first_sent_at,
                    held.get(row.id),
                    {about: _verdict(key, *sealed) for about, sealed in judged.get(row.id, {}).items()},
                    cases.content_of(key, row.id, row.revision, row.content),
                )
            if len(rows) < PAGE:
                return
            after = ids[-1]

    async def places(self, case_ids: Collection[str]) -> dict[str, tuple[str | None, str | None]]:
        """The team's id and the language of these cases as they are today, by case."""
        wanted = (
            sa.select(_cases.c.id, _cases.c.team_id, _revisions.c.language)
            .join(_revisions, cases.is_newest())
            .where(_cases.c.id.in_(list(case_ids)))
        )
        async with self._db.read() as connection:
            return {row.id: (row.team_id, row.language) for row in await connection.execute(wanted)}

    async def joined(self, begin: datetime, end: datetime) -> list[tuple[str, datetime]]:
        """(case, moment) of every family that joined a group from `begin` to before `end` and is still in it."""
        members = tables.group_members.c
        wanted = sa.select(members.case_id, members.at).where(
            members.state == JOINED, members.at >= begin, members.at < end
        )
        async with self._db.read() as connection:
            return [(row.case_id, row.at) for row in await connection.execute(wanted)]

    async def _page(
        self, connection: AsyncConnection, begin: datetime, end: datetime, until: datetime, after: str
    ) -> Sequence[Any]:
        newest = (
            sa.select(sa.func.max(_revisions.c.revision))
            .where(_revisions.c.case_id == _cases.c.id, _revisions.c.sent_at < until)
            .correlate(_cases)
            .scalar_subquery()
        )
        wanted = (
            sa.select(
                _cases.c.id, _cases.c.team_id, _cases.c.first_sent_at, _revisions.c.revision,
                _revisions.c.language, _revisions.c.content, tables.case_keys.c.wrapped,
            )
            .join(_revisions, sa.and_(_revisions.c.case_id == _cases.c.id, _revisions.c.revision == newest))
            .join(tables.case_keys, tables.case_keys.c.conversation_id == _cases.c.conversation_id)
            .where(_cases.c.first_sent_at >= begin, _cases.c.first_sent_at < end, _cases.c.id > after)
            .order_by(_cases.c.id)
            .limit(PAGE)
        )  # fmt: skip
        return (await connection.execute(wanted)).all()

    async def _judgements(
        self, connection: AsyncConnection, ids: list[str], until: datetime
    ) -> dict[str, dict[str, tuple[str, bytes]]]:
        rows = await connection.execute(
            sa.select(_notes.c.case_id, _notes.c.about, _notes.c.id, _notes.c.body)
            .where(_notes.c.case_id.in_(ids), _notes.c.kind == case_notes.JUDGEMENT, _notes.c.at < until)
            .order_by(_notes.c.at, _notes.c.current)
        )
        found: dict[str, dict[str, tuple[str, bytes]]] = {}
        for row in rows:
            found.setdefault(row.case_id, {})[row.about] = (row.id, row.body)
        return found

    async def _held(
        self, connection: AsyncConnection, ids: list[str], until: datetime
    ) -> dict[str, datetime]:
        holders, log = tables.case_holders.c, house_tables.access_log.c
        since = sa.select(holders.case_id, holders.since).where(
            holders.case_id.in_(ids), holders.since < until
        )
        taken = sa.select(log.subject, log.at).where(
            log.subject.in_(ids), log.action.in_(HELD), log.at < until
        )
        found: dict[str, datetime] = {}
        for wanted in (since, taken):
            for case_id, at in (await connection.execute(wanted)).all():
                found[case_id] = min(at, found.get(case_id, at))
        return found


def _verdict(key: CaseKey, note_id: str, sealed: bytes) -> str:
    return str(case_notes.body_of(key, note_id, sealed)["verdict"])
