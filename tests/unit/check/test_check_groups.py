"""Themes of groups: unknown or restricted needs, unknown answers, missing names and limits are named by line."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from bot.check import groups, needs, questionnaire
from bot.check.groups import GROUPS

TODAY = date(2026, 11, 22)


def problems(tree: Any) -> list[str]:
    questions, _, _ = questionnaire.read_questionnaire(tree.root)
    found = groups.problems(tree.root, questions, needs.read_needs(tree.root, None), TODAY)
    return [f"{p.line}: {p.what}" for p in found]


def test_groups_of_now_are_well_and_each_theme_asks_for_its_name(tree: Any) -> None:
    assert problems(tree) == []
    uses = {use.name: use.line for use in groups.named(tree.root)}
    assert uses["group-theme-fathers"] == tree.line(GROUPS, "id: fathers")


@pytest.mark.parametrize(
    ("old", "new", "what"),
    [
        ("parenting.limits, parenting.screens", "parenting.limit", "there is no need parenting.limit"),
        ("[practical.money_papers,", "[cohesion.couple_strain,", "cohesion.couple_strain is restricted"),
        ("strength.parents_team, strength.bond", "strength.x", "there is no strength strength.x"),
        ("answers: {work.daytime: [at_home]}", "answers: {work.daytime: [home]}", "has no option home"),
        ("answers: {work.daytime: [at_home]}", "answers: {together.couple: [argue]}", "a private question"),
        (
            "answers: {work.daytime: [at_home]}",
            "answers: {work.nothing: [x]}",
            "no open question work.nothing",
        ),
        ("who: [mother, couple]", "who: [mum]", "start.who has no option mum"),
        ("children: [12, 17]", "children: [17, 12]", "children are not two ages"),
        ("seats: 8", "seats: 12", "seats do not fit"),
        ("meetings: [6, 8]", "meetings: [8, 6]", "meetings are not a range"),
        ("id: fathers", "id: mothers", "stands twice"),
        ("source: local choice", 'source: ""  #', "there is no source"),
    ],
)
def test_what_is_wrong_with_a_theme_is_named_by_its_line(tree: Any, old: str, new: str, what: str) -> None:
    line = tree.replace(GROUPS, old, new)
    (found,) = problems(tree)
    assert what in found and found.startswith(f"{line}:")


def test_an_old_check_and_a_missing_file_are_named(tree: Any) -> None:
    tree.replace(GROUPS, "checked: 2026-11", "checked: 2024-11")
    assert "24 months ago" in problems(tree)[0]
    (tree.root / GROUPS).unlink()
    assert problems(tree) == ["1: the file is missing"]
    assert list(groups.named(tree.root)) == []
