"""The store on both databases: every test that asks for `store` or `database_url` runs twice."""

from __future__ import annotations

import contextlib
import os
import uuid
from collections.abc import AsyncIterator, Awaitable, Callable, Iterator
from datetime import datetime, timedelta
from pathlib import Path

import asyncpg
import pytest
import sqlalchemy as sa
from argon2 import PasswordHasher

from bot.store.database import Store
from bot.store.encryption import MasterKey
from tests.servers import ServerMissing, postgres

OpenStore = Callable[..., Awaitable[Store]]


class Clock:
    """A clock that a test turns."""

    def __init__(self, start: datetime) -> None:
        self.now = start

    def __call__(self) -> datetime:
        return self.now

    def on(self, **step: float) -> None:
        """So much later: as `timedelta` takes it."""
        self.now += timedelta(**step)


@pytest.fixture(scope="session")
def postgres_url() -> Iterator[str]:
    """A server for the whole run."""
    with contextlib.ExitStack() as running:
        try:
            url = running.enter_context(postgres())
        except ServerMissing as missing:
            pytest.fail(str(missing))
        yield url


@pytest.fixture(params=["sqlite", "postgresql"])
async def database_url(request: pytest.FixtureRequest, tmp_path: Path) -> AsyncIterator[str]:
    """An empty database of its own for each test."""
    if request.param == "sqlite":
        yield f"sqlite+aiosqlite:///{tmp_path}/store.db"
        return
    server = sa.make_url(request.getfixturevalue("postgres_url"))
    name = f"test_{uuid.uuid4().hex}"
    admin = await asyncpg.connect(host=server.query["host"], user=server.username, database=server.database)
    await admin.execute(f"CREATE DATABASE {name}")
    yield server.set(database=name).render_as_string(hide_password=False)
    await admin.execute(f"DROP DATABASE {name} WITH (FORCE)")
    await admin.close()


@pytest.fixture(autouse=True)
def cheap_passwords(monkeypatch: pytest.MonkeyPatch) -> None:
    """Passwords cost 60 ms each, on purpose; not in tests."""
    monkeypatch.setattr("bot.store.users._hasher", PasswordHasher(time_cost=1, memory_cost=8, parallelism=1))


@pytest.fixture
def master_key() -> MasterKey:
    return MasterKey(os.urandom(32))


@pytest.fixture
async def open_store(database_url: str, master_key: MasterKey) -> AsyncIterator[OpenStore]:
    """Opens the test's database, as often as a test needs a process; closes all in the end."""
    async with contextlib.AsyncExitStack() as opened:

        async def open_one(key: MasterKey = master_key, **settings: object) -> Store:
            store = await Store.open(database_url, key, **settings)
            opened.push_async_callback(store.close)
            return store

        yield open_one


@pytest.fixture
def clock(request: pytest.FixtureRequest) -> Clock:
    """The time of `store` in a module that names START; it stands there until the test turns it."""
    return Clock(request.module.START)


@pytest.fixture
async def store(request: pytest.FixtureRequest, open_store: OpenStore) -> Store:
    """A store whose tables are there."""
    turned = {"clock": request.getfixturevalue("clock")} if hasattr(request.module, "START") else {}
    store = await open_store(**turned)
    await store.migrate()
    return store
