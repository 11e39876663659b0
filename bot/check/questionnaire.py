"""Loads the questionnaire as the program does and finds what is wrong in its questions and conditions."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

from bot.check.conditions import Place, complaints
from bot.check.problem import Problem
from bot.check.yaml_files import Unreadable, line_of, read
from bot.questionnaire.conditions import ALWAYS
from bot.questionnaire.model import Question, Questionnaire, QuestionnaireError, load

FOLDER = "data/questionnaire"
COUNTED = 60
_NEEDED = ("id", "ref", "type")
_WHERE = re.compile(r"(?P<file>[^:]+):(?P<line>\d+): (?P<what>.*)", re.DOTALL)


class Lines:
    """Where each question and its keys stand."""

    def __init__(self) -> None:
        self._entries: dict[str, tuple[str, Any]] = {}

    def add(self, file: str, entry: Any) -> None:
        """Keep a question as it is written."""
        self._entries.setdefault(str(entry.get("id")), (file, entry))

    def of(self, question: Question, key: str = "id") -> tuple[str, int]:
        """File and line of a key of a question."""
        file, entry = self._entries.get(question.id, (f"{FOLDER}/{question.file}", None))
        return file, line_of(entry, key) if entry is not None else question.line


def read_questionnaire(root: Path) -> tuple[Questionnaire | None, Lines, list[Problem]]:
    """The questionnaire (None when the program could not load it), its lines, and what stops the loading."""
    lines = Lines()
    found: list[Problem] = []
    for path in sorted((root / FOLDER).glob("[0-9]*.yml")):
        name = f"{FOLDER}/{path.name}"
        try:
            raw = read(root, name)
        except Unreadable as error:
            found.append(error.problem)
            continue
        found += _shape(name, raw, lines)
    if not (root / FOLDER / "00-questionnaire.yml").is_file():
        found.append(Problem(f"{FOLDER}/00-questionnaire.yml", 1, "the file is missing", "bring it back"))
    if found:
        return None, lines, found
    try:
        return load(root / FOLDER), lines, []
    except QuestionnaireError as error:
        where = _WHERE.match(str(error))
        if where is None:
            return None, lines, [Problem(FOLDER, 1, str(error), "mend it as the other questions show")]
        file = f"{FOLDER}/{where['file']}"
        return (
            None,
            lines,
            [Problem(file, int(where["line"]), where["what"], "mend it as the other questions show")],
        )


def _shape(name: str, raw: Any, lines: Lines) -> Iterator[Problem]:
    """What the loader takes for granted."""
    head = name.endswith("/00-questionnaire.yml")
    for key in ("version", "scales") if head else ("section", "ref", "questions"):
        if not isinstance(raw, dict) or key not in raw:
            yield Problem(name, 1, f"{key} is missing", "add it as in the other files")
            return
    if head:
        return
    for number, entry in enumerate(raw["questions"]):
        line = line_of(raw["questions"], number)
        if not isinstance(entry, dict):
            yield Problem(name, line, "this is not a question", "begin it with id")
            continue
        lines.add(name, entry)
        for key in _NEEDED:
            if key not in entry:
                yield Problem(
                    name, line_of(entry), f"{entry.get('id', 'a question')} has no {key}", f"add its {key}"
                )


def problems(questions: Questionnaire, lines: Lines) -> Iterator[Problem]:
    """Refs, number of questions, conditions."""
    refs: dict[str, str] = {}
    for question in questions.questions.values():
        if question.counted and question.ref in refs:
            what = f"{question.id} has the ref {question.ref} of {refs[question.ref]}"
            yield Problem(*lines.of(question, "ref"), what, "give each question its own")
        refs.setdefault(question.ref, question.id)
        yield from _detail(question, lines)
        for what, mend in _complaints(question, questions):
            yield Problem(*lines.of(question, "show_if"), f"{question.id}: {what}", mend)
    counted = sum(question.counted for question in questions.questions.values())
    if counted != COUNTED:
        what = f"there are {counted} counted questions, not {COUNTED}"
        yield Problem(
            f"{FOLDER}/00-questionnaire.yml",
            1,
            what,
            'add or take away questions, or give an extra one ref: "-"',
        )


def _detail(question: Question, lines: Lines) -> Iterator[Problem]:
    seen: set[str] = set()
    for option in question.option_ids:
        if option in seen:
            yield Problem(
                *lines.of(question, "options"),
                f"{question.id} has the option {option} twice",
                "keep one of them",
            )
        seen.add(option)


def _complaints(question: Question, questions: Questionnaire) -> Iterator[tuple[str, str]]:
    return complaints(question.show_if, Place(questions, question, question.repeat))


def without_broken_conditions(questions: Questionnaire) -> Questionnaire:
    """The same questionnaire in which what is wrong already hides nothing, so that it can be walked."""
    sections = tuple(
        replace(
            section,
            questions=tuple(
                replace(q, show_if=ALWAYS) if any(True for _ in _complaints(q, questions)) else q
                for q in section.questions
            ),
        )
        for section in questions.sections
    )
    return Questionnaire(questions.version, questions.scales, sections)
