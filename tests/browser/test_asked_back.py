"""A review from asking for it to the worker's paper: rows by keyboard, a correction, a word asked back and answered in the chat.

A Finnish family is read into Arabic and an Arabic one into Finnish. PERHESILTA_SCREENSHOTS=1 keeps pictures of the way
and the papers, to be looked at, in pytest's folder of this run.
"""

from __future__ import annotations

import os
import re
from collections.abc import Callable

import pytest
from playwright.sync_api import Page

from bot.texts import LANGUAGES
from tests.browser.asked_back import (
    BETTER,
    GOOD_AT,
    LIMITS,
    SLEEP,
    SLEEPLESS,
    STORIES,
    STRENGTH,
    TIRED,
    Look,
    Walk,
    answers_back,
    asks_back,
    corrects,
    finishes,
    is_read,
    paper_of,
    renders,
    sends,
    takes,
)
from tests.browser.conftest import ACCOUNTS, DESK, PASSWORD, PHONE, Visitors
from tests.browser.desk import Desk
from tests.browser.family import Family, text_id
from tests.browser.test_accessibility import too_wide, violations
from tests.servers import Product

WIDTHS = (PHONE, DESK)


@pytest.fixture(scope="module")
def look(tmp_path_factory: pytest.TempPathFactory) -> Look:
    """Looks at a page at both widths, or at one: nothing of it may stand beyond the edge."""
    wanted, folder = os.environ.get("PERHESILTA_SCREENSHOTS"), tmp_path_factory.mktemp("asked-back")

    def take(page: Page, name: str, widths: tuple[dict[str, int], ...] = WIDTHS) -> None:
        before = page.viewport_size or DESK
        for size in widths:
            page.set_viewport_size(size)  # type: ignore[arg-type]
            if wanted:
                picture = folder / f"{name}-{size['width']}.png"
                page.screenshot(path=picture, full_page=True, animations="disabled")
            over = page.evaluate(
                "document.documentElement.scrollWidth - document.documentElement.clientWidth"
            )
            assert over <= 0, f"{name} is {over} pixels wider than {size['width']}"
        page.set_viewport_size(before)

    return take


@pytest.fixture(scope="module", params=["ar", "fi"])
def walk(
    request: pytest.FixtureRequest,
    module_visitors: Visitors,
    server: Product,
    desk: Callable[[str, str], Desk],
    look: Look,
    tmp_path_factory: pytest.TempPathFactory,
) -> Walk:
    """The whole way of one family's words."""
    walk = Walk(request.param, STORIES[request.param])
    desk("administrator", "en").give_work(ACCOUNTS["interpreter"])
    seats = {}
    for role in ("worker", "interpreter"):
        seats[role] = Desk(module_visitors.page(DESK), server.url)
        seats[role].sign_in(ACCOUNTS[role], PASSWORD)
        seats[role].read_in(walk.story.reader)
    sends(Family(module_visitors.page(), server.url), walk)
    seats["worker"].ask_for_review(walk.number)
    screen = takes(seats["interpreter"], walk)
    asks_back(screen, walk, look)
    corrects(screen, walk, look)
    renders(screen, walk, [STRENGTH, SLEEP, BETTER])
    answers_back(Family(module_visitors.page(), server.url), walk, look)
    finishes(screen, walk, look)
    is_read(seats["worker"], walk, look)
    if os.environ.get("PERHESILTA_SCREENSHOTS"):
        kept = tmp_path_factory.mktemp("paper") / f"summary-{walk.story.reader}.pdf"
        kept.write_bytes(paper_of(seats["worker"]))
    return walk


# -- what was to be seen -----------------------------------------------------------------------------


def test_the_family_reads_that_a_letter_waits_and_then_its_own_words_and_the_question(walk: Walk) -> None:
    story = walk.story
    assert walk.told
    for words in (f"«{story.quoted}»", story.asks, *story.meanings):
        assert words in walk.letter
    assert (story.answers or story.meanings[0]) in walk.read_back
    assert walk.say("desk-ask-phone") in walk.ask_form  # the interpreter was told who may read it


def test_the_answer_stands_beside_the_row(walk: Walk) -> None:
    asked = walk.say("desk-asked-back", quoted=walk.story.quoted)
    assert asked in walk.waiting and walk.say("desk-asked-back-waiting") in walk.waiting
    assert asked in walk.beside and walk.answer in walk.beside
    assert walk.say("desk-asked-back-waiting") not in walk.beside


def test_the_form_begins_with_what_the_bot_understood(walk: Walk) -> None:
    assert walk.form_began == walk.story.heard


def test_good_renderings_warn_of_nothing_and_the_task_is_done(walk: Walk) -> None:
    assert walk.warned == []
    assert walk.number not in walk.done


def test_the_worker_reads_every_rendering_with_its_state_and_the_interpreters_number(walk: Walk) -> None:
    for question in (GOOD_AT, STRENGTH, SLEEP, BETTER):
        assert f"{walk.story.said[question]} {walk.story.rendered[question]}" in walk.case
    assert walk.read in walk.case and walk.two_readings in walk.case


def test_flags_say_that_their_words_were_read_or_are_in_doubt(walk: Walk) -> None:
    for need in (TIRED, SLEEPLESS):
        assert walk.say("desk-reviewed-all") in walk.flags[need]
    assert walk.say("desk-reviewed-in-doubt") in walk.flags[LIMITS]
    assert walk.two_readings in walk.flags[LIMITS]
    assert not any(walk.say("desk-rests-on-unread") in flag for flag in walk.flags.values())


def test_the_correction_and_what_it_changed(walk: Walk) -> None:
    assert walk.say(f"desk-correction-{walk.story.changed}") in walk.flags[SLEEPLESS]
    for need, flag in walk.flags.items():
        assert (walk.corrected in flag) is (need == SLEEPLESS)
    label = walk.say(f"{text_id(SLEEP)}.label")
    assert f"{label} {walk.step(walk.story.meant)} {walk.corrected} {walk.story.said[SLEEP]}" in walk.case


def test_the_question_and_its_answer_on_the_case_and_among_the_letters(walk: Walk) -> None:
    asked = walk.say("desk-asked-back", quoted=walk.story.quoted)
    for page in (walk.case, walk.letters):
        assert asked in page and walk.answer in page
    assert walk.say("desk-letters-kind-wording") in walk.letters and walk.interpreter in walk.letters


def test_the_paper_carries_the_same(walk: Walk) -> None:
    story = walk.story
    for words in (
        *story.rendered.values(), walk.read, walk.two_readings, walk.say("desk-reviewed-all"),
        walk.say("desk-reviewed-in-doubt"), walk.say(f"desk-correction-{story.changed}"), walk.corrected,
        walk.say("desk-asked-back", quoted=story.quoted), walk.answer,
    ):  # fmt: skip
        assert [piece for piece in pieces(words) if piece not in walk.paper] == []
    assert walk.interpreter in walk.paper


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_correction_waits_to_be_looked_through_for_the_next_training(
    walk: Walk, desk: Callable[[str, str], Desk], language: str
) -> None:
    seat = desk("administrator", language)
    seat.page.goto(f"{seat.url}/desk/corrections")
    assert seat.page.locator("article.task", has_text=walk.story.said[SLEEP]).count() == 1
    assert walk.interpreter not in seat.text
    where = f"corrections {language}"
    assert violations(seat.page, where) + too_wide(seat.page, where) == []


def test_her_name_stands_nowhere(walk: Walk) -> None:
    name = ACCOUNTS["interpreter"]
    for where in (walk.paper, walk.talk, *walk.along):
        assert name not in where and name.split()[0] not in where


def test_every_step_is_in_the_list_of_who_did_what(walk: Walk) -> None:
    for action in ("review-taken", "letter-asked-back", "review-corrected", "review-finished"):
        assert f"{walk.interpreter} {walk.say(f'desk-action-{action}')}" in walk.case


def test_no_page_strayed_or_failed(walk: Walk, module_visitors: Visitors) -> None:
    assert (module_visitors.strayed, module_visitors.faults) == ([], [])


def pieces(words: str) -> list[str]:
    """The parts of a sentence that stay whole on paper, where a line from right to left is read back by its stretches."""
    return [piece.strip() for piece in re.split(r"[.:؛،«»”\"\[\]/\n]|T-\d+", words) if piece.strip()]
