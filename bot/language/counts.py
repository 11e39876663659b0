"""How many: the people of a home or the children, from "5", "me, my husband and 3 kids" or "كلنا خمسة"."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from bot.language.people import Group, Told, children_of, tell
from bot.language.uses import Use

MOST = 99
Of = Literal["people", "children"]


@dataclass(frozen=True)
class Count:
    """A number of people."""

    value: int
    start: int
    end: int
    of: Of
    """What was counted in the message; it can differ from what was asked ("3 kids" to "how many are you?")."""


def read_count(text: str, language: str | None, of: Of = "people") -> Count | None:
    """How many people, or children, `text` tells of; None when it does not say or is not clear."""
    told = tell(text, language)
    count = _children(told) or _people(told) if of == "children" else _people(told) or _children(told)
    if count is None:
        count = _loose(told, of)
    return count if count is not None and count.value <= MOST else None


def _count(told: Told, use: Use, of: Of) -> Count:
    last = max(use.upto, use.noun if use.noun is not None else use.upto)
    first = min(use.at, use.noun if use.noun is not None else use.at)
    return Count(use.value, told.row.pieces[first].start, told.row.pieces[last].end, of)


def _best(told: Told, candidates: list[Use]) -> Use | None:
    """The one that is meant: a correction, else one with its noun ("5 persons"), else the first."""
    corrections = [use for use in candidates if use.corrects]
    if corrections:
        return corrections[-1]
    named = [use for use in candidates if use.noun is not None]
    return next(iter(named or candidates), None)


def _people(told: Told) -> Count | None:
    total = _best(told, [use for use in told.numbers.values() if use.kind == "total" and use.value > 0])
    if total is not None:
        return _count(told, total, "people")
    children = children_of(told, here=True)
    others = [
        group for group in told.groups if group.noun.role != "child" and group.member and group.here and not group.none
    ]
    together = _together(told)
    if not others and together is None:
        return None
    groups = sorted(others + children, key=lambda group: group.at)
    sizes = [group.size for group in groups]
    if None in sizes:
        return None
    value = sum(size for size in sizes if size is not None)
    spans = [(group.start, group.end) for group in groups]
    if together is not None:
        me = sum(1 for group in groups if group.noun.role == "me")
        value += told.row.pieces[together].means["together"] - me
        spans.append((told.row.pieces[together].start, told.row.pieces[together].end))
    elif _speaker_is_missing(told, others, children):
        value += 1
    return Count(value, min(start for start, _ in spans), max(end for _, end in spans), "people")


def _together(told: Told) -> int | None:
    """The piece that says how many "we" are without a number: alone, kahdestaan, ثلاثتنا."""
    for at, piece in enumerate(told.row.pieces):
        if piece.has("together") and not piece.has("away"):
            return at
    return None


def _speaker_is_missing(told: Told, others: list[Group], children: list[Group]) -> bool:
    """Whether the speaker belongs to the list without being named: "my wife and 2 kids" are four."""
    roles = {group.noun.role for group in others}
    kinds = {group.noun.kind for group in others}
    if "me" in roles or "adult" in kinds or {"husband", "wife"} <= kinds:
        return False
    if "spouse" in roles:
        return True
    return not children or any(group.mine for group in others)


def _children(told: Told) -> Count | None:
    groups = children_of(told)
    ages = {group.at for group in groups if group.unnamed}
    loose = [use for at, use in told.numbers.items() if use.kind in ("bare", "count") and use.noun is None]
    loose = [use for use in loose if use.at not in ages]
    if groups and all(group.unnamed for group in groups) and loose:
        # "six, the youngest is 2 years": the age belongs to one of the six.
        return _count(told, loose[0], "children")
    denied = [group for group in told.groups if group.noun.role == "child" and group.none]
    corrected = [use for use in told.numbers.values() if use.corrects and use.kind == "count"]
    if corrected and corrected[-1].noun is not None:
        return _count(told, corrected[-1], "children")
    if groups and all(group.size is not None for group in groups):
        value = sum(group.size or 0 for group in groups)
        return Count(value, min(group.start for group in groups), max(group.end for group in groups), "children")
    if denied and not groups:
        return Count(0, denied[0].start, denied[0].end, "children")
    return None


def _loose(told: Told, of: Of) -> Count | None:
    """A number that says nothing about itself: "5", "viisi"; or, for children, their ages or "none"."""
    loose = [use for use in told.numbers.values() if use.kind in ("bare", "count") and use.value <= MOST]
    loose = [use for use in loose if use.noun is None]
    row = told.row
    if any(use.corrects for use in loose):
        loose = [[use for use in loose if use.corrects][-1]]
    if len({use.value for use in loose}) == 1:
        return _count(told, loose[0], of)
    if len(loose) > 1 and all("+" in row.pieces[use.at].gap for use in loose[1:]):
        first, last = loose[0], loose[-1]
        return Count(sum(use.value for use in loose), row.pieces[first.at].start, row.pieces[last.at].end, of)
    announced = [use for use in loose if use.kind == "count"]
    if announced:
        return _count(told, announced[0], of)
    if of == "people":
        return None
    ages = [use for use in told.numbers.values() if use.kind in ("age", "bare")]
    listed = len(ages) > 1 and not any(group.noun.role != "child" for group in told.groups)
    if (listed or any(use.kind == "age" for use in ages)) and not _is_a_guess(told, ages):
        return Count(len(ages), row.pieces[ages[0].at].start, row.pieces[ages[-1].upto].end, "children")
    for piece in row.pieces:
        if piece.has("none"):
            return Count(0, piece.start, piece.end, "children")
    return None


def _is_a_guess(told: Told, numbers: list[Use]) -> bool:
    """Whether the numbers are alternatives ("3 or 4", "3-4"), not a list."""
    return len(numbers) == 2 and any(
        told.row.pieces[at].has("or") or "-" in told.row.pieces[at].gap
        for at in range(numbers[0].at + 1, numbers[1].at + 1)
    )
