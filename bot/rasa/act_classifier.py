"""NLU component: the act of a message, by TF-IDF over characters and words and logistic regression.

One model for the three languages: mixed messages are common, and the letters tell the languages apart.
Weights are kept as plain arrays and JSON, so loading a model runs no code from the file.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import numpy as np
from rasa.engine.graph import ExecutionContext, GraphComponent
from rasa.engine.recipes.default_recipe import DefaultV1Recipe
from rasa.engine.storage.resource import Resource
from rasa.engine.storage.storage import ModelStorage
from rasa.nlu.classifiers.classifier import IntentClassifier
from rasa.nlu.constants import TOKENS_NAMES
from rasa.shared.nlu.constants import INTENT, TEXT
from rasa.shared.nlu.training_data.message import Message
from rasa.shared.nlu.training_data.training_data import TrainingData
from sklearn.feature_extraction.text import TfidfVectorizer
from sklearn.linear_model import LogisticRegression

RANKING = "intent_ranking"


@dataclass(frozen=True)
class Features:
    """One vectorizer as it is used on a message: its terms, their weight (idf) and their scores (terms × acts).

    The same numbers as `TfidfVectorizer.transform`, without building a sparse matrix for one short line:
    that took 1.4 ms of a turn (docs/performance.md).
    """

    terms_of: Callable[[str], list[str]]
    vocabulary: dict[str, int]
    idf: np.ndarray
    weights: np.ndarray

    def scores(self, words: str) -> np.ndarray | float:
        """What these features say for each act; 0 when no term is known."""
        counts = Counter(filter(self.vocabulary.__contains__, self.terms_of(words)))
        if not counts:
            return 0.0
        places = np.fromiter((self.vocabulary[term] for term in counts), np.int64, len(counts))
        values = (1.0 + np.log(np.fromiter(counts.values(), np.float32, len(counts)))) * self.idf[places]
        scores: np.ndarray = (values / np.linalg.norm(values)) @ self.weights[places]
        return scores


@DefaultV1Recipe.register(DefaultV1Recipe.ComponentType.INTENT_CLASSIFIER, is_trainable=True)
class ActClassifier(GraphComponent, IntentClassifier):
    """Gives each message its act with a confidence from 0 to 1, and the ranking of the likeliest acts."""

    @staticmethod
    def get_default_config() -> dict[str, Any]:
        return {"characters": [1, 4], "words": [1, 2], "C": 20.0, "ranking_length": 5}

    def __init__(self, config: dict[str, Any], model_storage: ModelStorage, resource: Resource) -> None:
        self._config = config
        self._model_storage = model_storage
        self._resource = resource
        self._vectorizers: list[TfidfVectorizer] = []
        self._features: list[Features] = []
        self._acts: list[str] = []
        self._weights = np.zeros((0, 0), np.float32)  # features of all vectorizers × acts
        self._bias = np.zeros(0, np.float32)

    @classmethod
    def create(
        cls,
        config: dict[str, Any],
        model_storage: ModelStorage,
        resource: Resource,
        execution_context: ExecutionContext,
    ) -> ActClassifier:
        return cls(config, model_storage, resource)

    @staticmethod
    def _words(message: Message) -> str:
        tokens = message.get(TOKENS_NAMES[TEXT]) or []
        return " ".join(token.lemma for token in tokens if token.lemma)

    def _new_vectorizers(self) -> list[TfidfVectorizer]:
        shared: dict[str, Any] = {"sublinear_tf": True, "lowercase": False, "dtype": np.float32}
        return [
            TfidfVectorizer(
                analyzer="char_wb", ngram_range=tuple(self._config["characters"]), min_df=2, **shared
            ),
            TfidfVectorizer(
                analyzer="word", token_pattern=r"(?u)\S+", ngram_range=tuple(self._config["words"]), **shared
            ),
        ]

    def train(self, training_data: TrainingData) -> Resource:
        """Fit on the intent examples and keep the weights."""
        from scipy.sparse import hstack

        # A payload is no sentence: buttons are never classified (data/nlu/buttons.yml).
        examples = [
            e for e in training_data.intent_examples if e.get(TEXT) and not e.get(TEXT).startswith("/")
        ]
        words = [self._words(e) for e in examples]
        acts = [e.get(INTENT) for e in examples]
        self._vectorizers = self._new_vectorizers()
        features = hstack([v.fit_transform(words) for v in self._vectorizers], format="csr")
        model = LogisticRegression(
            C=self._config["C"],
            solver="liblinear",
            dual=True,
            class_weight="balanced",
            max_iter=200,
            random_state=0,
        ).fit(features, acts)
        self._acts = [str(act) for act in model.classes_]
        self._weights = model.coef_.T.astype(np.float32)
        self._bias = model.intercept_.astype(np.float32)
        self._persist()
        self._prepare()
        return self._resource

    def _prepare(self) -> None:
        self._features, start = [], 0
        for vectorizer in self._vectorizers:
            end = start + len(vectorizer.vocabulary_)
            self._features.append(
                Features(
                    vectorizer.build_analyzer(),
                    vectorizer.vocabulary_,
                    vectorizer.idf_,
                    self._weights[start:end],
                )
            )
            start = end

    def _persist(self) -> None:
        with self._model_storage.write_to(self._resource) as folder:
            np.savez_compressed(
                folder / "weights.npz",
                weights=self._weights.astype(np.float16),
                bias=self._bias,
                **{f"idf{n}": v.idf_.astype(np.float32) for n, v in enumerate(self._vectorizers)},
            )
            vocabularies = [sorted(v.vocabulary_, key=v.vocabulary_.get) for v in self._vectorizers]
            kept = {"acts": self._acts, "vocabularies": vocabularies}
            (folder / "acts.json").write_text(json.dumps(kept, ensure_ascii=False), encoding="utf-8")

    @classmethod
    def load(
        cls,
        config: dict[str, Any],
        model_storage: ModelStorage,
        resource: Resource,
        execution_context: ExecutionContext,
        **kwargs: Any,
    ) -> ActClassifier:
        """The classifier kept by `train`."""
        self = cls(config, model_storage, resource)
        with model_storage.read_from(resource) as folder:
            kept = json.loads((folder / "acts.json").read_text(encoding="utf-8"))
            with np.load(folder / "weights.npz") as arrays:
                self._weights = arrays["weights"].astype(np.float32)
                self._bias = arrays["bias"]
                for n, vectorizer in enumerate(self._new_vectorizers()):
                    vectorizer.vocabulary_ = {term: i for i, term in enumerate(kept["vocabularies"][n])}
                    vectorizer.idf_ = arrays[f"idf{n}"]
                    self._vectorizers.append(vectorizer)
        self._acts = kept["acts"]
        self._prepare()
        return self

    def process(self, messages: list[Message]) -> list[Message]:
        """Set intent and ranking on each message; no words (a button has none), no act."""
        for message in messages:
            words = self._words(message)
            if not words or not self._acts:
                message.set(INTENT, {"name": None, "confidence": 0.0}, add_to_output=True)
                continue
            scores = self._bias + sum(features.scores(words) for features in self._features)
            # One against the rest: each act's probability, normalised over the acts.
            chances = 1.0 / (1.0 + np.exp(-scores))
            chances /= chances.sum()
            best = np.argsort(-chances)[: self._config["ranking_length"]]
            ranking = [{"name": self._acts[i], "confidence": float(chances[i])} for i in best]
            message.set(INTENT, ranking[0], add_to_output=True)
            message.set(RANKING, ranking, add_to_output=True)
        return messages

    def process_training_data(self, training_data: TrainingData) -> TrainingData:
        """Nothing after the classifier needs its output in training."""
        return training_data
