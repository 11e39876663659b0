"""Everybody with an account: passwords, signed-in sessions, invitations."""

from __future__ import annotations

import base64
import hashlib
import secrets
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any
from uuid import uuid4

import sqlalchemy as sa
from argon2 import PasswordHasher
from argon2.exceptions import VerificationError
from sqlalchemy.exc import IntegrityError
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.store import house_tables, passwords
from bot.store.connection import Database
from bot.store.encryption import MasterKey
from bot.store.errors import (
    InvitationInvalid,
    NameNotUsable,
    UnknownRole,
    UserExists,
    UserNotFound,
)

WORKER, SUPERVISOR, INTERPRETER, ADMINISTRATOR, PARTNER = ROLES = (
    *("worker", "supervisor", "interpreter", "administrator", "partner"),
)
LONGEST_NAME = 100

CODE, SET_UP = "code", "set-up"

_table = house_tables.users
_sessions = house_tables.sessions
_invitations = house_tables.invitations
_hasher = PasswordHasher()  # argon2id, 64 MiB, 3 passes (RFC 9106, low memory)
_HASH_OF_NOBODY = _hasher.hash(secrets.token_urlsafe(32))


@dataclass(frozen=True)
class User:
    """One who signs in. A disabled one cannot, but its name stays beside what it did."""

    id: str
    name: str
    role: str
    """worker, supervisor, interpreter, administrator, or partner: somebody outside who sees only what a family agreed
    to share."""
    created_at: datetime
    """UTC."""
    disabled_at: datetime | None
    """UTC."""
    team_id: str | None = None
    issuer: str | None = None
    """The OpenID Connect provider where it may sign in."""
    has_password: bool = True


@dataclass(frozen=True)
class Session:
    """A signed-in browser."""

    user: User
    csrf: str
    """To be repeated by every form of this session."""
    expires_at: datetime
    """UTC."""
    used_at: datetime
    """UTC; the last use that was noted."""
    waits_for: str | None = None
    """What must be done before it opens anything: CODE (of the second factor) or SET_UP (of one)."""


class Users:
    def __init__(self, database: Database, master_key: MasterKey) -> None:
        self._db = database
        self._master = master_key

    async def add(self, name: str, role: str, password: str) -> User:
        """Raises NameNotUsable, UnknownRole, PasswordTooWeak, UserExists (capitals make no difference).

        PasswordTooWeak may be its kind PasswordTooCommon, here and below.
        """
        row = await self._new_row(name, role, password)
        async with self._db.write() as connection:
            return await self._insert(connection, row)

    async def verify(self, name: str, password: str) -> User | None:
        """The user with this name and password. Takes the same time when there is no such user."""
        name, row = _clean_name(name), None
        if name.isprintable():  # PostgreSQL refuses some control characters with an error
            wanted = sa.select(_table).where(_table.c.name_key == name.casefold())
            async with self._db.read() as connection:
                row = (await connection.execute(wanted)).one_or_none()
        password_hash = row.password_hash if row is not None else ""  # empty: an account without one
        right = await self._db.in_thread(_matches, password_hash or _HASH_OF_NOBODY, password)
        return user_of(row) if right and row is not None and row.disabled_at is None else None

    async def get(self, user_id: str) -> User:
        """Raises UserNotFound."""
        async with self._db.read() as connection:
            row = (await connection.execute(sa.select(_table).where(_table.c.id == user_id))).one_or_none()
        if row is None:
            raise UserNotFound
        return user_of(row)

    async def named(self, name: str) -> User:
        """The user who signs in with this name. Raises UserNotFound."""
        wanted = sa.select(_table).where(_table.c.name_key == _clean_name(name).casefold())
        async with self._db.read() as connection:
            row = (await connection.execute(wanted)).one_or_none()
        if row is None:
            raise UserNotFound
        return user_of(row)

    async def list(self) -> list[User]:
        """Everyone, by name, the disabled too."""
        async with self._db.read() as connection:
            rows = await connection.execute(sa.select(_table).order_by(_table.c.name_key))
        return [user_of(row) for row in rows]

    async def has_any(self) -> bool:
        """False only before the first user is added."""
        async with self._db.read() as connection:
            return await connection.scalar(sa.select(_table.c.id).limit(1)) is not None

    async def set_password(self, user_id: str, password: str) -> None:
        """Also ends every session of the user. Raises PasswordTooWeak, UserNotFound."""
        name = (await self.get(user_id)).name
        await self._change(user_id, password_hash=await self._password_hash(password, name))

    async def disable(self, user_id: str) -> None:
        """Ends every session and lets no new one begin; cut from the provider, too. Raises UserNotFound."""
        # Whoever comes back one day is invited anew and may join the new account to the same person there.
        await self._change(user_id, disabled_at=self._db.now(), issuer=None, subject=None)

    async def create_session(
        self, user_id: str, ttl: timedelta, *, browser: str = "other other", waits_for: str | None = None
    ) -> tuple[str, str]:
        """The session token (only its hash is kept) and the csrf token. Raises UserNotFound.

        `browser`: its kind in fixed words; `waits_for`: CODE or SET_UP when the password alone is not enough.
        """
        token, now = secrets.token_urlsafe(32), self._db.now()
        async with self._db.write() as connection:
            await connection.execute(_sessions.delete().where(_sessions.c.expires_at <= now))
            try:
                await connection.execute(
                    _sessions.insert(),
                    {
                        "token_hash": token_hash(token), "user_id": user_id, "begun_at": now, "used_at": now,
                        "expires_at": now + ttl, "browser": browser, "waits_for": waits_for,
                    },
                )  # fmt: skip
            except IntegrityError:
                raise UserNotFound from None
        return token, self._csrf(token)

    async def session(self, token: str) -> Session | None:
        """The session of this token, unless it has ended or expired or its user is disabled."""
        wanted = (
            sa.select(_table, _sessions.c.expires_at, _sessions.c.used_at, _sessions.c.waits_for)
            .join(_sessions)
            .where(
                _sessions.c.token_hash == token_hash(token),
                _sessions.c.expires_at > self._db.now(),
                _table.c.disabled_at.is_(None),
            )
        )
        async with self._db.read() as connection:
            row = (await connection.execute(wanted)).one_or_none()
        if row is None:
            return None
        return Session(user_of(row), self._csrf(token), row.expires_at, row.used_at, row.waits_for)

    async def end_session(self, token: str) -> None:
        """Signs out; an unknown token is no error."""
        async with self._db.write() as connection:
            await connection.execute(_sessions.delete().where(_sessions.c.token_hash == token_hash(token)))

    async def create_invitation(self, role: str, ttl: timedelta) -> str:
        """The token of a link by which one person makes an own account. Raises UnknownRole."""
        token, now = secrets.token_urlsafe(32), self._db.now()
        async with self._db.write() as connection:
            await connection.execute(_invitations.delete().where(_invitations.c.expires_at <= now))
            await connection.execute(
                _invitations.insert(),
                {"token_hash": token_hash(token), "role": _known_role(role), "expires_at": now + ttl},
            )
        return token

    async def look_at_invitation(self, token: str, name: str) -> None:
        """Ends well when this name could use it now. Raises InvitationInvalid, NameNotUsable, UserExists."""
        async with self._db.read() as connection:
            if await connection.scalar(sa.select(_invitations.c.role).where(self._valid(token))) is None:
                raise InvitationInvalid
        try:
            await self.named(_usable_name(name))
        except UserNotFound:
            return
        raise UserExists

    def _valid(self, token: str) -> sa.ColumnElement[bool]:
        return sa.and_(
            _invitations.c.token_hash == token_hash(token), _invitations.c.expires_at > self._db.now()
        )

    async def use_invitation(
        self, token: str, name: str, password: str | None, joined: Mapping[str, Any] | None = None
    ) -> User:
        """Adds the user and spends the invitation; after a refused name or password it still works.

        Without a password it is `joined` to a person of the provider (bot/store/identities.py).
        Raises InvitationInvalid, NameNotUsable, PasswordTooWeak, UserExists.
        """
        valid = self._valid(token)
        async with (
            self._db.read() as connection
        ):  # before the slow hash: strangers cannot make the server work
            role = await connection.scalar(sa.select(_invitations.c.role).where(valid))
        if role is None:
            raise InvitationInvalid
        row = {**await self._new_row(name, role, password), **(joined or {})}
        async with self._db.write() as connection:
            if not (await connection.execute(_invitations.delete().where(valid))).rowcount:
                raise InvitationInvalid
            return await self._insert(connection, row)

    async def _new_row(self, name: str, role: str, password: str | None) -> dict[str, Any]:
        name = _usable_name(name)
        return {
            "id": str(uuid4()), "name": name, "name_key": name.casefold(), "role": _known_role(role),
            "password_hash": "" if password is None else await self._password_hash(password, name),
            "created_at": self._db.now(),
        }  # fmt: skip

    async def _insert(self, connection: AsyncConnection, row: dict[str, Any]) -> User:
        try:
            await connection.execute(_table.insert(), row)
        except IntegrityError:
            raise UserExists from None
        return User(
            row["id"], row["name"], row["role"], row["created_at"], None,
            issuer=row.get("issuer"), has_password=bool(row["password_hash"]),
        )  # fmt: skip

    async def _change(self, user_id: str, **values: Any) -> None:
        async with self._db.write() as connection:
            changed = await connection.execute(_table.update().where(_table.c.id == user_id).values(values))
            if not changed.rowcount:
                raise UserNotFound
            await connection.execute(_sessions.delete().where(_sessions.c.user_id == user_id))

    async def _password_hash(self, password: str, name: str) -> str:
        await self._db.in_thread(passwords.check, password, name)
        return await self._db.in_thread(_hasher.hash, passwords.clean(password))

    def _csrf(self, token: str) -> str:
        # Derived, so there is nothing to store and nothing to steal from the database.
        return base64.urlsafe_b64encode(self._master.blind_index("csrf", token)).decode()


def user_of(row: Any) -> User:
    """The user of a row with all columns of the table."""
    return User(
        row.id, row.name, row.role, row.created_at, row.disabled_at, row.team_id, row.issuer,
        bool(row.password_hash),
    )  # fmt: skip


def _clean_name(name: str) -> str:
    return unicodedata.normalize("NFKC", name).strip()


def _usable_name(name: str) -> str:
    name = _clean_name(name)
    if not 1 <= len(name) <= LONGEST_NAME or not name.isprintable():
        raise NameNotUsable
    return name


def _known_role(role: str) -> str:
    if role not in ROLES:
        raise UnknownRole
    return role


def _matches(password_hash: str, password: str) -> bool:
    try:
        return _hasher.verify(password_hash, passwords.clean(password))
    except VerificationError:
        return False


def token_hash(token: str) -> bytes:
    """What is kept of a token."""
    return hashlib.sha256(token.encode()).digest()
