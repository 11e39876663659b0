"""What a pressed button does."""

from __future__ import annotations

from bot.conversation import (
    agreements,
    answering,
    digressions,
    letter_answers,
    pauses,
    person,
    review,
    steps,
)
from bot.conversation.exchange import Exchange
from bot.conversation.reading import (
    DIGRESSIONS,
)
from bot.conversation.state import Heard
from bot.questionnaire.engine import Ask


def hear_press(x: Exchange, button: dict) -> None:  # type: ignore[type-arg]
    """Do what a button says; one of an older message may do nothing any more."""
    talk, intent = x.conversation, button["intent"]
    if talk.pending is not None and intent not in ("press", "skip", "choose_language"):
        talk.pending = None
    if intent == "choose_language":
        talk.tries = 0
        digressions.speak(x, button["language"])
        if talk.pending is None:
            digressions.again(x)
    elif intent == "choose":
        ask = _asked(x, button)
        if ask is not None:
            answering.choose(x, ask, button["options"])
    elif intent == "edit":
        ask = _asked(x, button)
        if ask is not None:
            review.edit(x, ask)
    elif intent == "press":
        _press(x, button)
    elif intent in answering.STATUS_OF_ACT:
        _leave(x, intent)
    elif intent in DIGRESSIONS:
        digressions.serve(x, intent)
    else:  # an act that stands on no button, typed as a payload in Rasa's own shell
        digressions.again(x)


def _asked(x: Exchange, button: dict) -> Ask | None:  # type: ignore[type-arg]
    """The question a button belongs to, if it is asked in this talk; an old button may not be any more."""
    talk = x.conversation
    ask = Ask(talk.interview.questionnaire[button["question"]], button["item"])
    if talk.phase == "minor" or not (talk.interview.applies(ask.key) or ask.key == talk.open):
        digressions.again(x)
        return None
    if talk.phase in ("declined", "paused", "safety"):
        talk.phase = "asking"
    return ask


def _leave(x: Exchange, act: str) -> None:
    if x.conversation.pending and x.conversation.pending["kind"] == "detail":
        x.heard = Heard("", "skip")
        answering.keep_detail(x, x.conversation.pending)
    elif letter_answers.leave(x, act):
        return
    elif x.open is not None and x.conversation.phase in ("asking", "paused", "sent", "reviewing"):
        answering.leave(x, x.open, answering.STATUS_OF_ACT[act])
    else:
        digressions.again(x)


def _press(x: Exchange, button: dict) -> None:  # type: ignore[type-arg]
    talk, what = x.conversation, button["button"]
    pending = (talk.pending or {}).get("kind")
    if what == "delete_yes" and pending == "withdraw":
        pauses.withdraw(x)
    elif what == "delete_no":
        steps.keep(x)
    elif what in ("check_yes", "check_no", "check_not_sure") and pending == "check":
        steps.checked(x, what.removeprefix("check_"))
    elif what == "no_call":
        steps.no_call(x)
    elif what == "any_time" and pending == "when":
        person.take_time(x, talk.pending or {}, x.text("button-any-time"))
        steps.after_call(x)
    elif what == "new_code":
        pauses.pause(x, new_code=True)
    elif what == "part" and pending == "parts":
        review.send_parts(x, button["sections"])
    elif what == "letter":
        talk.pending = None
        letter_answers.press(x, button["item"], button["options"])
    elif what == "letters":
        talk.pending, talk.letters.later = None, []
        digressions.again(x)
    elif what == "letter_stop" and talk.letters.section_asked:
        letter_answers.stop_section(x)
    elif what == "keep_answer" and talk.letters.section_asked and talk.phase == "asking":
        letter_answers.keep_answer(x)
    elif what == "agreements" and talk.phase != "minor":
        agreements.show(x)
    elif what == "agreement" and talk.phase != "minor":
        agreements.press(x, button["item"], (button["options"] or [""])[0])
    elif what == "start":
        steps.start(x)
    elif what == "more" and talk.phase == "reviewing":
        x.record(Ask(talk.interview.questionnaire["start.round"]), "answered", "full", "button")
        talk.phase = "asking"
        x.say("chat-round-full")
        answering.go_on(x)
    elif what == "other_topic" and talk.phase == "safety":
        steps.other_topic(x)
    else:  # continue, back_to_review, and buttons of an older message
        talk.pending = None
        digressions.again(x)
