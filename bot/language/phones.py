"""A phone number in a message, as +358…; Finnish when no country is said."""

from __future__ import annotations

import re

import phonenumbers

from bot.language.normalise import MESSAGE_LIMIT, ascii_digits

HOME = "FI"
# A number begins with +, 00 or 0, or it is an amount, a date or a postal code; a letter after it makes it an identity code.
_CANDIDATE = re.compile(r"(?<![\d+])(?:\+\s?\d|00?\s?\d|\(0\d)[\d ()./\u00a0\-‐‑–]{4,22}\d(?![\dA-Za-z])")
_MOST = 5


def read_phone(text: str) -> str | None:
    """The first valid phone number in `text` in E.164 form ("+358401234567"), or None."""
    plain = ascii_digits(text[:MESSAGE_LIMIT])
    for found in list(_CANDIDATE.finditer(plain))[:_MOST]:
        digits = re.sub(r"[^\d+]", "", found[0])
        if digits.startswith("00"):
            digits = "+" + digits[2:]
        try:
            number = phonenumbers.parse(digits, HOME)
        except phonenumbers.NumberParseException:
            continue
        if phonenumbers.is_valid_number(number):
            return phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.E164)
    return None
