"""Tells open pages of the desk that something came in: counts alone, as server-sent events.

A page says since when it stands ("since" in the address), so nothing is lost between the page and the stream, nor
while the network was away, nor when another process answers the next time.
"""

from __future__ import annotations

import asyncio
import contextlib
import logging
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import datetime, timedelta, timezone
from typing import NamedTuple
from urllib.parse import urlencode

import orjson
from aiohttp import web

from bot.processes.shared import Shared
from bot.store.news import Arrivals, News
from bot.texts import texts
from bot.web import keys
from bot.web.desk.doors import HEADERS, cookie_name, settings
from bot.web.desk.roles import requires

LOOK_EVERY = 3.0  # seconds
REST = 0.2  # seconds between looks, however often processes tell of news
BEAT_EVERY = 15.0  # seconds; proxies close what is silent for a minute
LONGEST = timedelta(hours=24)  # a page that stands for longer is counted from then on
# What was being saved while the page was made has an earlier time than the page, and is not on it.
OVERLAP = timedelta(seconds=1)

log = logging.getLogger(__name__)


class Counts(NamedTuple):
    """What came in: unread danger flags, families that wait for a call, sent cases, answers to letters."""

    flags: int
    calls: int
    cases: int
    answers: int = 0

    def in_words(self, language: str) -> str:
        """ "New: 1 danger, 2 cases"; "" for nothing."""
        say = texts().say
        named = (
            (self.flags, "desk-live-flags"),
            (self.calls, "desk-live-calls"),
            (self.cases, "desk-live-cases"),
            (self.answers, "desk-live-answers"),
        )
        words = [say(language, name, count=count) for count, name in named if count]
        if not words:
            return ""
        listed = words[0]
        for word in words[1:]:
            listed = say(language, "desk-live-and", before=listed, after=word)
        return say(language, "desk-live-new", what=listed)


@dataclass(eq=False)
class Page:
    """One open page. `looked` is set when there may be something else to tell it."""

    since: datetime
    looked: asyncio.Event = field(default_factory=asyncio.Event)


class Watch:
    """Looks at the store every few seconds while any page is open; one look serves them all."""

    def __init__(self, look_every: float = LOOK_EVERY, beat_every: float = BEAT_EVERY) -> None:
        self._every, self.beat_every = look_every, beat_every
        self._pages: set[Page] = set()
        self._arrivals: Arrivals | None = None
        self._task: asyncio.Task[None] | None = None
        self._now = asyncio.Event()
        self.stopping = False

    @contextlib.contextmanager
    def page(self, since: datetime, news: News) -> Iterator[Page]:
        """A page that is open; the first one begins the looking, the last one ends it."""
        page = Page(since)
        self._pages.add(page)
        if self._task is None or self._task.done():
            self._arrivals = None
            self._task = asyncio.get_running_loop().create_task(self._look(news))
        elif not self._covers(page):
            self._now.set()
        try:
            yield page
        finally:
            self._pages.discard(page)
            if not self._pages:
                self._now.set()  # it sees that nobody is there

    def counts(self, page: Page) -> Counts | None:
        """What came in since the page was made; None before that is known."""
        if not self._covers(page):
            return None
        found = self._arrivals
        assert found is not None
        every = (found.flags, found.calls, found.cases, found.answers)
        return Counts(*(_later(times, page.since) for times in every))

    def told(self) -> None:
        """Something came in, perhaps: the next look is now and not in a while."""
        self._now.set()

    async def stop(self) -> None:
        """Ends every stream and the looking, so that the server can end."""
        self.stopping = True
        for page in self._pages:
            page.looked.set()
        self._now.set()
        # Waited for and not cancelled: a connection to SQLite that is cut off in a select does not close.
        if self._task is not None:
            await self._task

    def _covers(self, page: Page) -> bool:
        return self._arrivals is not None and self._arrivals.since <= page.since

    async def _look(self, news: News) -> None:
        while self._pages and not self.stopping:
            self._now.clear()
            try:
                self._arrivals = await news.arrivals(min(page.since for page in self._pages))
            except Exception as error:  # a database that restarts; the pages keep what they show
                log.error("Looking for news failed: %s", type(error).__name__)
            else:
                for page in self._pages:
                    page.looked.set()
            with contextlib.suppress(asyncio.TimeoutError):
                await asyncio.wait_for(self._now.wait(), self._every)
            if not self.stopping:
                await asyncio.sleep(min(REST, self._every))


WATCH = web.AppKey("WATCH", Watch)


def setup(desk: web.Application, shared: Shared) -> None:
    """Adds the watch to the desk; it ends with the server."""
    desk[WATCH] = Watch()
    shared.listen(desk[WATCH].told)

    async def stop(app: web.Application) -> None:
        await app[WATCH].stop()

    desk.on_shutdown.append(stop)


def address(language: str) -> str:
    """Where a page made at this moment asks for what came in after it."""
    since = datetime.now(timezone.utc) - OVERLAP
    return f"/desk/live?{urlencode({'since': int(since.timestamp() * 1000), 'language': language})}"


@requires("read cases")
async def events(request: web.Request) -> web.StreamResponse:
    """The stream of one page, until its session or the server ends. No line in the log: nothing is read but counts."""
    watch, store = request.config_dict[WATCH], request.config_dict[keys.STORE]
    token, language = request.cookies[cookie_name(request, "desk")], request["language"]
    response = web.StreamResponse(headers=_headers(request))
    await response.prepare(request)
    clock = asyncio.get_running_loop().time
    beat, shown = clock() + watch.beat_every, Counts(0, 0, 0)
    with (
        watch.page(_since(request), store.news) as page,
        contextlib.suppress(ConnectionResetError),  # the page was closed
    ):
        await response.write(b":\n\n")
        while not watch.stopping:
            page.looked.clear()
            counts = watch.counts(page)
            if counts is not None and counts != shown:
                await response.write(_event(counts, language))
                shown = counts
            with contextlib.suppress(asyncio.TimeoutError):
                await asyncio.wait_for(page.looked.wait(), max(beat - clock(), 0))
            if clock() >= beat:
                if await store.users.session(token) is None:
                    await response.write(b"event: end\ndata:\n\n")
                    break
                await response.write(b":\n\n")
                beat = clock() + watch.beat_every
    return response


def _headers(request: web.Request) -> dict[str, str]:
    # The doors set headers when the handler has ended, which is too late for a stream.
    headers = {
        **HEADERS,
        "Content-Type": "text/event-stream; charset=utf-8",
        "X-Accel-Buffering": "no",  # nginx would keep the events back
        "Server": "Perhesilta",
    }
    if settings(request).secure:
        headers["Strict-Transport-Security"] = "max-age=31536000"
    return headers


def _since(request: web.Request) -> datetime:
    now, asked = datetime.now(timezone.utc), request.query.get("since", "")
    if not (asked.isascii() and asked.isdigit() and len(asked) <= 13):
        return now
    return min(max(datetime.fromtimestamp(int(asked) / 1000, timezone.utc), now - LONGEST), now)


def _event(counts: Counts, language: str) -> bytes:
    data = orjson.dumps({**counts._asdict(), "words": counts.in_words(language)})
    return b"event: news\ndata: " + data + b"\n\n"


def _later(times: Iterable[datetime], since: datetime) -> int:
    return sum(1 for at in times if at > since)
