"""How a guide in docs/ is held to the product: its words in bold stand on the screen, its pictures are there."""

from __future__ import annotations

import re
from pathlib import Path

from bot.texts import texts

ROOT = Path(__file__).parents[2]
MESSAGE = re.compile(r"^([a-z][a-z0-9_-]+) =", re.M)
PICTURE = re.compile(r"!\[[^\]]*\]\(images/([^)]+)\)")


def guide(name: str, language: str) -> str:
    """The text of docs/NAME.LANGUAGE.md."""
    return (ROOT / "docs" / f"{name}.{language}.md").read_text(encoding="utf-8")


def chapters(text: str) -> list[str]:
    """The depth of each heading, as "#" or "##"."""
    return re.findall(r"^(#+) ", text, re.M)


def pictures(text: str) -> list[str]:
    """File names of its pictures, in order."""
    return PICTURE.findall(text)


def missing_pictures(text: str) -> list[str]:
    """Those that are not in docs/images."""
    return [name for name in pictures(text) if not (ROOT / "docs" / "images" / name).is_file()]


def not_on_the_screen(text: str, language: str, own: set[str], files: str = "desk*.ftl") -> list[str]:
    """Words in bold that are no text of the screen in this language. `own`: bold words that tell what bold means."""
    names = {
        name
        for path in (ROOT / "data" / "texts" / language).glob(files)
        for name in MESSAGE.findall(path.read_text(encoding="utf-8"))
    }
    words = {texts().find(language, name) for name in names}
    bold = {" ".join(found.split()).rstrip(":") for found in re.findall(r"\*\*([^*]+)\*\*", text)} - own
    assert bold, "no words in bold at all"
    return sorted(bold - words)
