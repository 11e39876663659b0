"""No screen breaks the accessibility rules that a machine can check (axe), in any language, on a phone and at a desk."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page

from tests.browser.conftest import DESK, PHONE, Visitors
from tests.browser.desk import Desk
from tests.browser.family import Family, presses, says
from tests.servers import Product

LANGUAGES = ["fi", "en", "ar"]
DANGER = {"fi": "mieheni löi minua ja pelkään nyt", "en": "my husband hit me today", "ar": "زوجي ضربني اليوم"}
AXE = Axe()


def violations(page: Page, where: str) -> list[str]:
    """What axe finds at both widths, in words."""
    found: list[str] = []
    for size in (PHONE, DESK):
        page.set_viewport_size(size)  # type: ignore[arg-type]
        result = AXE.run(page).response
        assert len(result["passes"]) > 5, f"axe saw nothing of {where}"
        for rule in result["violations"]:
            nodes: list[dict[str, Any]] = rule["nodes"]
            found += [f"{where}, {size['width']} wide: {rule['id']}: {node['html'][:200]}" for node in nodes]
    return found


def too_wide(page: Page, where: str) -> list[str]:
    """Both widths at which a page stands beyond the edge, in words."""
    found = []
    for size in (PHONE, DESK):
        page.set_viewport_size(size)  # type: ignore[arg-type]
        over = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
        if over > 0:
            found.append(f"{where}: {over} pixels wider than {size['width']}")
    return found


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_familys_screens(language: str, visitors: Visitors, server: Product) -> None:
    page = visitors.page()
    page.goto(server.url)
    page.locator("perhesilta-chat .card").first.wait_for()
    found = violations(page, "start")

    family = Family(page, server.url)
    family.open(language)
    start = {
        "start.address": presses("f"), "start.consent": presses("yes"), "start.who": presses("mother"),
        "start.alone": presses("yes"), "start.round": presses("short"), "family.size": presses("3"),
        "family.arrival": presses("2025"), "family.good_at": says("Kochen"), "children.worries": presses("fear"),
    }  # fmt: skip
    family.tell(start, until="family.size")
    found += violations(page, "question")
    family.chat.locator(".menu > button").click()
    found += violations(page, "menu")
    family.chat.locator(".menu > button").click()
    family.tell(start, until="children.worries")
    found += violations(page, "multiple choice")
    family.menu("review")
    found += violations(page, "answers so far")
    family.menu("pause")
    found += violations(page, "code")
    family.press_button("continue")
    family.say(DANGER[language])
    found += violations(page, "safety")
    family.menu("withdraw")
    found += violations(page, "delete?")
    assert found == []


@pytest.fixture(scope="module")
def sent(module_visitors: Visitors, server: Product) -> Family:
    """Answers just sent, after the reading back; the restricted part holds something."""
    family = Family(module_visitors.page(), server.url)
    family.open("en")
    family.tell(
        {
            "start.consent": presses("yes"), "start.who": presses("father"), "start.alone": presses("yes"),
            "start.round": presses("short"), "family.size": presses("3"), "family.arrival": presses("2025"),
            "family.good_at": says("We cook together"), "children.worries": presses("fear", "anger"),
            "far.who": presses("parents"), "far.reunification": presses("want_advice"),
            "everyday.strength": presses("4"), "together.laugh": presses("2"), "wellbeing.sleep": presses("4"),
            "safety.home": presses("mostly"), "safety.danger_today": presses("no"),
            "people.help": presses("friend"), "hopes.better": says("My son has a friend"),
            "hopes.help": presses("group"), "hopes.interpreter": presses("woman"),
            "hopes.safe_message": presses("yes"),
        }
    )  # fmt: skip
    return family


def test_the_reading_back_the_sent_screen_and_the_copy(sent: Family) -> None:
    for language in LANGUAGES:
        if sent.language != language:
            sent.switch_to(language)
        sent.menu("review")
        assert violations(sent.page, f"review {language}") == []
    sent.press(sent.words("hopes-send.opt-part"))
    assert violations(sent.page, "parts") == []
    sent.press_button("back")
    sent.press(sent.words("hopes-send.opt-all"))
    assert violations(sent.page, "sent") == []
    sent.button(sent.words("button-print")).click()
    sent.chat.locator("iframe").wait_for()
    assert violations(sent.page, "copy") == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_code_screen(language: str, visitors: Visitors, server: Product) -> None:
    page = visitors.page()
    family = Family(page, server.url, language=language)
    family.resume_refused("1234")
    assert violations(page, "code") == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_sign_in_and_the_page_on_privacy(language: str, visitors: Visitors, server: Product) -> None:
    page = visitors.page()
    page.goto(f"{server.url}/desk/sign-in?language={language}")
    assert page.locator("html").get_attribute("lang") == language
    found = violations(page, "sign-in")
    for path in ("privacy", "privacy/full", "accessibility"):
        page.goto(f"{server.url}/{path}?language={language}")
        assert page.locator("html").get_attribute("lang") == language
        found += violations(page, path) + too_wide(page, path)
    assert found == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_workers_pages(language: str, sent: Family, desk: Callable[[str, str], Desk]) -> None:
    seat = desk("worker", language)
    seat.page.goto(f"{seat.url}/desk/cases")
    found = violations(seat.page, "cases")
    flag = seat.page.locator(".danger-line a.button").first
    if flag.count():
        flag.click()
        found += violations(seat.page, "danger flag")
        seat.page.goto(f"{seat.url}/desk/cases")
    seat.page.locator("table.list tbody a").first.click()
    found += violations(seat.page, "case")
    seat.page.get_by_role("link", name=seat.words("desk-restricted"), exact=True).click()
    found += violations(seat.page, "before the restricted part")
    seat.page.get_by_role("button", name=seat.words("desk-restricted-open")).click()
    found += violations(seat.page, "restricted part")
    assert found == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_interpreters_pages(
    language: str,
    sent: Family,
    desk: Callable[[str, str], Desk],
    reviewer: Callable[[str, str], Desk],
) -> None:
    number = desk("worker", "en").page.locator("table.list tbody a").first.inner_text()
    seat = reviewer(number, language)
    found = violations(seat.page, "review")
    task = seat.page.url
    for link, where in (("to-understood", "what was understood"), ("to-ask", "a question back")):
        seat.page.locator(f"a.{link}").first.click()
        seat.page.locator(".writing form").wait_for()
        found += violations(seat.page, where)
        found += too_wide(seat.page, where)
        seat.page.goto(task)
    seat.page.goto(f"{seat.url}/desk/reviews")
    found += violations(seat.page, "tasks")
    seat.page.locator("a[href$='/known']").first.click()
    found += violations(seat.page, "I know this person")
    assert found == []


@pytest.mark.parametrize(
    ("role", "pages"),
    [
        ("interpreter", ["glossary"]),
        ("worker", ["glossary", "figures/reviews"]),
        ("administrator", ["glossary", "glossary/new", "figures/reviews", "corrections"]),
    ],
)
@pytest.mark.parametrize("language", LANGUAGES)
def test_the_pages_beside_a_review(
    language: str, role: str, pages: list[str], desk: Callable[[str, str], Desk]
) -> None:
    """The glossary, the figures of reviews, and what leaves for the next training."""
    seat, found = desk(role, language), []
    for name in pages:
        seat.page.goto(f"{seat.url}/desk/{name}")
        assert seat.page.locator("h1").count() == 1
        found += violations(seat.page, f"{name}, {role}") + too_wide(seat.page, f"{name}, {role}")
    assert found == []
