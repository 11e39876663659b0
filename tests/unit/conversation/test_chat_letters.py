"""Letters of a worker in the chat: told one at a time, opened, answered or left; nothing is guessed into an answer."""

from __future__ import annotations

import pytest

from bot.conversation.reading import DIGRESSIONS
from bot.conversation.state import Conversation
from bot.texts import texts
from tests.unit.conversation.letters_side import (
    ASKED_FI,
    FOLLOW_UP,
    GROUP,
    KINDS,
    QUESTION,
    Sitting,
)
from tests.unit.conversation.test_every_phase_answers import talk_in

LANGUAGES = ("fi", "en", "ar")
SAID = {"fi": "Hän nukkuu paremmin.", "en": "He sleeps better.", "ar": "ينام أفضل الآن."}


# -- told, opened, left ---------------------------------------------------------------------------------


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("kind", KINDS)
def test_before_it_is_opened_nothing_says_what_a_letter_is_about(kind: str, language: str) -> None:
    other = Sitting(language, KINDS["question" if kind != "question" else "group"])
    family = Sitting(language, KINDS[kind])
    assert family.words == other.words and family.titles == other.titles
    assert family.text("chat-letters-waiting", count=1) in family.words
    assert ASKED_FI not in family.words


@pytest.mark.parametrize("language", LANGUAGES)
def test_two_letters_are_told_one_at_a_time_and_afterwards_comes_the_usual(language: str) -> None:
    family = Sitting(language, QUESTION, GROUP)
    assert family.text("chat-letters-waiting", count=2) in family.words
    family.open()
    family.say(SAID[language])
    family.press("button-letter-send")
    assert family.text("chat-letters-more", count=1) in family.words
    assert family.text("chat-letters-reader") not in family.words  # said once
    family.open()
    family.choose("join")
    assert family.text("chat-sent-what-now") in family.words
    assert family.letters == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_not_now_leaves_the_letter_until_the_family_comes_back(language: str) -> None:
    family = Sitting(language, QUESTION)
    family.press("button-letter-later")
    assert family.text("chat-sent-what-now") in family.words
    assert family.answers == {}
    family.say("…", "thank", side=True)
    assert family.text("chat-letters-waiting", count=1) not in family.words
    family.come_back()
    assert family.text("chat-letters-waiting", count=1) in family.words


def test_a_letter_put_off_by_mistake_is_one_press_away() -> None:
    family = Sitting("en", QUESTION)
    family.press("button-letter-later")
    family.press("button-letters")
    family.open()
    assert ASKED_FI in family.words


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("kind", KINDS)
def test_any_letter_may_be_declined_without_opening_it(kind: str, language: str) -> None:
    family = Sitting(language, KINDS[kind])
    family.press("button-letter-decline")
    assert family.answers == {kind: ("declined", {"choice": "no"} if kind == "group" else {})}
    assert family.text("chat-letter-declined") in family.words


def test_a_letter_that_comes_while_the_family_writes_is_told_too() -> None:
    family = Sitting("en")
    assert family.text("chat-sent-what-now") in family.words
    family.letters.append(QUESTION)
    family.say("hello again")
    assert family.text("chat-letters-waiting", count=1) in family.words


@pytest.mark.parametrize("act", ["deny", "skip"])
def test_a_no_at_the_telling_is_not_taken_for_a_refusal(act: str) -> None:
    family = Sitting("en", QUESTION)
    family.say("no", act)
    assert family.answers == {} and family.letters == [QUESTION]
    assert family.text("button-letter-later") in family.titles


def test_a_yes_opens_it_and_the_words_of_a_button_do_what_the_button_does() -> None:
    family = Sitting("en", QUESTION)
    family.say("yes please", "affirm")
    assert ASKED_FI in family.words
    family = Sitting("en", QUESTION)
    family.say("I do not want to answer", "deny", 0.3)
    assert family.answers["question"][0] == "declined"


def test_an_old_button_answers_nothing_new() -> None:
    family = Sitting("en", FOLLOW_UP)
    family.open()
    first = next(c for c in family.buttons if '"option":"2"' in c.payload)
    family.press_choice(first)
    family.press_choice(first)  # pressed twice by a trembling hand
    place = family.talk.letters.hand
    assert place is not None and len(place.given) == 1


def test_a_letter_of_the_time_before_is_no_trouble_for_older_talks() -> None:
    kept = talk_in("sent", "en").to_json()
    del kept["letters"], kept["opened"]
    family = Sitting("en", QUESTION, talk=Conversation.from_json(kept))
    assert family.text("chat-letters-waiting", count=1) in family.words


def test_a_family_that_has_not_sent_is_told_of_nothing() -> None:
    family = Sitting("en", QUESTION, talk=talk_in("asking", "en"))
    assert family.talk.letters.hand is None
    assert "letter" not in family.words


# -- a question -----------------------------------------------------------------------------------------


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_question_stands_in_its_own_language_and_is_answered_word_for_word(language: str) -> None:
    family = Sitting(language, QUESTION)
    family.open()
    asked = next(m for m in family.reply.to_json(1)["messages"] if m["text"] == ASKED_FI)
    assert (asked["lang"], asked["dir"]) == ("fi", "ltr")
    assert (family.text("chat-letter-other-language") in family.words) is (language != "fi")
    family.say(SAID[language])
    assert family.answers == {}  # read back first
    assert [line["answer"] for m in family.reply.messages for line in m.lines] == [SAID[language]]
    family.say("…and eats well.")
    family.press("button-letter-send")
    state, answer = family.answers["question"]
    assert state == "answered"
    assert answer == {
        "words": f"{SAID[language]}\n…and eats well.", "language": language, "at": "2026-11-22T10:00:00+00:00",
    }  # fmt: skip


def test_it_can_be_written_again_before_it_is_sent() -> None:
    family = Sitting("en", QUESTION)
    family.open()
    family.say("He sleeps bad.")
    family.press("button-letter-again")
    family.say("He sleeps well.")
    family.press("button-letter-send")
    assert family.answers["question"][1]["words"] == "He sleeps well."


@pytest.mark.parametrize("language", LANGUAGES)
def test_call_me_is_an_answer_once_there_is_a_number(language: str) -> None:
    family = Sitting(language, QUESTION)
    family.open()
    family.press("button-letter-call")
    family.say("040 1234567")
    assert family.answers == {}
    family.press("button-any-time")
    assert [e.kind for e in family.effects] == ["callback", "letter"]
    assert family.answers["question"][1]["words"] == family.text("button-letter-call")


def test_a_call_that_is_cancelled_answers_nothing() -> None:
    family = Sitting("en", QUESTION)
    family.open()
    family.press("button-letter-call")
    family.press("button-no-call")
    assert family.answers == {} and ASKED_FI in family.words


def test_skip_may_mean_two_things_and_both_are_offered() -> None:
    family = Sitting("en", QUESTION)
    family.open()
    family.say("skip", "skip")
    assert family.answers == {}
    assert family.titles == [family.text("button-letter-later"), family.text("button-letter-decline")]


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("act", sorted(DIGRESSIONS - {"withdraw", "pause", "resume"}))
def test_a_side_question_answers_nothing_and_the_letter_is_still_there(act: str, kind: str) -> None:
    family = Sitting("en", KINDS[kind])
    family.open()
    family.say("…", act, side=True)
    assert family.answers == {}
    assert family.words.strip()
    assert family.talk.letters.opened


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_letter_can_be_read_in_another_language_in_the_middle(language: str) -> None:
    family = Sitting("en", FOLLOW_UP)
    family.open()
    family.choose("2")
    family.say(texts().say(language, "chat-switched"), "switch_language", side=True)
    other = "en" if language != "en" else "fi"
    family.say({"en": "english please", "fi": "suomeksi kiitos"}[other], "switch_language", side=True)
    family.language = other
    assert family.text("button-letter-easier") in family.titles


# -- danger ---------------------------------------------------------------------------------------------


DANGER = {"fi": "mieheni hakkaa minua", "en": "my husband beats me", "ar": "زوجي يضربني"}


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("kind", KINDS)
def test_danger_comes_before_the_letter_and_the_letter_waits(kind: str, language: str) -> None:
    family = Sitting(language, KINDS[kind])
    family.open()
    family.say(DANGER[language])
    raised = [e.data["flag"] for e in family.effects if e.kind == "danger"]
    assert raised and raised[0]["evidence"][0]["quote"] == DANGER[language]
    assert family.answers == {}
    assert family.talk.phase == "safety"
    family.press("button-other-topic")
    assert family.talk.phase == "sent" and family.talk.letters.opened
    assert family.answers == {}


# -- taken back -----------------------------------------------------------------------------------------


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("kind", KINDS)
def test_a_letter_taken_back_while_it_is_read_is_told_plainly(kind: str, language: str) -> None:
    family = Sitting(language, KINDS[kind])
    family.open()
    family.letters = []
    family.press_choice(family.buttons[0])
    assert family.text("chat-letter-taken-back") in family.words
    assert family.answers == {} and family.talk.letters.hand is None


def test_one_taken_back_before_it_was_opened_was_never_there() -> None:
    family = Sitting("en", QUESTION)
    family.letters = []
    family.say("hello")
    assert family.text("chat-letter-taken-back") not in family.words
    assert family.text("chat-sent-what-now") in family.words


def test_one_begun_and_taken_back_during_a_break_is_told() -> None:
    family = Sitting("en", FOLLOW_UP)
    family.open()
    family.choose("2")
    family.letters = []
    family.come_back()
    assert family.text("chat-letter-taken-back") in family.words
    assert family.talk.letters.begun == {}


# -- every letter -------------------------------------------------------------------------------------


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("kind", KINDS)
def test_stopping_and_deleting_works_in_every_letter(kind: str, language: str) -> None:
    family = Sitting(language, KINDS[kind])
    family.open()
    family.say("…", "withdraw", side=True)
    family.press("button-delete-yes")
    assert [e.kind for e in family.effects] == ["erase"]
    assert family.reply.phase == "erased"


@pytest.mark.parametrize(("language", "text"), [("fi", "avaa se"), ("en", "open"), ("ar", "افتح الرسالة")])
def test_a_few_words_open_the_letter_whatever_they_sound_like(language: str, text: str) -> None:
    family = Sitting(language, QUESTION)
    family.say(text, "goodbye", 0.9, side=True)
    assert ASKED_FI in family.words


def test_what_is_told_where_own_words_are_asked_is_no_side_question() -> None:
    family = Sitting("en", QUESTION)
    family.open()
    family.say("he is angry when I write here", "ask_privacy", 0.84, side=True)
    assert [line["answer"] for m in family.reply.messages for line in m.lines] == [
        "he is angry when I write here"
    ]
    family.say("who reads this?", "ask_privacy", 0.84, side=True)
    assert family.text("chat-privacy") in family.words
