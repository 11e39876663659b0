"""The workers' list: cases by urgency and due date, filtered, searched by keyed hashes of words, page by page."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

import sqlalchemy as sa
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.casework.listing import Listing
from bot.store import house_tables, tables
from bot.store.cases import CaseRow, headline_of, is_newest
from bot.store.connection import Database
from bot.store.encryption import MasterKey
from bot.store.errors import CaseNotFound, TeamNotFound, UserNotFound
from bot.store.listing import CLOSED, NEW, OPEN, STATES, list_case, word_hash

PAGE = 50
_cases, _holders, _words = tables.cases, tables.case_holders, tables.case_words


@dataclass(frozen=True)
class Wanted:
    """What the list is to show; None and empty narrow nothing.

    `words`: every entry must be found, in one of its forms (bot/casework/listing.search_words). `number`: part of a
    case number.
    """

    states: tuple[str, ...] = tuple(state for state in STATES if state != CLOSED)
    held_by: tuple[str, ...] | None = None
    """Held by one of these users; an empty tuple: held by nobody."""
    team: str | None = None
    language: str | None = None
    urgency: int | None = None
    due_by: date | None = None
    words: tuple[frozenset[str], ...] = ()
    number: str = ""
    answered: bool = False
    """Only cases with an answer to a letter that no worker has opened."""


@dataclass(frozen=True)
class Holder:
    """A worker who holds a case."""

    user_id: str
    name: str
    since: datetime
    """UTC."""


@dataclass(frozen=True)
class Listed:
    """A case in the list."""

    case: CaseRow
    state: str
    urgency: int
    due_on: date | None
    team_id: str | None
    holders: tuple[Holder, ...]


@dataclass(frozen=True)
class Page:
    """One page of the list: at most PAGE cases, and how many there are in all."""

    cases: tuple[Listed, ...]
    total: int


class Inbox:
    def __init__(self, database: Database, master_key: MasterKey) -> None:
        self._db = database
        self._master = master_key

    async def page(self, wanted: Wanted, number: int = 1) -> Page:
        """A page of the list, from 1: the most urgent first, then by due date, then by number."""
        where = self._where(wanted)
        listed = (
            sa.select(_cases.c.id)
            .where(*where)
            .order_by(_cases.c.urgency, _cases.c.due_on, _cases.c.number)
            .limit(PAGE)
            .offset((max(number, 1) - 1) * PAGE)
        )
        async with self._db.read() as connection:
            total = await connection.scalar(sa.select(sa.func.count()).select_from(_cases).where(*where))
            ids = list(await connection.scalars(listed))
            cases = await self._listed(connection, ids)
        return Page(tuple(cases[case_id] for case_id in ids), int(total or 0))

    async def one(self, case_id: str) -> Listed:
        """How one case is listed. Raises CaseNotFound."""
        async with self._db.read() as connection:
            cases = await self._listed(connection, [case_id])
        if case_id not in cases:
            raise CaseNotFound
        return cases[case_id]

    async def several(self, case_ids: Collection[str]) -> dict[str, Listed]:
        """How these cases are listed, by id; those that are gone are not there."""
        async with self._db.read() as connection:
            return await self._listed(connection, list(case_ids))

    async def of_conversations(self, conversation_ids: Collection[str]) -> dict[str, CaseRow]:
        """The cases of these conversations, by conversation; those that have sent nothing are not there."""
        wanted = sa.select(_cases.c.id).where(_cases.c.conversation_id.in_(list(conversation_ids)))
        async with self._db.read() as connection:
            found = await self._listed(connection, list(await connection.scalars(wanted)))
        return {one.case.conversation_id: one.case for one in found.values()}

    async def hold(self, case_id: str, user_id: str) -> None:
        """A worker takes a case, or is added to it. A new case is open from then on, and its team is the worker's.

        Raises CaseNotFound, UserNotFound.
        """
        async with self._db.write(lock_first=True) as connection:
            case = await self._locked(connection, case_id)
            user = (
                await connection.execute(
                    sa.select(house_tables.users).where(house_tables.users.c.id == user_id)
                )
            ).one_or_none()
            if user is None or user.disabled_at is not None:
                raise UserNotFound
            held = {"case_id": case_id, "user_id": user_id, "since": self._db.now()}
            there = sa.select(_holders).where(_holders.c.case_id == case_id, _holders.c.user_id == user_id)
            if (await connection.execute(there)).one_or_none() is None:
                await connection.execute(_holders.insert(), held)
            changed: dict[str, Any] = {}
            if case.state == NEW:
                changed["state"] = OPEN
            if case.team_id is None and user.team_id is not None:
                changed["team_id"] = user.team_id
            if changed:
                await connection.execute(_cases.update().where(_cases.c.id == case_id).values(changed))

    async def let_go(self, case_id: str, user_id: str) -> None:
        """A worker leaves a case; an open one that nobody holds is new again. Raises CaseNotFound."""
        async with self._db.write(lock_first=True) as connection:
            case = await self._locked(connection, case_id)
            mine = sa.and_(_holders.c.case_id == case_id, _holders.c.user_id == user_id)
            await connection.execute(_holders.delete().where(mine))
            left = await connection.scalar(
                sa.select(sa.func.count()).select_from(_holders).where(_holders.c.case_id == case_id)
            )
            if not left and case.state == OPEN:
                await connection.execute(_cases.update().where(_cases.c.id == case_id).values(state=NEW))

    async def set_state(self, case_id: str, state: str) -> None:
        """One of STATES. Raises ValueError for another word, CaseNotFound."""
        if state not in STATES:
            raise ValueError(f"no such state: {state}")
        # The days of retention begin here, and begin anew when it is opened and closed again.
        await self._change(case_id, state=state, closed_at=self._db.now() if state == CLOSED else None)

    async def set_team(self, case_id: str, team_id: str | None) -> None:
        """The team a case belongs to. Raises CaseNotFound, TeamNotFound."""
        if team_id is not None:
            async with self._db.read() as connection:
                known = sa.select(house_tables.teams.c.id).where(house_tables.teams.c.id == team_id)
                if await connection.scalar(known) is None:
                    raise TeamNotFound
        await self._change(case_id, team_id=team_id)

    async def list_again(self, case_id: str, listing: Listing) -> None:
        """Lists a case anew, for example one of an older version of the program. Raises CaseNotFound."""
        async with self._db.write(lock_first=True) as connection:
            await self._locked(connection, case_id)
            await list_case(connection, self._master, case_id, listing)

    async def not_listed(self, limit: int = 100) -> list[str]:
        """Ids of cases that have no due date yet: they were sent to an older version of the program."""
        wanted = sa.select(_cases.c.id).where(_cases.c.due_on.is_(None)).limit(limit)
        async with self._db.read() as connection:
            return list(await connection.scalars(wanted))

    async def _change(self, case_id: str, **values: Any) -> None:
        async with self._db.write() as connection:
            changed = await connection.execute(_cases.update().where(_cases.c.id == case_id).values(values))
            if not changed.rowcount:
                raise CaseNotFound

    async def _locked(self, connection: AsyncConnection, case_id: str) -> Any:
        wanted = sa.select(_cases).where(_cases.c.id == case_id).with_for_update()
        case = (await connection.execute(wanted)).one_or_none()
        if case is None:
            raise CaseNotFound
        return case

    def _where(self, wanted: Wanted) -> list[sa.ColumnElement[bool]]:
        where: list[sa.ColumnElement[bool]] = [_cases.c.state.in_(wanted.states)]
        # What narrows the list is looked up once for all cases, not once for each.
        if wanted.held_by:
            held = sa.select(_holders.c.case_id).where(_holders.c.user_id.in_(wanted.held_by))
            where.append(_cases.c.id.in_(held))
        elif wanted.held_by is not None:
            where.append(~sa.exists().where(_holders.c.case_id == _cases.c.id))
        if wanted.team is not None:
            where.append(_cases.c.team_id == wanted.team)
        if wanted.urgency is not None:
            where.append(_cases.c.urgency == wanted.urgency)
        if wanted.due_by is not None:
            where.append(_cases.c.due_on <= wanted.due_by)
        if wanted.number:
            where.append(_cases.c.number.contains(wanted.number.upper(), autoescape=True))
        if wanted.answered:
            letters = tables.letters.c
            unread = sa.select(letters.case_id).where(
                letters.read_at.is_(None), letters.answered_at.is_not(None)
            )
            where.append(_cases.c.id.in_(unread))
        if wanted.language is not None:
            revisions = tables.case_revisions.c
            spoken = sa.select(revisions.case_id, revisions.revision).where(
                revisions.language == wanted.language
            )
            where.append(sa.tuple_(_cases.c.id, _cases.c.revision).in_(spoken))
        for forms in wanted.words:
            hashes = [word_hash(self._master, form) for form in forms]
            where.append(_cases.c.id.in_(sa.select(_words.c.case_id).where(_words.c.word_hash.in_(hashes))))
        return where

    async def _listed(self, connection: AsyncConnection, ids: Sequence[str]) -> dict[str, Listed]:
        if not ids:
            return {}
        revisions = tables.case_revisions.c
        flag_count = (
            sa.select(sa.func.count())
            .select_from(tables.flags)
            .where(tables.flags.c.conversation_id == _cases.c.conversation_id)
            .scalar_subquery()
        )
        rows = await connection.execute(
            sa.select(
                _cases, revisions.sent_at, revisions.language, revisions.headline,
                tables.case_keys.c.wrapped, flag_count.label("flag_count"),
            )
            .join(tables.case_revisions, is_newest())
            .join(tables.case_keys, tables.case_keys.c.conversation_id == _cases.c.conversation_id)
            .where(_cases.c.id.in_(ids))
        )  # fmt: skip
        holders = await self._holders(connection, ids)
        return {
            row.id: Listed(
                CaseRow(
                    row.id, row.number, row.conversation_id, row.revision, row.sent_at, row.language,
                    headline_of(self._master.unwrap(row.wrapped), row.id, row.revision, row.headline),
                    row.flag_count,
                ),
                row.state, row.urgency, row.due_on, row.team_id, holders.get(row.id, ()),
            )
            for row in rows
        }  # fmt: skip

    async def _holders(
        self, connection: AsyncConnection, ids: Sequence[str]
    ) -> dict[str, tuple[Holder, ...]]:
        users = house_tables.users
        rows = await connection.execute(
            sa.select(_holders.c.case_id, _holders.c.since, users.c.id, users.c.name)
            .join(users, users.c.id == _holders.c.user_id)
            .where(_holders.c.case_id.in_(ids))
            .order_by(_holders.c.since, users.c.name)
        )
        found: dict[str, tuple[Holder, ...]] = {}
        for row in rows:
            found[row.case_id] = (*found.get(row.case_id, ()), Holder(row.id, row.name, row.since))
        return found
