"""What each number of a message is about: an age, people counted, the whole family, something else, or not said."""

from __future__ import annotations

from itertools import pairwise

from bot.language.holding import settle
from bot.language.pieces import Piece, Row
from bot.language.timespans import (
    has_unit,
    is_duration,
    join_years_and_months,
    last_of_number,
    take_unit,
    unit_alone,
)
from bot.language.use import OLDEST, Use
from bot.language.vocabulary import is_arabic

# Roles of whom a home has one or two: "احنا تسعة وأمي" does not count nine mothers.
_FEW = {"me": 0, "parent": 2, "spouse": 4}
# Pieces of a list that are looked back over: junk stays cheap.
_LONGEST_CHAIN = 8
_IS = ("is", "on")
_ENDS_LOOKING = (
    *("age", "we", "both", "month", "not", "no", "correction"),
    *("ordinal", "one_person"),
)
_LABEL_ENDS = (".", ")", ":", ".)", "-", "=")


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
            use = unit_alone(row, at, piece)
        if use is not None:
            found[at] = use
            consumed = use.upto
    join_years_and_months(row, found)
    _find_multiplied(row, found)
    _drop_corrected(row, found)
    _drop_enumerators(row, found)
    settle(row, found)
    _drop_announced(row, found)
    _drop_heads(row, found)
    return found


def _number_use(row: Row, at: int) -> Use:
    piece = row.pieces[at]
    use = Use(at, piece.number or 0, "bare", at)
    if not piece.amount:
        use.kind = "other"
        return use
    use.upto = last_of_number(row, at)
    if use.upto > at and row.pieces[use.upto].has("half_year"):
        use.unit, use.years = "year", use.value
        use.kind = "other" if is_duration(row, at, use.upto) else "age"
    elif _is_and_a_half(row, use):
        use.upto, use.unit, use.years = use.upto + 1, "year", use.value
        use.kind = "other" if is_duration(row, at, use.upto) else "age"
    elif has_unit(row, use.upto + 1):
        take_unit(row, use, use.upto + 1)
    elif _is_a_label(row, at):
        use.kind = "other"
    else:
        _look_ahead(row, use)
    if use.kind == "bare" and use.value <= OLDEST and _follows_age_word(row, at):
        use.kind = "age"
    if use.kind == "bare" and _tells_the_whole(row, use):
        use.kind = "total"
    if _is_negated(row, at):
        use.kind = "other"
    use.corrects = _corrects(row, at)
    return use


def _is_and_a_half(row: Row, use: Use) -> bool:
    """Whether "year and a half" after the number belongs to it: «ستة عشر سنة ونصف»."""
    following = row.at(use.upto + 1)
    if following is None or not following.has("year_and_half") or not row.touches(use.upto + 1):
        return False
    unit = row.known.meaning(following.word.split(" ")[0])[0].get("unit")
    # «واحد سنة ونص» is one child of that age; "1 year and half" is one age.
    several = use.value > 1 or (use.value == 1 and row.pieces[use.at].digits)
    return several and unit is not None and not following.joined


def _is_a_label(row: Row, at: int) -> bool:
    """Whether the number names a floor, a month or a house rather than counting: "kerros 3", "Tapiontie 14 B 7"."""
    before, first = row.at(at - 1), row.at(at - 2)
    if before is None:
        return False
    if _is_next_label(row, at) or _ends_a_range(row, at):
        return True
    if not row.touches(at):
        return False
    if before.has("other_before"):
        return True
    if before.has("month_number"):
        return first is None or not first.has("next")  # "turns ten next month" in another order
    if before.means:
        return False
    if before.word.endswith(row.known.own.street_endings):
        return True
    if first is not None and first.has("other_before") and before.word in _IS and row.touches(at - 1):
        return True  # "the bus is 39"
    return len(before.word) == 1 and first is not None and first.digits and row.touches(at - 1)


def _is_next_label(row: Row, at: int) -> bool:
    """Whether the number goes on a list of labels: the 4 and the 6 of "classes 1, 4 and 6"."""
    near = at - 1
    while near > at - _LONGEST_CHAIN and near >= 0 and _goes_on(row.pieces[near]):
        near -= 1
    if near < 0 or near == at - 1 or not row.pieces[near].has("labels"):
        return False
    after = row.at(at + 1)
    return after is None or not row.touches(at + 1) or (after.noun is None and after.unit is None)


def _ends_a_range(row: Row, at: int) -> bool:
    """Whether the number goes on one that has a label: the 14 of "klo 8–14", the 8 of "kuumetta 37,8"."""
    before = row.at(at - 1)
    if before is not None and before.has("until"):
        at -= 1
    elif row.pieces[at].gap.strip() not in ("-", "–") and row.pieces[at].gap != ",":
        return False
    first, label = row.at(at - 1), row.at(at - 2)
    if first is None or label is None or first.number is None or not row.touches(at - 1):
        return False
    return label.has("other_before")


def _goes_on(piece: Piece) -> bool:
    return piece.number is not None or piece.has("and")


def _look_ahead(row: Row, use: Use) -> None:
    """The noun that the number counts: next to it, or after at most two words that mean nothing here."""
    for step in (1, 2, 3):
        near = use.upto + step
        piece = row.at(near)
        if (
            piece is not None
            and step == 1
            and piece.gap.strip() == "."
            and piece.has("other_after")
            and row.pieces[use.at].digits
        ):
            use.kind = "other"  # "2. luokalla"
            return
        if piece is None or not row.touches(near) or piece.number is not None or piece.has("and"):
            return
        noun = piece.noun
        if (noun is not None and piece.joined) or (piece.has("in_year") and is_arabic(piece.word)):
            return  # "five in the flat"
        if piece.has("other_after", "pupils"):
            if _counts_a_thing(row, use, near):
                use.kind = "other"
            return
        if noun is not None:
            if noun.role == "anyone":
                use.kind, use.noun = "total", near
            elif use.value > _FEW.get(noun.role, use.value) or (step > 1 and not (noun.many or noun.twins)):
                return
            elif noun.many or use.value == 1 or not _told_after_its_noun(row, use.at):
                use.kind, use.noun = "count", near
            return
        if piece.has("total"):
            use.kind = "total"
            return
        if piece.joined or piece.has(*_ENDS_LOOKING):
            return


def _counts_a_thing(row: Row, use: Use, near: int) -> bool:
    """Whether the number counts the rooms, pills or pupils of piece `near`, rather than standing beside them."""
    piece, following = row.pieces[near], row.at(near + 1)
    if piece.has("pupils"):
        return row.in_clause(near, "labels") or not row.in_clause(near, "we", "have")
    labels_next = following is not None and following.number is not None and row.touches(near + 1)
    if near > use.upto + 1 and piece.has("other_before") and labels_next:
        return False  # "son is eleven goes class 5"
    return not _is_place(row, use.at, piece.word) and not _is_age_in_class(row, use, piece)


def _is_place(row: Row, at: int, word: str) -> bool:
    """Whether an Arabic word says "in two rooms" by itself, so that the number before it, the first, counts people."""
    if any(piece.number is not None for piece in row.pieces[:at]):
        return False  # "four, two in school"
    return is_arabic(word) and word.startswith("ب") and word not in row.known.arabic.exact


def _is_age_in_class(row: Row, use: Use, piece: Piece) -> bool:
    """Whether the number stands between a child, or its name, and its class: «والولد 12 بالصف السادس»."""
    before = row.at(use.at - 1)
    if before is None or before.number is not None or not row.touches(use.at):
        return False
    child = before.noun is not None and before.noun.count == 1
    named = not before.means and piece.has("labels")
    inside = row.pieces[use.upto + 1].has("inside") or (is_arabic(piece.word) and piece.word.startswith("ب"))
    return (child or named) and inside


def _told_after_its_noun(row: Row, at: int) -> bool:
    """Whether a relative stands right before the number: in "son 5 daughter 3" the 5 is the son's age."""
    before, first = row.at(at - 1), row.at(at - 2)
    if before is not None and not before.means and before.number is None and row.touches(at):
        if first is None or first.noun is None or first.noun.role != "child" or not row.touches(at - 1):
            return False
        return not first.noun.many  # "boy is 4 girl is 2"
    if before is None or before.noun is None or before.noun.many or not row.touches(at):
        return False
    # "1 boy 2 girl" goes on as it began: number, noun; "boy 10 girl 8 boy 5" as well: noun, number.
    near, first_of_chain = at - 1, max(at - _LONGEST_CHAIN, 0)
    while near > first_of_chain and row.touches(near) and _alternate(row, near):
        near -= 1
    head = row.pieces[near].noun
    return head is not None and head.role != "anyone"


def _alternate(row: Row, at: int) -> bool:
    """Whether a number and a word stand side by side at `at`."""
    return (row.pieces[at - 1].number is None) != (row.pieces[at].number is None)


def _tells_the_whole(row: Row, use: Use) -> bool:
    """Whether the number is how many "we" are: "we are five", "perheessä on 5", "yhteensä 5"."""
    near = use.upto + 1
    following = row.at(near)
    if following is not None and following.has("total") and row.touches(near):
        return True
    after = row.at(near + 1)
    if following is not None and following.has("and") and after is not None and after.number is not None:
        return False  # "the others are 17 and 15"
    have = False
    for near in range(use.at - 1, use.at - 6, -1):
        before = row.at(near)
        if before is None or not row.same_sentence(near, use.at):
            return False
        if before.number is not None or before.noun is not None or before.unit is not None:
            return False
        if before.has("age", "one_person", "both"):
            return False
        if before.has("total") or (before.has("we") and not have):
            return True
        have = have or before.has("have")  # "we have 3" does not tell how many "we" are
    return False


def _follows_age_word(row: Row, at: int) -> bool:
    """Whether the number is said to be an age: عمره ٥, "ikäni on 34"."""
    for near in (at - 1, at - 2):
        before = row.at(near)
        if before is None or not row.touches(near + 1) or before.number is not None:
            return False
        if before.has("age"):
            return True
        if before.means:
            return False
    return False


def _is_negated(row: Row, at: int) -> bool:
    before = row.at(at - 1)
    return before is not None and before.has("not", "none") and not before.has("except") and row.touches(at)


def _corrects(row: Row, at: int) -> bool:
    """Whether the number replaces an earlier one: "4, no 5", "eiku 5", «قصدي ٥»."""
    for step in (1, 2, 3):
        before = row.at(at - step)
        if before is None or before.number is not None:
            return False
        only = row.pieces[at - 1].has("except")  # "no haha, only four"
        if before.has("correction") or (before.has("no") and (step == 1 or only)):
            return True
    return False


def _find_multiplied(row: Row, found: dict[int, Use]) -> None:
    """Take the "two" of "two 5 year olds" and "kaksi 5-vuotiasta" as a count."""
    for at, use in found.items():
        counted = found.get(at - 1)
        if not (use.kind == "age" and use.each and counted is not None and counted.kind == "bare"):
            continue
        if 2 <= counted.value <= 9 and row.pieces[at].gap.strip() == "" and (at - 2) not in found:
            counted.kind, counted.noun = "count", at


def _drop_corrected(row: Row, found: dict[int, Use]) -> None:
    """Set aside the number that the next one corrects: the 4 of "4, eiku 5"."""
    numbers = list(found.values())
    for use, following in pairwise(numbers):
        between = range(use.upto + 1, following.at)
        if following.corrects and following.value == _sum_before(row, found, following.at):
            following.kind, following.holds = "total", True  # «خمسة كبار وطفلين يعني سبعة»
        elif following.corrects and any(row.pieces[near].has("correction", "no") for near in between):
            use.kind = "other"


def _sum_before(row: Row, found: dict[int, Use], at: int) -> int:
    """How many people are counted before piece `at`, by two numbers or more; 0 when fewer are told."""
    counted = [use for use in found.values() if use.at < at and use.noun is not None]
    nouns = {use.noun for use in counted}
    alone = [
        piece.noun.count
        for near, piece in enumerate(row.pieces[:at])
        if near not in nouns and piece.noun is not None and piece.noun.count
    ]
    sizes = [use.value for use in counted] + alone
    return sum(sizes) if len(sizes) > 1 else 0


def _drop_enumerators(row: Row, found: dict[int, Use]) -> None:
    """Take "1." and "2." of "1. 8 v 2. 5 v", and those of "child 1: 8, child 2: 5", as labels."""
    numbers = [use for use in found.values() if row.pieces[use.at].number is not None]
    labels = numbers[::2]
    if (
        len(numbers) >= 4
        and len(numbers) % 2 == 0
        and [use.value for use in labels] == list(range(1, len(labels) + 1))
        and all(use.kind == "bare" for use in labels)
        and all(row.pieces[use.upto + 1].gap.strip(" ") in _LABEL_ENDS for use in labels)
    ):
        for use in labels:
            use.kind = "other"
        return
    expected = 1
    for use, following in pairwise(numbers):
        before = row.at(use.at - 1)
        noun = before.noun if before is not None else None
        if noun is None or noun.role != "child" or noun.many or use.kind != "bare" or use.value != expected:
            continue
        between = row.pieces[use.at + 1 : following.at]
        if following.kind in ("age", "bare") and not any(piece.noun for piece in between):
            use.kind = "other"
            expected += 1


def _drop_heads(row: Row, found: dict[int, Use]) -> None:
    """Take the two of "the oldest 20, two in the middle 16 and 14" as a count: two ages in digits follow it."""
    numbers = list(found.values())
    for place, use in enumerate(numbers):
        ages = numbers[place + 1 : place + 1 + use.value]
        if (
            use.kind != "bare"
            or row.pieces[use.at].digits
            or use.value not in (2, 3)
            or len(ages) < use.value
        ):
            continue
        listed = all(row.pieces[age.at].digits and age.kind in ("bare", "age") for age in ages)
        near = row.clause[use.at] == row.clause[ages[0].at] and 1 < ages[0].at - use.at <= 4
        if listed and near and all(age.at - ages[0].at <= 2 * use.value for age in ages):
            use.kind = "count"


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
        first.kind = "total" if row.in_clause(first.at, "we") else "count"
