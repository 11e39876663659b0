"""How many: the people of a home or the children, from "5", "me, my husband and 3 kids" or "كلنا خمسة"."""

from __future__ import annotations

from dataclasses import replace

from bot.language.counted import MOST, Count, Of
from bot.language.counts_of_children import count_alone, count_children
from bot.language.counts_of_people import count_people
from bot.language.groups import Told, tell
from bot.language.people import children_of

__all__ = ["Count", "read_count"]


def read_count(text: str, language: str | None, of: Of = "people") -> Count | None:
    """How many people, or children, `text` tells of; None when it does not say or is not clear."""
    told = tell(text, language)
    if of == "children":
        count = count_children(told) or count_alone(told, of) or count_people(told)
        if count is not None and told.groups and all(group.noun.role == "child" for group in told.groups):
            count = replace(count, of="children")  # "the boys and a girl, three in all"
    else:
        count = count_people(told) or _only_children(told) or count_alone(told, of)
    return count if count is not None and count.value <= MOST else None


def _only_children(told: Told) -> Count | None:
    """The children, when people were asked and nothing else was counted: only where a number is said."""
    count = count_children(told)
    groups = children_of(told)
    return count if count is not None and count.value and any(group.said for group in groups) else None
