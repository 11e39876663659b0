"""A person instead of a program: leaves a call-back request with a number and a safe time."""

from __future__ import annotations

from typing import Any

from bot.conversation import agreeing
from bot.conversation.agreeing import CALLED_WITH
from bot.conversation.agreement_state import CALL, GIVEN
from bot.conversation.exchange import Exchange
from bot.language.values import read_phone

NUMBER_TRIES = 2


def offer(x: Exchange) -> None:
    """Ask for a number; nothing is sent without one."""
    x.conversation.pending = {"kind": "phone", "tries": 0}
    message = x.say("chat-human", "ask")
    message.choices = [x.press("no-call", "no_call")]


def take_number(x: Exchange, pending: dict[str, Any]) -> None:
    """The phone number, or after two tries whatever way of contact was written."""
    phone = read_phone(x.heard.text)
    if phone is None and pending["tries"] + 1 < NUMBER_TRIES:
        x.conversation.pending = {"kind": "phone", "tries": pending["tries"] + 1}
        message = x.say("chat-human-no-number", "ask")
        message.choices = [x.press("no-call", "no_call")]
        return
    x.conversation.pending = {"kind": "when", "phone": phone, "contact": x.heard.text}
    message = x.say("chat-human-when", "ask")
    message.choices = [x.press("any-time", "any_time"), x.press("no-call", "no_call")]


def take_time(x: Exchange, pending: dict[str, Any], words: str) -> None:
    """When it is safe to call: the request is complete."""
    x.conversation.pending = None
    x.effect(
        "callback",
        phone=pending["phone"],
        contact=pending["contact"],
        when=words,
        language=x.language,
        at=x.surroundings.now.isoformat(timespec="seconds"),
    )
    agreeing.keep(x, CALL, GIVEN, CALLED_WITH)
    x.say("chat-human-done")
