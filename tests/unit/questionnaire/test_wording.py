"""Answers in words, in three languages."""

from __future__ import annotations

import pytest

from bot.questionnaire.answers import ANSWERED, SKIPPED, Answer
from bot.questionnaire.model import questionnaire
from bot.questionnaire.wording import age_words, answer_words, month_words, option_title
from bot.texts import ADDRESSES, LANGUAGES, Texts, direction, texts


def test_every_option_has_words_in_every_language_and_form_of_address() -> None:
    for question in questionnaire().questions.values():
        if question.id == "start.language":
            continue
        for option in question.option_ids:
            for language in LANGUAGES:
                for address in ADDRESSES:
                    assert option_title(question, option, language, address).strip()


def test_the_five_words_of_a_scale_are_five_different_words() -> None:
    for scale in questionnaire().scales:
        for language in LANGUAGES:
            steps = {texts().say(language, f"scale-{scale}-{n}") for n in range(1, 6)}
            assert len(steps) == 5, (scale, language)


@pytest.mark.parametrize(
    ("language", "expected"), [("fi", "toukokuu 2023"), ("en", "May 2023"), ("ar", "أيار")]
)
def test_a_month_is_named(language: str, expected: str) -> None:
    assert expected in month_words("2023-05", language)
    assert month_words("2023", language) == "2023"


@pytest.mark.parametrize(
    ("age", "expected"), [(1, "سنة"), (2, "سنتان"), (3, "سنوات"), (11, "سنة"), (0, "سنة")]
)
def test_arabic_counts_years_as_arabic_does(age: int, expected: str) -> None:
    assert expected in age_words(age, "ar")


def test_own_words_stay_as_they_were_written() -> None:
    told = Answer("family.good_at", "", ANSWERED, None, "منطبخ سوا", "ar", "t", "text", "v")
    for language in LANGUAGES:
        assert answer_words(questionnaire()["family.good_at"], told, language) == "منطبخ سوا"


def test_a_skipped_answer_says_that_it_was_skipped() -> None:
    left = Answer("home.money", "", SKIPPED, None, "", "fi", "t", "button", "v")
    assert answer_words(questionnaire()["home.money"], left, "en") == texts().say("en", "status-skipped")


def test_arabic_speaks_to_a_woman_and_to_a_man_differently() -> None:
    woman, man = (texts().say("ar", "wellbeing-sleep", address) for address in ("f", "m"))
    assert woman != man


def test_direction_comes_from_the_language_not_from_the_letters() -> None:
    assert [direction(language) for language in LANGUAGES] == ["ltr", "ltr", "rtl"]


def test_a_missing_translation_falls_back_to_the_source_language(tmp_path) -> None:  # type: ignore[no-untyped-def]
    for language in LANGUAGES:
        (tmp_path / language).mkdir()
    (tmp_path / "en" / "a.ftl").write_text("hello = Hello\n", encoding="utf-8")
    assert Texts(tmp_path).say("fi", "hello") == "Hello"
    with pytest.raises(KeyError):
        Texts(tmp_path).say("fi", "nothing")
