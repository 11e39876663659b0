"""Two real processes over one PostgreSQL and one Redis: any of them serves any turn, and families notice nothing of it."""

from __future__ import annotations

import asyncio
import itertools
import re
from collections.abc import AsyncIterator
from datetime import datetime, timezone
from typing import Any

import aiohttp
import pytest
import sqlalchemy as sa

from bot.processes.shared import Shared
from bot.store.database import Store
from bot.store.encryption import MASTER_KEY_VARIABLE, MasterKey
from bot.web.desk import live
from tests.processes.conftest import House, OpenShared, at
from tests.store.talking import DANGER, begin, talk
from tests.store.test_nothing_readable import FIFTY, readable
from tests.web.family_side import Family, code_in, new_id, words_of

PATIENCE = 20.0  # seconds
ADDRESS = "192.0.2.77"


@pytest.fixture
async def store(house: House) -> AsyncIterator[Store]:
    """The store of the house, to see what was kept."""
    opened = await Store.open(house.postgres.url, MasterKey.load(house.processes[0].environment))
    yield opened
    await opened.close()


async def said(store: Store, family: Family) -> list[str]:
    """What a family said, in the order in which it was kept."""
    conversation = await store.conversations.by_token(family.token)
    assert conversation is not None
    turns = await store.conversations.turns(conversation)
    assert [turn.seq for turn in turns] == list(range(1, len(turns) + 1))
    return [turn.said["text"] for turn in turns[1:]]


def elsewhere(family: Family, door: aiohttp.ClientSession) -> Family:
    """The same family, as another process meets it."""
    return Family(door, family.token, family.reply)  # type: ignore[arg-type]


async def figures(door: aiohttp.ClientSession) -> dict[str, float]:
    lines = (await (await door.get("/metrics")).text()).splitlines()
    return {name: float(value) for name, value in (x.rsplit(" ", 1) for x in lines if x[:1] != "#")}


# -- starting --------------------------------------------------------------------------------------


async def test_processes_that_start_at_once_are_ready_and_invite_once(
    house: House, doors: list[aiohttp.ClientSession]
) -> None:
    for door in doors:
        answer = await door.get("/ready")
        assert (answer.status, await answer.json()) == (200, {"status": "ready"})
        assert (await figures(door))["perhesilta_redis_up"] == 1
    told = "".join(process.words() for process in house.processes)
    assert told.count("/desk/welcome/") == 1


# -- turns -----------------------------------------------------------------------------------------


@pytest.mark.parametrize("language", ["fi", "en", "ar"])
async def test_a_talk_goes_on_wherever_it_is_served(
    doors: list[aiohttp.ClientSession], store: Store, language: str
) -> None:
    family = await Family.begin(doors[0], language)  # type: ignore[arg-type]
    ways = itertools.cycle([elsewhere(family, doors[1]), family])
    sent = [text for lang, text in FIFTY if lang == language][:8]
    for text in sent:
        reply = await next(ways).say(text)
        assert reply["language"] == language and reply["messages"]
    assert await said(store, family) == sent


async def test_messages_that_reach_both_at_once_are_each_answered_once_and_in_order(
    doors: list[aiohttp.ClientSession], store: Store
) -> None:
    family = await Family.begin(doors[0])  # type: ignore[arg-type]
    ways = [family, elsewhere(family, doors[1])]
    before = [await figures(door) for door in doors]
    sent = [f"hello number {n}" for n in range(24)]
    bodies = [{"id": new_id(), "text": text} for text in sent]
    answers = await asyncio.gather(*(ways[n % 2].send(body) for n, body in enumerate(bodies)))
    assert {a.status for a in answers} == {200}
    kept = await said(store, family)
    assert sorted(kept) == sorted(sent)
    numbers = [(await a.json())["reply"]["messages"][0]["id"] for a in answers]
    assert len(set(numbers)) == len(numbers)
    after = [await figures(door) for door in doors]
    met = sum(
        b["perhesilta_turns_met_total"] - a["perhesilta_turns_met_total"]
        for a, b in zip(before, after, strict=True)
    )
    assert met == 0, "each waited for its turn: none was done in vain"


async def test_one_message_at_both_at_once_is_one_message(
    doors: list[aiohttp.ClientSession], store: Store
) -> None:
    family = await Family.begin(doors[0])  # type: ignore[arg-type]
    message = {"id": new_id(), "text": "yes"}
    ways = [family, elsewhere(family, doors[1])]
    answers = await asyncio.gather(*(way.send(message) for way in ways * 5))
    bodies = [await a.json() for a in answers]
    assert {a.status for a in answers} == {200} and all(body == bodies[0] for body in bodies)
    assert await said(store, family) == ["yes"]


async def test_coming_back_while_a_message_is_answered_is_no_error(
    doors: list[aiohttp.ClientSession], store: Store
) -> None:
    family = await Family.begin(doors[0])  # type: ignore[arg-type]
    await family.start()
    code = code_in(await family.press("/pause"))
    sending = [asyncio.create_task(family.send({"id": new_id(), "text": f"hello {n}"})) for n in range(6)]
    back = await doors[1].post("/api/resume", json={"code": code})
    assert back.status == 200
    assert {answer.status for answer in await asyncio.gather(*sending)} <= {200, 401}
    token = (await back.json())["token"]
    assert (await Family(doors[0], token, {"language": "en"}).say("hello"))["messages"]  # type: ignore[arg-type]


# -- the code that a page did not get --------------------------------------------------------------


async def test_a_page_that_lost_the_code_gets_a_new_one_from_another_process(
    doors: list[aiohttp.ClientSession], store: Store
) -> None:
    family = await Family.begin(doors[0])  # type: ignore[arg-type]
    await family.start()
    message = {"id": new_id(), "choices": ["/pause"], "title": "Take a break"}
    lost = (await (await family.send(message)).json())["reply"]
    again = (await (await elsewhere(family, doors[1]).send(message)).json())["reply"]
    assert words_of(again) == words_of(lost) and code_in(again) != code_in(lost)
    assert [m["id"] for m in again["messages"]] == [m["id"] for m in lost["messages"]]
    assert (await doors[0].post("/api/resume", json={"code": code_in(lost)})).status == 404
    back = await doors[0].post("/api/resume", json={"code": code_in(again)})
    assert back.status == 200
    # The talk has gone on: whoever repeats the old message now learns no code, and changes none.
    token = (await back.json())["token"]
    late = (await (await Family(doors[1], token, {"language": "en"}).send(message)).json())["reply"]  # type: ignore[arg-type]
    assert not any(m["code"] for m in late["messages"])
    assert (await doors[1].post("/api/resume", json={"code": code_in(again)})).status == 200


async def test_after_a_kill_the_code_can_still_be_had(house: House, store: Store) -> None:
    victim = house.processes[1]
    async with at(victim) as door:
        family = await Family.begin(door, "ar")  # type: ignore[arg-type]
        await family.start(address="f")
        message = {"id": new_id(), "choices": ["/pause"], "title": "استراحة"}
        lost = (await (await family.send(message)).json())["reply"]
        victim.kill()
    await asyncio.to_thread(victim.start)
    async with at(victim) as door:
        again = (await (await elsewhere(family, door).send(message)).json())["reply"]
        assert again["language"] == "ar" and code_in(again) != code_in(lost)
        assert (await door.post("/api/resume", json={"code": code_in(again)})).status == 200


# -- limits and news -------------------------------------------------------------------------------


async def test_wrong_codes_at_one_process_count_at_the_other(doors: list[aiohttp.ClientSession]) -> None:
    guess, who = {"code": "1234 5678 1234 5678"}, {"X-Forwarded-For": ADDRESS}
    statuses = []
    for n in range(6):
        statuses.append((await doors[n % 2].post("/api/resume", json=guess, headers=who)).status)
    assert statuses == [404] * 5 + [429]
    assert (await doors[1].post("/api/resume", json=guess, headers=who)).status == 429
    assert (await doors[1].post("/api/resume", json=guess)).status == 404, "others are not slowed"


async def test_wrong_passwords_at_one_process_count_at_the_other(
    house: House, doors: list[aiohttp.ClientSession]
) -> None:
    password = "a long enough one for tests"
    await asyncio.to_thread(
        house.processes[0].command, "user", "add", "Wanda", "--role", "worker", "--password-stdin",
        stdin=password,
    )  # fmt: skip

    async def sign_in(door: aiohttp.ClientSession, with_password: str) -> int:
        form = await (await door.get("/desk/sign-in?language=en")).text()
        found = re.search(r'name="csrf" value="([^"]+)"', form)
        assert found is not None
        data = {"csrf": found[1], "name": "Wanda", "password": with_password}
        return (await door.post("/desk/sign-in", data=data, allow_redirects=False)).status

    assert [await sign_in(doors[n % 2], "not this one") for n in range(5)] == [403] * 5
    assert await sign_in(doors[0], password) == await sign_in(doors[1], password) == 429


async def test_an_open_page_looks_at_once_when_something_comes_in_elsewhere(
    open_shared: OpenShared, family_store: Store
) -> None:
    here, there = await open_shared(), await open_shared()
    watch = live.Watch(3600.0, 3600.0)  # by itself it would not look again today
    here.listen(watch.told)
    with watch.page(datetime.now(timezone.utc), family_store.news) as page:
        await asyncio.wait_for(page.looked.wait(), PATIENCE)
        assert watch.counts(page) == (0, 0, 0, 0)
        await talk(family_store, await begin(family_store), flags=[DANGER])
        page.looked.clear()
        await there.tell()
        await asyncio.wait_for(page.looked.wait(), PATIENCE)
        while watch.counts(page) != (1, 0, 0, 0):
            await asyncio.wait_for(page.looked.wait(), PATIENCE)
            page.looked.clear()
    await watch.stop()


async def test_a_turn_that_brings_danger_is_told_to_other_processes(house: House) -> None:
    heard = asyncio.Event()
    key = MasterKey.load(house.processes[0].environment)
    opened = await Store.open(house.postgres.url, key)
    listening = Shared(house.redis.url, lambda: opened.key_of_all_processes("redis"))
    await listening.begin()
    heard.clear()
    listening.listen(heard.set)
    async with at(house.processes[0]) as door:
        family = await Family.begin(door)  # type: ignore[arg-type]
        await family.start()
        await family.say("my husband hits me every night")
        await asyncio.wait_for(heard.wait(), PATIENCE)
    await listening.end()
    await opened.close()


# -- Redis -----------------------------------------------------------------------------------------


async def test_redis_and_the_logs_hold_nothing_of_families(
    house: House, doors: list[aiohttp.ClientSession], store: Store
) -> None:
    secrets: set[bytes] = {ADDRESS.encode(), b"Wanda", b"127.0.0.1"}
    found = b""
    for at_n, (language, _) in enumerate(FIFTY[::10]):
        family = await Family.begin(doors[at_n % 2], language)  # type: ignore[arg-type]
        ways = [family, elsewhere(family, doors[1]), elsewhere(family, doors[0])]
        conversation = await store.conversations.by_token(family.token)
        assert conversation is not None
        secrets |= {family.token.encode(), conversation.encode(), conversation.replace("-", "").encode()}
        sentences = [text for _, text in FIFTY[at_n * 10 : at_n * 10 + 10]]
        asking = asyncio.gather(
            *(ways[n % 3].send({"id": new_id(), "text": t}) for n, t in enumerate(sentences))
        )
        while not asking.done():  # while tickets stand in lines too
            found += await asyncio.to_thread(house.redis.dump)
        assert {a.status for a in await asking} == {200}
    found += await asyncio.to_thread(house.redis.dump)
    assert b"perhesilta:" in found, "the dump is of this Redis"
    assert readable(found) == [] and not [secret for secret in secrets if secret in found]
    told = "".join(process.words() for process in house.processes).encode()
    assert readable(told) == [] and not [secret for secret in secrets - {b"127.0.0.1"} if secret in told]


async def test_while_redis_is_away_families_are_served_and_the_house_says_so(
    house: House, doors: list[aiohttp.ClientSession], store: Store
) -> None:
    family = await Family.begin(doors[0])  # type: ignore[arg-type]
    ways = [family, elsewhere(family, doors[1])]
    sent = [f"hello number {n}" for n in range(30)]

    async def send(numbers: range) -> None:
        bodies = [{"id": new_id(), "text": sent[n]} for n in numbers]
        answers = await asyncio.gather(*(ways[n % 2].send(body) for n, body in enumerate(bodies)))
        assert {a.status for a in answers} == {200}

    sending = asyncio.create_task(send(range(10)))
    house.redis.kill()
    await sending
    await send(range(10, 20))
    for door in doors:
        await told(door, {"status": "ready", "redis": "away"})
        assert (await figures(door))["perhesilta_redis_up"] == 0
    await asyncio.to_thread(house.redis.start)
    for door in doors:
        await told(door, {"status": "ready"})
    await send(range(20, 30))
    assert sorted(await said(store, family)) == sorted(sent)
    for process in house.processes:
        assert process.words().count("Redis is away") == 1
        assert process.words().count("Redis is there again") == 1


async def told(door: aiohttp.ClientSession, expected: dict[str, Any]) -> None:
    """Waits until the process says so about itself."""
    for _ in range(400):
        answer = await door.get("/ready")
        if await answer.json() == expected:
            assert answer.status == 200
            return
        await asyncio.sleep(0.05)
    raise AssertionError(f"/ready never said {expected}")


async def test_turns_that_meet_without_redis_are_done_again_and_none_is_lost(
    house: House, doors: list[aiohttp.ClientSession], store: Store
) -> None:
    """As many as meet: both processes take a message of the same talk at the same moment, again and again."""
    house.redis.kill()
    try:
        family = await Family.begin(doors[0])  # type: ignore[arg-type]
        ways = [family, elsewhere(family, doors[1])]
        for n in range(15):
            answers = await asyncio.gather(
                *(way.send({"id": new_id(), "text": f"hello {n} {at_n}"}) for at_n, way in enumerate(ways))
            )
            assert {a.status for a in answers} == {200}
        assert len(await said(store, family)) == 30
    finally:
        await asyncio.to_thread(house.redis.start)


# -- renewing --------------------------------------------------------------------------------------


class Behind:
    """A family behind a proxy, as Caddy does it: refused connections go to the next process, torn ones do not.

    The page itself sends a message again that got no answer, under the same id.
    """

    def __init__(self, doors: list[aiohttp.ClientSession]) -> None:
        self._doors = itertools.cycle(doors)
        self.token, self.acknowledged, self.torn = "", 0, 0

    async def ask(self, path: str, body: dict[str, Any]) -> Any:
        for _ in range(1000):
            try:
                headers = {"Authorization": f"Bearer {self.token}"} if self.token else {}
                async with next(self._doors).post(path, json=body, headers=headers) as answer:
                    assert answer.status in (200, 201), f"a family got {answer.status}"
                    return await answer.json()
            except aiohttp.ClientConnectorError:
                await asyncio.sleep(0.01)
            except aiohttp.ClientConnectionError:
                self.torn += 1
        raise AssertionError("nobody serves")

    async def talk(self, language: str, ended: asyncio.Event) -> list[str]:
        """Writes until the end; what was acknowledged."""
        self.token = (await self.ask("/api/conversations", {"language": language}))["token"]
        kept: list[str] = []
        while not ended.is_set():
            text = f"hello number {len(kept)}"
            assert (await self.ask("/api/messages", {"id": new_id(), "text": text}))["reply"]["messages"]
            kept.append(text)
            await asyncio.sleep(0.5)  # the pace of somebody who is in a hurry
        return kept


async def test_a_rolling_renewal_is_noticed_by_no_family(
    house: House, doors: list[aiohttp.ClientSession], store: Store
) -> None:
    ended = asyncio.Event()
    families = [Behind(doors) for _ in range(3)]
    talks = [asyncio.create_task(f.talk(("fi", "en", "ar")[n % 3], ended)) for n, f in enumerate(families)]
    for process in house.processes:
        await asyncio.to_thread(process.stop)
        assert process._process is not None and process._process.returncode == 0
        await asyncio.to_thread(process.start)
        async with at(process) as door:
            await told(door, {"status": "ready"})
    ended.set()
    for family, kept in zip(families, await asyncio.gather(*talks), strict=True):
        conversation = await store.conversations.by_token(family.token)
        assert conversation is not None and len(kept) > 5
        assert [t.said["text"] for t in (await store.conversations.turns(conversation))[1:]] == kept


def test_the_processes_share_one_key_and_one_database(house: House) -> None:
    environments = [process.environment for process in house.processes]
    for name in (MASTER_KEY_VARIABLE, "PERHESILTA_DATABASE", "PERHESILTA_REDIS"):
        assert len({environment[name] for environment in environments}) == 1
    assert sa.make_url(environments[0]["PERHESILTA_DATABASE"]).get_backend_name() == "postgresql"
