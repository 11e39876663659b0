"""The values a message can tell: how many, ages, a month, people and a phone number, each with its place in the text."""

from __future__ import annotations

from bot.language.ages import Ages, read_ages
from bot.language.counts import Count, read_count
from bot.language.dates import MonthDate, read_date
from bot.language.people import Person, read_people
from bot.language.phones import read_phone

__all__ = [
    "Ages",
    "Count",
    "MonthDate",
    "Person",
    "read_ages",
    "read_count",
    "read_date",
    "read_people",
    "read_phone",
]
