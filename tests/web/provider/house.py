"""A desk that knows a real provider, and a browser that goes there and comes back."""

from __future__ import annotations

import html
import re
from collections.abc import Awaitable, Callable
from pathlib import Path
from urllib.parse import urlsplit

from aiohttp import web
from aiohttp.test_utils import TestClient

from bot.processes.shared import alone
from bot.settings import Settings
from bot.store.database import Store
from bot.web import desk
from bot.web.keys import SETTINGS, SHARED, STORE
from tests.foreign.oidc import CLIENT, SECRET, STRONG, ForeignProvider, Somebody
from tests.web.test_desk_accounts import (
    send,
    user_of,
)

HOUSE = (
    "http://127.0.0.1:8099"  # how people reach the house; the tests carry what is sent there to the client
)
CALLBACK = f"{HOUSE}/desk/sign-in/callback"
Make = Callable[[], Awaitable[TestClient]]


def settings(tmp_path: Path, issuer: str, **other: str) -> Settings:
    return Settings(
        database="", var=tmp_path, public_url=HOUSE, oidc_issuer=issuer, oidc_client_id=CLIENT,
        oidc_client_secret=SECRET, oidc_name="Testikunta", oidc_acr=(STRONG,), **other,
    )  # fmt: skip


def desk_of(store: Store, settings: Settings) -> web.Application:
    """The desk alone."""
    app = web.Application()
    app[STORE], app[SETTINGS], app[SHARED] = store, settings, alone()
    desk.setup(app)
    return app


async def leave(client: TestClient, path: str = "/desk/sign-in/provider", page: str = "", **form: str) -> str:
    """Presses the button; the address at the provider that the page leads to."""
    status, shown = await send(client, path, page or "/desk/sign-in", **form)
    found = re.search(r'http-equiv="refresh" content="0; url=([^"]+)"', shown)
    assert status == 200 and found, (status, shown[:300])
    return html.unescape(found[1])


async def back(client: TestClient, address: str) -> tuple[int, str]:
    """What the house says to whoever comes back: the status, and where it leads."""
    assert address.startswith(f"{CALLBACK}?"), address
    parts = urlsplit(address)
    answer = await client.get(f"{parts.path}?{parts.query}", allow_redirects=False)
    if answer.status == 303:
        return 303, re.sub(r"\?language=..$", "", answer.headers["Location"])
    found = re.search(r'http-equiv="refresh" content="0; url=([^"]+)"', await answer.text())
    return answer.status, html.unescape(found[1]) if found else ""


async def sign_in(client: TestClient, person: Somebody, login: str, **how: object) -> tuple[int, str]:
    """The whole way."""
    return await back(client, await person.signs_in(await leave(client), login, **how))


async def join(store: Store, there: ForeignProvider, role: str, login: str) -> str:
    """Joins an account of this role to a person there; its id."""
    user = await user_of(store, role)
    await store.identities.join(user.id, there.issuer, login)
    return user.id


def problem(why: str) -> tuple[int, str]:
    return 303, f"/desk/sign-in/problem/{why}"


async def is_out(client: TestClient) -> bool:
    answer = await client.get("/desk/account", allow_redirects=False)
    return answer.status == 303 and answer.headers["Location"] == "/desk/sign-in"
