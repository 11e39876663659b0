"""The checks of a rendering: every slip of the hand-made pairs is found, and good renderings are left in peace."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.review.amounts import tell
from bot.review.checks import CHECKS, REASONS, Context, Warning, checks
from bot.review.glossary import glossary
from bot.review.wording import DOUBTS, check_name, doubt, reason, sentence
from bot.texts import LANGUAGES

HIDDEN = "[puhelinnumero piilotettu]"
FILE = Path(__file__).parents[2] / "data" / "review" / "pairs.jsonl"
PAIRS: list[dict[str, Any]] = [json.loads(line) for line in FILE.read_text(encoding="utf-8").splitlines()]
GOOD = [pair for pair in PAIRS if pair["slip"] is None]
BAD = [pair for pair in PAIRS if pair["slip"] is not None]


def of(pair: dict[str, Any]) -> list[Warning]:
    context = Context(speaker=pair.get("speaker", ""), hidden=(HIDDEN,), glossary=glossary())
    return checks(pair["original"], pair["language"], pair["rendering"], pair["reader"], context)


def ids(
    original: str, language: str, rendering: str, reader: str, context: Context | None = None
) -> list[str]:
    return [warning.id for warning in checks(original, language, rendering, reader, context)]


def test_there_are_enough_pairs_of_every_kind() -> None:
    assert len(GOOD) >= 60
    assert len(BAD) >= 60
    assert {pair["slip"] for pair in BAD} == set(CHECKS)
    directions = {(pair["language"], pair["reader"]) for pair in GOOD}
    assert directions >= {("ar", "fi"), ("ar", "en"), ("fi", "en"), ("en", "fi"), ("fi", "ar")}
    assert len({(pair["original"], pair["rendering"]) for pair in PAIRS}) == len(PAIRS)


@pytest.mark.parametrize("pair", BAD, ids=lambda pair: f"{pair['slip']}: {pair['rendering']}")
def test_every_slip_made_by_hand_is_found(pair: dict[str, Any]) -> None:
    assert pair["slip"] in [warning.id for warning in of(pair)]


def test_at_most_one_good_rendering_in_twenty_is_warned_about() -> None:
    warned = [(pair["original"], pair["rendering"], of(pair)) for pair in GOOD]
    warned = [one for one in warned if one[2]]
    assert len(warned) <= 0.05 * len(GOOD), warned


def test_the_places_of_a_warning_are_the_words_it_names() -> None:
    for pair in BAD:
        for warning in of(pair):
            for spans, told, text in (
                (warning.original, warning.was, pair["original"]),
                (warning.rendering, warning.now, pair["rendering"]),
            ):
                assert all(0 <= start < end <= len(text) for start, end in spans)
                if warning.id not in ("number", "glossary") and told:
                    assert [text[start:end] for start, end in spans] == list(told)


# --- numbers and dates ---


@pytest.mark.parametrize(
    ("original", "language", "rendering", "reader"),
    [
        ("عندي ٥ أولاد", "ar", "Minulla on viisi lasta.", "fi"),
        ("عمره ۱۲", "ar", "Hän on 12.", "fi"),
        ("عندي ولدين", "ar", "I have two children.", "en"),
        ("herään puoli kahdeksan", "fi", "I wake up at half past seven.", "en"),
        ("klo 15", "fi", "at 3 in the afternoon", "en"),
        ("الساعة ٣ العصر", "ar", "kello 15", "fi"),
        ("1 200 euroa", "fi", "1200 euros", "en"),
        ("1,5 vuotta", "fi", "one and a half years", "en"),
        ("tulin 12.5.2023", "fi", "I came on 12 May 2023.", "en"),
        ("وصلنا بشهر ٥", "ar", "We arrived in May.", "en"),
        ("كانون الأول", "ar", "joulukuussa", "fi"),
        ("ابي تعبان", "ar", "My father is tired.", "en"),
        ("yhden kerran", "fi", "once", "en"),
        ("kolmas luokka", "fi", "the third grade", "en"),
    ],
)
def test_the_same_number_or_date_said_otherwise_is_no_slip(
    original: str, language: str, rendering: str, reader: str
) -> None:
    assert ids(original, language, rendering, reader) == []


def test_a_warning_names_the_numbers_in_digits() -> None:
    (warning,) = checks("عندي ثلاث ولاد", "ar", "Minulla on neljä poikaa.", "fi")
    assert (warning.id, warning.was, warning.now) == ("number", ("3",), ("4",))


def test_a_number_left_out_and_a_number_put_in_are_slips() -> None:
    assert ids("عندي ٥ أولاد", "ar", "Minulla on lapsia.", "fi") == ["number"]
    assert ids("Minulla on lapsia.", "fi", "I have 5 children.", "en") == ["number"]


@pytest.mark.parametrize(
    ("syrian", "finnish"), [("شباط", "helmikuu"), ("تموز", "heinäkuu"), ("تشرين الثاني", "marraskuu")]
)
def test_levantine_and_iraqi_months_are_known(syrian: str, finnish: str) -> None:
    assert ids(f"بشهر {syrian}", "ar", f"{finnish}ssa", "fi") == []
    assert ids(f"بشهر {syrian}", "ar", "syyskuussa", "fi") == ["date"]


def test_a_father_is_no_august() -> None:
    assert [time.key for time in tell("اب و ام", "ar").times] == []
    assert [time.key for time in tell("بشهر آب", "ar").times] == ["m8"]


# --- people ---


def test_an_uncle_of_the_other_side_is_a_slip_and_an_uncle_without_a_side_is_not() -> None:
    assert ids("خالي مريض", "ar", "Setäni on sairas.", "fi") == ["kinship"]
    assert ids("خالي مريض", "ar", "Enoni on sairas.", "fi") == []
    assert ids("خالي مريض", "ar", "My uncle is ill.", "en") == []
    assert ids("البراد خالي", "ar", "Jääkaappi on tyhjä.", "fi") == []


def test_a_relative_who_becomes_a_pronoun_is_no_slip() -> None:
    assert ids("أمي قالت إن أمي تعبت", "ar", "Hän sanoi, että hän väsyi.", "fi") == []


def test_finnish_renderings_show_no_gender_and_are_not_warned_about_it() -> None:
    assert ids("هو يبكي", "ar", "Hän itkee.", "fi") == []
    assert ids("Äiti itkee.", "fi", "He cries.", "en") == ["gender"]
    assert ids("Äiti sanoi lääkärille asiasta.", "fi", "He was told about it.", "en") == []


def test_the_speakers_gender_is_looked_at_only_when_it_is_known() -> None:
    assert ids("Olen väsynyt.", "fi", "أنا متعب.", "ar") == []
    assert ids("Olen väsynyt.", "fi", "أنا متعب.", "ar", Context(speaker="woman")) == ["gender"]
    assert ids("Olen väsynyt.", "fi", "أنا متعبة.", "ar", Context(speaker="woman")) == []


def test_a_given_name_is_looked_for() -> None:
    context = Context(names=("shirin",))
    assert ids("shirin nukkuu", "fi", "Shirin is asleep.", "en", context) == []
    assert ids("shirin nukkuu", "fi", "She is asleep.", "en", context) == ["name"]


# --- the whole text ---


def test_an_empty_rendering_is_told_alone() -> None:
    for nothing in ("", "  ", "…", "[?]", "[N: katso edellinen]"):
        assert ids("عندي ٥ أولاد", "ar", nothing, "fi") == ["empty"]
    assert ids("🙂", "ar", "", "fi") == []


def test_what_is_the_same_in_both_languages_is_no_copy() -> None:
    for same in ("ok", "112", "Kela", "Ahmed Hassan"):
        assert "copied" not in ids(same, "en", same, "fi")
    assert ids("the same words", "en", "The same words.", "fi") == ["copied"]
    assert ids("the same words", "en", "The same words.", "en") == []


def test_marks_and_two_readings_ask_for_nothing() -> None:
    assert ids("أمي مريضة", "ar", "Äitini on sairas [N: ei 3 vuotta vaan vähän aikaa].", "fi") == []
    assert ids("جدتي مريضة", "ar", "[Äitini / Mummoni] on sairas.", "fi") == []
    assert ids("بعد ٣ أيام", "ar", "[3 / 4] päivän päästä.", "fi") == []


def test_negations_are_compared_sentence_by_sentence() -> None:
    original = "ما بنام. البيت كبير. ما باكل."
    assert ids(original, "ar", "En nuku. Koti on iso. En syö.", "fi") == []
    assert ids(original, "ar", "En nuku. Koti on iso. Syön.", "fi") == ["negation"]


def test_a_time_said_with_ma_is_no_not() -> None:
    assert ids("كل ما يبكي أبكي", "ar", "Aina kun hän itkee, itken.", "fi") == []
    assert ids("ما زال بسوريا", "ar", "Hän on vielä Syyriassa.", "fi") == []


def test_hidden_details_stay_in_the_rendering() -> None:
    context = Context(hidden=(HIDDEN,))
    original = f"اتصلي على {HIDDEN}"
    assert ids(original, "ar", f"Soita numeroon {HIDDEN}.", "fi", context) == []
    assert ids(original, "ar", "Soita minulle.", "fi", context) == ["contact"]


def test_without_a_glossary_its_terms_are_not_looked_at() -> None:
    assert ids("قدمنا على لم الشمل", "ar", "Haimme viisumia.", "fi") == []
    assert ids("قدمنا على لم الشمل", "ar", "Haimme viisumia.", "fi", Context(glossary=glossary())) == [
        "glossary"
    ]


@settings(max_examples=150, deadline=None)
@given(st.text(max_size=60), st.text(max_size=60), st.sampled_from(LANGUAGES), st.sampled_from(LANGUAGES))
def test_no_text_breaks_the_checks(original: str, rendering: str, language: str, reader: str) -> None:
    for warning in checks(original, language, rendering, reader, Context(glossary=glossary())):
        assert warning.id in CHECKS


@pytest.mark.parametrize("language", LANGUAGES)
def test_warnings_reasons_and_doubts_are_said_in_every_language(language: str) -> None:
    said = {check_name(check, language) for check in CHECKS} | {reason(code, language) for code in REASONS}
    assert len(said) == len(CHECKS) + len(REASONS)
    assert len({doubt(code, language) for code in DOUBTS}) == len(DOUBTS)
    for check in CHECKS:
        changed = sentence(Warning(check, was=("3", "4"), now=("5",)), language)
        lost = sentence(Warning(check, was=("3",)), language)
        assert changed and lost
        if check not in ("empty", "copied"):
            assert "3" in changed and "5" in changed
    with pytest.raises(ValueError, match="unknown"):
        check_name("unknown", language)
