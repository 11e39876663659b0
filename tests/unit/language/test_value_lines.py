"""Counts, ages and dates as families write them (tests/data/values): nearly all are read exactly right.

Nobody labelled needs on these lines, so no threshold is tuned on them. What is read wrongly stays among them.
"""

from __future__ import annotations

from datetime import date

import pytest

from bot.evaluation.parse import values
from bot.evaluation.report import read_lines
from bot.settings import ROOT

TODAY = date(2026, 11, 23)  # the lines say "last year" from this day


@pytest.mark.parametrize("language", ["fi", "en", "ar"])
def test_values_are_read_exactly(language: str) -> None:
    lines = list(read_lines(ROOT / "tests" / "data" / "values" / f"{language}.jsonl"))
    assert len(lines) >= 300
    wrong = [
        line["text"]
        for line in lines
        if values(line["text"], language, line, TODAY).get(line["expect"]) != line["value"]
    ]
    assert len(wrong) <= 0.03 * len(lines), wrong
