"""A Redis of one's own, what several processes see of it, and a house of two real processes over PostgreSQL and Redis."""

from __future__ import annotations

import contextlib
import os
from collections.abc import AsyncIterator, Awaitable, Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import aiohttp
import pytest

from bot.metrics import Metrics
from bot.processes.shared import Shared
from tests.servers import Postgres, Product, Redis, ServerMissing, postgres_server, products, redis

OpenShared = Callable[..., Awaitable[Shared]]


@pytest.fixture
def server() -> Iterator[Redis]:
    """A running Redis that the test may end, empty and start."""
    with contextlib.ExitStack() as running:
        try:
            yield running.enter_context(redis())
        except ServerMissing as missing:
            pytest.fail(str(missing))


@pytest.fixture
async def open_shared(server: Redis) -> AsyncIterator[OpenShared]:
    """What a process sees of that Redis, as often as a test needs a process."""
    key = os.urandom(32)
    async with contextlib.AsyncExitStack() as opened:

        async def open_one(url: str = "", metrics: Metrics | None = None) -> Shared:
            one = Shared(url or server.url, lambda: key, metrics)
            await one.begin()
            opened.push_async_callback(one.end)
            return one

        yield open_one


@dataclass
class House:
    """Several processes of one installation."""

    processes: list[Product]
    redis: Redis
    postgres: Postgres


@pytest.fixture(scope="module")
def house(tmp_path_factory: pytest.TempPathFactory) -> Iterator[House]:
    """Two processes that were started at once, over an empty database."""
    with contextlib.ExitStack() as running:
        folder = tmp_path_factory.mktemp("house")
        try:
            database, shared = running.enter_context(postgres_server()), running.enter_context(redis())
            yield House(
                running.enter_context(
                    products(folder, 2, database.url, shared.url, PERHESILTA_BEHIND_PROXY="1")
                ),
                shared,
                database,
            )
        except ServerMissing as missing:
            pytest.fail(str(missing))


@pytest.fixture
async def doors(house: House) -> AsyncIterator[list[aiohttp.ClientSession]]:
    """A way to each process."""
    async with contextlib.AsyncExitStack() as opened:
        yield [await opened.enter_async_context(at(process)) for process in house.processes]


def at(process: Product) -> aiohttp.ClientSession:
    """A way to one process."""
    return aiohttp.ClientSession(process.url, cookie_jar=aiohttp.CookieJar(unsafe=True))


def words(folder: Path) -> str:
    """All that the processes wrote to their logs."""
    return "".join(path.read_text(encoding="utf-8", errors="replace") for path in folder.glob("*/server.log"))
