"""NLU component: the act of a message, by TF-IDF over characters and words and logistic regression.

One model for the three languages: mixed messages are common, and the letters tell the languages apart.
"""

from __future__ import annotations

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

from bot.language.calibration import calibration
from bot.language.text_model import Line, TextModel
from bot.needs.classifier import examples as labelled
from bot.rasa.fingerprint import WORDS_READ, fingerprint
from bot.rasa.language_identifier import LANGUAGE
from bot.rasa.needs_reader import UTTERANCES
from bot.rasa.tokenizer import SpacyBlankTokenizer
from bot.settings import ROOT

RANKING = "intent_ranking"
TOLD = "inform"


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
        self._model: TextModel | None = None

    @classmethod
    def create(
        cls,
        config: dict[str, Any],
        model_storage: ModelStorage,
        resource: Resource,
        execution_context: ExecutionContext,
    ) -> ActClassifier:
        return cls(config, model_storage, resource)

    @classmethod
    def fingerprint_addon(cls, config: dict[str, Any]) -> str:
        """Rasa sees the code of this class alone; lines and model are made outside of it."""
        return fingerprint((*WORDS_READ, "bot/rasa/act_classifier.py", "bot/rasa/tokenizer.py", UTTERANCES))

    @staticmethod
    def _line(message: Message) -> Line:
        tokens = message.get(TOKENS_NAMES[TEXT]) or []
        return Line(" ".join(token.lemma for token in tokens if token.lemma))

    def train(self, training_data: TrainingData) -> Resource:
        """Fit on the intent examples, and on what families tell of themselves as answers; keep the model."""
        # A payload is no sentence: buttons are never classified (data/nlu/buttons.yml).
        examples = [
            e for e in training_data.intent_examples if e.get(TEXT) and not e.get(TEXT).startswith("/")
        ]
        examples += _told()
        self._model = TextModel.fit(
            [self._line(e) for e in examples],
            [{str(e.get(INTENT))} for e in examples],
            characters=tuple(self._config["characters"]),
            words=tuple(self._config["words"]),
            strength=self._config["C"],
        )
        with self._model_storage.write_to(self._resource) as folder:
            self._model.save(folder)
        return self._resource

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
            self._model = TextModel.load(folder)
        return self

    def process(self, messages: list[Message]) -> list[Message]:
        """Set intent and ranking on each message; no words (a button has none), no act."""
        for message in messages:
            line = self._line(message)
            if not line.words or self._model is None:
                message.set(INTENT, {"name": None, "confidence": 0.0}, add_to_output=True)
                continue
            # Each act's probability for itself, normalised over the acts and made to mean what it says.
            chances = self._model.probabilities(line)
            chances = calibration().of_acts(chances / chances.sum())
            best = np.argsort(-chances)[: self._config["ranking_length"]]
            ranking = [{"name": self._model.labels[i], "confidence": float(chances[i])} for i in best]
            message.set(INTENT, ranking[0], add_to_output=True)
            message.set(RANKING, ranking, add_to_output=True)
        return messages

    def process_training_data(self, training_data: TrainingData) -> TrainingData:
        """Nothing after the classifier needs its output in training."""
        return training_data


def _told() -> list[Message]:
    """What families tell of themselves (data/needs/utterances), tokenized as the pipeline does it.

    Thousands of sentences about life teach what is no wish to the bot: "I have to go, the baby cries" and
    "I have to go to work at five" share their first four words. Half of them cost half a point of accuracy.
    """
    told = [
        Message({TEXT: one.text, LANGUAGE: one.language, INTENT: TOLD}) for one in labelled(ROOT / UTTERANCES)
    ]
    return SpacyBlankTokenizer(SpacyBlankTokenizer.get_default_config()).process(told)
