"""What interpreters made of a family's words, merged into a content: which rendering stands for which quoted words.

A content carries it as `reviews`, a list of dicts: `row` (key of the message), `text` (the message as it was written),
`about` (ids of the questions it was told at), `language`, `rendering`, `reader` (the rendering's language), `state`,
`readings`, `reasons`, `note`, `remark`, `asked` (what the family was asked back, bot/casework/asking_back.py), `by` (the
interpreter's number) and `at` (ISO 8601).
`hand_over.split` adds `private`, and `apart` to words whose rendering must not stand beside them. The state `machine` is that
of a rendering by the translation server (bot/casework/machine.py), of a message that no interpreter has read.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from typing import Any

MACHINE, CHECKED, DOUBTFUL = "machine", "checked", "doubtful"


def stands_in(words: str, message: str) -> bool:
    """Whether words are a part of a message, as whole words."""
    words = words.strip()
    if not words or words not in message:
        return False
    before = r"(?<!\w)" if re.match(r"\w", words) else ""
    after = r"(?!\w)" if re.search(r"\w\Z", words) else ""
    return re.search(before + re.escape(words) + after, message) is not None


def reading_of(
    reviews: Iterable[Mapping[str, Any]], words: str, question: str, language: str
) -> Mapping[str, Any] | None:
    """The review that stands for words told at a question, for a reader of `language`; None when nobody read them.

    A person's reading comes first, then a message that is these words and nothing else, then a rendering in the reader's
    language, then the newest.
    """
    found = [one for one in reviews if question in one["about"] and stands_in(words, one["text"])]
    return max(
        found,
        key=lambda one: (
            one["state"] != MACHINE,
            one["text"].strip() == words.strip(),
            one["reader"] == language,
            one["at"],
        ),
        default=None,
    )


def reading_of_answer(
    reviews: Iterable[Mapping[str, Any]], words: str, language: str
) -> Mapping[str, Any] | None:
    """The review of a family's answer to a letter: the message is told at no question, and is these words."""
    found = [one for one in reviews if not one["about"] and one["text"].strip() == words.strip()]
    return max(found, key=lambda one: (one["reader"] == language, one["at"]), default=None)


def readings_of(reviews: Iterable[Mapping[str, Any]], words: str, question: str) -> list[Mapping[str, Any]]:
    """The reviews that stand for words told at a question, one for each language they were rendered into."""
    kept = list(reviews)
    readers = sorted({one["reader"] for one in kept})
    found = (
        reading_of([r for r in kept if r["reader"] == reader], words, question, reader) for reader in readers
    )
    readings = [one for one in found if one is not None]
    by_people = [one for one in readings if one["state"] != MACHINE]
    return by_people or readings


Words = tuple[str, str]
"""(id of the question, own words told at it)."""


def parted(
    reviews: Iterable[Mapping[str, Any]],
    private: Iterable[str],
    kept_apart: Iterable[Words],
    shown: Iterable[Words],
) -> tuple[list[dict[str, Any]], list[dict[str, Any]]]:
    """Reviews for the common part and for the restricted one.

    `private`: ids of private questions; `kept_apart`: own words of the restricted part; `shown`: those of the common one.
    A message with anything private in it is rendered as a whole, so its rendering stays in the restricted part: of its
    words that the common part quotes, that says only that they were read. A message of which the family sent nothing
    is left out altogether, with every remark on it.
    """
    questions, apart, quoted = set(private), list(kept_apart), list(dict.fromkeys(shown))
    common: list[dict[str, Any]] = []
    restricted: list[dict[str, Any]] = []
    for one in reviews:
        if not any(
            question in one["about"] and stands_in(words, one["text"])
            for question, words in (*quoted, *apart)
        ):
            continue
        is_private = bool(questions & set(one["about"])) or any(
            (question in one["about"] or " " in words.strip()) and stands_in(words, one["text"])
            for question, words in apart
        )
        restricted.append({**one, "private": is_private})
        if not is_private:
            common.append({**one, "private": False})
            continue
        if one["state"] == MACHINE:  # that a machine read it says nothing
            continue
        nothing = {
            "rendering": "",
            "readings": [],
            "reasons": [],
            "note": "",
            "remark": "",
            "asked": [],
            "apart": True,
        }
        common += [
            {**one, **nothing, "text": words, "about": [question], "private": False}
            for question, words in quoted
            if question in one["about"] and stands_in(words, one["text"])
        ]
    return common, restricted
