"""Users: passwords, sessions that end, invitations that work once."""

from __future__ import annotations

import asyncio
from datetime import datetime, timedelta, timezone
from uuid import uuid4

import pytest
from argon2 import Type, extract_parameters

from bot.store.database import Store
from bot.store.errors import (
    InvitationInvalid,
    NameNotUsable,
    PasswordTooWeak,
    UnknownRole,
    UserExists,
    UserNotFound,
)
from bot.store.users import _HASH_OF_NOBODY
from tests.store.conftest import Clock
from tests.store.talking import fetch

PASSWORD = "kolme pientä siiliä"
HOUR = timedelta(hours=1)


START = datetime(2026, 3, 1, tzinfo=timezone.utc)


async def test_a_user_signs_in_with_name_and_password_only(store: Store):
    assert not await store.users.has_any()
    aino = await store.users.add(" Aino Ääkkönen ", "worker", PASSWORD)
    assert await store.users.has_any()
    assert (aino.name, aino.role, aino.disabled_at) == ("Aino Ääkkönen", "worker", None)
    assert await store.users.verify("aino ääkkönen", PASSWORD) == aino == await store.users.get(aino.id)
    assert await store.users.verify("Aino Ääkkönen", PASSWORD + "!") is None
    assert await store.users.verify("Omar", PASSWORD) is None
    assert await store.users.verify("\x00", PASSWORD) is None


async def test_a_password_typed_as_letter_and_accent_is_the_same(store: Store):
    aino = await store.users.add("Aino", "worker", PASSWORD)
    assert await store.users.verify("Aino", "kolme pienta\u0308 siilia\u0308") == aino


def test_a_password_is_slow_to_guess():
    costs = extract_parameters(_HASH_OF_NOBODY)  # made with what users get outside of tests
    assert costs.type is Type.ID
    assert costs.memory_cost >= 64 * 1024
    assert costs.time_cost >= 3


async def test_an_unknown_user_costs_a_password_check_like_a_known_one(
    store: Store, monkeypatch: pytest.MonkeyPatch
):
    checked = []
    monkeypatch.setattr("bot.store.users._matches", lambda *args: checked.append(args) or True)
    assert await store.users.verify("nobody", PASSWORD) is None
    assert len(checked) == 1
    assert checked[0][0].startswith("$argon2id$")


async def test_names_roles_and_passwords_that_will_not_do_are_refused(store: Store):
    await store.users.add("Aino", "worker", PASSWORD)
    for name, role, password, error in (
        ("AINO", "worker", PASSWORD, UserExists),
        ("Omar", "boss", PASSWORD, UnknownRole),
        ("Omar", "worker", "elevenchars", PasswordTooWeak),
        ("  ", "worker", PASSWORD, NameNotUsable),
        ("x" * 101, "worker", PASSWORD, NameNotUsable),
        ("O\x00mar", "worker", PASSWORD, NameNotUsable),
    ):
        with pytest.raises(error):
            await store.users.add(name, role, password)
    assert [user.name for user in await store.users.list()] == ["Aino"]


async def test_the_list_goes_by_name(store: Store):
    for name, role in (("omar", "interpreter"), ("Aino", "worker"), ("Zahra", "administrator")):
        await store.users.add(name, role, PASSWORD)
    assert [(user.name, user.role) for user in await store.users.list()] == [
        ("Aino", "worker"),
        ("omar", "interpreter"),
        ("Zahra", "administrator"),
    ]


async def test_passwords_and_tokens_are_kept_only_as_hashes(store: Store):
    aino = await store.users.add("Aino", "worker", PASSWORD)
    token, csrf = await store.users.create_session(aino.id, HOUR)
    invitation = await store.users.create_invitation("worker", HOUR)
    rows = repr(
        [await fetch(store, f"SELECT * FROM {table}") for table in ("users", "sessions", "invitations")]
    )
    assert "$argon2id$" in rows
    for secret in (PASSWORD, token, csrf, invitation):
        assert secret not in rows


async def test_a_session_knows_its_user_until_it_expires(store: Store, clock: Clock):
    aino = await store.users.add("Aino", "worker", PASSWORD)
    token, csrf = await store.users.create_session(aino.id, HOUR)
    session = await store.users.session(token)
    assert (session.user, session.csrf, session.expires_at) == (aino, csrf, clock.now + HOUR)
    assert await store.users.session(token + "x") is None
    clock.now += HOUR
    assert await store.users.session(token) is None
    await store.users.create_session(aino.id, HOUR)
    assert await fetch(store, "SELECT count(*) FROM sessions") == [(1,)]  # the expired one is swept away


async def test_signing_out_ends_this_session_only(store: Store):
    aino = await store.users.add("Aino", "worker", PASSWORD)
    (here, csrf_here), (there, csrf_there) = [
        await store.users.create_session(aino.id, HOUR) for _ in range(2)
    ]
    await store.users.end_session(here)
    await store.users.end_session(here)
    assert await store.users.session(here) is None
    assert (await store.users.session(there)).user == aino
    assert csrf_here != csrf_there


async def test_a_new_password_ends_all_sessions(store: Store):
    aino = await store.users.add("Aino", "worker", PASSWORD)
    token, _ = await store.users.create_session(aino.id, HOUR)
    with pytest.raises(PasswordTooWeak):
        await store.users.set_password(aino.id, "short")
    await store.users.set_password(aino.id, "neljä pientä siiliä")
    assert await store.users.session(token) is None
    assert await store.users.verify("Aino", PASSWORD) is None
    assert await store.users.verify("Aino", "neljä pientä siiliä") == aino


async def test_a_disabled_user_is_out_and_stays_out(store: Store, clock: Clock):
    aino = await store.users.add("Aino", "worker", PASSWORD)
    token, _ = await store.users.create_session(aino.id, HOUR)
    await store.users.disable(aino.id)
    assert await store.users.session(token) is None
    assert await store.users.verify("Aino", PASSWORD) is None
    fresh, _ = await store.users.create_session(aino.id, HOUR)
    assert await store.users.session(fresh) is None
    assert (await store.users.get(aino.id)).disabled_at == clock.now


async def test_an_unknown_user_is_not_found(store: Store):
    nobody = str(uuid4())
    for asking in (
        store.users.get(nobody),
        store.users.set_password(nobody, PASSWORD),
        store.users.disable(nobody),
        store.users.create_session(nobody, HOUR),
    ):
        with pytest.raises(UserNotFound):
            await asking


async def test_an_invitation_makes_one_user_in_its_role(store: Store):
    token = await store.users.create_invitation("administrator", HOUR)
    aino = await store.users.use_invitation(token, "Aino", PASSWORD)
    assert aino.role == "administrator"
    assert await store.users.verify("Aino", PASSWORD) == aino
    with pytest.raises(InvitationInvalid):
        await store.users.use_invitation(token, "Omar", PASSWORD)


async def test_an_invitation_used_twice_at_once_makes_one_user(store: Store):
    token = await store.users.create_invitation("worker", HOUR)
    results = await asyncio.gather(
        *(store.users.use_invitation(token, name, PASSWORD) for name in ("Aino", "Omar", "Zahra")),
        return_exceptions=True,
    )
    assert sum(isinstance(result, InvitationInvalid) for result in results) == 2
    assert len(await store.users.list()) == 1


async def test_a_refused_name_or_password_does_not_spend_the_invitation(store: Store):
    await store.users.add("Aino", "worker", PASSWORD)
    token = await store.users.create_invitation("worker", HOUR)
    for name, password, error in (("aino", PASSWORD, UserExists), ("Omar", "short", PasswordTooWeak)):
        with pytest.raises(error):
            await store.users.use_invitation(token, name, password)
    assert (await store.users.use_invitation(token, "Omar", PASSWORD)).name == "Omar"


async def test_an_old_or_invented_invitation_is_refused(store: Store, clock: Clock):
    token = await store.users.create_invitation("worker", HOUR)
    clock.now += HOUR
    for invitation in (token, "invented"):
        with pytest.raises(InvitationInvalid):
            await store.users.use_invitation(invitation, "Omar", PASSWORD)
    with pytest.raises(UnknownRole):
        await store.users.create_invitation("boss", HOUR)
    assert not await store.users.has_any()
