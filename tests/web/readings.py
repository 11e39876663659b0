"""What interpreters saved about walked families, for tests of what the worker then reads."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from typing import Any

from bot.casework.hand_over import content
from bot.casework.renderings import Saved, merged
from tests.web.families import SENT, Family


@dataclass(frozen=True)
class Turn:
    """One message and its answer, as the store gives them."""

    seq: int
    said: dict[str, Any]
    reply: dict[str, Any]


def turns_of(family: Family) -> list[Turn]:
    """The turns of a family, counted from 1 as the store counts."""
    return [Turn(n, said, reply) for n, (said, reply) in enumerate(family.turns, 1)]


def row_of(family: Family, words: str) -> str:
    """The key of the message that was exactly this."""
    return next(f"t{turn.seq}" for turn in turns_of(family) if turn.said.get("text") == words)


def body(rendering: str, **more: Any) -> dict[str, Any]:
    """The body of a row as the review screen keeps it."""
    empty: dict[str, Any] = {
        "language": "fi", "readings": [], "reasons": [], "note": "", "remark": "", "overridden": [],
        "understood": None, "seconds": 20,
    }  # fmt: skip
    return {"rendering": rendering, **empty, **more}


def saved(
    family: Family, words: str, rendering: str, state: str = "checked", reader: str = "fi", after: int = 0,
    by: str = "T-014", **more: Any,
) -> Saved:  # fmt: skip
    """A rendering of one message, saved `after` minutes after the sending."""
    at = SENT + timedelta(minutes=after)
    return Saved(row_of(family, words), state, reader, by, at, body(rendering, language=reader, **more))


def reviewed(family: Family, *rows: Saved) -> dict[str, Any]:
    """The content of a family with its reviews, numbered as a sent case is."""
    data = content(family.talk, family.sections, SENT)
    return {**data, "number": "PS-2026-0042", "reviews": merged(turns_of(family), rows)}
