"""One running product, one browser, and a clean browser context for each person."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, sync_playwright

from tests.browser.desk import Desk
from tests.browser.family import Family
from tests.servers import Product, product

PHONE = {"width": 360, "height": 740}
DESK = {"width": 1280, "height": 900}
# What a browser does by itself (updates, sync) would look like requests of ours.
QUIET = [
    "--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update",
    "--disable-sync", "--no-first-run",
]  # fmt: skip
ACCOUNTS = {"worker": "Wanda Worker", "interpreter": "Ines Interpreter", "administrator": "Ada Admin"}
PASSWORD = "a long enough sentence"
PICTURES = Path(__file__).parents[2] / "docs" / "images"


@pytest.fixture(scope="session")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Product]:
    """The product with one account of each role, once for the whole run: it takes seconds to start."""
    with product(tmp_path_factory.mktemp("product")) as running:
        for role, name in ACCOUNTS.items():
            running.command("user", "add", name, "--role", role, "--password-stdin", stdin=PASSWORD + "\n")
        yield running


@pytest.fixture(scope="package")
def browser() -> Iterator[Browser]:
    """Debian's Chromium. Of the package: while Playwright waits, no other test may run an event loop in this thread."""
    chromium = shutil.which("chromium")
    if chromium is None:
        pytest.fail("The browser tests need Chromium. On Debian: apt-get install chromium")
    with sync_playwright() as playwright:
        running = playwright.chromium.launch(executable_path=chromium, args=QUIET)
        yield running
        running.close()


class Visitors:
    """Browser contexts, each a phone or a computer of its own; notes where each of them goes on the network."""

    def __init__(self, browser: Browser, origin: str) -> None:
        self._browser = browser
        self._origin = origin
        self.contexts: list[BrowserContext] = []
        self.requests: list[str] = []
        self.faults: list[str] = []

    def page(self, size: dict[str, int] = PHONE, **options: Any) -> Page:
        """A page in a new context; `options` as in Playwright's `new_context`."""
        phone = size["width"] < 600
        context = self._browser.new_context(
            viewport=size, has_touch=phone, is_mobile=phone, reduced_motion="reduce", **options
        )
        context.set_default_timeout(10_000)
        self.contexts.append(context)
        page = context.new_page()
        page.on("request", lambda request: self.requests.append(request.url))
        page.on("pageerror", lambda error: self.faults.append(str(error)))
        page.on("console", lambda line: self.faults.append(line.text) if line.type == "error" else None)
        return page

    @property
    def strayed(self) -> list[str]:
        """Requests to anywhere but the server."""
        return [
            url
            for url in self.requests
            if not url.startswith((self._origin + "/", "data:", "about:", "blob:"))
        ]

    def close(self) -> None:
        """Close every context."""
        for context in self.contexts:
            context.close()


@pytest.fixture(scope="module")
def module_visitors(browser: Browser, server: Product) -> Iterator[Visitors]:
    """Contexts that all tests of a file share: for one long walk that many tests look at."""
    visitors = Visitors(browser, server.url)
    yield visitors
    visitors.close()


@pytest.fixture
def visitors(browser: Browser, server: Product) -> Iterator[Visitors]:
    """Contexts of one test."""
    visitors = Visitors(browser, server.url)
    yield visitors
    visitors.close()


@pytest.fixture
def phone(visitors: Visitors, server: Product) -> Callable[..., Family]:
    """A family that has come to the chat on its phone, in a language."""

    def come(language: str, **options: Any) -> Family:
        family = Family(visitors.page(**options), server.url)
        family.open(language)
        return family

    return come


@pytest.fixture(scope="package")
def desk(browser: Browser, server: Product) -> Iterator[Callable[[str, str], Desk]]:
    """The desk of a role in a language, signed in once for all tests."""
    visitors = Visitors(browser, server.url)
    open_desks: dict[str, Desk] = {}

    def sit_down(role: str, language: str) -> Desk:
        if role not in open_desks:
            open_desks[role] = Desk(visitors.page(DESK), server.url)
            open_desks[role].sign_in(ACCOUNTS[role], PASSWORD)
        open_desks[role].read_in(language)
        return open_desks[role]

    yield sit_down
    visitors.close()


@pytest.fixture(scope="package")
def reviewer(desk: Callable[[str, str], Desk]) -> Callable[[str, str], Desk]:
    """The interpreter's desk in a language, with the review of a case open: asked for and taken when it was not."""
    taken: set[str] = set()

    def open_task(number: str, language: str) -> Desk:
        if not taken:
            desk("administrator", "en").give_work(ACCOUNTS["interpreter"])
        if number not in taken:
            desk("worker", "en").ask_for_review(number)
            desk("interpreter", "en").take_review()
            taken.add(number)
        seat = desk("interpreter", language)
        seat.open_case(number)
        return seat

    return open_task


@pytest.fixture(scope="session")
def picture() -> Callable[..., None]:
    """Takes a picture for docs/, when PERHESILTA_SCREENSHOTS asks for new ones; `how` as in Playwright."""

    def take(page: Page, name: str, **how: Any) -> None:
        if os.environ.get("PERHESILTA_SCREENSHOTS"):
            page.evaluate("document.querySelector('perhesilta-chat')?.shadowRoot.activeElement?.blur()")
            page.screenshot(path=PICTURES / f"{name}.png", animations="disabled", caret="hide", **how)

    return take
