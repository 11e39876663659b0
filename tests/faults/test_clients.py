"""Slow clients, clients that go away, and requests that come twice or in another order: each message once."""

from __future__ import annotations

import asyncio
import json
from uuid import uuid4

import aiohttp
import pytest

from bot.store.database import Store
from tests.faults.conftest import House
from tests.faults.holding import before_the_state
from tests.faults.talking import PATIENCE, Acknowledged, Page, holds, town


async def one_talk(session: aiohttp.ClientSession, house: House, number: int = 0) -> Page:
    """A family that has begun, at the process of its number."""
    page = Page(session, house.doors, number)
    await page.begin()
    await page.say()
    return page


def _turn(one: Acknowledged) -> int:
    return int(one.reply["messages"][0]["id"].partition("-")[0])


def next_message(page: Page) -> dict[str, object]:
    """What the family says next, with its id."""
    return {"id": str(uuid4()), **page.family.next_message()[0]}


async def test_the_same_message_at_both_processes_at_once_is_one_turn_with_one_reply(
    house: House, store: Store
) -> None:
    async with aiohttp.ClientSession() as session:
        page = await one_talk(session, house)
        for _ in range(5):
            message = next_message(page)
            answers = await asyncio.gather(
                *(page.once("/api/messages", message, door) for door in house.doors * 3)
            )
            assert [status for status, _ in answers] == [200] * 6
            replies = [json.dumps(answer["reply"], sort_keys=True) for _, answer in answers]
            assert len(set(replies)) == 1
            page.acknowledged.append(Acknowledged(message, answers[0][1]["reply"]))
            page.family.hear(answers[0][1]["reply"])
    await holds(store, page)


async def test_two_messages_at_once_are_two_turns_whichever_comes_first(house: House, store: Store) -> None:
    async with aiohttp.ClientSession() as session:
        page = await one_talk(session, house)
        first = {"id": str(uuid4()), "text": "34"}
        second = {"id": str(uuid4()), "text": "miksi te kysytte tätä"}
        answers = await asyncio.gather(
            page.once("/api/messages", second, house.doors[1]),
            page.once("/api/messages", first, house.doors[0]),
        )
        assert [status for status, _ in answers] == [200, 200]
        told = [Acknowledged(second, answers[0][1]["reply"]), Acknowledged(first, answers[1][1]["reply"])]
        page.acknowledged += sorted(told, key=_turn)
        for one in told:  # repeated late, in the order in which they were written, each gets its own reply
            status, again = await page.once("/api/messages", one.body)
            assert (status, again["reply"]) == (200, one.reply)
    await holds(store, page)


async def test_a_message_that_was_answered_long_ago_changes_nothing_when_it_comes_again(
    house: House, store: Store
) -> None:
    async with aiohttp.ClientSession() as session:
        page = await one_talk(session, house)
        for _ in range(4):
            await page.say()
        for old in page.acknowledged:
            for door in house.doors:
                status, again = await page.once("/api/messages", old.body, door)
                assert (status, again["reply"]) == (200, old.reply)
    await holds(store, page)


async def test_a_page_that_goes_away_in_the_middle_finds_its_answer_when_it_is_back(
    house: House, store: Store
) -> None:
    async with aiohttp.ClientSession() as session:
        page = await one_talk(session, house)
        conversation = await store.conversations.by_token(page.token)
        assert conversation is not None
        message = next_message(page)
        async with before_the_state(house.postgres.url, conversation) as held:
            request = asyncio.create_task(page.once("/api/messages", message))
            await held.reached()
            request.cancel()
            await asyncio.gather(request, return_exceptions=True)
            # Back at once, at the other process, while the first one is still at the same message.
            back = asyncio.create_task(page.once("/api/messages", message, house.doors[1]))
            await asyncio.wait({back}, timeout=0.2)
        status, answer = await asyncio.wait_for(back, PATIENCE)
        assert status == 200
        page.acknowledged.append(Acknowledged(message, answer["reply"]))
        page.family.hear(answer["reply"])
        await page.say()
    await holds(store, page)


async def test_half_a_request_is_no_message_and_holds_nobody_up(house: House, store: Store) -> None:
    async with town(house.doors, 4) as families, aiohttp.ClientSession() as session:
        page = await one_talk(session, house)
        body = json.dumps(next_message(page)).encode()
        head = (
            f"POST /api/messages HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer {page.token}\r\n"
            f"Content-Type: application/json\r\nContent-Length: {len(body)}\r\n\r\n"
        ).encode()
        port = house.processes[0].port
        halves = [await asyncio.open_connection("127.0.0.1", port) for _ in range(60)]
        for n, (_, writer) in enumerate(halves):
            writer.write(head + body[: len(body) // 2] if n % 2 else head[: len(head) // 2])
            await writer.drain()
        await families.go_on(3)
        for _, writer in halves:
            writer.transport.abort()
        await page.say()
        await families.end()
    assert families.told == []
    assert max(each.slowest for each in families.pages) < 10
    await families.holds(store)
    await holds(store, page)


@pytest.mark.parametrize("number", range(3))
async def test_a_reply_that_nobody_reads_is_kept_for_who_asks_again(
    house: House, store: Store, number: int
) -> None:
    async with aiohttp.ClientSession() as session:
        page = await one_talk(session, house, number)
        message = next_message(page)
        body = json.dumps(message).encode()
        reader, writer = await asyncio.open_connection("127.0.0.1", house.processes[0].port)
        writer.write(
            f"POST /api/messages HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer {page.token}\r\n"
            f"Content-Type: application/json\r\nContent-Length: {len(body)}\r\n\r\n".encode()
            + body
        )
        await asyncio.wait_for(reader.readexactly(1), PATIENCE)  # it is on its way back
        writer.transport.abort()
        await page.deliver(message)
    await holds(store, page)
