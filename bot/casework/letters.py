"""Letters a worker writes to a family, checked before they go: a question, a part of the questionnaire, a follow-up
round, a question about a service.

Whoever holds the phone may read a letter. So nothing in one names a restricted need or a private question; what it
asks comes from the common part of the case alone.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

from bot.casework.hand_over import split
from bot.casework.written import NotKept, one_of, words
from bot.needs.taxonomy import SERVICES, taxonomy
from bot.questionnaire.model import Question, Questionnaire, questionnaire
from bot.texts import LANGUAGES

QUESTION, SECTION, FOLLOW_UP, FEEDBACK = WRITTEN = ("question", "section", "follow-up", "feedback")
"""Kinds that are written here; invitations to a group are not."""
PROBLEMS = ("kind", "words", "long", "language", "section", "items", "many", "service", "waiting", "closed")
LONGEST_WORDS = 1000
MOST_ITEMS = 6  # a short round: some minutes on a phone
FOLLOWED = ("single", "scale5", "yn3", "multi")
"""Types of questions whose coded answers can be laid side by side."""
UNCHANGED = ("far.who",)
"""Answers that no help changes: of the need they showed the family says whether it is easier or harder."""
_NEVER = ("start", "safety", "hopes")


@dataclass(frozen=True)
class Item:
    """One thing to ask about again: a need and the question that showed it, "" when only words did."""

    need: str
    question: str
    item: str

    def body(self) -> dict[str, str]:
        """As it stands in a letter."""
        return {"need": self.need, "question": self.question, "item": self.item}


@dataclass(frozen=True)
class Draft:
    """What is sent: kind, what it is about in fixed words, and the sealed body."""

    kind: str
    about: str
    body: dict[str, Any] = field(repr=False)


def sections(source: Questionnaire | None = None) -> tuple[str, ...]:
    """Parts of the questionnaire that may be asked again.

    Parts with private questions are left out: whether the person is alone was asked when they first answered, and
    nobody knows who holds the phone now.
    """
    return tuple(
        section.id
        for section in (source or questionnaire()).sections
        if section.id not in _NEVER and all(shared(question) for question in section.questions)
    )


def shared(question: Question) -> bool:
    """Whether a question may be asked where the whole family can read it."""
    return question.layer == "family" and question.section != "safety"


def follow_up_items(
    content: Mapping[str, Any], services: Collection[str] = (), source: Questionnaire | None = None
) -> tuple[Item, ...]:
    """What a follow-up may ask about: the standing needs of the common part.

    `content`: a case without its dismissed flags (bot/casework/judgements.standing). `services`: those of the plan;
    needs they are meant for stand first, the others in the order of the summary.
    """
    questions, needs = source or questionnaire(), taxonomy().needs
    common, _ = split(dict(content), questions)
    codes = [flag["code"] for flag in common["flags"] if not needs[flag["code"]].restricted]
    codes.sort(key=lambda code: not set(needs[code].fits) & (set(services) - {"other"}))
    found = {flag["code"]: _asked(flag["evidence"], questions) for flag in common["flags"]}
    return tuple(Item(code, *found[code]) for code in dict.fromkeys(codes))


def _asked(evidence: Iterable[Mapping[str, Any]], questions: Questionnaire) -> tuple[str, str]:
    """The first coded question that a need rests on, and whom it is about."""
    for one in evidence:
        question = questions.questions.get(one["question"])
        if question is None or one["source"] != "answer" or one.get("private"):
            continue
        if question.type in FOLLOWED and question.id not in UNCHANGED and shared(question):
            return question.id, one["item"]
    return "", ""


def written(
    form: Mapping[str, str],
    items: Iterable[Item],
    services: Collection[str],
    waiting: Collection[tuple[str, str]] = (),
    review: str = "",
) -> Draft:
    """The letter that a form gives. Raises NotKept.

    Fields: kind; words, language (question, section); section; need-CODE for each item chosen; service. `items` and
    `services` are what may be asked about, `waiting` the (kind, about) of letters that wait already, `review` the
    thread of the plan's next review or "".
    """
    kind = form.get("kind", "")
    if kind == QUESTION:
        return Draft(QUESTION, "", _own_words(form, needed=True))
    if kind == SECTION:
        about = form.get("section", "")
        if about not in sections():
            raise NotKept("section")
        body = _own_words(form)
    elif kind == FOLLOW_UP:
        about, body = review, {"items": _chosen(form, items)}
        if any(other == FOLLOW_UP for other, _ in waiting):
            raise NotKept("waiting")
    elif kind == FEEDBACK:
        about = form.get("service", "")
        if about not in SERVICES or about not in services:
            raise NotKept("service")
        body = {"service": about, "name": ""}
    else:
        raise NotKept("kind")
    if (kind, about) in waiting:
        raise NotKept("waiting")
    return Draft(kind, about, body)


def _own_words(form: Mapping[str, str], needed: bool = False) -> dict[str, Any]:
    return {
        "words": words(form, "words", needed="words" if needed else ""),
        "language": one_of(form, "language", LANGUAGES),
    }


def _chosen(form: Mapping[str, str], items: Iterable[Item]) -> list[dict[str, str]]:
    chosen = [item.body() for item in items if f"need-{item.need}" in form]
    if not chosen:
        raise NotKept("items")
    if len(chosen) > MOST_ITEMS:
        raise NotKept("many")
    return chosen
