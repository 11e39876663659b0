"""Groups: themes with ids of their own, known needs that may be named openly, known answers, and limits that fit."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

from bot.casework import groups
from bot.check import needs, services
from bot.check.problem import Problem
from bot.check.uses import Use
from bot.check.yaml_files import Unreadable, line_of, read
from bot.needs import taxonomy
from bot.needs.taxonomy import NeedsError
from bot.questionnaire.model import Questionnaire

GROUPS = "data/groups.yml"
MOST_SEATS = 8  # sources 004: a closed group of at most eight


def problems(root: Path, questions: Questionnaire | None, found: needs.Found, today: date) -> list[Problem]:
    """What is wrong in the file. `found` are the codes of needs and strengths."""
    try:
        raw = read(root, GROUPS)
    except Unreadable as error:
        return [error.problem]
    wrong = list(_limits(raw, today))
    seen: set[str] = set()
    for number, entry in enumerate(raw.get("themes") or ()):
        theme = str(entry.get("id", "")) if isinstance(entry, dict) else ""
        if not theme or theme in seen:
            what = f"the theme {theme} stands twice" if theme else "a theme has no id"
            wrong.append(Problem(GROUPS, line_of(raw["themes"], number), what, "give each an id of its own"))
            continue
        seen.add(theme)
        wrong += _theme(root, theme, entry, questions, found, today)
    if not seen:
        wrong.append(Problem(GROUPS, line_of(raw, "themes"), "there is no theme", "write at least one"))
    if not wrong:
        try:
            groups.load(root / GROUPS)
        except (KeyError, TypeError, ValueError) as error:
            wrong.append(Problem(GROUPS, 1, f"it cannot be read: {error}", "mend it as the others show"))
    return wrong


def named(root: Path) -> Iterator[Use]:
    """The texts that the themes ask for."""
    try:
        raw = read(root, GROUPS)
    except Unreadable:
        return
    for entry in raw.get("themes") or ():
        if isinstance(entry, dict) and entry.get("id"):
            yield Use(f"group-theme-{entry['id']}", GROUPS, line_of(entry))


def _limits(raw: Any, today: date) -> Iterator[Problem]:
    limits = raw.get("limits")
    if not isinstance(limits, dict):
        yield Problem(GROUPS, line_of(raw, "limits"), "there are no limits", "write seats and meetings")
        return
    seats, meetings = limits.get("seats"), limits.get("meetings")
    if not isinstance(seats, int) or not 1 <= seats <= MOST_SEATS:
        mend = f"write a number from 1 to {MOST_SEATS}"
        yield Problem(GROUPS, line_of(limits, "seats"), "limits: seats do not fit a closed group", mend)
    pair = list(meetings) if isinstance(meetings, list) else []
    if len(pair) != 2 or not all(isinstance(n, int) for n in pair) or not 1 <= pair[0] <= pair[1]:
        mend = "write two numbers, the smaller one first"
        yield Problem(GROUPS, line_of(limits, "meetings"), "limits: meetings are not a range", mend)
    yield from services.age(limits, "limits", GROUPS, today, "check the limits again")


def _theme(
    root: Path, theme: str, entry: Any, questions: Questionnaire | None, found: needs.Found, today: date
) -> Iterator[Problem]:
    def problem(key: str, what: str, mend: str) -> Problem:
        return Problem(GROUPS, line_of(entry, key), f"{theme}: {what}", mend)

    if not entry.get("needs"):
        yield problem("needs", "there are no needs", "write which needs it fits")
    restricted = _restricted(root)
    for code in entry.get("needs") or ():
        if code not in found.needs:
            yield problem("needs", f"there is no need {code}", "codes stand in data/needs/taxonomy.yml")
        elif code in restricted:
            yield problem("needs", f"{code} is restricted", "a letter is read by whoever holds the phone")
    for code in entry.get("strengths") or ():
        if code not in found.strengths:
            yield problem(
                "strengths", f"there is no strength {code}", "codes stand in data/needs/taxonomy.yml"
            )
    ages = entry.get("children")
    if ages is not None and not (
        isinstance(ages, list)
        and len(ages) == 2
        and all(isinstance(age, int) for age in ages)
        and 0 <= ages[0] <= ages[1] < 18
    ):
        yield problem("children", "children are not two ages under 18", "write the younger one first")
    if not entry.get("source"):
        yield problem("source", "there is no source", 'write where it comes from, or "local choice"')
    yield from services.age(entry, theme, GROUPS, today, "check the theme again")
    if questions is not None:
        yield from _answers(theme, entry, questions)


def _answers(theme: str, entry: Any, questions: Questionnaire) -> Iterator[Problem]:
    asked = {**(entry.get("answers") or {}), **({"start.who": entry["who"]} if entry.get("who") else {})}
    for name, options in asked.items():
        key = "who" if name == "start.who" and "who" in entry else "answers"
        question = questions.questions.get(name)
        if question is None or question.layer == "private":
            what = "there is no open question" if question is None else "a private question is"
            yield Problem(
                GROUPS, line_of(entry, key), f"{theme}: {what} {name}", "name a question of the family part"
            )
            continue
        for option in options:
            if str(option) not in question.option_ids:
                mend = f"options are {', '.join(question.option_ids)}"
                yield Problem(GROUPS, line_of(entry, key), f"{theme}: {name} has no option {option}", mend)


def _restricted(root: Path) -> set[str]:
    try:
        known = taxonomy.load(root / needs.TAXONOMY).needs
    except (OSError, NeedsError, KeyError, TypeError, ValueError):
        return set()  # said where the taxonomy is looked at
    return {code for code, need in known.items() if need.restricted}
