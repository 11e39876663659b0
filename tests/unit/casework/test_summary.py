"""The summary a worker reads, in three languages from the same data."""

from __future__ import annotations

import dataclasses
from datetime import date
from typing import Any

import pytest

from bot.casework.hand_over import content
from bot.casework.summary import Summary, danger, summarise
from tests.web.families import ALL, SENT, Left, arabic_mother, english_father, finnish_couple, walk

TODAY = date(2026, 11, 12)


def summary_of(family: Any, language: str = "en") -> Summary:
    return summarise(content(family.talk, family.sections, SENT), language, TODAY)


def lines(summary: Summary) -> dict[tuple[str, str], Any]:
    return {(line.question, line.item): line for section in summary.sections for line in section.answers}


@pytest.mark.parametrize("family", sorted(ALL))
def test_the_same_data_gives_the_same_flags_in_every_language(family: str) -> None:
    found = [summary_of(ALL[family](), language) for language in ("fi", "en", "ar")]
    codes = [[f.code for _, _, flags in s.flags for f in flags] for s in found]
    assert codes[0] == codes[1] == codes[2] and codes[0]
    assert [s.dir for s in found] == ["ltr", "ltr", "rtl"]
    assert len({s.due[0].day for s in found}) == 1


def test_the_familys_own_goal_and_strengths_are_quoted_word_for_word() -> None:
    summary = summary_of(finnish_couple())
    assert summary.goals[0].quotes[0].text == "Poika puhuisi meille ja olisimme enemmän yhdessä."
    assert any(q.text == "iltaruoka" for s in summary.strengths for e in s.evidence for q in e.quotes)


def test_own_words_in_another_language_say_that_no_interpreter_has_read_them() -> None:
    assert (
        summary_of(finnish_couple(), "en").goals[0].quotes[0].note
        == "Finnish, not yet read by an interpreter"
    )
    assert summary_of(finnish_couple(), "fi").goals[0].quotes[0].note == ""


def test_coded_answers_need_no_translator() -> None:
    flags = [f for _, _, flags in summary_of(arabic_mother(), "fi").flags for f in flags]
    school = next(f for f in flags if f.code == "parenting.school_contact")
    assert school.evidence[0].quotes == ()
    assert school.evidence[0].heading.startswith("Lapsi 1")
    assert school.unread == ""


def test_a_flag_on_unread_words_says_so() -> None:
    flags = [f for _, _, flags in summary_of(arabic_mother(), "fi").flags for f in flags]
    sleep = next(f for f in flags if f.code == "wellbeing.stress_sleep")
    assert sleep.unread
    assert any(q.text == "ما عم نام منيح" and q.dir == "rtl" for e in sleep.evidence for q in e.quotes)


def test_four_ways_of_having_no_answer_stay_four_different_things() -> None:
    summary = summary_of(finnish_couple())
    answered = lines(summary)
    assert answered["wellbeing.worry", ""].words == "does not know"
    assert answered["wellbeing.memories", ""].words == "would rather tell a worker"
    family = walk(
        "en",
        {
            "start.consent": "yes",
            "start.who": "father",
            "start.round": "short",
            "people.help": Left("skipped"),
        },
    )
    short = summary_of(family)
    assert lines(short)["people.help", ""].words == "skipped"
    assert "Groups" in next(s for s in short.sections if s.id == "people").not_asked


def test_a_skip_by_button_is_not_quoted_as_own_words() -> None:
    summary = summary_of(arabic_mother())
    assert summary.goals[1].status == "skipped" and summary.goals[1].quotes == ()


def test_private_questions_are_not_even_named_in_the_common_part() -> None:
    for make in ALL.values():
        common = repr(dataclasses.replace(summary_of(make()), restricted=None))  # type: ignore[arg-type]
        for label in (
            "Feeling safe",
            "Danger today",
            "Own decisions",
            "Alcohol, drugs, gambling",
            "Life as a couple",
        ):
            assert label not in common


def test_the_common_part_gives_no_reason_that_points_to_the_restricted_one() -> None:
    summary = summary_of(arabic_mother())
    assert "perhe_yhtenaiseksi" not in {s.service for s in summary.services}
    assert any("Perhe yhtenäiseksi" in note for note in summary.restricted.notes)
    assert summary.restricted.raised[0].urgency == "immediate"


def test_sections_that_were_not_sent_are_named_without_saying_why() -> None:
    assert "Wellbeing" in summary_of(english_father()).not_sent


def test_leaving_a_message_is_unsafe_until_the_family_says_it_is_safe() -> None:
    assert summary_of(arabic_mother()).message_unsafe
    assert summary_of(english_father()).message_unsafe
    assert not summary_of(finnish_couple()).message_unsafe


def test_a_family_that_wants_no_help_now_is_heard() -> None:
    assert summary_of(english_father()).no_help_wished


def test_due_dates_count_from_the_first_sending() -> None:
    family = finnish_couple()
    data = content(family.talk, family.sections, SENT)
    assert summarise(data, "en", TODAY).due[0].words == "Thursday 19 November 2026"
    assert summarise(data, "en", date(2026, 11, 20)).due[0].late
    assert summarise(data, "en", TODAY, first_sent=date(2026, 11, 2)).due[0].day == date(2026, 11, 11)


def test_a_danger_flag_can_be_read_before_anything_is_sent() -> None:
    flag = arabic_mother().flags[0].to_json()
    told = danger(flag, "en")
    assert told.evidence[0].quotes[0].text == "أخو زوجي بيضربني"
    assert told.unread
