"""Months that are misspelt or written together with their part: "septembr", "syskuussa", "loppukesällä"."""

from __future__ import annotations

from collections.abc import Iterator

from bot.language.vocabulary import NOTHING, Lexicon, Meaning, Vocabulary, is_arabic

_PARTS = ("loppu", "alku", "keski")
_SHORTEST = 6
_SHORTEST_ARABIC = 5


def month_in_part(word: str, known: Vocabulary) -> Meaning:
    """What the unknown `word` means when it is a part of a month or a season: "loppusyyskuu", "alkukeväästä"."""
    means, _ = known.meaning(_whole(word)) if word.startswith(_PARTS) else (NOTHING, False)
    return means if "month" in means or "season" in means else NOTHING


def misspelt_month(word: str, known: Vocabulary) -> Meaning:
    """What the unknown `word` means when one letter makes it a long month's name: only beside a year is that sure."""
    word = _whole(word)
    if len(word) < _shortest(word):
        return NOTHING
    for found_in in known.lexicons(word):
        for name, month, free_ending in _names(found_in):
            if abs(len(name) - len(word)) > 1 and not free_ending:
                continue
            lengths = range(len(name) - 1, len(name) + 2) if free_ending else (len(word),)
            if any(_is_one_letter_off(word[:length], name) for length in lengths):
                return {"month": month}
    return NOTHING


def _whole(word: str) -> str:
    part = next((part for part in _PARTS if word.startswith(part)), "")
    return word[len(part) :]


def _shortest(word: str) -> int:
    return _SHORTEST_ARABIC if is_arabic(word) else _SHORTEST


def _names(found_in: Lexicon) -> Iterator[tuple[str, int, bool]]:
    """The long names of months in one language, and whether any ending may follow."""
    for table, free_ending in ((found_in.exact, False), (found_in.stars, True)):
        for name, means in table.items():
            if "month" in means and len(name) >= _shortest(name):
                yield name, int(means["month"]), free_ending


def _is_one_letter_off(word: str, name: str) -> bool:
    """Whether one letter more, less, other or changed with its neighbour makes `word` the name."""
    start = 0
    while start < min(len(word), len(name)) and word[start] == name[start]:
        start += 1
    one, other = word[start:], name[start:]
    swapped = one[:2] == other[1::-1] and one[2:] == other[2:] and len(one) > 1
    return one[1:] == other or one == other[1:] or one[1:] == other[1:] or swapped
