"""Domain, rules and training data that do not fit together are named by file and line."""

from __future__ import annotations

import re
from typing import Any

from bot.check import rasa_project
from bot.check.rasa_project import DOMAIN, RULES

FI, EN = "data/nlu/fi/acts.yml", "data/nlu/en/acts.yml"
MORE = "data/nlu/fi/more_acts.yml"
TOLD = "data/nlu/fi/acts_told.yml"


def said(tree: Any, file: str, line: int) -> str:
    found = rasa_project.problems(tree.root)
    return "\n".join(f"{p.what} — {p.mend}" for p in found if (p.file, p.line) == (file, line))


def test_the_project_of_now_is_well(tree: Any) -> None:
    assert list(rasa_project.problems(tree.root)) == []


def test_an_act_with_too_few_utterances_is_named_in_its_language(tree: Any) -> None:
    tree.write(
        FI,
        re.sub(r"(- intent: thank\n  examples: \|\n    - [^\n]+\n)(?:    - [^\n]+\n)+", r"\1", tree.read(FI)),
    )
    for other in (MORE, TOLD):
        text = re.sub(r"- intent: thank\n  examples: \|\n(?:    - [^\n]+\n)+", "", tree.read(other))
        tree.write(other, text)
    words = said(tree, FI, tree.line(FI, "- intent: thank") + 2)
    assert "thank has 1 utterances in data/nlu/fi — write at least 60" in words


def test_an_act_without_utterances_is_named_in_the_domain(tree: Any) -> None:
    line = tree.replace(DOMAIN, "  - affirm\n", "  - affirm\n  - sing\n") + 1
    words = said(tree, DOMAIN, line)
    for language in ("fi", "en", "ar"):
        assert f"sing has 0 utterances in data/nlu/{language}" in words


def test_buttons_need_no_utterances(tree: Any) -> None:
    assert said(tree, DOMAIN, tree.line(DOMAIN, "- choose:")) == ""


def test_an_utterance_under_two_acts_is_named_with_both_places(tree: Any) -> None:
    line = tree.append(
        EN, "- intent: thank\n  examples: |\n    - What a purple day!\n    - What a PURPLE day\n"
    )
    tree.append(EN, "- intent: goodbye\n  examples: |\n    - what a purple day\n")
    words = said(tree, EN, line + 6)
    assert f"“what a purple day” is goodbye here and thank in {EN}:{line + 2}" in words


def test_an_act_that_the_domain_does_not_know_is_named(tree: Any) -> None:
    line = tree.append(EN, "- intent: sing\n  examples: |\n    - la la la la\n")
    assert "domain.yml does not know the act sing" in said(tree, EN, line + 2)


def test_a_side_question_without_rule_is_named(tree: Any) -> None:
    tree.replace(RULES, "      - intent: thank\n", "      - intent: affirm\n")
    assert "the side question thank has no rule" in said(tree, RULES, tree.line(RULES, "rules:"))


def test_a_side_question_without_action_is_named(tree: Any) -> None:
    tree.replace(DOMAIN, "  - action_thank\n", "")
    assert "action_thank is missing" in said(tree, DOMAIN, tree.line(DOMAIN, "actions:"))
    assert "the rule runs action_thank" in said(tree, RULES, tree.line(RULES, "- rule: thanks"))


def test_a_rule_for_an_unknown_act_is_named(tree: Any) -> None:
    tree.replace(RULES, "      - intent: thank\n", "      - intent: sing\n")
    assert "the rule has the act sing" in said(tree, RULES, tree.line(RULES, "- rule: thanks"))


def test_a_missing_domain_is_named(tree: Any) -> None:
    (tree.root / DOMAIN).unlink()
    assert said(tree, DOMAIN, 1) == "the file is missing — bring it back"
