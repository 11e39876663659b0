"""The record of processing (bot/register.py) as Markdown to read and as a table for a spreadsheet."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from bot.export.tables import csv_file

KIND = ("kind", "what", "who_sees_it", "rows", "kept", "from", "source", "source_checked")
_TITLES = {
    "kind": "kind", "what": "what", "who_sees_it": "who sees it", "rows": "rows", "kept": "kept", "from": "counted from",
    "source": "source", "source_checked": "source read",
}  # fmt: skip


def as_markdown(found: Mapping[str, Any]) -> str:
    """The whole record, part by part."""
    return "\n".join(_lines(found)) + "\n"


def as_csv(found: Mapping[str, Any]) -> bytes:
    """One line for each fact: part, name, value; the kinds of data with a line for each of their columns."""
    rows: list[tuple[str, str, str]] = []
    for part, value in found.items():
        rows += [(part, name, text) for name, text in _flat(value)]
    return csv_file([("part", "name", "value"), *rows])


def _flat(value: Any, name: str = "") -> Iterator[tuple[str, str]]:
    if isinstance(value, Mapping):
        for key, one in value.items():
            yield from _flat(one, f"{name}.{key}" if name else str(key))
    elif isinstance(value, list):
        for n, one in enumerate(value, 1):
            yield from _flat(
                one, str(one["kind"]) if isinstance(one, Mapping) and "kind" in one else f"{name}{n}"
            )
    else:
        yield name, _said(value)


def _said(value: Any) -> str:
    return {True: "yes", False: "no"}[value] if isinstance(value, bool) else str(value)


def _lines(found: Mapping[str, Any]) -> Iterator[str]:
    yield "# Record of processing activities (GDPR art. 30): extract from the program"
    yield f"\nMade {found['made_at']}. Facts that only the controller knows come from its notice or are said to be missing."
    for part, value in found.items():
        if part in ("format", "format_version", "made_at"):
            continue
        yield f"\n## {part.replace('_', ' ').capitalize()}"
        if part == "kinds":
            yield from _table(value, KIND, _TITLES)
        elif part == "recipients":
            yield from _table(value, ("who", "how", "gets"), {})
        elif isinstance(value, list):
            yield from (f"- {_said(one)}" for one in value)
        elif isinstance(value, Mapping):
            yield from (f"- {name.replace('_', ' ')}: {_said(one)}" for name, one in value.items())
        else:
            yield _said(value)


def _table(
    rows: list[Mapping[str, Any]], columns: tuple[str, ...], titles: Mapping[str, str]
) -> Iterator[str]:
    yield "| " + " | ".join(titles.get(column, column) for column in columns) + " |"
    yield "|" + "---|" * len(columns)
    for row in rows:
        yield "| " + " | ".join(_said(row[column]).replace("|", "\\|") for column in columns) + " |"
