"""Conditions: what they read, what they refuse."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

import pytest

from bot.questionnaire.conditions import parse_condition


@dataclass
class Given:
    value: Any
    status: str = "answered"


class World:
    def __init__(self, **answers: Given) -> None:
        self.given = answers

    def answers_to(self, question: str, item: str, any_item: bool) -> Iterable[Given]:
        return [self.given[question]] if question in self.given else []

    def fact(self, name: str) -> Any:
        return {"children": 2, "alone": True}[name]

    def item_fact(self, name: str, item: str) -> Any:
        return {"m1": 40, "m2": None}.get(item)


@pytest.mark.parametrize(
    ("raw", "expected"),
    [
        ({"answer": "q", "is": "a"}, True),
        ({"answer": "q", "is": "b"}, False),
        ({"answer": "q", "not": "b"}, True),
        ({"answer": "missing", "not": "b"}, False),
        ({"answer": "q", "in": ["a", "b"]}, True),
        ({"answer": "many", "includes_any": ["y", "z"]}, True),
        ({"answer": "many", "includes": "z"}, False),
        ({"answer": "many", "at_least": 2}, True),
        ({"answer": "scale", "at_least": 4}, True),
        ({"answer": "scale", "at_most": 3}, False),
        ({"answer": "left", "status": "skipped"}, True),
        ({"answer": "left", "given": True}, False),
        ({"fact": "children", "at_least": 2}, True),
        ({"item": "age", "at_least": 18}, True),
        ({"all": [{"fact": "alone", "is": True}, {"not": {"answer": "q", "is": "a"}}]}, False),
        ({"any": [{"answer": "q", "is": "b"}, {"fact": "alone", "is": True}]}, True),
    ],
)
def test_a_condition_reads_its_world(raw: dict[str, Any], expected: bool) -> None:
    world = World(q=Given("a"), many=Given(["x", "y"]), scale=Given(4), left=Given(None, "skipped"))
    assert parse_condition(raw).holds(world, "m1") is expected


def test_an_unknown_age_hides_no_question() -> None:
    assert parse_condition({"item": "age", "at_least": 7}).holds(World(), "m2")


@pytest.mark.parametrize(
    "raw",
    [
        {},
        {"answer": "q"},
        {"answer": "q", "is": 1, "not": 2},
        {"fact": "x", "is": 1, "odd": 2},
        {"what": 1},
        [],
    ],
)
def test_a_condition_that_is_not_understood_says_so(raw: Any) -> None:
    with pytest.raises(ValueError, match="condition"):
        parse_condition(raw)
