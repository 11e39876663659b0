"""The guess at a dialect: right on plain speech of each, and silent where the words say too little."""

from __future__ import annotations

import pytest

from bot.language.dialect import DIALECTS, IRAQI, LEVANTINE, guess
from bot.language.normalise import fold
from bot.language.vocabulary import read_data

LEVANTINE_TALK = (
    "شو بدي اعمل، ولادي ما عم يناموا منيح",
    "هلق ما بقدر اشتغل، البيت زغير كتير",
    "جوزي بعيد وانا لحالي هون",
)
IRAQI_TALK = ("ماكو شغل هنا، واكو مشاكل هواية", "هسه اني وحدي ويه الجهال", "شنو نسوي، كلش تعبانة")


@pytest.mark.parametrize(("talk", "dialect"), [(LEVANTINE_TALK, LEVANTINE), (IRAQI_TALK, IRAQI)])
def test_plain_speech_is_told_apart(talk: tuple[str, ...], dialect: str) -> None:
    assert guess(talk).marks == (dialect,)


def test_latin_letters_are_named_beside_the_dialect() -> None:
    assert guess(["shu biddi a3mel", "hala2 wladi mnih"]).marks == (LEVANTINE, "arabizi")
    assert guess(["aku mushkila, maku shughul", "hassa shinu nsawi"]).marks == (IRAQI, "arabizi")
    assert guess(["3endi 3 wlad w zawji b turkiya"]).marks == ("arabizi",)


@pytest.mark.parametrize(
    "talk",
    [
        (),
        ("",),
        ("12345 67",),
        ("أولادي لا ينامون جيدًا وأنا متعبة",),  # standard Arabic
        ("شو هلق",),  # two words
        ("شو شو شو شو",),  # one word
        (*LEVANTINE_TALK, *IRAQI_TALK),  # two people at one phone
        ("هسا بدي انام",),  # a Palestinian "now"
    ],
)
def test_few_or_mixed_words_give_no_dialect(talk: tuple[str, ...]) -> None:
    assert guess(talk).dialect == ""


def test_no_word_stands_for_both() -> None:
    data = read_data("dialects")
    words = {d: {fold(w) for script in ("arabic", "latin") for w in data[d][script]} for d in DIALECTS}
    assert not words[LEVANTINE] & words[IRAQI]
    assert not {fold(w) for w in ("مو", "ليش", "شلون", "زين", "شباط", "عم")} & (
        words[LEVANTINE] | words[IRAQI]
    )
