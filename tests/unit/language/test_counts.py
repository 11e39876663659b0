"""How many people a message tells of, as families write it; what is no count; and where it stands in the text."""

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
    ("fi", "meitä on kuusi ihmistä mun perheessä", 6),
    ("fi", "minä, aviomies ja neljä lasta, yhteensä 6", 6),
    ("fi", "no meitä on vaan 3, mä ja pojat", 3),
    ("fi", "oon yksinhuoltaja, kaks tyttöö", 3),
    ("fi", "7 henkilöä asuu täällä mut huoneita on vain 3", 7),
    ("fi", "mun perhe 5 hlö", 5),
    ("fi", "kolme poikaa, 1 tyttö, mä ja vaimo", 6),
    ("fi", "mie ja ukko ja viis lasta", 7),
    ("fi", "tyttäreni ja minä", 2),
    ("fi", "Perheeseeni kuuluu vaimo ja 2 lasta.", 4),
    ("fi", "asun vaimoni ja lasteni kanssa, meitä on 5", 5),
    ("en", "we are family of 4", 4),
    ("en", "6 people live here, 4 of them kids", 6),
    ("en", "My family is 5 person: father mother and 3 children", 5),
    ("en", "it is me, my 2 daughters and my mother in law", 4),
    ("en", "me + husband + 4 kids", 6),
    ("en", "husband, 3 children, and me. we live in 2 room", 5),
    ("en", "I live with my husband, our 3 kids and his mother", 6),
    ("en", "my house have 7 person", 7),
    ("en", "in my home we are four, I have 2 son", 4),
    ("ar", "نحن عائلة من ٥ أشخاص", 5),
    ("ar", "عددنا ٦ انا وزوجتي واربع اطفال", 6),
    ("ar", "أنا وزوجي وأولادي الأربعة", 6),
    ("ar", "انا وجوزي وتلت ولاد وحماتي", 6),
    ("ar", "اني و مرتي و ثلث جهال", 5),
    ("ar", "ساكنة انا وبنتي بس", 2),
    ("ar", "احنا 5 نفرات بالبيت", 5),
    ("ar", "نعيش ٤ بالبيت وعندنا غرفتين", 4),
    ("fi", "me asutaan kolmestaan, minä ja kaksi poikaa", 3),
    ("ar", "احنا تسعة ويه أبويه وأمي", 9),
    ("fi", "siinä lukee 5 mut pitää olla 6", 6),
    ("en", "when I write two I forget one, altogether we have four", 4),
    ("fi", "Meidän perheessä on isä, äiti ja neljä lasta", 6),
    ("fi", "asun miehen ja kahden lapsen kanssa", 4),
    ("fi", "asun mieheni kanssa", 2),
    ("fi", "5 henk", 5),
    ("fi", "ollaan seittemän hengen porukka", 7),
    ("fi", "mä ja lapset (3kpl)", 4),
    ("fi", "meitä asuu täällä viisi, kaksi aikuista ja kolme lasta", 5),
    ("fi", "kuusi + vauva", 7),
    ("fi", "kahdeksan kun äiti lasketaan mukaan", 8),
    ("fi", "Yhteensä kuusi henkilöä: minä, vaimoni ja neljä lastamme", 6),
    ("fi", "kymmenen, iso perhe", 10),
    ("en", "There are six people in my family", 6),
    ("en", "me, wife, 3 kids, mother = 6", 6),
    ("en", "five with me", 5),
    ("en", "I am with my 4 children", 5),
    ("en", "I live here with my brother", 2),
    ("en", "we are three: I, my wife and our son", 3),
    ("en", "two parents and two kids", 4),
    ("en", "4 + baby", 5),
    ("en", "my self my husband and one child", 3),
    ("en", "household size 5", 5),
    ("en", "just the two of us, my husband and me", 2),
    ("en", "Seven. Me, husband and five kids", 7),
    ("en", "We are 4 in family", 4),
    ("ar", "عائلتنا مكونة من ستة أشخاص", 6),
    ("ar", "أسكن مع زوجتي وأطفالي الثلاثة", 5),
    ("ar", "زوجي وانا وطفلين", 4),
    ("ar", "انا وامي واختي", 3),
    ("ar", "ساكن لوحدي", 1),
    ("ar", "نحن سبعة: أنا وزوجي وخمسة أطفال", 7),
    ("ar", "أربع أشخاص", 4),
    ("ar", "٥ نفر", 5),
    ("ar", "احنا بالبيت ثمانية", 8),
    ("ar", "عددنا بالبيت ٤", 4),
    ("ar", "اني وزوجي وبنتين وولد وأم زوجي", 6),
    ("fi", "minä + 3", 4),
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
    ("fi", "people", "mieheni on sairauslomalla"),
    ("fi", "people", "Äitini on Damaskoksessa ja hän on sairas."),
    ("fi", "people", "tyttö pelkää yöllä"),
    ("en", "people", "I am 17"),
    ("en", "people", "My husband was a shopkeeper. Now our daughter reads his letters for him."),
    ("en", "children", "nobody to look after the house and the garden"),
    ("ar", "people", "حماتي عمرها سبعين"),
    ("ar", "children", "لا شيء يقلقني عليه والحمد لله"),
]


@pytest.mark.parametrize(("language", "text", "value"), PEOPLE)
def test_the_people_of_a_home_are_counted(language: str, text: str, value: int) -> None:
    count = read_count(text, language)
    assert count is not None
    assert count.value == value


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


def test_without_a_language_the_text_itself_tells_it() -> None:
    for text in ("meitä on viisi", "we are five", "كلنا خمسة"):
        count = read_count(text, None)
        assert count is not None
        assert count.value == 5
