"""Letters that ask more than one thing: a section again, how things are now, feedback, an invitation to a group."""

from __future__ import annotations

import pytest

from bot.conversation.letter_state import Letter
from bot.conversation.state import Conversation
from bot.conversation.talk import begin
from tests.unit.conversation.letters_side import (
    FEEDBACK,
    FOLLOW_UP,
    GROUP,
    SECTION,
    Sitting,
)
from tests.unit.conversation.test_every_phase_answers import NOW, choose, press, talk_in

LANGUAGES = ("fi", "en", "ar")
SAID = {"fi": "Hän nukkuu paremmin.", "en": "He sleeps better.", "ar": "ينام أفضل الآن."}


# -- a section ------------------------------------------------------------------------------------------


def asked_of(family: Sitting) -> str | None:
    return family.talk.open[0] if family.talk.open else None


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_section_is_asked_again_with_its_answers_and_only_sending_answers_the_letter(language: str) -> None:
    family = Sitting(language, SECTION)
    family.open()
    assert "Please tell more." in family.words
    family.press("button-start")
    seen = []
    while family.talk.phase == "asking":
        seen.append(asked_of(family))
        assert family.text("chat-letter-answer-now", answer=family.text("status-skipped")) in family.words
        family.press("button-keep-answer")
    assert len(seen) == len(set(seen)) > 1 and all(str(q).startswith("work.") for q in seen)
    assert family.answers == {} and family.talk.phase == "reviewing"
    family.choose("all")
    assert family.answers == {"section": ("answered", {"sent": True})}
    assert [e.kind for e in family.effects] == ["send", "letter"]


def short_round() -> Conversation:
    """A family of three that took the short round and has sent: nobody asked who its children are."""
    talk = Conversation.new("en")
    begin(talk, NOW)
    for pressed in (
        "start.consent/yes",
        "start.who/mother",
        "start.alone/yes",
        "start.round/short",
        "family.size/3",
    ):
        press(talk, choose(*pressed.split("/")))
    while talk.phase != "reviewing":
        press(talk, {"intent": "skip"})
    press(talk, choose("hopes.send", "all"))
    return talk


def test_after_a_short_round_the_section_is_asked_in_full_of_each_child() -> None:
    family = Sitting(
        "en", Letter("66666666-s", "section", "children", {"words": "", "language": "en"}), talk=short_round()
    )
    family.open()
    family.press("button-start")
    for told in ("spouse", "30", "child", "5"):
        if family.talk.open == ("family.age", "m1"):
            family.press("button-skip")
        _ = family.say(told) if told.isdigit() else family.choose(told)
    asked = set()
    while family.talk.phase == "asking":
        assert family.talk.open is not None
        asked.add(family.talk.open)
        family.press("button-skip")
    assert ("children.sleep", "m3") in asked and ("children.happy", "m3") in asked
    assert {q.split(".")[0] for q, _ in asked} == {"children"}  # nothing else of the full round
    family.choose("all")
    assert family.answers["section"] == ("answered", {"sent": True})
    assert family.talk.interview.opened == frozenset()


def test_a_private_question_is_asked_only_of_somebody_who_is_alone_now() -> None:
    letter = Letter("77777777-s", "section", "wellbeing", {"words": "", "language": "en"})
    for alone in ("yes", "no"):
        talk = talk_in("sent", "en")
        talk.interview.remove(("wellbeing.substances", ""))
        family = Sitting("en", letter, talk=talk)
        family.open()
        family.press("button-start")
        assert family.talk.open == ("start.alone", "")
        family.choose(alone)
        asked = set()
        while family.talk.phase == "asking":
            asked.add(asked_of(family))
            family.press("button-skip")
        assert ("wellbeing.substances" in asked) is (alone == "yes")


def test_a_section_left_half_way_goes_on_where_it_stopped() -> None:
    family = Sitting("en", SECTION)
    family.open()
    family.press("button-start")
    first = asked_of(family)
    family.press("button-keep-answer")
    second = asked_of(family)
    family.come_back()
    assert family.text("chat-letter-begun") in family.words
    family.open()
    family.press("button-start")
    assert asked_of(family) == second != first


def test_the_questions_of_a_section_can_be_stopped_and_nothing_more_is_asked() -> None:
    family = Sitting("en", SECTION)
    family.open()
    family.press("button-start")
    family.press("button-letter-stop")
    assert family.talk.phase == "sent" and family.answers == {}
    assert family.text("chat-sent-what-now") in family.words


def test_a_sending_that_leaves_the_section_out_does_not_answer_the_letter() -> None:
    family = Sitting("en", SECTION)
    family.open()
    family.press("button-start")
    while family.talk.phase == "asking":
        family.press("button-keep-answer")
    family.choose("part")
    family.press_choice(next(c for c in family.buttons if '"section":"family"' in c.payload))
    assert family.answers == {} and family.talk.phase == "sent"
    family.come_back()
    assert family.text("chat-letters-waiting", count=1) in family.words


# -- a follow-up ----------------------------------------------------------------------------------------


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_follow_up_asks_the_same_questions_and_changes_no_answer_of_the_intake(language: str) -> None:
    family = Sitting(language, FOLLOW_UP)
    before = dict(family.talk.interview.answers)
    family.open()
    assert family.text("wellbeing-sleep") in family.words
    assert family.text("scale-always_never-2") in family.titles
    family.choose("2")
    assert family.text("need-cohesion-communication") in family.words
    family.choose("harder")
    choices = [c for c in family.buttons if '"option":"talk"' in c.payload or '"option":"rule"' in c.payload]
    family.press_choice(*choices)
    family.say(SAID[language])
    assert family.answers == {}
    family.press("button-letter-send")
    state, answer = family.answers["follow-up"]
    assert state == "answered"
    assert [(i["need"], i["status"], i["value"], i["change"]) for i in answer["items"]] == [
        ("wellbeing.stress_sleep", "answered", 2, ""),
        ("cohesion.communication", "answered", None, "harder"),
        ("parenting.limits", "answered", ["talk", "rule"], ""),
    ]
    assert (answer["words"], answer["language"]) == (SAID[language], language)
    assert dict(family.talk.interview.answers) == before


def test_own_words_are_read_as_in_the_intake_and_a_doubtful_one_is_asked() -> None:
    family = Sitting("en", FOLLOW_UP)
    family.open()
    family.say("often, thanks", "thank")
    family.say("easier now")
    place = family.talk.letters.hand
    assert place is not None
    assert [(g["value"], g["change"]) for g in place.given] == [(2, ""), (None, "easier")]
    family.say("back", "go_back", side=True)
    family.say("it is complicated with my mother in law")
    place = family.talk.letters.hand
    assert place is not None and len(place.given) == 1


@pytest.mark.parametrize("language", LANGUAGES)
def test_skipped_not_known_and_rather_told_are_three_things(language: str) -> None:
    family = Sitting(language, FOLLOW_UP)
    family.open()
    family.press("button-skip")
    family.press("button-dont-know")
    family.press("button-tell-worker")
    family.press("button-skip")
    family.press("button-letter-send")
    answer = family.answers["follow-up"][1]
    assert [i["status"] for i in answer["items"]] == ["skipped", "dont_know", "tell_worker"]
    assert [i["value"] for i in answer["items"]] == [None] * 3 and answer["words"] == ""


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_follow_up_goes_on_where_it_stopped_and_asks_to_be_opened_again(language: str) -> None:
    family = Sitting(language, FOLLOW_UP)
    family.open()
    family.choose("3")
    family.come_back()
    assert family.text("need-cohesion-communication") not in family.words
    assert family.text("chat-letter-begun") in family.words
    family.open()
    assert family.text("need-cohesion-communication") in family.words
    assert family.text("chat-letter-step", n=2, total=3) in [m.heading for m in family.reply.messages]


def test_what_is_private_or_of_safety_is_not_asked_even_if_a_letter_names_it() -> None:
    body = {
        "items": [
            {"need": "safety.violence", "question": "safety.home", "item": ""},
            {"need": "wellbeing.stress_sleep", "question": "wellbeing.substances", "item": ""},
        ]
    }
    family = Sitting("en", Letter("88888888-f", "follow-up", "", body))
    family.open()
    assert family.text("safety-home") not in family.words
    assert family.text("wellbeing-substances") not in family.words
    assert family.text("need-wellbeing-stress_sleep") in family.words


# -- feedback and groups --------------------------------------------------------------------------------


@pytest.mark.parametrize("language", LANGUAGES)
def test_feedback_in_three_steps(language: str) -> None:
    family = Sitting(language, FEEDBACK)
    family.open()
    assert family.text("chat-letter-service-family_work") in family.words
    family.choose("much")
    family.choose("partly")
    family.say(SAID[language])
    family.press("button-letter-send")
    assert family.answers["feedback"] == (
        "answered", {"useful": "much", "heard": "partly", "words": SAID[language], "language": language},
    )  # fmt: skip


def test_feedback_may_be_left_open_piece_by_piece_and_names_a_group() -> None:
    family = Sitting(
        "en", Letter("99999999-b", "feedback", "group", {"service": "group", "name": "Tiistairyhmä"})
    )
    family.open()
    assert "Tiistairyhmä" in family.words
    for _ in range(3):
        family.press("button-skip")
    family.press("button-letter-send")
    assert family.answers["feedback"][1] == {"useful": "", "heard": "", "words": "", "language": "en"}


@pytest.mark.parametrize("language", LANGUAGES)
def test_an_invitation_says_all_the_facts(language: str) -> None:
    family = Sitting(language, GROUP)
    family.open()
    day = {"fi": "tiistai 8.12.2026", "en": "Tuesday 8 December 2026", "ar": "الثلاثاء"}[language]
    for fact in (
        "Tiistairyhmä",
        "Kirjasto, Oulu",
        day,
        "17.30" if language == "fi" else "17:30",
        "90",
        "7",
        "8",
    ):
        assert fact in family.words, fact
    assert family.text("chat-letter-group-children") in family.words
    assert family.text("desk-language-ar") in family.words and family.text("desk-language-fi") in family.words


@pytest.mark.parametrize(
    ("pressed", "answer"),
    [
        ("button-letter-group-join", ("answered", {"choice": "join"})),
        ("button-letter-group-ask", ("answered", {"choice": "ask"})),
        ("button-letter-group-no", ("declined", {"choice": "no"})),
    ],
)
@pytest.mark.parametrize("language", LANGUAGES)
def test_the_answers_to_an_invitation(language: str, pressed: str, answer: object) -> None:
    family = Sitting(language, GROUP)
    family.open()
    family.press(pressed)
    assert family.answers == {"group": answer}


def test_a_question_at_an_invitation_is_no_answer() -> None:
    family = Sitting("en", GROUP)
    family.open()
    family.say("Can my sister come with me?")
    assert family.answers == {}
    assert family.text("chat-letter-cannot-say") in family.words
    assert family.text("button-letter-group-ask") in family.titles
