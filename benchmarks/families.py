"""A family that talks for three hundred turns: it reads each reply and says what comes next, the same in every run."""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from itertools import cycle
from random import Random
from typing import Any

TURNS = 300
SWITCH_AT = 151  # the turn in which the family asks for its other language
PAIRS = (("fi", "en"), ("en", "ar"), ("ar", "fi"))
AGES = (36, 41, 1, 4, 8, 11, 13, 16)  # two adults and six children: more than a hundred questions

# What a family does in twenty turns; the same mix in every window, so that windows can be compared.
BUTTON, WORDS, CHANGE = "button", "own words", "correction"
PATTERN = (
    BUTTON, WORDS, BUTTON, "ask_why", BUTTON, WORDS, "ask_explain", BUTTON, CHANGE, WORDS,
    "ask_progress", BUTTON, "review", WORDS, BUTTON, "ask_privacy", BUTTON, WORDS, "repeat", CHANGE,
)  # fmt: skip
SIDE = "side question"
REVIEW = "answers shown"
SWITCH = "language switch"
KINDS = (BUTTON, WORDS, SIDE, REVIEW, CHANGE, SWITCH)
ON_BUTTONS = ("ask_why", "ask_explain")  # every second time these are pressed, as most people do

ASKED: dict[str, dict[str, tuple[str, ...]]] = {
    "fi": {
        "ask_why": ("miksi te kysytte tätä", "mihin tätä tietoa tarvitaan"),
        "ask_explain": ("en ymmärrä kysymystä", "mitä tämä tarkoittaa"),
        "ask_progress": ("montako kysymystä on vielä jäljellä", "kauanko tämä vielä kestää"),
        "ask_privacy": ("kuka näkee mitä mä kirjotan", "näkeekö maahanmuuttovirasto nämä"),
        "repeat": ("voitko toistaa kysymyksen", "sano uudestaan"),
        "review": ("näytä mun vastaukset", "mitä olen vastannut tähän asti"),
        "switch": ("voidaanko puhua suomea",),
    },
    "en": {
        "ask_why": ("why do you ask me this", "why you need to know that"),
        "ask_explain": ("I don't understand the question", "what does it mean"),
        "ask_progress": ("how many questions are left", "how long does this take still"),
        "ask_privacy": ("who can see what I write here", "will immigration read this"),
        "repeat": ("please say the question again", "can you repeat"),
        "review": ("show me my answers", "what have I answered so far"),
        "switch": ("can we speak English",),
    },
    "ar": {
        "ask_why": ("ليش تسألوني هذا السؤال", "لماذا تسألون عن هذا"),
        "ask_explain": ("ما فهمت السؤال", "شو يعني هذا السؤال"),
        "ask_progress": ("كم سؤال باقي", "قديش باقي أسئلة"),
        "ask_privacy": ("مين بيشوف اللي بكتبه", "من يقرأ إجاباتي"),
        "repeat": ("أعد السؤال من فضلك", "ممكن تعيد السؤال"),
        "review": ("أريد أن أرى إجاباتي", "شو جاوبت لحد هلأ"),
        "switch": ("ممكن نحكي عربي",),
    },
}
TOLD: dict[str, tuple[str, ...]] = {
    "fi": (
        "Laitetaan yhdessä ruokaa ja lapset auttaa aina",
        "tykkää jalkapallosta ja piirtämisestä",
        "me käydään sunnuntaisin metsässä kävelemässä",
        "Vaimo on ollut ompelija kymmenen vuotta, minä ajoin taksia",
        "iltaisin luetaan satuja omalla kielellä",
    ),
    "en": (
        "We cook together and the children always help",
        "she like drawing and football with her friends",
        "on sunday we walk in the forest all together",
        "I was teacher ten years and my husband drive taxi",
        "we read stories in our own language before sleeping",
    ),
    "ar": (
        "نطبخ سوا والأولاد دايماً بيساعدوا",
        "تحب الرسم وكرة القدم مع صديقاتها",
        "يوم الأحد منمشي بالغابة كلنا سوا",
        "كنت معلمة عشر سنين وزوجي كان سائق",
        "نقرأ القصص بلغتنا قبل النوم",
    ),
}
OLDER: dict[str, str] = {
    "fi": "ei, hän on {new}, ei {old}",
    "en": "no, he is {new}, not {old}",
    "ar": "لا، عمره {new} مو {old}",
}
CHOSEN = {
    "start.consent": "yes",
    "start.who": "mother",
    "start.alone": "yes",
    "start.round": "full",
    "safety.home": "yes",
}
SHAPE = ("start", "family")  # sections that decide what is asked at all: told once, not changed later


class WentAstray(RuntimeError):
    """The talk took a way that a measured talk must not take; names the turn and the phase."""


@dataclass
class Family:
    """One talk. `next_message` gives the body of the next message for the family API and its kind."""

    number: int
    turn: int = 0
    reply: dict[str, Any] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.language, self._other = PAIRS[self.number % len(PAIRS)]
        self._random = Random(self.number)
        self._ages = cycle(AGES)
        self._age = 8
        self._told = {language: cycle(told) for language, told in TOLD.items()}
        self._side = {(code, act): cycle(said) for code, acts in ASKED.items() for act, said in acts.items()}
        self._pressed: list[str] = []
        self._lines: list[str] = []

    def hear(self, reply: dict[str, Any]) -> None:
        """Take the reply in. Raises WentAstray when the talk ended or says nothing."""
        self.reply = reply
        if reply["phase"] not in ("asking", "reviewing", "paused", "safety") or not reply["messages"]:
            raise WentAstray(f"turn {self.turn}: phase {reply['phase']}, {len(reply['messages'])} messages")
        for message in reply["messages"]:
            changes = [line["change"]["payload"] for line in message["lines"] if line["change"]]
            if changes:
                self._lines = [c for c in changes if _values(c)["question"].partition(".")[0] not in SHAPE]

    def next_message(self) -> tuple[dict[str, Any], str]:
        """The next message's body (without its id), and its kind, one of KINDS."""
        self.turn += 1
        if self.turn == SWITCH_AT:
            self.language = self._other
            return self._say("switch"), SWITCH
        kind = PATTERN[(self.turn - 1) % len(PATTERN)]
        if kind in (BUTTON, WORDS):
            return self._answer(kind == WORDS), kind
        if kind == CHANGE:
            return self._change(), kind
        if kind in ON_BUTTONS and self._random.random() < 0.5:
            return _press(f"/{kind}", kind), SIDE
        return self._say(kind), REVIEW if kind == "review" else SIDE

    def _say(self, act: str) -> dict[str, Any]:
        return {"text": next(self._side[self.language, act])}

    def _choices(self) -> list[dict[str, Any]]:
        asks = [m for m in self.reply["messages"] if m["choices"]]
        return asks[-1]["choices"] if asks else []

    def _answer(self, in_words: bool) -> dict[str, Any]:
        choices = self._choices()
        steps = {c["payload"]: c for c in choices}
        for step in (
            "check_no",
            "other_topic",
            "continue",
            "start",
            "delete_no",
            "no_call",
            "back_to_review",
        ):
            if (payload := f'/press{{"button":"{step}"}}') in steps:
                return _press(payload, steps[payload]["title"])
        options = [c for c in choices if c["payload"].startswith("/choose{")]
        if not options:
            if languages := [c for c in choices if c["payload"].startswith("/choose_language")]:
                return _press(languages[0]["payload"], languages[0]["title"])
            if self.reply["input"]["kind"] == "number":
                return {"text": str(next(self._ages))}
            return {"text": next(self._told[self.language])}
        question = _values(options[0]["payload"])["question"]
        if question == "hopes.send":
            return self._edit()
        chosen = self._option(question, options)
        if in_words or chosen is None:
            return {"text": str(len(AGES)) if chosen is None else chosen["title"]}
        if question.partition(".")[0] not in SHAPE:
            self._pressed.append(chosen["payload"])
        return _press(chosen["payload"], chosen["title"])

    def _option(self, question: str, options: list[dict[str, Any]]) -> dict[str, Any] | None:
        by_id = {_values(c["payload"])["option"]: c for c in options}
        if question == "family.size":
            return by_id.get(str(len(AGES)))
        if question == "family.member":
            return by_id["spouse" if _values(options[0]["payload"])["item"] == "m2" else "child"]
        if question in CHOSEN:
            return by_id[CHOSEN[question]]
        return self._random.choice([c for o, c in by_id.items() if o not in ("hit", "person", "separating")])

    def _edit(self) -> dict[str, Any]:
        """While the answers are read back: ask for one line again."""
        return _press(self._random.choice(self._lines), "…")

    def _change(self) -> dict[str, Any]:
        """A correction: "he is 9, not 8" in turn with a button of an older question."""
        if self.turn % 40 < 20 or not self._pressed:
            old, self._age = self._age, 17 - self._age  # 8 and 9: no question depends on the difference
            return {"text": OLDER[self.language].format(old=old, new=self._age)}
        return _press(self._random.choice(self._pressed), "…")


def _press(payload: str, title: str) -> dict[str, Any]:
    return {"choices": [payload], "title": title}


def _values(payload: str) -> dict[str, str]:
    values: dict[str, str] = json.loads(payload[payload.index("{") :])
    return values
