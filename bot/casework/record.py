"""The documentation of a case over a chosen time: what stood at its end, and what happened in it.

What was said with one person alone, and decisions about danger, are left out: this may be read with the family.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import TypeVar

from bot.casework import plan as plans
from bot.casework.agenda import DECISION
from bot.casework.deadlines import in_finland, months_after
from bot.casework.meetings import HELD, Meeting
from bot.casework.periods import Period, periods_of
from bot.casework.plan import Goal, Noted, Review, Step, plan_of

LONGEST_MONTHS = 60
# Headings of the agenda (bot/casework/agenda.py) under which somebody may have asked for help in danger.
_APART = ("danger", "calls")
WRITTEN, CHANGED = "written", "changed"
Version = TypeVar("Version", Goal, Step)


@dataclass(frozen=True)
class Span:
    """The time that is told of, both days counted."""

    first: date
    last: date

    @classmethod
    def asked(cls, first: str, last: str) -> Span | None:
        """From two days as "YYYY-MM-DD"; None for what is no time, or too long a one."""
        try:
            span = cls(date.fromisoformat(first), date.fromisoformat(last))
        except ValueError:
            return None
        return span if span.first <= span.last <= months_after(span.first, LONGEST_MONTHS) else None

    def __contains__(self, day: date) -> bool:
        return self.first <= day <= self.last


@dataclass(frozen=True)
class Happened:
    """Something that was written about a goal or a step: WRITTEN, CHANGED, or the state it came to."""

    day: date
    what: str
    by: str


@dataclass(frozen=True)
class StepThen:
    """A step as it stood at the end, and what happened to it in this time."""

    step: Step
    happened: tuple[Happened, ...]


@dataclass(frozen=True)
class GoalThen:
    """A goal as it stood at the end, with its steps."""

    goal: Goal
    happened: tuple[Happened, ...]
    steps: tuple[StepThen, ...]


@dataclass(frozen=True)
class PeriodThen:
    """A period of work that lay in this time at least in part. `review` and `after`: whether they fall into it.

    `meetings` were held in this time and not with one person alone.
    """

    period: Period
    review: bool
    after: bool
    meetings: tuple[Meeting, ...]


@dataclass(frozen=True)
class Decided:
    """What the team decided, as it stood at the end."""

    day: date
    words: str
    state: str
    by: str


@dataclass(frozen=True)
class Record:
    """All that is told of a time."""

    span: Span
    goals: tuple[GoalThen, ...]
    periods: tuple[PeriodThen, ...]
    reviews: tuple[tuple[date, Review], ...]
    """With the day on which each was held, the oldest first."""
    next_review: Review | None
    decisions: tuple[Decided, ...]

    @property
    def workers(self) -> tuple[str, ...]:
        """Ids of the users who worked in its periods and meetings, each once."""
        ids = [
            id
            for one in self.periods
            for id in (*one.period.workers, *(w for m in one.meetings for w in m.workers))
        ]
        return tuple(dict.fromkeys(ids))


def record_of(notes: Sequence[Noted], span: Span) -> Record:
    """The record of a time from all notes of a case, the oldest first."""
    known = [note for note in notes if _day(note) <= span.last]
    plan = plan_of(known)
    return Record(
        span,
        tuple(filter(None, (_goal(goal, span) for goal in plan.goals))),
        tuple(filter(None, (_period(period, span) for period in periods_of(known)))),
        tuple((_day(review), review) for review in reversed(plan.held) if _day(review) in span),
        plan.review,
        tuple(_decisions(known, span)),
    )


def _day(thing: Noted | plans.Thing) -> date:
    return in_finland(thing.at).date()


def _happened(thing: Version, span: Span) -> tuple[Happened, ...]:
    versions = [*reversed(thing.earlier), thing]
    found = []
    for n, version in enumerate(versions):
        what = WRITTEN if n == 0 else CHANGED
        if n and version.state != versions[n - 1].state:
            what = version.state
        if _day(version) in span:
            found.append(Happened(_day(version), what, version.by))
    return tuple(found)


def _goal(goal: Goal, span: Span) -> GoalThen | None:
    steps = []
    for step in goal.steps:
        happened = _happened(step, span)
        if happened or step.unfinished:
            steps.append(StepThen(step, happened))
    happened = _happened(goal, span)
    return GoalThen(goal, happened, tuple(steps)) if happened or steps or goal.open else None


def _period(period: Period, span: Span) -> PeriodThen | None:
    over = period.review.day if period.review else None
    after = bool(period.after and period.after.day in span)
    if period.start > span.last or (over and over < span.first and not after):
        return None
    return PeriodThen(
        replace(period, meetings=(), earlier=()),  # nothing goes along that is not told
        bool(over and over in span),
        after,
        tuple(m for m in period.meetings if m.state == HELD and not m.alone and m.day in span),
    )


def _decisions(notes: Iterable[Noted], span: Span) -> Iterable[Decided]:
    newest = {note.thread: note for note in notes if note.kind == DECISION and note.about not in _APART}
    first: dict[str, date] = {}
    for note in notes:
        first.setdefault(note.thread, _day(note))
    for thread, note in newest.items():
        if first[thread] in span or _day(note) in span:
            yield Decided(first[thread], str(note.body.get("words", "")), note.state or "", note.author)
