"""Families by chance: a walk through the real interview with answers of every kind, then changes of mind."""

from __future__ import annotations

import random
from datetime import timedelta
from typing import Any

from bot.casework.hand_over import content
from bot.conversation.state import Conversation, Passing
from bot.questionnaire.answers import ANSWERED, DONT_KNOW, SKIPPED, TELL_WORKER, Answer
from bot.questionnaire.engine import Ask
from tests.web.families import SENT

WORDS = {
    "fi": "Meillä on hyvä näin, kiitos. ☕",
    "en": 'It\'s fine <b>now</b> & "later"\nsecond line',
    "ar": "نحن بخير، الحمد لله (٣ أطفال)",
}
MEMBERS = {1: "me", 2: "spouse"}


def chance_family(seed: int, language: str) -> Conversation:
    """A talk that has come to its end. The same seed gives the same family."""
    chance = random.Random(seed)
    talk = Conversation.new(language)
    talk.number = f"PS-2026-000-{seed:04d}"
    while (ask := talk.interview.next()) is not None:
        _answer(talk, ask, chance, language)
    # Told without being asked, and changed afterwards: both leave answers that their conditions alone do not explain.
    unasked = [q for q in talk.interview.questionnaire.questions.values() if q.repeat is None and not q.short]
    for question in chance.sample(unasked, 3):
        _answer(talk, Ask(question), chance, language)
    for question in ("far.who", "family.size", "start.alone", "family.arrived_together"):
        if chance.random() < 0.4:
            _answer(talk, Ask(talk.interview.questionnaire[question]), chance, language)
    while (ask := talk.interview.next()) is not None:
        _answer(talk, ask, chance, language)
    talk.passing.append(Passing("far.who", "", WORDS[language], language, SENT.isoformat()))
    return talk


def sent(talk: Conversation) -> dict[str, Any]:
    """The content when the family sends everything."""
    return content(talk, list(dict.fromkeys(a.question.section for a, _ in talk.interview.current())), SENT)


def _answer(talk: Conversation, ask: Ask, chance: random.Random, language: str) -> None:
    question = ask.question
    value, words, how, details = None, "", "button", {}
    status = chance.choices((ANSWERED, SKIPPED, DONT_KNOW, TELL_WORKER), (8, 1, 1, 1))[0]
    if question.id in ("start.round", "family.size") and status != ANSWERED:
        status = ANSWERED if chance.random() < 0.7 else status
    if status == ANSWERED:
        value = _value(ask, chance, language)
        words, how = (
            (value, "text") if question.type == "text" else (str(value), chance.choice(("button", "text")))
        )
        chosen = value if isinstance(value, list) else [value]
        details = {o.id: WORDS[language] for o in question.options if o.detail and o.id in chosen}
    at = (SENT - timedelta(minutes=chance.randrange(60))).isoformat()
    talk.interview.record(Answer(*ask.key, status, value, words, language, at, how, "2026-11", details))


def _value(ask: Ask, chance: random.Random, language: str) -> Any:
    question = ask.question
    if question.id == "start.language":
        return language
    if question.id == "start.round":
        return chance.choices(("full", "short"), (3, 1))[0]
    if question.id == "family.size":
        return chance.randint(1, 5)
    if question.id == "family.member":
        return (
            MEMBERS.get(int(ask.item[1:]), "child")
            if chance.random() < 0.8
            else chance.choice(question.option_ids)
        )
    if question.type == "text":
        return WORDS[language]
    if question.type == "number":
        return chance.choice((2, 3, 4, 6, 7, 12, 17, 17, 18))
    if question.type == "date":
        return chance.choice(("2019", "2024-03"))
    if question.type == "scale5":
        return chance.randint(1, 5)
    if question.type == "multi":
        return chance.sample(question.option_ids, chance.randint(1, 3))
    return chance.choice(question.option_ids)
