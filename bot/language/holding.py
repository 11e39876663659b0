"""Which numbers of a message hold: "we were six, now five", "turns 10 in May, now 9", "on paper 18 but 17"."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from bot.language.normalise import fold
from bot.language.pieces import Piece, Row
from bot.language.use import OLDEST, Use

_SAID = (
    "now",
    "past",
    "told",
    "nearly",
    "turning",
    "papers",
    "so",
    "younger",
    "older",
    "dwelling",
    "expected",
    "bit",
)
_TIMES = ("next", "month", "short_month", "season")
MARKS = frozenset(
    (
        *(*_SAID, "bit", "including", "including_after", "one_person", "when", "next"),
        *("besides_me", "same_number", "describes", "waits", "from_whom"),
    )
)
"""Meanings that speak of a number or a time and add nothing to a list of people."""
_GONE = ("past", "told", "papers")
_COMING = ("nearly", "turning")
_REACH = 5
_REACH_OF_SO = 3
_LIVE = ("bare", "age", "count", "total")
_FEWEST_WITH_ONE = 10
_NOT_PARTED = ("me", "anyone")


def settle(row: Row, found: dict[int, Use]) -> None:
    """Set aside the numbers of `found` that the message itself takes back or that count no one."""
    _drop_ones(row, found)
    _drop_one_after_many(row, found)
    if not any(piece.has(*_SAID, *_TIMES, "home") for piece in row.pieces):
        return
    _compare(row, found)
    _drop_expected(row, found)
    numbers = [use for use in found.values() if use.kind in _LIVE]
    marks = [_mark(row, use) for use in numbers]
    _mark_at_home(row, numbers, marks)
    for place, (use, mark) in enumerate(zip(numbers, marks, strict=True)):
        if mark in ("now", "so"):
            use.holds = True
        if mark == "now" and place and _replaces(row, numbers[place - 1], use):
            _set_aside(numbers[place - 1])
    _drop_gone(row, numbers, marks)
    _drop_coming(numbers, marks)
    _make_coming_younger(row, numbers)
    _drop_round(row, numbers)
    _drop_dwellings(row, found)


def _mark(row: Row, use: Use) -> str | None:
    """What the nearest word before the number, or a "now" or "on paper" after it, says of it."""
    first = use.at - 1 if row.pieces[use.at].number is not None else use.at
    for near in range(use.at - 1, max(first - _REACH, -1), -1):
        piece = row.pieces[near]
        if row.clause[near] != row.clause[use.at] or piece.number is not None:
            break
        if piece.has("next"):
            return "nearly"  # "next month it is 30"
        if piece.unit is not None:
            continue
        for mark in ("now", *_GONE, *_COMING, "so"):
            if piece.has(mark) and (mark != "so" or use.at - near <= _REACH_OF_SO):
                return mark
    for near in (use.upto + 1, use.upto + 2, use.upto + 3):
        after = row.at(near)
        if (
            after is None
            or row.clause[near] != row.clause[use.at]
            or after.number is not None
            or after.joined
        ):
            break
        if not after.has("now", "papers", *_TIMES) or _belongs_to_next(row, near):
            continue
        return "now" if after.has("now") else "papers" if after.has("papers") else "nearly"  # "six in May"
    return None


def _mark_at_home(row: Row, numbers: Sequence[Use], marks: list[str | None]) -> None:
    """Take "but at home four" as what holds now, after a number of those who are more."""
    for place in range(1, len(numbers)):
        before, use = numbers[place - 1], numbers[place]
        other = any(piece.has("but") for piece in row.pieces[before.upto + 1 : use.at])
        near = (*range(max(use.at - 3, 0), use.at), use.upto + 1, use.upto + 2)
        home = any(
            piece.has("home") and row.clause[use.at] == row.clause[at]
            for at in near
            if (piece := row.at(at)) is not None
        )
        fewer = use.value < before.value and (other or marks[place - 1] == "past")
        if marks[place] is None and home and fewer:
            marks[place] = "now"


def _belongs_to_next(row: Row, at: int) -> bool:
    """Whether a number follows the word at `at` in its clause, so that the word speaks of that one."""
    return any(
        near.number is not None
        for step in (1, 2, 3)
        if (near := row.at(at + step)) is not None and row.clause[at + step] == row.clause[at]
    )


def _set_aside(use: Use) -> None:
    # Without its noun, or the noun would go on being counted.
    use.kind, use.noun, use.taken_back = "other", None, True


def _differ(row: Row, one: Use, other: Use) -> bool:
    """Whether two numbers count different people: the 2 boys and the 1 girl."""
    if one.noun is None or other.noun is None:
        return False
    return row.pieces[one.noun].noun != row.pieces[other.noun].noun


def _replaces(row: Row, before: Use, use: Use) -> bool:
    """Whether the number that holds "now" stands in place of the one before it, not of another person's."""
    if (
        before.kind not in _LIVE
        or _differ(row, before, use)
        or row.sentence[use.at] - row.sentence[before.at] > 1
    ):
        return False
    between = row.pieces[before.upto + 1 : use.at]
    if any(piece.joined or piece.has("and") for piece in between):
        return False
    return not any(piece.noun is not None and piece.noun.role not in _NOT_PARTED for piece in between)


def _drop_gone(row: Row, numbers: Sequence[Use], marks: Sequence[str | None]) -> None:
    """Set aside what was, what was said and what papers say, when another number stands beside it."""
    for place, (use, mark) in enumerate(zip(numbers, marks, strict=True)):
        if mark not in _GONE or use.kind not in _LIVE:
            continue
        for near in (place - 1, place + 1):
            if not 0 <= near < len(numbers) or marks[near] in _GONE or numbers[near].kind not in _LIVE:
                continue
            other = numbers[near]
            first, second = (use, other) if near > place else (other, use)
            listed = row.clause[first.at] == row.clause[second.at] and marks[near] is None
            if not (listed and row.pieces[second.at].joined) and not _differ(row, use, other):
                _set_aside(use)
                break


def _drop_coming(numbers: Sequence[Use], marks: Sequence[str | None]) -> None:
    """Set aside the six of "five, soon six"; "almost six" alone stays, for nothing else is said."""
    for place, (use, mark) in enumerate(zip(numbers, marks, strict=True)):
        if mark not in _COMING or use.kind not in _LIVE or use.unit not in (None, "year"):
            continue
        beside = [numbers[near] for near in (place - 1, place + 1) if 0 <= near < len(numbers)]
        if any(other.age == use.age - 1 and other.kind in _LIVE for other in beside):
            _set_aside(use)


def _make_coming_younger(row: Row, numbers: Sequence[Use]) -> None:
    """Take a year off "turns 15 in January" and "nearly 3, his birthday is in May": the day is still to come."""
    for use in numbers:
        if use.kind not in ("age", "bare") or use.unit not in (None, "year") or use.age < 1:
            continue
        near = use.at - 1
        while near >= 0 and _tells_when(row.pieces[near]):
            near -= 1
        before = row.at(near)
        if before is None or row.clause[near] != row.clause[use.at]:
            continue
        told = before.has(*_COMING) and row.in_sentence(use.at, *_TIMES, "birthday", "soon_day")
        if told:
            use.years = use.age - 1


def _tells_when(piece: Piece) -> bool:
    """Whether it is part of "in January", "ensi kuussa" or "tomorrow", between "turns" and the age."""
    return piece.unit is not None or piece.has(
        *_TIMES, "in_year", "this", "soon_day", "unsure", "age", "month_number"
    )


def _drop_round(row: Row, numbers: Sequence[Use]) -> None:
    """Set aside the sixty of "over sixty, 63"."""
    for use, following in pairwise(numbers):
        before = row.at(use.at - 1)
        near = following.at == use.upto + 1 and not row.pieces[following.at].joined
        rounded = use.value in range(20, OLDEST, 10) and 0 < abs(following.value - use.value) < 10
        if near and rounded and before is not None and before.has("bit", "nearly"):
            _set_aside(use)


def _compare(row: Row, found: dict[int, Use]) -> None:
    """Take "two years younger" as no age, or as the age it comes to when that is not said."""
    ages: list[Use] = []
    uses = list(found.values())
    for place, use in enumerate(uses):
        younger = _is_beside(row, use, "younger")
        if use.unit == "year" and use.kind == "age" and (younger or _is_beside(row, use, "older")):
            later = uses[place + 1 :]
            if ages and not any(other.kind in ("age", "bare") for other in later):
                use.years = max(ages[-1].age + (-use.value if younger else use.value), 0)
            else:
                _set_aside(use)
        elif use.kind in ("age", "bare"):
            ages.append(use)


def _is_beside(row: Row, use: Use, word: str) -> bool:
    after = row.at(use.upto + 1)
    if after is not None and after.has(word) and row.touches(use.upto + 1):
        return True
    return any(
        before.has(word)
        for step in (1, 2, 3)
        if (before := row.at(use.at - step)) is not None and row.clause[use.at - step] == row.clause[use.at]
    )


def _is_in_arabic(row: Row, use: Use) -> bool:
    """Whether the number is an Arabic word, which stands after what it counts."""
    piece = row.pieces[use.at]
    return fold(row.text[piece.start : piece.end]) in row.known.arabic.numbers


def _drop_expected(row: Row, found: dict[int, Use]) -> None:
    """Set aside the one of "three, and one on the way"."""
    for use in list(found.values())[1:]:
        after = row.at(use.upto + 1)
        if use.value <= 2 and use.kind in ("bare", "count") and after is not None and after.has("expected"):
            _set_aside(use)


def _drop_ones(row: Row, found: dict[int, Use]) -> None:
    """Take the ones of "one 7, the other 4" and «وحدة سنتين ووحدة أربع» as persons, not as ages."""
    ones = [
        (use, following)
        for use, following in pairwise(found.values())
        if use.value == 1 and use.kind == "bare" and use.upto == use.at and not row.pieces[use.at].digits
        if following.kind in ("age", "bare") and _tells_age_of_one(row, use, following)
    ]
    several = len(ones) > 1 or any(piece.has("other_one", "one_is") for piece in row.pieces)
    for use, following in ones:
        if several or following.unit is not None:
            _set_aside(use)


def _tells_age_of_one(row: Row, one: Use, age: Use) -> bool:
    """Whether the number is the age of "one": at once after it, or after a word such as "is" or «عنده»."""
    between = row.pieces[one.at + 1 : age.at]
    near = row.clause[one.at] == row.clause[age.at] and not row.pieces[age.at].joined
    if any(piece.means and not piece.has("have", "one_person", "age") for piece in between):
        return False
    return near and len(between) <= 1 and not any(piece.joined for piece in between)


def _drop_one_after_many(row: Row, found: dict[int, Use]) -> None:
    """Take the one of «حداشر واحد» as "persons"."""
    for use, following in pairwise(found.values()):
        piece, beside = row.pieces[following.at], following.at == use.upto + 1 and row.touches(following.at)
        counts = use.kind in _LIVE and use.value > _FEWEST_WITH_ONE and not piece.joined
        if beside and counts and following.value == 1 and following.kind == "bare" and not piece.digits:
            _set_aside(following)


def _drop_dwellings(row: Row, found: dict[int, Use]) -> None:
    """Take "apartment 24" as an address where another number tells how many live there, and «شقة وحدة» as one flat."""
    for use in list(found.values()):
        before = row.at(use.at - 1)
        if (
            use.kind not in ("bare", "total")
            or use.noun is not None
            or before is None
            or not row.touches(use.at)
        ):
            continue
        if (
            before.has("dwelling")
            and (row.pieces[use.at].digits or (use.value == 1 and _is_in_arabic(row, use)))
            and not before.word.startswith("ب")
            and any(other is not use and other.kind in ("bare", "total", "count") for other in found.values())
        ):
            _set_aside(use)
