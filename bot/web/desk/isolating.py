"""Own words on a page with numbers, Latin words and placeholders kept in their own direction; not a letter is changed."""

from __future__ import annotations

import re
from collections.abc import Sequence

from markupsafe import Markup, escape

_ARABIC = re.compile("[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]")
_LATIN = re.compile(r"[A-Za-zÀ-ɏ]")
# Numbers with signs between them ("5-7", "+358 40", "12/3") turn round in Arabic text unless they are kept together.
_RUN = re.compile(
    r"[A-Za-zÀ-ɏ](?:[\w@.'’+/&-]|[ ](?=[A-Za-zÀ-ɏ0-9]))*\w|"
    r"\+?[0-9]+(?:[ ]?[-–/:.,+×][ ]?[0-9]+|[ ][0-9]+)+%?|\+[0-9]+"
)


def own_direction(text: str, usual: str) -> str:
    """Which way a text runs by most of its letters, whatever stands first in it; `usual` when it has none."""
    arabic, latin = len(_ARABIC.findall(text)), len(_LATIN.findall(text))
    if arabic == latin:
        return usual
    return "rtl" if arabic > latin else "ltr"


def isolated(text: str, direction: str, placeholders: Sequence[str] = ()) -> Markup:
    """The text as markup: placeholders in a frame of their own, and in Arabic text every run that goes left to right."""
    if not placeholders:
        return _runs(text, direction)
    parts = re.split("(" + "|".join(re.escape(words) for words in placeholders) + ")", text)
    return Markup("").join(
        Markup('<bdi class="hidden-part">%s</bdi>') % part if n % 2 else _runs(part, direction)
        for n, part in enumerate(parts)
    )


def _runs(text: str, direction: str) -> Markup:
    if direction != "rtl":
        return escape(text)
    made, end = Markup(""), 0
    for found in _RUN.finditer(text):
        made += escape(text[end : found.start()]) + Markup('<bdi dir="ltr">%s</bdi>') % found[0]
        end = found.end()
    return made + escape(text[end:])
