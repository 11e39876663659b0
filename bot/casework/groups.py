"""Closed groups: themes and limits of data/groups.yml, what a worker writes of a group, its weekly days, and its seats."""

from __future__ import annotations

import functools
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from pathlib import Path
from typing import Any

from ruamel.yaml import YAML

from bot.casework.deadlines import is_working_day
from bot.casework.written import NotKept, one_of
from bot.texts import LANGUAGES

GROUPS = Path(__file__).parents[2] / "data" / "groups.yml"
PLANNED, INVITING, RUNNING, ENDED = STATES = ("planned", "inviting", "running", "ended")
# What is kept of a member; what its letter says is read from the letter.
PROPOSED, INVITED, JOINED, WAITING, LEFT = KEPT = ("proposed", "invited", "joined", "waiting", "left")
# How a member stands: as it is kept, or what the family answered to its letter.
ACCEPTED, ASKS, DECLINED = ANSWERS = ("accepted", "asks", "declined")
SEATED = "seated"
STANDINGS = (SEATED, WAITING, ASKS, INVITED, PROPOSED, DECLINED, LEFT)
TO_COME, MOVED, CANCELLED, OVER = MEETING_STATES = ("to_come", "moved", "cancelled", "over")
PRESENT, TOLD, ABSENT = ATTENDANCE = ("present", "told", "absent")
PROBLEMS = (
    *("name", "theme", "language", "place", "day", "time", "minutes", "meetings", "seats", "topic"),
    *("member", "number", "path", "full", "closed", "leader", "leaders", "state", "attendance"),
)
LONGEST_NAME, LONGEST_PLACE, LONGEST_TOPIC, LONGEST_PATH = 100, 200, 200, 1000
SHORTEST, LONGEST = 30, 240  # minutes of one meeting
LATEST_START = timedelta(366)  # a later first day is a slip of the pen
_TIME = re.compile(r"([01]\d|2[0-3]):[0-5]\d")
_WEEK = timedelta(7)


@dataclass(frozen=True)
class Theme:
    """What a group is about, and the families it fits: see the head of data/groups.yml. `children`: ages or None."""

    id: str
    needs: tuple[str, ...]
    answers: tuple[tuple[str, str], ...]
    strengths: tuple[str, ...]
    who: tuple[str, ...]
    children: tuple[int, int] | None


@dataclass(frozen=True)
class Limits:
    """At most so many seats; at least and at most so many weekly meetings."""

    seats: int
    fewest: int
    most: int


@dataclass(frozen=True)
class Facts:
    """What a group is. `starts_at` is "HH:MM"; `interpreters` are languages that are interpreted."""

    name: str
    theme: str
    language: str
    interpreters: tuple[str, ...]
    place: str
    starts_at: str
    minutes: int
    childcare: bool
    seats: int


@dataclass(frozen=True)
class Standing:
    """How a member stands, one of STANDINGS; `turn` is its place on the waiting list, from 1, or 0."""

    case_id: str
    state: str
    turn: int = 0


def load(path: Path) -> tuple[dict[str, Theme], Limits]:
    """The themes by id in the order of the file, and the limits. Raises KeyError, TypeError, ValueError."""
    raw = YAML(typ="safe").load(path.read_text(encoding="utf-8"))
    fewest, most = raw["limits"]["meetings"]
    themes = (
        Theme(
            str(entry["id"]),
            tuple(entry["needs"]),
            tuple((q, str(o)) for q, options in entry.get("answers", {}).items() for o in options),
            tuple(entry.get("strengths", ())),
            tuple(entry.get("who", ())),
            (int(entry["children"][0]), int(entry["children"][1])) if "children" in entry else None,
        )
        for entry in raw["themes"]
    )
    return {theme.id: theme for theme in themes}, Limits(int(raw["limits"]["seats"]), int(fewest), int(most))


@functools.cache
def _loaded() -> tuple[dict[str, Theme], Limits]:
    return load(GROUPS)


def themes() -> dict[str, Theme]:
    """The themes of this installation, by id."""
    return _loaded()[0]


def limits() -> Limits:
    """The limits of this installation."""
    return _loaded()[1]


# -- what a worker writes --------------------------------------------------------------------------


def facts_written(form: Mapping[str, Any], language_codes: Iterable[str] = LANGUAGES) -> Facts:
    """The facts that a form gives; an interpreted language is the field interpreter_CODE. Raises NotKept."""
    codes = tuple(language_codes)
    language = one_of(form, "language", codes)
    return Facts(
        _words(form, "name", LONGEST_NAME),
        one_of(form, "theme", tuple(themes())),
        language,
        tuple(code for code in codes if code != language and form.get(f"interpreter_{code}")),
        _words(form, "place", LONGEST_PLACE),
        _time(form),
        _number(form, "minutes", SHORTEST, LONGEST),
        bool(form.get("childcare")),
        _number(form, "seats", 1, limits().seats),
    )


def weeks_written(form: Mapping[str, Any], today: date) -> list[date]:
    """The days of the weekly meetings that a form gives by its first day and their number. Raises NotKept."""
    count = _number(form, "meetings", limits().fewest, limits().most)
    return weekly(day_written(form, today), count)


def day_written(form: Mapping[str, Any], today: date) -> date:
    """A day to come, within a year. Raises NotKept."""
    try:
        day = date.fromisoformat(form.get("day", ""))
    except ValueError:
        raise NotKept("day") from None
    if not today <= day <= today + LATEST_START:
        raise NotKept("day")
    return day


def topic_written(form: Mapping[str, Any]) -> str:
    """What a meeting is about, in the worker's words; "" is enough. Raises NotKept."""
    topic = str(form.get("topic", "")).strip()
    if len(topic) > LONGEST_TOPIC:
        raise NotKept("topic")
    return topic


def weekly(first: date, count: int) -> list[date]:
    """`count` days a week apart, from `first`; a week whose day is a holiday is left out."""
    days, day = [first], first + _WEEK
    while len(days) < count:
        if is_working_day(day) or first.weekday() > 4:
            days.append(day)
        day += _WEEK
    return days


def _words(form: Mapping[str, Any], name: str, longest: int) -> str:
    words = " ".join(str(form.get(name, "")).split())
    if not words or len(words) > longest or not words.isprintable():
        raise NotKept(name)
    return words


def _time(form: Mapping[str, Any]) -> str:
    written = str(form.get("starts_at", "")).strip()
    if not _TIME.fullmatch(written):
        raise NotKept("time")
    return written


def _number(form: Mapping[str, Any], name: str, least: int, most: int) -> int:
    written = str(form.get(name, "")).strip()
    if not (written.isascii() and written.isdigit() and len(written) < 4 and least <= int(written) <= most):
        raise NotKept(name)
    return int(written)


# -- who has a seat --------------------------------------------------------------------------------


def answer_of(state: str, answer: Mapping[str, Any] | None) -> str:
    """What a family's answer to its letter means for its place. `state` and `answer` as the letter has them."""
    if state == "declined":
        return DECLINED
    if state == "answered":
        choice = (answer or {}).get("choice")
        return {"join": ACCEPTED, "no": DECLINED}.get(str(choice), ASKS)
    return PROPOSED if state == "withdrawn" else INVITED


def standings(
    members: Iterable[tuple[str, str, datetime]], seats: int, group_state: str
) -> dict[str, Standing]:
    """How each member stands, by case, in the order of STANDINGS and of time.

    `members`: (case, one of KEPT or ANSWERS, since when). Until the group begins the first `seats` who said yes have
    a seat and the others wait in turn, so the next one moves up when somebody leaves. A group that has begun is
    closed: only those kept as JOINED have a seat, and a leader decides who comes in.
    """
    said = sorted(members, key=lambda one: (one[2], one[0]))
    begun = group_state in (RUNNING, ENDED)
    willing = [(case, state) for case, state, _ in said if state in (JOINED, ACCEPTED, WAITING)]
    seated = [case for case, state in willing if state == JOINED or not begun]
    seated = seated if begun else seated[:seats]
    waiting = [case for case, _ in willing if case not in seated]
    found = [Standing(case, SEATED) for case in seated]
    found += [Standing(case, WAITING, turn) for turn, case in enumerate(waiting, 1)]
    for wanted in STANDINGS[2:]:
        found += [Standing(case, wanted) for case, state, _ in said if state == wanted]
    return {one.case_id: one for one in found}
