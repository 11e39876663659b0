"""Notes what a family agrees to while it talks: what was on the screen, and what it then said."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from bot.conversation.agreement_state import (
    BUTTON,
    CONTACT,
    DECLINED,
    GIVEN,
    GROUP,
    INTERPRETER,
    LETTER,
    PRIVATE,
    REPORTING,
    SHOWN,
    TALK,
    TOLD,
    WORDS,
    Agreement,
    version_of,
)
from bot.questionnaire.answers import ANSWERED

if TYPE_CHECKING:
    from bot.conversation.exchange import Exchange

# What is on the screen when the family says yes or no; none of these texts holds a value.
ASKED = {
    "start.consent": "start-consent",
    "start.alone": "start-alone",
    "hopes.contact": "hopes-contact",
    "hopes.safe_message": "hopes-safe_message",
}
SENT_WITH = ("hopes-send", "chat-send-part")
CALLED_WITH = ("chat-human", "chat-human-when")
REPORTED_WITH = ("chat-notice-reporting", "chat-notice-reporting-again")
LETTERS_WITH = ("chat-letters-reader", "chat-letter-send")
INVITED_WITH = ("chat-letter-group-free", "chat-letter-group-ask")
WATCHED = (*ASKED.values(), *SENT_WITH, *CALLED_WITH, *REPORTED_WITH, *LETTERS_WITH, *INVITED_WITH)


def look(x: Exchange) -> None:
    """Remember which of the watched texts this reply shows: a yes that follows is a yes to just these words."""
    said = [message.text for message in x.reply.messages]
    for name in WATCHED:
        text = x.text(name)
        if any(text in one for one in said):
            see(x, name, text)
            if name in REPORTED_WITH:
                keep(x, REPORTING, TOLD, (name,), how=SHOWN)


def see(x: Exchange, name: str, text: str) -> None:
    """This text is on the screen now; the store keeps it once for each of its versions."""
    version, agreements = version_of(x.language, text), x.conversation.agreements
    if agreements.shown.get(name) != [version, x.language]:
        agreements.shown[name] = [version, x.language]
        x.shown[version] = (x.language, text)


def keep(
    x: Exchange,
    purpose: str,
    decision: str,
    names: tuple[str, ...],
    *,
    how: str = "",
    about: str = "",
    **details: Any,
) -> None:
    """Note a decision with the texts of these names that were on the screen before it."""
    agreements = x.conversation.agreements
    shown = [agreements.shown[name] for name in names if name in agreements.shown]
    agreements.add(
        Agreement(
            purpose=purpose,
            decision=decision,
            at=x.surroundings.now.isoformat(timespec="seconds"),
            language=shown[-1][1] if shown else x.language,
            how=how or (BUTTON if x.heard.button is not None else WORDS),
            texts=tuple(version for version, _ in shown),
            about=about,
            details={name: value for name, value in details.items() if value},
            notice=x.surroundings.notice.get(x.language, ""),
        )
    )


def answered(x: Exchange, question: str, status: str, value: Any, how: str) -> None:
    """An answer that is an agreement too. What the program put there itself is none."""
    if question not in ASKED or status != ANSWERED or how == "derived":
        return
    texts = (ASKED[question],)
    if question == "start.consent" and value in ("yes", "no"):
        for purpose in (TALK, INTERPRETER):  # one sentence says both
            keep(x, purpose, GIVEN if value == "yes" else DECLINED, texts)
    elif question == "start.alone":
        keep(x, PRIVATE, GIVEN if value == "yes" else DECLINED, texts)
        x.conversation.agreements.private_open = value == "yes"
    elif question == "hopes.contact":
        keep(x, CONTACT, GIVEN, texts, ways=value)
    elif question == "hopes.safe_message":
        keep(x, CONTACT, GIVEN, (ASKED["hopes.contact"], *texts), ways=_ways(x), message=value)


def _ways(x: Exchange) -> Any:
    return x.conversation.interview.value("hopes.contact")


def letter_answered(x: Exchange, letter: str, kind: str, yes: bool, answer: dict[str, Any]) -> None:
    """The family's answer to a letter: to an invitation yes or no, to others that its words may go to the worker."""
    if kind == GROUP:
        if answer.get("choice") != "ask":
            keep(x, GROUP, GIVEN if yes else DECLINED, INVITED_WITH, about=letter)
    elif kind != "section":  # what a section adds is sent with everything else
        keep(x, LETTER, GIVEN if yes else DECLINED, LETTERS_WITH, about=letter)
