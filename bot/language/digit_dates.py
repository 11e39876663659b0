"""Months written in digits: 5/2023, 12.5.2023, 2023-05, 5/23; American 5/20/2023 too."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

OLDEST_YEAR = 1950
NEWEST_YEAR = 2100

_SEPARATOR = r"\s?[./\\-]\s?"
_YEAR_MONTH = re.compile(rf"(?<![\d./-])(\d{{4}}){_SEPARATOR}(\d{{1,2}})(?:{_SEPARATOR}\d{{1,2}})?(?!\d)")
_DAY_MONTH_YEAR = re.compile(
    rf"(?<![\d./-])(\d{{1,2}}){_SEPARATOR}(\d{{1,2}})(?:{_SEPARATOR}|\.-)(\d{{4}}|\d{{2}})(?!\d)"
)
_MONTH_YEAR = re.compile(r"(?<![\d./-])(\d{1,2})(?:\s?[./\\-]\s?|\s)(\d{4})(?!\d|\s?(?:euro|e\b|€))")
_MONTH_SHORT_YEAR = re.compile(r"(?<![\d./-])(\d{1,2})\s?/\s?'?(\d{2})(?![\d/.])")


class DigitDate(NamedTuple):
    """A month written in digits."""

    year: int
    month: int
    start: int
    end: int
    bare: bool
    """Whether it could also be a day and a year, after the name of a month: "syyskuun 3. 2022"."""


def digit_dates(text: str, this_year: int) -> Iterator[DigitDate]:
    """The months written in ASCII digits in `text`, the surest spellings first; they may overlap."""
    for found in _YEAR_MONTH.finditer(text):
        yield from _valid(int(found[1]), int(found[2]), found)
    for found in _DAY_MONTH_YEAR.finditer(text):
        day, month, year = int(found[1]), int(found[2]), int(found[3])
        if month > 12 >= day:
            month = day
        yield from _valid(year if year > 99 else 2000 + year, month, found)
    for found in _MONTH_YEAR.finditer(text):
        yield from _valid(int(found[2]), int(found[1]), found, bare=True)
    for found in _MONTH_SHORT_YEAR.finditer(text):
        if 12 < int(found[2]) <= this_year % 100 + 1:
            yield from _valid(2000 + int(found[2]), int(found[1]), found)


def _valid(year: int, month: int, found: re.Match[str], bare: bool = False) -> Iterator[DigitDate]:
    if 1 <= month <= 12 and OLDEST_YEAR <= year <= NEWEST_YEAR:
        yield DigitDate(year, month, found.start(), found.end(), bare)
