"""The word lists under data/values: complete, without surprises, the same kinds in each language."""

from __future__ import annotations

import pytest

from bot.language.normalise import fold, words
from bot.language.vocabulary import LANGUAGES, lexicon, read_data, vocabulary


@pytest.mark.parametrize("language", LANGUAGES)
def test_each_language_has_the_same_kinds_of_words(language: str) -> None:
    first, data = read_data("fi"), read_data(language)
    assert set(data) == set(first)
    assert set(data["words"]) == set(first["words"])
    assert set(data["time"]) == set(first["time"])
    assert set(data["seasons"]) == set(first["seasons"])


@pytest.mark.parametrize("language", LANGUAGES)
def test_each_language_knows_all_months_and_small_numbers(language: str) -> None:
    data = read_data(language)
    known = set(lexicon(language).numbers.values())
    assert set(data["months"]) | set(data["short_months"]) == set(range(1, 13))
    assert known >= set(range(11))


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_spelling_means_two_numbers_or_two_kinds_of_people(language: str) -> None:
    data, seen = read_data(language), {}
    for value, spellings in data["numbers"].items():
        for spelling in spellings:
            assert seen.setdefault(fold(spelling), value) == value, spelling
    people: dict[str, tuple[str, str, str]] = {}
    for noun in data["people"]:
        for form in ("one", "many", "two", "twins", "triplets"):
            for spelling in noun.get(form, ()):
                told = (noun["role"], noun.get("kind", "any"), form)
                assert people.setdefault(fold(spelling), told) == told, spelling


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_number_is_also_a_plain_word(language: str) -> None:
    words_of = lexicon(language)
    both = {word for word in words_of.numbers if words_of.exact.get(word, {}).keys() - {"month_number_after"}}
    assert not both


def test_every_spelling_has_a_word_in_it() -> None:
    for language in LANGUAGES:
        for spellings in read_data(language)["words"].values():
            for spelling in spellings:
                assert words(str(spelling).rstrip("*")), spelling


def test_the_longest_beginning_with_a_star_wins() -> None:
    finnish = lexicon("fi")
    assert finnish.meaning("lapsella")["person"].many is False
    assert finnish.meaning("lapsilla")["person"].many is True
    assert finnish.meaning("lapsilisaa").get("nothing")


def test_arabic_prefixes_are_set_aside() -> None:
    known = vocabulary("ar")
    assert known.meaning("والاولاد") == (known.meaning("اولاد")[0], True)
    assert known.meaning("بالبيت")[0] == known.meaning("بيت")[0]
    assert known.meaning("ولد")[0]["person"].kind == "boy"


def test_short_words_of_another_language_do_not_mislead() -> None:
    assert "person" not in vocabulary("fi").meaning("me")[0]
    assert "we" in vocabulary("fi").meaning("me")[0]
    assert vocabulary("en").meaning("me")[0]["person"].role == "me"


def test_an_unknown_language_is_read_as_finnish_first() -> None:
    assert vocabulary("so").own is lexicon("fi")
    assert vocabulary(None).own is lexicon("fi")
