"""`perhesilta log`: verified by command, with the first bad line; handed to supervisors without content."""

from __future__ import annotations

import csv
import json
from datetime import datetime, timezone
from pathlib import Path

import pytest

from bot.store.database import Store
from bot.store.encryption import MasterKey
from tests.store.commands import run, write_key
from tests.store.conftest import OpenStore
from tests.store.talking import tamper
from tests.store.test_access_log import write_five


@pytest.mark.parametrize(
    ("change", "line"),
    [
        ("UPDATE access_log SET actor = 'zahra' WHERE n = 3", 3),
        ("UPDATE access_log SET subject = 'x' WHERE n = 1", 1),
        ("DELETE FROM access_log WHERE n = 4", 4),
        ("DELETE FROM access_log WHERE n = 5", 5),
        ("INSERT INTO access_log SELECT 6, at, actor, action, subject, hash FROM access_log WHERE n = 5", 6),
        ("UPDATE access_log_head SET seal = hash", 6),
        ("DELETE FROM access_log_head", 1),
    ],
)
async def test_the_first_bad_line_is_told(store: Store, change: str, line: int):
    await write_five(store)
    assert await store.log.first_bad() is None
    await tamper(store, change)
    assert await store.log.first_bad() == line


async def test_by_command(open_store: OpenStore, database_url: str, tmp_path: Path, master_key: MasterKey):
    times = iter(
        datetime(2026, 3, day, hour, tzinfo=timezone.utc)
        # 22:30 in UTC is the next day in Finland.
        for day, hour in ((1, 12), (2, 21), (2, 22), (3, 12), (4, 21), (4, 22))
    )
    now = [datetime(2026, 3, 1, tzinfo=timezone.utc)]
    store = await open_store(clock=lambda: now[0])
    await store.migrate()
    user = await store.users.add("=Aino", "worker", "a long enough sentence, this")
    for now[0] in times:
        await store.log.append(user.id, "case.read", "case-1")
    var = tmp_path / "var"
    write_key(var / "master.key", master_key.given.key)
    whole = await run(database_url, var, "log", "verify")
    assert (whole.returncode, whole.stdout) == (0, "The access log is whole.\n")
    table, lines = tmp_path / "log.csv", tmp_path / "log.jsonl"
    done = await run(
        database_url, var, "log", "export", str(table), "--from", "2026-03-03", "--to", "2026-03-04"
    )
    assert done.returncode == 0 and "3 lines" in done.stdout, done.stdout + done.stderr
    rows = list(csv.DictReader(table.read_text("utf-8-sig").splitlines()))
    assert [row["n"] for row in rows] == ["3", "4", "5"]
    assert rows[0]["name"] == "'=Aino" and rows[0]["role"] == "worker"
    assert table.stat().st_mode & 0o777 == 0o600
    assert (await run(database_url, var, "log", "export", str(lines))).returncode == 0
    read = [json.loads(line) for line in lines.read_text().splitlines()]
    assert [line["action"] for line in read] == ["case.read"] * 6 + ["log.exported"]
    assert set(read[0]) == {"n", "at", "actor", "name", "role", "action", "subject", "hash"}
    again = await run(database_url, var, "log", "export", str(lines))
    assert again.returncode == 1 and "there already" in again.stdout
    await tamper(store, "UPDATE access_log SET actor = 'somebody' WHERE n = 4")
    broken = await run(database_url, var, "log", "verify")
    assert broken.returncode == 1 and "line 4" in broken.stdout
