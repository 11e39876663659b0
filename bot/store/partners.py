"""Partners of cases: with whom outside the desk's workers a family agreed to work, and which cases one may see."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

import sqlalchemy as sa

from bot.store import house_tables, tables
from bot.store.connection import Database
from bot.store.errors import CaseNotFound, UserNotFound
from bot.store.listing import CLOSED
from bot.store.users import PARTNER

_table, _cases, _users = tables.case_partners, tables.cases, house_tables.users


@dataclass(frozen=True)
class CasePartner:
    """A partner of a case. A disabled one stands there but sees nothing."""

    user_id: str
    name: str
    since: datetime
    """UTC."""
    added_by: str
    """The worker's name."""
    disabled: bool


@dataclass(frozen=True)
class SharedCase:
    """A case as a partner's list shows it."""

    case_id: str
    number: str
    since: datetime
    """UTC, when the partner was added."""


class Partners:
    def __init__(self, database: Database) -> None:
        self._db = database

    async def add(self, case_id: str, user_id: str, by: str) -> None:
        """Lets a partner see a case; again changes nothing. Raises CaseNotFound, UserNotFound (also for another role)."""
        async with self._db.write(lock_first=True) as connection:
            if await connection.scalar(sa.select(_cases.c.id).where(_cases.c.id == case_id)) is None:
                raise CaseNotFound
            for wanted in (sa.and_(_users.c.id == user_id, _sees()), _users.c.id == by):
                if await connection.scalar(sa.select(_users.c.id).where(wanted)) is None:
                    raise UserNotFound
            there = sa.select(_table.c.since).where(_table.c.case_id == case_id, _table.c.user_id == user_id)
            if await connection.scalar(there) is None:
                row = {"case_id": case_id, "user_id": user_id, "since": self._db.now(), "added_by": by}
                await connection.execute(_table.insert(), row)

    async def remove(self, case_id: str, user_id: str) -> bool:
        """Ends what the partner sees, from its next request on. False when it was no partner of the case."""
        mine = sa.and_(_table.c.case_id == case_id, _table.c.user_id == user_id)
        async with self._db.write() as connection:
            return bool((await connection.execute(_table.delete().where(mine))).rowcount)

    async def of_case(self, case_id: str) -> list[CasePartner]:
        """The partners of a case, who came first before the others; the disabled too."""
        adder = _users.alias("adder")
        wanted = (
            sa.select(
                _table.c.user_id,
                _users.c.name,
                _table.c.since,
                adder.c.name.label("by"),
                _users.c.disabled_at.is_not(None),
            )
            .join(_users, _users.c.id == _table.c.user_id)
            .join(adder, adder.c.id == _table.c.added_by)
            .where(_table.c.case_id == case_id)
            .order_by(_table.c.since, _users.c.name_key)
        )
        async with self._db.read() as connection:
            return [CasePartner(*row) for row in (await connection.execute(wanted)).all()]

    async def cases_of(self, user_id: str) -> list[SharedCase]:
        """What a partner may see, by number: no closed cases, and nothing for somebody who is disabled."""
        async with self._db.read() as connection:
            rows = await connection.execute(_shared(user_id).order_by(_cases.c.number))
            return [SharedCase(*row) for row in rows.all()]

    async def shared(self, case_id: str, user_id: str) -> SharedCase:
        """One case that a partner may see. Raises CaseNotFound for any other."""
        async with self._db.read() as connection:
            found = (await connection.execute(_shared(user_id).where(_cases.c.id == case_id))).one_or_none()
        if found is None:
            raise CaseNotFound
        return SharedCase(*found)


def _sees() -> sa.ColumnElement[bool]:
    return sa.and_(_users.c.role == PARTNER, _users.c.disabled_at.is_(None))


def _shared(user_id: str) -> sa.Select[tuple[str, str, datetime]]:
    return (
        sa.select(_cases.c.id, _cases.c.number, _table.c.since)
        .join(_table, _table.c.case_id == _cases.c.id)
        .join(_users, _users.c.id == _table.c.user_id)
        .where(_table.c.user_id == user_id, _cases.c.state != CLOSED, _sees())
    )
