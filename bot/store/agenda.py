"""What a team meets about: counted and cut in the database, so that ten thousand cases cost no more than fifty.

A case is a team's when it was given to it, or when it has no team and one of the team holds it.
"""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any, Generic, TypeVar

import sqlalchemy as sa
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.casework import agenda, plan
from bot.store import house_tables, tables
from bot.store.columns import UTC
from bot.store.connection import Database
from bot.store.flags import unread
from bot.store.listing import CLOSED, NEW, OPEN

MOST = 50
"""Lines under one heading."""
A_WEEK = timedelta(7)
_cases, _holders, _users, _notes = tables.cases, tables.case_holders, house_tables.users, tables.case_notes
_flags, _letters, _calls = tables.flags, tables.letters, tables.callback_requests
T = TypeVar("T")


@dataclass(frozen=True)
class Some(Generic[T]):
    """The first of what was found, at most MOST, and how many there are in all."""

    first: tuple[T, ...]
    total: int

    @property
    def more(self) -> int:
        """How many are not among the first."""
        return self.total - len(self.first)


@dataclass(frozen=True)
class Danger:
    """A danger flag; what was told is not opened. `read_by`: names, the first reader first."""

    flag_id: str
    case_id: str | None
    urgency: str
    raised_at: datetime
    """UTC."""
    read_by: tuple[str, ...]


@dataclass(frozen=True)
class Late:
    """What is overdue in a case: the day of its clock, steps of its plan with the earliest day, its review."""

    case_id: str
    clock: date | None
    steps: int
    steps_since: date | None
    review: date | None


@dataclass(frozen=True)
class Waiting:
    """Something of a family that waits for the workers: `count` answers or a call-back, since when (UTC)."""

    case_id: str | None
    count: int
    since: datetime


@dataclass(frozen=True)
class Matters:
    """All that a team has to talk about. Notes are named by id (see `CaseNotes.several`)."""

    danger: Some[Danger]
    calls: Some[Waiting]
    new: Some[str]
    asked: Some[str]
    answers: Some[Waiting]
    late: Some[Late]
    alone: Some[str]
    decisions: Some[str]


class AgendaReading:
    def __init__(self, database: Database) -> None:
        self._db = database

    async def matters(self, team_id: str, today: date) -> Matters:
        """What stands on this day. A team that nobody made has none."""
        of_team = _of_team(team_id)
        async with self._db.read() as connection:
            return Matters(
                await self._danger(connection, sa.or_(of_team, _of_nobody())),
                await self._calls(connection, sa.or_(of_team, _of_nobody())),
                await _ids(connection, _cases.c.state == NEW, sa.or_(of_team, _of_nobody())),
                await _note_ids(connection, agenda.BROUGHT, of_team, _cases.c.state != CLOSED),
                await _answers(connection, of_team),
                await _late(connection, of_team, today),
                await _ids(connection, _cases.c.state.not_in((NEW, CLOSED)), of_team, _held_alone()),
                await _note_ids(connection, agenda.DECISION, of_team),
            )

    async def decided(self, team_id: str, begin: datetime, end: datetime) -> list[str]:
        """Ids of the newest notes of decisions made between two moments; MOST at the most."""
        made = sa.select(_notes.c.thread).where(
            _notes.c.kind == agenda.DECISION,
            _notes.c.state == agenda.OPEN,
            _notes.c.at >= begin,
            _notes.c.at < end,
        )
        wanted = (
            sa.select(_notes.c.id)
            .join(_cases, _cases.c.id == _notes.c.case_id)
            .where(_notes.c.kind == agenda.DECISION, _notes.c.current.is_(True), _of_team(team_id))
            .where(_notes.c.thread.in_(made))
            .order_by(_notes.c.at, _notes.c.id)
            .limit(MOST)
        )
        async with self._db.read() as connection:
            return list(await connection.scalars(wanted))

    async def held(self, user_ids: Collection[str] | None = None) -> dict[str, int]:
        """How many cases that are not closed each of these users holds, or each who holds any."""
        counted = (
            sa.select(_holders.c.user_id, sa.func.count())
            .where(_holders.c.case_id.not_in(sa.select(_cases.c.id).where(_cases.c.state == CLOSED)))
            .group_by(_holders.c.user_id)
        )
        if user_ids is not None:
            counted = counted.where(_holders.c.user_id.in_(list(user_ids)))
        async with self._db.read() as connection:
            found = {user: int(count) for user, count in (await connection.execute(counted)).all()}
        return dict.fromkeys(user_ids or (), 0) | found

    async def _danger(self, connection: AsyncConnection, of: sa.ColumnElement[bool]) -> Some[Danger]:
        # Without a case the family has sent nothing, or has erased everything: that concerns every team.
        mine = sa.or_(_cases.c.id.is_(None), of)
        recent = _flags.c.raised_at > self._db.now() - A_WEEK
        found = (
            sa.select(_flags.c.id, _cases.c.id, _flags.c.urgency, _flags.c.raised_at)
            .outerjoin(_cases, _cases.c.conversation_id == _flags.c.conversation_id)
            .where(mine, sa.or_(unread(), recent))
        )
        rows, total = await _first(connection, found, unread().desc(), _flags.c.raised_at.desc(), _flags.c.id)
        reads = tables.flag_reads
        readers = await connection.execute(
            sa.select(reads.c.flag_id, _users.c.name)
            .join(_users, _users.c.id == reads.c.user_id)
            .where(reads.c.flag_id.in_([row[0] for row in rows]))
            .order_by(reads.c.read_at, _users.c.name)
        )
        read_by: dict[str, tuple[str, ...]] = {}
        for flag, name in readers.all():
            read_by[flag] = (*read_by.get(flag, ()), name)
        return Some(
            tuple(Danger(row[0], row[1], row[2], row[3], read_by.get(row[0], ())) for row in rows), total
        )

    async def _calls(self, connection: AsyncConnection, of: sa.ColumnElement[bool]) -> Some[Waiting]:
        found = (
            sa.select(_cases.c.id, sa.literal(1), _calls.c.asked_at)
            .outerjoin(_cases, _cases.c.conversation_id == _calls.c.conversation_id)
            .where(_calls.c.done_at.is_(None), sa.or_(_cases.c.id.is_(None), of))
        )
        rows, total = await _first(connection, found, _calls.c.asked_at, _calls.c.id)
        return Some(tuple(Waiting(row[0], row[1], row[2]) for row in rows), total)


def _of_team(team_id: str) -> sa.ColumnElement[bool]:
    held = (
        sa.select(_holders.c.case_id)
        .join(_users, _users.c.id == _holders.c.user_id)
        .where(_users.c.team_id == team_id)
    )
    return sa.or_(_cases.c.team_id == team_id, sa.and_(_cases.c.team_id.is_(None), _cases.c.id.in_(held)))


def _of_nobody() -> sa.ColumnElement[bool]:
    """No team has the case, and nobody who holds it is in a team: whoever meets first may take it."""
    held = (
        sa.select(_holders.c.case_id)
        .join(_users, _users.c.id == _holders.c.user_id)
        .where(_users.c.team_id.is_not(None))
    )
    return sa.and_(_cases.c.team_id.is_(None), _cases.c.id.not_in(held))


def _held_alone() -> sa.ColumnElement[bool]:
    by_many = sa.select(_holders.c.case_id).group_by(_holders.c.case_id).having(sa.func.count() > 1)
    return _cases.c.id.not_in(by_many)


async def _first(
    connection: AsyncConnection, found: sa.Select[Any], *order: sa.ColumnElement[Any]
) -> tuple[list[Any], int]:
    # The window counts all while the first are looked for: one walk instead of two.
    counted = found.add_columns(sa.func.count().over().label("total"))
    rows = list((await connection.execute(counted.order_by(*order).limit(MOST))).all())
    return rows, int(rows[0].total) if rows else 0


async def _ids(connection: AsyncConnection, *where: sa.ColumnElement[bool]) -> Some[str]:
    order = (_cases.c.urgency, _cases.c.due_on, _cases.c.number)
    rows, total = await _first(connection, sa.select(_cases.c.id).where(*where), *order)
    return Some(tuple(row[0] for row in rows), total)


async def _note_ids(connection: AsyncConnection, kind: str, *where: sa.ColumnElement[bool]) -> Some[str]:
    found = (
        sa.select(_notes.c.id)
        .join(_cases, _cases.c.id == _notes.c.case_id)
        .where(_notes.c.kind == kind, _notes.c.current.is_(True), _notes.c.state == agenda.OPEN, *where)
    )
    rows, total = await _first(connection, found, _notes.c.due_on, _notes.c.at, _notes.c.id)
    return Some(tuple(row[0] for row in rows), total)


async def _answers(connection: AsyncConnection, of: sa.ColumnElement[bool]) -> Some[Waiting]:
    since = sa.func.min(_letters.c.answered_at, type_=UTC)
    found = (
        sa.select(_letters.c.case_id, sa.func.count().label("letters"), since.label("since"))
        .join(_cases, _cases.c.id == _letters.c.case_id)
        .where(_letters.c.read_at.is_(None), _letters.c.answered_at.is_not(None), of)
        .group_by(_letters.c.case_id)
    )
    rows, total = await _first(connection, found, since, _letters.c.case_id)
    return Some(tuple(Waiting(row[0], row[1], row[2]) for row in rows), total)


async def _late(connection: AsyncConnection, of: sa.ColumnElement[bool], today: date) -> Some[Late]:
    # With a plan the assessment is ready: what is late then are its steps and its review.
    clocks = sa.select(
        _cases.c.id.label("case_id"), sa.literal("clock").label("what"), sa.literal(1).label("count"),
        _cases.c.due_on.label("due"),
    ).where(of, _cases.c.state.in_((NEW, OPEN)), _cases.c.due_on < today)  # fmt: skip
    unfinished = sa.or_(
        sa.and_(_notes.c.kind == plan.STEP, _notes.c.state.in_(plan.UNFINISHED)),
        sa.and_(_notes.c.kind == plan.REVIEW, _notes.c.state == plan.PLANNED),
    )
    noted = (
        sa.select(
            _notes.c.case_id, _notes.c.kind, sa.func.count(), sa.func.min(_notes.c.due_on, type_=sa.Date())
        )
        .join(_cases, _cases.c.id == _notes.c.case_id)
        .where(unfinished, _notes.c.current.is_(True), _notes.c.due_on < today, of, _cases.c.state != CLOSED)
        .group_by(_notes.c.case_id, _notes.c.kind)
    )
    both = sa.union_all(clocks, noted).cte("both")  # read once for the order and once for the details
    earliest = sa.func.min(both.c.due, type_=sa.Date())
    first = (
        sa.select(both.c.case_id, earliest.label("earliest"), sa.func.count().over().label("total"))
        .group_by(both.c.case_id)
        .order_by(earliest, both.c.case_id)
        .limit(MOST)
        .cte("first")
    )
    found: dict[str, dict[str, tuple[int, date]]] = {}
    rows = await connection.execute(
        sa.select(both, first.c.total)
        .join(first, first.c.case_id == both.c.case_id)
        .order_by(first.c.earliest, first.c.case_id)
    )
    all_rows = rows.all()
    for row in all_rows:
        found.setdefault(row.case_id, {})[row.what] = (int(row[2]), row.due)
    total = int(all_rows[0].total) if all_rows else 0
    return Some(tuple(_as_late(case, parts) for case, parts in found.items()), total)


def _as_late(case: str, found: dict[str, tuple[int, date]]) -> Late:
    _, clock = found.get("clock", (0, None))
    steps, steps_since = found.get(plan.STEP, (0, None))
    _, review = found.get(plan.REVIEW, (0, None))
    return Late(case, clock, steps, steps_since, review)
