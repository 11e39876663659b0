"""Groups: made and changed, members proposed, invited and taken in, meetings held. Nothing of a family's words is kept."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import asdict
from datetime import date
from typing import Any
from uuid import uuid4

import sqlalchemy as sa
from sqlalchemy.exc import IntegrityError
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.casework import groups as trade
from bot.casework.groups import Facts
from bot.casework.written import NotKept
from bot.store import house_tables, tables
from bot.store import letters as post
from bot.store.errors import CaseNotFound, GroupNotFound, LetterNotFound, UserNotFound
from bot.store.group_reading import Group, GroupReading

_groups, _leaders, _members = tables.groups, tables.group_leaders, tables.group_members
_meetings, _attendance, _letters = tables.group_meetings, tables.group_attendance, tables.letters
NEXT = {trade.PLANNED: trade.INVITING, trade.INVITING: trade.RUNNING, trade.RUNNING: trade.ENDED}


class Groups(GroupReading):
    """Reading and changing groups."""

    # -- facts -------------------------------------------------------------------------------------

    async def create(self, facts: Facts, days: Sequence[date], user_id: str) -> str:
        """A planned group with its weekly meetings, led by who makes it; gives its id. Raises UserNotFound."""
        group_id = str(uuid4())
        try:
            async with self._db.write() as connection:
                made = {
                    "id": group_id,
                    "state": trade.PLANNED,
                    "created_at": self._db.now(),
                    "created_by": user_id,
                }
                await connection.execute(_groups.insert(), {**made, **_columns(facts)})
                await connection.execute(_leaders.insert(), {"group_id": group_id, "user_id": user_id})
                await connection.execute(
                    _meetings.insert(),
                    [
                        {"group_id": group_id, "n": n, "day": day, "topic": "", "state": trade.TO_COME}
                        for n, day in enumerate(days, 1)
                    ],
                )
        except IntegrityError:
            raise UserNotFound from None
        return group_id

    async def change(self, group_id: str, facts: Facts) -> None:
        """Raises GroupNotFound, NotKept when the group has ended."""
        async with self._db.write(lock_first=True) as connection:
            await self._going_on(connection, group_id)
            await connection.execute(_groups.update().where(_groups.c.id == group_id).values(_columns(facts)))

    async def go_on(self, group_id: str, state: str) -> None:
        """The next state of NEXT. When a group begins, those with a seat keep it and the others go on waiting.

        Invitations nobody answered are taken back when it begins: the group is closed from then on.
        Raises GroupNotFound, NotKept when `state` is not the next one.
        """
        group = await self.get(group_id)
        if NEXT.get(group.state) != state:
            raise NotKept("state")
        async with self._db.write(lock_first=True) as connection:
            changed = await connection.execute(
                _groups.update()
                .where(_groups.c.id == group_id, _groups.c.state == group.state)
                .values(state=state)
            )
            if not changed.rowcount:
                raise NotKept("state")
            if state == trade.RUNNING:
                for member in group.of(
                    trade.SEATED
                ):  # the group is given to them from now on: the figures count this day
                    await self._keep(
                        connection, group_id, member.case_id, state=trade.JOINED, at=self._db.now()
                    )
                for member in group.of(trade.WAITING):
                    await self._keep(
                        connection, group_id, member.case_id, state=trade.WAITING, at=member.since
                    )
            if state in (trade.RUNNING, trade.ENDED):
                of = sa.select(_members.c.letter_id).where(_members.c.group_id == group_id)
                await _take_back(connection, of)

    async def lead(self, group_id: str, user_id: str) -> None:
        """Adds a leader. Raises GroupNotFound, UserNotFound."""
        async with self._db.write(lock_first=True) as connection:
            await self._locked(connection, group_id)
            known = sa.select(house_tables.users.c.id).where(
                house_tables.users.c.id == user_id, house_tables.users.c.disabled_at.is_(None)
            )
            if await connection.scalar(known) is None:
                raise UserNotFound
            mine = sa.select(_leaders).where(_leaders.c.group_id == group_id, _leaders.c.user_id == user_id)
            if (await connection.execute(mine)).one_or_none() is None:
                await connection.execute(_leaders.insert(), {"group_id": group_id, "user_id": user_id})

    async def stop_leading(self, group_id: str, user_id: str) -> None:
        """Takes a leader away; the last one stays. Raises GroupNotFound, NotKept."""
        async with self._db.write(lock_first=True) as connection:
            await self._locked(connection, group_id)
            of = sa.select(_leaders.c.user_id).where(_leaders.c.group_id == group_id)
            if list(await connection.scalars(of)) == [user_id]:
                raise NotKept("leaders")
            mine = sa.and_(_leaders.c.group_id == group_id, _leaders.c.user_id == user_id)
            await connection.execute(_leaders.delete().where(mine))

    # -- members -----------------------------------------------------------------------------------

    async def propose(self, group_id: str, case_id: str) -> None:
        """A family that somebody thinks of; one that is there already stays as it is, one that left is back.

        Raises GroupNotFound, CaseNotFound, NotKept when the group has ended.
        """
        async with self._db.write(lock_first=True) as connection:
            await self._going_on(connection, group_id)
            kept = await self._kept(connection, group_id, case_id)
            if kept is None:
                row = {"group_id": group_id, "case_id": case_id, "state": trade.PROPOSED, "letter_id": None}
                try:
                    await connection.execute(_members.insert(), {**row, "at": self._db.now()})
                except IntegrityError:
                    raise CaseNotFound from None
            elif kept.state == trade.LEFT:
                await self._keep(
                    connection, group_id, case_id, state=trade.PROPOSED, at=self._db.now(), letter_id=None
                )

    async def invited(self, group_id: str, case_id: str, letter_id: str) -> None:
        """A letter was sent to a member; its answer counts from now on.

        Raises GroupNotFound, LetterNotFound, NotKept("member") when the family is not in the group or another
        invitation waits for it.
        """
        async with self._db.write(lock_first=True) as connection:
            await self._going_on(connection, group_id)
            known = sa.select(_letters.c.id).where(_letters.c.id == letter_id, _letters.c.case_id == case_id)
            if await connection.scalar(known) is None:
                raise LetterNotFound
            kept = await self._kept(connection, group_id, case_id)
            if kept is None or await self._waits(connection, kept.letter_id):
                raise NotKept("member")
            await self._keep(
                connection, group_id, case_id, state=trade.INVITED, at=self._db.now(), letter_id=letter_id
            )

    async def join(self, group_id: str, case_id: str) -> None:
        """A worker's word that the family comes, said by phone for example; in a group that has begun, a leader's decision.

        Raises GroupNotFound, NotKept: "member", or "full" when the group has begun and no seat is free.
        """
        group = await self.get(group_id)
        member = group.member(case_id)
        if member is None:
            raise NotKept("member")
        if member.standing.state == trade.SEATED and group.begun:
            return
        async with self._db.write(lock_first=True) as connection:
            await self._going_on(connection, group_id)
            if group.begun and not await self._free(connection, group):
                raise NotKept("full")
            # Who said yes in the chat keeps its turn until the group begins.
            said = member.standing.state in (trade.SEATED, trade.WAITING) and not group.begun
            at = member.since if said else self._db.now()
            await self._keep(connection, group_id, case_id, state=trade.JOINED, at=at)
            await _take_back(connection, [member.letter_id])

    async def leave(self, group_id: str, case_id: str) -> None:
        """The family does not come (any more); the next one moves up. Raises GroupNotFound, NotKept."""
        async with self._db.write(lock_first=True) as connection:
            await self._going_on(connection, group_id)
            kept = await self._kept(connection, group_id, case_id)
            if kept is None:
                raise NotKept("member")
            await self._keep(connection, group_id, case_id, state=trade.LEFT, at=self._db.now())
            await _take_back(connection, [kept.letter_id])

    # -- meetings ----------------------------------------------------------------------------------

    async def set_meeting(self, group_id: str, n: int, day: date, topic: str) -> None:
        """Moves a meeting or names its topic; a cancelled one takes place after all on a new day.

        Raises GroupNotFound, NotKept("closed") when there is no such meeting.
        """
        async with self._db.write(lock_first=True) as connection:
            await self._going_on(connection, group_id)
            meeting = await self._meeting(connection, group_id, n)
            state = meeting.state
            if meeting.day != day and state != trade.OVER:
                state = trade.MOVED
            change = {"day": day, "topic": topic, "state": state}
            await connection.execute(_meetings.update().where(_of(group_id, n)).values(change))

    async def cancel_meeting(self, group_id: str, n: int) -> None:
        """Raises GroupNotFound, NotKept("closed") when it is over or there is no such meeting."""
        async with self._db.write(lock_first=True) as connection:
            await self._going_on(connection, group_id)
            if (await self._meeting(connection, group_id, n)).state == trade.OVER:
                raise NotKept("closed")
            await connection.execute(_meetings.update().where(_of(group_id, n)).values(state=trade.CANCELLED))

    async def hold_meeting(self, group_id: str, n: int, came: Mapping[str, str]) -> None:
        """Notes how these cases came (trade.ATTENDANCE), in place of what was noted of them; the meeting is over.

        Raises GroupNotFound, NotKept: "attendance" for another word or a family that is not in the group, "state"
        before the group has begun, "closed" for no such meeting.
        """
        if not set(came.values()) <= set(trade.ATTENDANCE):
            raise NotKept("attendance")
        async with self._db.write(lock_first=True) as connection:
            if (await self._going_on(connection, group_id)).state != trade.RUNNING:
                raise NotKept("state")
            await self._meeting(connection, group_id, n)
            there = sa.select(_members.c.case_id).where(_members.c.group_id == group_id)
            if not set(came) <= set(await connection.scalars(there)):
                raise NotKept("attendance")
            before = sa.and_(
                _attendance.c.group_id == group_id,
                _attendance.c.n == n,
                _attendance.c.case_id.in_(list(came)),
            )
            await connection.execute(_attendance.delete().where(before))
            rows = [
                {"group_id": group_id, "n": n, "case_id": case, "state": how} for case, how in came.items()
            ]
            if rows:
                await connection.execute(_attendance.insert(), rows)
            await connection.execute(_meetings.update().where(_of(group_id, n)).values(state=trade.OVER))

    # -- rows ----------------------------------------------------------------------------------------

    async def _locked(self, connection: AsyncConnection, group_id: str) -> Any:
        wanted = sa.select(_groups).where(_groups.c.id == group_id).with_for_update()
        row = (await connection.execute(wanted)).one_or_none()
        if row is None:
            raise GroupNotFound
        return row

    async def _going_on(self, connection: AsyncConnection, group_id: str) -> Any:
        row = await self._locked(connection, group_id)
        if row.state == trade.ENDED:
            raise NotKept("closed")
        return row

    async def _kept(self, connection: AsyncConnection, group_id: str, case_id: str) -> Any:
        mine = sa.and_(_members.c.group_id == group_id, _members.c.case_id == case_id)
        return (await connection.execute(sa.select(_members).where(mine))).one_or_none()

    async def _keep(self, connection: AsyncConnection, group_id: str, case_id: str, **values: Any) -> None:
        mine = sa.and_(_members.c.group_id == group_id, _members.c.case_id == case_id)
        await connection.execute(_members.update().where(mine).values(values))

    async def _waits(self, connection: AsyncConnection, letter_id: str | None) -> bool:
        state = sa.select(_letters.c.state).where(_letters.c.id == letter_id)
        return bool(await connection.scalar(state) == post.WAITING)

    async def _free(self, connection: AsyncConnection, group: Group) -> bool:
        taken = sa.select(sa.func.count()).where(
            _members.c.group_id == group.id, _members.c.state == trade.JOINED
        )
        return int(await connection.scalar(taken) or 0) < group.facts.seats

    async def _meeting(self, connection: AsyncConnection, group_id: str, n: int) -> Any:
        meeting = (await connection.execute(sa.select(_meetings).where(_of(group_id, n)))).one_or_none()
        if meeting is None:
            raise NotKept("closed")
        return meeting


def _of(group_id: str, n: int) -> sa.ColumnElement[bool]:
    return sa.and_(_meetings.c.group_id == group_id, _meetings.c.n == n)


def _columns(facts: Facts) -> dict[str, Any]:
    return {**asdict(facts), "interpreters": ",".join(facts.interpreters)}


async def _take_back(connection: AsyncConnection, letter_ids: Any) -> None:
    """Invitations that still wait are not to be answered any more."""
    waiting = sa.and_(_letters.c.id.in_(letter_ids), _letters.c.state == post.WAITING)
    await connection.execute(_letters.update().where(waiting).values(state=post.WITHDRAWN))
