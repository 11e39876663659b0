"""A correction of what was understood changes the answer, runs the rules again, and never takes a flag away."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from bot.casework.corrected import ADDED, GONE, LESS, RAISED, laid_over, new_dangers
from bot.casework.hand_over import content
from bot.casework.summary import AnswerLine, summarise
from bot.export.case_json import case_json, case_schema
from bot.texts import texts
from tests.web.families import SENT, Family, arabic_mother, english_father

TODAY = date(2026, 11, 12)
MOTHER = arabic_mother()
SLEEP = ("wellbeing.sleep", "")
LANGUAGES = ("fi", "en", "ar")


def sent(family: Family = MOTHER) -> dict[str, Any]:
    return content(family.talk, family.sections, SENT)


def correction(
    *values: tuple[str, str, Any], heard: tuple[tuple[str, str, str, Any], ...] = ()
) -> dict[str, Any]:
    """What interpreter T-1 says a message holds, beside what the bot took it for."""
    return {
        "act": "inform",
        "values": [{"q": q, "i": i, "v": v} for q, i, v in values],
        "heard": [{"q": q, "i": i, "s": s, "v": v} for q, i, s, v in heard],
        "by": "T-1",
        "at": "2026-11-12T08:00:00+00:00",
    }


def sleep(value: Any) -> dict[str, Any]:
    """The mother's own words about her sleep were understood as 4."""
    told = [(*SLEEP, value)] if value is not None else []
    return correction(*told, heard=((*SLEEP, "answered", 4),))


def corrected(*corrections: dict[str, Any], family: Family = MOTHER) -> dict[str, Any]:
    return laid_over({**sent(family), "corrections": list(corrections)})


def answer(found: dict[str, Any], question: str, item: str = "") -> dict[str, Any]:
    return next(a for a in found["answers"] if (a["q"], a["i"]) == (question, item))


def marks(found: dict[str, Any]) -> dict[str, str]:
    return {flag["code"]: flag["correction"] for flag in found["flags"] if "correction" in flag}


def test_without_a_correction_the_content_is_the_same() -> None:
    assert laid_over(sent()) == sent()
    assert corrected() == sent()
    assert corrected(sleep(4)) == sent()  # it says what the bot understood


def test_the_answer_is_other_and_says_what_it_was() -> None:
    found = corrected(sleep(2))
    told = answer(found, *SLEEP)
    assert (told["v"], told["t"]) == (2, "ما عم نام منيح")
    assert told["corrected"] == {"was": ["answered", 4], "by": "T-1"}
    assert answer(sent(), *SLEEP)["v"] == 4


def test_what_was_not_said_is_no_answer_any_more() -> None:
    told = answer(corrected(sleep(None)), *SLEEP)
    assert (told["s"], told["v"], told["corrected"]["was"]) == ("skipped", None, ["answered", 4])


def test_an_answer_the_bot_missed_is_added() -> None:
    family = english_father()
    missed = ("together.disagree", "", "silent")
    assert "together.disagree" not in {a["q"] for a in sent(family)["answers"]}
    assert "cohesion.communication" not in {flag["code"] for flag in sent(family)["flags"]}
    found = corrected(correction(missed), family=family)
    assert answer(found, "together.disagree")["corrected"] == {"was": None, "by": "T-1"}
    assert marks(found) == {"cohesion.communication": ADDED}


def test_an_answer_given_again_later_is_not_touched() -> None:
    stale = correction((*SLEEP, 1), heard=((*SLEEP, "answered", 2),))
    assert corrected(stale) == sent()


def test_nothing_is_added_to_a_section_that_was_kept_back() -> None:
    family = english_father()  # keeps his wellbeing to himself
    told = correction(("wellbeing.worry", "", 5), ("unknown.question", "", 1))
    assert corrected(told, family=family) == sent(family)


def test_a_flag_that_the_answers_do_not_show_any_more_stays_and_says_so() -> None:
    family = english_father()
    assert "parenting.exhaustion" in {flag["code"] for flag in sent(family)["flags"]}
    heard = (("everyday.strength", "", "answered", 4),)
    better = corrected(correction(("everyday.strength", "", 1), heard=heard), family=family)
    assert marks(better) == {"parenting.exhaustion": GONE}
    worse = corrected(correction(("everyday.strength", "", 5), heard=heard), family=family)
    assert marks(worse) == {"parenting.exhaustion": RAISED}


def test_no_flag_is_ever_lowered() -> None:
    base = {flag["code"]: flag for flag in sent()["flags"]}
    for value in (None, 1, 2, 3, 4, 5):
        found = {flag["code"]: flag for flag in corrected(sleep(value))["flags"]}
        assert set(base) <= set(found)
        assert all(found[code]["level"] >= base[code]["level"] for code in base)


def test_a_danger_that_only_the_correction_shows_must_be_told() -> None:
    family = english_father()
    base = sent(family)
    hit = correction(("everyday.disobey", "", ["hit"]))
    found = laid_over({**base, "corrections": [hit]})
    assert marks(found)["safety.child_at_risk"] == ADDED
    assert [flag["code"] for flag in new_dangers(found)] == ["safety.child_at_risk"]
    assert new_dangers(corrected(sleep(5))) == []


def test_who_is_who_follows_the_correction() -> None:
    older = correction(("family.age", "m2", 9), heard=(("family.age", "m2", "answered", 8),))
    people = {item["key"]: item["age"] for item in corrected(older)["items"]}
    assert people["m2"] == 9 and people["m3"] == 2


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_worker_reads_what_was_changed_and_by_whom(language: str) -> None:
    found = summarise(corrected(sleep(2)), language, TODAY)
    lines: list[AnswerLine] = [line for section in found.sections for line in section.answers]
    (line,) = [line for line in lines if line.question == SLEEP[0]]
    assert "T-1" in line.corrected and line.corrected.replace("\u2068", "").replace("\u2069", "")
    assert line.words != next(
        one.words for section in summarise(sent(), language, TODAY).sections for one in section.answers
        if one.question == SLEEP[0]
    )  # fmt: skip
    (gone,) = [
        one
        for section in summarise(corrected(sleep(None)), language, TODAY).sections
        for one in section.answers
        if one.question == SLEEP[0]
    ]
    assert gone.words == texts().say(language, "desk-corrected-not-said")


def test_the_published_format_tells_it_too() -> None:
    document = case_json({**corrected(sleep(2)), "number": "PS-1", "reviews": []})
    Draft202012Validator(case_schema()).validate(document)
    told = next(a for a in document["answers"] if a["question"] == SLEEP[0])
    assert told["value"] == 2
    assert told["corrected"] == {"interpreter": "T-1", "understood": 4, "understood_status": "answered"}


def test_a_flag_that_rests_on_more_says_that_one_answer_was_corrected() -> None:
    assert marks(corrected(sleep(1))) == {"wellbeing.stress_sleep": LESS}  # her worries show it still
