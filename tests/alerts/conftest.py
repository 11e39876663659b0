"""Two processes over one database, and the watches over its flags and its sent cases."""

from __future__ import annotations

import os
from collections.abc import AsyncIterator, Callable

import pytest

from bot.alerts.hand_over import HandOver
from bot.alerts.on_call import OnCall
from bot.store.database import Store
from bot.store.encryption import MasterKey
from tests.alerts.watching import URL, Clock
from tests.store.conftest import database_url, postgres_url  # noqa: F401  both databases, as the store's own tests


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
async def processes(database_url: str, clock: Clock) -> AsyncIterator[list[Store]]:  # noqa: F811
    """Two stores over one database, each as a process of its own would open it."""
    key = MasterKey(os.urandom(32))
    stores = [await Store.open(database_url, key, clock=clock) for _ in range(2)]
    await stores[0].migrate()
    yield stores
    for store in stores:
        await store.close()


@pytest.fixture
def store(processes: list[Store]) -> Store:
    return processes[0]


@pytest.fixture
def on_call(clock: Clock) -> Callable[..., OnCall]:
    def make(store: Store, *channels: object, language: str = "en") -> OnCall:
        return OnCall(store, channels, minutes=30, public_url=URL, language=language, clock=clock)

    return make


@pytest.fixture
def hand_over(clock: Clock) -> Callable[..., HandOver]:
    def make(store: Store, *channels: object, language: str = "en") -> HandOver:
        return HandOver(store, channels, public_url=URL, language=language, clock=clock)

    return make
