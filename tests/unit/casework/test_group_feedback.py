"""Feedback on a group: counted on one day, rounded, and no small number or what would give it away."""

from __future__ import annotations

import itertools
from datetime import date, datetime, timedelta, timezone

from bot.casework.feedback import USEFUL
from bot.casework.group_feedback import DAYS_TO_ANSWER, counted_on, numbers

DAY = date(2026, 12, 1)
BEFORE = datetime(2026, 11, 30, 21, 59, tzinfo=timezone.utc)
"""23:59 in Finland, the last minute that counts."""


def said(*words: str) -> list[tuple[datetime, dict[str, str]]]:
    return [(BEFORE, {"useful": word, "heard": "yes"}) for word in words]


def test_answers_are_counted_two_weeks_after_the_last_meeting_that_was_held() -> None:
    assert counted_on([date(2026, 11, 3), date(2026, 11, 17)]) == date(2026, 11, 17) + timedelta(
        DAYS_TO_ANSWER
    )
    assert counted_on([]) is None


def test_a_late_answer_changes_nothing() -> None:
    counted = numbers(said(*["much"] * 5), DAY)
    assert counted and counted.counts["useful"] == {"much": 5, "little": 0, "no": 0}
    late = (BEFORE + timedelta(minutes=1), {"useful": "no", "heard": "no"})
    assert numbers([*said(*["much"] * 5), late], DAY) == counted


def test_fewer_than_five_answers_give_no_numbers() -> None:
    assert numbers(said(*["much"] * 4), DAY) is None


def test_one_other_answer_withholds_the_rest_beside_it() -> None:
    found = numbers(said(*["much"] * 7, "no"), DAY)
    assert found and found.counts["useful"] == dict.fromkeys(USEFUL) and found.counts["heard"]["yes"] == 10
    assert found.answered == 10
    left_out = numbers(said(*["much"] * 7, ""), DAY)
    assert left_out and left_out.counts["useful"] == dict.fromkeys(USEFUL)


def test_no_number_below_five_and_no_exact_one_is_ever_shown() -> None:
    for much, little, no, nothing in itertools.product(range(9), repeat=4):
        words = [*["much"] * much, *["little"] * little, *["no"] * no, *[""] * nothing]
        found = numbers(said(*words), DAY)
        if found is None:
            assert len(words) < 5
            continue
        exact = {"much": much, "little": little, "no": no}
        table = found.counts["useful"]
        shown = [option for option, n in table.items() if n is not None]
        assert found.answered % 5 == 0 and all(table[option] % 5 == 0 for option in shown)
        assert not any(0 < exact[option] < 5 for option in shown)
        if len(shown) < len(table):  # the whole could tell a single withheld number, but not two
            hidden = nothing + sum(exact[option] for option, n in table.items() if n is None)
            assert hidden >= 10 or not shown
