"""Announces every danger flag that nobody has read in time, once, however many processes look at the same database.

The access log says who announces: the flag's claim ("flag.announcing.TOKEN") that was written first holds, since
entries follow each other one by one on both databases. No lock is held while a mail server takes its time. A claim
of a process that died ends after LEASE; a message that went out in that very moment goes out again, for a danger
that is told twice is better than one that is not told.
"""

from __future__ import annotations

import asyncio
import contextlib
import logging
import secrets
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta, timezone
from typing import Protocol

from bot.alerts.mail import Mail, MailServer
from bot.alerts.notice import Notice, Undelivered
from bot.alerts.webhook import Webhook
from bot.settings import Settings
from bot.store.access_log import LogEntry
from bot.store.database import Store

LOOK_EVERY = timedelta(seconds=20)
LEASE = timedelta(minutes=10)  # longer than any delivery with all its tries
LONGEST_WAIT = timedelta(minutes=30)
AT_ONCE = 20  # flags of one look: a first start over an old database does not flood a mailbox
STOPPING = 5  # seconds that a delivery under way may still take when the server stops
ACTOR = "system"
ANNOUNCING, ANNOUNCED, FAILED = "flag.announcing", "flag.announced", "flag.not-announced"

log = logging.getLogger(__name__)


class Channel(Protocol):
    """A way to reach whoever is on call."""

    name: str

    async def send(self, notice: Notice, now: datetime) -> None:
        """Returns when it was delivered. Raises Undelivered."""


@dataclass
class Course:
    """How far the announcing of one flag is, as the log tells it."""

    announced: set[str] = field(default_factory=set)
    claim: LogEntry | None = None
    failures: int = 0
    failed_at: datetime | None = None

    @classmethod
    def of(cls, entries: Iterable[LogEntry]) -> Course:
        """From a flag's entries in the order in which they were written; every process reads the same out of them."""
        course = cls()
        for entry in entries:
            action, _, detail = entry.action.rpartition(".")
            if entry.actor != ACTOR:
                continue
            if action == ANNOUNCING:
                if course.claim is None or entry.at - course.claim.at >= LEASE:
                    course.claim = entry
            elif action == ANNOUNCED:
                course.announced.add(detail)
            elif action == FAILED:
                course.failures, course.failed_at = course.failures + 1, entry.at
                if course.held_by(detail):
                    course.claim = None
        return course

    def held_by(self, token: str) -> bool:
        """Whether the claim that holds is this one."""
        return self.claim is not None and self.claim.action == f"{ANNOUNCING}.{token}"

    def may_begin(self, now: datetime) -> bool:
        """Whether nobody is at it, and the wait after the last failure (1, 2, 4 … minutes) is over."""
        if self.claim is not None and now - self.claim.at < LEASE:
            return False
        wait = (
            min(timedelta(minutes=2 ** min(self.failures - 1, 10)), LONGEST_WAIT) if self.failures else None
        )
        return wait is None or self.failed_at is None or now - self.failed_at >= wait


class OnCall:
    """Looks for unread flags and announces them. `minutes`: how old a flag is when it goes on."""

    def __init__(
        self,
        store: Store,
        channels: Sequence[Channel],
        *,
        minutes: int,
        public_url: str,
        language: str,
        clock: Callable[[], datetime] = lambda: datetime.now(timezone.utc),
    ) -> None:
        self._store, self._news, self._channels = store, store.news, tuple(channels)
        self._age, self._url, self._language = timedelta(minutes=minutes), public_url, language
        self._clock = clock
        self._finished: set[str] = set()  # spares looking them up again
        self._stopped = asyncio.Event()

    @classmethod
    def of(cls, settings: Settings, store: Store) -> OnCall | None:
        """As the installation has set it; None when nobody is to be told."""
        channels: list[Channel] = []
        if settings.alert_email:
            server = MailServer.parse(settings.smtp_url, settings.host_name)
            channels.append(Mail(server, settings.alert_email))
        if settings.alert_webhook:
            channels.append(Webhook(settings.alert_webhook, settings.alert_secret))
        if not channels:
            return None
        return cls(
            store,
            channels,
            minutes=settings.alert_minutes,
            public_url=settings.public_url,
            language=settings.alert_language,
        )

    async def run(self) -> None:
        """Looks every now and then until it is stopped. A look that fails is followed by the next one."""
        while not self._stopped.is_set():
            try:
                await self.look()
            except Exception as error:  # the watch goes on whatever happens; the message could hold content
                log.error("Looking for unread flags failed: %s", type(error).__name__)
            with contextlib.suppress(asyncio.TimeoutError):
                await asyncio.wait_for(self._stopped.wait(), LOOK_EVERY.total_seconds())

    def stop(self) -> None:
        """Ends `run` soon. Not by cancelling: what was sent must be noted first, or it would be sent again."""
        self._stopped.set()

    async def look(self) -> int:
        """Announces what is due now; how many flags somebody was told of."""
        unread = await self._news.unread_since(self._clock() - self._age)
        self._finished &= {flag for flag, _ in unread}
        told = begun = 0
        for flag, since in unread:
            if flag in self._finished:
                continue
            tried, reached = await self._announce(flag, since)
            begun, told = begun + tried, told + reached
            if begun >= AT_ONCE or self._stopped.is_set():
                break
        return told

    async def _announce(self, flag: str, since: datetime) -> tuple[bool, bool]:
        """Whether this process tried, and whether anybody was reached."""
        course = await self._course(flag)
        missing = self._missing(flag, course)
        if not missing or not course.may_begin(self._clock()):
            return False, False
        token = secrets.token_hex(8)
        await self._note(ANNOUNCING, token, flag)
        course = await self._course(flag)
        missing = self._missing(flag, course)
        if not missing or not course.held_by(token):
            return False, False
        notice = Notice(flag, since, f"{self._url}/desk/flags/{flag}", self._language)
        reached = await self._deliver(notice, missing, token)
        if reached == len(missing):
            self._finished.add(flag)
        return True, reached > 0

    async def _deliver(self, notice: Notice, channels: Sequence[Channel], token: str) -> int:
        reached = 0
        for channel in channels:
            try:
                await self._send(channel, notice)
            except Undelivered as problem:
                log.warning("Flag %s was not announced by %s: %s", notice.flag, channel.name, problem)
            else:
                await self._note(ANNOUNCED, channel.name, notice.flag)
                reached += 1
        if reached < len(channels):
            await self._note(FAILED, token, notice.flag)
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

    def _missing(self, flag: str, course: Course) -> list[Channel]:
        missing = [channel for channel in self._channels if channel.name not in course.announced]
        if not missing:
            self._finished.add(flag)
        return missing

    async def _course(self, flag: str) -> Course:
        entries: list[LogEntry] = []
        page = await self._store.log.entries(subject=flag)
        while page:
            entries += page
            page = await self._store.log.entries(subject=flag, before=page[-1].n)
        return Course.of(reversed(entries))

    async def _note(self, action: str, detail: str, flag: str) -> None:
        await self._store.log.append(ACTOR, f"{action}.{detail}", flag)
