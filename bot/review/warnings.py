"""What a check finds: a possible slip between the original and its rendering, as places and values, never a sentence."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from bot.review.glossary import Glossary

NUMBER, DATE, NAME, NEGATION, KINSHIP, GENDER, EMPTY, COPIED, GLOSSARY, CONTACT = CHECKS = (
    "number", "date", "name", "negation", "kinship", "gender", "empty", "copied", "glossary", "contact",
)  # fmt: skip
"""The ids. An interpreter may override each, with a reason."""
REASONS = ("same", "spoken", "unclear", "source", "other")
"""Why a warning is overridden: it means the same; so people say it; the original is unclear; the original is wrong."""

Span = tuple[int, int]
"""Where something stands in a text: start and end, the end exclusive."""

# Marks an interpreter writes into a rendering (domain.md 6): they are about the text and no part of it.
_MARKS = re.compile(r"\[(?:\?|sic|unclear|(?:N|dialect|idiom)\s*:[^\]]*)\]", re.IGNORECASE)
_READINGS = re.compile(r"\[[^\[\]/]+/[^\[\]/]+\]")


@dataclass(frozen=True)
class Warning:
    """One possible slip. `was` stands in the original, `now` in the rendering; each may be empty.

    Numbers are given in digits ("5"); everything else as it is written there.
    """

    id: str
    original: tuple[Span, ...] = ()
    rendering: tuple[Span, ...] = ()
    was: tuple[str, ...] = ()
    now: tuple[str, ...] = ()


@dataclass(frozen=True)
class Context:
    """What is known beside the two texts.

    `speaker` is "woman", "man" or "" (not known); `hidden` are the words that stand for a hidden phone number or
    address and must stay; `names` are names to look for, as they may be written; without a glossary its terms are
    not looked at.
    """

    speaker: str = ""
    hidden: tuple[str, ...] = ()
    names: tuple[str, ...] = ()
    glossary: Glossary | None = None


def without_marks(rendering: str) -> str:
    """The rendering with the interpreter's marks blanked out, of the same length so that places stay valid."""
    return _MARKS.sub(_blank, rendering)


def readings(rendering: str) -> list[Span]:
    """Where two readings `[A / B]` stand: only one of them is meant, so nothing in them is demanded."""
    return [found.span() for found in _READINGS.finditer(rendering)]


def within(start: int, end: int, spans: Sequence[Span]) -> bool:
    """Whether a place lies in one of the spans."""
    return any(first <= start and end <= last for first, last in spans)


def _blank(found: re.Match[str]) -> str:
    return " " * len(found[0])
