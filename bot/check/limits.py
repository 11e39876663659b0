"""Limits of the work in data/casework.yml: each is there once, a whole number, with its source."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from bot.casework.limits import LIMITS, MOST
from bot.check.problem import Problem
from bot.check.yaml_files import Unreadable, line_of, read

FILE = "data/casework.yml"


def problems(root: Path) -> Iterator[Problem]:
    """What is wrong in the file."""
    try:
        raw = read(root, FILE)
    except Unreadable as error:
        yield error.problem
        return
    limits = (raw or {}).get("limits") or ()
    seen: set[str] = set()
    for number, entry in enumerate(limits):
        name, line = str(entry.get("id", "")), line_of(limits, number)
        if name not in LIMITS or name in seen:
            yield Problem(FILE, line, f"{name or 'a limit'} is not known, or stands twice", _known())
            continue
        seen.add(name)
        most = entry.get("most")
        if not isinstance(most, int) or isinstance(most, bool) or not 1 <= most <= MOST:
            what = f"{name}: most is not a whole number from 1 to {MOST}"
            yield Problem(FILE, line_of(entry, "most"), what, "write a number, for example most: 15")
        if not entry.get("source"):
            yield Problem(FILE, line, f"{name}: there is no source", "say where the number comes from")
    for name in LIMITS:
        if name not in seen:
            yield Problem(FILE, 1, f"{name} is missing", "add it with most and source")


def _known() -> str:
    return f"limits are {', '.join(LIMITS)}"
