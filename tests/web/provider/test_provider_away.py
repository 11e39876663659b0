"""A provider that is away or otherwise than it was set; settings that cannot be used."""

from __future__ import annotations

import socket

import pytest

from bot.settings import Settings
from bot.web.desk.signing_in import PROVIDER
from tests.foreign.oidc import foreign_provider
from tests.web.provider.house import (
    CALLBACK,
    back,
    desk_of,
    leave,
    problem,
    settings,
    sign_in,
)
from tests.web.test_desk_accounts import (
    password_step,
    send,
    user_of,
)


def dead_address() -> str:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return f"http://127.0.0.1:{probe.getsockname()[1]}"


async def test_a_provider_that_is_away_is_told_plainly_and_passwords_still_work(
    store, tmp_path, aiohttp_client
) -> None:
    app = desk_of(store, settings(tmp_path, dead_address(), second_factor="offered"))
    client = await aiohttp_client(app, headers={"Accept-Language": "en"})
    assert await send(client, "/desk/sign-in/provider", "/desk/sign-in") == problem("away")
    answer = await client.get("/desk/sign-in/problem/away")
    assert answer.status == 503 and "does not answer now" in await answer.text()
    assert (await client.get("/desk/sign-in?there")).status == 200
    assert await password_step(client, "worker") == "/desk/cases"


async def test_a_provider_that_goes_away_in_between_is_told_too(
    store, tmp_path, aiohttp_client, person
) -> None:
    with foreign_provider("client_secret_post") as short:
        short.control(redirect=CALLBACK)
        app = desk_of(store, settings(tmp_path, short.issuer))
        client = await aiohttp_client(app)
        await store.identities.join((await user_of(store, "worker")).id, short.issuer, "wanda")
        assert await sign_in(client, person, "wanda", mfa=True) == (200, "/desk/cases"), (
            "its secret in the form"
        )
        other = await aiohttp_client(app)
        address = await person.signs_in(await leave(other), "wanda", mfa=True)
    assert await back(other, address) == problem("away")


async def test_a_provider_under_another_name_than_it_was_set_is_not_used(
    store, tmp_path, aiohttp_client, there, caplog
) -> None:
    app = desk_of(store, settings(tmp_path, there.issuer.replace("localhost", "127.0.0.1")))
    client = await aiohttp_client(app)
    assert await send(client, "/desk/sign-in/provider", "/desk/sign-in") == problem("away")
    assert "PERHESILTA_OIDC_ISSUER" in caplog.text


async def test_a_wrong_client_secret_is_told_to_the_operator_and_not_repeated(
    store, tmp_path, aiohttp_client, there, person, caplog
) -> None:
    wrong = settings(tmp_path, there.issuer)
    object.__setattr__(wrong, "oidc_client_secret", "not the secret of this client")
    client = await aiohttp_client(desk_of(store, wrong))
    assert await sign_in(client, person, "wanda", mfa=True) == problem("failed")
    assert "PERHESILTA_OIDC_CLIENT_ID" in caplog.text and "not the secret" not in caplog.text


async def test_without_a_provider_there_is_no_button_and_no_way(make_client) -> None:
    client = await make_client()
    page = await (await client.get("/desk/sign-in")).text()
    assert "/desk/sign-in/provider" not in page and PROVIDER not in client.server.app._subapps[0]
    for path in ("/desk/sign-in/callback?code=x&state=y", "/desk/sign-in/problem/away"):
        assert (await client.get(path)).status == 404
    assert (await send(client, "/desk/sign-in/provider", "/desk/sign-in"))[0] == 404


# -- settings --------------------------------------------------------------------------------------

GIVEN = {
    "PERHESILTA_OIDC_ISSUER": "https://login.example.org/realms/kunta",
    "PERHESILTA_OIDC_CLIENT_ID": "perhesilta",
    "PERHESILTA_OIDC_CLIENT_SECRET": "a-secret-nobody-may-read",
    "PERHESILTA_OIDC_NAME": "Testikunta",
}


def test_the_settings_are_read_together() -> None:
    found = Settings.load({**GIVEN, "PERHESILTA_OIDC_ACR": "urn:one, urn:two"})
    assert (found.oidc_issuer, found.oidc_acr) == (GIVEN["PERHESILTA_OIDC_ISSUER"], ("urn:one", "urn:two"))
    assert "a-secret" not in repr(found)


@pytest.mark.parametrize(
    ("name", "value"),
    [
        *((name, "") for name in GIVEN),
        ("PERHESILTA_OIDC_ISSUER", "http://login.example.org"),
        ("PERHESILTA_OIDC_ISSUER", "https://somebody:word@login.example.org"),
        ("PERHESILTA_OIDC_ISSUER", "https://login.example.org/?x=1"),
        ("PERHESILTA_OIDC_ISSUER", "https://login.example.org/#x"),
        ("PERHESILTA_OIDC_ISSUER", "login.example.org"),
        ("PERHESILTA_OIDC_ISSUER", "https://login.example.org:port"),
        ("PERHESILTA_OIDC_NAME", "x" * 61),
        ("PERHESILTA_OIDC_ACR", "one two"),
    ],
)
def test_a_setting_that_cannot_be_used_is_named_and_not_repeated(name: str, value: str) -> None:
    with pytest.raises(ValueError, match=name) as error:
        Settings.load({**GIVEN, name: value})
    said = str(error.value)
    assert not any(part in said for part in (*GIVEN.values(), value or "-") if len(part) > 3)
