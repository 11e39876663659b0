"""What each number of a message is about: an age, people counted, the whole family, something else, or not said."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from bot.language.pieces import Piece, Row

OLDEST = 110
"""Highest age in years that is believed."""

Kind = Literal["age", "count", "total", "other", "bare"]


@dataclass
class Use:
    """One number and what it is about."""

    at: int
    """Index of its piece; of the unit's piece when no number is said ("a year")."""
    value: int
    kind: Kind
    upto: int
    """Index of the last piece that belongs to it: its unit, or "half"."""
    years: int | None = None
    """The age in whole years, when it has a unit of time."""
    unit: str | None = None
    """year, month, week or day, when it is said."""
    noun: int | None = None
    """Index of the piece that it counts."""
    each: bool = False
    """Whether a number before it counts people of this age (two 5-year-olds)."""
    corrects: bool = False
    """Whether it replaces an earlier number ("no, 5")."""


def uses(row: Row) -> dict[int, Use]:
    """The numbers of the message by piece, in order, with ages that are said without a number ("a year")."""
    found: dict[int, Use] = {}
    consumed = -1
    for at, piece in enumerate(row.pieces):
        if at <= consumed:
            continue
        if piece.number is not None:
            use: Use | None = _number_use(row, at)
        elif piece.noun is not None and piece.noun.role == "anyone" and piece.noun.count == 2:
            use = Use(at, 2, "total", at, noun=at)
        else:
            use = _unit_alone(row, at, piece)
        if use is not None:
            found[at] = use
            consumed = use.upto
    _join_years_and_months(row, found)
    _find_multiplied(row, found)
    _drop_enumerators(row, found)
    _drop_announced(row, found)
    return found


def _number_use(row: Row, at: int) -> Use:
    piece = row.pieces[at]
    value = piece.number or 0
    use = Use(at, value, "bare", at)
    if not piece.amount:
        use.kind = "other"
        return use
    use.upto = _skip_fraction(row, at)
    following = row.at(use.upto + 1)
    touching = following is not None and row.touches(use.upto + 1)
    before = row.at(at - 1)
    if following is not None and touching and following.unit is not None:
        _take_unit(row, use, use.upto + 1)
    elif before is not None and before.has("other_before") and row.touches(at):
        use.kind = "other"
    elif following is not None:
        _look_ahead(row, use)
    if use.kind == "bare" and _tells_the_whole(row, use):
        use.kind = "total"
    if _is_negated(row, at):
        use.kind = "other"
    use.corrects = _corrects(row, at)
    return use


def _skip_fraction(row: Row, at: int) -> int:
    """The last piece of the number at `at` when a half or a decimal follows: 2 ja puoli, 1.5, 1 1/2."""
    last = at
    following, second = row.at(at + 1), row.at(at + 2)
    if following is None:
        return last
    if following.number is not None and _is_decimal(row, at):
        return at + 1
    if following.number == 1 and second is not None and second.number == 2 and second.gap == "/":
        return at + 2
    for step in (1, 2):
        near = row.at(at + step)
        if near is None or not row.touches(at + step):
            break
        if near.has("half") and near.noun is None:
            return at + step
        if near.has("half_year") and (near.joined or step == 2):
            return at + step
        if not near.has("and"):
            break
    return last


def _is_decimal(row: Row, at: int) -> bool:
    """Whether the number at `at` and the next are one: 1.5 always, 2,5 only where a list would make less sense."""
    first, second = row.pieces[at], row.pieces[at + 1]
    if not (first.digits and second.digits) or second.gap not in (".", ",", "٫", "،"):
        return False
    if (first.number or 0) > 30 or second.end - second.start != 1:
        return False
    if second.gap in (".", "٫"):
        return (third := row.at(at + 2)) is None or third.gap != "."
    third = row.at(at + 2)
    if third is None:
        return second.number == 5 and (before := row.at(at - 1)) is not None and before.has("age")
    if third.unit is not None and row.touches(at + 2):
        return (second.number == 5 or third.unit.old) and (row.at(at - 1) is None or row.pieces[at - 1].number is None)
    # "1,5 ja 3 v": ages are told in order, so 1½ and 3; "2,5 ja 9 v" is 2, 5 and 9.
    nearby = [near.number for near in row.pieces[at + 2 : at + 5] if near.number is not None]
    return second.number == 5 and bool(nearby) and (first.number or 0) < nearby[0] < 5


def _take_unit(row: Row, use: Use, unit_at: int) -> None:
    unit = row.pieces[unit_at].unit
    assert unit is not None
    use.upto, use.unit, use.each = unit_at, unit.name, unit.each
    following = row.at(unit_at + 1)
    while following is not None and following.unit is not None and row.touches(use.upto + 1):
        # "5 v vanha", "6 kuukautta vanha", "5 years old": the second word only says that it is an age.
        if not following.unit.old:
            break
        use.each = use.each or following.unit.each
        use.upto += 1
        following = row.at(use.upto + 1)
    old = any(near.unit is not None and near.unit.old for near in row.pieces[unit_at : use.upto + 1])
    use.upto = _skip_fraction(row, use.upto) if not _number_after(row, use.upto) else use.upto
    use.years = {"year": use.value, "month": use.value // 12}.get(unit.name, 0)
    fits = unit.name == "year" or use.value <= 40
    use.kind = "age" if use.years <= OLDEST and fits and (old or not is_duration(row, use.at, use.upto)) else "other"


def _number_after(row: Row, at: int) -> bool:
    following = row.at(at + 1)
    return following is not None and following.number is not None


def is_duration(row: Row, at: int, upto: int) -> bool:
    """Whether the stretch of time at pieces `at`–`upto` is how long or how long ago, not how old."""
    following = row.at(upto + 1)
    if following is not None and following.has("ago_after", "later") and row.touches(upto + 1):
        return True
    for step in (1, 2):
        before = row.at(at - step)
        if before is None or not row.same_sentence(at, at - step) or before.noun is not None or before.has("age"):
            break
        if before.has("ago_before", "lasting", "later", "next", "last"):
            return True
    return not row.in_clause(at, "age") and row.in_clause(at, "finland", "arrived", "left")


def _look_ahead(row: Row, use: Use) -> None:
    """The noun that the number counts: next to it, or after at most two words that mean nothing here."""
    for step in (1, 2, 3):
        near = use.upto + step
        piece = row.at(near)
        if piece is not None and step == 1 and piece.gap.strip() == "." and piece.has("other_after"):
            use.kind = "other"  # "2. luokalla"
            return
        if piece is None or not row.touches(near) or piece.number is not None or piece.has("and"):
            return
        if piece.joined and piece.noun is not None:
            return
        if piece.has("other_after"):
            use.kind = "other"
            return
        noun = piece.noun
        if noun is not None:
            if noun.role == "anyone":
                use.kind, use.noun = "total", near
            elif noun.role != "me" and (noun.many or use.value == 1 or not _told_after_its_noun(row, use.at)):
                use.kind, use.noun = "count", near
            return
        if piece.has("total"):
            use.kind = "total"
            return
        if piece.joined or piece.has("age", "we", "both", "month", "not"):
            return


def _told_after_its_noun(row: Row, at: int) -> bool:
    """Whether a relative stands right before the number: in "son 5 daughter 3" the 5 is the son's age."""
    before, first = row.at(at - 1), row.at(at - 2)
    if before is None or before.noun is None or before.noun.many or not row.touches(at):
        return False
    # "1 boy 2 girl" goes on as it began: number, noun.
    return first is None or first.number is None or not row.touches(at - 1)


def _tells_the_whole(row: Row, use: Use) -> bool:
    """Whether the number is how many "we" are: "we are five", "perheessä on 5", "yhteensä 5"."""
    following = row.at(use.upto + 1)
    if following is not None and following.has("total") and not _new_sentence(row, use.upto + 1):
        return True
    for step in range(1, 6):
        near = use.at - step
        before = row.at(near)
        if before is None or not row.same_sentence(near, use.at):
            return False
        if before.number is not None or before.noun is not None or before.unit is not None or before.has("age", "have"):
            return False
        if before.has("we", "total"):
            return True
    return False


def _new_sentence(row: Row, at: int) -> bool:
    """Whether a new sentence starts at piece `at`."""
    return at > 0 and not row.same_sentence(at - 1, at)


def _is_negated(row: Row, at: int) -> bool:
    before = row.at(at - 1)
    return before is not None and before.has("not", "none") and not before.has("except") and row.touches(at)


def _corrects(row: Row, at: int) -> bool:
    for step in (1, 2, 3):
        before = row.at(at - step)
        if before is None or before.number is not None:
            return False
        if before.has("correction", "no"):
            return True
    return False


def _unit_alone(row: Row, at: int, piece: Piece) -> Use | None:
    """An age said without a number: vuoden ikäinen, عمره سنة, سنتين, half a year, a year and a half."""
    if piece.has("under_a_year"):
        return Use(at, 0, "age", at, 0, "year")
    if piece.has("year_and_half", "half_year"):
        years = 1 if piece.has("year_and_half") else 0
        upto = at + 1 if (near := row.at(at + 1)) is not None and near.unit is not None and row.touches(at + 1) else at
        kind: Kind = "other" if is_duration(row, at, upto) else "age"
        return Use(at, years, kind, upto, years, "year")
    unit = piece.unit
    if unit is None or unit.count is None or unit.old or _number_after_year_word(row, at, piece):
        return None
    following = row.at(at + 1)
    one = following is not None and following.number == 1 and not following.digits and row.touches(at + 1)
    upto = at + 1 if one else _skip_fraction(row, at)  # سنة وحدة
    following = row.at(upto + 1)
    if following is not None and following.unit is not None and following.unit.old and row.touches(upto + 1):
        upto += 1
    elif following is not None and following.has("last", "this", "next", "before_last"):
        return None
    elif (before := row.at(at - 1)) is not None and before.has("last", "this", "next", "before_last"):
        return None
    elif is_duration(row, at, upto):
        return Use(at, unit.count, "other", upto, None, unit.name)
    elif unit.count == 1 and not one and not _means_an_age(row, at):
        return None
    years = unit.count if unit.name == "year" else 0
    return Use(at, unit.count, "age", upto, years, unit.name)


def _number_after_year_word(row: Row, at: int, piece: Piece) -> bool:
    following = row.at(at + 1)
    if following is None or following.number is None:
        return False
    return following.number in range(1900, 2101) or piece.has("month_number")


def _means_an_age(row: Row, at: int) -> bool:
    """Whether "a year" without a number is somebody's age rather than a stretch of time."""
    before, following = row.at(at - 1), row.at(at + 1)
    if row.in_clause(at, "age") or len(row.pieces) <= 2:
        return True
    if before is not None and (before.noun is not None or before.unit is not None):
        return True
    if following is not None and (following.noun is not None or following.joined or following.has("and")):
        return following.noun is None or following.noun.role == "child"
    return bool(row.pieces[at].joined and before is not None)


def _join_years_and_months(row: Row, found: dict[int, Use]) -> None:
    """Take "1 year and 6 months" of one small child as one age, "3 v ja 6 kk" of two as two."""
    for at, use in list(found.items()):
        if use.kind != "age" or use.unit != "year":
            continue
        near = use.upto + 1
        following = row.at(near)
        if following is not None and following.has("and"):
            near += 1
        months = found.get(near)
        if months is None or months.unit != "month" or months.value >= 12 or months.kind != "age":
            continue
        if not all(row.touches(index) for index in range(use.upto + 1, near + 1)):
            continue
        joined = row.pieces[near].joined
        counted = [other.value for other in found.values() if other.kind == "count"]
        if not joined or (use.value <= 2 and not any(value > 1 for value in counted)):
            use.upto = months.upto
            del found[near]


def _find_multiplied(row: Row, found: dict[int, Use]) -> None:
    """Take the "two" of "two 5 year olds" and "kaksi 5-vuotiasta" as a count."""
    for at, use in found.items():
        counted = found.get(at - 1)
        if not (use.kind == "age" and use.each and counted is not None and counted.kind == "bare"):
            continue
        if 2 <= counted.value <= 9 and row.pieces[at].gap.strip() == "" and (at - 2) not in found:
            counted.kind, counted.noun = "count", at


def _drop_enumerators(row: Row, found: dict[int, Use]) -> None:
    """Take "1." and "2." of "1. 8 v 2. 5 v", and those of "child 1: 8, child 2: 5", as labels."""
    numbers = [use for use in found.values() if row.pieces[use.at].number is not None]
    labels = numbers[::2]
    if (
        len(numbers) >= 4
        and len(numbers) % 2 == 0
        and [use.value for use in labels] == list(range(1, len(labels) + 1))
        and all(use.kind == "bare" for use in labels)
        and all(row.pieces[use.upto + 1].gap.strip(" ") in (".", ")", ":", ".)", "-", "=") for use in labels)
    ):
        for use in labels:
            use.kind = "other"
        return
    expected = 1
    for use, following in zip(numbers, numbers[1:], strict=False):
        before = row.at(use.at - 1)
        noun = before.noun if before is not None else None
        if noun is None or noun.role != "child" or noun.many or use.kind != "bare" or use.value != expected:
            continue
        between = row.pieces[use.at + 1 : following.at]
        if following.kind in ("age", "bare") and not any(piece.noun for piece in between):
            use.kind = "other"
            expected += 1


def _drop_announced(row: Row, found: dict[int, Use]) -> None:
    """Take the 3 of "I have 3: 2, 5 and 9" as a count."""
    loose = [use for use in found.values() if use.kind in ("bare", "age") and use.unit != "month"]
    if len(loose) < 3 or loose[0].kind != "bare" or loose[0].value != len(loose) - 1:
        return
    first, second = loose[0], loose[1]
    announced = ":" in row.pieces[first.at + 1].gap or (
        not row.pieces[first.at].digits and row.pieces[second.at].digits and second.at == first.at + 1
    )
    before = row.at(first.at - 1)
    if announced and (before is None or before.noun is None):
        first.kind = "total" if first.at in found and row.in_clause(first.at, "we") else "count"
