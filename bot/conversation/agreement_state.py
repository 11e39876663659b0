"""What a family agreed to, as its talk keeps it: every yes, every no, every taking back, with the text that was shown."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any

TALK, INTERPRETER, PRIVATE, REPORTING = "talk", "interpreter", "private", "reporting"
SENDING, CONTACT, CALL, LETTER, GROUP, PARTNER = "sending", "contact", "call", "letter", "group", "partner"
PURPOSES = (
    TALK, INTERPRETER, REPORTING, PRIVATE, SENDING, CONTACT, CALL, LETTER, GROUP, PARTNER,
)  # fmt: skip
GIVEN, DECLINED, TAKEN_BACK, TOLD = DECISIONS = ("given", "declined", "taken_back", "told")
"""`told`: something was said to the family before it went on; it was not asked."""
BUTTON, WORDS, SHOWN, NOTED = HOW = ("button", "words", "shown", "noted")
"""`noted`: a worker wrote down what the family said elsewhere."""
RESTRICTED = frozenset({PRIVATE})
"""That private questions were asked is itself private: it goes with the restricted part."""
VERSION_DIGITS = 16


def version_of(language: str, text: str) -> str:
    """The version of a text: sixteen hexadecimal digits of the words exactly as they were shown, and their language.

    Of the words, not of their source: the forms of address of Arabic are texts of their own, and a source that is
    written otherwise and says the same is the same text.
    """
    return hashlib.sha256(f"{language}\n{text}".encode()).hexdigest()[:VERSION_DIGITS]


@dataclass(frozen=True)
class Agreement:
    """One yes, no or taking back. `at`: ISO, aware. `texts`: versions of what was shown, none when nobody kept it.

    `about` is the letter it belongs to; `details` are coded values, such as the sections sent or the ways of contact;
    `notice` is the version of the notice on data protection that stood on the page then.
    """

    purpose: str
    decision: str
    at: str
    language: str
    how: str
    texts: tuple[str, ...] = ()
    about: str = ""
    details: dict[str, Any] = field(default_factory=dict)
    notice: str = ""

    @property
    def key(self) -> str:
        """What is agreed to or taken back as one: a group each by itself, everything else by its purpose."""
        return f"{self.purpose}.{self.about[:8]}" if self.purpose == GROUP else self.purpose

    def says_the_same(self, other: Agreement) -> bool:
        """Whether nothing but the time differs."""
        mine, theirs = self.to_json(), other.to_json()
        return {**mine, "at": ""} == {**theirs, "at": ""}

    def to_json(self) -> dict[str, Any]:
        """Plain data for the store; what is empty is left out."""
        data = {
            "purpose": self.purpose, "decision": self.decision, "at": self.at, "language": self.language,
            "how": self.how, "texts": list(self.texts), "about": self.about, "details": self.details,
            "notice": self.notice,
        }  # fmt: skip
        return {name: value for name, value in data.items() if value}

    @classmethod
    def from_json(cls, data: dict[str, Any]) -> Agreement:
        """What was kept by `to_json`."""
        return cls(**{**data, "texts": tuple(data.get("texts", ()))})


@dataclass
class Agreements:
    """All of a talk, the oldest first. `shown`: version and language of each text as it was last on the screen.

    `private_open`: private questions were agreed to in this very sitting; afterwards nobody is told that they were.
    """

    records: list[Agreement] = field(default_factory=list)
    shown: dict[str, list[str]] = field(default_factory=dict)
    private_open: bool = False

    def add(self, agreement: Agreement) -> bool:
        """Keep it; one that says the same as the newest of its kind is not kept twice. Whether it was kept."""
        newest = self.newest().get(agreement.key)
        if newest is not None and newest.says_the_same(agreement) and agreement.purpose != LETTER:
            return False
        self.records.append(agreement)
        return True

    def newest(self) -> dict[str, Agreement]:
        """How it stands now, by what is agreed to as one."""
        return standing(self.records)

    def to_json(self) -> dict[str, Any]:
        """Plain data for the store."""
        records = [one.to_json() for one in self.records]
        return {"records": records, "shown": self.shown, "private_open": self.private_open}

    @classmethod
    def from_json(cls, data: dict[str, Any] | None) -> Agreements:
        """What was kept by `to_json`; a talk of an older version has none, and stays valid."""
        if data is None:
            return cls()
        return cls(records_of(data), dict(data["shown"]), data["private_open"])


def records_of(data: dict[str, Any] | None) -> list[Agreement]:
    """The records alone, of a talk that may be older than they are."""
    return [Agreement.from_json(one) for one in (data or {}).get("records", ())]


def standing(records: Iterable[Agreement], at: str | None = None) -> dict[str, Agreement]:
    """How things stood at a moment (ISO, in UTC as the records are), or stand now: the newest of each."""
    return {one.key: one for one in records if at is None or one.at <= at}
