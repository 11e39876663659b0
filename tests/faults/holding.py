"""Holds a turn up at a chosen place, so that a process can be killed in the very middle of it."""

from __future__ import annotations

import asyncio
import contextlib
from collections.abc import AsyncIterator

import asyncpg
import sqlalchemy as sa

from tests.faults.talking import PATIENCE

_WAITING = (
    "SELECT count(*) FROM pg_stat_activity WHERE application_name = 'perhesilta' AND state = 'active' "
    "AND (wait_event_type = 'Lock' OR wait_event = 'SyncRep')"
)


async def connected(url: str) -> asyncpg.Connection:
    """A connection of the test's own to the database of a SQLAlchemy URL."""
    address = sa.make_url(url)
    return await asyncpg.connect(host=address.query["host"], user=address.username, database=address.database)


class Held:
    """A place where turns stop."""

    def __init__(self, watching: asyncpg.Connection) -> None:
        self._watching = watching

    async def reached(self, turns: int = 1) -> None:
        """Comes back when so many turns stand there."""

        async def look() -> None:
            while True:
                if await self._watching.fetchval(_WAITING) >= turns:
                    return
                await asyncio.sleep(0.01)

        await asyncio.wait_for(look(), PATIENCE)


@contextlib.asynccontextmanager
async def before_the_state(url: str, conversation: str) -> AsyncIterator[Held]:
    """Turns of one talk are understood, and stop before anything of them is written."""
    holder, watching = await connected(url), await connected(url)
    try:
        async with holder.transaction():
            await holder.execute("SELECT 1 FROM conversations WHERE id = $1 FOR UPDATE", conversation)
            yield Held(watching)
    finally:
        await holder.close()
        await watching.close()


@contextlib.asynccontextmanager
async def before_the_transcript(url: str) -> AsyncIterator[Held]:
    """All turns stop with their state written and their words not: half-way through the transaction."""
    holder, watching = await connected(url), await connected(url)
    try:
        async with holder.transaction():
            await holder.execute("LOCK TABLE turns IN SHARE MODE")
            yield Held(watching)
    finally:
        await holder.close()
        await watching.close()


@contextlib.asynccontextmanager
async def before_the_answer(url: str) -> AsyncIterator[Held]:
    """All turns are on the disk, and stop before anybody hears of it: the commit waits for a copy that never comes."""
    holder, watching = await connected(url), await connected(url)
    try:
        await holder.execute("ALTER SYSTEM SET synchronous_standby_names = 'nobody'")
        await holder.execute("SELECT pg_reload_conf()")
        await _standing(watching, "nobody")
        yield Held(watching)
    finally:
        await holder.execute("ALTER SYSTEM RESET synchronous_standby_names")
        await holder.execute("SELECT pg_reload_conf()")
        await _standing(watching, "")
        await holder.close()
        await watching.close()


async def _standing(watching: asyncpg.Connection, wanted: str) -> None:
    async def look() -> None:
        while True:
            if await watching.fetchval("SHOW synchronous_standby_names") == wanted:
                return
            await asyncio.sleep(0.01)

    await asyncio.wait_for(look(), PATIENCE)
