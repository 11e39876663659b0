"""Machine renderings: which messages need one, and how they stand among what interpreters read. A person's reading replaces them.

They are made by the municipality's own translation server (bot/translation) and never settle anything: the state stays
"machine", nobody has read it.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from datetime import datetime
from typing import Any, Protocol

from bot.casework.hand_over import split
from bot.casework.reviewed import MACHINE
from bot.casework.transcript import Row, Turn, rows
from bot.language.normalise import words

UNREACHABLE, BUSY, REFUSED, PAIR, LONG, ANSWER = KINDS = (
    "unreachable",
    "busy",
    "refused",
    "pair",
    "long",
    "answer",
)
"""Why there is none: no answer in time, too much asked at once, not let in, these languages not known, text too long,
answer not understood."""
NOTHING, MORE = "nothing", "more"
PROBLEMS = (*KINDS, NOTHING, MORE)
"""With what is no error: there was nothing to render, or more than one press of the button renders."""
SHORT = 2
"""Words of an answer that was understood as a coded value: so few say no more than the value does. In three there may be a "not"."""


class Rendering(Protocol):
    """A machine rendering as the store keeps it."""

    @property
    def row(self) -> str:
        """The message, such as "t12"."""

    @property
    def reader(self) -> str:
        """The rendering's language."""

    @property
    def text(self) -> str:
        """The rendering, "" when the server had none."""

    @property
    def at(self) -> datetime:
        """When it was made."""


def needs_one(row: Row, reader: str) -> bool:
    """Whether a machine rendering of this message into `reader` says anything that is not known already."""
    if not row.own or row.language == reader:
        return False
    return not row.coded or len(words(row.original)) > SHORT


def without(
    messages: Iterable[Row], reader: str, read: Collection[str], there: Iterable[Rendering]
) -> list[Row]:
    """Messages that nobody has read (`read`: keys of those that were) and that have no machine rendering yet."""
    have = {one.row for one in there if one.reader == reader}
    return [row for row in messages if needs_one(row, reader) and row.key not in read and row.key not in have]


def sent_messages(content: Mapping[str, Any], turns: Iterable[Turn], messages: Iterable[Row]) -> list[Row]:
    """The messages of which the family sent something: no page quotes the others."""
    written = {f"t{turn.seq}": str(turn.said.get("text", "")) for turn in turns}
    found = list(messages)
    unread = [_review(row, written[row.key], "", "", "") for row in found]
    sent = {one["row"] for one in split({**content, "reviews": unread})[1].get("reviews", ())}
    return [row for row in found if row.key in sent]


def with_machine(
    turns: Iterable[Turn], reviews: list[dict[str, Any]], renderings: Iterable[Rendering]
) -> list[dict[str, Any]]:
    """The `reviews` of a content, and after them the machine renderings of messages that nobody has read."""
    read = {one["row"] for one in reviews}
    unread = [one for one in renderings if one.text and one.row not in read]
    if not unread:
        return reviews
    talk = list(turns)
    written = {f"t{turn.seq}": str(turn.said.get("text", "")) for turn in talk}
    shown = {row.key: row for row in rows(talk, "en")}
    return [
        *reviews,
        *(
            _review(shown[one.row], written[one.row], one.text, one.reader, one.at.isoformat())
            for one in unread
            if one.row in shown and shown[one.row].own
        ),
    ]


def _review(row: Row, text: str, rendering: str, reader: str, at: str) -> dict[str, Any]:
    return {
        "row": row.key, "text": text, "about": sorted(row.about), "language": row.language,
        "rendering": rendering, "reader": reader, "state": MACHINE, "readings": [], "reasons": [],
        "note": "", "remark": "", "asked": [], "by": "", "at": at,
    }  # fmt: skip
