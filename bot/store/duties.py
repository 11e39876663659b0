"""Work that is done every so often, once however many processes serve, and goes on when one of them dies."""

from __future__ import annotations

import asyncio
import contextlib
import logging
import secrets
from collections.abc import AsyncIterator, Awaitable, Callable, Iterable
from dataclasses import dataclass
from datetime import timedelta

import sqlalchemy as sa
from sqlalchemy.exc import IntegrityError

from bot.store import house_tables
from bot.store.connection import Database

LEASE = timedelta(minutes=5)
LOOK_EVERY = timedelta(seconds=30)
RETRY = timedelta(minutes=5)  # after a failure, by whichever process looks first then

log = logging.getLogger(__name__)
_duties = house_tables.duties
_name = _duties.c.name


@dataclass(frozen=True)
class Duty:
    """One such work. To add one: `app[DUTIES].append(Duty(...))` in `build_app` (bot/web/app.py), before it starts.

    `run` is called by one process of the installation when `every` has passed since it was last done, the first
    time at once. It may take as long as it needs: its lease is renewed meanwhile. Let it take small steps, each in a
    transaction of its own, that may be done twice without harm: after a crash, or a database that was away for longer
    than LEASE, the next process begins it anew. It is never cancelled. What it raises is logged by its kind alone,
    and it is tried again after RETRY.
    """

    name: str
    """Up to 64 letters; the same in every version of the program."""
    every: timedelta
    run: Callable[[], Awaitable[object]]
    erases: bool = False
    """What erases by the clock is left out once, and only noted, when it is not known that it was done within twice
    its time: a clock that jumps ahead and is set right before the next round erases nothing."""


class Duties:
    """Who is at which duty. An UPDATE takes it, so that two processes never do; nothing but the database is needed."""

    def __init__(self, database: Database) -> None:
        self._db = database

    async def run(self, duties: Iterable[Duty], stopped: asyncio.Event) -> None:
        """Does what is due, and looks again every LOOK_EVERY, until stopped; a duty in hand is ended first."""
        while not stopped.is_set():
            for duty in tuple(duties):
                if stopped.is_set():
                    return
                try:
                    await self.do(duty)
                except Exception as error:  # the next look tries again; the message could hold content
                    log.error("The duty %s failed: %s", duty.name, type(error).__name__)
            with contextlib.suppress(asyncio.TimeoutError):
                await asyncio.wait_for(stopped.wait(), LOOK_EVERY.total_seconds())

    async def do(self, duty: Duty) -> bool:
        """Does a duty if it is due and nobody is at it; whether it was done. Raises what it raises."""
        holder = secrets.token_hex(16)
        taken, after_a_gap = await self._taken(duty, holder)
        if not taken:
            return False
        done = not (duty.erases and after_a_gap)
        try:
            if done:
                async with self._renewed(duty, holder):
                    await duty.run()
        except Exception:
            # At rest until then, for every process; it is not done, and nobody is at it.
            with contextlib.suppress(Exception):
                await self._let_go(duty, holder, held_until=self._db.now() + min(RETRY, duty.every))
            raise
        await self._let_go(duty, holder, held_until=None, done_at=self._db.now())
        return done

    async def _taken(self, duty: Duty, holder: str) -> tuple[bool, bool]:
        """Whether it is ours now, and whether it is not known when it was last done, or long ago."""
        now, c = self._db.now(), _duties.c
        # A time that no process of this moment can have written is of a clock that went wrong: it holds nothing up.
        free = sa.or_(c.held_until.is_(None), c.held_until <= now, c.held_until > now + 2 * max(LEASE, RETRY))
        due = sa.or_(c.done_at.is_(None), c.done_at <= now - duty.every, c.done_at > now + duty.every)
        look = sa.select(c.done_at, sa.and_(free, due).label("is_due")).where(_name == duty.name)
        async with self._db.read() as connection:  # most looks end here, without a transaction
            found = (await connection.execute(look)).one_or_none()
        if found is not None and not found.is_due:
            return False, False
        if found is None:
            with contextlib.suppress(IntegrityError):  # another process was faster by a moment
                async with self._db.write() as connection:
                    await connection.execute(_duties.insert().values(name=duty.name))
        async with self._db.write() as connection:
            taken = await connection.execute(
                _duties.update()
                .where(_name == duty.name, free, due)
                .values(holder=holder, held_until=now + LEASE)
            )
        last = found.done_at if found is not None else None
        return bool(taken.rowcount), last is None or not now - 2 * duty.every <= last <= now

    @contextlib.asynccontextmanager
    async def _renewed(self, duty: Duty, holder: str) -> AsyncIterator[None]:
        ended = asyncio.Event()

        async def renew() -> None:
            while not ended.is_set():
                with contextlib.suppress(asyncio.TimeoutError):
                    await asyncio.wait_for(ended.wait(), LEASE.total_seconds() / 3)
                if not ended.is_set():
                    with contextlib.suppress(Exception):  # the work itself will meet what is wrong
                        await self._change(duty, holder, held_until=self._db.now() + LEASE)

        task = asyncio.create_task(renew())
        try:
            yield
        finally:
            ended.set()
            await task  # not cancelled: a statement that is cut off keeps SQLite's connection

    async def _let_go(self, duty: Duty, holder: str, **values: object) -> None:
        await self._change(duty, holder, holder=None, **values)

    async def _change(self, duty: Duty, who: str, **values: object) -> None:
        async with self._db.write() as connection:
            await connection.execute(
                _duties.update().where(_name == duty.name, _duties.c.holder == who).values(values)
            )
