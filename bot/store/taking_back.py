"""What the house does at once when a family takes an agreement back: inside the turn in which it says so."""

from __future__ import annotations

from datetime import datetime
from typing import Any

import sqlalchemy as sa
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.casework import groups
from bot.casework.reviewing import ASKED, TAKEN, WITHDRAWN
from bot.store import house_tables, tables
from bot.store.connection import Database
from bot.store.conversations import Also, Loaded

_calls, _cases = tables.callback_requests, tables.cases


class TakingBack:
    def __init__(self, database: Database) -> None:
        self._db = database

    async def shared_since(self, conversation_id: str) -> tuple[datetime, ...]:
        """Since when each partner sees the plan of this talk's case (UTC), those alone who can sign in."""
        of, user = tables.case_partners.c, house_tables.users.c
        wanted = (
            sa.select(of.since)
            .join(_cases, _cases.c.id == of.case_id)
            .join(house_tables.users, user.id == of.user_id)
            .where(_cases.c.conversation_id == conversation_id, user.disabled_at.is_(None))
            .order_by(of.since)
        )
        async with self._db.read() as connection:
            return tuple(await connection.scalars(wanted))

    def following(self, purpose: str, about: str = "") -> Also:
        """What follows from taking back this purpose; for most it is the note alone, which the worker reads.

        `call`: a call nobody has made is wanted no more. `interpreter`: open tasks end; what was read stays. `group`: the
        place that the letter `about` gave is free. `partner`: nobody outside the desk sees the plan from now on.
        """
        does = {
            "call": self._end_call, "interpreter": self._end_reviews, "group": self._leave_group,
            "partner": self._end_sharing,
        }.get(purpose)  # fmt: skip

        async def follow(connection: AsyncConnection, loaded: Loaded) -> None:
            if does is not None:
                await does(connection, loaded.id, about)

        return follow

    async def _end_call(self, connection: AsyncConnection, talk: str, about: str) -> None:
        waiting = sa.and_(_calls.c.conversation_id == talk, _calls.c.done_at.is_(None))
        await connection.execute(_calls.delete().where(waiting))

    async def _end_reviews(self, connection: AsyncConnection, talk: str, about: str) -> None:
        of = tables.reviews
        mine = sa.and_(of.c.case_id.in_(_case_of(talk)), of.c.state.in_((ASKED, TAKEN)))
        await connection.execute(of.update().where(mine).values(state=WITHDRAWN))

    async def _leave_group(self, connection: AsyncConnection, talk: str, about: str) -> None:
        of = tables.group_members
        ended = sa.select(tables.groups.c.id).where(tables.groups.c.state == groups.ENDED)
        mine = sa.and_(of.c.case_id.in_(_case_of(talk)), of.c.letter_id == about, of.c.group_id.not_in(ended))
        await connection.execute(of.update().where(mine).values(state=groups.LEFT, at=self._db.now()))

    async def _end_sharing(self, connection: AsyncConnection, talk: str, about: str) -> None:
        of = tables.case_partners
        await connection.execute(of.delete().where(of.c.case_id.in_(_case_of(talk))))


def _case_of(talk: str) -> sa.Select[Any]:
    return sa.select(_cases.c.id).where(_cases.c.conversation_id == talk)
