"""A number is corrected in the very words that the program suggests, in every language."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.browser.family import Family, flat, presses, says

TOLD = {
    "fi": ("meitä on neljä, minä ja kolme lasta", "ei, neljä lasta"),
    "en": ("we are four, me and three children", "no, four children"),
    "ar": ("نحن أربعة، أنا وثلاثة أطفال", "لا، أربعة أطفال"),
}
AS_PEOPLE_WRITE = {"fi": "eiku neljä lasta", "en": "sorry its four kids", "ar": "لا، أربعة ولاد"}


@pytest.mark.parametrize("language", TOLD)
@pytest.mark.parametrize("corrections", [{la: words for la, (_, words) in TOLD.items()}, AS_PEOPLE_WRITE])
def test_no_four_children(language: str, corrections: dict[str, str], phone: Callable[..., Family]) -> None:
    family = phone(language)
    family.tell(
        {
            "start.address": presses("f"), "start.consent": presses("yes"), "start.who": presses("mother"),
            "start.alone": presses("yes"), "start.round": presses("full"),
            "family.size": says(TOLD[language][0]),
        },
        until="family.age",
    )  # fmt: skip
    family.say(corrections[language])
    assert flat(family.words("count-children", count=4)) in flat(family.reads)
    family.menu("review")
    assert flat(family.words("count-people", count=5)) in flat(family.reads)
