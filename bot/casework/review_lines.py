"""What the summary says of interpreters' work: how far the words under a flag were read, and remarks to the worker."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from bot.casework.reading import Quote, Reader
from bot.casework.reviewed import CHECKED, DOUBTFUL, MACHINE
from bot.needs.taxonomy import URGENCIES, taxonomy
from bot.texts import direction

UNREAD, PARTLY, REVIEWED = "unread", "partly", "reviewed"


@dataclass(frozen=True)
class RemarkLine:
    """What an interpreter tells the worker about a message: a need perhaps missed, a note on the words. Never a flag."""

    quote: Quote
    remark: str
    note: str
    language: str
    dir: str
    by: str


def state_of(quotes: Iterable[Quote]) -> str:
    """unread, partly, reviewed or doubtful; "" when no words wait for an interpreter and none read any."""
    states = {quote.state for quote in quotes if quote.note}
    if DOUBTFUL in states:
        return DOUBTFUL
    if MACHINE in states:
        return PARTLY if CHECKED in states else UNREAD
    return REVIEWED if states else ""


def caution(reader: Reader, flag: dict[str, Any], state: str, machine: bool = False) -> str:
    """What warns of the words a flag rests on, or "". Doubt takes nothing from a danger: it says how to go on.

    `machine`: a machine rendered some of them.
    """
    danger = taxonomy().needs[flag["code"]].restricted or flag["urgency"] == URGENCIES[0]
    if machine and danger:
        return reader.say("desk-machine-danger")
    if state == DOUBTFUL:
        return reader.say("desk-reviewed-ask" if danger else "desk-reviewed-in-doubt")
    if state == PARTLY:
        return reader.say("desk-reviewed-partly")
    return reader.say("desk-rests-on-unread") if state == UNREAD else ""


def remarks(reader: Reader, private: bool) -> tuple[RemarkLine, ...]:
    """Remarks and notes on messages of the common part, or of those with anything private in them."""
    return tuple(
        RemarkLine(
            reader.quote_of(one),
            one["remark"],
            one["note"],
            one["reader"],
            direction(one["reader"]),
            one["by"],
        )
        for one in reader.reviews
        if (one["remark"] or one["note"]) and bool(one.get("private")) is private
    )
