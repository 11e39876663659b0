"""How many families a worker holds beside the limit of data/casework.yml: shown, and asked about before one too many."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from aiohttp import web

from bot.casework.limits import families_of_a_worker
from bot.store.users import WORKER, User
from bot.web.desk.doors import page
from bot.web.desk.words import log, store_of


@dataclass(frozen=True)
class Load:
    """One worker's families. In the order of names: nobody is ranked."""

    user: User
    count: int
    most: int

    @property
    def over(self) -> bool:
        """Whether it is more than the limit."""
        return self.count > self.most


async def loads(request: web.Request, users: Iterable[User]) -> list[Load]:
    """The families of these users; of workers who are not disabled only."""
    workers = [user for user in users if user.role == WORKER and user.disabled_at is None]
    held = await store_of(request).agenda.held([user.id for user in workers])
    return [Load(user, held[user.id], families_of_a_worker().most) for user in workers]


async def one_too_many(request: web.Request, case_id: str, user: User) -> web.Response | None:
    """The page that asks again when a case would pass the worker's limit; None when it would not, or was answered.

    The form's field "over" answers it: the worker decides, the limit only speaks.
    """
    limit, store = families_of_a_worker(), store_of(request)
    if request["form"].get("over") == "yes":
        return None
    count = (await store.agenda.held([user.id]))[user.id]
    if not limit.reached(count):
        return None
    listed = await store.inbox.one(case_id)
    if any(holder.user_id == user.id for holder in listed.holders):
        return None
    await log(request, "case.limit-shown", case_id)
    return page(request, "over_limit.html", case=listed.case, user=user, count=count, limit=limit)
