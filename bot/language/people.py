"""The people a message tells of: "me, my husband and kids 2, 5 and 9" as roles with ages."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Literal, cast

from bot.language.groups import Group, Told, tell

Role = Literal["me", "spouse", "child", "parent", "sibling", "other"]

MOST = 30
"""People of one group that are believed."""


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


def read_people(text: str, language: str | None) -> list[Person]:
    """The family members that `text` tells of, in order; those said to be away or not to be are left out."""
    told = tell(text, language)
    groups = [group for group in told.groups if group.noun.role != "child" and group.here and not group.none]
    groups = [group for group in groups if group.member or group.ages] + children_of(told, here=True)
    people: list[Person] = []
    for group in sorted(groups, key=lambda group: group.at):
        role = cast(Role, group.noun.role)
        size = group.size
        if size is None:
            people.append(Person(role, None, group.start, group.end, several=True))
            continue
        ages: list[int | None] = [*group.ages, *[None] * (min(size, MOST) - len(group.ages))]
        people += [Person(role, age, group.start, group.end) for age in ages[:MOST]]
    return people


def children_of(told: Told, here: bool = False, siblings: bool = False) -> list[Group]:
    """The children a message tells of, each once: "3 kids: a girl 5 and two boys" is the girl and the boys.

    With `here`, only those who are here; with `siblings`, the brothers and sisters of the children too.
    """
    groups = [
        group for group in told.groups if group.noun.role == "child" and not (group.none or group.among)
    ]
    if siblings and groups:
        # "triplets and one older sister": told after a child, not as the speaker's own.
        first = min(group.at for group in groups)
        groups += [
            group
            for group in told.groups
            if group.noun.role == "sibling" and group.at > first and not group.mine and not group.none
        ]
        groups.sort(key=lambda group: group.at)
    if here:
        groups = [_without_away(group) for group in groups if group.here]
    for place, group in enumerate(groups):
        rest = groups[place + 1 :]
        general = group.noun.kind == "any" and (group.noun.many or (group.count or 0) > 1)
        if not general or not rest:
            continue
        if group.noun.twins and (is_added(told, rest[0]) or not _are_just(rest, group.size)):
            continue
        if is_added(told, rest[0]):
            if group.size is None:
                return groups
            continue
        sizes = sum(other.size or 0 for other in rest)
        if group.size is None or sizes >= group.size:
            return groups[:place] + rest
        left = replace(group, count=group.size - sizes, ages=[])
        return [*groups[:place], left, *rest]
    last = groups[-1] if len(groups) > 1 else None
    if (
        last is not None
        and last.noun.kind == "any"
        and last.size is None
        and all(group.size for group in groups[:-1])
    ):
        # "girl 5, boy 7, the kids go to school": the kids are those two.
        return groups[:-1]
    return groups


def _are_just(rest: list[Group], size: int | None) -> bool:
    """Whether those told after the twins are the twins themselves: "twins, a boy and a girl"."""
    return sum(group.size or 0 for group in rest) == size and not any(group.ages for group in rest)


def _without_away(group: Group) -> Group:
    return replace(group, count=group.count - group.away) if group.away and group.count is not None else group


def is_added(told: Told, group: Group) -> bool:
    """Whether "and" stands before the group: "3 kids and a baby" are four, "3 kids, a girl and 2 boys" three."""
    pieces = told.row.pieces
    for at in range(group.at, max(group.at - 4, -1), -1):
        if pieces[at].joined:
            return True
        if pieces[at].gap.strip() or (at < group.at and pieces[at].noun is not None):
            return False
    return False
