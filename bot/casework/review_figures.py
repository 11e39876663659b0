"""Figures of review: how much interpreters read, how long it took, what was doubtful, how long tasks waited.

Published by the quarter, protected as the other figures are (bot/casework/figures.py): a cell behind which there are
fewer than K families is withheld, others beside it until the withheld ones hide each other, and what is left is rounded
to base 5. An interpreter is a person, too: a number that rests on the work of one or two of them is withheld, for each
of the two would know the other's. Three tables have a row for each number: by language of the family, and inside Arabic
by dialect and by letters. Those two are divisions of the Arabic cell and are shown only where that cell is, so that the
tables share nothing but numbers that are published anyway.

A message read by two interpreters counts twice. Tasks belong to the quarter in which they were asked for, messages and
pairs to the one in which the interpreter finished.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from hashlib import sha256
from statistics import median_low

from bot.casework.deadlines import in_finland
from bot.casework.figures import UNKNOWN, K, Period, rounded
from bot.language.dialect import DIALECTS, LATIN
from bot.review.compare import same
from bot.review.warnings import CHECKS
from bot.review.wording import DOUBTS

FEWEST_INTERPRETERS = 3
LANGUAGE, DIALECT, LETTERS = BREAKDOWNS = ("language", "dialect", "letters")
ARABIC = "ar"
ARABIC_LETTERS = "arabic"
READ, DOUBTS_TOLD, OVERRIDDEN, TASKS, PAIRS = TOPICS = ("read", "doubts", "overridden", "tasks", "pairs")
COUNT, SHARE, SECONDS, DAYS = KINDS = ("count", "share", "seconds", "days")
CODES: Mapping[str, tuple[str, ...]] = {
    READ: ("rows", "doubtful", "time"),
    DOUBTS_TOLD: DOUBTS,
    OVERRIDDEN: CHECKS,
    TASKS: ("asked", "taken", "done", "declined", "late", "until_taken", "until_done"),
    PAIRS: ("compared", "alike"),
}
_KINDS = {
    "doubtful": SHARE, "alike": SHARE, "time": SECONDS, "until_taken": DAYS, "until_done": DAYS,
}  # fmt: skip
_NEVER = 10**6


@dataclass(frozen=True)
class Reading:
    """One message as one interpreter read it. `dialect`: words of bot.language.dialect.MARKS, guessed when it was asked for."""

    case: str
    by: str
    language: str
    dialect: tuple[str, ...]
    seconds: int
    """0: not known, the screen was used without its script."""
    doubtful: bool
    reasons: frozenset[str] = frozenset()
    overridden: tuple[str, ...] = ()
    """Ids of checks, one for each warning that was overridden."""


@dataclass(frozen=True)
class Task:
    """A review that was asked for, as it stood when it was counted. `declined_by`: interpreters who had no time or skill."""

    case: str
    language: str
    dialect: tuple[str, ...]
    asked_at: datetime
    due_on: date | None
    taken_by: str | None
    taken_at: datetime | None
    done_at: datetime | None
    declined_by: frozenset[str] = frozenset()
    withdrawn: bool = False

    def days(self, until: datetime | None) -> int:
        """Days on the calendar in Finland from the asking; a very long time when it has not come to that."""
        if until is None:
            return _NEVER
        return max(0, (in_finland(until).date() - in_finland(self.asked_at).date()).days)

    def late(self, counted_on: date) -> bool:
        """Whether it was finished after its due day, or was due and not finished when it was counted."""
        if self.due_on is None or (self.withdrawn and self.done_at is None):
            return False
        return (in_finland(self.done_at).date() if self.done_at else counted_on) > self.due_on


@dataclass(frozen=True)
class Pair:
    """Two interpreters who read the same messages: how many both read, and how many of these say the same."""

    case: str
    language: str
    dialect: tuple[str, ...]
    people: frozenset[str]
    compared: int
    alike: int


@dataclass(frozen=True)
class Piece:
    """One thing counted: of one family, in one group of each table, the work of `people` or of nobody."""

    case: str
    language: str
    dialect: tuple[str, ...]
    people: frozenset[str] = frozenset()
    value: int = 0
    """Seconds, days, or for a share the part of `of`."""
    of: int = 1
    """How many it stands for."""


@dataclass(frozen=True)
class Number:
    """What is published. `value` is None when it is withheld, when there is `nothing` to count, or it is `still` too early."""

    value: int | None
    nothing: bool = False
    still: bool = False
    """More than half have not come to that."""


WITHHELD, NOTHING = Number(None), Number(None, nothing=True)


@dataclass(frozen=True)
class Line:
    """The published numbers of one code. `kind`: one of KINDS; `groups` by breakdown and group."""

    code: str
    kind: str
    total: Number
    groups: Mapping[str, Mapping[str, Number]]


@dataclass(frozen=True)
class ReviewFigures:
    """All that is published of a quarter."""

    period: Period
    groups: Mapping[str, tuple[str, ...]]
    topics: Mapping[str, tuple[Line, ...]]


@dataclass(frozen=True)
class OwnLoad:
    """What an interpreter sees of the own work. `rows` and `seconds`: of the last days; `tasks` and `left`: open now."""

    rows: int
    seconds: int
    tasks: int
    left: int
    """Messages of the open tasks that are not ready."""


def both_read(first: Mapping[str, str], second: Mapping[str, str]) -> tuple[int, int]:
    """Of the renderings of a pair, by row: how many rows both have read, and how many say the same."""
    rows = first.keys() & second.keys()
    return len(rows), sum(same(first[row], second[row]) for row in rows)


def group_of(one: Piece, by: str) -> str | None:
    """The group in one of BREAKDOWNS; None for what this table does not count."""
    if by == LANGUAGE:
        return one.language
    if one.language != ARABIC:
        return None
    if by == LETTERS:
        return LATIN if LATIN in one.dialect else ARABIC_LETTERS
    return next((dialect for dialect in DIALECTS if dialect in one.dialect), UNKNOWN)


# -- protecting ------------------------------------------------------------------------------------


def _enough(pieces: Sequence[Piece]) -> bool:
    people = {person for one in pieces for person in one.people}
    return len({one.case for one in pieces}) >= K and not 0 < len(people) < FEWEST_INTERPRETERS


def withheld(groups: Mapping[str, Sequence[Piece]], lot: str) -> frozenset[str]:
    """Groups whose numbers must not be published. `lot`: what the drawing of the others hangs on.

    A group with nothing in it is no secret by itself; it is hidden with the others, or their sum would be bare.
    """
    if not any(pieces and not _enough(pieces) for pieces in groups.values()):
        return frozenset()
    hidden = {group for group, pieces in groups.items() if not _enough(pieces)}
    others = sorted(set(groups) - hidden, key=lambda group: sha256(f"{lot}/{group}".encode()).digest())

    def hide_each_other() -> bool:
        pieces = [one for group in hidden for one in groups[group]]
        return len({one.case for one in pieces}) >= 2 * K and _enough(pieces) and len(hidden) > 1

    while others and not hide_each_other():
        hidden.add(others.pop())
    return frozenset(hidden)


def _line(code: str, kind: str, base: Sequence[Piece], known: Mapping[str, tuple[str, ...]]) -> Line:
    if not _enough(base):
        return Line(code, kind, WITHHELD, {by: dict.fromkeys(known[by], WITHHELD) for by in BREAKDOWNS})
    tables: dict[str, dict[str, Number]] = {}
    for by in BREAKDOWNS:
        if by != LANGUAGE and tables[LANGUAGE].get(ARABIC, WITHHELD) == WITHHELD:
            # Dialects and letters divide the Arabic cell: their sum would give it away.
            tables[by] = dict.fromkeys(known[by], WITHHELD)
            continue
        groups = {group: [one for one in base if group_of(one, by) == group] for group in known[by]}
        hidden = withheld(groups, f"{code}/{by}")
        tables[by] = {
            group: WITHHELD if group in hidden else _number(kind, pieces) for group, pieces in groups.items()
        }
    return Line(code, kind, _number(kind, base), tables)


def _number(kind: str, pieces: Sequence[Piece]) -> Number:
    if kind == COUNT:
        return Number(rounded(sum(one.of for one in pieces)))
    if not pieces:
        return NOTHING
    if kind == SHARE:  # in per cent
        return Number(rounded(round(100 * sum(p.value for p in pieces) / sum(p.of for p in pieces))))
    middle = median_low(one.value for one in pieces)
    if kind == SECONDS:
        return Number(max(K, rounded(middle)))
    return Number(None, still=True) if middle == _NEVER else Number(middle)


# -- counting --------------------------------------------------------------------------------------


def review_figures(
    period: Period,
    readings: Iterable[Reading],
    tasks: Iterable[Task],
    pairs: Iterable[Pair],
    languages: Iterable[str],
) -> ReviewFigures:
    """The figures of a quarter. `languages`: groups that are shown also when nothing is in them."""
    pieces: dict[tuple[str, str], list[Piece]] = {(t, code): [] for t in TOPICS for code in CODES[t]}
    for one in readings:
        _add(pieces, READ, _of_reading(one))
        _add(pieces, DOUBTS_TOLD, ((why, _read_by(one)) for why in one.reasons))
        _add(pieces, OVERRIDDEN, ((c, _read_by(one, of=n)) for c, n in Counter(one.overridden).items()))
    for task in tasks:
        _add(pieces, TASKS, _of_task(task, period.counted_on))
    for pair in pairs:
        if pair.compared:
            read = Piece(pair.case, pair.language, pair.dialect, pair.people, pair.alike, pair.compared)
            _add(pieces, PAIRS, (("compared", read), ("alike", read)))
    spoken = list(dict.fromkeys(languages))
    found = {piece.language for some in pieces.values() for piece in some} - set(spoken)
    groups = {
        LANGUAGE: (*spoken, *sorted(found, key=lambda group: (group == UNKNOWN, group))),
        DIALECT: (*DIALECTS, UNKNOWN),
        LETTERS: (ARABIC_LETTERS, LATIN),
    }
    topics = {
        topic: tuple(_line(code, kind_of(code), pieces[topic, code], groups) for code in CODES[topic])
        for topic in TOPICS
    }
    return ReviewFigures(period, groups, topics)


def kind_of(code: str) -> str:
    """What the numbers of a code are, one of KINDS."""
    return _KINDS.get(code, COUNT)


def _add(pieces: dict[tuple[str, str], list[Piece]], topic: str, found: Iterable[tuple[str, Piece]]) -> None:
    for code, piece in found:
        if (topic, code) in pieces:  # a word of an older version is not counted
            pieces[topic, code].append(piece)


def _read_by(one: Reading, value: int = 0, of: int = 1) -> Piece:
    return Piece(one.case, one.language, one.dialect, frozenset({one.by}), value, of)


def _of_reading(one: Reading) -> Iterator[tuple[str, Piece]]:
    yield "rows", _read_by(one)
    yield "doubtful", _read_by(one, int(one.doubtful))
    if one.seconds:
        yield "time", _read_by(one, one.seconds)


def _of_task(task: Task, counted_on: date) -> Iterator[tuple[str, Piece]]:
    def piece(people: frozenset[str], value: int = 0) -> Piece:
        return Piece(task.case, task.language, task.dialect, people, value)

    nobody: frozenset[str] = frozenset()
    takers = frozenset({task.taken_by}) if task.taken_by and task.taken_at else nobody
    yield "asked", piece(nobody)
    if task.taken_at:
        yield "taken", piece(takers)
    if task.done_at:
        yield "done", piece(takers)
    if task.declined_by:
        yield "declined", piece(task.declined_by)
    if task.late(counted_on):
        yield "late", piece(takers)
    if task.taken_at or not task.withdrawn:
        yield "until_taken", piece(nobody, task.days(task.taken_at))
    if task.done_at or not task.withdrawn:
        yield "until_done", piece(takers, task.days(task.done_at))
