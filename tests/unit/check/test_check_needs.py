"""Unknown codes and questions, rules that never fire, cues that do not load: named by file and line."""

from __future__ import annotations

from typing import Any

import pytest

from bot.check import _walked, needs, questionnaire
from bot.check.needs import RULES, TAXONOMY

RULE = "- {id: rhythm-rarely, need: parenting.routine, when: {answer: everyday.rhythm, is: 4}"


def said(tree: Any, file: str, line: int, walks: bool = False) -> str:
    questions, lines, _ = questionnaire.read_questionnaire(tree.root)
    assert questions is not None
    wants = needs.read_needs(tree.root, questions)
    found = [*wants.problems, *(_walked(questions, lines, wants) if walks else ())]
    if file.startswith(needs.CUES):
        found += needs.cue_problems(tree.root)
    return "\n".join(f"{p.what} — {p.mend}" for p in found if (p.file, p.line) == (file, line))


def test_every_rule_of_now_fires(tree: Any) -> None:
    questions, lines, _ = questionnaire.read_questionnaire(tree.root)
    assert questions is not None
    wants = needs.read_needs(tree.root, questions)
    assert [p for p in wants.problems if p.file in (RULES, TAXONOMY)] == []
    assert len(wants.rules) > 80
    assert list(_walked(questions, lines, wants)) == []


@pytest.mark.parametrize(
    ("rule", "words"),
    [
        ("{answer: everyday.rythm, is: 4}", "there is no question everyday.rythm"),
        ("{answer: everyday.rhythm, at_least: 6}", "at_least 6 can never be true"),
        ("{answer: children.sleep, is: well}", "children.sleep is answered for each child"),
        ("{answer: home.housing, is: castle}", "home.housing has no answer castle"),
        ("{answer: everyday.rhythm}", "needs exactly one of"),
    ],
)
def test_a_condition_that_cannot_hold_is_named(tree: Any, rule: str, words: str) -> None:
    line = tree.replace(RULES, RULE, RULE.replace("{answer: everyday.rhythm, is: 4}", rule))
    found = said(tree, RULES, line)
    assert found.startswith("the rule rhythm-rarely: ")
    assert words in found


def test_an_unknown_need_is_named(tree: Any) -> None:
    line = tree.replace(RULES, RULE, RULE.replace("parenting.routine", "parenting.television"))
    assert "there is no need parenting.television" in said(tree, RULES, line)


def test_unknown_evidence_is_named(tree: Any) -> None:
    line = tree.replace(RULES, "evidence: [everyday.rhythm]", "evidence: [everyday.rythm]")
    assert "there is no question everyday.rythm" in said(tree, RULES, line)


def test_a_rule_that_stands_twice_is_named_at_the_second(tree: Any) -> None:
    line = tree.replace(RULES, "{id: rhythm-never,", "{id: rhythm-rarely,")
    assert "the rule rhythm-rarely stands twice" in said(tree, RULES, line)


def test_a_level_that_the_need_does_not_have_is_named(tree: Any) -> None:
    line = tree.replace(RULES, f"{RULE}, level: 2", f"{RULE}, level: 7")
    assert "parenting.routine has levels 1 to 3, not 7" in said(tree, RULES, line)


def test_a_rule_that_never_fires_is_named_with_the_reason(tree: Any) -> None:
    line = tree.replace(RULES, "{answer: everyday.rhythm, is: 4}", "{fact: teenagers, at_least: 40}")
    words = said(tree, RULES, line, walks=True)
    assert words.startswith("the rule rhythm-rarely never fires: fact teenagers at_least 40 is never true")


def test_a_part_of_a_rule_that_never_changes_is_named(tree: Any) -> None:
    both = "{any: [{answer: everyday.rhythm, is: 4}, {fact: teenagers, at_least: 40}]}"
    line = tree.replace(RULES, "{answer: everyday.rhythm, is: 4}", both)
    words = said(tree, RULES, line, walks=True)
    assert words.startswith("the rule rhythm-rarely: fact teenagers at_least 40 is never true")


def test_a_code_that_stands_twice_is_named(tree: Any) -> None:
    line = tree.replace(TAXONOMY, "code: parenting.screens", "code: parenting.limits")
    assert "parenting.limits stands twice" in said(tree, TAXONOMY, line)


def test_a_service_that_does_not_exist_is_named_at_its_need(tree: Any) -> None:
    line = tree.replace(
        TAXONOMY, "told: [2, routine], fits: [family_work, group]", "told: [2, routine], fits: [butler]"
    )
    assert "no service is called butler" in said(tree, TAXONOMY, line)


def test_missing_cues_are_named(tree: Any) -> None:
    (tree.root / "data/needs/cues/fi.yml").unlink()
    assert "the file is missing" in said(tree, "data/needs/cues/fi.yml", 1)


def test_cues_for_an_unknown_code_are_named_at_their_line(tree: Any) -> None:
    file = "data/needs/cues/fi.yml"
    line = tree.replace(file, "  parenting.screens:", "  parenting.television:")
    assert "there is no parenting.television" in said(tree, file, line)


def test_a_cue_that_is_not_understood_is_named_at_its_line(tree: Any) -> None:
    file = "data/needs/cues/fi.yml"
    line = (
        tree.replace(
            file, "  parenting.screens:\n", "  parenting.screens:\n    - {cue: puhelin, colour: red}\n"
        )
        + 1
    )
    assert "unknown key colour" in said(tree, file, line)
