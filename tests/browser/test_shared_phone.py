"""Safe on a shared phone: the quick exit, an empty browser, nothing under the Back button."""

from __future__ import annotations

import time
from collections.abc import Callable

import pytest
from playwright.sync_api import Page

from tests.browser.conftest import DESK, Visitors
from tests.browser.family import Family, presses
from tests.servers import Product

WEATHER = "https://weather.example/"
TAKEN_IN = 5.0
"""Seconds within which a server on a busy machine has heard that somebody left."""
SECRET = "sulkapalloa Veikon kanssa"

STORED = """async () => ({
  local: Object.keys(localStorage), session: Object.keys(sessionStorage), cookies: document.cookie,
  databases: (await indexedDB.databases()).map((one) => one.name), caches: await caches.keys(),
  workers: (await navigator.serviceWorker.getRegistrations()).length,
})"""
NOTHING = {"local": [], "session": [], "cookies": "", "databases": [], "caches": [], "workers": 0}


def ready_to_leave(page: Page, server: Product) -> Family:
    """A talk with something told, on a page whose exit leads to a neutral page."""
    page.route(
        WEATHER,
        lambda route: route.fulfill(body="<title>Weather</title><p>Rain.</p>", content_type="text/html"),
    )
    family = Family(page, server.url)
    family.open("fi")
    page.locator("perhesilta-chat").evaluate("(chat, url) => chat.setAttribute('exit-url', url)", WEATHER)
    family.tell(
        {
            "start.consent": presses("yes"), "start.who": presses("mother"), "start.alone": presses("yes"),
            "start.round": presses("short"), "family.size": presses("2"), "family.arrival": presses("2024"),
        },
        until="family.good_at",
    )  # fmt: skip
    family.say(SECRET)
    return family


def press_exit(family: Family) -> None:
    """The button that is always there."""
    family.chat.locator("button.exit").click()


def press_shift_three_times(family: Family) -> None:
    """The same by keyboard, wherever the focus is."""
    for _ in range(3):
        family.page.keyboard.press("Shift")


@pytest.mark.parametrize("leave", [press_exit, press_shift_three_times])
def test_leaving_shows_a_neutral_page_and_back_shows_no_old_talk(
    leave: Callable[[Family], None], visitors: Visitors, server: Product
) -> None:
    family = ready_to_leave(visitors.page(), server)
    page = family.page
    leave(family)
    page.wait_for_url(WEATHER)
    assert page.title() == "Weather"
    page.go_back()
    page.locator("perhesilta-chat .start, body:not(:has(perhesilta-chat))").first.wait_for(state="attached")
    assert SECRET not in page.evaluate(
        "document.documentElement.outerHTML + (document.querySelector('perhesilta-chat')?.shadowRoot?.innerHTML ?? '')"
    )


def test_the_chat_is_emptied_before_the_neutral_page_has_come(visitors: Visitors, server: Product) -> None:
    family = ready_to_leave(visitors.page(), server)
    page = family.page
    page.route(WEATHER, lambda route: None)  # a network that never answers
    left = page.evaluate(
        """() => {
          const chat = document.querySelector('perhesilta-chat');
          chat.shadowRoot.querySelector('button.exit').click();
          return {hidden: chat.hidden, html: chat.shadowRoot.innerHTML};
        }"""
    )
    assert left["hidden"]
    assert SECRET not in left["html"]
    assert "<article" not in left["html"]


def test_after_leaving_the_token_is_dead(visitors: Visitors, server: Product) -> None:
    page = visitors.page()
    tokens: list[str] = []
    page.on("request", lambda request: tokens.append(request.headers.get("authorization", "")))
    family = ready_to_leave(page, server)
    with page.expect_request("**/api/leave"):
        press_exit(family)
    page.wait_for_url(WEATHER)
    # The page does not wait for the farewell that it sent: on a busy machine the server hears of it a moment later.
    until = time.monotonic() + TAKEN_IN
    status = 200
    while status == 200 and time.monotonic() < until:
        status = page.request.get(f"{server.url}/api/copy", headers={"Authorization": max(tokens)}).status
    assert status == 401


def test_nothing_is_stored_in_the_browser_during_the_talk(visitors: Visitors, server: Product) -> None:
    family = ready_to_leave(visitors.page(), server)
    assert family.page.evaluate(STORED) == NOTHING
    assert family.page.context.cookies() == []
    assert visitors.strayed == []


def test_title_and_address_give_nothing_away(visitors: Visitors, server: Product) -> None:
    family = ready_to_leave(visitors.page(), server)
    assert family.page.title() == "Perhesilta"
    assert family.page.url == f"{server.url}/"
    assert family.page.evaluate("history.length") <= 2


def test_the_way_out_is_there_on_every_screen(visitors: Visitors, server: Product) -> None:
    page = visitors.page(DESK)
    page.goto(server.url)
    exit_button = page.locator("perhesilta-chat button.exit")
    exit_button.wait_for()
    assert exit_button.is_visible()
    page.locator("perhesilta-chat .card").first.get_by_role("button").last.click()
    page.locator("perhesilta-chat #code-box").wait_for()
    assert exit_button.is_visible()
