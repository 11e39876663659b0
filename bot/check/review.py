"""What the review of transcripts reads: the glossary, kinship words and the words of the checks."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from bot.check.problem import Problem
from bot.check.yaml_files import Unreadable, line_of, read
from bot.review.glossary import GlossaryError, read_entry
from bot.review.matching import Finder
from bot.review.people import meanings_of
from bot.texts import LANGUAGES

GLOSSARY = "data/review/glossary.yml"
KINSHIP = "data/review/kinship.yml"
WORDS = "data/review/words.yml"
BY_LANGUAGE = ("negation", "numbers", "days", "places")
NAMES = ("arabic_names", "ambiguous_names", "latin_names")
OTHERS = ("short_names", "not_names", "gender")
_ADDED = "add it as the others are"


def problems(root: Path) -> Iterator[Problem]:
    """What is wrong in the three files."""
    for file, look in ((GLOSSARY, _glossary), (KINSHIP, _kinship), (WORDS, _words)):
        try:
            yield from look(read(root, file))
        except Unreadable as error:
            yield error.problem


def _glossary(raw: Any) -> Iterator[Problem]:
    entries = raw.get("terms") if isinstance(raw, dict) else None
    if not isinstance(entries, list):
        yield Problem(GLOSSARY, 1, "there is no list of terms", "begin the file with terms:")
        return
    known: set[str] = set()
    for number, entry in enumerate(entries):
        line = line_of(entries, number)
        try:
            term = read_entry(entry, f"#{number + 1}")
        except GlossaryError as error:
            yield Problem(GLOSSARY, line, str(error), "mend the entry as the others show")
            continue
        if term.id in known:
            yield Problem(GLOSSARY, line, f"{term.id} stands twice", "keep one of them")
        known.add(term.id)


def _kinship(raw: Any) -> Iterator[Problem]:
    for language in LANGUAGES:
        table = raw.get(language)
        if not isinstance(table, dict):
            yield Problem(KINSHIP, 1, f"there is no {language}", _ADDED)
            continue
        for key, spellings in table.items():
            line = line_of(table, key)
            yield from _spellings(KINSHIP, line, str(key), spellings, language)
            if str(key).startswith("-"):
                continue
            try:
                meanings_of(str(key))
            except ValueError:
                mend = "write relation.gender.side, as the head of the file says"
                yield Problem(KINSHIP, line, f"{language}: {key} is no meaning of a kinship word", mend)


def _words(raw: Any) -> Iterator[Problem]:
    for name in (*BY_LANGUAGE, *NAMES, *OTHERS):
        if name not in raw:
            yield Problem(WORDS, 1, f"there is no {name}", _ADDED)
    for name in raw:
        if name not in (*BY_LANGUAGE, *NAMES, *OTHERS):
            yield Problem(WORDS, line_of(raw, name), f"nothing reads {name}", "mend its name")
    for name in BY_LANGUAGE:
        for language in LANGUAGES:
            table = raw.get(name, {}).get(language)
            if not isinstance(table, dict):
                yield Problem(WORDS, line_of(raw, name), f"{name} has no {language}", _ADDED)
                continue
            yield from _table(name, table, language)
    for name in NAMES:
        if name in raw:
            yield from _spellings(WORDS, line_of(raw, name), name, raw[name], "ar")


def _table(name: str, table: Any, language: str) -> Iterator[Problem]:
    """A table of spellings, or of tables of them."""
    for key, spellings in table.items():
        if isinstance(spellings, dict):
            yield from _table(f"{name} {key}", spellings, language)
        else:
            yield from _spellings(WORDS, line_of(table, key), f"{name} {key}", spellings, language)


def _spellings(file: str, line: int, key: str, spellings: Any, language: str) -> Iterator[Problem]:
    if not isinstance(spellings, list) or not all(isinstance(one, str) for one in spellings):
        mend = "write words in square brackets, with commas between them"
        yield Problem(file, line, f"{language}: {key} is no list of words", mend)
        return
    try:
        Finder({key: spellings}, language)
    except ValueError:
        yield Problem(file, line, f"{language}: a word of {key} has no letters", "write it out")
