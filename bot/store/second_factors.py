"""The second factor: the secret of an app that shows six digits (RFC 6238), and codes to get in without it."""

from __future__ import annotations

import asyncio
import hmac
import secrets
import unicodedata

import pyotp
import sqlalchemy as sa
from sqlalchemy.dialects import postgresql, sqlite

from bot.store import house_tables
from bot.store.connection import Database
from bot.store.encryption import MasterKey
from bot.store.errors import FactorSetUp

RECOVERY_CODES = 10
RECOVERY_DIGITS = 12
DRIFT = 1
"""Steps of half a minute that the clock of a phone may be wrong, each way."""

_table = house_tables.second_factors
_codes = house_tables.recovery_codes


class SecondFactors:
    def __init__(self, database: Database, master_key: MasterKey) -> None:
        self._db = database
        self._master = master_key

    async def has(self, user_id: str) -> bool:
        """Whether this user must show a code."""
        return user_id in await self.owners(user_id)

    async def owners(self, *only: str) -> set[str]:
        """The ids of all users, or of some, who must show a code."""
        wanted = sa.select(_table.c.user_id).where(_table.c.confirmed_at.is_not(None))
        if only:
            wanted = wanted.where(_table.c.user_id.in_(only))
        async with self._db.read() as connection:
            return set(await connection.scalars(wanted))

    async def begin(self, user_id: str) -> None:
        """Makes a secret to be put into an app; one that was begun before and not confirmed is forgotten.

        Raises FactorSetUp.
        """
        sealed = self._seal(user_id, pyotp.random_base32())
        insert = sqlite.insert if self._db.on_sqlite else postgresql.insert
        made = insert(_table).values(user_id=user_id, secret=sealed)
        made = made.on_conflict_do_update(
            index_elements=["user_id"],
            set_={"secret": sealed, "last_step": None},
            where=_table.c.confirmed_at.is_(None),
        )
        async with self._db.write() as connection:
            if not (await connection.execute(made)).rowcount:
                raise FactorSetUp

    async def begun(self, user_id: str) -> str | None:
        """The secret (base32) that waits to be confirmed; a confirmed one is never shown again."""
        wanted = sa.select(_table.c.secret).where(
            _table.c.user_id == user_id, _table.c.confirmed_at.is_(None)
        )
        async with self._db.read() as connection:
            sealed = await connection.scalar(wanted)
        return None if sealed is None else self._open(user_id, sealed)

    async def confirm(self, user_id: str, code: str) -> list[str] | None:
        """Sets the second factor up when the code is that of the begun secret: the recovery codes, to be shown once.

        None when the code is not right.
        """
        if not await self._accept(user_id, code, confirmed=False):
            return None
        return await self.new_recovery_codes(user_id)

    async def verify(self, user_id: str, code: str) -> bool:
        """Whether these are the app's six digits of now; the same ones are never accepted twice."""
        return await self._accept(user_id, code, confirmed=True)

    async def use_recovery_code(self, user_id: str, code: str) -> bool:
        """Whether this is a recovery code; it is spent by that."""
        digits = plain_digits(code)
        if len(digits) != RECOVERY_DIGITS:
            return False
        hashed = await self._hash(user_id, digits)
        spent = _codes.delete().where(_codes.c.user_id == user_id, _codes.c.code_hash == hashed)
        async with self._db.write() as connection:
            return bool((await connection.execute(spent)).rowcount)

    async def recovery_codes_left(self, user_id: str) -> int:
        """How many recovery codes were not used yet."""
        counted = sa.select(sa.func.count()).select_from(_codes).where(_codes.c.user_id == user_id)
        async with self._db.read() as connection:
            return int(await connection.scalar(counted) or 0)

    async def new_recovery_codes(self, user_id: str) -> list[str]:
        """Ten codes of twelve digits in the place of all earlier ones; only their hashes are kept."""
        codes = [
            str(secrets.randbelow(10**RECOVERY_DIGITS)).zfill(RECOVERY_DIGITS) for _ in range(RECOVERY_CODES)
        ]
        hashes = await asyncio.gather(*(self._hash(user_id, code) for code in codes))
        async with self._db.write() as connection:
            await connection.execute(_codes.delete().where(_codes.c.user_id == user_id))
            rows = [{"user_id": user_id, "code_hash": code_hash} for code_hash in set(hashes)]
            await connection.execute(_codes.insert(), rows)
        return [" ".join((code[:4], code[4:8], code[8:])) for code in codes]

    async def remove(self, user_id: str) -> bool:
        """Takes secret and recovery codes away. False when there was nothing."""
        async with self._db.write() as connection:
            await connection.execute(_codes.delete().where(_codes.c.user_id == user_id))
            removed = await connection.execute(_table.delete().where(_table.c.user_id == user_id))
        return bool(removed.rowcount)

    async def _accept(self, user_id: str, code: str, *, confirmed: bool) -> bool:
        of_user = sa.and_(_table.c.user_id == user_id, _table.c.confirmed_at.is_not(None) == confirmed)
        async with self._db.read() as connection:
            sealed = await connection.scalar(sa.select(_table.c.secret).where(of_user))
        digits = plain_digits(code)
        if sealed is None or len(digits) != 6:
            return False
        step = self._step(self._open(user_id, sealed), digits)
        if step is None:
            return False
        # One statement: of two requests with the same code the second finds the step taken.
        newer = sa.or_(_table.c.last_step.is_(None), _table.c.last_step < step)
        taken = _table.update().where(of_user, _table.c.secret == sealed, newer).values(last_step=step)
        if not confirmed:
            taken = taken.values(confirmed_at=self._db.now())
        async with self._db.write() as connection:
            return bool((await connection.execute(taken)).rowcount)

    def _step(self, secret: str, digits: str) -> int | None:
        """The half minute whose code this is; None of any that is near."""
        app, now = pyotp.TOTP(secret), self._db.now()
        found = None
        for drift in range(-DRIFT, DRIFT + 1):
            at = app.timecode(now) + drift
            if hmac.compare_digest(app.generate_otp(at), digits):
                found = at
        return found

    async def _hash(self, user_id: str, digits: str) -> bytes:
        return await self._db.in_thread(self._master.slow_hash, "recovery code", f"{user_id}/{digits}")

    def _seal(self, user_id: str, secret: str) -> bytes:
        return self._master.key_for("second factor").seal(secret.encode(), f"second factor/{user_id}")

    def _open(self, user_id: str, sealed: bytes) -> str:
        return self._master.key_for("second factor").open(sealed, f"second factor/{user_id}").decode()


def plain_digits(code: str) -> str:
    """The digits 0–9 of a code, however it was typed: with spaces, dashes, or the digits of an Arabic keyboard."""
    found = (unicodedata.decimal(sign, None) for sign in code[:60])
    return "".join(str(digit) for digit in found if digit is not None)
