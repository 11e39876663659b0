"""A case as JSON for other systems: every name written out, codes with their words in each language.

The format is published as JSON Schema 2020-12 in data/schemas/case.schema.json. `format_version` counts as semantic
versions do: a change that a reader of 1.0 cannot read begins 2.0.
"""

from __future__ import annotations

import functools
import json
from collections.abc import Callable
from typing import Any

from bot.casework.hand_over import split
from bot.export.case_people import interview_of
from bot.needs.taxonomy import taxonomy
from bot.questionnaire.answers import ANSWERED, Answer
from bot.questionnaire.engine import WHOLE_FAMILY
from bot.questionnaire.model import DATA, Question, Questionnaire, questionnaire
from bot.questionnaire.wording import label, option_title, section_name, value_words
from bot.texts import LANGUAGES, direction, texts

FORMAT = "perhesilta-case"
FORMAT_VERSION = "1.0"
NOT_ASKED = "not_asked"


@functools.cache
def case_schema() -> dict[str, Any]:
    """The published schema of the format."""
    found: dict[str, Any] = json.loads((DATA / "schemas" / "case.schema.json").read_text(encoding="utf-8"))
    return found


def case_json(
    content: dict[str, Any], *, restricted: bool = False, source: Questionnaire | None = None
) -> dict[str, Any]:
    """A content as a document of the published format: its common part, everything when `restricted`."""
    questions = source or questionnaire()
    common, apart = split(content, questions)
    part = content if restricted else common
    hidden = set() if restricted else {answer["q"] for answer in apart["answers"]}
    answers = [Answer.from_json(answer) for answer in part["answers"]]
    return {
        "format": FORMAT,
        "format_version": FORMAT_VERSION,
        "part": "whole" if restricted else "common",
        "number": content["number"],
        "sent_at": content["at"],
        "language": content["language"],
        "direction": direction(content["language"]),
        "address": content["address"],
        "who_answers": content["who"],
        "questionnaire_version": content["version"],
        "sections": [
            {
                "id": section.id,
                "ref": section.ref,
                "name": _words(functools.partial(section_name, section.id)),
                "sent": section.id in part["sections"],
            }
            for section in questions.sections
            # Whether private questions were asked is private too.
            if restricted or any(q.layer == "family" for q in section.questions)
        ],
        "people": [
            {"key": person["key"], "role": person["role"], "age_years": person["age"]}
            for person in part["items"]
        ],
        "strengths": [_strength(strength) for strength in part["strengths"]],
        "flags": [_flag(flag) for flag in part["flags"]],
        "raised": [_flag(flag) for flag in part["raised"]],
        "answers": [
            *(_answer(questions[answer.question], answer) for answer in answers),
            *_not_asked(content, part, hidden, restricted, questions),
        ],
        "told_beside": [
            {
                "question": p["question"],
                "item": p["item"],
                "words": _written(p["text"], p["language"]),
                "at": p["at"],
            }
            for p in part["passing"]
        ],
    }


def _words(say: Callable[[str], str]) -> dict[str, str]:
    return {language: say(language) for language in LANGUAGES}


def _text(message: str) -> dict[str, str]:
    return _words(lambda language: texts().say(language, message))


def _written(words: str, language: str) -> dict[str, str]:
    return {"text": words, "language": language, "direction": direction(language)}


def _about(question: Question) -> dict[str, Any]:
    return {
        "question": question.id,
        "ref": question.ref,
        "section": question.section,
        "label": _words(functools.partial(label, question)),
        "type": question.type,
        "layer": question.layer,
    }


def _answer(question: Question, answer: Answer) -> dict[str, Any]:
    answered = answer.status == ANSWERED
    coded = answered and question.type != "text"
    return {
        **_about(question),
        "item": answer.item,
        "status": answer.status,
        "value": (answer.value if coded else answer.verbatim) if answered else None,
        "value_words": _words(functools.partial(value_words, question, answer.value)) if coded else None,
        "words": _written(answer.verbatim, answer.language),
        "details": [
            {
                "option": option,
                "option_words": _words(functools.partial(option_title, question, option)),
                "words": _written(words, answer.language),
            }
            for option, words in answer.details.items()
        ],
        "given": {"how": answer.how, "at": answer.at, "questionnaire_version": answer.version},
    }


def _not_asked(
    content: dict[str, Any], part: dict[str, Any], hidden: set[str], restricted: bool, source: Questionnaire
) -> list[dict[str, Any]]:
    """Questions of the sent sections that nobody was asked, person by person. `hidden` ones are not even named."""
    everybody = interview_of(content, source)
    told = {(answer["q"], answer["i"]) for answer in part["answers"]}
    return [
        {
            **_about(question),
            "item": item.key,
            "status": NOT_ASKED,
            "value": None,
            "value_words": None,
            "words": None,
            "details": [],
            "given": None,
        }
        for question in source.questions.values()
        if question.section in part["sections"]
        and question.id not in hidden
        and (restricted or question.layer == "family")
        for item in (everybody.items(question.repeat) if question.repeat else [WHOLE_FAMILY])
        if (question.id, item.key) not in told
    ]


def _evidence(evidence: list[dict[str, Any]]) -> list[dict[str, Any]]:
    return [
        {
            "question": e["question"],
            "item": e["item"],
            "source": e["source"],
            "words": _written(e["quote"], e["language"]),
        }
        for e in evidence
    ]


def _flag(flag: dict[str, Any]) -> dict[str, Any]:
    need = taxonomy().needs[flag["code"]]
    return {
        "code": need.code,
        "name": _text(need.text_id),
        "restricted": need.restricted,
        "level": flag["level"],
        "urgency": flag["urgency"],
        "rules": list(flag["rules"]),
        "changes_with": flag["change"].removeprefix("change-"),
        "evidence": _evidence(flag["evidence"]),
    }


def _strength(strength: dict[str, Any]) -> dict[str, Any]:
    known = taxonomy().strengths[strength["code"]]
    return {
        "code": known.code,
        "name": _text(known.text_id),
        "rules": list(strength["rules"]),
        "evidence": _evidence(strength["evidence"]),
    }
