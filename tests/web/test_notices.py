"""The pages of plain words: in three languages, with and without the controller's file, and each version kept to be read."""

from __future__ import annotations

from html import unescape
from pathlib import Path
from typing import Any

import pytest

from bot.notice.configuration import NoticeBroken
from bot.settings import ROOT, Settings
from bot.store.database import Store
from bot.texts import LANGUAGES, texts
from bot.web import notices
from tests.conftest import Served
from tests.store.talking import fetch
from tests.web.family_side import Family

ISOLATES = {0x2068: None, 0x2069: None}
EXAMPLE = ROOT / "data" / "notice.example.yml"
PAGES = {
    "/privacy": "privacy-title",
    "/privacy/full": "notice-title",
    "/accessibility": "statement-title",
}


def marks_off(text: str) -> str:
    """Without the marks that keep directions."""
    return text.translate(ISOLATES)


async def page(client: Any, path: str, language: str | None = None, **headers: str) -> str:
    answer = await client.get(path + (f"?language={language}" if language else ""), headers=headers)
    assert answer.status == 200
    return marks_off(unescape(await answer.text()))


@pytest.mark.parametrize("path", PAGES)
async def test_each_page_speaks_the_language_asked_for(served: Served, path: str) -> None:
    client = await served(notice=EXAMPLE)
    for language in LANGUAGES:
        html = await page(client, path, language)
        direction = "rtl" if language == "ar" else "ltr"
        assert f'<html lang="{language}" dir="{direction}">' in html
        assert f"<h1>{marks_off(texts().say(language, PAGES[path]))}</h1>" in html
        assert html.count('aria-current="true"') == 1
        for other in LANGUAGES:
            assert f'href="{path}?language={other}"' in html
    assert '<html lang="ar"' in await page(client, path, **{"Accept-Language": "ar-SY,en;q=0.5"})
    assert '<html lang="fi"' in await page(client, path, **{"Accept-Language": "sv"})
    assert '<html lang="fi"' in await page(client, path, "../en")


@pytest.mark.parametrize("language", LANGUAGES)
async def test_every_place_in_the_contents_is_there(served: Served, language: str) -> None:
    client = await served(notice=EXAMPLE)
    for path in PAGES:
        html = await page(client, path, language)
        links = [one.split('"')[0] for one in html.split('<a href="#')[1:]]
        assert len(links) > 4
        for place in links:
            assert f'<section id="{place}"' in html


async def test_without_a_file_families_read_the_rest_and_only_the_operator_is_told(served: Served) -> None:
    client = await served()
    html = await page(client, "/privacy/full", "en")
    assert 'id="rights"' in html and 'id="controller"' not in html and "tietosuoja@om.fi" in html
    assert "not filled" not in html
    assert client.app[notices.NOTICES].not_filled[:2] == ("controller", "officer")


async def test_with_a_file_the_controller_stands_there_in_every_language(served: Served) -> None:
    client = await served(notice=EXAMPLE, draft_days=9)
    for language, name in (("fi", "Esimerkkikunta, maahanmuuttajapalvelut"), ("ar", "خدمات المهاجرين")):
        html = await page(client, "/privacy/full", language)
        assert name in html and "tel:0000000001" in html
    assert "9 days" in await page(client, "/privacy", "en")
    assert client.app[notices.NOTICES].not_filled == ()


async def test_a_broken_file_stops_the_start_and_names_line_and_field(tmp_path: Path) -> None:
    own = tmp_path / "kunta.yml"
    own.write_text("officer: {email: nobody}\nlegal_basis: {fi: Laki, en: Law}\n", encoding="utf-8")
    settings = Settings(database="", var=tmp_path, notice=own)
    with pytest.raises(NoticeBroken) as found:
        notices.made(settings, settings.rules)
    assert "kunta.yml:1: officer.email:" in str(found.value)
    assert "kunta.yml:2: legal_basis.ar: this language is missing" in str(found.value)


def test_the_setting_names_the_file() -> None:
    assert Settings.load({}).notice is None
    assert Settings.load({"PERHESILTA_NOTICE": "/etc/perhesilta/notice.yml"}).notice == Path(
        "/etc/perhesilta/notice.yml"
    )


async def test_an_agreement_names_the_notice_of_its_day_which_can_be_read_when_it_has_changed(
    served: Served, family_store: Store
) -> None:
    await _agrees(await served(), family_store)
    await _agrees(await served(notice=EXAMPLE), family_store)
    first, second = [await _notice_of(family_store, one) for one in await _talks(family_store)]
    assert first.version != second.version
    shown = {"Esimerkkikunta" in first.body, "Esimerkkikunta" in second.body}
    assert shown == {True, False}
    assert texts().say("en", "notice-title") in first.body and first.language == "en"


async def _agrees(client: Any, store: Store) -> None:
    family = await Family.begin(client, "en")
    await family.choose("start.consent", "yes")


async def _talks(store: Store) -> list[str]:
    return [row[0] for row in await fetch(store, "SELECT id FROM conversations ORDER BY created_at")]


async def _notice_of(store: Store, talk: str) -> Any:
    records = (await store.agreements.of_talk(talk) or {})["records"]
    version = records[0]["notice"]
    return (await store.agreements.texts([version]))[version]


async def test_the_pages_load_nothing_from_elsewhere_and_their_files_are_there(served: Served) -> None:
    client = await served()
    for path in PAGES:
        html = await page(client, path, "fi")
        for part in html.split('src="')[1:] + html.split('<link rel="stylesheet" href="')[1:]:
            address = part.split('"')[0]
            assert address.startswith("/static/")
            assert (await client.get(address)).status == 200
        assert "<style" not in html and " style=" not in html and "onclick" not in html


async def test_the_familys_page_and_the_desk_lead_there(served: Served) -> None:
    client = await served()
    html = await page(client, "/", **{"Accept-Language": "ar"})
    assert 'href="/privacy?language=ar"' in html and 'href="/accessibility?language=ar"' in html
    desk = await page(client, "/desk/sign-in?language=fi")
    assert 'href="/accessibility?language=fi"' in desk
