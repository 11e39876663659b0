"""Letters to a family: what may be asked where anybody may read it, and what a form must say."""

from __future__ import annotations

from typing import Any

import pytest

from bot.casework.feedback import BY_FAMILY, BY_WORKER, codes, told, worker_note
from bot.casework.hand_over import content
from bot.casework.judgements import Judgement, standing
from bot.casework.letters import (
    FEEDBACK,
    FOLLOW_UP,
    MOST_ITEMS,
    QUESTION,
    SECTION,
    Item,
    follow_up_items,
    sections,
    written,
)
from bot.casework.written import NotKept
from bot.needs.taxonomy import taxonomy
from bot.questionnaire.model import questionnaire
from tests.web import families

ITEMS = tuple(
    Item(code, "", "") for code in list(taxonomy().needs)[:8] if not taxonomy().needs[code].restricted
)
WORDS = {"words": "Miten koulussa meni?", "language": "fi"}


def sent(family: families.Family) -> dict[str, Any]:
    return content(family.talk, family.sections, families.SENT)


def problem(form: dict[str, str], **known: Any) -> str:
    with pytest.raises(NotKept) as wrong:
        written(form, known.pop("items", ITEMS), known.pop("services", ("family_work",)), **known)
    return wrong.value.kind


# -- what may be asked -----------------------------------------------------------------------------


def test_no_part_with_private_questions_or_safety_is_asked_again():
    known = questionnaire()
    assert sections() and not {"start", "safety", "hopes", "together", "wellbeing"} & set(sections())
    for section in sections():
        assert all(question.layer == "family" for question in known.section(section).questions)


def test_who_is_far_away_is_not_asked_again_but_how_it_is():
    """No help changes who lives in another country: the same answer would say that nothing got better."""
    answered = [
        {"question": name, "item": "", "source": "answer", "private": False, "quote": "", "language": "en"}
        for name in ("far.who", "far.reunification")
    ]
    flag = {"code": "cohesion.separation", "level": 2, "urgency": "soon"}
    for evidence, question in ((answered[:1], ""), (answered, "far.reunification")):
        family = {**sent(families.ALL["en"]()), "flags": [{**flag, "evidence": evidence}]}
        assert [item.question for item in follow_up_items(family)] == [question]


@pytest.mark.parametrize("make", families.ALL.values(), ids=families.ALL)
def test_a_follow_up_never_names_a_restricted_need_or_a_private_question(make):
    family = sent(make())
    items = follow_up_items(family)
    assert items and len({item.need for item in items}) == len(items)
    for item in items:
        assert not taxonomy().needs[item.need].restricted
        if item.question:
            question = questionnaire()[item.question]
            assert question.layer == "family" and question.section != "safety"
            assert question.type in ("single", "scale5", "yn3", "multi")


def test_each_need_is_followed_by_the_question_that_showed_it():
    items = {item.need: item for item in follow_up_items(sent(families.finnish_couple()))}
    assert items["parenting.routine"].question == "everyday.rhythm"
    assert items["parenting.role_reversal"] == Item("parenting.role_reversal", "children.interprets", "m3")


def test_a_dismissed_need_is_not_asked_about():
    family = sent(families.finnish_couple())
    dismissed = Judgement("dismissed", 1, "routine", "no", 1, "W", families.SENT)
    left = follow_up_items(standing(family, {"parenting.routine": dismissed}, {}))
    assert "parenting.routine" not in {item.need for item in left}


def test_needs_that_a_service_of_the_plan_is_for_stand_first():
    family = sent(families.finnish_couple())
    items = follow_up_items(family, ["attachment"])
    fits = ["attachment" in taxonomy().needs[item.need].fits for item in items]
    assert fits == sorted(fits, reverse=True) and any(fits) and not all(fits)


# -- what a form says ------------------------------------------------------------------------------


def test_a_question_keeps_its_words_and_their_language():
    draft = written({"kind": QUESTION, "words": " a\r\nb ", "language": "ar"}, (), ())
    assert (draft.kind, draft.about, draft.body) == (QUESTION, "", {"words": "a\nb", "language": "ar"})


def test_a_part_is_named_and_needs_no_reason():
    draft = written({"kind": SECTION, "section": "children", "words": "", "language": "en"}, (), ())
    assert (draft.about, draft.body["words"]) == ("children", "")


def test_a_follow_up_holds_the_chosen_items_and_its_review():
    form = {"kind": FOLLOW_UP, f"need-{ITEMS[1].need}": "1", "need-safety.violence": "1"}
    draft = written(form, ITEMS, (), review="thread")
    assert draft.about == "thread" and draft.body == {"items": [ITEMS[1].body()]}


def test_feedback_names_its_service():
    draft = written({"kind": FEEDBACK, "service": "group"}, (), ("group",))
    assert (draft.about, draft.body) == ("group", {"service": "group", "name": ""})


def test_what_is_wrong_is_said():
    assert problem({}) == "kind" == problem({"kind": "group"})
    assert problem({"kind": QUESTION, **WORDS, "words": " \n"}) == "words"
    assert problem({"kind": QUESTION, **WORDS, "words": "x" * 1001}) == "long"
    assert problem({"kind": QUESTION, **WORDS, "language": "sv"}) == "language"
    for section in ("safety", "hopes", "start", "together", "nowhere", ""):
        assert problem({"kind": SECTION, **WORDS, "section": section}) == "section"
    assert problem({"kind": FOLLOW_UP}) == "items"
    everything = {f"need-{item.need}": "1" for item in ITEMS}
    assert len(ITEMS) > MOST_ITEMS and problem({"kind": FOLLOW_UP, **everything}) == "many"
    for service in ("attachment", "nothing", ""):
        assert problem({"kind": FEEDBACK, "service": service}) == "service"


def test_the_same_letter_does_not_wait_twice():
    again = {"kind": SECTION, **WORDS, "section": "children"}
    assert problem(again, waiting={(SECTION, "children")}) == "waiting"
    assert written(again, (), (), {(SECTION, "home")})
    one = {"kind": FOLLOW_UP, f"need-{ITEMS[0].need}": "1"}
    assert problem(one, waiting={(FOLLOW_UP, "another review")}) == "waiting"
    assert written({"kind": QUESTION, **WORDS}, (), (), {(QUESTION, "")})  # a second question is another one


# -- feedback --------------------------------------------------------------------------------------


def test_a_worker_says_how_useful_a_service_was():
    form = {"service": "group", "useful": "little", "words": " ok ", "language": "fi"}
    assert worker_note(form, ["group"]) == (
        "group",
        {"useful": "little", "words": "ok", "language": "fi"},
    )
    for wrong, kind in (
        ({"useful": "very"}, "useful"),
        ({"service": "x"}, "service"),
        ({"words": "x" * 1001}, "long"),
        ({"language": ""}, "language"),
    ):
        with pytest.raises(NotKept) as error:
            worker_note({**form, **wrong}, ["group"])
        assert error.value.kind == kind


def test_of_each_service_the_newest_word_of_a_case_is_counted_once():
    def at(hour: int):
        return families.SENT.replace(hour=hour)

    answers = [
        (at(12), {"service": "group"}, {"useful": "much", "heard": "yes"}),
        (at(9), {"service": "group"}, {"useful": "no", "heard": "no"}),
        (at(10), {"service": "family_work"}, {"useful": "little", "heard": ""}),
        (at(11), {"service": "nothing"}, {"useful": "much", "words": "x"}),
    ]
    one = told("north", "ar", answers, [(at(9), "group", {"useful": "little"})])
    assert one is not None and one.month == "2026-11"
    assert one.codes[BY_FAMILY] == {"group:much", "family_work:little", "heard:yes"}
    assert one.codes[BY_WORKER] == {"group:little"}
    assert one.codes[BY_FAMILY] <= set(codes(BY_FAMILY)) and one.codes[BY_WORKER] <= set(codes(BY_WORKER))


def test_empty_feedback_counts_for_nothing():
    assert told(None, None, [(families.SENT, {"service": "group"}, {"useful": "", "heard": ""})], []) is None
