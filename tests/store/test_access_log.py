"""The access log: complete, in order, and any change behind the program's back shows."""

from __future__ import annotations

import asyncio

import pytest

from bot.store.database import Store
from tests.store.talking import tamper


async def write_five(store: Store) -> None:
    for number in range(5):
        await store.log.append("aino" if number % 2 else "omar", "case.read", f"case-{number}")


async def test_entries_come_newest_first_and_can_be_narrowed(store: Store):
    await write_five(store)
    entries = await store.log.entries()
    assert [(entry.n, entry.actor, entry.action, entry.subject) for entry in entries] == [
        (n + 1, "aino" if n % 2 else "omar", "case.read", f"case-{n}") for n in (4, 3, 2, 1, 0)
    ]
    assert [entry.n for entry in await store.log.entries(actor="aino")] == [4, 2]
    assert [entry.n for entry in await store.log.entries(subject="case-2")] == [3]
    assert [entry.n for entry in await store.log.entries(limit=2, before=4)] == [3, 2]


async def test_an_untouched_log_is_right_also_when_empty_and_long(
    store: Store, monkeypatch: pytest.MonkeyPatch
):
    assert await store.log.verify()
    monkeypatch.setattr("bot.store.access_log._VERIFY_AT_ONCE", 2)
    await write_five(store)
    assert await store.log.verify()


async def test_entries_written_at_once_stay_one_chain(store: Store):
    await asyncio.gather(*(store.log.append("aino", "case.read", f"case-{n}") for n in range(20)))
    assert [entry.n for entry in await store.log.entries()] == list(range(20, 0, -1))
    assert await store.log.verify()


@pytest.mark.parametrize(
    "change",
    [
        "UPDATE access_log SET actor = 'zahra' WHERE n = 3",
        "UPDATE access_log SET at = (SELECT at FROM access_log WHERE n = 1) WHERE n = 3",
        "UPDATE access_log SET hash = (SELECT hash FROM access_log WHERE n = 2) WHERE n = 3",
        "DELETE FROM access_log WHERE n = 3",
        "DELETE FROM access_log WHERE n = 1",
        "DELETE FROM access_log WHERE n = 5",
        "DELETE FROM access_log; UPDATE access_log_head SET n = 0, hash = ''",
        "DELETE FROM access_log WHERE n = 5; UPDATE access_log_head SET n = 4,"
        " hash = (SELECT hash FROM access_log WHERE n = 4)",
        "DELETE FROM access_log_head",
    ],
)
async def test_a_change_behind_the_programs_back_shows(store: Store, change: str):
    await write_five(store)
    for statement in change.split(";"):
        await tamper(store, statement)
    assert not await store.log.verify()
