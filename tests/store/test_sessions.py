"""Where somebody is signed in: a list without an address, and ends that hold."""

from __future__ import annotations

from datetime import timedelta

import pytest

from bot.store import house_tables
from bot.store.database import Store
from bot.store.users import CODE

HOUR = timedelta(hours=1)
PASSWORD = "kolme pientä siiliä"


@pytest.fixture
async def aino(store: Store) -> str:
    return (await store.users.add("Aino", "worker", PASSWORD)).id


async def test_the_list_tells_when_and_what_kind_and_which_one_is_here(store: Store, aino: str):
    here, _ = await store.users.create_session(aino, HOUR, browser="firefox computer")
    await store.users.create_session(aino, HOUR, browser="chrome phone")
    await store.users.create_session(aino, HOUR, waits_for=CODE)  # signed in to nothing yet
    found = await store.sessions.of_user(aino, here)
    assert {(place.browser, place.here) for place in found} == {
        ("firefox computer", True),
        ("chrome phone", False),
    }
    assert {column.name for column in house_tables.sessions.columns} == {
        *("token_hash", "user_id", "begun_at", "used_at", "expires_at", "browser", "waits_for"),
    }


async def test_one_place_the_others_and_all_can_be_ended(store: Store, aino: str):
    tokens = [(await store.users.create_session(aino, HOUR))[0] for _ in range(4)]
    there = next(place for place in await store.sessions.of_user(aino, tokens[1]) if place.here)
    assert await store.sessions.end(aino, there.id)
    assert not await store.sessions.end(aino, there.id)
    assert [await store.users.session(token) is None for token in tokens] == [False, True, False, False]
    await store.sessions.end_all(aino, but=tokens[0])
    assert [await store.users.session(token) is None for token in tokens] == [False, True, True, True]
    await store.sessions.end_all(aino)
    assert await store.users.session(tokens[0]) is None


async def test_nobody_ends_the_sessions_of_others(store: Store, aino: str):
    omar = (await store.users.add("Omar", "worker", PASSWORD)).id
    token, _ = await store.users.create_session(aino, HOUR)
    (place,) = await store.sessions.of_user(aino, token)
    for garbage in (place.id, "", "zz", "00" * 32):
        assert not await store.sessions.end(omar, garbage)
    await store.sessions.end_all(omar)
    assert await store.users.session(token) is not None


async def test_the_last_use_is_noted_every_ten_minutes(store: Store, aino: str):
    token, _ = await store.users.create_session(aino, HOUR)
    begun = (await store.users.session(token)).used_at
    await store.sessions.used(token, begun)
    assert (await store.users.session(token)).used_at == begun
    await store.sessions.used(token, begun - timedelta(minutes=11))
    assert (await store.users.session(token)).used_at > begun
