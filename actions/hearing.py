"""Rasa's parsed message as the trade hears it."""

from __future__ import annotations

from typing import Any

from bot.conversation.state import Heard
from bot.language.detect import detect
from bot.needs.classifier import Sign


def hear(message: dict[str, Any], session: str | None) -> Heard:
    """Translate `tracker.latest_message`. The original words come with the metadata when the server sent them.

    `session` is the language spoken so far: it decides where a short message alone does not ("ok", "no", "5").
    """
    metadata = message.get("metadata") or {}
    intent = message.get("intent") or {}
    text = message.get("text") or ""
    act = intent.get("name") or "inform"
    confidence = float(intent.get("confidence") or 0.0)
    if text.startswith("/"):
        return Heard(metadata.get("text", text), act, 1.0, button=_button(act, message.get("entities") or []))
    found = detect(text, session)
    return Heard(
        text=metadata.get("text", text),
        act=act,
        confidence=confidence,
        language=found.language,
        certain=found.certain,
        other_language=found.other,
        ranking=tuple((one["name"], float(one["confidence"])) for one in message.get("intent_ranking") or ()),
        signs=tuple(map(Sign.from_json, message["signs"])) if "signs" in message else None,
    )


def _button(intent: str, entities: list[dict[str, Any]]) -> dict[str, Any]:
    values: dict[str, list[str]] = {}
    for entity in entities:
        values.setdefault(entity["entity"], []).append(str(entity["value"]))
    button: dict[str, Any] = {"intent": intent}
    for name in ("question", "item", "language", "button"):
        button[name] = values.get(name, [""])[0]
    button["options"] = values.get("option", [])
    button["sections"] = values.get("section", [])
    return button
