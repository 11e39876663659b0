"""Two interpreters who read the same messages apart from each other: where they differ, and what the worker made of it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from typing import Any

from bot.casework.renderings import Saved
from bot.casework.reviewed import CHECKED, DOUBTFUL
from bot.review.compare import DIFFERENT, Segment, compare

SETTLEMENT = "settlement"
"""The kind of note that keeps what a worker decided; its state is one of CHOICES."""
FIRST, SECOND, OPEN = CHOICES = ("first", "second", "open")


@dataclass(frozen=True)
class Both:
    """One message that two interpreters rendered differently, or that one of them doubts."""

    thread: str
    """Names the pair and the message, for the note that settles it."""
    first: Saved
    second: Saved
    segments: tuple[Segment, ...]
    agreement: float

    @property
    def same_words(self) -> bool:
        """Whether only their doubt differs."""
        return all(segment.kind != DIFFERENT for segment in self.segments)


def compared(saved: Iterable[Saved]) -> list[Both]:
    """The messages on which a finished pair differs, in the order in which the first of the two read them."""
    rows: dict[tuple[str, str], dict[bool, Saved]] = {}
    for one in sorted(saved, key=lambda s: s.at):
        if one.pair and one.state in (CHECKED, DOUBTFUL):
            rows.setdefault((one.pair, one.row), {})[one.review == one.pair] = one
    found = []
    for (pair, row), sides in rows.items():
        if len(sides) == 2:
            first, second = sides[True], sides[False]
            result = compare(_rendering(first), _rendering(second))
            both = Both(f"{pair}/{row}", first, second, result.segments, result.agreement)
            if not both.same_words or first.state != second.state:
                found.append(both)
    return found


def settled(saved: Iterable[Saved], choices: Mapping[str, str]) -> list[Saved]:
    """What stands: of two that differ the one a worker chose; both as two readings in doubt while nobody chose.

    `choices`: one of CHOICES by thread.
    """
    kept = list(saved)
    for both in compared(kept):
        choice = choices.get(both.thread, OPEN)
        kept = [one for one in kept if one is not both.first and one is not both.second]
        kept.append({FIRST: both.first, SECOND: both.second}.get(choice) or _in_doubt(both))
    return kept


def _in_doubt(both: Both) -> Saved:
    first, second = both.first, both.second
    newer = max(first, second, key=lambda one: one.at)
    renderings = [words for words in (_rendering(first), _rendering(second)) if words]
    readings = _told(newer, "readings") if both.same_words else renderings if len(renderings) == 2 else []
    body = {
        **first.body,
        # Where one of them wrote nothing, the other's words are what there is to show.
        "rendering": next(iter(renderings), ""),
        "readings": readings,
        "reasons": list(dict.fromkeys((*_told(first, "reasons"), *_told(second, "reasons")))),
        "note": _joined(first, second, "note"),
        "remark": _joined(first, second, "remark"),
    }
    return replace(newer, state=DOUBTFUL, by=f"{first.by}, {second.by}", body=body)


def _rendering(one: Saved) -> str:
    return str(one.body.get("rendering") or "")


def _told(one: Saved, name: str) -> list[Any]:
    return list(one.body.get(name) or ())


def _joined(first: Saved, second: Saved, name: str) -> str:
    told = (str(one.body.get(name) or "") for one in (first, second))
    return "\n".join(dict.fromkeys(words for words in told if words))
