"""Numbers in words and digits, in three languages and their spoken forms."""

from __future__ import annotations

import pytest

from bot.language.numbers import read_numbers

NUMBERS = [
    ("fi", "nolla", [0]),
    ("fi", "yksi kaksi kolme neljä viisi kuusi seitsemän kahdeksan yhdeksän kymmenen", list(range(1, 11))),
    ("fi", "yks, kaks, kol, nel, viis, kuus, seittemän, kaheksan, yheksän, kymppi", list(range(1, 11))),
    ("fi", "yhden kahden kolmen neljän viiden kuuden", [1, 2, 3, 4, 5, 6]),
    ("fi", "kahta kolmea viittä kuutta", [2, 3, 5, 6]),
    ("fi", "viidessä kolmella kahdelle", [5, 3, 2]),
    ("fi", "yksitoista kaksitoista viidentoista", [11, 12, 15]),
    ("fi", "kakstoista viistoist", [12, 15]),
    ("fi", "kolme toista", [13]),
    ("fi", "kaksikymmentäviisi", [25]),
    ("fi", "kakskytviis", [25]),
    ("fi", "kolkyt, nelkytkaks", [30, 42]),
    ("fi", "kaksikymmentä viisi", [25]),
    ("fi", "kuusikymmentä", [60]),
    ("fi", "sata", [100]),
    ("fi", "satakaksikymmentä", [120]),
    ("fi", "kaksituhattakaksikymmentäkolme", [2023]),
    ("fi", "kaksvuotias", [2]),
    ("fi", "viisivuotias ja kolmivuotias", [5, 3]),
    ("fi", "nelihenkinen", [4]),
    ("fi", "pari lasta", [2]),
    ("fi", "viisikin", [5]),
    ("fi", "5v ja 6kk", [5, 6]),
    ("fi", "2v9kk", [2]),
    ("fi", "KAKSI", [2]),
    ("fi", "seitseman kahdeksan", [7, 8]),
    ("fi", "asumme yhdessä yksin", []),
    ("fi", "viisas viisumi kolmas neljäs", []),
    ("fi", "kuukausi, kuulen", []),
    ("en", "zero one two three four five six seven eight nine ten", list(range(11))),
    ("en", "eleven, twelve, thirteen, nineteen", [11, 12, 13, 19]),
    ("en", "twenty-five", [25]),
    ("en", "twenty five", [25]),
    ("en", "twenty, five", [20, 5]),
    ("en", "fourty two", [42]),
    ("en", "ninty", [90]),
    ("en", "fiveteen", [15]),
    ("en", "one hundred and twenty", [120]),
    ("en", "a hundred", [100]),
    ("en", "two thousand twenty one", [2021]),
    ("en", "a couple", [2]),
    ("en", "a couple of kids", [2]),
    ("en", "tree kids", [3]),
    ("en", "climb a tree", []),
    ("en", "no one came one day", []),
    ("en", "the first and 2nd, 3rd", []),
    ("en", "mp3 covid19 a2", []),
    ("ar", "واحد اثنين ثلاثة أربعة خمسة ستة سبعة ثمانية تسعة عشرة", list(range(1, 11))),
    ("ar", "ثلاث أربع خمس ست سبع ثماني تسع عشر", list(range(3, 11))),
    ("ar", "تنين، تلاتة، تمنية", [2, 3, 8]),
    ("ar", "تلت ولاد", [3]),
    ("ar", "تمن سنين", [8]),
    ("ar", "تمن ومرق", []),
    ("ar", "ستعش", [16]),
    ("ar", "خمسطعش، حدعش، طنعش", [15, 11, 12]),
    ("ar", "أحد عشر", [11]),
    ("ar", "اثنتا عشرة", [12]),
    ("ar", "ثلاثة عشر", [13]),
    ("ar", "خمس عشرة سنة", [15]),
    ("ar", "خمسة وعشرين", [25]),
    ("ar", "واحد و عشرون", [21]),
    ("ar", "خمسة وعشرة", [5, 10]),
    ("ar", "مية وخمسة وعشرين", [125]),
    ("ar", "ألفين وواحد وعشرين", [2021]),
    ("ar", "ولدين وبنتين", [2, 2]),
    ("ar", "طفلين، سنتين", [2, 2]),
    ("ar", "٣ و٥ و٩", [3, 5, 9]),
    ("ar", "۷", [7]),
    ("ar", "٢٥", [25]),
    ("ar", "بالخمسة", [5]),
    ("ar", "لست أدري", []),
    ("ar", "ست بيت", []),
    ("ar", "3endi 3 wlad", [3]),
    ("ar", "mo mni7", []),
    ("ar", "5amse, tlate, sab3a", [5, 3, 7]),
    ("ar", "2ana ma b3ref", []),
]


@pytest.mark.parametrize(("language", "text", "values"), NUMBERS)
def test_numbers_are_read_in_order(language: str, text: str, values: list[int]) -> None:
    assert [number.value for number in read_numbers(text, language)] == values


@pytest.mark.parametrize("value", range(121))
def test_every_english_number_up_to_120_is_read(value: int) -> None:
    small = "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen"
    small += " seventeen eighteen nineteen"
    tens = "- - twenty thirty forty fifty sixty seventy eighty ninety".split()

    def spelled(number: int) -> str:
        if number < 20:
            return small.split()[number]
        if number < 100:
            return tens[number // 10] + (f"-{spelled(number % 10)}" if number % 10 else "")
        return "one hundred" + (f" and {spelled(number % 100)}" if number % 100 else "")

    assert [number.value for number in read_numbers(spelled(value), "en")] == [value]


@pytest.mark.parametrize("value", range(1, 120))
def test_every_finnish_number_up_to_119_is_read(value: int) -> None:
    units = "- yksi kaksi kolme neljä viisi kuusi seitsemän kahdeksan yhdeksän".split()

    def spelled(number: int) -> str:
        if number >= 100:
            return "sata" + (spelled(number - 100) if number > 100 else "")
        if number >= 20:
            return units[number // 10] + "kymmentä" + (units[number % 10] if number % 10 else "")
        if number > 10:
            return units[number - 10] + "toista"
        return "kymmenen" if number == 10 else units[number]

    assert [number.value for number in read_numbers(spelled(value), "fi")] == [value]


def test_words_of_the_other_languages_are_understood_too() -> None:
    assert [number.value for number in read_numbers("three lasta ja ولدين", "fi")] == [3, 2]


def test_spans_point_into_the_original_text() -> None:
    text = "Perheessä on kaksikymmentäviisi, «٣» ja 5-vuotias"
    assert [text[number.start : number.end] for number in read_numbers(text, "fi")] == [
        "kaksikymmentäviisi",
        "٣",
        "5",
    ]


def test_the_span_of_a_compound_is_its_number_alone() -> None:
    text = "meidän kaksvuotias"
    number = read_numbers(text, "fi")[0]
    assert text[number.start : number.end] == "kaks"


def test_endless_digits_are_no_number() -> None:
    assert read_numbers("1" * 4000, "fi") == []
    assert read_numbers("²³", "fi") == []
