"""The clock jumps and is set right again: nobody is forgotten, talks stay in order, and nobody waits for a time to come."""

from __future__ import annotations

from datetime import timedelta

import aiohttp

from bot.store.database import Store
from tests.faults.conftest import Alone, House
from tests.faults.talking import town
from tests.web.conftest import csrf_in

JUMPS = [timedelta(hours=-1), timedelta(days=1), timedelta(days=40)]
NAME, PASSWORD = "Wanda Worker", "a long enough sentence"


async def test_talks_go_on_in_order_and_nobody_is_forgotten_while_the_clock_jumps(alone: Alone) -> None:
    door = alone.process.url
    async with town([door]) as families:
        for jump in JUMPS:
            alone.clock.jump(jump, door)
            await families.go_on()
            alone.clock.jump(timedelta(), door)
            await families.go_on()
        await families.end()
    assert families.told == []
    async with alone.store() as store:
        await families.holds(store)


async def test_a_house_that_starts_with_a_wrong_clock_erases_no_draft(alone: Alone) -> None:
    async with town([alone.process.url]) as families:
        await families.end()
        alone.process.stop()
        alone.clock.jump(timedelta(days=40))
        alone.process.start()
        await families.pages[0].say()
        alone.clock.jump(timedelta(), alone.process.url)
        for page in families.pages:
            await page.say()
    async with alone.store() as store:
        await families.holds(store)


async def test_one_process_with_a_wrong_clock_harms_no_talk_of_the_others(house: House, store: Store) -> None:
    async with town(house.doors) as families:
        for jump in JUMPS:
            house.clock.jump(jump, house.doors[0])
            await families.go_on()
        for page in families.pages:  # each talk at both processes, one with the wrong time
            page.move()
        await families.go_on()
        house.clock.jump(timedelta(), house.doors[0])
        await families.go_on()
        await families.end()
    assert families.told == []
    assert not any(page.cut for page in families.pages), "a message waited for longer than a page does"
    await families.holds(store)


async def test_a_clock_set_back_signs_nobody_out_and_one_set_right_lets_them_in_again(alone: Alone) -> None:
    alone.process.command("user", "add", NAME, "--role", "worker", "--password-stdin", stdin=PASSWORD + "\n")
    door = alone.process.url
    async with aiohttp.ClientSession(cookie_jar=aiohttp.CookieJar(unsafe=True)) as browser:

        async def sees() -> bool:
            async with browser.get(f"{door}/desk", allow_redirects=True) as page:
                assert page.status == 200
                return not page.url.path.startswith("/desk/sign-in")

        async def sign_in() -> None:
            form = csrf_in(await (await browser.get(f"{door}/desk/sign-in?language=en")).text())
            said = {"csrf": form, "name": NAME, "password": PASSWORD}
            async with browser.post(f"{door}/desk/sign-in", data=said) as answer:
                assert answer.status == 200

        await sign_in()
        assert await sees()
        alone.clock.jump(timedelta(hours=-1), door)
        assert await sees()
        alone.clock.jump(timedelta(days=1), door)
        assert not await sees(), "a session of yesterday"
        await sign_in()
        assert await sees()
        alone.clock.jump(timedelta(), door)
        if not await sees():
            await sign_in()
        assert await sees()
