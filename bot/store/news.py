"""What came in since a moment, and which danger flags nobody has read: times and ids only, nothing is unsealed."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

import sqlalchemy as sa

from bot.store import tables
from bot.store.connection import Database
from bot.store.flags import unread
from bot.store.listing import NEW

_cases, _revisions = tables.cases, tables.case_revisions
_flags, _calls, _letters = tables.flags, tables.callback_requests, tables.letters


@dataclass(frozen=True)
class Arrivals:
    """When what came in after `since` came: unread danger flags, families that wait for a call, sent cases, and
    answers to letters that no worker has opened.

    A case that was sent again counts once, with its last sending. All times UTC.
    """

    since: datetime
    flags: tuple[datetime, ...]
    calls: tuple[datetime, ...]
    cases: tuple[datetime, ...]
    answers: tuple[datetime, ...]


@dataclass(frozen=True)
class Waiting:
    """How much waits: danger flags that nobody has read, and sent cases that no worker has taken."""

    flags: int
    cases: int


class News:
    def __init__(self, database: Database) -> None:
        self._db = database

    async def arrivals(self, since: datetime) -> Arrivals:
        """What came in after this moment."""
        async with self._db.read() as connection:
            found = [tuple(await connection.scalars(wanted)) for wanted in _after(since)]
        return Arrivals(since, *found)

    async def waiting(self) -> Waiting:
        """What waits for workers now."""
        async with self._db.read() as connection:
            flags = await connection.scalar(sa.select(sa.func.count()).select_from(_flags).where(unread()))
            cases = await connection.scalar(
                sa.select(sa.func.count()).select_from(_cases).where(_cases.c.state == NEW)
            )
        return Waiting(int(flags or 0), int(cases or 0))

    async def unread_since(self, moment: datetime) -> list[tuple[str, datetime]]:
        """Ids and times of flags raised at this moment or before that nobody has read, the oldest first."""
        wanted = (
            sa.select(_flags.c.id, _flags.c.raised_at)
            .where(_flags.c.raised_at <= moment, unread())
            .order_by(_flags.c.raised_at, _flags.c.id)
        )
        async with self._db.read() as connection:
            return [(row.id, row.raised_at) for row in await connection.execute(wanted)]

    async def sent_since(self, moment: datetime) -> list[tuple[str, int, datetime]]:
        """Every sending at this moment or later: id of the case, its how-manyth sending, time; the oldest first."""
        sent = _revisions.c
        wanted = (
            sa.select(sent.case_id, sent.revision, sent.sent_at)
            .where(sent.sent_at >= moment)
            .order_by(sent.sent_at, sent.case_id, sent.revision)
        )
        async with self._db.read() as connection:
            return [(row.case_id, row.revision, row.sent_at) for row in await connection.execute(wanted)]


def _after(since: datetime) -> tuple[sa.Select[tuple[datetime]] | sa.CompoundSelect[tuple[datetime]], ...]:
    # Two selects for cases: the revisions are wide rows, and only the few cases with a second one need a look there.
    again = (
        sa.select(_revisions.c.sent_at)
        .join(
            _cases, sa.and_(_cases.c.id == _revisions.c.case_id, _cases.c.revision == _revisions.c.revision)
        )
        .where(_cases.c.revision > 1, _cases.c.first_sent_at <= since, _revisions.c.sent_at > since)
    )
    return (
        sa.select(_flags.c.raised_at).where(_flags.c.raised_at > since, unread()),
        sa.select(_calls.c.asked_at).where(_calls.c.asked_at > since, _calls.c.done_at.is_(None)),
        sa.union_all(sa.select(_cases.c.first_sent_at).where(_cases.c.first_sent_at > since), again),
        sa.select(_letters.c.answered_at).where(_letters.c.read_at.is_(None), _letters.c.answered_at > since),
    )
