"""Whom the repeated parts of a handed-over case are about, also when the family kept the list of its members back."""

from __future__ import annotations

from typing import Any

from bot.questionnaire.answers import ANSWERED, Answer
from bot.questionnaire.engine import Interview
from bot.questionnaire.model import Questionnaire


def interview_of(content: dict[str, Any], source: Questionnaire) -> Interview:
    """The interview as far as it was sent, with the people its headings name: `items()` gives them as they were asked."""
    answers = {(a.question, a.item): a for a in map(Answer.from_json, content["answers"])}
    for person in content["items"]:
        key = person["key"]
        for question, value in (("family.member", person["role"]), ("family.age", person["age"])):
            if value is not None and (question, key) not in answers:
                answers[question, key] = Answer(
                    question, key, ANSWERED, value, "", content["language"], content["at"], "derived",
                    content["version"],
                )  # fmt: skip
    return Interview(source, answers.values())
