"""Letters of the worker: told one at a time to a family that has sent its answers, and what else it can do then."""

from __future__ import annotations

from typing import Any

from bot.conversation import agreeing, letter_shown, section_again
from bot.conversation.exchange import Exchange
from bot.conversation.letter_shown import move
from bot.conversation.letter_state import ANSWERED, Letter, Place
from bot.conversation.messages import Choice, Message
from bot.conversation.state import Effect


def waiting(x: Exchange) -> list[Letter]:
    """The letters that wait and were not answered in this turn."""
    done = {effect.data["id"] for effect in x.effects if effect.kind == "letter"}
    return [letter for letter in x.surroundings.letters if letter.id not in done]


def in_hand(x: Exchange) -> Letter | None:
    """The letter the family was told of last."""
    hand = x.conversation.letters.hand
    return next((letter for letter in waiting(x) if hand is not None and letter.id == hand.letter), None)


def reads(x: Exchange) -> Letter | None:
    """The letter the family has open before it."""
    return in_hand(x) if x.conversation.phase == "sent" and x.conversation.letters.opened else None


def go_on(x: Exchange) -> None:
    """The letter in hand, else the next that waits, else what a family can do once its answers are sent."""
    talk = x.conversation
    talk.open, talk.editing = None, False
    known = in_hand(x)
    letter = known or _take_next(x)
    if letter is None:
        what_now(x)
    elif talk.letters.opened and talk.letters.hand is not None:
        letter_shown.put(x, letter, talk.letters.hand)
    elif known is not None:
        x.say("chat-letter-waits", "ask").choices = ways(x, letter)
    else:
        _tell(x, letter)


def _take_next(x: Exchange) -> Letter | None:
    letters = x.conversation.letters
    letters.lay_down()
    letter = next((one for one in waiting(x) if one.id not in letters.later), None)
    if letter is not None:
        letters.hand = letters.begun.pop(letter.id, None) or Place(letter.id)
    return letter


def _tell(x: Exchange, letter: Letter) -> None:
    """That there is a letter, and nothing of what it is about: somebody else may be looking."""
    letters = x.conversation.letters
    count = sum(one.id not in letters.later for one in waiting(x))
    if letters.told:
        message = x.say("chat-letters-more", "ask", count=count)
    else:
        message = x.say("chat-letters-waiting", "ask", count=count)
        message.text += "\n" + x.text("chat-letters-reader")
        letters.told = True
    if letters.hand is not None and letters.hand.step:
        message.text += "\n" + x.text("chat-letter-begun")
    message.choices = ways(x, letter)


def ways(x: Exchange, letter: Letter) -> list[Choice]:
    """What can be done with a letter that is not open."""
    return [
        move(x, letter, "button-letter-open", "open", "main"),
        move(x, letter, "button-letter-later", "later"),
        move(x, letter, "button-letter-decline", "decline"),
    ]


def what_now(x: Exchange) -> None:
    """What a family can do once its answers are sent."""
    message = x.say("chat-sent-what-now", "ask")
    message.choices = [
        Choice(x.text("button-print"), "client:print", "main"),
        x.choice("review", "review"),
        x.choice("human", "talk_to_human"),
        Choice(x.text("button-hide"), "client:hide"),
    ]
    if waiting(x):
        message.choices.insert(0, x.press("letters", "letters", "main"))


def come_back(x: Exchange) -> bool:
    """The family returns: every letter that waits is told again, and none lies open on the screen.

    Whether a letter it had begun was taken back meanwhile.
    """
    talk = x.conversation
    if talk.letters.section_asked or (talk.sent and talk.phase == "safety" and talk.open is None):
        talk.phase, talk.open, talk.editing = "sent", None, False
        section_again.end(x)
    talk.letters.lay_down()
    talk.letters.later, talk.letters.told = [], False
    still = {letter.id for letter in waiting(x)}
    gone = set(talk.letters.begun) - still
    talk.letters.begun = {name: place for name, place in talk.letters.begun.items() if name in still}
    return bool(gone)


def taken_back(x: Exchange) -> bool:
    """Lay down a letter that waits no more. Whether the family was reading it and must be told."""
    letters = x.conversation.letters
    if letters.hand is None or in_hand(x) is not None:
        return False
    was_open = letters.opened
    if letters.section_asked:
        section_again.end(x)
    letters.hand, letters.opened = None, False
    return was_open


def say_taken_back(x: Exchange) -> None:
    """The worker has taken back what the family was answering; said before anything else of this turn."""
    x.reply.messages.insert(0, Message("notice", x.text("chat-letter-taken-back")))


def finish(x: Exchange, letter: Letter, state: str, answer: dict[str, Any]) -> None:
    """The letter is answered or declined; nothing of it stays in the talk."""
    letters = x.conversation.letters
    told = {"id": letter.id, "kind": letter.kind, "state": state, "answer": answer}
    x.effects.append(Effect("letter", told))
    agreeing.letter_answered(x, letter.id, letter.kind, state == ANSWERED, answer)
    letters.hand, letters.opened = None, False
    letters.begun.pop(letter.id, None)


def sent(x: Exchange, sections: list[str]) -> None:
    """The family has sent again: that answers a letter about a section that went along."""
    talk, letter = x.conversation, in_hand(x)
    if talk.letters.section_asked and letter is not None:
        section_again.end(x)
        if letter.about in sections:
            finish(x, letter, ANSWERED, {"sent": True})
        else:
            talk.letters.lay_down(put_off=True)
