"""The members of a family as they are listed in one message."""

from __future__ import annotations

import pytest

from bot.language.values import read_people

ME, SPOUSE, CHILD, PARENT, SIBLING, OTHER = "me", "spouse", "child", "parent", "sibling", "other"

FAMILIES: list[tuple[str, str, list[tuple[str, int | None]]]] = [
    # English
    (
        "en",
        "me, my husband, kids 2, 5 and 9",
        [(ME, None), (SPOUSE, None), (CHILD, 2), (CHILD, 5), (CHILD, 9)],
    ),
    ("en", "me, my husband and 3 kids", [(ME, None), (SPOUSE, None), *[(CHILD, None)] * 3]),
    ("en", "me 35, husband 40, son 5, daughter 3", [(ME, 35), (SPOUSE, 40), (CHILD, 5), (CHILD, 3)]),
    ("en", "my wife and I", [(SPOUSE, None), (ME, None)]),
    ("en", "my wife, my mother and two boys", [(SPOUSE, None), (PARENT, None), (CHILD, None), (CHILD, None)]),
    ("en", "I have 3 kids, 2, 5 and 9", [(CHILD, 2), (CHILD, 5), (CHILD, 9)]),
    ("en", "3 kids: girl 5, boy 7, baby", [(CHILD, 5), (CHILD, 7), (CHILD, 0)]),
    ("en", "two girls 5 and 7 and one boy 3", [(CHILD, 5), (CHILD, 7), (CHILD, 3)]),
    ("en", "5 year old boy and 3 year old girl", [(CHILD, 5), (CHILD, 3)]),
    ("en", "son 5 daughter 3", [(CHILD, 5), (CHILD, 3)]),
    ("en", "twins 4 years", [(CHILD, 4), (CHILD, 4)]),
    ("en", "me and my brother 17", [(ME, None), (SIBLING, 17)]),
    ("en", "me, my mother in law and my cousin", [(ME, None), (OTHER, None), (OTHER, None)]),
    ("en", "me and two kids, my husband is in Turkey", [(ME, None), (CHILD, None), (CHILD, None)]),
    ("en", "no husband, me and one boy", [(ME, None), (CHILD, None)]),
    ("en", "husband 41 and newborn", [(SPOUSE, 41), (CHILD, 0)]),
    ("en", "my husbend, my doughter 6, my son 2", [(SPOUSE, None), (CHILD, 6), (CHILD, 2)]),
    (
        "en",
        "we are five: me, my husband, kids 2, 5 and 9",
        [(ME, None), (SPOUSE, None), (CHILD, 2), (CHILD, 5), (CHILD, 9)],
    ),
    ("en", "me, wife, baby 6 months", [(ME, None), (SPOUSE, None), (CHILD, 0)]),
    ("en", "grandmother 70, me and my sister", [(OTHER, 70), (ME, None), (SIBLING, None)]),
    ("en", "two adults and a kid", [(OTHER, None), (OTHER, None), (CHILD, None)]),
    ("en", "my son is 5 and my daughter is 7", [(CHILD, 5), (CHILD, 7)]),
    (
        "en",
        "husband, me, kids: 12, 10, 8, 1",
        [(SPOUSE, None), (ME, None), (CHILD, 12), (CHILD, 10), (CHILD, 8), (CHILD, 1)],
    ),
    ("en", "I am 30 and my husband is 33", [(ME, 30), (SPOUSE, 33)]),
    ("en", "only me", [(ME, None)]),
    ("en", "mom, dad and 4 brothers", [(PARENT, None), (PARENT, None), *[(SIBLING, None)] * 4]),
    ("en", "me my husband my son", [(ME, None), (SPOUSE, None), (CHILD, None)]),
    # Finnish
    (
        "fi",
        "minä, vaimo ja kolme lasta 3, 7 ja 15 v",
        [(ME, None), (SPOUSE, None), (CHILD, 3), (CHILD, 7), (CHILD, 15)],
    ),
    (
        "fi",
        "mä, mun mies ja lapset 2, 5 ja 9",
        [(ME, None), (SPOUSE, None), (CHILD, 2), (CHILD, 5), (CHILD, 9)],
    ),
    ("fi", "minä ja mieheni", [(ME, None), (SPOUSE, None)]),
    ("fi", "minä 34, mies 38, tyttö 6 ja poika 2", [(ME, 34), (SPOUSE, 38), (CHILD, 6), (CHILD, 2)]),
    ("fi", "poika 5v tyttö 3v", [(CHILD, 5), (CHILD, 3)]),
    ("fi", "5v poika ja 3v tyttö", [(CHILD, 5), (CHILD, 3)]),
    ("fi", "5-vuotias poika, 3-vuotias tyttö", [(CHILD, 5), (CHILD, 3)]),
    ("fi", "mies, 2 poikaa ja tyttö", [(SPOUSE, None), (CHILD, None), (CHILD, None), (CHILD, None)]),
    ("fi", "kaksoset 4 v ja vauva", [(CHILD, 4), (CHILD, 4), (CHILD, 0)]),
    ("fi", "vaimoni, äitini ja veljeni", [(SPOUSE, None), (PARENT, None), (SIBLING, None)]),
    ("fi", "anoppi ja mummo", [(OTHER, None), (OTHER, None)]),
    ("fi", "minä, 6kk vauva ja 3-vuotias", [(ME, None), (CHILD, 0), (CHILD, 3)]),
    ("fi", "minä ja kaksi lasta, mies on Syyriassa", [(ME, None), (CHILD, None), (CHILD, None)]),
    ("fi", "minä ja poika, ei miestä", [(ME, None), (CHILD, None)]),
    ("fi", "isä, äiti ja kolme lasta", [(PARENT, None), (PARENT, None), *[(CHILD, None)] * 3]),
    ("fi", "tytöt 9 ja 11, poika 4", [(CHILD, 9), (CHILD, 11), (CHILD, 4)]),
    ("fi", "4 lasta: 2 tyttöä ja 2 poikaa", [*[(CHILD, None)] * 4]),
    ("fi", "neljä lasta, vauva 3kk", [(CHILD, None), (CHILD, None), (CHILD, None), (CHILD, 0)]),
    ("fi", "minä, puoliso ja teini 15 v", [(ME, None), (SPOUSE, None), (CHILD, 15)]),
    ("fi", "isosisko 20 ja pikkuveli 8", [(SIBLING, 20), (SIBLING, 8)]),
    ("fi", "minä ja mun serkku", [(ME, None), (OTHER, None)]),
    ("fi", "kaksi 3-vuotiasta poikaa", [(CHILD, 3), (CHILD, 3)]),
    ("fi", "mina, vaimo, labset 4 ja 6", [(ME, None), (SPOUSE, None), (CHILD, 4), (CHILD, 6)]),
    ("fi", "mies 40 ja lapset: 12, 9, 5", [(SPOUSE, 40), (CHILD, 12), (CHILD, 9), (CHILD, 5)]),
    ("fi", "asumme kolmessa huoneessa, minä ja tytär 8 v", [(ME, None), (CHILD, 8)]),
    # Arabic
    (
        "ar",
        "أنا وجوزي و٣ ولاد عمرهم ٢ و٥ و٩",
        [(ME, None), (SPOUSE, None), (CHILD, 2), (CHILD, 5), (CHILD, 9)],
    ),
    ("ar", "أنا وزوجي", [(ME, None), (SPOUSE, None)]),
    (
        "ar",
        "أنا ومرتي وولدين وبنت",
        [(ME, None), (SPOUSE, None), (CHILD, None), (CHILD, None), (CHILD, None)],
    ),
    ("ar", "زوجي وأمي وثلاثة أطفال", [(SPOUSE, None), (PARENT, None), *[(CHILD, None)] * 3]),
    ("ar", "ولد ٥ سنين وبنت ٣ سنين", [(CHILD, 5), (CHILD, 3)]),
    ("ar", "بنت عمرها ٥ وولد عمره ٣", [(CHILD, 5), (CHILD, 3)]),
    ("ar", "أنا ٣٥ سنة وزوجي ٤٠", [(ME, 35), (SPOUSE, 40)]),
    ("ar", "أنا وأخي وأختي", [(ME, None), (SIBLING, None), (SIBLING, None)]),
    ("ar", "أنا وحماتي وابن عمي", [(ME, None), (OTHER, None), (OTHER, None)]),
    ("ar", "توأم ٤ سنين وبيبي", [(CHILD, 4), (CHILD, 4), (CHILD, 0)]),
    ("ar", "بنتين ٧ و٩ وولد ٣", [(CHILD, 7), (CHILD, 9), (CHILD, 3)]),
    ("ar", "أنا وولدين، زوجي بتركيا", [(ME, None), (CHILD, None), (CHILD, None)]),
    ("ar", "آني ورجلي و٤ جهال", [(ME, None), (SPOUSE, None), *[(CHILD, None)] * 4]),
    ("ar", "أنا وابني عمره سنتين", [(ME, None), (CHILD, 2)]),
    ("ar", "أبي وأمي وأخوين", [(PARENT, None), (PARENT, None), (SIBLING, None), (SIBLING, None)]),
    ("ar", "جدتي وخالتي", [(OTHER, None), (OTHER, None)]),
    ("ar", "عندي ثلاث بنات: ٤، ٦، ٨", [(CHILD, 4), (CHILD, 6), (CHILD, 8)]),
    ("ar", "ابني الكبير ١٢", [(CHILD, 12)]),
    ("ar", "بنت وحدة وولد واحد", [(CHILD, None), (CHILD, None)]),
    ("ar", "ana w jozi w 3 wlad", [(ME, None), (SPOUSE, None), *[(CHILD, None)] * 3]),
    ("ar", "ana w binti 3omra 7", [(ME, None), (CHILD, 7)]),
]

NOBODY = [
    ("fi", "en tiedä"),
    ("fi", "meitä on viisi"),
    ("fi", "päiväkoti ja koulu"),
    ("fi", "lastensuojelu pelottaa"),
    ("en", "five people"),
    ("en", "no children"),
    ("en", "child care is hard to get"),
    ("en", "the mother tongue"),
    ("ar", "كلنا خمسة"),
    ("ar", "ما عندي ولاد"),
    ("ar", "حماية الطفل"),
    ("ar", "الحمد لله"),
]


@pytest.mark.parametrize(("language", "text", "family"), FAMILIES)
def test_the_family_is_read_from_a_list(
    language: str, text: str, family: list[tuple[str, int | None]]
) -> None:
    assert [(person.role, person.age) for person in read_people(text, language)] == family


@pytest.mark.parametrize(("language", "text"), NOBODY)
def test_nobody_is_made_up(language: str, text: str) -> None:
    assert read_people(text, language) == []


@pytest.mark.parametrize(
    ("language", "text"),
    [("fi", "minä, mies ja lapset"), ("en", "me, my husband and kids"), ("ar", "أنا وزوجي والأولاد")],
)
def test_children_without_a_number_are_one_entry_for_several(language: str, text: str) -> None:
    people = read_people(text, language)
    assert [(person.role, person.several) for person in people] == [
        ("me", False),
        ("spouse", False),
        ("child", True),
    ]


def test_the_span_of_a_person_quotes_the_original() -> None:
    text = "minä, vaimo 30 v ja lapset 3 ja 7"
    quotes = [text[person.start : person.end] for person in read_people(text, "fi")]
    assert quotes == ["minä", "vaimo 30 v", "lapset 3 ja 7", "lapset 3 ja 7"]
