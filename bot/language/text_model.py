"""Labels of a text by its characters and words: TF-IDF, logistic regression label by label, and a small network.

What is learnt is kept as plain arrays and JSON, so loading a model runs no code from a file.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt

from bot.language.averaging_network import Floats, Network, Places, apart, together

SHARE_OF_NETWORK = 0.6
"""How much the network's log odds count beside the regression's."""
_LEAST_TEXTS = 4
"""Terms of fewer texts teach the network nothing."""


@dataclass(frozen=True)
class Line:
    """A text as the model sees it: its folded words with one space between, marks that something else found in it, and
    the stems of its words, where there are any, with one space between."""

    words: str
    marks: tuple[str, ...] = ()
    stems: str = ""


@dataclass(frozen=True)
class Terms:
    """One kind of terms: how a line is cut, each term's place and its weight (idf).

    The same numbers as scikit-learn's `TfidfVectorizer.transform` with sublinear counts, without building a
    sparse matrix for one short line: that took 1.4 ms of a turn (docs/performance.md).
    """

    cut: Callable[[Line], Sequence[str]]
    places: dict[str, int]
    idf: Floats

    def values(self, line: Line) -> tuple[Places, Floats]:
        """Places of the terms of a line and the value of each; empty when none is known."""
        counts = Counter(filter(self.places.__contains__, self.cut(line)))
        places = np.fromiter((self.places[term] for term in counts), np.int64, len(counts))
        values = (1.0 + np.log(np.fromiter(counts.values(), np.float32, len(counts)))) * self.idf[places]
        length = np.linalg.norm(values)
        return places, values / length if length else values


@dataclass(frozen=True)
class Part:
    """One kind of terms, by its name, with what was learnt of it: `weights` (terms × labels) and, for the network, the row of each
    term among its vectors (-1: none) and the `weight` of the kind, which `weights` hold already."""

    kind: str
    terms: Terms
    weight: float
    weights: npt.NDArray[np.float16]
    rows: Places


class TextModel:
    """Gives a line the probability of each label, every label for itself."""

    def __init__(
        self,
        labels: Sequence[str],
        parts: Sequence[Part],
        bias: Floats,
        network: Network | None,
        settings: dict[str, Any],
    ) -> None:
        self.labels = list(labels)
        self._parts = list(parts)
        self._bias = bias
        self._network = network
        self._settings = settings

    @classmethod
    def fit(
        cls,
        lines: Sequence[Line],
        labels_of: Sequence[Collection[str]],
        *,
        characters: tuple[int, int] = (1, 4),
        words: tuple[int, int] = (1, 2),
        marks: float = 0.0,
        stems: float = 0.0,
        strength: float = 20.0,
        hidden: int = 0,
    ) -> TextModel:
        """Learn from lines and the labels of each.

        `characters` and `words` are the shortest and longest sequences; `marks` and `stems` are the weights of marks
        and of stems beside them, 0 for none; `strength` is the inverse of the regularisation (C); `hidden` the width of the
        network's layer, 0 for no network.
        """
        from scipy.sparse import hstack

        labels = sorted({label for of_one in labels_of for label in of_one})
        truths = np.array([[label in of_one for label in labels] for of_one in labels_of], bool)
        settings = {"characters": characters, "words": words, "marks": marks, "stems": stems}
        cuts = _cuts(settings)
        matrix = hstack(
            [weight * vectorizer.fit_transform(lines) for _, vectorizer, weight in cuts], format="csr"
        )
        matrix.sort_indices()
        members: list[Callable[[], Network]] = []
        row_of = np.full(matrix.shape[1], -1, np.int64)
        if hidden:
            common = np.flatnonzero(matrix.getnnz(axis=0) >= _LEAST_TEXTS)
            row_of[common] = np.arange(len(common))
            members = apart(matrix[:, common].tocsr(), truths, hidden)
        # The members take longest, so they begin; the many small regressions fill what is left of the cores.
        learnt = on_all_cores([*members, *regressions(matrix, truths, strength)])
        network = together(learnt[: len(members)]) if members else None
        weights, bias = put_together(learnt[len(members) :])
        parts, start = [], 0
        for kind, vectorizer, weight in cuts:
            end = start + len(vectorizer.vocabulary_)
            terms = Terms(
                vectorizer.build_analyzer(), dict(vectorizer.vocabulary_), vectorizer.idf_.astype(np.float32)
            )
            # Half precision loses nothing that a probability shows.
            kept = (weight * weights[start:end]).astype(np.float16)
            parts.append(Part(kind, terms, weight, kept, row_of[start:end]))
            start = end
        return cls(labels, parts, bias, network, settings)

    def probabilities(self, line: Line) -> Floats:
        """Of each label, in the order of `labels`, from 0 to 1."""
        scores, seen = self._bias.copy(), []
        for part in self._parts:
            places, values = part.terms.values(line)
            scores += values @ part.weights[places].astype(np.float32)
            if self._network is not None:
                rows = part.rows[places]
                known = rows >= 0
                seen.append((rows[known], part.weight * values[known]))
        if self._network is not None:
            scores = (1.0 - SHARE_OF_NETWORK) * scores + SHARE_OF_NETWORK * self._network.scores(seen)
        chances: Floats = 1.0 / (1.0 + np.exp(-scores))
        return chances

    def save(self, folder: Path) -> None:
        """Keep the model in a folder."""
        arrays: dict[str, Any] = {"bias": self._bias}
        for part in self._parts:
            arrays[f"idf_{part.kind}"] = part.terms.idf
            arrays[f"weights_{part.kind}"] = part.weights
            arrays[f"rows_{part.kind}"] = part.rows.astype(np.int32)
        if self._network is not None:
            arrays |= self._network.arrays()
        np.savez_compressed(folder / "weights.npz", **arrays)
        kept = {
            "labels": self.labels,
            "settings": self._settings,
            "network": self._network is not None,
            "terms": [sorted(p.terms.places, key=p.terms.places.__getitem__) for p in self._parts],
        }
        (folder / "model.json").write_text(json.dumps(kept, ensure_ascii=False), encoding="utf-8")

    @classmethod
    def load(cls, folder: Path) -> TextModel:
        """The model kept by `save`."""
        kept = json.loads((folder / "model.json").read_text(encoding="utf-8"))
        parts = []
        with np.load(folder / "weights.npz") as arrays:
            for names, (kind, vectorizer, weight) in zip(kept["terms"], _cuts(kept["settings"]), strict=True):
                places = {term: n for n, term in enumerate(names)}
                terms = Terms(vectorizer.build_analyzer(), places, arrays[f"idf_{kind}"])
                parts.append(
                    Part(
                        kind,
                        terms,
                        weight,
                        arrays[f"weights_{kind}"],
                        arrays[f"rows_{kind}"].astype(np.int64),
                    )
                )
            bias = arrays["bias"]
            network = Network.from_arrays(arrays) if kept["network"] else None
        return cls(kept["labels"], parts, bias, network, kept["settings"])


def on_all_cores(tasks: Sequence[Callable[[], Any]]) -> list[Any]:
    """What each task gives, in their order; one task at a time on each core."""
    from joblib import Parallel, delayed

    found: list[Any] = Parallel(n_jobs=-1, batch_size=1)(delayed(task)() for task in tasks)
    return found


Regressed = tuple[Floats, float]
"""Weights (terms) and bias for one label."""


def regressions(matrix: Any, truths: npt.NDArray[np.bool_], strength: float) -> list[Callable[[], Regressed]]:
    """Logistic regression, to be learnt for each label by itself."""
    return [partial(_weights_of_one, matrix, truth.tolist(), strength) for truth in truths.T]


def put_together(learnt: Sequence[Regressed]) -> tuple[Floats, Floats]:
    """Weights (terms × labels) and bias (labels)."""
    weights = np.stack([of_one for of_one, _ in learnt], axis=1)
    return weights, np.array([offset for _, offset in learnt], np.float32)


def _weights_of_one(matrix: Any, truths: list[bool], strength: float) -> Regressed:
    """Weights and bias for one label; rare labels weigh as much as common ones."""
    from sklearn.linear_model import LogisticRegression

    model = LogisticRegression(
        C=strength,
        solver="liblinear",
        dual=True,
        class_weight="balanced",
        tol=1.0,  # finer steps took 1.7 times as long and heard acts no better
        max_iter=200,
        random_state=0,
    ).fit(matrix, truths)
    return model.coef_[0].astype(np.float32), float(model.intercept_[0])


def _words(line: Line) -> str:
    return line.words


def _marks(line: Line) -> tuple[str, ...]:
    return line.marks


def _stems(line: Line) -> str:
    return line.stems


def _cuts(settings: dict[str, Any]) -> list[tuple[str, Any, float]]:
    """How lines are cut into terms: the name of each kind, what cuts, the weight. Rare terms only cost memory."""
    from sklearn.feature_extraction.text import TfidfVectorizer

    def cut(**options: Any) -> Any:
        return TfidfVectorizer(sublinear_tf=True, lowercase=False, dtype=np.float32, **options)

    def of_words(preprocessor: Callable[[Line], str], least_texts: int) -> Any:
        return cut(preprocessor=preprocessor, token_pattern=r"(?u)\S+", ngram_range=words, min_df=least_texts)

    characters, words = tuple(settings["characters"]), tuple(settings["words"])
    cuts = [
        ("characters", cut(preprocessor=_words, analyzer="char_wb", ngram_range=characters, min_df=3), 1.0),
        ("words", of_words(_words, 2), 1.0),
    ]
    if settings["marks"]:
        cuts.append(("marks", cut(analyzer=_marks, min_df=3), settings["marks"]))
    if settings["stems"]:
        cuts.append(("stems", of_words(_stems, 3), settings["stems"]))
    return cuts
