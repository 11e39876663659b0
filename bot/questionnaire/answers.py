"""What a family answered: coded value and own words side by side, never one without the other."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

ANSWERED = "answered"
SKIPPED = "skipped"
DONT_KNOW = "dont_know"
TELL_WORKER = "tell_worker"
STATUSES = (ANSWERED, SKIPPED, DONT_KNOW, TELL_WORKER)

HOW = ("button", "text", "derived", "correction")


@dataclass(frozen=True)
class Answer:
    """One stored answer.

    `value` is coded: an option id, a list of them (multi), an int (number, scale 1–5), "YYYY-MM" or "YYYY"
    (date) or None. `verbatim` is what the person wrote, or the words on the button. `at` is ISO 8601 UTC.
    `details` holds own words asked for by an option, by option id.
    """

    question: str
    item: str
    status: str
    value: Any
    verbatim: str
    language: str
    at: str
    how: str
    version: str
    details: dict[str, str] = field(default_factory=dict)

    def to_json(self) -> dict[str, Any]:
        """Plain data for the store."""
        data: dict[str, Any] = {
            "q": self.question, "i": self.item, "s": self.status, "v": self.value, "t": self.verbatim,
            "l": self.language, "at": self.at, "how": self.how, "ver": self.version,
        }  # fmt: skip
        if self.details:
            data["d"] = self.details
        return data

    @classmethod
    def from_json(cls, data: dict[str, Any]) -> Answer:
        """The answer kept by `to_json`."""
        return cls(
            data["q"], data["i"], data["s"], data["v"], data["t"], data["l"], data["at"], data["how"],
            data["ver"], data.get("d", {}),
        )  # fmt: skip
