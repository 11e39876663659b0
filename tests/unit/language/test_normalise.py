"""Text made safe to keep, and made easy to compare, without losing the original."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.language.normalise import ascii_digits, clean, fold, words

FOLDED = [
    ("Äiti", "aiti"),
    ("TYÖ", "tyo"),
    ("Åbo", "abo"),
    ("päiväkoti", "paivakoti"),
    ("Hyvääää", "hyvaa"),
    ("moooi", "mooi"),
    ("noooo", "noo"),
    ("don’t", "don't"),
    ("don`t", "don't"),
    ("3’alabe", "3'alabe"),
    ("1000", "1000"),
    ("a\u0308iti", "aiti"),
    ("Straße", "strasse"),
    ("e\u200bi", "ei"),
    ("\u202eei\u202c", "ei"),
    ("عِنْدي", "عندي"),
    ("أولاد", "اولاد"),
    ("إبني", "ابني"),
    ("آب", "اب"),
    ("ٱلله", "الله"),
    ("على", "علي"),
    ("مدرسة", "مدرسه"),
    ("مؤمن", "مومن"),
    ("عائلة", "عايله"),
    ("ســلام", "سلام"),
    ("کتاب", "كتاب"),
    ("شلونچ", "شلونج"),
    ("أگدر", "اكدر"),
    ("پدر", "بدر"),
    ("می\u200cکنم", "ميكنم"),
    ("٠١٢٣٤٥٦٧٨٩", "0123456789"),
    ("۰۱۲۳۴۵۶۷۸۹", "0123456789"),
    ("هلااااا", "هلاا"),
    ("\ufefb", "لا"),
    ("رحمٰن", "رحمن"),
    ("", ""),
]


@pytest.mark.parametrize(("text", "folded"), FOLDED)
def test_spelling_differences_without_meaning_are_evened_out(text: str, folded: str) -> None:
    assert fold(text) == folded


def test_learners_without_umlauts_match_the_finnish_spelling() -> None:
    assert fold("Minun äiti käy työssä") == fold("minun aiti kay tyossa")


def test_arabic_folding_keeps_the_dots_of_latin_letters() -> None:
    assert fold("päiväkoti مدرسة", "ar") == "päiväkoti مدرسه"


def test_the_danger_pair_of_finnish_stays_apart() -> None:
    assert fold("tapan") != fold("tapaan")


ANY_TEXT = st.text(
    alphabet=st.one_of(
        st.characters(codec=None, exclude_categories=()),
        st.sampled_from("aäöåAbc 123٣٤ةأىّـ\u200f\u202e'’é\u0301İßﬁﻻ\ud800"),
    ),
    max_size=60,
)


@settings(deadline=None)
@given(ANY_TEXT)
def test_folding_twice_changes_nothing_more(text: str) -> None:
    for language in (None, "fi", "ar"):
        once = fold(text, language)
        assert fold(once, language) == once


@settings(deadline=None)
@given(ANY_TEXT)
def test_words_quote_the_original_in_order(text: str) -> None:
    end = 0
    for word in words(text):
        assert text[word.start : word.end] == word.text
        assert word.start >= end
        assert word.folded == fold(word.text)
        end = word.end


@settings(deadline=None)
@given(ANY_TEXT)
def test_clean_text_can_always_be_stored_and_sent(text: str) -> None:
    kept = clean(text)
    kept.encode("utf-8")
    assert "\x00" not in kept
    assert clean(kept) == kept


def test_clean_keeps_every_letter_and_line_a_person_wrote() -> None:
    text = "Hei!\n\tمرحبا 👨‍👩‍👧 عِنْدي ٣ ولاد – 'ok' \u200fä"
    assert clean(text) == text


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("a\x00b", "ab"),
        ("a\x07\x1b[31mb", "a[31mb"),
        ("abc\u202ecba\u202c", "abccba"),
        ("\u2066x\u2069", "x"),
        ("x\ud83dy", "xy"),
        ("a\r\nb\rc", "a\nb\nc"),
    ],
)
def test_clean_takes_out_what_hides_or_reorders_words(text: str, kept: str) -> None:
    assert clean(text) == kept


def test_clean_shortens_to_the_limit() -> None:
    assert clean("x" * 5000) == "x" * 4000
    assert clean("hello", limit=2) == "he"
    assert clean("hello", limit=-1) == ""


def test_clean_never_raises_whatever_comes_in() -> None:
    assert clean(None) == ""  # type: ignore[arg-type]


def test_ascii_digits_keeps_the_length() -> None:
    assert ascii_digits("٢٠٢٣/٥ ۷") == "2023/5 7"


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("3endi 3 wlad", ["3endi", "3", "wlad"]),
        ("و٣بنات", ["و", "3", "بنات"]),
        ("kids 2,5", ["kids", "2", "5"]),
        ("5-vuotias", ["5", "vuotias"]),
        ("don't", ["don't"]),
        ("'hei'", ["hei"]),
        ("a_b", ["a", "b"]),
        ("عِنْدي؟", ["عندي"]),
        ("5️⃣", ["5"]),
        ("a\u200fb\u200f c", ["ab", "c"]),
        ("😀 ...", []),
    ],
)
def test_words_are_cut_as_people_mean_them(text: str, folded: list[str]) -> None:
    assert [word.folded for word in words(text)] == folded
