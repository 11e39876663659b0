"""What reaches a worker before anything is sent: danger flags and wishes to be called."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta, timezone
from uuid import uuid4

import pytest

from bot.store.database import Store
from bot.store.errors import DecryptionError, FlagNotFound, RequestNotFound, UserNotFound
from tests.store.conftest import OpenStore
from tests.store.talking import DANGER, begin, talk, tamper


@pytest.fixture
def times() -> list[datetime]:
    """The current time is the last of these."""
    return [datetime(2026, 3, 1, tzinfo=timezone.utc)]


@pytest.fixture
async def store(open_store: OpenStore, times: list[datetime]) -> Store:
    store = await open_store(clock=lambda: times[-1])
    await store.migrate()
    return store


def later(times: list[datetime]) -> None:
    times.append(times[-1] + timedelta(hours=1))


async def test_a_flag_is_there_at_once_though_nothing_was_sent(store: Store, times: list[datetime]):
    loaded = await talk(store, await begin(store), flags=[DANGER])
    (flag,) = await store.flags.open_flags()
    assert (flag.code, flag.level, flag.urgency, flag.rule) == (
        "safety.violence",
        3,
        "immediate",
        "fi.violence.1",
    )
    assert flag.evidence == {"quote": "hän lyö minua"}
    assert (flag.raised_at, flag.conversation_id, flag.read_by) == (times[0], loaded.id, ())
    assert "lyö" not in f"{flag!r}{DANGER!r}"


async def test_a_flag_that_many_rules_raised_is_saved_with_all_of_them(store: Store):
    rules = ", ".join(f"fi.violence.{number}" for number in range(60))
    await talk(store, await begin(store), flags=[replace(DANGER, rule=rules)])
    assert [flag.rule for flag in await store.flags.open_flags()] == [rules]


async def test_flags_come_newest_first_and_can_be_asked_for_one_conversation(
    store: Store, times: list[datetime]
):
    first = await talk(store, await begin(store), flags=[DANGER])
    later(times)
    second = await talk(store, await begin(store), flags=[DANGER])
    assert [flag.conversation_id for flag in await store.flags.open_flags()] == [second.id, first.id]
    assert [flag.raised_at for flag in await store.flags.open_flags(conversation_id=first.id)] == [times[0]]


async def test_a_read_flag_leaves_the_list_and_keeps_every_reader(store: Store, times: list[datetime]):
    aino = await store.users.add("Aino", "worker", "a long password")
    omar = await store.users.add("Omar", "worker", "a long password")
    await talk(store, await begin(store), flags=[DANGER])
    (flag,) = await store.flags.open_flags()
    for reader in (aino, omar, aino):
        later(times)
        await store.flags.mark_read(flag.id, reader.id)
    assert await store.flags.open_flags() == []
    (flag,) = await store.flags.open_flags(include_read=True)
    assert [(read.user_id, read.name, read.at) for read in flag.read_by] == [
        (aino.id, "Aino", times[1]),
        (omar.id, "Omar", times[2]),
    ]


async def test_an_erased_conversation_leaves_a_bare_flag_in_the_list(store: Store, times: list[datetime]):
    loaded = await talk(store, await begin(store), flags=[DANGER])
    later(times)
    await store.conversations.erase(loaded.id)
    (flag,) = await store.flags.open_flags()
    assert (flag.code, flag.level, flag.urgency, flag.raised_at) == (
        "safety.violence",
        3,
        "immediate",
        times[0],
    )
    assert (flag.erased_at, flag.conversation_id, flag.rule, flag.evidence) == (times[1], None, None, None)


async def test_an_evidence_moved_to_another_flag_is_refused(store: Store):
    await talk(store, await begin(store), flags=[DANGER, DANGER])
    first, _ = await store.flags.open_flags()
    await tamper(
        store, "UPDATE flags SET evidence = (SELECT evidence FROM flags WHERE id = :id)", id=first.id
    )
    with pytest.raises(DecryptionError):
        await store.flags.open_flags()


async def test_unknown_flags_and_readers_are_told_apart(store: Store):
    aino = await store.users.add("Aino", "worker", "a long password")
    await talk(store, await begin(store), flags=[DANGER])
    (flag,) = await store.flags.open_flags()
    with pytest.raises(FlagNotFound):
        await store.flags.mark_read(str(uuid4()), aino.id)
    with pytest.raises(UserNotFound):
        await store.flags.mark_read(flag.id, str(uuid4()))


async def test_who_has_waited_longest_for_a_call_comes_first(store: Store, times: list[datetime]):
    first = await talk(
        store, await begin(store), callback={"phone": "1", "when": "aamulla", "language": "fi"}
    )
    later(times)
    second = await talk(store, await begin(store), callback={"phone": "2"})
    requests = await store.callbacks.open_requests()
    assert [request.conversation_id for request in requests] == [first.id, second.id]
    assert requests[0].body == {"phone": "1", "when": "aamulla", "language": "fi"}
    assert requests[0].asked_at == times[0]
    assert "aamulla" not in repr(requests)


async def test_a_newer_wish_replaces_the_waiting_one(store: Store):
    loaded = await talk(store, await begin(store), callback={"phone": "1"})
    await talk(store, loaded, callback={"phone": "2"})
    assert [request.body for request in await store.callbacks.open_requests()] == [{"phone": "2"}]


async def test_an_answered_request_leaves_the_list_and_a_new_wish_comes_back(store: Store):
    aino = await store.users.add("Aino", "worker", "a long password")
    loaded = await talk(store, await begin(store), callback={"phone": "1"})
    (request,) = await store.callbacks.open_requests()
    with pytest.raises(UserNotFound):
        await store.callbacks.mark_done(request.id, str(uuid4()))
    for _ in range(2):
        await store.callbacks.mark_done(request.id, aino.id)
    assert await store.callbacks.open_requests() == []
    await talk(store, loaded, callback={"phone": "2"})
    assert [request.body for request in await store.callbacks.open_requests()] == [{"phone": "2"}]
    with pytest.raises(RequestNotFound):
        await store.callbacks.mark_done(str(uuid4()), aino.id)
