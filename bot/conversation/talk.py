"""The whole of one turn: hears a message, changes the talk, and gives the reply and its effects."""

from __future__ import annotations

from bot.conversation import (
    answering,
    asking,
    buttons,
    digressions,
    letter_words,
    letters,
    own_words,
    pauses,
)
from bot.conversation.exchange import Exchange
from bot.conversation.messages import Choice, Message
from bot.conversation.state import Conversation, Heard, Surroundings
from bot.texts import LANGUAGES, texts


def begin(talk: Conversation, surroundings: Surroundings) -> Exchange:
    """The first words. In three languages as long as nobody knows which one is needed."""
    x = Exchange(talk, Heard(""), surroundings)
    if talk.language is None:
        for language in LANGUAGES:
            x.add(Message("say", texts().say(language, "chat-hello"), language=language))
    else:
        digressions.speak(x, talk.language)
        x.say("chat-hello")
    asking.ask_next(x)
    x.finish()
    return x


def welcome_back(talk: Conversation, surroundings: Surroundings, language: str | None = None) -> Exchange:
    """The first words after coming back with a code."""
    x = Exchange(talk, Heard(""), surroundings)
    if language in LANGUAGES:
        talk.language = talk.language or language
    taken_back = letters.come_back(x)
    pauses.welcome_back(x)
    if taken_back:
        x.say("chat-letter-taken-back", "notice")
    if talk.phase == "sent":
        letters.go_on(x)
    else:
        answering.go_on(x)
    x.finish()
    return x


def respond(
    talk: Conversation, heard: Heard, surroundings: Surroundings, digression: str | None = None
) -> Exchange:
    """Answer one message.

    `digression` names the act when the dialogue policy chose a side question; otherwise the message is
    read as an answer, a correction or a button. Danger in own words comes before everything else.
    """
    x = Exchange(talk, heard, surroundings)
    taken_back = letters.taken_back(x)
    if talk.phase == "erased":
        message = x.say("chat-after-erase")
        message.choices = [Choice(x.text("button-start-again"), "client:restart", "main")]
    elif heard.button is not None:
        buttons.hear_press(x, heard.button)
    elif not heard.text.strip():
        x.say("chat-empty")
        digressions.again(x)
    else:
        own_words.hear_words(x, digression)
    danger = talk.phase == "safety" or (talk.pending or {}).get("kind") == "check"
    if taken_back and not danger and talk.phase != "erased":
        letters.say_taken_back(x)
    x.finish()
    return x


def expects(talk: Conversation) -> str:
    """What the next message is expected to be, for the dialogue policy: a question type or "nothing"."""
    if talk.pending is not None:
        return str(talk.pending["kind"])
    if talk.open is None or talk.phase not in ("asking", "paused"):
        return letter_words.expects(talk)
    return talk.interview.questionnaire[talk.open[0]].type
