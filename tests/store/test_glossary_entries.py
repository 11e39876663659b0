"""The house's changes to the glossary: kept, seen by other processes, and never one over another unseen."""

from __future__ import annotations

from datetime import datetime, timedelta, timezone

import pytest

from bot.store.database import Store
from bot.store.errors import TermChanged
from bot.store.glossary_entries import mark_of
from tests.store.conftest import OpenStore

BODY = {"id": "kela", "fi": {"term": "Kela", "find": ["kansaneläkelaitos"]}}


async def ada(store: Store) -> str:
    return (await store.users.add("Ada", "administrator", "a long enough sentence")).id


async def test_a_change_is_kept_and_taken_back(store: Store):
    me = await ada(store)
    assert await store.glossary.list() == []
    await store.glossary.put("kela", BODY, me, None)
    (entry,) = await store.glossary.list()
    assert (entry.id, entry.body, entry.removed, entry.changed_by) == ("kela", BODY, False, me)
    await store.glossary.put("kela", BODY, me, entry.changed_at, removed=True)
    (removed,) = await store.glossary.list()
    assert removed.removed and removed.body == BODY
    await store.glossary.drop("kela", removed.changed_at)
    assert await store.glossary.list() == []


async def test_a_change_over_another_that_was_not_seen_is_refused(store: Store):
    me = await ada(store)
    await store.glossary.put("kela", BODY, me, None)
    (first,) = await store.glossary.list()
    await store.glossary.put("kela", {**BODY, "source": "new"}, me, first.changed_at)
    for over in (None, first.changed_at):
        with pytest.raises(TermChanged):
            await store.glossary.put("kela", BODY, me, over)
    with pytest.raises(TermChanged):
        await store.glossary.drop("kela", first.changed_at)
    with pytest.raises(TermChanged):
        await store.glossary.put("neuvola", BODY, me, first.changed_at)
    assert (await store.glossary.list())[0].body["source"] == "new"


async def test_another_process_sees_by_the_mark_that_something_changed(store: Store, open_store: OpenStore):
    other, me = await open_store(), await ada(store)
    marks = [await other.glossary.mark()]
    await store.glossary.put("kela", BODY, me, None)
    marks.append(await other.glossary.mark())
    (entry,) = await store.glossary.list()
    await store.glossary.put("kela", BODY, me, entry.changed_at)
    marks.append(await other.glossary.mark())
    await store.glossary.put("neuvola", BODY, me, None)
    entries = await other.glossary.list()
    assert await other.glossary.mark() == mark_of(entries)
    marks.append(mark_of(entries))
    await store.glossary.drop("neuvola", entries[1].changed_at)
    assert await other.glossary.mark() == marks[2]
    assert len(set(marks)) == 4


async def test_two_changes_in_one_moment_have_two_times(open_store: OpenStore):
    still = datetime(2026, 11, 22, tzinfo=timezone.utc)
    store = await open_store(clock=lambda: still)
    await store.migrate()
    me = await ada(store)
    await store.glossary.put("kela", BODY, me, None)
    await store.glossary.put("kela", BODY, me, still)
    (entry,) = await store.glossary.list()
    assert entry.changed_at == still + timedelta(microseconds=1)
