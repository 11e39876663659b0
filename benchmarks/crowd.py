"""Many families at once at a human pace, each on its own page: who was answered, how soon, and in what order."""

from __future__ import annotations

import asyncio
import random
import time
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass, field
from itertools import cycle
from typing import Any
from uuid import uuid4

import aiohttp

from benchmarks.families import TURNS, Family
from benchmarks.speakers import PLAIN_TALK, BadAnswer
from bot.store.database import Store

BEGINNINGS = 40.0  # a second; from 100 on the product asks for puzzles (bot/web/family/flood.py)
TRY_AGAIN = 1.0  # seconds until a page repeats a message that was not answered
GIVE_UP = 60.0  # seconds


@dataclass
class Heard:
    """What a crowd heard in one stretch of time. Times in ms."""

    asked: int = 0
    times: list[float] = field(default_factory=list, repr=False)
    """From the moment a message was due to its reply."""
    late: list[float] = field(default_factory=list, repr=False)
    """How late this program itself was with a message whose family had nothing to wait for."""
    errors: list[str] = field(default_factory=list, repr=False)
    out_of_order: int = 0
    seconds: float = 0.0

    @property
    def rate(self) -> float:
        """Answered turns a second."""
        return len(self.times) / self.seconds if self.seconds else 0.0


class Speaks:
    """One voice of a crowd. `say` sends the next message and comes back with its reply taken in."""

    async def begin(self) -> None:
        """Before anything is measured."""

    async def say(self, heard: Heard) -> None:
        """The next message. Notes errors and order."""
        raise NotImplementedError

    @property
    def has_more(self) -> bool:
        """Whether there is a next message."""
        return True


class OurFamily(Speaks):
    """A family at Perhesilta, each message at the next process, as a proxy spreads them."""

    def __init__(self, session: aiohttp.ClientSession, doors: Sequence[str], number: int) -> None:
        self._session = session
        self._doors = cycle([*doors[number % len(doors) :], *doors[: number % len(doors)]])
        self.family = Family(number)
        self.token = ""
        self.acknowledged: list[tuple[str, dict[str, Any]]] = []
        """Text and reply of each message."""
        self._seq = 1
        # One address begins sixty talks a minute; these come from five hundred homes, through a proxy.
        self._headers = {"X-Forwarded-For": f"10.{number >> 16 & 255}.{number >> 8 & 255}.{number & 255}"}

    async def begin(self) -> None:
        body = {"language": self.family.language}
        async with self._session.post(
            f"{next(self._doors)}/api/conversations", json=body, headers=self._headers
        ) as answer:
            if answer.status != 201:
                raise BadAnswer(f"a talk could not begin: status {answer.status}")
            begun = await answer.json()
        self.token = begun["token"]
        self._headers |= {"Authorization": f"Bearer {self.token}", "X-Language": self.family.language}
        self.family.hear(begun["reply"])

    @property
    def has_more(self) -> bool:
        return self.family.turn < TURNS

    async def say(self, heard: Heard) -> None:
        message, _ = self.family.next_message()
        body = {"id": str(uuid4()), **message}
        reply = await _until_answered(lambda: self._once(body), heard)
        self.acknowledged.append((str(message["title"] if "choices" in message else message["text"]), reply))
        self._seq += 1
        if reply["messages"][0]["id"].partition("-")[0] != str(self._seq):
            heard.out_of_order += 1
        self.family.hear(reply)

    async def _once(self, body: dict[str, Any]) -> dict[str, Any]:
        async with self._session.post(
            f"{next(self._doors)}/api/messages", json=body, headers=self._headers
        ) as answer:
            if answer.status != 200:
                raise BadAnswer(f"status {answer.status}")
            reply: dict[str, Any] = (await answer.json())["reply"]
            return reply


class PlainTalk(Speaks):
    """Somebody at plain Rasa's own example, always at the same process: its locks are in memory."""

    def __init__(self, session: aiohttp.ClientSession, doors: Sequence[str], number: int) -> None:
        self._session, self._door = session, doors[number % len(doors)]
        self._sender, self._texts = f"family-{number}-{uuid4()}", cycle(PLAIN_TALK)
        self.silent = 0

    async def say(self, heard: Heard) -> None:
        body = {"sender": self._sender, "message": next(self._texts)}
        self.silent += not await _until_answered(lambda: self._once(body), heard)

    async def _once(self, body: dict[str, Any]) -> Any:
        async with self._session.post(f"{self._door}/webhooks/rest/webhook", json=body) as answer:
            if answer.status != 200:
                raise BadAnswer(f"status {answer.status}")
            return await answer.json()


async def _until_answered(send: Callable[[], Awaitable[Any]], heard: Heard) -> Any:
    give_up = time.monotonic() + GIVE_UP
    while True:
        try:
            return await send()
        except (aiohttp.ClientError, asyncio.TimeoutError, OSError, BadAnswer) as error:
            heard.errors.append(str(error) if isinstance(error, BadAnswer) else type(error).__name__)
            if time.monotonic() > give_up:
                raise
        await asyncio.sleep(TRY_AGAIN)


async def begin(voices: Sequence[Speaks], at_once: int = 4) -> None:
    """All voices begin, a few at a time, and not so fast that it would be taken for a flood."""
    places = asyncio.Semaphore(at_once)

    async def one(n: int, voice: Speaks) -> None:
        await asyncio.sleep(n / BEGINNINGS)
        async with places:
            await voice.begin()

    await asyncio.gather(*(one(n, voice) for n, voice in enumerate(voices)))


async def talk(voices: Sequence[Speaks], every: float, seconds: float) -> Heard:
    """Each voice says something every so many seconds, for so long; the voices are spread evenly over that time.

    A message is due by the clock, not by the reply before it: one that must wait for that reply is late, and the wait
    counts. So a server that slows down is not asked less.
    """
    heard, chance = Heard(seconds=seconds), random.Random(1)
    begun = time.perf_counter()

    async def one(n: int, voice: Speaks) -> None:
        due = begun + every * (n + chance.random()) / len(voices)
        while due < begun + seconds and voice.has_more:
            waited = due - time.perf_counter()
            if waited > 0:
                await asyncio.sleep(waited)
                heard.late.append((time.perf_counter() - due) * 1000)
            heard.asked += 1
            await voice.say(heard)
            heard.times.append((time.perf_counter() - due) * 1000)
            due += every

    await asyncio.gather(*(one(n, voice) for n, voice in enumerate(voices)))
    heard.seconds = max(seconds, time.perf_counter() - begun)
    return heard


async def missing(store: Store, families: Sequence[OurFamily]) -> tuple[int, int]:
    """Of what was acknowledged: how many messages are not in the database as they were answered, and how many are there."""
    lost = kept = 0
    for family in families:
        conversation = await store.conversations.by_token(family.token)
        turns = await store.conversations.turns(conversation) if conversation else []
        there = [(turn.said["text"], turn.reply) for turn in turns[1:]]
        wanted = [(text.strip(), _without_code(reply)) for text, reply in family.acknowledged]
        right = sum(a == b for a, b in zip(there, wanted, strict=False))
        kept += right
        lost += max(len(wanted), len(there)) - right
    return lost, kept


def _without_code(reply: dict[str, Any]) -> dict[str, Any]:
    return {**reply, "messages": [{**message, "code": None} for message in reply["messages"]]}
