"""One action per side question and one for everything else: all let the talk answer and say what it says."""

from __future__ import annotations

from typing import Any

from rasa_sdk import Action, Tracker
from rasa_sdk.events import SlotSet
from rasa_sdk.executor import CollectingDispatcher

from actions.hearing import hear
from actions.standalone import turn_of
from bot.conversation.reading import DIGRESSIONS
from bot.conversation.talk import expects
from bot.turns import current


class Converse(Action):
    """Gives the message to the questionnaire."""

    digression: str | None = None

    def name(self) -> str:
        return "action_converse"

    async def run(
        self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: dict[str, Any]
    ) -> list[Any]:
        """Let the talk answer, put its words on Rasa's channel, and tell Rasa what is expected next."""
        heard = hear(tracker.latest_message, tracker.get_slot("speaks"))
        turn = current.get()
        if turn is not None:
            exchange = turn.answer(heard, self.digression)
        else:
            async with turn_of(tracker.sender_id) as turn:
                exchange = turn.answer(heard, self.digression)
        for message in exchange.reply.messages:
            buttons = [{"title": c.title, "payload": c.payload} for c in (*message.choices, *message.more)]
            dispatcher.utter_message(text=message.code or message.text, buttons=buttons or None)
        talk = exchange.conversation
        return [SlotSet("expects", expects(talk)), SlotSet("speaks", talk.language)]


def _side_question(act: str) -> type[Converse]:
    """The action of one rule in data/rules.yml."""
    return type(f"Side_{act}", (Converse,), {"digression": act, "name": lambda self: f"action_{act}"})


SIDE_QUESTIONS = [_side_question(act) for act in sorted(DIGRESSIONS)]
