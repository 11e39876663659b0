"""The questionnaire as an XLSForm: names, words in three languages, absences, repeats, limits."""

from __future__ import annotations

import io
import re
from dataclasses import replace
from typing import Any

import openpyxl
import pytest

from bot.export.xlsform import choices, language_name, survey, xlsform
from bot.export.xlsform_logic import Logic, NotExpressible, question_id, question_name
from bot.questionnaire.conditions import parse_condition
from bot.questionnaire.model import Questionnaire, questionnaire
from bot.texts import LANGUAGES, texts

Rows = list[dict[str, Any]]


@pytest.fixture(scope="module")
def book() -> dict[str, Rows]:
    """The sheets of the workbook as it is written, each row by its column heads; empty cells left out."""
    read = openpyxl.load_workbook(io.BytesIO(xlsform()))
    sheets = {}
    for sheet in read:
        heads, *rows = sheet.iter_rows(values_only=True)
        sheets[sheet.title] = [
            {str(h): cell for h, cell in zip(heads, row, strict=True) if cell is not None} for row in rows
        ]
    return sheets


@pytest.fixture(scope="module")
def rows(book: dict[str, Rows]) -> dict[str, dict[str, Any]]:
    return {row["name"]: row for row in book["survey"] if "name" in row}


def with_condition(question: str, condition: dict[str, Any]) -> Logic:
    """The questionnaire with another condition on one question."""
    of = questionnaire()
    changed = replace(of[question], show_if=parse_condition(condition))
    sections = tuple(
        replace(s, questions=tuple(changed if q.id == question else q for q in s.questions))
        for s in of.sections
    )
    return Logic(Questionnaire(of.version, of.scales, sections))


# -- names -----------------------------------------------------------------------------------------


def test_every_question_is_a_row_and_its_name_reads_back(book: dict[str, Rows]) -> None:
    found = [question_id(row["name"]) for row in book["survey"] if "name" in row]
    assert [q for q in found if q is not None] == list(questionnaire().questions)
    for question in questionnaire().questions:
        assert question_id(question_name(question)) == question


@pytest.mark.parametrize(
    "name", ["form__most", "fact__people", "children__day__kept", "children__day__asked", "start"]
)
def test_rows_that_are_no_questions_read_back_as_none(name: str) -> None:
    assert question_id(name) is None


@pytest.mark.parametrize(
    "wrong", ["start", "start.a__b", "start.a.b", "Start.a", "start._a", "start.a_", "form.most"]
)
def test_an_id_that_could_not_be_read_back_is_refused(wrong: str) -> None:
    with pytest.raises(NotExpressible):
        question_name(wrong)


def test_no_two_rows_share_a_name_and_every_reference_names_a_row(book: dict[str, Rows]) -> None:
    names = [row["name"] for row in book["survey"] if "name" in row]
    assert len(names) == len(set(names))
    for row in book["survey"]:
        for cell in row.values():
            assert set(re.findall(r"\$\{(.*?)\}", str(cell))) <= set(names), row["name"]


def test_no_cell_is_a_formula(book: dict[str, Rows]) -> None:
    assert not [
        row for rows in book.values() for row in rows if any(str(c).startswith("=") for c in row.values())
    ]


# -- words -----------------------------------------------------------------------------------------


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_question_has_its_words_in_every_language(
    rows: dict[str, dict[str, Any]], language: str
) -> None:
    column = language_name(language)
    for question in questionnaire().questions.values():
        name = question_name(question.id)
        row = rows[f"{name}__words" if question.type == "date" else name]
        assert row[f"label::{column}"] == texts().say(language, question.text_id)
        assert row[f"guidance_hint::{column}"] == texts().say(language, f"{question.text_id}.why")
        assert str(row[f"hint::{column}"]).startswith(texts().say(language, f"{question.text_id}.explain"))


def test_the_languages_are_named_as_the_field_names_them() -> None:
    assert [language_name(c) for c in LANGUAGES] == ["Suomi (fi)", "English (en)", "العربية (ar)"]


def test_every_row_with_words_has_them_in_all_languages(book: dict[str, Rows]) -> None:
    for row in (*book["survey"], *book["choices"]):
        for column in ("label", "hint", "guidance_hint", "constraint_message"):
            there = [f"{column}::{language_name(c)}" in row for c in LANGUAGES]
            assert all(there) or not any(there), row


def test_every_choice_of_every_list_is_there_and_has_a_label(book: dict[str, Rows]) -> None:
    of_list: dict[str, list[str]] = {}
    for row in book["choices"]:
        of_list.setdefault(row["list_name"], []).append(row["name"])
        assert all(row[f"label::{language_name(c)}"] for c in LANGUAGES)
    for question in questionnaire().questions.values():
        if question.option_ids:
            name = f"scale__{question.scale}" if question.type == "scale5" else question_name(question.id)
            assert tuple(of_list[name]) == question.option_ids
    assert of_list["absence"] == ["skipped", "dont_know", "tell_worker"]
    assert len(of_list["month"]) == 12


def test_the_settings_carry_the_version_of_the_questionnaire(book: dict[str, Rows]) -> None:
    (settings,) = book["settings"]
    assert settings["version"] == questionnaire().version
    assert settings["form_id"] == "perhesilta"


# -- voluntary -------------------------------------------------------------------------------------


def test_nothing_is_required(book: dict[str, Rows]) -> None:
    assert {row.get("required", "no") for row in book["survey"]} == {"no"}


def test_every_question_that_may_be_skipped_has_the_three_ways_and_no_other_has(
    rows: dict[str, dict[str, Any]],
) -> None:
    for question in questionnaire().questions.values():
        name = question_name(question.id)
        assert (f"{name}__absent" in rows) is not question.required
        if not question.required:
            absent = rows[f"{name}__absent"]
            control = rows[f"{name}__year" if question.type == "date" else name]
            assert absent["type"] == "select_one absence"
            assert absent.get("relevant") == control.get("relevant")
            # whichever is told later blanks the other
            assert absent["trigger"] == f"${{{control['name']}}}"
            assert control["trigger"] == f"${{{name}__absent}}"


def test_an_option_called_like_an_absence_is_refused() -> None:
    of = questionnaire()
    question = of["work.year"]
    options = (*question.options, replace(question.options[0], id="skipped"))
    section = replace(of.section("work"), questions=(replace(question, options=options),))
    with pytest.raises(NotExpressible, match=r"work\.year"):
        list(choices(Questionnaire(of.version, of.scales, (section,))))


# -- limits, repeats, details ----------------------------------------------------------------------


def test_numbers_keep_their_range_and_say_it(rows: dict[str, dict[str, Any]]) -> None:
    assert rows["family__size"]["constraint"] == ". >= 1 and . <= 20"
    assert "1" in rows["family__size"]["constraint_message::English (en)"]
    assert "20" in rows["family__size"]["constraint_message::English (en)"]
    assert rows["family__age"]["constraint"] == ". >= 0 and . <= 110"


def test_a_choice_that_ends_the_others_does_not_stand_with_them(rows: dict[str, dict[str, Any]]) -> None:
    assert rows["far__who"]["constraint"] == "not((selected(., 'nobody')) and count-selected(.) > 1)"


def test_a_month_is_a_year_and_perhaps_a_month(rows: dict[str, dict[str, Any]]) -> None:
    assert rows["family__arrival__year"]["type"] == "integer"
    assert rows["family__arrival__month"]["type"] == "select_one month"
    assert rows["family__arrival"]["type"] == "calculate"
    assert "," not in rows["family__arrival__year"]["constraint_message::English (en)"]


def test_repeated_questions_stand_in_repeats_that_never_lose_a_round(book: dict[str, Rows]) -> None:
    inside: dict[str, list[str]] = {}
    repeat = ""
    for row in book["survey"]:
        if row["type"] in ("begin_repeat", "end_repeat"):
            repeat = row.get("name", "")
            assert "form__most" in row.get("repeat_count", "form__most")
        elif repeat and (question := question_id(row.get("name", ""))):
            inside.setdefault(repeat, []).append(question)
    repeated = {q.id for q in questionnaire().questions.values() if q.repeat}
    assert set(inside) == {"family__each__member", "children__each__child", "work__each__adult"}
    assert {q for run in inside.values() for q in run} == repeated


def test_what_an_option_asks_in_own_words_is_asked_when_it_is_chosen(rows: dict[str, dict[str, Any]]) -> None:
    detail = rows["hopes__interpreter__detail__other_language"]
    assert detail["type"] == "text"
    assert detail["relevant"] == "selected(${hopes__interpreter}, 'other_language')"
    assert detail["label::English (en)"] == "Which language?"


def test_the_words_on_reporting_stand_before_the_sections_that_need_them(book: dict[str, Rows]) -> None:
    names = [row.get("name") for row in book["survey"]]
    assert names.index("form__notice__everyday") < names.index("everyday__best_moment")
    assert names.index("form__notice__safety") < names.index("safety__home")


def test_the_emergency_numbers_stand_beside_the_question_of_danger(rows: dict[str, dict[str, Any]]) -> None:
    assert "112" in rows["safety__danger_today__box"]["label::Suomi (fi)"]
    assert rows["safety__danger_today__box"]["relevant"] == rows["safety__danger_today"]["relevant"]


# -- conditions ------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("condition", "xpath"),
    [
        ({"answer": "start.who", "is": "mother"}, "${start__who} = 'mother'"),
        ({"answer": "start.who", "not": "minor"}, "(${start__who} != '' and ${start__who} != 'minor')"),
        ({"answer": "start.who", "status": "skipped"}, "${start__who__absent} = 'skipped'"),
        ({"answer": "start.who", "given": False}, "not(${start__who} != '')"),
        ({"answer": "far.who", "includes": "child"}, "selected(${far__who}, 'child')"),
        ({"answer": "far.who", "at_least": 2}, "(${far__who} != '' and count-selected(${far__who}) >= 2)"),
        ({"answer": "home.money", "at_most": 2}, "${home__money__kept} <= 2"),
        ({"answer": "home.money", "status": "tell_worker"}, "${home__money__kept} = 'tell_worker'"),
        ({"fact": "children", "at_least": 1}, "${fact__children} >= 1"),
        ({"not": {"fact": "alone", "is": True}}, "not(${fact__alone} = 1)"),
        (
            {"any": [{"fact": "minor", "is": False}, {"answer": "start.consent", "is": "yes"}]},
            "(${fact__minor} = 0 or ${start__consent} = 'yes')",
        ),
    ],
)
def test_conditions_become_xpath(condition: dict[str, Any], xpath: str) -> None:
    logic = with_condition("hopes.step", condition)
    question = logic.questionnaire["hopes.step"]
    assert logic.condition(question.show_if, question) == xpath


@pytest.mark.parametrize(
    "condition",
    [
        {"answer": "family.good_at", "is": "cooking"},  # own words
        {"answer": "start.who", "is": "it's"},  # a quote inside
        {"answer": "children.day", "is": "home"},  # of which child?
        {"item": "age", "at_least": 3},  # of whom?
        {"fact": "weather", "is": True},
        {"fact": "people", "in": [1, 2]},
    ],
)
def test_a_condition_that_a_form_cannot_say_is_refused(condition: dict[str, Any]) -> None:
    logic = with_condition("hopes.step", condition)
    question = logic.questionnaire["hopes.step"]
    with pytest.raises(NotExpressible, match=r"hopes\.step"):
        logic.condition(question.show_if, question)


def test_an_age_that_is_not_known_hides_no_question(rows: dict[str, dict[str, Any]]) -> None:
    assert "not(${children__each__child__age} < 4)" in rows["children__friend__kept"]["calculation"]


def test_a_question_of_the_full_round_stays_once_it_was_answered(rows: dict[str, dict[str, Any]]) -> None:
    assert (
        rows["together__culture"]["relevant"]
        == "(${start__round} = 'full' or ${together__culture__kept} != '')"
    )


def test_a_private_answer_stays_when_the_person_is_no_longer_alone(rows: dict[str, dict[str, Any]]) -> None:
    assert rows["safety__home"]["relevant"] == "(${fact__alone} = 1 or ${safety__home__kept} != '')"


def test_the_rows_come_in_the_order_of_the_sections() -> None:
    sections = [
        row["name"] for row in survey(questionnaire()) if row.get("name", "").startswith("form__section__")
    ]
    assert sections == [f"form__section__{section.id}" for section in questionnaire().sections]
