"""The message to whoever is on call: that a danger flag is unread since when, and where to read it. Nothing else."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from bot.casework.deadlines import in_finland
from bot.casework.reading import say_moment
from bot.texts import texts


class Undelivered(Exception):
    """A message did not arrive. Its text says why in fixed words and codes; it repeats no address and no content."""


@dataclass(frozen=True)
class Notice:
    """One unread flag, in words of `language`. `since` is UTC; `url` is the page of the flag, behind the sign-in."""

    flag: str
    since: datetime
    url: str
    language: str

    @property
    def subject(self) -> str:
        """The line of a mailbox, which may be read over a shoulder."""
        return texts().say(self.language, "desk-alert-subject")

    def sentence(self, now: datetime) -> str:
        """What is the matter. The time of day alone while the day is the same in Finland, else with its date."""
        since = in_finland(self.since)
        if since.date() == in_finland(now).date():
            at = f"{since:%H.%M}" if self.language == "fi" else f"{since:%H:%M}"
        else:
            at = say_moment(self.since, self.language)
        return texts().say(self.language, "desk-alert-since", at=at)

    def letter(self, now: datetime) -> str:
        """The whole message. The link has a line of its own: no mark or full stop may become a part of it."""
        say = texts().say
        lines = (self.sentence(now), say(self.language, "desk-alert-open"), self.url)
        return "\n\n".join((*lines, say(self.language, "desk-alert-once"))) + "\n"
