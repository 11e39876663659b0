"""Side questions: each is answered in one message, and the open question is put again."""

from __future__ import annotations

import functools
import re
from typing import Any

from ruamel.yaml import YAML

from bot.conversation import asking, letter_shown, letters, pauses, person, review, safety
from bot.conversation.exchange import Exchange
from bot.conversation.messages import Choice, payload
from bot.language.normalise import fold, words
from bot.questionnaire.engine import Ask
from bot.questionnaire.model import DATA
from bot.texts import NATIVE_NAMES, texts

# The name of each language as people write it, folded, by the language meant.
LANGUAGE_NAMES = {
    "fi": ("suomi", "suomea", "suomeksi", "suomen", "finnish", "finish", "finlandi", "فنلندي", "فنلنديه", "الفنلنديه", "finland"),
    "en": ("english", "englanti", "englantia", "englanniksi", "englannin", "inglish", "انجليزي", "انكليزي", "الانجليزيه",
           "الانكليزيه", "انجليزيه", "انكليزيه", "بالانكليزي", "بالانجليزي", "engelska"),
    "ar": ("arabic", "arabia", "arabiaa", "arabiaksi", "arabian", "arab", "arabi", "3arabi", "عربي", "العربيه", "عربيه", "بالعربي",
           "بالعربيه", "للعربي", "للعربيه"),
}  # fmt: skip


def serve(x: Exchange, act: str) -> None:
    """Answer a side question by its act, then put the open question again."""
    if act in SERVED:
        SERVED[act](x)
    else:
        say_beside(x, act)
        again(x)


def say_beside(x: Exchange, act: str) -> None:
    """The answer to a side question alone."""
    if act in SAID:
        SAID[act](x)
    else:
        x.say(f"chat-{act.removeprefix('ask_').replace('_', '-')}")


def again(x: Exchange) -> None:
    """The question that is still open, or the ways on from where the talk stands."""
    if x.conversation.phase == "reviewing":
        review.ask_what_to_do(x)
    elif x.conversation.phase == "safety":
        safety.offer_ways(x)
    elif x.conversation.phase == "minor":
        safety.offer_ways_to_minor(x)
    elif x.conversation.phase == "sent" and not x.conversation.editing:
        letters.go_on(x)
    elif x.conversation.phase in ("asking", "paused", "sent"):
        if x.conversation.phase == "paused":
            x.conversation.phase = "asking"
        asking.ask_again(x) if x.open else asking.ask_next(x)
    elif x.conversation.phase == "declined":
        message = x.say("chat-declined-again", "ask")
        message.choices = [x.press("start", "start", "main")]


def repeat(x: Exchange) -> None:
    """The same once more; after danger the lines to call."""
    if x.conversation.phase == "safety":
        safety.show_lines(x, [flag["code"] for flag in x.conversation.raised])
    elif x.conversation.phase == "minor":
        safety.minor(x)
        return
    again(x)


def _asked(x: Exchange) -> Ask | None:
    """The question asked last, in the intake or in a letter of the worker."""
    letter = letters.reads(x)
    return x.open if letter is None else letter_shown.asked(x, letter)


def why(x: Exchange) -> None:
    """Why the open question is asked."""
    ask = _asked(x)
    x.say(f"{ask.question.text_id}.why" if ask else "chat-ask-why-none")


def explain(x: Exchange) -> None:
    """The open question in other words, with an example."""
    ask = _asked(x)
    if ask is None:
        x.say("chat-ask-why-none")
        return
    x.say(f"{ask.question.text_id}.explain")
    example = texts().find(x.language, f"{ask.question.text_id}.example", x.conversation.address)
    if example:
        x.reply.messages[-1].text += "\n" + example


def progress(x: Exchange) -> None:
    """How much is answered and how much is left."""
    answered, total = x.conversation.interview.progress()
    x.say("chat-progress", answered=answered, left=max(0, total - answered))


def show_answers(x: Exchange) -> None:
    """All answers so far, with a change button on each line."""
    review.show(x, "chat-review-own")
    again(x)


def back(x: Exchange) -> None:
    """The question before the open one."""
    talk = x.conversation
    if letters.reads(x) is not None and letter_shown.one_back(x):
        letters.go_on(x)
        return
    if talk.phase == "reviewing" or talk.open is None:
        show_answers(x)
        return
    trail = [key for key in talk.trail if talk.interview.applies(key)]
    if talk.open in trail:
        trail = trail[: trail.index(talk.open)]
    if not trail:
        x.say("chat-back-none")
        again(x)
        return
    question, item = trail[-1]
    talk.trail = trail
    asking.put(x, Ask(talk.interview.questionnaire[question], item))


def named_language(text: str) -> str | None:
    """The language that a message names, if it names exactly one."""
    said = {w.folded for w in words(text)}
    found = {code for code, names in LANGUAGE_NAMES.items() if said & {fold(n) for n in names}}
    return found.pop() if len(found) == 1 else None


def switch_language(x: Exchange) -> None:
    """The wish for another language; all answers stay."""
    named = named_language(x.heard.text)
    if named is None:
        message = x.say("chat-switch-which", "ask")
        message.choices = [Choice(n, payload("choose_language", language=c)) for c, n in NATIVE_NAMES.items()]
        return
    speak(x, named)
    again(x)


def speak(x: Exchange, language: str) -> None:
    """Go on in this language."""
    talk = x.conversation
    first = talk.language is None
    changed = talk.language != language
    talk.language = language
    ask = Ask(talk.interview.questionnaire["start.language"])
    earlier = talk.interview.answers.get(ask.key)
    if earlier is None or earlier.value != language:
        x.record(ask, "answered", language, "derived", words=NATIVE_NAMES[language])
    if talk.open == ask.key:
        talk.open = None
    if changed and not first:
        x.say("chat-switched")


@functools.cache
def services() -> list[dict[str, Any]]:
    """data/services.yml: id, words people use for it (folded, a * for any ending), source."""
    raw = YAML(typ="safe").load((DATA / "services.yml").read_text(encoding="utf-8"))
    for service in raw["services"]:
        called = sorted({fold(word) for names in service["called"].values() for word in names})
        either = "|".join(re.escape(word).replace(r"\*", r"\w*") for word in called)
        service["named"] = re.compile(rf"\b(?:{either})\b")
    return list(raw["services"])


def _named_services(text: str, elsewhere: bool) -> list[str]:
    said = " ".join(w.folded for w in words(text))
    return [s["id"] for s in services() if bool(s.get("elsewhere")) is elsewhere and s["named"].search(said)]


def names_service(text: str) -> bool:
    """Whether a service that can be explained is named."""
    return bool(_named_services(text, elsewhere=False))


def service(x: Exchange) -> None:
    """What a service is, in plain words; nothing is promised."""
    named = _named_services(x.heard.text, elsewhere=False)
    if named:
        for found in named[:2]:
            x.say(f"service-{found}")
        x.say("chat-service-none")
    elif not _say_where_to_ask(x):
        x.say("chat-service")
        x.reply.messages[-1].text += "\n" + "\n".join(
            x.text(f"service-{s['id']}") for s in services() if s["offered"]
        )


def _say_where_to_ask(x: Exchange) -> bool:
    """Residence permits and money: not ours to answer, but where to ask. Whether that is what was asked."""
    named = _named_services(x.heard.text, elsewhere=True)
    for found in named[:1]:
        x.say(f"service-{found}")
    return bool(named)


def out_of_scope(x: Exchange) -> None:
    """What this program cannot do, and where to ask instead."""
    if not _say_where_to_ask(x):
        x.say("chat-out-of-scope")


def code(x: Exchange) -> None:
    """The person has a code."""
    pauses.ask_for_code(x)


# Answered in one breath; the open question follows.
SAID = {
    "ask_why": why,
    "ask_explain": explain,
    "ask_progress": progress,
    "ask_service": service,
    "out_of_scope": out_of_scope,
}
# These go their own way.
SERVED = {
    "repeat": repeat,
    "review": show_answers,
    "go_back": back,
    "switch_language": switch_language,
    "pause": pauses.pause,
    "withdraw": pauses.confirm_withdrawal,
    "talk_to_human": person.offer,
    "resume": code,
}
