"""Bar charts drawn by the server: where each bar and word stands, from either side; the template writes them as SVG."""

from __future__ import annotations

from dataclasses import dataclass

from bot.texts import direction

WIDTH = 360  # as wide as a phone: letters are never drawn smaller than they are read
_HEAD, _LINE, _GAP, _BAR = 22, 24, 10, 15
_SIDE, _END = 118, 82  # room for the name of a group, and for the number after the longest bar
_LONGEST_NAME = 17


@dataclass(frozen=True)
class Bar:
    """One bar: its group ("" when there is one bar only), its number, and the number in words."""

    label: str
    value: int | None
    words: str


@dataclass(frozen=True)
class Word:
    """A text at a place; `kind` is its class. It begins at `x` in the direction of the language."""

    x: float
    y: float
    text: str
    kind: str


@dataclass(frozen=True)
class Drawn:
    """A bar at a place."""

    x: float
    y: float
    width: float


@dataclass(frozen=True)
class Chart:
    """A drawing of `height` by WIDTH, and what a reader who does not see it is told."""

    id: str
    title: str
    about: str
    dir: str
    width: int
    height: int
    bar: int
    words: tuple[Word, ...]
    bars: tuple[Drawn, ...]


def chart(name: str, title: str, about: str, blocks: list[tuple[str, list[Bar]]], language: str) -> Chart:
    """A block for each name with one bar a group. In Arabic the bars grow from the right."""
    rtl = direction(language) == "rtl"
    longest = max((bar.value or 0 for _, bars in blocks for bar in bars), default=0) or 1
    words: list[Word] = []
    drawn: list[Drawn] = []

    def at(x: float) -> float:
        return WIDTH - x if rtl else x

    y = 0
    for heading, bars in blocks:
        words.append(Word(at(0), y + 15, heading, "name"))
        y += _HEAD
        start = _SIDE if any(bar.label for bar in bars) else 0
        for bar in bars:
            if bar.label:
                words.append(Word(at(0), y + 12, _short(bar.label), "group"))
            width = round((WIDTH - start - _END) * (bar.value or 0) / longest, 1)
            if width:
                drawn.append(Drawn(WIDTH - start - width if rtl else start, y, width))
            words.append(
                Word(at(start + width + (6 if width else 0)), y + 12, bar.words, "value" if width else "none")
            )
            y += _LINE
        y += _GAP
    return Chart(name, title, about, direction(language), WIDTH, y - _GAP, _BAR, tuple(words), tuple(drawn))


def _short(name: str) -> str:
    if len(name) <= _LONGEST_NAME:
        return name
    return f"\u2068{name[: _LONGEST_NAME - 1].rstrip()}…\u2069"  # isolated: the dots stay at the end of a Latin name
