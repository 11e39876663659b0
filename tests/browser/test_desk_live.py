"""The desk is open, and a family tells of danger: a notice comes, quietly, and the list changes only when asked to."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page, expect

from bot.texts import LANGUAGES, texts
from tests.browser.conftest import ACCOUNTS, DESK, PASSWORD, PHONE, Visitors
from tests.browser.desk import Desk
from tests.browser.family import Family
from tests.servers import Product

TELLS = {
    "fi": "mieheni lyö minua ja pelkään häntä",
    "en": "my husband hits me and I am afraid of him",
    "ar": "زوجي يضربني وأنا خائفة منه",
}
SOON = 15_000  # milliseconds


def seated(visitors: Visitors, server: Product, language: str, size: dict[str, int] = DESK) -> Page:
    desk = Desk(visitors.page(size), server.url, language)
    desk.sign_in(ACCOUNTS["worker"], PASSWORD)
    desk.page.goto(f"{server.url}/desk/cases")
    return desk.page


@pytest.mark.parametrize(("language", "size"), [("fi", DESK), ("en", PHONE), ("ar", PHONE)])
def test_a_danger_shows_on_an_open_list_without_moving_anything(
    visitors: Visitors, server: Product, phone: Callable[..., Family], language: str, size: dict[str, int]
) -> None:
    page = seated(visitors, server, language, size)
    field = page.locator("input[type=search]")
    field.fill("Layla")  # the worker is in the middle of something
    before = page.locator("#dangers").inner_text()
    phone(language).say(TELLS[language])
    notice = page.locator("#news [role=status]")
    expect(notice).not_to_be_empty(timeout=SOON)
    assert re.sub("[\u2066-\u2069]", "", notice.inner_text()) == re.sub(
        "[\u2066-\u2069]",
        "",
        texts().say(language, "desk-live-new", what=texts().say(language, "desk-live-flags", count=1)),
    )
    assert page.locator("#dangers").inner_text() == before
    expect(field).to_be_focused()
    assert field.input_value() == "Layla"
    assert not Axe().run(page).response["violations"]
    assert page.evaluate("document.documentElement.scrollWidth <= document.documentElement.clientWidth")
    # What came within a second before a page was made may be told on it once more (bot/web/desk/live.py, OVERLAP).
    page.wait_for_timeout(2000)
    show = page.locator("#news a")
    show.focus()
    page.keyboard.press("Enter")
    expect(page.locator("#dangers")).not_to_have_text(before)
    expect(notice).to_be_empty()
    assert not visitors.faults and not visitors.strayed


def test_after_the_network_was_away_the_notice_still_comes(
    visitors: Visitors, server: Product, phone: Callable[..., Family]
) -> None:
    page = seated(visitors, server, "en")
    page.context.set_offline(True)
    phone("en").say(TELLS["en"])
    page.context.set_offline(False)
    expect(page.locator("#news [role=status]")).not_to_be_empty(timeout=SOON)


@pytest.mark.parametrize("language", LANGUAGES)
def test_without_script_the_list_is_whole_and_shows_no_empty_notice(
    visitors: Visitors, server: Product, language: str
) -> None:
    desk = Desk(visitors.page(DESK, java_script_enabled=False), server.url, language)
    desk.sign_in(ACCOUNTS["worker"], PASSWORD)
    expect(desk.page.locator("h1")).to_be_visible()
    expect(desk.page.locator("#news a")).to_be_hidden()
    assert desk.page.locator("#news").bounding_box()["height"] == 0
