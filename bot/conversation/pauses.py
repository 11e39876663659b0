"""Leaving and coming back: a break with a code, the return, stopping and deleting."""

from __future__ import annotations

import secrets

from bot.conversation.exchange import Exchange
from bot.conversation.messages import Choice

CODE_DIGITS = 16


def issue_code(x: Exchange) -> str:
    """A new return code in groups of four; only its hash is stored."""
    digits = new_code()
    x.conversation.has_code = True
    x.effect("code", code=digits)
    return in_groups(digits)


def new_code() -> str:
    """Sixteen digits that nobody can guess."""
    return "".join(str(secrets.randbelow(10)) for _ in range(CODE_DIGITS))


def in_groups(digits: str) -> str:
    """A code as people read it: four digits at a time."""
    return " ".join(digits[n : n + 4] for n in range(0, CODE_DIGITS, 4))


def pause(x: Exchange, new_code: bool = False) -> None:
    """Take a break: the code is shown once, on paper it brings the family back from any phone."""
    talk = x.conversation
    if talk.phase == "asking":
        talk.phase = "paused"
    if talk.has_code and not new_code:
        message = x.say("chat-pause-same")
        message.choices = [x.press("continue", "continue", "main"), x.press("new-code", "new_code")]
    else:
        message = x.say("chat-pause", "code")
        message.code = issue_code(x)
        x.say("chat-pause-how", days=x.surroundings.draft_days)
        message = x.say("chat-pause-now", "ask")
        message.choices = [x.press("continue", "continue", "main")]
    message.choices.append(Choice(x.text("button-hide"), "client:hide"))


def ask_for_code(x: Exchange) -> None:
    """Somebody was here before: the page opens its field for the code."""
    message = x.say("chat-ask-code")
    message.choices = [Choice(x.text("button-have-code"), "client:code", "main")]


def welcome_back(x: Exchange) -> None:
    """The family returns, maybe on another phone and with another person beside it."""
    talk = x.conversation
    talk.pending, talk.agreements.private_open = None, False
    talk.hidden = [
        key for key in talk.interview.answers if talk.interview.questionnaire[key[0]].layer == "private"
    ]
    x.say("chat-resumed")
    if talk.hidden:
        x.say("chat-resumed-private", "notice")
    if talk.phase == "sent":
        if not x.surroundings.letters:
            x.say("chat-sent-already")
        return
    talk.phase, talk.editing = "asking", False
    # Who can see the screen may have changed: ask again before anything private is asked.
    if talk.interview.value("start.consent") == "yes":
        talk.interview.remove(("start.alone", ""))


def confirm_withdrawal(x: Exchange) -> None:
    """Deleting cannot be undone, so it is asked once."""
    x.conversation.pending = {"kind": "withdraw"}
    message = x.say("chat-withdraw-confirm", "ask")
    message.choices = [
        x.press("delete-yes", "delete_yes", "danger"),
        x.press("delete-no", "delete_no", "main"),
        x.choice("pause", "pause"),
    ]


def withdraw(x: Exchange) -> None:
    """Stop and delete everything."""
    talk = x.conversation
    talk.pending, talk.open, talk.phase = None, None, "erased"
    x.effect("erase")
    x.say("chat-erased")
    if talk.raised:
        x.say("chat-erased-flag", "notice")
    message = x.say("safety-box", "notice")
    message.choices = [
        Choice(x.text("button-start-again"), "client:restart"),
        Choice(x.text("button-hide"), "client:hide"),
    ]
