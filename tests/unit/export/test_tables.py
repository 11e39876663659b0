"""The table of cases: read back by programs that are not ours, and harmless in all of them."""

from __future__ import annotations

import csv
import io
from datetime import date, datetime

import openpyxl
import pytest

from bot.casework.hand_over import content
from bot.export.tables import CaseRow, case_row, cases_csv, cases_xlsx
from tests.web.families import SENT, arabic_mother, finnish_couple

ROW = CaseRow(
    "PS-2026-0042",
    date(2026, 11, 10),
    "ar",
    "työn alla",
    date(2026, 11, 19),
    {"immediate": 1, "routine": 3},
    7,
)
DANGEROUS = [
    "=1+1", "+358 40 123", "-2", "@SUM(A1)", "\t=1", "\r=1", "\n=1", " =1", "\u200b=1", "\ufeff=1", "\u00a0=1",
    "＝1+1", "－1", "＠x", "＋1", "=HYPERLINK(\"http://example.org\")", "=cmd|' /C calc'!A0",
]  # fmt: skip


def read_csv(data: bytes) -> list[list[str]]:
    assert data.startswith(b"\xef\xbb\xbf")
    return list(csv.reader(io.StringIO(data.decode("utf-8-sig"), newline="")))


def read_xlsx(data: bytes) -> openpyxl.worksheet.worksheet.Worksheet:
    book = openpyxl.load_workbook(io.BytesIO(data))
    assert len(book.worksheets) == 1
    return book.active


def with_state(state: str) -> CaseRow:
    return CaseRow("PS-1", date(2026, 1, 2), "fi", state, date(2026, 1, 13), {}, 0)


def test_a_row_says_what_the_worker_asked_for() -> None:
    heading, row = read_csv(cases_csv([ROW], "fi"))
    assert heading == [
        "Asia", "Lähetetty", "Kieli", "Tila", "Arviointi alkaa viimeistään", "Tuen tarpeet: heti",
        "Tuen tarpeet: pian", "Tuen tarpeet: tavallisessa aikataulussa", "Vahvuudet",
    ]  # fmt: skip
    assert row == ["PS-2026-0042", "2026-11-10", "arabia", "työn alla", "2026-11-19", "1", "0", "3", "7"]


@pytest.mark.parametrize("language", ["fi", "en", "ar"])
def test_every_language_has_its_headings_without_invisible_marks(language: str) -> None:
    heading, row = read_csv(cases_csv([ROW], language))
    assert len(set(heading)) == len(row) == 9
    assert all(word and word.isprintable() for word in heading)
    assert [cell.value for cell in next(read_xlsx(cases_xlsx([ROW], language)).rows)] == heading


def test_csv_keeps_rfc_4180() -> None:
    awkward = 'sanoi "hei", ja\nlähti\r\nkotiin; نعم، أكيد'
    data = cases_csv([with_state(awkward), ROW], "ar")
    assert read_csv(data)[1][3] == awkward
    text = data.decode("utf-8-sig")
    assert text.endswith("\r\n")
    assert '"sanoi ""hei"", ja\nlähti\r\nkotiin; نعم، أكيد"' in text
    assert text.count("\r\n") == 4  # three lines, and the one inside the quoted field


@pytest.mark.parametrize("words", DANGEROUS)
def test_no_cell_is_a_formula(words: str) -> None:
    row = CaseRow(words, date(2026, 1, 2), "fi", words, date(2026, 1, 13), {}, 0)
    number, _, _, state, *_ = read_csv(cases_csv([row]))[1]
    assert number == state == "'" + words
    cells = list(read_xlsx(cases_xlsx([row])).rows)[1]
    for cell in (cells[0], cells[3]):
        assert cell.data_type == "s"
        assert cell.quotePrefix
        assert cell.value == words.replace("\r", "\ufffd")  # XML has no place for it
    again = openpyxl.load_workbook(io.BytesIO(cases_xlsx([row])), data_only=True).active
    assert again["A2"].data_type == "s"


def test_a_formula_would_have_been_seen() -> None:
    book = openpyxl.Workbook()
    book.active["A1"] = "=1+1"
    file = io.BytesIO()
    book.save(file)
    assert read_xlsx(file.getvalue())["A1"].data_type == "f"


@pytest.mark.parametrize("words", ["", "uusi", "PS-2026-0042", "a=b", "1+1", "'=1", "جديدة"])
def test_harmless_words_stay_as_they_are(words: str) -> None:
    assert read_csv(cases_csv([with_state(words)]))[1][3] == words


def test_the_workbook_holds_dates_and_numbers_and_turns_with_the_language() -> None:
    sheet = read_xlsx(cases_xlsx([ROW, with_state("uusi")], "ar"))
    assert sheet.sheet_view.rightToLeft and sheet.freeze_panes == "B2"
    cells = list(sheet.rows)[1]
    assert cells[1].value == datetime(2026, 11, 10) and cells[1].is_date
    assert cells[2].value == "العربية"
    assert [cell.value for cell in cells[5:]] == [1, 0, 3, 7]
    assert not read_xlsx(cases_xlsx([ROW], "fi")).sheet_view.rightToLeft
    assert sheet.max_row == 3 and sheet.auto_filter.ref == "A1:I3"


def test_control_characters_do_not_break_the_workbook() -> None:
    assert read_xlsx(cases_xlsx([with_state("a\x00b\x0bc\uffff")]))["D2"].value == "a\ufffdb\ufffdc\ufffd"


def test_no_cases_give_a_heading_only() -> None:
    assert len(read_csv(cases_csv([]))) == 1
    assert read_xlsx(cases_xlsx([])).max_row == 1


def test_needs_of_the_restricted_part_are_counted_only_when_asked_for() -> None:
    family = arabic_mother()
    data = {**content(family.talk, family.sections, SENT), "number": "PS-2026-0042"}
    shown = case_row(data, "uusi")
    assert shown.needs["immediate"] == 0
    apart = case_row(data, "uusi", restricted=True)
    assert apart.needs["immediate"] == 1
    assert sum(apart.needs.values()) > sum(shown.needs.values())
    assert (shown.sent, shown.due, shown.language) == (date(2026, 11, 10), date(2026, 11, 19), "ar")


def test_the_clock_of_a_row_begins_with_the_first_sending() -> None:
    family = finnish_couple()
    data = content(family.talk, family.sections, SENT)
    assert case_row(data, "uusi", first_sent=date(2026, 11, 2)).due == date(2026, 11, 11)
    assert case_row(data, "uusi").number == ""
