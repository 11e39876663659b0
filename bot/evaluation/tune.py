"""Thresholds from development lines: each need and strength at its best F1, danger at wanted shares of true alarms."""

from __future__ import annotations

from typing import Any

from bot.needs.classifier import CRISIS, Sign
from bot.needs.taxonomy import taxonomy
from bot.needs.thresholds import HEALTH, DangerWeights, Thresholds, best, log_odds, with_precision
from bot.rasa.model import Understanding

# At least these shares are danger of what is asked about, counts as crisis, and is acted on at once. Asking once too
# often harms less than not asking.
ASKED_RIGHTLY, LIKELY_RIGHTLY, ACTED_RIGHTLY = 0.78, 0.80, 0.92
CAUTION = 1.1
"""Thresholds lie so much above the best F1: a false flag costs more trust than a missed small need."""


async def tuned(understanding: Understanding, lines: list[dict[str, Any]]) -> Thresholds:
    """The thresholds that suit these labelled lines."""
    chances: list[dict[str, float]] = []
    for line in lines:
        read = await understanding.parse(line["text"])
        chances.append({sign.code: sign.chance for sign in map(Sign.from_json, read.get("signs") or ())})
    codes = [*taxonomy().needs, *taxonomy().strengths]
    given = {code: [one.get(code, 0.0) for one in chances] for code in codes}
    true = {code: [code in (*line["needs"], *line["strengths"]) for line in lines] for code in codes}
    common = best([c for code in codes for c in given[code]], [t for code in codes for t in true[code]])
    danger = [bool(line["crisis"]) for line in lines]
    weights = _danger_weights(chances, danger)
    likely = [weights.chance(one) for one in chances]
    return Thresholds(
        {code: min(0.95, CAUTION * best(given[code], true[code], common)) for code in codes},
        weights,
        *(with_precision(likely, danger, share) for share in (ASKED_RIGHTLY, LIKELY_RIGHTLY, ACTED_RIGHTLY)),
    )


def _danger_weights(chances: list[dict[str, float]], danger: list[bool]) -> DangerWeights:
    from sklearn.linear_model import LogisticRegression

    codes = [CRISIS, *(code for code in taxonomy().needs if code.startswith("safety.")), HEALTH]
    seen = [[log_odds(one.get(code, 0.0)) for code in codes] for one in chances]
    model = LogisticRegression(max_iter=2000).fit(seen, danger)
    return DangerWeights(
        float(model.intercept_[0]), dict(zip(codes, map(float, model.coef_[0]), strict=True))
    )
