"""Danger is answered at once with fixed, reviewed words and numbers, stops the questionnaire and reaches a worker."""

from __future__ import annotations

import functools
from typing import Any

from ruamel.yaml import YAML

from bot.conversation.exchange import Exchange
from bot.conversation.messages import Choice, Message
from bot.conversation.reading import read
from bot.conversation.state import Heard
from bot.language.normalise import words
from bot.language.numbers import read_numbers
from bot.needs.flags import CHANGE_TALK, Evidence, Flag
from bot.needs.heard import Danger, danger
from bot.needs.rules import flags_from_answers, rules
from bot.questionnaire.engine import Ask
from bot.questionnaire.model import DATA
from bot.questionnaire.wording import answer_words, month_words
from bot.texts import texts

IMMEDIATE = "immediate"
PLAIN_NO = frozenset("no nope nah never ei en eipa eika لا لاء كلا ابدا la".split())
WORDS_OF_A_NO = 4
HEARD = 0.3
"""From this chance on a need of safety is no accident of words."""


@functools.cache
def helplines() -> dict[str, Any]:
    """data/helplines.yml: `lines` by id, `shown_for` a kind of danger, `checked` (YYYY-MM)."""
    raw = YAML(typ="safe").load((DATA / "helplines.yml").read_text(encoding="utf-8"))
    return {**raw, "lines": {line["id"]: line for line in raw["lines"]}}


@functools.cache
def questions_of_danger() -> frozenset[str]:
    """The questions whose answer can say by itself that somebody is in danger."""
    return frozenset(q for rule in rules().needs if rule.urgency == IMMEDIATE for q in rule.evidence)


def phones(language: str, address: str, kinds: list[str]) -> list[dict[str, Any]]:
    """The lines to show for these kinds of danger, 112 first, each once."""
    shown: list[str] = []
    for kind in kinds or ["any"]:
        shown += helplines()["shown_for"].get(kind, helplines()["shown_for"]["any"])
    found = []
    for line_id in dict.fromkeys(shown):
        line = helplines()["lines"][line_id]
        name = f"line-{line_id}"
        found.append(
            {
                "name": texts().say(language, name, address),
                "number": line.get("shown", line["number"]),
                "href": f"tel:{line['number']}",
                "hours": texts().say(language, f"{name}.hours", address),
                "languages": texts().say(language, f"{name}.languages", address),
            }
        )
    return found


def listen(x: Exchange) -> bool:
    """Hear danger in own words. True when the talk turned to safety and nothing else is to be done."""
    if not x.heard.text.strip():
        return False
    found = danger(x.heard.text, x.heard_language, x.heard.signs)
    if found is None or (found.by_model and not found.certain and _is_a_value(x)):
        return False
    if not found.certain:
        ask_plainly(x, found)
        return True
    raise_danger(x, [(cue.code, cue.rule) for cue in found.cues], x.heard.text)
    return True


def heard_again(x: Exchange) -> bool:
    """Whether words of danger follow a doubt that was just asked about: no second question, it is raised."""
    found = danger(x.heard.text, x.heard_language, x.heard.signs)
    if found is None or found.by_model:
        return False
    raise_danger(x, [(cue.code, cue.rule) for cue in found.cues], x.heard.text)
    return True


def is_plain_no(heard: Heard) -> bool:
    """A short message that begins with no and holds no danger: "no nobody", "ei mitään sellaista"."""
    said = [word.folded for word in words(heard.text)]
    begins = bool(said) and said[0] in PLAIN_NO and len(said) <= WORDS_OF_A_NO
    return begins and danger(heard.text, heard.language or "en", heard.signs) is None


def _is_a_value(x: Exchange) -> bool:
    """Whether a number or a month was asked and told: "me 45, wife 40, kids 15 and 12" is no cry for help.

    Numbers that are not read as the answer ("I am 30 and he is 38") count too, unless a need of safety is heard.
    """
    ask = x.open
    if ask is None or x.conversation.phase != "asking" or ask.question.type not in ("number", "date"):
        return False
    if read(ask, x.heard, x.heard_language, x.surroundings).kind == "value":
        return True
    unsafe = any(s.code.startswith("safety.") and s.chance >= HEARD for s in x.heard.signs or ())
    return not unsafe and bool(read_numbers(x.heard.text, x.heard_language))


def ask_plainly(x: Exchange, found: Danger) -> None:
    """Words that may be a figure of speech: ask once, before anything is set off."""
    x.conversation.pending = {
        "kind": "check",
        "cues": [(cue.code, cue.rule) for cue in found.cues],
        "by_model": found.by_model,
        "text": x.heard.text,
        "signs": None if x.heard.signs is None else [sign.to_json() for sign in x.heard.signs],
    }
    message = x.say(found.question, "ask")
    for answer in ("yes", "no", "not_sure"):
        title = texts().say(x.language, f"answer-{answer}", x.conversation.address)
        message.choices.append(Choice(title, f'/press{{"button":"check_{answer}"}}'))
    x.say("safety-box", "notice")


def raise_danger(x: Exchange, cues: list[tuple[str, str]], said: str) -> None:
    """Say the fixed text, show the lines, mark it for a worker even if nothing is ever sent.

    `cues` are (need, rule). The whole message goes with the mark: two words alone say too little to a worker
    who has nothing else. What a person says of danger is always marked immediate.
    """
    question, item = x.conversation.open or ("", "")
    evidence = Evidence(question, item, said, x.heard_language, "message", private=True)
    flags = {
        code: Flag(code, 3, IMMEDIATE, (rule,), (evidence,), CHANGE_TALK) for code, rule in reversed(cues)
    }
    _raise(x, list(flags.values()))


def answers_show_danger(x: Exchange, ask: Ask) -> bool:
    """Danger told by a coded answer, such as "someone is in danger today"."""
    talk = x.conversation

    def quote(answer: Any) -> str:
        return answer_words(talk.interview.questionnaire[answer.question], answer, x.language, talk.address)

    flags = []
    if ask.question.id in questions_of_danger():
        known = {(flag["code"], *flag["rules"]) for flag in talk.raised}
        flags = [
            flag
            for flag in flags_from_answers(talk.interview, quote)
            if flag.urgency == IMMEDIATE
            and (flag.code, *flag.rules) not in known
            and any(e.question == ask.question.id for e in flag.evidence)
        ]
    if flags:
        _raise(x, flags)
        return True
    if ask.question.id == "safety.home":
        value = talk.interview.value("safety.home")
        if value in ("no", "mostly"):
            x.say("safety-box", "notice")
        if value == "person":
            show_lines(x, ["safety.violence"])
    return False


def _raise(x: Exchange, flags: list[Flag]) -> None:
    talk = x.conversation
    talk.phase = "safety"
    if talk.pending and talk.pending.get("kind") == "check":
        talk.pending = None
    codes = [flag.code for flag in flags]
    for flag in flags:
        talk.raised.append(flag.to_json())
        x.effect("danger", flag=flag.to_json())
    parts = ["safety-thanks"]
    if "safety.self_harm" in codes:
        parts.append("safety-suicide")
    parts += ["safety-program", "safety-danger"]
    if "safety.child_at_risk" in codes:
        parts.append("safety-child")
    if "safety.forced_or_honour" in codes:
        parts.append("safety-trip")
    if "safety.trafficking" in codes:
        parts.append("safety-trafficking")
    parts.append("safety-flag")
    message = x.add(Message("safety", "\n".join(x.text(part) for part in parts)))
    message.phones = phones(x.language, talk.address, codes)
    message.text += "\n" + x.text("safety-lines")
    x.say("line-checked", checked=month_words(helplines()["checked"], x.language, talk.address))
    offer_ways(x)


def show_lines(x: Exchange, kinds: list[str]) -> None:
    """The lines without the alarm, for somebody who wants to talk."""
    message = x.say("safety-danger", "safety")
    message.phones = phones(x.language, x.conversation.address, kinds)


def offer_ways(x: Exchange) -> None:
    """After the safety text: a worker's call, hiding the page, or another topic."""
    message = x.say("safety-next", "ask")
    message.choices = [
        x.choice("human", "talk_to_human", "main"),
        Choice(x.text("button-hide"), "client:hide"),
        x.press("other-topic", "other_topic"),
    ]


def minor(x: Exchange) -> None:
    """Under 18: the questionnaire ends; children's lines and a safe adult."""
    talk = x.conversation
    talk.phase, talk.open, talk.pending = "minor", None, None
    x.say("chat-minor")
    message = x.say("chat-minor-lines", "safety")
    message.phones = phones(x.language, talk.address, ["minor"])
    offer_ways_to_minor(x)


def offer_ways_to_minor(x: Exchange) -> None:
    """A worker's call, or hiding the page."""
    message = x.say("chat-minor-worker", "ask")
    message.choices = [
        x.choice("human", "talk_to_human", "main"),
        Choice(x.text("button-hide"), "client:hide"),
    ]
