"""The desk over a real store with three sent families, and a browser-like client for each role."""

from __future__ import annotations

import asyncio
import os
import re
import shutil
from collections.abc import AsyncIterator, Awaitable, Callable
from dataclasses import dataclass
from pathlib import Path

import pytest
from aiohttp import web
from aiohttp.test_utils import TestClient
from argon2 import PasswordHasher

from bot.casework.hand_over import content, headline
from bot.casework.listing import listing
from bot.processes.shared import alone
from bot.settings import Settings
from bot.store import users
from bot.store.database import Store
from bot.store.encryption import MasterKey
from bot.store.flags import NewFlag
from bot.web import desk
from bot.web.keys import SETTINGS, SHARED, STORE
from tests.conftest import Served
from tests.web import families

QUICK = PasswordHasher(time_cost=1, memory_cost=8, parallelism=1)
PASSWORD = "a long enough sentence"
NAMES = {
    "worker": "Wanda Worker",
    "supervisor": "Sini Supervisor",
    "interpreter": "Ines Interpreter",
    "administrator": "Ada Admin",
    "partner": "Pia Partner",
}


@dataclass(frozen=True)
class Kept:
    """Where a seeded family ended up."""

    conversation: str
    case: str
    number: str


async def keep(store: Store, family: families.Family, *, send: bool = True) -> Kept:
    """Saves a family's turns, flags and call-back request, and sends its answers."""
    conversation, _ = await store.conversations.create()
    loaded = await store.conversations.load(conversation)
    talk = family.talk
    for n, (said, reply) in enumerate(family.turns):
        last = n == len(family.turns) - 1
        loaded = await store.conversations.save_turn(
            loaded,
            client_message_id=str(n),
            said=said,
            reply=reply,
            state=talk.to_json(),
            tracker=None,
            language=talk.language,
            flags=[
                NewFlag(
                    f.code,
                    f.level,
                    f.urgency,
                    ", ".join(f.rules),
                    {"evidence": [e.to_json() for e in f.evidence]},
                )
                for f in family.flags
            ]
            if last
            else (),
            callback=family.callback if last else None,
        )
    if not send:
        return Kept(conversation, "", "")
    data = content(talk, family.sections, families.SENT)
    case = await store.cases.send(loaded, data, headline=headline(data), listing=listing(data))
    return Kept(conversation, case.id, case.number)


@dataclass(frozen=True)
class Prepared:
    """A database file with one user of each role and the three families, its key, and where they ended up."""

    file: Path
    key: bytes
    kept: dict[str, Kept]


@pytest.fixture(scope="session")
def prepared(tmp_path_factory: pytest.TempPathFactory) -> Prepared:
    """Made once and copied for each test: walking three families takes longer than most tests."""
    file, key = tmp_path_factory.mktemp("desk") / "desk.db", os.urandom(32)

    async def prepare() -> dict[str, Kept]:
        store = await Store.open(f"sqlite+aiosqlite:///{file}", MasterKey(key))
        await store.migrate()
        for role, name in NAMES.items():
            await store.users.add(name, role, PASSWORD)
        kept = {language: await keep(store, make()) for language, make in families.ALL.items()}
        await store.compact()
        await store.close()
        return kept

    with pytest.MonkeyPatch.context() as patched:
        patched.setattr(users, "_hasher", QUICK)
        return Prepared(file, key, asyncio.run(prepare()))


@pytest.fixture(autouse=True)
def quick_passwords(monkeypatch: pytest.MonkeyPatch) -> None:
    """Passwords are hashed weakly here: that hashing is slow is the store's business and tested there."""
    monkeypatch.setattr(users, "_hasher", QUICK)


@pytest.fixture
async def client(served: Served, family_store: Store) -> TestClient:
    """The whole product, with one user of each role and no family yet."""
    for role, name in NAMES.items():
        await family_store.users.add(name, role, PASSWORD)
    return await served()


@pytest.fixture
async def store(prepared: Prepared, tmp_path: Path) -> AsyncIterator[Store]:
    """A SQLite store with one user of each role and the three families."""
    shutil.copy(prepared.file, tmp_path / "desk.db")
    store = await Store.open(f"sqlite+aiosqlite:///{tmp_path}/desk.db", MasterKey(prepared.key))
    yield store
    await store.close()


@pytest.fixture
def seeded(prepared: Prepared, store: Store) -> dict[str, Kept]:
    """Where the three families of the store are, by language."""
    return prepared.kept


@pytest.fixture
def make_client(
    store: Store, tmp_path: Path, aiohttp_client: Callable[..., Awaitable[TestClient]]
) -> Callable[..., Awaitable[TestClient]]:
    """Clients of one and the same application."""
    app = web.Application()
    app[STORE], app[SHARED] = store, alone()
    app[SETTINGS] = Settings(database="", var=tmp_path, second_factor="offered")
    desk.setup(app)

    async def make() -> TestClient:
        return await aiohttp_client(app)

    return make


def csrf_in(page: str) -> str:
    """The token of the first form on a page."""
    found = re.search(r'name="csrf" value="([^"]+)"', page)
    assert found, "the page has no form"
    return found[1]


async def sign_in(client: TestClient, role: str) -> str:
    """Signs in through the form; gives the session's token for forms."""
    page = await (await client.get("/desk/sign-in?language=en")).text()
    answer = await client.post(
        "/desk/sign-in",
        data={"csrf": csrf_in(page), "name": NAMES[role], "password": PASSWORD},
        allow_redirects=False,
    )
    assert answer.status == 303
    return csrf_in(await (await client.get(answer.headers["Location"])).text())


@pytest.fixture
def signed_in(
    make_client: Callable[[], Awaitable[TestClient]],
) -> Callable[[str], Awaitable[tuple[TestClient, str]]]:
    """A client of a role and its form token."""

    async def make(role: str) -> tuple[TestClient, str]:
        client = await make_client()
        return client, await sign_in(client, role)

    return make
