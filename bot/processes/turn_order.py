"""Whose turn it is in a talk: one at a time, in the order in which messages arrive, whichever process takes them.

In a process by a lock. Between processes by a line in Redis: each message takes a ticket when it arrives, and the one at
the head of the line is on. A ticket lives for LEASE unless it is renewed, so that a process that dies, with a turn or
with a message that waits, holds a family up no longer than that. The line is help, not guard: while Redis is away, or when
a wait takes too long, the turn goes on without it, and the store refuses the later of two that meet.
"""

from __future__ import annotations

import asyncio
import contextlib
import secrets
from collections.abc import AsyncIterator
from weakref import WeakValueDictionary

from bot.processes.shared import Away, Shared

LEASE = 2.0  # seconds; a turn takes some 20 ms, and a family waits for a dead process no longer
RENEW_EVERY = 0.5  # seconds
LOOK_EVERY = 0.02  # seconds
LONGEST_WAIT = 10.0  # seconds; the page gives up after 20

# The line is a list of tickets; the tickets that live are the members of a set with the time, in ms of Redis's own
# clock, at which each ends. A ticket that is not in the line takes its place at the end: it is new, or Redis was emptied.
# What it gives back: whether this ticket is at the head.
_STAND = """
local clock = redis.call('TIME')
local now = clock[1] * 1000 + math.floor(clock[2] / 1000)
local lease = tonumber(ARGV[2])
if not redis.call('LPOS', KEYS[1], ARGV[1]) then redis.call('RPUSH', KEYS[1], ARGV[1]) end
redis.call('ZADD', KEYS[2], now + lease, ARGV[1])
local head = redis.call('LINDEX', KEYS[1], 0)
while head ~= ARGV[1] do
  local ends = redis.call('ZSCORE', KEYS[2], head)
  if ends and tonumber(ends) > now and tonumber(ends) <= now + lease then break end
  redis.call('LPOP', KEYS[1])
  redis.call('ZREM', KEYS[2], head)
  head = redis.call('LINDEX', KEYS[1], 0)
end
redis.call('PEXPIRE', KEYS[1], 5 * lease)
redis.call('PEXPIRE', KEYS[2], 5 * lease)
return head == ARGV[1] and 1 or 0
"""
# Of a ticket that is there; one that left stays away.
_RENEW = """
local clock = redis.call('TIME')
local now = clock[1] * 1000 + math.floor(clock[2] / 1000)
redis.call('ZADD', KEYS[2], 'XX', now + ARGV[2], ARGV[1])
redis.call('PEXPIRE', KEYS[1], 5 * ARGV[2])
redis.call('PEXPIRE', KEYS[2], 5 * ARGV[2])
"""
_LEAVE = """
redis.call('LREM', KEYS[1], 1, ARGV[1])
redis.call('ZREM', KEYS[2], ARGV[1])
"""


class TurnOrder:
    """The lines of all talks that this process has to do with."""

    def __init__(self, shared: Shared | None = None) -> None:
        self._shared = shared
        self._locks: WeakValueDictionary[str, asyncio.Lock] = WeakValueDictionary()
        self._arriving: WeakValueDictionary[str, asyncio.Lock] = WeakValueDictionary()
        if shared is not None:
            self._stand, self._leave = shared.script(_STAND), shared.script(_LEAVE)
            self._renew = shared.script(_RENEW)

    @contextlib.asynccontextmanager
    async def turn(self, conversation_id: str) -> AsyncIterator[None]:
        """One's turn in this talk."""
        lock = self._locks.setdefault(conversation_id, asyncio.Lock())
        if self._shared is None or self._shared.away:
            async with lock:
                yield
            return
        ticket = _Ticket(self, conversation_id)
        # Tickets are taken one by one: two commands at once could reach Redis in the other order, and then each of
        # their messages would wait for the other.
        async with self._arriving.setdefault(conversation_id, asyncio.Lock()):
            await ticket.stand()
        try:
            async with ticket.renewed(), lock:
                await ticket.wait()
                yield
        finally:
            await ticket.leave()


class _Ticket:
    def __init__(self, order: TurnOrder, conversation_id: str) -> None:
        assert order._shared is not None
        self._order, self._ticket = order, secrets.token_bytes(8)
        self._args = [self._ticket, int(LEASE * 1000)]
        self._keys = [order._shared.name(part, conversation_id) for part in ("turns", "tickets")]

    async def stand(self) -> bool:
        """Stands in the line, or keeps its place; whether it may go on: at the head, or without a line."""
        try:
            on = await self._order._stand(keys=self._keys, args=self._args)
        except Away:
            return True
        return bool(on)

    async def wait(self) -> None:
        """Until it is at the head."""
        clock = asyncio.get_running_loop().time
        until = clock() + LONGEST_WAIT
        while clock() < until:
            if await self.stand():
                return
            await asyncio.sleep(LOOK_EVERY)

    async def leave(self) -> None:
        """Makes room for the next."""
        with contextlib.suppress(Away):
            await self._order._leave(keys=self._keys, args=[self._ticket])

    @contextlib.asynccontextmanager
    async def renewed(self) -> AsyncIterator[None]:
        """Renews the ticket for as long as the message waits or is answered."""
        over = asyncio.Event()

        async def renew() -> None:
            while not over.is_set():
                with contextlib.suppress(asyncio.TimeoutError):
                    await asyncio.wait_for(over.wait(), RENEW_EVERY)
                if not over.is_set():
                    with contextlib.suppress(Away):
                        await self._order._renew(keys=self._keys, args=self._args)

        task = asyncio.create_task(renew())
        try:
            yield
        finally:
            # Not cancelled: before Python 3.12 asyncio.wait_for forgets that when its answer comes in the same moment.
            over.set()
            await task
