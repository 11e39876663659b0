"""`perhesilta check` as a whole: the tree of now is clean, findings are in order, broken files stop nothing."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any

from bot.check import Problem, check

ROOT = Path(__file__).parents[3]


def test_the_tree_of_now_is_clean() -> None:
    found = check(ROOT)
    assert found == [], "\n" + "\n".join(str(p) for p in found)


def test_a_problem_is_one_line_with_its_mend() -> None:
    problem = Problem("data/texts/ar/chat.ftl", 12, "chat-pause is missing", "add it beside chat-thank")
    assert str(problem) == "data/texts/ar/chat.ftl:12: chat-pause is missing — add it beside chat-thank"


def test_findings_stand_in_the_order_of_files_and_lines(tree: Any) -> None:
    tree.append("data/texts/fi/chat.ftl", "chat-b = B.\nchat-a = A.\n")
    tree.append("data/texts/ar/chat.ftl", "chat-c = ب.\n")
    found = check(tree.root)
    assert found == sorted(found)
    assert len({p.file for p in found}) > 1


def test_old_numbers_depend_on_the_day_given(tree: Any) -> None:
    words = [p.mend for p in check(tree.root, today=date(2031, 1, 1))]
    assert "check the numbers again" in words


def test_a_broken_file_does_not_hide_the_problems_of_others(tree: Any) -> None:
    tree.append("data/questionnaire/02-family.yml", "  - {id: broken\n")
    tree.write("data/needs/rules.yml", "needs: [\n")
    line = tree.append("data/texts/fi/chat.ftl", "chat-of-its-own = Hei.\n")
    found = {(p.file, p.line) for p in check(tree.root)}
    assert ("data/texts/fi/chat.ftl", line) in found
    assert {"data/questionnaire/02-family.yml"} <= {file for file, _ in found}
