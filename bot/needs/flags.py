"""Flags: needs and strengths with the words that show them, and what would change them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import Any

from bot.needs.taxonomy import URGENCIES, taxonomy

CHANGE_ANSWER = "change-answer"
"""The flag goes when the family changes an answer."""
CHANGE_TALK = "change-talk"
"""The flag rests on free text: only a talk with the family changes it."""


@dataclass(frozen=True)
class Evidence:
    """One quote under a flag. `item` is "" for the whole family; `source` is answer or message."""

    question: str
    item: str
    quote: str
    language: str
    source: str
    private: bool = False

    def to_json(self) -> dict[str, Any]:
        """Plain data for the store."""
        return {
            "question": self.question, "item": self.item, "quote": self.quote,
            "language": self.language, "source": self.source, "private": self.private,
        }  # fmt: skip

    @classmethod
    def from_json(cls, data: dict[str, Any]) -> Evidence:
        """The evidence kept by `to_json`."""
        return cls(
            data["question"], data["item"], data["quote"], data["language"], data["source"],
            bool(data.get("private")),
        )  # fmt: skip


@dataclass(frozen=True)
class Flag:
    """One need seen. Level 1–3; urgency as in URGENCIES; `rules` are the ids of what raised it."""

    code: str
    level: int
    urgency: str
    rules: tuple[str, ...]
    evidence: tuple[Evidence, ...]
    change: str

    @property
    def restricted(self) -> bool:
        """Whether it must stay out of the family's common summary altogether."""
        return self.shared() is None

    def shared(self) -> Flag | None:
        """The flag as it may stand in the common summary, without private evidence; None when it may not."""
        open_evidence = tuple(e for e in self.evidence if not e.private)
        if taxonomy().needs[self.code].restricted or not open_evidence:
            return None
        return replace(self, evidence=open_evidence)

    def to_json(self) -> dict[str, Any]:
        """Plain data for the store."""
        return {
            "code": self.code, "level": self.level, "urgency": self.urgency, "rules": list(self.rules),
            "evidence": [e.to_json() for e in self.evidence], "change": self.change,
        }  # fmt: skip

    @classmethod
    def from_json(cls, data: dict[str, Any]) -> Flag:
        """The flag kept by `to_json`."""
        evidence = tuple(Evidence.from_json(e) for e in data["evidence"])
        return cls(
            data["code"], data["level"], data["urgency"], tuple(data["rules"]), evidence, data["change"]
        )


@dataclass(frozen=True)
class StrengthFlag:
    """One strength seen, with the words that show it. Strengths have no level: none is worth less."""

    code: str
    rules: tuple[str, ...]
    evidence: tuple[Evidence, ...]

    def to_json(self) -> dict[str, Any]:
        """Plain data for the store."""
        evidence = [e.to_json() for e in self.evidence]
        return {"code": self.code, "rules": list(self.rules), "evidence": evidence}

    @classmethod
    def from_json(cls, data: dict[str, Any]) -> StrengthFlag:
        """The strength kept by `to_json`."""
        return cls(data["code"], tuple(data["rules"]), tuple(Evidence.from_json(e) for e in data["evidence"]))


def _order(flag: Flag) -> tuple[int, int, str]:
    return URGENCIES.index(flag.urgency), -flag.level, flag.code


def merge(flags: Iterable[Flag]) -> list[Flag]:
    """One flag for each need: the highest level, the most urgent, all evidence; nothing lowers anything.

    Two small signs of one need from different questions are level 2 together. Sorted by urgency, level, code.
    """
    merged: dict[str, Flag] = {}
    for flag in flags:
        old = merged.get(flag.code)
        if old is None:
            merged[flag.code] = flag
            continue
        talk = CHANGE_TALK in (old.change, flag.change)
        merged[flag.code] = Flag(
            flag.code,
            max(old.level, flag.level),
            min(old.urgency, flag.urgency, key=URGENCIES.index),
            tuple(dict.fromkeys((*old.rules, *flag.rules))),
            tuple(dict.fromkeys((*old.evidence, *flag.evidence))),
            CHANGE_TALK if talk else CHANGE_ANSWER,
        )
    return sorted((_at_its_level(flag) for flag in merged.values()), key=_order)


def _at_its_level(flag: Flag) -> Flag:
    need = taxonomy().needs[flag.code]
    level = flag.level
    if level == 1 and len({e.question for e in flag.evidence}) >= 2 and len(flag.rules) >= 2:
        level = 2
    return replace(flag, level=min(max(level, need.lowest), need.highest))


def merge_strengths(strengths: Iterable[StrengthFlag]) -> list[StrengthFlag]:
    """One of each strength with all its evidence, in the order of the taxonomy."""
    merged: dict[str, StrengthFlag] = {}
    for strength in strengths:
        old = merged.get(strength.code, StrengthFlag(strength.code, (), ()))
        merged[strength.code] = StrengthFlag(
            strength.code,
            tuple(dict.fromkeys((*old.rules, *strength.rules))),
            tuple(dict.fromkeys((*old.evidence, *strength.evidence))),
        )
    order = list(taxonomy().strengths)
    return sorted(merged.values(), key=lambda s: order.index(s.code))
