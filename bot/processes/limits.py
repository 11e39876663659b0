"""Slows down whoever guesses or floods: how often each key tried of late, over all processes."""

from __future__ import annotations

import math
import secrets
import time
from collections import deque
from collections.abc import Callable

from bot.processes.shared import Away, Shared

_CROWD = 10_000  # keys; above it those without events of late are looked for

# An event is a member with its time in ms by Redis's own clock; the newest ARGV[2] are enough to know.
_PASSED = """
local clock = redis.call('TIME')
local now = clock[1] * 1000 + math.floor(clock[2] / 1000)
local span, most = tonumber(ARGV[1]), tonumber(ARGV[2])
redis.call('ZREMRANGEBYSCORE', KEYS[1], '-inf', now - span)
redis.call('ZREMRANGEBYSCORE', KEYS[1], '(' .. now, '+inf')
"""
_WAIT = f"""{_PASSED}
if redis.call('ZCARD', KEYS[1]) < most then return 0 end
local first = redis.call('ZRANGE', KEYS[1], -most, -most, 'WITHSCORES')
return math.max(1, first[2] + span - now)
"""
_COUNT = f"""{_PASSED}
redis.call('ZADD', KEYS[1], now, ARGV[3])
redis.call('ZREMRANGEBYRANK', KEYS[1], 0, -most - 1)
redis.call('PEXPIRE', KEYS[1], span)
"""


class Limit:
    """At most `most` events in `seconds` for each key; older ones are forgotten.

    Counted here and, over Redis, with all other processes: the longer wait holds. So when Redis is away or was
    emptied, what this process saw still counts. `name` tells its events from those of other limits.
    """

    def __init__(
        self,
        name: str,
        *,
        most: int,
        seconds: float,
        shared: Shared | None = None,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        self._name, self._most, self._seconds, self._clock = name, most, seconds, clock
        self._events: dict[str, deque[float]] = {}
        self._crowd = _CROWD
        self._shared = shared
        if shared is not None:
            self._waiting, self._counting = shared.script(_WAIT), shared.script(_COUNT)

    async def wait(self, key: str) -> int:
        """Whole seconds until this key may try again; 0 when it may now."""
        if wait := self._wait_here(key):
            return wait
        if self._shared is None:
            return 0
        try:
            milliseconds: int = await self._waiting(keys=[self._key(key)], args=[self._span, self._most])
        except Away:
            return 0
        return math.ceil(milliseconds / 1000)

    async def count(self, key: str) -> None:
        """One more event for this key."""
        self._count_here(key)
        if self._shared is None:
            return
        args = [self._span, self._most, secrets.token_bytes(8)]
        try:
            await self._counting(keys=[self._key(key)], args=args)
        except Away:
            return

    @property
    def _span(self) -> int:
        return int(self._seconds * 1000)

    def _key(self, key: str) -> str:
        assert self._shared is not None
        return self._shared.name(f"limit/{self._name}", key)

    def _wait_here(self, key: str) -> int:
        events = self._events.get(key)
        if not events:
            return 0
        left = events[0] + self._seconds - self._clock()  # of the newest `most` the first
        if len(events) < self._most or left <= 0:
            return 0
        return max(1, round(left))

    def _count_here(self, key: str) -> None:
        self._events.setdefault(key, deque(maxlen=self._most)).append(self._clock())
        if (
            len(self._events) > self._crowd
        ):  # a flood of addresses must not fill the memory, nor cost a walk a try
            oldest = self._clock() - self._seconds
            self._events = {other: events for other, events in self._events.items() if events[-1] > oldest}
            self._crowd = max(_CROWD, 2 * len(self._events))
