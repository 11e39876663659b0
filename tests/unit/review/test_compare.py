"""Two renderings beside each other, and corrections that leave the house without anything personal."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.evaluation.score import Score
from bot.review.compare import DIFFERENT, SAME, Segment, agreement, compare
from bot.review.evaluation import ADDRESS, MAIL, NAME, NUMBER, PHONE, Said, evaluation_line, hide

ROOT = Path(__file__).parents[3]


def test_what_two_interpreters_wrote_is_laid_out_word_by_word() -> None:
    found = compare("Mieheni lyö minua usein.", "Mieheni löi minua usein.")
    assert found.segments == (
        Segment(SAME, "Mieheni ", "Mieheni "),
        Segment(DIFFERENT, "lyö ", "löi "),
        Segment(SAME, "minua usein.", "minua usein."),
    )
    assert found.agreement == 0.75


def test_vowel_marks_hamza_and_capitals_do_not_differ_but_stay_as_written() -> None:
    found = compare("أَنا في البيتِ", "انا في البيت")
    assert [(s.kind, s.first, s.second) for s in found.segments] == [(SAME, "أَنا في البيتِ", "انا في البيت")]
    assert found.agreement == 1.0


def test_a_word_only_one_has_stands_alone() -> None:
    found = compare("En nuku", "En nuku koskaan")
    assert found.segments[-1] == Segment(DIFFERENT, "", "koskaan")


def test_agreement_goes_from_nothing_to_everything() -> None:
    assert agreement("", "") == 1.0
    assert agreement("yksi kaksi", "") == 0.0
    assert agreement("En nuku [N: murre]", "en nuku") == 1.0


@settings(max_examples=150, deadline=None)
@given(st.text(max_size=80), st.text(max_size=80))
def test_the_pieces_are_the_renderings_again(first: str, second: str) -> None:
    found = compare(first, second)
    assert "".join(s.first for s in found.segments) == first
    assert "".join(s.second for s in found.segments) == second
    assert 0.0 <= found.agreement <= 1.0


# --- corrections as evaluation lines ---


def test_a_line_has_the_format_of_the_evaluation_data() -> None:
    row = Said("tulin Suomeen 12.5.2023", "fi", needs=("basics.housing",))
    line = evaluation_line(
        row, {"act": "inform", "values": [{"q": "family.arrival", "i": "", "v": "2023-05"}]}
    )
    assert line == {
        "lang": "fi", "text": "tulin Suomeen 5.2023", "act": "inform", "needs": ["basics.housing"], "strengths": [],
        "crisis": False, "question": "family.arrival", "expect": "date", "value": "2023-05",
    }  # fmt: skip
    with (ROOT / "tests" / "data" / "evaluation" / "fi.jsonl").open(encoding="utf-8") as file:
        shapes = {frozenset(json.loads(one)) for one in file}
    assert frozenset(line) in shapes
    Score().count(line, {"act": "inform", "needs": [], "strengths": [], "crisis": False, "values": {}})


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ({"q": "family.size", "v": 5}, ("count", 5)),
        ({"q": "family.age", "v": 9}, ("ages", [9])),
        ({"q": "family.age", "v": [2, 5]}, ("ages", [2, 5])),
        ({"q": "family.arrival", "v": "2023"}, ("date", "2023")),
        ({"q": "family.arrival", "v": "Karim"}, None),
        ({"q": "family.size", "v": "Karim"}, None),
        ({"q": "family.size", "v": True}, None),
        ({"q": "hopes.contact", "v": "0401234567"}, None),
        ({"q": "nobody.knows", "v": 1}, None),
    ],
)
def test_only_counts_ages_and_months_are_kept_as_values(value: dict[str, object], expected: object) -> None:
    line = evaluation_line(Said("viisi", "fi"), {"act": "inform", "values": [value]})
    assert line is not None
    assert (line.get("expect"), line.get("value")) == (expected or (None, None))


def test_a_correction_without_an_act_makes_no_line() -> None:
    assert evaluation_line(Said("viisi", "fi"), {"act": "", "values": []}) is None


PERSONAL = [
    ("fi", "Nimeni on Ahmed Al-Hassan ja asun täällä", ["Ahmed", "Hassan"], [NAME]),
    ("fi", "numeroni on 040 123 4567 soita", ["040", "4567"], [PHONE]),
    ("fi", "soita +358 40 1234567", ["358", "1234567"], [PHONE]),
    ("ar", "رقمي ٠٤٠١٢٣٤٥٦٧ اتصلي", ["٠٤٠"], [PHONE]),
    ("en", "write to sara.k@mail.com please", ["sara", "mail.com"], [MAIL]),
    ("fi", "asun Rautatienkatu 12 B 34, 90100 Oulu", ["Rautatien", "90100", "34"], [ADDRESS]),
    ("fi", "osoite on koskelantie 5 a 2", ["koskelan"], [ADDRESS]),
    ("en", "I live at 12 Long Street with him", ["Long Street"], [ADDRESS]),
    ("ar", "بيتنا شارع الورد ١٢", ["الورد", "١٢"], [ADDRESS]),
    ("fi", "hetuni on 120390-123A", ["120390", "123A"], [NUMBER]),
    ("fi", "katso www.facebook.com/foo.bar", ["facebook", "foo"], [ADDRESS]),
    ("ar", "أحمد ما بينام", ["أحمد"], [NAME]),
    ("ar", "ابني عمر ما بينام", ["عمر"], [NAME]),
    ("ar", "اسمي ليلى حداد وأنا تعبانة", ["ليلى", "حداد"], [NAME]),
    ("fi", "poikani ahmed on sairas", ["ahmed"], [NAME]),
    ("fi", "Kun Karim tuli, Samiralla oli hätä", ["Karim", "Samira"], [NAME]),
    ("en", "my son Ali is ill and Dr. Korhonen knows", ["Ali", "Korhonen"], [NAME]),
    ("ar", "ibni ahmad ma bynam", ["ahmad"], [NAME]),
]


@pytest.mark.parametrize(("language", "text", "gone", "shown"), PERSONAL)
def test_nothing_personal_of_the_listed_kinds_gets_out(
    language: str, text: str, gone: list[str], shown: list[str]
) -> None:
    line = evaluation_line(Said(text, language), {"act": "inform"})
    assert line is not None
    whole = json.dumps(line, ensure_ascii=False)
    assert not [word for word in gone if word in whole], whole
    assert all(mark in whole for mark in shown), whole


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("ar", "علي ما بينام"),
        ("fi", "alin mies, Ali, ei tule"),
        ("fi", "shirin nukkuu"),
        ("ar", "شيرين نايمة"),
    ],
)
def test_names_known_in_the_case_are_gone_in_both_scripts(language: str, text: str) -> None:
    hidden = hide(text, language, ("Ali", "Shirin"))
    assert not [name for name in ("Ali", "علي", "shirin", "شيرين") if name in hidden.split()], hidden
    assert NAME in hidden


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("fi", "lapset 3, 5, 7 ja 9 vuotta"),
        ("fi", "Olen väsynyt. Kaikki on vaikeaa Suomessa."),
        ("fi", "tiellä 5 autoa"),
        ("en", "We have lived here since 2021. I cannot sleep."),
        ("ar", "علي دين كبير"),
        ("ar", "عندي ٣ ولاد عمرهم ٣ و٥ و٩"),
        ("ar", "اسمع، ابني ما بينام"),
    ],
)
def test_what_is_not_personal_stays(language: str, text: str) -> None:
    assert hide(text, language) == text


@settings(max_examples=100, deadline=None)
@given(st.text(max_size=40), st.integers(10**6, 10**10), st.text(max_size=40))
def test_no_phone_number_gets_out_whatever_stands_around_it(before: str, number: int, after: str) -> None:
    assert str(number) not in hide(f"{before} 0{number} {after}", "fi")
