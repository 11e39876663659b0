"""Where somebody is signed in: a list to look at, and ending what should not be there."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta

import sqlalchemy as sa

from bot.store import house_tables
from bot.store.connection import Database
from bot.store.users import token_hash


def place_of(token: str) -> str:
    """What a place is named by; it opens nothing."""
    return token_hash(token).hex()


NOTED_EVERY = timedelta(minutes=10)
"""A session's last use is written down so often; more would be a write for every page."""

_table = house_tables.sessions


@dataclass(frozen=True)
class Place:
    """A browser in which somebody is signed in."""

    id: str
    """Names it in a form; opens nothing."""
    begun_at: datetime
    """UTC."""
    used_at: datetime
    """UTC, to about ten minutes."""
    browser: str
    """Its kind in fixed words, such as `firefox computer`."""
    here: bool
    """Whether it is the browser that asks."""


class Sessions:
    def __init__(self, database: Database) -> None:
        self._db = database

    async def of_user(self, user_id: str, token: str) -> list[Place]:
        """Where this user is signed in, the newest first; `token` is that of the browser that asks."""
        wanted = (
            sa.select(_table)
            .where(
                _table.c.user_id == user_id,
                _table.c.expires_at > self._db.now(),
                _table.c.waits_for.is_(None),
            )
            .order_by(_table.c.begun_at.desc(), _table.c.token_hash)
        )
        here = token_hash(token)
        async with self._db.read() as connection:
            rows = (await connection.execute(wanted)).all()
        return [
            Place(r.token_hash.hex(), r.begun_at, r.used_at, r.browser, r.token_hash == here) for r in rows
        ]

    async def used(self, token: str, noted: datetime) -> None:
        """Notes that a session is in use, unless its last use that was `noted` is less than ten minutes ago."""
        now = self._db.now()
        if noted <= now - NOTED_EVERY:
            of_this = _table.c.token_hash == token_hash(token)
            async with self._db.write() as connection:
                await connection.execute(_table.update().where(of_this).values(used_at=now))

    async def end(self, user_id: str, place_id: str) -> bool:
        """Signs this user out in one place. False when there is no such place of this user's."""
        try:
            wanted = bytes.fromhex(place_id)
        except ValueError:
            return False
        async with self._db.write() as connection:
            ended = await connection.execute(
                _table.delete().where(_table.c.user_id == user_id, _table.c.token_hash == wanted)
            )
        return bool(ended.rowcount)

    async def is_open(self, user_id: str, place_id: str) -> bool:
        """Whether this user is still signed in there, with nothing left to prove."""
        wanted = sa.select(_table.c.user_id).where(
            _table.c.user_id == user_id,
            _table.c.token_hash == bytes.fromhex(place_id),
            _table.c.expires_at > self._db.now(),
            _table.c.waits_for.is_(None),
        )
        async with self._db.read() as connection:
            return await connection.scalar(wanted) is not None

    async def end_place(self, place_id: str) -> None:
        """Signs out whoever is signed in there; no error when nobody is."""
        async with self._db.write() as connection:
            await connection.execute(_table.delete().where(_table.c.token_hash == bytes.fromhex(place_id)))

    async def end_all(self, user_id: str, but: str | None = None) -> None:
        """Signs this user out everywhere, or everywhere else than where the token `but` is."""
        which = _table.c.user_id == user_id
        if but is not None:
            which &= _table.c.token_hash != token_hash(but)
        async with self._db.write() as connection:
            await connection.execute(_table.delete().where(which))
