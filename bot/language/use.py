"""One number of a message and what it is about."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

OLDEST = 110
"""Highest age in years that is believed."""

Kind = Literal["age", "count", "total", "other", "bare"]


@dataclass
class Use:
    """One number and what it is about: an age, people counted, the whole family, something else, or not said."""

    at: int
    """Index of its piece; of the unit's piece when no number is said ("a year")."""
    value: int
    kind: Kind
    upto: int
    """Index of the last piece that belongs to it: its unit, or "half"."""
    years: int | None = None
    """The age in whole years, when it has a unit of time."""
    unit: str | None = None
    """year, month, week or day, when it is said."""
    noun: int | None = None
    """Index of the piece that it counts."""
    each: bool = False
    """Whether a number before it counts people of this age (two 5-year-olds)."""
    corrects: bool = False
    """Whether it replaces an earlier number ("no, 5")."""
    holds: bool = False
    """Whether it is said to be so now, or to be what all of it comes to ("so now five")."""
    taken_back: bool = False
    """Whether the message sets it aside for another number ("we were six")."""

    @property
    def age(self) -> int:
        """The number read as an age in whole years."""
        return self.value if self.years is None else self.years
