"""Coming back from a real OpenID Connect provider: everything that must not get in."""

from __future__ import annotations

import html
import re
from datetime import timedelta
from urllib.parse import parse_qs, urlencode, urlsplit

import pytest

from bot.store.errors import IdentityTaken
from bot.store.users import WORKER
from bot.web.desk.signing_in import DOOR
from tests.web.conftest import csrf_in
from tests.web.provider.house import (
    CALLBACK,
    back,
    is_out,
    join,
    leave,
    problem,
    sign_in,
)
from tests.web.test_desk_accounts import (
    actions,
    user_of,
)


async def test_nobody_gets_an_account_by_signing_in(house, person, store, there) -> None:
    before = len(await store.users.list())
    client = await house()
    assert await sign_in(client, person, "stranger", mfa=True) == problem("unknown")
    page = await (await client.get("/desk/sign-in/problem/unknown")).text()
    assert "Ask the administrator" in page and "stranger" not in page
    assert len(await store.users.list()) == before and await is_out(client)
    assert "sign-in.failed" in await actions(store)


async def test_a_disabled_account_stays_out_and_the_person_may_be_invited_anew(
    house, person, store, there
) -> None:
    user_id = await join(store, there, WORKER, "wanda")
    client = await house()
    address = await leave(client)
    await store.users.disable(user_id)
    assert await back(client, await person.signs_in(address, "wanda", mfa=True)) == problem("unknown")
    assert await is_out(client)
    token = await store.users.create_invitation(WORKER, timedelta(days=1))
    again = await store.identities.accept(token, "Wanda Again", there.issuer, "wanda")
    assert again.id != user_id


async def test_the_same_subject_of_another_issuer_is_somebody_else(house, person, store, there) -> None:
    user = await user_of(store, "worker")
    await store.identities.join(user.id, "https://login.example.org", "wanda")
    assert await sign_in(await house(), person, "wanda", mfa=True) == problem("unknown")
    with pytest.raises(IdentityTaken):
        await store.identities.join(user.id, there.issuer, "wanda")


@pytest.mark.parametrize(
    "mischief",
    [
        *(
            "nonce",
            "no-nonce",
            "audience",
            "audiences",
            "azp",
            "issuer",
            "expired",
            "future",
            "old",
            "no-subject",
        ),
        *("none", "public-key-as-secret", "client-secret", "stranger", "unknown-key"),
    ],
)
async def test_a_token_that_is_not_the_providers_own_answer_is_refused(
    house, person, store, there, mischief: str
) -> None:
    await join(store, there, WORKER, "wanda")
    there.control(mischief=mischief)
    client = await house()
    assert await sign_in(client, person, "wanda", mfa=True) == problem("failed")
    assert await is_out(client)
    there.control(mischief="")
    assert await sign_in(client, person, "wanda", mfa=True) == (200, "/desk/cases")


async def test_new_keys_of_the_provider_are_fetched_when_they_are_first_seen(
    house, person, store, there
) -> None:
    await join(store, there, WORKER, "wanda")
    client = await house()
    assert (await sign_in(client, person, "wanda", mfa=True))[0] == 200
    before = there.control()["kid"]
    assert there.control(rotate=True)["kid"] != before
    assert (await sign_in(await house(), person, "wanda", mfa=True))[0] == 200


async def test_a_state_that_is_wrong_missing_of_another_browser_or_used_gets_nowhere(
    house, person, store, there
) -> None:
    await join(store, there, WORKER, "wanda")
    client, thief = await house(), await house()
    address = await person.signs_in(await leave(client), "wanda", mfa=True)
    query = {name: value[0] for name, value in parse_qs(urlsplit(address).query).items()}
    await leave(thief)
    for browser, changed in (
        (thief, query),  # with a journey of its own
        (await house(), query),  # with none
        (client, {**query, "state": "x" * 43}),
        (client, {**query, "state": ""}),
    ):
        assert await back(browser, f"{CALLBACK}?{urlencode(changed)}") == problem("failed")
    assert await back(client, address) == (200, "/desk/cases"), "a wrong state takes nothing away"
    assert await back(client, address) == problem("failed"), "the journey is over"
    assert await is_out(thief)


async def test_a_code_is_good_once_even_with_its_cookie(house, person, store, there) -> None:
    await join(store, there, WORKER, "wanda")
    client = await house()
    address = await person.signs_in(await leave(client), "wanda", mfa=True)
    jar = {c.key: c.value for c in client.session.cookie_jar}
    assert (await back(client, address))[0] == 200
    replay = await house()
    replay.session.cookie_jar.update_cookies({"desk-journey": jar["desk-journey"]})
    assert await back(replay, address) == problem("failed")
    assert await is_out(replay)


async def test_an_answer_in_the_name_of_another_issuer_is_refused(house, person, store, there) -> None:
    await join(store, there, WORKER, "wanda")
    client = await house()
    address = await person.signs_in(await leave(client), "wanda", mfa=True)
    query = {name: value[0] for name, value in parse_qs(urlsplit(address).query).items()}
    for changed in (
        {**query, "iss": "https://login.example.org"},
        {k: v for k, v in query.items() if k != "iss"},
    ):
        replay = await house()
        jar = {c.key: c.value for c in client.session.cookie_jar}
        replay.session.cookie_jar.update_cookies({"desk-journey": jar["desk-journey"]})
        assert await back(replay, f"{CALLBACK}?{urlencode(changed)}") == problem("failed")
    assert await back(client, address) == (200, "/desk/cases")


async def test_who_stops_at_the_provider_reads_so(house, person, there) -> None:
    client = await house()
    address = await person.signs_in(await leave(client), "wanda", stop=True)
    assert "error=access_denied" in address
    assert await back(client, address) == problem("refused")
    assert (await client.get("/desk/sign-in/problem/refused")).status == 403


async def test_nothing_leads_anywhere_else(house, person, store, there) -> None:
    await join(store, there, WORKER, "wanda")
    client = await house()
    token = csrf_in(await (await client.get("/desk/sign-in")).text())
    evil = "https://evil.example.org"
    tries = {"next": evil, "redirect_uri": evil, "to": evil, "return": f"//{evil[8:]}"}
    answer = await client.post(
        f"/desk/sign-in/provider?{urlencode(tries)}",
        data={"csrf": token, **tries},
        headers={
            "Host": "evil.example.org",
            "X-Forwarded-Host": "evil.example.org",
            "X-Forwarded-Proto": "https",
        },
    )
    page = html.unescape(await answer.text())
    assert "evil" not in page and answer.status == 200
    address = re.search(r'content="0; url=([^"]+)"', page)
    assert address and parse_qs(urlsplit(address[1]).query)["redirect_uri"] == [CALLBACK]
    home = await person.signs_in(address[1], "wanda", mfa=True)
    status, to = await back(client, f"{home}&{urlencode(tries)}")
    assert (status, to) == (200, "/desk/cases")
    assert (await client.get("/desk/sign-in/problem/evil.example.org")).status == 404


async def test_the_journeys_cookie_is_lax_short_and_hidden_and_the_rest_stays_strict(
    house, person, store, there
) -> None:
    await join(store, there, WORKER, "wanda")
    client = await house()
    token = csrf_in(await (await client.get("/desk/sign-in")).text())
    answer = await client.post("/desk/sign-in/provider", data={"csrf": token})
    journey = answer.cookies["desk-journey"]
    assert journey["samesite"] == "Lax" and journey["httponly"] and journey["path"] == "/"
    assert journey["max-age"] == "600" and "wanda" not in journey.value
    assert "form-action 'self'" in answer.headers["Content-Security-Policy"]
    assert answer.headers["Referrer-Policy"] == "no-referrer"
    address = html.unescape(re.search(r'url=([^"]+)"', await answer.text())[1])
    asked = parse_qs(urlsplit(address).query)
    assert asked["code_challenge_method"] == ["S256"] and asked["scope"] == ["openid"]
    assert asked["response_type"] == ["code"] and len(asked["state"][0]) == len(asked["nonce"][0]) == 43
    parts = urlsplit(await person.signs_in(address, "wanda", mfa=True))
    done = await client.get(f"{parts.path}?{parts.query}", allow_redirects=False)
    assert done.cookies["desk"]["samesite"] == "Strict" and done.cookies["desk-journey"].value == ""


async def test_a_journey_is_too_old_after_ten_minutes(house, person, store, there, monkeypatch) -> None:
    await join(store, there, WORKER, "wanda")
    client = await house()
    address = await person.signs_in(await leave(client), "wanda", mfa=True)
    now = store._db.now
    monkeypatch.setattr(store._db, "now", lambda: now() + timedelta(minutes=11))
    assert await back(client, address) == problem("failed")


async def test_wrong_answers_slow_down_and_other_sites_cannot_lock_an_office_out(
    house, person, store, there
) -> None:
    client = await house()
    for _ in range(40):  # as pictures on some other page would
        assert (await back(client, f"{CALLBACK}?state=x&code=y"))[1].endswith("failed")
    assert "sign-in.failed" not in await actions(store)
    door = client.server.app._subapps[0][DOOR]
    door.addresses.__init__("addresses", most=1, seconds=900)
    assert await sign_in(client, person, "stranger", mfa=True) == problem("unknown")
    assert await sign_in(client, person, "stranger", mfa=True) == problem("wait")


async def test_what_went_wrong_is_told_in_the_language_that_was_chosen_before_leaving(
    house, person, there
) -> None:
    client = await house()
    await client.get("/desk/sign-in?language=ar")
    address = await person.signs_in(await leave(client), "stranger")
    client.session.cookie_jar.clear(
        lambda cookie: cookie.key == "desk-language"
    )  # Strict: it does not come along
    parts = urlsplit(address)
    answer = await client.get(f"{parts.path}?{parts.query}", allow_redirects=False)
    assert answer.headers["Location"] == "/desk/sign-in/problem/unknown?language=ar"
