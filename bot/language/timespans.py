"""Stretches of time in a message: how old, how long or how long ago; with halves, decimals and "a year"."""

from __future__ import annotations

from bot.language.pieces import YEARS, Piece, Row
from bot.language.use import OLDEST, Kind, Use
from bot.language.vocabulary import is_arabic

# More months, weeks or days than this are not a baby's age.
_MOST_OF_A_SMALL_UNIT = 40
_SMALL = ("week", "day")
_IS = ("is", "on")
_SHORT_ANSWER = 5
_DEFINITE = ("ال", "هال", "بال")


def last_of_number(row: Row, at: int) -> int:
    """The last piece of the number at `at` when a half or a decimal follows: 2 ja puoli, 1.5, 1 1/2."""
    following, second = row.at(at + 1), row.at(at + 2)
    if following is None:
        return at
    if following.number is not None and _is_decimal(row, at):
        return at + 1
    if following.number == 1 and second is not None and second.number == 2 and second.gap == "/":
        return at + 2
    return last_of_half(row, at)


def last_of_half(row: Row, at: int) -> int:
    """The last piece of what begins at `at` when "and a half" follows it, else `at`."""
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
    return at


def _is_decimal(row: Row, at: int) -> bool:
    """Whether the number at `at` and the next are one: 1.5 always, 2,5 only where a list would make less sense."""
    first, second = row.pieces[at], row.pieces[at + 1]
    if not (first.digits and second.digits) or second.gap not in (".", ",", "٫", "،"):
        return False
    if (first.number or 0) > 30 or second.end - second.start != 1:
        return False
    third = row.at(at + 2)
    if second.gap in (".", "٫"):
        return third is None or third.gap != "."
    before = row.at(at - 1)
    if third is None:
        one = before is not None and before.noun is not None and before.noun.count == 1
        return second.number == 5 and before is not None and (one or before.has("age"))
    if third.unit is not None and row.touches(at + 2):
        return (second.number == 5 or third.unit.old) and (before is None or before.number is None)
    # "1,5 ja 3 v": ages are told in order, so 1½ and 3; "2,5 ja 9 v" is 2, 5 and 9.
    nearby = [near.number for near in row.pieces[at + 2 : at + 5] if near.number is not None]
    return second.number == 5 and bool(nearby) and (first.number or 0) < nearby[0] < 5


def has_unit(row: Row, at: int) -> bool:
    """Whether the piece at `at` is a unit of the number right before it, not the "year" of "10 سنة ٢٠٢١"."""
    piece, following = row.at(at), row.at(at + 1)
    if piece is None or piece.unit is None or not row.touches(at):
        return False
    if is_arabic(piece.word) and (
        piece.word.startswith(_DEFINITE) or (piece.unit.count == 2 and row.pieces[at - 1].number == 1)
    ):
        return False  # "fifteen this month", "one (of them) two years"
    return not (piece.has("year_word") and following is not None and following.number in YEARS)


def take_unit(row: Row, use: Use, unit_at: int) -> None:
    """Give the number its unit: an age, or another use of time when it is a duration."""
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
    if following is None or following.number is None:
        use.upto = last_of_half(row, use.upto)
    use.years = {"year": use.value, "month": use.value // 12}.get(unit.name, 0)
    fits = use.years <= OLDEST and (unit.name == "year" or use.value <= _MOST_OF_A_SMALL_UNIT)
    if fits and unit.name in _SMALL and not old:
        fits = _is_about_a_baby(row, use.at)
    use.kind = "age" if fits and (old or not is_duration(row, use.at, use.upto)) else "other"


def _is_about_a_baby(row: Row, at: int) -> bool:
    """Whether weeks and days can be an age here: more often they tell how long or how often."""
    if len(row.pieces) <= 3 or row.in_clause(at, "age", "birth") or _follows_one_child(row, at):
        return True
    nouns = [piece.noun for piece in row.pieces[:at] if piece.noun is not None and piece.noun.role == "child"]
    if any(noun.kind == "baby" or noun.twins for noun in nouns):
        return True
    return any(piece.noun is not None and piece.noun.kind == "baby" for piece in row.pieces[at:])


def _follows_one_child(row: Row, at: int) -> bool:
    """Whether a word for one child stands right before, and nothing after: "5, 3, and the youngest 6 weeks"."""
    last = at + (row.pieces[at].number is not None)
    alone = sum(piece.amount for piece in row.pieces) < 2 and len(row.pieces) > _SHORT_ANSWER
    following = row.at(last + 1)
    if alone or (following is not None and not following.joined and row.clause[last + 1] == row.clause[last]):
        return False
    near = at - 1
    before = row.at(near)
    if before is not None and not before.means and before.word in _IS and row.touches(at):
        near -= 1
        before = row.at(near)
    if before is None or not row.touches(near + 1):
        return False
    child = before.noun is not None and before.noun.role == "child" and before.noun.count == 1
    return child or before.number == 1 or before.has("one_person", "other_one")


def is_duration(row: Row, at: int, upto: int) -> bool:
    """Whether the stretch of time at pieces `at`–`upto` is how long or how long ago, not how old."""
    following = row.at(upto + 1)
    if following is not None and following.has("ago_after", "later") and row.touches(upto + 1):
        return following.has("later") or not row.in_clause(at, "birth")  # "born 3 weeks ago" is an age
    for step in (1, 2):
        before = row.at(at - step)
        if (
            before is None
            or not row.same_sentence(at, at - step)
            or before.noun is not None
            or before.has("age")
        ):
            break
        if before.has("ago_before", "lasting", "later_before", "next", "last"):
            return not (before.has("ago_before") and row.in_clause(at, "birth"))
    return not row.in_clause(at, "age") and row.in_clause(at, "finland", "arrived", "left")


def unit_alone(row: Row, at: int, piece: Piece) -> Use | None:
    """An age or a duration said without a number: vuoden ikäinen, عمره سنة, سنتين, half a year, a year and a half."""
    if piece.has("under_a_year"):
        return Use(at, 0, "age", at, 0, "year")
    if piece.has("year_and_half", "half_year"):
        years = 1 if piece.has("year_and_half") else 0
        upto = (
            at + 1
            if (near := row.at(at + 1)) is not None and near.unit is not None and row.touches(at + 1)
            else at
        )
        kind: Kind = "other" if is_duration(row, at, upto) else "age"
        return Use(at, years, kind, upto, years, "year")
    unit, before, following = piece.unit, row.at(at - 1), row.at(at + 1)
    if unit is None or unit.count is None or unit.old or _names_one_of_many(row, at, piece):
        return None
    if unit.count == 1 and piece.word.startswith(_DEFINITE):
        return None  # "the year" is no amount
    one = (
        unit.count == 1
        and following is not None
        and following.number == 1
        and not following.digits
        and row.touches(at + 1)
    )
    upto = at + 1 if one else last_of_half(row, at)  # سنة وحدة
    following = row.at(upto + 1)
    if following is not None and following.unit is not None and following.unit.old and row.touches(upto + 1):
        upto += 1
    elif any(
        near is not None and near.has("last", "this", "next", "before_last") for near in (before, following)
    ):
        return None
    elif is_duration(row, at, upto) or (unit.name in _SMALL and not _is_about_a_baby(row, at)):
        return Use(at, unit.count, "other", upto, None, unit.name)
    elif unit.count == 1 and not one and not _means_an_age(row, at):
        return None
    years = unit.count if unit.name == "year" else 0
    denied = before is not None and before.has("not") and row.touches(at)
    return Use(at, unit.count, "other" if denied else "age", upto, years, unit.name)


def _names_one_of_many(row: Row, at: int, piece: Piece) -> bool:
    """Whether it is one year or month among others: سنة ٢٠٢١, «شهر ٥», «سنة ثالثة» (at school), "kolmas vuosi"."""
    before, following = row.at(at - 1), row.at(at + 1)
    if before is not None and before.has("ordinal") and row.touches(at):
        return True
    if following is None:
        return False
    if following.number is None:
        return following.word in row.known.arabic.numbers_before_tens and row.touches(at + 1)
    if piece.unit is not None and piece.unit.name == "week" and following.digits:
        return True  # "viikko 30"
    return following.number in YEARS or (piece.has("month_number") and following.number != 1)


def _means_an_age(row: Row, at: int) -> bool:
    """Whether "a year" without a number is somebody's age rather than a stretch of time."""
    before, following = row.at(at - 1), row.at(at + 1)
    ago = (before is not None and before.has("ago_before")) or (
        following is not None and following.has("ago_after")
    )
    if ago and row.in_clause(at, "birth"):
        return True  # "born a month ago"
    if row.in_clause(at, "age") or len(row.pieces) <= 2 or (before is not None and before.has("bit")):
        return True
    if at == len(row.pieces) - 1 and any(piece.amount for piece in row.pieces[:at]):
        return not row.in_sentence(
            at, "finland", "arrived", "left"
        )  # the last of a list: "9, 6 and the little one a year"
    if before is not None and (before.noun is not None or before.unit is not None):
        return True
    if following is not None and (following.noun is not None or following.joined or following.has("and")):
        return following.noun is None or following.noun.role == "child"
    return bool(row.pieces[at].joined and before is not None)


def join_years_and_months(row: Row, found: dict[int, Use]) -> None:
    """Take "1 year and 6 months" of one small child as one age, "3 v ja 6 kk" of two as two."""
    for use in list(found.values()):
        months = months_after(row, found, use)
        if months is None:
            continue
        if "other" in (use.kind, months.kind):
            use.kind = months.kind = "other"  # "2 vuotta ja 3 kuukautta sitten"
        elif not row.pieces[months.at].joined or _is_one_age(row, found, use):
            use.upto = months.upto
            del found[months.at]


def months_after(row: Row, found: dict[int, Use], use: Use) -> Use | None:
    """The months that go on from the years of `use`: "2 years and 3 months"."""
    if use.unit != "year" or use.kind not in ("age", "other"):
        return None
    near = use.upto + 1
    following = row.at(near)
    if following is not None and following.has("and"):
        near += 1
    months = found.get(near)
    if months is None or months.unit != "month" or months.value >= 12:
        return None
    return months if all(row.touches(index) for index in range(use.upto + 1, near + 1)) else None


def _is_one_age(row: Row, found: dict[int, Use], use: Use) -> bool:
    """Whether "3 years and 6 months" is one child's age: of a small child, or told after one child."""
    if any(other.kind == "count" and other.value > 1 for other in found.values()):
        return False
    nouns = [piece.noun for piece in row.pieces[: use.at] if piece.noun is not None]
    if nouns:
        return nouns[-1].count == 1 or use.value <= 2
    unit = row.pieces[use.upto].unit
    if unit is not None and unit.old and use.value > 2 and not row.in_clause(use.at, "one_person"):
        return False  # "kolmevuotias ja viisikuinen"
    # "4 years, 2 years and 6 months" are three children; alone, two would be told apart by more than "and".
    return not any(
        other.unit == "year" and other.kind == "age" for other in found.values() if other is not use
    )
