"""What the check knows of the data, and what it says of names that the program puts together."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from bot.questionnaire.model import Questionnaire


@dataclass(frozen=True)
class Known:
    """What the data says: the questionnaire, codes of needs and strengths, ids of services and help lines."""

    questions: Questionnaire
    needs: tuple[str, ...]
    strengths: tuple[str, ...]
    services: tuple[str, ...]
    lines: tuple[str, ...]

    def options(self, question: str) -> tuple[str, ...]:
        """The options of a question; none when there is no such question."""
        found = self.questions.questions.get(question)
        return found.option_ids if found else ()


@dataclass(frozen=True)
class Row:
    """`names` are the texts that must exist; `why` says what decides at run time."""

    names: Callable[[Known], Iterable[str]]
    why: str


def dashed(code: str) -> str:
    """A code as names of texts write it."""
    return code.replace(".", "-")
