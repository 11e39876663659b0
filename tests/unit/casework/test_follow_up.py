"""Before and after: both words in the reader's language, and a direction only where it can be told honestly."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest

from bot.casework.follow_up import BETTER, SAME, WORSE, Cell, Round, direction, over_time
from bot.casework.hand_over import content
from bot.questionnaire.model import questionnaire
from bot.texts import LANGUAGES, texts
from tests.web import families

LATER = families.SENT + timedelta(days=90)


@pytest.fixture(scope="module")
def couple() -> dict[str, Any]:
    family = families.finnish_couple()
    return content(family.talk, family.sections, families.SENT)


def item(need: str, question: str = "", value: Any = None, about: str = "", **more: Any) -> dict[str, Any]:
    return {
        "need": need, "question": question, "item": about, "status": "answered", "value": value, "change": "",
        **more,
    }  # fmt: skip


def way(need: str, question: str, before: Any, after: Any) -> str:
    return direction(need, questionnaire()[question], before, after)


# -- which way -------------------------------------------------------------------------------------


def test_a_scale_has_a_direction_where_the_rules_read_it_in_one():
    assert way("parenting.routine", "everyday.rhythm", 4, 2) == BETTER
    assert way("parenting.routine", "everyday.rhythm", 2, 5) == WORSE
    assert way("parenting.routine", "everyday.rhythm", 4, 4) == SAME
    assert way("parenting.routine", "everyday.rhythm", 2, 1) == BETTER  # no flag in either, and still easier


def test_a_scale_that_no_rule_of_the_need_reads_has_none():
    assert way("cohesion.separation", "everyday.rhythm", 5, 1) == ""


def test_yes_and_no_follow_the_rules_and_not_sure_is_no_step_between():
    assert way("wellbeing.isolation", "children.friend", "no", "yes") == BETTER
    assert way("wellbeing.isolation", "children.friend", "yes", "no") == WORSE
    assert way("parenting.routine", "children.friend", "no", "yes") == ""  # no rule of this need reads it
    for need in ("wellbeing.isolation", "parenting.child_wellbeing"):
        assert way(need, "children.friend", "no", "not_sure") == ""
        assert way(need, "children.friend", "not_sure", "yes") == ""
        assert way(need, "children.friend", "not_sure", "not_sure") == SAME


def test_words_without_an_order_have_no_direction():
    assert way("cohesion.communication", "together.disagree", "loud", "talk") == ""
    assert way("parenting.child_wellbeing", "children.worries", ["fear", "anger"], ["nothing"]) == ""
    assert way("parenting.child_wellbeing", "children.worries", ["fear", "anger"], ["anger", "fear"]) == SAME


@pytest.mark.parametrize("strange", [None, 9, "x", [], ["x"], [3]])
def test_a_value_that_is_no_answer_is_not_compared(strange: Any):
    assert way("parenting.routine", "everyday.rhythm", 4, strange) == ""
    assert way("parenting.routine", "everyday.rhythm", strange, 4) == ""


# -- over time -------------------------------------------------------------------------------------


@pytest.mark.parametrize("language", LANGUAGES)
def test_before_and_after_stand_in_the_readers_language(couple: dict[str, Any], language: str):
    say = texts().say
    found = over_time(
        [Round(LATER, (item("parenting.routine", "everyday.rhythm", 2, change="easier"),), couple)], language
    )
    [line] = found.lines
    scale = questionnaire()["everyday.rhythm"].scale
    assert line.before == Cell(say(language, f"scale-{scale}-4"), "answered")
    assert line.after == (Cell(say(language, f"scale-{scale}-2"), "answered", BETTER, "easier"),)
    assert line.name == say(language, "need-parenting-routine") and len(found.days) == 1
    assert line.label == say(language, "everyday-rhythm.label")


def test_skipped_dont_know_and_tell_a_worker_are_kept_apart(couple: dict[str, Any]):
    items = tuple(
        item(need, question, None, status=status)
        for need, question, status in (
            ("parenting.routine", "everyday.rhythm", "skipped"),
            ("parenting.screens", "everyday.screens", "dont_know"),
            ("parenting.exhaustion", "everyday.strength", "tell_worker"),
        )
    )
    lines = over_time([Round(LATER, items, couple)], "en").lines
    assert [line.after[0].status for line in lines] == ["skipped", "dont_know", "tell_worker"]
    assert len({line.after[0].words for line in lines}) == 3
    assert {line.after[0].direction for line in lines} == {""}


def test_a_need_told_in_words_shows_the_familys_own_word(couple: dict[str, Any]):
    [line] = over_time([Round(LATER, (item("parenting.limits", change="harder"),), couple)], "fi").lines
    assert (line.label, line.before, line.after) == ("", Cell(), (Cell("", "answered", "", "harder"),))


def test_several_rounds_stand_from_the_oldest_to_the_newest(couple: dict[str, Any]):
    rhythm, screens = ("parenting.routine", "everyday.rhythm"), ("parenting.screens", "everyday.screens")
    second = Round(LATER + timedelta(days=90), (item(*rhythm, 1), item(*screens, 5)), couple)
    first = Round(LATER, (item(*rhythm, 5),), couple)
    found = over_time([second, first], "en")
    assert len(found.days) == 2 and found.days[0] != found.days[1]
    by_need = {line.code: line for line in found.lines}
    assert [cell.direction for cell in by_need[rhythm[0]].after] == [
        WORSE,
        BETTER,
    ]  # both against the beginning
    assert by_need[screens[0]].after[0] == Cell() and by_need[screens[0]].after[1].direction == SAME


def test_a_child_is_named_by_its_number_and_age(couple: dict[str, Any]):
    told = item("parenting.role_reversal", "children.interprets", "sometimes", "m3")
    [line] = over_time([Round(LATER, (told,), couple)], "en").lines
    assert line.heading.startswith("Child 1") and line.after[0].direction == ""


def test_restricted_needs_private_questions_and_nonsense_are_never_shown():
    family = families.arabic_mother()
    data = content(family.talk, family.sections, families.SENT)
    items = (
        item("safety.violence", "", change="easier"),
        item("wellbeing.stress_sleep", "wellbeing.substances", "no"),
        item("wellbeing.stress_sleep", "safety.home", "mostly"),
        item("no.need", "everyday.rhythm", 1),
        item("parenting.routine", "no.question", 1),
        {"status": "answered"},
    )
    assert over_time([Round(LATER, items, data)], "en").lines == ()


def test_an_answer_kept_in_the_restricted_part_is_no_before(couple: dict[str, Any]):
    family = families.arabic_mother()
    data = content(family.talk, family.sections, families.SENT)
    told = item("parenting.limits", "everyday.disobey", ["talk"])  # "hit" raised a flag about safety
    [line] = over_time([Round(LATER, (told,), data)], "en").lines
    assert line.before == Cell() and line.after[0].words
