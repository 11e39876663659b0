"""Questions and answers in words: titles, headings and coded answers, in any of the languages."""

from __future__ import annotations

import functools
from typing import Any

from bot.questionnaire.answers import ANSWERED, Answer
from bot.questionnaire.engine import ALL_CHILDREN, Interview
from bot.questionnaire.model import YN3, Question
from bot.texts import texts


def option_title(question: Question, option: str, language: str, address: str = "neutral") -> str:
    """The words on an option's button; for a scale the word of that step."""
    if question.type == "scale5":
        return texts().say(language, f"scale-{question.scale}-{option}", address)
    own = texts().find(language, f"{question.text_id}.opt-{option}", address)
    if own is not None:
        return own
    if option in YN3:
        return texts().say(language, f"answer-{option}", address)
    return texts().say(language, f"{question.text_id}.opt-{option}", address)


def label(question: Question, language: str, address: str = "neutral") -> str:
    """A question's short name for summaries."""
    return texts().say(language, f"{question.text_id}.label", address)


def section_name(section: str, language: str, address: str = "neutral") -> str:
    """A section's name as a family reads it."""
    return texts().say(language, f"section-{section}", address)


@functools.cache
def age_words(age: int, language: str, address: str = "neutral") -> str:
    """An age in years: "8 years", "under 1 year"."""
    return texts().say(language, "age-years", address, age=age)


@functools.lru_cache(maxsize=2000)
def month_words(value: str, language: str, address: str = "neutral") -> str:
    """ "2023-05" as "May 2023"; a year alone stays a year."""
    year, _, month = value.partition("-")
    if not month:
        return year
    name = texts().say(language, f"month-{int(month)}", address)
    return texts().say(language, "date-month", address, month=name, year=year)


def item_heading(
    interview: Interview, question: Question, item: str, language: str, address: str
) -> str | None:
    """Whom a repeated question is about: "Child 2, 8 years"; None when it is about the whole family."""
    if not item or question.repeat is None:
        return None
    say = texts().say
    if item == ALL_CHILDREN:
        return say(language, "item-children", address)
    found = next((i for i in interview.items(question.repeat) if i.key == item), None)
    if found is None:
        return None
    if question.repeat == "child":
        if found.age is None:
            return say(language, "item-child", address, n=found.n)
        return say(
            language, "item-child-age", address, n=found.n, age=age_words(found.age, language, address)
        )
    if found.role is None:
        return say(language, "item-person", address, n=found.n, total=found.total)
    if found.role == "child":
        children = [i.key for i in interview.items("member") if i.role == "child"]
        return say(
            language, "item-child", address, n=children.index(item) + 1 if item in children else found.n
        )
    return say(language, f"item-{found.role}", address)


def value_words(question: Question, value: Any, language: str, address: str = "neutral") -> str:
    """A coded value in words. `value` as in `Answer.value`."""
    if question.type == "multi":
        comma = "، " if language == "ar" else ", "
        return comma.join(option_title(question, str(v), language, address) for v in value)
    if question.type in ("single", "yn3", "scale5"):
        return option_title(question, str(value), language, address)
    if question.type == "date":
        return month_words(str(value), language, address)
    if question.reads == "age":
        return age_words(int(value), language, address)
    if question.reads == "people":
        return texts().say(language, "count-people", address, count=int(value))
    return str(value)


def answer_words(question: Question, answer: Answer, language: str, address: str = "neutral") -> str:
    """An answer as a summary shows it: coded ones in `language`, own words exactly as they were written."""
    if answer.status != ANSWERED:
        return texts().say(language, f"status-{answer.status}", address)
    words = (
        answer.verbatim if question.type == "text" else value_words(question, answer.value, language, address)
    )
    details = [d for d in answer.details.values() if d]
    return f"{words} ({'; '.join(details)})" if details else words
