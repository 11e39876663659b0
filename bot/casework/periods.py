"""Periods of a service: an agreed time with a start, goals, meetings, an end review and a look at it afterwards.

Everything is kept as notes of a case (bot/store/case_notes.py), of which the newest of each thread stands. The due
day of a running period is its end, and of one that is over the day of the look afterwards.
"""

from __future__ import annotations

import functools
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from typing import Any

from ruamel.yaml import YAML

from bot.casework.deadlines import months_after
from bot.casework.meetings import (
    INTERPRETERS,
    MEETING,
    PLACES,
    PLANNED,
    Meeting,
    cancelled,
    meeting_with_history,
)
from bot.casework.plan import Entry, Noted, Thing
from bot.casework.services import TOGETHER
from bot.casework.written import LONGEST_NAME, NotKept, day, one_of, ticked, words
from bot.texts import LANGUAGES

SERVICES = Path(__file__).parents[2] / "data" / "services.yml"
PERIOD = "period"
RUNNING, ENDED, STOPPED = STATES = ("running", "ended", "stopped")
OVER = (ENDED, STOPPED)
LONGEST_MONTHS = 24
MONTHS_UNTIL_AFTER = 3  # our proposal: sources 003 asks for a look after the end and names no time
MOST_MONTHS_UNTIL_AFTER = 12
ONE_WORKER, BEYOND, LATE = CONCERNS = ("one-worker", "beyond", "late")
PROBLEMS = (
    *(
        "service",
        "against",
        "date",
        "end",
        "end-reason",
        "workers",
        "team",
        "interpreter",
        "long",
        "language",
    ),
    *(
        "state",
        "review",
        "reason",
        "past",
        "far",
        "future",
        "time",
        "place",
        "place-words",
        "people",
        "together",
    ),
    *("wish", "words", "stale", "closed"),
)


@dataclass(frozen=True)
class PeriodKind:
    """How a service is given by data/services.yml. `months` None and `most` 0: its source names no length or number."""

    service: str
    months: int | None
    least: int
    most: int
    where: tuple[str, ...]

    def usual_end(self, start: date) -> date | None:
        """The day a period of this service usually ends."""
        return months_after(start, self.months) if self.months else None


def load_kinds(path: Path) -> dict[str, PeriodKind]:
    """Services that are given as periods, by id; `perhesilta check` judges the file."""
    found = {}
    for raw in YAML(typ="safe").load(path.read_text(encoding="utf-8"))["services"]:
        if period := raw.get("period"):
            least, most = period.get("meetings", (0, 0))
            where = tuple(period.get("where", PLACES))
            found[raw["id"]] = PeriodKind(raw["id"], period.get("months"), least, most, where)
    return found


@functools.cache
def period_kinds() -> dict[str, PeriodKind]:
    """The services of this installation that are given as periods, by id."""
    return load_kinds(SERVICES)


@dataclass(frozen=True)
class Review:
    """Words about a period at its end (`better`, `remains`, `next`), or some time after it (`better` alone)."""

    day: date
    better: str
    remains: str
    next: str
    language: str


@dataclass(frozen=True)
class Period(Thing):
    """One period of a service. `goals` are threads of plan goals, `workers` ids of users, `team` the id of one or "".

    `against`: what spoke against it when it began (bot/casework/services.py), and `reason` why it began all the same,
    or why it was stopped. `due`: the end while it runs, afterwards the day to look how the family is, None when done.
    `cancel`: how the family says that it cannot come. `earlier` are its former versions, the newest first.
    """

    service: str
    start: date
    end: date
    end_reason: str
    goals: tuple[str, ...]
    workers: tuple[str, ...]
    team: str
    interpreter: str
    cancel: str
    against: str
    against_reason: str
    language: str
    review: Review | None
    after: Review | None
    due: date | None
    meetings: tuple[Meeting, ...] = ()
    earlier: tuple[Period, ...] = ()

    @property
    def running(self) -> bool:
        """Whether the work goes on."""
        return self.state == RUNNING

    @property
    def kind(self) -> PeriodKind | None:
        """How this service is usually given; None when data/services.yml says so no more."""
        return period_kinds().get(self.service)

    @property
    def held_or_to_come(self) -> tuple[Meeting, ...]:
        """Its meetings without those that were cancelled or missed, in the order of their days."""
        return tuple(meeting for meeting in self.meetings if meeting.counts)

    @property
    def next_meeting(self) -> Meeting | None:
        """The earliest meeting that is planned."""
        return next((meeting for meeting in self.meetings if meeting.state == PLANNED), None)

    def coming(self, today: date) -> list[Meeting]:
        """Planned meetings from today on that a family's copy may show: none with one person alone."""
        return [m for m in self.meetings if m.state == PLANNED and m.day >= today and not m.alone]

    def number_of(self, meeting: Meeting) -> int:
        """Which meeting of the period this is, from 1; 0 for one that does not count."""
        threads = [one.thread for one in self.held_or_to_come]
        return threads.index(meeting.thread) + 1 if meeting.thread in threads else 0

    def concerns(self, today: date) -> tuple[str, ...]:
        """What should be mended or talked about, of CONCERNS."""
        kind, found = self.kind, []
        if self.running and not self.team and len(self.workers) < 2:
            found.append(ONE_WORKER)  # sources 002: a pair or a team, never one alone
        if kind and 0 < kind.most < len(self.held_or_to_come):
            found.append(BEYOND)
        if self.running and self.end < today:
            found.append(LATE)
        return tuple(found)

    def meeting(self, thread: str) -> Meeting | None:
        """The meeting of this thread."""
        return next((meeting for meeting in self.meetings if meeting.thread == thread), None)


# -- reading ---------------------------------------------------------------------------------------


def periods_of(notes: Iterable[Noted]) -> tuple[Period, ...]:
    """The periods in a case's notes, given the oldest first: running ones first, then the newest beginning first."""
    threads: dict[tuple[str, str], list[Noted]] = {}
    for note in notes:
        if note.kind in (PERIOD, MEETING):
            threads.setdefault((note.kind, note.thread), []).insert(0, note)
    meetings = [meeting_with_history(found) for (kind, _), found in threads.items() if kind == MEETING]
    meetings.sort(key=lambda meeting: meeting.when)
    periods = [_period(found) for (kind, _), found in threads.items() if kind == PERIOD]
    periods.sort(key=lambda period: (not period.running, -period.start.toordinal()))
    return tuple(
        replace(period, meetings=tuple(one for one in meetings if one.period == period.thread))
        for period in periods
    )


def period_of(note: Noted) -> Period:
    """One version of a period, without its meetings."""
    body = note.body
    return Period(
        note=note.id, thread=note.thread, state=note.state or "", reason=body["reason"], by=note.author, at=note.at,
        service=note.about, start=date.fromisoformat(body["start"]), end=date.fromisoformat(body["end"]),
        end_reason=body["end_reason"], goals=tuple(body["goals"]), workers=tuple(body["workers"]), team=body["team"],
        interpreter=body["interpreter"], cancel=body["cancel"], against=body["against"],
        against_reason=body["against_reason"], language=body["language"], review=_review(body.get("review")),
        after=_review(body.get("after")), due=note.due_on,
    )  # fmt: skip


def _period(notes: list[Noted]) -> Period:
    versions = [period_of(note) for note in notes]
    return replace(versions[0], earlier=tuple(versions[1:]))


def _review(told: Mapping[str, str] | None) -> Review | None:
    if told is None:
        return None
    return Review(
        date.fromisoformat(told["day"]), told["better"], told["remains"], told["next"], told["language"]
    )


# -- writing: each gives what is to be noted, or raises NotKept --------------------------------------


def period_started(
    form: Mapping[str, str],
    today: date,
    offered: Mapping[str, str],
    goals: Collection[str],
    workers: Collection[str],
    teams: Collection[str],
) -> Entry:
    """A period that begins. `offered`: service to what speaks against it, or "". Fields: service, against_reason, and

    those of `period_changed`. A worker may begin against what speaks against it, and says why.
    """
    service = form.get("service", "")
    if service not in offered or service not in period_kinds():
        raise NotKept("service")
    against = offered[service]
    body = {
        **_agreed(form, today, period_kinds()[service], goals, workers, teams),
        "against": against,
        "against_reason": words(form, "against_reason", needed="against" if against else ""),
        "reason": "",
    }
    return Entry(body, RUNNING, date.fromisoformat(body["end"]))


def period_changed(
    period: Period,
    form: Mapping[str, str],
    today: date,
    goals: Collection[str],
    workers: Collection[str],
    teams: Collection[str],
) -> Entry:
    """A running period as it is agreed now. Fields: start, end ("" for the usual), end_reason, goal-THREAD, worker-ID,

    team, interpreter, cancel, language.
    """
    _running(period)
    kind = period.kind or PeriodKind(period.service, None, 0, 0, PLACES)
    body = {**_body(period), **_agreed(form, today, kind, goals, workers, teams, period)}
    return Entry(body, RUNNING, date.fromisoformat(body["end"]))


def period_over(period: Period, form: Mapping[str, str], today: date) -> Entry:
    """A period that ends as agreed, or is stopped. Fields: state, better, remains, next, reason, language, due (the day

    to look how the family is, or "").
    """
    _running(period)
    state = one_of(form, "state", OVER)
    review = {
        "day": today.isoformat(),
        "better": words(form, "better", needed="review" if state == ENDED else ""),
        "remains": words(form, "remains"),
        "next": words(form, "next"),
        "language": one_of(form, "language", LANGUAGES),
    }
    reason = words(form, "reason", needed="reason" if state == STOPPED else "")
    due = day(form, "due")
    if due is not None:
        if due <= today:
            raise NotKept("past")
        if due > months_after(today, MOST_MONTHS_UNTIL_AFTER):
            raise NotKept("far")
    return Entry({**_body(period), "reason": reason, "review": review}, state, due)


def meetings_ending_with(period: Period, today: date) -> list[tuple[Meeting, Entry]]:
    """What becomes of the meetings still to come of a period that is over: nobody is reminded of them any more."""
    return [
        (meeting, cancelled(meeting))
        for meeting in period.meetings
        if meeting.state == PLANNED and meeting.day > today
    ]


def looked_after(period: Period, form: Mapping[str, str], today: date) -> Entry:
    """How the family is some time after the end. Fields: better, language."""
    if period.running:
        raise NotKept("stale")
    after = {
        "day": today.isoformat(),
        "better": words(form, "better", needed="words"),
        "remains": "",
        "next": "",
        "language": one_of(form, "language", LANGUAGES),
    }
    return Entry({**_body(period), "after": after}, period.state)


def proposed_look(today: date) -> date:
    """The day proposed for the look after the end."""
    return months_after(today, MONTHS_UNTIL_AFTER)


def is_together(period: Period) -> bool:
    """Whether the service meets the family jointly by its nature."""
    return period.service == TOGETHER


def _running(period: Period) -> None:
    if not period.running:  # a colleague has ended it in between
        raise NotKept("stale")


def _agreed(
    form: Mapping[str, str],
    today: date,
    kind: PeriodKind,
    goals: Collection[str],
    workers: Collection[str],
    teams: Collection[str],
    before: Period | None = None,
) -> dict[str, Any]:
    start = day(form, "start")
    if start is None:
        raise NotKept("date")
    kept = before is not None and start == before.start
    if not kept and not months_after(today, -LONGEST_MONTHS) <= start <= months_after(today, LONGEST_MONTHS):
        raise NotKept("date")
    usual = kind.usual_end(start)
    end = day(form, "end") or usual
    if end is None or not start < end <= months_after(start, LONGEST_MONTHS):
        raise NotKept("end")
    other = usual is not None and end != usual
    by, team = ticked(form, "worker", workers), form.get("team", "")
    if team and team not in teams:
        raise NotKept("team")
    if not by and not team:
        raise NotKept("workers")
    return {
        "start": start.isoformat(),
        "end": end.isoformat(),
        "end_reason": words(form, "end_reason", needed="end-reason" if other else ""),
        "goals": list(ticked(form, "goal", goals)),
        "workers": list(by),
        "team": team,
        "interpreter": one_of(form, "interpreter", INTERPRETERS),
        "cancel": words(form, "cancel", longest=LONGEST_NAME),
        "language": one_of(form, "language", LANGUAGES),
    }


def _body(period: Period) -> dict[str, Any]:
    body: dict[str, Any] = {
        "start": period.start.isoformat(), "end": period.end.isoformat(), "end_reason": period.end_reason,
        "goals": list(period.goals), "workers": list(period.workers), "team": period.team,
        "interpreter": period.interpreter, "cancel": period.cancel, "against": period.against,
        "against_reason": period.against_reason, "language": period.language, "reason": period.reason,
    }  # fmt: skip
    for name, review in (("review", period.review), ("after", period.after)):
        if review is not None:
            body[name] = {**vars(review), "day": review.day.isoformat()}
    return body
