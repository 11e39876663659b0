"""Comparisons in conditions that can never be true, or name what does not exist."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from bot.questionnaire.answers import STATUSES
from bot.questionnaire.conditions import Condition, Group, Test
from bot.questionnaire.engine import FACTS
from bot.questionnaire.model import Question, Questionnaire

COUNTS = ("people", "children", "children_from_3", "teenagers")
_BY_NUMBER = ("at_least", "at_most")
_BY_VALUE = ("is", "not", "in", "not_in")
_BY_PART = ("includes", "includes_any")
# What can be asked of an answer, by the type of its question.
_FITTING = {
    "single": _BY_VALUE,
    "yn3": _BY_VALUE,
    "multi": (*_BY_PART, *_BY_NUMBER),
    "scale5": (*_BY_VALUE, *_BY_NUMBER),
    "number": (*_BY_VALUE, *_BY_NUMBER),
    "date": (),
    "text": (),
}


@dataclass(frozen=True)
class Place:
    """Where a condition stands. `question` when it is a show_if; `repeat` when looked at item by item."""

    questions: Questionnaire
    question: Question | None = None
    repeat: str | None = None


Complaint = tuple[str, str]
"""What is wrong and how to mend it."""


def complaints(condition: Condition, place: Place) -> Iterator[Complaint]:
    """Everything wrong in a condition."""
    for part in condition.parts():
        if not isinstance(part, Test):
            continue
        if part.subject == "fact":
            yield from _fact(part)
        elif part.subject == "item":
            yield from _item(part, place)
        else:
            yield from _answer(part, place)


def words(condition: Condition) -> str:
    """A condition as a line of text."""
    if isinstance(condition, Test):
        value = (
            ", ".join(map(str, condition.value)) if isinstance(condition.value, tuple) else condition.value
        )
        value = str(value).lower() if isinstance(value, bool) else value
        return f"{condition.subject} {condition.name} {condition.op} {value}"
    if isinstance(condition, Group) and condition.kind == "not":
        return f"not ({words(condition.conditions[0])})"
    if isinstance(condition, Group):
        return f"{condition.kind} of ({'; '.join(words(c) for c in condition.conditions)})"
    return "always"


def _list(names: Any) -> str:
    return ", ".join(str(n) for n in names)


def _fact(test: Test) -> Iterator[Complaint]:
    if test.name not in FACTS:
        yield f"there is no fact {test.name}", f"facts are {_list(FACTS)}"
    elif test.name in COUNTS:
        if test.op in _BY_NUMBER and isinstance(test.value, int) and test.value >= 0:
            if test.op == "at_least" and test.value == 0:
                yield f"{words(test)} is always true", "count from 1, or take the comparison away"
        elif test.op != "is" or isinstance(test.value, bool) or not isinstance(test.value, int):
            yield (
                f"{words(test)}: {test.name} is a number",
                "compare it with is, at_least or at_most and a number",
            )
    elif test.op != "is" or not isinstance(test.value, bool):
        yield f"{words(test)}: {test.name} is true or false", "write is: true or is: false"


def _item(test: Test, place: Place) -> Iterator[Complaint]:
    if test.name not in ("age", "role"):
        yield f"an item has no {test.name}", "an item has age and role"
    elif place.repeat is None:
        yield f"{words(test)}: there is nobody to look at here", "only what is repeated has items"
    elif test.name == "age":
        yield from _number(test, place.questions.questions.get("family.age"))
    elif test.op not in _BY_VALUE:
        yield f"{words(test)}: a role cannot be compared with {test.op}", f"use {_list(_BY_VALUE)}"
    else:
        member = place.questions.questions.get("family.member")
        roles = member.option_ids if member else ()
        for value in _values(test):
            if value not in roles:
                yield f"{words(test)}: there is no role {value}", f"roles are {_list(roles)}"


def _answer(test: Test, place: Place) -> Iterator[Complaint]:
    question = place.questions.questions.get(test.name)
    if question is None:
        yield f"there is no question {test.name}", "mend its name"
        return
    if place.question is not None:
        order = place.questions.position
        if test.name == place.question.id:
            yield f"{test.name} asks for its own answer", "ask for an earlier one"
        elif order[test.name] > order[place.question.id]:
            yield f"{words(test)}: {test.name} comes later", "ask for an earlier answer, or move the question"
    if question.repeat and not place.repeat and not test.any_item:
        yield f"{words(test)}: {test.name} is answered for each {question.repeat}", "add any_item: true"
    if test.op == "given":
        if not isinstance(test.value, bool):
            yield f"{words(test)}: given is true or false", "write given: true"
    elif test.op == "status":
        if test.value not in STATUSES:
            yield f"{words(test)}: there is no status {test.value}", f"statuses are {_list(STATUSES)}"
    elif test.op not in _FITTING[question.type]:
        fitting = _list((*_FITTING[question.type], "given", "status"))
        what = f"{words(test)}: {test.name} is of type {question.type}, which {test.op} cannot compare"
        yield what, f"use one of {fitting}"
    elif question.type in ("scale5", "number"):
        yield from _number(test, question)
    elif question.type == "multi" and test.op in _BY_NUMBER:
        yield from _bounds(test, 0, len(question.options))
    else:
        for value in _values(test):
            if value not in question.option_ids:
                mend = f"its answers are {_list(question.option_ids)}"
                yield f"{words(test)}: {test.name} has no answer {value}", mend


def _number(test: Test, question: Question | None) -> Iterator[Complaint]:
    low, high = (
        (1, 5)
        if question and question.type == "scale5"
        else (question.min, question.max)
        if question
        else (None, None)
    )
    if test.op not in (*_BY_VALUE, *_BY_NUMBER):
        yield (
            f"{words(test)}: a number cannot be compared with {test.op}",
            f"use {_list((*_BY_VALUE, *_BY_NUMBER))}",
        )
    elif any(not isinstance(v, int) or isinstance(v, bool) for v in _values(test)):
        yield f"{words(test)}: this is compared with a number", "write the number without quotes"
    elif low is not None and high is not None:
        yield from _bounds(test, low, high)


def _bounds(test: Test, low: int, high: int) -> Iterator[Complaint]:
    mend = f"answers go from {low} to {high}"
    for value in _values(test):
        if not isinstance(value, int) or isinstance(value, bool):
            yield f"{words(test)}: this is compared with a number", "write the number without quotes"
        elif (test.op == "at_least" and value <= low) or (test.op == "at_most" and value >= high):
            yield f"{words(test)} is always true", mend
        elif not low <= value <= high:
            yield (
                f"{words(test)} can never be true"
                if test.op not in ("not", "not_in")
                else f"{words(test)} is always true",
                mend,
            )


def _values(test: Test) -> tuple[Any, ...]:
    return test.value if isinstance(test.value, tuple) else (test.value,)
