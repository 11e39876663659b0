"""Stems: what of a word stays when it is spelt or ended in another way, so that its forms teach each other.

Of Arabic the consonants, alike in Arabic letters and in Latin ones: "ما بيسمع" and "ma byesma3" are both "m bsm3". Long
vowels come and go between dialects, short ones are not written, and every writer of Arabizi spells them anew. Of
Finnish and English the first letters, none of them doubled.
"""

from __future__ import annotations

import re

_LETTERS = str.maketrans({
    "ب": "b", "ت": "t", "ث": "t", "ج": "j", "ح": "h", "خ": "x", "د": "d", "ذ": "d", "ر": "r", "ز": "z", "س": "s",
    "ش": "S", "ص": "s", "ض": "d", "ط": "t", "ظ": "d", "ع": "3", "غ": "G", "ف": "f", "ق": "q", "ك": "k", "ل": "l",
    "م": "m", "ن": "n", "ه": "h", "ا": "", "و": "", "ي": "", "ء": "", "'": "",
})  # fmt: skip
_PAIRS = (
    ("sh", "S"), ("ch", "S"), ("kh", "x"), ("gh", "G"), ("th", "t"), ("dh", "d"), ("3'", "G"), ("7'", "x"), ("ph", "f"),
)  # fmt: skip
_LATIN = str.maketrans({
    "a": "", "e": "", "i": "", "o": "", "u": "", "y": "", "w": "", "'": "", "4": "",
    "2": "q", "5": "x", "6": "t", "7": "h", "8": "G", "9": "s", "$": "S", "c": "k", "g": "j", "p": "b", "v": "f",
})  # fmt: skip
_FIRST_LETTERS = 5
_LATIN_ARTICLES = ("el", "al", "il")
_ARTICLES = {"وال": "و", "بال": "ب", "فال": "ف", "كال": "ك", "ال": "", "لل": ""}
"""What an article leaves of the letters before it."""
_TWICE = re.compile(r"(.)\1+")


def stems(words: str, language: str) -> str:
    """The stems of folded words with one space between; an Arabic article has none."""
    stem = _arabic_stem if language == "ar" else _first_letters
    return " ".join(filter(None, map(stem, words.split())))


def _first_letters(word: str) -> str:
    return _TWICE.sub(r"\1", word)[:_FIRST_LETTERS]


def _arabic_stem(word: str) -> str:
    if word in _LATIN_ARTICLES:
        return ""
    consonants = _of_latin(word) if word[0].isascii() else _of_arabic(word)
    return _TWICE.sub(r"\1", consonants) or word[:2]


def _of_arabic(word: str) -> str:
    for article, left in _ARTICLES.items():
        if word.startswith(article) and len(word) >= len(article) + 2:
            word = left + word[len(article) :]
            break
    return word.removesuffix("ه").translate(_LETTERS)


def _of_latin(word: str) -> str:
    if len(word) > 4 and word.startswith(_LATIN_ARTICLES) and word[2] not in "aeiouy":
        word = word[2:]
    for pair, letter in _PAIRS:
        word = word.replace(pair, letter)
    return word.removesuffix("h").translate(_LATIN)
