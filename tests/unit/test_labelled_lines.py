"""Training, development and evaluation lines never share a sentence, and there are enough of each."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from ruamel.yaml import YAML

from bot.language.normalise import words
from bot.needs.taxonomy import taxonomy

ROOT = Path(__file__).parents[2]
LANGUAGES = ("fi", "en", "ar")
CODES = {*taxonomy().needs, *taxonomy().strengths}


def normalised(text: str) -> str:
    """A line as it is compared: folded words without punctuation."""
    return " ".join(word.folded for word in words(text))


def labelled(kind: str, language: str) -> list[dict[str, Any]]:
    """The lines of tests/data/KIND."""
    path = ROOT / "tests" / "data" / kind / f"{language}.jsonl"
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]


def utterances(language: str) -> Iterator[dict[str, Any]]:
    """The lines from which needs are learnt."""
    for path in sorted((ROOT / "data" / "needs" / "utterances" / language).glob("*.jsonl")):
        yield from map(json.loads, path.read_text(encoding="utf-8").splitlines())


def acts(language: str) -> Iterator[tuple[str, str]]:
    """(act, text) of the lines from which acts are learnt."""
    for path in sorted((ROOT / "data" / "nlu" / language).glob("*.yml")):
        for entry in YAML(typ="safe").load(path.read_text(encoding="utf-8"))["nlu"]:
            for line in entry["examples"].splitlines():
                yield entry["intent"], line.strip().removeprefix("- ")


def training() -> set[str]:
    """Everything that any model is trained on, in all languages."""
    lines = {normalised(line["text"]) for language in LANGUAGES for line in utterances(language)}
    return lines | {normalised(text) for language in LANGUAGES for _, text in acts(language)}


def test_no_evaluation_or_development_line_occurs_in_training() -> None:
    known = training()
    for kind in ("evaluation", "development"):
        for language in LANGUAGES:
            shared = [
                n for n, line in enumerate(labelled(kind, language), 1) if normalised(line["text"]) in known
            ]
            assert shared == [], f"{kind}/{language}.jsonl: lines {shared} stand in the training data"


def test_no_evaluation_line_occurs_among_lines_that_anything_is_tuned_on() -> None:
    for language in LANGUAGES:
        tuned = [*labelled("development", language), *labelled("values", language)]
        known = {normalised(line["text"]) for line in tuned}
        shared = [
            n
            for n, line in enumerate(labelled("evaluation", language), 1)
            if normalised(line["text"]) in known
        ]
        assert shared == [], f"evaluation/{language}.jsonl: lines {shared} stand among them"


@pytest.mark.parametrize("kind", ["evaluation", "development"])
@pytest.mark.parametrize("language", LANGUAGES)
def test_labelled_lines_know_their_labels_and_are_enough(kind: str, language: str) -> None:
    lines = labelled(kind, language)
    assert len(lines) >= 400
    assert {line["lang"] for line in lines} == {language}
    assert {code for line in lines for code in (*line["needs"], *line["strengths"])} <= CODES
    assert len({normalised(line["text"]) for line in lines}) == len(lines)
    needs = Counter(code for line in lines for code in line["needs"])
    assert min(needs[code] for code in taxonomy().needs) >= 4


@pytest.mark.parametrize("language", LANGUAGES)
def test_there_are_enough_training_lines_of_every_kind(language: str) -> None:
    lines = list(utterances(language))
    codes = Counter(code for line in lines for code in (*line["needs"], *line["strengths"]))
    assert set(codes) == CODES
    assert {code: n for code, n in codes.items() if n < 150} == {}
    negatives = [line for line in lines if not line["needs"] and not line["strengths"] and not line["crisis"]]
    assert len(negatives) >= 1500
    texts = [normalised(line["text"]) for line in lines]
    assert len(set(texts)) >= 0.95 * len(texts)


@pytest.mark.parametrize("language", LANGUAGES)
def test_there_are_enough_training_lines_of_every_act(language: str) -> None:
    counts = Counter(act for act, _ in acts(language))
    assert {act: n for act, n in counts.items() if n < 150} == {}
