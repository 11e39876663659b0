"""The access log as a file for supervisors: who did what to which case and when, without content."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import datetime
from typing import Any

import orjson

from bot.export.tables import csv_file

COLUMNS = ("n", "at", "actor", "name", "role", "action", "subject", "hash")
"""`actor` and `subject` are ids or fixed words; `name` and `role` are there when the actor has an account."""


def as_csv(rows: Iterable[Mapping[str, Any]]) -> bytes:
    """All lines under a heading, as CSV (see `csv_file`)."""
    return csv_file([COLUMNS, *([_plain(row[name]) for name in COLUMNS] for row in rows)])


def as_json_line(row: Mapping[str, Any]) -> bytes:
    """One line as JSON."""
    return orjson.dumps({name: row[name] for name in COLUMNS}) + b"\n"


def _plain(value: Any) -> str | int:
    if isinstance(value, datetime):
        return value.isoformat()
    return "" if value is None else value
