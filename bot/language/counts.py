"""How many: the people of a home or the children, from "5", "me, my husband and 3 kids" or "كلنا خمسة"."""

from __future__ import annotations

from dataclasses import dataclass, replace
from itertools import pairwise
from typing import Literal

from bot.language.groups import Group, Told, tell
from bot.language.holding import MARKS
from bot.language.people import children_of, is_added
from bot.language.pieces import Row
from bot.language.use import Use

MOST = 99
Of = Literal["people", "children"]

_GROWN_UP = 18
_BEFORE_A_LIST = (",", ":", ".", ";", "،", "؛", "(", "-", "–")
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
    corrections = [use for use in candidates if use.corrects or use.holds]
    if corrections:
        return corrections[-1]
    named = [use for use in candidates if use.noun is not None]
    return next(iter(named or candidates), None)


def _words_beside(told: Told, first: int, last: int) -> int:
    """How many of the pieces `first`–`last` mean nothing here."""
    mine = told.row.known.own.mine_before
    pieces = told.row.pieces[first : last + 1]
    return sum(
        piece.number is None and piece.means.keys() <= MARKS and piece.word not in mine for piece in pieces
    )


# --- people ---


def _people(told: Told) -> Count | None:
    pieces = told.row.pieces
    totals = [use for use in told.numbers.values() if use.kind == "total"] + _held(told)
    total = _best([use for use in totals if use.value > 0]) or _with_others(told)
    if total is None and sum(group.noun.role != "child" for group in told.groups) > 1:
        total = _heads_a_list(told)
    if total is not None:
        return _and_we(told, total) or _count(told, total, "people")
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


def _held(told: Told) -> list[Use]:
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


def _and_we(told: Told, total: Use) -> Count | None:
    """ "My parents and us four": the number is one of the list."""
    before = told.row.at(total.at - 1)
    groups = [group for group in told.groups if group.here and group.noun.role not in ("me", "child")]
    if (
        before is None
        or not before.has("we")
        or not before.joined
        or not groups
        or not told.row.touches(total.at)
    ):
        return None
    first = told.row.at(total.at - 2)
    if (first is not None and first.has("including")) or _words_beside(told, groups[-1].at, total.at) > 1:
        return None
    if any(group.at > total.at or group.size is None for group in groups):
        return None
    value = total.value + sum(group.size or 0 for group in groups)
    return Count(value, groups[0].start, told.row.pieces[total.upto].end, "people")


def _heads_a_list(told: Told) -> Use | None:
    """The number alone before those it counts: "five: me, my wife, my mother and two kids"; "four, the oldest is 15"."""
    first = next(iter(told.numbers.values()), None)
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


def _with_others(told: Told) -> Use | None:
    """The number that counts those told after "with": "eight with grandmother", "mummon ja vauvan kanssa kuusi"."""
    row = told.row
    after_them = any(piece.has("including_after") for piece in row.pieces)
    loose = [use for use in told.numbers.values() if use.kind == "bare" and use.at not in told.claimed]
    if after_them:
        loose += [use for use in told.numbers.values() if use.kind == "count" and _counts_one(row, use)]
    if len(loose) != 1 or not told.groups or any(group.noun.role == "me" for group in told.groups):
        return None
    use, after = loose[0], row.at(loose[0].upto + 1)
    if after is not None and after.has("including") and use.at < told.groups[0].at:
        return use
    return use if after_them else None


def _counts_one(row: Row, use: Use) -> bool:
    """Whether several would be counted by a noun that means one: "seitsemän mummon ja vauvan kanssa"."""
    noun = row.pieces[use.noun].noun if use.noun is not None else None
    return noun is not None and noun.role != "child" and noun.count == 1 and use.value > 1


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
    groups = children_of(told, siblings=True)
    head = _heads_a_list(told)
    if head is not None and groups and head.value >= sum(group.size or 0 for group in groups):
        return _count(told, head, "children")
    if held := _held(told):
        return _count(told, held[-1], "children")
    bare = [use for use in told.numbers.values() if use.kind == "bare" and use.at not in told.claimed]
    if len(bare) > 1 and groups and all(group.noun.kind == "baby" and not group.said for group in groups):
        # "five, three and a newborn"
        return replace(_count(told, bare[0], "children"), value=len(bare) + len(groups))
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
    return _none(told)


def _none(told: Told) -> Count | None:
    """No children: "none", or "not yet, my wife is pregnant" where the clause says no more."""
    row = told.row
    if told.groups and (told.numbers or any(group.noun.role == "child" for group in told.groups)):
        return None
    for at, piece in enumerate(row.pieces):
        if piece.has("none"):
            clause = [near for near, number in enumerate(row.clause) if number == row.clause[at]]
            last = clause[-1] if told.groups else len(row.pieces) - 1
            if told.groups and not any(row.pieces[near].has("yet") for near in clause):
                continue  # "nobody. I do it alone" is not about children
            beside = _words_beside(told, clause[0] if told.groups else 0, last)
            if beside <= _WORDS_BESIDE_NONE and not any(row.pieces[near].noun for near in clause):
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
