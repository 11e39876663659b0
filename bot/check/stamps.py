"""The lock file of translations, data/texts/sources.json: from which English text each one was made."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator
from pathlib import Path

from bot.check.fluent_files import Entry, Language, read
from bot.check.problem import Problem
from bot.texts import SOURCE_LANGUAGE

LOCK = "data/texts/sources.json"
_AGAIN = "translate again, then run perhesilta check --stamp"


def stamp(root: Path) -> None:
    """Note that every translation of now was made from the English text of now."""
    languages, _ = read(root)
    english = languages[SOURCE_LANGUAGE].entries
    noted = {
        code: {id: fingerprint(english[id]) for id in sorted(language.entries) if id in english}
        for code, language in sorted(languages.items())
        if code != SOURCE_LANGUAGE
    }
    (root / LOCK).write_text(json.dumps(noted, indent=1) + "\n", encoding="utf-8")


def fingerprint(entry: Entry) -> str:
    """Twelve hexadecimal digits of the English text with its attributes; indents do not count."""
    lines = (" ".join(line.split()) for line in entry.source.splitlines())
    return hashlib.sha256("\n".join(line for line in lines if line).encode()).hexdigest()[:12]


def stale(root: Path, languages: dict[str, Language]) -> Iterator[Problem]:
    """Translations whose English text changed after they were made, or that nobody stamped."""
    try:
        noted = json.loads((root / LOCK).read_text(encoding="utf-8"))
        if not all(isinstance(noted.get(code, {}), dict) for code in languages):
            raise ValueError
    except FileNotFoundError:
        yield Problem(
            LOCK, 1, "the file is missing", "read the translations, then run perhesilta check --stamp"
        )
        return
    except (ValueError, AttributeError):
        yield Problem(LOCK, 1, "the file cannot be read", "run perhesilta check --stamp")
        return
    english = languages[SOURCE_LANGUAGE].entries
    for code, language in languages.items():
        for entry in language.entries.values():
            original = english.get(entry.id)
            if code == SOURCE_LANGUAGE or original is None:
                continue
            known = noted.get(code, {}).get(entry.id)
            where = f"{original.file}:{original.line}"
            if known is None:
                what = f"nobody noted from which English text {entry.id} was translated ({where})"
                yield Problem(
                    entry.file,
                    entry.line,
                    what,
                    "read it beside the English, then run perhesilta check --stamp",
                )
            elif known != fingerprint(original):
                what = f"the English text of {entry.id} changed after it was translated ({where})"
                yield Problem(entry.file, entry.line, what, _AGAIN)
