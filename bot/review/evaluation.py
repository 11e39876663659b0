"""A correction of what the bot understood, as an evaluation line without personal content.

Who may export is not decided here: only an administrator does, and reads the lines before they leave. What can be
known by its form (phone numbers, e-mail, web and street addresses, identity codes) and names that are given, listed,
told by a capital or by "my name is" are replaced. A rare name in small letters inside a sentence stays: no list knows it.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

from bot.casework.hiding import hide_contacts
from bot.language.normalise import Word, ascii_digits, fold, words
from bot.questionnaire.model import Questionnaire, questionnaire
from bot.review.names import consonants, given_names, sounds_like
from bot.review.people import relatives
from bot.review.words import finder, read

NAME, PHONE, ADDRESS, MAIL, NUMBER = "[name]", "[phone]", "[address]", "[mail]", "[number]"

_WEB = re.compile(
    r"(?:https?://|www\.)\S+|(?<!\w)@\w[\w.]{2,}|\b[\w-]+\.(?:fi|com|net|org)(?:/\S*)?(?!\w)", re.IGNORECASE
)
_IDENTITY = re.compile(r"\b\d{6}\s?[-+A-Fa-fU-Yu-y]\s?\d{3}\w\b|\bFI\d{2}[\d ]{10,}\b", re.IGNORECASE)
_FULL_DATE = re.compile(
    r"(?<!\d)\d{1,2}([./-])(\d{1,2})\1((?:19|20)\d\d)(?!\d)|(?<!\d)((?:19|20)\d\d-\d{1,2})-\d{1,2}(?!\d)"
)
_FINNISH_STREET = re.compile(
    r"\b(?:\w{3,}|\w+n )(?:katu|kadu|tie|tien|tielt|tiell|kuja|kujal|polku|polul|polun|väylä|kaari|kaarel|raitti|raiti"
    r"|aukio|ranta|ranna|rinne|rintee|mäki|mäen|piha|pihal|kulma|penger|puisto|laita|linja|harju)\w{0,5}\s+\d+\s*"
    r"(?:[A-Za-z]\b)?(?:\s?(?:as\.?|bst)?\s?\d{1,3}\b)?",
    re.IGNORECASE,
)
_ENGLISH_STREET = re.compile(
    r"\b\d{1,4}[A-Za-z]?\s+(?:[A-Z]\w+\s+){1,3}(?:street|st|road|rd|avenue|ave|lane|square)\b"
    r"|\b(?:[A-Z]\w+\s+){1,3}(?:street|road|avenue|lane|square)\s+\d{1,4}\w?\b",
    re.IGNORECASE,
)
_ARABIC_STREET = re.compile(
    r"(?:شارع|شارعنا|عنواني|العنوان|حارة|زقاق|بناية|عمارة)\s+[^\s،.؟!]+(?:\s+[^\s،.؟!]+)?(?:\s*(?:رقم)?\s*\d+)?"
)
_POSTAL = re.compile(r"(?<![\d.])\d{5}\s+[A-ZÅÄÖ]\w+")
_NAMED = re.compile(
    r"(?:my name is|his name is|her name is|(?:is |am )?named|is called|i am called|nimeni on|nimi on|nimeltä(?:än|ni)?"
    r"|nimi|اسمي|إسمي|اسمه|اسمها|اسمو|أنا اسمي|ismi|esmi|يدعى|تدعى|اسم (?:ابني|بنتي|زوجي|زوجتي|طفلي))\s*:?\s+"
    r"((?!on\b|is\b|it\b|what\b|هو\b|هي\b)[^\W\d_][\w'’-]*(?:\s+(?-i:[A-ZÅÄÖ])[\w'’-]*)*"
    r"(?:\s+(?!من\b|و|في\b|انا\b|أنا\b|عمري|عندي|عمره)(?<=[\u0600-\u06ff]\s)[\u0620-\u06ff]+)?)",
    re.IGNORECASE,
)


_TELLING = 3
"""Consonants that tell a listed name across the scripts: with two, "Olen" would be Lina."""


@dataclass(frozen=True)
class Said:
    """A row whose understanding was corrected. The labels are those that stand after the review."""

    text: str
    language: str
    question: str = ""
    needs: tuple[str, ...] = ()
    strengths: tuple[str, ...] = ()
    crisis: bool = False


def evaluation_line(
    row: Said,
    correction: Mapping[str, Any],
    names: Collection[str] = (),
    source: Questionnaire | None = None,
) -> dict[str, Any] | None:
    """The line in the format of tests/data/evaluation, or None when the correction names no act.

    `correction` is {"act", "values": [{"q", "i", "v"}]}; `names` are those known in the case. A value is kept when it
    is the only one and a count, ages or a month; coded options have no place in the format.
    """
    act = str(correction.get("act") or "")
    if not act:
        return None
    line: dict[str, Any] = {
        "lang": row.language,
        "text": hide(row.text, row.language, names),
        "act": act,
        "needs": sorted(row.needs),
        "strengths": sorted(row.strengths),
        "crisis": row.crisis,
    }
    values = list(correction.get("values") or ())
    if len(values) == 1:
        line |= _expected(values[0], source or questionnaire())
    return line


def _expected(value: Mapping[str, Any], source: Questionnaire) -> dict[str, Any]:
    question, told = str(value.get("q", "")), value.get("v")
    known = source.questions.get(question)
    if known is None:
        return {}
    if known.type == "date" and isinstance(told, str) and re.fullmatch(r"\d{4}(-\d\d)?", told):
        return {"question": question, "expect": "date", "value": told}
    if known.type != "number":
        return {}
    if isinstance(told, list) and told and all(type(age) is int for age in told):
        return {"question": question, "expect": "ages", "value": told}
    if type(told) is not int:
        return {}
    if question.endswith("age"):
        return {"question": question, "expect": "ages", "value": [told]}
    return {"question": question, "expect": "count", "value": told}


def hide(text: str, language: str, names: Iterable[str] = ()) -> str:
    """The text with everything personal of the listed kinds replaced; a full date keeps its month and year."""
    # E-mail first: a web address looks like the end of one.
    text = _replace(_shorten_dates(text), _IDENTITY, NUMBER)
    text = _WEB.sub(ADDRESS, hide_contacts(text, PHONE, MAIL))
    for pattern in (_FINNISH_STREET, _ENGLISH_STREET, _ARABIC_STREET, _POSTAL):
        text = _replace(text, pattern, ADDRESS)
    return _hide_names(text, language, tuple(names))


def _replace(text: str, pattern: re.Pattern[str], shown: str) -> str:
    """Replace what is found in the text with its digits read as 0–9."""
    made: list[str] = []
    last = 0
    for found in pattern.finditer(ascii_digits(text)):
        made += [text[last : found.start()], shown]
        last = found.end()
    return "".join(made) + text[last:]


def _shorten_dates(text: str) -> str:
    made: list[str] = []
    last = 0
    for found in _FULL_DATE.finditer(ascii_digits(text)):
        start, end = found.span(2) if found[2] else found.span(4)
        made += [text[last : found.start()], text[start : found.end() if found[2] else end]]
        last = found.end()
    return "".join(made) + text[last:]


def _hide_names(text: str, language: str, given: tuple[str, ...]) -> str:
    spans = [found.span(1) for found in _NAMED.finditer(text)]
    spans += [(word.start, word.end) for word in _name_words(text, language, given)]
    made: list[str] = []
    last = 0
    for start, end in sorted(spans, key=lambda span: (span[0], -span[1])):
        if start < last:
            continue
        made += [text[last:start], NAME]
        last = end
    return "".join(made) + text[last:]


def _name_words(text: str, language: str, given: tuple[str, ...]) -> Iterator[Word]:
    row = words(text)
    shown = {(word.start, word.end) for word in given_names(text, language, given)}
    places = {(found.start, found.end) for found in finder(language, "places", language).find(text)}
    known = {form for name in given for word in words(name) for form in _spellings(word.folded)}
    kin_ends = {one.end for one in relatives(text, language)}
    for place, word in enumerate(row):
        beside_kin = place > 0 and row[place - 1].end in kin_ends
        if (
            (word.start, word.end) in shown
            or any(sounds_like(word.folded, name) for name in known)
            or (
                (beside_kin or word.text[:1].isupper())
                and (word.start, word.end) not in places
                and _is_given_name(word.folded)
            )
            or (beside_kin and word.folded in _listed("ambiguous_names"))
        ):
            yield word


def _spellings(name: str) -> Iterator[str]:
    """A name, and in the other script where its consonants are too few to tell it (Ali, علي)."""
    yield name
    for latin, arabic in read("words")["short_names"].items():
        if name in (fold(latin), fold(arabic)):
            yield from (fold(latin), fold(arabic))


def _is_given_name(word: str) -> bool:
    return word in _listed("latin_names") or any(
        sounds_like(word, name) for name in _listed("arabic_names") if consonants(name) >= _TELLING
    )


@cache
def _listed(table: str) -> frozenset[str]:
    return frozenset(fold(str(name)) for name in read("words")[table])
