"""What an interpreter says the bot should have understood of a message: the act, and the coded answers in it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from bot.casework.transcript import Heard
from bot.casework.written import NotKept
from bot.questionnaire.answers import ANSWERED
from bot.questionnaire.model import Question, questionnaire

ACTS = (
    "inform", "affirm", "deny", "dont_know", "skip", "correct_answer", "ask_why", "ask_explain", "ask_privacy",
    "ask_voluntary", "ask_identity", "ask_service", "ask_progress", "repeat", "go_back", "review", "pause", "withdraw",
    "talk_to_human", "switch_language", "greet", "thank", "goodbye", "frustrated", "out_of_scope",
)  # fmt: skip
"""The acts of an evaluation line (docs/labelling.md), answers first."""
NOT_SAID = ""
PROBLEMS = ("act", "number", "date", "value")
MOST = 120
_DATE = re.compile(r"(?:19|20)\d\d(?:-(?:0[1-9]|1[0-2]))?")


def act_of(name: str) -> str:
    """An act as evaluation lines name it."""
    return {"tell_worker": "talk_to_human", "resume": "inform"}.get(name, name if name in ACTS else "inform")


def corrected(form: Mapping[str, str], heard: Sequence[Heard], act: str) -> dict[str, Any] | None:
    """The correction that a form gives, {"act", "values": [{"q", "i", "v"}]}; None when it is what the bot understood.

    Fields: act; for the nth of `heard`, from 1: value-N, or value-N-OPTION for each choice of several. Raises NotKept.
    """
    if form.get("act") not in ACTS:
        raise NotKept("act")
    known = questionnaire().questions
    values = []
    for n, one in enumerate(heard, 1):
        value = _value(known[one.question], form, f"value-{n}")
        if value is not None:
            values.append({"q": one.question, "i": one.item, "v": value})
    if (form["act"], values) == (act_of(act), understood(heard)):
        return None
    return {"act": form["act"], "values": values}


def understood(heard: Iterable[Heard]) -> list[dict[str, Any]]:
    """The values the bot understood, in the shape of a correction's."""
    return [{"q": h.question, "i": h.item, "v": h.value} for h in heard if h.status == ANSWERED]


def _value(question: Question, form: Mapping[str, str], name: str) -> Any:
    """The value told for one question; None when it was not said. Raises NotKept."""
    if question.type == "multi":
        return [option for option in question.option_ids if form.get(f"{name}-{option}")] or None
    told = form.get(name, "").strip()
    if told == NOT_SAID:
        return None
    if question.type == "number":
        if not (told.isascii() and told.isdigit() and int(told) <= MOST):
            raise NotKept("number")
        return int(told)
    if question.type == "date":
        if not _DATE.fullmatch(told):
            raise NotKept("date")
        return told
    if told not in question.option_ids:
        raise NotKept("value")
    return int(told) if question.type == "scale5" else told
