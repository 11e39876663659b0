"""Stems: of Arabic the same in both alphabets and in every spelling, apart for words that differ; of others the beginning."""

from __future__ import annotations

import pytest

from bot.language.normalise import fold, words
from bot.language.stems import stems


def of(text: str, language: str = "ar") -> str:
    return stems(" ".join(word.folded for word in words(text)), language)


@pytest.mark.parametrize(
    ("script", "latin"),
    [
        ("ابني ما بيسمع كلامي", "ibni ma byesma3 kalami"),
        ("عندي وجع راس", "3endi waja3 ras"),
        ("المدرسة اتصلت فيي", "el madrase ettaslet fiyye"),
        ("المدرسة اتصلت فيي", "elmadrasa itasalat fiye"),
        ("خايفة كتير", "5ayfe ktir"),
        ("خايفة كتير", "khayfeh kteer"),
        ("شغل", "sho8l"),
        ("شغل", "shoghl"),
        ("الأولاد", "el awlad"),
        ("حدا", "7ada"),
    ],
)
def test_both_alphabets_meet(script: str, latin: str) -> None:
    assert of(script) == of(latin)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("بيت", "البيت"),
        ("بنت", "والبنت"),
        ("عيّان", "عيان"),
        ("مدرسة", "مدرسه"),
        ("ta3bane", "taa3ban"),
        ("إبني", "ابني"),
    ],
)
def test_spellings_and_the_article_meet(one: str, other: str) -> None:
    assert of(one) == of(other)


@pytest.mark.parametrize(
    ("one", "other"), [("ضرب", "شرب"), ("darab", "sharab"), ("خايف", "شايف"), ("نوم", "لوم")]
)
def test_words_that_differ_in_a_consonant_stay_apart(one: str, other: str) -> None:
    assert of(one) != of(other)


@pytest.mark.parametrize("text", ["", "و", "el", "ا", "2", "al el il", "؟", "ىىى"])
def test_nothing_breaks_on_little(text: str) -> None:
    assert "  " not in of(text)


def test_numbers_that_the_model_makes_alike_stay() -> None:
    assert stems("0 " + fold("أولاد"), "ar") == "0 ld"


@pytest.mark.parametrize(
    ("one", "other", "language"),
    [("kiusataan", "kiusaavat", "fi"), ("väsynyt", "vasyny", "fi"), ("tappelevat", "tapelee", "fi"),
     ("worried", "worries", "en"), ("hitting", "hiting", "en")],
)  # fmt: skip
def test_endings_umlauts_and_doubled_letters_meet(one: str, other: str, language: str) -> None:
    assert of(one, language) == of(other, language)
