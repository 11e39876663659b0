"""How a group was for its families, in numbers that show no single answer: counted once, rounded, small ones withheld.

The same protection as the figures (bot/casework/figures.py): a number of fewer than five is withheld with what would give it
away, what is left is rounded to five. And as there, numbers stand as they were on one day: whoever looks before and after
an answer sees the same page, however late it came.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any

from bot.casework.deadlines import in_finland
from bot.casework.feedback import HEARD, USEFUL
from bot.casework.figures import K, rounded, withheld

QUESTIONS: Mapping[str, tuple[str, ...]] = {"useful": USEFUL, "heard": HEARD}
DAYS_TO_ANSWER = 14  # after the last meeting that was held


@dataclass(frozen=True)
class Numbers:
    """What may be shown of a group's feedback: by question and answer a rounded number, or None where it is withheld."""

    answered: int
    counts: Mapping[str, Mapping[str, int | None]]

    @property
    def shown(self) -> bool:
        """Whether any number besides the whole is left."""
        return any(n is not None for table in self.counts.values() for n in table.values())


def counted_on(held: Iterable[date]) -> date | None:
    """The day on whose beginning a group's answers are counted; None for a group without a held meeting."""
    days = list(held)
    return max(days) + timedelta(DAYS_TO_ANSWER) if days else None


def numbers(answers: Iterable[tuple[datetime, Mapping[str, Any]]], day: date) -> Numbers | None:
    """The answers (aware moment, answer of a feedback letter) that came before `day`; None when they are fewer than K."""
    said = [answer for at, answer in answers if in_finland(at).date() < day]
    if len(said) < K:
        return None
    return Numbers(rounded(len(said)), {question: _table(question, said) for question in QUESTIONS})


def _table(question: str, said: list[Mapping[str, Any]]) -> dict[str, int | None]:
    options = QUESTIONS[question]
    given = Counter(word if (word := answer.get(question)) in options else "" for answer in said)
    # Who left the question out is a number like the others, or it would be the rest that gives a withheld one away.
    hidden = withheld({option: given[option] for option in (*options, "")}, question)
    return {option: None if option in hidden else rounded(given[option]) for option in options}
