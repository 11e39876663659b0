"""An interpreter asks what words meant: chosen, told otherwise, said no to, or left; never guessed."""

from __future__ import annotations

from dataclasses import replace

import pytest

from bot.conversation.letter_state import Letter
from tests.unit.conversation.letters_side import WORDING, Sitting

LANGUAGES = ("fi", "en", "ar")
FIRST, SECOND = WORDING.body["meanings"]
OTHER = {"fi": "Olin vain väsynyt.", "en": "I was only tired.", "ar": "كنت متعبة فقط."}
ASKS = replace(WORDING, id="77777777-w", body={**WORDING.body, "meanings": [], "words": "ماذا تعنين بهذا؟"})
ONE = replace(WORDING, id="88888888-w", body={**WORDING.body, "meanings": [FIRST]})


def opened(language: str, letter: Letter = WORDING) -> Sitting:
    family = Sitting(language, letter)
    family.open()
    return family


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_family_sees_its_own_words_and_presses_what_it_meant(language: str) -> None:
    family = opened(language)
    assert family.text("chat-letter-wording") in family.words and "«نفسي مخنوقة»" in family.words
    quoted = next(m for m in family.reply.messages if "نفسي" in m.text)
    assert quoted.language == "ar"
    assert [FIRST, SECOND, family.text("button-letter-other")] == family.titles[:3]
    family.choose("2")
    assert family.answers == {}  # read back first
    family.press("button-letter-send")
    _, answer = family.answers["wording"]
    assert (answer["meaning"], answer["words"]) == (SECOND, "")
    assert family.text("chat-letter-answered-wording") in family.words


@pytest.mark.parametrize("language", LANGUAGES)
def test_something_else_is_told_in_own_words(language: str) -> None:
    family = opened(language)
    family.press("button-letter-other")
    assert family.text("chat-letter-how") in family.words
    family.say(OTHER[language])
    family.press("button-letter-send")
    _, answer = family.answers["wording"]
    assert (answer["meaning"], answer["words"], answer["language"]) == ("", OTHER[language], language)


@pytest.mark.parametrize("language", LANGUAGES)
def test_own_words_at_once_are_an_answer_too(language: str) -> None:
    family = opened(language)
    family.say(OTHER[language])
    assert family.text("chat-letter-confirm") in family.words
    family.press("button-letter-send")
    assert family.answers["wording"][1]["words"] == OTHER[language]


@pytest.mark.parametrize("language", LANGUAGES)
def test_yes_answers_one_meaning_and_never_one_of_two(language: str) -> None:
    family = opened(language, ONE)
    family.say({"fi": "joo", "en": "yes", "ar": "نعم"}[language], "affirm")
    family.press("button-letter-send")
    assert family.answers["wording"][1]["meaning"] == FIRST
    family = opened(language)
    family.say({"fi": "joo", "en": "yes", "ar": "نعم"}[language], "affirm")
    assert family.answers == {} and family.text("chat-letter-meant") in family.words


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_asks_what_was_meant_then(language: str) -> None:
    family = opened(language, ONE)
    family.say({"fi": "ei", "en": "no", "ar": "لا"}[language], "deny")
    assert family.answers == {} and family.text("chat-letter-how") in family.words


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_question_without_meanings_asks_for_own_words(language: str) -> None:
    family = opened(language, ASKS)
    assert family.text("chat-letter-interpreter-asks") in family.words
    assert "ماذا تعنين بهذا؟" in family.words
    family.say(OTHER[language])
    family.press("button-letter-send")
    assert family.answers["wording"][1]["words"] == OTHER[language]


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_family_may_leave_it_or_think_again(language: str) -> None:
    family = opened(language)
    family.choose("1")
    family.press("button-letter-again")
    assert family.text("chat-letter-meant") in family.words
    family.press("button-letter-decline")
    assert family.answers == {"wording": ("declined", {})}
    assert family.text("chat-letter-declined") in family.words
