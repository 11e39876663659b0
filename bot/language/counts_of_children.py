"""How many children: "two girls and a boy", "kaksoset ja vauva", "not yet", or a number alone."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

from bot.language.called import named_children, only_names
from bot.language.counted import MOST, Count, Of, count_of, heads_a_list, held, words_beside
from bot.language.groups import Group, Told
from bot.language.people import children_of
from bot.language.pieces import Row
from bot.language.use import Use
from bot.language.vocabulary import is_arabic

_GROWN_UP = 18
_FEWEST_PARTS = 2
# Words without a meaning here that an answer may hold beside what it counts; more is a story, not an answer.
_WORDS_BESIDE_ONE_CHILD = 4
_WORDS_BESIDE_NONE = 1


def count_children(told: Told) -> Count | None:
    """How many children are told; None when none are counted."""
    groups = children_of(told, siblings=True)
    if (none := _none_first(told)) is not None:
        return none
    if (named := _named(told)) is not None:
        return named
    if (whole := _whole_of_parts(told)) is not None:
        return count_of(told, whole, "children")
    if (summed := _from_each(told, groups)) is not None:
        return summed
    head = heads_a_list(told)
    if head is not None and groups and head.value >= sum(group.size or 0 for group in groups):
        return count_of(told, head, "children")
    if holding := held(told) + _held_since(told, groups):
        return count_of(told, holding[-1], "children")
    bare = [use for use in told.numbers.values() if use.kind == "bare" and use.at not in told.claimed]
    if len(bare) > 1 and groups and all(group.noun.kind == "baby" and not group.said for group in groups):
        # "five, three and a newborn"
        return replace(count_of(told, bare[0], "children"), value=len(bare) + len(groups))
    if groups and all(group.unnamed for group in groups):
        ages = {group.at for group in groups}
        loose = [use for at, use in told.numbers.items() if use.kind in ("bare", "count") and at not in ages]
        loose = [use for use in loose if use.noun is None]
        if loose:
            # "six, the youngest is 2 years": the age belongs to one of the six.
            return count_of(told, loose[0], "children")
    corrected = [
        use for use in told.numbers.values() if use.corrects and use.kind == "count" and use.noun is not None
    ]
    if corrected:
        return count_of(told, corrected[-1], "children")
    if (one := _learners_count(told, groups)) is not None:
        return count_of(told, one, "children")
    last = len(told.row.pieces) - 1
    said = any(group.said for group in groups) or words_beside(told, 0, last) <= _WORDS_BESIDE_ONE_CHILD
    if groups and said and all(group.size is not None for group in groups):
        value = sum(group.size or 0 for group in groups) + _more_alike(told, groups[-1])
        return Count(
            value, min(group.start for group in groups), max(group.end for group in groups), "children"
        )
    denied = [group for group in told.groups if group.noun.role == "child" and group.none]
    if denied and not groups:
        return Count(0, denied[0].start, denied[0].end, "children")
    return None


def _named(told: Told) -> Count | None:
    """The children of "I have Amina, Yusuf and baby Idris", where no number tells how many they are."""
    names = named_children(told.row)
    if names is None or any(use.kind in ("count", "total") for use in told.numbers.values()):
        return None
    first, last, value = names
    return Count(value, told.row.pieces[first].start, told.row.pieces[last].end, "children")


def _whole_of_parts(told: Told) -> Use | None:
    """The three of "two kids from my first marriage and one from this, three in all"."""
    row, numbers = told.row, [use for use in told.numbers.values() if use.unit is None]
    if len(numbers) < _FEWEST_PARTS + 1 or numbers[-1].kind != "total" or numbers[-1].noun is not None:
        return None
    parts = [use for use in numbers[:-1] if use.kind in ("bare", "count")]
    nouns = [noun for use in parts if use.noun is not None and (noun := row.pieces[use.noun].noun)]
    if len(parts) < _FEWEST_PARTS or any(noun.role != "child" for noun in nouns):
        return None
    return numbers[-1] if numbers[-1].value == sum(use.value for use in parts) else None


def _from_each(told: Told, groups: list[Group]) -> Count | None:
    """The three of "two from my first husband and one from this"."""
    row, groups = told.row, [group for group in groups if not group.unnamed]
    loose = [use for use in told.numbers.values() if use.kind == "bare"]
    sizes = {use.at: use.value for use in loose} | {group.at: group.count or 0 for group in groups}
    places = sorted(sizes)
    if not loose or len(places) < _FEWEST_PARTS or not all(sizes.values()):
        return None
    if any(use.at in told.claimed and row.pieces[use.at].digits for use in loose):
        return None
    parted = all(
        any(piece.joined for piece in row.pieces[one + 1 : other + 1]) or row.clause[one] != row.clause[other]
        for one, other in pairwise(places)
    )
    if not parted or not all(_is_from(row, at) for at in places):
        return None
    first, last = row.pieces[places[0]], row.pieces[places[-1]]
    return Count(sum(sizes.values()), first.start, last.end, "children")


def _is_from(row: Row, at: int) -> bool:
    """Whether it is said beside the piece at `at` from which marriage they are."""
    near = [other for other in range(at - 3, at + 3) if 0 <= other < len(row.pieces)]
    return any(row.pieces[other].has("from_whom") and row.clause[other] == row.clause[at] for other in near)


def _more_alike(told: Told, group: Group) -> int:
    """The number that goes on as the group does: the one of "2 kids in school and 1 in day care"."""
    row = told.row
    beside = row.at(group.at + 1)
    for use in told.numbers.values():
        word, before = row.at(use.upto + 1), row.at(use.at - 2)
        if use.at < group.at + 3 or use.kind != "bare" or not row.pieces[use.at].joined or word is None:
            continue
        if beside is None or before is None or row.clause[use.at] != row.clause[group.at] or word.noun:
            continue
        same_case = word.word[-3:] == before.word[-3:] and len(word.word) > 3 and not is_arabic(word.word)
        if row.touches(use.upto + 1) and (word.word == beside.word or same_case):
            return use.value
    return 0


def _held_since(told: Told, groups: list[Group]) -> list[Use]:
    """The four of "we had two sons, and now they have become four"."""
    if not groups or not all(told.row.in_clause(group.at, "past") for group in groups):
        return []
    return [use for use in told.numbers.values() if use.holds and use.kind == "total"]


def _learners_count(told: Told, groups: list[Group]) -> Use | None:
    """The 3 of "lapsi 3", where one child alone is told, without saying that the number is an age."""
    if len(told.groups) != 1 or len(groups) != 1 or groups[0].noun.kind != "any" or groups[0].noun.count != 1:
        return None
    use, group = told.numbers.get(groups[0].at + 1), groups[0]
    right_after = use is not None and use.kind == "bare" and told.row.touches(use.at)
    return use if use is not None and right_after and group.start == told.row.pieces[group.at].start else None


def count_alone(told: Told, of: Of) -> Count | None:
    """A number alone ("5", "viisi"); or, for children, their ages or "none"."""
    row = told.row
    loose = [use for use in told.numbers.values() if use.kind in ("bare", "count") and use.value <= MOST]
    named = {at for group in told.groups if not group.unnamed for at in _ages_of(told, group)}
    loose = [use for use in loose if use.noun is None and use.at not in named]
    if any(use.corrects for use in loose):
        loose = [[use for use in loose if use.corrects][-1]]
    if len({use.value for use in loose}) == 1:
        return count_of(told, loose[0], of)
    if len(loose) > 1 and all("+" in row.pieces[use.at].gap for use in loose[1:]):
        first, last = loose[0], loose[-1]
        return Count(sum(use.value for use in loose), row.pieces[first.at].start, row.pieces[last.at].end, of)
    announced = [use for use in loose if use.kind == "count"] or _sum_of_parts(told)
    announced = announced or _settled(told, loose) or _only_one(told)
    if announced:
        return count_of(told, announced[0], of)
    if of == "people":
        return None
    ages = [use for use in told.numbers.values() if use.kind in ("age", "bare") and use.age < _GROWN_UP]
    listed = len(ages) > 1 and not any(group.noun.role != "child" for group in told.groups)
    if names := only_names(row):
        return Count(names, row.pieces[0].start, row.pieces[-1].end, "children")
    if (listed or any(use.kind == "age" for use in ages)) and not _is_a_guess(told, ages):
        return Count(len(ages), row.pieces[ages[0].at].start, row.pieces[ages[-1].upto].end, "children")
    return _none(told)


def _sum_of_parts(told: Told) -> list[Use]:
    """The four of "four. two of mine, two of hers": what it comes from is told after it, each part with a word."""
    numbers = [use for use in told.numbers.values() if use.unit is None and not use.taken_back]
    parts = numbers[1:]
    if len(parts) < 2 or numbers[0].kind != "bare" or numbers[0].value != sum(use.value for use in parts):
        return []
    following = [told.row.at(use.upto + 1) for use in parts]
    told_apart = all(
        piece is not None and piece.number is None and not piece.joined and not piece.has("and")
        for piece in following
    )
    return numbers[:1] if told_apart else []


def _only_one(told: Told) -> list[Use]:
    """The one of "one, she is 7": a single age is told after it."""
    row, numbers = told.row, list(told.numbers.values())
    if len(numbers) != 2 or numbers[0].kind != "bare" or numbers[0].value != 1 or numbers[0].at:
        return []
    age, digits = numbers[1], row.pieces[numbers[0].at].digits
    aged = age.kind == "age" or (age.kind == "bare" and row.in_clause(age.at, "one_person"))
    return numbers[:1] if aged and not digits and row.clause[age.at] != row.clause[0] else []


def _settled(told: Told, loose: list[Use]) -> list[Use]:
    """The six of "five or six? six with the baby"."""
    if len(loose) < 3 or told.row.same_sentence(loose[0].at, loose[-1].at):
        return []
    return loose[-1:] if loose[-1].value in {use.value for use in loose[:-1]} else []


def _none_first(told: Told) -> Count | None:
    """No children: the first clause says "none" and nothing else, and no child is told later."""
    row = told.row
    if not row.pieces or not row.pieces[0].has("none") or any(not group.unnamed for group in told.groups):
        return None
    alone = len(row.pieces) > 1 and row.clause[1] != row.clause[0]
    counted = any(use.kind in ("bare", "count", "total") for use in told.numbers.values())
    return Count(0, row.pieces[0].start, row.pieces[0].end, "children") if alone and not counted else None


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
            beside = words_beside(told, clause[0] if told.groups else 0, last)
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
