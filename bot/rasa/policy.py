"""Dialogue policy: every message goes to the questionnaire, except the side questions that the rules serve."""

from __future__ import annotations

from typing import Any

from rasa.core.policies.policy import Policy, PolicyPrediction, SupportedData
from rasa.engine.graph import ExecutionContext
from rasa.engine.recipes.default_recipe import DefaultV1Recipe
from rasa.engine.storage.resource import Resource
from rasa.engine.storage.storage import ModelStorage
from rasa.shared.core.constants import ACTION_LISTEN_NAME
from rasa.shared.core.domain import Domain
from rasa.shared.core.generator import TrackerWithCachedStates
from rasa.shared.core.trackers import DialogueStateTracker

from bot.conversation.reading import is_digression

ACTION = "action_converse"
EXPECTS = "expects"


@DefaultV1Recipe.register(DefaultV1Recipe.ComponentType.POLICY_WITHOUT_END_TO_END_SUPPORT, is_trainable=False)
class QuestionnairePolicy(Policy):
    """Predicts `action_converse` after a message and listening after any action.

    It abstains on a side question, where data/rules.yml knows what to do. It reads the last message and
    the slot `expects` only, never the past, so a turn costs the same after three hundred turns as after three.
    """

    @staticmethod
    def get_default_config() -> dict[str, Any]:
        return {"priority": 7, "max_history": 1}

    @staticmethod
    def supported_data() -> SupportedData:
        return SupportedData.ML_AND_RULE_DATA

    @classmethod
    def load(
        cls,
        config: dict[str, Any],
        model_storage: ModelStorage,
        resource: Resource,
        execution_context: ExecutionContext,
        **kwargs: Any,
    ) -> QuestionnairePolicy:
        return cls(config, model_storage, resource, execution_context)

    def train(
        self, training_trackers: list[TrackerWithCachedStates], domain: Domain, **kwargs: Any
    ) -> Resource:
        """There is nothing to learn."""
        return self._resource

    def predict_action_probabilities(
        self,
        tracker: DialogueStateTracker,
        domain: Domain,
        rule_only_data: dict[str, Any] | None = None,
        **kwargs: Any,
    ) -> PolicyPrediction:
        """All weight on one action, or none at all (abstaining)."""
        chances = self._default_predictions(domain)
        if tracker.latest_action_name != ACTION_LISTEN_NAME:
            chances[domain.index_for_action(ACTION_LISTEN_NAME)] = 1.0
            return self._prediction(chances)
        message = tracker.latest_message
        if message is not None:
            intent = message.intent
            side_question = is_digression(
                intent.get("name") or "",
                float(intent.get("confidence") or 0.0),
                str(tracker.get_slot(EXPECTS) or ""),
                message.text or "",
            )
            if not side_question:
                chances[domain.index_for_action(ACTION)] = 1.0
        return self._prediction(chances)
