"""A danger flag that nobody reads in time goes on to whoever is on call."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import datetime, timedelta, timezone
from typing import Any

from bot.alerts.notice import Notice
from bot.alerts.watch import Channel, Watch, channels
from bot.settings import Settings
from bot.store.database import Store


class UnreadFlag(Notice):
    """A flag that is unread since `at`. `id` is the flag's."""

    kind = "flag"

    @property
    def subject(self) -> str:
        return self.say("desk-alert-subject")

    def sentence(self, now: datetime) -> str:
        return self.say("desk-alert-since", at=self.moment(now))

    @property
    def around_link(self) -> tuple[str, str]:
        return self.say("desk-alert-open"), self.say("desk-alert-once")

    def payload(self, now: datetime) -> dict[str, Any]:
        return {
            "event": "flag.unread",
            "flag": self.id,
            "since": self.at.isoformat(),
            "language": self.language,
            "text": self.sentence(now),
            "url": self.url,
        }


class OnCall(Watch):
    """Looks for unread flags. `minutes`: how old a flag is when it goes on."""

    kind = UnreadFlag.kind

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
        super().__init__(store, channels, clock=clock)
        self._age, self._url, self._language = timedelta(minutes=minutes), public_url, language

    @classmethod
    def of(cls, settings: Settings, store: Store) -> OnCall | None:
        """As the installation has set it; None when nobody is to be told."""
        found = channels(settings, settings.alert_email, settings.alert_webhook, settings.alert_secret)
        if not found:
            return None
        return cls(
            store,
            found,
            minutes=settings.alert_minutes,
            public_url=settings.public_url,
            language=settings.alert_language,
        )

    async def due(self) -> list[Notice]:
        """Flags that nobody has read in time, the oldest first."""
        unread = await self._news.unread_since(self._clock() - self._age)
        return [
            UnreadFlag(flag, since, f"{self._url}/desk/flags/{flag}", self._language)
            for flag, since in unread
        ]
