"""How many: the people of a home or the children, from "5", "me, my husband and 3 kids" or "كلنا خمسة"."""

from __future__ import annotations

from dataclasses import dataclass, replace
from itertools import pairwise
from typing import Literal

from bot.language.groups import Group, Told, tell
from bot.language.people import children_of, is_added
from bot.language.use import Use

MOST = 99
Of = Literal["people", "children"]

_GROWN_UP = 18
# Words without a meaning here that an answer may hold beside what it counts; more is a story, not an answer.
_WORDS_BESIDE_A_LIST = 2
_WORDS_BESIDE_ONE_CHILD = 4
_WORDS_BESIDE_ONE_PERSON = 2
_WORDS_BESIDE_NONE = 1


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
    if of == "children":
        count = _children(told) or _loose(told, of) or _people(told)
        if count is not None and told.groups and all(group.noun.role == "child" for group in told.groups):
            count = replace(count, of="children")  # "the boys and a girl, three in all"
    else:
        count = _people(told) or _only_children(told) or _loose(told, of)
    return count if count is not None and count.value <= MOST else None


def _count(told: Told, use: Use, of: Of) -> Count:
    last = max(use.upto, use.noun if use.noun is not None else use.upto)
    first = min(use.at, use.noun if use.noun is not None else use.at)
    return Count(use.value, told.row.pieces[first].start, told.row.pieces[last].end, of)


def _best(candidates: list[Use]) -> Use | None:
    """The one that is meant: a correction, else one with its noun ("5 persons"), else the first."""
    corrections = [use for use in candidates if use.corrects]
    if corrections:
        return corrections[-1]
    named = [use for use in candidates if use.noun is not None]
    return next(iter(named or candidates), None)


def _words_beside(told: Told, first: int, last: int) -> int:
    """How many of the pieces `first`–`last` mean nothing here."""
    mine = told.row.known.own.mine_before
    pieces = told.row.pieces[first : last + 1]
    return sum(not piece.means and piece.number is None and piece.word not in mine for piece in pieces)


# --- people ---


def _people(told: Told) -> Count | None:
    pieces = told.row.pieces
    total = _best([use for use in told.numbers.values() if use.kind == "total" and use.value > 0])
    if total is not None:
        return _count(told, total, "people")
    children = children_of(told, here=True)
    others = [group for group in told.groups if group.noun.role != "child" and group.member]
    others = [group for group in others if group.here and not group.none]
    together = next((at for at, piece in enumerate(pieces) if piece.has("together")), None)
    groups = sorted(others + children, key=lambda group: group.at)
    if together is not None and pieces[together].means["together"] > 1:
        # "the two of us and 3 kids"; but "kolmestaan, minä ja kaksi poikaa" only tells who the three are.
        after = [group for group in groups if group.at > together]
        named = any(group.noun.role == "me" for group in after)
        added = [] if named else [group for group in after if is_added(told, group)]
        value = pieces[together].means["together"] + sum(group.size or 0 for group in added)
        return Count(
            value,
            pieces[together].start,
            max(pieces[together].end, *(group.end for group in groups), 0),
            "people",
        )
    extra = _added_numbers(told, groups)
    if extra and all(group.size is not None for group in groups):
        first, last = (
            min(groups[0].start, pieces[extra[0].at].start),
            max(groups[-1].end, pieces[extra[-1].upto].end),
        )
        value = sum(group.size or 0 for group in groups) + sum(use.value for use in extra)
        return Count(value, first, last, "people")
    if (not others and together is None) or not _is_a_list(told, groups, together):
        return None
    if any(group.size is None for group in groups):
        return None
    value = sum(group.size or 0 for group in groups)
    spans = [(group.start, group.end) for group in groups]
    if together is not None:
        value += 0 if any(group.noun.role == "me" for group in groups) else 1
        spans.append((pieces[together].start, pieces[together].end))
    elif _speaker_is_missing(others, children):
        value += 1
    return Count(value, min(start for start, _ in spans), max(end for _, end in spans), "people")


def _added_numbers(told: Told, groups: list[Group]) -> list[Use]:
    """Numbers without a noun that are added to people: "6 + vauva", "minä + 3", "me and 3"."""
    pieces = told.row.pieces
    loose = [use for at, use in told.numbers.items() if use.kind == "bare" and at not in told.claimed]
    if not loose or not groups:
        return []
    plus = any("+" in piece.gap for piece in pieces)
    me_and = groups[0].noun.role == "me" and groups[0].at < loose[0].at and pieces[loose[0].at].joined
    return loose if plus or (me_and and len(loose) == 1) else []


def _is_a_list(told: Told, groups: list[Group], together: int | None) -> bool:
    """Whether the people are told to say who lives here, not in passing ("my husband is at work")."""
    row = told.row
    if len(groups) == 1 and together is None:
        group = groups[0]
        if group.noun.role == "me":
            if any(use.kind == "bare" and use.at < group.at for use in told.numbers.values()):
                return False  # "five with me"
            return _words_beside(told, 0, len(row.pieces) - 1) <= _WORDS_BESIDE_ONE_PERSON and not group.ages
        return (group.said and group.noun.kind == "adult") or (
            group.noun.role != "child"
            and row.in_sentence(group.at, "we")
            and row.in_sentence(group.at, "and")
        )
    if not groups:
        return _words_beside(told, 0, len(row.pieces) - 1) <= _WORDS_BESIDE_ONE_CHILD
    return all(
        _words_beside(told, group.at, following.at) <= _WORDS_BESIDE_A_LIST
        and row.sentence[following.at] - row.sentence[group.at] <= 1
        for group, following in pairwise(groups)
    )


def _speaker_is_missing(others: list[Group], children: list[Group]) -> bool:
    """Whether the speaker belongs to the list without being named: "my wife and 2 kids" are four."""
    roles = {group.noun.role for group in others}
    kinds = {group.noun.kind for group in others}
    if "me" in roles or "adult" in kinds or {"husband", "wife"} <= kinds:
        return False
    if "spouse" in roles:
        return True
    return not children or any(group.mine for group in others)


# --- children ---


def _only_children(told: Told) -> Count | None:
    """The children, when people were asked and nothing else was counted: only where a number is said."""
    count = _children(told)
    groups = children_of(told)
    return count if count is not None and count.value and any(group.said for group in groups) else None


def _children(told: Told) -> Count | None:
    groups = children_of(told)
    if groups and all(group.unnamed for group in groups):
        ages = {group.at for group in groups}
        loose = [use for at, use in told.numbers.items() if use.kind in ("bare", "count") and at not in ages]
        loose = [use for use in loose if use.noun is None]
        if loose:
            # "six, the youngest is 2 years": the age belongs to one of the six.
            return _count(told, loose[0], "children")
    corrected = [
        use for use in told.numbers.values() if use.corrects and use.kind == "count" and use.noun is not None
    ]
    if corrected:
        return _count(told, corrected[-1], "children")
    last = len(told.row.pieces) - 1
    said = any(group.said for group in groups) or _words_beside(told, 0, last) <= _WORDS_BESIDE_ONE_CHILD
    if groups and said and all(group.size is not None for group in groups):
        value = sum(group.size or 0 for group in groups)
        return Count(
            value, min(group.start for group in groups), max(group.end for group in groups), "children"
        )
    denied = [group for group in told.groups if group.noun.role == "child" and group.none]
    if denied and not groups:
        return Count(0, denied[0].start, denied[0].end, "children")
    return None


# --- a number that says nothing about itself ---


def _loose(told: Told, of: Of) -> Count | None:
    """A number alone ("5", "viisi"); or, for children, their ages or "none"."""
    row = told.row
    loose = [use for use in told.numbers.values() if use.kind in ("bare", "count") and use.value <= MOST]
    named = {at for group in told.groups if not group.unnamed for at in _ages_of(told, group)}
    loose = [use for use in loose if use.noun is None and use.at not in named]
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
    ages = [use for use in told.numbers.values() if use.kind in ("age", "bare") and use.age < _GROWN_UP]
    listed = len(ages) > 1 and not any(group.noun.role != "child" for group in told.groups)
    if (listed or any(use.kind == "age" for use in ages)) and not _is_a_guess(told, ages):
        return Count(len(ages), row.pieces[ages[0].at].start, row.pieces[ages[-1].upto].end, "children")
    if not told.groups and _words_beside(told, 0, len(row.pieces) - 1) <= _WORDS_BESIDE_NONE:
        for piece in row.pieces:
            if piece.has("none"):
                return Count(0, piece.start, piece.end, "children")
    return None


def _ages_of(told: Told, group: Group) -> list[int]:
    """The numbers that are the ages of the group."""
    return [at for at in told.claimed if group.start <= told.row.pieces[at].start < group.end]


def _is_a_guess(told: Told, numbers: list[Use]) -> bool:
    """Whether the numbers are alternatives ("3 or 4", "3-4"), not a list."""
    return len(numbers) == 2 and any(
        told.row.pieces[at].has("or") or "-" in told.row.pieces[at].gap
        for at in range(numbers[0].at + 1, numbers[1].at + 1)
    )
