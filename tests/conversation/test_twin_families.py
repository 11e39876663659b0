"""The same family told in Finnish, English and Arabic is understood alike: needs, strengths and danger.

Sixty families (tests/data/twins/families.jsonl) tell 3–5 things in their own words. What is raised in one language
alone is a family treated otherwise for the language it speaks.
"""

from __future__ import annotations

import asyncio
import json
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date
from typing import Any

import pytest

from bot.evaluation.parse import parse
from bot.needs.taxonomy import taxonomy
from bot.rasa.model import Understanding
from bot.settings import ROOT
from bot.texts import LANGUAGES

FAMILIES = [
    json.loads(line)
    for line in (ROOT / "tests/data/twins/families.jsonl").read_text(encoding="utf-8").splitlines()
]
TODAY = date(2026, 11, 22)
MOST_CLOSED = 4
STRENGTHS_ALIKE = 0.9
"""Share of (family, strength) pairs on which the three languages agree."""
DANGER = "crisis"

Gap = tuple[str, str, str]
KNOWN_GAPS: dict[str, list[Gap]] = {
    "2026-11-22: danger nobody told. The model hears it in words that danger lines share (a child's age, a father, money held back, alone with infants); a cue cannot lower a chance. The bot asks once before it acts on such a doubt.": [
        ("t01", "crisis", "fi"),
        ("t02", "crisis", "en"),
        ("t04", "crisis", "fi"),
        ("t12", "crisis", "ar"),
        ("t20", "crisis", "en"),
        ("t28", "crisis", "en"),
        ("t30", "crisis", "fi"),
        ("t34", "crisis", "fi"),
        ("t36", "crisis", "en"),
        ("t36", "crisis", "fi"),
        ("t40", "crisis", "ar"),
        ("t41", "crisis", "ar"),
        ("t45", "crisis", "ar"),
        ("t47", "crisis", "ar"),
        ("t48", "crisis", "fi"),
        ("t49", "crisis", "en"),
        ("t49", "crisis", "fi"),
        ("t53", "crisis", "fi"),
    ],
    "2026-11-22: a code of safety beside the true need. The model gives one person's doing (Finnish hän, a former husband, a child of some age) to harm; quieter lines of that kind are too few among thousands of lines of harm.": [
        ("t17", "safety.child_at_risk", "en"),
        ("t33", "safety.child_at_risk", "ar"),
        ("t49", "safety.child_at_risk", "fi"),
        ("t02", "safety.self_harm", "en"),
        ("t13", "safety.violence", "fi"),
        ("t28", "safety.violence", "en"),
    ],
    "2026-11-23: a quarrel or silence told of one tie is heard of another as well.": [
        ("t48", "cohesion.couple_strain", "en"),
        ("t57", "cohesion.couple_strain", "en"),
    ],
    "2026-11-22: a neighbour among the needs is heard beside the one told: tiredness and worry, a child's night and a rhythm, coming together and a new role, young people and school.": [
        ("t16", "cohesion.separation", "en"),
        ("t01", "parenting.child_wellbeing", "ar"),
        ("t10", "parenting.child_wellbeing", "en"),
        ("t53", "parenting.limits", "en"),
        ("t06", "parenting.role_reversal", "ar"),
        ("t13", "parenting.role_reversal", "fi"),
        ("t32", "parenting.role_reversal", "en"),
        ("t25", "parenting.school_contact", "en"),
        ("t36", "wellbeing.isolation", "fi"),
        ("t52", "wellbeing.isolation", "fi"),
        ("t59", "wellbeing.stress_sleep", "en"),
        ("t31", "wellbeing.trauma_grief", "fi"),
        ("t50", "wellbeing.trauma_grief", "fi"),
    ],
}
"""Why it stays, since when: (family, code, language). What closes must leave; a danger that was told is never here."""


@dataclass
class Heard:
    """What is understood of all that one family wrote in one language."""

    needs: set[str] = field(default_factory=set)
    strengths: set[str] = field(default_factory=set)
    danger: bool = False


Readings = dict[str, dict[str, Heard]]


@pytest.fixture(scope="module")
def readings(understanding: Understanding) -> Readings:
    """Family → language → what is heard."""

    async def read(family: dict[str, Any], language: str) -> Heard:
        heard = Heard()
        for said in family["said"]:
            if language not in said:
                continue  # a coded answer
            line = {"text": said[language], "lang": language, "question": said["question"]}
            parsed = await parse(understanding, line, TODAY)
            heard.needs |= {need["code"] for need in parsed["needs"]}
            heard.strengths |= {strength["code"] for strength in parsed["strengths"]}
            heard.danger |= parsed["crisis"]
        return heard

    async def read_all() -> Readings:
        heard: Readings = {family["id"]: {} for family in FAMILIES}
        for family in FAMILIES:
            for language in LANGUAGES:
                heard[family["id"]][language] = await read(family, language)
        return heard

    return asyncio.run(read_all())


def raised_alone(readings: Readings) -> Iterator[Gap]:
    """Needs that only one language raises."""
    for family, heard in readings.items():
        for code in taxonomy().needs:
            raising = [language for language in LANGUAGES if code in heard[language].needs]
            if len(raising) == 1:
                yield family, code, raising[0]


def danger_misheard(readings: Readings) -> Iterator[Gap]:
    """Languages that raise a danger nobody told, or miss one that was told."""
    for family in FAMILIES:
        for language in LANGUAGES:
            if readings[family["id"]][language].danger != family["crisis"]:
                yield family["id"], DANGER, language


def known() -> set[Gap]:
    """Every gap that is known."""
    return {gap for gaps in KNOWN_GAPS.values() for gap in gaps}


def told(gaps: set[Gap]) -> str:
    """Gaps as lines to read."""
    return "\n".join(f"{family}: {code} ({language})" for family, code, language in sorted(gaps))


def test_no_need_is_raised_in_one_language_alone(readings: Readings) -> None:
    gaps = set(raised_alone(readings)) - known()
    assert not gaps, f"raised in this language only:\n{told(gaps)}"


def test_danger_is_heard_in_every_language_or_in_none(readings: Readings) -> None:
    gaps = set(danger_misheard(readings)) - known()
    by_family = {f["id"]: f for f in FAMILIES}
    missed = {gap for gap in gaps if by_family[gap[0]]["crisis"]}
    assert not missed, f"told, and not heard:\n{told(missed)}"
    assert not gaps, f"heard, and not told:\n{told(gaps)}"


def test_strengths_are_mostly_heard_alike(readings: Readings) -> None:
    pairs = [
        sum(strength in heard[language].strengths for language in LANGUAGES)
        for heard in readings.values()
        for strength in taxonomy().strengths
    ]
    alike = sum(count in (0, len(LANGUAGES)) for count in pairs) / len(pairs)
    raised = [count for count in pairs if count]
    everywhere = sum(count == len(LANGUAGES) for count in raised) / len(raised)
    print(
        f"strengths alike: {alike:.3f} of all pairs; in every language {everywhere:.3f} of those raised at all"
    )
    assert alike >= STRENGTHS_ALIKE


def test_a_gap_that_closed_leaves_the_table(readings: Readings) -> None:
    open_gaps = {*raised_alone(readings), *danger_misheard(readings)}
    closed = known() - open_gaps
    # A few close or open with the last digit of a chance on another processor; many closed ones hide new ones.
    assert len(closed) <= MOST_CLOSED, (
        f"these are heard alike now; take them out of KNOWN_GAPS:\n{told(closed)}"
    )


def test_no_told_danger_is_ever_a_known_gap() -> None:
    in_danger = {family["id"] for family in FAMILIES if family["crisis"]}
    missed = {gap for gap in known() if gap[1] == DANGER and gap[0] in in_danger}
    assert not missed, f"a danger that is not heard must be mended, not listed:\n{told(missed)}"
