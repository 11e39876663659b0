"""The words behind numbers, ages, dates and people, as `data/values/*.yml` tells them, ready to be looked up."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple

from ruamel.yaml import YAML

from bot.language.normalise import Word, fold, words

VALUES = Path(__file__).parents[2] / "data" / "values"
MIXED_IN = 3
"""Shortest Latin word that is also looked for in the other languages: shorter ones mislead."""
LANGUAGES = ("fi", "en", "ar")

# What Arabic writes together with the next word: and, in, for, so, as, on, this, the. Longest first.
_ARABIC_PREFIXES = (
    *("وبال", "ولل", "وال", "بال", "فال", "كال", "عال", "هال"),
    *("لل", "ال", "وب", "ول", "ه", "ع", "و", "ف", "ب", "ل", "ك"),
)
_PREFIXES_BY_LETTER = {
    letter: tuple(prefix for prefix in _ARABIC_PREFIXES if prefix[0] == letter)
    for letter in {prefix[0] for prefix in _ARABIC_PREFIXES}
}
_AND = "و"


@dataclass(frozen=True)
class Noun:
    """A word for one or more people."""

    role: str
    """me, spouse, child, parent, sibling, other, or anyone ("people")."""
    kind: str
    """any, boy, girl, baby, husband, wife or adult."""
    count: int | None
    """How many it means without a number word: child 1, twins 2, children None."""
    many: bool
    """Whether a number in front counts it (children) rather than tells its age (child)."""
    twins: bool
    """Whether one age is the age of each (twins, triplets)."""


@dataclass(frozen=True)
class Unit:
    """A word for a stretch of time."""

    name: str
    """year, month, week or day."""
    count: int | None
    """How many it means without a number word: a year 1, سنتين 2, years None."""
    old: bool
    """Whether it can only be an age (years old, -vuotias)."""
    each: bool
    """Whether a number in front of the age counts people: two "5-vuotiasta", two "5 year olds"."""


Meaning = Mapping[str, Any]
"""What a word can mean: kind of meaning -> detail (a Noun, a Unit, a month's number ... or True)."""

NOTHING: Meaning = {}


@dataclass(frozen=True)
class Phrase:
    """Several words that mean one thing together."""

    words: tuple[str, ...]
    number: int | None
    means: Meaning


class Chunk(NamedTuple):
    """One word of a message, or the words of a phrase."""

    folded: str
    start: int
    end: int
    phrase: Phrase | None
    joined: bool
    """Whether an Arabic "and" is written together with it."""


@dataclass
class Lexicon:
    """The words of one language, folded."""

    numbers: dict[str, int] = field(default_factory=dict)
    numbers_before_a_noun: dict[str, int] = field(default_factory=dict)
    numbers_before_tens: dict[str, int] = field(default_factory=dict)
    teen: frozenset[str] = frozenset()
    times_ten: frozenset[str] = frozenset()
    times_ten_apart: frozenset[str] = frozenset()
    inside: dict[str, int] = field(default_factory=dict)
    endings: frozenset[str] = frozenset()
    number_starts: frozenset[str] = frozenset()
    exact: dict[str, dict[str, Any]] = field(default_factory=dict)
    stars: dict[str, dict[str, Any]] = field(default_factory=dict)
    star_lengths: dict[str, list[int]] = field(default_factory=dict)
    phrases: dict[str, list[Phrase]] = field(default_factory=dict)
    mine_before: frozenset[str] = frozenset()
    mine_endings: tuple[str, ...] = ()
    street_endings: tuple[str, ...] = ()
    not_from_others: frozenset[str] = frozenset()

    def meaning(self, word: str) -> Meaning:
        """What the folded `word` means in this language; empty when it is unknown."""
        found = self.exact.get(word)
        if found is not None:
            return found
        for length in self.star_lengths.get(word[:3], ()):
            found = self.stars.get(word[:length])
            if found is not None:
                return found
        return NOTHING


def _spellings(listed: Iterable[object] | None) -> Iterator[str]:
    for spelling in listed or ():
        yield str(spelling)


def _add(lexicon: Lexicon, spelling: str, kind: str, detail: Any, number: int | None = None) -> None:
    """File one spelling: a phrase, a beginning with a star, a number or a plain word."""
    star = spelling.endswith("*")
    parts = tuple(word.folded for word in words(spelling.rstrip("*")))
    if not parts:
        return
    if len(parts) > 1:
        listed = lexicon.phrases.setdefault(parts[0], [])
        same = next((phrase for phrase in listed if phrase.words == parts), None)
        if same is not None:
            listed.remove(same)
        means = {**(same.means if same else {}), **({kind: detail} if kind != "number" else {})}
        listed.append(Phrase(parts, number if number is not None else same.number if same else None, means))
        listed.sort(key=lambda phrase: -len(phrase.words))
    elif kind == "number":
        lexicon.numbers.setdefault(parts[0], int(number or 0))
    else:
        table = lexicon.stars if star else lexicon.exact
        table.setdefault(parts[0], {}).setdefault(kind, detail)


_AMOUNTS: tuple[tuple[str, int | None], ...] = (("one", 1), ("many", None), ("two", 2))


def _add_people(lexicon: Lexicon, nouns: Sequence[Mapping[str, Any]]) -> None:
    for noun in nouns:
        for form, count in (*_AMOUNTS, ("twins", 2), ("triplets", 3)):
            kind, twins = noun.get("kind", "any"), form in ("twins", "triplets")
            detail = Noun(noun["role"], kind, count, many=count is None, twins=twins)
            for spelling in _spellings(noun.get(form)):
                _add(lexicon, spelling, "person", detail)


def _add_time(lexicon: Lexicon, time: Mapping[str, Mapping[str, Any]]) -> None:
    for name, forms in time.items():
        old = name == "old"
        for form, count in (*_AMOUNTS, ("each", None)):
            detail = Unit("year" if old else name, None if old else count, old, form == "each")
            for spelling in _spellings(forms.get(form)):
                _add(lexicon, spelling, "unit", detail)


@cache
def lexicon(language: str) -> Lexicon:
    """The words of `language` (fi, en, ar), read once from its file."""
    data = read_data(language)
    made = Lexicon(
        inside={
            fold(word): value
            for value, listed in data["parts_of_numbers"]["inside"].items()
            for word in listed
        },
        teen=frozenset(map(fold, data["parts_of_numbers"]["teen"])),
        times_ten=frozenset(map(fold, data["parts_of_numbers"]["times_ten"])),
        times_ten_apart=frozenset(map(fold, data["parts_of_numbers"]["times_ten_apart"])),
        endings=frozenset(map(fold, data["parts_of_numbers"]["endings"])),
        mine_before=frozenset(map(fold, data["mine"]["before"])),
        mine_endings=tuple(map(fold, data["mine"]["endings"])),
        street_endings=tuple(map(fold, data["street_endings"])),
        not_from_others=frozenset(map(fold, data["not_from_others"])),
    )
    for value, listed in data["numbers"].items():
        for spelling in _spellings(listed):
            _add(made, spelling, "number", None, int(value))
    for name in ("numbers_before_a_noun", "numbers_before_tens"):
        table_of_numbers: dict[str, int] = getattr(made, name)
        for value, listed in data[name].items():
            table_of_numbers |= {fold(spelling): int(value) for spelling in _spellings(listed)}
    _add_people(made, data["people"])
    _add_time(made, data["time"])
    tables: list[tuple[str, Mapping[Any, Any]]] = [
        ("month", data["months"]),
        ("short_month", data["short_months"]),
        ("season", data["seasons"]),
        ("together", data["together"]),
    ]
    for kind, table in tables:
        for detail, listed in table.items():
            for spelling in _spellings(listed):
                _add(made, spelling, kind, detail)
    for kind, listed in data["words"].items():
        for spelling in _spellings(listed):
            _add(made, spelling, kind, True)
    for kind in ("half", "half_year", "year_and_half", "under_a_year"):
        for spelling in _spellings(data[kind]):
            _add(made, spelling, kind, True)
    spelled = (*made.numbers, *made.numbers_before_a_noun, *made.inside, *made.teen, *made.times_ten)
    made.number_starts = frozenset(word[:3] for word in spelled)
    _sort_stars(made)
    return made


def _sort_stars(found: Lexicon) -> None:
    """Note by their first three letters how long the beginnings with a star are, longest first."""
    for star in found.stars:
        found.star_lengths.setdefault(star[:3], []).append(len(star))
    found.star_lengths = {
        start: sorted(set(lengths), reverse=True) for start, lengths in found.star_lengths.items()
    }


@cache
def read_data(name: str) -> Any:
    """The contents of `data/values/<name>.yml`."""
    return YAML(typ="safe").load(VALUES / f"{name}.yml")


def is_arabic(word: str) -> bool:
    """Whether a folded word is written in Arabic letters."""
    return "\u0600" <= word[:1] <= "\u06ff"


class Vocabulary:
    """The words to read a message with: its own language first, then what people mix in from the other two."""

    def __init__(self, language: str | None) -> None:
        self.own = lexicon(language if language in LANGUAGES else LANGUAGES[0])
        self.others = tuple(found for found in map(lexicon, LANGUAGES) if found is not self.own)
        self.arabic = lexicon("ar")
        # Looked up for every word of every message, so the three are laid over one another once.
        self._exact: dict[str, Meaning] = {}
        self._stars = Lexicon()
        self._phrase_starts: set[str] = set()
        self.number_starts: set[str] = set()
        for found in (*reversed(self.others), self.own):
            kept = found is self.own
            self._exact |= {
                word: means for word, means in found.exact.items() if kept or self._mixed_in(word)
            }
            self._stars.stars |= found.stars
            self._phrase_starts |= found.phrases.keys()
            self.number_starts |= found.number_starts
        _sort_stars(self._stars)

    def _mixed_in(self, word: str) -> bool:
        """Whether a word of another language may turn up here and mean the same."""
        if is_arabic(word):
            return True
        return len(word) >= MIXED_IN and word not in self.own.not_from_others and not self.own.meaning(word)

    def lexicons(self, word: str) -> Iterator[Lexicon]:
        """Where to look for the folded `word`, best first."""
        if is_arabic(word):
            yield self.arabic
            return
        yield self.own
        if len(word) >= MIXED_IN and word not in self.own.not_from_others:
            yield from self.others

    def meaning(self, word: str) -> tuple[Meaning, bool]:
        """What the folded `word` means, and whether an Arabic "and" is written together with it."""
        found = self._exact.get(word) or self._stars.meaning(word)
        if found:
            return found, False
        if is_arabic(word):
            for prefix, rest in without_prefixes(word):
                found = self.arabic.meaning(rest)
                if found:
                    return found, prefix[0] == _AND
        return NOTHING, False

    def phrase(self, row: Sequence[Word], at: int) -> tuple[Phrase | None, bool]:
        """The longest phrase that begins with word `at` of `row`, and whether "and" is written together with it."""
        word = row[at].folded
        if word in self._phrase_starts:
            for found_in in self.lexicons(word):
                found = _first_that_fits(found_in.phrases.get(word, ()), row, at)
                if found is not None:
                    return found, False
        if is_arabic(word):
            for prefix, rest in without_prefixes(word):
                if rest in self._phrase_starts:
                    found = _first_that_fits(self.arabic.phrases.get(rest, ()), row, at)
                    if found is not None:
                        return found, prefix[0] == _AND
        return None, False

    def chunks(self, text: str) -> list[Chunk]:
        """The words of `text` in order, those of a phrase taken together."""
        row, made, at = words(text), [], 0
        while at < len(row):
            phrase, joined = self.phrase(row, at)
            after = at + (len(phrase.words) if phrase else 1)
            folded = " ".join(phrase.words) if phrase else row[at].folded
            made.append(Chunk(folded, row[at].start, row[after - 1].end, phrase, joined))
            at = after
        return made

    def is_mine(self, word: str, before: str) -> bool:
        """Whether the folded relative `word`, after the folded word `before`, is the speaker's own."""
        return any(
            before in found_in.mine_before or (found_in.mine_endings and word.endswith(found_in.mine_endings))
            for found_in in self.lexicons(word)
        )


def without_prefixes(word: str) -> Iterator[tuple[str, str]]:
    """An Arabic word split into what is written together with it and the rest, longest prefix first."""
    for prefix in _PREFIXES_BY_LETTER.get(word[:1], ()):
        if word.startswith(prefix) and len(word) - len(prefix) >= 2:
            yield prefix, word[len(prefix) :]


def _first_that_fits(listed: Sequence[Phrase], row: Sequence[Word], at: int) -> Phrase | None:
    for phrase in listed:
        wanted = phrase.words
        if at + len(wanted) > len(row):
            continue
        for step in range(1, len(wanted)):
            word = row[at + step].folded
            if word != wanted[step] and not (word[:2] == "ال" and word[2:] == wanted[step]):
                break
        else:
            return phrase
    return None


@cache
def vocabulary(language: str | None) -> Vocabulary:
    """The vocabulary for a message in `language`; Finnish leads when it is not known."""
    return Vocabulary(language)
