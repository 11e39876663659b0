"""What a process asks of the database before it says that it can serve, and what it counts for whoever runs the house."""

from __future__ import annotations

import pytest

from bot.casework.listing import Listing
from bot.store import house_tables
from bot.store.database import Store
from bot.store.errors import DatabaseAway
from bot.store.flags import NewFlag
from tests.store.conftest import OpenStore
from tests.store.talking import begin, talk


async def test_tables_of_this_code_are_ready_and_so_are_newer_ones(store: Store):
    assert await store.is_migrated()
    for revision, ready in (("0001", False), ("9999", True)):
        async with store._db.write() as connection:
            await connection.exec_driver_sql(f"UPDATE alembic_version SET version_num = '{revision}'")
        assert await store.is_migrated() is ready


async def test_an_empty_database_is_not_ready(open_store: OpenStore):
    assert not await (await open_store()).is_migrated()


async def test_what_waits_for_workers_is_counted(store: Store):
    waits = await store.news.waiting()
    assert (waits.flags, waits.cases) == (0, 0)
    found = [NewFlag("safety.violence", 3, "immediate", "x", {}), NewFlag("safety.exit", 2, "soon", "y", {})]
    loaded = await talk(store, await begin(store), "x", flags=found)
    case = await store.cases.send(loaded, {}, headline={}, listing=Listing(None, 1, frozenset()))
    await store.users.add("Wanda", "worker", "a long enough sentence")
    async with store._db.read() as connection:
        worker = str(
            await connection.scalar(house_tables.users.select().with_only_columns(house_tables.users.c.id))
        )
    waits = await store.news.waiting()
    assert (waits.flags, waits.cases) == (2, 1)
    flag = (await store.flags.open_flags())[0]
    await store.flags.mark_read(flag.id, worker)
    await store.inbox.hold(case.id, worker)
    waits = await store.news.waiting()
    assert (waits.flags, waits.cases) == (1, 0)


async def test_connections_in_use_are_counted(store: Store):
    await store.ping()
    in_use, idle = store.connections()
    assert in_use == 0 and idle >= 1
    async with store._db.read():
        assert store.connections() == (1, idle - 1)


@pytest.mark.parametrize("database_url", ["postgresql"], indirect=True)
async def test_a_database_that_is_gone_is_an_error_and_not_an_answer(open_store: OpenStore):
    gone = await Store.open("postgresql+asyncpg://nobody@/none?host=/nowhere", (await open_store())._master)
    with pytest.raises(DatabaseAway):
        await gone.is_migrated()
    await gone.close()
