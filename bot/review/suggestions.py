"""Renderings an interpreter has confirmed before, offered for a row that says the same or nearly the same."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import datetime
from functools import cached_property

from bot.language.normalise import Word, words
from bot.review.negations import count_of_nots

NEAR = 0.8
"""Least share of common words for a near match: twice the common ones by all words of both."""
SHORTEST_NEAR = 3
"""Words a text must have for a near match: of two words one may be the whole sense."""
MOST = 5
LOOKED_AT = 100
"""Texts with one word that are compared with a row for near matches, the newest: a long talk must open at once."""


@dataclass(frozen=True)
class Confirmed:
    """A row that the same interpreter has rendered and confirmed."""

    original: str
    language: str
    rendering: str
    reader: str
    at: datetime


@dataclass(frozen=True)
class Offer:
    """An earlier rendering. It never brings the other original along, but for the words that differ, as they were written.

    `overlap` is 1.0 for the same words.
    """

    rendering: str
    at: datetime
    exact: bool
    overlap: float
    here: tuple[str, ...] = ()
    """Words that only this row has."""
    there: tuple[str, ...] = ()
    """Words that only the earlier one had."""


@dataclass
class _Text:
    """One original with what it was rendered as, the newest first, each rendering once and at most MOST."""

    words: list[Word]
    counted: Counter[str]
    rows: list[Confirmed]

    @cached_property
    def nots(self) -> int:
        """How many of its words say "not"; most texts are never asked."""
        return count_of_nots(self.rows[0].original, self.rows[0].language)


@dataclass
class _Shelf:
    """The texts of one language, rendered into one: by their words, and by each word with their numbers."""

    as_written: dict[str, _Text] = field(default_factory=dict)
    exact: dict[tuple[str, ...], _Text] = field(default_factory=dict)
    by_word: dict[tuple[str, tuple[str, ...]], list[_Text]] = field(default_factory=dict)


class Earlier:
    """Confirmed rows, sorted once so that each row of a long talk finds its own without being compared with all."""

    def __init__(self, confirmed: Iterable[Confirmed]) -> None:
        self._shelves: dict[tuple[str, str], _Shelf] = {}
        for row in sorted(confirmed, key=lambda row: row.at, reverse=True):
            if row.rendering.strip():
                self._add(row)

    def _add(self, row: Confirmed) -> None:
        shelf = self._shelves.setdefault((row.language, row.reader), _Shelf())
        known = shelf.as_written.get(row.original)
        if known is None:
            spoken = words(row.original)
            if not spoken:
                return
            key = tuple(word.folded for word in spoken)
            known = shelf.exact.get(key)
        if known is not None:
            if len(known.rows) < MOST and all(row.rendering != other.rendering for other in known.rows):
                known.rows.append(row)
            return
        text = _Text(spoken, Counter(key), [row])
        shelf.exact[key] = shelf.as_written[row.original] = text
        if len(spoken) >= SHORTEST_NEAR:
            numbers = _numbers(key)
            for word in text.counted:
                shelf.by_word.setdefault((word, numbers), []).append(text)

    def offers(self, original: str, language: str, reader: str) -> list[Offer]:
        """At most MOST earlier renderings: those of the same words first, then the newest of near texts, newest first.

        A near match never differs in a number or a "not": a family's "3" must not become the "2" of another.
        """
        shelf, spoken = self._shelves.get((language, reader)), words(original)
        if shelf is None or not spoken:
            return []
        key = tuple(word.folded for word in spoken)
        same = shelf.exact.get(key)
        best = {row.rendering: Offer(row.rendering, row.at, True, 1.0) for row in same.rows} if same else {}
        counted, nots = Counter(key), None
        for text in _near(shelf, key, same):
            if len(best) >= MOST:
                break
            overlap = 2 * (counted & text.counted).total() / (len(spoken) + len(text.words))
            newest = text.rows[0]
            if overlap < NEAR or newest.rendering in best:
                continue
            nots = count_of_nots(original, language) if nots is None else nots
            if text.nots == nots:
                here, there = _only(spoken, text.counted), _only(text.words, counted)
                best[newest.rendering] = Offer(
                    newest.rendering, newest.at, False, round(overlap, 3), here, there
                )
        return list(best.values())


def _near(shelf: _Shelf, key: tuple[str, ...], same: _Text | None) -> list[_Text]:
    """Texts that may share enough words, with the same numbers and about as long, the newest first."""
    if len(key) < SHORTEST_NEAR:
        return []
    numbers = _numbers(key)
    shelves = sorted((shelf.by_word.get((word, numbers), []) for word in set(key)), key=len)
    # Two texts that are near share at least NEAR / (2 - NEAR) of either's words, so one of the rarest is among them.
    may_miss = len(key) - int(NEAR * len(key) / (2 - NEAR))
    found: dict[int, _Text] = {}
    bag = frozenset(key)
    for texts in shelves[: may_miss + 1]:
        for text in texts[:LOOKED_AT]:
            found[id(text)] = text
        if len(found) > LOOKED_AT:
            break
    found.pop(id(same), None)
    possible = [text for text in found.values() if _may_be_near(len(key), bag, text)]
    return sorted(possible, key=lambda text: text.rows[0].at, reverse=True)


def _may_be_near(length: int, bag: frozenset[str], text: _Text) -> bool:
    """Whether the lengths and the different words allow it; said quickly, and never no for what is near."""
    again = min(length - len(bag), len(text.words) - len(text.counted))
    common = len(bag & text.counted.keys()) + again
    return 2 * min(common, length, len(text.words)) / (length + len(text.words)) >= NEAR


def _only(spoken: list[Word], other: Counter[str]) -> tuple[str, ...]:
    """Words, as they were written, that the other text has not, or not as often."""
    left, only = Counter(other), []
    for word in spoken:
        if left[word.folded]:
            left[word.folded] -= 1
        else:
            only.append(word.text)
    return tuple(only)


def _numbers(key: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(sorted(word for word in key if any(letter.isdecimal() for letter in word)))
