"""Meetings of a period of work: planned, held, cancelled or missed; what one person says alone is kept apart."""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from bot.casework.deadlines import months_after
from bot.casework.plan import Entry, Noted, Thing
from bot.casework.written import LONGEST_NAME, NotKept, day, one_of, ticked, words
from bot.texts import LANGUAGES

MEETING = "meeting"
PLANNED, HELD, CANCELLED, NOT_COME = STATES = ("planned", "held", "cancelled", "not_come")
HOME, OFFICE, ELSEWHERE = PLACES = ("home", "office", "other")
NO_INTERPRETER, IN_PERSON, REMOTE = INTERPRETERS = ("none", "in_person", "remote")
WISHES = ("", "yes", "no")
MONTHS_AHEAD = MONTHS_BACK = 12
_TIME = re.compile(r"(?:[01]\d|2[0-3]):[0-5]\d\Z")


@dataclass(frozen=True)
class Meeting(Thing):
    """One meeting. `people` are keys of the family's members, `others` who else was there, `workers` ids of users.

    `time` is "HH:MM" or "". `wish`: whether the family's wish for an interpreter was met, one of WISHES.
    `alone`: with one person, or kept apart for another reason; never in what the family, a partner or a document shows.
    """

    period: str
    day: date
    time: str
    place: str
    place_words: str
    people: tuple[str, ...]
    others: str
    workers: tuple[str, ...]
    alone: bool
    interpreter: str
    interpreter_language: str
    wish: str
    words: str
    next: str
    language: str
    earlier: tuple[Meeting, ...] = ()

    @property
    def when(self) -> tuple[date, str]:
        """By which meetings are put in order."""
        return self.day, self.time

    @property
    def counts(self) -> bool:
        """Whether it is one of the meetings of its period: one that was held or is to come."""
        return self.state in (PLANNED, HELD)

    @property
    def has_interpreter(self) -> bool:
        """Whether an interpreter is ordered or was there."""
        return self.interpreter != NO_INTERPRETER

    def unwritten(self, today: date) -> bool:
        """Whether its day has passed and nobody has written what became of it."""
        return self.state == PLANNED and self.day < today


def meeting_of(note: Noted) -> Meeting:
    """One version of a meeting."""
    body = note.body
    return Meeting(
        note=note.id, thread=note.thread, state=note.state or "", reason="", by=note.author, at=note.at,
        period=note.about, day=date.fromisoformat(body["day"]), time=body["time"], place=body["place"],
        place_words=body["place_words"], people=tuple(body["people"]), others=body["others"],
        workers=tuple(body["workers"]), alone=body["alone"], interpreter=body["interpreter"],
        interpreter_language=body["interpreter_language"], wish=body["wish"], words=body["words"],
        next=body["next"], language=body["language"],
    )  # fmt: skip


def meeting_with_history(notes: list[Noted]) -> Meeting:
    """A meeting from its notes, the newest first."""
    versions = [meeting_of(note) for note in notes]
    return replace(versions[0], earlier=tuple(versions[1:]))


def meeting_written(
    form: Mapping[str, str],
    today: date,
    people: Collection[str],
    workers: Collection[str],
    *,
    places: Collection[str] = PLACES,
    together: bool = True,
    before: Meeting | None = None,
) -> Entry:
    """A meeting, new or changed. Fields: state, day, time, place, place_words, people-KEY, others, worker-ID, alone,
    interpreter, interpreter_language, wish, words, next, language.

    `together`: False when no joint meeting may be planned. One that was held alone stays kept apart whatever is ticked
    later: its words were said in confidence. Raises NotKept.
    """
    state = one_of(form, "state", STATES)
    there = ticked(form, "people", people)
    others = words(form, "others", longest=LONGEST_NAME)
    with_workers = ticked(form, "worker", workers)
    if not with_workers:
        raise NotKept("workers")
    if not there and not others:
        raise NotKept("people")
    alone = bool(form.get("alone")) or (len(there) == 1 and not others)
    alone = alone or bool(before and before.state == HELD and before.alone)
    if state == PLANNED and not together and (len(there) > 1 or others):
        raise NotKept("together")
    place = one_of(form, "place", places)
    body: dict[str, Any] = {
        "day": _day(form, state, today, before).isoformat(),
        "time": _time(form),
        "place": place,
        "place_words": words(form, "place_words", longest=LONGEST_NAME, needed="place-words" * (place == ELSEWHERE)),
        "people": list(there),
        "others": others,
        "workers": list(with_workers),
        "alone": alone,
        "interpreter": one_of(form, "interpreter", INTERPRETERS),
        "interpreter_language": words(form, "interpreter_language", longest=LONGEST_NAME),
        "wish": one_of(form, "wish", WISHES),
        "words": words(form, "words", needed="words" * (state == HELD)),
        "next": words(form, "next"),
        "language": one_of(form, "language", LANGUAGES),
    }  # fmt: skip
    return Entry(body, state, date.fromisoformat(body["day"]) if state == PLANNED else None)


def cancelled(meeting: Meeting) -> Entry:
    """A planned meeting that will not be held because its period is over."""
    body = {
        "day": meeting.day.isoformat(), "time": meeting.time, "place": meeting.place,
        "place_words": meeting.place_words, "people": list(meeting.people), "others": meeting.others,
        "workers": list(meeting.workers), "alone": meeting.alone, "interpreter": meeting.interpreter,
        "interpreter_language": meeting.interpreter_language, "wish": meeting.wish, "words": meeting.words,
        "next": meeting.next, "language": meeting.language,
    }  # fmt: skip
    return Entry(body, CANCELLED)


def _day(form: Mapping[str, str], state: str, today: date, before: Meeting | None) -> date:
    told = day(form, "day")
    if told is None:
        raise NotKept("date")
    kept = before is not None and told == before.day
    if not kept and not months_after(today, -MONTHS_BACK) <= told <= months_after(today, MONTHS_AHEAD):
        raise NotKept("date")
    if state == PLANNED and told < today and not kept:
        raise NotKept("past")
    if state in (HELD, NOT_COME) and told > today:
        raise NotKept("future")
    return told


def _time(form: Mapping[str, str]) -> str:
    told = form.get("time", "").strip()
    if told and not _TIME.match(told):
        raise NotKept("time")
    return told
