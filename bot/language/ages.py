"""Ages in years, in the order they are told: "2, 5 and 9", "6kk vauva", "twins 4 years", "عمره سنة ونص"."""

from __future__ import annotations

from dataclasses import dataclass

from bot.language.groups import tell
from bot.language.pieces import Row

_LATELY = ("today", "yesterday", "last_week", "last_month")


@dataclass(frozen=True)
class Ages:
    """The ages that a message tells."""

    value: list[int]
    """Whole years, a baby 0, each of twins on its own."""
    start: int
    end: int


def read_ages(text: str, language: str | None) -> Ages | None:
    """The ages in `text`; None when it tells none. Counts, rooms, dates and "2 years ago" are no ages."""
    told = tell(text, language)
    found = told.ages
    if not found:
        return _just_born(told.row)
    return Ages(
        [age for _, age, _, _ in found], min(item[2] for item in found), max(item[3] for item in found)
    )


def _just_born(row: Row) -> Ages | None:
    """A baby told by when it came: "syntyi viime viikolla", "born yesterday", «انولد امبارح»."""
    for at, piece in enumerate(row.pieces):
        if piece.has(*_LATELY) and row.in_sentence(at, "birth"):
            return Ages([0], piece.start, piece.end)
    return None
