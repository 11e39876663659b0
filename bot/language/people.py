"""The people a message tells of: "me, my husband and kids 2, 5 and 9" as roles with ages."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from typing import Literal

from bot.language.pieces import Row
from bot.language.uses import Use, uses
from bot.language.vocabulary import Noun

Role = Literal["me", "spouse", "child", "parent", "sibling", "other"]

_YOUNGEST_GROWN_UP = 15
_GROWN_UP = 18
_UNNAMED = Noun("child", "any", 1, many=False, twins=False)
_GROWN_UPS = ("me", "spouse", "parent")


@dataclass(frozen=True)
class Person:
    """One person of the family, as told."""

    role: Role
    age: int | None
    """In whole years; None when it was not said."""
    start: int
    end: int
    several: bool = False
    """True when "kids" stands for an unknown number of people; then there is one entry for all of them."""


@dataclass
class Group:
    """People told of with one noun: "3 kids 2, 5 and 9"."""

    at: int
    """Index of the noun's piece."""
    noun: Noun
    count: int | None
    """None when the noun is plural and no number is said."""
    ages: list[int] = field(default_factory=list)
    start: int = 0
    end: int = 0
    here: bool = True
    """False when they are said not to be, or not to live here."""
    member: bool = True
    """False for "I" as the speaker only ("I have ...")."""
    mine: bool = False
    none: bool = False
    """True for "no kids"."""
    away: int = 0
    """How many of them are not here ("4 kids, 2 of them in Syria")."""
    unnamed: bool = False
    """True for a child told by its age alone."""

    @property
    def size(self) -> int | None:
        """How many they are, when that is said or follows from their ages."""
        if self.count is None:
            return len(self.ages) or None
        return max(self.count, len(self.ages))


@dataclass
class Told:
    """Everything a message says about people and their numbers."""

    row: Row
    numbers: dict[int, Use]
    groups: list[Group]
    ages: list[tuple[int, int, int, int]]
    """(piece, age, start, end) in the order told, the ages of no one in particular included."""


def tell(text: str, language: str | None) -> Told:
    """Read the people, their numbers and their ages from `text`."""
    row = Row(text, language)
    numbers = uses(row)
    nouns = _one_noun_each(row, [at for at, piece in enumerate(row.pieces) if _is_person(row, at)])
    told = Told(row, numbers, [], [])
    claimed: set[int] = set()
    before = {at: _age_before(row, numbers, at, nouns) for at in nouns}
    for place, at in enumerate(nouns):
        until = nouns[place + 1] if place + 1 < len(nouns) else len(row.pieces)
        group = _group(row, numbers, at)
        own = before[at]
        mine = [own] if own is not None and own.at not in claimed else []
        after = [
            use
            for near, use in numbers.items()
            if at < near < until and use.kind in ("age", "bare") and use not in before.values()
            and not _is_next_of_list(row, at, near)
        ]
        _take_numbers(row, group, mine, after, claimed)
        told.groups.append(group)
    told.groups += _unnamed_children(row, numbers, claimed)
    told.groups = _without_repeats(row, sorted(told.groups, key=lambda group: group.at))
    _mark_who_is_away(told)
    _collect_ages(told, claimed)
    return told


def _is_person(row: Row, at: int) -> bool:
    piece = row.pieces[at]
    if piece.noun is None or piece.noun.role == "anyone":
        return False
    if piece.has("month", "short_month"):
        # آب is August, أب a father: a year beside it tells.
        near = [row.at(at - 1), row.at(at + 1)]
        return not any(found and found.number and found.number > 31 for found in near)
    return True


def _one_noun_each(row: Row, nouns: list[int]) -> list[int]:
    """Drop a word that only describes the child beside it: "my youngest son", "tyttö vauva", «ابني الكبير»."""
    kept: list[int] = []
    for at in nouns:
        piece = row.pieces[at]
        before = row.pieces[kept[-1]].noun if kept and kept[-1] == at - 1 else None
        noun = piece.noun
        assert noun is not None
        kinds = {noun.kind, before.kind} if before is not None else set()
        if before is not None and before.twins and noun.role == "child" and row.touches(at) and not piece.joined:
            continue
        if (
            before is not None
            and before.role == noun.role == "child"
            and before.count == noun.count == 1
            and kinds & {"any", "baby"}
            and row.touches(at)
            and not piece.joined
        ):
            if noun.kind == "baby" or (before.kind == "any" and noun.kind != "any"):
                kept[-1] = at
            continue
        kept.append(at)
    return kept


def _group(row: Row, numbers: dict[int, Use], at: int) -> Group:
    piece = row.pieces[at]
    assert piece.noun is not None
    group = Group(at, piece.noun, piece.noun.count, start=piece.start, end=piece.end)
    previous = row.at(at - 1)
    counted = next((use for use in numbers.values() if use.kind == "count" and use.noun == at), None)
    if counted is not None:
        group.count = counted.value * (piece.noun.count if piece.noun.twins and counted.value < 2 else 1)  # type: ignore[operator]
        group.start = row.pieces[counted.at].start
    elif piece.noun.many:
        following = row.at(at + 1)
        if (previous is not None and previous.has("both")) or (following is not None and following.has("both")):
            group.count = 2
    # "kaksi 3-vuotiasta poikaa": the count stands before the age.
    for use in numbers.values():
        if use.each and use.upto in (at - 1, at - 2):
            several = next((other for other in numbers.values() if other.noun == use.at), None)
            if several is not None:
                group.count, group.start = several.value, row.pieces[several.at].start
    group.member = piece.noun.role != "me" or _is_listed(row, at)
    group.mine = row.known.is_mine(piece.word, previous.word if previous is not None else "")
    group.none = _is_denied(row, at, counted)
    return group


def _is_listed(row: Row, at: int) -> bool:
    """Whether "me" or "I" is one of a list rather than the subject of a sentence ("I have 3 kids")."""
    before, following = row.at(at - 1), row.at(at + 1)
    if following is None or row.pieces[at].joined or "," in following.gap or ":" in following.gap:
        return True
    if following.joined or following.has("and", "except", "together") or following.noun or following.number:
        return True
    if before is not None and before.has("except"):
        return True
    return following.word in row.known.own.mine_before or not row.same_sentence(at, at + 1)


def _is_denied(row: Row, at: int, counted: Use | None) -> bool:
    """Whether the noun is told not to be: no kids, ei lapsia, ما عندي ولاد, without my husband."""
    if counted is not None and counted.value == 0:
        return True
    for step in range(1, 5):
        near = at - step
        before = row.at(near)
        if before is None or not row.same_sentence(near, at) or row.clause[near] != row.clause[near + 1]:
            return False
        if before.has("except") or (before.noun is not None and before.noun.role != "me"):
            return False
        if before.has("not", "none"):
            return True
        if before.has("no"):
            return counted is None
    return False


def _age_before(row: Row, numbers: dict[int, Use], at: int, nouns: Sequence[int]) -> Use | None:
    """The age said right before a person: "5-vuotias poika", "a 3 year old girl", "6kk vauva"."""
    noun = row.pieces[at].noun
    assert noun is not None
    for step in (1, 2):
        near = at - step
        if near < 0 or not row.touches(near + 1):
            return None
        use = next((found for found in numbers.values() if found.upto == near and found.kind == "age"), None)
        if use is not None:
            previous = max((other for other in nouns if other < use.at), default=None)
            # "poika 5v tyttö 3v": the age belongs to the noun it follows.
            follows = previous is not None and previous == use.at - 1 and row.touches(use.at)
            return None if follows and not row.pieces[use.at].joined else use
        piece = row.pieces[near]
        if piece.number is not None or piece.joined or piece.means or row.pieces[at].joined:
            return None
    return None


def _is_next_of_list(row: Row, at: int, near: int) -> bool:
    """Whether the number at `near` is somebody else's: "vauva ja 5-vuotias", "äiti ja 3"."""
    noun = row.pieces[at].noun
    if noun is None or noun.many or noun.twins or not row.pieces[near].joined:
        return False
    return all(piece.has("and") for piece in row.pieces[at + 1 : near])


def _take_numbers(row: Row, group: Group, before: list[Use], after: list[Use], claimed: set[int]) -> None:
    """Give the group its ages, or a number after a plural as its count ("kids: 3")."""
    noun = group.noun
    taken = list(before)
    for use in after:
        if row.sentence[use.at] - row.sentence[group.at] > 1:
            break
        age = use.years if use.years is not None else use.value
        if use.kind == "bare" and noun.role in _GROWN_UPS and age < _YOUNGEST_GROWN_UP:
            continue
        if use.kind == "age" and noun.role in _GROWN_UPS and age < _YOUNGEST_GROWN_UP - 2:
            continue
        if not noun.many and len(taken) == group.size and not noun.twins and noun.role != "child":
            break
        taken.append(use)
    loose = [use for use in taken if use.kind == "bare"]
    if noun.many and group.count is None and len(taken) == 1 and loose and not _says_age(row, group, loose[0]):
        group.count = loose[0].value
        group.end = max(group.end, row.pieces[loose[0].upto].end)
        loose[0].kind, loose[0].noun = "count", group.at
        return
    if loose and _is_one(row, group, loose[0]):
        loose[0].kind, loose[0].noun = "count", group.at
        taken.remove(loose[0])
        loose.pop(0)
    announced = bool(loose) and taken[0] is loose[0] and ":" in getattr(row.at(loose[0].at + 1), "gap", "")
    if noun.many and group.count is None and announced and len(taken) == loose[0].value + 1:
        group.count = loose[0].value
        loose[0].kind, loose[0].noun = "count", group.at
        taken.pop(0)
    if not noun.many and noun.role == "child" and not noun.twins and group.count == 1:
        taken = taken[:1] + [use for use in taken[1:] if use.kind == "age" or _runs_on(row, taken[0], use)]
    for use in taken:
        if use.value > 110 and use.kind == "bare":
            continue
        claimed.add(use.at)
        group.ages.append(use.years if use.years is not None else use.value)
        group.start = min(group.start, row.pieces[use.at].start)
        group.end = max(group.end, row.pieces[use.upto].end)
    same = noun.twins or row.in_sentence(group.at, "both")
    if same and group.count and len(group.ages) == 1:
        group.ages *= group.count
    elif taken and taken[0].each and group.count and len(group.ages) == 1:
        group.ages *= group.count


def _unnamed_children(row: Row, numbers: dict[int, Use], claimed: set[int]) -> list[Group]:
    """Children told by their ages alone: "vauva ja 5-vuotias", "kaksi 3-vuotiasta", "me, husband and 2, 5, 9 years"."""
    loose = [use for use in numbers.values() if use.at not in claimed and use.kind in ("age", "bare")]
    groups = []
    if not any(use.kind == "age" or row.in_sentence(use.at, "both") for use in loose):
        return []
    for use in loose:
        age = use.years if use.years is not None else use.value
        if age >= _GROWN_UP or (use.kind == "bare" and not _is_listed_number(row, use) and len(loose) > 1):
            continue
        several = next((other.value for other in numbers.values() if other.noun == use.at), 1)
        if several == 1 and len(loose) == 1 and row.in_sentence(use.at, "both"):
            several = 2
        claimed.add(use.at)
        start, end = row.pieces[use.at].start, row.pieces[use.upto].end
        groups.append(Group(use.at, _UNNAMED, several, [age] * several, start, end, unnamed=True))
    return groups


def _is_listed_number(row: Row, use: Use) -> bool:
    """Whether the next thing said is a number too: the 2 of "2, 5 ja 9 vuotta", not the 6 of "6, the youngest is 2"."""
    near = use.upto + 1
    following = row.at(near)
    if following is not None and following.has("and"):
        following = row.at(near + 1)
    before = row.at(use.at - 2 if (last := row.at(use.at - 1)) is not None and last.has("and") else use.at - 1)
    return any(piece is not None and piece.number is not None for piece in (following, before))


def _says_age(row: Row, group: Group, use: Use) -> bool:
    return any(piece.has("age", "both") for piece in row.pieces[group.at : use.at]) or group.noun.twins


def _is_one(row: Row, group: Group, use: Use) -> bool:
    """Whether the number only says "one", as in بنت وحدة."""
    piece = row.pieces[use.at]
    return (
        use.value == 1 and not piece.digits and not group.noun.many and use.at == group.at + 1 and row.touches(use.at)
    )


def _runs_on(row: Row, first: Use, use: Use) -> bool:
    return all(near.number is not None or near.has("and") or near.unit for near in row.pieces[first.at : use.at])


def _without_repeats(row: Row, groups: list[Group]) -> list[Group]:
    """Join what is told twice: the speaker, the spouse, and "my son" of a later sentence."""
    kept: list[Group] = []
    for group in groups:
        noun = group.noun
        same = [other for other in kept if (other.noun.role, other.noun.kind) == (noun.role, noun.kind)]
        again = bool(same) and (
            noun.role == "me"
            or (noun.role == "spouse" and not noun.many)
            or (
                noun.role == "child"
                and not group.ages
                and row.sentence[same[-1].at] < row.sentence[group.at]
                and (group.count == 1 or (group.count is None and not noun.many))
            )
        )
        if again:
            same[-1].ages = same[-1].ages or group.ages
            same[-1].member = same[-1].member or group.member
            continue
        kept.append(group)
    return kept


def _some_of_them(told: Told, group: Group, until: int) -> Use | None:
    """The number of those who are away: the 2 of "4 kids, 2 of them in Syria"."""
    for use in told.numbers.values():
        if group.at < use.at < until and use.unit is None and use.value < (group.count or 0):
            group.ages = [age for age in group.ages if age != use.value]
            use.kind = "other"
            return use
    return None


def _mark_who_is_away(told: Told) -> None:
    row, groups = told.row, told.groups
    for place, group in enumerate(groups):
        until = groups[place + 1].at if place + 1 < len(groups) else len(row.pieces)
        for near in range(group.at + 1, until):
            piece = row.pieces[near]
            if not row.same_sentence(near, group.at) or piece.has("but"):
                break
            if piece.has("away"):
                some = _some_of_them(told, group, near)
                group.away = some.value if some is not None else 0
                group.here = some is not None
                break
    for group, following in zip(reversed(groups[:-1]), reversed(groups[1:]), strict=True):
        together = row.pieces[following.at].joined and row.clause[group.at] == row.clause[following.at]
        if not following.here and together and group.noun.role == following.noun.role != "child":
            group.here = False


def _collect_ages(told: Told, claimed: set[int]) -> None:
    row = told.row
    for group in told.groups:
        if group.none:
            continue
        if group.noun.kind == "baby" and not group.ages:
            group.ages = [0] * (group.count or 1)
    of_groups = {use.at: use for use in told.numbers.values() if use.at in claimed}
    for group in told.groups:
        places = sorted(at for at in of_groups if group.start <= row.pieces[at].start < group.end)
        for index, age in enumerate(group.ages):
            at = places[min(index, len(places) - 1)] if places else group.at
            end = row.pieces[of_groups[at].upto].end if at in of_groups else row.pieces[at].end
            told.ages.append((at, age, row.pieces[at].start, end))
    for use in told.numbers.values():
        if use.at in claimed or use.kind not in ("age", "bare") or use.value > 110:
            continue
        age = use.years if use.years is not None else use.value
        told.ages.append((use.at, age, row.pieces[use.at].start, row.pieces[use.upto].end))
    told.ages.sort(key=lambda found: found[0])


def children_of(told: Told, here: bool = False) -> list[Group]:
    """The children a message tells of, each once: "3 kids: a girl 5 and two boys" is the girl and the boys.

    With `here`, only those who are here.
    """
    groups = [group for group in told.groups if group.noun.role == "child" and not group.none]
    groups = [_without_away(group) for group in groups if group.here] if here else groups
    for place, group in enumerate(groups):
        rest = groups[place + 1 :]
        if group.noun.kind != "any" or not (group.noun.many or (group.count or 0) > 1) or not rest or group.noun.twins:
            continue
        if _is_added(told, rest[0]):
            if group.size is not None:
                continue
            return groups
        sizes = [other.size or 0 for other in rest]
        if group.size is None or sum(sizes) >= group.size:
            return groups[:place] + rest
        left = replace(group, count=group.size - sum(sizes), ages=[])
        return [*groups[:place], left, *rest]
    if len(groups) > 1:
        # "girl 5, boy 7, the kids go to school": the kids are those two.
        last = groups[-1]
        if last.noun.kind == "any" and last.size is None and all(group.size for group in groups[:-1]):
            return groups[:-1]
    return groups


def _without_away(group: Group) -> Group:
    return replace(group, count=group.count - group.away) if group.away and group.count is not None else group


def _is_added(told: Told, group: Group) -> bool:
    """Whether "and" stands before the group: "3 kids and a baby" are four, "3 kids, a girl and 2 boys" three."""
    pieces = told.row.pieces
    for at in range(group.at, max(group.at - 4, -1), -1):
        if pieces[at].joined:
            return True
        if pieces[at].gap.strip() or (at < group.at and pieces[at].noun is not None):
            return False
    return False


def read_people(text: str, language: str | None) -> list[Person]:
    """The family members that `text` tells of, in order; those said to be away or not to be are left out."""
    told = tell(text, language)
    children = children_of(told, here=True)
    people: list[Person] = []
    for group in sorted(
        [group for group in told.groups if group.noun.role != "child"] + children, key=lambda group: group.at
    ):
        if group.none or not group.here or not (group.member or group.ages):
            continue
        role: Role = group.noun.role  # type: ignore[assignment]
        size = group.size
        if size is None:
            people.append(Person(role, None, group.start, group.end, several=True))
            continue
        ages: list[int | None] = [*group.ages, *[None] * (size - len(group.ages))]
        people += [Person(role, age, group.start, group.end) for age in ages[:30]]
    return people
