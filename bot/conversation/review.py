"""Reading back and sending: the family's own summary in its language, every line to change, and its choice."""

from __future__ import annotations

import secrets
from typing import Any

from bot.conversation import agreeing, asking, letters, pauses
from bot.conversation.agreeing import SENT_WITH
from bot.conversation.agreement_state import DECLINED, GIVEN, SENDING
from bot.conversation.exchange import Exchange
from bot.conversation.messages import Choice, Message, payload
from bot.questionnaire.answers import ANSWERED, DONT_KNOW, SKIPPED, TELL_WORKER, Answer
from bot.questionnaire.engine import Ask
from bot.questionnaire.model import Question
from bot.questionnaire.wording import answer_words, item_heading, label, option_title, section_name

# How the talk is held, not what the family told.
NOT_READ_BACK = ("start.language", "start.address", "start.consent", "start.alone", "hopes.send")


def lines(x: Exchange, only: set[tuple[str, str]] | None = None) -> list[dict[str, Any]]:
    """The family's answers line by line, each with its own change button; `only` these (question, item).

    Private lines of an earlier sitting are left out: another person may be holding the phone now.
    """
    talk = x.conversation
    found = []
    for ask, answer in talk.interview.current():
        question = ask.question
        if not question.counted or question.id in NOT_READ_BACK or ask.key in talk.hidden:
            continue
        if only is not None and ask.key not in only:
            continue
        own_words = question.type == "text" and answer.status == ANSWERED
        found.append(
            {
                "section": section_name(question.section, x.language, talk.address),
                "heading": item_heading(talk.interview, question, ask.item, x.language, talk.address),
                "label": label(question, x.language, talk.address),
                "answer": _own_view(x, question, answer),
                "lang": answer.language if own_words else x.language,
                "private": question.layer == "private",
                "change": Choice(
                    x.text("button-change"), payload("edit", question=question.id, item=ask.item), "help"
                ).to_json(),
            }
        )
    return found


def _own_view(x: Exchange, question: Question, answer: Answer) -> str:
    """An answer as the family itself says it: "I do not know", where a worker reads "does not know"."""
    if answer.status in (DONT_KNOW, TELL_WORKER):
        return x.text(f"button-{answer.status.replace('_', '-')}")
    return answer_words(question, answer, x.language, x.conversation.address)


def show(x: Exchange, intro: str) -> Message:
    """A bubble with all lines."""
    talk = x.conversation
    found = lines(x)
    message = x.say(intro if found else "chat-review-empty", "review")
    message.lines = found
    if talk.hidden:
        x.say("chat-review-private-hidden", count=len(talk.hidden))
    return message


def read_back(x: Exchange) -> None:
    """Everything before sending: all lines, then what to do with them."""
    talk = x.conversation
    talk.phase, talk.editing = "reviewing", False
    show(x, "chat-review")
    if not talk.interview.full and not talk.sent:
        x.say("chat-short-done")
    skipped = sum(answer.status == SKIPPED for _, answer in talk.interview.current())
    if skipped:
        x.say("chat-review-skipped", count=skipped)
    if any(ask.question.layer == "private" for ask, _ in talk.interview.current()):
        x.say("chat-review-private-note", "notice")
    ask_what_to_do(x)


def ask_what_to_do(x: Exchange) -> None:
    """Send all, send part, keep or delete; after a short round also: answer more."""
    talk = x.conversation
    ask = Ask(talk.interview.questionnaire["hopes.send"])
    talk.open = ask.key
    message = Message("ask", x.text("hopes-send"))
    for option in ask.question.option_ids:
        style = {"all": "main", "delete": "danger"}.get(option, "option")
        title = option_title(ask.question, option, x.language, talk.address)
        message.choices.append(
            Choice(title, payload("choose", question=ask.question.id, item="", option=option), style)
        )
    if not talk.interview.full:
        message.choices.insert(1, x.press("more", "more"))
    message.more = [
        x.choice("explain", "ask_explain", "help"),
        Choice(x.text("button-print"), "client:print", "help"),
    ]
    x.add(message)


def edit(x: Exchange, ask: Ask) -> None:
    """Ask one line again; the reading back returns afterwards."""
    talk = x.conversation
    talk.editing = talk.phase in ("reviewing", "sent")
    asking.put(x, ask)


def decide(x: Exchange, option: str) -> None:
    """The family's choice at the end."""
    if option == "all":
        send(x, sections_answered(x))
    elif option == "part":
        x.conversation.pending = {"kind": "parts"}
        ask_parts(x)
    elif option == "keep":
        agreeing.keep(x, SENDING, DECLINED, SENT_WITH[:1])
        x.say("chat-kept")
        pauses.pause(x)
    else:
        pauses.confirm_withdrawal(x)


def sections_answered(x: Exchange) -> list[str]:
    """The sections that hold an answer, in order; the start always goes along."""
    found = [ask.question.section for ask, _ in x.conversation.interview.current()]
    return list(dict.fromkeys(found))


def ask_parts(x: Exchange) -> None:
    """Which sections to send."""
    talk = x.conversation
    message = x.say("chat-send-part", "ask")
    message.multiple, message.send_title = True, x.text("button-send-chosen")
    for section in sections_answered(x):
        if section != "start":
            title = section_name(section, x.language, talk.address)
            message.choices.append(Choice(title, payload("press", button="part", section=section)))
    message.more = [x.press("back", "back_to_review", "help")]


def send_parts(x: Exchange, chosen: list[str]) -> None:
    """Send the chosen sections only; how to reach the family goes along with nothing else."""
    answered = sections_answered(x)
    parts = [s for s in answered if s in chosen]
    if not parts:
        x.say("chat-send-part-none")
        ask_parts(x)
        return
    x.conversation.pending = None
    send(x, ["start", *parts])


def send(x: Exchange, sections: list[str]) -> None:
    """Hand the answers over, say what happens next, give the code and the printable copy."""
    talk = x.conversation
    ask = Ask(talk.interview.questionnaire["hopes.send"])
    everything = sections == sections_answered(x)
    x.record(ask, ANSWERED, "all" if everything else "part", "button")
    agreeing.keep(x, SENDING, GIVEN, SENT_WITH[:1] if everything else SENT_WITH, sections=sections)
    if talk.number is None:
        talk.number = new_case_number(x.surroundings.today.year)
    talk.phase, talk.open, talk.pending = "sent", None, None
    talk.sent += 1
    x.effect("send", sections=sections, number=talk.number)
    x.say("chat-sent")
    x.say("chat-sent-next")
    if talk.has_code:
        x.say("chat-sent-same-code", number=talk.number)
    else:
        message = x.say("chat-sent-code", "code", number=talk.number)
        message.code = pauses.issue_code(x)
    letters.sent(x, sections)
    letters.go_on(x)


def new_case_number(year: int) -> str:
    """A case number to say on the phone: the year and seven random digits, no meaning in it."""
    digits = f"{secrets.randbelow(10_000_000):07d}"
    return f"PS-{year}-{digits[:3]}-{digits[3:]}"
