"""Thresholds from development lines: each need and strength at its best F1, danger at wanted shares of true alarms."""

from __future__ import annotations

from typing import Any

from bot.needs.classifier import CRISIS, Sign
from bot.needs.taxonomy import taxonomy
from bot.needs.thresholds import Thresholds, best, with_precision
from bot.rasa.model import Understanding

ASKED_RIGHTLY = 0.55
"""At least this share of the plain questions about danger meet danger; asking once too often harms less than not asking."""
ACTED_RIGHTLY = 0.92
"""At least this share of what is acted on at once is danger."""


async def tuned(understanding: Understanding, lines: list[dict[str, Any]]) -> Thresholds:
    """The thresholds that suit these labelled lines."""
    chances: list[dict[str, float]] = []
    for line in lines:
        read = await understanding.parse(line["text"])
        chances.append({sign.code: sign.chance for sign in map(Sign.from_json, read.get("signs") or ())})
    codes = [*taxonomy().needs, *taxonomy().strengths]
    given = {code: [one.get(code, 0.0) for one in chances] for code in (*codes, CRISIS)}
    true = {code: [code in (*line["needs"], *line["strengths"]) for line in lines] for code in codes}
    common = best([c for code in codes for c in given[code]], [t for code in codes for t in true[code]])
    danger = [bool(line["crisis"]) for line in lines]
    return Thresholds(
        {code: best(given[code], true[code], common) for code in codes},
        with_precision(given[CRISIS], danger, ASKED_RIGHTLY),
        with_precision(given[CRISIS], danger, ACTED_RIGHTLY),
    )
