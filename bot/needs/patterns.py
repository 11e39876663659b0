"""The small language in which cues are written, and how they are found in a text.

    ei nuku* hyvin           these words in this order, with at most three others between them
    nuku*                    any ending
    lapsi|lapset itke*       one word or the other
    ei_jaksa                 right beside each other
    pieni~poika|tyttö        one of these right beside one of those
Words are compared folded (case, accents, vowel marks) and without apostrophes, so that "dont" finds "don't". An
Arabic word of three letters or more may carry a prefix (و ف ب ل ك ال عم ح …). Arabic in Latin letters is written
as heard: its many spellings meet in `arabizi`. Learners of Finnish mix b and p, d and t, g and k: those are one.
"""

from __future__ import annotations

import functools
import itertools
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from bot.language.normalise import Word, fold, words

GAP = 3
"""How many other words may stand between two words of a pattern; a comma counts as one."""

# Conjunctions, prepositions, the article, and what dialects set before a verb.
ARABIC_PREFIXES = (
    "وبال", "وال", "فال", "بال", "كال", "هال", "عال", "ولل", "لل", "ال", "وب", "وع", "وح", "ول", "فب",
    "و", "ف", "ب", "ل", "ك", "ح", "ه", "د", "س", "ع",
)  # fmt: skip
_SHORTEST_PREFIXED = 3
_ARABIC = re.compile("[\u0600-\u06ff]")
_LATIN = re.compile("[0-9']*[a-z]")  # 3endi is a word, 112 is a number
_HEARD = (
    ("'", ""), ("3", ""), ("2", ""), ("5", "kh"), ("7", "h"), ("6", "t"), ("8", "gh"), ("9", "s"),
    ("ch", "sh"), ("th", "t"), ("dh", "d"), ("q", ""), ("ou", "u"), ("oo", "u"), ("o", "u"), ("ee", "i"),
    ("ei", "i"), ("ey", "i"), ("ai", "i"), ("ay", "i"), ("e", "i"), ("y", "i"),
)  # fmt: skip
_TWICE = re.compile(r"(.)\1+")
_CONTRACTED = re.compile("'(ll|re|ve|d|s)$")  # "I'll" is not "ill", "we're" is not "were"
_LEARNERS_FINNISH = str.maketrans("bdg", "ptk")

_SEPARATORS = re.compile('(?P<pause>\\.{2,}|…|[,،:()–—"«»]|\\s-\\s)|[.!?؟؛;\n]+')


def arabizi(word: str) -> str:
    """The sound of Arabic in Latin letters, so that its spellings agree: ta3bane, taabaneh → tabani."""
    for written, heard in _HEARD:
        word = word.replace(written, heard)
    word = _TWICE.sub(r"\1", word)
    return word[:-1] if len(word) > 3 and word.endswith("h") else word


@functools.lru_cache(maxsize=20_000)
def plain(folded: str, language: str) -> str:
    """A folded word as it is compared in one language."""
    if language == "ar" and _LATIN.match(folded):
        return arabizi(folded)
    if language == "en" and "'" in folded:
        folded = _CONTRACTED.sub("", folded)
    word = folded.replace("'", "")
    return word.translate(_LEARNERS_FINNISH) if language == "fi" else word


# "Not" is often written together with its verb: ماتكفي، مابعرف، ماعندي.
_ATTACHED_NOT = re.compile("(و?ما)((?:[يتنا]\\w{3,}|ب(?!ين)\\w{2,}|عند\\w+|عدن\\w*|عنا|عاد|عم|نام|نمت))$")


def _forms(word: Word | None, language: str) -> tuple[str, ...]:
    if word is None:
        return ("",)
    form = plain(word.folded, language)
    attached = _ATTACHED_NOT.match(form) if language == "ar" else None
    return (attached[1], attached[2]) if attached else (form,)


@functools.lru_cache(maxsize=20_000)
def _variants(form: str) -> tuple[str, ...]:
    """The form, and without each prefix it may carry."""
    if not _ARABIC.match(form):
        return (form,)
    bare = [
        form[len(prefix) :]
        for prefix in ARABIC_PREFIXES
        if form.startswith(prefix) and len(form) - len(prefix) >= _SHORTEST_PREFIXED
    ]
    if len(form) == _SHORTEST_PREFIXED and form[0] in "وف":
        bare.append(form[1:])  # "and not" is written as one word too: وما، ولا
    return (form, *bare)


# -- text ------------------------------------------------------------------------------------------


def split(text: str) -> list[list[Word | None]]:
    """The sentences of a text as their words, None where a comma or a pause stands."""
    found: list[list[Word | None]] = [[]]
    end = 0
    for word in words(text):
        between = text[end : word.start]
        if end and (len(between) > 1 or between != " "):
            kinds = [separator.group("pause") for separator in _SEPARATORS.finditer(between)]
            if any(kind is None for kind in kinds):
                found.append([])
            elif kinds:
                found[-1].append(None)
        found[-1].append(word)
        end = word.end
    return [sentence for sentence in found if sentence]


# -- patterns --------------------------------------------------------------------------------------


@dataclass(frozen=True)
class Match:
    """Where a pattern was found: the places of its own words, and the first and last of them."""

    places: frozenset[int]
    first: int
    last: int


@dataclass(frozen=True)
class Pattern:
    """One written cue: tokens by their numbers in a vocabulary; the anchor is the one least often met."""

    written: str
    tokens: tuple[int, ...]
    anchor: int


def _alternatives(token: str) -> list[str]:
    """What a token of a pattern may be, each alternative with _ between words that stand right beside each other."""
    return [
        "_".join(beside) for beside in itertools.product(*(group.split("|") for group in token.split("~")))
    ]


class Vocabulary:
    """Every word that the patterns of one language ask for, so that a sentence is looked through once."""

    def __init__(self, language: str) -> None:
        self.language = language
        self._parts: dict[str, int] = {}
        self._tokens: dict[str, int] = {}
        self._whole: dict[str, list[int]] = {}
        self._begun: dict[str, list[int]] = {}
        self._lengths: tuple[int, ...] = ()
        self.alternatives: list[dict[int, list[tuple[int, ...]]]] = []
        """For each token, by the part that begins it, what else stands right beside: () when one word is enough."""
        self.opens: dict[int, list[int]] = {}
        """Which tokens a part may begin."""

    def pattern(self, written: str) -> Pattern:
        """A pattern over this vocabulary. Raises ValueError when a word is empty."""
        words_of = [re.split(r"[|~]", token) for token in written.split()]
        if not words_of or not all(word.strip("*_") for token in words_of for word in token):
            raise ValueError(f"a cue has no word, or an empty one: {written!r}")
        tokens = [_alternatives(token) for token in written.split()]
        numbers = tuple(self._token(token) for token in tokens)
        shortest = [min(len(a) for a in token) for token in tokens]
        return Pattern(written, numbers, numbers[shortest.index(max(shortest))])

    def any_of(self, written: Iterable[str]) -> int:
        """The number of a token that is any of these words or phrases."""
        return self._token([a for w in written for a in _alternatives(str(w))])

    def _token(self, written: list[str]) -> int:
        key = "|".join(written)
        if key not in self._tokens:
            number = self._tokens[key] = len(self.alternatives)
            alternatives: dict[int, list[tuple[int, ...]]] = {}
            for alternative in written:
                first, *more = [self._part(part) for part in alternative.split("_") if part]
                alternatives.setdefault(first, []).append(tuple(more))
            self.alternatives.append(alternatives)
            for first in alternatives:
                self.opens.setdefault(first, []).append(number)
        return self._tokens[key]

    def _part(self, written: str) -> int:
        bare = plain(fold(written.rstrip("*")), self.language)
        key = bare + ("*" if written.endswith("*") else "")
        if key not in self._parts:
            number = self._parts[key] = len(self._parts)
            (self._begun if key.endswith("*") else self._whole).setdefault(bare, []).append(number)
            if key.endswith("*") and len(bare) not in self._lengths:
                self._lengths = tuple(sorted((*self._lengths, len(bare))))
        return self._parts[key]

    def parts_in(self, form: str) -> set[int]:
        """The parts that a word of a text is."""
        found: set[int] = set()
        for variant in _variants(form):
            if variant in self._whole:
                found.update(self._whole[variant])
            size = len(variant)
            for length in self._lengths:
                if length > size:
                    break
                beginning = variant[:length]
                if beginning in self._begun:
                    found.update(self._begun[beginning])
        return found


class Reading:
    """One sentence looked through with a vocabulary. `barrier`: a list token no pattern reaches across ("but")."""

    def __init__(self, sentence: list[Word | None], vocabulary: Vocabulary, barrier: int) -> None:
        self._vocabulary = vocabulary
        forms = [(word, form) for word in sentence for form in _forms(word, vocabulary.language)]
        self.words = [word for word, _ in forms]
        """The word at each place, None for a comma; two places may share a word."""
        self._at = [vocabulary.parts_in(form) if form else set() for _, form in forms]
        self._where: dict[int, list[int]] = {}
        for place, parts in enumerate(self._at):
            for part in parts:
                self._where.setdefault(part, []).append(place)
        self._spans: dict[int, list[tuple[int, int]]] = {}
        self.barriers = frozenset(first for first, _ in self.spans(barrier))
        self.present = {token for part in self._where for token in vocabulary.opens.get(part, ())}
        """Tokens that may begin somewhere in the sentence."""

    def spans(self, token: int) -> list[tuple[int, int]]:
        """(first, last) place of each find of a token, in order."""
        if token not in self._spans:
            alternatives = self._vocabulary.alternatives[token]
            self._spans[token] = sorted(
                {
                    (place, place + len(more))
                    for part in alternatives.keys() & self._where.keys()
                    for more in alternatives[part]
                    for place in self._where[part]
                    if not more or self._stands(more, place + 1)
                }
            )
        return self._spans[token]

    def _stands(self, parts: tuple[int, ...], place: int) -> bool:
        if place + len(parts) > len(self._at):
            return False
        return all(part in self._at[place + n] for n, part in enumerate(parts))

    def find(self, pattern: Pattern) -> Iterator[Match]:
        """Where a pattern stands; each place it begins once, as short as it can be."""
        if not self.present.issuperset(pattern.tokens):
            return
        for first in self.spans(pattern.tokens[0]):
            chain = self._rest(pattern.tokens[1:], first[1])
            if chain is not None:
                spans = [first, *chain]
                places = frozenset(p for begin, end in spans for p in range(begin, end + 1))
                yield Match(places, first[0], spans[-1][1])

    def _rest(self, tokens: tuple[int, ...], end: int) -> list[tuple[int, int]] | None:
        if not tokens:
            return []
        for span in self.spans(tokens[0]):
            if span[0] <= end:
                continue
            if span[0] > end + 1 + GAP or any(b in self.barriers for b in range(end + 1, span[0] + 1)):
                return None
            rest = self._rest(tokens[1:], span[1])
            if rest is not None:
                return [span, *rest]
        return None
