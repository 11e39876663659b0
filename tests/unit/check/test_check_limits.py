"""The limits of the work: a number that is none, a source that is missing, a limit nobody knows."""

from __future__ import annotations

from typing import Any

import pytest

from bot.casework.limits import FAMILIES, Limit, LimitError, load_limits
from bot.check.limits import FILE, problems


def test_the_limits_of_now_are_well(tree: Any) -> None:
    assert list(problems(tree.root)) == []
    limit = load_limits(tree.root / FILE)[FAMILIES]
    assert (limit.most, limit.reached(14), limit.reached(15)) == (15, False, True)
    assert "15(4)" in limit.source and isinstance(limit, Limit)


@pytest.mark.parametrize(
    ("before", "after", "words"),
    [
        ("most: 15", "most: many", "most is not a whole number"),
        ("most: 15", "most: 0", "most is not a whole number"),
        ("most: 15", "most: true", "most is not a whole number"),
        ("source: >-", "src: >-", "there is no source"),
        ("id: families_of_a_worker", "id: families", "families is not known"),
    ],
)
def test_a_limit_that_cannot_be_used_is_named_and_never_loaded(
    tree: Any, before: str, after: str, words: str
) -> None:
    tree.replace(FILE, before, after)
    assert any(words in problem.what for problem in problems(tree.root))
    with pytest.raises(LimitError):
        load_limits(tree.root / FILE)


def test_a_file_that_is_gone_is_named(tree: Any) -> None:
    (tree.root / FILE).unlink()
    (problem,) = problems(tree.root)
    assert problem.file == FILE
