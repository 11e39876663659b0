"""A process that is about to stop says so and serves on for a while, so that a proxy sends nobody to a closed door."""

from __future__ import annotations

import asyncio
from pathlib import Path

import aiohttp
import pytest

from bot.rasa.model import Understanding
from bot.settings import Settings
from bot.store.database import Store
from bot.web import serving
from bot.web.app import build_app
from bot.web.serving import Listening
from tests.web.family_side import Family


async def test_it_says_so_and_serves_on_until_it_ends(
    family_store: Store, understanding: Understanding, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(serving, "LEAVING_SECONDS", 0.5)
    app = await build_app(Settings(database="", var=tmp_path), family_store, understanding)
    listening = await Listening.begin(app, "127.0.0.1", 0)
    port = listening._server.sockets[0].getsockname()[1]
    async with aiohttp.ClientSession(f"http://127.0.0.1:{port}") as door:
        assert (await door.get("/health")).status == (await door.get("/ready")).status == 200
        leaving = asyncio.create_task(listening.leave())
        await asyncio.sleep(0)
        for path in ("/health", "/ready"):
            answer = await door.get(path)
            assert (answer.status, await answer.json()) == (503, {"status": "stopping"})
        family = await Family.begin(door)  # type: ignore[arg-type]
        assert (await family.say("hello"))["messages"]
        await leaving
    await listening.end()
    with pytest.raises(ConnectionRefusedError):
        await asyncio.open_connection("127.0.0.1", port)
