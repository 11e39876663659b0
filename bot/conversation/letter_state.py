"""Where a family is in the letters of its worker: plain data in, plain data out."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

QUESTION, SECTION, FOLLOW_UP, FEEDBACK, GROUP = ("question", "section", "follow-up", "feedback", "group")
WORDING = "wording"  # an interpreter asks what the family meant by words of its own
ANSWERED, DECLINED = "answered", "declined"
ASKED = "asked"  # the step of a section while its questions are asked: the talk is in its interview then


@dataclass(frozen=True)
class Letter:
    """A letter that waits for the family. `about` and `body` as the worker's desk wrote them, by kind."""

    id: str
    kind: str
    about: str
    body: dict[str, Any] = field(repr=False)


@dataclass
class Place:
    """How far the family is in one letter. `step` "" is not begun; `at` counts the items of a follow-up,
    is 1 where a question was answered with a wish for a call, and 1 once the questions of a section were asked.

    `given` are coded answers so far; `told` own words, message by message, in `language`; `left` are answers
    of a section that are to be looked at again; `shown`: what the letter is about was said.
    """

    letter: str
    step: str = ""
    at: int = 0
    given: list[dict[str, Any]] = field(default_factory=list)
    told: list[str] = field(default_factory=list)
    language: str = ""
    left: list[tuple[str, str]] = field(default_factory=list)
    shown: bool = False

    def to_json(self) -> dict[str, Any]:
        """Plain data for the store."""
        return {**self.__dict__}

    @classmethod
    def from_json(cls, data: dict[str, Any]) -> Place:
        """What was kept by `to_json`."""
        return cls(**{**data, "left": [(q, i) for q, i in data["left"]]})


@dataclass
class Letters:
    """The letters of one talk. `hand` is the one the family was told of last, and `opened` whether it reads it.

    `begun` are letters left half-way, by id; `later` those put off until the family comes back; `told` is true
    once this sitting has heard of letters and of who reads the answers.
    """

    hand: Place | None = None
    opened: bool = False
    begun: dict[str, Place] = field(default_factory=dict)
    later: list[str] = field(default_factory=list)
    told: bool = False

    @property
    def section_asked(self) -> bool:
        """Whether the questions of a section are being asked again because of a letter."""
        return self.hand is not None and self.opened and self.hand.step == ASKED

    def looked_at(self, key: tuple[str, str]) -> None:
        """An answer of the section in hand was given again or kept."""
        if self.hand is not None and key in self.hand.left:
            self.hand.left.remove(key)

    def lay_down(self, put_off: bool = False) -> None:
        """The letter in hand is laid down; what was answered of it so far stays."""
        if self.hand is not None:
            self.hand.shown = False
            if self.hand.step:
                self.begun[self.hand.letter] = self.hand
            if put_off:
                self.later.append(self.hand.letter)
        self.hand, self.opened = None, False

    def to_json(self) -> dict[str, Any]:
        """Plain data for the store."""
        return {
            "hand": self.hand.to_json() if self.hand else None,
            "opened": self.opened,
            "begun": [place.to_json() for place in self.begun.values()],
            "later": self.later,
            "told": self.told,
        }

    @classmethod
    def from_json(cls, data: dict[str, Any] | None) -> Letters:
        """What was kept by `to_json`; nothing in talks of the time before letters."""
        if data is None:
            return cls()
        begun = map(Place.from_json, data["begun"])
        hand = Place.from_json(data["hand"]) if data["hand"] else None
        return cls(hand, data["opened"], {p.letter: p for p in begun}, data["later"], data["told"])
