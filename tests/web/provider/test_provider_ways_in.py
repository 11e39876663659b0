"""Signing in at a real OpenID Connect provider over HTTP: who gets in, joins and leaves."""

from __future__ import annotations

import html
import re
from datetime import timedelta
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import pytest

from bot.store.database import Store
from bot.store.errors import NoPassword
from bot.store.users import ADMINISTRATOR, INTERPRETER, WORKER
from tests.foreign.oidc import CLIENT, STRONG, WEAK, Somebody
from tests.web.conftest import NAMES, PASSWORD, csrf_in
from tests.web.provider.house import (
    HOUSE,
    back,
    is_out,
    join,
    leave,
    problem,
    sign_in,
)
from tests.web.test_desk_accounts import (
    NEW,
    actions,
    codes_of,
    next_code,
    password_step,
    send,
    set_up,
    user_of,
)


async def test_a_joined_account_gets_in_with_the_providers_second_step(house, person, store, there) -> None:
    user_id = await join(store, there, WORKER, "wanda")
    client = await house()
    assert await sign_in(client, person, "wanda", mfa=True) == (200, "/desk/cases")
    assert (await client.get("/desk/cases")).status == 200
    entry = next(e for e in await store.log.entries(limit=9) if e.action == "sign-in.provider")
    assert (entry.actor, entry.subject) == (user_id, user_id)


async def test_an_acr_of_the_settings_counts_as_a_second_step_and_another_does_not(
    house, person, store, there
) -> None:
    await join(store, there, WORKER, "wanda")
    assert await sign_in(await house(), person, "wanda", acr=STRONG) == (200, "/desk/cases")
    client, other = await house(), Somebody()
    assert await sign_in(client, other, "wanda", acr=WEAK) == (200, "/desk/second-factor")
    await other.close()


async def test_without_the_providers_second_step_our_own_is_asked_for(house, person, store, there) -> None:
    await join(store, there, WORKER, "wanda")
    client = await house()
    assert await sign_in(client, person, "wanda") == (200, "/desk/second-factor")
    assert (await client.get("/desk/cases", allow_redirects=False)).headers[
        "Location"
    ] == "/desk/second-factor"
    app, _ = await set_up(client)
    client = await house()
    assert await sign_in(client, person, "wanda") == (200, "/desk/sign-in/code")
    assert (await client.get("/desk/cases", allow_redirects=False)).status == 303
    assert await send(client, "/desk/sign-in/code", code=next_code(app)) == (303, "/desk/cases")


async def test_a_role_that_needs_no_second_step_is_in_at_once(house, person, store, there) -> None:
    await join(store, there, INTERPRETER, "ines")
    assert await sign_in(await house(), person, "ines") == (200, "/desk/reviews")


async def test_nothing_of_the_provider_is_kept_and_only_a_hash_of_who_it_is(
    house, person, store: Store, there, tmp_path: Path
) -> None:
    await join(store, there, WORKER, "subject-of-wanda")
    client = await house()
    await sign_in(client, person, "subject-of-wanda", mfa=True)
    token = there.control()["told"]
    cookies = {c.key for c in client.session.cookie_jar}
    assert cookies == {"desk"}, "the journey's cookie is taken back"
    for file in tmp_path.glob("desk.db*"):
        kept = file.read_bytes()
        assert token.encode() not in kept and b"subject-of-wanda" not in kept


async def test_an_invited_person_joins_instead_of_choosing_a_password(house, person, store, there) -> None:
    token = await store.users.create_invitation(WORKER, timedelta(days=1))
    client, welcome = await house(), f"/desk/welcome/{token}"
    for name, words in (("", "cannot be used"), (NAMES["worker"].upper(), "in use")):
        status, page = await send(client, f"{welcome}/provider", welcome, name=name)
        assert status == 400 and words in page
    address = await leave(client, f"{welcome}/provider", welcome, name="Noor New")
    assert await back(client, await person.signs_in(address, "noor", mfa=True)) == (200, "/desk/cases")
    user = await store.users.named("noor new")
    assert (user.has_password, user.issuer, user.role) == (False, there.issuer, WORKER)
    for guess in ("", "x" * 15, PASSWORD):
        assert await store.users.verify("Noor New", guess) is None
    status, page = await send(await house(), f"{welcome}/provider", welcome, name="Other One")
    assert status == 403 and "This link cannot be used" in page


async def test_an_invitation_used_meanwhile_or_a_person_known_already_makes_no_account(
    house, person, store, there
) -> None:
    await join(store, there, WORKER, "wanda")
    token = await store.users.create_invitation(ADMINISTRATOR, timedelta(days=1))
    client, welcome = await house(), f"/desk/welcome/{token}"
    address = await leave(client, f"{welcome}/provider", welcome, name="Wanda Twice")
    assert await back(client, await person.signs_in(address, "wanda", mfa=True)) == problem("taken")
    address, somebody = await leave(client, f"{welcome}/provider", welcome, name="Late One"), Somebody()
    await store.users.use_invitation(token, "Quick One", NEW)
    assert await back(client, await somebody.signs_in(address, "late", mfa=True)) == problem("invitation")
    assert await is_out(client)
    await somebody.close()


async def test_joining_asks_for_the_password_and_leaving_too(house, person, store, there) -> None:
    client = await house()
    await password_step(client, "worker")
    await set_up(client)
    at, page = "/desk/account/provider", "/desk/account"
    status, shown = await send(client, at, page, do="join", password="wrong password")
    assert status == 403 and "is not right" in shown
    address = await leave(client, at, page, do="join", password=PASSWORD)
    assert parse_qs(urlsplit(address).query)["prompt"] == ["login"]
    done = await back(client, await person.signs_in(address, "wanda", mfa=True))
    assert done == (200, "/desk/account?done=joined")
    assert "You can sign in at" in await (await client.get("/desk/account")).text()
    assert (await send(client, at, page, do="join", password=PASSWORD))[0] == 400
    assert (await send(client, at, page, do="leave", password="wrong password"))[0] == 403
    assert await send(client, at, page, do="leave", password=PASSWORD) == (303, "/desk/account?done=left")
    assert await sign_in(await house(), person, "wanda", mfa=True) == problem("unknown")
    assert {"identity.joined", "identity.left"} <= set(await actions(store))


async def test_joining_from_a_session_that_has_ended_joins_nothing(house, person, store, there) -> None:
    client = await house()
    await password_step(client, "worker")
    await set_up(client)
    address = await leave(client, "/desk/account/provider", "/desk/account", do="join", password=PASSWORD)
    user = await user_of(store, "worker")
    await store.sessions.end_all(user.id)
    assert await back(client, await person.signs_in(address, "thief", mfa=True)) == problem("failed")
    assert (await user_of(store, "worker")).issuer is None


async def test_a_first_password_needs_the_own_second_step_and_a_fresh_sign_in(
    house, person, store, there
) -> None:
    token = await store.users.create_invitation(WORKER, timedelta(days=1))
    client, welcome = await house(), f"/desk/welcome/{token}"
    address = await leave(client, f"{welcome}/provider", welcome, name="Noor New")
    await back(client, await person.signs_in(address, "noor", mfa=True))
    user, form = await store.users.named("noor new"), {"new": NEW, "again": NEW}
    assert "First set up the second step" in await (await client.get("/desk/account")).text()
    assert (await send(client, "/desk/account/password", "/desk/account", **form))[0] == 400
    assert (await send(client, "/desk/account/provider", "/desk/account", do="leave", password=""))[0] == 400
    with pytest.raises(NoPassword):
        await store.identities.leave(user.id)
    await set_up(client)
    assert (await send(client, "/desk/account/password", "/desk/account", **form))[0] == 400
    there.control(mischief="remembered")
    address = await leave(client, "/desk/account/provider", "/desk/account", do="prove")
    assert await back(client, await person.signs_in(address, "noor", mfa=True)) == problem("failed")
    there.control(mischief="")
    address = await leave(client, "/desk/account/provider", "/desk/account", do="prove")
    other = Somebody()
    assert await back(client, await other.signs_in(address, "other", mfa=True)) == problem("other")
    await other.close()
    address = await leave(client, "/desk/account/provider", "/desk/account", do="prove")
    assert await back(client, await person.signs_in(address, "noor", mfa=True)) == (200, "/desk/account")
    done = await send(client, "/desk/account/password", "/desk/account", **form)
    assert done == (303, "/desk/account?done=password")
    assert await store.users.verify("Noor New", NEW)
    assert (await send(client, "/desk/account/password", "/desk/account", **form))[0] == 403, (
        "one proof, one password"
    )
    code = await codes_of(client, None)
    assert len(code) == 14
    assert (await send(client, "/desk/account/provider", "/desk/account", do="leave", password=NEW))[0] == 303


async def test_who_leaves_without_an_own_second_step_sets_one_up_at_once(house, person, store, there) -> None:
    await join(store, there, WORKER, "wanda")
    client = await house()
    await sign_in(client, person, "wanda", mfa=True)
    done = await send(client, "/desk/account/provider", "/desk/account", do="leave", password=PASSWORD)
    assert done == (303, "/desk/second-factor")
    assert (await client.get("/desk/cases", allow_redirects=False)).headers[
        "Location"
    ] == "/desk/second-factor"


async def test_signing_out_ends_ours_and_offers_the_providers(house, person, store, there) -> None:
    await join(store, there, WORKER, "wanda")
    client = await house()
    await sign_in(client, person, "wanda", mfa=True)
    csrf = csrf_in(await (await client.get("/desk/cases")).text())
    answer = await client.post("/desk/sign-out", data={"csrf": csrf}, allow_redirects=False)
    assert answer.headers["Location"] == "/desk/sign-in?there"
    page = await (await client.get("/desk/sign-in?there")).text()
    found = re.search(rf'href="({re.escape(there.issuer)}/session/end[^"]+)"', page)
    assert found and "Sign out at" in page
    asked = parse_qs(urlsplit(html.unescape(found[1])).query)
    assert asked == {"client_id": [CLIENT], "post_logout_redirect_uri": [f"{HOUSE}/desk/sign-in"]}
    assert there.issuer not in await (await client.get("/desk/sign-in")).text()


async def test_administrators_see_how_each_signs_in(house, person, store, there) -> None:
    await join(store, there, ADMINISTRATOR, "ada")
    await store.identities.join((await user_of(store, "worker")).id, "https://old.example.org", "wanda")
    client = await house()
    await sign_in(client, person, "ada", mfa=True)
    page = await (await client.get("/desk/people")).text()
    for words in ("with a password or at", "signs in with a password<", "not in use any more"):
        assert words in page, words
