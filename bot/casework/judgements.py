"""What workers make of flags: accepted, weighed otherwise, or dismissed, each with a reason. The newest word stands."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from bot.casework.summary import FlagLine
from bot.casework.written import NotKept
from bot.needs.taxonomy import URGENCIES, taxonomy

ACCEPTED, CHANGED, DISMISSED = VERDICTS = ("accepted", "changed", "dismissed")
COMMON, RESTRICTED = PARTS = ("common", "restricted")
LEVELS = (1, 2, 3)
PROBLEMS = ("verdict", "reason", "level", "urgency")
LONGEST_REASON = 1000


@dataclass(frozen=True)
class Judgement:
    """A worker's word on one flag. `level` and `urgency` are what holds from then on; `revision` is what was judged."""

    verdict: str
    level: int
    urgency: str
    reason: str
    revision: int
    by: str
    at: datetime
    """UTC."""

    def body(self) -> dict[str, Any]:
        """What is sealed with the case's key."""
        return {
            "verdict": self.verdict, "level": self.level, "urgency": self.urgency, "reason": self.reason,
            "revision": self.revision,
        }  # fmt: skip


@dataclass(frozen=True)
class JudgedFlag:
    """A flag as it stands, with the judgement or None. `before_news`: the family has sent again since."""

    flag: FlagLine
    judgement: Judgement | None
    before_news: bool

    @property
    def urgency(self) -> str:
        """The urgency that holds."""
        return self.judgement.urgency if self.judgement else self.flag.urgency

    @property
    def dismissed(self) -> bool:
        """Whether a worker has put it aside."""
        return self.judgement is not None and self.judgement.verdict == DISMISSED


@dataclass(frozen=True)
class JudgedFlags:
    """Flags by the urgency that holds, the most urgent first, and those put aside."""

    standing: tuple[tuple[str, tuple[JudgedFlag, ...]], ...]
    dismissed: tuple[JudgedFlag, ...]

    @property
    def count(self) -> int:
        """How many flags stand."""
        return sum(len(flags) for _, flags in self.standing)


def about(part: str, code: str) -> str:
    """The key of a flag among the notes of a case."""
    return f"{part}/{code}"


def made(flag: FlagLine, form: Mapping[str, str], revision: int, by: str, at: datetime) -> Judgement:
    """The judgement that a form gives. Raises NotKept.

    A reason is needed to change or dismiss; a changed flag needs another level or urgency than it has.
    """
    verdict, reason = form.get("verdict", ""), form.get("reason", "").strip()
    if verdict not in VERDICTS:
        raise NotKept("verdict")
    if len(reason) > LONGEST_REASON or (verdict != ACCEPTED and not reason):
        raise NotKept("reason")
    level, urgency = flag.level, flag.urgency
    if verdict == CHANGED:
        level, urgency = _level(form.get("level", "")), form.get("urgency", "")
        if urgency not in URGENCIES:
            raise NotKept("urgency")
        if (level, urgency) == (flag.level, flag.urgency):
            raise NotKept("level")
    return Judgement(verdict, level, urgency, reason, revision, by, at)


def _level(written: str) -> int:
    if written not in map(str, LEVELS):
        raise NotKept("level")
    return int(written)


def judged(flags: Iterable[FlagLine], judgements: Mapping[str, Judgement], revision: int) -> JudgedFlags:
    """Flags with the newest judgement of each code."""
    known = taxonomy().needs
    found = [
        JudgedFlag(flag, said, said is not None and said.revision < revision)
        for flag in flags
        if flag.code in known
        for said in (judgements.get(flag.code),)
    ]
    standing = [one for one in found if not one.dismissed]
    groups = ((u, tuple(one for one in standing if one.urgency == u)) for u in URGENCIES)
    return JudgedFlags(
        tuple((u, group) for u, group in groups if group), tuple(one for one in found if one.dismissed)
    )


def put_aside(verdicts: Iterable[str]) -> bool:
    """Whether a flag with these verdicts, one for each part it was judged in, is dismissed wherever it was judged."""
    said = list(verdicts)
    return bool(said) and all(verdict == DISMISSED for verdict in said)


def standing(
    content: Mapping[str, Any],
    common: Mapping[str, Judgement],
    restricted: Mapping[str, Judgement] | None = None,
) -> dict[str, Any]:
    """A content as it may be handed on: without dismissed flags, the others with the weight a worker gave them.

    `restricted` is given when that part goes along: then a flag is left out only when it was dismissed wherever
    it was judged.
    """
    flags = []
    for flag in content["flags"]:
        said = [one[flag["code"]] for one in (common, restricted or {}) if flag["code"] in one]
        if put_aside(one.verdict for one in said):
            continue
        held = next((one for one in said if one.verdict != DISMISSED), None)
        flags.append({**flag, "level": held.level, "urgency": held.urgency} if held else flag)
    return {**content, "flags": flags}
