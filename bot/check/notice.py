"""The example of the controller's facts, and the authorities to complain to: whole, reachable, looked up not long ago."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from pathlib import Path

from bot.check.problem import Problem
from bot.check.yaml_files import Unreadable, line_of, read
from bot.notice.authorities import AUTHORITIES
from bot.notice.configuration import load, problems_of
from bot.texts import LANGUAGES

EXAMPLE, FILE = "data/notice.example.yml", "data/authorities.yml"
OLD_AFTER_MONTHS = 12


def problems(root: Path, today: date) -> Iterator[Problem]:
    """What is wrong in both files."""
    if (root / EXAMPLE).exists():
        found = problems_of(root / EXAMPLE)
        for one in found:
            yield Problem(EXAMPLE, one.line, one.field, one.what)
        for name in () if found else load(root / EXAMPLE).not_filled():
            yield Problem(EXAMPLE, 1, f"{name} is missing", "an example shows every field")
    try:
        raw = read(root, FILE)
    except Unreadable as error:
        yield error.problem
        return
    checked = re.fullmatch(r"(20\d\d)-(0[1-9]|1[0-2])", str(raw.get("checked", "")))
    if checked is None:
        yield Problem(FILE, 1, "it does not say when it was looked up", "write checked: YYYY-MM")
    elif (today.year - int(checked[1])) * 12 + today.month - int(checked[2]) > OLD_AFTER_MONTHS:
        what = f"addresses were looked up {checked[0]}, over a year ago"
        yield Problem(FILE, line_of(raw, "checked"), what, "look at the sources, then change checked")
    entries = {str(one.get("id")): one for one in raw.get("authorities") or ()}
    for name in AUTHORITIES:
        if name not in entries:
            yield Problem(FILE, 1, f"{name} is missing", "add it with name, phone, email, web and source")
    for name, entry in entries.items():
        for field in ("phone", "email", "web", "source"):
            if not entry.get(field):
                yield Problem(FILE, line_of(entry), f"{name}: {field} is missing", "add it")
        for language in LANGUAGES:
            if not (entry.get("name") or {}).get(language):
                yield Problem(FILE, line_of(entry), f"{name}: name.{language} is missing", "add it")


def of_installation(path: Path) -> Iterator[Problem]:
    """What is wrong in the controller's own file; what it leaves empty is no problem but a gap to know of."""
    for one in problems_of(path):
        yield Problem(path.name, one.line, one.field, one.what)
