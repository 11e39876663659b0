"""What an interpreter writes for one message: read from a form, checked, and the state it gets. The text is always kept."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from bot.casework.written import NotKept
from bot.review.checks import checks
from bot.review.warnings import EMPTY, REASONS, Context, Warning
from bot.review.wording import DOUBTS, UNREADABLE

MACHINE, CHECKED, DOUBTFUL = ("machine", "checked", "doubtful")
APPROVE, KEEP, SAME = DOINGS = ("approve", "keep", "same")
"""What is asked for: the row is ready; only keep the text; what the system understood is the rendering."""
PROBLEMS = ("reasons", "readings", "coded", "written", "long", "conflict")
"""Why a row is not ready although its text is kept; a text that is too long, or a conflict, is not kept."""
COMMANDS = (
    "approve",
    "next",
    "previous",
    "same",
    "doubt",
    "note",
    "remark",
    "warning",
    "open",
    "text",
    "offer",
    "ask",
    "understood",
)
"""What keys do on the screen; which key does it, the interpreter's own browser keeps (bot/web/static/review.js)."""
LONGEST = 8000
LONGEST_NOTE = 2000
_A_DAY = 24 * 3600


@dataclass(frozen=True)
class Source:
    """The message a rendering is of. `reader` is the language of the rendering, `coded` what was understood as a value."""

    original: str
    language: str
    reader: str
    coded: str = ""
    context: Context = field(default_factory=Context)


@dataclass(frozen=True)
class Written:
    """A row to be saved. `problem` says why it is not ready, "" when nothing but open warnings keeps it."""

    state: str
    body: dict[str, Any]
    problem: str


def key_of(warning: Mapping[str, Any]) -> str:
    """Names this very warning: another number in the same place is another one, and not overridden with it."""
    told = "\0".join([warning["check"], *warning["was"], "", *warning["now"]])
    return hashlib.sha256(told.encode()).hexdigest()[:16]


def open_warnings(body: Mapping[str, Any]) -> list[dict[str, Any]]:
    """The warnings of a saved row that nobody has overridden."""
    overridden = {key_of(one) for one in body["overridden"]}
    return [one for one in body.get("warnings", ()) if key_of(one) not in overridden]


def written(form: Mapping[str, str], source: Source, before: Mapping[str, Any] | None = None) -> Written:
    """Reads a form: do, rendering, reason-CODE, reading-a, reading-b, note, remark, seconds, override-KEY.

    `before` is the body saved last. Raises NotKept for what cannot be kept.
    """
    do, rendering = form.get("do", ""), _text(form, "rendering", LONGEST)
    if do not in DOINGS:
        raise NotKept("form")
    problem = ""
    if do == SAME:
        if not source.coded:
            problem = "coded"
        elif rendering not in ("", source.coded):
            problem = "written"
        else:
            rendering = source.coded
    reasons = [code for code in DOUBTS if form.get(f"reason-{code}")]
    readings = [_text(form, name, LONGEST_NOTE) for name in ("reading-a", "reading-b")]
    readings = readings if any(readings) else []
    if readings and not problem:
        problem = "readings" if not all(readings) else "" if reasons else "reasons"
    found = _told(checks(source.original, source.language, rendering, source.reader, source.context))
    if do == KEEP and not rendering:
        found = []  # nobody said yet that this is all
    body: dict[str, Any] = {
        "original": source.original,
        "original_language": source.language,
        "rendering": rendering,
        "language": source.reader,
        "readings": readings,
        "reasons": reasons,
        "note": _text(form, "note", LONGEST_NOTE),
        "remark": _text(form, "remark", LONGEST_NOTE),
        "overridden": _overridden(form, found),
        "understood": before["understood"] if before else None,
        "seconds": _seconds(form),
        "warnings": found,
    }
    ready = do != KEEP and not problem and not _kept_back(body)
    return Written(
        (DOUBTFUL if reasons else CHECKED) if ready else MACHINE, body, "" if do == KEEP else problem
    )


def empty(source: Source) -> dict[str, Any]:
    """The body of a row of which nothing is rendered yet."""
    return written({"do": KEEP}, source).body


def _kept_back(body: Mapping[str, Any]) -> bool:
    """Whether an open warning keeps a row back: any does, unless the row is doubtful and that is what is said of it."""
    still_open = {one["check"] for one in open_warnings(body)}
    if not body["reasons"]:
        return bool(still_open)
    return EMPTY in still_open and UNREADABLE not in body["reasons"]


def _told(found: Sequence[Warning]) -> list[dict[str, Any]]:
    return [{"check": one.id, "was": list(one.was), "now": list(one.now)} for one in found]


def _overridden(form: Mapping[str, str], found: Sequence[Mapping[str, Any]]) -> list[dict[str, Any]]:
    chosen = ((one, form.get(f"override-{key_of(one)}", "")) for one in found)
    return [{**one, "reason": reason} for one, reason in chosen if reason in REASONS]


def _text(form: Mapping[str, str], name: str, longest: int) -> str:
    text = form.get(name, "").replace("\r\n", "\n").strip()
    if len(text) > longest:
        raise NotKept("long")
    return text


def _seconds(form: Mapping[str, str]) -> int:
    told = form.get("seconds", "0")
    return min(int(told), _A_DAY) if told.isascii() and told.isdigit() and len(told) < 8 else 0
