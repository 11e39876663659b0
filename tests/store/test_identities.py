"""Accounts joined to a person at a provider, and what a browser carries along on the way there."""

from __future__ import annotations

import asyncio
from datetime import datetime, timedelta, timezone

import pytest

from bot.store.database import Store
from bot.store.errors import IdentityTaken, InvitationInvalid, NoPassword, UserExists, UserNotFound
from tests.store.conftest import Clock, OpenStore
from tests.store.talking import fetch

PASSWORD = "kolme pientä siiliä"
THERE, ELSEWHERE = "https://login.example.org", "https://login.example.com"


START = datetime(2026, 3, 1, tzinfo=timezone.utc)


async def test_an_account_is_found_by_issuer_and_subject_together(store: Store):
    aino = await store.users.add("Aino", "worker", PASSWORD)
    await store.identities.join(aino.id, THERE, "a1")
    found = await store.identities.find(THERE, "a1")
    assert found and (found.id, found.issuer, found.has_password) == (aino.id, THERE, True)
    for issuer, subject in ((ELSEWHERE, "a1"), (THERE, "A1"), (THERE, ""), (f"{THERE} a1", "")):
        assert await store.identities.find(issuer, subject) is None
    assert await store.identities.is_of(aino.id, THERE, "a1")


async def test_the_subject_itself_is_nowhere_in_the_database(store: Store):
    aino = await store.users.add("Aino", "worker", PASSWORD)
    await store.identities.join(aino.id, THERE, "subject-of-aino")
    ((issuer, subject),) = await fetch(store, "SELECT issuer, subject FROM users")
    assert issuer == THERE and len(bytes(subject)) == 32 and b"aino" not in bytes(subject)


async def test_two_accounts_are_never_joined_to_one_person_even_at_the_same_moment(store: Store):
    users = [await store.users.add(name, "worker", PASSWORD) for name in ("Aino", "Omar", "Noor")]
    done = await asyncio.gather(
        *(store.identities.join(user.id, THERE, "one") for user in users), return_exceptions=True
    )
    assert sorted(type(one).__name__ for one in done) == ["IdentityTaken", "IdentityTaken", "NoneType"]
    joined = await store.identities.find(THERE, "one")
    assert joined
    with pytest.raises(IdentityTaken):  # one account, two persons
        await store.identities.join(joined.id, THERE, "two")


async def test_an_invitation_makes_an_account_that_no_password_opens(store: Store):
    token = await store.users.create_invitation("supervisor", timedelta(days=1))
    await store.users.add("Aino", "worker", PASSWORD)
    for name, error in (("aino", UserExists), ("Noor", None)):
        if error:
            with pytest.raises(error):
                await store.users.look_at_invitation(token, name)
            with pytest.raises(error):
                await store.identities.accept(token, name, THERE, "n")
        else:
            await store.users.look_at_invitation(token, name)
    noor = await store.identities.accept(token, "Noor", THERE, "n")
    assert (noor.role, noor.has_password, noor.issuer) == ("supervisor", False, THERE)
    assert await store.users.get(noor.id) == noor
    for guess in ("", PASSWORD):
        assert await store.users.verify("Noor", guess) is None
    with pytest.raises(InvitationInvalid):
        await store.identities.accept(token, "Other", THERE, "o")
    with pytest.raises(InvitationInvalid):
        await store.users.look_at_invitation(token, "Other")


async def test_leaving_needs_a_password(store: Store):
    token = await store.users.create_invitation("worker", timedelta(days=1))
    noor = await store.identities.accept(token, "Noor", THERE, "n")
    with pytest.raises(NoPassword):
        await store.identities.leave(noor.id)
    await store.users.set_password(noor.id, PASSWORD)
    await store.identities.leave(noor.id)
    assert await store.identities.find(THERE, "n") is None
    assert await store.users.verify("Noor", PASSWORD)


async def test_a_disabled_account_is_cut_off_and_cannot_be_joined_again(store: Store):
    aino = await store.users.add("Aino", "worker", PASSWORD)
    await store.identities.join(aino.id, THERE, "a1")
    await store.users.disable(aino.id)
    assert await store.identities.find(THERE, "a1") is None
    with pytest.raises(UserNotFound):
        await store.identities.join(aino.id, THERE, "a1")
    with pytest.raises(UserNotFound):
        await store.identities.join("nobody", THERE, "a1")


async def test_a_session_is_open_where_it_is_until_it_ends(store: Store, clock: Clock):
    from bot.store.sessions import place_of

    aino = await store.users.add("Aino", "worker", PASSWORD)
    token, _ = await store.users.create_session(aino.id, timedelta(hours=1))
    waiting, _ = await store.users.create_session(aino.id, timedelta(hours=1), waits_for="code")
    assert await store.sessions.is_open(aino.id, place_of(token))
    assert not await store.sessions.is_open("somebody else", place_of(token))
    assert not await store.sessions.is_open(aino.id, place_of(waiting))
    clock.now += timedelta(hours=2)
    assert not await store.sessions.is_open(aino.id, place_of(token))
    clock.now -= timedelta(hours=2)
    await store.sessions.end_place(place_of(token))
    assert await store.users.session(token) is None


async def test_what_is_carried_opens_once_sealed_here_for_this_purpose_and_in_time(
    store: Store, clock: Clock, open_store: OpenStore
):
    sealed = store.journeys.seal("provider", timedelta(minutes=10), state="abc", name="Noor Ääkkönen")
    assert store.journeys.open("provider", sealed) == {"state": "abc", "name": "Noor Ääkkönen"}
    assert "abc" not in sealed and len(sealed) < 400
    assert store.journeys.open("proof", sealed) is None
    for wrong in ("", "x", "ä" * 60, sealed[:-4] + "AAAA", sealed + "A", sealed[4:], "A" * 5000):
        assert store.journeys.open("provider", wrong) is None, wrong[:20]
    clock.now += timedelta(minutes=11)
    assert store.journeys.open("provider", sealed) is None
