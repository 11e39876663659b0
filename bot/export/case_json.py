"""A case as JSON for other systems: every name written out, codes with their words in each language.

The format is published as JSON Schema 2020-12 in data/schemas/case.schema.json. `format_version` counts as semantic
versions do: a change that a reader of 1.0 cannot read begins 2.0. 1.1 added `reviews` to own words that
an interpreter read, 1.2 `corrected` to answers and `asked_back` to reviews, 1.3 `agreements`.
"""

from __future__ import annotations

import functools
import json
from collections.abc import Callable, Mapping
from typing import Any

from bot.casework.case_people import interview_of
from bot.casework.hand_over import split
from bot.casework.reviewed import readings_of
from bot.needs.taxonomy import taxonomy
from bot.questionnaire.answers import ANSWERED, Answer
from bot.questionnaire.engine import WHOLE_FAMILY
from bot.questionnaire.model import DATA, Question, Questionnaire, questionnaire
from bot.questionnaire.wording import label, option_title, section_name, value_words
from bot.texts import LANGUAGES, direction, texts

FORMAT = "perhesilta-case"
FORMAT_VERSION = "1.3"
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
    own = _OwnWords(part)
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
        "strengths": [_strength(strength, own) for strength in part["strengths"]],
        "flags": [_flag(flag, own) for flag in part["flags"]],
        "raised": [_flag(flag, own) for flag in part["raised"]],
        "answers": [
            *(
                {**_answer(questions[answer.question], answer, own), **_corrected(raw)}
                for answer, raw in zip(answers, part["answers"], strict=True)
            ),
            *_not_asked(content, part, hidden, restricted, questions),
        ],
        "told_beside": [
            {
                "question": p["question"],
                "item": p["item"],
                "words": own.told(p["text"], p["language"], p["question"]),
                "at": p["at"],
            }
            for p in part["passing"]
        ],
        **({"agreements": content["agreements"]} if "agreements" in content else {}),
    }


def _words(say: Callable[[str], str]) -> dict[str, str]:
    return {language: say(language) for language in LANGUAGES}


def _text(message: str) -> dict[str, str]:
    return _words(lambda language: texts().say(language, message))


def _written(words: str, language: str) -> dict[str, Any]:
    return {"text": words, "language": language, "direction": direction(language)}


class _OwnWords:
    """Words as they were written, with what interpreters made of the message they stand in."""

    def __init__(self, part: dict[str, Any]) -> None:
        self._reviews = part.get("reviews", ())
        self._pressed = {(a["q"], a["i"]) for a in part["answers"] if a["how"] == "button"}

    def told(self, words: str, language: str, question: str) -> dict[str, Any]:
        found = [_review(one) for one in readings_of(self._reviews, words, question)]
        return {**_written(words, language), **({"reviews": found} if found else {})}

    def answered(self, words: str, language: str, question: str, item: str) -> dict[str, Any]:
        """The words of an answer: those on a button are nobody's own."""
        pressed = (question, item) in self._pressed
        return _written(words, language) if pressed else self.told(words, language, question)


def _review(one: Mapping[str, Any]) -> dict[str, Any]:
    return {
        "state": one["state"],
        "interpreter": one["by"],
        "at": one["at"],
        "rendering": _written(one["rendering"], one["reader"]) if one["rendering"] else None,
        "readings": list(one["readings"]),
        "reasons": list(one["reasons"]),
        **({"asked_back": [_asked_back(asked) for asked in one["asked"]]} if one.get("asked") else {}),
    }


def _asked_back(asked: Mapping[str, Any]) -> dict[str, Any]:
    answer = "\n".join(words for words in (asked["meaning"], asked["answer"]) if words)
    return {
        "about": asked["quoted"],
        "question": _written(asked["words"], asked["language"]),
        "meanings": list(asked["meanings"]),
        "state": asked["state"],
        "answer": _written(answer, asked["answer_language"]) if answer else None,
    }


def _about(question: Question) -> dict[str, Any]:
    return {
        "question": question.id,
        "ref": question.ref,
        "section": question.section,
        "label": _words(functools.partial(label, question)),
        "type": question.type,
        "layer": question.layer,
    }


def _answer(question: Question, answer: Answer, own: _OwnWords) -> dict[str, Any]:
    answered = answer.status == ANSWERED
    coded = answered and question.type != "text"
    return {
        **_about(question),
        "item": answer.item,
        "status": answer.status,
        "value": (answer.value if coded else answer.verbatim) if answered else None,
        "value_words": _words(functools.partial(value_words, question, answer.value)) if coded else None,
        "words": own.answered(answer.verbatim, answer.language, question.id, answer.item),
        "details": [
            {
                "option": option,
                "option_words": _words(functools.partial(option_title, question, option)),
                "words": own.told(words, answer.language, question.id),
            }
            for option, words in answer.details.items()
        ],
        "given": {"how": answer.how, "at": answer.at, "questionnaire_version": answer.version},
    }


def _corrected(answer: Mapping[str, Any]) -> dict[str, Any]:
    mark = answer.get("corrected")
    if not mark:
        return {}
    status, value = mark["was"] or (None, None)
    return {"corrected": {"interpreter": mark["by"], "understood": value, "understood_status": status}}


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


def _evidence(evidence: list[dict[str, Any]], own: _OwnWords) -> list[dict[str, Any]]:
    return [
        {
            "question": e["question"],
            "item": e["item"],
            "source": e["source"],
            "words": own.told(e["quote"], e["language"], e["question"])
            if e["source"] == "message"
            else own.answered(e["quote"], e["language"], e["question"], e["item"]),
        }
        for e in evidence
    ]


def _flag(flag: dict[str, Any], own: _OwnWords) -> dict[str, Any]:
    need = taxonomy().needs[flag["code"]]
    return {
        "code": need.code,
        "name": _text(need.text_id),
        "restricted": need.restricted,
        "level": flag["level"],
        "urgency": flag["urgency"],
        "rules": list(flag["rules"]),
        "changes_with": flag["change"].removeprefix("change-"),
        "evidence": _evidence(flag["evidence"], own),
    }


def _strength(strength: dict[str, Any], own: _OwnWords) -> dict[str, Any]:
    known = taxonomy().strengths[strength["code"]]
    return {
        "code": known.code,
        "name": _text(known.text_id),
        "rules": list(strength["rules"]),
        "evidence": _evidence(strength["evidence"], own),
    }
