"""What takes a cue back: a "not" before it, an "if", a time that is over, somebody else, a film.

The words stand in data/needs/cues/*.yml under `scope`.
A clause ends at a comma and before words such as "because".
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from bot.needs.patterns import Match, Reading, Vocabulary

LISTS = (
    "contrast", "breaks", "subjects", "negation", "not_negation", "light", "after", "hypothetical",
    "not_hypothetical", "past", "not_past", "recent", "others", "fiction", "own",
)  # fmt: skip
_REACH = 4  # words between a "not" and what it may deny when a finite verb stands between them


@dataclass(frozen=True)
class Scope:
    """What stands over a cue. Each is True when it takes the cue back, or makes it doubtful."""

    denied: bool = False
    perhaps_denied: bool = False
    """A "not" stands before it, but with other words between: "I don't want him to hit me"."""
    hypothetical: bool = False
    past: bool = False
    others: bool = False
    """It is told of a neighbour or a friend."""
    fiction: bool = False
    """It is told of a film, the news, a game."""

    @property
    def names(self) -> tuple[str, ...]:
        """What of this is so."""
        return tuple(name for name, so in vars(self).items() if so)


class ScopeWords:
    """The scope words of one language. Raises ValueError for a list that does not exist."""

    def __init__(self, raw: Mapping[str, Any], vocabulary: Vocabulary) -> None:
        if unknown := set(raw) - set(LISTS):
            raise ValueError(f"scope has no list {', '.join(sorted(unknown))}")
        self.tokens = {name: vocabulary.any_of(raw.get(name, ())) for name in LISTS}

    @property
    def barrier(self) -> int:
        """The words no cue reaches across."""
        return self.tokens["contrast"]


class ScopeReading:
    """A sentence whose scope words are found, ready to be asked about any cue in it."""

    def __init__(self, reading: Reading, scope: ScopeWords) -> None:
        self._length = len(reading.words)
        self._places = {name: reading.spans(token) for name, token in scope.tokens.items()}
        self._negations = _all(self._places["negation"])
        self._light = _all(self._places["light"])
        self._subjects = _all(self._places["subjects"])
        self._joined = {first for first, _ in self._places["breaks"]}
        self._contrasted = {first for first, _ in self._places["contrast"]}
        commas = {place + 1 for place, word in enumerate(reading.words) if word is None}
        self._clause_starts = sorted({0, *self._joined, *self._contrasted, *commas})

    def of(self, match: Match) -> Scope:
        """What stands over this cue."""
        start, end = self._clause(match)
        denied, perhaps = self._negation(match, start, end)
        return Scope(
            denied,
            perhaps,
            self._hypothetical(match, start),
            self._past(match, start, end),
            self._others(match, start, end),
            self._fiction(match, start, end),
        )

    def _clause(self, match: Match) -> tuple[int, int]:
        start = max(s for s in self._clause_starts if s <= match.first)
        later = [s for s in self._clause_starts if s > match.last]
        return start, min(later, default=self._length)

    def _with_neighbours(self, start: int, end: int) -> tuple[int, int]:
        """The clause with those that say its time: "When I was small, …" before it, "… when I was small" after."""
        before = max((s for s in self._clause_starts if s < start), default=start)
        if start in self._contrasted or not ({before, start} & self._joined):
            before = start
        after = min((s for s in self._clause_starts if s > end), default=self._length)
        return before, after if end in self._joined else end

    def _negation(self, match: Match, start: int, end: int) -> tuple[bool, bool]:
        if match.places & self._negations:
            return False, False  # the cue holds its own "not": "does not sleep"
        # "I don't know" denies nothing that follows, unless "know" is itself a word of the cue.
        pseudo = _all([span for span in self._places["not_negation"] if not _touches(match, span)])
        perhaps = False
        for place in self._negations - pseudo:
            if match.first < place < match.last:
                return True, False
            if not start <= place < match.first:
                continue
            between = range(place + 1, match.first)
            if any(p in self._subjects for p in between):
                continue
            if all(p in self._light for p in between):
                return True, False
            perhaps = perhaps or len(between) <= _REACH
        for span in self._places["after"]:
            if span[0] == match.last + 1 and span[0] < end:
                return True, False
        return False, perhaps

    def _hypothetical(self, match: Match, start: int) -> bool:
        pseudo = _all(self._places["not_hypothetical"])
        places = _all(self._places["hypothetical"]) - pseudo - match.places
        return any(start <= place <= match.last for place in places)

    def _past(self, match: Match, start: int, end: int) -> bool:
        recent = _all(self._places["recent"]) - match.places
        if any(start <= place < end for place in recent):
            return False
        places = _all(self._places["past"]) - _all(self._places["not_past"]) - match.places
        start, end = self._with_neighbours(start, end)
        return any(start <= place < end for place in places)

    def _others(self, match: Match, start: int, end: int) -> bool:
        spans = [span for span in self._places["others"] if not _touches(match, span)]
        if not any(start <= span[0] < end for span in spans):
            return False
        named = _all(spans)
        own = _all(self._places["own"]) - named
        return not any(start <= place < end for place in own)

    def _fiction(self, match: Match, start: int, end: int) -> bool:
        spans = [span for span in self._places["fiction"] if not _touches(match, span)]
        start, end = self._with_neighbours(start, end)
        if not any(start <= span[0] < end for span in spans):
            return False
        own = _all(self._places["own"]) - _all(spans)
        return not any(start <= place < end for place in own)


def _touches(match: Match, span: tuple[int, int]) -> bool:
    return any(place in match.places for place in range(span[0], span[1] + 1))


def _all(spans: Iterable[tuple[int, int]]) -> set[int]:
    return {place for first, last in spans for place in range(first, last + 1)}
