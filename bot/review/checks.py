"""All checks of one rendering against its original: slips that an interpreter mends or overrides with a reason."""

from __future__ import annotations

import re

from bot.language.normalise import words
from bot.review import amounts
from bot.review.amounts import HARD, ORDINAL, Amount, Told, When
from bot.review.names import names
from bot.review.negations import negation
from bot.review.people import gender, kinship
from bot.review.warnings import (
    CHECKS,
    CONTACT,
    COPIED,
    DATE,
    EMPTY,
    GLOSSARY,
    NUMBER,
    REASONS,
    Context,
    Span,
    Warning,
    readings,
    within,
    without_marks,
)

__all__ = ["CHECKS", "REASONS", "Context", "Warning", "checks"]

_ARABIC = re.compile(r"[\u0620-\u06ff]")


def checks(
    original: str, language: str, rendering: str, reader: str, context: Context | None = None
) -> list[Warning]:
    """The possible slips of a rendering, in the order of CHECKS, at most one of each id (a glossary term each).

    `language` is that of the original, `reader` that of the rendering: fi, en or ar. An empty or copied rendering is
    not looked at further.
    """
    context = context or Context()
    if not words(without_marks(rendering)):
        return [Warning(EMPTY)] if words(original) else []
    if language != reader and _copied(original, language, rendering, reader):
        return [Warning(COPIED, ((0, len(original)),), ((0, len(rendering)),))]
    plain = without_marks(rendering)
    there = amounts.tell(original, language, context.hidden)
    here = amounts.tell(plain, reader, context.hidden)
    unsure = readings(rendering)
    found = [
        *_numbers(there, here, unsure, original, rendering),
        *_times(there, here, unsure, original, rendering),
        *names(original, language, rendering, reader, context),
        *negation(original, language, rendering, reader),
        *kinship(original, language, rendering, reader),
        *gender(original, language, rendering, reader, context.speaker),
        *_terms(original, language, plain, reader, context),
        *_contacts(original, plain, context),
    ]
    return sorted(found, key=lambda warning: CHECKS.index(warning.id))


def _copied(original: str, language: str, rendering: str, reader: str) -> bool:
    """Whether the rendering is the original again. Names, numbers and "ok" may be the same in both languages."""
    first = [word.folded for word in words(original)]
    second = [word.folded for word in words(rendering)]
    if reader != "ar" and _ARABIC.search(rendering) and len(_ARABIC.findall(rendering)) > len(rendering) / 2:
        return True
    said = [word for word in words(original) if not word.folded.isdecimal()]
    told_by_capitals = all(word.text[:1].isupper() for word in said) and language != "ar"
    if first != second or not said or told_by_capitals:
        return False
    return len(said) > 1 or (language == "ar" and bool(_ARABIC.search(original)))


def _numbers(there: Told, here: Told, unsure: list[Span], original: str, rendering: str) -> list[Warning]:
    lost = _missing(there.amounts, here.amounts, [])
    new = _missing(here.amounts, there.amounts, unsure)
    # "The third grade" may be rendered by a word nobody listed: it is a slip only when another one stands there.
    if not (any(a.kind == ORDINAL for a in lost) and any(a.kind == ORDINAL for a in new)):
        lost = [amount for amount in lost if amount.kind == HARD]
        new = [amount for amount in new if amount.kind == HARD]
    if not lost and not new:
        return []
    return [
        Warning(
            NUMBER,
            tuple((a.start, a.end) for a in lost), tuple((a.start, a.end) for a in new),
            tuple(_said(a, original) for a in lost), tuple(_said(a, rendering) for a in new),
        )
    ]  # fmt: skip


def _missing(those: list[Amount], others: list[Amount], unsure: list[Span]) -> list[Amount]:
    return [
        one
        for one in those
        if one.kind in (HARD, ORDINAL)
        and not within(one.start, one.end, unsure)
        and not any(one.values & other.values for other in others)
    ]


def _said(amount: Amount, text: str) -> str:
    """The number in digits; one that may mean several, as it is written."""
    return str(min(amount.values)) if len(amount.values) == 1 else text[amount.start : amount.end]


def _times(there: Told, here: Told, unsure: list[Span], original: str, rendering: str) -> list[Warning]:
    lost = _untold(there.times, here.times, [])
    new = _untold(here.times, there.times, unsure)
    # A day or "yesterday" only left out may be said otherwise ("at the weekend"); a month is not.
    months = [one for one in (*lost, *new) if one.key.startswith("m")]
    if not months and not (lost and new):
        return []
    return [
        Warning(
            DATE,
            tuple((w.start, w.end) for w in lost), tuple((w.start, w.end) for w in new),
            tuple(original[w.start : w.end] for w in lost), tuple(rendering[w.start : w.end] for w in new),
        )
    ]  # fmt: skip


def _untold(those: list[When], others: list[When], unsure: list[Span]) -> list[When]:
    keys = {other.key for other in others}
    return [w for w in those if not w.soft and w.key not in keys and not within(w.start, w.end, unsure)]


def _terms(original: str, language: str, rendering: str, reader: str, context: Context) -> list[Warning]:
    if context.glossary is None or language == reader:
        return []
    return [
        Warning(
            GLOSSARY,
            ((found.start, found.end),),
            (),
            (original[found.start : found.end],),
            wording.renderings,
        )
        for found, wording in context.glossary.not_rendered(original, language, rendering, reader)
    ]


def _contacts(original: str, rendering: str, context: Context) -> list[Warning]:
    """Placeholders for what is hidden, and runs of digits such as phone numbers, must stay as they are."""
    was: list[Span] = []
    for words_ in context.hidden:
        places = [found.span() for found in re.finditer(re.escape(words_), original)]
        was += places[rendering.count(words_) :]
    there = {_digits(found[0]): found.span() for found in amounts.contacts(original)}
    here = {_digits(found[0]): found.span() for found in amounts.contacts(rendering)}
    was += [span for digits, span in there.items() if digits not in here]
    now = [span for digits, span in here.items() if digits not in there]
    if not was and not now:
        return []
    return [
        Warning(
            CONTACT, tuple(was), tuple(now),
            tuple(original[a:b] for a, b in was), tuple(rendering[a:b] for a, b in now),
        )
    ]  # fmt: skip


def _digits(run: str) -> str:
    return re.sub(r"\D", "", run) or run.casefold()
