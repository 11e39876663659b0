"""The renderings interpreters saved, put together with the messages they are of, as a content carries them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from bot.casework.reviewed import CHECKED, DOUBTFUL
from bot.casework.transcript import Turn, rows


@dataclass(frozen=True)
class Saved:
    """One rendering as an interpreter saved it. `body` as the store keeps it; `reader`: the rendering's language."""

    row: str
    state: str
    reader: str
    by: str
    at: datetime
    body: Mapping[str, Any]
    review: str = ""
    """The id of its review."""
    pair: str = ""
    """The id of the first review of a pair of which both are done, else ""."""


def merged(turns: Iterable[Turn], saved: Iterable[Saved]) -> list[dict[str, Any]]:
    """The `reviews` of a content: of each message the newest rendering into each language that somebody has read."""
    newest: dict[tuple[str, str], Saved] = {}
    for one in sorted(saved, key=lambda s: s.at):
        if one.state in (CHECKED, DOUBTFUL):
            newest[one.row, one.reader] = one
    if not newest:
        return []
    talk = list(turns)
    written = {f"t{turn.seq}": str(turn.said.get("text", "")) for turn in talk}
    shown = {row.key: row for row in rows(talk, "en")}
    return [
        {
            "row": one.row,
            "text": written[one.row],
            "about": sorted(shown[one.row].about),
            "language": shown[one.row].language,
            "rendering": str(one.body.get("rendering") or ""),
            "reader": one.reader,
            "state": one.state,
            "readings": [str(reading) for reading in one.body.get("readings") or ()],
            "reasons": [str(reason) for reason in one.body.get("reasons") or ()],
            "note": str(one.body.get("note") or ""),
            "remark": str(one.body.get("remark") or ""),
            "by": one.by,
            "at": one.at.isoformat(),
        }
        for one in newest.values()
        if one.row in shown and shown[one.row].own
    ]
