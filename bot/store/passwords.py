"""Which passwords may be chosen, by NIST SP 800-63B-4 (August 2025), section 3.1.1.2."""

from __future__ import annotations

import re
import unicodedata

from zxcvbn import zxcvbn

from bot.store.errors import PasswordTooCommon, PasswordTooWeak

# What the standard asks of a password that stands alone, as an interpreter's may; one rule for everybody is easier to tell.
SHORTEST_PASSWORD = 15
# zxcvbn knows 47 000 leaked passwords, words, names, dates, keyboard rows and repeats, and estimates the tries
# that somebody needs who knows them too. It says how many, not which characters must be there.
FEWEST_GUESSES = 10**9
_LOOKED_AT = 72  # characters; what makes a password bad lies in its first ones, and zxcvbn takes no more
_OF_THE_HOUSE = ["perhesilta", "kotoutuminen", "integration", "oulu"]


def check(password: str, name: str) -> None:
    """Raises PasswordTooWeak or, when others would try it early, PasswordTooCommon. No kind of character is asked for."""
    password = clean(password)
    if len(password) < SHORTEST_PASSWORD:
        raise PasswordTooWeak
    parts = [part for part in re.split(r"\W+", clean(name).casefold()) if len(part) > 2]
    left = password.casefold()
    for part in sorted(parts, key=len, reverse=True):
        left = left.replace(part, "")
    if not re.search(r"[^\W\d_]", left) and left != password.casefold():
        raise PasswordTooCommon  # the name again and again, with digits and signs at most
    guessed = zxcvbn(password[:_LOOKED_AT], user_inputs=[*parts, *_OF_THE_HOUSE])
    if guessed["guesses"] < FEWEST_GUESSES:
        raise PasswordTooCommon


def clean(password: str) -> str:
    """Some keyboards write ä as two characters."""
    return unicodedata.normalize("NFKC", password)
