"""The team's weekly meeting: what a worker brings to it, and the decisions that are written back to the case.

A decision is a thread of notes: open until it is done or dropped. So is what a worker asked the team to look at.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Protocol

from bot.casework.deadlines import months_after
from bot.casework.plan import Entry, Noted
from bot.casework.written import NotKept, day, words

BROUGHT, DECISION = "agenda", "decision"
"""The kinds of notes."""
OPEN, DONE, DROPPED = DECISION_STATES = ("open", "done", "dropped")
ENDED = (DONE, DROPPED)
HEADINGS = ("danger", "calls", "new", "asked", "answers", "late", "alone")
"""What the agenda is made of, in the order of the meeting; also what a decision is about."""
REASONS = (
    *("unread", "read", "call", "new", "nobodys", "answers", "clock", "steps", "review", "alone", "left"),
)
"""Why a case is on the agenda; the words stand in data/texts as desk-agenda-why-REASON."""
CASE = "case"
"""What a decision is about that was written on the case itself."""
PROBLEMS = ("words", "long", "who", "date", "past", "agreed", "agreed-day", "share", "partner")
UNTIL_NEXT = timedelta(7)  # the team meets every week
MONTHS_OF_A_DECISION = 12  # a later day is a slip of the pen


class NotedOfCase(Noted, Protocol):
    """A note that says whose case it is of (bot/store/case_notes.py)."""

    @property
    def case_id(self) -> str: ...


@dataclass(frozen=True)
class Decision:
    """What a team decided about a case. `about`: one of HEADINGS, or CASE; `who`: a name, "" for the team together.

    `by` and `at` (UTC) say who wrote it in this state.
    """

    thread: str
    case_id: str
    about: str
    state: str
    words: str
    who: str
    due: date
    by: str
    at: datetime

    @property
    def open(self) -> bool:
        """Whether somebody still has to do it."""
        return self.state == OPEN

    def late(self, today: date) -> bool:
        """Whether its day has passed and it is still open."""
        return self.open and self.due < today


@dataclass(frozen=True)
class Brought:
    """What a worker asked the team to talk about."""

    thread: str
    case_id: str
    words: str
    by: str
    at: datetime
    """UTC."""


# -- reading ---------------------------------------------------------------------------------------


def decision_of(note: NotedOfCase) -> Decision:
    """One version of a decision."""
    body = note.body
    return Decision(
        note.thread, note.case_id, note.about, note.state or OPEN, body["words"], body["who"],
        date.fromisoformat(body["due"]), note.author, note.at,
    )  # fmt: skip


def decisions_of(notes: Iterable[NotedOfCase]) -> list[Decision]:
    """The decisions among a case's current notes: open ones first, the earliest day first; then the newest."""
    found = [decision_of(note) for note in notes if note.kind == DECISION]
    ended = sorted((one for one in found if not one.open), key=lambda one: one.at, reverse=True)
    return [*sorted((one for one in found if one.open), key=lambda one: (one.due, one.at)), *ended]


def brought_of(notes: Iterable[NotedOfCase]) -> list[Brought]:
    """What waits for the team among a case's current notes, the oldest first."""
    return [
        Brought(note.thread, note.case_id, note.body["words"], note.author, note.at)
        for note in notes
        if note.kind == BROUGHT and note.state == OPEN
    ]


# -- writing: each gives what is to be noted, or raises NotKept -------------------------------------


def brought(form: Mapping[str, str]) -> Entry:
    """A worker asks the team to talk about a case. Field: words."""
    return Entry({"words": words(form, "words", needed="words")}, OPEN)


def looked_at(asked: Brought) -> Entry:
    """The team has talked about it."""
    return Entry({"words": asked.words}, DONE)


def decided(form: Mapping[str, str], today: date, workers: Mapping[str, str]) -> Entry:
    """A decision. `workers`: names by id. Fields: words, who (an id, "" for the team together), due."""
    who = form.get("who", "")
    if who and who not in workers:
        raise NotKept("who")
    text = words(form, "words", needed="words")
    due = day(form, "due")
    if due is None:
        raise NotKept("date")
    if due < today:
        raise NotKept("past")
    if due > months_after(today, MONTHS_OF_A_DECISION):
        raise NotKept("date")
    return Entry({"words": text, "who": workers[who] if who else "", "due": due.isoformat()}, OPEN, due)


def decision_ended(decision: Decision, state: str) -> Entry:
    """A decision that was done or dropped. Raises ValueError for another state."""
    if state not in ENDED:
        raise ValueError(f"no such state of a decision: {state}")
    return Entry({"words": decision.words, "who": decision.who, "due": decision.due.isoformat()}, state, None)
