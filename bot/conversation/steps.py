"""Steps to which a word and a button both lead: a start, a no, the answer to "is someone in danger now?"."""

from __future__ import annotations

from bot.conversation import (
    agreeing,
    answering,
    digressions,
    letter_answers,
    letter_words,
    letters,
    safety,
)
from bot.conversation.agreeing import CALLED_WITH
from bot.conversation.agreement_state import CALL, DECLINED
from bot.conversation.exchange import Exchange
from bot.conversation.reading import Reading
from bot.conversation.state import Heard
from bot.needs.classifier import Sign
from bot.questionnaire.engine import Ask


def checked(x: Exchange, answer: str) -> None:
    """The answer to "is someone in danger now?": only a clear no goes on."""
    talk = x.conversation
    pending = talk.pending or {}
    talk.pending = None
    if answer != "no":
        safety.raise_danger(x, [(code, rule) for code, rule in pending["cues"]], pending["text"])
        return
    x.say("safety-check-no")
    # What was said may have been the answer to the open question: it is not lost.
    x.heard = as_heard(pending, x.heard.language)
    if x.open is not None and talk.phase == "asking" and x.open.question.type == "text":
        answering.answer_open(x)
    elif letter_words.awaits_words(x):
        letter_words.hear(x)
    else:
        digressions.again(x)


def as_heard(pending: dict, language: str | None) -> Heard:  # type: ignore[type-arg]
    """What was said before the plain question."""
    signs = None if pending["signs"] is None else tuple(map(Sign.from_json, pending["signs"]))
    return Heard(pending["text"], "inform", 1.0, language, signs=signs)


def start(x: Exchange) -> None:
    """The family takes part: the questions begin."""
    talk = x.conversation
    talk.phase = "asking"
    answering.take(x, Ask(talk.interview.questionnaire["start.consent"]), Reading("value", "yes"), "button")


def keep(x: Exchange) -> None:
    """Nothing is deleted, and the talk goes on where it was."""
    x.conversation.pending = None
    x.say("chat-withdraw-kept")
    digressions.again(x)


def no_call(x: Exchange) -> None:
    """The wish for a call is taken back."""
    if (x.conversation.pending or {}).get("kind") in ("phone", "when"):
        agreeing.keep(x, CALL, DECLINED, CALLED_WITH[:1])
    x.conversation.pending = None
    x.say("chat-human-cancelled")
    after_call(x)


def after_call(x: Exchange) -> None:
    """Back to where the talk was before a call was asked for."""
    if any(effect.kind == "callback" for effect in x.effects):
        letter_answers.call_asked(x)
    if x.conversation.phase != "minor":
        digressions.again(x)


def other_topic(x: Exchange) -> None:
    """After danger was told: nothing more is asked of that section; the next one is."""
    talk = x.conversation
    if talk.sent and talk.open is None:  # said after the sending, perhaps in answer to a letter
        talk.phase = "sent"
        letters.go_on(x)
        return
    talk.phase = "asking"
    if x.open is not None and x.open.question.section == "safety":
        for ask in list(talk.interview.sequence()):
            if ask.question.section == "safety" and ask.key not in talk.interview.answers:
                x.record(ask, "tell_worker", how="derived", words="")
    answering.go_on(x)
