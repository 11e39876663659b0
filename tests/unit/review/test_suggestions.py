"""Earlier renderings of the same interpreter, offered for the same words and for nearly the same."""

from __future__ import annotations

from collections import Counter
from datetime import datetime, timedelta, timezone
from itertools import product
from random import Random
from time import perf_counter

from bot.review.suggestions import MOST, Confirmed, Earlier, Offer

NOW = datetime(2026, 11, 22, tzinfo=timezone.utc)


def row(
    original: str, rendering: str, days_ago: int = 0, language: str = "ar", reader: str = "fi"
) -> Confirmed:
    return Confirmed(original, language, rendering, reader, NOW - timedelta(days=days_ago))


def offers(original: str, language: str, reader: str, known: list[Confirmed]) -> list[Offer]:
    return Earlier(known).offers(original, language, reader)


def test_the_same_words_come_first_then_near_ones_newest_first() -> None:
    known = [
        row("ما عم نام منيح بالليل ابدا", "En nuku öisin lainkaan.", 1),
        row("ما عم نام منيح بالليل", "En nuku öisin hyvin.", 9),
        row("مَا عم نام منيح بالليل!", "En nuku yöllä hyvin.", 2),
        row("ما عم نام منيح بالليل هلق", "En nyt nuku öisin hyvin.", 3),
    ]
    found = offers("ما عم نام منيح بالليل", "ar", "fi", known)
    assert [offer.rendering for offer in found] == [
        "En nuku yöllä hyvin.", "En nuku öisin hyvin.", "En nuku öisin lainkaan.", "En nyt nuku öisin hyvin.",
    ]  # fmt: skip
    assert [offer.exact for offer in found] == [True, True, False, False]
    assert (found[2].here, found[2].there) == ((), ("ابدا",))


def test_the_same_rendering_is_offered_once_and_only_some_are_offered() -> None:
    known = [row("شكرا", "Kiitos.", day) for day in range(3)] + [
        row("شكرا", f"Kiitos {n}", 5) for n in range(9)
    ]
    found = offers("شكراً", "ar", "fi", known)
    assert len(found) == MOST
    assert [offer.rendering for offer in found].count("Kiitos.") == 1
    assert found[0].at == NOW


def test_other_languages_empty_renderings_and_far_texts_are_not_offered() -> None:
    known = [
        row("ما عم نام منيح", "I do not sleep well.", reader="en"),
        row("ما عم نام منيح", "  "),
        row("ما عم نام", "En nuku."),
        row("بيتنا صغير جدا ورطب", "Asuntomme on pieni ja kostea."),
    ]
    assert offers("ما عم نام منيح بالليل من زمان", "ar", "fi", known) == []
    assert offers("", "ar", "fi", known) == []


def test_a_near_match_never_brings_another_number() -> None:
    known = [row("عندي ٣ اطفال وانا وحدي هنا", "Minulla on 3 lasta ja olen täällä yksin.")]
    assert offers("عندي ٤ اطفال وانا وحدي هنا", "ar", "fi", known) == []
    assert offers("عندي ٣ اطفال وانا وحدي هون", "ar", "fi", known)[0].overlap >= 0.8


def test_two_words_are_too_few_for_a_near_match() -> None:
    assert offers("زوجي هنا", "ar", "fi", [row("زوجي ليس هنا", "Mieheni ei ole täällä.")]) == []


def test_a_near_match_never_gains_or_loses_a_not() -> None:
    known = [row("زوجي ما بيضربني كل يوم هون", "Mieheni ei lyö minua joka päivä täällä.")]
    assert offers("زوجي بيضربني كل يوم هون", "ar", "fi", known) == []
    (near,) = offers("زوجي ما بيضربني كل يوم هلق", "ar", "fi", known)
    assert (near.here, near.there) == (("هلق",), ("هون",))


def test_an_offer_brings_only_the_differing_words_of_the_other_original() -> None:
    known = [row("أختي الصغيرة تنام عندنا كل ليلة الآن", "Pikkusiskoni yöpyy meillä nyt joka yö.")]
    (near,) = offers("أختي الصغيرة تنام عندنا كل ليلة هنا", "ar", "fi", known)
    assert (near.here, near.there) == (("هنا",), ("الآن",))  # as they were written, not as they are compared
    assert "أختي" not in str(near)


def test_every_near_match_is_found_that_comparing_with_each_would_find() -> None:
    chance = Random(7)
    some = list("abcdefghijkl")
    texts = [" ".join(chance.choices(some, k=chance.randint(3, 9))) for _ in range(150)]
    known = [row(text, f"r{n}", n, "en") for n, text in enumerate(texts)]
    earlier = Earlier(known)
    for text in texts[:60]:
        one = Counter(text.split())
        near = {
            other.rendering
            for other in known
            if 2 * (one & Counter(other.original.split())).total()
            / (one.total() + len(other.original.split())) >= 0.8
        }  # fmt: skip
        found = {offer.rendering for offer in earlier.offers(text, "en", "fi")}
        assert found <= near and len(found) == min(MOST, len(near))


def test_300_rows_find_theirs_among_2000_at_once() -> None:
    ends = ["".join(pair) for pair in product("بتثجحخدذرزسشصضطظعغفقكلمنهوي", repeat=2)] * 3
    known = [
        row(f"ما عم نام منيح بعد {end} وابني كمان بيصحى {n % 3 * 'خايف'}", f"r{n}", n)
        for n, end in enumerate(ends)
    ]
    assert len(known) > 2000
    begun = perf_counter()
    earlier = Earlier(known)
    for end in ends[:300]:
        assert earlier.offers(f"ما عم نام منيح بعد {end} وابني كمان هون", "ar", "fi")
    assert perf_counter() - begun < 3  # about 0.3 s on a quiet machine
