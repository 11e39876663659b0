"""Duties: done by one process, when they are due; a process that dies, fails or has a wrong clock holds nothing up."""

from __future__ import annotations

import asyncio
import sys
from datetime import datetime, timedelta, timezone
from subprocess import PIPE

import pytest

from bot.store import duties
from bot.store.database import Store
from bot.store.duties import LEASE, RETRY, Duty
from tests.store.conftest import OpenStore
from tests.store.talking import fetch

HOUR = timedelta(hours=1)
NAME = "sweeping-the-yard"


class Clock:
    """A clock that a test turns."""

    def __init__(self) -> None:
        self.at = datetime(2026, 11, 22, 12, tzinfo=timezone.utc)

    def __call__(self) -> datetime:
        return self.at


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
async def stores(open_store: OpenStore, clock: Clock) -> list[Store]:
    """Three processes of one installation, as far as the database can tell."""
    opened = [await open_store(clock=clock) for _ in range(3)]
    await opened[0].migrate()
    return opened


def counted() -> tuple[Duty, list[int]]:
    done: list[int] = []

    async def run() -> None:
        await asyncio.sleep(0)
        done.append(1)

    return Duty(NAME, HOUR, run), done


async def test_of_many_at_once_one_does_it(stores: list[Store]):
    duty, done = counted()
    did = await asyncio.gather(*(store.duties.do(duty) for store in stores for _ in range(4)))
    assert sum(did) == len(done) == 1


async def test_it_is_done_again_when_its_time_has_passed_by_whoever_looks(stores: list[Store], clock: Clock):
    duty, done = counted()
    assert await stores[0].duties.do(duty)
    clock.at += HOUR - timedelta(seconds=1)
    assert not await stores[1].duties.do(duty)
    clock.at += timedelta(seconds=1)
    assert await stores[2].duties.do(duty)
    assert len(done) == 2


async def test_what_failed_rests_for_all_and_is_tried_again(stores: list[Store], clock: Clock):
    tries: list[int] = []

    async def run() -> None:
        tries.append(1)
        if len(tries) == 1:
            raise OSError("no room")

    duty = Duty(NAME, HOUR, run)
    with pytest.raises(OSError):
        await stores[0].duties.do(duty)
    assert not await stores[1].duties.do(duty)
    clock.at += RETRY
    assert await stores[1].duties.do(duty)


async def test_nobody_begins_what_takes_longer_than_its_lease(
    stores: list[Store], clock: Clock, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setattr(duties, "LEASE", timedelta(seconds=0.3))
    going, go_on = asyncio.Event(), asyncio.Event()

    async def run() -> None:
        going.set()
        await go_on.wait()

    at_it = asyncio.create_task(stores[0].duties.do(Duty(NAME, HOUR, run)))
    await going.wait()
    held = (await fetch(stores[0], "SELECT held_until FROM duties"))[0]
    clock.at += timedelta(seconds=0.25)
    while (await fetch(stores[0], "SELECT held_until FROM duties"))[0] == held:  # noqa: ASYNC110 - as another process would look
        await asyncio.sleep(0.02)
    clock.at += timedelta(seconds=0.25)  # the first lease would have run out
    assert not await stores[1].duties.do(counted()[0])
    go_on.set()
    assert await at_it


@pytest.mark.parametrize("jump", [timedelta(days=-30), timedelta(days=30)], ids=["back", "forward"])
async def test_a_clock_that_jumped_and_was_set_right_holds_nothing_up(
    stores: list[Store], clock: Clock, jump: timedelta
):
    duty, done = counted()
    right = clock.at
    clock.at = right + jump
    assert await stores[0].duties.do(duty)
    clock.at = right
    assert await stores[1].duties.do(duty)
    assert not await stores[2].duties.do(duty)
    assert len(done) == 2


async def test_what_erases_waits_a_round_after_a_gap_or_a_jump_of_the_clock(
    stores: list[Store], clock: Clock
):
    plain, done = counted()
    duty = Duty(NAME, HOUR, plain.run, erases=True)
    right = clock.at
    assert not await stores[0].duties.do(duty), "nobody knows when it was last done"
    for hours, erased in ((1, 1), (2, 2), (30, 2), (31, 3), (31 + 24 * 30, 3), (32, 3), (33, 4)):
        clock.at = right + hours * HOUR
        await stores[1].duties.do(duty)
        assert len(done) == erased, f"after {hours} hours"


async def test_what_a_killed_process_held_is_free_after_its_lease(
    stores: list[Store], clock: Clock, database_url: str
):
    """The process is real and dies in the middle of its duty."""
    program = f"""
import asyncio, os, signal, sys
from datetime import datetime, timedelta, timezone
from bot.store.database import Store
from bot.store.duties import Duty
from bot.store.encryption import MasterKey
async def main():
    clock = lambda: datetime.fromisoformat({clock.at.isoformat()!r})
    store = await Store.open(sys.argv[1], MasterKey(bytes(32)), clock=clock)
    async def die(): os.kill(os.getpid(), signal.SIGKILL)
    await store.duties.do(Duty({NAME!r}, timedelta(hours=1), die))
asyncio.run(main())
"""
    process = await asyncio.create_subprocess_exec(
        sys.executable, "-c", program, database_url, stdout=PIPE, stderr=PIPE
    )
    _, said = await process.communicate()
    assert process.returncode == -9, said
    duty, done = counted()
    assert not await stores[0].duties.do(duty)
    clock.at += LEASE
    did = await asyncio.gather(*(store.duties.do(duty) for store in stores))
    assert sum(did) == len(done) == 1


async def test_the_round_goes_on_after_a_failure_and_ends_with_the_duty_in_hand(
    stores: list[Store], clock: Clock, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
):
    monkeypatch.setattr(duties, "LOOK_EVERY", timedelta(seconds=0.01))
    going, stopped, done = asyncio.Event(), asyncio.Event(), []

    async def fail() -> None:
        raise ValueError("words of a family")

    async def run() -> None:
        going.set()
        await stopped.wait()
        done.append(1)

    all_of_them = [Duty("that-fails", HOUR, fail), Duty(NAME, HOUR, run)]
    rounds = asyncio.create_task(stores[0].duties.run(all_of_them, stopped))
    await asyncio.wait_for(going.wait(), 20)
    stopped.set()
    await asyncio.wait_for(rounds, 20)
    assert done == [1]
    assert "that-fails failed: ValueError" in caplog.text and "family" not in caplog.text
