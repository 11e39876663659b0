"""Three families for tests and screenshots, walked through the questionnaire by the trade's own classes."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime, timedelta, timezone
from typing import Any

from bot.conversation.state import Conversation, Passing
from bot.needs.flags import Evidence, Flag
from bot.questionnaire.answers import ANSWERED, SKIPPED, Answer
from bot.questionnaire.engine import Ask
from bot.questionnaire.wording import option_title
from bot.texts import direction, texts

# Sent on a Tuesday, as in THL's example: the seventh working day is Thursday of the next week.
SENT = datetime(2026, 11, 10, 12, 0, tzinfo=timezone.utc)


@dataclass(frozen=True)
class Own:
    """An answer in own words; `value` is what was understood, `details` what an option asked for besides."""

    words: str
    value: Any = None


@dataclass(frozen=True)
class Pressed:
    """Pressed options with their own words, such as a phone number behind "Call me"."""

    value: Any
    details: dict[str, str] = field(default_factory=dict)


@dataclass(frozen=True)
class Left:
    """A question left without an answer: skipped, dont_know or tell_worker."""

    status: str


@dataclass
class Family:
    """A walked talk, the turns it took, and what it sends."""

    talk: Conversation
    turns: list[tuple[dict[str, Any], dict[str, Any]]]
    sections: list[str]
    callback: dict[str, Any] | None = None
    flags: list[Flag] = field(default_factory=list)


def _reply(language: str, text: str, kind: str = "text") -> dict[str, Any]:
    return {
        "language": language,
        "dir": direction(language),
        "phase": "asking",
        "messages": [{"id": "1-0", "kind": "ask", "text": text, "lang": language, "lines": [], "code": None}],
        "input": {"kind": kind, "label": ""},
        "actions": [],
    }


def _words(ask: Ask, value: Any, language: str) -> str:
    values = value if isinstance(value, list) else [value]
    if ask.question.type in ("single", "multi", "yn3", "scale5"):
        return ", ".join(option_title(ask.question, str(v), language) for v in values)
    return str(value)


def walk(language: str, told: dict[Any, Any], passing: list[Passing] | None = None) -> Family:
    """Answers every question that is asked with what `told` says (by id, or by id and item), else skips it."""
    talk = Conversation.new(language)
    talk.passing += passing or []
    turns: list[tuple[dict[str, Any], dict[str, Any]]] = []
    at = SENT - timedelta(hours=1)
    while (ask := talk.interview.next()) is not None:
        given = told.get(ask.key, told.get(ask.question.id, Left(SKIPPED)))
        asked = texts().say(language, ask.question.text_id)
        status, value, words, how, details = ANSWERED, given, "", "button", {}
        if isinstance(given, Left):
            status, value, words = given.status, None, texts().say(language, f"status-{given.status}")
        elif isinstance(given, Own):
            value, words, how = (given.words if given.value is None else given.value), given.words, "text"
        else:
            if isinstance(given, Pressed):
                value, details = given.value, given.details
            words = _words(ask, value, language)
        at += timedelta(seconds=20)
        answer = Answer(*ask.key, status, value, words, language, at.isoformat(), how, "2026-11", details)
        talk.interview.record(answer)
        if turns:
            turns[-1] = (turns[-1][0], _reply(language, asked))
        else:
            turns.append(({"text": "", "opened": True, "language": language}, _reply(language, asked)))
        understood = [{"q": ask.question.id, "i": ask.item, "s": status, "v": value}]
        said = {
            "text": words, "button": how == "button", "act": "inform", "confidence": 0.9, "language": language,
            "question": list(ask.key), "understood": understood,
        }  # fmt: skip
        turns.append((said, _reply(language, "")))
        for option, detail in details.items():
            turns[-1] = (
                turns[-1][0],
                _reply(language, texts().say(language, f"{ask.question.text_id}.detail-{option}")),
            )
            turns.append(({**said, "text": detail, "button": False}, _reply(language, "")))
    sections = list(dict.fromkeys(a.question.section for a, _ in talk.interview.current()))
    return Family(talk, turns, sections)


def finnish_couple() -> Family:
    """A couple with a teenager and a small child, in Finnish; full round; one answer holds markup."""
    return walk(
        "fi",
        {
            "start.language": "fi", "start.consent": "yes", "start.who": "couple", "start.alone": "yes",
            "start.round": "full",
            "family.size": 4, ("family.member", "m1"): "me", ("family.member", "m2"): "spouse",
            ("family.member", "m3"): "child", ("family.member", "m4"): "child",
            ("family.age", "m1"): 41, ("family.age", "m2"): 38, ("family.age", "m3"): 15, ("family.age", "m4"): 4,
            "family.arrival": "2024-03", "family.arrived_together": "some_later",
            "family.good_at": Own("Me laitetaan yhdessä ruokaa ja <script>alert(1)</script> nauretaan paljon"),
            ("children.happy", "m3"): Own("jalkapallo ja kaverit"), ("children.happy", "m4"): Own("piirtää kauniisti"),
            ("children.day", "m3"): "school", ("children.day", "m4"): "day_care",
            ("children.doing", "m3"): 4, ("children.doing", "m4"): 2,
            ("children.friend", "m3"): "yes", ("children.friend", "m4"): "not_sure",
            ("children.sleep", "m3"): "hard_to_fall_asleep", ("children.sleep", "m4"): "well",
            ("children.worries", "m3"): ["anger", "friends"], ("children.worries", "m4"): ["nothing"],
            ("children.interprets", "m3"): "often",
            "far.who": ["parents"], "far.contact": "sometimes", "far.reunification": "no",
            "far.together_again": "getting_to_know",
            "everyday.best_moment": Own("iltaruoka"), "everyday.rhythm": 4, "everyday.disobey": ["talk", "shout"],
            "everyday.screens": 5, "everyday.teenager": ["friends", "going_out"], "everyday.school_contact": "letters",
            "everyday.strength": 3, "together.laugh": 3, "together.disagree": "silent",
            "together.changes": ["children_know_more"], "together.changes_feel": 4,
            "together.culture": Own("Ramadan ja yhteiset juhlat"),
            "wellbeing.helps": Own("kävely metsässä"), "wellbeing.sleep": 3, "wellbeing.worry": Left("dont_know"),
            "wellbeing.memories": Left("tell_worker"), "wellbeing.illness": "no",
            "people.help": ["neighbour", "school"], "people.group": "maybe",
            ("work.daytime", "m1"): "work", ("work.daytime", "m2"): "language_course",
            ("work.skills", "m2"): Own("ompelija 10 vuotta"), "work.year": ["learn_finnish"],
            "work.obstacles": ["childcare"], "home.housing": "too_small", "home.money": 3, "home.papers": ["kela"],
            "hopes.better": Own("Poika puhuisi meille ja olisimme enemmän yhdessä."), "hopes.help": ["home_visits"],
            "hopes.step": Own("Yhteinen ilta ilman puhelimia"), "hopes.interpreter": ["no_matter", "in_person"],
            "hopes.contact": Pressed(["call"], {"call": "040 123 4567, arkisin klo 16"}), "hopes.safe_message": "yes",
        },
        [Passing("everyday.screens", "", "Poika pelaa koko yön eikä nuku.", "fi", SENT.isoformat())],
    )  # fmt: skip


def arabic_mother() -> Family:
    """A mother alone with two children, her husband far away, in Arabic; private answers, danger told."""
    family = walk(
        "ar",
        {
            "start.language": "ar", "start.address": "f", "start.consent": "yes", "start.who": "mother",
            "start.alone": "yes", "start.round": "full",
            "family.size": Own("نحن 3، أنا وابني 8 سنين وبنتي سنتين", 3),
            ("family.member", "m1"): "me", ("family.member", "m2"): "child", ("family.member", "m3"): "child",
            ("family.age", "m1"): 33, ("family.age", "m2"): 8, ("family.age", "m3"): 2,
            "family.arrival": "2026-09", "family.arrived_together": "some_not_here",
            "family.good_at": Own("نطبخ معًا ونحكي قصص"),
            ("children.happy", "m2"): Own("يحب الرسم"), ("children.happy", "m3"): Own("تضحك كتير"),
            ("children.day", "m2"): "nowhere", ("children.day", "m3"): "home",
            ("children.friend", "m2"): "no", ("children.sleep", "m2"): "afraid", ("children.sleep", "m3"): "wakes_often",
            ("children.worries", "m2"): ["sadness", "fear"], ("children.worries", "m3"): ["speech_learning"],
            ("children.interprets", "m2"): "sometimes",
            "far.who": ["spouse"], "far.contact": "rarely", "far.reunification": "want_advice",
            "everyday.best_moment": Own("قبل النوم"), "everyday.rhythm": 3, "everyday.disobey": ["talk", "hit"],
            "everyday.strength": 5, "together.laugh": 2, "together.disagree": "talk",
            "wellbeing.helps": Own("الصلاة"), "wellbeing.sleep": Own("ما عم نام منيح", 4), "wellbeing.worry": 4,
            "wellbeing.memories": "often", "wellbeing.illness": "needs_care", "wellbeing.substances": "no",
            "safety.home": "mostly", "safety.danger_today": "no", "safety.control": ["money"],
            "people.help": ["nobody"], "people.group": "yes", ("work.daytime", "m1"): "at_home",
            "work.year": ["learn_finnish"], "work.obstacles": ["childcare"], "home.housing": "good", "home.money": 4,
            "home.papers": ["kela", "permit"],
            "hopes.better": Own("أن يصل زوجي وأن ينام ابني بهدوء"), "hopes.help": ["group", "legal", "child_help"],
            "hopes.interpreter": Pressed(["woman", "not_this_person"], {"not_this_person": "Samira K."}),
            "hopes.contact": Pressed(["sms"], {"sms": "٠٤٠ ٧٦٥ ٤٣٢١ الصبح"}),
            "hopes.safe_message": Pressed("only_this_time", {"only_this_time": "الصبح بس"}),
        },
        [Passing("children.sleep", "m2", "رقمي 0401112223 وابني بيصحى خايف كل ليلة", "ar", SENT.isoformat())],
    )  # fmt: skip
    quote = "أخو زوجي بيضربني"
    flag = Flag(
        "safety.violence", 3, "immediate", ("ar-hits-me",),
        (Evidence("people.help", "", quote, "ar", "message"),), "change-talk",
    )  # fmt: skip
    family.talk.raised.append(flag.to_json())
    family.flags.append(flag)
    said = {
        "text": quote + " رقمي +358 40 111 2223", "button": False, "act": "inform", "confidence": 0.8,
        "language": "ar", "question": ["people.help", ""], "understood": [],
    }  # fmt: skip
    family.turns.append((said, _reply("ar", texts().say("ar", "chat-human", "f"), "phone")))
    call = {**said, "text": "٠٤٠١١١٢٢٢٣", "understood": []}
    family.turns.append((call, _reply("ar", texts().say("ar", "chat-human-when", "f"))))
    family.turns.append(({**call, "text": "بعد الظهر لما يكون برا"}, _reply("ar", "شكرا")))
    family.callback = {
        "phone": "+358401112223", "contact": "٠٤٠١١١٢٢٢٣", "when": "بعد الظهر لما يكون برا", "language": "ar",
        "at": SENT.isoformat(),
    }  # fmt: skip
    return family


def english_father() -> Family:
    """A single father in English; short round; he sends all but his home and money."""
    family = walk(
        "en",
        {
            "start.language": "en", "start.consent": "yes", "start.who": "father", "start.alone": "no",
            "start.round": "short", "family.size": 2, "family.arrival": "2023",
            "family.good_at": Own("we cook and pray together"),
            ("children.worries", "children"): ["friends"],
            "far.who": ["nobody"], "everyday.strength": 4, "together.laugh": 2,
            "wellbeing.sleep": Left("tell_worker"), "people.help": ["friend", "community"],
            "hopes.better": Own("my daughter has a friend"), "hopes.help": ["none"],
            "hopes.interpreter": ["not_needed"], "hopes.safe_message": "no",
        },
    )  # fmt: skip
    family.sections = [s for s in family.sections if s != "wellbeing"]
    return family


ALL = {"fi": finnish_couple, "ar": arabic_mother, "en": english_father}
