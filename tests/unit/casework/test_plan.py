"""A plan's rules: what may be written, what stands when something changes, and what the history keeps."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, datetime, timedelta, timezone
from typing import Any

import pytest

from bot.casework import plan
from bot.casework.plan import Entry, Plan, plan_of
from bot.casework.written import NotKept

TODAY = date(2026, 11, 23)
TOMORROW = TODAY + timedelta(1)
STEP = {
    "words": "Iltasatu",
    "who": "family",
    "who_words": "",
    "due": TOMORROW.isoformat(),
    "effect": "Poika nukkuu",
    "language": "fi",
}
GOAL = {"words": "أن ينام ابني بهدوء", "better": "", "language": "ar"}


@dataclass
class Note:
    """As the store gives it."""

    id: str
    thread: str
    kind: str
    about: str
    state: str | None
    due_on: date | None
    author: str
    at: datetime
    body: dict[str, Any]


@dataclass
class Notebook:
    """Notes of one case, in the order they were written."""

    notes: list[Note] = field(default_factory=list)

    def add(self, kind: str, thread: str, entry: Entry, about: str = "plan") -> None:
        n = len(self.notes)
        at = datetime(2026, 11, 23, 8, n, tzinfo=timezone.utc)
        self.notes.append(
            Note(f"n{n}", thread, kind, about, entry.state, entry.due_on, "Wanda", at, entry.body)
        )

    @property
    def plan(self) -> Plan:
        return plan_of(self.notes)


@pytest.fixture
def book() -> Notebook:
    """A goal with one step."""
    book = Notebook()
    book.add(plan.GOAL, "g", plan.goal_written(GOAL))
    book.add(plan.STEP, "s", plan.step_written(STEP, TODAY, "ar"), "g")
    return book


def step_of(book: Notebook) -> plan.Step:
    step = book.plan.step("s")
    assert step is not None
    return step


def test_a_plan_is_a_goal_in_own_words_with_small_steps(book: Notebook) -> None:
    (goal,) = book.plan.goals
    (step,) = goal.steps
    assert (goal.words, goal.language, goal.open) == ("أن ينام ابني بهدوء", "ar", True)
    assert (step.words, step.who, step.due, step.effect) == ("Iltasatu", "family", TOMORROW, "Poika nukkuu")
    assert step.state == plan.PLANNED and book.notes[1].due_on == TOMORROW


@pytest.mark.parametrize(
    ("changed", "problem"),
    [
        ({"words": "  "}, "words"),
        ({"effect": ""}, "effect"),
        ({"words": "x" * 1001}, "long"),
        ({"who": "nobody"}, "who"),
        ({"who": "other"}, "who-words"),
        ({"who": "member", "who_words": " "}, "who-words"),
        ({"who": "other", "who_words": "y" * 101}, "long"),
        ({"language": "xx"}, "language"),
        ({"due": "tomorrow"}, "date"),
        ({"due": ""}, "date"),
        ({"due": "2226-11-24"}, "date"),
        ({"due": (TODAY - timedelta(1)).isoformat()}, "past"),
    ],
)
def test_a_step_that_cannot_be_kept_says_why(changed: dict[str, str], problem: str) -> None:
    with pytest.raises(NotKept) as wrong:
        plan.step_written({**STEP, **changed}, TODAY, "ar")
    assert wrong.value.kind == problem
    assert problem in plan.PROBLEMS


def test_today_is_a_day_one_can_agree_on() -> None:
    assert plan.step_written({**STEP, "due": TODAY.isoformat()}, TODAY, "ar").due_on == TODAY


def test_a_late_step_may_keep_its_day_but_gets_no_other_one_in_the_past(book: Notebook) -> None:
    later = TOMORROW + timedelta(10)
    entry = plan.step_written({**STEP, "words": "Iltasatu äidin kanssa"}, later, "ar", step_of(book))
    assert entry.due_on == TOMORROW
    with pytest.raises(NotKept, match="past"):
        plan.step_written({**STEP, "due": (TOMORROW + timedelta(1)).isoformat()}, later, "ar", step_of(book))


@pytest.mark.parametrize("state", plan.STEP_STATES)
def test_every_change_of_state_is_a_new_note_and_the_old_one_stays_readable(
    book: Notebook, state: str
) -> None:
    moved = plan.step_moved(step_of(book), {"state": state, "reason": "the school does it now"})
    book.add(plan.STEP, "s", moved, "g")
    step = step_of(book)
    assert (step.state, step.reason) == (state, "the school does it now")
    assert [old.state for old in step.earlier] == ["planned"]
    assert (moved.due_on is None) == (state in ("done", "dropped"))  # nobody is reminded of what is over


@pytest.mark.parametrize(
    ("form", "problem"), [({"state": "paused"}, "state"), ({}, "state"), ({"state": "dropped"}, "reason")]
)
def test_an_unknown_state_and_dropping_without_a_reason_are_refused(
    book: Notebook, form: dict[str, str], problem: str
) -> None:
    with pytest.raises(NotKept, match=problem):
        plan.step_moved(step_of(book), form)


def test_the_reason_of_a_state_stays_when_only_the_words_change(book: Notebook) -> None:
    book.add(plan.STEP, "s", plan.step_moved(step_of(book), {"state": "doing", "reason": "begun"}), "g")
    told = plan.step_written({**STEP, "words": "Kaksi satua"}, TODAY, "ar", step_of(book))
    book.add(plan.STEP, "s", told, "g")
    step = step_of(book)
    assert (step.words, step.state, step.reason) == ("Kaksi satua", "doing", "begun")
    assert [old.words for old in step.earlier] == ["Iltasatu", "Iltasatu"]


def test_what_a_colleague_changed_in_between_is_not_overwritten(book: Notebook) -> None:
    read = step_of(book).note
    plan.not_changed_since(step_of(book), {"seen": read})
    book.add(plan.STEP, "s", plan.step_moved(step_of(book), {"state": "done"}), "g")
    with pytest.raises(NotKept, match="stale"):
        plan.not_changed_since(step_of(book), {"seen": read})


def test_a_goal_that_ends_takes_its_unfinished_steps_along(book: Notebook) -> None:
    book.add(plan.STEP, "done", plan.step_written(STEP, TODAY, "ar"), "g")
    done = book.plan.step("done")
    assert done is not None
    book.add(plan.STEP, "done", plan.step_moved(done, {"state": "done"}), "g")
    ((step, entry),) = plan.steps_ending_with(book.plan.goals[0])
    assert (step.thread, entry.state, entry.due_on) == ("s", "dropped", None)
    book.add(plan.STEP, "s", entry, "g")
    assert step_of(book).with_goal
    with pytest.raises(NotKept, match="reason"):
        plan.goal_moved(book.plan.goals[0], {"state": "dropped"})
    book.add(plan.GOAL, "g", plan.goal_moved(book.plan.goals[0], {"state": "reached"}))
    assert not book.plan.goals[0].open and book.plan.goals[0].words == GOAL["words"]


@pytest.mark.parametrize(
    ("who", "without"), [("family", False), ("member", False), ("worker", True), ("other", True)]
)
def test_a_plan_that_others_carry_out_alone_is_noticed(who: str, without: bool) -> None:
    book = Notebook()
    book.add(plan.GOAL, "g", plan.goal_written(GOAL))
    assert not book.plan.goals[0].without_family  # no steps yet
    book.add(plan.STEP, "s", plan.step_written({**STEP, "who": who, "who_words": "x"}, TODAY, "ar"), "g")
    assert book.plan.goals[0].without_family is without


def test_the_familys_copy_takes_its_own_language_where_it_is_written(book: Notebook) -> None:
    assert step_of(book).said_in("ar") == ("Iltasatu", "Poika nukkuu", "fi")
    assert book.plan.not_in("ar") == 1
    words = {**STEP, "family_words": "قصة قبل النوم", "family_effect": "أن ينام"}
    book.add(plan.STEP, "s", plan.step_written(words, TODAY, "ar", step_of(book)), "g")
    assert step_of(book).said_in("ar") == ("قصة قبل النوم", "أن ينام", "ar")
    assert step_of(book).said_in("en") == ("Iltasatu", "Poika nukkuu", "fi")
    assert book.plan.not_in("ar") == 0


def test_the_first_review_is_proposed_six_months_from_the_plan_and_none_is_later(book: Notebook) -> None:
    proposed = plan.review_proposed(TODAY)
    assert proposed.due_on == date(2027, 5, 23)
    book.add(plan.REVIEW, "r", proposed)
    assert book.plan.review is not None and book.plan.review.proposed
    book.add(plan.REVIEW, "r", plan.review_set({"due": "2027-02-01"}, TODAY))
    assert (book.plan.review.due, book.plan.review.proposed) == (date(2027, 2, 1), False)
    for due, problem in (("2027-05-24", "far"), ("2026-11-22", "past"), ("x", "date")):
        with pytest.raises(NotKept, match=problem):
            plan.review_set({"due": due}, TODAY)


def test_a_review_held_is_kept_and_the_next_one_follows_unless_the_work_ends(book: Notebook) -> None:
    book.add(plan.REVIEW, "r", plan.review_proposed(TODAY))
    words = {"words": "Poika nukkuu paremmin", "language": "fi"}
    held, following = plan.review_held({**words, "due": "2027-02-01"}, TODAY)
    assert following is not None
    book.add(plan.REVIEW, "r", held)
    book.add(plan.REVIEW, "r2", following)
    assert [review.words for review in book.plan.held] == ["Poika nukkuu paremmin"]
    assert book.plan.review is not None and book.plan.review.thread == "r2"
    assert plan.review_held({**words, "due": ""}, TODAY)[1] is None
    with pytest.raises(NotKept, match="words"):
        plan.review_held({**words, "words": ""}, TODAY)


def test_the_worker_decides_about_a_service_and_says_why_against_what_speaks_against_it() -> None:
    offered = {"group": "", "perhe_yhtenaiseksi": "too_early"}
    assert plan.service_chosen({"service": "group"}, offered).state == plan.CHOSEN
    with pytest.raises(NotKept, match="service-reason"):
        plan.service_chosen({"service": "perhe_yhtenaiseksi"}, offered)
    entry = plan.service_chosen({"service": "perhe_yhtenaiseksi", "reason": "the family asks"}, offered)
    assert entry.body == {"against": "too_early", "reason": "the family asks"}
    for service in ("attachment", "", "x"):  # not offered here, or no service at all
        with pytest.raises(NotKept, match="service"):
            plan.service_chosen({"service": service}, offered)


def test_a_service_taken_out_says_why_and_stays_in_the_history() -> None:
    book = Notebook()
    book.add(plan.SERVICE, "group", plan.service_chosen({"service": "group"}, {"group": ""}), "group")
    with pytest.raises(NotKept, match="reason"):
        plan.service_dropped(book.plan.services[0], {})
    book.add(plan.SERVICE, "group", plan.service_dropped(book.plan.services[0], {"reason": "full"}), "group")
    (service,) = book.plan.services
    assert (service.state, service.reason, service.earlier[0].state) == ("dropped", "full", "chosen")


def test_notes_of_other_kinds_are_passed_over_and_a_case_without_any_has_no_plan() -> None:
    book = Notebook()
    book.add("judgement", "common/x", Entry({}, "accepted"))
    assert book.plan == Plan((), None, (), ()) and book.plan.made is None
