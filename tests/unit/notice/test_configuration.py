"""The controller's file: what is wrong is named by line, field and language; what is missing is never invented."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from bot.notice.configuration import Configuration, NoticeBroken, load
from bot.texts import LANGUAGES

EXAMPLE = Path(__file__).parents[3] / "data" / "notice.example.yml"
WORDS = "{fi: Kunta, en: Town, ar: بلدية}"


def broken(tmp_path: Path, text: str) -> list[str]:
    """What is said of a file, line by line."""
    file = tmp_path / "own.yml"
    file.write_text(text, encoding="utf-8")
    with pytest.raises(NoticeBroken) as found:
        load(file)
    return str(found.value).splitlines()


def test_the_example_fills_everything_in() -> None:
    facts = load(EXAMPLE)
    assert facts.not_filled() == []
    assert set(facts.legal_basis) == set(LANGUAGES)
    assert facts.accessibility is not None and facts.accessibility.made_on == date(2026, 11, 22)


def test_an_empty_file_is_no_mistake_and_everything_in_it_is_missing(tmp_path: Path) -> None:
    file = tmp_path / "own.yml"
    file.write_text("# nothing yet\n", encoding="utf-8")
    facts = load(file)
    assert facts == Configuration()
    assert facts.not_filled() == [
        "controller", "officer", "legal_basis", "recipients", "transfers", "records", "requests", "accessibility",
    ]  # fmt: skip


def test_a_part_that_is_half_filled_tells_what_is_still_open(tmp_path: Path) -> None:
    file = tmp_path / "own.yml"
    file.write_text("accessibility:\n  state: partly\n", encoding="utf-8")
    assert load(file).not_filled()[-3:] == [
        "accessibility.made_on", "accessibility.other_way", "accessibility.email",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("legal_basis: {fi: Laki, en: Law}\n", "own.yml:1: legal_basis.ar: this language is missing"),
        ("legal_basis: Laki\n", "own.yml:1: legal_basis: write it in each language: fi, en, ar"),
        ("\ntransfers: {fi: Ei, en: None, ar: None}\n", "own.yml:2: transfers.ar: it has no Arabic letters"),
        ("transfers: {fi: Ei, en: لا, ar: لا}\n", "own.yml:1: transfers.en: it has Arabic letters"),
        ("records: {fi: ⟦täytä⟧, en: Yes, ar: نعم}\n", "own.yml:1: records.fi: a place to fill in is left in it"),
        ("officer: {email: me}\n", "own.yml:1: officer.email: write one e-mail address"),
        ("officer: {phone: 12345678}\n", "own.yml:1: officer.phone: write digits and spaces in quotes, such as 029 566 6700"),
        ("officer: {web: 'http://x.fi', phone: 02 123 456}\n", "own.yml:1: officer.web: write an address that begins with https://"),
        ("controller: {email: a@b.fi}\n", "own.yml:1: controller.name: it is missing: write it in fi, en and ar"),
        (f"controller:\n  name: {WORDS}\n", "own.yml:1: controller: give a phone, email or address: nobody can be reached"),
        ("controler: {}\n", "own.yml:1: controler: it is not known; known are controller, officer"),
        ("officer:\n", "own.yml:1: officer: it is empty: fill it in or take it away"),
        ("accessibility: {state: good}\n", "own.yml:1: accessibility.state: write one of fully, partly, not"),
        ("accessibility:\n  made_on: soon\n", "own.yml:2: accessibility.made_on: write a day as 2026-11-22"),
        ("- a list\n", "own.yml:1: the file: it must hold fields with names"),
        ("a: [1\n", "own.yml:2: the file: this is not YAML: look at the indents, quotes and colons here"),
    ],
)  # fmt: skip
def test_a_broken_file_names_line_field_and_language(tmp_path: Path, text: str, said: str) -> None:
    assert any(line.startswith(said) for line in broken(tmp_path, text)), broken(tmp_path, text)


def test_every_mistake_is_told_at_once(tmp_path: Path) -> None:
    assert len(broken(tmp_path, "officer: {email: me}\nlegal_basis: {fi: Laki}\nnothing: 1\n")) >= 4


def test_a_file_that_is_not_there_says_which_setting_names_it(tmp_path: Path) -> None:
    with pytest.raises(NoticeBroken, match="PERHESILTA_NOTICE"):
        load(tmp_path / "none.yml")
