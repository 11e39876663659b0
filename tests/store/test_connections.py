"""Connections to PostgreSQL that broke: one error for all the ways of being gone, and the next one works."""

from __future__ import annotations

import asyncio

import pytest
import sqlalchemy as sa

from bot.store import connection
from bot.store.database import Store
from bot.store.errors import DatabaseAway

pytestmark = pytest.mark.parametrize("database_url", ["postgresql"], indirect=True)
_END_OTHERS = sa.text(
    "SELECT count(pg_terminate_backend(pid)) FROM pg_stat_activity "
    "WHERE datname = current_database() AND pid <> pg_backend_pid()"
)


async def end_all_but_one(store: Store) -> None:
    async with store._db.read() as one:
        await one.execute(_END_OTHERS)


async def warm(store: Store, connections: int = 3) -> None:
    """Fills the pool."""
    met, all_met = 0, asyncio.Event()

    async def hold() -> None:
        nonlocal met
        async with store._db.read() as one:
            await one.execute(sa.select(1))
            met += 1
            if met == connections:
                all_met.set()
            await all_met.wait()

    await asyncio.gather(*(hold() for _ in range(connections)))


async def test_a_connection_that_breaks_in_use_is_one_error_and_the_next_one_works(store: Store) -> None:
    await warm(store)
    await end_all_but_one(store)
    gone = 0
    for _ in range(6):
        try:
            await store.ping()
        except DatabaseAway:
            gone += 1
    assert gone <= 1, "one that broke makes the pool doubt the others"
    await store.ping()


async def test_a_transaction_whose_connection_breaks_is_gone_as_a_whole(store: Store) -> None:
    conversation, _ = await store.conversations.create()
    with pytest.raises(DatabaseAway):
        async with store._db.write() as broken:
            await broken.execute(sa.text("UPDATE conversations SET language = 'ar'"))
            await end_all_but_one(store)
            await broken.execute(sa.text("UPDATE conversations SET language = 'ar'"))
    assert (await store.conversations.load(conversation)).language is None


async def test_a_connection_at_rest_is_asked_before_it_is_used(
    store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    await warm(store)
    await end_all_but_one(store)
    monkeypatch.setattr(connection, "_AT_REST", 0.0)
    for _ in range(6):
        await store.ping()


async def test_a_mistake_of_ours_is_not_taken_for_a_server_that_is_away(store: Store) -> None:
    with pytest.raises(sa.exc.ProgrammingError):
        async with store._db.read() as one:
            await one.execute(sa.text("SELECT nonsense"))
