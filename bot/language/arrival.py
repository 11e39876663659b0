"""Which of the dates of a message is when the family came: not a birth, not when the husband came alone."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

from bot.language.pieces import Piece, Row

_REACH = 12
_CORRECTED = 5


@dataclass(frozen=True)
class Said:
    """One date of a message."""

    year: int
    month: int | None
    start: int
    end: int
    piece: int
    """Index of its first piece."""
    last: int
    """Index of its last piece."""
    guessed: bool = False
    """True when the year was not said: "in May"."""


def arrival(row: Row, told: Sequence[Said], today: date) -> Said | None:
    """The date of `told`, in order, that is most likely the arrival; None when all are births."""
    scored: list[tuple[int, Said]] = []
    for place, said in enumerate(told):
        first = told[place - 1].last + 1 if place else 0
        last = told[place + 1].piece if place + 1 < len(told) else len(row.pieces)
        score = _score(row, said, first, last)
        if is_future(said, today) or (said.guessed and not all(other.guessed for other in told)):
            score = min(score, 0)  # a slip of the finger or a passing word, where another date is told too
        if score >= 0:
            twice = any((other.year, other.month) == (said.year, said.month) for other in told[:place])
            scored.append((score + twice, said))
    if not scored:
        return None
    score, best = max(scored, key=lambda found: found[0])
    place = told.index(best)
    if score > _CORRECTED and best.month is None and place and told[place - 1].month is not None:
        # "January 2020, no, 2021" corrects the year alone.
        return replace(best, month=told[place - 1].month, start=told[place - 1].start)
    if best.month is None:
        # "A year ago, November 2025": of one year the month says more.
        exact = [
            said for score, said in scored if score > 0 and said.year == best.year and said.month is not None
        ]
        return next(iter(exact), best)
    return best


def is_future(said: Said, today: date) -> bool:
    """Whether the date lies after `today`."""
    if said.month is None:
        return said.year > today.year
    return (said.year, said.month) > (today.year, today.month)


def _score(row: Row, said: Said, first: int, last: int) -> int:
    """How likely the date is when the family came, from the words around it up to its neighbour dates; -1 a birth."""
    before = _words(row, said, range(said.piece - 1, max(first, said.piece - _REACH) - 1, -1))
    after = _words(row, said, range(said.last + 1, min(last, said.last + _REACH)))
    score = 1
    for words in (before, after):
        kinds = [
            kind for piece in words for kind in ("birth", "left", "arrived", "finland") if piece.has(kind)
        ]
        if not kinds:
            continue
        if kinds[0] == "birth":
            # "We came when my son was born, 2023" tells of both.
            together = "arrived" in kinds or any(piece.has("when") for piece in words)
            return 0 if together else -1
        if kinds[0] == "left":
            score = 0
        else:
            score += 2 * len({"arrived", "finland"} & set(kinds))
        break
    who = _who(before if _names_somebody(before) else after)
    if who < 0 or any(piece.has("told") for piece in before):
        score = 0
    elif score:
        score += who
    if any(row.pieces[at].has("correction", "no") for at in range(max(0, said.piece - 3), said.piece)):
        score += _CORRECTED
    return score


def _words(row: Row, said: Said, places: range) -> list[Piece]:
    """The pieces at `places` that stand in the sentence of the date, nearest first."""
    return [row.pieces[at] for at in places if row.same_sentence(at, said.piece)]


def _names_somebody(words: Sequence[Piece]) -> bool:
    return any(piece.noun is not None or piece.has("we") for piece in words)


def _who(words: Sequence[Piece]) -> int:
    """1 when the words speak of the family, -1 of one relative alone, 0 of nobody."""
    nouns = {piece.noun.role for piece in words if piece.noun is not None}
    if "child" in nouns or any(piece.has("we") for piece in words):
        return 1
    alone = nouns & {"spouse", "parent", "sibling", "other"} and "me" not in nouns
    return -1 if alone and not any(piece.has("including", "including_after") for piece in words) else 0
