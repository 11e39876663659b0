"""Wherever a talk stands, whatever is said or pressed: the person gets an answer, never silence."""

from __future__ import annotations

from datetime import datetime, timezone
from typing import Any

import pytest

from bot.conversation.messages import Reply
from bot.conversation.reading import DIGRESSIONS
from bot.conversation.state import PHASES, Conversation, Heard, Surroundings
from bot.conversation.talk import begin, respond

NOW = Surroundings(datetime(2026, 11, 22, 10, tzinfo=timezone.utc))
LANGUAGES = ("fi", "en", "ar")
START = ("start.consent/yes", "start.who/mother", "start.alone/yes", "start.round/full")
DANGER = {"fi": "mieheni hakkaa minua", "en": "my husband beats me", "ar": "زوجي يضربني"}
PRESSED = ("delete_no", "no_call", "any_time", "new_code", "start", "more", "other_topic", "continue", "back_to_review",
           "check_no")  # fmt: skip


def choose(question: str, option: str) -> dict[str, Any]:
    """The button of an option."""
    return {"intent": "choose", "question": question, "item": "", "options": [option]}


def talk_in(phase: str, language: str) -> Conversation:
    """A talk that stands in this phase."""
    talk = Conversation.new(language)
    begin(talk, NOW)
    if language == "ar":
        press(talk, choose("start.address", "f"))
    for pressed in START[:1] if phase in ("minor", "declined") else START:
        question, option = pressed.split("/")
        press(talk, choose(question, "no" if phase == "declined" else option))
    if phase == "minor":
        press(talk, choose("start.who", "minor"))
    elif phase == "safety":
        respond(talk, Heard(DANGER[language], language=language, certain=True), NOW)
    elif phase in ("reviewing", "sent"):
        for _ in range(150):
            if talk.phase == "reviewing":
                break
            press(talk, {"intent": "skip"})
        if phase == "sent":
            press(talk, choose("hopes.send", "all"))
    elif phase == "paused":
        respond(talk, Heard("…", "pause", language=language), NOW, "pause")
    elif phase == "erased":
        press(talk, {"intent": "withdraw"})
        press(talk, {"intent": "press", "button": "delete_yes"})
    assert talk.phase == phase
    return talk


def press(talk: Conversation, button: dict[str, Any]) -> Reply:
    """Press a button."""
    return respond(talk, Heard("", button=button), NOW).reply


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("phase", PHASES)
def test_every_side_question_gets_an_answer_with_a_way_on(phase: str, language: str) -> None:
    kept = talk_in(phase, language).to_json()
    for act in sorted(DIGRESSIONS):
        reply = respond(Conversation.from_json(kept), Heard("…", act, 1.0, language), NOW, act).reply
        assert any(m.text.strip() for m in reply.messages), (phase, act)
        can_write = reply.input is not None and reply.input["kind"] != "none"
        assert reply.messages[-1].choices or can_write, (phase, act)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("phase", PHASES)
def test_every_button_of_an_older_message_gets_an_answer(phase: str, language: str) -> None:
    kept = talk_in(phase, language).to_json()
    buttons: list[dict[str, Any]] = [
        {"intent": "press", "button": b, "sections": ["family"]} for b in PRESSED
    ]
    buttons += [{"intent": act} for act in (*sorted(DIGRESSIONS - {"switch_language"}), "skip", "dont_know")]
    buttons += [choose("children.sleep", "2"), choose("start.round", "short"), choose("safety.home", "yes")]
    buttons += [{"intent": "choose_language", "language": code} for code in LANGUAGES]
    for button in buttons:
        reply = press(Conversation.from_json(kept), button)
        assert any(m.text.strip() for m in reply.messages), (phase, button)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("phase", PHASES)
def test_every_act_in_own_words_gets_an_answer(phase: str, language: str) -> None:
    kept = talk_in(phase, language).to_json()
    for act in (
        "inform",
        "affirm",
        "deny",
        "dont_know",
        "skip",
        "tell_worker",
        "correct_answer",
        "talk_to_human",
    ):
        for text in ("…", "4", "xyz"):
            reply = respond(Conversation.from_json(kept), Heard(text, act, 1.0, language), NOW).reply
            assert any(m.text.strip() for m in reply.messages), (phase, act, text)
