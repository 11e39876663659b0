"""A family with letters waiting, for pure tests: writes, presses buttons by their words, and comes back."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import Any

from bot.conversation.letter_state import Letter
from bot.conversation.messages import Choice, Reply
from bot.conversation.state import Conversation, Effect, Heard
from bot.conversation.talk import respond, welcome_back
from bot.texts import texts
from tests.unit.conversation.test_every_phase_answers import NOW, talk_in

ASKED_FI = "Miten lapsi nukkuu nyt?"
QUESTION = Letter("11111111-q", "question", "", {"words": ASKED_FI, "language": "fi"})
SECTION = Letter("22222222-s", "section", "work", {"words": "Please tell more.", "language": "en"})
FOLLOW_UP = Letter(
    "33333333-f",
    "follow-up",
    "",
    {
        "items": [
            {"need": "wellbeing.stress_sleep", "question": "wellbeing.sleep", "item": ""},
            {"need": "cohesion.communication", "question": "", "item": ""},
            {"need": "parenting.limits", "question": "everyday.disobey", "item": ""},
        ]
    },
)
FEEDBACK = Letter("44444444-b", "feedback", "family_work", {"service": "family_work", "name": ""})
GROUP = Letter(
    "55555555-g",
    "group",
    "some-group",
    {
        "name": "Tiistairyhmä",
        "theme": "mothers",
        "language": "ar",
        "place": "Kirjasto, Oulu",
        "day": "2026-12-08",
        "starts_at": "17:30",
        "minutes": 90,
        "meetings": 7,
        "childcare": True,
        "interpreters": ["fi"],
    },
)
WORDING = Letter(
    "66666666-w",
    "wording",
    "some-review/t12",
    {
        "quoted": "نفسي مخنوقة",
        "meanings": ["أشعر بضيق وحزن", "لا أستطيع التنفس"],
        "words": "",
        "language": "ar",
    },
)
KINDS = {one.kind: one for one in (QUESTION, SECTION, FOLLOW_UP, FEEDBACK, GROUP, WORDING)}


class Sitting:
    """One family at its phone after sending. `reply` is the last one, `done` the letters that were answered."""

    def __init__(self, language: str, *letters: Letter, talk: Conversation | None = None) -> None:
        self.talk = talk or talk_in("sent", language)
        self.language, self.letters = language, list(letters)
        self.effects: list[Effect] = []
        self.reply = Reply()
        self.come_back()

    @property
    def surroundings(self) -> Any:
        """Now, with the letters that wait."""
        return replace(NOW, letters=tuple(self.letters))

    def _done(self, exchange: Any) -> Reply:
        self.reply = exchange.reply
        self.effects += exchange.effects
        answered = {e.data["id"] for e in exchange.effects if e.kind == "letter"}
        self.letters = [one for one in self.letters if one.id not in answered]
        # As the store keeps it between two messages.
        self.talk = Conversation.from_json(json.loads(json.dumps(self.talk.to_json())))
        return self.reply

    def come_back(self) -> Reply:
        """With the code, perhaps on another phone."""
        return self._done(welcome_back(self.talk, self.surroundings))

    def say(self, text: str, act: str = "inform", sure: float = 0.9, side: bool = False) -> Reply:
        """Write something."""
        heard = Heard(text, act, sure, self.language)
        return self._done(respond(self.talk, heard, self.surroundings, act if side else None))

    def press(self, button: str) -> Reply:
        """Press the button with the words of this text."""
        title = texts().say(self.language, button, self.talk.address)
        return self.press_choice(next(c for c in self.buttons if c.title == title))

    def press_choice(self, *choices: Choice) -> Reply:
        """Press buttons, of this reply or of an older one."""
        values: dict[str, Any] = {}
        options, sections = [], []
        for choice in choices:
            intent, _, rest = choice.payload[1:].partition("{")
            values = json.loads("{" + rest) if rest else {}
            options.append(values.pop("option", ""))
            sections.append(values.pop("section", ""))
            values["intent"] = intent
        button = {"question": "", "item": "", **values, "options": options, "sections": sections}
        return self._done(respond(self.talk, Heard("pressed", button=button), self.surroundings))

    def choose(self, option: str) -> Reply:
        """Press the button of a coded answer."""
        return self.press_choice(next(c for c in self.buttons if f'"option":"{option}"' in c.payload))

    @property
    def buttons(self) -> list[Choice]:
        """All buttons of the last reply."""
        return [c for m in self.reply.messages for c in (*m.choices, *m.more)]

    @property
    def titles(self) -> list[str]:
        """Their words."""
        return [c.title for c in self.buttons]

    @property
    def words(self) -> str:
        """All that was said last."""
        return "\n".join(m.text for m in self.reply.messages)

    @property
    def answers(self) -> dict[str, tuple[str, dict[str, Any]]]:
        """(state, answer) of each letter that was answered, by kind."""
        return {
            e.data["kind"]: (e.data["state"], e.data["answer"]) for e in self.effects if e.kind == "letter"
        }

    def text(self, name: str, **values: Any) -> str:
        """A text in the family's language."""
        return texts().say(self.language, name, self.talk.address, **values)

    def open(self) -> Reply:
        """Open the letter that was told of."""
        return self.press("button-letter-open")
