"""Every sentence a person reads, from the Fluent files under data/texts, in the form of address asked for."""

from __future__ import annotations

import functools
from pathlib import Path
from typing import Any

from fluent.runtime import FluentBundle, FluentResource

FOLDER = Path(__file__).parents[1] / "data" / "texts"
LANGUAGES = ("fi", "en", "ar")
SOURCE_LANGUAGE = "en"
ADDRESSES = ("f", "m", "neutral")
MOST_KEPT = 50_000
"""Formatted messages without values, or with numbers alone, that are kept ready."""
NATIVE_NAMES = {"fi": "suomi", "en": "English", "ar": "العربية"}


class MissingText(KeyError):
    """No such message or attribute; `perhesilta check` names the file that lacks it."""


def direction(language: str) -> str:
    """ "rtl" or "ltr", from the language tag, never from the letters of a text."""
    return "rtl" if language == "ar" else "ltr"


class Texts:
    """The Fluent bundles of every language, read once."""

    def __init__(self, folder: Path = FOLDER) -> None:
        self._bundles: dict[str, FluentBundle] = {}
        for language in LANGUAGES:
            # Isolation marks keep "112" and Latin words in place inside Arabic; the others do not need them.
            bundle = FluentBundle([language], use_isolating=language == "ar")
            for path in sorted((folder / language).glob("*.ftl")):
                bundle.add_resource(FluentResource(path.read_text(encoding="utf-8")))
            self._bundles[language] = bundle
        self._plain: dict[tuple[Any, ...], str | None] = {}

    def find(self, language: str, message: str, address: str = "neutral", **values: Any) -> str | None:
        """A message, or its attribute written `message.attribute`; None when it does not exist."""
        counts = all(isinstance(value, int) for value in values.values())  # words are never kept
        key = (language, message, address, tuple(values.items())) if counts else None
        if key is not None and key in self._plain:
            return self._plain[key]
        bundle = self._bundles[language]
        name, _, attribute = message.partition(".")
        pattern = None
        if bundle.has_message(name):
            found = bundle.get_message(name)
            pattern = found.attributes.get(attribute) if attribute else found.value
        if pattern is None:
            text = None
        else:
            text, _errors = bundle.format_pattern(pattern, {"address": address, **values})
        if key is not None and len(self._plain) < MOST_KEPT:
            self._plain[key] = text
        return text

    def say(self, language: str, message: str, address: str = "neutral", **values: Any) -> str:
        """Like `find`, with the source language in its place when one is missing. Raises MissingText."""
        for candidate in dict.fromkeys((language, SOURCE_LANGUAGE)):
            text = self.find(candidate, message, address, **values)
            if text is not None:
                return text
        raise MissingText(message)


@functools.cache
def texts() -> Texts:
    """The texts of this installation."""
    return Texts()
