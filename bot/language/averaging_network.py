"""A small network over the terms of a text: their vectors are summed, one hidden layer, one chance per label.

A deep averaging network (Iyyer et al. 2015) with one layer. It shares what it learns between labels and sees terms
together, which label by label regression cannot; the two err at different places, so they are asked together
(bot/language/text_model.py). A few are learnt apart, each from another beginning, and their scores averaged: what
one of them took from chance alone counts less (Lakshminarayanan et al. 2017).
"""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Any

import numpy as np
import numpy.typing as npt

Floats = npt.NDArray[np.float32]
Places = npt.NDArray[np.int64]

MEMBERS = 3
EPOCHS = 7
BATCH = 1024
STEP = 0.015
"""The first step; they grow smaller evenly until the last is next to nothing, so that no member ends on a chance step."""
TERMS_LEFT_OUT, UNITS_LEFT_OUT = 0.2, 0.4  # shares, in training (dropout)
MOST_WEIGHT = 10.0
"""A rare label weighs at most this much more than its absence."""


@dataclass(frozen=True)
class Network:
    """Weights. `vectors` (terms × hidden), `hidden_bias` (hidden), `weights` (hidden × labels), `bias` (labels)."""

    vectors: npt.NDArray[np.float16]
    hidden_bias: Floats
    weights: Floats
    bias: Floats

    def scores(self, terms: Sequence[tuple[Places, Floats]]) -> Floats:
        """Log odds of each label for a text: rows of `vectors` and the value of each."""
        hidden = self.hidden_bias.copy()
        for places, values in terms:
            hidden += values @ self.vectors[places].astype(np.float32)
        found: Floats = np.maximum(hidden, 0.0) @ self.weights + self.bias
        return found

    def arrays(self) -> dict[str, Any]:
        """What is to be kept, by name."""
        return {f"network_{name}": value for name, value in vars(self).items()}

    @classmethod
    def from_arrays(cls, arrays: Any) -> Network:
        """The network kept by `arrays`."""
        return cls(*(arrays[f"network_{name}"] for name in cls.__dataclass_fields__))


def apart(matrix: Any, truths: npt.NDArray[np.bool_], hidden: int) -> list[Callable[[], Network]]:
    """The members to be learnt, each with a layer of width `hidden` and by itself, on any core.

    From a sparse matrix (texts × terms, float32, CSR) and truths (texts × labels).
    """
    return [partial(_learn_one, matrix, truths, hidden, seed) for seed in range(MEMBERS)]


def together(members: Sequence[Network]) -> Network:
    """The members side by side in one network whose scores are their mean."""
    return Network(
        np.concatenate([member.vectors for member in members], axis=1),
        np.concatenate([member.hidden_bias for member in members]),
        np.concatenate([member.weights for member in members]) / np.float32(len(members)),
        np.mean([member.bias for member in members], axis=0, dtype=np.float32),
    )


def _learn_one(matrix: Any, truths: npt.NDArray[np.bool_], hidden: int, seed: int) -> Network:
    """One member.

    Adam (Kingma and Ba 2015) on the log loss, rare labels weighing more. Only rows of terms in the batch are moved:
    seven times as fast as moving all, with the same result over the development lines.
    """
    random = np.random.default_rng(seed)
    texts, terms = matrix.shape
    labels = truths.shape[1]
    share = np.maximum(truths.mean(axis=0), 1.0 / texts)
    weight = np.minimum(MOST_WEIGHT, np.sqrt((1.0 - share) / share)).astype(np.float32)
    vectors = _Moved((random.standard_normal((terms, hidden)) * 0.05).astype(np.float32))
    hidden_bias = _Moved(np.zeros(hidden, np.float32))
    weights = _Moved((random.standard_normal((hidden, labels)) / np.sqrt(hidden)).astype(np.float32))
    bias = _Moved(np.full(labels, -3.0, np.float32))
    steps = EPOCHS * math.ceil(texts / BATCH)
    for time, (rows, batch, seen) in enumerate(_batches(matrix, random), 1):
        own = vectors.value[seen]
        summed = batch @ own + hidden_bias.value
        kept = (random.random(summed.shape, np.float32) > UNITS_LEFT_OUT) / (1.0 - UNITS_LEFT_OUT)
        gate = (summed > 0) * kept.astype(np.float32)
        active = summed * gate
        chances = 1.0 / (1.0 + np.exp(-(active @ weights.value + bias.value)))
        wrong = np.where(truths[rows], -(1.0 - chances) * weight, chances) / len(rows)
        back = wrong @ weights.value.T * gate
        step = STEP * (1.0 - (time - 1) / steps) * math.sqrt(1.0 - 0.999**time) / (1.0 - 0.9**time)
        vectors.move(batch.T @ back, step, seen)
        hidden_bias.move(back.sum(axis=0), step)
        weights.move(active.T @ wrong, step)
        bias.move(wrong.sum(axis=0), step)
    return Network(vectors.value.astype(np.float16), hidden_bias.value, weights.value, bias.value)


class _Moved:
    """A parameter and its two running means (Adam)."""

    def __init__(self, value: Floats) -> None:
        self.value = value
        self._mean, self._square = np.zeros_like(value), np.zeros_like(value)

    def move(self, slope: Floats, step: float, rows: Places | slice = slice(None)) -> None:
        """One step of this size down the slope, of these rows only."""
        mean = self._mean[rows] * 0.9 + slope * 0.1
        square = self._square[rows] * 0.999 + slope * slope * 0.001
        self._mean[rows], self._square[rows] = mean, square
        self.value[rows] -= (step * mean / (np.sqrt(square) + 1e-7)).astype(np.float32)


def _batches(matrix: Any, random: np.random.Generator) -> Iterator[tuple[Places, Any, Places]]:
    """Texts in a new order each time: their rows, the batch over the terms it has, and the places of those terms."""
    from scipy.sparse import csr_matrix

    for _ in range(EPOCHS):
        order = random.permutation(matrix.shape[0])
        for start in range(0, len(order), BATCH):
            rows = order[start : start + BATCH]
            part = matrix[rows]
            kept = random.random(part.nnz, np.float32) > TERMS_LEFT_OUT
            values = (part.data * kept / (1.0 - TERMS_LEFT_OUT)).astype(np.float32)
            seen, places = np.unique(part.indices, return_inverse=True)
            batch = csr_matrix((values, places, part.indptr), shape=(len(rows), len(seen)))
            yield rows, batch, seen
