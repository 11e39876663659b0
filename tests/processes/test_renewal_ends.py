"""A turn ends although its ticket is being renewed at that very moment."""

from __future__ import annotations

import asyncio

import pytest

from bot.processes import turn_order
from bot.processes.turn_order import TurnOrder
from tests.processes.conftest import OpenShared

TALK = "0c7f2c1e-2f6e-4d57-9d0c-6a1f0f7d2a12"


async def test_an_answer_that_comes_in_the_moment_in_which_the_turn_ends_holds_nobody_up(
    open_shared: OpenShared, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(turn_order, "RENEW_EVERY", 0.001)
    order = TurnOrder(await open_shared())
    asked, answer = asyncio.Event(), asyncio.get_running_loop().create_future()

    async def renew(**_: object) -> None:
        asked.set()
        await asyncio.wait_for(answer, 10)  # as Shared waits for Redis

    order._renew = renew

    async def turn() -> None:
        async with order.turn(TALK):
            await asked.wait()
            answer.set_result(None)

    await asyncio.wait_for(turn(), 5)
    async with order.turn(TALK):
        pass
