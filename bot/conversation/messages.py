"""What the program says in one turn: messages with their choices, ready for any channel."""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from typing import Any

from bot.texts import direction


@dataclass(frozen=True)
class Choice:
    """A button. `style` is option, help, main or danger; `exclusive` ends the other choices."""

    title: str
    payload: str
    style: str = "option"
    exclusive: bool = False

    def to_json(self) -> dict[str, Any]:
        """As the family API shows it."""
        return {
            "title": self.title, "payload": self.payload, "style": self.style, "exclusive": self.exclusive,
        }  # fmt: skip


def payload(intent: str, **values: Any) -> str:
    """A button's payload: an intent with its entities, as Rasa reads it."""
    if not values:
        return f"/{intent}"
    return f"/{intent}{json.dumps(values, ensure_ascii=False, separators=(',', ':'))}"


@dataclass
class Message:
    """One bubble. `kind` is say, ask, safety, code, review or notice."""

    kind: str
    text: str
    heading: str | None = None
    choices: list[Choice] = field(default_factory=list)
    multiple: bool = False
    send_title: str | None = None
    more: list[Choice] = field(default_factory=list)
    lines: list[dict[str, Any]] = field(default_factory=list)
    phones: list[dict[str, Any]] = field(default_factory=list)
    code: str | None = None
    language: str | None = None  # when it differs from the reply's


@dataclass
class Reply:
    """Everything said in one turn."""

    language: str = "fi"
    phase: str = "asking"
    progress: dict[str, Any] | None = None
    messages: list[Message] = field(default_factory=list)
    input: dict[str, Any] = field(default_factory=lambda: {"kind": "text", "label": ""})
    actions: list[Choice] = field(default_factory=list)

    def to_json(self, turn: int) -> dict[str, Any]:
        """As the family API shows it; `turn` numbers the messages."""
        return {
            "language": self.language,
            "dir": direction(self.language),
            "phase": self.phase,
            "progress": self.progress,
            "messages": [self._message(m, f"{turn}-{n}") for n, m in enumerate(self.messages)],
            "input": self.input,
            "actions": [c.to_json() for c in self.actions],
        }

    def _message(self, message: Message, message_id: str) -> dict[str, Any]:
        language = message.language or self.language
        return {
            "id": message_id,
            "kind": message.kind,
            "text": message.text,
            "lang": language,
            "dir": direction(language),
            "heading": message.heading,
            "choices": [c.to_json() for c in message.choices],
            "multiple": message.multiple,
            "send_title": message.send_title,
            "more": [c.to_json() for c in message.more],
            "lines": message.lines,
            "phones": message.phones,
            "code": message.code,
        }
