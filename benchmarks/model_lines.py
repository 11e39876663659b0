"""The lines that models are compared on: what they learn from, the fixed sample for Rasa, what they are scored on."""

from __future__ import annotations

import json
import random
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from typing import Any, TypeVar

from bot.evaluation.report import read_lines
from bot.needs.classifier import Example, examples

ROOT = Path(__file__).parents[1]
TOLD = "inform"
ANSWERS = (TOLD, "correct_answer")
"""Acts that may show a need: as in bot/rasa/needs_reader.py, all other acts teach what shows none."""
NOTHING = "nothing"
"""The name, for a model that must always say something, of no need, no strength and no danger."""
SEED = 2026
TODAY = date(2026, 11, 22)
"""The day from which the labelled lines say "last year"."""
_Any = TypeVar("_Any")


@dataclass(frozen=True)
class Sizes:
    """So many lines of each kind at most, drawn by chance but the same in every run; None for all of them."""

    acts: int | None = None
    told: int | None = None
    needs: int | None = None


@dataclass(frozen=True)
class Lessons:
    """What a model learns from: each line with its one act, and each line with its needs, strengths and danger."""

    acts: list[Example]
    needs: list[Example]

    def to_json(self) -> dict[str, Any]:
        """Plain data."""
        return {
            kind: [[one.text, one.language, sorted(one.labels)] for one in lines]
            for kind, lines in (("acts", self.acts), ("needs", self.needs))
        }

    @classmethod
    def from_json(cls, data: dict[str, Any]) -> Lessons:
        """The lessons kept by `to_json`."""
        kept = {
            kind: [Example(t, language, frozenset(labels)) for t, language, labels in data[kind]]
            for kind in data
        }
        return cls(kept["acts"], kept["needs"])


def sample(lines: Sequence[_Any], most: int | None, seed: int = SEED) -> list[_Any]:
    """At most so many of the lines, in their order: drawn by chance, but the same for the same lines and seed."""
    if most is None or len(lines) <= most:
        return list(lines)
    kept = random.Random(seed).sample(range(len(lines)), most)
    return [lines[place] for place in sorted(kept)]


def acts(folder: Path = ROOT / "data" / "nlu") -> list[Example]:
    """The lines of data/nlu with their act, each in the language of its folder; buttons are no sentences."""
    from bot.rasa.without_tensorflow import keep_tensorflow_out

    keep_tensorflow_out()
    from rasa.shared.nlu.training_data.loading import load_data

    found = []
    for language in sorted(path.name for path in folder.iterdir() if path.is_dir()):
        for line in load_data(str(folder / language)).intent_examples:
            text = str(line.get("text") or "")
            if text and not text.startswith("/"):
                found.append(Example(text, language, frozenset({str(line.get("intent"))})))
    return found


def told(folder: Path = ROOT / "data" / "needs" / "utterances") -> list[Example]:
    """What families tell of themselves, with needs, strengths and danger."""
    return list(examples(folder))


def lessons(acts: Sequence[Example], told: Sequence[Example], sizes: Sizes) -> Lessons:
    """What the product's two models learn from, or a sample of it."""
    nothing = [replace(one, labels=frozenset()) for one in acts if not one.labels & set(ANSWERS)]
    informs = [replace(one, labels=frozenset({TOLD})) for one in told]
    return Lessons(
        [*sample(acts, sizes.acts), *sample(informs, sizes.told)],
        sample([*told, *nothing], sizes.needs),
    )


def combined(labels: Iterable[str]) -> str:
    """All labels of a line as one, for a model that gives one label a line."""
    return "+".join(sorted(labels)) or NOTHING


def apart(label: str | None) -> set[str]:
    """The labels in a combined one."""
    return set() if label in (None, "", NOTHING) else set(str(label).split("+"))


def for_rasa(lines: Iterable[Example]) -> str:
    """Training data as Rasa reads it; JSON, because in Rasa's YAML a bracket in a sentence means an entity."""
    common = [{"text": one.text, "intent": combined(one.labels)} for one in lines]
    return json.dumps({"rasa_nlu_data": {"common_examples": common}}, ensure_ascii=False)


def labelled(kind: str, most: int | None = None) -> list[dict[str, Any]]:
    """The labelled lines of tests/data/<kind>, at most so many of each language."""
    files = sorted((ROOT / "tests" / "data" / kind).glob("*.jsonl"))
    return [line for file in files for line in sample(list(read_lines(file)), most)]


def read_twice(folder: Path = ROOT / "tests" / "data" / "second_reading") -> list[tuple[dict[str, Any], Any]]:
    """Evaluation lines that another hand labelled too without seeing the labels: (line, its second reading)."""
    first = {(line["lang"], line["text"]): line for line in labelled("evaluation")}
    second = [
        json.loads(line)
        for file in sorted(folder.glob("*.jsonl"))
        for line in file.read_text("utf-8").splitlines()
    ]
    return [(first[one["lang"], one["text"]], one) for one in second]


def counts(
    acts: Sequence[Example],
    told: Sequence[Example],
    development: Sequence[dict[str, Any]],
    evaluation: Sequence[dict[str, Any]],
) -> Iterator[dict[str, int | str]]:
    """How many lines of each kind there are in each language."""
    known = {one.text.strip().casefold() for one in (*acts, *told)}
    for language in ("fi", "en", "ar"):
        here = [one for one in told if one.language == language]
        scored = [line for line in evaluation if line["lang"] == language]
        yield {
            "": language,
            "lines with an act": sum(one.language == language for one in acts),
            "lines that families might tell": len(here),
            "of them without any need, strength or danger": sum(not one.labels for one in here),
            "of them with danger": sum("crisis" in one.labels for one in here),
            "development lines": sum(line["lang"] == language for line in development),
            "evaluation lines": len(scored),
            "of them also in the training lines, word for word": sum(
                line["text"].strip().casefold() in known for line in scored
            ),
        }
