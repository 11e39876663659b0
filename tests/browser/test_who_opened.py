"""The family reads on its phone who opened its answers, in three languages, by hand and by keyboard, and prints it."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import timedelta

import pytest
from playwright.sync_api import Locator, Page, expect

from bot.store.database import Store
from bot.texts import LANGUAGES
from tests.browser.conftest import ACCOUNTS, Visitors
from tests.browser.family import Family, flat
from tests.browser.seeded import Seeded, in_store, sent_families
from tests.browser.test_accessibility import violations
from tests.servers import Product

NARROW = {"width": 320, "height": 640}
HIDDEN = (
    "case.restricted.read",
    "case.restricted.exported",
    "meeting.apart-read",
    "flag.accepted",
    "review.known",
)
MANY = 203


@pytest.fixture(scope="module")
def homes(server: Product) -> dict[str, Seeded]:
    """A family in each language: the Finnish one has been opened a little, the Arabic one often, the English one never."""
    found = sent_families(server)

    async def open_them(store: Store) -> None:
        users = {user.name: user.id for user in await store.users.list()}
        worker, interpreter = users[ACCOUNTS["worker"]], users[ACCOUNTS["interpreter"]]
        await store.interpreters.set_work(interpreter, {"fi", "en", "ar"}, None)
        case = found["fi"].kept.case
        for action in ("case.read", "case.read", "case.exported.fhir.json", *HIDDEN):
            await store.log.append(worker, action, case)
        await store.log.append(interpreter, "review.opened", case)
        for action in HIDDEN:
            await store.log.append(worker, action, found["en"].kept.case)

    async def open_often(store: Store) -> None:
        moment = store._db.now()
        worker = next(user.id for user in await store.users.list() if user.name == ACCOUNTS["worker"])
        for n in range(MANY, 0, -1):
            store._db.now = lambda n=n: moment - timedelta(days=n)  # type: ignore[method-assign]
            await store.log.append(worker, "case.read", found["ar"].kept.case)
            if n == 1:
                await store.log.append(worker, "case.read", found["ar"].kept.case)

    in_store(server, open_them)
    in_store(server, open_often)
    return found


def at_home(page: Page, server: Product, home: Seeded) -> Family:
    """The family comes back with the code on its paper."""
    family = Family(page, server.url, language=home.language, address=home.address)
    family.resume(home.code)
    return family


def opened(family: Family) -> Locator:
    """The paper, opened from the menu."""
    family.chat.locator(".menu > button").click()
    family.chat.locator(".menu .panel button", has_text=family.words("button-opened")).click()
    return paper(family)


def paper(family: Family) -> Locator:
    """The paper that lies over the talk."""
    family.chat.locator("iframe").wait_for()
    body = family.chat.locator("iframe").content_frame.locator("body")
    body.locator("h1").wait_for()
    return body


def alone(family: Family, page: Page, server: Product) -> None:
    """The paper as a page of its own: no program of ours or of a test may run inside its frame."""
    address = f"{server.url}/paper"
    html = family.chat.locator("iframe").get_attribute("srcdoc")
    page.route(address, lambda route: route.fulfill(body=html, content_type="text/html; charset=utf-8"))
    page.goto(address)


@pytest.mark.parametrize("language", LANGUAGES)
def test_one_family_reads_its_list_in_every_language(
    language: str,
    visitors: Visitors,
    server: Product,
    homes: dict[str, Seeded],
    picture: Callable[[Page, str], None],
) -> None:
    family = at_home(visitors.page(), server, homes["fi"])
    if language != "fi":
        family.switch_to(language)  # the talk stays in it: the other tests come to other homes
    body = opened(family)
    lines = [flat(line) for line in body.locator("li").all_inner_texts()]
    assert len(lines) == 3
    for line, role, number, what in zip(
        lines,
        ("interpreter", "worker", "worker"),
        ("T-001", "1", "1"),
        ("chat", "system", "answers"),
        strict=True,
    ):
        assert line.startswith(flat(family.words(f"opened-who-{role}", number=number)))
        assert flat(family.words(f"opened-what-{what}")) in line
        assert re.search(r"\d{1,2}[.:]\d{2}$", line)
    assert not any(name in body.inner_text() for name in ACCOUNTS.values())
    assert family.chat.locator("iframe").get_attribute("title") == family.words("widget-opened-title")
    picture(family.page, f"family-opened-{language}")
    found = violations(family.page, f"who opened, {language}")
    other = visitors.page(NARROW)
    alone(family, other, server)
    assert other.evaluate("document.documentElement.scrollWidth <= document.documentElement.clientWidth")
    assert other.locator("html").get_attribute("dir") == ("rtl" if language == "ar" else "ltr")
    assert found + violations(other, f"the paper, {language}") == []


def test_a_family_whose_restricted_part_was_opened_reads_that_nobody_opened_anything(
    visitors: Visitors, server: Product, homes: dict[str, Seeded]
) -> None:
    family = at_home(visitors.page(), server, homes["en"])
    body = opened(family)
    expect(body.locator(".none")).to_have_text(family.words("opened-nobody"))
    assert body.locator("li").count() == 0


def test_the_newest_two_hundred_lines_and_a_count_of_the_others(
    visitors: Visitors, server: Product, homes: dict[str, Seeded]
) -> None:
    family = at_home(visitors.page(NARROW), server, homes["ar"])
    body = opened(family)
    assert body.locator("li").count() == 200
    assert flat(body.locator(".older").inner_text()) == flat(family.words("opened-older", count=MANY - 200))
    twice = flat(family.words("opened-when", count=2, time="x")).removesuffix("x").strip()
    assert twice in flat(body.locator("li").first.inner_text())
    assert flat(body.locator("h1").inner_text()) == flat(family.words("opened-title"))


def test_by_keyboard_alone_and_on_paper(
    visitors: Visitors, server: Product, homes: dict[str, Seeded]
) -> None:
    family = at_home(visitors.page(), server, homes["en"])
    page = family.page
    focus = "() => document.querySelector('perhesilta-chat').shadowRoot.activeElement"
    family.chat.locator(".menu > button").focus()
    page.keyboard.press("Enter")
    for _ in range(12):
        page.keyboard.press("ArrowDown")
        if page.evaluate(f"({focus})().textContent") == family.words("button-opened"):
            break
    page.keyboard.press("Enter")
    paper(family)
    assert page.evaluate(f"({focus})().tagName") == "H2"
    page.keyboard.press("Shift+Tab")
    assert page.evaluate(f"({focus})().textContent") == family.words("widget-copy-print")
    page.evaluate(
        "() => { const chat = document.querySelector('perhesilta-chat').shadowRoot;"
        " window.printed = 0; chat.querySelector('iframe').contentWindow.print = () => { window.printed += 1; }; }"
    )
    page.keyboard.press("Enter")
    assert page.evaluate("window.printed") == 1
    page.keyboard.press("Shift+Tab")
    page.keyboard.press("Enter")
    expect(family.chat.locator("iframe")).to_have_count(0)
    assert page.evaluate(f"({focus})().className") == "transcript"


def test_the_way_out_works_from_the_list_and_leaves_nothing(
    visitors: Visitors, server: Product, homes: dict[str, Seeded]
) -> None:
    family = at_home(visitors.page(), server, homes["en"])
    page = family.page
    assert opened(family).locator(".none").count() == 1
    page.route("https://weather.example/", lambda route: None)  # a network that never answers
    page.locator("perhesilta-chat").evaluate(
        "chat => chat.setAttribute('exit-url', 'https://weather.example/')"
    )
    left = page.evaluate(
        """() => {
          const chat = document.querySelector('perhesilta-chat');
          chat.shadowRoot.querySelector('button.exit').click();
          return {hidden: chat.hidden, html: chat.shadowRoot.innerHTML};
        }"""
    )
    assert (
        left["hidden"] and "<iframe" not in left["html"] and family.words("opened-nobody") not in left["html"]
    )
