"""Danger: what must never be missed, what must be asked about first, and what must not be touched."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from ruamel.yaml import YAML

from bot.needs.classifier import CRISIS, examples
from bot.needs.cues import LANGUAGES, find
from bot.needs.heard import danger
from bot.settings import ROOT

SENTENCES = Path(__file__).parent / "sentences"


def read(name: str) -> Any:
    return YAML(typ="safe").load((SENTENCES / name).read_text(encoding="utf-8"))


DANGER = read("danger.yml")
HARMLESS = read("harmless.yml")
SURE = [(language, text) for language in LANGUAGES for text in DANGER[language]["sure"]]
ASK = [(language, text) for language in LANGUAGES for text in DANGER[language]["ask"]]
TALK = [(language, text) for language in LANGUAGES for text in HARMLESS[language]]


@pytest.mark.parametrize(("language", "text"), SURE)
def test_danger_is_certain(language: str, text: str) -> None:
    found = danger(text, language)
    assert found is not None and found.certain


@pytest.mark.parametrize(("language", "text"), SURE)
def test_danger_is_seen_when_the_language_was_taken_wrong(language: str, text: str) -> None:
    for other in LANGUAGES:
        found = danger(text, other)
        assert found is not None and found.certain


@pytest.mark.parametrize(("language", "text"), ASK)
def test_doubtful_words_are_asked_about_once(language: str, text: str) -> None:
    found = danger(text, language)
    assert found is not None and not found.certain


@pytest.mark.parametrize(("language", "text"), TALK)
def test_everyday_talk_is_no_danger_in_any_language(language: str, text: str) -> None:
    assert all(danger(text, other) is None for other in LANGUAGES)


def test_the_lists_are_long_enough_to_mean_something() -> None:
    assert all(len(HARMLESS[language]) >= 60 for language in LANGUAGES)
    assert all(len(DANGER[language]["sure"]) >= 25 for language in LANGUAGES)


def test_one_need_has_its_own_lines_and_several_have_all() -> None:
    one, several = danger("I want to die", "en"), danger("My husband hits me. He hits the children.", "en")
    assert one is not None and one.line == "safety.self_harm"
    assert several is not None and several.line == "any"


def test_the_question_fits_the_doubt() -> None:
    tired, afraid = danger("kuolen väsymykseen", "fi"), danger("pelkään miestäni", "fi")
    assert tired is not None and tired.question == "safety-suicide-check"
    assert afraid is not None and afraid.question == "safety-check-figurative"


def test_what_is_certain_is_not_watered_down_by_what_is_doubtful() -> None:
    found = danger("Olen väsynyt elämään. Mieheni lyö minua.", "fi")
    assert found is not None and found.certain and found.codes == ("safety.violence",)


def test_a_mixed_message_is_read_in_both_its_languages() -> None:
    found = danger("Hei, I am writing because mieheni lyö minua, please help", "en")
    assert found is not None and found.certain


def test_cues_that_act_at_once_are_mostly_right() -> None:
    """Over training lines, of which many were written to trap the cues; one that is often wrong has to ask (`check`)."""
    lines = [line for n, line in enumerate(examples(ROOT / "data/needs/utterances")) if n % 4 == 0]
    found = [
        CRISIS in line.labels
        for line in lines
        if any(cue.danger and not cue.check for cue in find(line.text, line.language))
    ]
    assert len(found) > 400
    assert sum(found) >= 0.8 * len(found)
