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
    if first and _opens_clause(row, said.piece):
        first = said.piece  # "2019 we came, 2021 we moved": what stands before belongs to the date before
    before = _words(row, said, range(said.piece - 1, max(first, said.piece - _REACH) - 1, -1))
    after = _words(row, said, range(said.last + 1, _end_after(row, said, last)))
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
            score += 2 * ("arrived" in kinds) + 3 * ("finland" in kinds)
        break
    if score == 1 and _goes_on(row, said, first):
        score += 3
    if score == 1 and any(piece.has("elsewhere") for piece in (*before, *after)):
        score = 0  # "Lebanon 2014, four years"
    who = _who(before if _names_somebody(before) else after)
    if who < 0 or any(piece.has("told") for piece in before):
        score = 0
    elif score:
        score += who
    if any(row.pieces[at].has("correction", "no") for at in range(max(0, said.piece - 3), said.piece)):
        score += _CORRECTED
    return score


def _end_after(row: Row, said: Said, last: int) -> int:
    """Where the words after the date end: those nearer to the next date, or in its clause, are its own."""
    end = min(last, said.last + _REACH)
    if last == len(row.pieces):
        return end
    for at in range(said.last + 1, end):
        nearer = at - said.last > last - at and not _opens_clause(row, last)
        if nearer or row.clause[at] != row.clause[said.last] or row.pieces[at].joined:
            return at
    return end


def _opens_clause(row: Row, at: int) -> bool:
    return at > 0 and row.clause[at] != row.clause[at - 1]


def _goes_on(row: Row, said: Said, first: int) -> bool:
    """Whether the verb is left out since the date before: "I came in 2023 and the family in May 2024"."""
    between = row.pieces[first : said.piece]
    if not first or not any(piece.joined for piece in between) or not _names_somebody(between):
        return False
    unknown = sum(piece.number is None and not piece.means for piece in between)
    earlier = row.pieces[max(first - _REACH, 0) : first]
    return unknown <= 1 and any(piece.has("arrived") for piece in earlier)


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
