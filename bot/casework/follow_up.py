"""Before and after, need by need: what a family sent, and what it answered when it was asked again.

Nothing is scored. "Better" is said only where the answers lie on one line that the rules read in one direction: a
scale, or yes and no. Elsewhere both words stand side by side, with the family's own word on what changed.
"""

from __future__ import annotations

import functools
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from bot.casework.deadlines import in_finland
from bot.casework.hand_over import split
from bot.casework.letters import FOLLOWED, shared
from bot.casework.reading import Reader, say_date
from bot.needs.rules import rules
from bot.needs.taxonomy import taxonomy
from bot.questionnaire.answers import ANSWERED, STATUSES, Answer
from bot.questionnaire.model import Question, Questionnaire, questionnaire

BETTER, SAME, WORSE = DIRECTIONS = ("better", "same", "worse")
EASIER, HARDER = "easier", "harder"
CHANGES = (EASIER, SAME, HARDER)
"""The family's own word on a need."""


@dataclass(frozen=True)
class Round:
    """One follow-up that was answered: when (aware), its items as the family answered them, and the content before it."""

    at: datetime
    items: tuple[Mapping[str, Any], ...] = field(repr=False)
    content: Mapping[str, Any] = field(repr=False)


@dataclass(frozen=True)
class Cell:
    """One moment of a line. `status` is "" where the question was not asked then.

    `words`: the coded answer, or how the question was left. `direction`: against the first answer, one of DIRECTIONS,
    "" where it cannot be told. `change`: one of CHANGES or "".
    """

    words: str = ""
    status: str = ""
    direction: str = ""
    change: str = ""


@dataclass(frozen=True)
class Line:
    """A need over time. `label` and `heading` name the question and the person, "" where words alone showed the need."""

    code: str
    name: str
    label: str
    heading: str
    before: Cell
    after: tuple[Cell, ...]
    """One for each round, the oldest first."""


@dataclass(frozen=True)
class OverTime:
    """All lines, and the day of each round in words, the oldest first."""

    days: tuple[str, ...]
    lines: tuple[Line, ...]


def over_time(rounds: Iterable[Round], language: str, source: Questionnaire | None = None) -> OverTime:
    """Before and after in the reader's language. What is restricted or private is left out, whoever asked for it."""
    ordered = sorted(rounds, key=lambda one: one.at)
    questions = source or questionnaire()
    readers = [Reader(split(dict(one.content), questions)[0], language, questions) for one in ordered]
    found: dict[tuple[str, str, str], dict[int, Mapping[str, Any]]] = {}
    for n, one in enumerate(ordered):
        for item in one.items:
            key = (str(item.get("need", "")), str(item.get("question", "")), str(item.get("item", "")))
            if may_be_shown(key[0], key[1], questions):
                found.setdefault(key, {})[n] = item
    days = tuple(say_date(in_finland(one.at).date(), language) for one in ordered)
    return OverTime(days, tuple(_line(key, asked, readers) for key, asked in found.items()))


def may_be_shown(need: str, question: str, questions: Questionnaire) -> bool:
    """Whether a line about this need and question ("" for none) may stand where the family can read it."""
    if need not in taxonomy().needs or taxonomy().needs[need].restricted:
        return False
    known = questions.questions.get(question)
    return not question or (known is not None and known.type in FOLLOWED and shared(known))


def _line(key: tuple[str, str, str], asked: dict[int, Mapping[str, Any]], readers: list[Reader]) -> Line:
    need, question_id, item = key
    reader = readers[min(asked)]  # what stood there before the first of these rounds
    question = reader.questions[question_id] if question_id else None
    before = reader.answers.get((question_id, item))
    return Line(
        need,
        reader.say(taxonomy().needs[need].text_id),
        reader.label(question_id) if question else "",
        reader.heading(item),
        _before(reader, question, before),
        tuple(
            _after(reader, question, need, before, asked[n]) if n in asked else Cell()
            for n in range(len(readers))
        ),
    )


def _before(reader: Reader, question: Question | None, answer: Answer | None) -> Cell:
    if question is None or answer is None:
        return Cell()
    if answer.status != ANSWERED:
        return Cell(reader.say(f"status-{answer.status}"), answer.status)
    return Cell(_words(reader, question, answer.value), answer.status)


def _after(
    reader: Reader, question: Question | None, need: str, before: Answer | None, item: Mapping[str, Any]
) -> Cell:
    status = item.get("status")
    if status not in STATUSES:
        return Cell()
    change = item.get("change") if item.get("change") in CHANGES else ""
    if status != ANSWERED:
        return Cell(reader.say(f"status-{status}"), str(status), change=str(change))
    words = _words(reader, question, item.get("value")) if question else ""
    first = before.value if before is not None and before.status == ANSWERED else None
    told = direction(need, question, first, item.get("value")) if question and words else ""
    return Cell(words, ANSWERED, told, str(change))


def _words(reader: Reader, question: Question, value: Any) -> str:
    return reader.coded(question, value) if _known(question, value) else ""


def _known(question: Question, value: Any) -> bool:
    if question.type == "multi":
        return isinstance(value, list) and bool(value) and all(v in question.option_ids for v in value)
    return value is not None and not isinstance(value, list) and str(value) in question.option_ids


# -- which way -------------------------------------------------------------------------------------


def direction(need: str, question: Question, before: Any, after: Any) -> str:
    """Whether `after` is better, the same or worse than `before` for this need; "" where that cannot be told."""
    if not (_known(question, before) and _known(question, after)):
        return ""
    if question.type == "multi":
        return SAME if set(before) == set(after) else ""
    if str(before) == str(after):
        return SAME
    order = _order(need, question)
    if str(before) not in order or str(after) not in order:
        return ""
    return BETTER if order.index(str(after)) < order.index(str(before)) else WORSE


def _order(need: str, question: Question) -> tuple[str, ...]:
    """The values of a scale or of yes and no from best to hardest, as the rules of this need see them; () for none."""
    if question.type == "scale5":
        values = question.option_ids
    elif question.type == "yn3":
        values = ("yes", "no")  # "not sure" is neither between them nor beside one of them
    else:
        return ()
    weights = [_weight(need, question.id, int(v) if question.type == "scale5" else v) for v in values]
    if len(set(weights)) == 1:
        return ()
    if weights == sorted(weights):
        return tuple(values)
    return tuple(reversed(values)) if weights == sorted(weights, reverse=True) else ()


@functools.lru_cache(maxsize=1000)
def _weight(need: str, question: str, value: Any) -> int:
    """The highest level that rules of this need give to this answer alone; 0 for none."""
    alone = _Alone(question, value)
    return max((r.level for r in rules().needs if r.code == need and r.when.holds(alone)), default=0)


@dataclass(frozen=True)
class _Given:
    value: Any
    status: str = ANSWERED


class _Alone:
    """A world in which one question is answered and nothing else is known."""

    def __init__(self, question: str, value: Any) -> None:
        self._question, self._given = question, _Given(value)

    def answers_to(self, question: str, item: str, any_item: bool) -> Iterable[_Given]:
        return [self._given] if question == self._question else []

    def fact(self, name: str) -> Any:
        return None

    def item_fact(self, name: str, item: str) -> Any:
        return None
