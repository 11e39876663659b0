"""Other words for options: strange ids, empty entries and words with two meanings are named by file and line."""

from __future__ import annotations

from typing import Any

from bot.check import option_words
from bot.questionnaire.model import questionnaire
from bot.texts import LANGUAGES

EN = "data/values/options/en.yml"


def said(tree: Any, line: int) -> str:
    found = option_words.problems(tree.root, questionnaire(), LANGUAGES)
    return "\n".join(p.what for p in found if (p.file, p.line) == (EN, line))


def test_the_words_of_now_are_well(tree: Any) -> None:
    assert list(option_words.problems(tree.root, questionnaire(), LANGUAGES)) == []


def test_a_question_that_does_not_exist_is_named(tree: Any) -> None:
    assert "there is no start.whom with options" in said(
        tree, tree.replace(EN, "  start.who:", "  start.whom:")
    )


def test_an_option_that_does_not_exist_is_named(tree: Any) -> None:
    assert "start.who has no option mothers" in said(
        tree, tree.replace(EN, "    mother: [", "    mothers: [")
    )


def test_words_that_stand_for_two_options_are_named(tree: Any) -> None:
    tree.replace(EN, "    mother: [", "    mother: [papa, ")
    line = tree.line(EN, "    father: [")
    assert "“papa” stands for mother and for father" in said(tree, line)


def test_an_entry_without_a_word_is_named(tree: Any) -> None:
    assert "an entry has no word" in said(tree, tree.replace(EN, "    mother: [", '    mother: ["!", '))


def test_a_missing_file_is_named(tree: Any) -> None:
    (tree.root / EN).unlink()
    assert "the file is missing" in said(tree, 1)
