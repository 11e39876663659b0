"""Due dates of Finnish law: working days, public holidays and the clocks that start when answers arrive."""

from __future__ import annotations

import calendar
import functools
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

FINLAND = ZoneInfo("Europe/Helsinki")
START_WITHIN_WORKING_DAYS = 7
READY_WITHIN_MONTHS = 3


def in_finland(moment: datetime) -> datetime:
    """An aware moment as the clock on a wall in Finland shows it."""
    return moment.astimezone(FINLAND)


@functools.cache
def easter(year: int) -> date:
    """Easter Sunday of the Gregorian calendar (Meeus, Jones and Butcher's way of computing it)."""
    a, b, c = year % 19, year // 100, year % 100
    d, e = divmod(b, 4)
    g = (8 * b + 13) // 25
    h = (19 * a + b - d - g + 15) % 30
    i, k = divmod(c, 4)
    m = (32 + 2 * e + 2 * i - h - k) % 7
    n = (a + 11 * h + 22 * m) // 451
    month, day = divmod(h + m - 7 * n + 114, 31)
    return date(year, month, day + 1)


def _saturday_from(first: date) -> date:
    return first + timedelta((5 - first.weekday()) % 7)


@functools.cache
def holidays(year: int) -> frozenset[date]:
    """Days on which no working day falls in Finland, weekends apart.

    Church holidays stand in the Church Act and its order (652/2023: movable Midsummer, 20-26 June, and All Saints,
    31 October to 6 November), 1 May in Act 272/1944, 6 December in Act 388/1937. The eves of Christmas and Midsummer
    are no working days for time limits (Act 150/1930, section 5).
    """
    sunday = easter(year)
    midsummer = _saturday_from(date(year, 6, 20))
    return frozenset(
        {
            date(year, 1, 1),
            date(year, 1, 6),
            sunday - timedelta(2),  # Good Friday
            sunday,
            sunday + timedelta(1),
            date(year, 5, 1),
            sunday + timedelta(39),  # Ascension Day
            sunday + timedelta(49),  # Whit Sunday
            midsummer - timedelta(1),
            midsummer,
            _saturday_from(date(year, 10, 31)),
            date(year, 12, 6),
            date(year, 12, 24),
            date(year, 12, 25),
            date(year, 12, 26),
        }
    )


def is_working_day(day: date) -> bool:
    """Monday to Friday, no holiday."""
    return day.weekday() < 5 and day not in holidays(day.year)


def working_day_after(start: date, count: int) -> date:
    """The `count`-th working day after `start`; the day itself is not counted."""
    day = start
    while count:
        day += timedelta(1)
        count -= is_working_day(day)
    return day


def months_after(start: date, months: int) -> date:
    """The day with the same number some months later, or the last day of that month (Act 150/1930, section 3)."""
    year, month = divmod(start.year * 12 + start.month - 1 + months, 12)
    return date(year, month + 1, min(start.day, calendar.monthrange(year, month + 1)[1]))


@dataclass(frozen=True)
class Due:
    """One clock. `kind` is start (of the assessment) or ready; its words stand in desk.ftl as desk-due-KIND."""

    kind: str
    day: date


def due_dates(received: date) -> tuple[Due, ...]:
    """The clocks of an assessment of a child's matter that became pending on this day.

    Start: at latest on the 7th working day; ready: within 3 months (Social Welfare Act 1301/2014, section 36; Child
    Welfare Act 417/2007, section 26; THL's handbook of child welfare).
    """
    return (
        Due("start", working_day_after(received, START_WITHIN_WORKING_DAYS)),
        Due("ready", months_after(received, READY_WITHIN_MONTHS)),
    )
