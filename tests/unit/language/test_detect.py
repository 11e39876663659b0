"""The language of a message: what it says itself, and where the session decides."""

from __future__ import annotations

import pytest

from bot.language.detect import Detected, detect

CLEAR = [
    ("fi", "minulla on kolme lasta"),
    ("fi", "mun mies ei oo kotona"),
    ("fi", "meiän lapset nukkuu huonosti"),
    ("fi", "en jaksa enää, oon tosi väsynyt"),
    ("fi", "minun lapsi ei mene koulu"),
    ("fi", "aiti ja isa ovat toissa"),
    ("fi", "labsi ei ole bäivä koti"),
    ("fi", "poika 7 v ja tyttö 4 v"),
    ("fi", "päiväkodissa on hyvä olla"),
    ("fi", "tulimme Suomeen toukokuussa 2023"),
    ("en", "I have three children"),
    ("en", "my husband he hit me"),
    ("en", "the social take the kids"),
    ("en", "no sleeping good, very tired"),
    ("en", "I don't know"),
    ("en", "can you repeat the question please"),
    ("en", "kindergarden is good for my son"),
    ("en", "we are five people at home"),
    ("ar", "عندي ٣ ولاد"),
    ("ar", "ما عم نام منيح"),
    ("ar", "ما أگدر أنام هواي ضايج"),
    ("ar", "شنو يعني هذا السؤال"),
    ("ar", "لا أريد الإجابة على هذا السؤال"),
    ("ar", "عندي ولدین فی المدرسة"),
    ("ar", "3endi 3 wlad"),
    ("ar", "shu ya3ni hada"),
    ("ar", "ana mish fahem"),
    ("ar", "bidi e7ki ma3 mutarjem"),
    ("ar", "mo mni7 ktir"),
]

SESSION_DECIDES = ["ok", "no", "en", "joo", "5", "٣", "wilma", "migri", "hei", "moi", "?", "", "👍", "a"]

OTHERS = [
    ("fa", "سلام، من فارسی صحبت می‌کنم"),
    ("fa", "من سه فرزند دارم و همسرم در خانه است"),
    ("fa", "زبان دری"),
    ("ur", "میں اردو بولتا ہوں"),
    ("ckb", "من کوردی قسە دەکەم"),
    ("ps", "زه پښتو وایم"),
    ("uk", "Добрий день, мені потрібна допомога"),
    ("uk", "дякую"),
    ("ru", "Здравствуйте, мне нужна помощь"),
    ("ru", "спасибо"),
    ("so", "waxaan leeyahay saddex caruur"),
    ("so", "mahadsanid walaal"),
    ("sv", "jag har tre barn och en man"),
    ("tr", "merhaba, üç çocuğum var"),
    ("tr", "Türkçe bilmiyorum değil"),
    ("ku", "ez kurdî diaxivim, zarok baş in"),
    ("sw", "mimi nina watoto watatu"),
    ("fr", "Bonjour, je suis malade"),
    ("es", "hola, tengo dos hijos"),
    ("ti", "ሰላም"),
    ("el", "καλημέρα"),
    ("zh", "你好"),
]


@pytest.mark.parametrize("session", [None, "fi", "en", "ar"])
@pytest.mark.parametrize(("language", "text"), CLEAR)
def test_a_clear_message_decides_its_own_language(language: str, text: str, session: str | None) -> None:
    found = detect(text, session)
    assert (found.language, found.other) == (language, None)


@pytest.mark.parametrize("session", ["fi", "en", "ar"])
@pytest.mark.parametrize("text", SESSION_DECIDES)
def test_the_session_decides_where_the_message_does_not(text: str, session: str) -> None:
    if text == "٣":
        session = "ar" if session == "ar" else session
    assert detect(text, session) == Detected(session, None, False)  # type: ignore[arg-type]


@pytest.mark.parametrize("session", [None, "fi", "ar"])
@pytest.mark.parametrize(("code", "text"), OTHERS)
def test_a_language_the_bot_does_not_speak_is_named(code: str, text: str, session: str | None) -> None:
    found = detect(text, session)
    assert (found.language, found.other) == (None, code)


@pytest.mark.parametrize(
    ("text", "session"),
    [
        ("yes", "fi"),
        ("skip", "fi"),
        ("kiitos", "en"),
        ("seuraava", "en"),
        ("shukran", "fi"),
        ("تمام", "fi"),
        ("thank you", "ar"),
    ],
)
def test_a_word_or_two_never_change_the_language_for_certain(text: str, session: str) -> None:
    found = detect(text, session)
    assert found.language in ("fi", "en", "ar")
    assert not found.certain or found.language == "ar"


def test_a_whole_sentence_changes_the_language_for_certain() -> None:
    assert detect("I do not understand Finnish, can we speak English please", "fi").certain
    assert detect("puhutaan suomea, minä osaan jo aika hyvin", "ar").certain


@pytest.mark.parametrize("text", ["5v ja 6kk", "A2 kurssi", "mp3", "klo 8", "B1"])
def test_digits_with_finnish_units_are_not_arabizi(text: str) -> None:
    assert detect(text, "fi").language == "fi"


@pytest.mark.parametrize("text", ["I am ok inshallah habibi", "hamdulillah we are fine", "my name is Ana"])
def test_a_blessing_does_not_make_english_arabic(text: str) -> None:
    assert detect(text, "en").language == "en"


def test_mixed_scripts_go_by_the_greater_part() -> None:
    assert detect("minun mieheni nimi on محمد", "fi").language == "fi"
    assert detect("ابني بالبايفاكوتي Wilma كل يوم", "fi").language == "ar"


def test_iraqi_letters_do_not_make_arabic_persian() -> None:
    for text in ("شلونچ", "أگدر", "چان عندي بيت"):
        assert detect(text, "ar").language == "ar"


@pytest.mark.parametrize("text", ["", " ", "\ud800", "\x00", "🙂🙂", "...", "\u202e"])
def test_nothing_to_read_is_not_an_error(text: str) -> None:
    assert detect(text) == Detected(None, None, False)
