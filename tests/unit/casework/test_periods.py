"""Periods of work and meetings: what may be agreed, what is kept apart, and what a document of a time tells."""

from __future__ import annotations

from datetime import date, datetime, timedelta, timezone
from typing import Any

import pytest

from bot.casework import meetings, periods, plan
from bot.casework.agenda import DECISION
from bot.casework.meetings import MEETING, meeting_written
from bot.casework.periods import PERIOD, Period, periods_of
from bot.casework.plan import Entry
from bot.casework.record import Record, Span, record_of
from bot.casework.written import NotKept
from tests.unit.casework.test_plan import GOAL, STEP, Note

TODAY = date(2026, 11, 23)
OFFERED = {
    "family_work": "",
    "perhe_yhtenaiseksi": "too_early",
    "attachment": "",
    "family_assistant": "",
    "group": "",
}
WORKERS = ("w1", "w2")
PEOPLE = ("m1", "m2", "m3")
START = {
    "service": "family_work", "start": TODAY.isoformat(), "end": "", "worker-w1": "yes", "worker-w2": "yes",
    "interpreter": "in_person", "cancel": "040 123 4567", "language": "fi", "goal-g": "yes",
}  # fmt: skip
MET = {
    "state": "held", "day": TODAY.isoformat(), "time": "14:30", "place": "home", "people-m1": "yes",
    "people-m2": "yes", "worker-w1": "yes", "interpreter": "in_person", "interpreter_language": "arabia",
    "wish": "yes", "words": "Puhuimme illoista", "next": "Iltasatu", "language": "fi",
}  # fmt: skip


class Book:
    """Notes of one case, one a day, in the order they were written."""

    def __init__(self, first: date = TODAY) -> None:
        self.notes: list[Note] = []
        self.first = first

    def add(self, kind: str, thread: str, entry: Entry, about: str, day: date | None = None) -> None:
        on = day or self.first
        at = datetime(on.year, on.month, on.day, 9, len(self.notes), tzinfo=timezone.utc)
        n = f"n{len(self.notes)}"
        self.notes.append(Note(n, thread, kind, about, entry.state, entry.due_on, "Wanda", at, entry.body))

    @property
    def period(self) -> Period:
        return periods_of(self.notes)[0]


def started(**changed: str) -> Entry:
    return periods.period_started({**START, **changed}, TODAY, OFFERED, ["g"], WORKERS, ["t"])


def met(
    today: date = TODAY, before: meetings.Meeting | None = None, together: bool = True, **changed: str
) -> Entry:
    form = {name: value for name, value in {**MET, **changed}.items() if value != "-"}
    return meeting_written(form, today, PEOPLE, WORKERS, together=together, before=before)


@pytest.fixture
def book() -> Book:
    """A period of family work that has begun."""
    book = Book()
    book.add(PERIOD, "p", started(), "family_work")
    return book


# -- periods ---------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("service", "months", "numbers"),
    [("family_work", 3, (0, 0)), ("perhe_yhtenaiseksi", 4, (7, 9)), ("family_assistant", 3, (0, 0))],
)
def test_a_period_is_as_long_as_its_source_says(service: str, months: int, numbers: tuple[int, int]) -> None:
    kind = periods.period_kinds()[service]
    assert (kind.months, (kind.least, kind.most)) == (months, numbers)
    assert kind.usual_end(date(2026, 11, 30)) == plan.months_after(date(2026, 11, 30), months)


def test_a_period_has_a_start_goals_workers_and_an_end(book: Book) -> None:
    period = book.period
    assert (period.service, period.start, period.end) == ("family_work", TODAY, date(2027, 2, 23))
    assert (period.goals, period.workers, period.running) == (("g",), WORKERS, True)
    assert period.due == period.end  # the end review is due then
    assert period.concerns(TODAY) == ()


@pytest.mark.parametrize(
    ("changed", "problem"),
    [
        ({"service": "other"}, "service"),
        ({"service": "group"}, "service"),  # a group is no period: it has a place of its own
        ({"service": "perhe_yhtenaiseksi"}, "against"),
        ({"start": "soon"}, "date"),
        ({"start": ""}, "date"),
        ({"start": "2036-01-01"}, "date"),
        ({"end": TODAY.isoformat()}, "end"),
        ({"end": "2036-01-01"}, "end"),
        ({"end": "2027-01-15"}, "end-reason"),
        ({"service": "attachment"}, "end"),  # its source names no length
        ({"worker-w1": "", "worker-w2": ""}, "workers"),
        ({"team": "x"}, "team"),
        ({"interpreter": "cousin"}, "interpreter"),
        ({"cancel": "x" * 101}, "long"),
        ({"end_reason": "x" * 1001}, "long"),
        ({"language": "xx"}, "language"),
    ],
)
def test_a_period_that_cannot_be_kept_says_why(changed: dict[str, str], problem: str) -> None:
    with pytest.raises(NotKept) as wrong:
        started(**changed)
    assert wrong.value.kind == problem
    assert problem in periods.PROBLEMS


def test_another_length_is_agreed_with_a_reason() -> None:
    entry = started(end="2027-01-15", end_reason="Perhe muuttaa")
    assert entry.due_on == date(2027, 1, 15) and entry.body["end_reason"] == "Perhe muuttaa"
    assert started(service="attachment", end="2027-06-01").due_on == date(2027, 6, 1)


def test_what_speaks_against_is_answered_and_stays_readable(book: Book) -> None:
    entry = started(service="perhe_yhtenaiseksi", against_reason="Perhe pyysi itse")
    book.add(PERIOD, "py", entry, "perhe_yhtenaiseksi")
    period = next(p for p in periods_of(book.notes) if p.thread == "py")
    assert (period.against, period.against_reason) == ("too_early", "Perhe pyysi itse")


def test_where_it_is_not_offered_it_cannot_begin() -> None:
    offered = {"family_work": ""}
    form = {**START, "service": "perhe_yhtenaiseksi", "against_reason": "x"}
    with pytest.raises(NotKept, match="service"):
        periods.period_started(form, TODAY, offered, [], WORKERS, [])


def test_one_worker_alone_is_allowed_and_named_as_something_to_mend() -> None:
    book = Book()
    book.add(PERIOD, "p", started(**{"worker-w2": ""}), "family_work")
    assert book.period.concerns(TODAY) == (periods.ONE_WORKER,)
    book = Book()
    book.add(PERIOD, "p", started(**{"worker-w2": "", "team": "t"}), "family_work")
    assert book.period.concerns(TODAY) == ()


def test_what_was_agreed_can_change_and_the_old_stays(book: Book) -> None:
    form = {**START, "end": "2027-03-23", "end_reason": "Kouluasia kesken", "goal-g": ""}
    changed = periods.period_changed(book.period, form, TODAY, ["g"], WORKERS, [])
    book.add(PERIOD, "p", changed, "family_work")
    period = book.period
    assert (period.end, period.goals, period.earlier[0].end) == (date(2027, 3, 23), (), date(2027, 2, 23))
    assert period.due == date(2027, 3, 23)


def test_an_end_that_has_passed_without_a_review_is_late(book: Book) -> None:
    assert book.period.concerns(book.period.end) == ()
    assert book.period.concerns(book.period.end + timedelta(1)) == (periods.LATE,)


def test_the_end_review_asks_what_is_better_and_when_to_look_again(book: Book) -> None:
    end = {"state": "ended", "better": "Illat ovat rauhalliset", "remains": "", "next": "", "language": "fi"}
    for changed, problem in (
        ({"better": ""}, "review"),
        ({"state": "running"}, "state"),
        ({"state": "stopped", "better": ""}, "reason"),
        ({"due": TODAY.isoformat()}, "past"),
        ({"due": "2028-01-01"}, "far"),
    ):
        with pytest.raises(NotKept, match=problem):
            periods.period_over(book.period, {**end, **changed}, TODAY)
    look = periods.proposed_look(TODAY)
    book.add(
        PERIOD, "p", periods.period_over(book.period, {**end, "due": look.isoformat()}, TODAY), "family_work"
    )
    period = book.period
    assert period.review is not None and period.review.better == "Illat ovat rauhalliset"
    assert (period.running, period.due) == (False, look)
    with pytest.raises(NotKept, match="stale"):
        periods.period_over(period, end, TODAY)
    with pytest.raises(NotKept, match="stale"):
        periods.period_changed(period, START, TODAY, [], WORKERS, [])
    with pytest.raises(NotKept, match="words"):
        periods.looked_after(period, {"better": " ", "language": "fi"}, look)
    after = periods.looked_after(period, {"better": "Hyvää kuuluu", "language": "fi"}, look)
    book.add(PERIOD, "p", after, "family_work", look)
    period = book.period
    assert period.after is not None and (period.after.better, period.due) == ("Hyvää kuuluu", None)
    assert period.review is not None and period.state == "ended"


# -- meetings --------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("changed", "problem"),
    [
        ({"state": "gone"}, "state"),
        ({"day": ""}, "date"),
        ({"day": "x"}, "date"),
        ({"day": "2036-01-01"}, "date"),
        ({"day": "2026-11-24"}, "future"),
        ({"state": "planned", "day": "2026-11-22"}, "past"),
        ({"time": "25:00"}, "time"),
        ({"place": "moon"}, "place"),
        ({"place": "other"}, "place-words"),
        ({"people-m1": "-", "people-m2": "-"}, "people"),
        ({"worker-w1": "-"}, "workers"),
        ({"interpreter": "child"}, "interpreter"),
        ({"wish": "maybe"}, "wish"),
        ({"words": " "}, "words"),
        ({"others": "x" * 101}, "long"),
        ({"language": "xx"}, "language"),
    ],
)
def test_a_meeting_that_cannot_be_kept_says_why(changed: dict[str, str], problem: str) -> None:
    with pytest.raises(NotKept) as wrong:
        met(**changed)
    assert wrong.value.kind == problem
    assert problem in periods.PROBLEMS


def test_only_a_planned_meeting_is_due() -> None:
    tomorrow = (TODAY + timedelta(1)).isoformat()
    assert met(state="planned", day=tomorrow, words="").due_on == TODAY + timedelta(1)
    for state in ("held", "cancelled", "not_come"):
        assert met(state=state).due_on is None


def test_a_meeting_with_one_person_is_kept_apart_by_itself() -> None:
    assert met(**{"people-m2": "-"}).body["alone"] is True
    assert met(**{"people-m2": "-", "others": "opettaja"}).body["alone"] is False
    assert met().body["alone"] is False
    assert met(alone="yes").body["alone"] is True


def test_what_was_said_alone_stays_apart_whoever_is_ticked_later(book: Book) -> None:
    book.add(MEETING, "m", met(**{"people-m2": "-"}), "p")
    held = book.period.meetings[0]
    assert met(before=held).body["alone"] is True
    planned = Book()
    planned.add(PERIOD, "p", started(), "family_work")
    tomorrow = (TODAY + timedelta(1)).isoformat()
    planned.add(MEETING, "m", met(state="planned", day=tomorrow, words="", **{"people-m2": "-"}), "p")
    assert met(before=planned.period.meetings[0]).body["alone"] is False  # both came in the end


def test_where_somebody_may_be_feared_no_joint_meeting_is_planned() -> None:
    tomorrow = (TODAY + timedelta(1)).isoformat()
    with pytest.raises(NotKept, match="together"):
        met(state="planned", day=tomorrow, together=False)
    with pytest.raises(NotKept, match="together"):
        met(state="planned", day=tomorrow, together=False, others="anoppi", **{"people-m2": "-"})
    assert met(state="planned", day=tomorrow, together=False, **{"people-m2": "-"}).state == "planned"
    assert met(together=False).state == "held"  # what happened is written down all the same


def test_meetings_are_numbered_by_day_and_those_not_held_do_not_count() -> None:
    book = Book()
    entry = started(service="perhe_yhtenaiseksi", against_reason="x")
    book.add(PERIOD, "p", entry, "perhe_yhtenaiseksi")
    for n in range(9):
        day = (TODAY - timedelta(30 - n)).isoformat()
        book.add(MEETING, f"m{n}", met(day=day), "p")
    book.add(MEETING, "c", met(state="not_come", day=(TODAY - timedelta(29)).isoformat()), "p")
    book.add(MEETING, "other", met(), "another period")
    period = book.period
    numbers = {m.thread: period.number_of(m) for m in period.meetings}
    assert numbers == {"m0": 1, "c": 0, **{f"m{n}": n + 1 for n in range(1, 9)}}
    assert period.concerns(TODAY) == ()
    book.add(MEETING, "m9", met(state="planned", day=(TODAY + timedelta(3)).isoformat(), words=""), "p")
    assert book.period.concerns(TODAY) == (periods.BEYOND,)  # the tenth of 7 to 9
    assert book.period.next_meeting is not None and book.period.next_meeting.thread == "m9"


def test_meetings_to_come_end_with_their_period(book: Book) -> None:
    for n, days in enumerate((1, 9)):
        day = (TODAY + timedelta(days)).isoformat()
        book.add(MEETING, f"m{n}", met(state="planned", day=day, words=""), "p")
    later = TODAY + timedelta(2)
    ((meeting, entry),) = periods.meetings_ending_with(book.period, later)
    assert (meeting.thread, entry.state, entry.due_on) == ("m1", "cancelled", None)
    assert book.period.meetings[0].unwritten(later)  # somebody still has to say what became of it


def test_a_familys_copy_has_no_meeting_with_one_person_alone(book: Book) -> None:
    day = (TODAY + timedelta(1)).isoformat()
    book.add(MEETING, "both", met(state="planned", day=day, words=""), "p")
    book.add(MEETING, "alone", met(state="planned", day=day, words="", **{"people-m2": "-"}), "p")
    assert [m.thread for m in book.period.coming(TODAY)] == ["both"]


# -- the documentation of a time -------------------------------------------------------------------


def told(book: Book, first: str, last: str) -> Record:
    span = Span.asked(first, last)
    assert span is not None
    return record_of(book.notes, span)


@pytest.fixture
def year() -> Book:
    """Two goals, a period with meetings, a review and decisions, over some months."""
    book = Book()

    def on(month: int, day: int) -> date:
        return date(2026, month, day)

    book.add(plan.GOAL, "g", plan.goal_written(GOAL), "plan", on(8, 3))
    step = plan.step_written({**STEP, "due": "2026-09-01"}, on(8, 3), "ar")
    book.add(plan.STEP, "s", step, "g", on(8, 3))
    form = {**START, "start": "2026-08-10"}
    entry = periods.period_started(form, on(8, 3), OFFERED, ["g"], WORKERS, [])
    book.add(PERIOD, "p", entry, "family_work", on(8, 10))
    book.add(MEETING, "m1", met(on(8, 20), day="2026-08-20", words="elokuussa"), "p", on(8, 20))
    book.add(MEETING, "m2", met(on(9, 20), day="2026-09-20", words="syyskuussa"), "p", on(9, 20))
    alone = met(on(9, 21), day="2026-09-21", words="luottamuksella", **{"people-m2": "-"})
    book.add(MEETING, "m3", alone, "p", on(9, 21))
    current = plan.plan_of(book.notes).step("s")
    assert current is not None
    book.add(plan.STEP, "s", plan.step_moved(current, {"state": "done"}), "g", on(9, 25))
    held, _ = plan.review_held({"words": "hyvin menee", "language": "fi"}, on(9, 26))
    book.add(plan.REVIEW, "r", held, "plan", on(9, 26))
    for thread, about in (("d1", "late"), ("d2", "danger")):
        body: dict[str, Any] = {"words": f"päätös {about}", "who": ""}
        book.add(DECISION, thread, Entry(body, "open"), about, on(9, 27))
    end = {"state": "ended", "better": "paljon", "language": "fi"}
    period = periods_of(book.notes)[0]
    book.add(PERIOD, "p", periods.period_over(period, end, on(11, 10)), "family_work", on(11, 10))
    return book


def test_a_document_tells_of_its_time_alone(year: Book) -> None:
    september = told(year, "2026-09-01", "2026-09-30")
    (goal,) = september.goals
    assert goal.happened == ()  # written before, still worked on
    assert [(one.day, one.what) for one in goal.steps[0].happened] == [(date(2026, 9, 25), "done")]
    (period,) = september.periods
    assert [m.words for m in period.meetings] == ["syyskuussa"]
    assert not period.review and period.period.state == "running"  # as it stood at the end of September
    assert [(day, review.words) for day, review in september.reviews] == [(date(2026, 9, 26), "hyvin menee")]
    assert september.workers == WORKERS
    october = told(year, "2026-10-01", "2026-10-31")
    assert october.goals[0].steps == () and october.reviews == () and october.periods[0].meetings == ()


def test_the_whole_time_holds_everything_with_its_changes(year: Book) -> None:
    whole = told(year, "2026-08-01", "2026-11-30")
    assert [one.what for one in whole.goals[0].happened] == ["written"]
    assert [one.what for one in whole.goals[0].steps[0].happened] == ["written", "done"]
    assert whole.periods[0].review and whole.periods[0].period.state == "ended"
    assert told(year, "2026-01-01", "2026-07-31") == Record(
        Span(date(2026, 1, 1), date(2026, 7, 31)), (), (), (), None, ()
    )
    assert told(year, "2026-12-01", "2026-12-31").periods == ()


def test_what_was_said_alone_and_what_is_about_danger_is_in_no_document(year: Book) -> None:
    whole = told(year, "2026-01-01", "2026-12-31")
    assert "luottamuksella" not in repr(whole) and "päätös danger" not in repr(whole)
    assert [one.words for one in whole.decisions] == ["päätös late"]


@pytest.mark.parametrize(
    ("first", "last"),
    [("", ""), ("2026-02-01", "2026-01-01"), ("x", "2026-01-01"), ("2000-01-01", "2026-01-01")],
)
def test_what_is_no_time_is_none(first: str, last: str) -> None:
    assert Span.asked(first, last) is None
