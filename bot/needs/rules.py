"""Needs and strengths that follow from the coded answers, by the rules in data/needs/rules.yml."""

from __future__ import annotations

import functools
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from ruamel.yaml import YAML

from bot.needs.flags import CHANGE_ANSWER, Evidence, Flag, StrengthFlag, merge, merge_strengths
from bot.needs.taxonomy import NEEDS_DATA, URGENCIES, NeedsError, taxonomy
from bot.questionnaire.answers import ANSWERED, Answer
from bot.questionnaire.conditions import Condition, Test, parse_condition
from bot.questionnaire.engine import Interview
from bot.questionnaire.model import REPEATS, Questionnaire, questionnaire

Quote = Callable[[Answer], str]
"""The words under which an answer is quoted: the person's own, or those on the button."""


@dataclass(frozen=True)
class Rule:
    """One rule. `code` is a need (with level and urgency) or a strength (level 0, urgency "")."""

    id: str
    code: str
    when: Condition
    level: int
    urgency: str
    evidence: tuple[str, ...]
    per: str | None


@dataclass(frozen=True)
class Rules:
    """All rules, in the order of the file."""

    needs: tuple[Rule, ...]
    strengths: tuple[Rule, ...]


def load(path: Path, questions: Questionnaire) -> Rules:
    """Read rules and check them against questionnaire and taxonomy. Raises NeedsError with the line."""
    raw = YAML(typ="rt").load(path.read_text(encoding="utf-8"))
    seen: set[str] = set()
    needs = tuple(_rule(entry, "need", path.name, questions, seen) for entry in raw["needs"])
    strengths = tuple(_rule(entry, "strength", path.name, questions, seen) for entry in raw["strengths"])
    return Rules(needs, strengths)


@functools.cache
def rules() -> Rules:
    """The rules of this installation."""
    return load(NEEDS_DATA / "rules.yml", questionnaire())


def _rule(entry: Any, kind: str, file: str, questions: Questionnaire, seen: set[str]) -> Rule:
    rule_id = str(entry.get("id", ""))
    where = f"{file}:{entry.lc.line + 1}: {rule_id}"
    known = {"id", kind, "when", "evidence", "per"} | ({"level", "urgency"} if kind == "need" else set())
    if unknown := set(entry) - known:
        raise NeedsError(f"{where}: unknown key {', '.join(sorted(unknown))}")
    if not rule_id or rule_id in seen:
        raise NeedsError(f"{where}: a rule needs an id of its own")
    seen.add(rule_id)
    code = str(entry[kind])
    if code not in (taxonomy().needs if kind == "need" else taxonomy().strengths):
        raise NeedsError(f"{where}: no {kind} is called {code}")
    level, urgency = int(entry.get("level", 0)), str(entry.get("urgency", ""))
    if kind == "need":
        need = taxonomy().needs[code]
        if not need.lowest <= level <= need.highest:
            raise NeedsError(f"{where}: {code} has levels {need.lowest} to {need.highest}, not {level}")
        if urgency not in URGENCIES:
            raise NeedsError(f"{where}: urgency is one of {', '.join(URGENCIES)}")
    if entry.get("per") not in (None, *REPEATS):
        raise NeedsError(f"{where}: per is one of {', '.join(REPEATS)}")
    try:
        when = parse_condition(entry["when"])
    except ValueError as error:
        raise NeedsError(f"{where}: {error}") from None
    evidence = tuple(str(q) for q in entry["evidence"])
    for question in evidence:
        if question not in questions.questions:
            raise NeedsError(f"{where}: no question is called {question}")
    if problem := _unknown_in(when, questions):
        raise NeedsError(f"{where}: {problem}")
    return Rule(rule_id, code, when, level, urgency, evidence, entry.get("per"))


def _unknown_in(condition: Condition, questions: Questionnaire) -> str | None:
    for part in condition.parts():
        if not isinstance(part, Test) or part.subject != "answer":
            continue
        question = questions.questions.get(part.name)
        if question is None:
            return f"no question is called {part.name}"
        wanted = part.value if isinstance(part.value, tuple) else (part.value,)
        if part.op in ("is", "not", "in", "not_in", "includes", "includes_any"):
            allowed = range(1, 6) if question.type == "scale5" else question.option_ids
            if strange := [str(w) for w in wanted if w not in allowed]:
                return f"{part.name} has no answer {', '.join(strange)}"
    return None


class _Now:
    """The answers that apply now, as conditions ask for them: what is kept aside raises no flag."""

    def __init__(self, interview: Interview) -> None:
        self._interview = interview
        self._answers = {ask.key: answer for ask, answer in interview.current()}

    def answers_to(self, question: str, item: str, any_item: bool) -> Iterable[Answer]:
        if any_item:
            return [a for (q, _), a in self._answers.items() if q == question]
        found = self._answers.get((question, item)) or self._answers.get((question, ""))
        return [found] if found else []

    def fact(self, name: str) -> Any:
        return self._interview.fact(name)

    def item_fact(self, name: str, item: str) -> Any:
        return self._interview.item_fact(name, item)


def _held(
    interview: Interview, some: Iterable[Rule], quote: Quote
) -> Iterator[tuple[Rule, tuple[Evidence, ...]]]:
    now = _Now(interview)
    for rule in some:
        for item in [i.key for i in interview.items(rule.per)] if rule.per else [""]:
            if rule.when.holds(now, item):
                yield rule, tuple(_evidence(now, rule, item, interview.questionnaire, quote))


def _evidence(now: _Now, rule: Rule, item: str, questions: Questionnaire, quote: Quote) -> Iterator[Evidence]:
    for question in rule.evidence:
        for answer in now.answers_to(question, item, any_item=False):
            # "I don't know" is quoted where a rule rests on it; skipping is nobody's evidence.
            if answer.status in (ANSWERED, "dont_know"):
                private = questions[question].layer == "private"
                yield Evidence(question, answer.item, quote(answer), answer.language, "answer", private)


def flags_from_answers(interview: Interview, quote: Quote) -> list[Flag]:
    """Every need the answers show now, merged and in order (see `merge`); `quote` words an answer."""
    return merge(
        Flag(rule.code, rule.level, rule.urgency, (rule.id,), evidence, CHANGE_ANSWER)
        for rule, evidence in _held(interview, rules().needs, quote)
    )


def strengths_from_answers(interview: Interview, quote: Quote) -> list[StrengthFlag]:
    """Every strength the answers show now, in the order of the taxonomy."""
    return merge_strengths(
        StrengthFlag(rule.code, (rule.id,), evidence)
        for rule, evidence in _held(interview, rules().strengths, quote)
    )
