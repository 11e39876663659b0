"""The rules of data/retention.yml: every kind once, a length that makes sense, from its own moment, with a source."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from bot.casework.retention import KINDS, log_too_short, problem_of
from bot.check.problem import Problem
from bot.check.yaml_files import Unreadable, line_of, read

FILE = "data/retention.yml"


def problems(root: Path) -> Iterator[Problem]:
    """What is wrong in the file."""
    try:
        raw = read(root, FILE)
    except Unreadable as error:
        yield error.problem
        return
    rules = raw.get("kinds") if isinstance(raw, dict) else None
    if not isinstance(rules, list):
        yield Problem(FILE, 1, "there is no list `kinds`", "write kinds: and under it an entry for each kind")
        return
    seen: dict[str, int | str] = {}
    for number, entry in enumerate(rules):
        line = line_of(rules, number)
        if not isinstance(entry, dict):
            yield Problem(FILE, line, "this is no entry", "write - id: and what belongs to it")
            continue
        name = str(entry.get("id"))
        if name in seen:
            yield Problem(FILE, line, f"{name} stands twice", "keep one of them")
            continue
        if wrong := problem_of(entry):
            field, what, mend = wrong
            yield Problem(FILE, line_of(entry, field) if field in entry else line, f"{name}: {what}", mend)
        seen[name] = entry.get("keep", "")
    if log_too_short(seen):
        what = "log: it would go before the cases that it tells of"
        yield Problem(FILE, 1, what, "keep the log at least as many days as the cases")
    for name in KINDS:
        if name not in seen:
            yield Problem(FILE, 1, f"{name} is missing", "add it with keep, from, checked and source")
