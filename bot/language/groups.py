"""The people of a message in groups: each noun ("3 kids") with its number and its ages."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from dataclasses import dataclass, field

from bot.language.called import names_after
from bot.language.own_children import CHILDREN, ME, is_same_number, is_two_of_mine, number_of_own
from bot.language.pieces import Row
from bot.language.presence import (
    is_denied,
    is_unborn,
    mark_left_behind,
    mark_who_else_is_denied,
    mark_who_is_away,
    was_forgotten,
    without_repeats,
)
from bot.language.use import OLDEST, Use
from bot.language.uses import uses
from bot.language.vocabulary import Noun, is_arabic

_YOUNGEST_GROWN_UP = 15
_GROWN_UP = 18
_GROWN_UPS = ("me", "spouse", "parent")
_UNNAMED = Noun("child", "any", 1, many=False, twins=False)


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
    """Whether it is said to be the speaker's own ("my mother")."""
    none: bool = False
    """True for "no kids"."""
    away: int = 0
    """How many of them are not here ("4 kids, 2 of them in Syria")."""
    unnamed: bool = False
    """True for a child told by its age alone."""
    counted_after: bool = False
    """Whether its number stands after the noun ("kids: 3")."""
    among: bool = False
    """Whether it is one of those told before ("two boys, one of them a baby")."""
    said: bool = False
    """Whether a number or ages were said, rather than one noun meaning one person."""

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
    claimed: set[int] = field(default_factory=set)
    """The numbers that are somebody's age."""


def tell(text: str, language: str | None) -> Told:
    """Read the people, their numbers and their ages from `text`."""
    row = Row(text, language)
    numbers = uses(row)
    nouns = _one_noun_each(row, [at for at in range(len(row.pieces)) if _is_person(row, at)])
    told = Told(row, numbers, [], [])
    claimed = told.claimed
    order = sorted(numbers)
    counted = {use.noun: use for use in numbers.values() if use.noun is not None}
    ending = {use.upto: use for use in numbers.values() if use.kind == "age"}
    before = {at: _age_before(row, ending, at) for at in nouns}
    taken = {use.at for use in before.values() if use is not None}
    for place, at in enumerate(nouns):
        until = nouns[place + 1] if place + 1 < len(nouns) else len(row.pieces)
        group = _group(row, numbers, counted, at)
        own = before[at]
        after = [
            numbers[near]
            for near in order[bisect_right(order, at) : bisect_left(order, until)]
            if numbers[near].kind in ("age", "bare") and near not in taken
            if not _is_next_of_list(row, at, near)
        ]
        _take_numbers(row, group, [own] if own is not None and own.at not in claimed else [], after, claimed)
        group.among = not group.ages and place > 0 and _is_among(row, nouns[place - 1], at)
        group.said = bool(group.ages) or group.noun.twins or at in counted or group.counted_after
        if (group.size is None or (group.count == 1 and not group.ages)) and not group.none:
            _count_names(row, group)
        if is_unborn(row, at):
            group.none = True
        if told.groups and at not in counted and is_same_number(row, at):
            group.count, group.said = told.groups[-1].size, True
        if not was_forgotten(row, numbers, at):
            told.groups.append(group)
        _count_own(told, group)
    told.groups += _unnamed_children(row, numbers, claimed)
    told.groups = without_repeats(row, sorted(told.groups, key=lambda group: group.at))
    mark_who_else_is_denied(told)
    mark_who_is_away(told)
    mark_left_behind(told)
    _collect_ages(told)
    return told


def _count_own(told: Told, group: Group) -> None:
    """Take "mum of four" as the speaker and four children."""
    use = number_of_own(told.row, told.numbers, group)
    if use is None:
        return
    group.noun, group.member, group.ages = ME, True, []
    told.claimed.discard(use.at)
    if use.noun is None:
        use.kind, use.noun = "count", use.at
        start, end = told.row.pieces[use.at].start, told.row.pieces[use.at].end
        told.groups.append(Group(use.at, CHILDREN, use.value, start=start, end=end, said=True))


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
        noun = row.pieces[at].noun
        before = row.pieces[at - 1].noun if kept and kept[-1] == at - 1 else None
        beside = before is not None and row.touches(at) and not row.pieces[at].joined
        if beside and _describes(row, at, at - 1):
            continue
        if beside and not is_arabic(row.pieces[at].word) and _describes(row, at - 1, at):
            kept[-1] = at
            continue
        if noun is None or before is None or not beside or not before.role == noun.role == "child":
            kept.append(at)
            continue
        if before.twins:
            continue
        if noun.twins and (before.count == noun.count or _is_counted(row, at - 1, noun.count)):
            kept[-1] = at  # "kaksi tyttöä kaksosia", «بنتين توأم»
            continue
        if before.count == noun.count == 1 and {"any", "baby"} & {before.kind, noun.kind}:
            if noun.kind == "baby" or (before.kind == "any" and noun.kind != "any"):
                kept[-1] = at
            continue
        kept.append(at)
    return kept


def _describes(row: Row, at: int, other: int) -> bool:
    """Whether the word at `at` only describes the relative beside it: "my oldest brother", «اخوي الصغير»."""
    noun = row.pieces[other].noun
    return row.pieces[at].has("describes") and noun is not None and noun.role in ("sibling", "other")


def _is_counted(row: Row, at: int, count: int | None) -> bool:
    """Whether the number before the noun at `at` is `count`."""
    number = row.at(at - 1)
    return number is not None and number.number == count and row.touches(at)


def _group(row: Row, numbers: dict[int, Use], counted: dict[int, Use], at: int) -> Group:
    piece = row.pieces[at]
    noun = piece.noun
    assert noun is not None
    group = Group(at, noun, noun.count, start=piece.start, end=piece.end)
    previous, following = row.at(at - 1), row.at(at + 1)
    number = counted.get(at)
    if number is not None:
        # "one pair of twins" and "2 twins" are two.
        group.count = max(number.value, noun.count or 0) if noun.twins else number.value
        if noun.twins and any(near.has("pairs") for near in row.pieces[number.at : at]):
            group.count = number.value * (noun.count or 1)  # "two pairs of twins"
        group.start = row.pieces[number.at].start
    elif noun.many and any(near is not None and near.has("both") for near in (previous, following)):
        group.count = 2
    for near in (at - 1, at - 2, at - 3, at - 4):
        # "kaksi 3-vuotiasta poikaa": the count stands before the age.
        age, several = numbers.get(near), counted.get(near)
        if age is not None and several is not None and age.each and age.upto in (at - 1, at - 2):
            group.count, group.start = several.value, row.pieces[several.at].start
    if number is None and noun.count == 1 and is_two_of_mine(row, at):
        group.count = 2
    group.member = noun.role != "me" or noun.count == 2 or piece.has("besides_me") or _is_listed(row, at)
    group.mine = row.known.is_mine(piece.word, previous.word if previous is not None else "")
    group.none = is_denied(row, at, number)
    return group


def _is_among(row: Row, before: int, at: int) -> bool:
    """Whether "of them" stands between two nouns of one sentence."""
    between = row.pieces[before + 1 : at]
    return row.same_sentence(before, at) and any(piece.has("of_them") for piece in between)


def _count_names(row: Row, group: Group) -> None:
    """Count the daughters of "my daughters Rim and Dima", "tyttäremme Amal ja Noor"."""
    if group.noun.role not in ("child", "sibling"):
        return
    names, last = names_after(row, group.at)
    if names:
        group.count, group.said, group.end = names, True, row.pieces[last].end


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


def _age_before(row: Row, ending: dict[int, Use], at: int) -> Use | None:
    """The age said right before a person: "5-vuotias poika", "a 3 year old girl", "6kk vauva"."""
    if row.pieces[at].joined:
        return None
    for near in (at - 1, at - 2):
        if near < 0 or not row.touches(near + 1):
            return None
        use = ending.get(near)
        if use is not None:
            # "poika 5v tyttö 3v": the age belongs to the noun it follows.
            follows = row.touches(use.at) and _is_person(row, use.at - 1)
            return None if follows and not row.pieces[use.at].joined else use
        piece = row.pieces[near]
        if piece.number is not None or piece.joined or piece.means:
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
    taken = before + _believable(row, group, after, len(before))
    first = taken[0] if taken and taken[0].kind == "bare" else None
    if first is not None and _is_count(row, group, taken):
        if noun.many:
            group.count = first.value
            if len(taken) == 1:
                group.end = max(group.end, row.pieces[first.upto].end)
        first.kind, first.noun, group.counted_after = "count", group.at, True
        taken = taken[1:]
    if not noun.many and noun.role == "child" and not noun.twins and group.count == 1:
        taken = taken[:1] + [use for use in taken[1:] if use.kind == "age" or _runs_on(row, taken[0], use)]
    if noun.twins and not _is_told_apart(taken):
        taken = taken[:1]  # "the twins are ten and the small one is one"
    for use in taken:
        claimed.add(use.at)
        group.ages.append(use.age)
        group.start = min(group.start, row.pieces[use.at].start)
        group.end = max(group.end, row.pieces[use.upto].end)
    if (
        group.count
        and len(group.ages) == 1
        and (noun.twins or taken[0].each or row.in_sentence(group.at, "both"))
    ):
        group.ages *= group.count


def _is_told_apart(taken: list[Use]) -> bool:
    """Whether twins are given the same age twice."""
    return len(taken) == 2 and taken[0].age == taken[1].age


def _believable(row: Row, group: Group, after: list[Use], already: int) -> list[Use]:
    """The numbers after the noun that can be the ages of such a person."""
    grown_up = group.noun.role in _GROWN_UPS
    kept: list[Use] = []
    for use in after:
        if row.sentence[use.at] - row.sentence[group.at] > 1:
            break
        if use.age > OLDEST or (grown_up and use.age < _YOUNGEST_GROWN_UP - (2 if use.kind == "age" else 0)):
            continue
        if group.noun.role != "child" and not group.noun.many and already + len(kept) == group.size:
            break
        kept.append(use)
    return kept


def _is_count(row: Row, group: Group, taken: list[Use]) -> bool:
    """Whether the first number after the noun counts: "kids: 3", "kids 3: 2, 5 and 9", بنت وحدة."""
    first, noun = taken[0], group.noun
    if not noun.many:
        piece = row.pieces[first.at]
        return first.value == 1 and not piece.digits and first.at == group.at + 1 and row.touches(first.at)
    if group.count is not None:
        return False
    if len(taken) == 1:
        return not any(piece.has("age", "both") for piece in row.pieces[group.at : first.at])
    return ":" in row.pieces[first.at + 1].gap and len(taken) == first.value + 1


def _runs_on(row: Row, first: Use, use: Use) -> bool:
    return all(
        near.number is not None or near.has("and") or near.unit for near in row.pieces[first.at : use.at]
    )


def _unnamed_children(row: Row, numbers: dict[int, Use], claimed: set[int]) -> list[Group]:
    """Children told by their ages alone: "vauva ja 5-vuotias", "kaksi 3-vuotiasta", "me, husband and 2, 5, 9 years"."""
    loose = [use for use in numbers.values() if use.at not in claimed and use.kind in ("age", "bare")]
    multiplied = {use.noun: use.value for use in numbers.values() if use.noun is not None}
    groups: list[Group] = []
    if not any(use.kind == "age" or row.in_sentence(use.at, "both") for use in loose):
        return groups
    for use in loose:
        if use.age >= _GROWN_UP or (
            use.kind == "bare" and not _is_listed_number(row, use) and len(loose) > 1
        ):
            continue
        several = multiplied.get(use.at, 1)
        if several == 1 and len(loose) == 1 and row.in_sentence(use.at, "both"):
            several = 2
        claimed.add(use.at)
        start, end = row.pieces[use.at].start, row.pieces[use.upto].end
        ages = [use.age] * several
        groups.append(Group(use.at, _UNNAMED, several, ages, start, end, unnamed=True, said=True))
    return groups


def _is_listed_number(row: Row, use: Use) -> bool:
    """Whether a number stands beside it: the 2 of "2, 5 ja 9 vuotta", not the 6 of "6, the youngest is 2"."""
    pieces = row.pieces
    near, last = use.upto + 1, use.at - 1
    if near < len(pieces) and pieces[near].has("and"):
        near += 1
    if last >= 0 and pieces[last].has("and"):
        last -= 1
    return any(piece is not None and piece.number is not None for piece in (row.at(near), row.at(last)))


def _collect_ages(told: Told) -> None:
    row, claimed = told.row, told.claimed
    of_groups = {use.at: use for use in told.numbers.values() if use.at in claimed}
    for group in told.groups:
        if group.none:
            continue
        if group.noun.kind == "baby" and not group.ages:
            group.ages = [0] * (group.count or 1)
        places = sorted(at for at in of_groups if group.start <= row.pieces[at].start < group.end)
        for index, age in enumerate(group.ages):
            at = places[min(index, len(places) - 1)] if places else group.at
            end = row.pieces[of_groups[at].upto].end if at in of_groups else row.pieces[at].end
            told.ages.append((at, age, row.pieces[at].start, end))
    for use in told.numbers.values():
        if use.at not in claimed and use.kind in ("age", "bare") and use.age <= OLDEST:
            found = (use.at, use.age, row.pieces[use.at].start, row.pieces[use.upto].end)
            told.ages += [found] * (2 if not told.ages and row.in_clause(use.at, "both") else 1)
    told.ages.sort(key=lambda found: found[0])
