"""The rules of needs and strengths: unknown codes and questions, impossible comparisons; the cues load."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from bot.check.conditions import Place, complaints
from bot.check.problem import Problem
from bot.check.walks import Watched
from bot.check.yaml_files import Unreadable, line_of, read
from bot.needs import cues, rules, taxonomy
from bot.needs.taxonomy import NeedsError
from bot.questionnaire.conditions import parse_condition
from bot.questionnaire.model import REPEATS, Questionnaire

TAXONOMY = "data/needs/taxonomy.yml"
RULES = "data/needs/rules.yml"
CUES = "data/needs/cues"
_AS_THE_OTHERS = "mend it as the others show"


@dataclass
class Found:
    """What stands in the files of needs. `lines`: where each code and each rule (by "rule ID") stands."""

    needs: tuple[str, ...] = ()
    strengths: tuple[str, ...] = ()
    rules: list[Watched] = field(default_factory=list)
    lines: dict[str, tuple[str, int]] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)


def read_needs(root: Path, questions: Questionnaire | None) -> Found:
    """Codes, rules that can be walked, and what is wrong. Without questions the rules are not looked at."""
    found = Found()
    try:
        _codes(root, found)
        if questions is not None:
            _rules(root, questions, found)
    except Unreadable as error:
        found.problems.append(error.problem)
    return found


def _codes(root: Path, found: Found) -> None:
    raw = read(root, TAXONOMY)
    codes: dict[str, list[str]] = {"needs": [], "strengths": []}
    for kind, listed in codes.items():
        for number, entry in enumerate(raw.get(kind) or ()):
            code = str(entry["code"] if isinstance(entry, dict) else entry)
            line = line_of(raw[kind], number)
            if code in found.lines:
                found.problems.append(Problem(TAXONOMY, line, f"{code} stands twice", "keep one of them"))
            found.lines.setdefault(code, (TAXONOMY, line))
            listed.append(code)
    found.needs, found.strengths = tuple(codes["needs"]), tuple(codes["strengths"])
    try:
        taxonomy.load(root / TAXONOMY)
    except (NeedsError, KeyError, TypeError, ValueError) as error:
        line = next((n for code, (_, n) in found.lines.items() if f" {code}:" in str(error)), 1)
        found.problems.append(Problem(TAXONOMY, line, _said(error), _AS_THE_OTHERS))


def _rules(root: Path, questions: Questionnaire, found: Found) -> None:
    raw = read(root, RULES)
    before = len(found.problems)
    for kind, codes in (("need", found.needs), ("strength", found.strengths)):
        for entry in raw.get(f"{kind}s") or ():
            line = line_of(entry)
            wrong = list(_rule(entry, kind, codes, questions))
            found.problems += [Problem(RULES, line_of(entry, key), what, mend) for key, what, mend in wrong]
            rule_id = str(entry.get("id", "")) if isinstance(entry, dict) else ""
            if rule_id and f"rule {rule_id}" in found.lines:
                found.problems.append(
                    Problem(
                        RULES, line, f"the rule {rule_id} stands twice", "give each rule an id of its own"
                    )
                )
            elif rule_id:
                found.lines[f"rule {rule_id}"] = (RULES, line)
                if not wrong:
                    found.rules.append(
                        Watched(f"rule {rule_id}", parse_condition(entry["when"]), entry.get("per"))
                    )
    if len(found.problems) > before:
        return
    try:
        rules.load(root / RULES, questions)
    except (NeedsError, KeyError, TypeError, ValueError) as error:
        where = re.match(r"rules\.yml:(\d+): ", str(error))
        line = int(where[1]) if where else 1
        found.problems.append(Problem(RULES, line, _said(error), _AS_THE_OTHERS))


def _rule(
    entry: Any, kind: str, codes: tuple[str, ...], questions: Questionnaire
) -> Iterator[tuple[str, str, str]]:
    """(key, what, mend) of everything wrong in a rule."""
    if not isinstance(entry, dict):
        yield "id", "this is not a rule", "begin it with id"
        return
    name = f"the rule {entry.get('id', '')}".strip()
    for key in ("id", kind, "when", "evidence"):
        if key not in entry:
            yield "id", f"{name} has no {key}", f"add its {key}"
    if kind in entry and entry[kind] not in codes:
        yield kind, f"{name}: there is no {kind} {entry[kind]}", f"codes stand in {TAXONOMY}"
    for question in entry.get("evidence") or ():
        if question not in questions.questions:
            yield "evidence", f"{name}: there is no question {question}", "mend its name"
    per = entry.get("per")
    if per not in (None, *REPEATS):
        yield "per", f"{name}: nobody is repeated by {per}", f"per is one of {', '.join(REPEATS)}"
    if "when" in entry:
        try:
            condition = parse_condition(entry["when"])
        except ValueError as error:
            yield "when", f"{name}: {error}", "mend it as the others show"
            return
        for what, mend in complaints(condition, Place(questions, None, per)):
            yield "when", f"{name}: {what}", mend


def cue_problems(root: Path) -> Iterator[Problem]:
    """Cues of free text that the program could not load, or that are missing for a language."""
    for language in cues.LANGUAGES:
        file = f"{CUES}/{language}.yml"
        if not (root / file).is_file():
            yield Problem(file, 1, "the file is missing", "write its cues as in the other languages")
            continue
        try:
            cues.load(root / file, language)
        except (NeedsError, KeyError, TypeError, ValueError, AttributeError) as error:
            content = (root / file).read_text(encoding="utf-8")
            yield Problem(file, _cue_line(content, str(error)), _said(error), _AS_THE_OTHERS)
        except Exception as error:  # what the YAML reader raises has no common kind with the above
            mark = getattr(error, "problem_mark", None)
            yield Problem(
                file,
                mark.line + 1 if mark else 1,
                "this is not YAML",
                "look at the indents, quotes and brackets",
            )


def _cue_line(content: str, error: str) -> int:
    """The line of the cue that an error names by part, code and number."""
    named = re.search(r"\b(needs|strengths|danger)\.([a-z_.]+?)\.(\d+)", error)
    unknown = re.search(r": (needs|strengths|danger): there is no (\S+)", error)
    part, code, number = (
        (named[1], named[2], int(named[3]))
        if named
        else (unknown[1], unknown[2], 0)
        if unknown
        else ("", "", 0)
    )
    inside = here = False
    for line, text in enumerate(content.splitlines(), 1):
        if re.match(r"\S", text):
            inside, here = text.startswith(f"{part}:"), False
        elif inside and re.match(rf"\s+['\"]?{re.escape(code)}['\"]?:", text):
            here = True
            if number == 0:
                return line
        elif here and re.match(r"\s+- ", text):
            number -= 1
            if number == 0:
                return line
    return 1


def _said(error: Exception) -> str:
    said = re.sub(r"^[a-z]+\.yml(:\d+)?: ", "", str(error))
    return said if isinstance(error, ValueError) else f"something is missing or of another kind: {said}"
