"""A family's questionnaire and answers in FHIR R4: a Questionnaire, and a QuestionnaireResponse of a case.

A response answers only what was answered: skipped, not known, left for a worker and not asked each say so with HL7's
`data-absent-reason` and a code of our own beside it. Words written by the family stand as they were written.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from bot.casework.case_people import interview_of
from bot.casework.hand_over import split
from bot.casework.reading import Reader
from bot.casework.reviewed import readings_of
from bot.export.fhir_conditions import FHIR, TOLD, code, holder, runs
from bot.export.fhir_questionnaire import (
    ADDRESS,
    answer_coding,
    extension,
    in_all,
    item_type,
    question_coding,
    questionnaire_resource,
    says,
)
from bot.questionnaire.answers import ANSWERED, DONT_KNOW, SKIPPED, TELL_WORKER, Answer
from bot.questionnaire.engine import ALL_CHILDREN, WHOLE_FAMILY, Interview
from bot.questionnaire.model import Question, Questionnaire, Section, questionnaire
from bot.questionnaire.wording import label, section_name
from bot.texts import direction, texts

__all__ = ["NOT_ASKED", "questionnaire_resource", "response_resource"]

ABSENCES = f"{FHIR}/CodeSystem/absence"
"""Codes skipped, dont_know, tell_worker and not_asked."""
ABSENCE = f"{FHIR}/StructureDefinition/absence"
"""Beside HL7's data-absent-reason: which of our four absences it is."""
GIVEN = f"{FHIR}/StructureDefinition/given"
"""On an item: the words as they were written, their language and direction, how and when they were given.

As TOLD_BESIDE, it holds a `review` for each language an interpreter rendered them into: rendering, state, reasons, number.
"""
TOLD_BESIDE = f"{FHIR}/StructureDefinition/told-beside"
"""On an item: what was told while its question was open without being its answer."""
_CONFIDENTIALITY = "http://terminology.hl7.org/CodeSystem/v3-Confidentiality"
NOT_ASKED = "not_asked"
# HL7 has no word for "would rather tell a worker": the answer is expected later, in a talk.
_REASONS = {
    SKIPPED: "asked-declined", DONT_KNOW: "asked-unknown", TELL_WORKER: "temp-unknown", NOT_ASKED: "not-asked",
}  # fmt: skip
_VALUES = {"choice": "valueCoding", "integer": "valueInteger", "date": "valueDate", "text": "valueString"}


def response_resource(
    content: dict[str, Any],
    *,
    restricted: bool = False,
    amended: bool = False,
    source: Questionnaire | None = None,
) -> dict[str, Any]:
    """A case as a FHIR R4 QuestionnaireResponse: the common part of a content, everything when `restricted`.

    `content` as `hand_over.content` gives it; `amended` when the family sends again.
    """
    questions = source or questionnaire()
    common, apart = split(content, questions)
    part = content if restricted else common
    hidden = set() if restricted else {answer["q"] for answer in apart["answers"]}
    writer = _Response(content, part, hidden, questions)
    number = (
        {"identifier": {"system": f"{FHIR}/case", "value": content["number"]}} if content["number"] else {}
    )
    return {
        "resourceType": "QuestionnaireResponse",
        # How secret it is, in HL7's words: restricted, and very restricted where private answers are in it.
        "meta": {"security": [{"system": _CONFIDENTIALITY, "code": "V" if restricted else "R"}]},
        "language": content["language"],
        **number,
        "questionnaire": f"{ADDRESS}|{content['version']}",
        "status": "amended" if amended else "completed",
        "authored": content["at"],
        "item": writer.items(),
    }


class _Response:
    """Writes the items of one response. `hidden` are questions that are not even named."""

    def __init__(
        self, content: dict[str, Any], part: dict[str, Any], hidden: set[str], source: Questionnaire
    ) -> None:
        self._source = source
        self._part = part
        self._language = content["language"]
        self._address = content["address"]
        self._reader = Reader(part, self._language, source)
        self._people = {item["key"]: item for item in content["items"]}
        self._answers = self._reader.answers
        self._sent = Interview(source, self._answers.values())
        self._everybody = interview_of(content, source)
        self._private_too = part is content
        self._hidden = hidden

    def items(self) -> list[dict[str, Any]]:
        """`told` and one group for each section that was sent. Nobody learns here that a private one was."""
        sections = [s for s in self._source.sections if s.id in self._part["sections"]]
        once = [q for s in sections for q in s.questions if q.repeat is None]
        groups = [group for s in sections if "item" in (group := self._section(s))]
        return [*self._told(TOLD, once, WHOLE_FAMILY.key), *groups]

    def _section(self, section: Section) -> dict[str, Any]:
        inside: list[dict[str, Any]] = []
        for group, questions in runs(section):
            if group is None:
                inside += self._answered(questions, WHOLE_FAMILY.key)
                continue
            for person in self._everybody.items(questions[0].repeat or ""):
                inside.append(self._person(group, questions, person.key))
        name = section_name(section.id, self._language, self._address)
        return {"linkId": section.id, "text": name, **({"item": inside} if inside else {})}

    def _person(self, group: str, questions: tuple[Question, ...], key: str) -> dict[str, Any]:
        known: dict[str, Any] = {"role": "child"} if key == ALL_CHILDREN else self._people.get(key, {})
        copies = []
        for fact, asked in (("role", self._source["family.member"]), ("age", self._source["family.age"])):
            link, value = holder(questions, group, fact), known.get(fact)
            if link != asked.id and value is not None:
                text = label(asked, self._language, self._address)
                copies.append({"linkId": link, "text": text, "answer": _coded(asked, value)})
        return {
            "linkId": group,
            "text": self._reader.heading(key),
            "item": [
                {"linkId": f"{group}:key", "answer": [{"valueString": key}]},
                *self._told(f"{group}:{TOLD}", questions, key),
                *copies,
                *self._answered(questions, key),
            ],
        }

    def _told(self, link: str, questions: Iterable[Question], item: str) -> list[dict[str, Any]]:
        """Answered questions whose condition this response alone does not fulfil: told unasked, or what it looks at
        is not in the response. Without this mark an engine would take them for answers that no longer apply."""
        told = [q for q in questions if (q.id, item) in self._answers and not self._open(q, item)]
        return (
            [{"linkId": link, "answer": [{"valueCoding": question_coding(q)} for q in told]}] if told else []
        )

    def _open(self, question: Question, item: str) -> bool:
        asked = question.short or (self._sent.full and item != ALL_CHILDREN)
        return asked and question.show_if.holds(self._sent, item)

    def _answered(self, questions: Iterable[Question], item: str) -> list[dict[str, Any]]:
        found = []
        for question in questions:
            answer = self._answers.get((question.id, item))
            named = question.id not in self._hidden and (self._private_too or question.layer == "family")
            if answer is None and not named:
                continue
            found.append(self._item(question, item, answer))
            found += self._details(question, answer)
        return found

    def _item(self, question: Question, item: str, answer: Answer | None) -> dict[str, Any]:
        extensions = [
            self._own_words(TOLD_BESIDE, question, told["text"], told["language"], told["at"])
            for told in self._part["passing"]
            if (told["question"], told["item"]) == (question.id, item)
        ]
        written: dict[str, Any] = {}
        if answer is None:
            extensions += self._absence(NOT_ASKED)
        else:
            given = (answer.verbatim, answer.language, answer.at, answer.how)
            extensions.append(self._own_words(GIVEN, question, *given))
            written["answer"] = self._given(question, answer)
        return {
            "extension": extensions,
            "linkId": question.id,
            "text": texts().say(self._language, question.text_id, self._address),
            **written,
        }

    def _own_words(
        self, url: str, question: Question, words: str, language: str, at: str, how: str = ""
    ) -> dict[str, Any]:
        own = [] if how == "button" else readings_of(self._part.get("reviews", ()), words, question.id)
        parts = [
            *([{"url": "words", "valueString": words}] if words.strip() else []),
            {"url": "language", "valueCode": language},
            {"url": "direction", "valueCode": direction(language)},
            {"url": "at", "valueDateTime": at},
            *([{"url": "how", "valueCode": how}] if how else []),
            *(_review(one) for one in own),
        ]
        return {"url": url, "extension": parts}

    def _given(self, question: Question, answer: Answer) -> list[dict[str, Any]]:
        if answer.status != ANSWERED:
            kind = _VALUES[item_type(question)]
            field = kind if kind == "valueCoding" else f"_{kind}"
            return [{field: {"extension": self._absence(answer.status)}}]
        if question.type == "text":
            return [_written(answer.verbatim, answer.language)]
        return _coded(question, answer.value)

    def _absence(self, status: str) -> list[dict[str, Any]]:
        message = "fhir-not-asked" if status == NOT_ASKED else f"status-{status}"
        coding = {"system": ABSENCES, "code": status, **in_all("display", says(message))}
        return [
            extension("data-absent-reason", valueCode=_REASONS[status]),
            {"url": ABSENCE, "valueCoding": coding},
        ]

    def _details(self, question: Question, answer: Answer | None) -> list[dict[str, Any]]:
        if answer is None or answer.status != ANSWERED:
            return []
        return [
            {
                "linkId": code(question, option),
                "text": texts().say(self._language, f"{question.text_id}.detail-{option}", self._address),
                "answer": [_written(words, answer.language)],
            }
            for option, words in answer.details.items()
            if words.strip()
        ]


def _coded(question: Question, value: Any) -> list[dict[str, Any]]:
    kind = _VALUES[item_type(question)]
    if kind != "valueCoding":
        return [{kind: value}]
    options = value if isinstance(value, list) else [value]
    return [{kind: answer_coding(question, str(option))} for option in options]


def _written(words: str, language: str) -> dict[str, Any]:
    return {
        "valueString": words,
        "_valueString": {"extension": [extension("language", valueCode=language)]},
    }


def _review(one: Mapping[str, Any]) -> dict[str, Any]:
    return {
        "url": "review",
        "extension": [
            *([{"url": "rendering", "valueString": one["rendering"]}] if one["rendering"].strip() else []),
            {"url": "language", "valueCode": one["reader"]},
            {"url": "state", "valueCode": one["state"]},
            *({"url": "reading", "valueString": reading} for reading in one["readings"] if reading.strip()),
            *({"url": "reason", "valueCode": reason} for reason in one["reasons"]),
            *([{"url": "interpreter", "valueString": one["by"]}] if one["by"] else []),
            {"url": "at", "valueDateTime": one["at"]},
        ],
    }
