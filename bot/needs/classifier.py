"""Needs, strengths and danger that a message shows, by a model learnt from labelled lines (data/needs/utterances).

It sees the words of a message, their stems, the concepts in them and the cues that were found: the cues'
rules and the model are two ways to hear the same thing, and either may raise it (bot/needs/heard.py).
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from bot.language.calibration import Calibration, calibration
from bot.language.normalise import Word, words
from bot.language.stems import stems
from bot.language.text_model import Line, TextModel
from bot.needs.concepts import concepts
from bot.needs.cues import TEXT_LIMIT, Find, best_of, finds
from bot.needs.patterns import split

CRISIS = "crisis"
"""The label of danger now or soon, whatever the need."""
FLOOR = 0.05
"""Chances below this are not told on."""
MOST_SENTENCES = 12
"""Sentences of one message that are read one by one; a longer message is read whole as well."""
_AT_ONCE = 5000


@dataclass(frozen=True)
class Example:
    """One labelled line: needs, strengths, and CRISIS."""

    text: str
    language: str
    labels: frozenset[str]


@dataclass(frozen=True)
class Sign:
    """What the model hears: a need, a strength or CRISIS, its chance (0–1) and the words that show it best."""

    code: str
    chance: float
    quote: str

    def to_json(self) -> list[str | float]:
        """Plain data for the store."""
        return [self.code, self.chance, self.quote]

    @classmethod
    def from_json(cls, data: list[str | float]) -> Sign:
        """The sign kept by `to_json`."""
        code, chance, quote = data
        return cls(str(code), float(chance), str(quote))


def examples(folder: Path) -> Iterator[Example]:
    """The labelled lines of every language. Raises ValueError naming file and line."""
    for path in sorted(folder.glob("*/*.jsonl")):
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
            try:
                raw = json.loads(line)
                labels = {*raw["needs"], *raw["strengths"], *([CRISIS] if raw["crisis"] else [])}
                yield Example(str(raw["text"]), path.parent.name, frozenset(labels))
            except (ValueError, KeyError, TypeError):
                place = f"{path.parent.name}/{path.name}:{number}"
                raise ValueError(f"{place}: not a line with text, needs, strengths and crisis") from None


class NeedsClassifier:
    """Hears needs, strengths and danger in a message."""

    def __init__(self, model: TextModel) -> None:
        self._model = model

    @classmethod
    def fit(
        cls,
        lines: Iterable[Example],
        *,
        marks: float = 1.0,
        stems: float = 1.0,
        strength: float = 20.0,
        hidden: int = 96,
    ) -> NeedsClassifier:
        """Learn; lines without labels teach what is nothing."""
        known = list(lines)
        return cls(
            TextModel.fit(
                _whole_lines(known),
                [e.labels for e in known],
                marks=marks,
                stems=stems,
                strength=strength,
                hidden=hidden,
            )
        )

    def signs(self, text: str, language: str) -> list[Sign]:
        """What a message shows, the surest first. Each sentence is heard for itself and the message as a whole."""
        whole, sentences = lines_of(text, language)
        best = {label: (chance, text.strip()) for label, chance in self._chances(whole)}
        for quote, line in sentences if len(sentences) > 1 else ():
            for label, chance in self._chances(line):
                if chance >= best[label][0]:
                    best[label] = (chance, quote)
        found = [Sign(label, round(chance, 3), quote) for label, (chance, quote) in best.items()]
        return sorted((s for s in found if s.chance >= FLOOR), key=lambda s: (-s.chance, s.code))

    def _chances(self, line: Line) -> Iterator[tuple[str, float]]:
        length, bend = len(line.words.split()), calibration()
        for label, chance in zip(self._model.labels, self._model.probabilities(line).tolist(), strict=True):
            yield label, meant(bend, label, chance, length)

    def save(self, folder: Path) -> None:
        """Keep the model in a folder."""
        self._model.save(folder)

    @classmethod
    def load(cls, folder: Path) -> NeedsClassifier:
        """The classifier kept by `save`."""
        return cls(TextModel.load(folder))


def is_danger(label: str) -> bool:
    """Whether a label is of danger, not of an ordinary need or a strength."""
    return label == CRISIS or label.startswith("safety.")


def meant(bend: Calibration, label: str, chance: float, length: int) -> float:
    """The chance that a label's chance means when so many words show it."""
    return bend.danger.of(chance) if is_danger(label) else bend.signs.of(chance, length)


def _whole_lines(known: list[Example]) -> list[Line]:
    """Each example as the model sees it. Finding the marks takes most of the time, so all cores do it."""
    from joblib import Parallel, delayed

    parts = [known[start : start + _AT_ONCE] for start in range(0, len(known), _AT_ONCE)]
    return [
        line for part in Parallel(n_jobs=-1)(delayed(_lines_of_all)(part) for part in parts) for line in part
    ]


def _lines_of_all(part: list[Example]) -> list[Line]:
    return [lines_of(e.text, e.language)[0] for e in part]


def lines_of(text: str, language: str) -> tuple[Line, list[tuple[str, Line]]]:
    """A text as the model sees it, whole and sentence by sentence, each with its own words as they were written.

    The marks are the concepts in it, the cues found, believed or to be asked about, and what stands over either: a "not",
    an "if", a time that is over, somebody else, a film.
    """
    text = text[:TEXT_LIMIT]
    found_in = finds(text, language)
    cues = best_of(found_in)
    sentences, marks = [], []
    for sentence in split(text)[:MOST_SENTENCES]:
        written = [word for word in sentence if word is not None]
        start, end = written[0].start, written[-1].end
        found = concepts(language).marks(sentence)
        found += [f"{'ask' if c.check else 'cue'}:{c.code}" for c in cues if start <= c.start < end]
        found += _taken_back(one for one in found_in if start <= one.cue.start < end)
        marks += found
        sentences.append((text[start:end], _line(written, found, language)))
    return _line(words(text), marks, language), sentences


def _line(written: Iterable[Word], marks: Iterable[str], language: str) -> Line:
    terms = _terms(written)
    return Line(terms, tuple(marks), stems(terms, language))


def _taken_back(found: Iterable[Find]) -> list[str]:
    """Marks of what stands over the cues found: "past:safety.violence", "past:danger"."""
    return sorted({
        f"{name}:{code}"
        for one in found
        for name in one.scope.names
        for code in ([one.cue.code, "danger"] if one.cue.danger else [one.cue.code])
    })  # fmt: skip


def _terms(written: Iterable[Word]) -> str:
    """Words as the model sees them. Ages and counts all look alike: a number alone is no sign of anything."""
    return " ".join("0" if w.folded.isdigit() and len(w.folded) < 3 else w.folded for w in written)
