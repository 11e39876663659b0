"""Partners outside the desk: what the family agreed to share with one, what it sees of the plan, what it writes.

A partner sees goals and steps and nothing else: no answers, no needs, no names of the family.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime

from bot.casework.agenda import NotedOfCase
from bot.casework.plan import DROPPED, OTHER, WORKER, Entry, Plan
from bot.casework.written import NotKept, day, words

AGREEMENT, CONTRIBUTION = "partner", "contribution"
"""The kinds of notes."""
ADDED, REMOVED = "added", "removed"
NAMED_TO_PARTNERS = (WORKER, OTHER)  # of a family's members a partner reads no names


@dataclass(frozen=True)
class Agreement:
    """What the family agreed to, of one partner (`user`). `share`: in the worker's words, what may be shared."""

    user: str
    state: str
    agreed_on: date
    share: str
    by: str
    at: datetime
    """UTC."""


@dataclass(frozen=True)
class Contribution:
    """What a partner wrote to the case."""

    id: str
    words: str
    by: str
    at: datetime
    """UTC."""


@dataclass(frozen=True)
class SharedStep:
    """A step as a partner sees it. `language` is that of `words`; `who_words` is "" for members of the family."""

    words: str
    language: str
    who: str
    who_words: str
    due: date
    state: str
    late: bool


@dataclass(frozen=True)
class SharedGoal:
    """An open goal, in the family's own words and language."""

    words: str
    language: str
    steps: tuple[SharedStep, ...]


def shared_goals(plan: Plan, language: str, today: date) -> tuple[SharedGoal, ...]:
    """All that a partner sees of a plan besides the next review: open goals with their steps, dropped ones left out."""
    goals = []
    for goal in plan.goals:
        if not goal.open:
            continue
        steps = []
        for step in goal.steps:
            if step.state != DROPPED:
                said, _, spoken = step.said_in(language)
                named = step.who_words if step.who in NAMED_TO_PARTNERS else ""
                late = step.late(today)
                steps.append(SharedStep(said, spoken, step.who, named, step.due, step.state, late))
        goals.append(SharedGoal(goal.words, goal.language, tuple(steps)))
    return tuple(goals)


def agreements_of(notes: Iterable[NotedOfCase]) -> dict[str, Agreement]:
    """The newest agreement about each partner among a case's current notes, by user."""
    return {
        note.about: Agreement(
            note.about, note.state or REMOVED, date.fromisoformat(note.body["agreed_on"]), note.body["share"],
            note.author, note.at,
        )
        for note in notes
        if note.kind == AGREEMENT
    }  # fmt: skip


def contributions_of(notes: Iterable[NotedOfCase]) -> list[Contribution]:
    """What partners wrote, among a case's notes, the newest first."""
    found = [Contribution(n.id, n.body["words"], n.author, n.at) for n in notes if n.kind == CONTRIBUTION]
    return sorted(found, key=lambda one: one.at, reverse=True)


# -- writing: each gives what is to be noted, or raises NotKept -------------------------------------


def agreed(form: Mapping[str, str], today: date) -> Entry:
    """The family agreed to work with a partner. Fields: agreed ("yes"), agreed_on (a day that has come), share."""
    if form.get("agreed") != "yes":
        raise NotKept("agreed")
    on = day(form, "agreed_on")
    if on is None or on > today:
        raise NotKept("agreed-day")
    return Entry({"agreed_on": on.isoformat(), "share": words(form, "share", needed="share")}, ADDED)


def ended(agreement: Agreement) -> Entry:
    """The partner sees nothing more."""
    return Entry({"agreed_on": agreement.agreed_on.isoformat(), "share": agreement.share}, REMOVED)


def contributed(form: Mapping[str, str]) -> Entry:
    """A partner writes to the case. Field: words."""
    return Entry({"words": words(form, "words", needed="words")}, "written")
