"""Slows down whoever guesses codes or floods: counts per address and over all, in this process's memory."""

from __future__ import annotations

import time
from collections import defaultdict, deque
from collections.abc import Callable

from aiohttp import web

from bot.web.keys import SETTINGS


def address_of(request: web.Request) -> str:
    """Who asks, for limits only; kept in memory and nowhere else.

    Behind a proxy the connection is the proxy's: the last address it added to X-Forwarded-For counts,
    and only when the settings say that there is a proxy, for anybody can write that header.
    """
    forwarded = request.headers.get("X-Forwarded-For", "")
    if forwarded and request.config_dict[SETTINGS].behind_proxy:
        return forwarded.rpartition(",")[2].strip()[:64]
    return request.remote or "unknown"


class Limit:
    """At most `most` events in `seconds` for each key; older ones are forgotten."""

    def __init__(self, most: int, seconds: float, clock: Callable[[], float] = time.monotonic) -> None:
        self._most, self._seconds, self._clock = most, seconds, clock
        self._events: defaultdict[str, deque[float]] = defaultdict(deque)

    def wait(self, key: str) -> int:
        """Whole seconds until this key may try again; 0 when it may now."""
        events = self._events.get(key)
        if not events:
            return 0
        self._forget(key)
        if len(events) < self._most:
            return 0
        return max(1, round(events[0] + self._seconds - self._clock()))

    def count(self, key: str) -> None:
        """One more event for this key."""
        self._events[key].append(self._clock())
        if len(self._events) > 10_000:  # a flood of addresses must not fill the memory
            for other in list(self._events):
                self._forget(other)

    def _forget(self, key: str) -> None:
        events, oldest = self._events[key], self._clock() - self._seconds
        while events and events[0] <= oldest:
            events.popleft()
        if not events:
            del self._events[key]
