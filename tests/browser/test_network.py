"""A bad network, a nervous finger and a power cut: nothing is lost, nothing is told twice."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterator

import pytest
from playwright.sync_api import expect

from tests.browser.family import Family, presses, skips
from tests.servers import Product

LONG_ENOUGH = 60_000  # milliseconds, for the server's start and the page's next try


@pytest.fixture
def talk(phone: Callable[..., Family]) -> Family:
    """A talk in its middle, at a question for own words."""
    family = phone("en")
    family.tell(
        {
            "start.consent": presses("yes"), "start.who": presses("father"), "start.alone": presses("yes"),
            "start.round": presses("full"), "family.size": presses("2"),
        },
        until="family.age",
    )  # fmt: skip
    return family


@pytest.fixture
def restarted(server: Product) -> Iterator[Product]:
    """The server, which runs again when the test is over."""
    yield server
    if not server.running:
        server.start()


def turns(server: Product) -> int:
    """Turns that the database holds."""
    database = sqlite3.connect(server.var / "perhesilta.db")
    try:
        return int(database.execute("SELECT count(*) FROM turns").fetchone()[0])
    finally:
        database.close()


def test_a_message_waits_for_the_network_and_is_sent_once(talk: Family, server: Product) -> None:
    before = turns(server)
    talk.page.context.set_offline(True)
    talk.box.fill("34")
    talk.box.press("Enter")
    expect(talk.chat.locator("article.unsent")).to_have_count(1)
    assert talk.words("widget-not-sent") in talk.chat.locator("article.unsent").inner_text()
    talk.page.context.set_offline(False)
    expect(talk.chat.locator("article.queued")).to_have_count(0, timeout=LONG_ENOUGH)
    expect(talk.chat.locator("article.person", has_text="34")).to_have_count(1)
    expect(talk.new.first).to_contain_text("34")
    assert turns(server) == before + 1


def test_an_answer_that_was_lost_on_the_way_back_is_not_recorded_twice(talk: Family, server: Product) -> None:
    before = turns(server)
    lost: list[str] = []

    def lose_first(route: object) -> None:
        if lost:
            route.continue_()  # type: ignore[attr-defined]
            return
        lost.append("one")
        route.fetch()  # type: ignore[attr-defined]  # the server has it
        route.abort()  # type: ignore[attr-defined]  # the page never hears of it

    talk.page.route("**/api/messages", lose_first)
    talk.say("34")
    assert lost
    assert turns(server) == before + 1
    assert talk.reads.count("34") == 1


def test_a_double_press_sends_once(talk: Family, server: Product) -> None:
    before = turns(server)
    said = talk.chat.locator("article.person").count()
    heard = talk.chat.locator("article.program").count()
    talk.button(talk.words("button-skip")).dblclick()
    expect(talk.chat.locator("article.program").nth(heard)).to_be_attached()
    expect(talk.chat.locator("article.queued")).to_have_count(0)
    assert talk.chat.locator("article.person").count() == said + 1
    assert turns(server) == before + 1


def test_two_quick_messages_are_answered_in_their_order(talk: Family) -> None:
    talk.box.fill("34")
    talk.box.press("Enter")
    talk.box.fill("why do you ask?")
    talk.box.press("Enter")
    expect(talk.chat.locator("article.queued")).to_have_count(0, timeout=LONG_ENOUGH)
    expect(talk.new.last).to_contain_text(talk.words("family-member"))
    order = talk.chat.locator("article.person").all_inner_texts()[-2:]
    assert ["34" in order[0], "why" in order[1]] == [True, True]
    assert talk.sees("family-member.why")


def test_after_a_power_cut_the_open_page_goes_on_and_every_answer_is_there(
    talk: Family, restarted: Product
) -> None:
    talk.say("34")
    before = turns(restarted)
    restarted.kill()
    talk.button(talk.words("family-member.opt-child")).click()
    expect(talk.chat.locator("article.unsent")).to_have_count(1)
    restarted.start()
    expect(talk.chat.locator("article.queued")).to_have_count(0, timeout=LONG_ENOUGH)
    assert turns(restarted) == before + 1
    talk.menu("review")
    answers = talk.reads
    for told in (
        "2 people",
        "34 years",
        talk.words("start-who.opt-father"),
        talk.words("family-member.opt-child"),
    ):
        assert told in answers


def test_nothing_moves_under_the_finger_after_several_were_chosen(phone: Callable[..., Family]) -> None:
    family = phone("en")
    family.tell(
        {
            "start.consent": presses("yes"), "start.who": presses("mother"), "start.alone": presses("yes"),
            "start.round": presses("short"), "family.size": presses("2"), "family.arrival": presses("2024"),
            "family.good_at": skips,
            "children.worries": presses("fear", "anger"), "far.who": presses("parents"),
        },
        until="far.reunification",
    )  # fmt: skip
    answer = family.button(family.words("far-reunification.opt-no"))
    before = answer.bounding_box()
    family.page.evaluate("document.querySelector('perhesilta-chat').shadowRoot.activeElement?.blur()")
    assert answer.bounding_box() == before
