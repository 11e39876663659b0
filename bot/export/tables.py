"""A worker's own cases as a table, one row per case: CSV for any program, XLSX for Excel and LibreOffice."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any

from openpyxl import Workbook
from openpyxl.styles import Alignment, Font
from openpyxl.utils import get_column_letter

from bot.casework.deadlines import in_finland
from bot.casework.hand_over import headline, split
from bot.needs.taxonomy import URGENCIES
from bot.texts import LANGUAGES, direction, texts

# What a spreadsheet takes for the beginning of a formula, in the wide letters of East Asia too.
_FORMULA = "=+-@\t\r\n＝＋－＠"
_WIDEST_COLUMN = 40


@dataclass(frozen=True)
class CaseRow:
    """One case. `language` is fi, en, ar or None; `state` are words as the worker reads them; `needs` count by urgency."""

    number: str
    sent: date
    language: str | None
    state: str
    due: date
    needs: Mapping[str, int] = field(default_factory=dict)
    strengths: int = 0


def case_row(
    content: dict[str, Any], state: str, first_sent: date | None = None, restricted: bool = False
) -> CaseRow:
    """The row of a content. Needs that stand in the restricted part only are counted only when `restricted`."""
    common, _ = split(content)
    shown = headline(content if restricted else common, first_sent)
    return CaseRow(
        number=content["number"] or "",
        sent=in_finland(datetime.fromisoformat(content["at"])).date(),
        language=content["language"],
        state=state,
        due=date.fromisoformat(shown["due"]),
        needs=shown["flags"],
        strengths=shown["strengths"],
    )


def cases_csv(rows: Iterable[CaseRow], language: str = "fi") -> bytes:
    """The rows as CSV by RFC 4180: commas, CRLF, a heading line; UTF-8 with a byte order mark, which Excel asks for.

    Dates are ISO 8601. Text that a spreadsheet would take for a formula gets an apostrophe in front.
    Excel in Finnish expects semicolons in a CSV that is opened by a double click: `cases_xlsx` is for Excel.
    """
    return csv_file([_headings(language), *(_values(row, language) for row in rows)])


def csv_file(lines: Iterable[Iterable[str | int | date]]) -> bytes:
    """Lines as CSV: RFC 4180, UTF-8 with a byte order mark, ISO dates, no text that a spreadsheet takes for a formula."""
    file = io.StringIO(newline="")
    writer = csv.writer(file, dialect="excel")
    for line in lines:
        writer.writerow(value.isoformat() if isinstance(value, date) else _harmless(value) for value in line)
    return b"\xef\xbb\xbf" + file.getvalue().encode()


def cases_xlsx(rows: Iterable[CaseRow], language: str = "fi") -> bytes:
    """The rows as an Excel workbook: real dates and numbers, every text a text and never a formula.

    In Arabic the sheet runs from right to left. The heading row stays in sight and can be filtered by.
    """
    book = Workbook()
    book.properties.creator = "Perhesilta"
    book.properties.language = language
    sheet = book.active
    sheet.title = texts().say(language, "desk-cases")
    sheet.sheet_view.rightToLeft = direction(language) == "rtl"
    widths: dict[int, int] = {}
    table: list[list[str | int | date]] = [[*_headings(language)], *(_values(row, language) for row in rows)]
    for n, line in enumerate(table, 1):
        for column, value in enumerate(line, 1):
            cell = sheet.cell(n, column)
            cell.value = _without_controls(value) if isinstance(value, str) else value
            if isinstance(value, str):
                cell.data_type = "s"  # openpyxl itself takes "=1+1" for a formula and "#N/A" for an error
                cell.quotePrefix = _looks_like_a_formula(value)
            if isinstance(value, date):
                cell.number_format = "yyyy-mm-dd"
            widths[column] = max(widths.get(column, 0), len(str(value)))
            if n == 1:
                cell.font = Font(bold=True)
                cell.alignment = Alignment(wrap_text=True, vertical="top")
    for column, width in widths.items():
        sheet.column_dimensions[get_column_letter(column)].width = min(width, _WIDEST_COLUMN) + 3
    sheet.freeze_panes = "B2"
    sheet.auto_filter.ref = sheet.dimensions
    file = io.BytesIO()
    book.save(file)
    return file.getvalue()


def _headings(language: str) -> list[str]:
    say = texts().say
    headings = [
        say(language, "desk-case-number"),
        say(language, "desk-case-sent"),
        say(language, "desk-case-language"),
        say(language, "export-case-state"),
        say(language, "desk-case-due"),
        *(
            say(language, "export-case-needs", urgency=say(language, f"urgency-{urgency}"))
            for urgency in URGENCIES
        ),
        say(language, "desk-case-strengths"),
    ]
    # The marks around words put into an Arabic sentence are of no use in a cell.
    return [heading.replace("\u2068", "").replace("\u2069", "") for heading in headings]


def _values(row: CaseRow, language: str) -> list[str | int | date]:
    name = f"desk-language-{row.language}" if row.language in LANGUAGES else "desk-none"
    return [
        row.number,
        row.sent,
        texts().say(language, name),
        row.state,
        row.due,
        *(row.needs.get(urgency, 0) for urgency in URGENCIES),
        row.strengths,
    ]


def _looks_like_a_formula(text: str) -> bool:
    # Some programs skip white space and invisible marks before they look.
    seen = "".join(c for c in text if c in _FORMULA or (c.isprintable() and not c.isspace()))
    return seen[:1] in _FORMULA if seen else False


def _harmless(value: str | int | date) -> str | int | date:
    if not isinstance(value, str):
        return value
    return "'" + value if _looks_like_a_formula(value) else value


def _without_controls(text: str) -> str:
    """XML 1.0, which a workbook is made of, has no place for control characters."""
    return "".join(c if c in "\t\n" or (c >= " " and c not in "\ufffe\uffff") else "\ufffd" for c in text)
