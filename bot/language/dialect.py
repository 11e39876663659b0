"""A guess at the Arabic of a talk, Levantine or Iraqi, and whether it is in Latin letters: for interpreters, to choose by."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache

from bot.language.normalise import fold, words
from bot.language.vocabulary import is_arabic, read_data

LEVANTINE, IRAQI = DIALECTS = ("levantine", "iraqi")
LATIN = "arabizi"
MARKS = (*DIALECTS, LATIN)
_DIFFERENT_WORDS = 3
"""So many different words of a dialect are needed: one may be a quotation, two a neighbour's habit."""
_TIMES_AS_MANY = 2


@dataclass(frozen=True)
class Guess:
    """What the words show. `dialect` is one of DIALECTS or "" when they show too little; `latin`: mostly Latin letters."""

    dialect: str
    latin: bool

    @property
    def marks(self) -> tuple[str, ...]:
        """As fixed words of MARKS; none when nothing is known."""
        return (*((self.dialect,) if self.dialect else ()), *((LATIN,) if self.latin else ()))


def guess(texts: Iterable[str]) -> Guess:
    """The dialect of Arabic texts, in either script. Few or mixed words give no dialect: a wrong guess misleads."""
    known = _known()
    found: dict[str, set[str]] = {dialect: set() for dialect in DIALECTS}
    arabic = latin = 0
    for text in texts:
        for word in words(text):
            if is_arabic(word.folded):
                arabic += 1
            elif word.folded[:1].isalpha():
                latin += 1
            for form in (word.folded, word.folded[1:] if word.folded.startswith("و") else ""):
                if form in known:
                    found[known[form]].add(form)
    first, second = sorted(DIALECTS, key=lambda dialect: -len(found[dialect]))
    sure = len(found[first]) >= max(_DIFFERENT_WORDS, _TIMES_AS_MANY * len(found[second]))
    return Guess(first if sure else "", latin > arabic)


@cache
def _known() -> dict[str, str]:
    data = read_data("dialects")
    return {
        fold(word): dialect
        for dialect in DIALECTS
        for script in ("arabic", "latin")
        for word in data[dialect][script]
    }
