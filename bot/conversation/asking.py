"""Puts a question: its words, buttons, heading and the ways out of it."""

from __future__ import annotations

from bot.conversation.exchange import Exchange
from bot.conversation.messages import Choice, Message, payload
from bot.questionnaire.engine import Ask
from bot.questionnaire.model import Option
from bot.questionnaire.wording import answer_words, item_heading, option_title
from bot.texts import NATIVE_NAMES, texts

SIZES_ON_BUTTONS = range(2, 9)  # most homes; other numbers are written
YEARS_ON_BUTTONS = 4
TRIES_BEFORE_SKIP = 2


def ask_next(x: Exchange) -> Ask | None:
    """Ask the first question without an answer; None when only the reading back is left."""
    ask = x.conversation.interview.next()
    if ask is None:
        x.conversation.open = None
        return None
    put(x, ask)
    return ask


def ask_again(x: Exchange) -> None:
    """Put the open question once more, after something else was served."""
    if x.open is not None:
        put(x, x.open)


def put(x: Exchange, ask: Ask, other_words: bool = False) -> Message:
    """Ask this question now; `other_words` puts its easier wording."""
    talk = x.conversation
    if talk.open != ask.key:
        talk.open, talk.tries = ask.key, 0
        if not talk.trail or talk.trail[-1] != ask.key:
            talk.trail.append(ask.key)
            del talk.trail[:-60]
    notice = talk.interview.questionnaire.section(ask.question.section).notice
    if notice and f"{notice}:{ask.question.section}" not in talk.noticed:
        told = any(known.startswith(f"{notice}:") for known in talk.noticed)
        talk.noticed.append(f"{notice}:{ask.question.section}")
        x.say(f"chat-notice-{notice}-again" if told else f"chat-notice-{notice}", "notice")
    question = ask.question
    if question.id == "start.language" and talk.language is None:
        return x.add(_language_question(x))
    message = Message("ask", words(x, ask))
    if other_words:
        message.text = f"{x.text(f'{question.text_id}.explain')}\n{message.text}"
    message.heading = item_heading(talk.interview, question, ask.item, x.language, talk.address)
    message.choices = choices(x, ask)
    if question.type == "multi":
        message.multiple, message.send_title = True, x.text("button-ready")
    message.more = ways_out(x, ask)
    if _asked_again(x, ask):
        _show_earlier(x, ask, message)
    return x.add(message)


def _asked_again(x: Exchange, ask: Ask) -> bool:
    """Whether a worker's letter asks this again though it was answered."""
    letters = x.conversation.letters
    return letters.section_asked and letters.hand is not None and ask.key in letters.hand.left


def _show_earlier(x: Exchange, ask: Ask, message: Message) -> None:
    """The earlier answer stands with the question, and one press keeps it."""
    talk = x.conversation
    earlier = answer_words(ask.question, talk.interview.answers[ask.key], x.language, talk.address)
    message.text += "\n" + x.text("chat-letter-answer-now", answer=earlier)
    message.more.insert(0, x.press("keep-answer", "keep_answer", "main"))


def words(x: Exchange, ask: Ask) -> str:
    """The question itself; of the person who answers it asks "you", of a child "this child", where it has such words."""
    name = ask.question.text_id
    role = x.conversation.interview.item_fact("role", ask.item) if ask.item else None
    variant = {"me": "self", "child": "child"}.get(str(role))
    own = texts().find(x.language, f"{name}.{variant}", x.conversation.address) if variant else None
    return own if own is not None else x.text(name)


def _language_question(x: Exchange) -> Message:
    """The first question stands in all three languages at once."""
    lines = [texts().say(code, "start-language") for code in NATIVE_NAMES]
    message = Message("ask", "\n".join(lines))
    message.choices = [
        Choice(name, payload("choose_language", language=code)) for code, name in NATIVE_NAMES.items()
    ]
    return message


def choices(x: Exchange, ask: Ask) -> list[Choice]:
    """The buttons of a question; numbers and months offer the common ones, the rest is written."""
    question = ask.question
    if question.id == "start.language":
        return [Choice(n, payload("choose_language", language=c)) for c, n in NATIVE_NAMES.items()]
    return [
        Choice(title, payload("choose", question=question.id, item=ask.item, option=option), "option", alone)
        for option, title, alone in options(x, ask)
    ]


def options(x: Exchange, ask: Ask) -> list[tuple[str, str, bool]]:
    """What stands on the buttons of a question: (option, title, whether it ends the other choices)."""
    question = ask.question
    if question.reads == "people":
        return [(str(n), str(n), False) for n in SIZES_ON_BUTTONS]
    if question.type == "date":
        year = x.surroundings.today.year
        return [(str(y), str(y), False) for y in range(year, year - YEARS_ON_BUTTONS, -1)]
    age = x.conversation.interview.item_fact("age", ask.item) if ask.item else None
    found = []
    for option in question.option_ids:
        known = question.option(option)
        if _fits_age(known, age):
            title = option_title(question, option, x.language, x.conversation.address)
            found.append((option, title, known is not None and known.exclusive))
    return found


def _fits_age(option: Option | None, age: int | None) -> bool:
    return option is None or option.ages is None or age is None or option.ages[0] <= age <= option.ages[1]


def ways_out(x: Exchange, ask: Ask) -> list[Choice]:
    """Skip, "I do not know", "rather tell a worker", why, other words, back: on every question that allows it."""
    ways: list[Choice] = []
    question = ask.question
    if not question.required:
        ways.append(x.choice("skip", "skip", "main" if x.conversation.tries >= TRIES_BEFORE_SKIP else "help"))
        if question.section != "start":
            ways.append(x.choice("dont-know", "dont_know", "help"))
            ways.append(x.choice("tell-worker", "tell_worker", "help"))
    ways.append(x.choice("why", "ask_why", "help"))
    ways.append(x.choice("explain", "ask_explain", "help"))
    if len(x.conversation.trail) > 1:
        ways.append(x.choice("back", "go_back", "help"))
    if x.conversation.letters.section_asked:
        ways.append(x.press("letter-stop", "letter_stop", "help"))
    return ways
