"""Windows of a long talk, the order in which talks are measured, and the figures that come out."""

from __future__ import annotations

from collections.abc import AsyncIterator, Iterable, Iterator, Sequence
from dataclasses import asdict, dataclass
from itertools import zip_longest
from typing import Any, Protocol

from benchmarks.families import TURNS

WINDOWS: dict[str, range] = {
    "1–20": range(1, 21),
    "100–120": range(100, 121),
    "280–300": range(280, TURNS + 1),
}
EARLY, MIDDLE, LATE = WINDOWS


@dataclass(frozen=True)
class Sample:
    """One measured turn; `ms` from the message to its whole reply."""

    turn: int
    kind: str
    ms: float

    def to_json(self) -> dict[str, Any]:
        """Plain data."""
        return asdict(self)


class Speaker(Protocol):
    """A way to talk to a product: in process or over HTTP."""

    async def begin(self, talk: int) -> None:
        """Begin a talk."""

    async def turn(self, talk: int) -> tuple[str, float]:
        """Say the next message of a talk; its kind and how long the reply took, in ms."""


def percentile(values: Iterable[float], share: float) -> float:
    """The value below which `share` (0–1) of the values lie, interpolated between neighbours.

    Raises ValueError when there are no values.
    """
    ordered = sorted(values)
    if not ordered:
        raise ValueError("no values")
    place = share * (len(ordered) - 1)
    low = int(place)
    high = min(low + 1, len(ordered) - 1)
    return ordered[low] + (ordered[high] - ordered[low]) * (place - low)


def schedule(talks: int) -> Iterator[tuple[int, int, bool]]:
    """The order of all turns of all talks, as (talk, turn, measured).

    The machine is never equally quiet for long. So one talk's early turns, another's middle ones and a
    third's late ones are taken in turn, one each, and whatever disturbs them disturbs all three alike. Only
    turns with such company are measured: that is `talks` - 2 times each window.
    """
    for group in range(talks + 2):
        companions = [
            (talk, window)
            for talk, window in zip((group, group - 1, group - 2), WINDOWS.values(), strict=True)
            if 0 <= talk < talks
        ]
        for talk, window in companions:
            before = max((w.stop for w in WINDOWS.values() if w.stop <= window.start), default=1)
            yield from ((talk, turn, False) for turn in range(before, window.start))
        together = zip_longest(*([(talk, turn) for turn in window] for talk, window in companions))
        for row in together:
            yield from ((*pair, len(companions) == len(WINDOWS)) for pair in row if pair)


async def measured(speaker: Speaker, talks: int) -> AsyncIterator[Sample]:
    """The measured turns of so many talks, side by side (see `schedule`)."""
    begun: set[int] = set()
    for talk, turn, counts in schedule(talks):
        if talk not in begun:
            begun.add(talk)
            await speaker.begin(talk)
        kind, ms = await speaker.turn(talk)
        if counts:
            yield Sample(turn, kind, ms)


def within(samples: Sequence[Sample], window: str, kind: str | None = None) -> list[float]:
    """The times (ms) of one window, of one kind of turn if asked."""
    return [s.ms for s in samples if s.turn in WINDOWS[window] and kind in (None, s.kind)]


def figures(samples: Sequence[Sample]) -> dict[str, dict[str, float] | None]:
    """p50, p95 and count of each window; None for a window that was not reached."""
    found: dict[str, dict[str, float] | None] = {}
    for window in WINDOWS:
        times = within(samples, window)
        found[window] = (
            {"p50": percentile(times, 0.5), "p95": percentile(times, 0.95), "count": len(times)}
            if times
            else None
        )
    return found
