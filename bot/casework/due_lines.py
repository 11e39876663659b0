"""The clocks of a case in words: what is due when, and where that comes from."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from bot.casework.deadlines import due_dates
from bot.casework.reading import Reader, say_date


@dataclass(frozen=True)
class DueLine:
    """One due date, what it is for and where it comes from."""

    day: date
    words: str
    what: str
    source: str
    late: bool


def due_lines(received: date, today: date, reader: Reader, arrival: str | None) -> tuple[DueLine, ...]:
    """The clocks. `arrival` is None where nothing joint may be named."""
    language = reader.language
    return tuple(
        DueLine(
            due.day,
            reader.month(due.day) if due.earliest else say_date(due.day, language, weekday=True),
            reader.say(f"desk-due-{due.kind}"),
            reader.say(f"desk-due-{due.kind}.source"),
            due.day < today and not due.earliest,
        )
        for due in due_dates(received, arrival=arrival)
    )
