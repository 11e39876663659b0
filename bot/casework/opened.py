"""Who opened a family's answers, as the family itself may read it: roles, days and times from the access log.

Whoever holds the family's phone or code reads this list, and that may be the person somebody of the family is afraid of.
So it is a list of what may be told, never of what may not: the restricted part, danger, judgements, meetings of one
person alone and work without the family's answers are not in it, and what is not shown leaves no gap and no number.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime

from bot.casework.deadlines import in_finland

ANSWERS, CHAT, LINES, PLAN = "answers", "chat", "lines", "plan"
COPY, SYSTEM, TRAINING = "copy", "system", "training"
# By the log's word for it. A bundle is sealed and taken along at once: one of the two lines is enough.
KINDS = {
    "case.read": ANSWERS,
    "review.opened": CHAT,
    "review.compared": CHAT,
    "corrections.read": LINES,
    "corrections.exported": TRAINING,
    "case.exported.summary.pdf": COPY,
    "case.exported.assessment.txt": COPY,
    "case.exported.case.json": SYSTEM,
    "case.exported.fhir.json": SYSTEM,
    "case.exported.bundle.zip": COPY,
    "partner.opened": PLAN,
}
INTERPRETER, OTHER = "interpreter", "other"
ROLES = ("worker", INTERPRETER, "administrator", "partner", OTHER)
LOOKED = "family.looked"
"""The log's word for a family that looked at this list. Not in the list: who looked is not for the next reader."""
MOST_LINES = 200


@dataclass(frozen=True)
class Opening:
    """One line of the log about a case, with what the family may know of who it was."""

    at: datetime
    """Aware."""
    actor: str
    action: str
    role: str | None
    """None for an account that is gone."""
    number: str = ""
    """An interpreter's, such as T-014; "" for everybody else."""


@dataclass(frozen=True)
class OpenedLine:
    """All openings of one kind by one person on one day."""

    role: str
    who: str
    """An interpreter's own number; else 1 for the first of that role who opened something, 2 for the next …"""
    what: str
    first: datetime
    """In Finland's time, like `last`."""
    last: datetime
    count: int


@dataclass(frozen=True)
class Opened:
    """The newest day first, and in it the newest line. `older`: openings beyond the last line shown."""

    days: tuple[tuple[date, tuple[OpenedLine, ...]], ...] = ()
    older: int = 0


def opened(openings: Iterable[Opening], most: int = MOST_LINES) -> Opened:
    """The family's list; `openings` in any order."""
    told = sorted((one for one in openings if one.action in KINDS), key=lambda one: one.at)
    numbers: dict[str, dict[str, str]] = {}
    lines: dict[tuple[date, str, str], OpenedLine] = {}
    for one in told:
        role = one.role if one.role in ROLES else OTHER
        known = numbers.setdefault(role, {})
        who = known.setdefault(one.actor, one.number or str(len(known) + 1))
        at, what = in_finland(one.at), KINDS[one.action]
        place = (at.date(), one.actor, what)
        before = lines.get(place)
        first, count = (before.first, before.count) if before else (at, 0)
        lines[place] = OpenedLine(role, who, what, first, at, count + 1)
    newest = sorted(lines.values(), key=lambda line: line.last, reverse=True)
    days: dict[date, list[OpenedLine]] = {}
    for line in newest[:most]:
        days.setdefault(line.last.date(), []).append(line)
    return Opened(
        tuple((day, tuple(of_day)) for day, of_day in days.items()),
        sum(line.count for line in newest[most:]),
    )
