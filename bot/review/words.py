"""The listed words behind the checks, read once from data/review."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Any

from ruamel.yaml import YAML

from bot.review.matching import Finder

FOLDER = Path(__file__).parents[2] / "data" / "review"


@cache
def read(name: str) -> Any:
    """The contents of data/review/<name>.yml."""
    return YAML(typ="safe").load((FOLDER / f"{name}.yml").read_text(encoding="utf-8"))


def listed(*path: str) -> Mapping[str, Any]:
    """A table of words.yml, its keys as text."""
    table = read("words")
    for step in path:
        table = table[step]
    return {str(key): value for key, value in table.items()}


@cache
def finder(language: str, *path: str) -> Finder:
    """Finds the words of the table of words.yml at `path`: key -> spellings."""
    return Finder(listed(*path), language)


@cache
def kin_finder(language: str) -> Finder:
    """Finds kinship words; the key is what they mean (data/review/kinship.yml)."""
    return Finder(read("kinship")[language], language)
