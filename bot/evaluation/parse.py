"""What is understood of one message, in the fixed format of `perhesilta parse` (design, section 5)."""

from __future__ import annotations

from datetime import date
from typing import Any

from bot.language.detect import detect
from bot.language.values import read_ages, read_count, read_date
from bot.needs.classifier import Sign
from bot.needs.heard import danger_in, hear
from bot.rasa.model import Understanding

# Two acts of the talk itself, said in the words of the fixed labels.
_SHOWN_AS = {"tell_worker": "talk_to_human", "resume": "inform"}
EXPECTATIONS = ("count", "ages", "date")


def shown_as(act: str) -> str:
    """An act of the talk in the words of the fixed labels."""
    return _SHOWN_AS.get(act, act)


async def parse(understanding: Understanding, line: dict[str, Any], today: date) -> dict[str, Any]:
    """Parse `{"text", "lang"?, "question"?, "expect"?}`.

    Returns lang, act, confidence (0–1), needs and strengths with level, urgency, quote and rule, crisis, values.
    Raises KeyError without a text.
    """
    text = str(line["text"])
    language = detect(text, line.get("lang")).language or line.get("lang") or "en"
    understood = await understanding.parse(text)
    intent = understood.get("intent") or {}
    signs = [Sign.from_json(sign) for sign in understood.get("signs") or ()]
    act = intent.get("name") or "inform"
    cues = hear(text, language, signs)
    found = danger_in(cues, text, signs)
    believed = [cue for cue in cues if not cue.check]
    return {
        "lang": language,
        "act": shown_as(act),
        "confidence": round(float(intent.get("confidence") or 0.0), 3),
        "needs": [
            {"code": c.code, "level": c.level, "urgency": c.urgency, "quote": c.quote, "rule": c.rule}
            for c in believed
            if not c.strength
        ],
        "strengths": [{"code": c.code, "quote": c.quote, "rule": c.rule} for c in believed if c.strength],
        "crisis": found is not None and found.likely,
        "values": values(text, language, line, today),
    }


def values(text: str, language: str, line: dict[str, Any], today: date) -> dict[str, Any]:
    """The values in a text: the kind that `expect` names; unasked only ages and dates, which say what they are."""
    wanted = (line["expect"],) if line.get("expect") in EXPECTATIONS else ("ages", "date")
    found: dict[str, Any] = {}
    if "count" in wanted:
        children = str(line.get("question") or "").startswith("children")
        count = read_count(text, language, of="children" if children else "people")
        if count is not None:
            found["count"] = count.value
    if "ages" in wanted and (ages := read_ages(text, language)) is not None:
        found["ages"] = list(ages.value)
    if "date" in wanted and (month := read_date(text, language, today)) is not None:
        found["date"] = month.value
    return found
