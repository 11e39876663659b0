"""Services that families were given, for the figures: periods of work that began in a quarter, groups they joined.

Counted by the quarter in which it began, from cases of any time: a service begins months after a family has sent.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Protocol

from bot.casework.periods import period_kinds
from bot.casework.plan import Noted

GROUP = "group"


@dataclass(frozen=True)
class Given:
    """What one family was given in a period of the figures. `month` is that of the first beginning."""

    area: str
    language: str
    month: str
    services: frozenset[str]

    def group(self, breakdown: str) -> str:
        """Its group in a table by area, language or month."""
        return {"area": self.area, "language": self.language, "month": self.month}[breakdown]


class NotedOfCase(Noted, Protocol):
    """A note that says whose case it is of (bot/store/case_notes.py)."""

    @property
    def case_id(self) -> str: ...


def given_codes() -> tuple[str, ...]:
    """The services that are counted."""
    return (*period_kinds(), GROUP)


def beginnings(notes: Iterable[NotedOfCase], first: date, after: date) -> Iterable[tuple[str, date, str]]:
    """Periods of work that began from `first` to before `after`, as (case, day, service); `notes` the oldest first."""
    newest = {(note.case_id, note.thread): note for note in notes}
    for note in newest.values():
        start = date.fromisoformat(note.body["start"])
        if first <= start < after:
            yield note.case_id, start, note.about


def given(area: str | None, language: str | None, begun: Iterable[tuple[date, str]]) -> Given:
    """What is counted of one family from what began for it: at least one (day, service)."""
    days, services = zip(*begun, strict=True)
    known = given_codes()
    return Given(
        area or "",
        language or "",
        f"{min(days):%Y-%m}",
        frozenset(service for service in services if service in known),
    )
