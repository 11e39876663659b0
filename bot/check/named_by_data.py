"""The texts that questions, needs, services and help lines ask for by their ids."""

from __future__ import annotations

from collections.abc import Iterator

from bot.check.known import Known
from bot.check.uses import Use
from bot.questionnaire.model import YN3, Question, Questionnaire

FOLDER = "data/questionnaire"


def by_questionnaire(questions: Questionnaire) -> Iterator[Use]:
    """Everything that is said about a question, its section and its scale."""
    head = f"{FOLDER}/00-questionnaire.yml"
    for scale in questions.scales:
        yield from (Use(f"scale-{scale}-{step}", head, 1) for step in range(1, 6))
    for section in questions.sections:
        file = f"{FOLDER}/{section.file}"
        yield Use(f"section-{section.id}", file, 1)
        if section.notice:
            yield Use(f"chat-notice-{section.notice}", file, 1)
        for question in section.questions:
            yield from _question(question, file)


def _question(question: Question, file: str) -> Iterator[Use]:
    name = question.text_id
    for part in ("", ".label", ".why", ".explain"):
        yield Use(name + part, file, question.line)
    yield Use(f"{name}.example", file, question.line, sure=False)
    if question.repeat in ("member", "adult"):  # words for the one who writes, when the item is that person
        yield Use(f"{name}.self", file, question.line, sure=False)
        yield Use(f"{name}.child", file, question.line, sure=False)
    for option in question.options:
        # Yes, no and not sure have words of their own in shared.ftl; a question may have better ones.
        yield Use(f"{name}.opt-{option.id}", file, question.line, sure=option.id not in YN3)
        if option.id in YN3:
            yield Use(f"answer-{option.id}", file, question.line)
        if option.detail:
            yield Use(f"{name}.detail-{option.id}", file, question.line)


def by_codes(known: Known, files: dict[str, tuple[str, int]]) -> Iterator[Use]:
    """Names of needs and strengths, services and help lines. `files` says where each code or id stands."""
    for code in (*known.needs, *known.strengths):
        name = code.replace(".", "-") if code in known.strengths else "need-" + code.replace(".", "-")
        file, line = files.get(code, ("data/needs/taxonomy.yml", 1))
        yield from (Use(name + part, file, line) for part in ("", ".about"))
    for service in known.services:
        yield Use(f"service-{service}", *files.get(f"service-{service}", ("data/services.yml", 1)))
    for helpline in known.lines:
        file, line = files.get(f"line-{helpline}", ("data/helplines.yml", 1))
        yield from (Use(f"line-{helpline}{part}", file, line) for part in ("", ".hours", ".languages"))
