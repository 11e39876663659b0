"""What the family has agreed to, as it sees it in the chat, and how it takes an agreement back.

Whoever holds the phone reads this. That private questions were asked is told only in the sitting in which somebody
agreed to them, and nothing here names a restricted part of what was sent.
"""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import datetime

from bot.casework.deadlines import in_finland
from bot.casework.reading import say_date
from bot.conversation import agreeing, digressions, pauses
from bot.conversation.agreement_state import (
    BUTTON,
    CALL,
    CONTACT,
    GIVEN,
    GROUP,
    INTERPRETER,
    LETTER,
    NOTED,
    PARTNER,
    PRIVATE,
    REPORTING,
    SENDING,
    TAKEN_BACK,
    TALK,
    Agreement,
)
from bot.conversation.exchange import Exchange
from bot.conversation.messages import Choice, payload
from bot.questionnaire.answers import SKIPPED
from bot.questionnaire.engine import Ask
from bot.questionnaire.wording import section_name

KEY = re.compile(r"[a-z]{4,12}(\.[0-9a-f]{8})?")
WHAT = ("back", "yes", "again")
"""What a button of an agreement does: ask whether it is to be taken back, take it back, agree once more."""
_ORDER = (TALK, SENDING, INTERPRETER, REPORTING, PRIVATE, CONTACT, CALL, LETTER, GROUP, PARTNER)
_AGAIN = (INTERPRETER,)
"""What may be agreed to once more here. The others have a place of their own where they are asked."""


def show(x: Exchange) -> None:
    """All agreements, each with its own button; then the talk goes on where it was."""
    x.conversation.pending = None
    found = standing(x)
    message = x.say("agreements-intro" if found else "agreements-none", "review")
    message.lines = [
        {
            "section": None,
            "heading": None,
            "label": _name(x, one),
            "answer": _told(x, one),
            "lang": x.language,
            "private": one.purpose == PRIVATE,
            "change": change.to_json() if (change := _button(x, one)) else None,
        }
        for one in found
    ]
    digressions.again(x)


def standing(x: Exchange) -> list[Agreement]:
    """How each agreement stands, as far as this screen may tell of it."""
    talk = x.conversation
    found = {**_before_there_was_a_list(x), **talk.agreements.newest()}
    if x.surroundings.shared:
        at = min(x.surroundings.shared).isoformat(timespec="seconds")
        found[PARTNER] = Agreement(PARTNER, GIVEN, at, x.language, NOTED)
    if not talk.agreements.private_open:
        found.pop(PRIVATE, None)
    return sorted(found.values(), key=lambda one: (_ORDER.index(one.purpose), one.at))


def _before_there_was_a_list(x: Exchange) -> dict[str, Agreement]:
    """A talk that began with an older version of the program: its answers say what was agreed, without the texts."""
    talk = x.conversation
    told: dict[str, Agreement] = {}
    consent = talk.interview.answers.get(("start.consent", ""))
    if consent is not None and consent.value == "yes":
        for purpose in (TALK, INTERPRETER):
            told[purpose] = Agreement(purpose, GIVEN, consent.at, consent.language, BUTTON)
    sent = talk.interview.answers.get(("hopes.send", ""))
    if talk.sent and sent is not None:
        told[SENDING] = Agreement(SENDING, GIVEN, sent.at, sent.language, BUTTON)
    contact = talk.interview.answers.get(("hopes.contact", ""))
    if contact is not None and contact.value:
        told[CONTACT] = Agreement(CONTACT, GIVEN, contact.at, contact.language, BUTTON)
    return told


def _name(x: Exchange, one: Agreement) -> str:
    return x.text(f"agreement-{one.purpose}")


def _told(x: Exchange, one: Agreement) -> str:
    """Yes, no or taken back, when, and of a sending in part which parts went along."""
    day = say_date(in_finland(datetime.fromisoformat(one.at)).date(), x.language)
    decision = "noted" if one.how == NOTED else one.decision.replace("_", "-")
    lines = [x.text(f"agreement-was-{decision}", date=day)]
    parts = [name for name in _sections(x, one) if name]
    only_parts = x.conversation.interview.value("hopes.send") == "part"
    if one.purpose == SENDING and one.decision == GIVEN and parts and only_parts:
        comma = "، " if x.language == "ar" else ", "
        lines.append(x.text("agreement-parts", parts=comma.join(parts)))
    return "\n".join(lines)


def _sections(x: Exchange, one: Agreement) -> list[str]:
    """Names of the sections sent that anybody may know of: not one whose questions are all private."""
    source = x.conversation.interview.questionnaire
    open_ones = {s.id for s in source.sections if any(q.layer != "private" for q in s.questions)}
    return [
        section_name(section, x.language, x.conversation.address)
        for section in one.details.get("sections", ())
        if section in open_ones and section != "start"
    ]


def _button(x: Exchange, one: Agreement) -> Choice | None:
    if one.decision == GIVEN:
        return _press(x, "button-take-back", one.key, "back", "help")
    if one.decision == TAKEN_BACK and one.purpose in _AGAIN:
        return _press(x, "button-agree-again", one.key, "again", "help")
    return None


def _press(x: Exchange, button: str, key: str, what: str, style: str) -> Choice:
    pressed = payload("press", button="agreement", item=key, option=what)
    return Choice(x.text(button), pressed, style)


def press(x: Exchange, key: str, what: str) -> None:
    """A button of an agreement; one that fits how things stand no more shows how they stand."""
    one = next((known for known in standing(x) if known.key == key), None)
    if one is not None and one.decision == GIVEN and what == "back":
        _ask(x, one)
    elif one is not None and one.decision == GIVEN and what == "yes" and one.purpose != TALK:
        _take_back(x, one)
    elif one is not None and one.decision == TAKEN_BACK and what == "again" and one.purpose in _AGAIN:
        _agree_again(x, one)
    else:
        show(x)


def _ask(x: Exchange, one: Agreement) -> None:
    """What follows, told before it is done. Without taking part there is no talk: that is to stop and delete."""
    x.conversation.pending = None
    if one.purpose == TALK:
        pauses.confirm_withdrawal(x)
        return
    name = f"agreement-back-{one.purpose}"
    message = x.say(name, "ask")
    agreeing.see(x, name, message.text)
    message.choices = [
        _press(x, "button-take-back-yes", one.key, "yes", "danger"),
        x.press("take-back-no", "continue", "main"),
    ]
    if one.purpose == SENDING:
        message.choices.append(x.choice("withdraw", "withdraw"))


def _take_back(x: Exchange, one: Agreement) -> None:
    talk = x.conversation
    talk.pending = None
    name = f"agreement-back-{one.purpose}"
    if name not in talk.agreements.shown:  # a button nobody showed: told first
        _ask(x, one)
        return
    agreeing.keep(x, one.purpose, TAKEN_BACK, (name,), about=one.about)
    x.effect("taken_back", purpose=one.purpose, about=one.about)
    if one.purpose == PRIVATE:
        _leave_private(x)
    elif one.purpose == CONTACT:
        for question in ("hopes.contact", "hopes.safe_message"):
            _leave(x, question)
    elif one.purpose == PARTNER:
        x.surroundings = replace(x.surroundings, shared=())
    x.say("agreement-taken-back")
    digressions.again(x)


def _agree_again(x: Exchange, one: Agreement) -> None:
    """The short sentence of the list is what is agreed to now."""
    x.conversation.pending = None
    name = f"agreement-{one.purpose}"
    agreeing.see(x, name, x.text(name))
    agreeing.keep(x, one.purpose, GIVEN, (name,), about=one.about)
    x.say("agreement-again")
    digressions.again(x)


def _leave(x: Exchange, question: str) -> None:
    """The answer goes; the question counts as skipped and is not asked again."""
    talk = x.conversation
    ask = Ask(talk.interview.questionnaire[question])
    if talk.interview.answers.get(ask.key) is not None:
        talk.interview.remove(ask.key)
        x.record(ask, SKIPPED, how="derived", words="")


def _leave_private(x: Exchange) -> None:
    """Private answers go, with what was told beside them, and no private question is asked."""
    talk = x.conversation
    source = talk.interview.questionnaire
    for key in [key for key in talk.interview.answers if source[key[0]].layer == "private"]:
        talk.interview.remove(key)
        talk.signs.pop(key, None)
    talk.passing = [
        told
        for told in talk.passing
        if told.question not in source.questions or source[told.question].layer != "private"
    ]
    talk.hidden, talk.agreements.private_open = [], False
    x.record(Ask(source["start.alone"]), "answered", "no", "derived", words="")
    if talk.open is not None and source[talk.open[0]].layer == "private":
        talk.open = None
