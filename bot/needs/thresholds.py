"""From which chance on a sign is believed: data/needs/thresholds.yml, written by `perhesilta tune` from development lines."""

from __future__ import annotations

import functools
import math
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from ruamel.yaml import YAML

from bot.needs.taxonomy import NEEDS_DATA, NeedsError, taxonomy

PATH = NEEDS_DATA / "thresholds.yml"
_GRID = np.arange(0.05, 0.98, 0.025)
_FEW = 120  # a code's own best threshold counts as much as the common one when it has so many lines


HEALTH = "practical.health_care"
"""A medical emergency is danger too."""


@dataclass(frozen=True)
class DangerWeights:
    """How the chances of CRISIS, of each safety need and of HEALTH make one chance of danger: a logistic regression."""

    bias: float
    weights: Mapping[str, float]

    def chance(self, signs: Mapping[str, float]) -> float:
        """The chance of danger (0–1) from chances by code."""
        score = self.bias + sum(w * log_odds(signs.get(code, 0.0)) for code, w in self.weights.items())
        return 1.0 / (1.0 + math.exp(-score))


def log_odds(chance: float) -> float:
    """The log odds of a chance, kept away from the ends."""
    inside = min(max(chance, 0.02), 0.995)
    return math.log(inside / (1.0 - inside))


@dataclass(frozen=True)
class Thresholds:
    """Chances (0–1). `codes`: a need or strength is believed.

    Danger: from `ask` on it is asked about, from `likely` on it counts as crisis in `perhesilta parse`, from `certain`
    on it is acted on without asking.
    """

    codes: Mapping[str, float]
    danger: DangerWeights
    ask: float
    likely: float
    certain: float


def load(path: Path) -> Thresholds:
    """Read thresholds. Raises NeedsError when a code is missing, unknown or not a chance."""
    raw = YAML(typ="safe").load(path.read_text(encoding="utf-8"))
    codes = {str(code): float(chance) for code, chance in raw["codes"].items()}
    known = {*taxonomy().needs, *taxonomy().strengths}
    if wrong := known ^ set(codes):
        raise NeedsError(
            f"{path.name}: missing or unknown: {', '.join(sorted(wrong))}; run `perhesilta tune`"
        )
    levels = raw["crisis"]
    weights = {str(code): float(weight) for code, weight in levels["weights"].items()}
    danger = DangerWeights(float(levels["bias"]), weights)
    found = Thresholds(codes, danger, *(float(levels[level]) for level in ("ask", "likely", "certain")))
    if not all(0 < chance <= 1 for chance in (*codes.values(), found.ask, found.likely, found.certain)):
        raise NeedsError(f"{path.name}: a chance lies between 0 and 1")
    return found


@functools.cache
def thresholds() -> Thresholds:
    """The thresholds of this installation."""
    return load(PATH)


def best(chances: Sequence[float], truths: Sequence[bool], common: float | None = None) -> float:
    """The threshold with the best F1; drawn towards `common` when few lines are true."""
    given, true = np.asarray(chances), np.asarray(truths, bool)
    scores = [_f1(given >= chance, true) for chance in _GRID]
    own = float(_GRID[int(np.argmax(scores))])
    if common is None:
        return own
    weight = true.sum() / (true.sum() + _FEW)
    return float(weight * own + (1 - weight) * common)


def with_precision(chances: Sequence[float], truths: Sequence[bool], wanted: float) -> float:
    """The lowest threshold from which on at least this share of what is raised is true; the highest if none is."""
    given, true = np.asarray(chances), np.asarray(truths, bool)
    good = [chance for chance in _GRID if (raised := given >= chance).any() and true[raised].mean() >= wanted]
    return float(min(good, default=_GRID[-1]))


def _f1(raised: np.ndarray, true: np.ndarray) -> float:  # type: ignore[type-arg]
    right = int((raised & true).sum())
    return 2 * right / max(1, int(raised.sum() + true.sum()))


def write(path: Path, found: Thresholds, made_of: Iterable[str]) -> None:
    """Keep thresholds, with the names of the files they come from."""
    lines = [
        "# From which chance on a sign is believed. Written by `perhesilta tune` from development lines;",
        f"# not for writing by hand. Made of {', '.join(made_of)}.",
        "crisis:",
        f"  ask: {found.ask:.3f}",
        f"  likely: {found.likely:.3f}",
        f"  certain: {found.certain:.3f}",
        f"  bias: {found.danger.bias:.3f}",
        "  weights:",
        *(f"    {code}: {weight:.3f}" for code, weight in found.danger.weights.items()),
        "codes:",
        *(f"  {code}: {chance:.3f}" for code, chance in found.codes.items()),
    ]
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")
