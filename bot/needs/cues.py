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

from bot.needs.flags import CHANGE_TALK, Evidence, Flag, StrengthFlag, merge, merge_strengths
from bot.needs.negation import Scope, ScopeWords
from bot.needs.patterns import Index, Match, Pattern, Sentence, sentences
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


class Lexicon:
    """All cues of one language, compiled once. `danger_only` keeps those that show danger."""

    def __init__(
        self, language: str, written: Iterable[Written], figurative: Iterable[Pattern], scope: ScopeWords
    ):
        self.language = language
        self.written = tuple(written)
        self.scope = scope
        self._figurative = tuple(figurative)
        self._index = Index([w.parts[0] for w in self.written])
        self._masks = Index(self._figurative)

    def danger_only(self) -> Lexicon:
        """The same lexicon with nothing but danger in it."""
        return Lexicon(self.language, [w for w in self.written if w.danger], self._figurative, self.scope)

    def find(self, text: str) -> Iterator[Cue]:
        """Every cue in the text, in no order, overlapping ones too."""
        for sentence in sentences(text, self.language, self.scope.contrast):
            candidates = self._index.candidates(sentence)
            if not candidates:
                continue
            masked = self._masked(sentence)
            read = None
            for number in sorted(candidates):
                written = self.written[number]
                for match in _matches(written, sentence):
                    if match.places & masked:
                        continue
                    read = read or self.scope.read(sentence)
                    believed = _believed(written, read.of(match))
                    if believed is not None:
                        yield _cue(written, sentence, match, text, believed)

    def _masked(self, sentence: Sentence) -> set[int]:
        masked: set[int] = set()
        for number in self._masks.candidates(sentence):
            for match in self._figurative[number].find(sentence):
                masked.update(range(match.first, match.last + 1))
        return masked


def _matches(written: Written, sentence: Sentence) -> Iterator[Match]:
    if any(True for pattern in written.unless for _ in pattern.find(sentence)):
        return
    if len(written.parts) == 1:
        yield from written.parts[0].find(sentence)
        return
    found = [next(part.find(sentence), None) for part in written.parts]
    if any(match is None for match in found):
        return
    matches = [match for match in found if match is not None]
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


def _cue(written: Written, sentence: Sentence, match: Match, text: str, believed: str) -> Cue:
    first, last = sentence.words[match.first], sentence.words[match.last]
    assert first is not None and last is not None  # a match begins and ends with a word
    return Cue(
        written.code, written.level, written.urgency, text[first.start : last.end], first.start, last.end,
        written.rule, believed == "check", written.strength, written.danger,
    )  # fmt: skip


def _rank(cue: Cue) -> tuple[bool, int, int]:
    urgency = URGENCIES.index(cue.urgency) if cue.urgency else len(URGENCIES)
    return cue.check, urgency, -cue.level


def _best(cues: Iterable[Cue]) -> list[Cue]:
    """Of overlapping cues of one code the surest, most urgent, strongest; in the order of the text."""
    kept: list[Cue] = []
    for cue in sorted(cues, key=lambda c: (_rank(c), c.start - c.end, c.rule)):
        if not any(k.code == cue.code and k.start < cue.end and cue.start < k.end for k in kept):
            kept.append(cue)
    return sorted(kept, key=lambda c: (c.start, c.end, c.code))


# -- reading the data ------------------------------------------------------------------------------

_KEYS = {"cue", "all", "unless", "level", "urgency", "check"}


def load(path: Path, language: str) -> Lexicon:
    """Read the cues of one language. Raises NeedsError saying which cue is not understood."""
    raw = YAML(typ="safe").load(path.read_text(encoding="utf-8"))
    if unknown := set(raw) - {"needs", "strengths", "danger", "figurative", "scope"}:
        raise NeedsError(f"{path.name}: unknown part {', '.join(sorted(unknown))}")
    written: list[Written] = []
    for part in ("needs", "strengths", "danger"):
        known = taxonomy().strengths if part == "strengths" else taxonomy().needs
        for code, entries in raw.get(part, {}).items():
            if code not in known:
                raise NeedsError(f"{path.name}: {part}: there is no {code}")
            for number, entry in enumerate(entries, 1):
                rule = f"{language}.{part}.{code}.{number}"
                written.append(_written(entry, str(code), part, language, f"{path.name}: {rule}", rule))
    try:
        scope = ScopeWords(raw["scope"], language)
        figurative = [Pattern(str(f), language) for f in raw.get("figurative", ())]
    except ValueError as error:
        raise NeedsError(f"{path.name}: {error}") from None
    return Lexicon(language, written, figurative, scope)


def _written(entry: Any, code: str, part: str, language: str, where: str, rule: str) -> Written:
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
        patterns = tuple(Pattern(str(p), language) for p in parts)
        unless = tuple(Pattern(str(p), language) for p in entry.get("unless", ()))
    except (ValueError, KeyError) as error:
        raise NeedsError(f"{where}: {error}") from None
    return Written(code, patterns, unless, level, urgency, bool(entry.get("check")), part == "danger", rule)


@functools.cache
def lexicon(language: str) -> Lexicon:
    """The cues of one of LANGUAGES."""
    return load(NEEDS_DATA / "cues" / f"{language}.yml", language)


@functools.cache
def _danger_lexicon(language: str) -> Lexicon:
    return lexicon(language).danger_only()


# -- what others call ------------------------------------------------------------------------------


def find(text: str, language: str) -> list[Cue]:
    """Cues in a text, in its order. Danger is looked for in all three languages: people mix them."""
    text = text[:TEXT_LIMIT]
    found: list[Cue] = []
    for other in LANGUAGES:
        found.extend((lexicon(other) if other == language else _danger_lexicon(other)).find(text))
    return _best(found)


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
