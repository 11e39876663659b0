"""Two readings of one message: what differs is seen, stands in doubt until somebody chooses, and then one stands."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from bot.casework.four_eyes import CHOICES, compared, settled
from bot.casework.renderings import Saved
from bot.casework.summary import summarise
from tests.web.families import arabic_mother
from tests.web.readings import reviewed, saved

SLEEP, GOAL = "ما عم نام منيح", "أن يصل زوجي وأن ينام ابني بهدوء"
MOTHER = arabic_mother()


def pair(first: str, second: str, words: str = SLEEP, **states: Any) -> tuple[Saved, Saved]:
    one = saved(MOTHER, words, first, states.get("one", "checked"), reasons=states.get("why", []), note="a")
    two = saved(MOTHER, words, second, states.get("two", "checked"), after=5, by="T-002", note="b")
    return replace(one, review="r1", pair="r1"), replace(two, review="r2", pair="r1")


def test_words_that_differ_are_marked_and_the_rest_is_the_same() -> None:
    (both,) = compared(pair("En nuku hyvin yöllä", "En nuku huonosti yöllä"))
    assert [(s.first.strip(), s.second.strip()) for s in both.segments if s.kind == "different"] == [
        ("hyvin", "huonosti")
    ]
    assert both.thread.startswith("r1/t") and 0.5 < both.agreement < 1 and not both.same_words


def test_two_who_agree_need_nobody() -> None:
    both = pair("En nuku hyvin.", "en nuku hyvin")
    assert compared(both) == [] and settled(both, {}) == list(both)
    assert compared(both[:1]) == [] and compared(replace(one, pair="") for one in pair("a", "b")) == []
    assert compared(pair("a", "b", two="machine")) == []


def test_until_somebody_chooses_both_stand_as_two_readings_in_doubt() -> None:
    both = pair("Nukun hyvin", "En nuku hyvin", why=["negation"], one="doubtful")
    for choices in ({}, {compared(both)[0].thread: "open"}):
        (one,) = settled(both, choices)
        assert (one.state, one.by) == ("doubtful", "T-014, T-002")
        assert one.body["readings"] == ["Nukun hyvin", "En nuku hyvin"]
        assert (one.body["reasons"], one.body["note"]) == (["negation"], "a\nb")


def test_doubt_of_one_alone_counts_for_both() -> None:
    (one,) = settled(pair("En nuku", "En nuku", why=["idiom"], one="doubtful"), {})
    assert (one.state, one.body["readings"], one.body["rendering"]) == ("doubtful", [], "En nuku")
    (one,) = settled(pair("", "En nuku", why=["unreadable"], one="doubtful"), {})
    assert (one.body["readings"], one.body["rendering"]) == ([], "En nuku")


@pytest.mark.parametrize(
    ("choice", "rendering", "by"), [("first", "Ensin", "T-014"), ("second", "Sitten", "T-002")]
)
def test_what_was_chosen_stands_in_the_summary(choice: str, rendering: str, by: str) -> None:
    both, other = pair("Ensin", "Sitten", GOAL), saved(MOTHER, SLEEP, "En nuku")
    found = settled((*both, other), {compared(both)[0].thread: choice})
    assert len(found) == 2 and choice in CHOICES
    quote = summarise(reviewed(MOTHER, *found), "fi", date(2026, 11, 12)).goals[0].quotes[0]
    assert (quote.rendering, quote.by, quote.state, quote.readings) == (rendering, by, "checked", ())
