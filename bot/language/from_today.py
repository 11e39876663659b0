"""Dates told from today: "two years ago", "viime kuussa", «صارلنا ٦ أشهر», "yesterday"."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

from bot.language.arrival import Said
from bot.language.pieces import Row
from bot.language.timespans import is_duration, months_after
from bot.language.use import Use
from bot.language.uses import uses
from bot.language.vocabulary import is_arabic

_WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_SATURDAY = 5


def from_today(row: Row, today: date) -> Iterator[Said]:
    """Dates told from today: "two years ago", "viime kuussa", "صارلنا ٦ أشهر", "yesterday"."""
    days = {
        "day_before_yesterday": today - timedelta(days=2),
        "last_weekend": today - timedelta(days=_days_since(today, _SATURDAY)),
        "last_week": today - timedelta(days=7),
        "yesterday": today - timedelta(days=1),
        "today": today,
        "last_month": today.replace(day=1) - timedelta(days=1),
    }
    for at, piece in enumerate(row.pieces):
        if not piece.means:
            continue
        for kind, day in days.items():
            if piece.has(kind):
                yield Said(day.year, day.month, piece.start, piece.end, at, at)
                break
        weekday = last_weekday(row, at)
        if weekday is not None:
            day = today - timedelta(days=_days_since(today, weekday))
            yield Said(day.year, day.month, piece.start, piece.end, at, at)
        this = row.at(at - 1)
        if piece.unit is not None and piece.unit.name == "month" and this is not None and this.has("this"):
            yield Said(today.year, today.month, this.start, piece.end, at, at)
    numbers = uses(row)
    told = {use.at for use in numbers.values() if use.unit and _counts_from_today(row, use, len(numbers))}
    for at, use in numbers.items():
        months = months_after(row, numbers, use)
        if months is not None and told & {at, months.at}:
            told.discard(months.at)
            whole = Use(at, use.value * 12 + months.value, "other", months.upto, unit="month")
            yield _back(row, whole, today, at)
        elif at in told:
            yield _back(row, use, today, at)


def last_weekday(row: Row, at: int) -> int | None:
    """The day of the week that is said to be the last at piece `at`, Monday 0: "last Tuesday", «الخميس الفايت»."""
    piece = row.pieces[at]
    weekday = next((number for number, name in enumerate(_WEEKDAYS) if piece.has(name)), None)
    if weekday is None:
        return None
    marks = [piece]
    if at and row.touches(at):
        marks.append(row.pieces[at - 1])
    if is_arabic(piece.word) and at + 1 < len(row.pieces) and row.touches(at + 1):
        marks.append(row.pieces[at + 1])
    return weekday if any(mark.has("last") for mark in marks) else None


def _days_since(today: date, weekday: int) -> int:
    return (today.weekday() - weekday) % 7 or 7


def _counts_from_today(row: Row, use: Use, how_many: int) -> bool:
    pieces = row.pieces[use.at : use.upto + 1]
    if any(piece.unit is not None and piece.unit.old for piece in pieces):
        return False
    if is_duration(row, use.at, use.upto):
        return True
    # The whole answer is a stretch of time: "noin 2 vuotta", "6 months".
    people = any(piece.noun is not None and piece.noun.role != "me" for piece in row.pieces)
    return (
        (use.value > 1 or use.unit in ("year", "month"))
        and how_many == 1
        and not people
        and not row.in_sentence(use.at, "age")
        and len(row.pieces) <= 6
    )


def _back(row: Row, use: Use, today: date, at: int) -> Said:
    pieces = row.pieces[use.at : use.upto + 1]
    half = any(piece.has("half", "half_year", "year_and_half") for piece in pieces)
    following, before = row.at(use.upto + 1), row.at(use.at - 1)
    later = (following is not None and following.has("later")) or (
        before is not None and before.has("later_before")
    )
    start, end = row.pieces[use.at].start, row.pieces[use.upto].end
    sign = -1 if later else 1
    if use.unit in ("week", "day"):
        day = today - timedelta(days=sign * min(use.value, 3000) * (7 if use.unit == "week" else 1))
        return Said(day.year, day.month, start, end, at, use.upto)
    more = _months_more(row, use)
    if use.unit == "year" and not half and not more:
        return Said(today.year - sign * use.value, None, start, end, at, use.upto)
    months = use.value * 12 + (more or 6) if use.unit == "year" else use.value
    whole = today.year * 12 + today.month - 1 - sign * months
    return Said(whole // 12, whole % 12 + 1, start, end, at, use.upto)


def _months_more(row: Row, use: Use) -> int:
    """The months of "2 years 6 months" where they are one stretch of time; 0 when none are told."""
    last = row.pieces[use.upto].unit
    if use.unit != "year" or last is None or last.name != "month":
        return 0
    return row.pieces[use.upto - 1].number or last.count or 0
