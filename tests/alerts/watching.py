"""What the tests of the alerts share: a clock, a channel that keeps what it is told, a family in danger."""

from __future__ import annotations

import asyncio
import datetime as dt

from bot.alerts.notice import Notice, Undelivered
from bot.store.database import Store
from bot.store.flags import NewFlag
from tests.store.talking import begin, talk

SECRET = "a secret of sixteen letters or more"
TOLD = "hän lyö minua"
START = dt.datetime(2026, 3, 2, 12, 5, tzinfo=dt.timezone.utc)  # 14:05 in Finland
URL = "https://silta.example"


class Clock:
    """The time of every process of a test."""

    def __init__(self) -> None:
        self.now = START

    def __call__(self) -> dt.datetime:
        return self.now

    def later(self, **length: float) -> None:
        self.now += dt.timedelta(**length)


class Told:
    """A channel that keeps what it is given; it refuses as often as it is told to."""

    def __init__(self, name: str = "email", refuse: int = 0) -> None:
        self.name, self.refuse, self.tries = name, refuse, 0
        self.notices: list[Notice] = []
        self.reached = asyncio.Event()

    async def send(self, notice: Notice, now: dt.datetime) -> None:
        self.tries += 1
        await asyncio.sleep(0)  # another process may come between
        if self.tries <= self.refuse:
            raise Undelivered("status 503")
        self.notices.append(notice)
        self.reached.set()


async def danger(store: Store) -> str:
    """A family says it in a talk that it may never send."""
    flag = NewFlag("safety.violence", 3, "immediate", "fi.violence.1", {"quote": TOLD})
    loaded = await talk(store, await begin(store), TOLD, flags=[flag])
    return (await store.flags.open_flags(conversation_id=loaded.id))[0].id


async def actions(store: Store, flag: str) -> list[str]:
    return [e.action.rpartition(".")[0] for e in reversed(await store.log.entries(subject=flag))]
