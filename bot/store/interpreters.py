"""Interpreters: their number, languages and area as the administrator sets them, and the gender they may tell."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass

import sqlalchemy as sa
from sqlalchemy.exc import IntegrityError
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.store import house_tables
from bot.store.connection import Database
from bot.store.errors import TeamNotFound, UserNotFound
from bot.store.users import INTERPRETER

_table, _users, _teams = house_tables.interpreters, house_tables.users, house_tables.teams
_TRIES = 20


@dataclass(frozen=True)
class InterpreterRecord:
    """One who reviews. A worker is shown the number, never the name."""

    user_id: str
    name: str
    number: str
    """Such as T-014; "" until an administrator has set the languages or the interpreter told something."""
    languages: frozenset[str]
    gender: str | None
    """woman or man, when the interpreter chose to tell."""
    team_id: str | None
    """The area."""
    active: bool
    """Whether the account is open."""


class Interpreters:
    def __init__(self, database: Database) -> None:
        self._db = database

    async def list(self) -> list[InterpreterRecord]:
        """Everybody with an interpreter's account, by name; closed ones too."""
        async with self._db.read() as connection:
            return await _records(connection, _users.c.role == INTERPRETER)

    async def get(self, user_id: str) -> InterpreterRecord:
        """Raises UserNotFound, also for an account that is no interpreter's."""
        async with self._db.read() as connection:
            return await record_of(connection, user_id)

    async def numbers(self) -> dict[str, str]:
        """The numbers by user id: what a worker reads in the place of a name."""
        async with self._db.read() as connection:
            rows = await connection.execute(sa.select(_table.c.user_id, _table.c.number))
            return {row.user_id: row.number for row in rows}

    async def set_work(self, user_id: str, languages: Collection[str], team_id: str | None) -> None:
        """The languages and the area; gives a number at the first time. Raises UserNotFound, TeamNotFound."""
        if team_id is not None:
            async with self._db.read() as connection:
                if await connection.scalar(sa.select(_teams.c.id).where(_teams.c.id == team_id)) is None:
                    raise TeamNotFound
        await self._set(user_id, languages=",".join(sorted(set(languages))), team_id=team_id)

    async def tell_gender(self, user_id: str, gender: str | None) -> None:
        """woman, man or None for nothing told. Raises UserNotFound."""
        await self._set(user_id, gender=gender)

    async def _set(self, user_id: str, **values: str | None) -> None:
        for _ in range(_TRIES):
            try:
                async with self._db.write(lock_first=True) as connection:
                    await record_of(connection, user_id)
                    changed = await connection.execute(
                        _table.update().where(_table.c.user_id == user_id).values(values)
                    )
                    if not changed.rowcount:
                        # No row is ever taken away, so the count is the last number.
                        last = await connection.scalar(sa.select(sa.func.count()).select_from(_table))
                        row = {"user_id": user_id, "number": f"T-{int(last or 0) + 1:03}", "languages": ""}
                        await connection.execute(_table.insert(), {**row, **values})
                return
            except IntegrityError:  # another process gave this number at the same moment
                continue
        raise UserNotFound


async def record_of(connection: AsyncConnection, user_id: str) -> InterpreterRecord:
    """One interpreter inside a transaction. Raises UserNotFound."""
    found = await _records(connection, sa.and_(_users.c.role == INTERPRETER, _users.c.id == user_id))
    if not found:
        raise UserNotFound
    return found[0]


async def _records(connection: AsyncConnection, where: sa.ColumnElement[bool]) -> list[InterpreterRecord]:
    wanted = (
        sa.select(
            _users.c.id, _users.c.name, _users.c.disabled_at,
            _table.c.number, _table.c.languages, _table.c.gender, _table.c.team_id,
        )
        .outerjoin(_table, _table.c.user_id == _users.c.id)
        .where(where)
        .order_by(_users.c.name_key)
    )  # fmt: skip
    return [
        InterpreterRecord(
            row.id, row.name, row.number or "", frozenset(filter(None, (row.languages or "").split(","))),
            row.gender, row.team_id, row.disabled_at is None,
        )
        for row in await connection.execute(wanted)
    ]  # fmt: skip
