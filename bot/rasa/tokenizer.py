"""NLU component: words by spaCy's blank pipelines, one per language, each with its folded form as lemma."""

from __future__ import annotations

from typing import Any

import spacy
from rasa.engine.graph import ExecutionContext
from rasa.engine.recipes.default_recipe import DefaultV1Recipe
from rasa.engine.storage.resource import Resource
from rasa.engine.storage.storage import ModelStorage
from rasa.nlu.tokenizers.tokenizer import Token, Tokenizer
from rasa.shared.nlu.training_data.message import Message

from bot.language.normalise import fold
from bot.rasa.language_identifier import BUTTON_MARK, LANGUAGE
from bot.texts import LANGUAGES

FALLBACK = "en"  # its rules split any Latin script sensibly


@DefaultV1Recipe.register(DefaultV1Recipe.ComponentType.MESSAGE_TOKENIZER, is_trainable=False)
class SpacyBlankTokenizer(Tokenizer):
    """Splits a message with the blank pipeline of its language. `Token.lemma` holds the folded word."""

    @staticmethod
    def get_default_config() -> dict[str, Any]:
        return {
            "intent_tokenization_flag": False,
            "intent_split_symbol": "_",
            "token_pattern": None,
            "prefix_separator_symbol": None,
        }

    def __init__(self, config: dict[str, Any]) -> None:
        super().__init__(config)
        self._pipelines = {language: spacy.blank(language) for language in LANGUAGES}

    @classmethod
    def create(
        cls,
        config: dict[str, Any],
        model_storage: ModelStorage,
        resource: Resource,
        execution_context: ExecutionContext,
    ) -> SpacyBlankTokenizer:
        return cls(config)

    def tokenize(self, message: Message, attribute: str) -> list[Token]:
        """The words of one attribute of a message, with their places in the original text."""
        text = message.get(attribute)
        if text.startswith(BUTTON_MARK):
            return []  # Rasa reads a button's payload itself, after this pipeline
        language = message.get(LANGUAGE) or FALLBACK
        doc = self._pipelines[language].make_doc(text)
        tokens = [
            Token(token.text, token.idx, lemma=fold(token.text, language))
            for token in doc
            if not token.is_space
        ]
        return self._apply_token_pattern(tokens)
