"""Takes an answer in: keeps it, says what was understood, and does what follows from it."""

from __future__ import annotations

from typing import Any

from bot.conversation import asking, digressions, review, safety, section_again
from bot.conversation.exchange import Exchange
from bot.conversation.messages import Choice
from bot.conversation.options import match_options
from bot.conversation.reading import (
    NOTHING,
    SURE,
    SURE_TO_LEAVE,
    WORDS_AT_FREE_TEXT,
    Reading,
    is_only_a_number,
    is_question,
    pieces,
    read,
)
from bot.conversation.state import Heard, Passing
from bot.needs.heard import hear
from bot.questionnaire.answers import ANSWERED, DONT_KNOW, SKIPPED, TELL_WORKER
from bot.questionnaire.engine import Ask
from bot.questionnaire.wording import answer_words, item_heading, label, month_words
from bot.texts import texts

STATUS_OF_ACT = {"skip": SKIPPED, "dont_know": DONT_KNOW, "tell_worker": TELL_WORKER}
WORDS_WORTH_KEEPING = 3
WORDS_OF_AN_ANSWER = 6  # an answer beside a side question is short
# The acts that a button offers when a message is doubtful, and the least confidence for that.
BUTTONS = {
    "skip": "skip", "dont_know": "dont-know", "tell_worker": "tell-worker", "ask_why": "why", "ask_explain": "explain",
    "go_back": "back", "pause": "pause", "review": "review", "talk_to_human": "human", "ask_privacy": "privacy",
    "withdraw": "withdraw",
}  # fmt: skip
POSSIBLE = 0.07


def answer_open(x: Exchange) -> None:
    """Read the message as the answer to the open question."""
    ask = x.open
    if ask is None:
        go_on(x)
        return
    act, sure = x.heard.act, x.heard.confidence >= SURE
    reading = read(ask, x.heard, x.heard_language, x.surroundings)
    doubtful_one = ask.question.type == "number" and reading.value == 1 and not (act == "inform" and sure)
    if doubtful_one and not is_only_a_number(ask.question, x.heard.text, x.heard_language):
        # "Next one please", "this I tell a worker": neither the "one" nor the "I" counts anybody.
        reading = NOTHING
    unread = reading.kind == "none" or (
        ask.question.type == "text" and len(x.heard.text.split()) <= WORDS_AT_FREE_TEXT
    )
    if unread and act in STATUS_OF_ACT and x.heard.confidence >= SURE_TO_LEAVE:
        leave(x, ask, STATUS_OF_ACT[act])
        return
    if reading.kind == "value":
        take(x, ask, reading)
    else:
        not_understood(x, ask, reading)


def answer_beside(x: Exchange, act: str) -> bool:
    """An answer and a side question in one message ("three, but why do you ask?"): both are served. Whether it was so."""
    ask = x.open
    if ask is None or x.conversation.phase != "asking" or ask.question.type == "text":
        return False
    for piece in pieces(x.heard.text):
        if is_question(piece) or piece == x.heard.text or len(piece.split()) > WORDS_OF_AN_ANSWER:
            continue
        reading = read(ask, Heard(piece, confidence=0.0), x.heard_language, x.surroundings)
        if reading.kind == "value":
            digressions.say_beside(x, act)
            take(x, ask, reading)
            return True
    return False


def keep_in_passing(x: Exchange) -> None:
    """Keep words that answer nothing with the question they were told at."""
    talk = x.conversation
    question, item = talk.open or ("", "")
    at = x.surroundings.now.isoformat(timespec="seconds")
    talk.passing.append(Passing(question, item, x.heard.text, x.heard_language, at, x.heard.signs))


def keep_needs_in_passing(x: Exchange) -> None:
    """A need or strength told beside something else is kept; a bare "why do you ask" is not."""
    if x.open is not None and x.heard.signs and hear(x.heard.text, x.heard_language, x.heard.signs):
        keep_in_passing(x)


def leave(x: Exchange, ask: Ask, status: str) -> None:
    """Skip, do not know, or rather tell a worker: four different things, each kept as itself."""
    if ask.question.required:
        x.say("chat-not-required-skip")
        asking.ask_again(x)
        return
    x.record(ask, status)
    x.say(f"chat-{status.replace('_', '-')}")
    go_on(x)


def choose(x: Exchange, ask: Ask, options: list[str]) -> None:
    """A pressed button, also one of an older question: that changes the older answer."""
    question = ask.question
    if question.id == "hopes.send":
        review.decide(x, options[0])
        return
    known = [o for o in options if o in question.option_ids]
    if question.type == "number":
        value: Any = int(options[0])
    elif question.type == "date":
        value = options[0]
    elif not known:
        asking.ask_again(x)
        return
    elif question.type == "multi":
        exclusive = [o for o in known if (found := question.option(o)) and found.exclusive]
        value = [o for o in question.option_ids if o in (exclusive[:1] or known)]
    else:
        value = int(known[0]) if question.type == "scale5" else known[0]
    take(x, ask, Reading("value", value), "button")


def take(x: Exchange, ask: Ask, reading: Reading, how: str = "text") -> None:
    """Keep a value with everything told beside it, then go on."""
    talk = x.conversation
    again = ask.key in talk.interview.answers
    elsewhere = talk.open is not None and ask.key != talk.open
    answer = x.record(ask, ANSWERED, reading.value, how)
    question = ask.question
    if question.id == "family.size":
        me = Ask(talk.interview.questionnaire["family.member"], "m1")
        x.record(me, ANSWERED, "me", "derived", words="")
    for extra_question, item, value in reading.extras:
        x.record(Ask(talk.interview.questionnaire[extra_question], item), ANSWERED, value)
    if consequences(x, ask, reading.value):
        return
    if again or elsewhere:
        x.say(
            "chat-changed",
            label=label(question, x.language, talk.address),
            answer=answer_words(question, answer, x.language, talk.address),
        )
    elif how == "text":
        _say_what_was_understood(x, ask, reading)
    if _ask_detail(x, ask, reading.value):
        return
    go_on(x)


def _say_what_was_understood(x: Exchange, ask: Ask, reading: Reading) -> None:
    talk, question = x.conversation, ask.question
    if question.section == "start":
        return
    if question.type == "text":
        x.say("chat-got-text")
        return
    answer = talk.interview.answers[ask.key]
    words = answer_words(question, answer, x.language, talk.address)
    if not reading.extras:
        x.say("chat-got", answer=words)
        return
    lines = [x.text("chat-got-line", label=label(question, x.language, talk.address), answer=words)]
    for item in talk.interview.items("member"):
        if item.role is None:
            continue
        heading = item_heading(
            talk.interview, talk.interview.questionnaire["family.age"], item.key, x.language, talk.address
        )
        age = talk.interview.answers.get(("family.age", item.key))
        told = (
            answer_words(talk.interview.questionnaire["family.age"], age, x.language, talk.address)
            if age
            else None
        )
        lines.append(x.text("chat-got-line", label=heading, answer=told) if told else f"{heading}")
    arrival = next((value for q, _, value in reading.extras if q == "family.arrival"), None)
    if arrival is not None:
        asked = talk.interview.questionnaire["family.arrival"]
        told = month_words(arrival, x.language, talk.address)
        lines.append(x.text("chat-got-line", label=label(asked, x.language, talk.address), answer=told))
    message = x.say("chat-got-many")
    message.text = "\n".join([message.text, *lines, x.text("chat-got-hint")])


def _ask_detail(x: Exchange, ask: Ask, value: Any) -> bool:
    """Some options ask one thing more in own words ("which number, and when?")."""
    chosen = value if isinstance(value, list) else [value]
    for option in chosen:
        known = ask.question.option(str(option)) if isinstance(option, str) else None
        if known is not None and known.detail:
            x.conversation.pending = {
                "kind": "detail",
                "question": ask.question.id,
                "item": ask.item,
                "option": option,
            }
            message = x.say(f"{ask.question.text_id}.detail-{option}", "ask")
            message.more = [x.choice("skip", "skip", "help")]
            return True
    return False


def keep_detail(x: Exchange, pending: dict[str, Any]) -> None:
    """The own words that an option asked for."""
    talk = x.conversation
    talk.pending = None
    key = (pending["question"], pending["item"])
    answer = talk.interview.answers.get(key)
    if answer is not None and x.heard.act != "skip":
        details = {**answer.details, pending["option"]: x.heard.text}
        talk.interview.record(type(answer)(**{**answer.__dict__, "details": details}))
        x.note_signs(key, beside=True)
        x.say("chat-detail-kept")
    go_on(x)


def consequences(x: Exchange, ask: Ask, value: Any) -> bool:
    """What an answer sets off. True when the talk takes another way and nothing more is to be said here."""
    talk, question = x.conversation, ask.question
    if question.id == "start.consent":
        if value == "yes":
            return False
        talk.interview.remove(ask.key)
        if value == "more":
            x.say("chat-consent-more")
            asking.put(x, ask)
        else:
            talk.phase, talk.open = "declined", None
            message = x.say("chat-consent-no")
            message.choices = [x.press("start", "start", "main"), x.choice("human", "talk_to_human")]
        return True
    if question.id == "start.who" and value == "minor":
        safety.minor(x)
        return True
    if question.id == "start.alone":
        if talk.interview.value("start.who") == "couple":
            x.say("chat-couple", "notice")
        elif value != "yes":
            x.say("chat-not-alone", "notice")
    if question.id == "start.round":
        x.say(f"chat-round-{value}")
    if question.id == "everyday.disobey" and "hit" in value:
        x.say("chat-law-children", "notice")
    return safety.answers_show_danger(x, ask)


def not_understood(x: Exchange, ask: Ask, reading: Reading) -> None:
    """Say what was understood, ask again in other words with buttons; after the second time offer to skip."""
    talk, question = x.conversation, ask.question
    talk.tries += 1
    meant = _two_readings(x, ask) if reading.kind == "none" else []
    if reading.kind == "out_of_range":
        x.say("chat-out-of-range", number=reading.value, min=question.min, max=question.max)
    elif reading.kind == "children_only":
        children = texts().say(x.language, "count-children", talk.address, count=reading.value)
        x.say("chat-children-only", answer=children)
    elif reading.kind == "future":
        x.say("chat-future-date", date=month_words(reading.value, x.language, talk.address))
    elif meant:
        x.say("chat-did-you-mean", "ask").choices = meant
    elif talk.tries >= asking.TRIES_BEFORE_SKIP:
        x.say("chat-not-understood-again")
    elif question.options and x.heard.act == "inform" and worth_keeping(x):
        x.say("chat-kept-words")
    else:
        x.say("chat-not-understood")
    if x.heard.act in ("inform", "correct_answer") or x.heard.confidence < SURE:
        keep_in_passing(x)
    # The second time the easier words were already there: shorter is kinder.
    asking.put(x, ask, other_words=not meant and talk.tries < asking.TRIES_BEFORE_SKIP)


def worth_keeping(x: Exchange) -> bool:
    """Whether a message tells something, though it answers nothing: it is long, or a need or strength is heard in it."""
    long = len(x.heard.text.split()) >= WORDS_WORTH_KEEPING
    return long or bool(x.heard.signs and hear(x.heard.text, x.heard_language, x.heard.signs))


def _two_readings(x: Exchange, ask: Ask) -> list[Choice]:
    """What a doubtful message most likely means, at most two buttons: nothing is guessed into an answer."""
    options = match_options(ask.question, x.heard.text, x.heard_language)
    if len(options) > 1 and ask.question.type != "multi":
        return [c for c in asking.choices(x, ask) if any(f'"option":"{o}"' in c.payload for o in options)][:2]
    if x.heard.confidence >= SURE:
        return []
    likely = [act for act, chance in x.heard.ranking if act in BUTTONS and chance >= POSSIBLE]
    allowed = [act for act in likely if not (ask.question.required and act in STATUS_OF_ACT)]
    # One button is no choice.
    return [x.choice(BUTTONS[act], act) for act in allowed[:2]] if len(allowed) > 1 else []


def go_on(x: Exchange) -> None:
    """The next question, or the reading back when there is none."""
    talk = x.conversation
    if talk.phase in ("reviewing", "sent") and talk.editing:
        talk.editing = False
        review.read_back(x)
        return
    talk.phase, talk.editing = "asking", False
    again = section_again.next_question(x)
    if again is not None:
        asking.put(x, again)
        return
    section_again.end(x)
    if asking.ask_next(x) is None:
        review.read_back(x)
