"""Reviews: the task of one interpreter on one transcript, who may have it, and who has it. Its rows: review_rows.py."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any
from uuid import uuid4

import sqlalchemy as sa
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.casework.reviewing import (
    ASKED,
    DONE,
    TAKEN,
    WITHDRAWN,
    Interpreter,
    Size,
    Wishes,
    honoured,
)
from bot.store import house_tables, tables
from bot.store.cases import is_newest
from bot.store.connection import Database
from bot.store.errors import CaseNotFound, ReviewAsked, ReviewNotFound, UserNotFound
from bot.store.interpreters import InterpreterRecord, record_of

KNOWS, FAMILY = ("knows", "family")
"""Why an interpreter gets nothing of a case: it knows the family, or the family does not want it."""
MACHINE, CHECKED, DOUBTFUL = ROW_STATES = ("machine", "checked", "doubtful")
MOST_OFFERED = 50

WishesOf = Callable[[str], Awaitable[Wishes]]
"""Gives the wishes of a family by the id of its case."""

_table, _rows, _cases, _users, _teams = (
    tables.reviews,
    tables.review_rows,
    tables.cases,
    house_tables.users,
    house_tables.teams,
)
_refused, _excluded = tables.review_refusals, tables.review_exclusions
_revisions, _interpreters = tables.case_revisions, house_tables.interpreters


@dataclass(frozen=True)
class Review:
    """One task. Nothing of the transcript is opened for it."""

    id: str
    case_id: str
    case_number: str
    of: str
    """all or flagged."""
    spoken: str | None
    """The family's language."""
    reader: str
    """The language of the renderings."""
    second_of: str | None
    """The first review of a pair that reads with four eyes."""
    four_eyes: bool
    """Whether it is one of a pair."""
    state: str
    due_on: date | None
    size: Size
    """As it was when the review was asked for."""
    area: str
    """The name of the case's team, "" when it has none."""
    team_id: str | None
    asked_at: datetime
    """UTC, as the other times."""
    taken_by: str | None
    taker: str
    """The number of the interpreter who has it, "" for nobody."""
    taken_at: datetime | None
    done_at: datetime | None
    read: int
    """Rows that are checked or doubtful."""


class Reviews:
    def __init__(self, database: Database) -> None:
        self._db = database

    # -- the worker's side --------------------------------------------------------------------------

    async def ask(
        self,
        case_id: str,
        user_id: str,
        of: str,
        reader: str,
        due_on: date | None,
        size: Size,
        *,
        four_eyes: bool = False,
    ) -> list[str]:
        """Asks for a review, or for two apart from each other; gives their ids, the first review first.

        Raises CaseNotFound, and ReviewAsked when one into the same language is open.
        """
        ids = [str(uuid4()) for _ in range(1 + four_eyes)]
        async with self._db.write(lock_first=True) as connection:
            known = sa.select(_cases.c.id).where(_cases.c.id == case_id).with_for_update()
            if await connection.scalar(known) is None:
                raise CaseNotFound
            open_one = sa.select(_table.c.id).where(
                _table.c.case_id == case_id, _table.c.reader == reader, _table.c.state.in_((ASKED, TAKEN))
            )
            if await connection.scalar(open_one.limit(1)) is not None:
                raise ReviewAsked
            for review_id in ids:
                await connection.execute(
                    _table.insert(),
                    {
                        "id": review_id, "case_id": case_id, "of": of, "reader": reader, "state": ASKED,
                        "second_of": None if review_id == ids[0] else ids[0], "due_on": due_on,
                        "rows": size.rows, "characters": size.characters, "dialect": ",".join(size.dialect),
                        "asked_by": user_id, "asked_at": self._db.now(),
                    },
                )  # fmt: skip
        return ids

    async def of_case(self, case_id: str) -> list[Review]:
        """Every review of a case, the oldest first; their rows: `ReviewRows.of_case`."""
        async with self._db.read() as connection:
            return await _reviews(connection, _table.c.case_id == case_id)

    async def withdraw(self, case_id: str, review_id: str) -> None:
        """The worker takes the task back; what was saved stays. Raises ReviewNotFound."""
        mine = sa.and_(_table.c.id == review_id, _table.c.case_id == case_id)
        await self._change(mine, (ASKED, TAKEN), state=WITHDRAWN)

    async def exclude(self, case_id: str, user_id: str, why: str) -> None:
        """This interpreter gets nothing of this case, for good: tasks return, what it saved in open ones goes.

        Raises CaseNotFound, UserNotFound.
        """
        async with self._db.write(lock_first=True) as connection:
            if await connection.scalar(sa.select(_cases.c.id).where(_cases.c.id == case_id)) is None:
                raise CaseNotFound
            if await connection.scalar(sa.select(_users.c.id).where(_users.c.id == user_id)) is None:
                raise UserNotFound
            await self._exclude(connection, case_id, user_id, why)

    async def excluded(self, case_id: str) -> dict[str, str]:
        """Who gets nothing of a case, by user id, and why."""
        wanted = sa.select(_excluded.c.user_id, _excluded.c.why).where(_excluded.c.case_id == case_id)
        async with self._db.read() as connection:
            return {row.user_id: row.why for row in await connection.execute(wanted)}

    # -- the interpreter's side ---------------------------------------------------------------------

    async def offered_to(self, user_id: str, wishes_of: WishesOf) -> list[Review]:
        """Tasks this interpreter may take, the earliest due first, at most MOST_OFFERED. Raises UserNotFound."""
        async with self._db.read() as connection:
            who = await record_of(connection, user_id)
            possible = await _reviews(connection, _possible(who))
        found: list[Review] = []
        for review in possible:
            if len(found) < MOST_OFFERED and _fits(who, await wishes_of(review.case_id), review.team_id):
                found.append(review)
        return found

    async def offered(self, review_id: str, user_id: str, wishes_of: WishesOf) -> Review:
        """One task this interpreter may take. Raises ReviewNotFound, UserNotFound."""
        async with self._db.read() as connection:
            who = await record_of(connection, user_id)
            found = await _reviews(connection, sa.and_(_possible(who), _table.c.id == review_id))
        if not found or not _fits(who, await wishes_of(found[0].case_id), found[0].team_id):
            raise ReviewNotFound
        return found[0]

    async def take(self, review_id: str, user_id: str, wishes_of: WishesOf) -> Review:
        """The interpreter takes a task that is offered; of two who press at once, one gets it.

        Raises ReviewNotFound when it is taken or not for this interpreter, UserNotFound.
        """
        wished = await wishes_of((await self.offered(review_id, user_id, wishes_of)).case_id)
        async with self._db.write(lock_first=True) as connection:
            await _lock(connection, review_id)
            who = await record_of(connection, user_id)
            found = await _reviews(connection, sa.and_(_possible(who), _table.c.id == review_id))
            if not found or not _fits(who, wished, found[0].team_id):
                raise ReviewNotFound
            change = {"state": TAKEN, "taken_by": user_id, "taken_at": self._db.now()}
            await connection.execute(_table.update().where(_table.c.id == review_id).values(change))
            return (await _reviews(connection, _table.c.id == review_id))[0]

    async def taken_by(self, user_id: str) -> list[Review]:
        """The tasks an interpreter has now, the earliest due first."""
        async with self._db.read() as connection:
            return await _reviews(connection, _has(user_id))

    async def opened(self, review_id: str, user_id: str) -> Review:
        """A task, for the interpreter who has it now. Raises ReviewNotFound to anybody else."""
        async with self._db.read() as connection:
            found = await _reviews(connection, sa.and_(_has(user_id), _table.c.id == review_id))
        if not found:
            raise ReviewNotFound
        return found[0]

    async def refuse(self, review_id: str, user_id: str, why: str, wishes_of: WishesOf) -> None:
        """Declines an offered task: it is offered to others only. Raises ReviewNotFound, UserNotFound."""
        await self.offered(review_id, user_id, wishes_of)
        row = {"review_id": review_id, "user_id": user_id, "why": why, "at": self._db.now()}
        async with self._db.write(lock_first=True) as connection:
            await _lock(connection, review_id)
            mine = sa.and_(_refused.c.review_id == review_id, _refused.c.user_id == user_id)
            if await connection.scalar(sa.select(_refused.c.why).where(mine)) is None:
                await connection.execute(_refused.insert(), row)

    async def give_back(self, review_id: str, user_id: str) -> None:
        """Returns a taken task; its rows stay, with whose they are. Raises ReviewNotFound."""
        mine = sa.and_(_table.c.id == review_id, _table.c.taken_by == user_id)
        await self._change(mine, (TAKEN,), state=ASKED, taken_by=None, taken_at=None)

    async def finish(self, review_id: str, user_id: str) -> None:
        """The interpreter is done. Raises ReviewNotFound."""
        mine = sa.and_(_table.c.id == review_id, _table.c.taken_by == user_id)
        await self._change(mine, (TAKEN,), state=DONE, done_at=self._db.now())

    async def knows(self, review_id: str, user_id: str, wishes_of: WishesOf) -> str:
        """For "I know this person", before or after taking: `exclude`, by the task. Gives the id of the case.

        Raises ReviewNotFound, UserNotFound.
        """
        try:
            review = await self.opened(review_id, user_id)
        except ReviewNotFound:
            review = await self.offered(review_id, user_id, wishes_of)
        await self.exclude(review.case_id, user_id, KNOWS)
        return review.case_id

    # -- inside -------------------------------------------------------------------------------------

    async def _exclude(self, connection: AsyncConnection, case_id: str, user_id: str, why: str) -> None:
        of_case = sa.select(_table.c.id).where(_table.c.case_id == case_id)
        await connection.execute(of_case.order_by(_table.c.id).with_for_update())
        mine = sa.and_(_excluded.c.case_id == case_id, _excluded.c.user_id == user_id)
        if await connection.scalar(sa.select(_excluded.c.why).where(mine)) is None:
            row = {"case_id": case_id, "user_id": user_id, "why": why, "at": self._db.now()}
            await connection.execute(_excluded.insert(), row)
        unfinished = of_case.where(_table.c.state != DONE)
        await connection.execute(
            _rows.delete().where(_rows.c.saved_by == user_id, _rows.c.review_id.in_(unfinished))
        )
        taken = sa.and_(_table.c.case_id == case_id, _has(user_id))
        change = {"state": ASKED, "taken_by": None, "taken_at": None}
        await connection.execute(_table.update().where(taken).values(change))

    async def _change(self, which: sa.ColumnElement[bool], states: tuple[str, ...], **values: Any) -> None:
        async with self._db.write() as connection:
            changed = await connection.execute(
                _table.update().where(which, _table.c.state.in_(states)).values(values)
            )
            if not changed.rowcount:
                raise ReviewNotFound


def _has(user_id: str) -> sa.ColumnElement[bool]:
    return sa.and_(_table.c.taken_by == user_id, _table.c.state == TAKEN)


def _fits(who: InterpreterRecord, wished: Wishes, area: str | None) -> bool:
    return honoured(wished, Interpreter(who.name, who.languages, who.gender, who.team_id), area)


def _possible(who: InterpreterRecord) -> sa.ColumnElement[bool]:
    """Tasks this interpreter may take as far as languages, refusals, exclusions and the pair decide."""
    other = _table.alias("other")
    of_pair = sa.or_(other.c.id == _table.c.second_of, other.c.second_of == _table.c.id)
    worked_on = sa.exists().where(_rows.c.review_id == other.c.id, _rows.c.saved_by == who.user_id)
    return sa.and_(
        _table.c.state == ASKED,
        _table.c.reader.in_(list(who.languages)),
        _revisions.c.language.in_(list(who.languages)),
        ~sa.exists().where(_refused.c.review_id == _table.c.id, _refused.c.user_id == who.user_id),
        ~sa.exists().where(_excluded.c.case_id == _table.c.case_id, _excluded.c.user_id == who.user_id),
        ~sa.select(other.c.id)
        .where(of_pair, sa.or_(other.c.taken_by == who.user_id, worked_on))
        .correlate(_table)
        .exists(),
    )


async def _lock(connection: AsyncConnection, review_id: str) -> None:
    """Every review of the same case: pairs and exclusions look at them together. Raises ReviewNotFound."""
    case = sa.select(_table.c.case_id).where(_table.c.id == review_id).scalar_subquery()
    locked = sa.select(_table.c.id).where(_table.c.case_id == case).order_by(_table.c.id).with_for_update()
    if review_id not in list(await connection.scalars(locked)):
        raise ReviewNotFound


async def _reviews(connection: AsyncConnection, where: sa.ColumnElement[bool]) -> list[Review]:
    other = _table.alias("pair")
    second = sa.exists().where(other.c.second_of == _table.c.id)
    read = (
        sa.select(sa.func.count())
        .select_from(_rows)
        .where(_rows.c.review_id == _table.c.id, _rows.c.state != MACHINE)
        .correlate(_table)
        .scalar_subquery()
    )
    wanted = (
        sa.select(
            _table, _cases.c.number.label("case_number"), _cases.c.team_id, _teams.c.name.label("area"),
            _revisions.c.language.label("spoken"), _interpreters.c.number.label("taker"),
            second.label("has_second"), read.label("read"),
        )
        .join(_cases, _cases.c.id == _table.c.case_id)
        .join(_revisions, is_newest())
        .outerjoin(_teams, _teams.c.id == _cases.c.team_id)
        .outerjoin(_interpreters, _interpreters.c.user_id == _table.c.taken_by)
        .where(where)
        .order_by(_table.c.due_on.is_(None), _table.c.due_on, _table.c.asked_at, _table.c.id)
    )  # fmt: skip
    return [
        Review(
            row.id, row.case_id, row.case_number, row.of, row.spoken, row.reader, row.second_of,
            bool(row.second_of or row.has_second), row.state, row.due_on,
            Size(row.rows, row.characters, tuple(filter(None, row.dialect.split(",")))),
            row.area or "", row.team_id, row.asked_at, row.taken_by, row.taker or "", row.taken_at, row.done_at,
            row.read,
        )
        for row in await connection.execute(wanted)
    ]  # fmt: skip
