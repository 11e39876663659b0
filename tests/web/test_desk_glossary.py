"""The glossary's pages: looked up by those who use it, kept by administrators, used by screen and checks at once."""

from __future__ import annotations

import html
import re

import pytest

from bot.review.glossary import glossary
from bot.review.glossary_edits import fields
from bot.store.database import Store
from bot.texts import texts
from bot.web.desk.house_glossary import HouseGlossary
from tests.web.reviewing import actions, taken, text_of

LANGUAGES = ("fi", "en", "ar")
NEW = {
    "source": "Migri",
    "fi-term": "muukalaispassi",
    "fi-explain": "Passi ihmiselle, joka ei saa passia omasta maastaan.",
    "en-term": "alien's passport",
    "en-explain": "A passport for a person who cannot get one from the own country.",
    "ar-term": "جواز سفر الأجانب",
    "ar-explain": "جواز سفر لمن لا يستطيع الحصول على جواز من بلده.",
}


def rows(page: str) -> list[str]:
    return re.findall(r'<tr id="([^"]+)"', page)


async def over_of(client, term: str) -> str:
    page = await text_of(client, f"/desk/glossary/{term}")
    return re.search(r'name="over" value="([^"]*)"', page)[1]


async def send(client, csrf: str, address: str, do: str = "save", over: str = "", **values: str):
    data = {"csrf": csrf, "do": do, "over": over} | {k.replace("_", "-"): v for k, v in values.items()}
    return await client.post(f"/desk/glossary{address}", data=data, allow_redirects=False)


def form_of(term: str, **changes: str) -> dict[str, str]:
    told = {name.replace("-", "_"): value for name, value in fields(glossary().terms[term]).items()}
    return {**told, **changes}


@pytest.mark.parametrize("role", ["interpreter", "worker", "administrator"])
@pytest.mark.parametrize("language", LANGUAGES)
async def test_everybody_who_uses_it_reads_all_terms_and_only_administrators_keep_them(
    signed_in, store: Store, role: str, language: str
) -> None:
    client, _ = await signed_in(role)
    page = await text_of(client, "/desk/glossary", language=language)
    assert set(rows(page)) == set(glossary().terms)
    for words in ("lastensuojelu", "child welfare", "حماية الطفل", "مترجمة شفوية"):
        assert words in page
    assert "desk-glossary" not in page
    keeps = role == "administrator"
    assert ('href="/desk/glossary/new"' in page) is keeps and (
        'href="/desk/glossary/neuvola"' in page
    ) is keeps
    assert texts().say(language, "desk-glossary-you-keep" if keeps else "desk-glossary-who-keeps") in page
    assert (role, "glossary.read", "list") in await actions(store)


@pytest.mark.parametrize(
    ("query", "term"), [("NEUVOLA", "neuvola"), ("الأم والطفل", "neuvola"), ("perhetyo", "perhetyö")]
)
async def test_a_word_is_looked_up_without_script_in_any_language(signed_in, query: str, term: str) -> None:
    client, _ = await signed_in("interpreter")
    page = await text_of(client, "/desk/glossary", q=query, language="en")
    assert term in rows(page) and len(rows(page)) < 10
    assert f'value="{query}"' in page


@pytest.mark.parametrize("language", LANGUAGES)
async def test_a_word_that_is_not_there_says_so(signed_in, language: str) -> None:
    client, _ = await signed_in("interpreter")
    page = await text_of(client, "/desk/glossary", q='<b>"xyzzy', language=language)
    assert rows(page) == [] and texts().say(language, "desk-glossary-count", count=0) in page
    raw = await (await client.get("/desk/glossary", params={"q": '<b>"xyzzy'})).text()
    assert "<b>&#34;xyzzy" not in raw and "&lt;b&gt;" in raw


@pytest.mark.parametrize("language", LANGUAGES)
async def test_a_changed_rendering_stands_in_the_houses_glossary_at_once(
    signed_in, store: Store, language: str
) -> None:
    admin, csrf = await signed_in("administrator")
    answer = await send(
        admin, csrf, "/kela", **form_of("kela", fi_term="Kansaneläke", fi_forms="", fi_find="kela*")
    )
    assert (answer.status, answer.headers["Location"]) == (303, "/desk/glossary#kela")
    page = await text_of(admin, "/desk/glossary", language=language)
    row = page.partition('<tr id="kela"')[2].partition("</tr>")[0]
    assert "Kansaneläke" in row and texts().say(language, "desk-glossary-changed") in row
    house = await HouseGlossary().get(store)
    assert house.terms["kela"].wordings["fi"].term == "Kansaneläke"
    assert ("administrator", "glossary.changed", "kela") in await actions(store)


async def test_screen_and_checks_use_the_houses_terms_at_once(signed_in, seeded, store: Store) -> None:
    review = await taken(store, seeded["ar"].case)
    admin, csrf = await signed_in("administrator")
    client, token = await signed_in("interpreter")
    page = await text_of(client, f"/desk/reviews/{review}", language="en")
    key = re.findall(r'<article class="turn own-words[^>]*id="(t\d+)"', page)[0]
    original = re.search(rf'id="{key}".*?<blockquote[^>]*>(.*?)</blockquote>', page, re.S)[1]
    word = max(re.sub("<[^>]+>", "", html.unescape(original)).split(), key=len).strip("؟.،!")
    told = {k.replace("-", "_"): v for k, v in NEW.items()} | {"ar_find": word}
    before = await _checks(client, token, review, key, 0)
    assert (await send(admin, csrf, "", **told)).status == 303
    after = await _checks(client, token, review, key, 1)
    assert "glossary" not in before and "glossary" in after
    (added,) = [entry.id for entry in await store.glossary.list()]
    page = await text_of(client, f"/desk/reviews/{review}")
    assert "muukalaispassi" in page
    await send(admin, csrf, f"/{added}", "remove", await over_of(admin, added))
    assert "glossary" not in await _checks(client, token, review, key, 2)


async def _checks(client, csrf: str, review: str, row: str, version: int) -> list[str]:
    data = {"csrf": csrf, "do": "keep", "version": str(version), "rendering": f"Jotain muuta {version}"}
    answer = await client.post(
        f"/desk/reviews/{review}/rows/{row}", data=data, headers={"Accept": "application/json"}
    )
    return [one["check"] for one in (await answer.json())["warnings"]]


@pytest.mark.parametrize("language", LANGUAGES)
async def test_what_is_wrong_stands_at_its_field_and_nothing_typed_is_lost(
    signed_in, store: Store, language: str
) -> None:
    client, csrf = await signed_in("administrator")
    await text_of(client, "/desk/glossary/new", language=language)
    told = {k.replace("-", "_"): v for k, v in NEW.items()}
    answer = await send(
        client, csrf, "", **{**told, "en_term": "", "fi_find": "pa*ssi", "ar_term": "حماية الطفل"}
    )
    page = html.unescape(await answer.text()).translate({0x2068: None, 0x2069: None})
    assert answer.status == 400
    for kind, words in (("needed", ""), ("star", "pa*ssi"), ("plain", "")):
        said = texts().say(language, f"desk-glossary-problem-{kind}", words=words)
        assert (said.translate({0x2068: None, 0x2069: None}) in page) is (kind != "plain")
    assert texts().say(language, "desk-glossary-not-kept") in page
    for words in ("muukalaispassi", "pa*ssi", NEW["en-explain"], NEW["ar-explain"], 'id="p-en-term"'):
        assert words in page
    assert await store.glossary.list() == []
    answer = await send(client, csrf, "", **{**told, "ar_term": "حماية الطفل"})
    page = html.unescape(await answer.text())
    assert answer.status == 400 and 'id="p-ar-term"' in page and "desk-glossary-problem" not in page


async def test_a_term_is_removed_returned_and_the_file_stands_again(signed_in, store: Store) -> None:
    client, csrf = await signed_in("administrator")
    await send(client, csrf, "/neuvola", **form_of("neuvola", en_term="well-child clinic", en_forms=""))
    await send(client, csrf, "/neuvola", "remove", await over_of(client, "neuvola"))
    page = await text_of(client, "/desk/glossary", language="en")
    assert "neuvola" not in rows(page) and "Removed terms" in page
    assert "neuvola" not in (await HouseGlossary().get(store)).terms
    assert "well-child clinic" in await text_of(client, "/desk/glossary/neuvola")
    await send(client, csrf, "/neuvola", "return", await over_of(client, "neuvola"))
    page = await text_of(client, "/desk/glossary")
    assert "neuvola" in rows(page) and "well-child clinic" in page and "Removed terms" not in page
    await send(client, csrf, "/neuvola", "back", await over_of(client, "neuvola"))
    assert await store.glossary.list() == []
    assert "well-child clinic" not in await text_of(client, "/desk/glossary")
    assert [a for _, a, s in await actions(store) if s == "neuvola" and a != "glossary.term-read"] == [
        "glossary.changed", "glossary.removed", "glossary.returned", "glossary.taken-back",
    ]  # fmt: skip


async def test_what_the_file_says_is_no_change_of_the_house(signed_in, store: Store) -> None:
    client, csrf = await signed_in("administrator")
    await send(client, csrf, "/kela", **form_of("kela"))
    assert await store.glossary.list() == []
    await send(client, csrf, "/kela", **form_of("kela", source="Toinen"))
    await send(client, csrf, "/kela", over=await over_of(client, "kela"), **form_of("kela"))
    assert await store.glossary.list() == []


@pytest.mark.parametrize("language", LANGUAGES)
async def test_two_who_change_one_term_lose_nothing(signed_in, store: Store, language: str) -> None:
    client, csrf = await signed_in("administrator")
    await text_of(client, "/desk/glossary", language=language)
    await send(client, csrf, "/kela", **form_of("kela", source="Ensimmäinen"))
    answer = await send(client, csrf, "/kela", **form_of("kela", source="Toinen"))
    page = html.unescape(await answer.text())
    assert answer.status == 409 and texts().say(language, "desk-glossary-stale") in page
    assert "Ensimmäinen" in page and 'value="Toinen"' in page
    over = re.search(r'name="over" value="([^"]*)"', page)[1]
    assert (await send(client, csrf, "/kela", over=over, **form_of("kela", source="Toinen"))).status == 303
    assert (await store.glossary.list())[0].body["source"] == "Toinen"
    for do in ("remove", "back"):
        assert (await send(client, csrf, "/kela", do, over)).status == 409


async def test_an_own_term_gets_an_id_that_says_nothing_and_stays_when_removed(
    signed_in, store: Store
) -> None:
    client, csrf = await signed_in("administrator")
    answer = await send(client, csrf, "", **{k.replace("-", "_"): v for k, v in NEW.items()})
    (entry,) = await store.glossary.list()
    assert answer.headers["Location"] == f"/desk/glossary#{entry.id}"
    assert re.fullmatch(r"own-[0-9a-f]{12}", entry.id)
    await send(client, csrf, f"/{entry.id}", "remove", await over_of(client, entry.id))
    assert (await store.glossary.list())[0].removed
    await send(client, csrf, f"/{entry.id}", "return", await over_of(client, entry.id))
    assert "muukalaispassi" in await text_of(client, "/desk/glossary")


@pytest.mark.parametrize("role", ["interpreter", "worker"])
async def test_others_change_nothing(signed_in, store: Store, role: str) -> None:
    client, csrf = await signed_in(role)
    for address, do in (("", "save"), ("/kela", "save"), ("/kela", "remove")):
        assert (await send(client, csrf, address, do, **form_of("kela", source="x"))).status == 403
    for path in ("/desk/glossary/new", "/desk/glossary/kela"):
        assert (await client.get(path)).status == 403
    assert await store.glossary.list() == []


async def test_what_is_no_term_or_no_command_is_refused(signed_in, store: Store) -> None:
    client, csrf = await signed_in("administrator")
    for term in ("nobody", "own-000000000000", "new"):
        assert (await send(client, csrf, f"/{term}", **form_of("kela"))).status == 404
    assert (await client.get("/desk/glossary/nobody")).status == 404
    assert (await send(client, csrf, "/kela", "burn")).status == 400
    assert (
        await send(client, csrf, "/kela", "remove", "2026-01-01")
    ).status == 303  # no time anybody wrote: none
    assert (await store.glossary.list())[0].removed


async def test_a_kept_entry_that_cannot_be_read_leaves_the_files_term(signed_in, store: Store) -> None:
    me = (await store.users.list())[0].id
    await store.glossary.put("kela", {"id": "kela", "colour": "red"}, me, None)
    client, _ = await signed_in("administrator")
    assert set(rows(await text_of(client, "/desk/glossary"))) == set(glossary().terms)
    assert (await client.get("/desk/glossary/kela")).status == 200
