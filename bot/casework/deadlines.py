"""Due dates: working days and holidays of Finland, and the clocks that data/clocks.yml sets."""

from __future__ import annotations

import calendar
import functools
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import holidays as finnish_holidays
from ruamel.yaml import YAML

FINLAND = ZoneInfo("Europe/Helsinki")
CLOCKS = Path(__file__).parents[2] / "data" / "clocks.yml"
BEGINNINGS = ("received", "plan", "arrival")


def in_finland(moment: datetime) -> datetime:
    """An aware moment as the clock on a wall in Finland shows it."""
    return moment.astimezone(FINLAND)


@functools.cache
def holidays(year: int) -> frozenset[date]:
    """Days on which no working day falls in Finland, weekends apart.

    From the library `holidays`. The eves of Christmas and Midsummer are among them: they are no working days for
    time limits (Act 150/1930, section 5).
    """
    return frozenset(finnish_holidays.country_holidays("FI", years=year))


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


class ClockError(ValueError):
    """data/clocks.yml is not as it should be; says which clock."""


@dataclass(frozen=True)
class Clock:
    """A time limit: so many working days or months `begins` (received, plan or arrival). `earliest`: not a limit but the
    first day on which something fits."""

    id: str
    begins: str
    working_days: int
    months: int
    earliest: bool

    def day(self, start: date) -> date:
        """The day this clock rings."""
        if self.working_days:
            return working_day_after(start, self.working_days)
        return months_after(start, self.months)


@dataclass(frozen=True)
class Due:
    """One clock's day. `kind` is its id; its words stand in desk.ftl as desk-due-KIND."""

    kind: str
    day: date
    earliest: bool = False


def load_clocks(path: Path) -> tuple[Clock, ...]:
    """The clocks of a file. Raises ClockError."""
    found = []
    for raw in (YAML(typ="safe").load(path.read_text(encoding="utf-8")) or {}).get("clocks", ()):
        name = str(raw.get("id"))
        days, months = raw.get("working_days", 0), raw.get("months", 0)
        if raw.get("from") not in BEGINNINGS:
            raise ClockError(f"{path.name}: {name}: `from` is one of {', '.join(BEGINNINGS)}")
        if bool(days) == bool(months) or not all(isinstance(n, int) and n >= 0 for n in (days, months)):
            raise ClockError(f"{path.name}: {name}: give working_days or months, as a whole number")
        if not raw.get("source"):
            raise ClockError(f"{path.name}: {name}: where does it come from? Give `source`")
        found.append(Clock(name, raw["from"], days, months, bool(raw.get("earliest"))))
    return tuple(found)


@functools.cache
def clocks() -> tuple[Clock, ...]:
    """The clocks of this installation (data/clocks.yml)."""
    return load_clocks(CLOCKS)


def due_dates(received: date, plan: date | None = None, arrival: str | None = None) -> tuple[Due, ...]:
    """The days that count in a case, in the order of data/clocks.yml.

    `received`: the matter became pending; `plan`: a plan was made; `arrival`: "YYYY-MM", a year alone tells too little.
    """
    begun = {"received": received, "plan": plan, "arrival": _first_of(arrival)}
    return tuple(
        Due(clock.id, clock.day(start), clock.earliest)
        for clock in clocks()
        if (start := begun[clock.begins]) is not None
    )


def _first_of(month: str | None) -> date | None:
    if not month or len(month) < 7:
        return None
    return date(int(month[:4]), int(month[5:7]), 1)
