"""What a message from the house says: that something waits at the desk, since when, and the link. Nothing else."""

from __future__ import annotations

from abc import ABC, abstractmethod
from dataclasses import dataclass
from datetime import datetime
from typing import Any, ClassVar

from bot.casework.deadlines import in_finland
from bot.casework.reading import say_moment
from bot.texts import texts


class Undelivered(Exception):
    """A message did not arrive. Its text says why in fixed words and codes; it repeats no address and no content."""


@dataclass(frozen=True)
class Notice(ABC):
    """One thing to tell, in words of `language`. `on_call` and `hand_over` say what each kind of it says.

    `id` is the same for every try and names the notice in the log; `at` is when the thing came up (UTC); `url` is
    its page at the desk, behind the sign-in.
    """

    id: str
    at: datetime
    url: str
    language: str

    kind: ClassVar[str]
    """What it is about, in one word: the log's actions and a mail's Message-ID begin with it."""

    @property
    @abstractmethod
    def subject(self) -> str:
        """The line of a mailbox, which may be read over a shoulder."""

    @abstractmethod
    def sentence(self, now: datetime) -> str:
        """What is the matter."""

    @property
    @abstractmethod
    def around_link(self) -> tuple[str, str]:
        """What the letter says before and after the link."""

    @abstractmethod
    def payload(self, now: datetime) -> dict[str, Any]:
        """What a webhook is sent, as JSON."""

    def letter(self, now: datetime) -> str:
        """The whole message. The link has a line of its own: no mark or full stop may become a part of it."""
        before, after = self.around_link
        return "\n\n".join((self.sentence(now), before, self.url, after)) + "\n"

    def say(self, name: str, **values: Any) -> str:
        """A text in the language of the notice."""
        return texts().say(self.language, name, **values)

    def moment(self, now: datetime) -> str:
        """When it came up: the time of day alone while the day is the same in Finland, else with its date."""
        came = in_finland(self.at)
        if came.date() != in_finland(now).date():
            return say_moment(self.at, self.language)
        return f"{came:%H.%M}" if self.language == "fi" else f"{came:%H:%M}"
