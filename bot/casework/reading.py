"""A content in words for one reader: questions, headings, answers and quotes, each in the language it is in."""

from __future__ import annotations

import functools
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from bot.casework.deadlines import in_finland
from bot.casework.reviewed import DOUBTFUL, MACHINE, reading_of, reading_of_answer
from bot.questionnaire.answers import ANSWERED, Answer
from bot.questionnaire.engine import ALL_CHILDREN
from bot.questionnaire.model import Question, Questionnaire, questionnaire
from bot.questionnaire.wording import (
    age_words,
    label,
    month_words,
    option_title,
    section_name,
    value_words,
)
from bot.review.wording import doubt
from bot.texts import direction, texts


@dataclass(frozen=True)
class AskedBack:
    """An interpreter's question back to the family, and what came of it."""

    lead: str
    question: str
    language: str
    dir: str
    outcome: str
    meaning: str
    """The meaning the family chose of those offered, in the language of the question."""
    answer: Quote | None
    """What it told in own words."""


@dataclass(frozen=True)
class Quote:
    """Somebody's own words, exactly as they were written. `note` is the state of the translation, "" if none is needed."""

    text: str
    language: str
    dir: str
    note: str
    rendering: str = ""
    """A rendering of the message these words stand in: an interpreter's, or a machine's while `state` is machine."""
    rendering_language: str = ""
    rendering_dir: str = ""
    state: str = MACHINE
    """machine (nobody has read it), checked or doubtful."""
    readings: tuple[str, ...] = ()
    """Two possible renderings, in the language of the rendering."""
    reasons: tuple[str, ...] = ()
    """Codes of the reasons for doubt."""
    by: str = ""
    """The interpreter's number."""
    asked: tuple[AskedBack, ...] = ()
    """What the interpreter asked the family back about them."""


@dataclass(frozen=True)
class AnswerLine:
    """One answer. `words` are the coded answer in the reader's language; `quotes` what was written in own words.

    `status` is answered, skipped, dont_know, tell_worker; the words for the last three stand in `words`.
    """

    question: str
    item: str
    label: str
    heading: str
    status: str
    words: str
    quotes: tuple[Quote, ...]
    warn: bool = False
    corrected: str = ""
    """Says that an interpreter corrected what the bot understood, and what that was."""


@functools.lru_cache(maxsize=4096)  # a page of the desk says the same few dates dozens of times
def say_date(day: date, language: str, weekday: bool = False) -> str:
    """A date in words; with the name of the day for dates one must not miss."""
    values = {
        "day": str(day.day),
        "number": str(day.month),
        "month": texts().say(language, f"month-{day.month}"),
        "year": str(day.year),
        "weekday": texts().say(language, f"desk-weekday-{day.isoweekday()}"),
    }
    return texts().say(language, "desk-date-weekday" if weekday else "desk-date", **values)


def say_moment(moment: datetime, language: str) -> str:
    """Date and time of day in Finland."""
    local = in_finland(moment)
    clock = f"{local:%H.%M}" if language == "fi" else f"{local:%H:%M}"
    return texts().say(language, "desk-moment", date=say_date(local.date(), language), time=clock)


class Reader:
    """Turns one content into words for a reader of `language`."""

    def __init__(self, content: dict[str, Any], language: str, source: Questionnaire | None = None) -> None:
        self.language = language
        self.questions = source or questionnaire()
        self.answers = {(a.question, a.item): a for a in map(Answer.from_json, content["answers"])}
        self.reviews: list[dict[str, Any]] = content.get("reviews", [])
        self._corrected = {(a["q"], a["i"]): a["corrected"] for a in content["answers"] if a.get("corrected")}
        self._items = {i["key"]: i for i in content["items"]}
        minors = [
            i["key"] for i in content["items"] if i["role"] == "child" and (i["age"] is None or i["age"] < 18)
        ]
        self._child_number = {key: n for n, key in enumerate(minors, 1)}

    def say(self, message: str, **values: Any) -> str:
        """A sentence in the reader's language."""
        return texts().say(self.language, message, **values)

    def quote(self, text: str, language: str, question: str = "") -> Quote:
        """Own words told at a question; in another language than the reader's they wait for an interpreter.

        What an interpreter made of the message they stand in goes with them.
        """
        found = reading_of(self.reviews, text, question, self.language)
        if found is not None and found["state"] != MACHINE:
            return self._reviewed(text, language, found)
        if found is not None and language != self.language:
            return self._by_machine(text, language, found)
        note = (
            "" if language == self.language else self.say("desk-unread", spoken=self.language_name(language))
        )
        return Quote(text, language, direction(language), note)

    def answer_to_letter(self, text: str, language: str, reviews: Iterable[Mapping[str, Any]]) -> Quote:
        """What a family answered to a letter, with what an interpreter made of it."""
        found = reading_of_answer(reviews, text, self.language)
        return self._reviewed(text, language, found) if found else self.quote(text, language)

    def quote_of(self, review: Mapping[str, Any]) -> Quote:
        """The whole message that an interpreter read, with its rendering."""
        return self._reviewed(review["text"], review["language"], review)

    def _reviewed(self, text: str, language: str, found: Mapping[str, Any]) -> Quote:
        spoken = self.language_name(language)
        note = [self.say("desk-reviewed-read", spoken=spoken, by=found["by"])]
        if found["state"] == DOUBTFUL:
            comma = "، " if self.language == "ar" else ", "
            words = (doubt(code, self.language) for code in found["reasons"])
            reasons = comma.join(word[:1].lower() + word[1:] for word in words)
            note.append(
                self.say("desk-reviewed-doubtful", why="told" if reasons else "none", reasons=reasons)
            )
        if found["readings"]:
            note.append(self.say("desk-reviewed-two"))
        if found.get("apart"):
            note.append(self.say("desk-reviewed-not-here"))
        elif found["text"].strip() != text.strip():
            note.append(self.say("desk-reviewed-whole"))
        return Quote(
            text, language, direction(language), " ".join(note),
            found["rendering"], found["reader"], direction(found["reader"]), found["state"],
            tuple(found["readings"]), tuple(found["reasons"]), found["by"],
            tuple(self.asked_back(one) for one in found.get("asked", ())),
        )  # fmt: skip

    def _by_machine(self, text: str, language: str, found: Mapping[str, Any]) -> Quote:
        note = [self.say("desk-machine-unread", spoken=self.language_name(language))]
        if found["text"].strip() != text.strip():
            note.append(self.say("desk-reviewed-whole"))
        return Quote(
            text, language, direction(language), " ".join(note), found["rendering"], found["reader"],
            direction(found["reader"]),
        )  # fmt: skip

    def asked_back(self, one: Mapping[str, Any]) -> AskedBack:
        """What an interpreter asked the family about its words, and what it answered."""
        choices = " / ".join(one["meanings"])
        return AskedBack(
            self.say("desk-asked-back", quoted=one["quoted"]),
            "\n".join(words for words in (one["words"], choices) if words),
            one["language"],
            direction(one["language"]),
            self.say(f"desk-asked-back-{one['state']}"),
            one["meaning"],
            self.answer_to_letter(one["answer"], one["answer_language"], one.get("answer_reviews", ()))
            if one["answer"]
            else None,
        )

    def language_name(self, language: str | None) -> str:
        """The name of a language in the reader's language."""
        return (
            self.say(f"desk-language-{language}") if language in ("fi", "en", "ar") else self.say("desk-none")
        )

    def month(self, day: date) -> str:
        """The month of a day, with its year."""
        return month_words(f"{day:%Y-%m}", self.language)

    def section(self, section: str) -> str:
        """A section's name."""
        return section_name(section, self.language)

    def label(self, question: str) -> str:
        """A question's short name."""
        return label(self.questions[question], self.language)

    def heading(self, item: str) -> str:
        """Whom an answer is about, seen by the worker: "Child 2, 8 years"; "" for the whole family."""
        if not item:
            return ""
        if item == ALL_CHILDREN:
            return self.say("item-children")
        about = self._items.get(item, {"role": None, "age": None})
        role, age = about["role"], about["age"]
        if item in self._child_number:
            n = self._child_number[item]
            if age is None:
                return self.say("item-child", n=n)
            return self.say("item-child-age", n=n, age=age_words(age, self.language))
        who = self.say(
            "desk-item-" + ("grown_child" if role == "child" else role or "person"), n=item.lstrip("m")
        )
        return who if age is None else self.say("desk-item-age", who=who, age=age_words(age, self.language))

    def people(self) -> list[str]:
        """Everybody of whom more is known than that they are there, one by one."""
        return [
            self.heading(key)
            for key, about in self._items.items()
            if about["role"] or about["age"] is not None
        ]

    def line(self, answer: Answer, warn: bool = False) -> AnswerLine:
        """One answer in words."""
        question = self.questions[answer.question]
        words, quotes = "", []
        if answer.status != ANSWERED:
            words = self.say(f"status-{answer.status}")
        elif question.type != "text":
            words = self.coded(question, answer.value)
        corrected, mark = "", self._corrected.get((answer.question, answer.item))
        if mark is not None:
            corrected = self._correction(question, mark)
            words = words if answer.status == ANSWERED else self.say("desk-corrected-not-said")
        if self.written(answer):
            quotes.append(self.quote(answer.verbatim, answer.language, answer.question))
        quotes += [self.quote(d, answer.language, answer.question) for d in answer.details.values() if d]
        return AnswerLine(
            answer.question, answer.item, self.label(answer.question), self.heading(answer.item),
            answer.status, words, tuple(quotes), warn, corrected,
        )  # fmt: skip

    def _correction(self, question: Question, mark: Mapping[str, Any]) -> str:
        if mark["was"] is None:
            return self.say("desk-corrected-added", by=mark["by"])
        status, value = mark["was"]
        was = self.coded(question, value) if status == ANSWERED else self.say(f"status-{status}")
        return self.say("desk-corrected-answer", was=was, by=mark["by"])

    def coded(self, question: Question, value: Any) -> str:
        """A coded answer in the reader's language."""
        if question.id == "start.who":
            return self.say(f"desk-who-{value}")
        if question.id == "family.member":
            return self.say(f"desk-item-{value}", n="")
        if question.type == "multi":
            # Options such as "Call me" are the family's voice; between them a comma of the reader's language.
            comma = "، " if self.language == "ar" else ", "
            return comma.join(option_title(question, str(v), self.language) for v in value)
        return value_words(question, value, self.language)

    def written(self, answer: Answer) -> bool:
        """Whether the family wrote own words (and did not press a button)."""
        if not answer.verbatim.strip():
            return False
        told = answer.status == ANSWERED and self.questions[answer.question].type == "text"
        return told or answer.how != "button"
