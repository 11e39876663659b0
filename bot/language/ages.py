"""Ages in years, in the order they are told: "2, 5 and 9", "6kk vauva", "twins 4 years", "عمره سنة ونص"."""

from __future__ import annotations

from dataclasses import dataclass

from bot.language.from_today import last_weekday
from bot.language.groups import Group, Told, tell
from bot.language.pieces import Row

_NEAR = 4
_LATELY = ("today", "yesterday", "day_before_yesterday", "last_weekend", "last_week", "last_month")


@dataclass(frozen=True)
class Ages:
    """The ages that a message tells."""

    value: list[int]
    """Whole years, a baby 0, each of twins on its own."""
    start: int
    end: int


def read_ages(text: str, language: str | None) -> Ages | None:
    """The ages in `text`; None when it tells none. Counts, rooms, dates and "2 years ago" are no ages."""
    told = tell(text, language)
    found = told.ages
    if not found:
        return _just_born(told.row)
    found = _each_baby_once(told)
    ages = [age for _, age, _, _ in found]
    if len(ages) == 1:
        ages *= _of_one_age(told)
    return Ages(ages, min(item[2] for item in found), max(item[3] for item in found))


def _each_baby_once(told: Told) -> list[tuple[int, int, int, int]]:
    """The ages told, without the baby that comes beside its own age: "forty days, still a baby"."""
    row, numbers = told.row, told.numbers
    of_nouns = {at for group in told.groups if not group.unnamed for at in _numbers_in(told, group)}
    loose = [item for item in told.ages if item[0] in numbers and item[0] not in of_nouns]
    babies = [item for item in told.ages if item[0] not in numbers and _is_one_baby(row, item[0])]
    if not len(loose) == len(babies) == 1 or loose[0][1] > 0:
        return told.ages
    (first, *_), (second, *_) = loose[0], babies[0]
    another = any(piece.joined for piece in row.pieces[first + 1 : second + 1])
    if another or not row.same_sentence(first, second):
        return told.ages
    return [item for item in told.ages if item is not babies[0]]


def _numbers_in(told: Told, group: Group) -> list[int]:
    pieces = told.row.pieces
    return [at for at in told.claimed if group.start <= pieces[at].start < group.end]


def _is_one_baby(row: Row, at: int) -> bool:
    noun = row.pieces[at].noun
    return noun is not None and noun.kind == "baby" and noun.count == 1


def _of_one_age(told: Told) -> int:
    """How many children the one age of the message is of, when twins are told after it: "they are 7, twins"."""
    row, use = told.row, told.numbers.get(told.ages[0][0])
    if use is None:
        return 1
    for at in range(use.upto + 1, min(use.upto + 1 + _NEAR, len(row.pieces))):
        piece = row.pieces[at]
        if piece.joined or not row.same_sentence(use.at, at):
            break
        if piece.noun is not None:
            return piece.noun.count or 2 if piece.noun.twins else 1
    return 1


def _just_born(row: Row) -> Ages | None:
    """A baby told by when it came: "syntyi viime viikolla", "born yesterday", «انولد امبارح»."""
    for at, piece in enumerate(row.pieces):
        lately = piece.has(*_LATELY) or last_weekday(row, at) is not None
        if lately and row.in_sentence(at, "birth"):
            return Ages([0], piece.start, piece.end)
    return None
