"""Machine renderings: kept by message and language, sealed with the key of the case, and gone with it."""

from __future__ import annotations

import asyncio

import pytest

from bot.store.database import Store
from bot.store.errors import CaseNotFound
from tests.store.talking import begin, fetch, talk

SLEEP, AGAIN = "Lapseni ei nuku", "Lapseni ei nuku hyvin"


async def sent(store: Store) -> tuple[str, str]:
    """A conversation and its case."""
    loaded = await talk(store, await begin(store))
    return loaded.id, (await store.cases.send(loaded, {"answers": []})).id


async def kept(store: Store, case: str) -> list[tuple[str, str, str]]:
    return sorted((one.row, one.reader, one.text) for one in await store.machine_renderings.of_case(case))


async def test_they_are_kept_by_message_and_language(store: Store):
    (_, case), (_, other) = await sent(store), await sent(store)
    await store.machine_renderings.put(case, "fi", {"t1": SLEEP, "t2": "Joo"})
    await store.machine_renderings.put(case, "en", {"t1": "My child does not sleep"})
    await store.machine_renderings.put(case, "fi", {"t1": AGAIN})
    await store.machine_renderings.put(case, "fi", {})
    assert await kept(store, case) == [
        ("t1", "en", "My child does not sleep"), ("t1", "fi", AGAIN), ("t2", "fi", "Joo"),
    ]  # fmt: skip
    assert await kept(store, other) == []
    assert SLEEP not in repr(await store.machine_renderings.of_case(case))


async def test_they_lie_sealed_and_cannot_be_moved_to_another_message(store: Store):
    _, case = await sent(store)
    await store.machine_renderings.put(case, "fi", {"t1": SLEEP})
    ((body,),) = await fetch(store, "SELECT body FROM machine_renderings")
    assert SLEEP.encode() not in bytes(body) and b"nuku" not in bytes(body)


async def test_they_go_with_the_case(store: Store):
    (conversation, case), (_, other) = await sent(store), await sent(store)
    for one in (case, other):
        await store.machine_renderings.put(one, "fi", {"t1": SLEEP})
    await store.conversations.erase(conversation)
    assert await store.machine_renderings.of_case(case) == []
    assert await kept(store, other) == [("t1", "fi", SLEEP)]
    assert await fetch(store, "SELECT case_id FROM machine_renderings") == [(other,)]
    with pytest.raises(CaseNotFound):
        await store.machine_renderings.put(case, "fi", {"t1": SLEEP})


async def test_two_who_ask_at_once_leave_one_rendering_of_each_message(store: Store):
    _, case = await sent(store)
    await asyncio.gather(
        *(store.machine_renderings.put(case, "fi", {"t1": SLEEP, "t2": AGAIN}) for _ in range(5))
    )
    assert await kept(store, case) == [("t1", "fi", SLEEP), ("t2", "fi", AGAIN)]
