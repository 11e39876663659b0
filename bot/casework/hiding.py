"""Takes phone numbers and addresses out of a text, in Latin, Arabic and Persian digits; ages, years and dates stay."""

from __future__ import annotations

import re
import unicodedata

_MARKS = "\u200e\u200f\u202a-\u202e\u2066-\u2069\u00a0\u202f\u061c"
_BETWEEN = rf"[\s().\-–/{_MARKS}]"
_DIGITS = re.compile(rf"(?:\+[{_MARKS}]*)?(?:\((?=\d+\)))?\d(?:{_BETWEEN}{{0,3}}\d)+")
_DATE = re.compile(r"\d{1,2}[./-]\d{1,2}[./-](?:\d{4}|\d{2})|\d{4}[./-]\d{1,2}(?:[./-]\d{1,2})?")
_MAIL = re.compile(r"[^\s@<>]+@[^\s@<>]+\.[^\s@<>]+")
SHORTEST_NUMBER = 6
SHORTEST_IN_PARTS = 7


def hide_contacts(text: str, phone: str, contact: str) -> str:
    """The text with `phone` in the place of what looks like a phone number and `contact` of an e-mail address."""
    text = _MAIL.sub(contact, text)
    return _DIGITS.sub(lambda found: phone if _is_phone(found.group()) else found.group(), text)


def _is_phone(run: str) -> bool:
    parts = ["".join(str(unicodedata.digit(d)) for d in part) for part in re.findall(r"\d+", run)]
    digits = "".join(parts)
    if _DATE.fullmatch(run):
        return False
    if run.startswith("+") or any(len(part) >= SHORTEST_NUMBER for part in parts):
        return True
    if len(digits) < SHORTEST_IN_PARTS:
        return False
    years = all(len(part) == 4 and part[:2] in ("19", "20") for part in parts)
    ages = all(len(part) <= 2 for part in parts) and not (len(parts[0]) == 2 and parts[0][0] == "0")
    return not years and not ages
