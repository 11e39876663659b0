"""What is sent is what the family chose, and what is private stays apart."""

from __future__ import annotations

import json
from datetime import date

import pytest

from bot.casework.hand_over import content, family_copy, headline, split
from bot.questionnaire.answers import Answer
from tests.web.families import SENT, Own, arabic_mother, english_father, finnish_couple, walk


def questions(data: dict[str, object]) -> set[str]:
    return {answer["q"] for answer in data["answers"]}  # type: ignore[attr-defined]


def test_content_is_plain_json() -> None:
    family = arabic_mother()
    data = content(family.talk, family.sections, SENT)
    assert json.loads(json.dumps(data)) == data


def test_sections_that_the_family_keeps_back_are_not_sent_in_any_form() -> None:
    family = arabic_mother()
    data = content(family.talk, ["family", "children"], SENT)
    assert {q.partition(".")[0] for q in questions(data)} == {"start", "family", "children"}
    rests_on = {
        e["question"] for kind in ("flags", "strengths") for flag in data[kind] for e in flag["evidence"]
    }
    rests_on |= {told["question"] for told in data["passing"]}
    assert {q.partition(".")[0] for q in rests_on} <= {"start", "family", "children"}
    assert "parenting.exhaustion" not in {flag["code"] for flag in data["flags"]}


def test_answers_set_aside_are_left_out() -> None:
    family = finnish_couple()
    talk = family.talk
    talk.interview.record(
        Answer("far.contact", "", "answered", "unknown", "", "fi", SENT.isoformat(), "button", "2026-11")
    )
    talk.interview.record(
        Answer("far.who", "", "answered", ["nobody"], "", "fi", SENT.isoformat(), "button", "2026-11")
    )
    data = content(talk, family.sections, SENT)
    assert "far.contact" not in questions(data)
    assert not any(e["question"] == "far.contact" for f in data["flags"] for e in f["evidence"])


def test_children_keep_their_headings_when_only_their_section_is_sent() -> None:
    family = finnish_couple()
    data = content(family.talk, ["children"], SENT)
    assert data["items"] == [
        {"key": "m3", "role": "child", "age": 15},
        {"key": "m4", "role": "child", "age": 4},
    ]


def test_free_text_and_words_told_beside_raise_flags_with_their_sentence() -> None:
    family = finnish_couple()
    data = content(family.talk, family.sections, SENT)
    quotes = {e["quote"] for f in data["flags"] for e in f["evidence"] if e["source"] == "message"}
    assert "Poika pelaa koko yön eikä nuku." in quotes


def test_private_answers_and_restricted_flags_are_in_the_restricted_part_only() -> None:
    family = arabic_mother()
    common, apart = split(content(family.talk, family.sections, SENT))
    assert not questions(common) & {
        "safety.home",
        "safety.danger_today",
        "safety.control",
        "wellbeing.substances",
    }
    assert {"safety.home", "safety.control"} <= questions(apart)
    assert not [f for f in common["flags"] if f["code"].startswith("safety.")]
    assert common["raised"] == [] and len(apart["raised"]) == 1


def test_an_answer_that_shows_violence_goes_apart_even_from_a_common_section() -> None:
    family = arabic_mother()
    common, apart = split(content(family.talk, family.sections, SENT))
    assert "everyday.disobey" in questions(apart)
    assert "everyday.disobey" not in questions(common)
    assert not any(e["question"] == "everyday.disobey" for f in common["flags"] for e in f["evidence"])


def test_a_danger_told_while_another_question_was_open_does_not_hide_its_answer() -> None:
    family = arabic_mother()
    common, _ = split(content(family.talk, family.sections, SENT))
    assert "people.help" in questions(common)


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("en", "We cook together. My husband hits me."),
        ("fi", "Laitamme ruokaa. Mieheni lyö minua."),
        ("ar", "نطبخ معا. زوجي يضربني."),
    ],
)
def test_danger_in_a_common_text_answer_takes_the_whole_answer_apart(language: str, words: str) -> None:
    family = walk(
        language,
        {
            "start.language": language,
            "start.consent": "yes",
            "start.who": "mother",
            "start.round": "short",
            "family.good_at": Own(words),
        },
    )
    data = content(family.talk, family.sections, SENT)
    common, apart = split(data)
    assert "safety.violence" in {f["code"] for f in data["flags"]}
    assert "family.good_at" in questions(apart)
    assert words not in json.dumps(common, ensure_ascii=False)


def test_the_familys_own_copy_holds_no_private_word() -> None:
    family = arabic_mother()
    copy = json.dumps(family_copy(family.talk, family.sections, SENT), ensure_ascii=False)
    assert "safety." not in copy
    assert "بيضربني" not in copy


def test_the_headline_counts_a_need_once_with_its_most_urgent_sign() -> None:
    family = arabic_mother()
    shown = headline(content(family.talk, family.sections, SENT))
    assert shown["flags"]["immediate"] == 1
    assert shown["due"] == "2026-11-19"
    assert headline(content(family.talk, family.sections, SENT), date(2026, 11, 2))["due"] == "2026-11-11"


def test_what_was_not_chosen_leaves_no_contact_details() -> None:
    family = english_father()
    data = content(family.talk, ["start", "family"], SENT)
    assert not [q for q in questions(data) if q.startswith("hopes.")]
