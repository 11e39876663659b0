"""Whatever people write, in any order and any mix of languages, is read without an error and quoted where it stands."""

from __future__ import annotations

from datetime import date

from hypothesis import given, settings
from hypothesis import strategies as st

from bot.language.detect import detect
from bot.language.normalise import clean
from bot.language.numbers import read_numbers
from bot.language.values import read_ages, read_count, read_date, read_people, read_phone
from bot.language.vocabulary import LANGUAGES, lexicon

TODAY = date(2025, 11, 22)


def _words() -> list[str]:
    """Every known word and phrase, and what people put between them."""
    found: list[str] = [
        *"0123456789٠١٢٣٥۷",
        "2021",
        "2030",
        "99999",
        "1,5",
        "2.5",
        "½",
        "5v",
        "6kk",
        "+",
        "0401234567",
    ]
    found += [
        ",",
        ".",
        ":",
        "-",
        "/",
        "(",
        ")",
        "\n",
        "?",
        "؟",
        "،",
        "'",
        "&",
        "\u200f",
        "\u202e",
        "x",
        "kissa",
        "و",
    ]
    for language in LANGUAGES:
        known = lexicon(language)
        found += [*known.numbers, *known.exact, *known.stars, *known.teen, *known.times_ten]
        found += [" ".join(phrase.words) for listed in known.phrases.values() for phrase in listed]
    return sorted(set(found))


MESSAGES = st.lists(st.sampled_from(_words()), max_size=14).flatmap(
    lambda listed: st.sampled_from([" ", ""]).map(lambda gap: gap.join(listed))
)


@settings(max_examples=400, deadline=None)
@given(st.one_of(MESSAGES, st.text(max_size=80)), st.sampled_from(["fi", "en", "ar", None, "so"]))
def test_no_message_breaks_a_reader(text: str, language: str | None) -> None:
    found = detect(text, language)
    assert found.language in ("fi", "en", "ar", None)
    assert not (found.language and found.other)
    results = [
        read_count(text, language),
        read_count(text, language, of="children"),
        read_ages(text, language),
        read_date(text, language, TODAY),
        *read_people(text, language),
        *read_numbers(text, language),
    ]
    for result in results:
        if result is not None:
            assert 0 <= result.start < result.end <= len(text)
    ages = read_ages(text, language)
    assert ages is None or all(0 <= age <= 110 for age in ages.value)
    count = read_count(text, language)
    assert count is None or 0 <= count.value <= 99
    phone = read_phone(text)
    assert phone is None or phone.startswith("+")
    assert clean(text) == clean(clean(text))
