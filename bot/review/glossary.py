"""The words of the trade with their fixed renderings in Finnish, English and Arabic (data/review/glossary.yml)."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import Any

from ruamel.yaml import YAML

from bot.review.matching import Finder

FILE = Path(__file__).parents[2] / "data" / "review" / "glossary.yml"
LANGUAGES = ("fi", "en", "ar")
_KEYS = {"id", "source", *LANGUAGES}
_WORDING_KEYS = {"term", "feminine", "forms", "find", "explain"}


class GlossaryError(ValueError):
    """An entry is not as it must be; `entry` is its id (or its place, "#3"), `kind` what is wrong."""

    def __init__(self, entry: str, kind: str) -> None:
        super().__init__(f"{entry}: {kind}")
        self.entry = entry
        self.kind = kind


@dataclass(frozen=True)
class Wording:
    """A term in one language: its fixed rendering, and the spellings by which it is found (bot/review/matching.py)."""

    term: str
    forms: tuple[str, ...]
    """Spellings of the fixed rendering, inflected too."""
    find: tuple[str, ...]
    """Other words people use for the same: they are found, and are no rendering."""
    explain: str
    feminine: str = ""
    """The form for a woman, in Arabic; "" when there is one form."""

    @property
    def renderings(self) -> tuple[str, ...]:
        """The fixed renderings."""
        return (self.term, self.feminine) if self.feminine else (self.term,)


@dataclass(frozen=True)
class Term:
    """One term of the trade, by language."""

    id: str
    source: str
    wordings: Mapping[str, Wording]


@dataclass(frozen=True)
class Found:
    """A term in a text, with its place."""

    term: Term
    start: int
    end: int


@dataclass(frozen=True)
class Suggestion:
    """What to offer beside a row: the words as they stand there, and how they are rendered."""

    id: str
    words: str
    renderings: tuple[str, ...]
    explain: str


@dataclass(frozen=True)
class Glossary:
    """Terms by id. Edits of the house are laid over the file with `with_entries`."""

    terms: Mapping[str, Term]
    _finders: dict[str, Finder] = field(default_factory=dict, compare=False, repr=False)

    def with_entries(self, entries: Iterable[Mapping[str, Any]]) -> Glossary:
        """This glossary with entries in the shape of the file put in their places; {"id", "removed": true} drops one.

        Raises GlossaryError.
        """
        terms = dict(self.terms)
        for number, entry in enumerate(entries, 1):
            if entry.get("removed") is True:
                terms.pop(str(entry.get("id", "")), None)
                continue
            term = read_entry(entry, f"#{number}")
            terms[term.id] = term
        return Glossary(terms)

    def find(self, text: str, language: str) -> list[Found]:
        """The terms that stand in a text, in order, the longest where one holds another."""
        return [
            Found(self.terms[found.key], found.start, found.end)
            for found in self._finder(language).find(text)
        ]

    def _finder(self, language: str, fixed: bool = False) -> Finder:
        """Finds the terms; `fixed` only where they stand by their fixed rendering."""
        key = f"{language}-fixed" if fixed else language
        if key not in self._finders:
            listed = {}
            for term in self.terms.values():
                wording = term.wordings[language]
                listed[term.id] = wording.forms if fixed else (*wording.forms, *wording.find)
            self._finders[key] = Finder(listed, language)
        return self._finders[key]

    def suggest(self, text: str, language: str, reader: str) -> list[Suggestion]:
        """Each term of the text once, with its fixed renderings in the language of the reader."""
        made: dict[str, Suggestion] = {}
        for found in self.find(text, language):
            wording = found.term.wordings[reader]
            words = text[found.start : found.end]
            made.setdefault(
                found.term.id, Suggestion(found.term.id, words, wording.renderings, wording.explain)
            )
        return list(made.values())

    def not_rendered(
        self, original: str, language: str, rendering: str, reader: str
    ) -> list[tuple[Found, Wording]]:
        """The terms of the original whose fixed rendering does not stand in the rendering, each once."""
        here = {found.key for found in self._finder(reader, fixed=True).find(rendering)}
        missing: dict[str, tuple[Found, Wording]] = {}
        for found in self.find(original, language):
            if found.term.id not in here:
                missing.setdefault(found.term.id, (found, found.term.wordings[reader]))
        return list(missing.values())


def load(path: Path = FILE) -> Glossary:
    """The glossary of a file. Raises GlossaryError, and OSError or YAMLError when it cannot be read."""
    raw = YAML(typ="safe").load(path.read_text(encoding="utf-8"))
    if not isinstance(raw, dict) or set(raw) != {"terms"} or not isinstance(raw["terms"], list):
        raise GlossaryError("file", "the file holds one list, terms")
    return from_entries(raw["terms"])


def from_entries(entries: Iterable[Any]) -> Glossary:
    """A glossary of entries in the shape of the file. Raises GlossaryError; an id may stand once."""
    terms: dict[str, Term] = {}
    for number, entry in enumerate(entries, 1):
        term = read_entry(entry, f"#{number}")
        if term.id in terms:
            raise GlossaryError(term.id, "stands twice")
        terms[term.id] = term
    return Glossary(terms)


@cache
def glossary() -> Glossary:
    """The glossary of the house's file, read once."""
    return load()


def read_entry(entry: Any, place: str) -> Term:
    """One entry; `place` names it while it has no id. Raises GlossaryError."""
    if not isinstance(entry, Mapping):
        raise GlossaryError(place, "is no entry")
    name = str(entry.get("id") or place)
    if not entry.get("id"):
        raise GlossaryError(name, "has no id")
    if unknown := sorted(set(map(str, entry)) - _KEYS):
        raise GlossaryError(name, f"has an unknown part: {', '.join(unknown)}")
    source = entry.get("source")
    if not isinstance(source, str) or not source.strip():
        raise GlossaryError(name, "has no source")
    return Term(name, source, {language: _wording(entry, language, name) for language in LANGUAGES})


def _wording(entry: Mapping[str, Any], language: str, name: str) -> Wording:
    raw = entry.get(language)
    if not isinstance(raw, Mapping):
        raise GlossaryError(name, f"has no {language}")
    if unknown := sorted(set(map(str, raw)) - _WORDING_KEYS):
        raise GlossaryError(name, f"{language} has an unknown part: {', '.join(unknown)}")
    for key in ("term", "explain"):
        if not isinstance(raw.get(key), str) or not raw[key].strip():
            raise GlossaryError(name, f"{language} has no {key}")
    feminine = raw.get("feminine", "")
    if not isinstance(feminine, str):
        raise GlossaryError(name, f"{language}: feminine is no word")
    own = [_spelling(form, language) for form in (raw["term"], feminine) if form]
    forms = (*own, *_listed(raw, "forms", language, name))
    find = _listed(raw, "find", language, name)
    try:
        Finder({name: (*forms, *find)}, language)
    except ValueError:
        raise GlossaryError(name, f"{language}: a word to find has no letters") from None
    return Wording(raw["term"], forms, find, raw["explain"], feminine)


def _listed(raw: Mapping[str, Any], key: str, language: str, name: str) -> tuple[str, ...]:
    listed = raw.get(key, [])
    if not isinstance(listed, list) or not all(isinstance(one, str) and one.strip("* ") for one in listed):
        raise GlossaryError(name, f"{language}: {key} is no list of words")
    return tuple(listed)


def _spelling(form: str, language: str) -> str:
    """How a term is found by itself: Finnish with any ending on its last word, English in the plural too."""
    return f"{form}*" if language in ("fi", "en") else form
