"""Whose turn it is: one at a time, in the order of arrival, over processes; and whatever happens, everybody's in the end."""

from __future__ import annotations

import asyncio
import time

import pytest

from bot.processes import turn_order
from bot.processes.shared import alone
from bot.processes.turn_order import TurnOrder
from tests.processes.conftest import OpenShared
from tests.processes.test_shared import empty, soon
from tests.servers import Redis

TALK = "0c7f2c1e-2f6e-4d57-9d0c-6a1f0f7d2a11"


class Seen:
    """Who was in, in order; how many at once at most."""

    def __init__(self) -> None:
        self.order: list[int] = []
        self.at_once = self.most = 0

    async def turn(self, order: TurnOrder, n: int, talk: str = TALK, seconds: float = 0.004) -> None:
        """A turn that takes so long."""
        async with order.turn(talk):
            self.order.append(n)
            self.at_once += 1
            self.most = max(self.most, self.at_once)
            await asyncio.sleep(seconds)
            self.at_once -= 1


async def waiting(shared_by: Redis, talk_key: str, count: int) -> None:
    """Until so many tickets stand in the line."""
    from redis.asyncio import Redis as Client

    async with Client.from_url(shared_by.url) as client:
        for _ in range(1000):
            if await client.llen(talk_key) == count:
                return
            await asyncio.sleep(0.005)
    raise TimeoutError


@pytest.mark.parametrize("alone_in_it", [True, False], ids=["one process", "three processes"])
async def test_one_at_a_time_in_the_order_of_arrival(
    open_shared: OpenShared, server: Redis, alone_in_it: bool
) -> None:
    seen = Seen()
    shared = [alone()] if alone_in_it else [await open_shared() for _ in range(3)]
    orders = [TurnOrder(one) for one in shared]
    tasks = []
    async with orders[0].turn(TALK):
        for n in range(24):
            tasks.append(asyncio.create_task(seen.turn(orders[n % len(orders)], n)))
            if alone_in_it:
                await asyncio.sleep(0)
            else:
                await waiting(server, shared[0].name("turns", TALK), n + 2)
    await asyncio.wait_for(asyncio.gather(*tasks), 30)
    assert seen.order == list(range(24)) and seen.most == 1


async def test_many_at_once_over_processes_are_each_done_one_by_one(open_shared: OpenShared) -> None:
    seen = Seen()
    orders = [TurnOrder(await open_shared()) for _ in range(3)]
    await asyncio.wait_for(asyncio.gather(*(seen.turn(orders[n % 3], n) for n in range(60))), 30)
    assert sorted(seen.order) == list(range(60)) and seen.most == 1
    for process in range(3):
        mine = [n for n in seen.order if n % 3 == process]
        assert mine == sorted(mine), "what one process took in order it does in order"


async def test_other_talks_do_not_wait(open_shared: OpenShared) -> None:
    one, other = TurnOrder(await open_shared()), TurnOrder(await open_shared())
    async with one.turn(TALK), other.turn("another talk"), one.turn("a third"):
        pass


async def test_a_turn_longer_than_a_lease_is_still_alone(
    open_shared: OpenShared, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(turn_order, "LEASE", 0.4)
    monkeypatch.setattr(turn_order, "RENEW_EVERY", 0.05)
    seen = Seen()
    one, other = TurnOrder(await open_shared()), TurnOrder(await open_shared())
    await asyncio.gather(
        seen.turn(one, 0, seconds=1.2), seen.turn(other, 1), seen.turn(one, 2), seen.turn(other, 3)
    )
    assert sorted(seen.order) == [0, 1, 2, 3] and seen.most == 1


async def test_a_process_that_dies_in_its_turn_holds_the_talk_up_for_a_lease(
    open_shared: OpenShared, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(turn_order, "LEASE", 0.5)
    monkeypatch.setattr(turn_order, "RENEW_EVERY", 3600)  # nobody is there to renew it
    one, other = TurnOrder(await open_shared()), TurnOrder(await open_shared())
    died = asyncio.Event()

    async def die() -> None:
        async with one.turn(TALK):
            died.set()
            await asyncio.Event().wait()

    task = asyncio.create_task(die())
    await died.wait()
    began = time.monotonic()
    async with other.turn(TALK):
        took = time.monotonic() - began
    assert 0.2 < took < 5
    task.cancel()
    await asyncio.gather(task, return_exceptions=True)


async def test_whoever_stops_waiting_leaves_the_line(open_shared: OpenShared, server: Redis) -> None:
    shared = await open_shared()
    one, other = TurnOrder(shared), TurnOrder(await open_shared())
    async with one.turn(TALK):
        gone = asyncio.create_task(Seen().turn(other, 1))
        await waiting(server, shared.name("turns", TALK), 2)
        gone.cancel()
        await asyncio.gather(gone, return_exceptions=True)
        await waiting(server, shared.name("turns", TALK), 1)
    await waiting(server, shared.name("turns", TALK), 0)


@pytest.mark.parametrize("what", ["ended", "emptied", "restarted"])
async def test_without_redis_nobody_is_shut_out(open_shared: OpenShared, server: Redis, what: str) -> None:
    """The store refuses the later of two that meet; here everybody comes to be in the end."""
    seen = Seen()
    shared = [await open_shared() for _ in range(2)]
    orders = [TurnOrder(one) for one in shared]
    tasks = [asyncio.create_task(seen.turn(orders[n % 2], n, seconds=0.05)) for n in range(10)]
    await soon(lambda: len(seen.order) >= 2)
    if what == "emptied":
        await empty(server)
    else:
        await asyncio.to_thread(server.kill)
    if what == "restarted":
        await asyncio.to_thread(server.start)
    await asyncio.wait_for(asyncio.gather(*tasks), 20)
    assert sorted(seen.order) == list(range(10))
    if what != "ended":
        await soon(lambda: not any(one.away for one in shared))
        again = Seen()
        await asyncio.gather(*(again.turn(orders[n % 2], n) for n in range(6)))
        assert again.most == 1


async def test_a_wait_has_an_end(open_shared: OpenShared, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(turn_order, "LONGEST_WAIT", 0.2)
    one, other = TurnOrder(await open_shared()), TurnOrder(await open_shared())
    async with one.turn(TALK):
        await asyncio.wait_for(Seen().turn(other, 1), 5)


async def test_what_stands_in_redis_goes_by_itself(open_shared: OpenShared, server: Redis) -> None:
    order = TurnOrder(await open_shared())
    for n in range(20):
        async with order.turn(f"{TALK}{n}"):
            held = server.dump()
    assert TALK.encode() not in held and b"perhesilta:" in held
    assert b"perhesilta:" not in server.dump(), "a line that nobody stands in is not there"
