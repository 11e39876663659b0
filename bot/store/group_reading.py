"""Reading groups: what they are, who leads them, who belongs to them, how each stands, and who came to which meeting."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

import sqlalchemy as sa
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.casework import groups as trade
from bot.casework.groups import Facts, Standing
from bot.store import house_tables, tables
from bot.store.connection import Database
from bot.store.encryption import MasterKey
from bot.store.errors import GroupNotFound, LetterNotFound
from bot.store.letters import ANSWERED, FEEDBACK, WITHDRAWN, Letter, Letters

_groups, _leaders, _members = tables.groups, tables.group_leaders, tables.group_members
_meetings, _attendance, _letters = tables.group_meetings, tables.group_attendance, tables.letters
FEEDBACK_ABOUT = "group"


@dataclass(frozen=True)
class Meeting:
    """One weekly meeting, from 1. `came` says how each member's case came: one of trade.ATTENDANCE."""

    n: int
    day: date
    topic: str
    state: str
    came: Mapping[str, str]


@dataclass(frozen=True)
class Member:
    """A family in a group. `letter` is the state of its invitation, or None; times are UTC."""

    case_id: str
    number: str
    language: str | None
    team_id: str | None
    standing: Standing
    since: datetime
    letter_id: str | None


@dataclass(frozen=True)
class Group:
    """A group with everything that belongs to it; members by standing, then by time."""

    id: str
    facts: Facts
    state: str
    leaders: tuple[tuple[str, str], ...]
    """(user id, name)."""
    members: tuple[Member, ...]
    meetings: tuple[Meeting, ...]

    @property
    def begun(self) -> bool:
        """Whether it is closed to new families but for a leader's decision."""
        return self.state in (trade.RUNNING, trade.ENDED)

    @property
    def free(self) -> int:
        """Seats nobody has."""
        return max(0, self.facts.seats - len(self.of(trade.SEATED)))

    def of(self, state: str) -> list[Member]:
        """The members who stand like this, in their order."""
        return [member for member in self.members if member.standing.state == state]

    def member(self, case_id: str) -> Member | None:
        """The member of this case; None when it does not belong to the group."""
        return next((member for member in self.members if member.case_id == case_id), None)

    @property
    def who_came(self) -> frozenset[str]:
        """Cases that were present at least once."""
        return frozenset(
            case for meeting in self.meetings for case, came in meeting.came.items() if came == trade.PRESENT
        )


@dataclass(frozen=True)
class GroupLine:
    """A group in a list."""

    id: str
    facts: Facts
    state: str
    first: date | None
    last: date | None
    next: date | None
    """The first meeting that is not over or cancelled."""


@dataclass(frozen=True)
class Membership:
    """A case in a group: how it is kept (not what its letter says), and at how many meetings held it was present."""

    group: GroupLine
    case_id: str
    state: str
    present: int
    held: int


class GroupReading:
    def __init__(self, database: Database, master_key: MasterKey) -> None:
        self._db = database
        self._letters = Letters(database, master_key)

    async def list(self) -> list[GroupLine]:
        """Every group, the newest first."""
        async with self._db.read() as connection:
            return await self._lines(connection)

    async def get(self, group_id: str) -> Group:
        """A group. What its invited families answered is opened, and no other letter. Raises GroupNotFound."""
        async with self._db.read() as connection:
            row = (await connection.execute(sa.select(_groups).where(_groups.c.id == group_id))).one_or_none()
            if row is None:
                raise GroupNotFound
            leaders = await connection.execute(
                sa.select(house_tables.users.c.id, house_tables.users.c.name)
                .join(_leaders, _leaders.c.user_id == house_tables.users.c.id)
                .where(_leaders.c.group_id == group_id)
                .order_by(house_tables.users.c.name_key)
            )
            named = tuple((leader.id, leader.name) for leader in leaders)
            members = await self._member_rows(connection, group_id)
            meetings = await self._meetings_of(connection, group_id)
        return Group(
            row.id, _facts(row), row.state, named, await self._members_of(row, members), tuple(meetings)
        )

    async def memberships(self, case_ids: Collection[str]) -> list[Membership]:
        """In which groups these cases are kept, the newest group first. No letter is opened."""
        async with self._db.read() as connection:
            rows = (
                await connection.execute(sa.select(_members).where(_members.c.case_id.in_(list(case_ids))))
            ).all()
            if not rows:  # as of most cases, whose page asks this too
                return []
            group_ids = sorted({row.group_id for row in rows})
            lines = await self._lines(connection, group_ids)
            came = await connection.execute(
                sa.select(_attendance.c.group_id, _attendance.c.case_id, sa.func.count())
                .where(
                    _attendance.c.case_id.in_(list(case_ids)),
                    _attendance.c.state == trade.PRESENT,
                )
                .group_by(_attendance.c.group_id, _attendance.c.case_id)
            )
            present = {(group, case): count for group, case, count in came}
            counted = await connection.execute(
                sa.select(_meetings.c.group_id, sa.func.count())
                .where(
                    _meetings.c.group_id.in_(group_ids),
                    _meetings.c.state == trade.OVER,
                )
                .group_by(_meetings.c.group_id)
            )
            held = {group: count for group, count in counted}
        return [
            Membership(line, row.case_id, row.state, present.get((line.id, row.case_id), 0), held.get(line.id, 0))
            for line in lines
            for row in rows
            if row.group_id == line.id
        ]  # fmt: skip

    async def feedback(self, group: Group) -> list[Letter]:
        """The letters that asked this group's members how the group was, not those that were taken back."""
        wanted = sa.select(_letters.c.id).where(
            _letters.c.case_id.in_([member.case_id for member in group.members]),
            _letters.c.kind == FEEDBACK,
            _letters.c.about == FEEDBACK_ABOUT,
            _letters.c.state != WITHDRAWN,
        )
        async with self._db.read() as connection:
            ids = list(await connection.scalars(wanted.order_by(_letters.c.sent_at, _letters.c.id)))
        letters = [await self._letter(letter_id) for letter_id in ids]
        return [letter for letter in letters if letter and letter.body.get("group") == group.id]

    async def _letter(self, letter_id: str) -> Letter | None:
        """A letter; None when its family was erased a moment ago."""
        try:
            return await self._letters.get(letter_id)
        except LetterNotFound:
            return None

    async def _lines(
        self, connection: AsyncConnection, ids: Collection[str] | None = None
    ) -> list[GroupLine]:
        wanted = sa.select(_groups).order_by(_groups.c.created_at.desc(), _groups.c.id)
        days = sa.select(_meetings.c.group_id, _meetings.c.day, _meetings.c.state)
        if ids is not None:
            wanted = wanted.where(_groups.c.id.in_(list(ids)))
            days = days.where(_meetings.c.group_id.in_(list(ids)))
        rows = (await connection.execute(wanted)).all()
        meets: dict[str, list[tuple[date, str]]] = {}
        for group_id, day, state in (await connection.execute(days.order_by(_meetings.c.day))).all():
            meets.setdefault(group_id, []).append((day, state))
        lines = []
        for row in rows:
            held = [day for day, state in meets.get(row.id, ()) if state != trade.CANCELLED]
            coming = [day for day, state in meets.get(row.id, ()) if state in (trade.TO_COME, trade.MOVED)]
            first, last = (held[0], held[-1]) if held else (None, None)
            ahead = coming[0] if coming and row.state != trade.ENDED else None
            lines.append(GroupLine(row.id, _facts(row), row.state, first, last, ahead))
        return lines

    async def _member_rows(self, connection: AsyncConnection, group_id: str) -> Sequence[Any]:
        cases, revisions = tables.cases.c, tables.case_revisions.c
        newest = sa.and_(revisions.case_id == cases.id, revisions.revision == cases.revision)
        wanted = (
            sa.select(
                _members, cases.number, cases.team_id, revisions.language,
                _letters.c.state.label("answer"), _letters.c.answered_at,
            )
            .join(tables.cases, cases.id == _members.c.case_id)
            .join(tables.case_revisions, newest)
            .outerjoin(_letters, _letters.c.id == _members.c.letter_id)
            .where(_members.c.group_id == group_id)
        )  # fmt: skip
        return (await connection.execute(wanted)).all()

    async def _members_of(self, group: Any, rows: Sequence[Any]) -> tuple[Member, ...]:
        said: dict[str, tuple[str, datetime]] = {}
        for row in rows:
            state, since = row.state, row.at
            if state == trade.INVITED and row.answer is not None:
                opened = await self._letter(row.letter_id) if row.answer == ANSWERED else None
                answer = opened.answer if opened else None
                state, since = trade.answer_of(row.answer, answer), row.answered_at or row.at
            said[row.case_id] = (state, since)
        found = trade.standings(
            ((case, state, since) for case, (state, since) in said.items()), group.seats, group.state
        )
        of_case = {row.case_id: row for row in rows}
        return tuple(
            Member(
                case, of_case[case].number, of_case[case].language, of_case[case].team_id, standing,
                said[case][1], of_case[case].letter_id,
            )
            for case, standing in found.items()
        )  # fmt: skip

    async def _meetings_of(self, connection: AsyncConnection, group_id: str) -> list[Meeting]:
        came: dict[int, dict[str, str]] = {}
        noted = sa.select(_attendance).where(_attendance.c.group_id == group_id)
        for row in (await connection.execute(noted)).all():
            came.setdefault(row.n, {})[row.case_id] = row.state
        wanted = sa.select(_meetings).where(_meetings.c.group_id == group_id).order_by(_meetings.c.n)
        rows = (await connection.execute(wanted)).all()
        return [Meeting(row.n, row.day, row.topic, row.state, came.get(row.n, {})) for row in rows]


def _facts(row: Any) -> Facts:
    return Facts(
        row.name, row.theme, row.language, tuple(code for code in row.interpreters.split(",") if code),
        row.place, row.starts_at, row.minutes, row.childcare, row.seats,
    )  # fmt: skip
