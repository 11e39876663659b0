"""Months and years as families tell them, seen on 22 November 2025."""

from __future__ import annotations

from datetime import date

import pytest

from bot.language.values import read_date

TODAY = date(2025, 11, 22)

DATES = [
    # Finnish
    ("fi", "5/2023", "2023-05"),
    ("fi", "05/2023", "2023-05"),
    ("fi", "5.2023", "2023-05"),
    ("fi", "12.5.2023", "2023-05"),
    ("fi", "12.05.23", "2023-05"),
    ("fi", "2023-05", "2023-05"),
    ("fi", "2023-05-12", "2023-05"),
    ("fi", "5/23", "2023-05"),
    ("fi", "5 2023", "2023-05"),
    ("fi", "toukokuu 2023", "2023-05"),
    ("fi", "toukokuussa 2023", "2023-05"),
    ("fi", "Toukokuun lopussa 2023", "2023-05"),
    ("fi", "2023 toukokuussa", "2023-05"),
    ("fi", "vuonna 2023 toukokuussa", "2023-05"),
    ("fi", "toukokuussa vuonna 2023", "2023-05"),
    ("fi", "touko 2023", "2023-05"),
    ("fi", "5. toukokuuta 2023", "2023-05"),
    ("fi", "tulimme tammikuussa 2022", "2022-01"),
    ("fi", "helmikuu 2024", "2024-02"),
    ("fi", "maaliskuussa", "2025-03"),
    ("fi", "joulukuussa", "2024-12"),
    ("fi", "viime joulukuussa", "2024-12"),
    ("fi", "elokuussa 2021", "2021-08"),
    ("fi", "syyskuussa -22", "2022-09"),
    ("fi", "kesällä 2022", "2022-07"),
    ("fi", "kesä 2022", "2022-07"),
    ("fi", "viime kesänä", "2025-07"),
    ("fi", "viime talvena", "2025-01"),
    ("fi", "syksyllä 2023", "2023-10"),
    ("fi", "keväällä", "2025-04"),
    ("fi", "vuonna 2021", "2021"),
    ("fi", "2021", "2021"),
    ("fi", "tulin Suomeen 2019", "2019"),
    ("fi", "viime vuonna", "2024"),
    ("fi", "toissa vuonna", "2023"),
    ("fi", "tänä vuonna", "2025"),
    ("fi", "vuosi sitten", "2024"),
    ("fi", "kaksi vuotta sitten", "2023"),
    ("fi", "2 v sitten", "2023"),
    ("fi", "noin kolme vuotta sitten", "2022"),
    ("fi", "kaksi kuukautta sitten", "2025-09"),
    ("fi", "4 kk sitten", "2025-07"),
    ("fi", "kuukausi sitten", "2025-10"),
    ("fi", "puoli vuotta sitten", "2025-05"),
    ("fi", "puolitoista vuotta sitten", "2024-05"),
    ("fi", "kaks viikkoo sitten", "2025-11"),
    ("fi", "viime kuussa", "2025-10"),
    ("fi", "viime viikolla", "2025-11"),
    ("fi", "eilen", "2025-11"),
    ("fi", "olemme asuneet Suomessa 2 vuotta", "2023"),
    ("fi", "noin 2 vuotta", "2023"),
    ("fi", "8 kuukautta", "2025-03"),
    ("fi", "viime vuoden toukokuussa", "2024-05"),
    ("fi", "syntynyt 1990, tulimme Suomeen 2022", "2022"),
    ("fi", "lähdimme Syyriasta 2015, tulimme Suomeen 5/2019", "2019-05"),
    ("fi", "kaksituhattakaksikymmentäyksi", "2021"),
    ("fi", "viiden hengen perhe, tulimme 2023", "2023"),
    ("fi", "2022 ei kun 2023", "2023"),
    ("fi", "kuukausi 5 2023", "2023-05"),
    ("fi", "5. kuu 2023", "2023-05"),
    ("fi", "13/2023", "2023"),
    # English
    ("en", "May 2023", "2023-05"),
    ("en", "in may 2023", "2023-05"),
    ("en", "2023 May", "2023-05"),
    ("en", "5 May 2023", "2023-05"),
    ("en", "May 5, 2023", "2023-05"),
    ("en", "may 5th 2023", "2023-05"),
    ("en", "5/20/2023", "2023-05"),
    ("en", "20/5/2023", "2023-05"),
    ("en", "Jan 2022", "2022-01"),
    ("en", "sept. 2022", "2022-09"),
    ("en", "Febuary 2022", "2022-02"),
    ("en", "in march", "2025-03"),
    ("en", "last May", "2025-05"),
    ("en", "in December", "2024-12"),
    ("en", "in May last year", "2024-05"),
    ("en", "last year in May", "2024-05"),
    ("en", "last year", "2024"),
    ("en", "this year", "2025"),
    ("en", "the year before last", "2023"),
    ("en", "a year ago", "2024"),
    ("en", "one year ago", "2024"),
    ("en", "two years ago", "2023"),
    ("en", "before 2 years", "2023"),
    ("en", "about three years ago", "2022"),
    ("en", "a couple of months ago", "2025-09"),
    ("en", "3 months ago", "2025-08"),
    ("en", "half a year ago", "2025-05"),
    ("en", "a year and a half ago", "2024-05"),
    ("en", "one and a half years ago", "2024-05"),
    ("en", "2 weeks ago", "2025-11"),
    ("en", "last month", "2025-10"),
    ("en", "last summer", "2025-07"),
    ("en", "summer 2022", "2022-07"),
    ("en", "in the winter of 2022", "2022-01"),
    ("en", "last autumn", "2024-10"),
    ("en", "we have been here for 2 years", "2023"),
    ("en", "since 2020", "2020"),
    ("en", "in 2021", "2021"),
    ("en", "we came to Finland in 2021", "2021"),
    ("en", "month 5 2023", "2023-05"),
    ("en", "twenty twenty one", "2021"),
    ("en", "two thousand twenty two", "2022"),
    ("en", "we left Syria in 2015 and came to Finland in 2019", "2019"),
    ("en", "my son was born in 2018, we came 3/2021", "2021-03"),
    ("en", "no, 2022", "2022"),
    ("en", "december '22", "2022-12"),
    ("en", "6 months", "2025-05"),
    ("en", "yesterday", "2025-11"),
    ("en", "5 people, we arrived 10/2024", "2024-10"),
    # Arabic
    ("ar", "٢٠٢٣/٥", "2023-05"),
    ("ar", "٥/٢٠٢٣", "2023-05"),
    ("ar", "٢٠٢٣-٠٥", "2023-05"),
    ("ar", "١٢/٥/٢٠٢٣", "2023-05"),
    ("ar", "١٢.٥.٢٠٢٣", "2023-05"),
    ("ar", "أيار ٢٠٢٣", "2023-05"),
    ("ar", "بأيار ٢٠٢٣", "2023-05"),
    ("ar", "في أيار عام 2023", "2023-05"),
    ("ar", "كانون الثاني ٢٠٢٢", "2022-01"),
    ("ar", "كانون ثاني 2022", "2022-01"),
    ("ar", "كانون الأول ٢٠٢٢", "2022-12"),
    ("ar", "تشرين الأول ٢٠٢٢", "2022-10"),
    ("ar", "تشرين الثاني 2022", "2022-11"),
    ("ar", "شباط ٢٠٢٤", "2024-02"),
    ("ar", "آذار", "2025-03"),
    ("ar", "آب ٢٠٢٢", "2022-08"),
    ("ar", "شهر آب", "2025-08"),
    ("ar", "أيلول الماضي", "2025-09"),
    ("ar", "حزيران ٢٠٢١", "2021-06"),
    ("ar", "تموز 2021", "2021-07"),
    ("ar", "نيسان من السنة الماضية", "2024-04"),
    ("ar", "يناير 2023", "2023-01"),
    ("ar", "أغسطس ٢٠٢٣", "2023-08"),
    ("ar", "ديسمبر ٢٠٢٠", "2020-12"),
    ("ar", "شهر ٥ ٢٠٢٣", "2023-05"),
    ("ar", "شهر خمسة ٢٠٢٣", "2023-05"),
    ("ar", "بشهر ٥ سنة ٢٠٢٣", "2023-05"),
    ("ar", "الشهر الخامس ٢٠٢٣", "2023-05"),
    ("ar", "٢٠٢١", "2021"),
    ("ar", "سنة ٢٠٢١", "2021"),
    ("ar", "وصلنا بعام ٢٠٢١", "2021"),
    ("ar", "الفين وواحد وعشرين", "2021"),
    ("ar", "قبل سنتين", "2023"),
    ("ar", "قبل سنة", "2024"),
    ("ar", "قبل ٣ سنوات", "2022"),
    ("ar", "منذ ثلاث سنوات", "2022"),
    ("ar", "من شهرين", "2025-09"),
    ("ar", "من ٤ شهور", "2025-07"),
    ("ar", "قبل ستة أشهر", "2025-05"),
    ("ar", "قبل سنة ونص", "2024-05"),
    ("ar", "نص سنة", "2025-05"),
    ("ar", "صارلنا سنتين بفنلندا", "2023"),
    ("ar", "صار لنا سنة هون", "2024"),
    ("ar", "السنة الماضية", "2024"),
    ("ar", "السنة اللي فاتت", "2024"),
    ("ar", "العام الماضي", "2024"),
    ("ar", "قبل السنة الماضية", "2023"),
    ("ar", "الشهر الماضي", "2025-10"),
    ("ar", "الصيف الماضي", "2025-07"),
    ("ar", "بصيف ٢٠٢٢", "2022-07"),
    ("ar", "هالسنة", "2025"),
    ("ar", "هذه السنة", "2025"),
    ("ar", "طلعنا من سوريا ٢٠١٥ ووصلنا فنلندا ٢٠١٩", "2019"),
    ("ar", "مواليد ١٩٩٠، وصلنا سنة ٢٠٢٢", "2022"),
    ("ar", "۲۰۲۱", "2021"),
    ("ar", "2abel sentein", "2023"),
    ("ar", "أسبوعين", "2025-11"),
    ("fi", "Tultiin Suomeen huhtikuussa 2022", "2022-04"),
    ("fi", "2020 syyskuu", "2020-09"),
    ("fi", "muutettiin tänne viime vuonna keväällä", "2024-04"),
    ("fi", "tulin kesäkuun alussa 2024", "2024-06"),
    ("fi", "9/24", "2024-09"),
    ("fi", "helmikuu 23", "2023-02"),
    ("fi", "joskus 2018 tai 2019", "2018"),
    ("fi", "melkein 3 vuotta sitten", "2022"),
    ("fi", "marraskuun 3. päivä 2021", "2021-11"),
    ("fi", "10 kuukautta sitten", "2025-01"),
    ("fi", "vuoden 2022 lopussa", "2022"),
    ("fi", "1. maaliskuuta", "2025-03"),
    ("fi", "mies tuli 2019 ja me tulimme 2021", "2019"),
    ("en", "I came at the end of 2022", "2022"),
    ("en", "October, 2021", "2021-10"),
    ("en", "oct 21", "2025-10"),
    ("en", "since last year", "2024"),
    ("en", "it was 2 year ago", "2023"),
    ("en", "about 8 month", "2025-03"),
    ("en", "we arrived in finland on 3.4.2022", "2022-04"),
    ("en", "05-2023", "2023-05"),
    ("en", "summer two years ago", "2023-07"),
    ("en", "2015 my husband, me 2017", "2015"),
    ("en", "in the beginning of this year", "2025"),
    ("en", "4 months", "2025-07"),
    ("en", "we come 2022 month 8", "2022-08"),
    ("ar", "وصلنا بشهر تمانية ٢٠٢٢", "2022-08"),
    ("ar", "في شهر نيسان ٢٠٢٣", "2023-04"),
    ("ar", "جينا سنة الفين وعشرين", "2020"),
    ("ar", "من حوالي ٣ سنين", "2022"),
    ("ar", "قبل ثمانية شهور", "2025-03"),
    ("ar", "اجينا بالشهر السابع ٢٠٢١", "2021-07"),
    ("ar", "بنهاية ٢٠٢٠", "2020"),
    ("ar", "2023/05/12", "2023-05"),
    ("ar", "ايلول 2019", "2019-09"),
    ("ar", "صارلي سنة ونص هون", "2024-05"),
    ("ar", "بداية السنة الماضية", "2024"),
    ("ar", "5-2022", "2022-05"),
    ("ar", "قبل سنتين ونصف", "2023-05"),
    ("ar", "من سنة ٢٠١٩", "2019"),
    ("ar", "تشرين ثاني السنة الماضية", "2024-11"),
    ("ar", "الشهر ١٠ سنة ٢٠٢٢", "2022-10"),
    ("ar", "sene 2020", "2020"),
    ("ar", "من 6 شهور", "2025-05"),
    ("en", "not 2021 but 2022", "2022"),
    ("fi", "kirjoitin 2032, ei oikea, on 2023", "2023"),
    ("ar", "وصلنا بنيسان ٢٠٢٤ بالليل", "2024-04"),
    ("ar", "جينا بالعشرة سنة ٢٠٢١", "2021-10"),
    ("fi", "tultiin kesäl 2023", "2023-07"),
    ("fi", "tultiin joulukuussa 2023 mä ja lapset", "2023-12"),
]

NO_DATES = [
    ("fi", "en muista"),
    ("fi", "poika on 5 vuotta"),
    ("fi", "lapset 2, 5 ja 9 v"),
    ("fi", "meitä on viisi"),
    ("fi", "olen 34-vuotias"),
    ("fi", "2000 euroa"),
    ("fi", "soita 040 123 4567"),
    ("fi", "helmi on tytön nimi"),
    ("fi", "syntynyt 1990"),
    ("fi", "klo 8.30"),
    ("en", "maybe we may come"),
    ("en", "a long time ago"),
    ("en", "my son is 5 years old"),
    ("en", "I have 3 kids"),
    ("en", "2 children 4 and 6"),
    ("en", "I was born in 1990"),
    ("en", "march with me"),
    ("en", "they fall and cry"),
    ("en", "99/99/9999"),
    ("ar", "ما بعرف"),
    ("ar", "عمره سنتين"),
    ("ar", "عندي ٣ ولاد"),
    ("ar", "ابني ٥ سنين"),
    ("ar", "الحمد لله"),
    ("ar", "أبي وأمي"),
    ("ar", "مواليد ١٩٩٠"),
]

FUTURE = [
    ("fi", "ensi vuonna", "2026"),
    ("fi", "5/2030", "2030-05"),
    ("fi", "joulukuussa 2025", "2025-12"),
    ("fi", "kahden vuoden päästä", "2027"),
    ("en", "2030", "2030"),
    ("en", "next year", "2026"),
    ("en", "next May", "2026-05"),
    ("en", "in 2 years", "2027"),
    ("ar", "٢٠٣٠", "2030"),
    ("ar", "السنة الجاية", "2026"),
    ("ar", "بعد سنتين", "2027"),
]


@pytest.mark.parametrize(("language", "text", "value"), DATES)
def test_a_month_or_a_year_is_read(language: str, text: str, value: str) -> None:
    found = read_date(text, language, TODAY)
    assert found is not None
    assert (found.value, found.future) == (value, False)


@pytest.mark.parametrize(("language", "text"), NO_DATES)
def test_ages_counts_and_births_are_no_dates(language: str, text: str) -> None:
    assert read_date(text, language, TODAY) is None


@pytest.mark.parametrize(("language", "text", "value"), FUTURE)
def test_a_date_after_today_is_marked_as_future(language: str, text: str, value: str) -> None:
    found = read_date(text, language, TODAY)
    assert found is not None
    assert (found.value, found.future) == (value, True)


def test_the_current_month_and_year_are_not_future() -> None:
    for text in ("11/2025", "2025", "tänään"):
        found = read_date(text, "fi", TODAY)
        assert found is not None
        assert not found.future


@pytest.mark.parametrize(
    ("today", "value"),
    [(date(2025, 8, 15), "2024-07"), (date(2025, 9, 1), "2025-07"), (date(2026, 1, 5), "2025-07")],
)
def test_last_summer_is_the_last_that_is_over(today: date, value: str) -> None:
    found = read_date("viime kesänä", "fi", today)
    assert found is not None
    assert found.value == value


@pytest.mark.parametrize(
    ("language", "text", "quote"),
    [
        ("fi", "me tulimme toukokuussa 2023 Suomeen", "toukokuussa 2023"),
        ("en", "we came two years ago, all together", "two years ago"),
        ("ar", "وصلنا ٥/٢٠٢٣ إلى هنا", "٥/٢٠٢٣"),
    ],
)
def test_the_span_quotes_the_date(language: str, text: str, quote: str) -> None:
    found = read_date(text, language, TODAY)
    assert found is not None
    assert text[found.start : found.end] in (quote, quote.removesuffix(" ago"))
