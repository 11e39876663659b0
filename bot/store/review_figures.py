"""The reading behind the figures of review, and the corrections in finished reviews. No name and no number of anybody is read."""

from __future__ import annotations

from collections.abc import AsyncIterator
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

import sqlalchemy as sa

from bot.casework.review_figures import OwnLoad, Pair, Reading, Task
from bot.casework.reviewing import DONE, TAKEN, WITHDRAWN
from bot.store import tables
from bot.store.cases import is_newest
from bot.store.connection import Database
from bot.store.encryption import MasterKey
from bot.store.listing import CLOSED
from bot.store.review_rows import body_of
from bot.store.reviews import CHECKED, DOUBTFUL

PAGE = 20
"""Reviews whose rows are in memory at a time."""
READ_STATES = (CHECKED, DOUBTFUL)
_table, _rows, _cases, _keys = tables.reviews, tables.review_rows, tables.cases, tables.case_keys
_revisions, _refused = tables.case_revisions, tables.review_refusals


@dataclass(frozen=True)
class Corrected:
    """A checked row in which an interpreter corrected what was understood. `seq` of the message is in its key, "t12"."""

    case_id: str
    row: str
    understood: dict[str, Any] = field(repr=False)


class ReviewFiguresReading:
    def __init__(self, database: Database, master_key: MasterKey) -> None:
        self._db = database
        self._master = master_key

    async def first_asked(self) -> datetime | None:
        """The moment (UTC) at which a review was asked for first; None when none ever was."""
        async with self._db.read() as connection:
            return await connection.scalar(sa.select(sa.func.min(_table.c.asked_at)))

    async def readings(self, begin: datetime, end: datetime) -> AsyncIterator[Reading]:
        """Rows of reviews finished from `begin` to before `end`. The reasons are sealed, so each row is opened."""
        finished = sa.and_(_table.c.state == DONE, _table.c.done_at >= begin, _table.c.done_at < end)
        async for row, body in self._opened(finished, _rows.c.state.in_(READ_STATES)):
            yield Reading(
                row.case_id,
                row.saved_by,
                row.language or "",
                _marks(row.dialect),
                row.seconds,
                row.state == DOUBTFUL,
                frozenset(str(why) for why in body.get("reasons") or ())
                if row.state == DOUBTFUL
                else frozenset(),
                tuple(str(one["check"]) for one in body.get("overridden") or ()),
            )

    async def corrected(self, begin: datetime, end: datetime) -> AsyncIterator[Corrected]:
        """Corrections in checked rows of reviews finished in this time; a closed case only waits to be deleted."""
        finished = sa.and_(
            _table.c.state == DONE,
            _table.c.done_at >= begin,
            _table.c.done_at < end,
            _cases.c.state != CLOSED,
        )
        async for row, body in self._opened(finished, _rows.c.state == CHECKED):
            if body.get("understood"):
                yield Corrected(row.case_id, row.row, body["understood"])

    async def tasks(self, begin: datetime, end: datetime, until: datetime) -> list[Task]:
        """Reviews asked for from `begin` to before `end`, as they stood at `until`.

        The store keeps no history of a task that was given back or withdrawn: of these it is how they are now.
        """
        asked = sa.and_(_table.c.asked_at >= begin, _table.c.asked_at < end)
        wanted = (
            sa.select(_table, _revisions.c.language)
            .join(_cases, _cases.c.id == _table.c.case_id)
            .join(_revisions, is_newest())
            .where(asked)
            .order_by(_table.c.id)
        )
        refusals = (
            sa.select(_refused.c.review_id, _refused.c.user_id)
            .join(_table, _table.c.id == _refused.c.review_id)
            .where(asked, _refused.c.at < until)
        )
        async with self._db.read() as connection:
            rows = (await connection.execute(wanted)).all()
            declined: dict[str, set[str]] = {}
            for one in await connection.execute(refusals):
                declined.setdefault(one.review_id, set()).add(one.user_id)
        return [
            Task(
                row.case_id, row.language or "", _marks(row.dialect), row.asked_at, row.due_on, row.taken_by,
                _by_then(row.taken_at, until), _by_then(row.done_at, until),
                frozenset(declined.get(row.id, ())), row.state == WITHDRAWN,
            )
            for row in rows
        ]  # fmt: skip

    async def pairs(self, begin: datetime, end: datetime) -> list[Pair]:
        """Pairs of which both are done, the later one from `begin` to before `end`."""
        first = _table.alias("first")
        wanted = (
            sa.select(
                _table.c.case_id, _table.c.dialect, _table.c.taken_by, _table.c.done_at, _table.c.compared,
                _table.c.alike, first.c.taken_by.label("other"), first.c.done_at.label("other_done"),
                _revisions.c.language,
            )
            .join(first, first.c.id == _table.c.second_of)
            .join(_cases, _cases.c.id == _table.c.case_id)
            .join(_revisions, is_newest())
            .where(_table.c.compared.is_not(None), _table.c.done_at < end, first.c.done_at < end)
            .where(sa.or_(_table.c.done_at >= begin, first.c.done_at >= begin))
            .order_by(_table.c.id)
        )  # fmt: skip
        async with self._db.read() as connection:
            rows = (await connection.execute(wanted)).all()
        return [
            Pair(
                row.case_id, row.language or "", _marks(row.dialect), frozenset({row.taken_by, row.other}),
                row.compared, row.alike,
            )
            for row in rows
        ]  # fmt: skip

    async def finished_pair(self, review_id: str) -> tuple[str, str] | None:
        """Both reviews of the pair this one belongs to, the first one first; None until both are done."""
        first = _table.alias("first")
        wanted = (
            sa.select(first.c.id, _table.c.id.label("second"))
            .join(first, first.c.id == _table.c.second_of)
            .where(sa.or_(_table.c.id == review_id, first.c.id == review_id))
            .where(_table.c.state == DONE, first.c.state == DONE, _table.c.compared.is_(None))
        )
        async with self._db.read() as connection:
            row = (await connection.execute(wanted)).one_or_none()
        return (row.id, row.second) if row is not None else None

    async def set_compared(self, second_id: str, compared: int, alike: int) -> None:
        """Keeps how far a pair agrees, at its second review and once: what was kept before stays."""
        mine = sa.and_(_table.c.id == second_id, _table.c.second_of.is_not(None), _table.c.compared.is_(None))
        async with self._db.write() as connection:
            await connection.execute(_table.update().where(mine).values(compared=compared, alike=alike))

    async def own(self, user_id: str, since: datetime) -> OwnLoad:
        """The work of one interpreter: read since a moment, and open now."""
        read = sa.select(
            sa.func.count().label("rows"), sa.func.coalesce(sa.func.sum(_rows.c.seconds), 0).label("seconds")
        ).where(_rows.c.saved_by == user_id, _rows.c.state.in_(READ_STATES), _rows.c.saved_at >= since)
        ready = (
            sa.select(sa.func.count())
            .where(_rows.c.review_id == _table.c.id, _rows.c.state.in_(READ_STATES))
            .correlate(_table)
            .scalar_subquery()
        )
        mine = sa.select(_table.c.rows, ready.label("ready")).where(
            _table.c.taken_by == user_id, _table.c.state == TAKEN
        )
        async with self._db.read() as connection:
            done = (await connection.execute(read)).one()
            tasks = (await connection.execute(mine)).all()
        left = sum(max(0, task.rows - task.ready) for task in tasks)
        return OwnLoad(int(done.rows), int(done.seconds), len(tasks), left)

    async def _opened(
        self, of_reviews: sa.ColumnElement[bool], of_rows: sa.ColumnElement[bool]
    ) -> AsyncIterator[tuple[Any, dict[str, Any]]]:
        after = ""
        reviews = (
            sa.select(_table.c.id)
            .join(_cases, _cases.c.id == _table.c.case_id)
            .where(of_reviews)
            .order_by(_table.c.id)
            .limit(PAGE)
        )
        while True:
            async with self._db.read() as connection:
                ids = list(await connection.scalars(reviews.where(_table.c.id > after)))
                wanted = (
                    sa.select(
                        _rows, _table.c.case_id, _table.c.dialect, _revisions.c.language, _keys.c.wrapped
                    )
                    .join(_table, _table.c.id == _rows.c.review_id)
                    .join(_cases, _cases.c.id == _table.c.case_id)
                    .join(_revisions, is_newest())
                    .join(_keys, _keys.c.conversation_id == _cases.c.conversation_id)
                    .where(_rows.c.review_id.in_(ids), of_rows)
                    .order_by(_rows.c.review_id, _rows.c.saved_at, _rows.c.row)
                )
                rows = (await connection.execute(wanted)).all() if ids else []
            key, of = None, ""
            for row in rows:
                if key is None or of != row.case_id:
                    key, of = self._master.unwrap(row.wrapped), row.case_id
                yield row, body_of(key, row.review_id, row.row, row.body)
            if len(ids) < PAGE:
                return
            after = ids[-1]


def _marks(dialect: str) -> tuple[str, ...]:
    return tuple(filter(None, dialect.split(",")))


def _by_then(at: datetime | None, until: datetime) -> datetime | None:
    return at if at is not None and at < until else None
