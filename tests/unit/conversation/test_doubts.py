"""A doubt about danger that only the model has: asked once, plainly, and never guessed from silence."""

from __future__ import annotations

import pytest

from bot.conversation.state import Conversation, Heard
from bot.conversation.talk import respond
from bot.needs.classifier import CRISIS, Sign
from bot.needs.thresholds import thresholds
from tests.unit.conversation.test_every_phase_answers import NOW, choose, press, talk_in

LANGUAGES = ("fi", "en", "ar")
SAID = "xyz xyz xyz"


def doubtful(text: str = SAID) -> Heard:
    """A message of which the model is not sure."""
    for hundredth in range(5, 100):
        signs = (Sign(CRISIS, hundredth / 100, text), Sign("safety.violence", 0.4, text))
        chance = thresholds().danger.chance({sign.code: sign.chance for sign in signs})
        if thresholds().ask <= chance < thresholds().certain:
            return Heard(text, "inform", 0.9, signs=signs)
    raise AssertionError("no chance lies between asking and acting")


def asked(language: str) -> Conversation:
    """A talk in which the plain question was just asked."""
    talk = talk_in("asking", language)
    respond(talk, doubtful(), NOW)
    assert talk.pending is not None and talk.pending["kind"] == "check"
    assert talk.raised == []
    return talk


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("answer", ["check_yes", "check_not_sure"])
def test_yes_and_not_sure_raise_it_with_the_words_that_were_said(language: str, answer: str) -> None:
    talk = asked(language)
    press(talk, {"intent": "press", "button": answer})
    assert talk.phase == "safety"
    assert [flag["evidence"][0]["quote"] for flag in talk.raised] == [SAID]
    assert talk.raised[0]["rules"] == ["model.safety.violence"]


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_goes_on_with_the_open_question(language: str) -> None:
    talk = asked(language)
    respond(talk, Heard("ei / no / لا", "deny", 0.9, language), NOW)
    assert (talk.phase, talk.pending, talk.raised) == ("asking", None, [])


@pytest.mark.parametrize("said", ["no nobody", "ei ketään", "لا ما حدا", "No, never like that"])
def test_a_plain_no_in_any_words_goes_on_even_when_its_act_is_not_sure(said: str) -> None:
    talk = asked("en")
    respond(talk, Heard(said, "inform", 0.4, "en"), NOW)
    assert (talk.phase, talk.raised) == ("asking", [])


@pytest.mark.parametrize("said", ["no he hits me again", "ei, hän hakkaa minua"])
def test_a_no_that_goes_on_with_danger_is_no_no(said: str) -> None:
    talk = asked("en")
    respond(talk, Heard(said, "inform", 0.4, "en"), NOW)
    assert talk.phase == "safety"


@pytest.mark.parametrize("language", LANGUAGES)
def test_something_else_is_taken_as_itself_and_the_doubtful_words_are_kept(language: str) -> None:
    talk = asked(language)
    respond(talk, Heard("4", "inform", 0.9, language), NOW)
    assert (talk.phase, talk.pending, talk.raised) == ("asking", None, [])
    assert talk.interview.value("family.size") == 4
    assert [told.text for told in talk.passing] == [SAID]


def test_danger_said_after_the_question_is_heard_again() -> None:
    talk = asked("en")
    respond(talk, Heard("he beats me, please help", "inform", 0.9, "en"), NOW)
    assert talk.phase == "safety"


def test_a_number_that_answers_the_open_question_is_no_cry_for_help() -> None:
    talk = talk_in("asking", "en")
    respond(talk, doubtful("we are 5"), NOW)
    assert talk.pending is None
    assert talk.interview.value("family.size") == 5


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("act", ["deny", "skip"])
def test_after_the_safety_text_a_no_goes_on_with_another_topic(language: str, act: str) -> None:
    talk = talk_in("safety", language)
    respond(talk, Heard("…", act, 0.9, language), NOW)
    assert talk.phase == "asking"


def test_a_doubt_told_at_a_text_question_becomes_its_answer_after_no() -> None:
    talk = talk_in("asking", "en")
    press(talk, choose("family.size", "1"))
    while talk.open != ("family.good_at", ""):
        press(talk, {"intent": "skip"})
    respond(talk, doubtful(), NOW)
    press(talk, {"intent": "press", "button": "check_no"})
    answer = talk.interview.answers[("family.good_at", "")]
    assert answer.verbatim == SAID
