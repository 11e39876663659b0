"""Finds listed words in a text, whatever their endings, prefixes and spelling: the longest match wins.

How words are listed: `lapse*` any ending; `sosiaali työntekij*` words right beside each other. Words are compared
folded (bot/language/normalise.py); an Arabic word may carry و ف ب ل ك ال; Arabic in Latin letters meets by its sound.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from bot.language.normalise import Word, fold, words
from bot.needs.patterns import plain

# Fewer than bot/needs allows: a future س or a dialect's ع would make a mother (امي) of Sami (سامي).
_PREFIXES = (
    "وبال",
    "وال",
    "فال",
    "بال",
    "كال",
    "هال",
    "عال",
    "ولل",
    "لل",
    "ال",
    "ول",
    "وب",
    "و",
    "ف",
    "ب",
    "ل",
)
_WITH_ARTICLE = ("بال", "لل", "ال")
_SHORTEST_REST = 3
_SHORTEST_AFTER_AND = 2  # وما، ومو


@dataclass(frozen=True)
class Find:
    """What was found: its key, and the place in the text."""

    key: str
    start: int
    end: int


@dataclass(frozen=True)
class _Form:
    parts: tuple[str, ...]
    stars: tuple[bool, ...]
    key: str


@dataclass
class _Tables:
    exact: dict[str, list[_Form]] = field(default_factory=dict)
    begun: dict[str, list[_Form]] = field(default_factory=dict)
    lengths: set[int] = field(default_factory=set)


class Finder:
    """The listed words of one language: key -> spellings. A key that begins with "-" only hides what it covers."""

    def __init__(self, listed: Mapping[str, Iterable[object]], language: str) -> None:
        self._language = language
        self._tables = _Tables()
        for key, spellings in listed.items():
            for spelling in spellings:
                self._add(key, str(spelling))

    def _add(self, key: str, spelling: str) -> None:
        """Raises ValueError for a spelling without letters."""
        pieces = spelling.split()
        parts = tuple(_as_compared(fold(piece.rstrip("*")), self._language) for piece in pieces)
        # "تصريح الإقامة" is also "تصريح إقامة": words of a text lose their article when they are compared.
        parts = (*parts[:1], *(_without_article(part) for part in parts[1:]))
        if not parts or not all(any(letter.isalnum() for letter in part) for part in parts):
            raise ValueError(f"{key}: a spelling has no word: {spelling!r}")
        stars = tuple(piece.endswith("*") for piece in pieces)
        table = self._tables.begun if stars[0] else self._tables.exact
        table.setdefault(parts[0], []).append(_Form(parts, stars, key))
        if stars[0]:
            self._tables.lengths.add(len(parts[0]))

    def find(self, text: str) -> list[Find]:
        """Everything listed that stands in the text, in order, never overlapping."""
        row = words(text)
        forms = [tuple(_variants(_as_compared(word.folded, self._language))) for word in row]
        found: list[Find] = []
        at = 0
        while at < len(row):
            best = self._best(row, forms, at)
            if best is None:
                at += 1
                continue
            last = at + len(best.parts) - 1
            if not best.key.startswith("-"):
                found.append(Find(best.key, row[at].start, row[last].end))
            at = last + 1
        return found

    def _best(self, row: list[Word], forms: list[tuple[str, ...]], at: int) -> _Form | None:
        fitting = [form for form in self._beginning(forms[at]) if self._goes_on(form, row, at)]
        return max(fitting, key=lambda form: (len(form.parts), len(form.parts[0])), default=None)

    def _beginning(self, variants: tuple[str, ...]) -> Iterator[_Form]:
        for variant in variants:
            yield from self._tables.exact.get(variant, ())
            for length in self._tables.lengths:
                if length <= len(variant):
                    yield from self._tables.begun.get(variant[:length], ())

    def _goes_on(self, form: _Form, row: list[Word], at: int) -> bool:
        if at + len(form.parts) > len(row):
            return False
        return all(self._is(form, n, row[at + n]) for n in range(1, len(form.parts)))

    def _is(self, form: _Form, n: int, word: Word) -> bool:
        written = _as_compared(word.folded, self._language)
        # "And" begins something new: "the first, and not" is not "when first" (اول ما).
        variants = [written, *_without(written, _WITH_ARTICLE)]
        part = form.parts[n]
        return any(one.startswith(part) if form.stars[n] else one == part for one in variants)


def _as_compared(folded: str, language: str) -> str:
    # Arabic written in Latin letters has many spellings; in the other languages a word is what it is.
    return plain(folded, "ar") if language == "ar" else folded.replace("'", "")


def _without_article(part: str) -> str:
    return part[2:] if part.startswith("ال") and len(part) - 2 >= _SHORTEST_REST else part


def _variants(form: str) -> Iterator[str]:
    """The word, and an Arabic one without each prefix it may carry."""
    yield form
    yield from _without(form, _PREFIXES)


def _without(form: str, prefixes: tuple[str, ...]) -> Iterator[str]:
    if "\u0600" <= form[:1] <= "\u06ff":
        for prefix in prefixes:
            shortest = _SHORTEST_AFTER_AND if prefix in "وف" else _SHORTEST_REST
            if form.startswith(prefix) and len(form) - len(prefix) >= shortest:
                yield form[len(prefix) :]
