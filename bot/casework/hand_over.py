"""What is sent when a family says "send": its chosen answers, with the needs, strengths and dangers they show."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import date, datetime
from typing import Any

from bot.casework.deadlines import due_dates, in_finland
from bot.casework.reviewed import Words, parted
from bot.conversation.state import Conversation
from bot.needs.classifier import Sign
from bot.needs.cues import Cue, flags_from_cues, strengths_from_cues
from bot.needs.flags import merge, merge_strengths
from bot.needs.heard import hear
from bot.needs.rules import Quote, flags_from_answers, strengths_from_answers
from bot.needs.taxonomy import URGENCIES, taxonomy
from bot.questionnaire.answers import ANSWERED, Answer
from bot.questionnaire.engine import ALL_CHILDREN, Ask, Interview
from bot.questionnaire.model import Questionnaire, questionnaire
from bot.questionnaire.wording import answer_words

LONGEST_QUOTE = 300
_SENTENCE = re.compile(r"[^.!?؟\n]*[.!?؟\n]*")
# Who the children are decides whom "Child 2" names; it goes along as the heading the family saw itself.
_WHO_IS_WHO = ("family.size", "family.member", "family.age")


class _Sent(Interview):
    """The interview as far as the family sends it: what it keeps back raises no flag."""

    def __init__(self, interview: Interview, sections: list[str]) -> None:
        super().__init__(interview.questionnaire, interview.answers.values())
        self._sections = {"start", *sections}

    def current(self) -> list[tuple[Ask, Answer]]:
        return [(ask, a) for ask, a in super().current() if self.sends(ask) or ask.question.id in _WHO_IS_WHO]

    def sends(self, ask: Ask) -> bool:
        return ask.question.section in self._sections


def content(talk: Conversation, sections: list[str], at: datetime) -> dict[str, Any]:
    """Everything that is handed over, as plain data. `at` is the moment of sending, aware.

    Answers set aside and answers of other sections are left out, and so is every flag that would rest on them.
    """
    interview = _Sent(talk.interview, sections)
    questions = interview.questionnaire
    answers = [answer for ask, answer in interview.current() if interview.sends(ask)]
    passing = [
        p
        for p in talk.passing
        if p.question in questions.questions and interview.sends(Ask(questions[p.question]))
    ]
    language = talk.language or "fi"

    quote = quoting(questions, language)
    texts = [
        (a.question, a.item, words, a.language, talk.signs.get((a.question, a.item)))
        for a in answers
        for words in (_own_words(questions, a), *a.details.values())
        if words and a.question not in _NO_CUES
    ]
    texts += [(p.question, p.item, p.text, p.language, p.signs) for p in passing]
    told = [
        (_cues(words, spoken, signs), spoken, q, i, questions[q].layer == "private")
        for q, i, words, spoken, signs in texts
    ]
    sent = {(a.question, a.item) for a in answers} | {(p.question, p.item) for p in passing}
    flags = [*flags_from_answers(interview, quote), *(f for heard in told for f in flags_from_cues(*heard))]
    strengths = [
        *strengths_from_answers(interview, quote),
        *(s for heard in told for s in strengths_from_cues(*heard)),
    ]
    return {
        "number": talk.number,
        "language": language,
        "address": talk.address,
        "who": interview.value("start.who"),
        "version": questions.version,
        "at": at.isoformat(timespec="seconds"),
        "sections": ["start", *(s for s in sections if s != "start")],
        "answers": [answer.to_json() for answer in answers],
        "items": _items(interview, answers, all_of_them="family" in sections),
        "passing": [
            {"question": p.question, "item": p.item, "text": p.text, "language": p.language, "at": p.at}
            for p in passing
        ],
        "flags": list(_only(sent, (flag.to_json() for flag in merge(flags)))),
        "strengths": list(_only(sent, (strength.to_json() for strength in merge_strengths(strengths)))),
        "raised": list(talk.raised),
    }


def quoting(questions: Questionnaire, language: str) -> Quote:
    """How an answer is quoted under a flag: in the family's own words, or else in those of the button."""

    def quote(answer: Answer) -> str:
        question = questions[answer.question]
        own = question.type == "text" or answer.how != "button"
        return answer.verbatim if own and answer.verbatim else answer_words(question, answer, language)

    return quote


# A phone number, a name of a person not wanted, a language: nothing to look for needs in.
_NO_CUES = ("hopes.interpreter", "hopes.contact", "hopes.safe_message")


def _own_words(questions: Questionnaire, answer: Answer) -> str:
    if answer.status != ANSWERED:
        return ""
    written = questions[answer.question].type == "text" or answer.how != "button"
    return answer.verbatim if written else ""


def _cues(text: str, language: str, signs: tuple[Sign, ...] | None) -> list[Cue]:
    """Cues with the sentence they stand in. Doubtful danger was asked about when it was said: it is not raised here."""
    if signs is not None:  # one message may have answered several things; each text has its own signs
        signs = tuple(sign for sign in signs if sign.quote in text)
    heard = hear(text, language, signs)
    return [replace(c, quote=_sentence(text, c.start, c.end)) for c in heard if not c.check]


def _sentence(text: str, start: int, end: int) -> str:
    """The sentence around a cue, word for word: two words alone say too little to a reader."""
    for found in _SENTENCE.finditer(text):
        if found.start() <= start and end <= found.end() and found.end() - found.start() <= LONGEST_QUOTE:
            return found.group().strip()
    return text[start:end]


def _only(sent: set[tuple[str, str]], found: Iterator[dict[str, Any]]) -> Iterator[dict[str, Any]]:
    for flag in found:
        evidence = [e for e in flag["evidence"] if (e["question"], e["item"]) in sent]
        if evidence:
            yield {**flag, "evidence": evidence}


def _items(interview: Interview, answers: list[Answer], all_of_them: bool) -> list[dict[str, Any]]:
    named = {a.item for a in answers}
    return [
        {"key": i.key, "role": i.role, "age": i.age}
        for i in interview.items("member")
        if i.key != ALL_CHILDREN and (all_of_them or i.key in named)
    ]


def split(data: dict[str, Any], source: Questionnaire | None = None) -> tuple[dict[str, Any], dict[str, Any]]:
    """Content in two: the common part, and the restricted part that a worker opens alone.

    Restricted are private answers, flags of restricted needs, and whatever words such a flag rests on, wherever
    they were said. A flag that rests on both stands in both, each time with its own evidence.
    """
    questions, needs = source or questionnaire(), taxonomy().needs
    apart = [
        evidence
        for flag in (*data["flags"], *data["raised"])
        if needs[flag["code"]].restricted
        for evidence in flag["evidence"]
        # Who belongs to the family is no secret, even where a rule about danger looks at it.
        if not evidence["question"].startswith("family.") or evidence["source"] == "message"
    ]

    def private(question: str) -> bool:
        return question in questions.questions and questions[question].layer == "private"

    common: dict[str, Any] = {
        **data,
        "answers": [],
        "passing": [],
        "flags": [],
        "strengths": [],
        "raised": [],
    }
    restricted: dict[str, Any] = {**data, "answers": [], "passing": [], "flags": [], "strengths": []}
    for answer in data["answers"]:
        hidden = private(answer["q"]) or any(_rests_on_answer(e, answer) for e in apart)
        (restricted if hidden else common)["answers"].append(answer)
    for told in data["passing"]:
        hidden = private(told["question"]) or any(_rests_on_words(e, told) for e in apart)
        (restricted if hidden else common)["passing"].append(told)

    def is_apart(evidence: dict[str, Any]) -> bool:
        return (
            private(evidence["question"])
            or any(_rests_on_answer(evidence, answer) for answer in restricted["answers"])
            or any(_rests_on_words(evidence, told) for told in restricted["passing"])
        )

    for kind in ("flags", "strengths"):
        for flag in data[kind]:
            if kind == "flags" and needs[flag["code"]].restricted:
                restricted[kind].append(flag)
                continue
            for part, wanted in ((common, False), (restricted, True)):
                evidence = [e for e in flag["evidence"] if is_apart(e) is wanted]
                if evidence:
                    part[kind].append({**flag, "evidence": evidence})
    if data.get("reviews"):
        common["reviews"], restricted["reviews"] = parted(
            data["reviews"],
            (q.id for q in questions.questions.values() if q.layer == "private"),
            _told(restricted),
            _told(common),
        )
    return common, restricted


def _told(part: dict[str, Any]) -> list[Words]:
    """Own words of a part; a pressed button is nobody's own."""
    found = [
        (answer["q"], words)
        for answer in part["answers"]
        for words in (answer["t"] if answer["how"] != "button" else "", *answer.get("d", {}).values())
    ]
    found += [(told["question"], told["text"]) for told in part["passing"]]
    evidence = (
        e for kind in ("flags", "raised", "strengths") for flag in part[kind] for e in flag["evidence"]
    )
    return [*found, *((e["question"], e["quote"]) for e in evidence if e["source"] == "message")]


def _rests_on_answer(evidence: dict[str, Any], answer: dict[str, Any]) -> bool:
    if (evidence["question"], evidence["item"]) != (answer["q"], answer["i"]):
        return False
    # A message may only have been said while that question was open, and the answer be another one.
    return evidence["source"] == "answer" or any(
        evidence["quote"] in words for words in (answer["t"], *answer.get("d", {}).values())
    )


def _rests_on_words(evidence: dict[str, Any], told: dict[str, Any]) -> bool:
    same = (evidence["question"], evidence["item"]) == (told["question"], told["item"])
    return same and evidence["source"] == "message" and evidence["quote"] in told["text"]


def family_copy(talk: Conversation, sections: list[str], at: datetime) -> dict[str, Any]:
    """The content of the family's own printed copy: the common part only, for a paper others may find."""
    return split(content(talk, sections, at), talk.interview.questionnaire)[0]


def headline(data: dict[str, Any], first_sent: date | None = None) -> dict[str, Any]:
    """What the workers' list shows of a content: flags by urgency, strengths, the first due date (ISO).

    `first_sent` is the day of the first sending when the family sends again: the clock began then.
    """
    received = first_sent or in_finland(datetime.fromisoformat(data["at"])).date()
    urgencies: dict[str, str] = {}
    for flag in (*data["flags"], *data["raised"]):
        urgencies[flag["code"]] = min(
            flag["urgency"], urgencies.get(flag["code"], flag["urgency"]), key=URGENCIES.index
        )
    return {
        "flags": {u: list(urgencies.values()).count(u) for u in URGENCIES},
        "strengths": len(data["strengths"]),
        "due": due_dates(received)[0].day.isoformat(),
    }
