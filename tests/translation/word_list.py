"""A translation server for tests: real HTTP, the LibreTranslate API, and a small list of words in the place of a model."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from typing import Any

from aiohttp import web
from aiohttp.test_utils import TestServer

PAIRS = {"ar": ["fi", "en"], "fi": ["en", "ar"], "en": ["fi"]}
WORDS = {
    ("ar", "fi"): {
        "أخو": "veli",
        "زوجي": "mieheni",
        "بيضربني": "lyö minua",
        "ما": "ei",
        "عم": "",
        "نام": "nuku",
        "منيح": "hyvin",
        "يحب": "pitää",
        "الرسم": "piirtämisestä",
    },
    ("ar", "en"): {"ما": "not", "عم": "", "نام": "sleep", "منيح": "well", "يحب": "likes", "الرسم": "drawing"},
    ("fi", "en"): {"poika": "boy", "nukkuu": "sleeps"},
}
Answer = Callable[[web.Request], Awaitable[web.StreamResponse]]


class WordList:
    """Keeps what it was asked. `broken` answers /translate in its place; `key` is the key it wants."""

    def __init__(self, key: str = "") -> None:
        self.asked: list[dict[str, Any]] = []
        self.requests: list[tuple[str, str]] = []
        self.headers: list[dict[str, str]] = []
        self.broken: Answer | None = None
        self.key = key
        self.most_characters = 10_000
        self.server: TestServer | None = None

    async def start(self) -> str:
        """Begins to answer; gives the address."""
        app = web.Application(client_max_size=10**7)
        app.router.add_route("*", "/{path:.*}", self._answer)
        self.server = TestServer(app)
        await self.server.start_server()
        return str(self.server.make_url("")).rstrip("/")

    async def stop(self) -> None:
        """Nobody answers any more."""
        if self.server is not None:
            await self.server.close()

    @property
    def texts(self) -> list[str]:
        """Every text it was sent."""
        return [text for asked in self.asked for text in asked["q"]]

    async def _answer(self, request: web.Request) -> web.StreamResponse:
        self.requests.append((request.method, request.path))
        self.headers.append(dict(request.headers))
        if (request.method, request.path) == ("GET", "/languages"):
            return web.json_response([{"code": c, "name": c, "targets": t} for c, t in PAIRS.items()])
        if (request.method, request.path) != ("POST", "/translate"):
            raise web.HTTPNotFound
        asked = await request.json()
        self.asked.append(asked)
        if self.broken is not None:
            return await self.broken(request)
        if asked.get("api_key", "") != self.key:
            return web.json_response({"error": "Invalid API key"}, status=403)
        if sum(map(len, asked["q"])) > self.most_characters:
            return web.json_response({"error": f"exceeds text limit: {asked['q']}"}, status=400)
        known = WORDS.get((asked["source"], asked["target"]), {})
        found = [" ".join(filter(None, (known.get(w, w) for w in text.split()))) for text in asked["q"]]
        return web.json_response({"translatedText": found})


def status(code: int, **headers: str) -> Answer:
    """Answers with a status, and repeats what was sent as the real server does."""

    async def answer(request: web.Request) -> web.StreamResponse:
        return web.json_response({"error": str(await request.json())}, status=code, headers=headers)

    return answer


def body(text: bytes | str, **headers: str) -> Answer:
    """Answers 200 with this body."""

    async def answer(_: web.Request) -> web.StreamResponse:
        data = text.encode() if isinstance(text, str) else text
        return web.Response(body=data, content_type="application/json", headers=headers)

    return answer


async def slow(_: web.Request) -> web.StreamResponse:
    """Answers far too late."""
    await asyncio.sleep(30)
    return web.json_response({"translatedText": []})
