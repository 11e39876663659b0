"""Talks to a LibreTranslate server over HTTP: `GET /languages`, `POST /translate` with a list of texts.

Every way it can fail is one error with a kind. No error and no log line holds what was sent or answered: the server
repeats texts in its own messages.
"""

from __future__ import annotations

import asyncio
import unicodedata
from collections.abc import Iterable, Iterator
from typing import Any

import aiohttp
import orjson

from bot.casework.machine import ANSWER, BUSY, LONG, PAIR, REFUSED, UNREACHABLE
from bot.settings import Settings

MOST_TEXTS, MOST_CHARACTERS = 20, 4000
"""In one request: a small server answers that many in a few seconds."""
LARGEST_ANSWER = 512 * 1024  # bytes
LONGEST_ANSWER = 8000  # characters of one text: as many as an interpreter may write
TIMEOUT = 20.0  # seconds for one request, connecting included


class NotTranslated(Exception):
    """There is no translation; `kind` says why, one of `machine.KINDS`. Nothing else is in it."""

    def __init__(self, kind: str) -> None:
        super().__init__(kind)
        self.kind = kind


class Server:
    """The translation server at `url`. `key` goes along when it is set. No redirect is followed, no proxy asked."""

    def __init__(self, url: str, key: str = "", *, timeout: float = TIMEOUT) -> None:
        self._url, self._key = url, key
        self._timeout = aiohttp.ClientTimeout(total=timeout)

    @classmethod
    def of(cls, settings: Settings) -> Server | None:
        """The one the installation has set, or None."""
        return cls(settings.translate_url, settings.translate_key) if settings.translate_url else None

    async def check_pair(self, source: str, target: str) -> None:
        """Ends well when the server translates from one language into the other. Raises NotTranslated."""
        # Asked first: of a pair it lacks, the server says only that it failed, and repeats the text.
        for one in _list(await self._ask("GET", "/languages")):
            if isinstance(one, dict) and one.get("code") == source:
                targets = one.get("targets")
                if isinstance(targets, list) and target in targets:
                    return
        raise NotTranslated(PAIR)

    async def translate(self, texts: list[str], source: str, target: str) -> list[str]:
        """The texts in the other language, in the same order; "" for one that came back empty or far too long.

        At most MOST_TEXTS of MOST_CHARACTERS together. Raises NotTranslated.
        """
        if len(texts) > MOST_TEXTS or sum(map(len, texts)) > MOST_CHARACTERS:
            raise NotTranslated(LONG)
        asked: dict[str, Any] = {"q": texts, "source": source, "target": target, "format": "text"}
        if self._key:
            asked["api_key"] = self._key
        answer = await self._ask("POST", "/translate", asked)
        found = _list(answer.get("translatedText") if isinstance(answer, dict) else None)
        if len(found) != len(texts) or not all(isinstance(one, str) for one in found):
            raise NotTranslated(ANSWER)
        return [_plain(one) for one in found]

    async def _ask(self, method: str, path: str, body: dict[str, Any] | None = None) -> Any:
        headers = {"Accept": "application/json", "Accept-Encoding": "identity", "User-Agent": "Perhesilta"}
        data = None
        if body is not None:
            data, headers["Content-Type"] = orjson.dumps(body), "application/json"
        try:
            async with (
                # A packed answer could unpack to any size: none is asked for, none is unpacked.
                aiohttp.ClientSession(
                    timeout=self._timeout, cookie_jar=aiohttp.DummyCookieJar(), auto_decompress=False
                ) as session,
                session.request(
                    method, self._url + path, data=data, headers=headers, allow_redirects=False
                ) as answer,
            ):
                _check_status(answer.status)
                return orjson.loads(await _limited(answer))
        except orjson.JSONDecodeError:
            raise NotTranslated(ANSWER) from None
        except (aiohttp.ClientError, asyncio.TimeoutError, OSError):
            raise NotTranslated(UNREACHABLE) from None


def _check_status(status: int) -> None:
    if status == 200:
        return
    if status == 413:
        raise NotTranslated(LONG)
    if status == 429:
        raise NotTranslated(BUSY)
    if status >= 500:
        raise NotTranslated(UNREACHABLE)
    # 400: it asks for a key or allows less text; 403: a wrong key or banned; 3xx: it is somewhere else.
    raise NotTranslated(REFUSED if status >= 300 else ANSWER)


async def _limited(answer: aiohttp.ClientResponse) -> bytes:
    read = bytearray()
    async for chunk in answer.content.iter_any():
        read += chunk
        if len(read) > LARGEST_ANSWER:
            raise NotTranslated(ANSWER)
    return bytes(read)


def _list(value: Any) -> list[Any]:
    if not isinstance(value, list):
        raise NotTranslated(ANSWER)
    return value


def _plain(text: str) -> str:
    """Without signs that no page shows; nothing when a model went round in circles."""
    text = "".join(c for c in text if c in "\n\t" or unicodedata.category(c) != "Cc").strip()
    return text if len(text) <= LONGEST_ANSWER else ""


def batches(texts: Iterable[tuple[str, str]]) -> Iterator[dict[str, str]]:
    """(key, text) in portions that one request may hold, in their order; a text too long for any is left out."""
    batch: dict[str, str] = {}
    for key, text in texts:
        if len(text) > MOST_CHARACTERS:
            continue
        if batch and (
            len(batch) == MOST_TEXTS or sum(map(len, batch.values())) + len(text) > MOST_CHARACTERS
        ):
            yield batch
            batch = {}
        batch[key] = text
    if batch:
        yield batch
