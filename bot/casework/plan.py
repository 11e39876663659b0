"""A plan written with the family: goals in its own words, small steps with who, when and what for, and a review.

Everything is kept as notes of a case, of which the newest of each thread stands; what was before stays readable.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import date, datetime
from typing import Any, Protocol

from bot.casework import written
from bot.casework.deadlines import ClockError, clocks, months_after
from bot.casework.written import LONGEST_NAME, NotKept
from bot.needs.taxonomy import SERVICES
from bot.texts import LANGUAGES

GOAL, STEP, REVIEW, SERVICE = KINDS = ("plan-goal", "plan-step", "plan-review", "plan-service")
PLANNED, DOING, DONE, DROPPED = STEP_STATES = ("planned", "doing", "done", "dropped")
UNFINISHED = (PLANNED, DOING)
OPEN, REACHED = "open", "reached"
GOAL_STATES = (OPEN, REACHED, DROPPED)
HELD = "held"
CHOSEN = "chosen"
FAMILY, MEMBER, WORKER, OTHER = WHO = ("family", "member", "worker", "other")
NAMED = (MEMBER, OTHER)  # these say little without words: which member, which party
PROBLEMS = (
    *("words", "effect", "long", "language", "who", "who-words", "date", "past", "far"),
    *("state", "reason", "service", "service-reason", "stale", "closed"),
)
MONTHS_OF_A_STEP = 24  # a step is small; a later day is a slip of the pen
REVIEW_CLOCK = "review"


class Noted(Protocol):
    """A note of a case as the store gives it (bot/store/case_notes.py)."""

    @property
    def id(self) -> str: ...
    @property
    def thread(self) -> str: ...
    @property
    def kind(self) -> str: ...
    @property
    def about(self) -> str: ...
    @property
    def state(self) -> str | None: ...
    @property
    def due_on(self) -> date | None: ...
    @property
    def author(self) -> str: ...
    @property
    def at(self) -> datetime: ...
    @property
    def body(self) -> dict[str, Any]: ...


@dataclass(frozen=True)
class Entry:
    """What is to be noted: the sealed body, and the state and day that stay plain."""

    body: dict[str, Any] = field(repr=False)
    state: str
    due_on: date | None = None


@dataclass(frozen=True)
class Thing:
    """What goals, steps, reviews and services have alike. `note` is the id of the newest note, `thread` of the thing.

    `reason` is why it came to this state, "" if nothing was said; `at` is UTC.
    """

    note: str
    thread: str
    state: str
    reason: str
    by: str
    at: datetime


@dataclass(frozen=True)
class Step(Thing):
    """One small step. `words` and `effect` are in `language`; `family_*` say the same in `family_language`, or "".

    `with_goal`: it was dropped because its goal ended. `earlier` are its former versions, the newest first.
    """

    goal: str
    words: str
    effect: str
    language: str
    family_words: str
    family_effect: str
    family_language: str
    who: str
    who_words: str
    due: date
    with_goal: bool
    earlier: tuple[Step, ...] = ()

    @property
    def unfinished(self) -> bool:
        """Whether there is still something to do."""
        return self.state in UNFINISHED

    def late(self, today: date) -> bool:
        """Whether its day has passed and it is not done."""
        return self.unfinished and self.due < today

    def said_in(self, language: str) -> tuple[str, str, str]:
        """(words, effect, their language): in this language when they were written in it, else as they were written."""
        if self.language != language and self.family_language == language and self.family_words:
            return self.family_words, self.family_effect, language
        return self.words, self.effect, self.language


@dataclass(frozen=True)
class Goal(Thing):
    """A goal in the family's own words. `better` answers: what is better when we stop? "" while it is not known."""

    words: str
    better: str
    language: str
    steps: tuple[Step, ...] = ()
    earlier: tuple[Goal, ...] = ()

    @property
    def open(self) -> bool:
        """Whether the family still works on it."""
        return self.state == OPEN

    @property
    def without_family(self) -> bool:
        """Whether others do everything: family work is never done on the family's behalf (sources 000)."""
        standing = [step for step in self.steps if step.state != DROPPED]
        return bool(standing) and not any(step.who in (FAMILY, MEMBER) for step in standing)


@dataclass(frozen=True)
class Review(Thing):
    """A look at the plan together: planned for `due`, or held, and then `words` say what was seen.

    `proposed`: the day comes from the clock and nobody has agreed on it yet.
    """

    due: date | None
    words: str
    language: str
    proposed: bool


@dataclass(frozen=True)
class ChosenService(Thing):
    """A service of the plan. `against` is what spoke against it when it was chosen (bot/casework/services.py), or ""."""

    service: str
    against: str
    earlier: tuple[ChosenService, ...] = ()


@dataclass(frozen=True)
class Plan:
    """A plan as it stands: goals in the order they were written, the next review, reviews held (newest first)."""

    goals: tuple[Goal, ...]
    review: Review | None
    held: tuple[Review, ...]
    services: tuple[ChosenService, ...]
    """Chosen ones first, then those taken out."""

    @property
    def made(self) -> datetime | None:
        """When the first goal was written, UTC; None while there is no plan."""
        return min((oldest(goal).at for goal in self.goals), default=None)

    def goal(self, thread: str) -> Goal | None:
        """The goal of this thread."""
        return next((goal for goal in self.goals if goal.thread == thread), None)

    def step(self, thread: str) -> Step | None:
        """The step of this thread."""
        return next((step for goal in self.goals for step in goal.steps if step.thread == thread), None)

    def not_in(self, language: str) -> int:
        """How many steps of a family's copy in this language would stand there in another one."""
        shown = (step for goal in self.goals for step in goal.steps if step.state != DROPPED)
        return sum(step.said_in(language)[2] != language for step in shown)


def oldest(goal: Goal) -> Goal:
    """A goal as it was first written."""
    return goal.earlier[-1] if goal.earlier else goal


# -- reading ---------------------------------------------------------------------------------------


def plan_of(notes: Iterable[Noted]) -> Plan:
    """The plan in a case's notes, given the oldest first; notes of other kinds are passed over."""
    threads: dict[tuple[str, str], list[Noted]] = {}
    for note in notes:
        if note.kind in KINDS:
            threads.setdefault((note.kind, note.thread), []).insert(0, note)

    def of(kind: str) -> list[list[Noted]]:
        return [notes for (of_kind, _), notes in threads.items() if of_kind == kind]

    steps = [_step(notes) for notes in of(STEP)]
    steps.sort(key=lambda step: (not step.unfinished, step.due))
    goals = [
        replace(goal, steps=tuple(step for step in steps if step.goal == goal.thread))
        for goal in (_goal(notes) for notes in of(GOAL))
    ]
    reviews = [_review(notes[0]) for notes in of(REVIEW)]
    services = [_service(notes) for notes in of(SERVICE)]
    return Plan(
        tuple(goals),
        next((review for review in reversed(reviews) if review.state == PLANNED), None),
        tuple(sorted((r for r in reviews if r.state == HELD), key=lambda r: r.at, reverse=True)),
        tuple(sorted(services, key=lambda service: service.state != CHOSEN)),
    )


def _thing(note: Noted) -> dict[str, Any]:
    return {
        "note": note.id, "thread": note.thread, "state": note.state or "", "by": note.author, "at": note.at,
        "reason": note.body.get("reason", ""),
    }  # fmt: skip


def step_of(note: Noted) -> Step:
    """One version of a step."""
    body, of_family = note.body, note.body.get("family", {})
    return Step(
        **_thing(note), goal=note.about, words=body["words"], effect=body["effect"], language=body["language"],
        family_words=of_family.get("words", ""), family_effect=of_family.get("effect", ""),
        family_language=of_family.get("language", ""), who=body["who"], who_words=body["who_words"],
        due=date.fromisoformat(body["due"]), with_goal=body.get("with_goal", False),
    )  # fmt: skip


def _step(notes: list[Noted]) -> Step:
    return replace(step_of(notes[0]), earlier=tuple(step_of(note) for note in notes[1:]))


def _goal(notes: list[Noted]) -> Goal:
    versions = [
        Goal(**_thing(n), words=n.body["words"], better=n.body["better"], language=n.body["language"])
        for n in notes
    ]
    return replace(versions[0], earlier=tuple(versions[1:]))


def _review(note: Noted) -> Review:
    body = note.body
    return Review(
        **_thing(note), due=note.due_on, words=body.get("words", ""), language=body.get("language", ""),
        proposed=body.get("proposed", False),
    )  # fmt: skip


def _service(notes: list[Noted]) -> ChosenService:
    versions = [ChosenService(**_thing(n), service=n.about, against=n.body["against"]) for n in notes]
    return replace(versions[0], earlier=tuple(versions[1:]))


# -- writing: each gives what is to be noted, or raises NotKept ------------------------------------


def goal_written(form: Mapping[str, str], before: Goal | None = None) -> Entry:
    """A goal, new or in other words than before. Fields: words, better, language."""
    body = {
        "words": written.words(form, "words", needed="words"),
        "better": written.words(form, "better"),
        "language": written.one_of(form, "language", LANGUAGES),
        "reason": before.reason if before else "",
    }
    return Entry(body, before.state if before else OPEN)


def goal_moved(goal: Goal, form: Mapping[str, str]) -> Entry:
    """A goal reached, dropped or taken up again. Fields: state, reason (needed to drop)."""
    state = written.one_of(form, "state", GOAL_STATES)
    reason = written.words(form, "reason", needed="reason" if state == DROPPED else "")
    body = {"words": goal.words, "better": goal.better, "language": goal.language, "reason": reason}
    return Entry(body, state)


def steps_ending_with(goal: Goal) -> list[tuple[Step, Entry]]:
    """What becomes of the unfinished steps of a goal that ends: nobody is reminded of them any more."""
    return [
        (step, Entry({**_step_body(step), "reason": "", "with_goal": True}, DROPPED))
        for step in goal.steps
        if step.unfinished
    ]


def step_written(
    form: Mapping[str, str], today: date, family_language: str, before: Step | None = None
) -> Entry:
    """A step, new or changed. Fields: words, effect, language, who, who_words, due, family_words, family_effect.

    A day that has passed is kept as it was, but no new one is set in the past.
    """
    who = written.one_of(form, "who", WHO)
    body: dict[str, Any] = {
        "words": written.words(form, "words", needed="words"),
        "who": who,
        "who_words": written.words(
            form, "who_words", needed="who-words" if who in NAMED else "", longest=LONGEST_NAME
        ),
        "effect": written.words(form, "effect", needed="effect"),
        "language": written.one_of(form, "language", LANGUAGES),
    }
    due = _day(form, "due", today, kept=before.due if before else None)
    if due > months_after(today, MONTHS_OF_A_STEP) and (before is None or due != before.due):
        raise NotKept("date")
    body["due"] = due.isoformat()
    of_family = {"words": written.words(form, "family_words"), "effect": written.words(form, "family_effect")}
    if any(of_family.values()):
        body["family"] = {**of_family, "language": family_language}
    if before:
        body |= {"reason": before.reason, "with_goal": before.with_goal}
    state = before.state if before else PLANNED
    return Entry(body, state, due if state in UNFINISHED else None)


def step_moved(step: Step, form: Mapping[str, str]) -> Entry:
    """A step planned, doing, done or dropped. Fields: state, reason (needed to drop)."""
    state = written.one_of(form, "state", STEP_STATES)
    reason = written.words(form, "reason", needed="reason" if state == DROPPED else "")
    return Entry({**_step_body(step), "reason": reason}, state, step.due if state in UNFINISHED else None)


def _step_body(step: Step) -> dict[str, Any]:
    body: dict[str, Any] = {
        "words": step.words, "who": step.who, "who_words": step.who_words, "effect": step.effect,
        "language": step.language, "due": step.due.isoformat(),
    }  # fmt: skip
    if step.family_words or step.family_effect:
        body["family"] = {
            "words": step.family_words, "effect": step.family_effect, "language": step.family_language,
        }  # fmt: skip
    return body


def latest_review(today: date) -> date:
    """The last day for the next review, counted from today: the `review` clock of data/clocks.yml. Raises ClockError."""
    clock = next((clock for clock in clocks() if clock.id == REVIEW_CLOCK), None)
    if clock is None:
        raise ClockError(f"a plan needs the clock `{REVIEW_CLOCK}`")
    return clock.day(today)


def review_proposed(today: date) -> Entry:
    """The first proposal, when a plan is made."""
    return Entry({"proposed": True}, PLANNED, latest_review(today))


def review_set(form: Mapping[str, str], today: date) -> Entry:
    """A day agreed with the family. Field: due, at the latest when the clock says."""
    due = _day(form, "due", today)
    if due > latest_review(today):
        raise NotKept("far")
    return Entry({}, PLANNED, due)


def review_held(form: Mapping[str, str], today: date) -> tuple[Entry, Entry | None]:
    """A review that was held, and the next one unless the work ends. Fields: words, language, due ("" for none)."""
    body = {
        "words": written.words(form, "words", needed="words"),
        "language": written.one_of(form, "language", LANGUAGES),
    }
    following = review_set(form, today) if form.get("due", "").strip() else None
    return Entry(body, HELD), following


def service_chosen(form: Mapping[str, str], offered: Mapping[str, str]) -> Entry:
    """A service of the plan. `offered`: service to what speaks against it, or "". Fields: service, reason.

    A worker may choose against what speaks against it, and says why.
    """
    service = form.get("service", "")
    if service not in SERVICES or service not in offered:
        raise NotKept("service")
    against = offered[service]
    reason = written.words(form, "reason", needed="service-reason" if against else "")
    return Entry({"against": against, "reason": reason}, CHOSEN)


def service_dropped(chosen: ChosenService, form: Mapping[str, str]) -> Entry:
    """A service taken out of the plan. Field: reason."""
    return Entry(
        {"against": chosen.against, "reason": written.words(form, "reason", needed="reason")}, DROPPED
    )


def not_changed_since(thing: Thing, form: Mapping[str, str]) -> None:
    """Raises NotKept when a colleague has changed it since the form was opened. Field: seen, the note read then."""
    if form.get("seen", thing.note) != thing.note:
        raise NotKept("stale")


def _day(form: Mapping[str, str], name: str, today: date, kept: date | None = None) -> date:
    day = written.day(form, name)
    if day is None:
        raise NotKept("date")
    if day < today and day != kept:
        raise NotKept("past")
    return day
