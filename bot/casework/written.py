"""What a worker wrote into a form, read and checked: words, choices, days, ticks."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from datetime import date

LONGEST_WORDS, LONGEST_NAME = 1000, 100


class NotKept(ValueError):
    """A form cannot be kept; `kind` is what is wrong, a fixed word."""

    def __init__(self, kind: str) -> None:
        super().__init__(kind)
        self.kind = kind


def words(form: Mapping[str, str], name: str, *, needed: str = "", longest: int = LONGEST_WORDS) -> str:
    """What was written, without blanks around it. Raises NotKept: `needed` when there is nothing, or "long"."""
    # A form sends line ends as two signs; one is counted and kept.
    text = form.get(name, "").replace("\r\n", "\n").strip()
    if not text and needed:
        raise NotKept(needed)
    if len(text) > longest:
        raise NotKept("long")
    return text


def one_of(form: Mapping[str, str], name: str, known: Collection[str]) -> str:
    """The choice made. Raises NotKept with the name of the field."""
    if form.get(name) not in known:
        raise NotKept(name)
    return form[name]


def day(form: Mapping[str, str], name: str) -> date | None:
    """The day written, None when the field is empty. Raises NotKept "date"."""
    told = form.get(name, "").strip()
    if not told:
        return None
    try:
        return date.fromisoformat(told)
    except ValueError:
        raise NotKept("date") from None


def ticked(form: Mapping[str, str], name: str, known: Collection[str]) -> tuple[str, ...]:
    """Which of these are ticked, in their order: each has a field of its own, NAME-ID."""
    return tuple(one for one in known if form.get(f"{name}-{one}"))
