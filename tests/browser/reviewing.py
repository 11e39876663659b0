"""The desk with one talk of any length to review, served from a thread of the tests; the interpreter's hands on its screen."""

from __future__ import annotations

import asyncio
import contextlib
import os
import re
import threading
from collections.abc import Coroutine, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Protocol, TypeVar

from aiohttp import web
from playwright.sync_api import Locator, Page, expect

from bot.casework.reviewing import Size
from bot.processes.shared import alone
from bot.settings import Settings
from bot.store import users
from bot.store.database import Store
from bot.store.encryption import MasterKey
from bot.store.review_rows import ReviewRow
from bot.web import desk
from bot.web.keys import SETTINGS, SHARED, STORE
from tests.web import families
from tests.web.conftest import NAMES, PASSWORD, QUICK, keep
from tests.web.reviewing import DUE, interpreter, nothing_wished, somebody

Result = TypeVar("Result")
BETWEEN = 3
"""After so many messages in own words comes a pressed button."""


def family_saying(language: str, messages: Sequence[str]) -> families.Family:
    """A family of the web tests that says all this besides, with pressed buttons between."""
    family = families.ALL[language]()
    family.callback = None
    own = next(turn for turn in family.turns if turn[0].get("button") is False and turn[0]["understood"])
    pressed = next(turn for turn in family.turns if turn[0].get("button") and turn[0]["understood"])
    made = []
    for n, words in enumerate(messages, 1):
        made.append(({**own[0], "text": words, "question": ["hopes.better", ""], "understood": []}, own[1]))
        if n % BETWEEN == 0:
            made.append(pressed)
    # The family's own messages go, but for the first: one whose answer is coded.
    kept = [
        turn for turn in family.turns if turn[0].get("opened") or turn[0].get("button") or _coded(turn[0])
    ]
    family.turns = [*kept, *made]
    return family


def _coded(said: dict[str, Any]) -> bool:
    return bool(said["understood"]) and said["understood"][0]["q"] in ("wellbeing.sleep", "family.size")


class ReviewDesk:
    """A running desk; `review` is the id of the task that the interpreter has taken."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.url = self.review = self.case = ""
        self._loop = asyncio.new_event_loop()
        self._thread = threading.Thread(target=self._loop.run_forever, daemon=True)
        self._thread.start()

    def run(self, work: Coroutine[Any, Any, Result]) -> Result:
        """Does something in the server's own loop."""
        return asyncio.run_coroutine_threadsafe(work, self._loop).result(60)

    async def start(self, family: families.Family, reader: str) -> None:
        """Seed the store, ask for the review, take it, serve."""
        self.store = await Store.open(f"sqlite+aiosqlite:///{self.folder}/desk.db", MasterKey(os.urandom(32)))
        await self.store.migrate()
        for role, name in NAMES.items():
            await self.store.users.add(name, role, PASSWORD)
        kept = await keep(self.store, family)
        user, worker = await interpreter(self.store), await somebody(self.store, "worker")
        (self.review,) = await self.store.reviews.ask(
            kept.case, worker.id, "all", reader, DUE, Size(1, 1, ())
        )
        await self.store.reviews.take(self.review, user.id, nothing_wished)
        self.case = kept.case
        app = web.Application()
        app[SHARED] = alone()
        app[STORE] = self.store
        app[SETTINGS] = Settings(database="", var=self.folder, second_factor="offered")
        desk.setup(app)
        app.router.add_get("/static/icon.svg", _icon)
        self._runner = web.AppRunner(app)
        await self._runner.setup()
        await web.TCPSite(self._runner, "127.0.0.1", 0).start()
        self.url = f"http://127.0.0.1:{self._runner.addresses[0][1]}"

    async def end(self) -> None:
        """Close the server and the store."""
        await self._runner.cleanup()
        await self.store.close()

    def rows(self) -> dict[str, ReviewRow]:
        """What is saved, by row."""
        return {
            row.row: row for row in self.run(self.store.review_rows.of_case(self.case)).get(self.review, [])
        }

    def stop(self) -> None:
        """End the thread too."""
        self.run(self.end())
        self._loop.call_soon_threadsafe(self._loop.stop)
        self._thread.join(10)


async def _icon(_: web.Request) -> web.Response:
    return web.Response(text='<svg xmlns="http://www.w3.org/2000/svg"/>', content_type="image/svg+xml")


@contextlib.contextmanager
def review_desk(folder: Path, family: families.Family, reader: str) -> Iterator[ReviewDesk]:
    """A desk with one talk that the interpreter has taken."""
    before, users._hasher = users._hasher, QUICK
    running = ReviewDesk(folder)
    try:
        running.run(running.start(family, reader))
        yield running
    finally:
        running.stop()
        users._hasher = before


class Served(Protocol):
    """Where the review is served, and the id of its task."""

    url: str
    review: str


@dataclass
class Screen:
    """One page with the review on it, used by keyboard alone."""

    page: Page
    desk: Served
    language: str

    def sign_in(self) -> None:
        """Through the form, once in a context."""
        self.page.goto(f"{self.desk.url}/desk/sign-in?language={self.language}")
        self.page.fill("#name", NAMES["interpreter"])
        self.page.fill("#password", PASSWORD)
        self.page.locator("main form button").click()
        self.page.locator("form.who").wait_for()

    def open(self, row: str = "") -> None:
        """The task, at a row."""
        self.page.goto("about:blank")
        self.page.goto(f"{self.desk.url}/desk/reviews/{self.desk.review}" + (f"#{row}" if row else ""))
        self.page.locator(".scripted #turns").wait_for()
        if row:
            self.page.wait_for_function(
                "row => document.activeElement.closest('article')?.id === row", arg=row
            )

    @property
    def keys(self) -> list[str]:
        """The rows, in order."""
        return list(self.page.eval_on_selector_all("article.own-words", "all => all.map(one => one.id)"))

    @property
    def here(self) -> str:
        """The row that has the focus, or "finish", or ""."""
        return str(
            self.page.evaluate("document.activeElement.closest('article.own-words, #finish')?.id || ''")
        )

    def press(self, *keys: str) -> None:
        """Keys, one after the other."""
        for key in keys:
            self.page.keyboard.press(key)

    def write(self, words: str) -> None:
        """What is typed in place of what stands there."""
        self.press("Control+a")
        if words:
            self.page.keyboard.insert_text(words)
        else:
            self.press("Delete")

    def row(self, key: str) -> Locator:
        """A row by its key."""
        return self.page.locator(f"#{key}")

    def original(self, key: str) -> str:
        """What the family wrote."""
        return str(self.row(key).locator("blockquote.own").text_content())

    def wait_idle(self) -> None:
        """Until nothing is on its way: everything is saved, or a warning waits."""
        words = self.page.locator("#saving")
        ends = [str(words.get_attribute(name)) for name in ("data-saved", "data-warned", "data-refused")]
        expect(words).to_have_text(re.compile("|".join(map(re.escape, ends))), timeout=20_000)

    def wait_state(self, key: str, state: str) -> None:
        """Until a row has a state."""
        expect(self.row(key)).to_have_attribute("data-state", state, timeout=20_000)
