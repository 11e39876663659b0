"""Answers as people write them: words, digits, several at once, wrong ones, corrected ones."""

from __future__ import annotations

from typing import Any

import pytest

from bot.texts import LANGUAGES, texts
from tests.conversation.conftest import Begin

# -- numbers, ages, months -------------------------------------------------------------------------

SIZES = [
    ("fi", "5", 5), ("fi", "viisi", 5), ("fi", "meitä on kuusi henkeä", 6), ("fi", "seitsemän", 7),
    ("fi", "asun yksin lapsen kanssa, eli kaksi", 2), ("fi", "kaksitoista", 12),
    ("en", "5", 5), ("en", "five", 5), ("en", "we are seven in total", 7), ("en", "there is four of us", 4),
    ("en", "twelve people", 12),
    ("ar", "٥", 5), ("ar", "خمسة", 5), ("ar", "نحن ٧ أشخاص", 7), ("ar", "ستة", 6), ("ar", "احنا أربعة بالبيت", 4),
    ("ar", "5", 5),
]  # fmt: skip


@pytest.mark.parametrize(("language", "said", "size"), SIZES)
async def test_how_many_live_at_home(begin: Begin, language: str, said: str, size: int) -> None:
    person = await begin(language, round="full")
    await person.say(said)
    assert person.value("family.size") == size
    answer = person.answer("family.size")
    assert answer is not None and answer.verbatim == said


AGES = [
    ("fi", "8", 8), ("fi", "kahdeksan vuotta", 8), ("fi", "kolmekymmentäviisi", 35), ("fi", "puolivuotias", 0),
    ("en", "41", 41), ("en", "forty one", 41), ("en", "he is six months old", 0), ("en", "nine years", 9),
    ("ar", "٣٥", 35), ("ar", "تسع سنين", 9), ("ar", "عمره ٦ شهور", 0), ("ar", "35 سنة", 35),
]  # fmt: skip


@pytest.mark.parametrize(("language", "said", "age"), AGES)
async def test_how_old_somebody_is(begin: Begin, language: str, said: str, age: int) -> None:
    person = await begin(language, round="full")
    await person.choose("family.size", "2")
    await person.choose("family.member", "child", item="m2")
    assert person.talk.open == ("family.age", "m1")
    await person.press("/skip")
    assert person.talk.open == ("family.age", "m2")
    await person.say(said)
    assert person.value("family.age", "m2") == age


ARRIVALS = [
    ("fi", "maaliskuussa 2023", "2023-03"), ("fi", "03/2023", "2023-03"), ("fi", "2024", "2024"),
    ("en", "March 2023", "2023-03"), ("en", "we came in august 2022", "2022-08"), ("en", "2024", "2024"),
    ("ar", "آذار ٢٠٢٣", "2023-03"), ("ar", "شهر مارس 2023", "2023-03"), ("ar", "سنة ٢٠٢٤", "2024"),
]  # fmt: skip


@pytest.mark.parametrize(("language", "said", "date"), ARRIVALS)
async def test_when_the_family_came(begin: Begin, language: str, said: str, date: str) -> None:
    person = await begin(language, round="short")
    await person.skip_to("family.arrival")
    await person.say(said)
    assert person.value("family.arrival") == date


MANY = [
    ("fi", "meitä on neljä: minä 34, mieheni 40 ja lapset 8 ja 3", 4, [34, 40, 8, 3], "spouse"),
    ("en", "we are four, me 34, my husband 40 and two kids who are 8 and 3", 4, [34, 40, 8, 3], "spouse"),
    ("ar", "نحن أربعة: أنا ٣٤ وزوجي ٤٠ وابني ٨ وبنتي ٣", 4, [34, 40, 8, 3], "spouse"),
]


@pytest.mark.parametrize(("language", "said", "size", "ages", "second"), MANY)
async def test_several_answers_in_one_message(
    begin: Begin, language: str, said: str, size: int, ages: list[int], second: str
) -> None:
    person = await begin(language, round="full")
    await person.say(said)
    assert person.value("family.size") == size
    assert [person.value("family.age", f"m{n}") for n in range(1, size + 1)] == ages
    assert person.value("family.member", "m2") == second
    assert {person.value("family.member", f"m{n}") for n in (3, 4)} == {"child"}
    assert person.told("chat-got-many")
    assert person.talk.open == ("family.arrival", "")


@pytest.mark.parametrize(
    ("language", "said", "number"), [("fi", "99", 99), ("en", "ninety nine", 99), ("ar", "٩٩", 99)]
)
async def test_a_number_that_cannot_be_is_told_and_asked_again(
    begin: Begin, language: str, said: str, number: int
) -> None:
    person = await begin(language, round="full")
    await person.say(said)
    assert person.told("chat-out-of-range", number=number, min=1, max=20)
    assert person.talk.open == ("family.size", "")
    assert person.answer("family.size") is None


@pytest.mark.parametrize(
    ("language", "said"), [("fi", "toukokuu 2031"), ("en", "May 2031"), ("ar", "أيار ٢٠٣١")]
)
async def test_a_month_that_has_not_come_is_told(begin: Begin, language: str, said: str) -> None:
    person = await begin(language, round="short")
    await person.skip_to("family.arrival")
    await person.say(said)
    assert "2031" in person.words
    assert person.answer("family.arrival") is None


# -- corrections -----------------------------------------------------------------------------------

FAMILIES = {
    "fi": "meitä on neljä: minä 34, mieheni 40 ja lapset 8 ja 6",
    "en": "we are four: me 34, my husband 40, and two children 8 and 6",
    "ar": "نحن أربعة: أنا ٣٤ وزوجي ٤٠ وابني ٨ وبنتي ٦",
}
MORE_CHILDREN = {"fi": "eiku kolme lasta", "en": "no, sorry, three children", "ar": "لا، ثلاثة أولاد"}
OLDER = {"fi": "ei 6 vaan 7", "en": "she is 7, not 6", "ar": "عمرها ٧ مو ٦"}


@pytest.mark.parametrize("language", LANGUAGES)
async def test_a_number_is_corrected_in_words(begin: Begin, language: str) -> None:
    person = await begin(language, round="full")
    await person.say(FAMILIES[language])
    await person.say(MORE_CHILDREN[language])
    assert person.value("family.size") == 5
    assert [m.role for m in person.talk.interview.items("member")].count("child") == 3
    assert person.value("family.age", "m3") == 8


@pytest.mark.parametrize("language", LANGUAGES)
async def test_an_age_is_corrected_in_words(begin: Begin, language: str) -> None:
    person = await begin(language, round="full")
    await person.say(FAMILIES[language])
    await person.say(OLDER[language])
    assert [person.value("family.age", f"m{n}") for n in range(1, 5)] == [34, 40, 8, 7]
    assert person.talk.open == ("family.arrival", "")


@pytest.mark.parametrize("language", LANGUAGES)
async def test_nothing_is_corrected_that_was_never_told(begin: Begin, language: str) -> None:
    person = await begin(language, round=None)
    await person.say(MORE_CHILDREN[language])
    assert person.answer("family.size") is None


@pytest.mark.parametrize("language", LANGUAGES)
async def test_a_line_is_changed_by_its_button_and_the_question_returns(begin: Begin, language: str) -> None:
    person = await begin(language, round="full")
    await person.choose("family.size", "3")
    await person.press('/edit{"question":"start.who","item":""}')
    assert person.talk.open == ("start.who", "")
    await person.choose("start.who", "father")
    assert person.value("start.who") == "father"
    assert person.talk.open is not None and person.talk.open[0].startswith("family.")


async def test_back_returns_to_each_question_in_turn(begin: Begin) -> None:
    person = await begin("en", round="full")
    for wanted in ("start.round", "start.alone", "start.who", "start.consent"):
        await person.say("go to the previous question")
        assert person.talk.open == (wanted, "")


# -- not understood --------------------------------------------------------------------------------

NONSENSE = {"fi": "brzk lorem fnord", "en": "brzk lorem fnord", "ar": "ضصثقف غعهخح شسيب"}


@pytest.mark.parametrize("language", LANGUAGES)
async def test_not_understood_twice_skipping_is_offered(begin: Begin, language: str) -> None:
    person = await begin(language, round="full")
    await person.skip_to("far.who")
    await person.say(NONSENSE[language])
    first = next(c for c in person.asked["more"] if c["payload"] == "/skip")
    assert first["style"] == "help"
    assert texts().say(language, "far-who.explain", person.talk.address) in person.words
    await person.say(NONSENSE[language])
    assert person.told("chat-not-understood-again")
    assert next(c for c in person.asked["more"] if c["payload"] == "/skip")["style"] == "main"
    assert person.answer("far.who") is None


async def test_words_that_fit_no_button_are_kept_with_the_question(begin: Begin) -> None:
    person = await begin("en", round="full")
    await person.skip_to("far.who")
    await person.say("it is complicated since the war split us all")
    assert [(p.question, p.text) for p in person.talk.passing] == [
        ("far.who", "it is complicated since the war split us all")
    ]


# -- options in own words --------------------------------------------------------------------------

OPTIONS: list[tuple[str, str, str, Any]] = [
    ("fi", "start.round", "lyhyt kiitos", "short"), ("en", "start.round", "thanks, the short one", "short"),
    ("en", "start.who", "I am the father of three", "father"), ("fi", "start.who", "mä oon kolmen lapsen äiti", "mother"),
    ("ar", "start.who", "أنا أب", "father"),
    ("fi", "home.housing", "asunto on liian pieni", "too_small"), ("en", "home.housing", "it is too small for us", "too_small"),
    ("fi", "wellbeing.sleep", "harvoin", 4), ("en", "wellbeing.sleep", "only rarely", 4), ("ar", "wellbeing.sleep", "نادرًا", 4),
    ("en", "people.help", "a neighbour and my friend", ["friend", "neighbour"]),
]  # fmt: skip


@pytest.mark.parametrize(("language", "question", "said", "value"), OPTIONS)
async def test_an_option_is_understood_by_its_words(
    begin: Begin, language: str, question: str, said: str, value: Any
) -> None:
    name = question.removeprefix("start.")
    person = await begin(language, **({name: None} if question.startswith("start.") else {"round": "full"}))
    await person.skip_to(question)
    await person.say(said)
    assert person.value(question) == value


# "Nobody sees it" is no "No", "yeah sure" is no "Not sure": better to ask once more than to guess.
NOT_A_NO = {
    "fi": ("kukaan ei näe tätä", "ei haittaa yhtään jos joku näkee"),
    "en": ("nobody sees it", "yeah sure", "no one is here with me"),
    "ar": ("ما حدا عم يشوف تلفوني",),
}


@pytest.mark.parametrize(
    ("language", "said"), [(code, text) for code, many in NOT_A_NO.items() for text in many]
)
async def test_a_negation_alone_is_not_an_answer(begin: Begin, language: str, said: str) -> None:
    person = await begin(language, alone=None)
    await person.say(said)
    assert person.value("start.alone") not in ("no", "not_sure")


@pytest.mark.parametrize("said", ["next one please", "one moment", "this I only tell a worker"])
async def test_one_and_I_count_nobody(begin: Begin, said: str) -> None:
    person = await begin("en", round="full")
    await person.say(said)
    assert person.value("family.size") is None
