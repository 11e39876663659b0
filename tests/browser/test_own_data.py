"""The family opens all its data on its phone, saves it as a file, and nothing stays in the browser but that file."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from bot.texts import LANGUAGES
from tests.browser.conftest import DESK, Visitors
from tests.browser.family import Family
from tests.browser.seeded import Seeded, sent_families
from tests.browser.test_accessibility import violations
from tests.browser.test_who_opened import NARROW, alone, at_home, paper
from tests.servers import Product


@pytest.fixture(scope="module")
def homes(server: Product) -> dict[str, Seeded]:
    return sent_families(server)


def all_data(family: Family) -> str:
    """Opens it from the menu; the words of the paper."""
    family.chat.locator(".menu > button").click()
    family.chat.locator(".menu .panel button", has_text=family.words("button-data")).click()
    return paper(family).inner_text()


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_family_reads_and_saves_all_its_data(
    language: str,
    visitors: Visitors,
    server: Product,
    homes: dict[str, Seeded],
    picture: Callable[[Page, str], None],
    tmp_path: Path,
) -> None:
    family = at_home(visitors.page(accept_downloads=True), server, homes[language])
    page = family.page
    words = all_data(family)
    for name in ("data-answers", "data-chat", "data-left-out", "opened-nobody"):
        assert family.words(name) in words, name
    expect(family.chat.get_by_text(family.words("widget-data-note"))).to_be_visible()
    picture(page, f"family-data-{language}")
    with page.expect_download() as saving:
        family.chat.get_by_role("button", name=family.words("widget-data-save")).click()
    assert saving.value.suggested_filename == "data.json", "its name says nothing"
    saving.value.save_as(tmp_path / "saved.json")
    file = json.loads((tmp_path / "saved.json").read_text(encoding="utf-8"))
    assert file["format"] == "perhesilta-own-data" and file["language"] == language and file["answers"]
    assert page.evaluate("localStorage.length + sessionStorage.length") == 0
    assert f"{server.url}/api/data" in visitors.requests, "nothing of the family stands in an address"
    found = violations(page, f"all data, {language}")
    other = visitors.page(NARROW)
    alone(family, other, server)
    assert other.evaluate("document.documentElement.scrollWidth <= document.documentElement.clientWidth")
    assert other.locator("html").get_attribute("dir") == ("rtl" if language == "ar" else "ltr")
    picture(other, f"family-data-paper-{language}", full_page=True)  # type: ignore[call-arg]
    found += violations(other, f"the paper of all data, {language}")
    other.set_viewport_size(DESK)  # type: ignore[arg-type]
    picture(other, f"family-data-desk-{language}")
    assert found == []


def test_the_other_papers_offer_no_file(
    visitors: Visitors, server: Product, homes: dict[str, Seeded]
) -> None:
    family = at_home(visitors.page(), server, homes["en"])
    family.chat.locator(".menu > button").click()
    family.chat.locator(".menu .panel button", has_text=family.words("button-opened")).click()
    paper(family)
    expect(family.chat.get_by_role("button", name=family.words("widget-data-save"))).to_have_count(0)
    expect(family.chat.get_by_text(family.words("widget-data-note"))).to_be_hidden()
