"""A father alone with two children, in English on his phone: the short round, then the rest; he sends a part."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from playwright.sync_api import Page

from tests.browser.conftest import Visitors
from tests.browser.desk import Desk
from tests.browser.families import FATHER
from tests.browser.family import Family
from tests.browser.walked import Walked
from tests.servers import Product

SENT_PARTS = ("family", "children", "everyday", "safety", "hopes")


@pytest.fixture(scope="module")
def father(module_visitors: Visitors, server: Product, picture: Callable[[Page, str], None]) -> Walked:
    """The whole walk."""
    family = Family(module_visitors.page(), server.url)
    walked = Walked(family)
    family.open("en")
    family.tell(FATHER)
    walked.read_back = family.reads
    family.press_button("more")
    family.tell(FATHER, until="everyday.disobey")
    picture(family.page, "family-en-phone")
    family.tell(FATHER)
    family.press(family.words("hopes-send.opt-part"))
    family.choose_parts(*SENT_PARTS)
    walked.note_sent()
    return walked


def test_the_short_round_has_about_twenty_questions(father: Walked) -> None:
    order = [asked.question for asked in father.family.asked]
    assert 15 <= order.index("hopes.safe_message") + 1 <= 25
    assert father.family.words("chat-short-done") in father.read_back


def test_after_the_short_round_the_other_questions_can_be_answered(father: Walked) -> None:
    assert father.was_asked("everyday.screens")
    assert father.was_asked("wellbeing.memories")


def test_alone_he_is_asked_the_private_and_the_safety_questions(father: Walked) -> None:
    for question in ("wellbeing.substances", "safety.home", "safety.danger_today", "safety.control"):
        assert father.was_asked(question)


def test_he_is_told_about_reporting_before_the_safety_questions(father: Walked) -> None:
    notice = father.family.words("chat-notice-reporting").split("\n")[0]
    talk = father.family.whole_talk
    assert 0 < talk.index(notice) < talk.index(father.family.words("safety-home"))


def test_a_blow_is_answered_with_the_law_kindly(father: Walked) -> None:
    assert father.family.words("chat-law-children") in father.after(
        father.family.words("everyday-disobey.opt-hit")
    )


def test_every_request_stays_on_the_server(father: Walked, module_visitors: Visitors) -> None:
    assert (module_visitors.strayed, module_visitors.faults) == ([], [])


def test_the_worker_gets_only_the_chosen_parts(father: Walked, desk: Callable[[str, str], Desk]) -> None:
    case = desk("worker", "en")
    case.open_case(father.number)
    assert "my daughter has one friend and I have work" in case.section("strengths").inner_text()
    left_out = case.section("answers").locator(".part").last.inner_text()
    for section in ("wellbeing", "work", "home"):
        assert case.words(f"section-{section}") in left_out
    for words in ("electrician", "my brother call me", case.words("home-housing.opt-must_move")):
        assert words not in case.page.content()


def test_a_flag_says_what_it_rests_on_and_what_would_change_it(
    father: Walked, desk: Callable[[str, str], Desk]
) -> None:
    case = desk("worker", "en")
    case.open_case(father.number)
    flags = case.section("flags").locator("article.flag")
    assert flags.count() >= 1
    for flag in flags.all():
        assert case.words("desk-rests-on") in flag.inner_text()
        assert case.words("desk-change") in flag.inner_text()


def test_what_he_said_about_safety_is_only_in_the_restricted_part(
    father: Walked, desk: Callable[[str, str], Desk]
) -> None:
    case = desk("worker", "en")
    case.open_case(father.number)
    label = case.words("safety-home.label")
    assert label not in case.text
    case.page.get_by_role("link", name=case.words("desk-restricted"), exact=True).click()
    case.page.get_by_role("button", name=case.words("desk-restricted-open")).click()
    assert label in case.text


def test_the_interpreter_sees_no_number_of_his(father: Walked, reviewer: Callable[[str, str], Desk]) -> None:
    transcript = reviewer(father.number, "en")
    page = transcript.page.content()
    assert "we cook and pray together every evening" in page
    assert "441239876" not in page.replace(" ", "")
