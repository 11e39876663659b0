"""Machine renderings at the desk: offered to interpreters, shown to workers as a machine's, asked of the own server alone."""

from __future__ import annotations

import html
import logging
import re
from collections.abc import AsyncIterator
from dataclasses import replace

import pytest
from aiohttp import web

from bot.store.database import Store
from bot.texts import texts
from bot.web import keys
from tests.translation.word_list import WordList, body, slow, status
from tests.web.readings import body as row_body
from tests.web.reviewing import actions, asked, interpreter, nothing_wished, taken

LANGUAGES = ("fi", "en", "ar")
SLEEP, DRAWS = "ما عم نام منيح", "يحب الرسم"
HIT, PHONE = "أخو زوجي بيضربني", "40 111 2223"
SLEEP_FI, DRAWS_FI = "ei nuku hyvin", "pitää piirtämisestä"
JSON = {"Accept": "application/json"}


def say(language: str, name: str, **values: object) -> str:
    return texts().say(language, name, **values).translate({0x2068: None, 0x2069: None})


def read(page: str) -> str:
    return html.unescape(page).translate({0x2068: None, 0x2069: None})


@pytest.fixture
async def words(make_client, monkeypatch: pytest.MonkeyPatch) -> AsyncIterator[WordList]:
    """A running translation server that this installation has set."""
    words = WordList()
    url = await words.start()
    app = (await make_client()).server.app
    monkeypatch.setitem(app._state, keys.SETTINGS, replace(app[keys.SETTINGS], translate_url=url))
    yield words
    await words.stop()


async def page_of(client, path: str, **query: str) -> str:
    answer = await client.get(path, params=query)
    assert answer.status == 200, path
    return read(await answer.text())


def article(page: str, key: str) -> str:
    return re.search(rf'<article class="turn own-words[^>]*id="{key}".*?</article>', page, re.S)[0]


async def key_of(store: Store, kept, words: str) -> str:
    turns = await store.conversations.turns(kept.conversation)
    return next(f"t{t.seq}" for t in turns if str(t.said.get("text", "")).startswith(words))


async def press(client, csrf: str, path: str, **form: str) -> tuple[str, str]:
    """Presses the button; where it leads, and that page."""
    answer = await client.post(f"{path}/machine", data={"csrf": csrf, **form}, allow_redirects=False)
    assert answer.status == 303, await answer.text()
    there = answer.headers["Location"]
    return there, read(await (await client.get(there)).text())


# -- the interpreter's screen ----------------------------------------------------------------------


@pytest.mark.parametrize("language", LANGUAGES)
async def test_without_a_server_the_screen_and_the_case_page_say_so(
    signed_in, seeded, store: Store, language: str
) -> None:
    review = await taken(store, seeded["ar"].case)
    for role, path in (
        ("interpreter", f"/desk/reviews/{review}"),
        ("worker", f"/desk/cases/{seeded['ar'].case}"),
    ):
        client, csrf = await signed_in(role)
        page = await page_of(client, path, language=language)
        assert page.count(say(language, "desk-machine-none")) == 1 and "desk-machine" not in page
        assert f'action="{path}/machine"' not in page
        answer = await client.post(
            f"{path}/machine", data={"csrf": csrf, "reader": "fi"}, allow_redirects=False
        )
        assert answer.status == 404


@pytest.mark.parametrize("language", LANGUAGES)
async def test_an_offer_stands_beside_its_row_and_never_in_its_text(
    signed_in, seeded, store: Store, words: WordList, language: str
) -> None:
    review, row = await taken(store, seeded["ar"].case), await key_of(store, seeded["ar"], SLEEP)
    client, csrf = await signed_in("interpreter")
    path = f"/desk/reviews/{review}"
    before = await page_of(client, path, language=language)
    assert say(language, "desk-machine-offer") not in before and f'action="{path}/machine"' in before
    there, page = await press(client, csrf, path)
    assert there == f"{path}#machine"
    own = article(page, row)
    assert say(language, "desk-machine-offer") in own and f'lang="fi" dir="ltr">{SLEEP_FI}</p>' in own
    assert re.search(r"<textarea id[^>]*>\s*</textarea>", own), (
        "a machine's text is never put there by itself"
    )
    assert 'class="quiet take-offer"' in own and "desk-machine" not in page
    assert f'action="{path}/machine"' not in page  # all of them are there
    danger = article(page, await key_of(store, seeded["ar"], HIT))
    assert say(language, "desk-machine-offer-danger") in danger
    assert say(language, "desk-machine-offer-danger") not in own
    again = await page_of(client, path)
    assert SLEEP_FI in article(again, row)  # kept
    asked_once = len(words.asked)
    there, page = await press(client, csrf, path)
    assert there == f"{path}?machine=nothing#machine" and len(words.asked) == asked_once
    assert say(language, "desk-machine-problem-nothing") in page


async def test_only_unread_own_words_go_to_the_server_and_no_contact_details(
    signed_in, seeded, store: Store, words: WordList
) -> None:
    review, row = await taken(store, seeded["ar"].case), await key_of(store, seeded["ar"], DRAWS)
    client, csrf = await signed_in("interpreter")
    who = await interpreter(store)
    await store.review_rows.save(review, who.id, row, "checked", row_body("Tykkää piirtää"), 0)
    _, page = await press(client, csrf, f"/desk/reviews/{review}")
    assert SLEEP in words.texts and DRAWS not in words.texts
    assert any(text.startswith(HIT) for text in words.texts)
    assert not any(PHONE in text or "1112223" in text.replace(" ", "") for text in words.texts)
    assert all(any(c.isalpha() for c in text) for text in words.texts)
    turns = await store.conversations.turns(seeded["ar"].conversation)
    pressed = {t.said.get("text") for t in turns if t.said.get("button") or t.said.get("choices")}
    assert pressed and not pressed & set(words.texts)
    assert {(a["source"], a["target"], a["format"]) for a in words.asked} == {("ar", "fi", "text")}
    assert set(words.requests) == {("GET", "/languages"), ("POST", "/translate")}
    assert DRAWS_FI not in page and SLEEP_FI in page


async def test_an_offer_goes_once_the_row_is_read(signed_in, seeded, store: Store, words: WordList) -> None:
    review, row = await taken(store, seeded["ar"].case), await key_of(store, seeded["ar"], SLEEP)
    client, csrf = await signed_in("interpreter")
    path = f"/desk/reviews/{review}"
    _, page = await press(client, csrf, path)
    assert SLEEP_FI in article(page, row)
    saved = await client.post(
        f"{path}/rows/{row}",
        data={"csrf": csrf, "version": "0", "do": "approve", "rendering": "En nuku hyvin"},
        headers=JSON,
    )
    assert (await saved.json())["state"] == "checked", await saved.text()
    assert SLEEP_FI not in await page_of(client, path)
    worker, _ = await signed_in("worker")
    page = await page_of(worker, f"/desk/cases/{seeded['ar'].case}", language="fi")
    assert "En nuku hyvin" in page and SLEEP_FI not in page and DRAWS_FI in page


async def test_the_second_of_four_eyes_sees_the_machines_and_never_the_firsts(
    signed_in, seeded, store: Store, words: WordList
) -> None:
    first, second = await asked(store, seeded["ar"].case, four_eyes=True)
    other, me = await interpreter(store, "Olga Other"), await interpreter(store)
    row = await key_of(store, seeded["ar"], SLEEP)
    await store.reviews.take(first, other.id, nothing_wished)
    await store.review_rows.save(first, other.id, row, "checked", row_body("ENSIMMÄISEN"), 0)
    await store.reviews.take(second, me.id, nothing_wished)
    client, csrf = await signed_in("interpreter")
    _, page = await press(client, csrf, f"/desk/reviews/{second}")
    assert SLEEP_FI in article(page, row) and "ENSIMMÄISEN" not in page
    # The worker still reads the person's.
    worker, _ = await signed_in("worker")
    page = await page_of(worker, f"/desk/cases/{seeded['ar'].case}")
    assert "ENSIMMÄISEN" in page and SLEEP_FI not in page


async def test_somebody_elses_task_gets_nothing(signed_in, seeded, store: Store, words: WordList) -> None:
    review = await taken(store, seeded["ar"].case, user=await interpreter(store, "Olga Other"))
    client, csrf = await signed_in("interpreter")
    for path in (f"/desk/reviews/{review}", f"/desk/reviews/{seeded['ar'].case}"):
        answer = await client.post(f"{path}/machine", data={"csrf": csrf}, allow_redirects=False)
        assert answer.status == 404
    assert (
        await client.post(f"/desk/cases/{seeded['ar'].case}/machine", data={"csrf": csrf, "reader": "fi"})
    ).status == 403
    assert words.requests == []


# -- the worker's pages ----------------------------------------------------------------------------


@pytest.mark.parametrize("language", LANGUAGES)
async def test_a_worker_asks_and_reads_it_as_a_machines(
    signed_in, seeded, store: Store, words: WordList, language: str
) -> None:
    client, csrf = await signed_in("worker")
    path = f"/desk/cases/{seeded['ar'].case}"
    before = await page_of(client, path, language=language)
    assert SLEEP_FI not in before and f'action="{path}/machine"' in before
    there, page = await press(client, csrf, path, reader="fi")
    assert there == f"{path}#machine" and "desk-machine" not in page
    unread = say(language, "desk-machine-unread", spoken=say(language, "desk-language-ar"))
    assert say(language, "desk-reviewed-all") not in page
    if language == "ar":  # whoever reads the family's language needs no machine
        assert SLEEP_FI not in page and unread not in page
    else:
        assert (
            f'<blockquote class="rendering machine" lang="fi" dir="ltr" title="{say(language, "desk-machine-rendering")}">{SLEEP_FI}'
            in page
        )
        assert unread in page
    assert SLEEP in page  # the original stays
    # Private words are rendered behind their door alone.
    assert HIT in str(words.texts)
    hit = next(t for a in words.asked for t in a["q"] if t.startswith(HIT))
    made = {one.row: one.text for one in await store.machine_renderings.of_case(seeded["ar"].case)}
    private = made[await key_of(store, seeded["ar"], HIT)]
    assert private not in page and hit not in page
    opened = read(await (await client.post(f"{path}/restricted", data={"csrf": csrf})).text())
    if language != "ar":
        assert private in opened and say(language, "desk-machine-danger") in opened


@pytest.mark.parametrize("language", ("fi", "en"))
async def test_the_page_of_a_danger_warns_not_to_judge_by_a_machine(
    signed_in, seeded, store: Store, words: WordList, language: str
) -> None:
    client, csrf = await signed_in("worker")
    flag = next(f for f in await store.flags.open_flags() if f.conversation_id == seeded["ar"].conversation)
    path = f"/desk/flags/{flag.id}"
    assert say(language, "desk-machine-danger") not in await page_of(client, path, language=language)
    await press(client, csrf, f"/desk/cases/{seeded['ar'].case}", reader="fi")
    page = await page_of(client, path)
    assert say(language, "desk-machine-danger") in page and 'class="rendering machine"' in page
    assert [f.id for f in await store.flags.open_flags()].count(flag.id) == 1


async def test_a_worker_chooses_one_of_the_other_languages(signed_in, seeded, words: WordList) -> None:
    client, csrf = await signed_in("worker")
    path = f"/desk/cases/{seeded['ar'].case}"
    for reader in ("", "ar", "sv", "../x"):
        answer = await client.post(
            f"{path}/machine", data={"csrf": csrf, "reader": reader}, allow_redirects=False
        )
        assert answer.status == 400
    assert words.requests == []
    _, page = await press(client, csrf, path, reader="en")
    assert "not sleep well" in page


async def test_files_say_machine_and_the_common_ones_nothing_private(
    signed_in, seeded, store: Store, words: WordList
) -> None:
    client, csrf = await signed_in("worker")
    path = f"/desk/cases/{seeded['ar'].case}"
    await press(client, csrf, path, reader="fi")
    made = {one.row: one.text for one in await store.machine_renderings.of_case(seeded["ar"].case)}
    private = made[await key_of(store, seeded["ar"], HIT)]
    for name in ("case.json", "fhir.json", "assessment.txt"):
        text = await (await client.get(f"{path}/export/{name}", params={"language": "fi"})).text()
        assert SLEEP_FI in text and private not in text
        assert ("Konekäännös" if name.endswith("txt") else "machine") in text
    await client.post(f"{path}/restricted", data={"csrf": csrf})


# -- what can go wrong -----------------------------------------------------------------------------


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(
    ("broken", "kind"),
    [(status(403), "refused"), (status(429), "busy"), (status(500), "unreachable"), (body("{"), "answer"),
     (body('{"translatedText": ["one"]}'), "answer"), (body("x" * 900_000), "answer")],
)  # fmt: skip
async def test_an_error_of_the_server_is_told_in_words_and_keeps_the_page(
    signed_in, seeded, store: Store, words: WordList, language: str, broken, kind: str
) -> None:
    review = await taken(store, seeded["ar"].case)
    words.broken = broken
    for role, path in (
        ("worker", f"/desk/cases/{seeded['ar'].case}"),
        ("interpreter", f"/desk/reviews/{review}"),
    ):
        client, csrf = await signed_in(role)
        await page_of(client, path, language=language)
        there, page = await press(client, csrf, path, reader="fi")
        assert there == f"{path}?machine={kind}#machine"
        assert say(language, f"desk-machine-problem-{kind}") in page and "desk-machine" not in page
        assert f'action="{path}/machine"' in page  # it can be tried again
    assert await store.machine_renderings.of_case(seeded["ar"].case) == []


async def test_a_server_that_is_down_or_slow_or_lacks_the_languages(
    signed_in, seeded, store: Store, words: WordList, monkeypatch: pytest.MonkeyPatch
) -> None:
    client, csrf = await signed_in("worker")
    lacks = f"/desk/cases/{seeded['en'].case}"
    there, _ = await press(client, csrf, lacks, reader="ar")
    assert there == f"{lacks}?machine=pair#machine" and words.asked == []
    path = f"/desk/cases/{seeded['ar'].case}"
    monkeypatch.setattr("bot.translation.server.Server.__init__.__kwdefaults__", {"timeout": 0.3})
    words.broken = slow
    assert (await press(client, csrf, path, reader="fi"))[0] == f"{path}?machine=unreachable#machine"
    await words.stop()
    assert (await press(client, csrf, path, reader="fi"))[0] == f"{path}?machine=unreachable#machine"


async def test_what_came_before_an_error_is_kept_and_the_rest_comes_later(
    signed_in, seeded, store: Store, words: WordList, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("bot.translation.server.MOST_TEXTS", 2)
    review = await taken(store, seeded["ar"].case)
    client, csrf = await signed_in("interpreter")
    path, first = f"/desk/reviews/{review}", []

    async def fails_the_second_time(request):
        if first:
            return await status(500)(request)
        first.append(await request.json())
        return await body('{"translatedText": ["yksi", "kaksi"]}')(request)

    words.broken = fails_the_second_time
    there, page = await press(client, csrf, path)
    assert there.endswith("?machine=unreachable#machine") and "yksi" in page and "kaksi" in page
    words.broken = None
    there, page = await press(client, csrf, path)
    assert there == f"{path}#machine" and "yksi" in page
    assert not set(first[0]["q"]) & {text for asked in words.asked[2:] for text in asked["q"]}


async def test_one_press_ends_in_time_and_the_next_goes_on(
    signed_in, seeded, store: Store, words: WordList, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("bot.translation.server.MOST_TEXTS", 1)
    monkeypatch.setattr("bot.web.desk.machine.PATIENCE", -1.0)
    client, csrf = await signed_in("worker")
    path = f"/desk/cases/{seeded['ar'].case}"
    there, page = await press(client, csrf, path, reader="fi")
    assert there == f"{path}?machine=more#machine" and say("en", "desk-machine-problem-more") in page


async def test_a_problem_in_the_address_is_one_of_the_known_words(signed_in, seeded, words: WordList) -> None:
    client, _ = await signed_in("worker")
    page = await page_of(client, f"/desk/cases/{seeded['ar'].case}", machine="<script>")
    assert "<script>" not in page.replace('<script src="/desk/style/desk.js" type="module"></script>', "")


async def test_asking_is_in_the_log_and_nothing_anybody_wrote_is(
    signed_in, seeded, store: Store, words: WordList, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG)
    review = await taken(store, seeded["ar"].case)
    worker, worker_csrf = await signed_in("worker")
    client, csrf = await signed_in("interpreter")
    words.broken = status(500)
    await press(worker, worker_csrf, f"/desk/cases/{seeded['ar'].case}", reader="fi")
    words.broken = None
    await press(client, csrf, f"/desk/reviews/{review}")
    found = [a for a in await actions(store) if a[1] == "machine.asked"]
    case = seeded["ar"].case
    assert found == [("worker", "machine.asked", case), ("interpreter", "machine.asked", case)]
    for language in LANGUAGES:
        page = await page_of(worker, f"/desk/cases/{case}", language=language)
        assert say(language, "desk-action-machine-asked") in page
    for text in (SLEEP, DRAWS, HIT, SLEEP_FI, DRAWS_FI):
        assert text not in caplog.text


async def test_words_that_come_back_as_they_were_are_no_rendering(
    signed_in, seeded, store: Store, words: WordList
) -> None:
    async def copies(request):
        return web.json_response({"translatedText": (await request.json())["q"]})

    words.broken = copies
    review = await taken(store, seeded["ar"].case)
    client, csrf = await signed_in("interpreter")
    there, page = await press(client, csrf, f"/desk/reviews/{review}")
    assert there == f"/desk/reviews/{review}#machine" and say("en", "desk-machine-offer") not in page
    worker, _ = await signed_in("worker")
    page = await page_of(worker, f"/desk/cases/{seeded['ar'].case}", language="fi")
    assert "rendering machine" not in page
    there, _ = await press(client, csrf, f"/desk/reviews/{review}")
    assert there.endswith("?machine=nothing#machine")  # not asked again
