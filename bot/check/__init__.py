"""Looks at questionnaire, texts, rules and training data as a whole; names each problem by file and line."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path

from bot.check import (
    fluent_files,
    groups,
    limits,
    named_by_data,
    needs,
    notice,
    option_words,
    questionnaire,
    rasa_project,
    retention,
    review,
    services,
    stamps,
    texts,
    uses,
)
from bot.check.known import Known
from bot.check.problem import Problem
from bot.check.stamps import stamp
from bot.check.walks import Walked, Watched, describe, walk
from bot.questionnaire.conditions import ALWAYS
from bot.questionnaire.model import Questionnaire
from bot.texts import LANGUAGES

__all__ = ["Problem", "check", "stamp"]


def check(root: Path, today: date | None = None) -> list[Problem]:
    """Every problem in the tree at `root`, by file and line. `today` decides whether numbers are old."""
    today = today or date.today()
    questions, lines, found = questionnaire.read_questionnaire(root)
    wants = needs.read_needs(root, questions)
    helps = services.read_services(root, wants.needs, today)
    found += [*wants.problems, *helps.problems, *needs.cue_problems(root)]
    found += groups.problems(root, questions, wants, today)
    if questions is not None:
        found += questionnaire.problems(questions, lines)
        found += option_words.problems(root, questions, LANGUAGES)
        found += _walked(questionnaire.without_broken_conditions(questions), lines, wants)
    found += texts_of(root, questions, wants, helps)
    found += limits.problems(root)
    found += retention.problems(root)
    found += notice.problems(root, today)
    found += rasa_project.problems(root)
    found += review.problems(root)
    return sorted(set(found))


def texts_of(
    root: Path, questions: Questionnaire | None, wants: needs.Found, helps: services.Found
) -> Iterator[Problem]:
    """What is wrong in the texts, and between them and what names them."""
    languages, unread = fluent_files.read(root)
    yield from unread
    yield from texts.compare(languages)
    yield from stamps.stale(root, languages)
    known = None
    named: list[uses.Use] = []
    if questions is not None:
        known = Known(questions, wants.needs, wants.strengths, helps.services, helps.helplines)
        named += named_by_data.by_questionnaire(questions)
        named += named_by_data.by_codes(known, {**wants.lines, **helps.lines})
        named += groups.named(root)
    yield from uses.problems(root, languages["en"], named, known)


def _walked(questions: Questionnaire, lines: questionnaire.Lines, wants: needs.Found) -> Iterator[Problem]:
    shown = [
        Watched(q.id, q.show_if, q.repeat) for q in questions.questions.values() if q.show_if is not ALWAYS
    ]
    walked = walk(questions, [*shown, *wants.rules])
    conditions = {one.owner: one for one in shown}
    for question in questions.questions.values():
        one = conditions.get(question.id)
        if question.id not in walked.asked:
            why = "; ".join(describe(*part) for part in walked.never_changing(one)) if one else ""
            what = f"{question.id} is never asked" + (f": {why}" if why else "")
            key = "show_if" if one else "id"
            yield Problem(*lines.of(question, key), what, "mend its condition, or what comes before it")
        elif one:
            for part in walked.never_changing(one):
                mend = "mend it, or take it away"
                yield Problem(*lines.of(question, "show_if"), f"{question.id}: {describe(*part)}", mend)
    for rule in wants.rules:
        yield from _rule(rule, walked, wants)


def _rule(rule: Watched, walked: Walked, wants: needs.Found) -> Iterator[Problem]:
    file, line = wants.lines[rule.owner]
    parts = [describe(*part) for part in walked.never_changing(rule)]
    if not walked.held(rule):
        why = f": {'; '.join(parts)}" if parts else ""
        yield Problem(file, line, f"the {rule.owner} never fires{why}", "mend its condition")
        return
    for part in parts:
        yield Problem(file, line, f"the {rule.owner}: {part}", "mend it, or take it away")
