"""Which language a message is in: Finnish, English, Arabic (Arabizi too), or one that the bot does not speak."""

from __future__ import annotations

import math
import re
import unicodedata
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, Literal, cast

from bot.language.normalise import Word, fold, words
from bot.language.vocabulary import LANGUAGES, is_arabic, lexicon, read_data, without_prefixes

if TYPE_CHECKING:
    from lingua import LanguageDetector

Language = Literal["fi", "en", "ar"]

_READ = 600
"""Characters that are looked at: more says nothing new about the language."""
_FEW_WORDS = 2
"""So few words of another language do not yet show that a person changed to it."""
_SURE = 0.85

# A digit that stands for an Arabic letter: 3endi, mni7, ma2dar, sab3a. "5v", "mp3" and "covid19" are none.
_DIGIT_LETTER = re.compile(r"(?:[235679][a-z']*[aeiouywlhrn][a-z'235679]*|[a-z']+[2356789][a-z'2356789]*)")
_LETTERS_THEN_DIGITS = re.compile(
    r"(?:mp|ps|top|klo|luokka|class|covid|room|no|as|wc|h|b|a|c|nro|kello|at|in|is|are|on|we|g)\d+"
)
_DIGITS_THEN_ENGLISH = re.compile(
    r"\d(?:th|nd|rd|st|pm|am|years?|yrs?|yo|months?|mo|kids?|days?|weeks?|children|sons?|vuo\w*|kuu\w*)"
)
_ENGLISH_LOOK = re.compile(
    r"[bcdfghjkmpqvwxz]$|[cqwxz]|th|sh|gh|[^aeiouy](?:ly|ry|ty|ny)$|^[bcdfgpt]r|ing$|ou|ea"
)
_FINNISH_LOOK = re.compile(
    r"aa|uu|ii|yy|kk|[aeiouy]{3}|(?:ssa|sta|lla|lta|lle|ksi|nen|mme|tte|tko|ko|kin|vat|ni|in|en|an|on|un|yn|ja|i|u)$"
)


@dataclass(frozen=True)
class Detected:
    """The language of one message."""

    language: Language | None
    """The language to read it in; None when it is none of the three, or nothing tells."""
    other: str | None
    """Code of a language that the bot does not speak ("fa", "so", "uk" ...)."""
    certain: bool
    """Whether this alone is reason to answer in that language; short and mixed words are not."""


def detect(text: str, session: str | None = None) -> Detected:
    """The language of `text`; `session`, the language spoken so far, decides where the text itself does not."""
    spoken = cast("Language | None", session if session in LANGUAGES else None)
    text = text[:_READ]
    row = [word for word in words(text) if not word.folded.isdecimal()]
    scripts = _scripts(row)
    if not scripts:
        return Detected(spoken, None, False)
    script = scripts.most_common(1)[0][0]
    if script == "ARABIC":
        return _arabic_script(text, [word for word in row if is_arabic(word.folded)], spoken)
    if script == "CYRILLIC":
        return Detected(None, _cyrillic(text, row), True)
    if script != "LATIN":
        return Detected(None, read_data("other_languages")["other_scripts"].get(script, "und"), True)
    return _latin_script(text, row, spoken)


def warm_up() -> None:
    """Load the word lists and the language model, so that the first message is not slow."""
    detect("perhe family")
    _share_of_finnish("mitä kuuluu")


def _scripts(row: Iterable[Word]) -> Counter[str]:
    counted: Counter[str] = Counter()
    for word in row:
        letter = next((letter for letter in word.text if letter.isalpha()), "")
        if letter.isascii() or letter in "äöåÄÖÅ":
            script = "LATIN" if letter else ""
        elif is_arabic(word.folded):
            script = "ARABIC"
        else:
            script = unicodedata.name(letter, "").split(" ")[0]
        if script:
            counted[script] += word.end - word.start
    return counted


# --- Arabic script ---


@cache
def _listed(*path: str) -> frozenset[str]:
    """The folded words of one list in the data, all forms of a phrase word by word."""
    found = read_data(path[0])
    for step in path[1:]:
        found = found[step]
    return frozenset(word.folded for spelling in found for word in words(str(spelling)))


@cache
def _letters(group: str) -> dict[str, str]:
    """Letters that only one language uses -> that language."""
    languages = read_data("other_languages")[group]
    return {letter: code for code, known in languages.items() for letter in known["letters"]}


def _arabic_script(text: str, row: list[Word], spoken: Language | None) -> Detected:
    letters = Counter(code for letter, code in _letters("arabic_script").items() if letter in text)
    hits = {
        code: sum(word.folded in _listed("other_languages", "arabic_script", code, "words") for word in row)
        for code in read_data("other_languages")["arabic_script"]
    }
    arabic = sum(_is_known_arabic(word) for word in row)
    # Persian letters alone are no proof: Iraqi dialect is written with چ گ پ, and some type Arabic on a Persian keyboard.
    persian_keys = sum(text.count(letter) for letter in "یکپچگ")
    for code in letters:
        hits[code] += 2
    best = max(hits, key=lambda code: hits[code])
    if hits[best] > arabic or (hits[best] == arabic and hits[best] and (persian_keys or best != "fa")):
        certain = hits[best] - arabic >= 1 and (len(row) > 1 or bool(letters))
        if certain or spoken != "ar":
            return Detected(None, best, certain)
    return Detected("ar", None, arabic > 0 or not persian_keys)


def _is_known_arabic(word: Word) -> bool:
    if "ة" in word.text or word.folded in _listed("ar", "recognise", "words"):
        return True
    known = lexicon("ar")
    if known.meaning(word.folded) or word.folded in known.numbers:
        return True
    if word.folded.startswith("ال") and len(word.folded) > 4:
        return True
    return any(
        rest in _listed("ar", "recognise", "words") or known.meaning(rest)
        for _, rest in without_prefixes(word.folded)
    )


# --- Cyrillic ---


def _cyrillic(text: str, row: list[Word]) -> str:
    lower = text.lower()
    score = {"uk": 0, "ru": 0}
    for letter, code in _letters("cyrillic").items():
        score[code] += 2 * (letter in lower)
    for code in score:
        score[code] += sum(
            word.folded in _listed("other_languages", "cyrillic", code, "words") for word in row
        )
    return "uk" if score["uk"] > score["ru"] else "ru"


# --- Latin script ---


def _latin_script(text: str, row: list[Word], spoken: Language | None) -> Detected:
    row = [word for word in row if word.text[:1].isascii() or word.text[:1].isalpha()]
    folded = [word.folded for word in row]
    own = {code: _share(folded, _listed(code, "recognise", "words")) for code in ("fi", "en")}
    own["fi"] += sum("ä" in word.text.lower() or "ö" in word.text.lower() for word in row) * 0.5
    arabizi, letters_for_sounds = _arabizi(folded)
    if arabizi >= 2 and arabizi > max(own.values()):
        return Detected("ar", None, letters_for_sounds or arabizi >= 3)
    if len(folded) == 1 and arabizi and not max(own.values()) and arabizi >= 1.5:
        return Detected("ar", None, letters_for_sounds)
    other = _other_latin(text, folded, own, arabizi)
    if other is not None:
        return Detected(None, other[0], other[1])
    return _finnish_or_english(text, folded, own, spoken, bool(arabizi))


def _share(folded: list[str], known: frozenset[str]) -> float:
    return float(sum(word in known for word in folded))


def _arabizi(folded: list[str]) -> tuple[float, bool]:
    """How much points to Arabic in Latin letters, and whether digits stand for letters."""
    sure, maybe = _listed("ar", "recognise", "latin_sure"), _listed("ar", "recognise", "latin_maybe")
    elsewhere = _listed("fi", "recognise", "words") | _listed("en", "recognise", "words")
    known = lexicon("ar")
    score, digits = 0.0, False
    for word in folded:
        if any(letter.isdecimal() for letter in word):
            if _has_letter_digits(word):
                score, digits = score + 2, True
        elif word in sure:
            score += 2
        elif word in maybe:
            score += 0.5 if word in elsewhere else 1
        elif len(word) > 3 and (word in known.numbers or word in known.exact) and word.isascii():
            score += 1
    return score, digits


def _has_letter_digits(word: str) -> bool:
    if len(word) < 3 or sum(letter.isalpha() for letter in word) < 2 or re.search(r"\d\d", word):
        return False
    if _LETTERS_THEN_DIGITS.fullmatch(word) or _DIGITS_THEN_ENGLISH.match(word):
        return False
    if (
        word[0].isdecimal()
        and (rest := word.lstrip("0123456789"))
        and any(rest in lexicon(code).exact and "unit" in lexicon(code).exact[rest] for code in LANGUAGES)
    ):
        return False
    return _DIGIT_LETTER.fullmatch(word) is not None


def _other_latin(
    text: str, folded: list[str], own: Mapping[str, float], arabizi: float
) -> tuple[str, bool] | None:
    lower = text.lower()
    languages = read_data("other_languages")["latin_script"]
    letters = {code for letter, code in _letters("latin_script").items() if letter in lower}
    best, most = "", 0.0
    for code in languages:
        hits = _share(folded, _listed("other_languages", "latin_script", code, "words"))
        hits += 1.5 * (code in letters)
        if hits > most:
            best, most = code, hits
    rivals = max(*own.values(), arabizi)
    if most >= 2 and most > rivals:
        return best, most >= rivals + 1
    if most and not rivals and len(folded) <= _FEW_WORDS + 1:
        return best, most == len(folded) and len(folded) > 1
    return None


def _finnish_or_english(
    text: str, folded: list[str], own: Mapping[str, float], spoken: Language | None, maybe_arabizi: bool
) -> Detected:
    anywhere = {code: _listed(code, "recognise", "anywhere") for code in ("fi", "en")}
    if all(word in anywhere["fi"] or word in anywhere["en"] or len(word) == 1 for word in folded):
        guess: Language | None = None
        for word in folded:
            guess = guess or ("fi" if word in anywhere["fi"] else "en" if word in anywhere["en"] else None)
        # "ok" and "wilma" are said in every language.
        return Detected(spoken or (guess if any(len(word) > 1 for word in folded) else None), None, False)
    lead = own["fi"] - own["en"]
    # Known words say most, the letters of the others a little: weights tried on the training utterances.
    score = 2.2 * lead
    if abs(lead) < 3:
        letters = min(0.96, max(0.04, _share_of_finnish(text)))
        score += 0.7 * math.log(letters / (1 - letters)) + _look_of_finnish(folded)
    share = 1 / (1 + math.exp(-score))
    language: Language = "fi" if share >= 0.5 else "en"
    sure = max(share, 1 - share)
    unknown = not own["fi"] and not own["en"]
    few = len(folded) <= _FEW_WORDS
    if spoken is not None and spoken != language:
        # Names, places and misspelt words: the language spoken so far is the better guess.
        doubtful = unknown and (few or maybe_arabizi) and (spoken != "ar" or sure < _SURE)
        if doubtful or sure < 0.7:
            return Detected(spoken, None, False)
        if few:
            return Detected(language, None, False)
    share_known = max(own.values()) / len(folded)
    certain = sure >= _SURE and (share_known >= 1 / 3 or len(folded) >= 5)
    return Detected(language, None, certain)


def _look_of_finnish(folded: list[str]) -> float:
    """How Finnish (up to 2) or English (down to -2) the words look: few letters can end a Finnish word."""
    english = sum(_ENGLISH_LOOK.search(word) is not None for word in folded)
    finnish = sum(_FINNISH_LOOK.search(word) is not None for word in folded)
    return max(-2.0, min(2.0, float(finnish - english)))


@cache
def _detector() -> LanguageDetector:
    from lingua import Language as Known
    from lingua import LanguageDetectorBuilder

    return (
        LanguageDetectorBuilder.from_languages(Known.FINNISH, Known.ENGLISH).with_low_accuracy_mode().build()
    )


def _share_of_finnish(text: str) -> float:
    """How likely `text` is Finnish rather than English, 0–1, from letter statistics."""
    from lingua import Language as Known

    letters = fold(text[:200], "ar")
    return float(_detector().compute_language_confidence(letters, Known.FINNISH))
