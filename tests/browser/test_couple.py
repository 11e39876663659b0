"""A Finnish-speaking couple with a teenager answers together at a computer; nothing private is asked of them."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from playwright.sync_api import Page

from bot.questionnaire.model import questionnaire
from tests.browser.conftest import DESK, Visitors
from tests.browser.desk import Desk
from tests.browser.families import COUPLE
from tests.browser.family import Family
from tests.browser.walked import Walked
from tests.servers import Product

GOAL = "Poika puhuisi meille ja oltaisiin enemmän yhdessä"


@pytest.fixture(scope="module")
def couple(module_visitors: Visitors, server: Product, picture: Callable[[Page, str], None]) -> Walked:
    """The whole walk at desk width."""
    family = Family(module_visitors.page(DESK), server.url)
    walked = Walked(family)
    family.open("fi")
    family.tell(COUPLE, until="everyday.teenager")
    picture(family.page, "family-fi-desk")
    family.tell(COUPLE)
    walked.read_back = family.reads
    family.press(family.words("hopes-send.opt-all"))
    walked.note_sent()
    return walked


def test_a_couple_is_told_that_private_questions_are_left_out(couple: Walked) -> None:
    assert any(couple.family.words("chat-couple").split("\n")[0] in reply for _, reply in couple.replies)


def test_no_private_question_is_asked_of_a_couple(couple: Walked) -> None:
    private = [q.id for q in questionnaire().questions.values() if q.layer == "private"]
    assert [question for question in private if couple.was_asked(question)] == []
    assert couple.family.words("widget-private") not in couple.read_back


def test_questions_about_a_teenager_and_about_coming_together_are_asked(couple: Walked) -> None:
    assert couple.was_asked("everyday.teenager")
    assert couple.was_asked("far.together_again")


def test_spoken_finnish_is_understood(couple: Walked) -> None:
    reply = couple.after("meit on neljä")
    for line in ("4 ihmistä", "15 vuotta", "6 vuotta"):
        assert line in reply
    assert "maaliskuu 2023" in couple.after("tultiin maaliskuussa").lower()


def test_every_request_stays_on_the_server(couple: Walked, module_visitors: Visitors) -> None:
    assert (module_visitors.strayed, module_visitors.faults) == ([], [])


def test_the_worker_reads_the_couples_goal_first_and_finds_nothing_restricted(
    couple: Walked, desk: Callable[[str, str], Desk]
) -> None:
    case = desk("worker", "en")
    case.open_case(couple.number)
    assert GOAL in case.section("strengths").inner_text()
    headings = case.page.locator("main h2").all_inner_texts()
    assert headings.index(case.words("desk-strengths")) < headings.index(case.words("desk-flags"))
    assert case.section("flags").locator("article.flag").count() >= 1
    case.page.get_by_role("link", name=case.words("desk-restricted"), exact=True).click()
    case.page.get_by_role("button", name=case.words("desk-restricted-open")).click()
    assert case.words("desk-restricted-empty") in case.text


def test_the_interpreter_sees_the_original_beside_what_was_understood(
    couple: Walked, reviewer: Callable[[str, str], Desk]
) -> None:
    transcript = reviewer(couple.number, "en")
    row = transcript.page.locator(
        "article.turn", has=transcript.page.locator("blockquote", has_text="meit on neljä")
    )
    assert "Child 1" in row.inner_text()
    assert "4 people" in row.inner_text()
    assert "7654321" not in transcript.page.content().replace(" ", "")
