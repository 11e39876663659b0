"""A process is killed in the middle of a turn: the same talk goes on at another one, and no turn is lost, half or double."""

from __future__ import annotations

import asyncio
import contextlib
from uuid import uuid4

import aiohttp
import pytest

from bot.store.database import Store
from tests.faults.conftest import Alone, House
from tests.faults.holding import before_the_answer, before_the_state, before_the_transcript
from tests.faults.talking import PATIENCE, Page, holds, town

NOTHING, HALF, WRITTEN = PLACES = ("nothing is written", "half is written", "written and not answered")


@pytest.mark.parametrize("place", PLACES)
async def test_killed_in_mid_turn_nothing_is_lost_or_doubled(house: House, store: Store, place: str) -> None:
    number = PLACES.index(place) % 2
    killed = house.processes[number]
    async with town(house.doors, 4) as others, aiohttp.ClientSession() as session:
        # One family's page tries again, as pages do; another family's phone is switched off at this moment.
        page, gone = Page(session, house.doors, number), Page(session, house.doors, number)
        for one in (page, gone):
            await one.begin()
            await one.say()
        last = {"id": str(uuid4()), **gone.family.next_message()[0]}
        async with contextlib.AsyncExitStack() as places:
            if place == NOTHING:
                for one in (page, gone):
                    talk = await store.conversations.by_token(one.token)
                    held = await places.enter_async_context(before_the_state(house.postgres.url, talk or ""))
            else:
                holding = before_the_transcript if place == HALF else before_the_answer
                held = await places.enter_async_context(holding(house.postgres.url))
            turns = [asyncio.create_task(page.say()), asyncio.create_task(_unanswered(gone, last))]
            await held.reached(2 if place == NOTHING else 2 + len(others.pages))
            killed.kill()
        await asyncio.wait_for(asyncio.gather(*turns), PATIENCE)
        assert page.cut >= 1
        await page.say()
        await others.go_on()
        await others.end()
    others.was_told_the_truth()
    await others.holds(store)
    await holds(store, page)
    await holds(store, gone, also=[str(last.get("title") or last["text"])] if place == WRITTEN else [])


async def _unanswered(page: Page, message: dict[str, object]) -> None:
    with contextlib.suppress(aiohttp.ClientError, ConnectionError):
        await page.once("/api/messages", message)
        raise AssertionError("it was answered")


async def test_over_sqlite_the_one_process_comes_back_and_the_talks_go_on(alone: Alone) -> None:
    async with town([alone.process.url]) as families:
        alone.process.kill()
        alone.process.start()
        await families.go_on()
        await families.end()
    families.was_told_the_truth()
    async with alone.store() as store:
        await families.holds(store)
