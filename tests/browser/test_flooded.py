"""While strangers flood the server, a family's page does a short sum by itself and says so; then all is as always."""

from __future__ import annotations

import contextlib
import re
import threading
import urllib.error
import urllib.request
from collections.abc import Callable, Iterator

import pytest
from playwright.sync_api import Route, expect

from bot.texts import LANGUAGES
from tests.browser.conftest import Visitors
from tests.browser.family import Family
from tests.servers import Product

ANSWER = re.compile(r"[A-Za-z0-9_-]{32}:[0-9]+")


@contextlib.contextmanager
def flood(server: Product, path: str) -> Iterator[None]:
    """Strangers come without end; from the moment on when the door has closed."""
    ended, closed = threading.Event(), threading.Event()

    def strangers() -> None:
        while not ended.is_set():
            asked = urllib.request.Request(
                server.url + path, data=b"[]", headers={"Content-Type": "application/json"}
            )
            try:
                urllib.request.urlopen(asked, timeout=30).close()
            except urllib.error.HTTPError as error:
                if error.code == 429:
                    closed.set()

    crowd = [threading.Thread(target=strangers, daemon=True) for _ in range(4)]
    for stranger in crowd:
        stranger.start()
    try:
        assert closed.wait(60)
        yield
    finally:
        ended.set()
        for stranger in crowd:
            stranger.join()


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_page_solves_the_puzzle_and_the_code_opens_the_talk(
    phone: Callable[..., Family], visitors: Visitors, server: Product, language: str
) -> None:
    family = phone(language)
    if language == "ar":
        family.press(family.words("start-address.opt-neutral"))
    family.press(family.words("start-consent.opt-yes"))
    family.menu("pause")
    code = family.new.locator(".code").inner_text()
    held: list[Route] = []
    answers: list[str] = []

    def hold(route: Route) -> None:
        answer = route.request.headers.get("x-proof")
        if answer is not None:
            answers.append(answer)
        if answer is None or held:
            route.continue_()
        else:
            held.append(route)

    family.page.route("**/api/resume", hold)
    with flood(server, "/api/resume"):
        family._enter(code)
        expect(family.chat.locator("#code-error")).to_have_text(family.words("error-puzzle"), timeout=30_000)
        while not held:
            family.page.wait_for_timeout(20)
        held[0].continue_()
        family._answered(0)
    assert all(ANSWER.fullmatch(answer) for answer in answers)
    # The refusals are told as errors in the console; nothing else is.
    assert [fault for fault in visitors.faults if "429" not in fault] == []


def test_a_talk_that_goes_on_notices_nothing(phone: Callable[..., Family], server: Product) -> None:
    family = phone("en")
    with flood(server, "/api/conversations"):
        family.say("yes")
