"""Numbers by names, corrections, what holds at home, the unborn, labels in lists, spoken years, arrivals of others."""

from __future__ import annotations

from datetime import date

import pytest

from bot.language.values import read_ages, read_count, read_date

TODAY = date(2026, 11, 23)

PEOPLE = [
    # A number that corrects or heads the message is the whole, whoever is told after it.
    ("fi", "viisi, eiku kuusi kun siskoni muutti meille", 6),
    ("fi", "kahdeksan, veljeni vaimo asuu meillä", 8),
    ("en", "four, no five because my sister moved in", 5),
    ("en", "seven, my wife's brother lives with us", 7),
    ("ar", "ستة، لا سبعة لأن أخي سكن معنا", 7),
    # At home are fewer than the family is.
    ("fi", "lapset mukaan lukien kuusi mutta kotona vain kolme", 3),
    ("en", "the family is seven but at home only four", 4),
    ("ar", "العائلة ثمانية بس بالبيت خمسة", 5),
    # With whom one lives.
    ("fi", "kahdestaan siskon kaa", 2),
    ("fi", "asun neljän lapsen kanssa", 5),
    ("en", "I live with my three sons", 4),
    ("ar", "عايشة مع بناتي الثلاثة", 4),
    # Named people.
    ("fi", "minä, vaimo ja tytöt Noor ja Lina", 4),
    ("en", "my husband, my sons Adam and Karim, and me", 4),
    # The same person named again; people added; a sum.
    ("ar", "أنا وابني، ابني يدرس بالجامعة", 2),
    ("fi", "minä ja tyttäreni, tyttäreni käy lukiota", 2),
    ("en", "4 people + grandmother", 5),
    ("ar", "أربعة كبار وطفلين يعني ستة", 6),
    ("ar", "خمستنا عايشين هون", 5),
    ("en", "five or four? four with the baby", 4),
    ("ar", "نحن ثمانية في بيت صغير", 8),
    ("ar", "احنا سبعة في الشقة", 7),
    ("fi", "kaksi aikuista ja neljä lasta, joista nuorin vauva", 6),
    ("en", "husband, me, three girls, one of them a baby", 5),
    ("fi", "yksin, lapset äidillään", 1),
    # A parent alone, slang, who is elsewhere, names, the same number again.
    ("en", "single dad of three", 4),
    ("en", "widow with two girls", 3),
    ("en", "me, my gf and her two kids", 4),
    ("en", "three others besides me", 4),
    ("en", "nobody besides me", 1),
    ("en", "I am alone here, husband waiting for visa in Uganda", 1),
    ("en", "not alone, my husband and my son are here", 3),
    ("en", "four, my eldest son lives alone in Turku, I did not count him", 4),
    ("en", "me, my husband, my oldest brother and my son", 4),
    ("en", "we are 3 + baby on the way", 3),
    ("fi", "mä, äiskä ja kaks broidii", 4),
    ("fi", "olen leski ja minulla on kolme lasta", 4),
    ("fi", "lisäkseni neljä henkilöä", 5),
    ("fi", "olen yksin, mies on vielä Ugandassa", 1),
    ("fi", "kolmen lapsen yksinhuoltaja", 4),
    ("ar", "مطلقة وعندي تلات ولاد", 4),
    ("ar", "ثلاثة أشخاص غيري", 4),
    ("ar", "لحالي هلق، مرتي لسا بكينيا", 1),
    ("ar", "اعيش مع والديّ وأختيّ", 5),
    ("ar", "انا ومرتي واخوي الصغير وابني", 4),
    ("ar", "احنا خمستاشر واحد", 15),
    ("ar", "اتناشر واحد في البيت", 12),
    ("ar", "ana w meraty w el walad w el bent", 4),
    ("ar", "3ayshin sab3a fi sha2a", 7),
    ("ar", "عندي خمس عيال بس واحد منهم في عمان، هون انا وابوهم واربعة", 6),
    ("ar", "ستة، ابني الكبير عايش لحاله بهلسنكي ما عديته", 6),
]

CHILDREN = [
    ("fi", "Omar, Lina ja Adam", 3),
    ("en", "Rasha and Samir", 2),
    ("en", "my children are Nour, Sami and Jana", 3),
    ("fi", "poikamme Ali ja Hamza", 2),
    # Only expected, or forgotten before.
    ("en", "I am pregnant with my first baby", 0),
    ("fi", "olen raskaana, kaksi lasta on jo", 2),
    ("fi", "kolme lasta ja odotan vauvaa", 3),
    ("ar", "عندي بنتين وحامل بولد", 2),
    ("fi", "unohdin vauvan, tyttöjä on kolme", 3),
    ("en", "I forgot the baby, it is five kids", 5),
    ("ar", "نسيت الصغير، عندي أربعة أولاد", 4),
    # Classes are no children.
    ("fi", "lapsia kolme, luokilla 2, 5 ja 9", 3),
    ("en", "kids: 2, grades 4 and 7", 2),
    ("fi", "lapsi 4", 4),
    # Then and now, parts and wholes, twins.
    ("ar", "كان عندنا بنتين والآن صاروا ثلاثة", 3),
    ("en", "six. three of mine, three of his", 6),
    ("ar", "سبعة، ثلاثة بالمدرسة وأربعة بالبيت", 7),
    ("fi", "kaksi poikaa koulussa ja yksi päiväkodissa", 3),
    ("en", "two sets of twins", 4),
    ("ar", "ولدين توأم وبنت", 3),
    ("fi", "kaksi tyttöä kaksosia ja poika", 3),
    # None.
    ("fi", "ei ole, menimme naimisiin vuosi sitten", 0),
    ("en", "none so far", 0),
    ("ar", "لسا ما عندنا أولاد", 0),
    ("ar", "ما رزقنا بولد", 0),
    # A parent alone, slang, who is elsewhere, names, the same number again.
    ("en", "mother of three", 3),
    ("en", "we have Layla, Zain and baby Noor", 3),
    ("en", "Layla, Zain and Noor, all my kids", 3),
    ("en", "3 girls and same number of boys", 6),
    ("en", "only the one", 1),
    ("en", "one, she is 7", 1),
    ("en", "one from first marriage, two from second, three altogether", 3),
    ("en", "one from my late husband and two from my husband now", 3),
    ("fi", "minulla on Ali, Sara ja vauva Omar", 3),
    ("fi", "kaksi poikaa ja saman verran tyttöjä", 4),
    ("fi", "kolme edellisestä liitosta ja yksi tästä", 4),
    ("fi", "kadeksan", 8),
    ("fi", "vaimon kanssa kolme lasta ja edellisestä liitosta yksi, yhteensä neljä", 4),
    ("ar", "أم لأربعة أطفال", 4),
    ("ar", "ولدين ونفس العدد بنات", 4),
    ("ar", "بنتين من زوجتي الأولى وولد من الثانية", 3),
]

AGES = [
    ("fi", "luokilla 2 ja 4, iät 8 ja 10", [8, 10]),
    ("en", "9 and 11, grades 3 and 5", [9, 11]),
    ("fi", "poikani on yhdeksäntoista ja asuu kotona, muut ovat 12 ja 8", [19, 12, 8]),
    ("en", "we are both 41", [41, 41]),
    ("fi", "olemme molemmat 28", [28, 28]),
    ("en", "the first 18, two in the middle 12 and 9, the last 3", [18, 12, 9, 3]),
    ("fi", "syntyi eilen", [0]),
    ("en", "she was born last week", [0]),
    ("ar", "انولدت امبارح", [0]),
    ("ar", "اثنا عشر سنة ونصف", [12]),
    ("en", "over seventy, 74", [74]),
    ("fi", "tyttö 7,5", [7]),
    ("en", "she is 12 going on 13", [12]),
    ("ar", "ابني سبعتعشر وبنتي خمستعشر", [17, 15]),
    ("ar", "واحد بعمر 3 ووحدة بعمر 7", [3, 7]),
    ("ar", "ولدي تمانتاشر سنة", [18]),
    ("ar", "توأمي عمره أربع سنوات", [4, 4]),
    ("en", "girl 9 boy 6 girl 2", [9, 6, 2]),
    ("fi", "tyttö 11 poika 9 poika 4", [11, 9, 4]),
    ("ar", "الولد 13 بالصف السابع والبنت 9 بالصف الثالث", [13, 9]),
]

DATES = [
    ("fi", "elokuu kakskytkakskaks", "2022-08"),
    ("fi", "vuonna kakskytkolme", "2023"),
    ("fi", "syyskuu kakskytyks", "2021-09"),
    ("fi", "kakskytyheksäntoista", "2019"),
    ("fi", "lokak. 2023", "2023-10"),
    ("fi", "tämän kuun alussa", "2026-11"),
    ("fi", "mies tuli 2020 ja perhe tammikuussa 2023", "2023-01"),
    ("en", "I came in 2021 and the family in March 2024", "2024-03"),
    ("fi", "Kreikkaan 2016, Suomeen 2018", "2018"),
    ("en", "to Greece 2016, to Finland May 2018", "2018-05"),
    ("ar", "على تركيا 2013 وعلى فنلندا 2019", "2019"),
    ("en", "visa in 2022 but came in June 2023", "2023-06"),
    ("fi", "lupa tuli 2019, muutimme keväällä 2020", "2020"),
    ("ar", "الموافقة 2021 ووصلنا بنيسان 2022", "2022-04"),
    ("en", "2 years 3 months", "2024-08"),
    ("ar", "سنة كاملة صارلنا", "2025"),
    ("en", "2021ish", "2021"),
    ("en", "2018 we came to Finland, 2022 moved to Turku", "2018"),
    ("fi", "2017 tultiin Suomeen, 2020 saatiin oma asunto", "2017"),
    ("fi", "14.3.-21", "2021-03"),
]


@pytest.mark.parametrize(("language", "text", "value"), PEOPLE)
def test_the_people_at_home_are_counted(language: str, text: str, value: int) -> None:
    found = read_count(text, language)
    assert found is not None
    assert found.value == value


@pytest.mark.parametrize(("language", "text", "value"), CHILDREN)
def test_the_children_are_counted(language: str, text: str, value: int) -> None:
    found = read_count(text, language, of="children")
    assert found is not None
    assert found.value == value


@pytest.mark.parametrize(("language", "text", "value"), AGES)
def test_the_ages_are_read(language: str, text: str, value: list[int]) -> None:
    found = read_ages(text, language)
    assert found is not None
    assert found.value == value


@pytest.mark.parametrize(("language", "text", "value"), DATES)
def test_the_arrival_is_read(language: str, text: str, value: str) -> None:
    found = read_date(text, language, TODAY)
    assert found is not None
    assert found.value == value


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "My kids speak Arabic and English"),
        ("fi", "lapset ovat Oulussa ja Turussa"),
        ("en", "Good morning"),
        ("en", "I lived in Turkey, Greece and Germany"),
        ("en", "we have Arabic, Kurdish and English books"),
        ("fi", "Hyvää Päivää, Kiitos"),
        ("ar", "أولادي بالمدرسة وبخير"),
    ],
)
def test_capitals_and_lists_of_other_things_count_no_children(language: str, text: str) -> None:
    assert read_count(text, language, of="children") is None


def test_born_long_ago_is_no_age_of_a_baby() -> None:
    assert read_ages("syntynyt Syyriassa", "fi") is None
