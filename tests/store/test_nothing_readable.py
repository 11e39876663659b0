"""Fifty sentences of families are looked for wherever they could lie at rest, and none is found."""

from __future__ import annotations

import asyncio
import json
import subprocess
import urllib.request
from pathlib import Path

import pytest

from bot.casework.listing import Listing
from bot.settings import ROOT
from bot.store.database import Store
from bot.store.encryption import MasterKey
from bot.store.flags import NewFlag
from tests.servers import product
from tests.store.commands import run, write_key
from tests.store.talking import begin, talk
from tests.store.test_erasing import files_of, tell_everything

LONG_ENOUGH = 25


def fifty() -> list[tuple[str, str]]:
    """(language, sentence), each long enough not to be found by chance."""
    found: list[tuple[str, str]] = []
    for language, many in (("fi", 17), ("en", 17), ("ar", 16)):
        lines = (
            (ROOT / "tests" / "data" / "development" / f"{language}.jsonl").read_text("utf-8").splitlines()
        )
        told = [json.loads(line)["text"] for line in lines if '"inform"' in line]
        found += [(language, text) for text in told if len(text) >= LONG_ENOUGH][:many]
    assert len(set(found)) == 50
    return found


FIFTY = fifty()


def readable(blob: bytes) -> list[str]:
    """Which sentences stand in it, in any of the ways that files write text."""
    found = []
    for _, sentence in FIFTY:
        for encoding in ("utf-8", "utf-16-le", "utf-16-be"):
            words = sentence.encode(encoding)
            escaped = json.dumps(sentence)[1:-1].encode()
            if words in blob or escaped in blob or words.hex().encode() in blob:
                found.append(sentence)
    return found


def test_the_search_finds_what_is_there():
    sentence = FIFTY[-1][1]
    for written in (sentence, json.dumps(sentence), sentence.encode().hex()):
        assert set(readable(b"\0" + written.encode() + b"\0")) == {sentence}


async def test_not_in_the_database_a_dump_a_backup_or_what_commands_say(
    store: Store, database_url: str, tmp_path: Path, master_key: MasterKey
):
    for _, sentence in FIFTY[:2]:
        await tell_everything(store, sentence)
    for n, (language, sentence) in enumerate(FIFTY):
        loaded = await talk(
            store, await begin(store), sentence, client_message_id=sentence, language=language,
            flags=[NewFlag("wellbeing.sleep", 1, "routine", "x", {"quote": sentence})],
            callback={"phone": sentence},
        )  # fmt: skip
        listing = Listing(None, 1, frozenset(sentence.split()))
        await store.cases.send(loaded, {"summary": sentence}, headline={"goal": sentence}, listing=listing)
        assert (await store.conversations.load(loaded.id)).state == {"answers": [sentence]}, n
    assert readable(await files_of(store)) == []
    var, out = tmp_path / "var", tmp_path / "out"
    write_key(var / "master.key", master_key.given.key)
    said = ""
    for words in (("backup", str(out)), ("log", "export", str(tmp_path / "log.jsonl")), ("log", "verify")):
        done = await run(database_url, var, *words)
        assert done.returncode == 0, done.stderr
        said += done.stdout + done.stderr
    assert readable(said.encode()) == []
    assert readable((tmp_path / "log.jsonl").read_bytes()) == []
    assert len(list(out.iterdir())) == 2
    assert [readable(file.read_bytes()) for file in out.iterdir()] == [[], []]
    if not store._db.on_sqlite:
        url = store._db.engine.url
        dump = await asyncio.to_thread(
            subprocess.run,
            ["pg_dump", "--host", url.query["host"], "--username", url.username, "--inserts", url.database],
            check=True,
            capture_output=True,
        )
        assert loaded.id.encode() in dump.stdout  # it is the right dump
        assert readable(dump.stdout) == []


def ask(url: str, path: str, body: dict, token: str = "") -> dict:
    request = urllib.request.Request(f"{url}{path}", json.dumps(body).encode())
    request.add_header("Content-Type", "application/json")
    if token:
        request.add_header("Authorization", f"Bearer {token}")
    with urllib.request.urlopen(request, timeout=30) as answer:
        return json.load(answer)


@pytest.mark.parametrize("how", ["stopped", "killed"])
def test_not_in_anything_that_the_server_leaves_on_the_disk(tmp_path: Path, how: str):
    with product(tmp_path) as server:
        for at in range(0, 50, 10):
            language = FIFTY[at][0]
            token = ask(server.url, "/api/conversations", {"language": language})["token"]
            for n, (_, sentence) in enumerate(FIFTY[at : at + 10]):
                reply = ask(
                    server.url, "/api/messages", {"id": f"message-{at + n:04}-x", "text": sentence}, token
                )
                assert reply["reply"]["messages"]
        if how == "killed":
            server.kill()
        files = [f for f in tmp_path.rglob("*") if f.is_file() and "model" not in f.parts]
        assert {"server.log", "perhesilta.db"} <= {file.name for file in files}
        for file in files:
            assert readable(file.read_bytes()) == [], file.name
