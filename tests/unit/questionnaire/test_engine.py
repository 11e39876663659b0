"""The walk through the questionnaire: what is asked, of whom, and what a change does."""

from __future__ import annotations

from typing import Any

import pytest

from bot.questionnaire.answers import ANSWERED, DONT_KNOW, SKIPPED, TELL_WORKER, Answer
from bot.questionnaire.engine import ALL_CHILDREN, Interview
from bot.questionnaire.model import questionnaire


def answer(question: str, value: Any = None, item: str = "", status: str = ANSWERED) -> Answer:
    return Answer(question, item, status, value, "words", "en", "2026-11-22T10:00:00+00:00", "button", "test")


def interview(**values: Any) -> Interview:
    """An interview with these answers; dots are written as double underscores."""
    started = {"start.language": "en", "start.consent": "yes", "start.who": "mother", "start.alone": "yes"}
    given = {**started, **{key.replace("__", "."): value for key, value in values.items()}}
    return Interview(questionnaire(), [answer(q, v) for q, v in given.items()])


def with_members(*members: tuple[str, int | None], **values: Any) -> Interview:
    walk = interview(start__round="full", family__size=len(members), **values)
    for n, (role, age) in enumerate(members, 1):
        walk.record(answer("family.member", role, f"m{n}"))
        if age is not None:
            walk.record(answer("family.age", age, f"m{n}"))
    return walk


def asked(walk: Interview, question: str) -> list[str]:
    return [ask.item for ask in walk.sequence() if ask.question.id == question]


def test_there_are_twelve_sections_and_sixty_questions() -> None:
    assert len(questionnaire().sections) == 12
    assert sum(q.counted for q in questionnaire().questions.values()) == 60


def test_the_short_round_asks_the_twenty_of_the_fact_sheet_and_the_last_choice() -> None:
    walk = interview(
        start__round="short", family__size=3, far__who=["spouse"], safety__home="no", start__language="ar"
    )
    refs = {ask.question.ref for ask in walk.sequence() if ask.question.counted}
    twenty = "A1 A2 A3 A4 A5 B1 B5 B7 C6 D1 D3 E7 F1 G2 H1 I1 L1 L2 L4 L6".split()
    assert refs == {*twenty, "L7", "H2"}  # H2: docs/decisions.md


@pytest.mark.parametrize("status", [SKIPPED, DONT_KNOW, TELL_WORKER])
def test_skipping_a_question_keeps_the_others_and_goes_on(status: str) -> None:
    walk = interview(start__round="short")
    first = walk.next()
    assert first is not None
    walk.record(answer(first.question.id, status=status))
    second = walk.next()
    assert second is not None and second.key != first.key
    assert walk.value("start.who") == "mother"
    assert walk.value(first.question.id) is None


def test_questions_about_children_are_asked_of_each_child_one_child_after_the_other() -> None:
    walk = with_members(("me", 34), ("child", 9), ("child", 4))
    children = [ask.item for ask in walk.sequence() if ask.question.section == "children"]
    assert children == sorted(children) and set(children) == {"m2", "m3"}


def test_age_decides_what_is_asked_of_a_child() -> None:
    walk = with_members(("me", 34), ("child", 9), ("child", 3), ("child", None))
    assert asked(walk, "children.interprets") == ["m2", "m4"]  # an unknown age hides no question
    assert asked(walk, "children.friend") == ["m2", "m4"]


def test_a_teenager_opens_the_question_about_teenagers() -> None:
    assert asked(with_members(("me", 40), ("child", 15)), "everyday.teenager") == [""]
    assert asked(with_members(("me", 40), ("child", 9)), "everyday.teenager") == []


def test_adults_answer_about_their_days_each() -> None:
    walk = with_members(("me", 40), ("spouse", 38), ("child", 19), ("child", 9))
    assert asked(walk, "work.daytime") == ["m1", "m2", "m3"]


def test_without_a_list_of_members_a_parent_is_asked_about_the_children_once() -> None:
    walk = interview(start__round="short", family__size=4)
    assert asked(walk, "children.worries") == [ALL_CHILDREN]
    assert asked(interview(start__round="short", start__who="other_adult"), "children.worries") == []


def test_what_was_told_unasked_counts_in_the_short_round() -> None:
    walk = interview(start__round="short", family__size=2)
    walk.record(answer("family.member", "child", "m2"))
    walk.record(answer("family.age", 5, "m2"))
    assert asked(walk, "children.worries") == ["m2"]
    assert not walk.aside()


def test_changing_an_answer_sets_aside_what_no_longer_applies_and_brings_it_back() -> None:
    walk = with_members(("me", 34), ("child", 9))
    walk.record(answer("children.interprets", "often", "m2"))
    walk.record(answer("family.age", 5, "m2"))
    assert [a.question for a in walk.aside()] == ["children.interprets"]
    walk.record(answer("family.age", 9, "m2"))
    assert not walk.aside()
    assert walk.value("children.interprets", "m2") == "often"


def test_private_questions_open_only_for_somebody_who_answers_alone() -> None:
    alone = interview(start__round="full")
    couple = interview(start__round="full", start__who="couple")
    watched = interview(start__round="full", start__alone="not_sure")
    assert asked(alone, "safety.home") == [""]
    for walk in (couple, watched):
        assert not any(ask.question.layer == "private" for ask in walk.sequence())


def test_a_private_answer_stays_when_the_person_is_no_longer_alone() -> None:
    walk = interview(start__round="full")
    walk.record(answer("safety.home", "no"))
    walk.record(answer("start.alone", "no"))
    assert asked(walk, "safety.home") == [""]
    assert not walk.aside()


def test_the_question_about_danger_today_follows_every_answer_but_yes() -> None:
    for status in (SKIPPED, TELL_WORKER):
        walk = interview(start__round="full")
        walk.record(answer("safety.home", status=status))
        assert asked(walk, "safety.danger_today") == [""]
    assert asked(interview(start__round="full", safety__home="yes"), "safety.danger_today") == []


def test_the_last_choice_comes_only_after_the_reading_back() -> None:
    walk = interview(start__round="short", start__who="other_adult", start__alone="no")
    while (ask := walk.next()) is not None:
        walk.record(answer(ask.question.id, status=SKIPPED, item=ask.item))
    last = walk.next(after_review=True)
    assert last is not None and last.question.id == "hopes.send"
    answered, total = walk.progress()
    assert answered == total


def test_an_answer_survives_the_store() -> None:
    kept = Answer(
        "hopes.contact",
        "",
        ANSWERED,
        ["call"],
        "soita",
        "fi",
        "2026-11-22T10:00:00+00:00",
        "button",
        "t",
        {"call": "040"},
    )
    assert Answer.from_json(kept.to_json()) == kept
