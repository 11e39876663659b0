"""Teams: the pair or team that works together, and its members."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass
from uuid import uuid4

import sqlalchemy as sa
from sqlalchemy.exc import IntegrityError

from bot.store import house_tables
from bot.store.connection import Database
from bot.store.errors import NameNotUsable, TeamExists, TeamNotFound, UserNotFound

LONGEST_NAME = 100
_table, _users = house_tables.teams, house_tables.users


@dataclass(frozen=True)
class Team:
    """A pair or team, named after itself or its area. `members` are user ids, by name."""

    id: str
    name: str
    members: tuple[str, ...]


class Teams:
    def __init__(self, database: Database) -> None:
        self._db = database

    async def add(self, name: str) -> Team:
        """Raises NameNotUsable, TeamExists."""
        name = unicodedata.normalize("NFKC", name).strip()
        if not 1 <= len(name) <= LONGEST_NAME or not name.isprintable():
            raise NameNotUsable
        team_id = str(uuid4())
        async with self._db.write() as connection:
            try:
                await connection.execute(_table.insert(), {"id": team_id, "name": name})
            except IntegrityError:
                raise TeamExists from None
        return Team(team_id, name, ())

    async def list(self) -> list[Team]:
        """Every team, by name."""
        async with self._db.read() as connection:
            teams = (await connection.execute(sa.select(_table).order_by(_table.c.name))).all()
            members = await connection.execute(
                sa.select(_users.c.id, _users.c.team_id)
                .where(_users.c.team_id.is_not(None), _users.c.disabled_at.is_(None))
                .order_by(_users.c.name_key)
            )
            of_team: dict[str, tuple[str, ...]] = {}
            for row in members:
                of_team[row.team_id] = (*of_team.get(row.team_id, ()), row.id)
        return [Team(row.id, row.name, of_team.get(row.id, ())) for row in teams]

    async def join(self, user_id: str, team_id: str | None) -> None:
        """Makes a user a member of this team alone, or of none. Raises TeamNotFound, UserNotFound."""
        async with self._db.write(lock_first=True) as connection:
            if team_id is not None:
                known = await connection.scalar(sa.select(_table.c.id).where(_table.c.id == team_id))
                if known is None:
                    raise TeamNotFound
            changed = await connection.execute(
                _users.update().where(_users.c.id == user_id).values(team_id=team_id)
            )
            if not changed.rowcount:
                raise UserNotFound
