"""Families that have sent their answers already, put into the running product with codes to come back with."""

from __future__ import annotations

import asyncio
import secrets
from collections.abc import Awaitable, Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from typing import Any, TypeVar

from bot.settings import Settings
from bot.store.database import Store
from bot.store.encryption import MasterKey
from tests.servers import Product
from tests.web import families
from tests.web.conftest import Kept, keep

T = TypeVar("T")


@dataclass(frozen=True)
class Seeded:
    """A family at home: its case and the code on its paper."""

    language: str
    address: str
    code: str
    kept: Kept


def in_store(server: Product, do: Callable[[Store], Awaitable[T]]) -> T:
    """Does something in the store of the running product, as another process of it would.

    In a thread of its own: Playwright runs an event loop in this one.
    """

    async def opened() -> T:
        settings = Settings.load(server.environment)
        key = MasterKey.load(server.environment, settings.master_key_file)
        store = await Store.open(settings.database, key)
        try:
            return await do(store)
        finally:
            await store.close()

    with ThreadPoolExecutor(1) as thread:
        return thread.submit(asyncio.run, opened()).result()


def sent_families(server: Product) -> dict[str, Seeded]:
    """One family in each language, as tests/web/families.py walks them, back at home after sending."""

    async def fill(store: Store) -> dict[str, Seeded]:
        found: dict[str, Seeded] = {}
        for language, made in families.ALL.items():
            family = made()
            family.talk.phase, family.talk.sent, family.talk.has_code, family.talk.open = (
                "sent",
                1,
                True,
                None,
            )
            kept = await keep(store, family)
            code = str(secrets.randbelow(9 * 10**15) + 10**15)
            await store.conversations.set_code(kept.conversation, code)
            found[language] = Seeded(language, "f" if language == "ar" else "neutral", code, kept)
        return found

    return in_store(server, fill)


def csrf_of(page: Any) -> str:
    """The token of the signed-in session, from the form to sign out."""
    return str(page.locator("form.who input[name=csrf]").get_attribute("value"))
