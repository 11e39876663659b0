"""Two renderings of one row beside each other, word by word, and how far they agree."""

from __future__ import annotations

from dataclasses import dataclass
from difflib import SequenceMatcher

from bot.language.normalise import words
from bot.review.warnings import without_marks

SAME, DIFFERENT = "same", "different"


@dataclass(frozen=True)
class Segment:
    """A piece of both renderings as they are written; one of the two may be empty in a different one."""

    kind: str
    first: str
    second: str


@dataclass(frozen=True)
class Comparison:
    """Put together, the pieces of each side are the rendering again. `agreement` goes from 0 to 1."""

    segments: tuple[Segment, ...]
    agreement: float


def compare(first: str, second: str) -> Comparison:
    """Compare two renderings. Capitals, vowel marks and hamza make no difference, nor does punctuation."""
    left, right = _pieces(first), _pieces(second)
    matcher = SequenceMatcher(None, [word for word, _ in left], [word for word, _ in right], autojunk=False)
    segments = [
        Segment(SAME if tag == "equal" else DIFFERENT, _joined(left[a:b]), _joined(right[c:d]))
        for tag, a, b, c, d in matcher.get_opcodes()
    ]
    return Comparison(tuple(segments), agreement(first, second))


def agreement(first: str, second: str) -> float:
    """Share of the words on which two renderings agree, 0 to 1; the interpreters' marks are left aside."""
    return round(SequenceMatcher(None, _folded(first), _folded(second), autojunk=False).ratio(), 3)


def same(first: str, second: str) -> bool:
    """Whether two renderings agree on every word."""
    return _folded(first) == _folded(second)


def _folded(rendering: str) -> list[str]:
    return [word.folded for word in words(without_marks(rendering))]


def _pieces(text: str) -> list[tuple[str, str]]:
    """(folded word, the word with all that stands up to the next one), the beginning of the text with the first."""
    row = words(text)
    if not row:
        return [("", text)] if text else []
    starts = [0, *(word.start for word in row[1:]), len(text)]
    return [(word.folded, text[starts[n] : starts[n + 1]]) for n, word in enumerate(row)]


def _joined(pieces: list[tuple[str, str]]) -> str:
    return "".join(written for _, written in pieces)
