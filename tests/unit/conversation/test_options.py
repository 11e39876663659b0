"""Options named in own words, in three languages; a denied or doubtful one is not guessed."""

from __future__ import annotations

import pytest

from bot.conversation.options import match_options, names_option, phrases, titles
from bot.language.normalise import words
from bot.questionnaire.model import Question, questionnaire

WITH_OPTIONS = [q for q in questionnaire().questions.values() if q.option_ids]


def option(question: str, text: str, language: str) -> list[str]:
    """What a text names."""
    return match_options(questionnaire()[question], text, language)


@pytest.mark.parametrize(
    ("question", "language", "text", "named"),
    [
        ("start.who", "en", "I am the dad", ["father"]),
        ("start.who", "en", "mum", ["mother"]),
        ("start.who", "fi", "oon faija", ["father"]),
        ("start.who", "ar", "أنا الماما", ["mother"]),
        ("start.round", "ar", "قصيرة", ["short"]),
        ("start.round", "en", "not long", ["short"]),
        ("start.round", "fi", "se lyhyt", ["short"]),
        ("people.help", "en", "no one", ["nobody"]),
        ("people.help", "fi", "ei kukaan", ["nobody"]),
        ("people.help", "ar", "ما حدا", ["nobody"]),
        ("people.help", "ar", "ماكو احد", ["nobody"]),
    ],
)
def test_other_words_name_an_option(question: str, language: str, text: str, named: list[str]) -> None:
    assert option(question, text, language) == named


@pytest.mark.parametrize(
    ("question", "language", "text"),
    [
        ("children.sleep", "fi", "ei nuku hyvin"),
        ("children.sleep", "en", "she does not sleep well"),
        ("children.sleep", "ar", "ما بينام منيح"),
        ("start.alone", "fi", "ei haittaa jos joku näkee"),
        ("start.alone", "en", "I do not care if somebody can see"),
    ],
)
def test_what_is_denied_or_only_supposed_is_not_taken(question: str, language: str, text: str) -> None:
    best = {"children.sleep": "1", "start.alone": "no"}[question]
    assert best not in option(question, text, language)


def test_a_no_before_the_answer_denies_nothing() -> None:
    assert (
        option("children.sleep", "no, she sleeps well", "en")
        == option("children.sleep", "she sleeps well", "en")
        != []
    )


@pytest.mark.parametrize("language", ["fi", "en", "ar"])
@pytest.mark.parametrize("question", WITH_OPTIONS, ids=lambda q: q.id)
def test_every_word_for_an_option_names_that_option_and_no_other(question: Question, language: str) -> None:
    for meant, ways in phrases(question, language).items():
        for way in ways:
            assert match_options(question, " ".join(way), language) == [meant]


@pytest.mark.parametrize("language", ["fi", "en", "ar"])
def test_a_button_typed_by_hand_names_its_option(language: str) -> None:
    for question in WITH_OPTIONS:
        for ways in titles(question, language).values():
            assert all(names_option(question, " ".join(way), language) for way in ways if len(way) <= 6), (
                question.id
            )


def test_the_words_are_folded_once_and_kept() -> None:
    question = questionnaire()["start.who"]
    assert phrases(question, "fi") is phrases(question, "fi")
    assert tuple(w.folded for w in words("Äiti")) in phrases(question, "fi")["mother"]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "I am often tired"),
        ("en", "I am tired a lot"),
        ("fi", "olen usein väsynyt"),
        ("fi", "väsyttää paljon"),
        ("ar", "تعبت كتير وما عندي طاقة"),
        ("ar", "أنا تعبانة دائمًا"),
    ],
)
def test_how_often_one_is_tired_is_not_how_often_one_has_strength(language: str, text: str) -> None:
    assert option("everyday.strength", text, language) == []


@pytest.mark.parametrize(
    ("language", "text", "step"),
    [
        ("en", "mostly yes", "2"),
        ("fi", "yleensä on voimia", "2"),
        ("ar", "عندي طاقة كتير", "2"),
        ("en", "not often", "4"),
    ],
)
def test_how_often_one_has_strength_is_still_read(language: str, text: str, step: str) -> None:
    assert option("everyday.strength", text, language) == [step]
