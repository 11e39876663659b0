"""A case that a family sent, for the first time or again, is told to the addresses of the installation as a link.

Told is what was sent since a channel was first switched on: the log keeps that moment ("case.switched-on.CHANNEL"), so
that neither a first start over an old database nor a second channel floods anybody. After a week without an answer
no more tries are made: by then the desk's list has told it.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta, timezone
from typing import Any

from bot.alerts.notice import Notice
from bot.alerts.watch import ACTOR, Channel, Watch, channels
from bot.settings import Settings
from bot.store.database import Store

GIVEN_UP = timedelta(days=7)
SWITCHED_ON, SUBJECT = "switched-on", "hand-over"


@dataclass(frozen=True)
class SentCase(Notice):
    """A sending at `at`. `id` is the case's with the number of the sending: each sending is told, and told once."""

    again: bool
    """Whether the family had sent before."""

    kind = "case"

    @property
    def subject(self) -> str:
        return self.say("desk-hand-over-subject-again" if self.again else "desk-hand-over-subject")

    def sentence(self, now: datetime) -> str:
        return self.say(
            "desk-hand-over-sent-again" if self.again else "desk-hand-over-sent", at=self.moment(now)
        )

    @property
    def around_link(self) -> tuple[str, str]:
        return self.say("desk-hand-over-open"), self.say("desk-hand-over-once")

    def payload(self, now: datetime) -> dict[str, Any]:
        return {
            "event": "case.sent_again" if self.again else "case.sent",
            "delivery": self.id,  # in the body too, since the headers are not signed
            "at": self.at.isoformat(),
            "url": self.url,
        }


class HandOver(Watch):
    """Looks for cases that came in. `language` is that of the letters, whatever the family speaks."""

    kind = SentCase.kind

    def __init__(
        self,
        store: Store,
        channels: Sequence[Channel],
        *,
        public_url: str,
        language: str,
        clock: Callable[[], datetime] = lambda: datetime.now(timezone.utc),
    ) -> None:
        super().__init__(store, channels, clock=clock)
        self._url, self._language = public_url, language
        self._begun: dict[str, datetime] = {}

    @classmethod
    def of(cls, settings: Settings, store: Store) -> HandOver | None:
        """As the installation has set it; None when nobody is to be told."""
        found = channels(
            settings, settings.hand_over_email, settings.hand_over_webhook, settings.hand_over_secret
        )
        if not found:
            return None
        return cls(store, found, public_url=settings.public_url, language=settings.hand_over_language)

    async def due(self) -> list[Notice]:
        """Sendings of the last week since the first channel was switched on, the oldest first."""
        await self._begin()
        since = max(min(self._begun.values()), self._clock() - GIVEN_UP)
        return [
            SentCase(f"{case}.{n}", at, f"{self._url}/desk/cases/{case}", self._language, again=n > 1)
            for case, n, at in await self._news.sent_since(since)
        ]

    def concerns(self, channel: Channel, notice: Notice) -> bool:
        """Not what was sent before this channel was there."""
        return notice.at >= self._begun[channel.name]

    async def _begin(self) -> None:
        """Reads when each channel was first switched on; a new one is switched on now."""
        names = {channel.name for channel in self._channels}
        if names <= self._begun.keys():
            return
        for name in sorted(names - (await self._switched_on()).keys()):
            await self._note(SWITCHED_ON, name, SUBJECT)
        self._begun = await self._switched_on()  # read again: another process may have been first

    async def _switched_on(self) -> dict[str, datetime]:
        begun: dict[str, datetime] = {}
        for entry in await self._entries(SUBJECT):
            action, _, name = entry.action.rpartition(".")
            if entry.actor == ACTOR and action == f"{self.kind}.{SWITCHED_ON}":
                begun.setdefault(name, entry.at)
        return begun
