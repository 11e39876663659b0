"""Concepts in a text: words with one meaning in three languages, so that what is learnt from one helps the others.

The words are data (data/needs/concepts/*.yml), written like those of cues: a * for any ending, _ for words that
stand right beside each other.
"""

from __future__ import annotations

import functools
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from ruamel.yaml import YAML

from bot.language.normalise import Word
from bot.needs.negation import ScopeReading, ScopeWords
from bot.needs.patterns import Match, Reading, Vocabulary
from bot.needs.taxonomy import NEEDS_DATA, NeedsError

_RASAS_OWN = {"nlu", "rules", "stories", "intents", "actions", "slots", "forms", "entities", "responses"}
"""Keys by which Rasa knows its own files: it would take a file of concepts for one of them."""
_REACH = 3  # words between a "not" and the concept it denies
_OVER = ("hypothetical", "past", "others", "fiction")
_NEIGHBOURS = 3  # a concept makes pairs with so many before it


def load(folder: Path) -> dict[str, dict[str, list[str]]]:
    """All concepts: name → language → words. Raises NeedsError naming the file and the concept."""
    found: dict[str, dict[str, list[str]]] = {}
    for path in sorted(folder.glob("*.yml")):
        for name, by_language in YAML(typ="safe").load(path.read_text(encoding="utf-8")).items():
            if name in _RASAS_OWN:
                raise NeedsError(f"{path.name}: {name}: Rasa takes this name for its own; choose another")
            if set(by_language) != {"fi", "en", "ar"}:
                raise NeedsError(f"{path.name}: {name}: a concept has words in fi, en and ar")
            known = found.setdefault(str(name), {"fi": [], "en": [], "ar": []})
            for language, written in by_language.items():
                known[language] += [str(w) for w in written]
    return found


class Concepts:
    """The concepts of one language. Raises NeedsError for words that cannot be read."""

    def __init__(
        self, language: str, concepts: dict[str, dict[str, list[str]]], scope: Mapping[str, Any]
    ) -> None:
        self._vocabulary = Vocabulary(language)
        self._names: dict[int, list[str]] = {}
        try:
            for name, by_language in concepts.items():
                token = self._vocabulary.any_of(by_language[language])
                self._names.setdefault(token, []).append(name)
            self._scope = ScopeWords(scope, self._vocabulary)
            self._negation = self._vocabulary.any_of(scope["negation"])
        except ValueError as error:
            raise NeedsError(f"concepts: {language}: {error}") from None
        self._no_barrier = self._vocabulary.any_of(())

    def marks(self, sentence: list[Word | None]) -> list[str]:
        """The concepts of a sentence, "no-…" when denied, and pairs of near ones in no language's order.

        "past-…", "others-…", "fiction-…" and "hypothetical-…" stand beside them where it is told of that.
        """
        reading = Reading(sentence, self._vocabulary, self._no_barrier)
        places = sorted(
            (first, name)
            for token in reading.present & self._names.keys()
            for first, _ in reading.spans(token)
            for name in self._names[token]
        )
        nots = [last for _, last in reading.spans(self._negation)]
        found: list[str] = []
        near: list[str] = []
        scopes = ScopeReading(reading, self._scope) if places else None
        for first, name in places:
            if scopes:
                over = scopes.of(Match(frozenset({first}), first, first))
                found += [f"{kind}-{name}" for kind in over.names if kind in _OVER]
            denied = any(
                first - _REACH <= place < first and None not in reading.words[place:first] for place in nots
            )
            mark = f"no-{name}" if denied else name
            found.append(mark)
            found += ["+".join(sorted((mark, other))) for other in near[-_NEIGHBOURS:] if other != mark]
            near.append(mark)
        return found


@functools.cache
def concepts(language: str) -> Concepts:
    """The concepts of this installation in one language."""
    raw = YAML(typ="safe").load((NEEDS_DATA / "cues" / f"{language}.yml").read_text(encoding="utf-8"))
    return Concepts(language, _all_concepts(), raw["scope"])


@functools.cache
def _all_concepts() -> dict[str, dict[str, list[str]]]:
    return load(NEEDS_DATA / "concepts")
