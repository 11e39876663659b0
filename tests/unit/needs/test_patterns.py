"""The language in which cues are written: words beside each other, with others between, and one of several."""

from __future__ import annotations

import pytest

from bot.needs.patterns import Reading, Vocabulary, split


def found(pattern: str, text: str) -> bool:
    vocabulary = Vocabulary("en")
    written, no_barrier = vocabulary.pattern(pattern), vocabulary.any_of(())
    return any(list(Reading(s, vocabulary, no_barrier).find(written)) for s in split(text))


@pytest.mark.parametrize(
    ("pattern", "text", "stands"),
    [
        ("little|small~son|boy hits", "my small boy often hits", True),
        ("little|small~son|boy hits", "my small angry boy hits", False),
        ("son_of|small~mine hits", "a son of mine hits", True),
        ("small~son* hits", "the small sons hits", True),
        ("small son hits", "my small angry son hits", True),
    ],
)
def test_one_of_these_right_beside_one_of_those(pattern: str, text: str, stands: bool) -> None:
    assert found(pattern, text) is stands


@pytest.mark.parametrize("pattern", ["", "small~", "~son", "a||b", "small~|son"])
def test_a_pattern_without_a_word_is_refused(pattern: str) -> None:
    with pytest.raises(ValueError, match="no word, or an empty one"):
        Vocabulary("en").pattern(pattern)
