"""The state of one talk: the interview so far and where in the talk we are. Plain data in, plain data out."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any

from bot.conversation.agreement_state import Agreements
from bot.conversation.letter_state import Letter, Letters
from bot.needs.classifier import Sign
from bot.questionnaire.answers import Answer
from bot.questionnaire.engine import Interview
from bot.questionnaire.model import Questionnaire, questionnaire

PHASES = ("asking", "reviewing", "paused", "sent", "safety", "minor", "declined", "erased")
TRAIL = 60  # how many questions "back" can go


@dataclass
class Passing:
    """Something told in own words beside a coded answer: kept with the question it was told at."""

    question: str
    item: str
    text: str
    language: str
    at: str
    signs: tuple[Sign, ...] | None = None

    def to_json(self) -> list[Any]:
        """Plain data for the store."""
        return [self.question, self.item, self.text, self.language, self.at, _signs_to_json(self.signs)]

    @classmethod
    def from_json(cls, data: list[Any]) -> Passing:
        """What was kept by `to_json`."""
        question, item, text, language, at, signs = data
        return cls(question, item, text, language, at, _signs_from_json(signs))


def _signs_to_json(signs: tuple[Sign, ...] | None) -> list[list[str | float]] | None:
    return None if signs is None else [sign.to_json() for sign in signs]


def _signs_from_json(data: list[list[str | float]] | None) -> tuple[Sign, ...] | None:
    return None if data is None else tuple(map(Sign.from_json, data))


@dataclass
class Conversation:
    """One family's talk.

    `open` is the question asked last; `pending` is what the next message answers instead of it (a phone
    number, a confirmation …); `hidden` are private answers of an earlier sitting, never shown again;
    `signs` is what the model heard in the own words of an answer, by the answer's key.
    """

    interview: Interview
    language: str | None = None
    phase: str = "asking"
    open: tuple[str, str] | None = None
    tries: int = 0
    trail: list[tuple[str, str]] = field(default_factory=list)
    pending: dict[str, Any] | None = None
    noticed: list[str] = field(default_factory=list)
    hidden: list[tuple[str, str]] = field(default_factory=list)
    passing: list[Passing] = field(default_factory=list)
    raised: list[dict[str, Any]] = field(default_factory=list)
    signs: dict[tuple[str, str], tuple[Sign, ...]] = field(default_factory=dict)
    has_code: bool = False
    editing: bool = False
    number: str | None = None
    sent: int = 0
    letters: Letters = field(default_factory=Letters)
    agreements: Agreements = field(default_factory=Agreements)

    @classmethod
    def new(cls, language: str | None = None, source: Questionnaire | None = None) -> Conversation:
        """A talk that has not begun; `language` when the page already knows it."""
        return cls(Interview(source or questionnaire()), language)

    @property
    def address(self) -> str:
        """The form of address: f, m or neutral. Two people together are always addressed neutrally."""
        if self.interview.value("start.who") == "couple":
            return "neutral"
        return self.interview.value("start.address") or "neutral"

    def to_json(self) -> dict[str, Any]:
        """Plain data for the store; read back by `from_json`."""
        return {
            "language": self.language,
            "phase": self.phase,
            "open": self.open,
            "tries": self.tries,
            "trail": self.trail,
            "pending": self.pending,
            "noticed": self.noticed,
            "hidden": self.hidden,
            "passing": [p.to_json() for p in self.passing],
            "raised": self.raised,
            "signs": [[*key, _signs_to_json(signs)] for key, signs in self.signs.items()],
            "has_code": self.has_code,
            "editing": self.editing,
            "number": self.number,
            "sent": self.sent,
            "letters": self.letters.to_json(),
            "agreements": self.agreements.to_json(),
            "opened": sorted(self.interview.opened),
            "answers": [a.to_json() for a in self.interview.answers.values()],
        }

    @classmethod
    def from_json(cls, data: dict[str, Any], source: Questionnaire | None = None) -> Conversation:
        """The talk kept by `to_json`."""
        return cls(
            interview=Interview(
                source or questionnaire(), map(Answer.from_json, data["answers"]), data.get("opened", ())
            ),
            language=data["language"],
            phase=data["phase"],
            open=tuple(data["open"]) if data["open"] else None,
            tries=data["tries"],
            trail=[(q, i) for q, i in data["trail"]],
            pending=data["pending"],
            noticed=data["noticed"],
            hidden=[(q, i) for q, i in data["hidden"]],
            passing=[Passing.from_json(p) for p in data["passing"]],
            raised=data["raised"],
            signs={(q, i): tuple(map(Sign.from_json, signs)) for q, i, signs in data["signs"]},
            has_code=data["has_code"],
            editing=data["editing"],
            number=data["number"],
            sent=data["sent"],
            letters=Letters.from_json(data.get("letters")),
            agreements=Agreements.from_json(data.get("agreements")),
        )


@dataclass(frozen=True)
class Heard:
    """One message of the family as it was understood.

    `choices` are the pressed options (dicts with question, item, option …) when a button was pressed;
    `act` and `confidence` (0–1) come from the language understanding, and so do `signs` (None: no model read it);
    `text` is exactly what was written. `ranking` holds the likeliest acts with their confidences, the best first.
    """

    text: str
    act: str = "inform"
    confidence: float = 1.0
    language: str | None = None
    certain: bool = False
    other_language: str | None = None
    button: dict[str, Any] | None = None
    signs: tuple[Sign, ...] | None = None
    ranking: tuple[tuple[str, float], ...] = ()


@dataclass
class Effect:
    """Something the world outside must do in the same transaction.

    Kinds: code, send, erase, callback, danger, letter, taken_back.
    """

    kind: str
    data: dict[str, Any] = field(default_factory=dict)


@dataclass(frozen=True)
class Surroundings:
    """What a talk may know of the world: the time, how long things are kept (days), letters that wait for it.

    `notice`: the version of the notice on data protection, by language. `shared`: since when each partner sees the plan.
    """

    now: datetime
    draft_days: int = 14
    letters: tuple[Letter, ...] = ()
    notice: Mapping[str, str] = field(default_factory=dict)
    shared: tuple[datetime, ...] = ()

    @property
    def today(self) -> date:
        """The date in Finland's calendar (the server runs in Finnish time or UTC; a month is enough)."""
        return self.now.date()
