"""Cues in free text: words that show a need, a strength or danger, with the place where they stand.

The words are data (data/needs/cues/*.yml). A cue is a first reading: it lowers nothing a family answered.
"""

from __future__ import annotations

import functools
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from ruamel.yaml import YAML

from bot.language.normalise import Word
from bot.needs.flags import CHANGE_TALK, Evidence, Flag, StrengthFlag, merge, merge_strengths
from bot.needs.negation import Scope, ScopeReading, ScopeWords
from bot.needs.patterns import Match, Pattern, Reading, Vocabulary, split
from bot.needs.taxonomy import NEEDS_DATA, URGENCIES, NeedsError, taxonomy

LANGUAGES = ("fi", "en", "ar")
TEXT_LIMIT = 4000
"""Characters that are read; the rest of a longer text is left to people."""
_WIDEST = 12  # places over which the parts of an `all` cue may be spread
# What is over still matters here: a loss, an old profession, years apart.
_OUTLIVES_THE_PAST = {
    "wellbeing.trauma_grief", "cohesion.changed_roles", "cohesion.separation", "cohesion.reunited", "strength.skill",
}  # fmt: skip


@dataclass(frozen=True)
class Cue:
    """One find. `quote` is `text[start:end]`; `check`: ask once before believing it; strengths have level 0.

    The quote is the cue and no more: a whole sentence could carry a private thing into a shared flag.
    """

    code: str
    level: int
    urgency: str
    quote: str
    start: int
    end: int
    rule: str
    check: bool
    strength: bool
    danger: bool


@dataclass(frozen=True)
class Written:
    """One cue as it is written in the data."""

    code: str
    parts: tuple[Pattern, ...]
    unless: tuple[Pattern, ...]
    level: int
    urgency: str
    check: bool
    danger: bool
    rule: str

    @property
    def strength(self) -> bool:
        """Whether it shows a strength and not a need."""
        return self.code.startswith("strength.")

    @property
    def safety(self) -> bool:
        """Whether missing it could cost somebody's safety: doubt asks, it does not drop."""
        return self.danger or self.code.startswith("safety.")


@dataclass(frozen=True)
class Find:
    """Where the words of a cue stand: the cue, what stands over it, and whether it counts after that."""

    cue: Cue
    scope: Scope
    counts: bool


class Lexicon:
    """The cues of one language over one vocabulary, ready to be found."""

    def __init__(
        self,
        vocabulary: Vocabulary,
        written: Iterable[Written],
        figurative: Iterable[Pattern],
        scope: ScopeWords,
    ) -> None:
        self.written = tuple(written)
        self._vocabulary = vocabulary
        self._scope = scope
        self._anchored: dict[int, list[tuple[frozenset[int], Written]]] = {}
        for cue in self.written:
            needed = frozenset(token for part in cue.parts for token in part.tokens)
            self._anchored.setdefault(cue.parts[0].anchor, []).append((needed, cue))
        self._masks: dict[int, list[Pattern]] = {}
        for pattern in figurative:
            self._masks.setdefault(pattern.anchor, []).append(pattern)

    def find(self, text: str, sentences: Iterable[list[Word | None]]) -> Iterator[Find]:
        """Every cue in the sentences of a text, in no order, overlapping ones too, and those taken back."""
        for sentence in sentences:
            reading = Reading(sentence, self._vocabulary, self._scope.barrier)
            masked: set[int] | None = None
            scope: ScopeReading | None = None
            for token in reading.present & self._anchored.keys():
                for needed, written in self._anchored[token]:
                    if not needed <= reading.present:
                        continue
                    for match in _matches(written, reading):
                        masked = self._masked(reading) if masked is None else masked
                        if match.places & masked:
                            continue
                        scope = scope or ScopeReading(reading, self._scope)
                        over = scope.of(match)
                        believed = _believed(written, over)
                        yield Find(_cue(written, reading, match, text, believed), over, believed is not None)

    def _masked(self, reading: Reading) -> set[int]:
        found = (
            m for t in reading.present & self._masks.keys() for p in self._masks[t] for m in reading.find(p)
        )
        return {place for match in found for place in range(match.first, match.last + 1)}


def _matches(written: Written, reading: Reading) -> Iterator[Match]:
    if any(True for pattern in written.unless for _ in reading.find(pattern)):
        return
    if len(written.parts) == 1:
        yield from reading.find(written.parts[0])
        return
    matches = []
    for part in written.parts:
        match = next(reading.find(part), None)
        if match is None:
            return
        matches.append(match)
    first, last = min(m.first for m in matches), max(m.last for m in matches)
    if last - first < _WIDEST:
        yield Match(frozenset().union(*(m.places for m in matches)), first, last)


def _believed(written: Written, scope: Scope) -> str | None:
    """How a find is taken: "yes", "check", or None when the sentence takes it back."""
    if scope.denied or scope.fiction:
        return None
    if scope.past and written.code not in _OUTLIVES_THE_PAST:
        return None
    doubtful = scope.perhaps_denied or scope.hypothetical or scope.others
    if doubtful and not written.safety:
        return None
    return "check" if doubtful or written.check else "yes"


def _cue(written: Written, reading: Reading, match: Match, text: str, believed: str | None) -> Cue:
    first, last = reading.words[match.first], reading.words[match.last]
    assert first is not None and last is not None  # a match begins and ends with a word
    return Cue(
        written.code, written.level, written.urgency, text[first.start : last.end], first.start, last.end,
        written.rule, believed != "yes", written.strength, written.danger,
    )  # fmt: skip


def _rank(cue: Cue) -> tuple[bool, int, int]:
    urgency = URGENCIES.index(cue.urgency) if cue.urgency else len(URGENCIES)
    return cue.check, urgency, -cue.level


def _best(cues: Iterable[Cue]) -> list[Cue]:
    """Of overlapping cues of one code the surest, most urgent, strongest; in the order of the text.

    Danger to be asked about is never hidden by a milder cue of the same need that is sure.
    """
    kept: list[Cue] = []
    for cue in sorted(cues, key=lambda c: (_rank(c), c.start - c.end, c.rule)):
        if not any(_covers(other, cue) for other in kept):
            kept.append(cue)
    return sorted(kept, key=lambda c: (c.start, c.end, c.code, c.rule))


def _covers(kept: Cue, cue: Cue) -> bool:
    same = kept.code == cue.code and kept.start < cue.end and cue.start < kept.end
    return same and (kept.danger or not cue.danger)


# -- reading the data ------------------------------------------------------------------------------

_KEYS = {"cue", "all", "unless", "level", "urgency", "check"}


def load(path: Path, language: str, danger_only: bool = False) -> Lexicon:
    """Read the cues of one language, or those of danger alone. Raises NeedsError saying what is not understood."""
    raw = YAML(typ="safe").load(path.read_text(encoding="utf-8"))
    if unknown := set(raw) - {"needs", "strengths", "danger", "figurative", "scope"}:
        raise NeedsError(f"{path.name}: unknown part {', '.join(sorted(unknown))}")
    vocabulary = Vocabulary(language)
    written: list[Written] = []
    for part in ("danger",) if danger_only else ("needs", "strengths", "danger"):
        known = taxonomy().strengths if part == "strengths" else taxonomy().needs
        for code, entries in raw.get(part, {}).items():
            if code not in known:
                raise NeedsError(f"{path.name}: {part}: there is no {code}")
            for number, entry in enumerate(entries, 1):
                rule = f"{language}.{part}.{code}.{number}"
                written.append(_written(entry, str(code), part, vocabulary, path.name, rule))
    try:
        scope = ScopeWords(raw["scope"], vocabulary)
        figurative = [vocabulary.pattern(str(f)) for f in raw.get("figurative", ())]
    except ValueError as error:
        raise NeedsError(f"{path.name}: {error}") from None
    return Lexicon(vocabulary, written, figurative, scope)


def _written(entry: Any, code: str, part: str, vocabulary: Vocabulary, file: str, rule: str) -> Written:
    where = f"{file}: {rule}"
    entry = entry if isinstance(entry, dict) else {"cue": entry}
    if unknown := set(entry) - _KEYS:
        raise NeedsError(f"{where}: unknown key {', '.join(sorted(unknown))}")
    level, urgency = (0, "") if part == "strengths" else taxonomy().needs[code].told
    if part == "danger":
        level, urgency = taxonomy().needs[code].highest, "immediate"
    level, urgency = int(entry.get("level", level)), str(entry.get("urgency", urgency))
    if part != "strengths":
        need = taxonomy().needs[code]
        if urgency not in URGENCIES or not need.lowest <= level <= need.highest:
            raise NeedsError(f"{where}: level {level} or urgency {urgency} does not fit {code}")
    try:
        parts = entry["all"] if "all" in entry else [entry["cue"]]
        patterns = tuple(vocabulary.pattern(str(p)) for p in parts)
        unless = tuple(vocabulary.pattern(str(p)) for p in entry.get("unless", ()))
    except (ValueError, KeyError) as error:
        raise NeedsError(f"{where}: {error}") from None
    return Written(code, patterns, unless, level, urgency, bool(entry.get("check")), part == "danger", rule)


@functools.cache
def lexicon(language: str, danger_only: bool = False) -> Lexicon:
    """The cues of one of LANGUAGES."""
    return load(NEEDS_DATA / "cues" / f"{language}.yml", language, danger_only)


# -- what others call ------------------------------------------------------------------------------


def find(text: str, language: str) -> list[Cue]:
    """Cues in a text, in its order. Danger is looked for in all three languages: people mix them."""
    return best_of(finds(text, language))


def finds(text: str, language: str) -> list[Find]:
    """All that the cues' words find in a text, also what the text takes back, in no order."""
    text = text[:TEXT_LIMIT]
    sentences = split(text)
    return [
        find for one in LANGUAGES for find in lexicon(one, danger_only=one != language).find(text, sentences)
    ]


def best_of(finds: Iterable[Find]) -> list[Cue]:
    """The cues that count, in the order of the text."""
    return _best(find.cue for find in finds if find.counts)


def flags_from_cues(
    cues: Iterable[Cue], language: str, question: str = "", item: str = "", private: bool = False
) -> list[Flag]:
    """The cues of one text as merged flags; `question` and `item` say what it answered, if anything.

    Cues that must be asked about first (`check`) are left out: call again with them when the answer is yes.
    """
    return merge(
        Flag(
            c.code,
            c.level,
            c.urgency,
            (c.rule,),
            (_evidence(c, language, question, item, private),),
            CHANGE_TALK,
        )
        for c in cues
        if not c.strength and not c.check
    )


def strengths_from_cues(
    cues: Iterable[Cue], language: str, question: str = "", item: str = "", private: bool = False
) -> list[StrengthFlag]:
    """The strengths in one text. What was told in private stays out: strengths open the common summary."""
    if private:
        return []
    return merge_strengths(
        StrengthFlag(c.code, (c.rule,), (_evidence(c, language, question, item, private),))
        for c in cues
        if c.strength
    )


def _evidence(cue: Cue, language: str, question: str, item: str, private: bool) -> Evidence:
    return Evidence(question, item, cue.quote, language, "message", private)
