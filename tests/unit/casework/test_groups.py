"""Groups as the trade knows them: themes, weeks, seats in turn, and families to think of with reasons and doubts."""

from __future__ import annotations

from datetime import date, datetime, timedelta, timezone
from typing import Any

import pytest

from bot.casework.group_candidates import (
    CHILDREN,
    INTERPRETED,
    MESSAGE,
    NO_GROUP,
    NO_HELP,
    NOT_WISHED,
    OTHERWISE_IN,
    PERHAPS,
    SAME,
    SPOKEN,
    URGENT,
    WHO,
    WISHED,
    Candidate,
    candidate,
)
from bot.casework.groups import (
    ACCEPTED,
    ASKS,
    DECLINED,
    INVITED,
    INVITING,
    JOINED,
    LEFT,
    PROPOSED,
    RUNNING,
    SEATED,
    WAITING,
    Facts,
    answer_of,
    facts_written,
    limits,
    standings,
    themes,
    topic_written,
    weekly,
    weeks_written,
)
from bot.casework.hand_over import content
from bot.casework.judgements import DISMISSED, Judgement
from bot.casework.written import NotKept
from bot.needs.taxonomy import taxonomy
from tests.web import families

TODAY = date(2026, 11, 22)
BEGIN = datetime(2026, 11, 22, 8, tzinfo=timezone.utc)
FORM = {
    "name": "Äidit  tiistaisin", "theme": "mothers", "language": "ar", "interpreter_fi": "1", "interpreter_ar": "1",
    "place": "Perhetalo", "starts_at": "09:30", "minutes": "90", "seats": "8", "day": "2026-12-01",
    "meetings": "7",
}  # fmt: skip


def facts(theme: str, language: str = "fi", interpreters: tuple[str, ...] = ()) -> Facts:
    return Facts("x", theme, language, interpreters, "x", "10:00", 90, False, 8)


def sent(family: families.Family) -> dict[str, Any]:
    return content(family.talk, family.sections, families.SENT)


@pytest.fixture(scope="module")
def told() -> dict[str, dict[str, Any]]:
    return {language: sent(make()) for language, make in families.ALL.items()}


def fit(
    told: dict[str, Any],
    theme: str,
    language: str = "fi",
    interpreters: tuple[str, ...] = (),
    judged: dict[str, dict[str, Judgement]] | None = None,
    in_group: bool = False,
) -> Candidate | None:
    return candidate(told, judged or {}, facts(theme, language, interpreters), themes()[theme], in_group)


# -- themes and what a worker writes ---------------------------------------------------------------


def test_themes_name_no_restricted_need_and_limits_are_those_of_the_source() -> None:
    assert (limits().seats, limits().fewest, limits().most) == (8, 6, 8)
    assert {"new_country", "mothers", "mind", "everyday", "fathers", "teens", "language_cafe"} == set(
        themes()
    )
    for theme in themes().values():
        assert not any(taxonomy().needs[code].restricted for code in theme.needs), theme


def test_facts_are_kept_as_they_were_written() -> None:
    kept = facts_written(FORM)
    assert (kept.name, kept.interpreters, kept.childcare, kept.minutes) == (
        "Äidit tiistaisin",
        ("fi",),
        False,
        90,
    )
    assert weeks_written(FORM, TODAY)[-1] == date(2027, 1, 12)


@pytest.mark.parametrize(
    ("field", "value", "kind"),
    [
        ("name", "", "name"), ("name", "x" * 101, "name"), ("theme", "substance", "theme"),
        ("language", "sv", "language"), ("place", "x" * 201, "place"), ("starts_at", "24:00", "time"),
        ("minutes", "29", "minutes"), ("minutes", "٩٠", "minutes"), ("seats", "9", "seats"), ("seats", "0", "seats"),
    ],
)  # fmt: skip
def test_facts_that_cannot_be_kept_say_which(field: str, value: str, kind: str) -> None:
    with pytest.raises(NotKept) as wrong:
        facts_written({**FORM, field: value})
    assert wrong.value.kind == kind


@pytest.mark.parametrize(
    ("field", "value", "kind"),
    [
        ("day", "2026-11-21", "day"), ("day", "2028-01-01", "day"), ("day", "1.12.2026", "day"),
        ("meetings", "5", "meetings"), ("meetings", "9", "meetings"),
    ],
)  # fmt: skip
def test_weeks_that_cannot_be_kept_say_which(field: str, value: str, kind: str) -> None:
    with pytest.raises(NotKept) as wrong:
        weeks_written({**FORM, field: value}, TODAY)
    assert wrong.value.kind == kind


def test_a_topic_may_be_empty_but_not_endless() -> None:
    assert topic_written({"topic": " Uni "}) == "Uni" and topic_written({}) == ""
    with pytest.raises(NotKept, match="topic"):
        topic_written({"topic": "x" * 201})


def test_a_week_whose_day_is_a_holiday_is_left_out() -> None:
    # The third Wednesday would be Epiphany, 6 January 2027.
    assert weekly(date(2026, 12, 23), 3) == [date(2026, 12, 23), date(2026, 12, 30), date(2027, 1, 13)]
    assert weekly(date(2026, 12, 5), 2) == [date(2026, 12, 5), date(2026, 12, 12)]  # Saturdays, all of them


# -- seats -----------------------------------------------------------------------------------------


def in_order(*states: str) -> list[tuple[str, str, datetime]]:
    return [(f"c{n}", state, BEGIN + timedelta(minutes=n)) for n, state in enumerate(states)]


def test_the_first_to_say_yes_have_the_seats_and_the_others_wait_in_turn() -> None:
    found = standings(in_order(ACCEPTED, JOINED, INVITED, ACCEPTED, ACCEPTED), 2, INVITING)
    assert [(one.case_id, one.state, one.turn) for one in found.values()] == [
        ("c0", SEATED, 0), ("c1", SEATED, 0), ("c3", WAITING, 1), ("c4", WAITING, 2), ("c2", INVITED, 0),
    ]  # fmt: skip
    found = standings(in_order(LEFT, JOINED, INVITED, ACCEPTED, ACCEPTED), 2, INVITING)
    assert [found[case].state for case in ("c0", "c3", "c4")] == [LEFT, SEATED, WAITING]


def test_a_group_that_has_begun_takes_nobody_in_by_itself() -> None:
    found = standings(in_order(JOINED, LEFT, WAITING, ACCEPTED), 2, RUNNING)
    assert [(found[f"c{n}"].state, found[f"c{n}"].turn) for n in range(4)] == [
        (SEATED, 0), (LEFT, 0), (WAITING, 1), (WAITING, 2),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("state", "answer", "means"),
    [
        ("answered", {"choice": "join"}, ACCEPTED), ("answered", {"choice": "ask"}, ASKS),
        ("answered", {"choice": "no"}, DECLINED), ("answered", {}, ASKS), ("answered", None, ASKS),
        ("declined", {}, DECLINED), ("withdrawn", None, PROPOSED), ("waiting", None, INVITED),
    ],
)  # fmt: skip
def test_what_a_family_answered_is_never_taken_for_a_yes_it_did_not_say(
    state: str, answer: dict[str, str] | None, means: str
) -> None:
    assert answer_of(state, answer) == means


# -- candidates ------------------------------------------------------------------------------------


def test_a_family_that_asked_for_a_group_is_wished_with_its_reasons(told: dict[str, dict[str, Any]]) -> None:
    fits = fit(told["ar"], "mothers", interpreters=("ar",))
    assert fits is not None and fits.wish == WISHED
    assert set(fits.wishes) == {("hopes.help", "group"), ("people.group", "yes")}
    assert fits.answers == (("work.daytime", "at_home"),)
    assert {"parenting.exhaustion", "wellbeing.isolation"} == set(fits.needs)
    assert fits.spoken == INTERPRETED and fits.against == (URGENT, MESSAGE)


def test_a_wish_comes_before_any_number_of_reasons(told: dict[str, dict[str, Any]]) -> None:
    wished, perhaps, not_wished = (fit(told[language], "mothers") for language in ("ar", "fi", "en"))
    assert wished and perhaps and not_wished
    assert (perhaps.wish, not_wished.wish) == (PERHAPS, NOT_WISHED)
    assert sorted([not_wished, perhaps, wished], key=lambda one: one.order) == [wished, perhaps, not_wished]
    more = Candidate(PERHAPS, (), (), ("a", "b", "c", "d", "e", "f", "g"), (), SAME, ())
    assert wished.order < more.order


def test_what_speaks_against_is_said(told: dict[str, dict[str, Any]]) -> None:
    english = fit(told["en"], "mothers", in_group=True)
    assert english is not None
    assert english.against == (NO_HELP, OTHERWISE_IN, SPOKEN, WHO, MESSAGE)
    teens = fit(told["ar"], "teens", "ar")
    assert teens is not None and CHILDREN in teens.against and SPOKEN not in teens.against
    teens = fit(told["fi"], "teens")
    assert teens is not None and teens.against == () and teens.spoken == SAME
    refused = told["fi"] | {
        "answers": [
            {**answer, "v": "no", "t": "Ei"} if answer["q"] == "people.group" else answer
            for answer in told["fi"]["answers"]
        ]
    }
    fits = fit(refused, "teens")
    assert fits is not None and fits.wish == NOT_WISHED and NO_GROUP in fits.against


def test_a_family_without_any_reason_is_not_named(told: dict[str, dict[str, Any]]) -> None:
    assert fit(told["en"], "everyday") is None


def test_restricted_things_are_no_reason_and_a_dismissed_flag_neither(
    told: dict[str, dict[str, Any]],
) -> None:
    fits = fit(told["ar"], "mind")
    assert fits is not None and "wellbeing.stress_sleep" in fits.needs
    said = Judgement(DISMISSED, 2, "routine", "well", 1, "W", BEGIN)
    dismissed = {"common": {"wellbeing.stress_sleep": said}, "restricted": {}}
    fits = fit(told["ar"], "mind", judged=dismissed)
    assert fits is not None and "wellbeing.stress_sleep" not in fits.needs
    assert not any(code.startswith("safety.") for code in fits.needs)


def test_a_danger_that_a_worker_put_aside_speaks_no_longer_against(told: dict[str, dict[str, Any]]) -> None:
    said = {
        code: Judgement(DISMISSED, 2, "routine", "well", 1, "W", BEGIN)
        for code in taxonomy().needs
        if code.startswith("safety.")
    }
    fits = fit(told["ar"], "mothers", judged={"common": {}, "restricted": said})
    assert fits is not None and URGENT not in fits.against
