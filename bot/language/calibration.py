"""Makes chances mean what they say: of what is told with 0.8, eight in ten are true (data/calibration.yml).

Acts exclude one another, so one sharpness serves them all (temperature scaling, Guo et al. 2017); needs, strengths
and danger stand each for itself, so their log odds are stretched and moved (Platt 1999), those of needs and strengths
also by the length of what shows them: of few words the models are too sure. Danger is never made less likely by brevity.
"""

from __future__ import annotations

import functools
import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import numpy.typing as npt
from ruamel.yaml import YAML

PATH = Path(__file__).parents[2] / "data" / "calibration.yml"
_SMALLEST = 1e-6
_MOST_WORDS = 20
"""Longer is as long: hardly any line that the figures come from has more words."""


@dataclass(frozen=True)
class Stretch:
    """How log odds are changed: times `slope`, plus `bias`, plus `length` times the log of 1 + the words."""

    slope: float = 1.0
    bias: float = 0.0
    length: float = 0.0

    def of(self, chance: float, count: int = 0) -> float:
        """The chance (0–1) that is meant by this one, told of so many words."""
        odds = self.slope * _log_odds(chance) + self.bias + self.length * _log_of(count)
        return 1.0 / (1.0 + math.exp(-odds))

    def then(self, other: Stretch) -> Stretch:
        """Both in one, `other` applied to what this one gives."""
        return Stretch(
            self.slope * other.slope,
            other.slope * self.bias + other.bias,
            other.slope * self.length + other.length,
        )


@dataclass(frozen=True)
class Calibration:
    """`sharpness` of acts; how the chances of needs and strengths, and of danger, are stretched. The default changes nothing."""

    sharpness: float = 1.0
    signs: Stretch = Stretch()
    danger: Stretch = Stretch()

    def of_acts(self, chances: npt.NDArray[np.float32]) -> npt.NDArray[np.float32]:
        """Chances of all acts of one message, shape (acts,), summing to 1; the same after it."""
        sharp = np.maximum(chances, _SMALLEST) ** self.sharpness
        found: npt.NDArray[np.float32] = sharp / sharp.sum()
        return found

    def then(self, other: Calibration) -> Calibration:
        """Both in one, `other` applied to what this one gives."""
        return Calibration(
            self.sharpness * other.sharpness, self.signs.then(other.signs), self.danger.then(other.danger)
        )


def _log_of(count: int) -> float:
    return math.log1p(min(count, _MOST_WORDS))


def _log_odds(chance: float) -> float:
    inside = min(max(chance, _SMALLEST), 1.0 - _SMALLEST)
    return math.log(inside / (1.0 - inside))


@functools.cache
def calibration() -> Calibration:
    """The calibration of this installation. Raises ValueError when its file is not one."""
    return load(PATH)


def load(path: Path) -> Calibration:
    """Read a calibration. Raises ValueError when a figure is missing, no number, or turns an order round."""
    raw = YAML(typ="safe").load(path.read_text(encoding="utf-8")) or {}
    try:
        found = Calibration(
            float(raw["acts"]["sharpness"]),
            Stretch(*(float(raw["signs"][name]) for name in ("slope", "bias", "length"))),
            Stretch(*(float(raw["danger"][name]) for name in ("slope", "bias"))),
        )
    except (KeyError, TypeError, ValueError):
        raise ValueError(f"{path.name}: a figure is missing; run `perhesilta tune`") from None
    if min(found.sharpness, found.signs.slope, found.danger.slope) <= 0:
        raise ValueError(f"{path.name}: sharpness and slopes are above 0; run `perhesilta tune`")
    return found


def write(path: Path, found: Calibration, made_of: Iterable[str]) -> None:
    """Keep a calibration, with the names of the files it comes from."""
    lines = [
        "# What makes the models' chances mean what they say (bot/language/calibration.py). Written by",
        f"# `perhesilta tune`; not for writing by hand. Made of {', '.join(made_of)}.",
        "acts:",
        f"  sharpness: {found.sharpness:.4f}",
        "signs:",
        f"  slope: {found.signs.slope:.4f}",
        f"  bias: {found.signs.bias:.4f}",
        f"  length: {found.signs.length:.4f}",
        "danger:",
        f"  slope: {found.danger.slope:.4f}",
        f"  bias: {found.danger.bias:.4f}",
    ]
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")


def sharpness(rankings: Sequence[Sequence[float]], true: Sequence[int | None]) -> float:
    """The sharpness with the least log loss. `rankings`: the likeliest acts' chances, the rest taken as one.

    `true`: the place of the right act in each ranking, None when it is not among them.
    """
    from scipy.optimize import minimize_scalar

    width = max(map(len, rankings)) + 1
    chances = np.full((len(rankings), width), _SMALLEST)
    for row, ranking in enumerate(rankings):
        chances[row, : len(ranking)] = ranking
        chances[row, -1] = max(_SMALLEST, 1.0 - sum(ranking))
    logs = np.log(np.maximum(chances, _SMALLEST))
    places = np.array([width - 1 if place is None else place for place in true])

    def loss(power: float) -> float:
        sharp = power * logs
        whole = np.log(np.exp(sharp).sum(axis=1))
        return float(np.mean(whole - sharp[np.arange(len(places)), places]))

    return float(minimize_scalar(loss, bounds=(0.2, 5.0), method="bounded").x)


def stretch(chances: Sequence[float], true: Sequence[bool], counts: Sequence[int] | None = None) -> Stretch:
    """The stretch of the log odds with the least log loss; with the `counts` of words also by length."""
    from sklearn.linear_model import LogisticRegression

    odds = [[_log_odds(chance)] for chance in chances]
    if counts is not None:
        odds = [[one, _log_of(count)] for (one,), count in zip(odds, counts, strict=True)]
    model = LogisticRegression(C=1e6, max_iter=1000).fit(odds, list(true))
    slope, *length = map(float, model.coef_[0])
    return Stretch(slope, float(model.intercept_[0]), *length)
