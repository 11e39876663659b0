"""Warnings, reasons and doubts in the words of the interpreter's own language."""

from __future__ import annotations

from bot.review.warnings import CHECKS, REASONS, Warning
from bot.texts import texts

DIALECT, IDIOM, NEGATION, NUMBER, KINSHIP, GENDER, IRONY, UNREADABLE = DOUBTS = (
    "dialect", "idiom", "negation", "number", "kinship", "gender", "irony", "unreadable",
)  # fmt: skip
"""Why an interpreter calls a rendering doubtful."""
_MARK = {"fi": ", ", "en": ", ", "ar": "، "}


def check_name(check: str, language: str) -> str:
    """The short name of a check. Raises ValueError for an id that is none of CHECKS."""
    if check not in CHECKS:
        raise ValueError(check)
    return texts().say(language, f"desk-review-check-{check}")


def sentence(warning: Warning, language: str) -> str:
    """What a warning says, with the words and numbers it is about."""
    how = "changed" if warning.was and warning.now else "lost" if warning.was else "new"
    mark = _MARK[language]
    return texts().say(
        language,
        f"desk-review-slip-{warning.id}",
        how=how,
        was=mark.join(warning.was),
        now=mark.join(warning.now),
    )


def reason(code: str, language: str) -> str:
    """Why a warning was overridden. Raises ValueError for a word that is none of REASONS."""
    if code not in REASONS:
        raise ValueError(code)
    return texts().say(language, f"desk-review-override-{code}")


def doubt(code: str, language: str) -> str:
    """Why a rendering is doubtful. Raises ValueError for a word that is none of DOUBTS."""
    if code not in DOUBTS:
        raise ValueError(code)
    return texts().say(language, f"desk-review-doubt-{code}")
