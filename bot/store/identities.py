"""Accounts joined to a person at an OpenID Connect provider: finding, joining and leaving."""

from __future__ import annotations

from typing import Any

import sqlalchemy as sa
from sqlalchemy.exc import IntegrityError

from bot.store import house_tables
from bot.store.connection import Database
from bot.store.encryption import MasterKey
from bot.store.errors import IdentityTaken, NoPassword, UserNotFound
from bot.store.users import User, Users, user_of

_table = house_tables.users


class Identities:
    """`issuer` is the provider's address, `subject` its name for the person, of which only a keyed hash is kept."""

    def __init__(self, database: Database, master_key: MasterKey, users: Users) -> None:
        self._db = database
        self._master = master_key
        self._users = users

    async def find(self, issuer: str, subject: str) -> User | None:
        """Whose account is joined to this person, unless it is disabled."""
        row = await self._row(self._columns(issuer, subject))
        return None if row is None or row.disabled_at is not None else user_of(row)

    async def is_of(self, user_id: str, issuer: str, subject: str) -> bool:
        """Whether this very account is joined to this person."""
        found = await self.find(issuer, subject)
        return found is not None and found.id == user_id

    async def accept(self, token: str, name: str, issuer: str, subject: str) -> User:
        """Adds a user without a password by an invitation, which is spent.

        Raises IdentityTaken, InvitationInvalid, NameNotUsable, UserExists; the invitation still works then.
        """
        columns = self._columns(issuer, subject)
        if await self._row(columns) is not None:
            raise IdentityTaken
        return await self._users.use_invitation(token, name, None, joined=columns)

    async def join(self, user_id: str, issuer: str, subject: str) -> None:
        """Raises IdentityTaken when this account or another is joined already, UserNotFound for a disabled one."""
        free = sa.and_(_table.c.id == user_id, _table.c.subject.is_(None), _table.c.disabled_at.is_(None))
        try:
            async with self._db.write() as connection:
                joined = await connection.execute(
                    _table.update().where(free).values(self._columns(issuer, subject))
                )
        except IntegrityError:
            raise IdentityTaken from None
        if not joined.rowcount:
            user = await self._users.get(user_id)
            raise UserNotFound if user.disabled_at else IdentityTaken

    async def leave(self, user_id: str) -> None:
        """Raises NoPassword when the account could not be opened any more; one that is not joined is no error."""
        other_way = sa.and_(_table.c.id == user_id, _table.c.password_hash != "")
        async with self._db.write() as connection:
            left = await connection.execute(
                _table.update().where(other_way).values(issuer=None, subject=None)
            )
        if not left.rowcount:
            raise NoPassword

    async def _row(self, columns: dict[str, Any]) -> Any:
        wanted = sa.select(_table).where(*(_table.c[name] == value for name, value in columns.items()))
        async with self._db.read() as connection:
            return (await connection.execute(wanted)).one_or_none()

    def _columns(self, issuer: str, subject: str) -> dict[str, Any]:
        return {"issuer": issuer, "subject": self._master.blind_index("oidc subject", f"{issuer} {subject}")}
