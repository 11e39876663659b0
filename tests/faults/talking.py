"""Families that go on talking while something breaks, each as the page does it: the same message until it is answered."""

from __future__ import annotations

import asyncio
import contextlib
import random
import time
from collections.abc import AsyncIterator, Sequence
from dataclasses import dataclass, field
from typing import Any
from uuid import uuid4

import aiohttp

from benchmarks.families import Family
from bot.store.database import Store
from bot.texts import texts

PATIENCE = 60.0  # seconds for whatever a test waits for, on a busy machine
PACE = 0.15  # seconds a family thinks, so that the server has room for what breaks


@dataclass(frozen=True)
class Acknowledged:
    """A message that was answered: its body with its id, and the reply."""

    body: dict[str, Any] = field(repr=False)
    reply: dict[str, Any] = field(repr=False)


@dataclass(frozen=True)
class Told:
    """What a family was told when its message could not be taken."""

    language: str
    status: int
    sentence: str


class Page:
    """One family's page. `doors` are the addresses of the processes: a connection refused leads to the next one."""

    def __init__(self, session: aiohttp.ClientSession, doors: Sequence[str], number: int) -> None:
        self._session, self._doors = session, list(doors)
        self._at = number % len(doors)
        self.family = Family(number)
        self.token = ""
        self.acknowledged: list[Acknowledged] = []
        self.told: list[Told] = []
        self.cut = 0
        """How often a connection broke or was refused."""
        self.slowest = 0.0
        """Seconds of the longest wait of a message for its reply, over all its tries."""
        self.news = asyncio.Event()

    @property
    def headers(self) -> dict[str, str]:
        """What the page sends along."""
        return {"Authorization": f"Bearer {self.token}", "X-Language": self.family.language}

    async def begin(self) -> None:
        """A new talk."""
        begun = await self.until_answered("/api/conversations", {"language": self.family.language})
        self.token = begun["token"]
        self.family.hear(begun["reply"])

    async def say(self) -> None:
        """The next message, until it is answered."""
        body, _ = self.family.next_message()
        await self.deliver({"id": str(uuid4()), **body})

    async def deliver(self, body: dict[str, Any]) -> None:
        """A message until it is answered; its reply is taken in."""
        reply = (await self.until_answered("/api/messages", body))["reply"]
        self.acknowledged.append(Acknowledged(body, reply))
        self.family.hear(reply)
        self._tell_news()

    async def until_answered(self, path: str, body: dict[str, Any]) -> dict[str, Any]:
        """The same request with growing pauses, at any process that answers. Raises AssertionError for a refusal."""
        begun, pause = time.monotonic(), 0.05
        while True:
            with contextlib.suppress(aiohttp.ClientError, asyncio.TimeoutError, ConnectionError):
                status, found = await self.once(path, body)
                if status < 300:
                    self.slowest = max(self.slowest, time.monotonic() - begun)
                    return found
                assert status >= 500 or status == 409, f"{path} was refused with {status}: {found}"
                self.told.append(Told(self.family.language, status, found["error"]["text"]))
                self._tell_news()
                await asyncio.sleep(pause)
                pause = min(2 * pause, 1.0)
                continue
            self.cut += 1
            self.move()
            self._tell_news()
            await asyncio.sleep(pause)
            pause = min(2 * pause, 1.0)

    async def once(self, path: str, body: dict[str, Any], door: str = "") -> tuple[int, dict[str, Any]]:
        """One request to the process it is at, or to another: status and answer. Raises what the network raises."""
        async with self._session.post(
            f"{door or self._doors[self._at]}{path}", json=body, headers=self.headers if self.token else {}
        ) as answer:
            return answer.status, await answer.json()

    def move(self) -> None:
        """From now on at another process."""
        self._at = (self._at + 1) % len(self._doors)

    def _tell_news(self) -> None:
        self.news.set()
        self.news = asyncio.Event()


class Town:
    """Several families in three languages that talk all the time, each on its own page."""

    def __init__(self, pages: list[Page]) -> None:
        self.pages = pages
        self._ended = asyncio.Event()
        self._talks: list[asyncio.Task[None]] = []

    def talk(self) -> None:
        """From now on they talk, until `end`."""
        self._talks = [asyncio.create_task(self._talk(page)) for page in self.pages]

    async def _talk(self, page: Page) -> None:
        while not self._ended.is_set() and page.family.turn < 280:
            await page.say()
            with contextlib.suppress(asyncio.TimeoutError):
                await asyncio.wait_for(self._ended.wait(), PACE * random.uniform(0.5, 1.5))

    async def go_on(self, times: int = 2) -> None:
        """Comes back when every family was answered so many times more."""
        wanted = [len(page.acknowledged) + times for page in self.pages]
        await self._each(lambda page, n: len(page.acknowledged) >= wanted[n])

    async def are_told(self) -> None:
        """Comes back when every family was told once more that its message was not taken."""
        before = [len(page.told) for page in self.pages]
        await self._each(lambda page, n: len(page.told) > before[n])

    async def _each(self, reached: Any) -> None:
        async def one(n: int, page: Page) -> None:
            while not reached(page, n):
                if self._talks and self._talks[n].done():
                    self._talks[n].result()
                    raise AssertionError(f"family {n} stopped talking")
                news = asyncio.ensure_future(page.news.wait())
                await asyncio.wait({news, *self._talks[n : n + 1]}, return_when=asyncio.FIRST_COMPLETED)
                news.cancel()

        waiting = asyncio.gather(*(one(n, page) for n, page in enumerate(self.pages)))
        await asyncio.wait_for(waiting, PATIENCE)

    async def end(self) -> None:
        """Everybody gets the reply that is on its way, and stops. Raises what went wrong in a talk."""
        self._ended.set()
        await asyncio.wait_for(asyncio.gather(*self._talks), PATIENCE)

    @property
    def told(self) -> list[Told]:
        """What all families were told."""
        return [told for page in self.pages for told in page.told]

    def was_told_the_truth(self) -> None:
        """Every sentence is the one that says what is kept and what to do, in the language of the family."""
        for told in self.told:
            assert told.sentence == texts().say(told.language, "chat-busy")

    async def holds(self, store: Store) -> None:
        """Every acknowledged message is in the database once, in order, with its reply, and nothing else is."""
        for page in self.pages:
            await holds(store, page)


async def holds(store: Store, page: Page, also: Sequence[str] = ()) -> None:
    """One family's talk is in the database as it was acknowledged; `also`: texts after it that were saved unseen."""
    conversation = await store.conversations.by_token(page.token)
    assert conversation is not None, "the talk is gone"
    turns = await store.conversations.turns(conversation)
    loaded = await store.conversations.load(conversation)
    assert loaded.seq == len(turns)
    assert [turn.seq for turn in turns] == list(range(1, len(turns) + 1))
    said = [_text(one.body) for one in page.acknowledged]
    assert [turn.said["text"] for turn in turns[1:]] == [*said, *also]
    for kept, seen in zip(turns[1:], page.acknowledged, strict=False):
        assert kept.reply == _without_code(seen.reply)


def _text(body: dict[str, Any]) -> str:
    return str(body["title"] if "choices" in body else body["text"]).strip()


def _without_code(reply: dict[str, Any]) -> dict[str, Any]:
    return {**reply, "messages": [{**message, "code": None} for message in reply["messages"]]}


@contextlib.asynccontextmanager
async def town(doors: Sequence[str], families: int = 6) -> AsyncIterator[Town]:
    """Families that have begun and talk, at the processes of these addresses; they end with the block."""
    timeout = aiohttp.ClientTimeout(total=20)  # as the page's
    async with aiohttp.ClientSession(timeout=timeout, connector=aiohttp.TCPConnector(limit=0)) as session:
        pages = [Page(session, doors, number) for number in range(families)]
        await asyncio.gather(*(page.begin() for page in pages))
        living = Town(pages)
        living.talk()
        try:
            await living.go_on()
            yield living
        finally:
            for talk in living._talks:
                talk.cancel()
            await asyncio.gather(*living._talks, return_exceptions=True)
