"""What comes in while a page of the desk is open: told as counts, to whoever may read cases, until there is an end."""

from __future__ import annotations

import asyncio
import contextlib
import json
import re
import time
from collections.abc import AsyncIterator, Awaitable, Callable
from datetime import datetime, timedelta, timezone
from pathlib import Path
from typing import Any

import pytest
from aiohttp import ClientResponse, ClientSession, CookieJar, web
from aiohttp.test_utils import TestClient

from bot.processes.shared import alone
from bot.settings import Settings
from bot.store.database import Store
from bot.store.flags import NewFlag
from bot.store.news import News
from bot.texts import LANGUAGES
from bot.web import desk
from bot.web.desk import live
from bot.web.desk.doors import HEADERS
from bot.web.keys import SETTINGS, SHARED, STORE
from tests.store.talking import begin, talk
from tests.web.conftest import Kept, sign_in

TOLD = "hän lyö minua"
PATIENCE = 10  # seconds in which a test must be told


@pytest.fixture(autouse=True)
def quick(monkeypatch: pytest.MonkeyPatch) -> None:
    """Looks and heartbeats follow each other fast; the families were seeded a moment ago and are not new."""
    monkeypatch.setattr(live, "OVERLAP", timedelta(0))
    monkeypatch.setattr(live.Watch.__init__, "__defaults__", (0.02, 0.1))


async def danger(store: Store) -> str:
    flag = NewFlag("safety.violence", 3, "immediate", "fi.violence.1", {"quote": TOLD})
    loaded = await talk(store, await begin(store), TOLD, flags=[flag])
    return (await store.flags.open_flags(conversation_id=loaded.id))[0].id


async def address_on(client: TestClient, page: str = "/desk/cases?language=en") -> str:
    """Where an open page asks for news."""
    found = re.search(r'data-live="([^"]+)"', await (await client.get(page)).text())
    assert found, "the page asks for no news"
    return found[1].replace("&amp;", "&")


async def events(stream: ClientResponse) -> AsyncIterator[tuple[str, Any]]:
    """Name and data of each event; a comment is an event without a name."""
    async for block in _blocks(stream):
        if block.startswith(":"):
            yield "", None
        else:
            name, data = re.fullmatch(r"event: (\w+)\ndata: ?(.*)", block).groups()
            yield name, json.loads(data) if data else None


async def _blocks(stream: ClientResponse) -> AsyncIterator[str]:
    while True:
        block = await asyncio.wait_for(stream.content.readuntil(b"\n\n"), PATIENCE)
        if not block:
            return
        yield block.decode().strip("\n")


async def next_named(stream: ClientResponse, name: str = "news") -> Any:
    async for found, data in events(stream):
        if found == name:
            return data
    pytest.fail(f"the stream ended without {name}")


async def test_a_page_is_told_how_much_is_new_and_nothing_about_it(signed_in, seeded, store: Store):
    client, _ = await signed_in("worker")
    stream = await client.get(await address_on(client))
    assert stream.headers["Content-Type"] == "text/event-stream; charset=utf-8"
    assert {name: stream.headers[name] for name in HEADERS} == HEADERS
    assert stream.headers["Server"] == "Perhesilta"
    flag = await danger(store)
    news = await next_named(stream)
    assert news == {"flags": 1, "calls": 0, "cases": 0, "answers": 0, "words": "New: 1 danger flag"}
    loaded = await talk(store, await begin(store), callback={"phone": "040 1234567", "language": "fi"})
    await store.cases.send(loaded, {"answers": []})
    while (news["calls"], news["cases"]) != (1, 1):
        news = await next_named(stream)
    assert news["words"] == "New: 1 danger flag, 1 call-back request, 1 case"
    assert set(news) == {"flags", "calls", "cases", "answers", "words"}
    worker = (await store.users.list())[-1]
    await store.flags.mark_read(flag, worker.id)  # a colleague was faster
    while news["flags"]:
        news = await next_named(stream)
    assert news["words"] == "New: 1 call-back request, 1 case"
    stream.close()


async def test_a_case_that_is_sent_again_is_new_again_but_once(store: Store, seeded: dict[str, Kept]):
    before = datetime.now(timezone.utc)
    news = store.news
    assert (await news.arrivals(before)).cases == ()
    for text in ("more", "and more"):
        loaded = await store.conversations.load(seeded["fi"].conversation)
        await store.cases.send(await talk(store, loaded, text), {"answers": [text]})
    assert len((await news.arrivals(before)).cases) == 1


async def test_what_came_while_the_network_was_away_is_told_afterwards(signed_in, seeded, store: Store):
    client, _ = await signed_in("worker")
    address = await address_on(client)
    (await client.get(address)).close()
    await danger(store)
    stream = await client.get(address)
    assert (await next_named(stream))["flags"] == 1
    stream.close()


async def test_what_is_on_the_page_already_is_not_new(signed_in, seeded, store: Store):
    client, _ = await signed_in("worker")
    stream = await client.get(await address_on(client))
    heard = [name async for name, _ in _first(events(stream), 4)]
    assert heard == ["", "", "", ""]  # heartbeats alone, though three families have told of danger
    stream.close()


async def _first(heard: AsyncIterator[Any], count: int) -> AsyncIterator[Any]:
    async for one in heard:
        yield one
        count -= 1
        if not count:
            return


async def test_many_open_pages_cost_one_look(store: Store, seeded, monkeypatch):
    looks = []
    arrivals = News.arrivals

    async def counted(self: News, since: datetime):
        looks.append(since)
        return await arrivals(self, since)

    monkeypatch.setattr(News, "arrivals", counted)
    since, watch = datetime.now(timezone.utc), live.Watch(3600.0, 3600.0)
    await danger(store)
    with contextlib.ExitStack() as open_pages:
        pages = [open_pages.enter_context(watch.page(since, store.news)) for _ in range(40)]
        for page in pages:
            await asyncio.wait_for(page.looked.wait(), PATIENCE)
        assert [watch.counts(page) for page in pages] == [(1, 0, 0, 0)] * 40
        assert len(looks) <= 2
        open_pages.enter_context(watch.page(datetime.now(timezone.utc), store.news))  # a younger page
        await asyncio.sleep(0)
        assert len(looks) <= 2
    await watch.stop()


async def test_two_processes_over_one_database_tell_the_same(store: Store, seeded, signed_in):
    since = datetime.now(timezone.utc)
    watches = [live.Watch(0.01, 5.0) for _ in range(2)]
    await danger(store)
    for watch in watches:
        with watch.page(since, store.news) as page:
            await asyncio.wait_for(page.looked.wait(), PATIENCE)
            assert watch.counts(page) == (1, 0, 0, 0)
        await asyncio.wait_for(watch._task, PATIENCE)  # nobody is there: nobody looks


async def test_an_older_page_does_not_wait_for_the_next_look(store: Store, seeded):
    now = datetime.now(timezone.utc)
    watch = live.Watch(3600.0, 3600.0)
    with watch.page(now, store.news) as young:
        await asyncio.wait_for(young.looked.wait(), PATIENCE)
        with watch.page(now - timedelta(hours=1), store.news) as old:
            assert watch.counts(old) is None  # not yet known, which is not "nothing"
            await asyncio.wait_for(old.looked.wait(), PATIENCE)
            assert watch.counts(old).flags > watch.counts(young).flags == 0
    await watch.stop()


async def test_the_stream_goes_on_when_the_database_does_not_answer(
    signed_in, seeded, store: Store, monkeypatch, caplog
):
    client, _ = await signed_in("worker")
    arrivals, broken = News.arrivals, [ConnectionError(TOLD)] * 2

    async def sometimes(self: News, since: datetime):
        if broken:
            raise broken.pop()
        return await arrivals(self, since)

    monkeypatch.setattr(News, "arrivals", sometimes)
    stream = await client.get(await address_on(client))
    await danger(store)
    assert (await next_named(stream))["flags"] == 1
    assert "ConnectionError" in caplog.text and TOLD not in caplog.text
    stream.close()


# -- the end --------------------------------------------------------------------------------------


async def test_the_stream_ends_when_somebody_signs_out(signed_in, seeded):
    client, csrf = await signed_in("worker")
    stream = await client.get(await address_on(client))
    await client.post("/desk/sign-out", data={"csrf": csrf})
    await next_named(stream, "end")
    assert await asyncio.wait_for(stream.content.read(), PATIENCE) == b""


async def test_the_stream_ends_when_an_account_is_closed(signed_in, seeded, store: Store):
    client, _ = await signed_in("worker")
    stream = await client.get(await address_on(client))
    worker = next(user for user in await store.users.list() if user.role == "worker")
    await store.users.disable(worker.id)
    await next_named(stream, "end")
    stream.close()


async def test_the_server_stops_though_pages_are_open(store: Store, seeded, tmp_path: Path, monkeypatch):
    monkeypatch.setattr(live.Watch.__init__, "__defaults__", (3600.0, 3600.0))
    app = web.Application()
    app[SHARED], app[STORE], app[SETTINGS] = (
        alone(),
        store,
        Settings(database="", var=tmp_path, second_factor="offered"),
    )
    desk.setup(app)
    # As bot/cli.py serves it.
    runner = web.AppRunner(app, access_log=None, shutdown_timeout=10)
    await runner.setup()
    site = web.TCPSite(runner, "127.0.0.1", 0)
    await site.start()
    port = runner.addresses[0][1]

    async with ClientSession(f"http://127.0.0.1:{port}", cookie_jar=CookieJar(unsafe=True)) as session:
        await sign_in(session, "worker")
        stream = await session.get(await address_on(session))
        assert [name async for name, _ in _first(events(stream), 1)] == [""]
        began = time.monotonic()
        await runner.cleanup()
        assert time.monotonic() - began < 3
        assert await asyncio.wait_for(stream.content.read(), PATIENCE) == b""  # a whole end, not a torn one


# -- who, and what stands on the page -------------------------------------------------------------


@pytest.mark.parametrize("role", ["interpreter", "administrator"])
async def test_only_who_may_read_cases_is_told(signed_in, seeded, role: str):
    client, _ = await signed_in(role)
    page = await (await client.get("/desk/", allow_redirects=True)).text()
    assert "data-live" not in page and "desk.js" not in page
    assert (await client.get("/desk/live")).status == 403


@pytest.mark.parametrize("since", ["", "x", "-5", "9" * 40, "٣٣", "1"])
async def test_a_strange_moment_in_the_address_breaks_nothing(signed_in, seeded, since: str):
    client, _ = await signed_in("worker")
    stream = await client.get("/desk/live", params={"since": since})
    assert stream.status == 200
    assert [name async for name, _ in _first(events(stream), 1)] == [""]
    stream.close()


async def test_opening_the_stream_by_its_head_ends_at_once(signed_in, seeded):
    client, _ = await signed_in("worker")
    assert (await client.head("/desk/live")).status == 405


async def test_the_page_has_a_quiet_place_for_the_notice_and_works_without_script(
    signed_in: Callable[[str], Awaitable[tuple[TestClient, str]]], seeded
):
    client, _ = await signed_in("worker")
    for path in ("/desk/cases?language=en", f"/desk/cases/{seeded['ar'].case}?language=en"):
        page = await (await client.get(path)).text()
        assert '<p role="status"></p>' in page  # there from the start, or it would not be read aloud
        assert '<a class="button" href="/desk/cases" hidden>Show the list</a>' in page
        for attributes, content in re.findall(r"<script([^>]*)>(.*?)</script>", page, re.DOTALL):
            assert ' src="/desk/style/' in attributes and not content
    script = await client.get("/desk/style/desk.js")
    assert script.status == 200 and "javascript" in script.headers["Content-Type"]


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("count", [1, 2, 3, 11, 100])
def test_the_notice_counts_in_every_language(language: str, count: int):
    words = live.Counts(count, count, count).in_words(language)
    assert words.count("، " if language == "ar" else ", ") == 2
    if language != "ar" or count > 2:
        assert words.count(str(count)) == 3
    assert live.Counts(0, 0, 0).in_words(language) == ""


def test_arabic_has_its_own_one_and_two():
    plain = {n: re.sub("[\u200f\u2066-\u2069]", "", live.Counts(n, 0, n).in_words("ar")) for n in (1, 2, 5)}
    assert plain == {
        1: "جديد: بلاغ خطر واحد، حالة واحدة",
        2: "جديد: بلاغا خطر، حالتان",
        5: "جديد: 5 بلاغات خطر، 5 حالات",
    }
