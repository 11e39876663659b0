"""How many people or children a message tells of, as families write it."""

from __future__ import annotations

import pytest

from bot.language.values import read_count

PEOPLE = [
    # Finnish: standard, spoken, learner's
    ("fi", "5", 5),
    ("fi", "viisi", 5),
    ("fi", "viis", 5),
    ("fi", "Meitä on viisi.", 5),
    ("fi", "meitä on yhteensä 6", 6),
    ("fi", "me ollaan neljä", 4),
    ("fi", "ollaan viis", 5),
    ("fi", "olemme kuusi henkeä", 6),
    ("fi", "viiden hengen perhe", 5),
    ("fi", "viisihenkinen perhe", 5),
    ("fi", "5-henkinen perhe", 5),
    ("fi", "nelihenkinen", 4),
    ("fi", "kotona asuu 7 ihmistä", 7),
    ("fi", "perheessäni on viisi", 5),
    ("fi", "vain minä ja vaimoni", 2),
    ("fi", "minä ja mieheni", 2),
    ("fi", "minä, mieheni ja kolme lasta", 5),
    ("fi", "mä, mun mies ja kaks lasta", 4),
    ("fi", "mies ja kolme lasta", 5),
    ("fi", "vaimo, kaksi poikaa ja tyttö", 5),
    ("fi", "isä, äiti ja 3 lasta", 5),
    ("fi", "2 aikuista ja 3 lasta", 5),
    ("fi", "kaksi aikuista, neljä lasta", 6),
    ("fi", "äiti ja kaks lasta", 3),
    ("fi", "asun yksin", 1),
    ("fi", "vain minä", 1),
    ("fi", "asumme kahdestaan", 2),
    ("fi", "yksin kahden lapsen kanssa", 3),
    ("fi", "minä ja poikani", 2),
    ("fi", "minä, äitini ja kaksi veljeä", 4),
    ("fi", "asumme 3 huoneessa, meitä on 6", 6),
    ("fi", "kolme huonetta, viisi henkilöä", 5),
    ("fi", "meitä on viisi: minä, mies ja lapset 2, 5 ja 9 v", 5),
    ("fi", "minä, vaimo ja kolme lasta 3, 7 ja 15 v", 5),
    ("fi", "ei viisi vaan kuusi", 6),
    ("fi", "4, eiku 5", 5),
    ("fi", "minä ja kaksi lasta, mies on Turkissa", 3),
    ("fi", "minä ja kolme lasta, ei miestä", 4),
    ("fi", "kuus henkee", 6),
    ("fi", "minä, anoppi, mies ja vauva", 4),
    ("fi", "viisi ihminen", 5),
    ("fi", "meita on kymmenen", 10),
    ("fi", "kaksitoista", 12),
    ("fi", "minun perhe on neljä", 4),
    ("fi", "mä ja kaksoset", 3),
    ("fi", "yhteensä viisi, olemme olleet täällä 2 vuotta", 5),
    ("fi", "2+3", 5),
    # English, second language too
    ("en", "5", 5),
    ("en", "five", 5),
    ("en", "We are five.", 5),
    ("en", "we are 5 people", 5),
    ("en", "we are in 3 rooms, 5 persons", 5),
    ("en", "family of six", 6),
    ("en", "4 person", 4),
    ("en", "there is seven of us", 7),
    ("en", "seven in total", 7),
    ("en", "me, my husband and 3 kids", 5),
    ("en", "me my husband and three childrens", 5),
    ("en", "my husband and I", 2),
    ("en", "I live with my husband and 2 kids", 4),
    ("en", "my wife and 2 kids", 4),
    ("en", "wife, two sons, one daughter and me", 5),
    ("en", "just me and my son", 2),
    ("en", "only me", 1),
    ("en", "I live alone", 1),
    ("en", "alone with my two kids", 3),
    ("en", "two adults and three children", 5),
    ("en", "mother, father, 3 kids", 5),
    ("en", "we are five: me, my husband, kids 2, 5 and 9", 5),
    ("en", "me and my kids 2, 5 and 9", 4),
    ("en", "me and my two kids, my husband is in Turkey", 3),
    ("en", "no, 5", 5),
    ("en", "we are not 4, we are 5", 5),
    ("en", "sorry I mean six", 6),
    ("en", "5 people, 2 bedrooms", 5),
    ("en", "we came 2 years ago and we are six", 6),
    ("en", "me and my mother", 2),
    ("en", "my mother, my father and two brothers", 5),
    ("en", "the two of us", 2),
    ("en", "a couple", 2),
    ("en", "me, husband, twins and a baby", 5),
    ("en", "fife persons", 5),
    ("en", "husband, wife and 4 kids", 6),
    ("en", "in the home 8 peoples", 8),
    # Arabic: standard, Levantine, Iraqi, Arabizi
    ("ar", "٥", 5),
    ("ar", "خمسة", 5),
    ("ar", "كلنا خمسة", 5),
    ("ar", "نحن ٥ أشخاص", 5),
    ("ar", "نحنا ٤ بالبيت", 4),
    ("ar", "احنا ستة", 6),
    ("ar", "عددنا سبعة", 7),
    ("ar", "خمسة أفراد", 5),
    ("ar", "٦ أنفار", 6),
    ("ar", "شخصين", 2),
    ("ar", "أنا وزوجي", 2),
    ("ar", "أنا وجوزي و٣ ولاد", 5),
    ("ar", "أنا وجوزي و٣ ولاد عمرهم ٢ و٥ و٩", 5),
    ("ar", "انا ومرتي وولدين وبنت", 5),
    ("ar", "أنا وزوجتي وثلاثة أطفال", 5),
    ("ar", "زوجي و٣ أولاد", 5),
    ("ar", "لوحدي", 1),
    ("ar", "عايشة لحالي", 1),
    ("ar", "لوحدي مع ولادي التنين", 3),
    ("ar", "أنا وأمي", 2),
    ("ar", "آني وزوجي و٤ جهال", 6),
    ("ar", "ساكنين بثلاث غرف ونحن خمسة", 5),
    ("ar", "عندنا ٣ غرف، نحن ٦ أشخاص", 6),
    ("ar", "خمسة، لا ستة", 6),
    ("ar", "أب وأم وثلاثة أطفال", 5),
    ("ar", "نحن ثمانية في البيت", 8),
    ("ar", "تسعة", 9),
    ("ar", "خمستنا", 5),
    ("ar", "المجموع ٧", 7),
    ("ar", "انا وولادي التلاتة وجوزي بتركيا", 4),
    ("ar", "ana w jozi w 3 wlad", 5),
    ("ar", "ne7na 5", 5),
    ("ar", "5amse", 5),
    ("ar", "ana w marti w bint", 3),
]

CHILDREN = [
    ("fi", "3", 3),
    ("fi", "kolme lasta", 3),
    ("fi", "mulla on kolme lasta", 3),
    ("fi", "3 lapset", 3),
    ("fi", "kaksi poikaa ja yksi tyttö", 3),
    ("fi", "tyttö ja poika", 2),
    ("fi", "yksi lapsi", 1),
    ("fi", "vain yksi tyttö", 1),
    ("fi", "kaksoset", 2),
    ("fi", "kaksoset ja tyttö", 3),
    ("fi", "ei ole lapsia", 0),
    ("fi", "ei lapsia", 0),
    ("fi", "ei oo", 0),
    ("fi", "4 lasta, 2 tyttöä ja 2 poikaa", 4),
    ("fi", "viisi lasta: 3 tyttöä ja 2 poikaa", 5),
    ("fi", "kolme lasta ja vauva", 4),
    ("fi", "lapset 2, 5 ja 9 v", 3),
    ("fi", "lapset: 3", 3),
    ("fi", "meitä on viisi, kolme lasta", 3),
    ("fi", "minä, vaimo ja neljä lasta", 4),
    ("fi", "pojat 7 ja 9, tyttö 3", 3),
    ("fi", "kolme. 2, 5 ja 9 vuotta", 3),
    ("fi", "kaks lasta, asutaan 3 huoneessa", 2),
    ("fi", "ei kolme vaan neljä lasta", 4),
    ("fi", "nelilapsinen perhe", 4),
    ("fi", "minulla on ainoastaan poika", 1),
    ("fi", "ei kuin yksi lapsi", 1),
    ("en", "3", 3),
    ("en", "three kids", 3),
    ("en", "I have 3 children", 3),
    ("en", "two boys and one girl", 3),
    ("en", "a boy and a girl", 2),
    ("en", "one son", 1),
    ("en", "twins", 2),
    ("en", "twins and a girl", 3),
    ("en", "no children", 0),
    ("en", "I do not have children", 0),
    ("en", "we dont have kids", 0),
    ("en", "none", 0),
    ("en", "5 kids, 2 girls and 3 boys", 5),
    ("en", "3 kids and a baby", 4),
    ("en", "kids 2, 5 and 9", 3),
    ("en", "we are five: me, my husband, kids 2, 5 and 9", 3),
    ("en", "me, my husband and 3 kids", 3),
    ("en", "we are 6 people, 4 childrens", 4),
    ("en", "4 no 5 kids", 5),
    ("en", "only one doughter", 1),
    ("en", "I have 2 kids. My son is in school", 2),
    ("en", "triplets", 3),
    ("en", "3 small kids", 3),
    ("en", "two kids here and nothing more", 2),
    ("en", "a couple of kids", 2),
    ("ar", "٣", 3),
    ("ar", "ثلاثة أطفال", 3),
    ("ar", "عندي ٣ ولاد", 3),
    ("ar", "ولدين وبنت", 3),
    ("ar", "ولد وبنت", 2),
    ("ar", "بنتين", 2),
    ("ar", "طفلين", 2),
    ("ar", "طفل واحد", 1),
    ("ar", "بنت وحدة", 1),
    ("ar", "توأم", 2),
    ("ar", "توأم وبنت", 3),
    ("ar", "ما عندي ولاد", 0),
    ("ar", "ماكو أطفال", 0),
    ("ar", "لا يوجد", 0),
    ("ar", "ليس لدي أطفال", 0),
    ("ar", "٣ ولاد وبنتين", 5),
    ("ar", "أربع بنات وصبي", 5),
    ("ar", "تلت ولاد", 3),
    ("ar", "خمس جهال", 5),
    ("ar", "أنا وجوزي و٣ ولاد", 3),
    ("ar", "ما عندي غير ولد", 1),
    ("ar", "عندي حداشر ولد", 11),
    ("ar", "4 أطفال: بنتان وولدان", 4),
    ("ar", "3 wlad", 3),
    ("ar", "3endi 3 wlad", 3),
    ("ar", "3endi waladen w bint", 3),
    ("ar", "تنين", 2),
    ("ar", "ستة", 6),
]

UNCLEAR = [
    ("fi", "people", "minä, mies ja lapset"),
    ("fi", "people", "en tiedä"),
    ("fi", "people", "5 tai 6"),
    ("fi", "people", "asumme kolmessa huoneessa"),
    ("fi", "people", "2 vuotta sitten"),
    ("fi", "people", "puhelin 0401234567"),
    ("fi", "children", "paljon"),
    ("fi", "people", "yhdessä on kivaa"),
    ("en", "people", "me, my husband and kids"),
    ("en", "people", "no one day is like another"),
    ("en", "people", "we live on the 4th floor"),
    ("en", "people", "at 9:30 every day"),
    ("en", "children", "why do you ask?"),
    ("en", "people", "we have 3 rooms"),
    ("en", "children", "3 or 4"),
    ("ar", "people", "ما بعرف"),
    ("ar", "people", "الحمد لله"),
    ("ar", "people", "عندنا ثلاث غرف"),
    ("ar", "children", "كم؟"),
    ("ar", "people", "من سنتين"),
]


@pytest.mark.parametrize(("language", "text", "value"), PEOPLE)
def test_the_people_of_a_home_are_counted(language: str, text: str, value: int) -> None:
    count = read_count(text, language)
    assert count is not None
    assert count.value == value


@pytest.mark.parametrize(("language", "text", "value"), CHILDREN)
def test_the_children_are_counted(language: str, text: str, value: int) -> None:
    count = read_count(text, language, of="children")
    assert count is not None
    assert (count.value, count.of) == (value, "children")


@pytest.mark.parametrize(("language", "of", "text"), UNCLEAR)
def test_nothing_is_counted_where_nothing_is_said(language: str, of: str, text: str) -> None:
    assert read_count(text, language, of=of) is None  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("language", "text"), [("fi", "kolme lasta"), ("en", "I have 3 kids"), ("ar", "عندي ٣ ولاد")]
)
def test_children_told_when_people_were_asked_are_marked_as_children(language: str, text: str) -> None:
    count = read_count(text, language, of="people")
    assert count is not None
    assert (count.value, count.of) == (3, "children")


def test_people_told_when_children_were_asked_are_marked_as_people() -> None:
    count = read_count("we are five people", "en", of="children")
    assert count is not None
    assert (count.value, count.of) == (5, "people")


@pytest.mark.parametrize(
    ("language", "text", "quote"),
    [
        ("fi", "asumme kolmessa huoneessa, viisi henkeä", "viisi henkeä"),
        ("en", "we are in 3 rooms, 5 persons", "5 persons"),
        ("ar", "عندنا ٣ غرف، نحن ٦ أشخاص", "٦ أشخاص"),
        ("en", "hello! me, my husband and 3 kids thank you", "me, my husband and 3 kids"),
    ],
)
def test_the_span_quotes_the_original_words(language: str, text: str, quote: str) -> None:
    count = read_count(text, language)
    assert count is not None
    assert text[count.start : count.end] == quote
