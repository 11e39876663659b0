"""Who of the people told is really there: denied ("no husband"), away ("my mother is in Syria"), or told twice."""

from __future__ import annotations

from collections.abc import Mapping
from itertools import pairwise
from typing import TYPE_CHECKING

from bot.language.pieces import Row
from bot.language.use import Use
from bot.language.vocabulary import is_arabic

if TYPE_CHECKING:
    from bot.language.groups import Group, Told


# Groups that are looked back over: junk stays cheap.
_MOST_TOLD = 40


def is_denied(row: Row, at: int, counted: Use | None) -> bool:
    """Whether the noun at `at` is told not to be: no kids, ei lapsia, ما عندي ولاد, without my husband."""
    if counted is not None and counted.value == 0:
        return True
    noun = row.pieces[at].noun
    if row.pieces[at].has("besides_me"):
        return False  # "nobody besides me"
    for step in (1, 2, 3):
        near = at - step
        before = row.at(near)
        if before is None or row.clause[near] != row.clause[near + 1]:
            return False
        if before.has("except", "but", "correction") or (
            before.noun is not None and before.noun.role != "me"
        ):
            return False
        if before.has("none", "not"):
            return True
        if before.has("no"):
            return counted is None
        if before.number is not None or before.has("any", "have"):
            continue
        # Words between: "no small kids", "ei meillä lapsia"; but «ما بخلي ولادي» and "ei oo hoitajaa vauvalle" deny no one.
        several = noun is not None and noun.many and not is_arabic(row.pieces[at].word)
        if not several and before.word not in row.known.own.mine_before:
            return False
    return False


def is_unborn(row: Row, at: int) -> bool:
    """Whether the child at `at` is only expected: "pregnant with twins", "odotan vauvaa", «حامل بأول طفل»."""
    noun = row.pieces[at].noun
    if noun is None or noun.role != "child":
        return False
    for near in range(at - 1, max(at - 5, -1), -1):
        before = row.pieces[near]
        if row.clause[near] != row.clause[at] or before.noun is not None:
            return False
        if before.has("pregnant"):
            return True
        if before.has("have") or (before.has("and") and not before.has("including")):
            return False
    return False


def was_forgotten(row: Row, numbers: Mapping[int, Use], at: int) -> bool:
    """Whether the person at `at` is in the number that follows: "unohdin vauvan, lapsia onkin neljä"."""
    if not any(near >= 0 and row.pieces[near].has("forgot") for near in (at - 1, at - 2, at - 3)):
        return False
    return any(
        near > at and row.clause[near] != row.clause[at] and use.kind in ("bare", "count", "total")
        for near, use in numbers.items()
    )


def mark_who_is_away(told: Told) -> None:
    """Note for each group whether all or some of them are said not to live here."""
    row, groups = told.row, told.groups
    for place, group in enumerate(groups):
        until = groups[place + 1].at if place + 1 < len(groups) else len(row.pieces)
        for near in range(group.at + 1, until):
            piece = row.pieces[near]
            if not row.same_sentence(near, group.at) or (piece.has("but") and not _some_follow(row, near)):
                break
            if piece.has("away") and any(last.has("birth") for last in row.pieces[max(near - 2, 0) : near]):
                continue  # "born in Syria"
            married = piece.has("married") and group.noun.role in ("child", "sibling")
            if piece.has("away") or married or _is_coming(row, group, near):
                some = _some_of_them(told, group, near)
                group.away = some.value if some is not None else 0
                group.here = some is not None
                break
    for group, following in zip(reversed(groups[:-1]), reversed(groups[1:]), strict=True):
        together = row.pieces[following.at].joined and row.clause[group.at] == row.clause[following.at]
        if not following.here and together and group.noun.role == following.noun.role != "child":
            group.here = False


def mark_left_behind(told: Told) -> None:
    """Take those as away who are told apart from a speaker alone: "alone now, my wife still waits for the papers"."""
    row = told.row
    alone = next((at for at, piece in enumerate(row.pieces) if piece.means.get("together") == 1), None)
    if alone is None or any(piece.has("not", "no") for piece in row.pieces[max(alone - 2, 0) : alone]):
        return
    for group in told.groups:
        apart = row.clause[group.at] != row.clause[alone] and not row.pieces[group.at].joined
        if group.noun.role not in ("me", "child") and apart and row.in_clause(group.at, "waits"):
            group.here = False


def mark_who_else_is_denied(told: Told) -> None:
    """Deny the second of «وليس ولدا وبنتين» with the first."""
    row, groups = told.row, told.groups
    for group, following in pairwise(groups):
        together = row.pieces[following.at].joined and row.clause[group.at] == row.clause[following.at]
        if group.none and together and group.noun.role == following.noun.role and not following.ages:
            following.none = True


def _is_coming(row: Row, group: Group, at: int) -> bool:
    """Whether the piece at `at` says that a baby is not born yet: "baby coming in April"."""
    said = row.pieces[at].has("expected") and not row.pieces[at].has("pregnant")
    return said and group.noun.kind == "baby" and at == group.at + 1 and row.touches(at)


def _some_follow(row: Row, at: int) -> bool:
    """Whether some of those told before the "but" at `at` are told after it: "4 kids but 2 of them in Syria"."""
    number, word = row.at(at + 1), row.at(at + 2)
    return number is not None and number.number is not None and word is not None and word.has("of_them")


def _some_of_them(told: Told, group: Group, until: int) -> Use | None:
    """The number of those who are away: the 2 of "4 kids, 2 of them in Syria"."""
    for use in told.numbers.values():
        if group.at < use.at < until and use.unit is None and use.value < (group.count or 0):
            group.ages = [age for age in group.ages if age != use.value]
            use.kind = "other"
            return use
    return None


def without_repeats(row: Row, groups: list[Group]) -> list[Group]:
    """Join what is told twice: the speaker, the spouse, and "my son" of a later sentence."""
    kept: list[Group] = []
    for group in groups:
        first = _told_before(row, kept, group)
        if first is None:
            kept.append(group)
            continue
        if first.size is None or len(first.ages) < first.size:
            first.ages += group.ages
        later = row.sentence[group.at] > row.sentence[first.at]
        if later and group.member and not first.member and group.noun.role == "me":
            # "sorry, I speak little Finnish. at home me and 2 kids": the second tells who lives there.
            kept[kept.index(first)] = group
        first.member = first.member or group.member
    return kept


def _is_named_again(row: Row, first: Group, group: Group) -> bool:
    """Whether a new clause goes on about the same child: "minä ja poikani, poikani on koulussa"."""
    if row.sentence[first.at] != row.sentence[group.at] or row.clause[first.at] == row.clause[group.at]:
        return False
    word, after = row.pieces[group.at].word, row.at(group.at + 1)
    same = row.pieces[first.at].word.endswith(word) and first.mine and not row.pieces[group.at].joined
    return (
        same and after is not None and row.touches(group.at + 1) and not after.joined and after.noun is None
    )


def _told_before(row: Row, kept: list[Group], group: Group) -> Group | None:
    noun, kept = group.noun, kept[-_MOST_TOLD:]
    if noun.role == "me" or (noun.role == "spouse" and not noun.many):
        same = [other for other in kept if (other.noun.role, other.noun.kind) == (noun.role, noun.kind)]
        return same[0] if same else None
    if noun.role != "child" or noun.many or group.unnamed or group.none or (group.count or 1) > 1:
        return None
    earlier = [
        other
        for other in kept
        if other.noun.role == "child" and not other.none and row.sentence[other.at] < row.sentence[group.at]
    ]
    if group.ages:
        # "kaksi poikaa ja tyttö. Vanhin poika on 15": one of the two.
        fits = [other for other in earlier if other.count and other.count > len(other.ages)]
        alike = [
            other for other in fits if "any" in (other.noun.kind, noun.kind) or other.noun.kind == noun.kind
        ]
        return alike[0] if alike else None
    earlier += [other for other in kept if _is_named_again(row, other, group)]
    alike = [
        other for other in earlier if other.noun.kind == noun.kind or "any" in (other.noun.kind, noun.kind)
    ]
    return alike[0] if alike else None
