"""The small language in which cues are written, and the sentences they are looked for in.

    ei nuku* hyvin           these words in this order, with at most three others between them
    nuku*                    any ending
    lapsi|lapset itke*       one word or the other
    ei_jaksa                 right beside each other
Words are compared folded (case, accents, vowel marks) and without apostrophes, so that "dont" finds "don't". An
Arabic word of three letters or more may carry a prefix (و ف ب ل ك ال عم ح …). Arabic in Latin letters is written
as heard: its many spellings meet in `arabizi`. Learners of Finnish mix b and p, d and t, g and k: there they are one.
"""

from __future__ import annotations

import functools
import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from bot.language.normalise import Word, fold, words

GAP = 3
"""How many other words may stand between two words of a pattern."""
BREAK = "‖"
"""Stands in a sentence before a word such as "but": no pattern reaches across it."""

_ARABIC = re.compile("[\u0600-\u06ff]")
_LATIN = re.compile("[a-z0-9]+")
# Conjunctions, prepositions, the article, and what dialects set before a verb; longest first.
ARABIC_PREFIXES = (
    "وبال", "وال", "فال", "بال", "كال", "هال", "عال", "ولل", "لل", "ال", "وب", "وع", "وح", "ول", "فب",
    "و", "ف", "ب", "ل", "ك", "ح", "ه", "د", "س", "ع",
)  # fmt: skip
_PREFIX = f"(?:{'|'.join(ARABIC_PREFIXES)})?"
_SHORTEST_PREFIXED = 3

_SEPARATORS = re.compile('(?P<pause>\\.{2,}|…|[,،:()–—"«»]|\\s-\\s)|[.!?؟؛;\n]+')


def arabizi(word: str) -> str:
    """The sound of Arabic in Latin letters, so that its spellings agree: `ta3baneh`, `taabane` → `tabani`."""
    for written, heard in _HEARD:
        word = word.replace(written, heard)
    word = re.sub(r"(.)\1+", r"\1", word)
    return word[:-1] if len(word) > 3 and word.endswith("h") else word


_HEARD = (
    ("'", ""), ("3", ""), ("2", ""), ("5", "kh"), ("7", "h"), ("6", "t"), ("8", "gh"), ("9", "s"),
    ("ch", "sh"), ("th", "t"), ("dh", "d"), ("q", ""), ("ou", "u"), ("oo", "u"), ("o", "u"), ("ee", "i"),
    ("ei", "i"), ("ey", "i"), ("ai", "i"), ("ay", "i"), ("e", "i"), ("y", "i"),
)  # fmt: skip


_LEARNERS_FINNISH = str.maketrans("bdg", "ptk")


def _plain(folded: str, language: str) -> str:
    if language == "ar" and _LATIN.match(folded):
        return arabizi(folded)
    word = folded.replace("'", "")
    return word.translate(_LEARNERS_FINNISH) if language == "fi" else word


@dataclass(frozen=True)
class Sentence:
    """Words of one sentence as one line: each word, comma and break between single spaces."""

    line: str
    starts: tuple[int, ...]
    words: tuple[Word | None, ...]
    """The word at each place of the line, None for a comma or a break."""
    forms: tuple[str, ...]
    question: bool

    def place(self, offset: int) -> int:
        """Which place of the line an offset falls in."""
        return bisect_right(self.starts, offset) - 1


def sentences(text: str, language: str, contrast: frozenset[str] = frozenset()) -> list[Sentence]:
    """The sentences of a text, folded for `language`; before each of the `contrast` words stands a break."""
    found: list[Sentence] = []
    places: list[tuple[Word | None, str]] = []
    end = 0
    for word in words(text):
        between = text[end : word.start]
        if between.strip() or "\n" in between:
            kinds = [separator.group("pause") for separator in _SEPARATORS.finditer(between)]
            if any(kind is None for kind in kinds):
                found.append(_sentence(places, "?" in between or "؟" in between))
                places = []
            elif kinds:
                places.append((None, ","))
        form = _plain(word.folded, language)
        if form in contrast:
            places.append((None, BREAK))
        places.append((word, form))
        end = word.end
    found.append(_sentence(places, "?" in text[end:] or "؟" in text[end:]))
    return [sentence for sentence in found if sentence.forms]


def _sentence(places: list[tuple[Word | None, str]], question: bool) -> Sentence:
    starts = []
    offset = 1
    for _, form in places:
        starts.append(offset)
        offset += len(form) + 1
    forms = tuple(form for _, form in places)
    return Sentence(f" {' '.join(forms)} ", tuple(starts), tuple(w for w, _ in places), forms, question)


@dataclass(frozen=True)
class Match:
    """Where a pattern was found: the places of its own words, and the first and last of them."""

    places: frozenset[int]
    first: int
    last: int


def stem(written: str, language: str) -> str:
    """A regular expression for one word of a pattern."""
    ending = written.endswith("*")
    beginning = written.startswith("*")
    bare = _plain(fold(written.strip("*")), language)
    prefix = "[^ ]*" if beginning else _PREFIX if _prefixed(bare) else ""
    return prefix + re.escape(bare) + ("[^ ]*" if ending else "")


def _prefixed(bare: str) -> bool:
    return len(bare) >= _SHORTEST_PREFIXED and bool(_ARABIC.match(bare))


def phrase(written: str, language: str) -> str:
    """A regular expression for one word or several right beside each other."""
    return " ".join(stem(part, language) for part in written.split("_"))


class Pattern:
    """One written cue, compiled. Raises ValueError when nothing is written."""

    def __init__(self, written: str, language: str) -> None:
        self.written = written
        tokens = [token.split("|") for token in written.split()]
        if not tokens or not all(all(alternative.strip("*_") for alternative in token) for token in tokens):
            raise ValueError(f"a cue has no word, or an empty one: {written!r}")
        groups = ["(" + "|".join(phrase(a, language) for a in token) + ")" for token in tokens]
        gap = f" (?:[^ {BREAK}]+ ){{0,{GAP}}}?"
        self._regex = re.compile("(?<= )" + gap.join(groups) + "(?= )")
        self.keys = _keys(tokens, language)

    def find(self, sentence: Sentence) -> Iterator[Match]:
        """Where it stands in a sentence; the finds do not overlap."""
        for found in self._regex.finditer(sentence.line):
            places: set[int] = set()
            for group in range(1, self._regex.groups + 1):
                first, last = sentence.place(found.start(group)), sentence.place(found.end(group) - 1)
                places.update(range(first, last + 1))
            yield Match(frozenset(places), min(places), max(places))


def _keys(tokens: list[list[str]], language: str) -> list[tuple[str, bool]]:
    """(word, any ending?) pairs, one of which a text must have for the pattern to be in it."""
    choices = []
    for token in tokens:
        keys = []
        for alternative in token:
            longest = max(alternative.split("_"), key=lambda part: len(part.strip("*")))
            keys.append((_plain(fold(longest.strip("*")), language), longest.endswith("*")))
        choices.append(keys)
    return max(choices, key=lambda keys: min(len(word) for word, _ in keys))


class Index:
    """Which of many patterns may stand in a text, by the words they need."""

    def __init__(self, patterns: Iterable[Pattern]) -> None:
        self._whole: dict[str, list[int]] = {}
        self._begun: dict[str, list[int]] = {}
        for number, pattern in enumerate(patterns):
            for key, ending in pattern.keys:
                (self._begun if ending else self._whole).setdefault(key, []).append(number)
        self._lengths = sorted({len(key) for key in self._begun})

    def candidates(self, sentence: Sentence) -> set[int]:
        """Numbers of the patterns that have their rarest word in the sentence."""
        found: set[int] = set()
        for form in set(sentence.forms):
            for variant in _variants(form):
                found.update(self._whole.get(variant, ()))
                for length in self._lengths:
                    if length > len(variant):
                        break
                    found.update(self._begun.get(variant[:length], ()))
        return found


@functools.lru_cache(maxsize=20_000)
def _variants(form: str) -> tuple[str, ...]:
    if not _ARABIC.match(form):
        return (form,)
    bare = [
        form[len(prefix) :]
        for prefix in ARABIC_PREFIXES
        if form.startswith(prefix) and len(form) - len(prefix) >= _SHORTEST_PREFIXED
    ]
    return (form, *bare)


class WordList:
    """Words and phrases of one kind (negation, past …), found all at once."""

    def __init__(self, written: Iterable[str], language: str) -> None:
        alternatives = sorted((phrase(w, language) for w in written), key=len, reverse=True)
        self._regex = re.compile(f"(?<= )(?:{'|'.join(alternatives)})(?= )") if alternatives else None

    def find(self, sentence: Sentence) -> list[range]:
        """The places of each find."""
        if self._regex is None:
            return []
        return [
            range(sentence.place(found.start()), sentence.place(found.end() - 1) + 1)
            for found in self._regex.finditer(sentence.line)
        ]
