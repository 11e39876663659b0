"""How many live at home: "me, my husband and 3 kids", "kolmestaan", "كلنا خمسة"."""

from __future__ import annotations

from itertools import pairwise

from bot.language.counted import Count, count_of, heads_a_list, held, words_beside
from bot.language.groups import Group, Told
from bot.language.people import children_of, is_added
from bot.language.pieces import Row
from bot.language.use import Use

# Words without a meaning here that an answer may hold beside what it counts; more is a story, not an answer.
_WORDS_BESIDE_A_LIST = 2
_WORDS_BESIDE_ONE_CHILD = 4
_WORDS_BESIDE_ONE_PERSON = 2


def count_people(told: Told) -> Count | None:
    """How many people live together; None when the message does not say it clearly."""
    pieces = told.row.pieces
    totals = [use for use in told.numbers.values() if use.kind == "total"] + held(told)
    total = _best([use for use in totals if use.value > 0]) or _corrected(told) or _with_others(told)
    if total is None and any(group.noun.role != "child" or not group.here for group in told.groups):
        total = heads_a_list(told)
    if total is not None:
        return (
            _and_we(told, total)
            or _and_more(told, total)
            or _and_me(told, total)
            or count_of(told, total, "people")
        )
    children = children_of(told, here=True)
    others = [group for group in told.groups if group.noun.role != "child" and group.member]
    others = [group for group in others if group.here and not group.none]
    together = next((at for at, piece in enumerate(pieces) if piece.has("together")), None)
    groups = sorted(others + children, key=lambda group: group.at)
    if together is not None and pieces[together].means["together"] > 1:
        # "the two of us and 3 kids"; but "kolmestaan, minä ja kaksi poikaa" only tells who the three are.
        after = [group for group in groups if group.at > together]
        named = any(group.noun.role == "me" for group in after)
        named = named or any(piece.has("including_after") for piece in pieces[together:])
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
    if not others and together is None and children and _lives_with(told, children):
        known = [group.size or 0 for group in children]
        return Count(sum(known) + 1, children[0].start, children[-1].end, "people") if all(known) else None
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


def _corrected(told: Told) -> Use | None:
    """The nine of "eight, no, nine, my brother's son moved in": nobody is told before it."""
    first = min((group.at for group in told.groups), default=len(told.row.pieces))
    for use in told.numbers.values():
        if use.corrects and use.kind == "bare" and use.at < first and use.at not in told.claimed:
            return use
    return None


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
    if (first is not None and first.has("including")) or words_beside(told, groups[-1].at, total.at) > 1:
        return None
    if any(group.at > total.at or group.size is None for group in groups):
        return None
    value = total.value + sum(group.size or 0 for group in groups)
    return Count(value, groups[0].start, told.row.pieces[total.upto].end, "people")


def _and_more(told: Told, total: Use) -> Count | None:
    """ "5 people + baby" are six."""
    pieces, last = told.row.pieces, max(total.upto, total.noun or 0)
    for group in told.groups:
        between = pieces[last + 1 : group.at + 1]
        plus = any("+" in piece.gap or piece.word == "plus" for piece in between)
        if group.at > last and plus and len(between) <= 3 and group.size and group.here:
            return Count(total.value + group.size, pieces[total.at].start, group.end, "people")
    return None


def _and_me(told: Told, total: Use) -> Count | None:
    """ "Three people besides me" are four."""
    for group in told.groups:
        if told.row.pieces[group.at].has("besides_me") and told.row.same_sentence(group.at, total.at):
            first, last = told.row.pieces[total.at], told.row.pieces[max(total.upto, total.noun or 0)]
            return Count(total.value + 1, min(group.start, first.start), max(group.end, last.end), "people")
    return None


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
    plus = any("+" in piece.gap or piece.has("besides_me") for piece in pieces)
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
            return words_beside(told, 0, len(row.pieces) - 1) <= _WORDS_BESIDE_ONE_PERSON and not group.ages
        return (group.said and group.noun.kind == "adult") or (
            group.noun.role != "child"
            and row.in_sentence(group.at, "we")
            and row.in_sentence(group.at, "and")
        )
    if not groups:
        beside = words_beside(told, 0, len(row.pieces) - 1)
        return beside <= _WORDS_BESIDE_ONE_CHILD or (together is not None and _says_alone(told, together))
    return all(
        words_beside(told, group.at, following.at) <= _WORDS_BESIDE_A_LIST
        and row.sentence[following.at] - row.sentence[group.at] <= 1
        for group, following in pairwise(groups)
    )


def _says_alone(told: Told, together: int) -> bool:
    """Whether the message begins with "I am all alone", before it goes on to something else."""
    row = told.row
    clause = [at for at, number in enumerate(row.clause) if number == row.clause[together]]
    others = any(use.kind != "other" for use in told.numbers.values()) or row.in_clause(together, "past")
    return clause[0] == 0 and words_beside(told, 0, clause[-1]) <= _WORDS_BESIDE_ONE_PERSON and not others


def _lives_with(told: Told, children: list[Group]) -> bool:
    """Whether the speaker says to live with the children: "I live with my 2 girls", "asun pojan kanssa"."""
    row, first = told.row, children[0].at
    lives = next((at for at, piece in enumerate(row.pieces[:first]) if piece.has("i_live")), None)
    if lives is None or not row.same_sentence(lives, first):
        return False
    between = row.pieces[lives + 1 : first]
    after = row.pieces[children[-1].at + 1 : children[-1].at + 2]
    return any(piece.has("including") for piece in between) or any(
        piece.has("including_after") for piece in after
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


def _best(candidates: list[Use]) -> Use | None:
    """The one that is meant: a correction, else one with its noun ("5 persons"), else the first."""
    corrections = [use for use in candidates if use.corrects or use.holds]
    if corrections:
        return corrections[-1]
    named = [use for use in candidates if use.noun is not None]
    return next(iter(named or candidates), None)
