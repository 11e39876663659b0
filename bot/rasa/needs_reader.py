"""NLU component: needs, strengths and danger in a message, each with its chance and the words that show it."""

from __future__ import annotations

from typing import Any

from rasa.engine.graph import ExecutionContext, GraphComponent
from rasa.engine.recipes.default_recipe import DefaultV1Recipe
from rasa.engine.storage.resource import Resource
from rasa.engine.storage.storage import ModelStorage
from rasa.shared.nlu.constants import INTENT, TEXT
from rasa.shared.nlu.training_data.message import Message
from rasa.shared.nlu.training_data.training_data import TrainingData

from bot.needs.classifier import Example, NeedsClassifier, examples
from bot.rasa.fingerprint import NEEDS_READ, WORDS_READ, fingerprint
from bot.rasa.language_identifier import BUTTON_MARK, LANGUAGE
from bot.settings import ROOT

SIGNS = "signs"
UTTERANCES = "data/needs/utterances"
# Answers may show a need and are labelled among the utterances; every other act says nothing about the family.
ANSWERS = ("inform", "correct_answer")
FALLBACK = "en"


@DefaultV1Recipe.register(DefaultV1Recipe.ComponentType.ENTITY_EXTRACTOR, is_trainable=True)
class NeedsReader(GraphComponent):
    """Adds `signs` to each message: [code, chance (0–1), quote], the surest first."""

    @staticmethod
    def get_default_config() -> dict[str, Any]:
        return {"marks": 1.0, "stems": 1.0, "C": 20.0, "hidden": 96}

    def __init__(self, config: dict[str, Any], model_storage: ModelStorage, resource: Resource) -> None:
        self._config = config
        self._model_storage = model_storage
        self._resource = resource
        self._classifier: NeedsClassifier | None = None

    @classmethod
    def create(
        cls,
        config: dict[str, Any],
        model_storage: ModelStorage,
        resource: Resource,
        execution_context: ExecutionContext,
    ) -> NeedsReader:
        return cls(config, model_storage, resource)

    @classmethod
    def fingerprint_addon(cls, config: dict[str, Any]) -> str:
        """A change of the lines, the words or the code means a new training."""
        return fingerprint((*WORDS_READ, *NEEDS_READ))

    def train(self, training_data: TrainingData) -> Resource:
        """Learn from the labelled lines, and from the acts what shows nothing; keep the model."""
        acts = [
            Example(str(e.get(TEXT)), str(e.get(LANGUAGE) or FALLBACK), frozenset())
            for e in training_data.intent_examples
            if e.get(INTENT) not in ANSWERS and e.get(TEXT) and not e.get(TEXT).startswith(BUTTON_MARK)
        ]
        self._classifier = NeedsClassifier.fit(
            [*examples(ROOT / UTTERANCES), *acts],
            marks=self._config["marks"],
            stems=self._config["stems"],
            strength=self._config["C"],
            hidden=self._config["hidden"],
        )
        with self._model_storage.write_to(self._resource) as folder:
            self._classifier.save(folder)
        return self._resource

    @classmethod
    def load(
        cls,
        config: dict[str, Any],
        model_storage: ModelStorage,
        resource: Resource,
        execution_context: ExecutionContext,
        **kwargs: Any,
    ) -> NeedsReader:
        """The reader kept by `train`."""
        self = cls(config, model_storage, resource)
        with model_storage.read_from(resource) as folder:
            self._classifier = NeedsClassifier.load(folder)
        return self

    def process(self, messages: list[Message]) -> list[Message]:
        """Read each message; a pressed button shows nothing by its words."""
        for message in messages:
            text = message.get(TEXT) or ""
            signs: list[list[str | float]] = []
            if self._classifier is not None and not text.startswith(BUTTON_MARK):
                found = self._classifier.signs(text, message.get(LANGUAGE) or FALLBACK)
                signs = [sign.to_json() for sign in found]
            message.set(SIGNS, signs, add_to_output=True)
        return messages

    def process_training_data(self, training_data: TrainingData) -> TrainingData:
        """Nothing after the reader needs its output in training."""
        return training_data
