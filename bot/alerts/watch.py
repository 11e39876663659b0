"""Tells each channel of what is due, once, however many processes look at the same database.

The access log says who announces: the claim ("flag.announcing.TOKEN") that was written first holds, since
entries follow each other one by one on both databases. No lock is held while a mail server takes its time. A claim
of a process that died ends after LEASE; a message that went out in that very moment goes out again, for a danger
that is told twice is better than one that is not told. What is due and how it is said: `on_call`, `hand_over`.
"""

from __future__ import annotations

import asyncio
import contextlib
import logging
import secrets
from abc import ABC, abstractmethod
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta, timezone
from typing import ClassVar, Protocol

from bot.alerts.mail import Mail, MailServer
from bot.alerts.notice import Notice, Undelivered
from bot.alerts.webhook import Webhook
from bot.settings import Settings
from bot.store.access_log import LogEntry
from bot.store.database import Store

LOOK_EVERY = timedelta(seconds=20)
LEASE = timedelta(minutes=10)  # longer than any delivery with all its tries
LONGEST_WAIT = timedelta(minutes=30)
AT_ONCE = 20  # notices of one look: a first start over an old database does not flood a mailbox
STOPPING = 5  # seconds that a delivery under way may still take when the server stops
ACTOR = "system"
ANNOUNCING, ANNOUNCED, FAILED = "announcing", "announced", "not-announced"

log = logging.getLogger(__name__)


class Channel(Protocol):
    """A way to reach somebody outside."""

    name: str

    async def send(self, notice: Notice, now: datetime) -> None:
        """Returns when it was delivered. Raises Undelivered."""


def channels(settings: Settings, email: tuple[str, ...], webhook: str, secret: str) -> list[Channel]:
    """The ways to these addresses; none for those that are not set."""
    found: list[Channel] = []
    if email:
        found.append(Mail(MailServer.parse(settings.smtp_url, settings.host_name), email))
    if webhook:
        found.append(Webhook(webhook, secret))
    return found


@dataclass
class Course:
    """How far the announcing of one notice is, as the log tells it."""

    kind: str
    announced: set[str] = field(default_factory=set)
    claim: LogEntry | None = None
    failures: int = 0
    failed_at: datetime | None = None

    @classmethod
    def of(cls, kind: str, entries: Iterable[LogEntry]) -> Course:
        """From a notice's entries in the order in which they were written; every process reads the same in them."""
        course = cls(kind)
        for entry in entries:
            action, _, detail = entry.action.rpartition(".")
            if entry.actor != ACTOR:
                continue
            if action == f"{kind}.{ANNOUNCING}":
                if course.claim is None or entry.at - course.claim.at >= LEASE:
                    course.claim = entry
            elif action == f"{kind}.{ANNOUNCED}":
                course.announced.add(detail)
            elif action == f"{kind}.{FAILED}":
                course.failures, course.failed_at = course.failures + 1, entry.at
                if course.held_by(detail):
                    course.claim = None
        return course

    def held_by(self, token: str) -> bool:
        """Whether the claim that holds is this one."""
        return self.claim is not None and self.claim.action == f"{self.kind}.{ANNOUNCING}.{token}"

    def may_begin(self, now: datetime) -> bool:
        """Whether nobody is at it, and the wait after the last failure (1, 2, 4 … minutes) is over."""
        if self.claim is not None and now - self.claim.at < LEASE:
            return False
        return self.failed_at is None or now >= self.rests_until(self.failed_at)

    def rests_until(self, failed_at: datetime) -> datetime:
        """When the wait after a failure of this moment ends."""
        return failed_at + min(timedelta(minutes=2 ** min(self.failures - 1, 10)), LONGEST_WAIT)


class Watch(ABC):
    """Looks for what is due and announces it. A kind of watch says what is due, and whom that concerns."""

    kind: ClassVar[str]
    """The word its entries in the log begin with, as its notices say it."""

    def __init__(
        self,
        store: Store,
        channels: Sequence[Channel],
        *,
        clock: Callable[[], datetime] = lambda: datetime.now(timezone.utc),
    ) -> None:
        self._store, self._news, self._channels = store, store.news, tuple(channels)
        self._clock = clock
        self._finished: set[str] = set()  # spares looking them up again
        self._resting: dict[str, datetime] = {}  # the same, until this moment
        self._stopped = asyncio.Event()

    @abstractmethod
    async def due(self) -> Sequence[Notice]:
        """What is to be told now, whether or not it was told already; the most urgent first."""

    def concerns(self, channel: Channel, notice: Notice) -> bool:
        """Whether this channel is to be told of it."""
        return True

    async def run(self) -> None:
        """Looks every now and then until it is stopped. A look that fails is followed by the next one."""
        while not self._stopped.is_set():
            try:
                await self.look()
            except Exception as error:  # the watch goes on whatever happens; the message could hold content
                log.error(
                    "Looking for what is to be announced failed (%s): %s", self.kind, type(error).__name__
                )
            with contextlib.suppress(asyncio.TimeoutError):
                await asyncio.wait_for(self._stopped.wait(), LOOK_EVERY.total_seconds())

    def stop(self) -> None:
        """Ends `run` soon. Not by cancelling: what was sent must be noted first, or it would be sent again."""
        self._stopped.set()

    async def look(self) -> int:
        """Announces what is due now; how many notices reached somebody."""
        due = await self.due()
        still = {notice.id for notice in due}
        self._finished &= still
        self._resting = {id: until for id, until in self._resting.items() if id in still}
        told = begun = 0
        for notice in due:
            if notice.id in self._finished or self._rests(notice):
                continue
            tried, reached = await self._announce(notice)
            begun, told = begun + tried, told + reached
            if begun >= AT_ONCE or self._stopped.is_set():
                break
        return told

    def _rests(self, notice: Notice) -> bool:
        until = self._resting.get(notice.id)
        return until is not None and self._clock() < until

    async def _announce(self, notice: Notice) -> tuple[bool, bool]:
        """Whether this process tried, and whether anybody was reached."""
        course = await self._course(notice)
        missing = self._missing(notice, course)
        if not missing or not course.may_begin(self._clock()):
            return False, False
        token = secrets.token_hex(8)
        await self._note(ANNOUNCING, token, notice.id)
        course = await self._course(notice)
        missing = self._missing(notice, course)
        if not missing or not course.held_by(token):
            return False, False
        reached = await self._deliver(notice, missing, token)
        if reached == len(missing):
            self._finished.add(notice.id)
        return True, reached > 0

    async def _deliver(self, notice: Notice, channels: Sequence[Channel], token: str) -> int:
        reached = 0
        for channel in channels:
            try:
                await self._send(channel, notice)
            except Undelivered as problem:
                log.warning("%s %s was not announced by %s: %s", self.kind, notice.id, channel.name, problem)
            else:
                await self._note(ANNOUNCED, channel.name, notice.id)
                reached += 1
        if reached < len(channels):
            await self._note(FAILED, token, notice.id)
        return reached

    async def _send(self, channel: Channel, notice: Notice) -> None:
        """Raises Undelivered, also when the server stops and the delivery does not end soon."""
        sending = asyncio.ensure_future(channel.send(notice, self._clock()))
        stopped = asyncio.ensure_future(self._stopped.wait())
        await asyncio.wait({sending, stopped}, return_when=asyncio.FIRST_COMPLETED)
        stopped.cancel()
        if not sending.done():
            await asyncio.wait({sending}, timeout=STOPPING)
        if not sending.done():
            sending.cancel()
            await asyncio.gather(sending, return_exceptions=True)
            raise Undelivered("the server stops")
        sending.result()

    def _missing(self, notice: Notice, course: Course) -> list[Channel]:
        missing = [
            channel
            for channel in self._channels
            if channel.name not in course.announced and self.concerns(channel, notice)
        ]
        if not missing:
            self._finished.add(notice.id)
        return missing

    async def _course(self, notice: Notice) -> Course:
        course = Course.of(self.kind, await self._entries(notice.id))
        if course.failed_at is not None:  # another process can make the wait longer, never shorter
            self._resting[notice.id] = course.rests_until(course.failed_at)
        return course

    async def _entries(self, subject: str) -> list[LogEntry]:
        """All entries of the log about this, the oldest first."""
        entries: list[LogEntry] = []
        page = await self._store.log.entries(subject=subject)
        while page:
            entries += page
            page = await self._store.log.entries(subject=subject, before=page[-1].n)
        return entries[::-1]

    async def _note(self, action: str, detail: str, subject: str) -> None:
        await self._store.log.append(ACTOR, f"{self.kind}.{action}.{detail}", subject)
