"""What an interpreter asks a family back about words of its own, checked before it goes; and the answer, beside the row.

Whoever holds the phone may read a letter: nothing is asked about a private question, or about words that show danger.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any, Protocol

from bot.casework.hiding import hide_contacts
from bot.casework.letters import shared
from bot.casework.transcript import Row
from bot.casework.written import NotKept, words
from bot.questionnaire.model import questionnaire

PROBLEMS = ("quoted", "words", "long", "waiting", "many", "private", "code", "closed")
LONGEST_WORDS, LONGEST_MEANING = 400, 120
MOST_WAITING = 5
"""Of one review: more than that is a conversation, and a worker has it with an interpreter in the room."""


class Letter(Protocol):
    """A letter as the store keeps it."""

    @property
    def about(self) -> str:
        """REVIEW/ROW."""

    @property
    def state(self) -> str:
        """waiting, answered, declined or withdrawn."""

    @property
    def body(self) -> dict[str, Any]:
        """quoted, meanings, words, language."""

    @property
    def answer(self) -> dict[str, Any] | None:
        """meaning, words, language, at."""


def about(review: str, row: str) -> str:
    """What such a letter is about."""
    return f"{review}/{row}"


def row_of(letter: Letter) -> str:
    """The key of the message it asks about."""
    return letter.about.rpartition("/")[2]


def may_be_asked(row: Row, danger: bool) -> bool:
    """Whether the family may be asked about a row in a letter. `danger`: a flag of danger quotes it."""
    known = questionnaire().questions
    return row.own and not danger and all(q in known and shared(known[q]) for q in row.about)


def written(form: Mapping[str, str], row: Row, waiting: Iterable[str]) -> dict[str, Any]:
    """The body of a letter. Raises NotKept.

    Fields: quoted (words of the message, "" for all of it), meaning-1, meaning-2, words. `waiting`: rows of this review
    that wait for an answer already.
    """
    open_rows = list(waiting)
    if row.key in open_rows:
        raise NotKept("waiting")
    if len(open_rows) >= MOST_WAITING:
        raise NotKept("many")
    quoted = " ".join(form.get("quoted", "").split()) or row.original
    if quoted not in row.original and quoted not in " ".join(row.original.split()):
        raise NotKept("quoted")
    meanings = [words(form, f"meaning-{n}", longest=LONGEST_MEANING) for n in (1, 2)]
    meanings = list(dict.fromkeys(filter(None, meanings)))
    told = words(form, "words", longest=LONGEST_WORDS)
    if not told and not meanings:
        raise NotKept("words")
    return {"quoted": quoted, "meanings": meanings, "words": told, "language": row.language}


def beside(letters: Iterable[Letter]) -> dict[str, list[dict[str, Any]]]:
    """What was asked back and answered, by row; letters that were taken back are left out.

    Each: quoted, meanings, words, language, state, and once there is an answer: meaning, answer, answer_language.
    """
    found: dict[str, list[dict[str, Any]]] = {}
    for letter in letters:
        if letter.state == "withdrawn":
            continue
        body, answer = letter.body, letter.answer or {}
        told = hide_contacts(str(answer.get("words") or ""), "…", "…")
        found.setdefault(row_of(letter), []).append(
            {
                "quoted": body["quoted"], "meanings": list(body["meanings"]), "words": body["words"],
                "language": body["language"], "state": letter.state, "meaning": str(answer.get("meaning") or ""),
                "answer": told, "answer_language": str(answer.get("language") or body["language"]),
            }
        )  # fmt: skip
    return found
