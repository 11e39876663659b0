"""The whole questionnaire as one FHIR R4 Questionnaire.

Base texts are Finnish, with HL7's `translation` extension for the other languages. Link ids are the ids of sections and
questions.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any

from bot.export.fhir_conditions import ABOUT, ANSWERS, FHIR, QUESTIONS, TOLD, Conditions, code, holder, runs
from bot.questionnaire.model import Question, Questionnaire, Section, questionnaire
from bot.questionnaire.wording import label, option_title, section_name
from bot.texts import LANGUAGES, texts

BASE_LANGUAGE = "fi"
ADDRESS = f"{FHIR}/Questionnaire/perhesilta"
"""The canonical address of the questionnaire; a version stands after it behind "|"."""
_TYPES = {
    "single": "choice", "multi": "choice", "yn3": "choice", "scale5": "choice",
    "number": "integer", "date": "date", "text": "text",
}  # fmt: skip

InLanguage = Callable[[str], str]
"""A text in the language asked for."""


def says(message: str) -> InLanguage:
    """A text of the Fluent files."""
    return lambda language: texts().say(language, message)


def extension(kind: str, **value: Any) -> dict[str, Any]:
    """One of HL7's own extensions."""
    return {"url": f"http://hl7.org/fhir/StructureDefinition/{kind}", **value}


def in_all(field: str, say: InLanguage) -> dict[str, Any]:
    """A field in the base language with its translations."""
    translations = [
        extension(
            "translation",
            extension=[
                {"url": "lang", "valueCode": language},
                {"url": "content", "valueString": say(language)},
            ],
        )
        for language in LANGUAGES
        if language != BASE_LANGUAGE
    ]
    return {field: say(BASE_LANGUAGE), f"_{field}": {"extension": translations}}


def answer_coding(question: Question, option: str) -> dict[str, Any]:
    """A coded answer. It is the same in question and response: some engines compare the words too."""
    return {
        "system": ANSWERS,
        "code": code(question, option),
        **in_all("display", lambda language: option_title(question, option, language)),
    }


def question_coding(question: Question) -> dict[str, Any]:
    """A question as a code, for the hidden items that list questions."""
    return {
        "system": QUESTIONS,
        "code": question.id,
        **in_all("display", lambda language: label(question, language)),
    }


def item_type(question: Question) -> str:
    """The FHIR type of the item that asks it."""
    return _TYPES[question.type]


def _group_name(repeat: str) -> InLanguage:
    names = {"member": says("fhir-member"), "child": says("fhir-child"), "adult": says("fhir-adult")}
    return names[repeat]


def questionnaire_resource(source: Questionnaire | None = None) -> dict[str, Any]:
    """The whole questionnaire as a FHIR R4 Questionnaire, ready for JSON.

    Raises NotInFhir when a condition cannot be said in FHIR.
    """
    questions = source or questionnaire()
    conditions = Conditions(questions)
    asked_once = [q for q in questions.questions.values() if q.repeat is None]
    return {
        "resourceType": "Questionnaire",
        "id": f"perhesilta-{questions.version}",
        "language": BASE_LANGUAGE,
        "extension": conditions.variables(),
        "url": ADDRESS,
        "version": questions.version,
        "name": "Perhesilta",
        **in_all("title", says("fhir-title")),
        "status": "active",
        **in_all("description", says("fhir-about")),
        "item": [
            _told_item(TOLD, asked_once),
            *(_section_item(section, conditions, questions) for section in questions.sections),
        ],
    }


def _told_item(link: str, questions: Iterable[Question]) -> dict[str, Any]:
    options = [{"valueCoding": question_coding(q)} for q in questions]
    return {
        "extension": [extension("questionnaire-hidden", valueBoolean=True)],
        "linkId": link,
        "type": "choice",
        "repeats": True,
        "answerOption": options,
    }


def _section_item(section: Section, conditions: Conditions, source: Questionnaire) -> dict[str, Any]:
    inside: list[dict[str, Any]] = []
    if section.notice:
        words = in_all("text", says(f"chat-notice-{section.notice}"))
        inside.append({"linkId": f"{section.id}:notice", **words, "type": "display"})
    for group, questions in runs(section):
        items = [item for question in questions for item in _question_items(question, conditions)]
        if group is None:
            inside += items
        else:
            inside.append(_repeating(group, questions, items, source))
    name = in_all("text", lambda language: section_name(section.id, language))
    return {"linkId": section.id, "prefix": section.ref, **name, "type": "group", "item": inside}


def _repeating(
    group: str, questions: tuple[Question, ...], items: list[dict[str, Any]], source: Questionnaire
) -> dict[str, Any]:
    hidden = [extension("questionnaire-hidden", valueBoolean=True)]
    return {
        "extension": [ABOUT],
        "linkId": group,
        **in_all("text", _group_name(questions[0].repeat or "")),
        "type": "group",
        "repeats": True,
        "item": [
            {"extension": hidden, "linkId": f"{group}:key", "type": "string"},
            _told_item(f"{group}:{TOLD}", questions),
            *_copies(group, questions, source),
            *items,
        ],
    }


def _copies(group: str, questions: tuple[Question, ...], source: Questionnaire) -> list[dict[str, Any]]:
    """Who the person is, where the group does not ask it itself: conditions and readers need it there."""
    found = []
    for fact, asked in (("role", source["family.member"]), ("age", source["family.age"])):
        if (link := holder(questions, group, fact)) != asked.id:
            found.append({**_bare(asked), "linkId": link, **in_all("text", _label_of(asked))})
    return found


def _label_of(question: Question) -> InLanguage:
    return lambda language: label(question, language)


def _bare(question: Question) -> dict[str, Any]:
    """Type, bounds and options of a question: what every item that holds such an answer needs."""
    item: dict[str, Any] = {"type": item_type(question)}
    bounds = [
        extension(kind, valueInteger=bound)
        for kind, bound in (("minValue", question.min), ("maxValue", question.max))
        if bound is not None
    ]
    if bounds:
        item["extension"] = bounds
    if question.type == "multi":
        item["repeats"] = True
    if question.option_ids:
        item["answerOption"] = [_option(question, option) for option in question.option_ids]
    return item


def _option(question: Question, option: str) -> dict[str, Any]:
    found = question.option(option)
    only = {"extension": [extension("questionnaire-optionExclusive", valueBoolean=True)]}
    return {**(only if found and found.exclusive else {}), "valueCoding": answer_coding(question, option)}


def _question_items(question: Question, conditions: Conditions) -> list[dict[str, Any]]:
    """The item of a question, and one more for each option that asks for own words."""
    bare, opens = _bare(question), conditions.opens(question)
    extensions = [*opens.pop("extension", ()), *bare.pop("extension", ())]
    item = {
        **({"extension": extensions} if extensions else {}),
        "linkId": question.id,
        **({"prefix": question.ref} if question.counted else {}),
        **in_all("text", says(question.text_id)),
        **opens,
        **({"required": True} if question.required else {}),
        **bare,
        "item": [_help(question)],
    }
    details = [
        {
            "linkId": code(question, option.id),
            **in_all("text", says(f"{question.text_id}.detail-{option.id}")),
            "type": "string",
            "enableWhen": [
                {
                    "question": question.id,
                    "operator": "=",
                    "answerCoding": {"system": ANSWERS, "code": code(question, option.id)},
                }
            ],
        }
        for option in question.options
        if option.detail
    ]
    return [item, *details]


def _help(question: Question) -> dict[str, Any]:
    """Why it is asked, the same in other words and an example, a paragraph each: engines show one help for a question."""

    def say(language: str) -> str:
        parts = ("why", "explain", "example")
        return "\n\n".join(texts().say(language, f"{question.text_id}.{part}") for part in parts)

    system = "http://hl7.org/fhir/questionnaire-item-control"
    control = {"coding": [{"system": system, "code": "help"}]}
    return {
        "extension": [extension("questionnaire-itemControl", valueCodeableConcept=control)],
        "linkId": f"{question.id}:help",
        **in_all("text", say),
        "type": "display",
    }
