"""Due dates follow Finland's calendar."""

from __future__ import annotations

from datetime import date, datetime, timezone
from pathlib import Path

import pytest

from bot.casework.deadlines import (
    ClockError,
    clocks,
    due_dates,
    holidays,
    in_finland,
    is_working_day,
    load_clocks,
    months_after,
    working_day_after,
)


def test_thl_example_contact_on_tuesday_means_start_by_thursday_of_the_next_week() -> None:
    tuesday = date(2026, 11, 10)
    start, ready = due_dates(tuesday)
    assert (start.kind, start.day) == ("start", date(2026, 11, 19))
    assert start.day.isoweekday() == 4
    assert (ready.kind, ready.day) == ("ready", date(2027, 2, 10))


@pytest.mark.parametrize(
    "day",
    [
        date(2026, 1, 6), date(2026, 4, 3), date(2026, 4, 6), date(2026, 5, 1), date(2026, 5, 14),
        date(2026, 6, 19), date(2026, 6, 20), date(2026, 10, 31), date(2025, 11, 1), date(2027, 12, 6),
        date(2026, 12, 24), date(2026, 12, 25), date(2026, 12, 26),
    ],
)  # fmt: skip
def test_public_holidays_are_no_working_days(day: date) -> None:
    assert day in holidays(day.year)
    assert not is_working_day(day)


@pytest.mark.parametrize("year", range(2024, 2044))
def test_midsummer_and_all_saints_are_saturdays_in_their_weeks(year: int) -> None:
    saturdays = {d for d in holidays(year) if d.isoweekday() == 6}
    assert any(date(year, 6, 20) <= d <= date(year, 6, 26) for d in saturdays)
    assert any(date(year, 10, 31) <= d <= date(year, 11, 6) for d in saturdays)


def test_easter_and_christmas_push_the_date_on() -> None:
    assert working_day_after(date(2026, 3, 31), 7) == date(
        2026, 4, 13
    )  # Good Friday and Easter Monday between
    assert working_day_after(date(2026, 12, 22), 3) == date(
        2026, 12, 29
    )  # Christmas Eve to Boxing Day between


def test_three_months_end_on_the_last_day_of_a_short_month() -> None:
    assert months_after(date(2026, 11, 30), 3) == date(2027, 2, 28)
    assert months_after(date(2027, 11, 30), 3) == date(2028, 2, 29)


def test_a_message_sent_late_in_the_evening_in_utc_belongs_to_the_next_day_in_finland() -> None:
    assert in_finland(datetime(2026, 11, 10, 22, 30, tzinfo=timezone.utc)).date() == date(2026, 11, 11)


def test_a_plan_is_reviewed_within_six_months_and_family_together_waits_four() -> None:
    days = {due.kind: due for due in due_dates(date(2026, 11, 10), date(2026, 12, 1), "2026-09")}
    assert days["review"].day == date(2027, 6, 1) and not days["review"].earliest
    assert days["together"].day == date(2027, 1, 1) and days["together"].earliest
    assert {due.kind for due in due_dates(date(2026, 11, 10), arrival="2026")} == {"start", "ready"}


def test_every_clock_says_where_it_comes_from_and_a_wrong_one_is_named(tmp_path: Path) -> None:
    assert {clock.id for clock in clocks()} >= {"start", "ready", "review", "together"}
    file = tmp_path / "clocks.yml"
    for wrong, words in (
        ("{id: a, from: birth, months: 1, source: x}", "`from` is one of"),
        ("{id: a, from: plan, source: x}", "working_days or months"),
        ("{id: a, from: plan, months: 1, working_days: 2, source: x}", "working_days or months"),
        ("{id: a, from: plan, months: soon, source: x}", "working_days or months"),
        ("{id: a, from: plan, months: 1}", "Give `source`"),
    ):
        file.write_text(f"clocks:\n  - {wrong}\n", encoding="utf-8")
        with pytest.raises(ClockError, match=words):
            load_clocks(file)
