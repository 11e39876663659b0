"""How a case stands in the workers' list: due date, urgency, and words by which it can be found.

The words go to the store, which keeps no word but only a keyed hash of it (bot/store/inbox.py). They come from the
common part alone: what is restricted cannot be searched for.
"""

from __future__ import annotations

import functools
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Any

import snowballstemmer

from bot.casework.hand_over import headline, split
from bot.language.normalise import words
from bot.needs.taxonomy import URGENCIES
from bot.questionnaire.answers import ANSWERED
from bot.questionnaire.model import Questionnaire, questionnaire

NO_FLAG = len(URGENCIES)
SHORTEST_WORD, LONGEST_WORD, MOST_WORDS = 2, 40, 2000
_STEMMERS = {"fi": "finnish", "en": "english", "ar": "arabic"}
# "and", "with", "to", "the" are written together with the word they stand before.
_ARABIC_FRONTS = ("وال", "بال", "لل", "ال", "و", "ب", "ل")


@dataclass(frozen=True)
class Listing:
    """`urgency`: place in URGENCIES, NO_FLAG without flags. `words`: folded words, stems and `need:CODE` marks."""

    due: date
    urgency: int
    words: frozenset[str]


def listing(content: dict[str, Any], first_sent: date | None = None) -> Listing:
    """How a content is listed. `first_sent`: the day of the first sending when the family sends again."""
    shown = headline(content, first_sent)
    common, _ = split(content)
    found: set[str] = set()
    for text in _own_words(common, questionnaire()):
        for word in words(text):
            found |= word_forms(word.folded)
        if len(found) > MOST_WORDS:
            break
    found |= {need_mark(flag["code"]) for flag in common["flags"]}
    counts = shown["flags"]
    urgency = next((place for place, name in enumerate(URGENCIES) if counts[name]), NO_FLAG)
    return Listing(date.fromisoformat(shown["due"]), urgency, frozenset(found))


def need_mark(code: str) -> str:
    """The mark under which a need is found; no word of a person looks like it."""
    return f"need:{code}"


def search_words(text: str) -> list[frozenset[str]]:
    """The words somebody searches for, each with the forms of which one is enough."""
    return [forms for word in words(text[:200]) if (forms := word_forms(word.folded))]


def word_forms(folded: str) -> frozenset[str]:
    """A folded word with its stems, so that "Ahmedin" is found by "Ahmed" and «بالمدرسة» by «مدرسة»."""
    if not SHORTEST_WORD <= len(folded) <= LONGEST_WORD:
        return frozenset()
    bare = {folded}
    if "\u0600" <= folded[0] <= "\u06ff":
        front = next((f for f in _ARABIC_FRONTS if folded.startswith(f) and len(folded) - len(f) > 2), "")
        bare.add(folded[len(front) :])
        languages: tuple[str, ...] = ("ar",)
    else:
        languages = ("fi", "en")
    stems = {_stemmer(language).stemWord(word) for word in bare for language in languages}
    return frozenset(form for form in bare | stems if len(form) >= SHORTEST_WORD)


@functools.cache
def _stemmer(language: str) -> Any:
    return snowballstemmer.stemmer(_STEMMERS[language])


def _own_words(common: dict[str, Any], questions: Questionnaire) -> Iterator[str]:
    for told in common["passing"]:
        yield told["text"]
    for answer in common["answers"]:
        question = questions.questions.get(answer["q"])
        written = question is not None and (question.type == "text" or answer["how"] != "button")
        if written and answer["s"] == ANSWERED:
            yield answer["t"]
        yield from answer.get("d", {}).values()
