"""A paper of headings and short lines, ready for a page in one language, for reading aloud, and for its version."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from bot.conversation.agreement_state import version_of
from bot.notice.configuration import Office
from bot.texts import direction, texts


@dataclass(frozen=True)
class Fact:
    """A line with a name and a value to follow, such as a phone number."""

    label: str
    value: str
    href: str = ""


Line = str | Fact


@dataclass(frozen=True)
class Part:
    """A heading with its lines; `id` is its place on the page, the same in every language."""

    id: str
    heading: str
    lines: tuple[Line, ...]
    listed: bool = False
    """Whether the lines are one thing each."""


@dataclass(frozen=True)
class Paper:
    """A whole paper in one language."""

    language: str
    title: str
    intro: tuple[str, ...]
    parts: tuple[Part, ...]

    @property
    def dir(self) -> str:
        """rtl or ltr."""
        return direction(self.language)

    @property
    def plain(self) -> str:
        """Everything it says, line by line: what its version is made of, and what is kept to be read again."""
        lines = [self.title, *self.intro]
        for part in self.parts:
            lines += ["", part.heading]
            lines += [one if isinstance(one, str) else f"{one.label}: {one.value}" for one in part.lines]
        return "\n".join(lines)

    @property
    def version(self) -> str:
        """Changes with every word it says."""
        return version_of(self.language, self.plain)


class Writing:
    """Says things in one language, and leaves parts out that have nothing to say."""

    def __init__(self, language: str) -> None:
        self.language = language

    def say(self, sentence: str, /, **values: Any) -> str:
        """A sentence."""
        return texts().say(self.language, sentence, **values)

    def part(self, heading: str, lines: Iterable[Line | None], listed: bool = False) -> tuple[Part, ...]:
        """A part with what there is to say; none without a line. Its place is the end of its heading's name."""
        found = tuple(line for line in lines if line)
        place = heading.rpartition("-part-")[2]
        return (Part(place, self.say(heading), found, listed),) if found else ()

    def own(self, words: Mapping[str, str]) -> str:
        """The controller's own words; "" when there are none."""
        return words.get(self.language, "")

    def reach(self, office: Office) -> list[Line]:
        """Who somebody is and how to reach them."""
        facts: list[Line] = [self.own(office.name)] if office.name else []
        if office.address:
            facts.append(Fact(self.say("notice-address"), office.address))
        if office.phone:
            facts.append(Fact(self.say("notice-phone"), office.phone, f"tel:{office.phone.replace(' ', '')}"))
        if office.email:
            facts.append(Fact(self.say("notice-email"), office.email, f"mailto:{office.email}"))
        if office.web:
            shown = office.web.removeprefix("https://").removeprefix("www.").rstrip("/")
            facts.append(Fact(self.say("notice-web"), shown, office.web))
        return facts
