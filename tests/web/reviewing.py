"""Shorthand for tests of reviews: interpreters with languages, a review that was asked for, one that was taken."""

from __future__ import annotations

import html
from datetime import date, timedelta

from bot.casework.reviewing import Size, Wishes
from bot.store.database import Store
from bot.store.users import User
from tests.web.conftest import NAMES, PASSWORD

DUE = date.today() + timedelta(days=14)


async def nothing_wished(_: str) -> Wishes:
    """A family without wishes: for tests that are not about them."""
    return Wishes()


async def somebody(store: Store, role: str) -> User:
    """The account that signs in as this role."""
    return next(user for user in await store.users.list() if user.name == NAMES[role])


async def interpreter(store: Store, name: str = NAMES["interpreter"], gender: str | None = "woman") -> User:
    """An interpreter of all three languages; the one who signs in, or a new one."""
    user = next((user for user in await store.users.list() if user.name == name), None)
    user = user or await store.users.add(name, "interpreter", PASSWORD)
    await store.interpreters.set_work(user.id, {"fi", "en", "ar"}, None)
    await store.interpreters.tell_gender(user.id, gender)
    return user


async def asked(store: Store, case: str, of: str = "all", *, four_eyes: bool = False) -> list[str]:
    """A review of a case into a language that is not the family's; its id, or two with four eyes."""
    worker = await somebody(store, "worker")
    spoken = (await store.cases.get(case)).language
    into = "en" if spoken == "fi" else "fi"
    size = Size(12, 345, ("levantine",))
    return await store.reviews.ask(case, worker.id, of, into, DUE, size, four_eyes=four_eyes)


async def taken(store: Store, case: str, of: str = "all", user: User | None = None) -> str:
    """The id of a review that the interpreter who signs in (or `user`) has taken."""
    user = user or await interpreter(store)
    (review,) = await asked(store, case, of)
    await store.reviews.take(review, user.id, nothing_wished)
    return review


async def actions(store: Store) -> list[tuple[str, str, str]]:
    """(role, action, subject) of the log, the oldest first."""
    roles = {user.id: user.role for user in await store.users.list()}
    entries = await store.log.entries(limit=500)
    return [(roles.get(e.actor, e.actor), e.action, e.subject) for e in reversed(entries)]


async def text_of(client, path: str, **query: str) -> str:
    answer = await client.get(path, params=query)
    assert answer.status == 200, path
    # Arabic texts carry marks around names that keep their direction; what is read is the same without them.
    return html.unescape(await answer.text()).translate({0x2068: None, 0x2069: None})


def form(csrf: str, **values: str) -> dict[str, str]:
    return {"csrf": csrf, "of": "all", "reader": "fi", "due": DUE.isoformat(), "compared": "yes", **values}
