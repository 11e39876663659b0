"""What tests of every room may use: the trained model, an empty store, and the family's side of the product."""

from __future__ import annotations

import os
from collections.abc import AsyncIterator, Awaitable, Callable
from pathlib import Path
from typing import Any

import pytest
from aiohttp.test_utils import TestClient

from bot.rasa.model import Understanding, trained
from bot.settings import ROOT, Settings
from bot.store.database import Store
from bot.store.encryption import MasterKey

Served = Callable[..., Awaitable[TestClient]]


@pytest.fixture(scope="session")
def understanding() -> Understanding:
    """Real Rasa in this process; the model is trained once per checkout, and loaded once per run."""
    return Understanding(trained(ROOT / "var" / "model"))


@pytest.fixture
async def family_store(tmp_path: Path) -> AsyncIterator[Store]:
    """An empty SQLite store with its tables."""
    store = await Store.open(f"sqlite+aiosqlite:///{tmp_path / 'family.db'}", MasterKey(os.urandom(32)))
    await store.migrate()
    yield store
    await store.close()


@pytest.fixture
def served(
    family_store: Store,
    understanding: Understanding,
    tmp_path: Path,
    aiohttp_client: Callable[..., Awaitable[TestClient]],
) -> Served:
    """Serves the whole product over `family_store`; settings can be given by name."""
    from bot.web.app import build_app

    async def serve(**settings: Any) -> TestClient:
        chosen = Settings(**{"database": "", "var": tmp_path, "second_factor": "offered", **settings})
        return await aiohttp_client(await build_app(chosen, family_store, understanding))

    return serve
