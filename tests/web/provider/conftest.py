"""A desk that knows a real provider, and a browser that signs in there."""

from __future__ import annotations

from collections.abc import AsyncIterator, Awaitable, Callable, Iterator
from pathlib import Path

import pytest
from aiohttp.test_utils import TestClient

from bot.store.database import Store
from tests.foreign.oidc import ForeignProvider, Somebody, foreign_provider
from tests.web.provider.house import (
    CALLBACK,
    HOUSE,
    Make,
    desk_of,
    settings,
)


@pytest.fixture(scope="session")
def running() -> Iterator[ForeignProvider]:
    with foreign_provider() as provider:
        provider.control(redirect=CALLBACK, back=f"{HOUSE}/desk/sign-in")
        yield provider


@pytest.fixture
def there(running: ForeignProvider) -> Iterator[ForeignProvider]:
    """The town's provider, honest again after each test."""
    yield running
    running.control(mischief="")


@pytest.fixture
def house(
    store: Store, tmp_path: Path, there: ForeignProvider, aiohttp_client: Callable[..., Awaitable[TestClient]]
) -> Make:
    """Clients of a desk that knows the provider and requires the second step."""
    app = desk_of(store, settings(tmp_path, there.issuer))

    async def make() -> TestClient:
        return await aiohttp_client(app, headers={"Accept-Language": "en"})

    return make


@pytest.fixture
async def person() -> AsyncIterator[Somebody]:
    """A browser at the provider."""
    somebody = Somebody()
    yield somebody
    await somebody.close()
