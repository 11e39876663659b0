"""One turn at work: what was heard, the talk it changes, the reply and the effects that grow."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from bot.conversation import agreeing
from bot.conversation.messages import Choice, Message, Reply, payload
from bot.conversation.state import Conversation, Effect, Heard, Surroundings
from bot.questionnaire.answers import ANSWERED, Answer
from bot.questionnaire.engine import Ask
from bot.questionnaire.wording import section_name
from bot.texts import texts

DEFAULT_LANGUAGE = "fi"


@dataclass
class Exchange:
    """The working table of one turn."""

    conversation: Conversation
    heard: Heard
    surroundings: Surroundings
    reply: Reply = field(default_factory=Reply)
    effects: list[Effect] = field(default_factory=list)
    shown: dict[str, tuple[str, str]] = field(default_factory=dict)
    """Texts of agreements that this talk shows for the first time: language and words by version."""

    @property
    def language(self) -> str:
        """The language to speak."""
        return self.conversation.language or DEFAULT_LANGUAGE

    @property
    def heard_language(self) -> str:
        """The language the message is read in."""
        return self.heard.language or self.language

    @property
    def open(self) -> Ask | None:
        """The question asked last, if it is still open."""
        if self.conversation.open is None:
            return None
        question, item = self.conversation.open
        return Ask(self.conversation.interview.questionnaire[question], item)

    def text(self, message: str, **values: Any) -> str:
        """A sentence in the language and form of address of this talk."""
        return texts().say(self.language, message, self.conversation.address, **values)

    def say(self, message: str, kind: str = "say", **values: Any) -> Message:
        """Add a bubble with this sentence."""
        return self.add(Message(kind, self.text(message, **values)))

    def add(self, message: Message) -> Message:
        """Add a bubble."""
        self.reply.messages.append(message)
        return message

    def choice(self, button: str, intent: str, style: str = "option", **values: Any) -> Choice:
        """A button: its words from `button-…`, its payload an intent."""
        return Choice(self.text(f"button-{button}"), payload(intent, **values), style)

    def press(self, button: str, what: str, style: str = "option") -> Choice:
        """A button for a step of the talk itself."""
        return Choice(self.text(f"button-{button}"), payload("press", button=what), style)

    def effect(self, kind: str, **data: Any) -> None:
        """Ask the world for something, in the same transaction as this turn."""
        self.effects.append(Effect(kind, data))

    def record(
        self, ask: Ask, status: str, value: Any = None, how: str = "text", words: str | None = None
    ) -> Answer:
        """Keep an answer with the words it was given in."""
        earlier = self.conversation.interview.answers.get(ask.key)
        if how == "text" and self.heard.button is not None:
            how = "button"
        answer = Answer(
            question=ask.question.id,
            item=ask.item,
            status=status,
            value=value if status == ANSWERED else None,
            verbatim=self.heard.text if words is None else words,
            language=self.heard_language,
            at=self.surroundings.now.isoformat(timespec="seconds"),
            how="correction" if earlier is not None and how == "text" else how,
            version=self.conversation.interview.questionnaire.version,
        )
        self.conversation.interview.record(answer)
        self.conversation.letters.looked_at(ask.key)
        agreeing.answered(self, ask.question.id, status, value, how)
        if words is None:
            self.note_signs(ask.key)
        return answer

    def note_signs(self, key: tuple[str, str], beside: bool = False) -> None:
        """Keep what the model heard in this message with an answer; `beside` what it heard there before."""
        earlier = self.conversation.signs.pop(key, ()) if beside else ()
        self.conversation.signs.pop(key, None)
        if self.heard.signs is not None and self.heard.button is None:
            self.conversation.signs[key] = (*earlier, *self.heard.signs)

    def finish(self) -> Reply:
        """Complete the reply with what every reply shows: language, progress, text box, menu."""
        agreeing.look(self)
        talk, reply = self.conversation, self.reply
        reply.language, reply.phase = self.language, talk.phase
        ask = self.open
        if talk.phase in ("asking", "reviewing") and talk.interview.value("start.consent") == "yes":
            answered, total = talk.interview.progress()
            section = ask.question.section if ask else "hopes"
            reply.progress = {
                "answered": answered,
                "total": total,
                "section": section_name(section, self.language, talk.address),
            }
        reply.input = {"kind": self._input(ask), "label": self.text("input-label")}
        if talk.phase != "erased":
            reply.actions = self._actions()
        return reply

    def _input(self, ask: Ask | None) -> str:
        pending = (self.conversation.pending or {}).get("kind")
        if pending == "phone":
            return "phone"
        if self.conversation.phase == "erased":
            return "none"
        if pending is None and ask is not None and self.conversation.phase == "asking":
            return {"number": "number", "date": "date"}.get(ask.question.type, "text")
        return "text"

    def _actions(self) -> list[Choice]:
        consented = self.conversation.interview.value("start.consent") == "yes"
        choices = [
            self.choice("human", "talk_to_human", "help"),
            self.choice("privacy", "ask_privacy", "help"),
        ]
        if consented:
            choices = [
                self.choice("review", "review", "help"),
                self.choice("pause", "pause", "help"),
                *choices,
                Choice(self.text("button-opened"), "client:opened", "help"),
                Choice(self.text("button-data"), "client:data", "help"),
                self.press("agreements", "agreements", "help"),
                self.choice("withdraw", "withdraw", "danger"),
            ]
        return choices
