"""A message as a row of pieces: each number and each word with what it can mean, for the readers of values."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Any, NamedTuple

from bot.language.detect import detect
from bot.language.normalise import MESSAGE_LIMIT, ascii_digits
from bot.language.numbers import Found, find_numbers
from bot.language.vocabulary import NOTHING, Chunk, Meaning, Noun, Unit, Vocabulary, is_arabic, vocabulary

# Numbers in a phone number, a date or a time of day are not amounts. Each alternative is bounded: junk stays cheap.
_NOT_AMOUNTS = re.compile(
    r"(?:\+|\b00)\d[\d ()-]{5,17}\d"
    r"|\b0\d{1,2}[ -]?\d{3,4}[ -]?\d{2,4}(?:[ -]?\d{2,4})?\b"
    r"|\b\d{1,2}\s?[./]\s?\d{1,2}\s?[./]\s?(?:\d{4}|\d{2})\b"
    r"|\b\d{1,2}\.(?!5\.)\d{1,2}\.(?!\s?\d)"
    r"|\b\d{4}-\d{1,2}(?:-\d{1,2})?\b"
    r"|\b\d{1,2}[./-]\d{4}\b"
    r"|\b\d{4}[./]\d{1,2}\b"
    r"|\b\d{1,2}:\d{2}\b"
)
_SENTENCE_END = re.compile(r"[!?؟\n…]")
_CLAUSE_END = re.compile(r"[,;:،؛()\[\]–—]|\s-\s")
_SPACES = " \u00a0\t-‐‑'\u200e\u200f"
_LONGEST_SHORT_UNIT = 3
YEARS = range(1900, 2101)
"""A number in digits that is a calendar year, not an amount."""


class Piece(NamedTuple):
    """A number, or a word (or phrase) that is none."""

    word: str
    """Folded; empty for a number."""
    start: int
    end: int
    gap: str
    """The text between the piece before and this one."""
    number: int | None
    digits: bool
    """Whether the number is written in digits."""
    amount: bool
    """False for a number inside a phone number, a date or a time of day, and for a calendar year."""
    means: Meaning
    joined: bool
    """Whether "and" stands before it, as a word, written together with it, or as + or &."""

    def has(self, *kinds: str) -> bool:
        """Whether the piece can mean one of `kinds`."""
        means = self.means
        if means:
            for kind in kinds:
                if kind in means:
                    return True
        return False

    @property
    def noun(self) -> Noun | None:
        """The people it means."""
        found: Noun | None = self.means.get("person")
        return found

    @property
    def unit(self) -> Unit | None:
        """The stretch of time it means."""
        found: Unit | None = self.means.get("unit")
        return found


class Row:
    """The pieces of one message, with its sentences and clauses; without `language`, in the one it seems to be in."""

    def __init__(self, text: str, language: str | None) -> None:
        self.text = text[:MESSAGE_LIMIT]
        self.plain = ascii_digits(self.text)
        self.known = vocabulary(language or detect(self.text).language)
        self.pieces: list[Piece] = _pieces(self.text, self.plain, self.known)
        self.sentence: list[int] = []
        self.clause: list[int] = []
        sentence = clause = 0
        for at, piece in enumerate(self.pieces):
            if at and self._ends_sentence(at):
                sentence += 1
                clause += 1
            elif _CLAUSE_END.search(piece.gap) or piece.has("but"):
                clause += 1
            self.sentence.append(sentence)
            self.clause.append(clause)

    def _ends_sentence(self, at: int) -> bool:
        gap, before = self.pieces[at].gap, self.pieces[at - 1]
        if _SENTENCE_END.search(gap):
            return True
        # "5 v. ja 3 v.", "1. 8 v" and "Aug. 3rd" do not end a sentence; "four years. Then" does.
        if "." in gap and before.unit is not None and before.word.isalpha():
            return len(before.word) > _LONGEST_SHORT_UNIT or is_arabic(before.word)
        return "." in gap and before.number is None and not before.has("unit", "month", "short_month")

    def at(self, index: int) -> Piece | None:
        """The piece at `index`, or None outside the row."""
        return self.pieces[index] if 0 <= index < len(self.pieces) else None

    def touches(self, index: int) -> bool:
        """Whether only spaces or a hyphen part the piece at `index` from the one before."""
        if index <= 0:
            return False
        gap = self.pieces[index].gap
        if self.pieces[index - 1].unit is not None:
            gap = gap.replace(".", "", 1)  # "5 v. tyttö"
        return "\n" not in gap and not gap.strip(_SPACES)

    def same_sentence(self, one: int, other: int) -> bool:
        """Whether two pieces stand in one sentence."""
        return self.sentence[one] == self.sentence[other]

    def in_clause(self, index: int, *kinds: str) -> bool:
        """Whether a piece of the clause around `index` can mean one of `kinds`."""
        return any(self.pieces[near].has(*kinds) for near in self._around(index, self.clause))

    def in_sentence(self, index: int, *kinds: str) -> bool:
        """Whether a piece of the sentence around `index` can mean one of `kinds`."""
        return any(self.pieces[near].has(*kinds) for near in self._around(index, self.sentence))

    def _around(self, index: int, parts: Sequence[int]) -> range:
        # A clause without any punctuation could be the whole message; what is far away says little.
        first = last = index
        while first > 0 and parts[first - 1] == parts[index] and index - first < 15:
            first -= 1
        while last + 1 < len(parts) and parts[last + 1] == parts[index] and last - index < 15:
            last += 1
        return range(first, last + 1)


def _pieces(text: str, plain: str, known: Vocabulary) -> list[Piece]:
    chunks = known.chunks(text)
    numbers = {found.first: found for found in find_numbers(text, chunks, known)}
    taken = [found.span() for found in _NOT_AMOUNTS.finditer(plain)] if numbers else []
    made: list[Piece] = []
    at = end = 0
    while at < len(chunks):
        chunk = chunks[at]
        found = numbers.get(at)
        if found is None:
            means, joined = _meaning(chunk, known)
            made.append(
                _piece(made, text, chunk.folded, chunk.start, chunk.end, end, means, joined or chunk.joined)
            )
            end, at = chunk.end, at + 1
            continue
        while taken and taken[0][1] <= found.start:
            taken.pop(0)
        amount = not (taken and taken[0][0] <= found.start) and not (found.digits and found.value in YEARS)
        made.append(_number(made, text, found, end, amount))
        end, at = found.end, found.after
        if found.rest is not None:
            last = chunks[found.after - 1]
            rest = last.folded[-(last.end - found.end) :]
            made.append(_piece(made, text, rest, found.end, last.end, found.end, found.rest, False))
            end = last.end
    return made


def _meaning(chunk: Chunk, known: Vocabulary) -> tuple[Meaning, bool]:
    if chunk.phrase is not None:
        return chunk.phrase.means, chunk.joined
    means, joined = known.meaning(chunk.folded)
    return (NOTHING if "nothing" in means else means), joined


def _joined(made: Sequence[Piece], gap: str) -> bool:
    return "+" in gap or "&" in gap or bool(made and made[-1].has("and"))


def _piece(
    made: Sequence[Piece], text: str, word: str, start: int, end: int, before: int, means: Any, joined: bool
) -> Piece:
    gap = text[before:start]
    return Piece(word, start, end, gap, None, False, False, means, joined or _joined(made, gap))


def _number(made: Sequence[Piece], text: str, found: Found, before: int, amount: bool) -> Piece:
    gap = text[before : found.start]
    joined = found.joined or _joined(made, gap)
    return Piece("", found.start, found.end, gap, found.value, found.digits, amount, NOTHING, joined)
