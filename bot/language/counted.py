"""A count with its place in the message, and which of the numbers of a message hold or head a list."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from bot.language.called import is_name
from bot.language.groups import Told
from bot.language.holding import MARKS
from bot.language.use import Use

MOST = 99
Of = Literal["people", "children"]
_BEFORE_A_LIST = (",", ":", ".", ";", "،", "؛", "(", "-", "–")


@dataclass(frozen=True)
class Count:
    """A number of people."""

    value: int
    start: int
    end: int
    of: Of
    """What was counted in the message; it can differ from what was asked ("3 kids" to "how many are you?")."""


def count_of(told: Told, use: Use, of: Of) -> Count:
    """The count that one number tells, with the noun it counts."""
    last = max(use.upto, use.noun if use.noun is not None else use.upto)
    first = min(use.at, use.noun if use.noun is not None else use.at)
    return Count(use.value, told.row.pieces[first].start, told.row.pieces[last].end, of)


def words_beside(told: Told, first: int, last: int) -> int:
    """How many of the pieces `first`–`last` mean nothing here."""
    mine = told.row.known.own.mine_before
    row = told.row
    return sum(
        piece.number is None
        and piece.means.keys() <= MARKS
        and piece.word not in mine
        and not (at > first and is_name(row, at))
        for at, piece in enumerate(row.pieces[first : last + 1], first)
    )


def held(told: Told) -> list[Use]:
    """The numbers said to hold ("so now five"), unless they are an age ("one boy, he is 6 now")."""
    row = told.row
    taken_back = any(use.taken_back for use in told.numbers.values())
    return [
        use
        for use in told.numbers.values()
        if use.holds
        and (use.kind == "bare" or (use.kind == "count" and use.noun is not None and use.noun < use.at))
        if taken_back or use.at not in told.claimed
        if not row.in_clause(use.at, "one_person")
    ]


def heads_a_list(told: Told) -> Use | None:
    """The number alone before those it counts: "five: me, my wife, my mother and two kids"; "four, the oldest is 15"."""
    first = next((use for use in told.numbers.values() if use.kind != "other"), None)
    if first is None or first.kind != "bare" or not told.groups or first.upto + 1 >= len(told.row.pieces):
        return None
    loose = [
        use
        for use in told.numbers.values()
        if use.kind == "bare" and use is not first and use.at not in told.claimed
    ]
    others = [group for group in told.groups if group.at != first.at]
    if loose or not others or any(group.start <= told.row.pieces[first.at].start for group in others):
        return None
    gap = told.row.pieces[first.upto + 1].gap.strip()
    return first if gap[:1] in _BEFORE_A_LIST and gap and first.at not in told.claimed else None
