"""A Syrian mother answers everything in Arabic on her phone; then a worker and an interpreter read her case."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest
from playwright.sync_api import Page

from bot.texts import texts
from tests.browser.conftest import Visitors
from tests.browser.desk import Desk
from tests.browser.families import MOTHER
from tests.browser.family import Family, flat
from tests.browser.walked import Walked
from tests.servers import Product

FATHERS_RETURN = "يجي زوجي ونرجع عيلة وحدة"
BAD_NIGHTS = "بيصحى كل ليلة وبيعيط"
PHONE_NUMBER = "0401234567"


@pytest.fixture(scope="module")
def mother(module_visitors: Visitors, server: Product, picture: Callable[[Page, str], None]) -> Walked:
    """The whole walk, from the first button to the printed copy."""
    family = Family(module_visitors.page(), server.url, another_phone=module_visitors.page)
    walked = Walked(family)
    family.open("ar")
    family.tell(MOTHER, until="children.sleep")
    picture(family.page, "family-ar-phone")
    family.tell(MOTHER)
    walked.read_back = flat(family.reads)
    family.new.locator("h2.section").nth(2).evaluate("node => node.scrollIntoView()")
    picture(family.page, "review-ar-phone")
    family.change("home.housing")
    family.press("جيد")
    family.press(family.words("hopes-send.opt-all"))
    walked.note_sent()
    return walked


def test_the_whole_talk_is_in_arabic_and_speaks_to_a_woman(mother: Walked) -> None:
    root = mother.family.chat
    assert (root.get_attribute("lang"), root.get_attribute("dir")) == ("ar", "rtl")
    spoken = flat(mother.family.whole_talk)
    assert "أجوبتكِ" in spoken
    for masculine in ("جوابك ", "تريد أن ", "اكتب جوابك"):
        assert masculine not in spoken


def test_she_may_ask_why_and_who_reads_and_is_asked_again(mother: Walked) -> None:
    family = mother.family
    why, who = mother.after("ليش عم تسألوا"), mother.after("مين رح يقرا")
    assert flat(family.words("family-size.why")) in why
    assert flat(family.words("chat-privacy")) in who
    assert all(flat(family.words("family-size")) in reply for reply in (why, who))


def test_a_number_is_corrected_in_her_own_words(mother: Walked) -> None:
    assert "3 أشخاص، طفلان" in mother.after("عفوا غلطت")


def test_skipped_unknown_and_for_the_worker_stay_apart(mother: Walked) -> None:
    assert flat(mother.family.words("status-skipped")) in mother.read_back
    assert flat(mother.family.words("button-dont-know")) in mother.read_back
    assert flat(mother.family.words("button-tell-worker")) in mother.read_back


def test_going_back_changes_the_answer_before(mother: Walked) -> None:
    contact = mother.family.words("far-contact.label")
    changed = mother.family.words(
        "chat-changed", label=contact, answer=mother.family.words("far-contact.opt-often")
    )
    assert any(flat(changed) in reply for _, reply in mother.replies)


def test_the_language_changes_in_the_middle_and_nothing_is_lost(mother: Walked) -> None:
    assert "Now we speak English" in mother.after("English")
    assert flat(mother.family.words("chat-switched")) in mother.after("العربية")
    assert "غالبًا" in mother.read_back  # what she pressed in English


def test_the_code_brings_her_back_on_another_phone_and_asks_again_who_sees_the_screen(mother: Walked) -> None:
    assert re.fullmatch(r"\d{4} \d{4} \d{4} \d{4}", mother.family.code)
    alone = [asked for asked in mother.family.asked if asked.question == "start.alone"]
    assert len(alone) == 2
    assert "بتحب الرسم والقراءة" in mother.read_back


def test_the_reading_back_shows_her_words_as_she_wrote_them(mother: Walked) -> None:
    for words in (FATHERS_RETURN, "منطبخ سوا ومنضحك كتير، وبنتي بتساعدني بكل شي", "كنت خياطة بحلب عشر سنين"):
        assert words in mother.read_back


def test_the_reading_back_counts_only_what_she_skipped_as_skipped(mother: Walked) -> None:
    skipped = sum("ترك هذا السؤال" in said for said, _ in mother.replies)
    assert flat(mother.family.words("chat-review-skipped", count=skipped)) in mother.read_back


def test_a_changed_line_is_read_back_again(mother: Walked) -> None:
    assert "السكن صغير علينا" in mother.read_back
    assert "السكن جيد" in mother.replies[-2][1]


def test_after_sending_she_gets_her_number_and_no_promise(mother: Walked) -> None:
    family = mother.family
    assert flat(family.words("chat-sent")) in mother.sent
    assert flat(family.words("chat-sent-same-code", number=mother.number)) in mother.sent
    assert family.phase == "sent"


def test_her_copy_holds_her_answers_but_no_private_one(mother: Walked) -> None:
    assert FATHERS_RETURN in mother.copy
    assert mother.number in mother.copy
    for private in ("safety-home", "safety-control", "wellbeing-substances"):
        assert mother.family.words(f"{private}.label") not in mother.copy


def test_no_request_leaves_the_server_and_nothing_is_stored(
    mother: Walked, module_visitors: Visitors
) -> None:
    assert module_visitors.strayed == []
    assert module_visitors.faults == []
    stored = [context.storage_state() for context in module_visitors.contexts]
    assert stored == [{"cookies": [], "origins": []}] * 2


# -- the desk ----------------------------------------------------------------------------------------


@pytest.fixture
def case(mother: Walked, desk: Callable[[str, str], Desk]) -> Desk:
    """Her summary before a Finnish worker."""
    opened = desk("worker", "fi")
    opened.open_case(mother.number)
    return opened


def test_the_worker_reads_strengths_and_her_own_goal_before_any_flag(
    case: Desk, picture: Callable[[Page, str], None]
) -> None:
    picture(case.page, "worker-case-fi")
    text = case.text
    assert FATHERS_RETURN in case.section("strengths").inner_text()
    assert text.index(FATHERS_RETURN) < case.text.index(
        case.section("flags").locator("article h4").first.inner_text()
    )
    assert case.section("strengths").locator(".strengths > li").count() >= 1


def test_flags_quote_her_in_arabic_from_right_to_left(case: Desk) -> None:
    quotes = case.section("flags").locator("blockquote[lang=ar][dir=rtl]")
    assert quotes.count() >= 1
    assert BAD_NIGHTS in case.text


def test_what_she_skipped_stands_apart_from_what_she_does_not_know(case: Desk) -> None:
    answers = case.section("answers")
    assert answers.locator(".state.skipped").count() >= 2
    assert answers.locator(".state.dont_know").count() >= 1
    assert answers.locator(".state.tell_worker").count() >= 2


def test_private_answers_are_only_in_the_restricted_part(case: Desk) -> None:
    labels = [
        case.words(f"{name}.label") for name in ("safety-home", "safety-control", "wellbeing-substances")
    ]
    assert not any(label in case.text for label in labels)
    case.page.get_by_role("link", name=case.words("desk-restricted"), exact=True).click()
    case.page.get_by_role("button", name=case.words("desk-restricted-open")).click()
    restricted = case.text
    assert all(label in restricted for label in labels)


def test_the_interpreter_reads_her_words_without_any_way_to_reach_her(
    mother: Walked, reviewer: Callable[[str, str], Desk], picture: Callable[[Page, str], None]
) -> None:
    transcript = reviewer(mother.number, "ar")
    original = transcript.page.locator("blockquote.own", has_text=BAD_NIGHTS)
    original.evaluate("node => node.scrollIntoView({block: 'center'})")
    picture(transcript.page, "interpreter-ar-desk")
    assert (original.get_attribute("lang"), original.get_attribute("dir")) == ("ar", "rtl")
    assert transcript.page.locator("html").get_attribute("dir") == "rtl"
    page = transcript.page.content()
    assert PHONE_NUMBER not in re.sub(r"[\s-]", "", page)
    assert "قبل الساعة ١٢" not in page
    words = transcript.page.locator("blockquote", has_text="أحيانا").first
    beside = transcript.page.locator("article.turn", has=words).last.locator(".cell-taken")
    assert texts().say(beside.get_attribute("lang"), "everyday-strength.label") in beside.inner_text()
