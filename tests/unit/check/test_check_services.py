"""Services and help lines: unknown ids, wrong numbers and old checks are named by file and line."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from bot.check import needs, services
from bot.check.services import HELPLINES, SERVICES

TODAY = date(2026, 11, 22)


def said(tree: Any, file: str, line: int, today: date = TODAY) -> str:
    codes = needs.read_needs(tree.root, None).needs
    found = services.read_services(tree.root, codes, today).problems
    return "\n".join(f"{p.what} — {p.mend}" for p in found if (p.file, p.line) == (file, line))


def test_services_and_lines_of_now_are_well(tree: Any) -> None:
    codes = needs.read_needs(tree.root, None).needs
    found = services.read_services(tree.root, codes, TODAY)
    assert found.problems == []
    assert "emergency" in found.helplines
    assert "family_work" in found.services


def test_numbers_older_than_a_year_are_to_be_checked_again(tree: Any) -> None:
    line = tree.replace(HELPLINES, 'checked: "2026-07"', 'checked: "2025-10"')
    words = said(tree, HELPLINES, line)
    assert "was checked 13 months ago" in words
    assert "check the numbers again" in words


def test_numbers_of_just_a_year_are_still_good(tree: Any) -> None:
    line = tree.replace(HELPLINES, 'checked: "2026-07"', 'checked: "2025-11"')
    assert said(tree, HELPLINES, line) == ""


def test_a_month_that_cannot_be_read_is_named(tree: Any) -> None:
    line = tree.replace(HELPLINES, 'checked: "2026-07"', "checked: last summer")
    assert "checked is not a month" in said(tree, HELPLINES, line)


def test_a_check_in_the_future_is_named(tree: Any) -> None:
    line = tree.replace(HELPLINES, 'checked: "2026-07"', 'checked: "2027-07"')
    assert "checked is in the future" in said(tree, HELPLINES, line)


def test_a_service_is_checked_again_too(tree: Any) -> None:
    line = tree.replace(SERVICES, "checked: 2026-11", "checked: 2024-11")
    assert "family_work was checked 24 months ago" in said(tree, SERVICES, line)


def test_a_line_shown_that_does_not_exist_is_named(tree: Any) -> None:
    line = tree.replace(HELPLINES, "[emergency, children, nollalinja]", "[emergency, grandmother]")
    assert "there is no line grandmother" in said(tree, HELPLINES, line)


def test_a_danger_that_does_not_exist_is_named(tree: Any) -> None:
    line = tree.replace(HELPLINES, "  safety.trafficking: [", "  safety.traffic: [")
    assert "there is no need safety.traffic" in said(tree, HELPLINES, line)


def test_the_emergency_number_stands_first(tree: Any) -> None:
    line = tree.replace(HELPLINES, "[emergency, children, nollalinja]", "[children, emergency]")
    assert "112 always stands first" in said(tree, HELPLINES, line)


def test_a_number_that_no_phone_can_call_is_named(tree: Any) -> None:
    line = tree.replace(HELPLINES, 'number: "116006"', 'number: "116 006"')
    assert "not a number that a phone can call" in said(tree, HELPLINES, line)


def test_an_id_given_twice_is_named(tree: Any) -> None:
    line = tree.replace(SERVICES, "- id: group", "- id: family_work")
    assert "family_work stands twice" in said(tree, SERVICES, line)


@pytest.mark.parametrize(
    ("old", "new", "what"),
    [
        ("      months: 4", "      months: 0", "months is no length"),
        ("      months: 4", "      months: four", "months is no length"),
        ("      months: 4", "      weeks: 16", "period has no weeks"),
        ("      meetings: [7, 9]", "      meetings: [9, 7]", "the fewest meetings are more than the most"),
        ("      meetings: [7, 9]", "      meetings: 8", "meetings is not the fewest and the most"),
        ("      where: [home, office]", "      where: [home, moon]", "where is no list of places"),
    ],
)
def test_a_period_that_cannot_be_worked_with_is_named(tree: Any, old: str, new: str, what: str) -> None:
    line = tree.replace(SERVICES, old, new)
    assert f"perhe_yhtenaiseksi: {what}" in said(tree, SERVICES, line)


def test_a_period_says_where_its_numbers_come_from(tree: Any) -> None:
    line = tree.replace(SERVICES, "      source: the model's own page", "      # the model's own page")
    assert "perhe_yhtenaiseksi: the period has no source" in said(tree, SERVICES, line - 4)


def test_a_period_may_leave_out_what_its_source_does_not_name(tree: Any) -> None:
    tree.replace(SERVICES, "      months: 4", "      # no length")
    codes = needs.read_needs(tree.root, None).needs
    assert services.read_services(tree.root, codes, TODAY).problems == []
