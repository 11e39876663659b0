"""The family's list of who opened its answers: told are openings of its answers, by role and day; nothing else leaves a trace."""

from __future__ import annotations

from datetime import date, datetime, timedelta, timezone

import pytest

from bot.casework.opened import ANSWERS, CHAT, COPY, MOST_LINES, PLAN, SYSTEM, Opened, Opening, opened
from bot.check.computed_desk import CASE_ACTIONS

MONDAY = datetime(2026, 11, 16, 7, 15, tzinfo=timezone.utc)  # 9:15 in Finland
NEVER_TOLD = (
    "case.restricted.read", "case.restricted.exported", "flag.read", "flag.marked", "flag.accepted",
    "flag.changed", "flag.dismissed", "meeting.apart-read", "review.known", "review.excluded", "family.looked",
    "case.sealed.0123abcd", "call-back.done", "agenda.case-read",
)  # fmt: skip


def opening(
    action: str = "case.read", actor: str = "w1", role: str | None = "worker", **more: object
) -> Opening:
    at = more.get("at", MONDAY)
    assert isinstance(at, datetime)
    return Opening(at, actor, action, role, str(more.get("number", "")))


def told(found: Opened) -> list[tuple[str, str, str, int]]:
    return [(line.role, line.who, line.what, line.count) for _, lines in found.days for line in lines]


def test_nothing_opened_is_an_empty_list() -> None:
    assert opened([]) == Opened((), 0)


def test_several_openings_of_a_kind_by_one_person_on_one_day_are_one_line_with_their_times() -> None:
    found = opened(opening(at=MONDAY + timedelta(hours=n)) for n in (0, 2, 5))
    [(day, [line])] = found.days
    assert day == date(2026, 11, 16)
    assert (line.count, f"{line.first:%H:%M}", f"{line.last:%H:%M}") == (3, "09:15", "14:15")


def test_a_day_is_a_day_in_finland() -> None:
    late = datetime(2026, 11, 16, 22, 30, tzinfo=timezone.utc)  # half past midnight in Finland
    assert [day for day, _ in opened([opening(at=late)]).days] == [date(2026, 11, 17)]


def test_the_newest_comes_first() -> None:
    found = opened(
        [
            opening(at=MONDAY + timedelta(days=1)),
            opening(),
            opening("review.opened", at=MONDAY + timedelta(hours=1)),
        ]
    )
    assert [day.day for day, _ in found.days] == [17, 16]
    assert [line.what for line in found.days[1][1]] == [CHAT, ANSWERS]


def test_people_are_told_apart_by_a_number_of_their_role_and_interpreters_by_their_own() -> None:
    found = opened(
        [
            opening(actor="w1"),
            opening(actor="p1", role="partner", action="partner.opened"),
            opening(actor="i1", role="interpreter", action="review.opened", number="T-014"),
            opening(actor="w2", at=MONDAY + timedelta(hours=1)),
            opening(actor="w1", at=MONDAY + timedelta(days=3)),
        ]
    )
    assert told(found) == [
        ("worker", "1", ANSWERS, 1),
        ("worker", "2", ANSWERS, 1),
        ("worker", "1", ANSWERS, 1),
        ("partner", "1", PLAN, 1),
        ("interpreter", "T-014", CHAT, 1),
    ]


def test_files_are_told_as_copies_and_as_copies_for_another_program() -> None:
    names = ("summary.pdf", "assessment.txt", "bundle.zip", "case.json", "fhir.json")
    found = opened(opening(f"case.exported.{name}") for name in names)
    assert sorted(told(found)) == [("worker", "1", COPY, 3), ("worker", "1", SYSTEM, 2)]


@pytest.mark.parametrize("action", NEVER_TOLD)
def test_what_must_not_be_told_leaves_nothing_not_even_a_number(action: str) -> None:
    hidden = opening(action, actor="w0", at=MONDAY - timedelta(hours=1))
    assert opened([hidden, opening()]) == opened([opening()])
    assert opened([hidden]) == Opened((), 0)


def test_of_all_that_is_logged_about_cases_only_openings_of_answers_are_told() -> None:
    logged = {action.replace("-", ".", 1) for action in CASE_ACTIONS} | {"case.something-new"}
    assert {action for action in logged if told(opened([opening(action)]))} == {
        "case.read", "review.opened", "review.compared", "corrections.read", "corrections.exported", "partner.opened",
    }  # fmt: skip


def test_an_account_that_is_gone_is_still_somebody() -> None:
    assert told(opened([opening(role=None)])) == [("other", "1", ANSWERS, 1)]


def test_beyond_the_last_line_the_older_openings_are_counted() -> None:
    many = [opening(at=MONDAY + timedelta(days=n // 2, hours=n % 2)) for n in range(2 * (MOST_LINES + 7))]
    found = opened(many)
    assert sum(len(lines) for _, lines in found.days) == MOST_LINES
    assert found.older == 14
    assert found.days[0][0] == (MONDAY + timedelta(days=MOST_LINES + 6)).date()
