"""Signing in and out, and the first-run link by which somebody makes an own account."""

from __future__ import annotations

import asyncio
import time
from collections.abc import Awaitable, Callable
from datetime import timedelta
from typing import TypeVar

from aiohttp import web

from bot.oidc.provider import Provider
from bot.processes.limits import Limit
from bot.processes.shared import Shared
from bot.store.errors import (
    InvitationInvalid,
    NameNotUsable,
    PasswordTooCommon,
    PasswordTooWeak,
    UserExists,
)
from bot.store.users import CODE, SET_UP, User
from bot.web import keys
from bot.web.desk.browsers import kind_of
from bot.web.desk.doors import (
    SECOND_STEP,
    cookie_name,
    del_cookie,
    page,
    session_of,
    set_cookie,
    settings,
)
from bot.web.desk.roles import ANYBODY, HOME, MUST_PROVE, SIGNED_IN, requires
from bot.web.limits import address_of

SESSION = timedelta(hours=9)  # a working day
HALF_WAY_IN = timedelta(minutes=15)  # to find the phone, or to put an app on it
T = TypeVar("T")


class Door:
    """Slows down whoever guesses passwords: for each name, and for each address that names are tried from.

    One try is looked at after the other, so that many at once do not slip through before the first has failed.
    """

    def __init__(self, shared: Shared | None = None, clock: Callable[[], float] = time.monotonic) -> None:
        self.names = Limit("names", most=5, seconds=15 * 60, shared=shared, clock=clock)
        # An office shares one address.
        self.addresses = Limit("addresses", most=30, seconds=15 * 60, shared=shared, clock=clock)
        self.one_by_one = asyncio.Lock()

    async def wait(self, name: str, address: str) -> int:
        """Seconds until another try may be made, 0 when it may now."""
        return max(await self.names.wait(name), await self.addresses.wait(address))

    async def failed(self, name: str, address: str) -> None:
        """Notes a failed try."""
        await self.names.count(name)
        await self.addresses.count(address)

    async def tried(
        self, name: str, address: str, check: Callable[[], Awaitable[T | None]]
    ) -> tuple[T | None, int]:
        """What the check found, None when it failed; and the seconds to wait when it was not made at all."""
        if wait := await self.wait(name, address):  # before the queue, which a flood must not fill
            return None, wait
        async with self.one_by_one:
            if wait := await self.wait(name, address):
                return None, wait
            found = await check()
            if found is None:
                await self.failed(name, address)
        return found, 0


DOOR = web.AppKey("DOOR", Door)
PROVIDER = web.AppKey("PROVIDER", Provider)  # only where one is set


@requires(ANYBODY)
async def home(request: web.Request) -> web.StreamResponse:
    """The first page of somebody's role, the second step, or the sign-in."""
    if half := request["half"]:
        raise web.HTTPSeeOther(SECOND_STEP[half.waits_for])
    session = request["session"]
    raise web.HTTPSeeOther(HOME[session.user.role] if session else "/desk/sign-in")


@requires(ANYBODY)
async def ask_to_sign_in(request: web.Request) -> web.StreamResponse:
    """The sign-in form."""
    if request["session"] is not None:
        raise web.HTTPSeeOther(HOME[request["session"].user.role])
    left = "there" in request.query and request.config_dict.get(PROVIDER)
    leave = await left.end_session(f"{settings(request).public_url}/desk/sign-in") if left else None
    return page(request, "sign_in.html", problem="", minutes=0, name="", leave=leave)


@requires(ANYBODY)
async def sign_in(request: web.Request) -> web.StreamResponse:
    """Checks name and password; an unknown name and a wrong password get the same answer."""
    store, door = request.config_dict[keys.STORE], request.config_dict[DOOR]
    name, password = request["form"].get("name", ""), request["form"].get("password", "")
    who = (name.strip().casefold()[:100], address_of(request))
    user, wait = await door.tried(*who, lambda: store.users.verify(name, password))
    if wait:
        return wait_page(request, "sign_in.html", wait, name=name, leave="")
    if user is None:
        await store.log.append("anonymous", "sign-in.failed", "-")
        return page(request, "sign_in.html", 403, problem="failed", minutes=0, name=name, leave="")
    return await past_the_password(request, user)


def wait_page(request: web.Request, template: str, seconds: int, **values: str) -> web.Response:
    """The form again, and how long to wait."""
    response = page(request, template, 429, problem="wait", minutes=-(-seconds // 60), **values)
    response.headers["Retry-After"] = str(seconds)
    return response


async def past_the_password(request: web.Request, user: User) -> web.StreamResponse:
    """To the second step where there is one, else in."""
    return await begin(request, user, await second_step_of(request, user))


async def second_step_of(request: web.Request, user: User) -> str | None:
    """What is still missing after a password: CODE, SET_UP or nothing."""
    if await request.config_dict[keys.STORE].second_factors.has(user.id):
        return CODE
    return SET_UP if settings(request).second_factor == "required" and user.role in MUST_PROVE else None


async def begin(
    request: web.Request, user: User, waits_for: str | None = None, to: str = ""
) -> web.StreamResponse:
    """A new session, which takes the place of this browser's older one, and where it goes first."""
    response = web.Response(status=303)
    await give_session(request, response, user, waits_for)
    response.headers["Location"] = SECOND_STEP[waits_for] if waits_for else to or HOME[user.role]
    return response


async def give_session(
    request: web.Request, response: web.StreamResponse, user: User, waits_for: str | None = None
) -> str:
    """Puts a new session into the answer; gives its token. A session never grows: each step has one of its own."""
    store = request.config_dict[keys.STORE]
    if before := request.cookies.get(cookie_name(request, "desk")):
        await store.users.end_session(before)
    lasts = HALF_WAY_IN if waits_for else SESSION
    browser = kind_of(request.headers.get("User-Agent", ""))
    token, _ = await store.users.create_session(user.id, lasts, browser=browser, waits_for=waits_for)
    await store.log.append(user.id, f"sign-in.{waits_for}" if waits_for else "sign-in", user.id)
    set_cookie(request, response, "desk", token, int(lasts.total_seconds()))
    del_cookie(request, response, "desk-form")
    return token


@requires(SIGNED_IN)
async def sign_out(request: web.Request) -> web.StreamResponse:
    """Ends the session here and in the store."""
    store = request.config_dict[keys.STORE]
    user = session_of(request).user
    await store.users.end_session(request.cookies[cookie_name(request, "desk")])
    await store.log.append(user.id, "sign-out", user.id)
    # Who may have come by the provider is still signed in there, and is offered to end that too.
    to = (
        "/desk/sign-in?there"
        if user.issuer and user.issuer == settings(request).oidc_issuer
        else "/desk/sign-in"
    )
    response = web.Response(status=303, headers={"Location": to, "Clear-Site-Data": '"cache"'})
    del_cookie(request, response, "desk")
    return response


@requires(ANYBODY)
async def ask_name_and_password(request: web.Request) -> web.StreamResponse:
    """The form behind a first-run link. Whether the link still works is told only when it is used."""
    return page(request, "welcome.html", problem="", minutes=0, name="")


@requires(ANYBODY)
async def use_invitation(request: web.Request) -> web.StreamResponse:
    """Makes the account and signs in."""
    store, door = request.config_dict[keys.STORE], request.config_dict[DOOR]
    name, password = request["form"].get("name", ""), request["form"].get("password", "")
    who = f"invitation {address_of(request)}"
    if wait := await door.addresses.wait(who):
        return wait_page(request, "welcome.html", wait, name=name)
    problem, status = "", 400
    if password != request["form"].get("again", ""):
        problem = "not-same"
    else:
        try:
            user = await store.users.use_invitation(request.match_info["token"], name, password)
        except InvitationInvalid:
            problem, status = "invitation", 403
            await door.addresses.count(who)
        except NameNotUsable:
            problem = "name"
        except PasswordTooCommon:
            problem = "too-common"
        except PasswordTooWeak:
            problem = "too-short"
        except UserExists:
            problem = "taken"
        else:
            await store.log.append(user.id, "invitation.used", user.id)
            return await past_the_password(request, user)
    return page(request, "welcome.html", status, problem=problem, minutes=0, name=name)
