"""Earlier renderings of the same interpreter, offered for the same words and for nearly the same."""

from __future__ import annotations

from datetime import datetime, timedelta, timezone

from bot.review.suggestions import MOST, Confirmed, offers

NOW = datetime(2026, 11, 22, tzinfo=timezone.utc)


def row(
    original: str, rendering: str, days_ago: int = 0, language: str = "ar", reader: str = "fi"
) -> Confirmed:
    return Confirmed(original, language, rendering, reader, NOW - timedelta(days=days_ago))


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
    assert found[2].differs == ("ابدا",)


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
