"""Figures of review: nobody can find a family or an interpreter behind them, and they count what they say."""

from __future__ import annotations

import random
from datetime import date, datetime, timedelta, timezone

import pytest

from bot.casework.figures import K, Period
from bot.casework.review_figures import (
    BREAKDOWNS,
    CODES,
    DIALECT,
    FEWEST_INTERPRETERS,
    LANGUAGE,
    LETTERS,
    NOTHING,
    OVERRIDDEN,
    PAIRS,
    READ,
    TASKS,
    TOPICS,
    WITHHELD,
    Line,
    Number,
    Pair,
    Piece,
    Reading,
    ReviewFigures,
    Task,
    both_read,
    group_of,
    review_figures,
    withheld,
)
from bot.review.warnings import CHECKS
from bot.review.wording import DOUBTS

QUARTER = Period(2026, 2)
ASKED = datetime(2026, 4, 7, 9, tzinfo=timezone.utc)
PEOPLE = ("ines", "omar", "leila")


def reading(n: int, language: str = "ar", **changes: object) -> Reading:
    """The message of family n, read by one of three interpreters in 20 seconds."""
    told = {"case": f"c{n}", "by": PEOPLE[n % 3], "dialect": ("levantine",), "seconds": 20, "doubtful": False}
    return Reading(**{**told, "language": language, **changes})  # type: ignore[arg-type]


def task(n: int, **changes: object) -> Task:
    told = {
        "case": f"c{n}", "language": "ar", "dialect": (), "asked_at": ASKED, "due_on": date(2026, 4, 20),
        "taken_by": PEOPLE[n % 3], "taken_at": ASKED + timedelta(days=2), "done_at": ASKED + timedelta(days=6),
    }  # fmt: skip
    return Task(**{**told, **changes})  # type: ignore[arg-type]


def counted(
    readings: list[Reading] | None = None, tasks: list[Task] | None = None, pairs: list[Pair] | None = None
) -> ReviewFigures:
    return review_figures(QUARTER, readings or [], tasks or [], pairs or [], ("fi", "en", "ar"))


def line(found: ReviewFigures, topic: str, code: str) -> Line:
    return next(line for line in found.topics[topic] if line.code == code)


# -- what is counted -------------------------------------------------------------------------------


def test_messages_time_and_doubt_are_counted() -> None:
    rows = [reading(n, seconds=10 + n, doubtful=n % 4 == 0) for n in range(12)]
    found = counted(rows)
    assert line(found, READ, "rows").total == Number(10)
    assert line(found, READ, "doubtful").total == Number(25)
    assert line(found, READ, "time").total == Number(15)
    assert line(found, READ, "rows").groups[LANGUAGE] == {"fi": Number(0), "en": Number(0), "ar": Number(10)}
    assert line(found, READ, "time").groups[LANGUAGE]["fi"] == NOTHING


def test_time_that_is_not_known_is_not_zero() -> None:
    rows = [reading(n, seconds=0 if n < 6 else 40) for n in range(12)]
    assert line(counted(rows), READ, "time").total == Number(40)
    assert line(counted(rows[:6]), READ, "time").total == WITHHELD


def test_reasons_and_overridden_checks_are_counted_by_kind() -> None:
    rows = [
        reading(
            n, doubtful=True, reasons=frozenset({"dialect", "unknown word"}), overridden=("number", "number")
        )
        for n in range(6)
    ]
    found = counted(rows)
    assert line(found, "doubts", "dialect").total == Number(5)
    assert line(found, "doubts", "irony").total == WITHHELD
    assert line(found, OVERRIDDEN, "number").total == Number(10)
    assert [one.code for one in found.topics["doubts"]] == list(DOUBTS)
    assert [one.code for one in found.topics[OVERRIDDEN]] == list(CHECKS)


def test_tasks_wait_until_they_are_taken_and_until_they_are_done() -> None:
    found = counted(tasks=[task(n) for n in range(9)])
    for code, number in (("asked", 10), ("taken", 10), ("done", 10), ("until_taken", 2), ("until_done", 6)):
        assert line(found, TASKS, code).total == Number(number)
    assert line(found, TASKS, "late").total == line(found, TASKS, "declined").total == WITHHELD


def test_more_than_half_still_waiting_is_said_and_no_number_made_up() -> None:
    waiting = [task(n, taken_by=None, taken_at=None, done_at=None) for n in range(6)]
    found = counted(tasks=[*waiting, *(task(n) for n in range(6, 10))])
    assert line(found, TASKS, "until_taken").total == Number(None, still=True)


def test_what_a_worker_took_back_waits_for_nobody_and_is_not_late() -> None:
    back = [task(n, taken_by=None, taken_at=None, done_at=None, withdrawn=True) for n in range(9)]
    found = counted(tasks=back)
    assert line(found, TASKS, "asked").total == Number(10)
    assert line(found, TASKS, "until_taken").total == line(found, TASKS, "late").total == WITHHELD


@pytest.mark.parametrize(
    ("due", "done", "late"),
    [
        (date(2026, 4, 13), ASKED + timedelta(days=6), False),
        (date(2026, 4, 12), ASKED + timedelta(days=6), True),
        (date(2026, 4, 12), None, True),
        (QUARTER.counted_on, None, False),
        (None, None, False),
    ],
)
def test_late_is_after_the_due_day(due: date | None, done: datetime | None, late: bool) -> None:
    assert task(1, due_on=due, done_at=done).late(QUARTER.counted_on) is late


def test_pairs_agree_by_the_messages_both_have_read() -> None:
    def pair(n: int) -> Pair:
        return Pair(f"c{n}", "ar", ("iraqi",), frozenset({PEOPLE[n % 3], PEOPLE[(n + 1) % 3]}), 10, 7)

    found = counted(pairs=[pair(n) for n in range(6)])
    assert line(found, PAIRS, "compared").total == Number(60)
    assert line(found, PAIRS, "alike").total == Number(70)
    nothing = Pair("c9", "ar", (), frozenset(PEOPLE), 0, 0)
    assert line(counted(pairs=[nothing] * 6), PAIRS, "alike").total == WITHHELD


def test_two_say_the_same_when_only_capitals_marks_and_commas_differ() -> None:
    first = {"t1": "Hän ei nuku.", "t2": "Lapsi itkee", "t3": "vain toinen", "t4": "هوَ ينام [?]"}
    second = {"t1": "hän ei nuku", "t2": "Lapsi nauraa", "t4": "هو ينام"}
    assert both_read(first, second) == (3, 2)


# -- what is not shown -----------------------------------------------------------------------------


@pytest.mark.parametrize("families", range(1, K))
def test_fewer_than_five_families_show_nothing(families: int) -> None:
    rows = [reading(n % families, by=PEOPLE[n % 3]) for n in range(60)]
    found = counted(rows)
    for one in found.topics[READ]:
        assert one.total == WITHHELD
        assert all(number == WITHHELD for table in one.groups.values() for number in table.values())


@pytest.mark.parametrize("people", [1, 2])
def test_the_work_of_one_or_two_interpreters_is_not_shown(people: int) -> None:
    rows = [reading(n, by=PEOPLE[n % people]) for n in range(30)]
    assert {one.total for one in counted(rows).topics[READ]} == {WITHHELD}
    tasks = [task(n, taken_by=PEOPLE[n % people]) for n in range(30)]
    found = counted(tasks=tasks)
    assert line(found, TASKS, "done").total == line(found, TASKS, "until_done").total == WITHHELD
    assert line(found, TASKS, "asked").total == Number(30)  # nobody's work
    assert line(found, TASKS, "until_taken").total == Number(2)


def test_dialects_are_hidden_where_arabic_is_or_their_sum_would_tell_it() -> None:
    few = [reading(n, "fi") for n in range(3)]
    arabic = [reading(10 + n) for n in range(6)] + [
        reading(20 + n, dialect=("iraqi", "arabizi")) for n in range(6)
    ]
    found = line(counted([*few, *arabic]), READ, "rows")
    assert found.groups[LANGUAGE]["ar"] == WITHHELD  # it hides the three in Finnish
    assert set(found.groups[DIALECT].values()) == set(found.groups[LETTERS].values()) == {WITHHELD}
    alone = line(counted(arabic), READ, "rows")
    assert alone.groups[DIALECT] == {"levantine": Number(5), "iraqi": Number(5), "": Number(0)}
    assert alone.groups[LETTERS] == {"arabic": Number(5), "arabizi": Number(5)}


def test_in_any_quarter_what_is_hidden_hides_each_other() -> None:
    chance = random.Random(7)
    for _ in range(150):
        rows = [
            reading(
                chance.randrange(60),
                chance.choice(("fi", "en", "ar", "ar", "ar")),
                by=chance.choice((*PEOPLE, "sami", "noor")),
                dialect=chance.choice(((), ("levantine",), ("iraqi",), ("iraqi", "arabizi"))),
            )
            for _ in range(chance.choice((5, 20, 60, 200)))
        ]
        found = line(counted(rows), READ, "rows")
        pieces = [Piece(one.case, one.language, one.dialect, frozenset({one.by})) for one in rows]
        for by in BREAKDOWNS:
            table = found.groups[by]
            hidden = [group for group, number in table.items() if number == WITHHELD]
            for group, number in table.items():
                behind = [one for one in pieces if group_of(one, by) == group]
                if number != WITHHELD and behind:
                    assert len({one.case for one in behind}) >= K
                    assert len({p for one in behind for p in one.people}) >= FEWEST_INTERPRETERS
            if hidden and len(hidden) < len(table):
                behind = [one for one in pieces if group_of(one, by) in hidden]
                assert len({one.case for one in behind}) >= 2 * K and len(hidden) > 1
                assert len({p for one in behind for p in one.people}) >= FEWEST_INTERPRETERS


def test_a_single_small_group_takes_another_with_it() -> None:
    groups = {
        "fi": [Piece(f"f{n}", "fi", (), frozenset({PEOPLE[n % 3]})) for n in range(20)],
        "en": [Piece(f"e{n}", "en", (), frozenset({PEOPLE[n % 3]})) for n in range(20)],
        "ar": [Piece("a", "ar", (), frozenset({"ines"}))],
    }
    hidden = withheld(groups, "rows/language")
    assert "ar" in hidden and len(hidden) == 2


def test_every_topic_has_a_line_for_each_of_its_codes() -> None:
    found = counted()
    assert {topic: tuple(one.code for one in found.topics[topic]) for topic in TOPICS} == dict(CODES)
