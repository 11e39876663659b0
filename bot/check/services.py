"""Services and help lines: ids, who is shown which line, and whether the numbers were looked at lately."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Any

from bot.casework.meetings import PLACES
from bot.casework.periods import LONGEST_MONTHS
from bot.check.problem import Problem
from bot.check.yaml_files import Unreadable, line_of, read

SERVICES = "data/services.yml"
HELPLINES = "data/helplines.yml"
MONTHS = 12
_CHECKED = re.compile(r"(20\d\d)-(0[1-9]|1[0-2])(?:-\d\d)?\Z")
_OF_A_PERIOD = {"months", "meetings", "where", "source"}
_SHOWN_TOO = ("any", "minor")  # kinds of danger that are no need


@dataclass
class Found:
    """Ids with their places (as "service-ID" and "line-ID") and what is wrong."""

    services: tuple[str, ...] = ()
    helplines: tuple[str, ...] = ()
    lines: dict[str, tuple[str, int]] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)


def read_services(root: Path, needs: tuple[str, ...], today: date) -> Found:
    """What stands in both files. `needs` are the codes a help line may be shown for."""
    found = Found()
    for file, look in ((SERVICES, _services), (HELPLINES, _helplines)):
        try:
            found.problems += look(read(root, file), found, needs, today)
        except Unreadable as error:
            found.problems.append(error.problem)
    return found


def _ids(raw: Any, key: str, prefix: str, file: str, found: Found) -> tuple[tuple[str, ...], list[Problem]]:
    ids: list[str] = []
    problems = []
    for number, entry in enumerate(raw.get(key) or ()):
        line = line_of(raw[key], number)
        name = str(entry.get("id", ""))
        if not name or name in ids:
            what = f"{name} stands twice" if name else "there is no id"
            problems.append(Problem(file, line, what, "give each an id of its own"))
            continue
        ids.append(name)
        found.lines[f"{prefix}-{name}"] = (file, line)
    return tuple(ids), problems


def _services(raw: Any, found: Found, needs: tuple[str, ...], today: date) -> Iterator[Problem]:
    found.services, problems = _ids(raw, "services", "service", SERVICES, found)
    yield from problems
    for entry in raw.get("services") or ():
        yield from age(entry, str(entry.get("id", "")), SERVICES, today, "check the service again")
        if "period" in entry:
            yield from _period(entry["period"], str(entry.get("id", "")), line_of(entry, "period"))


def _period(period: Any, name: str, line: int) -> Iterator[Problem]:
    """How a service is given as periods of work: its length, the number of meetings, the places, and who says so."""
    if not isinstance(period, dict):
        yield Problem(SERVICES, line, f"{name}: period says nothing", "give where and source below it")
        return
    if unknown := sorted(set(period) - _OF_A_PERIOD):
        mend = f"a period has {', '.join(sorted(_OF_A_PERIOD))}"
        yield Problem(SERVICES, line_of(period, unknown[0]), f"{name}: period has no {unknown[0]}", mend)
    months = period.get("months", 1)
    if not _whole(months) or not 1 <= months <= LONGEST_MONTHS:
        mend = f"give 1 to {LONGEST_MONTHS}, or leave it out where the source names none"
        yield Problem(SERVICES, line_of(period, "months"), f"{name}: months is no length", mend)
    meetings = period.get("meetings", [1, 1])
    if not isinstance(meetings, list) or len(meetings) != 2 or not all(map(_whole, meetings)):
        what = f"{name}: meetings is not the fewest and the most"
        yield Problem(SERVICES, line_of(period, "meetings"), what, "for example meetings: [7, 9]")
    elif not 1 <= meetings[0] <= meetings[1]:
        what = f"{name}: the fewest meetings are more than the most"
        yield Problem(SERVICES, line_of(period, "meetings"), what, "write the smaller number first")
    where = period.get("where")
    if not isinstance(where, list) or not where or set(where) - set(PLACES):
        mend = f"places are {', '.join(PLACES)}"
        yield Problem(SERVICES, line_of(period, "where"), f"{name}: where is no list of places", mend)
    if not period.get("source"):
        mend = "name the text that the numbers come from"
        yield Problem(SERVICES, line, f"{name}: the period has no source", mend)


def _whole(number: Any) -> bool:
    return isinstance(number, int) and not isinstance(number, bool)


def _helplines(raw: Any, found: Found, needs: tuple[str, ...], today: date) -> Iterator[Problem]:
    found.helplines, problems = _ids(raw, "lines", "line", HELPLINES, found)
    yield from problems
    yield from age(raw, "the file", HELPLINES, today, "check the numbers again")
    for entry in raw.get("lines") or ():
        for key in ("number", "also"):
            if (key == "number" or key in entry) and not re.match(r"\+?\d{3,}\Z", str(entry.get(key, ""))):
                what = f"{entry.get('id')}: {key} is not a number that a phone can call"
                yield Problem(
                    HELPLINES, line_of(entry, key), what, 'write digits only, in quotes, for example "116006"'
                )
    shown_for = raw.get("shown_for") or {}
    if "any" not in shown_for:
        yield Problem(
            HELPLINES,
            line_of(raw, "shown_for"),
            "shown_for has no any",
            "say which lines are shown when nothing fits",
        )
    for kind, shown in shown_for.items():
        line = line_of(shown_for, kind)
        if kind not in (*needs, *_SHOWN_TOO):
            yield Problem(
                HELPLINES,
                line,
                f"shown_for: there is no need {kind}",
                "codes stand in data/needs/taxonomy.yml",
            )
        for name in shown:
            if name not in found.helplines:
                mend = f"lines are {', '.join(found.helplines)}"
                yield Problem(HELPLINES, line, f"shown_for {kind}: there is no line {name}", mend)
        if list(shown)[:1] != ["emergency"]:
            yield Problem(
                HELPLINES, line, f"shown_for {kind} does not begin with emergency", "112 always stands first"
            )


def age(entry: Any, name: str, file: str, today: date, mend: str) -> Iterator[Problem]:
    """What is wrong with when an entry was `checked`: no month, too long ago, or in the future."""
    checked = _CHECKED.match(str(entry.get("checked", "")))
    line = line_of(entry, "checked")
    if checked is None:
        yield Problem(
            file,
            line,
            f"{name}: checked is not a month",
            'write year and month, for example checked: "2026-07"',
        )
        return
    months = today.year * 12 + today.month - int(checked[1]) * 12 - int(checked[2])
    if months > MONTHS:
        yield Problem(file, line, f"{name} was checked {months} months ago", mend)
    elif months < 0:
        yield Problem(file, line, f"{name}: checked is in the future", "write when it was checked")
