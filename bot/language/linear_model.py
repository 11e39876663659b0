"""Labels of a text by a linear model over its characters and words: TF-IDF and logistic regression, label by label.

What is learnt is kept as plain arrays and JSON, so loading a model runs no code from a file.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt

Floats = npt.NDArray[np.float32]
KINDS = ("characters", "words", "marks")


@dataclass(frozen=True)
class Line:
    """A text as the model sees it: its folded words with one space between, and marks that something else found in it."""

    words: str
    marks: tuple[str, ...] = ()


@dataclass(frozen=True)
class Features:
    """One kind of terms: how a line is cut, each term's place, its weight (idf) and its scores (terms × labels).

    The same numbers as scikit-learn's `TfidfVectorizer.transform` with sublinear counts, without building a
    sparse matrix for one short line: that took 1.4 ms of a turn (docs/performance.md).
    """

    terms_of: Callable[[Line], Sequence[str]]
    vocabulary: dict[str, int]
    idf: Floats
    weights: Floats

    def scores(self, line: Line) -> Floats | float:
        """What these terms say for each label; 0 when none is known."""
        counts = Counter(filter(self.vocabulary.__contains__, self.terms_of(line)))
        if not counts:
            return 0.0
        places = np.fromiter((self.vocabulary[term] for term in counts), np.int64, len(counts))
        values = (1.0 + np.log(np.fromiter(counts.values(), np.float32, len(counts)))) * self.idf[places]
        scores: Floats = (values / np.linalg.norm(values)) @ self.weights[places]
        return scores


class LinearModel:
    """Gives a line the probability of each label, every label for itself."""

    def __init__(
        self, labels: Sequence[str], features: Sequence[Features], bias: Floats, settings: dict[str, Any]
    ) -> None:
        self.labels = list(labels)
        self._features = list(features)
        self._bias = bias
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
        strength: float = 20.0,
    ) -> LinearModel:
        """Learn from lines and the labels of each.

        `characters` and `words` are the shortest and longest sequences; `marks` is the weight of marks beside
        them, 0 for none; `strength` is the inverse of the regularisation (C).
        """
        from joblib import Parallel, delayed
        from scipy.sparse import hstack

        labels = sorted({label for of_one in labels_of for label in of_one})
        settings = {"characters": characters, "words": words, "marks": marks}
        cuts = _cuts(settings)
        parts = [weight * vectorizer.fit_transform(lines) for vectorizer, weight in cuts]
        matrix = hstack(parts, format="csr")
        matrix.sort_indices()
        learn = delayed(_weights_of_one)
        learnt_of = Parallel(n_jobs=-1)(
            learn(matrix, [label in of_one for of_one in labels_of], strength) for label in labels
        )
        learnt = np.stack([weights for weights, _ in learnt_of], axis=1)
        bias = np.array([offset for _, offset in learnt_of], np.float32)
        features, start = [], 0
        for vectorizer, weight in cuts:
            end = start + len(vectorizer.vocabulary_)
            idf = vectorizer.idf_.astype(np.float32)
            # As they are kept: half precision loses nothing that a probability shows.
            kept = (weight * learnt[start:end]).astype(np.float16).astype(np.float32)
            features.append(Features(vectorizer.build_analyzer(), dict(vectorizer.vocabulary_), idf, kept))
            start = end
        return cls(labels, features, bias, settings)

    def probabilities(self, line: Line) -> Floats:
        """Of each label, in the order of `labels`, from 0 to 1."""
        scores = self._bias.copy()
        for features in self._features:
            scores = scores + features.scores(line)
        chances: Floats = 1.0 / (1.0 + np.exp(-scores))
        return chances

    def save(self, folder: Path) -> None:
        """Keep the model in a folder."""
        arrays: dict[str, Any] = {"bias": self._bias}
        for kind, features in zip(KINDS, self._features, strict=False):
            arrays[f"idf_{kind}"] = features.idf
            arrays[f"weights_{kind}"] = features.weights.astype(np.float16)
        np.savez_compressed(folder / "weights.npz", **arrays)
        kept = {
            "labels": self.labels,
            "settings": self._settings,
            "terms": [sorted(f.vocabulary, key=f.vocabulary.__getitem__) for f in self._features],
        }
        (folder / "model.json").write_text(json.dumps(kept, ensure_ascii=False), encoding="utf-8")

    @classmethod
    def load(cls, folder: Path) -> LinearModel:
        """The model kept by `save`."""
        kept = json.loads((folder / "model.json").read_text(encoding="utf-8"))
        features = []
        with np.load(folder / "weights.npz") as arrays:
            for kind, terms, (vectorizer, _) in zip(
                KINDS, kept["terms"], _cuts(kept["settings"]), strict=False
            ):
                vocabulary = {term: n for n, term in enumerate(terms)}
                weights = arrays[f"weights_{kind}"].astype(np.float32)
                features.append(
                    Features(vectorizer.build_analyzer(), vocabulary, arrays[f"idf_{kind}"], weights)
                )
            bias = arrays["bias"]
        return cls(kept["labels"], features, bias, kept["settings"])


def _weights_of_one(matrix: Any, truths: list[bool], strength: float) -> tuple[Floats, float]:
    """Weights and bias for one label; rare labels weigh as much as common ones."""
    from sklearn.linear_model import LogisticRegression

    model = LogisticRegression(
        C=strength,
        solver="liblinear",
        dual=True,
        class_weight="balanced",
        tol=0.1,  # finer steps change no probability that matters and double the time
        max_iter=200,
        random_state=0,
    ).fit(matrix, truths)
    return model.coef_[0].astype(np.float32), float(model.intercept_[0])


def _words(line: Line) -> str:
    return line.words


def _marks(line: Line) -> tuple[str, ...]:
    return line.marks


def _cuts(settings: dict[str, Any]) -> list[tuple[Any, float]]:
    """How lines are cut into terms, in the order of KINDS, with the weight of each kind."""
    from sklearn.feature_extraction.text import TfidfVectorizer

    def cut(**options: Any) -> Any:
        return TfidfVectorizer(sublinear_tf=True, lowercase=False, dtype=np.float32, **options)

    characters, words = tuple(settings["characters"]), tuple(settings["words"])
    cuts = [
        (cut(preprocessor=_words, analyzer="char_wb", ngram_range=characters, min_df=2), 1.0),
        (cut(preprocessor=_words, token_pattern=r"(?u)\S+", ngram_range=words), 1.0),
    ]
    if settings["marks"]:
        cuts.append((cut(analyzer=_marks, min_df=2), settings["marks"]))
    return cuts
