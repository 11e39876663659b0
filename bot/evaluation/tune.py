"""What development lines settle: the calibration of chances, each need and strength at its best F1, danger at wanted
shares of true alarms."""

from __future__ import annotations

from typing import Any

from bot.evaluation.parse import shown_as
from bot.language.calibration import Calibration, calibration, sharpness, stretch
from bot.language.normalise import words
from bot.needs.classifier import CRISIS, Sign, is_danger, meant
from bot.needs.taxonomy import taxonomy
from bot.needs.thresholds import HEALTH, DangerWeights, Thresholds, best, log_odds, with_precision
from bot.rasa.model import Understanding

# At least these shares are danger of what is asked about, counts as crisis, and is acted on at once. Asking once too
# often harms less than not asking; the weights of danger are fitted on the same lines, which flatters by some points.
ASKED_RIGHTLY, LIKELY_RIGHTLY, ACTED_RIGHTLY = 0.85, 0.85, 0.95
CAUTION = 1.1
"""Thresholds lie so much above the best F1: a false flag costs more trust than a missed small need."""


async def tuned(understanding: Understanding, lines: list[dict[str, Any]]) -> tuple[Calibration, Thresholds]:
    """The calibration and the thresholds that suit these labelled lines."""
    read = [await understanding.parse(line["text"]) for line in lines]
    signs = [[Sign.from_json(sign) for sign in one.get("signs") or ()] for one in read]
    said = [{*line["needs"], *line["strengths"], *([CRISIS] if line["crisis"] else [])} for line in lines]
    rankings = [[(shown_as(r["name"]), r["confidence"]) for r in one["intent_ranking"]] for one in read]
    lengths = [[len(words(sign.quote)) for sign in one] for one in signs]
    told = [
        (sign, sign.code in true, length)
        for one, true, of_one in zip(signs, said, lengths, strict=True)
        for sign, length in zip(one, of_one, strict=True)
    ]
    of_danger = [(sign.chance, so) for sign, so, _ in told if is_danger(sign.code)]
    others = [(sign.chance, so, length) for sign, so, length in told if not is_danger(sign.code)]
    step = Calibration(
        sharpness(
            [[chance for _, chance in ranking] for ranking in rankings],
            [
                next((n for n, (act, _) in enumerate(ranking) if act == line["act"]), None)
                for ranking, line in zip(rankings, lines, strict=True)
            ],
        ),
        stretch(*zip(*others, strict=True)),
        stretch(*zip(*of_danger, strict=True)),
    )
    means = [
        {s.code: meant(step, s.code, s.chance, length) for s, length in zip(one, of_one, strict=True)}
        for one, of_one in zip(signs, lengths, strict=True)
    ]
    return calibration().then(step), _thresholds(means, said)


def _thresholds(chances: list[dict[str, float]], said: list[set[str]]) -> Thresholds:
    codes = [*taxonomy().needs, *taxonomy().strengths]
    given = {code: [one.get(code, 0.0) for one in chances] for code in codes}
    true = {code: [code in one for one in said] for code in codes}
    common = best([c for code in codes for c in given[code]], [t for code in codes for t in true[code]])
    danger = [CRISIS in one for one in said]
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
