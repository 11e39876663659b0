"""Texts that data or program name and nobody wrote, and texts that nothing uses."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import Any

import pytest

from bot.check import Problem, fluent_files, needs, questionnaire, services, texts_of, uses
from bot.check.computed import COMPUTED
from bot.check.uses import from_program

EN = "data/texts/en/chat.ftl"
QUESTIONS = "data/texts/en/questions.ftl"


def everything(tree: Any) -> list[Problem]:
    questions, _, _ = questionnaire.read_questionnaire(tree.root)
    wants = needs.read_needs(tree.root, questions)
    helps = services.read_services(tree.root, wants.needs, date(2026, 11, 22))
    return list(texts_of(tree.root, questions, wants, helps))


def at(found: Iterable[Problem], file: str, line: int) -> str:
    return "\n".join(f"{p.what} — {p.mend}" for p in found if (p.file, p.line) == (file, line))


def said(tree: Any, file: str, line: int) -> str:
    return at(everything(tree), file, line)


def said_of_program(tree: Any, file: str, line: int) -> str:
    """Like `said`, for tests that change nothing but the program."""
    english = fluent_files.read(tree.root)[0]["en"]
    return at(uses.problems(tree.root, english, [], None), file, line)


def test_a_text_that_nothing_uses_is_named(tree: Any) -> None:
    line = tree.append(EN, "chat-for-nobody = Hello?\n")
    assert "nothing uses chat-for-nobody" in said(tree, EN, line)


def test_an_attribute_of_an_option_that_is_gone_is_named(tree: Any) -> None:
    tree.replace("data/questionnaire/03-children.yml", "options: [eating, sadness,", "options: [sadness,")
    line = tree.line(QUESTIONS, "children-worries =")
    written = tree.read(QUESTIONS).splitlines()
    line = next(n for n in range(line, len(written)) if ".opt-eating" in written[n]) + 1
    assert "nothing uses children-worries.opt-eating" in said(tree, QUESTIONS, line)


@pytest.mark.parametrize(
    ("written", "name"),
    [
        ('x.say("chat-never-written")', "chat-never-written"),
        ('x.say("chat-thank" if True else "chat-never-written")', "chat-never-written"),
        ('texts().say(language, "chat-never-written", address)', "chat-never-written"),
        ('x.choice("never-written", "skip")', "button-never-written"),
        ('x.press("never-written", "skip")', "button-never-written"),
        ('parts = ["safety-never-written"]', "safety-never-written"),
        ('x.say(f"chat-never-{thing}")', "chat-never-…"),
        ('say("desk-never-" + thing)', "desk-never-…"),
        ('x.say("line-emergency.never")', "line-emergency.never"),
    ],
)
def test_a_text_that_python_names_and_nobody_wrote_is_named(tree: Any, written: str, name: str) -> None:
    line = (
        tree.append(
            "bot/conversation/person.py", f"\n\ndef odd(x, thing, language, address):\n    {written}\n"
        )
        + 3
    )
    assert f"names the text {name}, which does not exist" in said_of_program(
        tree, "bot/conversation/person.py", line
    )


def test_kinds_languages_and_other_words_are_no_texts(tree: Any) -> None:
    line = (
        tree.append("bot/conversation/person.py", '\n\ndef odd(x):\n    x.say("chat-thank", "a-kind of")\n')
        + 3
    )
    assert said_of_program(tree, "bot/conversation/person.py", line) == ""


def test_a_text_that_a_page_names_and_nobody_wrote_is_named(tree: Any) -> None:
    file = "bot/web/templates/copy.html"
    line = tree.append(file, '<p>{{ say("copy-never-written") }}</p>\n')
    assert "names the text copy-never-written" in said_of_program(tree, file, line)


def test_a_class_of_a_page_is_no_text(tree: Any) -> None:
    file = "bot/web/templates/copy.html"
    line = tree.append(file, '<p class="copy-never-written"></p>\n')
    assert said_of_program(tree, file, line) == ""


def test_a_text_that_the_widget_names_and_nobody_wrote_is_named(tree: Any) -> None:
    file = "bot/web/static/widget/chat.js"
    line = tree.append(file, "const odd = words.say(true ? 'send' : 'never-written');\n")
    assert "names the text widget-never-written" in said_of_program(tree, file, line)


def test_an_option_without_words_is_named_at_its_question(tree: Any) -> None:
    file = "data/questionnaire/03-children.yml"
    tree.replace(file, "options: [eating,", "options: [sneezing,")
    words = said(tree, file, tree.line(file, "- id: children.worries"))
    assert "names the text children-worries.opt-sneezing, which does not exist" in words


@pytest.mark.parametrize("part", ["label", "why", "explain"])
def test_a_question_without_a_part_of_its_words_is_named(tree: Any, part: str) -> None:
    tree.replace(QUESTIONS, f"    .{part} =", f"    .no-{part} =")
    file = "data/questionnaire/01-start.yml"
    assert f"names the text start-language.{part}" in said(
        tree, file, tree.line(file, "- id: start.language")
    )


def test_a_detail_without_its_question_is_named(tree: Any) -> None:
    tree.replace(QUESTIONS, "    .detail-other_language =", "    .detail-other =")
    file = "data/questionnaire/12-hopes.yml"
    words = said(tree, file, tree.line(file, "- id: hopes.interpreter"))
    assert "names the text hopes-interpreter.detail-other_language" in words


def test_yes_and_no_have_words_of_their_own(tree: Any) -> None:
    file = "data/questionnaire/03-children.yml"
    assert "opt-yes" not in said(tree, file, tree.line(file, "- id: children.friend"))


def test_a_notice_and_a_section_without_words_are_named(tree: Any) -> None:
    file = "data/questionnaire/05-everyday.yml"
    tree.replace(file, "notice: reporting", "notice: weather")
    tree.replace(file, "section: everyday", "section: sometimes")
    words = said(tree, file, 1)
    assert "names the text chat-notice-weather" in words
    assert "names the text section-sometimes" in words


def test_a_need_a_service_and_a_line_without_words_are_named(tree: Any) -> None:
    taxonomy, offered, lines = "data/needs/taxonomy.yml", "data/services.yml", "data/helplines.yml"
    need = tree.replace(taxonomy, "code: parenting.screens", "code: parenting.television")
    service = tree.replace(offered, "- id: family_assistant", "- id: butler")
    line = tree.replace(lines, "- id: medical", "- id: magical")
    found = everything(tree)
    assert "names the text need-parenting-television.about" in at(found, taxonomy, need)
    assert "names the text service-butler" in at(found, offered, service)
    assert "names the text line-magical.hours" in at(found, lines, line)


def test_every_row_of_computed_names_is_still_computed_somewhere(tree: Any) -> None:
    holed = {use.name for use in from_program(tree.root) if "{}" in use.name}
    assert set(COMPUTED) - holed == set()
