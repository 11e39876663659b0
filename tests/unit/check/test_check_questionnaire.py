"""What the questionnaire gets wrong is named at the line of the question or its condition."""

from __future__ import annotations

from typing import Any

import pytest

from bot.check import _walked, questionnaire
from bot.check.needs import Found
from bot.check.walks import Watched, walk
from bot.questionnaire.conditions import parse_condition

EVERYDAY = "data/questionnaire/05-everyday.yml"
FAMILY = "data/questionnaire/02-family.yml"
CHILDREN = "data/questionnaire/03-children.yml"


def said(tree: Any, file: str, line: int, walks: bool = False) -> str:
    questions, lines, found = questionnaire.read_questionnaire(tree.root)
    if questions is not None:
        found += questionnaire.problems(questions, lines)
        if walks:
            found += _walked(questionnaire.without_broken_conditions(questions), lines, Found())
    return "\n".join(f"{p.what} — {p.mend}" for p in found if (p.file, p.line) == (file, line))


def test_the_questionnaire_of_now_is_well(tree: Any) -> None:
    questions, lines, found = questionnaire.read_questionnaire(tree.root)
    assert questions is not None
    assert found == []
    assert list(questionnaire.problems(questions, lines)) == []
    assert list(_walked(questions, lines, Found())) == []


def test_a_file_that_is_not_yaml_is_named(tree: Any) -> None:
    line = tree.append(FAMILY, "  - {id: broken\n")
    questions, _, found = questionnaire.read_questionnaire(tree.root)
    assert questions is None
    assert [(p.file, p.line >= line) for p in found] == [(FAMILY, True)]
    assert "this is not YAML" in found[0].what


def test_what_the_program_cannot_load_is_named(tree: Any) -> None:
    tree.replace(FAMILY, "type: date", "type: moment")
    words = said(tree, FAMILY, tree.line(FAMILY, "- id: family.arrival"))
    assert "family.arrival: type 'moment' is none of single, multi" in words


def test_a_question_without_ref_is_named(tree: Any) -> None:
    tree.replace(FAMILY, "    ref: B5\n", "")
    assert "family.arrival has no ref" in said(tree, FAMILY, tree.line(FAMILY, "- id: family.arrival"))


def test_a_missing_head_is_named(tree: Any) -> None:
    (tree.root / "data/questionnaire/00-questionnaire.yml").unlink()
    assert "the file is missing" in said(tree, "data/questionnaire/00-questionnaire.yml", 1)


def test_a_ref_given_twice_is_named(tree: Any) -> None:
    line = tree.replace(FAMILY, "ref: B5", "ref: B1")
    assert "family.arrival has the ref B1 of family.size" in said(tree, FAMILY, line)


def test_a_sixty_first_question_is_named(tree: Any) -> None:
    tree.append(FAMILY, "  - id: family.pets\n    ref: B9\n    type: text\n")
    words = said(tree, "data/questionnaire/00-questionnaire.yml", 1)
    assert "there are 61 counted questions, not 60" in words


def test_an_option_given_twice_is_named(tree: Any) -> None:
    line = tree.replace(FAMILY, "[together, some_later,", "[together, together, some_later,")
    assert "has the option together twice" in said(tree, FAMILY, line)


@pytest.mark.parametrize(
    ("condition", "words"),
    [
        ("{answer: no.such, is: x}", "there is no question no.such"),
        ("{answer: children.day, any_item: true, is: moon}", "children.day has no answer moon"),
        ("{answer: far.who, includes: moon}", "far.who has no answer moon"),
        ("{answer: far.who, is: child}", "far.who is of type multi, which is cannot compare"),
        ("{answer: far.who, at_least: 7}", "can never be true"),
        ("{answer: children.day, any_item: true, includes: home}", "which includes cannot compare"),
        ("{answer: children.day, is: home}", "children.day is answered for each child — add any_item: true"),
        ("{answer: children.doing, any_item: true, at_least: 6}", "at_least 6 can never be true"),
        ("{answer: children.doing, any_item: true, at_least: 1}", "at_least 1 is always true"),
        ('{answer: children.doing, any_item: true, is: "4"}', "write the number without quotes"),
        ("{answer: children.doing, any_item: true, is: 0}", "is 0 can never be true"),
        ("{answer: family.size, at_least: 21}", "at_least 21 can never be true"),
        ("{answer: family.arrival, at_least: 2020}", "family.arrival is of type date"),
        ("{answer: family.good_at, is: cooking}", "family.good_at is of type text"),
        ("{answer: far.who, given: maybe}", "given is true or false"),
        ("{answer: far.who, status: bored}", "there is no status bored"),
        ("{answer: home.money, is: 1}", "home.money comes later"),
        ("{answer: everyday.school_contact, is: good}", "asks for its own answer"),
        ("{fact: weather, is: true}", "there is no fact weather"),
        ("{fact: people, is: true}", "people is a number"),
        ("{fact: parent, at_least: 1}", "parent is true or false"),
        ("{fact: people, at_least: 0}", "is always true"),
        ("{item: age, at_least: 3}", "there is nobody to look at here"),
        ("{item: shoe, is: 3}", "an item has no shoe"),
    ],
)
def test_a_comparison_that_cannot_be_true_is_named(tree: Any, condition: str, words: str) -> None:
    old = "{answer: children.day, any_item: true, in: [day_care, preschool, school, upper_school]}"
    line = tree.replace(EVERYDAY, old, condition)
    found = said(tree, EVERYDAY, line)
    assert found.startswith("everyday.school_contact: ")
    assert words in found


@pytest.mark.parametrize(
    ("condition", "words"),
    [
        ("{item: role, is: cat}", "there is no role cat"),
        ("{item: role, at_least: 2}", "a role cannot be compared with at_least"),
        ("{item: age, at_least: 111}", "can never be true"),
        ('{item: age, at_least: "7"}', "write the number without quotes"),
    ],
)
def test_a_comparison_of_an_item_that_cannot_be_true_is_named(tree: Any, condition: str, words: str) -> None:
    line = tree.replace(CHILDREN, "{item: age, at_least: 7}", condition)
    assert words in said(tree, CHILDREN, line)


def test_a_condition_inside_others_is_looked_at(tree: Any) -> None:
    old = "{fact: teenagers, at_least: 1}"
    line = tree.replace(
        EVERYDAY, old, "{all: [{not: {any: [{answer: no.such, is: x}]}}, {fact: parent, is: true}]}"
    )
    assert "there is no question no.such" in said(tree, EVERYDAY, line)


def test_a_question_nobody_can_reach_is_named_with_the_reason(tree: Any) -> None:
    old = "{fact: teenagers, at_least: 1}"
    line = tree.replace(
        EVERYDAY,
        old,
        "{all: [{fact: teenagers, at_least: 1}, {fact: minor, is: true}, {fact: parent, is: true}]}",
    )
    words = said(tree, EVERYDAY, line, walks=True)
    assert "everyday.teenager is never asked" in words
    assert "never true" in words


def test_a_part_of_a_condition_that_never_changes_is_named(tree: Any) -> None:
    line = tree.replace(
        EVERYDAY,
        "{fact: teenagers, at_least: 1}",
        "{any: [{fact: teenagers, at_least: 1}, {fact: teenagers, at_least: 30}]}",
    )
    words = said(tree, EVERYDAY, line, walks=True)
    assert words == "everyday.teenager: fact teenagers at_least 30 is never true — mend it, or take it away"


def test_a_broken_condition_does_not_hide_what_the_walks_find(tree: Any) -> None:
    tree.replace(CHILDREN, "{item: age, at_least: 7}", "{item: shoe, is: 7}")
    line = tree.replace(EVERYDAY, "{fact: teenagers, at_least: 1}", "{fact: teenagers, at_least: 30}")
    assert "everyday.teenager is never asked" in said(tree, EVERYDAY, line, walks=True)


def test_the_same_seed_walks_the_same_way(tree: Any) -> None:
    questions, _, _ = questionnaire.read_questionnaire(tree.root)
    assert questions is not None
    never = Watched("never", parse_condition({"fact": "people", "at_least": 99}))
    first, second = (walk(questions, [never], most=20) for _ in range(2))
    assert first == second
    assert first.families == 20


@pytest.mark.parametrize("seed", [1, 2, 3])
def test_the_walks_do_not_hang_on_one_lucky_seed(tree: Any, seed: int) -> None:
    questions, _, _ = questionnaire.read_questionnaire(tree.root)
    assert questions is not None
    shown = [Watched(q.id, q.show_if, q.repeat) for q in questions.questions.values()]
    walked = walk(questions, shown, seed=seed)
    assert walked.asked == set(questions.questions)
    assert [w.owner for w in shown if list(walked.never_changing(w))] == []
