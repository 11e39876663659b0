"""Waits for a database that restarts, so that a family does not see it; not longer, because then it should be told."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from typing import TypeVar

from bot.store.errors import DatabaseAway

LONGEST = 3.0  # seconds; PostgreSQL restarts in one to two, and the page tries again by itself
FIRST_PAUSE = 0.05  # seconds, doubled each time

T = TypeVar("T")


async def through_a_restart(work: Callable[[], Awaitable[T]]) -> T:
    """What `work` gives, done again while the database is away. Only for what may be done twice without harm.

    Raises DatabaseAway when it stays away for longer than LONGEST, and what the work raises.
    """
    clock = asyncio.get_running_loop().time
    until, pause = clock() + LONGEST, FIRST_PAUSE
    while True:
        try:
            return await work()
        except DatabaseAway:
            if clock() + pause > until:
                raise
        await asyncio.sleep(pause)
        pause *= 2
