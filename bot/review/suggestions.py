"""Renderings an interpreter has confirmed before, offered for a row that says the same or nearly the same."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from bot.language.normalise import words

NEAR = 0.8
"""Least share of common words for a near match."""
SHORTEST_NEAR = 3
"""Words a text must have for a near match: of two words one may be the whole sense."""
MOST = 5


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
    """An earlier rendering. `overlap` is 1.0 for the same words; `differs` are words that only one of the originals has."""

    original: str
    rendering: str
    at: datetime
    exact: bool
    overlap: float
    differs: tuple[str, ...]


def offers(original: str, language: str, reader: str, confirmed: Iterable[Confirmed]) -> list[Offer]:
    """At most MOST earlier renderings: those of the same words first, then near ones, each newest first.

    A near match never differs in a number: a family's "3" must not become the "2" of another.
    """
    wanted = _words(original)
    if not wanted:
        return []
    found: dict[str, Offer] = {}
    for row in sorted(confirmed, key=lambda row: row.at, reverse=True):
        if (row.language, row.reader) != (language, reader) or not row.rendering.strip():
            continue
        offer = _offer(wanted, row)
        if offer is None:
            continue
        known = found.get(row.rendering)
        if known is None or (offer.exact and not known.exact):
            found[row.rendering] = offer
    return sorted(found.values(), key=lambda offer: (offer.exact, offer.at), reverse=True)[:MOST]


def _offer(wanted: list[str], row: Confirmed) -> Offer | None:
    there = _words(row.original)
    if there == wanted:
        return Offer(row.original, row.rendering, row.at, True, 1.0, ())
    overlap = share_of_words(wanted, there)
    one, two = Counter(wanted), Counter(there)
    differs = [*(one - two), *(two - one)]
    if overlap < NEAR or min(len(wanted), len(there)) < SHORTEST_NEAR or any(map(_is_number, differs)):
        return None
    return Offer(row.original, row.rendering, row.at, False, round(overlap, 3), tuple(differs))


def share_of_words(one: list[str], two: list[str]) -> float:
    """How many words two texts have in common, from 0 to 1 (twice the common ones by all words of both)."""
    common = (Counter(one) & Counter(two)).total()
    return 2 * common / (len(one) + len(two)) if one or two else 1.0


def _words(text: str) -> list[str]:
    return [word.folded for word in words(text)]


def _is_number(word: str) -> bool:
    return any(letter.isdecimal() for letter in word)
