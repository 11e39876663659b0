"""The rules of retention: a length that makes no sense, another beginning, a source that is missing, a kind nobody knows."""

from __future__ import annotations

from typing import Any

import pytest

from bot.casework.retention import KINDS, RetentionError, load_rules
from bot.check.retention import FILE, problems


def test_the_rules_of_now_are_well_and_sent_cases_wait_for_a_decision(tree: Any) -> None:
    assert list(problems(tree.root)) == []
    rules = load_rules(tree.root / FILE, 21)
    assert tuple(rules.rules) == tuple(KINDS)
    assert (rules["drafts"].days, rules["cases"].days, rules["letters"].days) == (21, None, None)
    assert rules.version != load_rules(tree.root / FILE, 14).version


@pytest.mark.parametrize(
    ("before", "after", "words"),
    [
        ("keep: 90", "keep: many", "callbacks: keep cannot be many"),
        ("keep: 90", "keep: 0", "callbacks: keep cannot be 0"),
        ("keep: 90", "keep: true", "callbacks: keep cannot be True"),
        ("keep: 90", "keep: 1000000", "callbacks: keep cannot be"),
        ("keep: unset", "keep: 29", "cases: keep cannot be 29"),
        ("keep: setting", "keep: 14", "drafts: keep cannot be 14"),
        ("keep: case", "keep: 30", "letters: keep cannot be 30"),
        ("keep: 4383", "keep: 364", "log: keep cannot be 364"),
        ("keep: unset", "keep: 9000", "log: it would go before the cases"),
        ("from: answered", "from: closing", "callbacks: the days cannot begin then"),
        ("source: local choice", "sauce: local choice", "drafts: there is no source"),
        ('checked: "no"', "looked: no", "drafts: it is not said whether the source was read"),
        ("id: callbacks", "id: calls", "calls is no kind of data"),
        ("id: callbacks", "id: groups", "groups stands twice"),
        ("id: callbacks", "id: groups", "callbacks is missing"),
    ],
)
def test_a_rule_that_cannot_be_followed_is_named_and_never_loaded(
    tree: Any, before: str, after: str, words: str
) -> None:
    line = tree.replace(FILE, before, after)
    found = list(problems(tree.root))
    assert any(words in problem.what for problem in found), found
    if "cannot be" in words:
        assert [problem.line for problem in found if words in problem.what] == [line]
    with pytest.raises(RetentionError):
        load_rules(tree.root / FILE, 14)


@pytest.mark.parametrize("text", ["", "kinds: 3\n", "- a\n", "kinds:\n  - 7\n", "kinds: [\n"])
def test_a_file_that_holds_no_rules_is_named(tree: Any, text: str) -> None:
    tree.write(FILE, text)
    assert {problem.file for problem in problems(tree.root)} == {FILE}
    with pytest.raises(RetentionError):
        load_rules(tree.root / FILE, 14)


def test_days_count_from_their_moment(tree: Any) -> None:
    from datetime import datetime, timedelta, timezone

    rules, now = load_rules(tree.root / FILE, 14), datetime(2026, 5, 1, tzinfo=timezone.utc)
    assert rules["drafts"].ends(now) == now + timedelta(14) and rules["drafts"].before(
        now
    ) == now - timedelta(14)
    assert rules["cases"].ends(now) is None and rules["cases"].before(now) is None
