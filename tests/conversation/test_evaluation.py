"""The figures that must not fall: what is understood of sentences nobody trained or tuned on, per language.

The floors lie a little under what was measured (docs/model-card.md). Who raises a figure raises its floor.
"""

from __future__ import annotations

from datetime import date
from pathlib import Path
from time import perf_counter

import numpy as np
import pytest

from bot.evaluation.report import read_lines, scores_of
from bot.rasa.model import Understanding

LINES = Path(__file__).parents[1] / "data" / "evaluation"
TODAY = date(2026, 11, 22)  # the lines' relative dates mean this day
FLOORS = {
    "act_accuracy": 0.92,
    "act_macro_f1": 0.85,
    "needs_micro_f1": 0.74,
    "needs_macro_f1": 0.74,
    "strengths_micro_f1": 0.71,
    "crisis_recall": 0.85,
    "crisis_precision": 0.62,
    "values": 0.93,
}
MOST_FALSE_ALARMS = 0.12
SLOWEST_PARSE = 0.030  # seconds, p95: three times the goal, for a machine with much else to do


@pytest.mark.parametrize("language", ["fi", "en", "ar"])
async def test_figures_on_unseen_sentences_hold(understanding: Understanding, language: str) -> None:
    scores = await scores_of(understanding, [LINES / f"{language}.jsonl"], TODAY)
    figures = scores[language].summary()
    fallen = {name: figures[name] for name, floor in FLOORS.items() if figures[name] < floor}
    assert fallen == {}
    assert figures["false_alarms"] <= MOST_FALSE_ALARMS


async def test_a_message_is_understood_in_time(understanding: Understanding) -> None:
    texts = [
        line["text"] for language in ("fi", "en", "ar") for line in read_lines(LINES / f"{language}.jsonl")
    ][::5]
    for text in texts[:20]:
        await understanding.parse(text)
    took = []
    for text in texts:
        begun = perf_counter()
        await understanding.parse(text)
        took.append(perf_counter() - begun)
    assert np.percentile(took, 95) <= SLOWEST_PARSE
