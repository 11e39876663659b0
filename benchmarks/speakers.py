"""The ways to talk to the two products: in this process and over HTTP. Each times one message and its reply."""

from __future__ import annotations

import asyncio
import time
from collections.abc import Awaitable, Callable
from itertools import cycle
from typing import Any
from uuid import uuid4

import aiohttp

from benchmarks.families import Family

# The three stories and two rules of `rasa init`, one after the other: what its model was trained to answer.
PLAIN_TALK = (
    "hello", "I am sad", "yes", "bye",
    "hey there", "I feel great", "are you a bot?",
    "hi", "not very good", "no", "see you",
)  # fmt: skip
LIMIT_PATIENCE = 70  # seconds; the product lets one address begin sixty talks a minute


class BadAnswer(RuntimeError):
    """A server refused a message or did not answer it; names the status, never the words."""


class OursInside:
    """The product's own way for a message (Rasa, the trade, the store), without HTTP."""

    def __init__(self, talks: Any, store: Any) -> None:
        self._talks, self._store = talks, store
        self._families: dict[int, tuple[Family, str]] = {}

    async def begin(self, talk: int) -> None:
        """Begin a talk."""
        family = Family(talk)
        token, reply = await self._talks.turns.begin(family.language)
        family.hear(reply)
        self._families[talk] = family, await self._store.conversations.by_token(token)

    async def turn(self, talk: int) -> tuple[str, float]:
        """The next message; reading the request counts, as it does over HTTP."""
        from bot.web.family.requests import read_message

        family, conversation = self._families[talk]
        body, kind = family.next_message()
        message = {"id": str(uuid4()), **body}
        started = time.perf_counter()
        reply = await self._talks.say(conversation, read_message(message))
        ms = (time.perf_counter() - started) * 1000
        family.hear(reply)
        return kind, ms


class OursOverHttp:
    """The family API, as the page uses it."""

    def __init__(self, session: aiohttp.ClientSession, url: str) -> None:
        self._session, self._url = session, url
        self._families: dict[int, tuple[Family, dict[str, str]]] = {}

    async def begin(self, talk: int) -> None:
        """Begin a talk; waits when too many were begun in this minute."""
        family = Family(talk)
        given_up = time.monotonic() + LIMIT_PATIENCE
        while True:
            async with self._session.post(
                f"{self._url}/api/conversations", json={"language": family.language}
            ) as answer:
                if answer.status == 201:
                    begun = await answer.json()
                    break
                if answer.status != 429 or time.monotonic() > given_up:
                    raise BadAnswer(f"a talk could not begin: status {answer.status}")
            await asyncio.sleep(2)
        family.hear(begun["reply"])
        self._families[talk] = family, {"Authorization": f"Bearer {begun['token']}"}

    async def turn(self, talk: int) -> tuple[str, float]:
        """The next message."""
        family, headers = self._families[talk]
        body, kind = family.next_message()
        started = time.perf_counter()
        async with self._session.post(
            f"{self._url}/api/messages", json={"id": str(uuid4()), **body}, headers=headers
        ) as answer:
            if answer.status != 200:
                raise BadAnswer(f"turn {family.turn}: status {answer.status}")
            said = await answer.json()
        ms = (time.perf_counter() - started) * 1000
        family.hear(said["reply"])
        return kind, ms


class Plain:
    """Rasa's own example, by any function that takes a sender and a text."""

    def __init__(self, say: Callable[[str, str], Awaitable[Any]]) -> None:
        self._say = say
        self._talks: dict[int, tuple[str, Any]] = {}
        self.turns = self.answered = 0

    @classmethod
    def over_http(cls, session: aiohttp.ClientSession, url: str) -> Plain:
        """Over Rasa's REST channel."""

        async def say(sender: str, text: str) -> Any:
            async with session.post(
                f"{url}/webhooks/rest/webhook", json={"sender": sender, "message": text}
            ) as answer:
                if answer.status != 200:
                    raise BadAnswer(f"status {answer.status}")
                return await answer.json()

        return cls(say)

    async def begin(self, talk: int) -> None:
        """Begin a talk."""
        self._talks[talk] = f"family-{talk}-{uuid4()}", cycle(PLAIN_TALK)

    async def turn(self, talk: int) -> tuple[str, float]:
        """The next message."""
        sender, texts = self._talks[talk]
        text = next(texts)
        started = time.perf_counter()
        said = await self._say(sender, text)
        ms = (time.perf_counter() - started) * 1000
        self.turns += 1
        self.answered += bool(said)
        return "message", ms

    def check(self) -> None:
        """Silence would be fast and no answer. Raises BadAnswer when more than one message in ten got none."""
        if self.answered < 0.9 * self.turns:
            raise BadAnswer(f"only {self.answered} of {self.turns} messages were answered")


async def first_answer(make: Callable[[], Any], alive: Callable[[], bool], patience: float) -> None:
    """Come back when a server that is just starting has answered its first message.

    Raises BadAnswer when it ends or `patience` (s) is over before.
    """
    given_up = time.monotonic() + patience
    while time.monotonic() < given_up and alive():
        speaker = make()
        try:
            await speaker.begin(0)
            await speaker.turn(0)
        except (aiohttp.ClientConnectionError, BadAnswer):
            await asyncio.sleep(0.1)
        else:
            return
    raise BadAnswer("the server gave no answer")
