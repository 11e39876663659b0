"""Compares each language with the English source: missing, extra, placeables, empty, Arabic punctuation."""

from __future__ import annotations

import re
from collections.abc import Iterator

from bot.check.fluent_files import Language, Text
from bot.check.problem import Problem
from bot.texts import SOURCE_LANGUAGE

_LETTER = r"[\u0620-\u065F\u066E-\u06D3\u06D5-\u06DC\u06FA-\u06FF]"
_LATIN_MARK = re.compile(rf"{_LETTER}([,;?])")
_ARABIC_MARK = {",": "،", ";": "؛", "?": "؟"}
_SLASH = re.compile(rf"{_LETTER}+ ?/ ?{_LETTER}+")
# Texts that are given more than one language needs: each takes what it says.
ANY_OF = {
    "desk-date": {"month", "number"},  # "3 May 2026" names the month, "3.5.2026" counts it
    "desk-date-weekday": {"month", "number"},
}


def compare(languages: dict[str, Language]) -> Iterator[Problem]:
    """What differs between the source and its translations, and what is wrong within one language."""
    source = languages[SOURCE_LANGUAGE]
    for language in languages.values():
        yield from _within(language)
        if language is not source:
            yield from _missing(language, source)
            yield from _beside(language, source)


def _within(language: Language) -> Iterator[Problem]:
    for text in language.texts.values():
        if text.empty:
            yield Problem(text.file, text.line, f"{text.name} is empty", "write its sentence")
        for name in sorted(text.references - set(language.texts)):
            yield Problem(
                text.file, text.line, f"{text.name} uses {name}, which does not exist", "mend the name"
            )
        if language.code == "ar":
            yield from _arabic(text)


def _arabic(text: Text) -> Iterator[Problem]:
    for found in _LATIN_MARK.finditer(text.source):
        line = text.line + text.source.count("\n", 0, found.start())
        mark = found[1]
        yield Problem(
            text.file,
            line,
            f"{text.name} has a Latin {mark} after Arabic letters",
            f"write {_ARABIC_MARK[mark]}",
        )
    for found in _SLASH.finditer(text.source):
        line = text.line + text.source.count("\n", 0, found.start())
        mend = "write a whole sentence for each form with { $address -> [f] … [m] … *[neutral] … }"
        yield Problem(text.file, line, f"{text.name} has two forms with a slash: {found[0]}", mend)


def _missing(language: Language, source: Language) -> Iterator[Problem]:
    for file in source.files:
        own = _in_language(file, language.code)
        if own not in language.files:
            yield Problem(own, 1, "the file is missing", f"translate {file}")
    before: dict[str, str] = {}  # the last message of each English file that this language has, too
    for entry in source.entries.values():
        own_entry = language.entries.get(entry.id)
        if own_entry is not None:
            before[entry.file] = entry.id
            for text in entry.texts:
                if text.name not in language.texts:
                    mend = f"add it beside the others, in the sense of {text.file}:{text.line}"
                    yield Problem(own_entry.file, own_entry.line, f"{text.name} is missing", mend)
            continue
        own = _in_language(entry.file, language.code)
        if own not in language.files:
            continue
        neighbour = language.entries.get(before.get(entry.file, ""))
        if neighbour is not None and neighbour.file == own:
            line, place = neighbour.line, f"add it beside {neighbour.id}"
        else:
            line, place = 1, "add it at the top"
        yield Problem(
            own, line, f"{entry.id} is missing", f"{place}, in the sense of {entry.file}:{entry.line}"
        )


def _in_language(file: str, code: str) -> str:
    folder, _, name = file.rpartition("/")
    return f"{folder.rpartition('/')[0]}/{code}/{name}"


def _beside(language: Language, source: Language) -> Iterator[Problem]:
    for text in language.texts.values():
        original = source.texts.get(text.name)
        if original is None:
            mend = "take it away here, or write it in English first"
            yield Problem(text.file, text.line, f"{text.name} is not in the English source", mend)
            continue
        free = ANY_OF.get(text.name, set())
        if text.values - free != original.values - free:
            where = f"as in {original.file}:{original.line}"
            if lacking := _placeables(original.values - text.values - free):
                yield Problem(text.file, text.line, f"{text.name} lacks {lacking}", f"use it {where}")
            if extra := _placeables(text.values - original.values - free):
                what = f"{text.name} uses {extra}, which is never given to it"
                yield Problem(text.file, text.line, what, f"use the same ones {where}")


def _placeables(names: frozenset[str]) -> str:
    return ", ".join(f"${name}" for name in sorted(names))
