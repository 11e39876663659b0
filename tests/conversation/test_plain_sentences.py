"""The plainest sentences: danger said straight out is never missed, and what the sentence takes back is hardly ever danger.

Denied, over, of a neighbour or a film, "if", a figure of speech: `tests/data/plain`, written before the lines the
model learns such things from (data/needs/utterances/*/taken_back.jsonl). Those who wrote these were shown six of the
sentences, as what not to write.
"""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from benchmarks.model_lines import TODAY
from bot.evaluation.parse import parse
from bot.rasa.model import Understanding

LINES = Path(__file__).parents[1] / "data" / "plain"
MISHEARD = {"fi": 4, "en": 4, "ar": 7}
"""So many of the sentences without danger may be heard as danger: one more than today. Fewer is better: lower it then."""


@pytest.mark.parametrize("language", ["fi", "en", "ar"])
async def test_plain_danger_is_heard_and_what_is_taken_back_is_not(
    understanding: Understanding, language: str
) -> None:
    lines = [json.loads(line) for line in (LINES / f"{language}.jsonl").read_text("utf-8").splitlines()]
    heard = {line["text"]: (await parse(understanding, line, TODAY))["crisis"] for line in lines}
    missed = [line["text"] for line in lines if line["crisis"] and not heard[line["text"]]]
    misheard = [line["text"] for line in lines if not line["crisis"] and heard[line["text"]]]
    assert missed == []
    assert len(misheard) <= MISHEARD[language], misheard
