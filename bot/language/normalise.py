"""Text made safe to keep (`clean`) and text made easy to compare (`fold`, `words`); the original is never altered."""

from __future__ import annotations

import re
import unicodedata
from typing import NamedTuple

MESSAGE_LIMIT = 4000
"""Characters of one message that are read; a phone message is rarely longer than a few hundred."""

ARABIC = "\u0600-\u06ff\u0750-\u077f\u08a0-\u08ff\ufb50-\ufdff\ufe70-\ufeff"
"""The letters, marks and digits of the Arabic script, as the inside of a regular expression's class."""

# Marks that a reader does not see or that only change how a letter is read aloud.
_INVISIBLE = "\u00ad\u034f\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufe00-\ufe0f\ufeff"
_TASHKEEL = "\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06dc\u06df-\u06e4\u06e7\u06e8\u06ea-\u06ed"
_TATWEEL = "\u0640"
_LATIN_MARKS = "\u0300-\u036f"
_APOSTROPHES = "'’‘ʼʻ`´′ʾʿ"

_DROPPED = re.compile(
    f"[{_INVISIBLE}{_TASHKEEL}{_TATWEEL}{_LATIN_MARKS}\x00-\x08\x0e-\x1f\x7f-\x9f\ud800-\udfff]+"
)
_REPEATED = re.compile(r"([^\W\d_])\1{2,}")
# Old phones and copied PDF text send Arabic as ready-made shapes instead of letters.
_PRESENTATION_FORMS = re.compile("[\ufb50-\ufdff\ufe70-\ufefc]+")

_DIGITS = {ord(digit): str(value) for row in ("٠١٢٣٤٥٦٧٨٩", "۰۱۲۳۴۵۶۷۸۹") for value, digit in enumerate(row)}
_ARABIC_LETTERS = {
    "أ": "ا", "إ": "ا", "آ": "ا", "ٱ": "ا", "ى": "ي", "ی": "ي", "ې": "ي", "ئ": "ي", "ؤ": "و", "ة": "ه", "ۀ": "ه",
    "ہ": "ه", "ھ": "ه", "ک": "ك", "گ": "ك", "ڪ": "ك", "چ": "ج", "ژ": "ز", "پ": "ب", "ڤ": "ف",
}  # fmt: skip
_LATIN_LETTERS = {"ä": "a", "å": "a", "à": "a", "á": "a", "ö": "o", "ø": "o", "ı": "i", "æ": "a"}
_ARABIC_FOLDED = (
    _DIGITS
    | {ord(letter): plain for letter, plain in _ARABIC_LETTERS.items()}
    | {ord(mark): "'" for mark in _APOSTROPHES}
)
_FOLDED = _ARABIC_FOLDED | {ord(letter): plain for letter, plain in _LATIN_LETTERS.items()}

_UNSAFE = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ud800-\udfff\ufffe\uffff]")

# A word: letters and digits, with marks, invisible joiners and apostrophes inside. Arabic letters and digits part
# ("و٣" is two words); Latin letters and digits do not ("3endi" is one).
_INSIDE = f"[{_INVISIBLE}{_TASHKEEL}{_LATIN_MARKS}{_APOSTROPHES}]*"
_ARABIC_LETTER = f"(?![\u0660-\u0669\u06f0-\u06f9])[{ARABIC}]"
_WORD = re.compile(
    f"(?:{_ARABIC_LETTER}(?<=\\w))(?:{_INSIDE}(?:{_ARABIC_LETTER})(?<=\\w))*"
    f"|[\u0660-\u0669\u06f0-\u06f9]+"
    f"|[^\\W_{ARABIC}](?:{_INSIDE}[^\\W_{ARABIC}])*"
)


class Word(NamedTuple):
    """One word of a message."""

    text: str
    """As it was written."""
    folded: str
    """As it is compared."""
    start: int
    """Where it begins in the original text."""
    end: int
    """Where it ends in the original text (exclusive)."""


def clean(text: str, limit: int = MESSAGE_LIMIT) -> str:
    """Any incoming text, safe to keep and to show: at most `limit` characters, nothing that hides or reorders words.

    Control characters (but newline and tab), bidi overrides and unpaired surrogates go; everything else stays as it
    was written. Never raises.
    """
    if not isinstance(text, str):
        return ""
    return _UNSAFE.sub("", text.replace("\r\n", "\n").replace("\r", "\n"))[: max(limit, 0)]


def fold(text: str, language: str | None = None) -> str:
    """`text` as it is compared, never as it is kept: spelling differences that carry no meaning are gone.

    With `language` "ar" the Latin letters keep their dots; otherwise ä, ö and å become a, o and a, so that learners
    without those keys match. Both sides of a comparison are folded. Folding twice changes nothing more.
    """
    if text.isascii():
        return _collapse(
            (text if text.isprintable() else _DROPPED.sub("", text)).casefold().replace("`", "'")
        )
    if _PRESENTATION_FORMS.search(text):
        text = _PRESENTATION_FORMS.sub(lambda shapes: unicodedata.normalize("NFKC", shapes[0]), text)
    text = _composed(_composed(text).casefold())
    translated = text.translate(_ARABIC_FOLDED if language == "ar" else _FOLDED)
    # Letters can meet and compose anew once the marks between them are gone.
    return _collapse(_composed(_DROPPED.sub("", translated)))


def _composed(text: str) -> str:
    """`text` in Unicode normal form C; the check alone is faster for what already is."""
    return text if unicodedata.is_normalized("NFC", text) else unicodedata.normalize("NFC", text)


def _collapse(text: str) -> str:
    return _REPEATED.sub(r"\1\1", text)


def ascii_digits(text: str) -> str:
    """`text` with Arabic-Indic and Persian digits as 0–9; the same length, so spans stay valid."""
    return text if text.isascii() else text.translate(_DIGITS)


def words(text: str) -> list[Word]:
    """The words of `text`, in order, with their places in the original."""
    return [Word(found[0], fold(found[0]), found.start(), found.end()) for found in _WORD.finditer(text)]
