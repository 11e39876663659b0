"""What the access log knows of one family's case, read from the family's side: by its talk, never by an id it is given."""

from __future__ import annotations

from collections.abc import Collection

import sqlalchemy as sa

from bot.casework.opened import Opening
from bot.store import house_tables, tables
from bot.store.connection import Database

_cases, _log, _users, _interpreters = (
    tables.cases,
    house_tables.access_log,
    house_tables.users,
    house_tables.interpreters,
)


class Openings:
    def __init__(self, database: Database) -> None:
        self._db = database

    async def case_of(self, conversation_id: str) -> str | None:
        """The case that this talk was sent as; None before the first sending."""
        async with self._db.read() as connection:
            case_id: str | None = await connection.scalar(
                sa.select(_cases.c.id).where(_cases.c.conversation_id == conversation_id)
            )
        return case_id

    async def of_case(self, case_id: str, actions: Collection[str]) -> list[Opening]:
        """The lines with one of these actions, the oldest first; nobody's name comes along."""
        wanted = (
            sa.select(_log.c.at, _log.c.actor, _log.c.action, _users.c.role, _interpreters.c.number)
            .outerjoin(_users, _users.c.id == _log.c.actor)
            .outerjoin(_interpreters, _interpreters.c.user_id == _log.c.actor)
            .where(_log.c.subject == case_id, _log.c.action.in_(actions))
            .order_by(_log.c.n)
        )
        async with self._db.read() as connection:
            rows = (await connection.execute(wanted)).all()
        return [Opening(row.at, row.actor, row.action, row.role, row.number or "") for row in rows]
