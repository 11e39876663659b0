"""A section asked again, because a worker would like to know more: in full, with the earlier answers to keep."""

from __future__ import annotations

from collections.abc import Iterator

from bot.conversation.exchange import Exchange
from bot.conversation.letter_state import ASKED
from bot.questionnaire.engine import Ask

ALONE = ("start.alone", "")
# The short round never asked who the children are.
WHO_IS_WHO = ("family.size", "family.member", "family.age")


def begin(x: Exchange, section: str) -> None:
    """Turn to the questions of this section; the caller asks the first one with `next_question`."""
    talk, letters = x.conversation, x.conversation.letters
    questions = talk.interview.questionnaire.section(section).questions
    talk.interview.opened = frozenset({section, *(["family"] if any(q.repeat for q in questions) else [])})
    talk.phase, talk.open, talk.pending, talk.editing = "asking", None, None, False
    if any(q.layer == "private" for q in questions) and talk.interview.value("start.who") != "couple":
        # Who can see the screen may have changed since: asked before anything private is.
        talk.interview.remove(ALONE)
    if letters.hand is None:
        return
    first_time, letters.hand.step, letters.hand.at = not letters.hand.at, ASKED, 1
    if first_time:
        # A private answer is never shown again, so there is nothing to look at.
        letters.hand.left = [
            ask.key
            for ask in _asks(x)
            if ask.question.section == section
            and ask.question.layer != "private"
            and ask.key in talk.interview.answers
        ]


def next_question(x: Exchange) -> Ask | None:
    """The first question of the section that is still to be answered or looked at; None when all are done."""
    talk = x.conversation
    if not talk.letters.section_asked or talk.letters.hand is None:
        return None
    left = talk.letters.hand.left
    return next((ask for ask in _asks(x) if ask.key not in talk.interview.answers or ask.key in left), None)


def _asks(x: Exchange) -> Iterator[Ask]:
    """The questions of the section that apply, after what they rest on: who is alone, and who the children are."""
    talk = x.conversation
    opened = talk.interview.opened
    about = opened - {"family"} or opened
    for ask in talk.interview.sequence():
        question = ask.question
        needed = ask.key == ALONE or (question.id in WHO_IS_WHO and "family" in opened)
        if needed or question.section in about:
            yield ask


def end(x: Exchange) -> None:
    """The rest of the questionnaire is as it was before the letter."""
    x.conversation.interview.opened = frozenset()
