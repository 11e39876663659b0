"""Cases: sending, sending again, and numbers that are never given twice."""

from __future__ import annotations

import asyncio
from datetime import datetime, timedelta, timezone
from uuid import uuid4

import pytest

from bot.store.database import Store
from bot.store.errors import CaseNotFound, CaseNumberTaken, DecryptionError, TurnConflict
from tests.store.conftest import OpenStore
from tests.store.talking import DANGER, begin, talk, tamper


async def test_a_sent_case_can_be_read_and_marks_the_conversation(store: Store):
    loaded = await talk(store, await begin(store), language="ar")
    sent = await store.cases.send(loaded, {"summary": "ملخص"}, headline={"goal": "النوم"})
    assert await store.cases.get(sent.id) == sent
    assert (sent.content, sent.headline, sent.language, sent.revision) == (
        {"summary": "ملخص"},
        {"goal": "النوم"},
        "ar",
        1,
    )
    assert loaded.status == "sent" == (await store.conversations.load(loaded.id)).status
    assert "ملخص" not in repr(sent)


async def test_a_turn_goes_on_after_sending(store: Store):
    loaded = await talk(store, await begin(store))
    sent = await store.cases.send(loaded, {})
    loaded = await talk(store, loaded, f"number {sent.number}")
    assert loaded.status == "sent" == (await store.conversations.load(loaded.id)).status


async def test_sending_again_after_a_change_adds_a_revision_and_keeps_the_older(store: Store):
    loaded = await talk(store, await begin(store))
    first = await store.cases.send(loaded, {"children": 2})
    second = await store.cases.send(await talk(store, loaded), {"children": 3})
    assert (second.id, second.number, second.revision) == (first.id, first.number, 2)
    assert (await store.cases.get(first.id)).content == {"children": 3}
    assert await store.cases.get(first.id, revision=1) == first
    assert second.first_sent_at == first.sent_at


async def test_sending_the_same_version_twice_or_at_once_records_it_once(store: Store):
    loaded = await talk(store, await begin(store))
    records = await asyncio.gather(*(store.cases.send(loaded, {"copy": n}) for n in range(4)))
    assert len({record.number for record in records}) == 1
    assert [record.revision for record in records] == [1] * 4
    assert records.count(records[0]) == 4


async def test_what_changed_since_it_was_read_is_not_sent(store: Store):
    loaded = await begin(store)
    await talk(store, loaded)
    with pytest.raises(TurnConflict):
        await store.cases.send(loaded, {})
    assert await store.cases.list() == []
    assert (await store.conversations.load(loaded.id)).status == "open"


async def test_twenty_sendings_at_once_get_twenty_numbers_without_a_gap(open_store: OpenStore):
    now = datetime(2026, 3, 1, tzinfo=timezone.utc)
    stores = [await open_store(clock=lambda: now) for _ in range(2)]  # two processes, so to speak
    await stores[0].migrate()
    loaded = [await begin(stores[0]) for _ in range(20)]
    records = await asyncio.gather(*(stores[n % 2].cases.send(each, {}) for n, each in enumerate(loaded)))
    assert sorted(record.number for record in records) == [f"PS-2026-{n:04d}" for n in range(1, 21)]


async def test_numbers_start_again_with_the_year(open_store: OpenStore):
    now = datetime(2026, 12, 31, 23, tzinfo=timezone.utc)
    store = await open_store(clock=lambda: now)
    await store.migrate()
    first = await store.cases.send(await begin(store), {})
    now += timedelta(hours=2)
    second = await store.cases.send(await begin(store), {})
    assert (first.number, second.number) == ("PS-2026-0001", "PS-2027-0001")


async def test_a_number_given_by_hand_is_kept_and_never_given_again(open_store: OpenStore):
    store = await open_store(clock=lambda: datetime(2026, 3, 1, tzinfo=timezone.utc))
    await store.migrate()
    by_hand = await store.cases.send(await begin(store), {}, number="PS-2026-0001")
    assert by_hand.number == "PS-2026-0001"
    assert (await store.cases.send(await begin(store), {})).number == "PS-2026-0002"
    third = await begin(store)
    with pytest.raises(CaseNumberTaken):
        await store.cases.send(third, {}, number="PS-2026-0001")
    assert (await store.conversations.load(third.id)).status == "open"


async def test_the_list_shows_the_newest_revision_and_counts_flags(open_store: OpenStore):
    now = datetime(2026, 3, 1, tzinfo=timezone.utc)
    store = await open_store(clock=lambda: now)
    await store.migrate()
    early, late = await talk(store, await begin(store), flags=[DANGER, DANGER]), await begin(store)
    first = await store.cases.send(early, {}, headline={"goal": "old"})
    now += timedelta(hours=1)
    second = await store.cases.send(late, {})
    now += timedelta(hours=1)
    await store.cases.send(await talk(store, early), {}, headline={"goal": "new"})
    rows = await store.cases.list()
    assert [(row.id, row.revision, row.headline, row.flag_count) for row in rows] == [
        (first.id, 2, {"goal": "new"}, 2),
        (second.id, 1, None, 0),
    ]
    assert rows[0].sent_at == now
    assert rows[0].conversation_id == early.id


async def test_an_unknown_case_or_revision_is_not_found(store: Store):
    sent = await store.cases.send(await begin(store), {})
    for asking in (store.cases.get(str(uuid4())), store.cases.get(sent.id, revision=2)):
        with pytest.raises(CaseNotFound):
            await asking


async def test_a_content_moved_to_another_case_is_refused(store: Store):
    first = await store.cases.send(await begin(store), {"family": "first"})
    second = await store.cases.send(await begin(store), {"family": "second"})
    moved = "(SELECT content FROM case_revisions WHERE case_id = :a)"
    await tamper(
        store, f"UPDATE case_revisions SET content = {moved} WHERE case_id = :b", a=first.id, b=second.id
    )
    with pytest.raises(DecryptionError):
        await store.cases.get(second.id)
