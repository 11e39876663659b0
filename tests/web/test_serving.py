"""The house as one process on a real port: slow clients are cut, a stop loses no turn, and the log holds no words."""

from __future__ import annotations

import asyncio
import json
import logging
import signal
import sqlite3
import subprocess
import sys
import time
from collections.abc import AsyncIterator, Iterator
from pathlib import Path
from typing import Any

import aiohttp
import pytest

from bot import logs
from bot.rasa.model import Understanding
from bot.settings import Settings
from bot.store.database import Store
from bot.store.encryption import MasterKey
from bot.web import serving
from bot.web.app import build_app
from bot.web.serving import Listening
from tests.servers import Product, ServerMissing

WORDS = "my husband hits me every night"
ID = "from-the-proxy-0001"


# -- slow and endless clients ----------------------------------------------------------------------


@pytest.fixture
async def port(
    family_store: Store, understanding: Understanding, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> AsyncIterator[int]:
    """The whole product behind its own listener, less patient than in the field."""
    monkeypatch.setattr(serving, "HEADERS_SECONDS", 1.5)
    monkeypatch.setattr(serving, "BODY_SECONDS", 1.5)
    app = await build_app(Settings(database="", var=tmp_path), family_store, understanding)
    listening = await Listening.begin(app, "127.0.0.1", 0)
    yield listening._server.sockets[0].getsockname()[1]
    await listening.end()


async def drip(port: int, first: bytes, drop: bytes) -> bytes:
    """Sends a little every moment, as Slowloris does, until it is cut; the first line it was answered, if any."""
    reader, writer = await asyncio.open_connection("127.0.0.1", port)
    writer.write(first)
    answered = b""

    async def send() -> None:
        while drop:
            writer.write(drop)
            await writer.drain()
            await asyncio.sleep(0.05)

    sending = asyncio.create_task(send())
    try:
        answered = await asyncio.wait_for(reader.readline(), 10)
        await asyncio.wait_for(reader.read(), 10)
    except ConnectionError:  # what is cut while it sends may lose its answer on the way
        pass
    finally:
        sending.cancel()
        await asyncio.gather(sending, return_exceptions=True)
        writer.close()
    return answered


SLOW_HEADERS = (b"POST /api/messages HTTP/1.1\r\nHost: localhost\r\n", b"X-Slow: 1\r\n")
SLOW_BODY = (
    b"POST /api/conversations HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
    b"Content-Length: 60000\r\n\r\n{",
    b" ",
)
SLOW_FORM = (
    b"POST /desk/sign-in HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/x-www-form-urlencoded\r\n"
    b"Content-Length: 60000\r\n\r\ncsrf=",
    b"a",
)


TOO_LATE = b"HTTP/1.1 408 Request Timeout\r\n"


@pytest.mark.timed
@pytest.mark.parametrize(
    ("first", "drop", "answered"),
    [
        (*SLOW_HEADERS, {b""}),
        (b"", b"", {b""}),
        (*SLOW_BODY, {b"", TOO_LATE}),
        (SLOW_BODY[0], b"", {TOO_LATE}),
        (*SLOW_FORM, {b"", TOO_LATE}),
        (SLOW_FORM[0], b"", {TOO_LATE}),
    ],
    ids=["headers", "silence", "body", "body that stops", "form", "form that stops"],
)
async def test_who_only_pretends_to_send_is_cut_and_others_are_served_meanwhile(
    port: int, first: bytes, drop: bytes, answered: set[bytes]
) -> None:
    slow = [asyncio.create_task(drip(port, first, drop)) for _ in range(50)]
    await asyncio.sleep(0.1)
    async with aiohttp.ClientSession(f"http://127.0.0.1:{port}") as family:
        begun = await (await family.post("/api/conversations", json={"language": "en"})).json()
        headers = {"Authorization": f"Bearer {begun['token']}"}
        said = {"id": "message-0001", "text": "yes"}
        answer = await family.post("/api/messages", json=said, headers=headers)
        assert answer.status == 200
    assert not any(task.done() for task in slow), "they were cut before the family was served"
    assert set(await asyncio.gather(*slow)) <= answered


async def test_a_body_without_an_end_is_refused_at_the_limit(port: int) -> None:
    first = (
        b"POST /api/messages HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer %s\r\n"
        b"Content-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n"
    )
    async with aiohttp.ClientSession(f"http://127.0.0.1:{port}") as family:
        token = (await (await family.post("/api/conversations", json={})).json())["token"]
    answer = await drip(port, first % token.encode(), b"4000\r\n" + b"a" * 0x4000 + b"\r\n")
    assert answer.startswith(b"HTTP/1.1 413 ")


async def test_a_slow_phone_that_does_send_is_answered(port: int) -> None:
    body = b'{"language": "ar"}'
    reader, writer = await asyncio.open_connection("127.0.0.1", port)
    writer.write(b"POST /api/conversations HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n")
    await asyncio.sleep(0.2)
    writer.write(b"Content-Length: %d\r\n\r\n" % len(body))
    for at in range(0, len(body), 4):
        await asyncio.sleep(0.05)
        writer.write(body[at : at + 4])
    assert (await asyncio.wait_for(reader.readline(), 10)).startswith(b"HTTP/1.1 201 ")
    writer.close()


# -- one process -----------------------------------------------------------------------------------


class Watched(Product):
    """The product with JSON logs."""

    @property
    def environment(self) -> dict[str, str]:
        return super().environment | {"PERHESILTA_LOG": "json"}


@pytest.fixture
def house(tmp_path: Path) -> Iterator[Watched]:
    try:
        served = Watched(tmp_path)
        served.start()
    except ServerMissing as missing:
        pytest.fail(str(missing))
    yield served
    served.stop()


async def under_way(family: aiohttp.ClientSession) -> None:
    """Waits until the figures tell of a turn in hand."""
    for _ in range(200):
        if "perhesilta_turns_under_way 1.0" in await (await family.get("/metrics")).text():
            return
        await asyncio.sleep(0.02)
    raise AssertionError("no turn is under way")


async def test_a_stop_answers_and_keeps_the_turn_in_hand_and_the_log_holds_no_words(house: Watched) -> None:
    async with aiohttp.ClientSession(house.url, headers={"X-Request-ID": ID}) as family:
        begun = await (await family.post("/api/conversations", json={"language": "en"})).json()
        headers = {"Authorization": f"Bearer {begun['token']}"}
        await family.get(f"/desk/cases/{WORDS.split()[1]}?words={WORDS}", allow_redirects=False)
        # Another writer holds the database, so that the turn is under way for as long as this test wants.
        held = sqlite3.connect(house.var / "perhesilta.db", isolation_level=None)
        held.execute("BEGIN IMMEDIATE")
        said = {"id": "message-0001", "text": WORDS}
        turn = asyncio.create_task(family.post("/api/messages", json=said, headers=headers))
        await under_way(family)
        assert house._process is not None
        house._process.send_signal(signal.SIGTERM)
        refused = False
        until = time.monotonic() + 4
        while not refused and time.monotonic() < until:
            try:
                _, writer = await asyncio.open_connection("127.0.0.1", house.port)
                writer.close()
            except ConnectionResetError:  # it waited to be taken in when the door was shut
                pass
            except ConnectionRefusedError:
                refused = True
            await asyncio.sleep(0.02)
        assert refused, "it takes new connections while it stops"
        assert house.running and not turn.done()
        held.execute("ROLLBACK")
        held.close()
        answer = await turn
        assert answer.status == 200
        assert (await answer.json())["reply"]["messages"]
    assert await asyncio.to_thread(house._process.wait, 20) == 0
    await kept(house, begun["token"])
    log_holds_no_words(house)


async def kept(house: Watched, token: str) -> None:
    url, key = f"sqlite+aiosqlite:///{house.var}/perhesilta.db", MasterKey.load(file=house.var / "master.key")
    store = await Store.open(url, key)
    conversation = await store.conversations.by_token(token)
    assert conversation is not None
    turns = await store.conversations.turns(conversation)
    await store.close()
    assert [turn.said["text"] for turn in turns] == ["", WORDS]


def log_holds_no_words(house: Watched) -> None:
    lines = [json.loads(line) for line in house.words().splitlines()]  # every line of both outputs is JSON
    requests = [line for line in lines if line["event"] == "request"]
    said = [line for line in requests if line["route"] == "/api/messages"]
    assert len(said) == 1
    assert set(said[0]) == {"time", "level", "event", "request_id", "method", "route", "status", "ms"}
    assert (said[0]["request_id"], said[0]["method"], said[0]["status"]) == (ID, "POST", 200)
    assert "/desk/cases/{id}" in {line["route"] for line in requests}
    assert not {"/health", "/ready"} & {line["route"] for line in requests}
    assert "husband" not in house.words()
    assert not any("127.0.0.1" in str(line) for line in requests)
    assert "welcome" not in house.words(), "a link that opens the house"
    assert [line for line in lines if "user add" in line.get("message", "")]


# -- lines of the log ------------------------------------------------------------------------------


def record(name: str, words: str, *args: object, error: BaseException | None = None) -> logging.LogRecord:
    info: Any = (type(error), error, error.__traceback__) if error else None
    return logging.LogRecord(name, logging.ERROR, __file__, 7, words, args, info)


def failure() -> BaseException:
    """An exception whose message, and whose cause's, hold words."""
    try:
        try:
            raise ValueError(WORDS)
        except ValueError as cause:
            raise KeyError(WORDS) from cause
    except KeyError as error:
        return error


@pytest.mark.parametrize("formatter", [logs.JsonLines(), logs.WithoutWords("%(levelname)s %(message)s")])
def test_of_an_exception_its_kind_and_place_are_kept(formatter: logging.Formatter) -> None:
    line = formatter.format(record("bot.web", "A page failed", error=failure()))
    assert "KeyError" in line and "test_serving.py" in line and "A page failed" in line
    assert "husband" not in line


def test_what_libraries_say_is_left_out_and_where_they_said_it_is_kept() -> None:
    line = json.loads(logs.JsonLines().format(record("asyncio", f"Task failed: {WORDS}")))
    assert (line["event"], line["logger"], line["place"]) == (
        "library",
        "asyncio",
        "tests/web/test_serving.py:7",
    )
    assert "husband" not in str(line)
    line = json.loads(logs.JsonLines().format(record("perhesilta", "%d left", 3)))
    assert line["message"] == "3 left"


def test_a_line_belongs_to_its_request_only_while_that_is_at_work() -> None:
    mark = logs.RequestMark(ID)
    before = logs.at_work.set(mark)
    try:
        assert json.loads(logs.JsonLines().format(record("bot", "x")))["request_id"] == ID
        mark.id = ""
        assert "request_id" not in json.loads(logs.JsonLines().format(record("bot", "x")))
    finally:
        logs.at_work.reset(before)


def test_a_task_that_fails_unseen_leaves_its_kind_only() -> None:
    program = f"""
import asyncio, gc
from bot import logs
async def fail(): raise ValueError({WORDS!r})
async def run():
    asyncio.get_running_loop().set_exception_handler(logs.of_the_loop)
    task = asyncio.create_task(fail()); await asyncio.sleep(0); await asyncio.sleep(0); del task; gc.collect()
tell = logs.set_up("json", print)
asyncio.run(run())
"""
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    line = json.loads(done.stdout)
    assert line["error"] == "ValueError" and "never retrieved" in line["message"]
    assert "husband" not in done.stdout + done.stderr
