"""The renderings interpreters saved, put together with the messages they are of, as a content carries them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from types import MappingProxyType
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


def merged(
    turns: Iterable[Turn],
    saved: Iterable[Saved],
    asked_back: Mapping[str, list[dict[str, Any]]] = MappingProxyType({}),
) -> list[dict[str, Any]]:
    """The `reviews` of a content: of each message the newest rendering into each language that somebody has read.

    `asked_back`: what the family was asked about a message, as `asking_back.beside` gives it; its answer is a message
    of its own, told at no question, and may be read by an interpreter too (`answer_reviews`).
    """
    newest: dict[tuple[str, str], Saved] = {}
    for one in sorted(saved, key=lambda s: s.at):
        if one.state in (CHECKED, DOUBTFUL):
            newest[one.row, one.reader] = one
    if not newest:
        return []
    talk = list(turns)
    written = {f"t{turn.seq}": str(turn.said.get("text", "")) for turn in talk}
    shown = {row.key: row for row in rows(talk, "en")}
    found: list[dict[str, Any]] = [
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
            "asked": list(asked_back.get(one.row, ())),
            "by": one.by,
            "at": one.at.isoformat(),
        }
        for one in newest.values()
        if one.row in shown and shown[one.row].own
    ]
    for review in found:
        for asked in review["asked"]:
            asked["answer_reviews"] = [told for told in found if asked["answer"] and not told["about"]]
    return found


def corrections(turns: Iterable[Turn], saved: Iterable[Saved]) -> list[dict[str, Any]]:
    """The `corrections` of a content: of each message the newest, in the order of the talk."""
    newest: dict[str, Saved] = {}
    for one in sorted(saved, key=lambda s: s.at):
        if one.body.get("understood"):
            newest[one.row] = one
    if not newest:
        return []
    return [
        {
            "act": newest[row.key].body["understood"]["act"],
            "values": newest[row.key].body["understood"]["values"],
            "heard": [
                {"q": h.question, "i": h.item, "s": h.status, "v": h.value} for h in row.heard if h.status
            ],
            "by": newest[row.key].by,
            "at": newest[row.key].at.isoformat(),
        }
        for row in rows(turns, "en")
        if row.key in newest
    ]
