"""Signing in and out, and the first-run link by which somebody makes an own account."""

from __future__ import annotations

import asyncio
import time
from collections.abc import Callable
from datetime import timedelta

from aiohttp import web

from bot.store.errors import InvitationInvalid, NameNotUsable, PasswordTooWeak, UserExists
from bot.web import keys
from bot.web.desk.doors import cookie_name, del_cookie, page, session_of, set_cookie
from bot.web.desk.roles import ANYBODY, HOME, SIGNED_IN, requires
from bot.web.limits import Limit, address_of

SESSION = timedelta(hours=9)  # a working day


class Door:
    """Slows down whoever guesses passwords: for each name, and for each address that names are tried from.

    One try is looked at after the other, so that many at once do not slip through before the first has failed.
    """

    def __init__(self, clock: Callable[[], float] = time.monotonic) -> None:
        self.names = Limit(most=5, seconds=15 * 60, clock=clock)
        self.addresses = Limit(most=30, seconds=15 * 60, clock=clock)  # an office shares one address
        self.one_by_one = asyncio.Lock()

    def wait(self, name: str, address: str) -> int:
        """Seconds until another try may be made, 0 when it may now."""
        return max(self.names.wait(name), self.addresses.wait(address))

    def failed(self, name: str, address: str) -> None:
        """Notes a failed try."""
        self.names.count(name)
        self.addresses.count(address)


DOOR = web.AppKey("DOOR", Door)


@requires(ANYBODY)
async def home(request: web.Request) -> web.StreamResponse:
    """The first page of somebody's role, or the sign-in."""
    session = request["session"]
    raise web.HTTPSeeOther(HOME[session.user.role] if session else "/desk/sign-in")


@requires(ANYBODY)
async def ask_to_sign_in(request: web.Request) -> web.StreamResponse:
    """The sign-in form."""
    if request["session"] is not None:
        raise web.HTTPSeeOther(HOME[request["session"].user.role])
    return page(request, "sign_in.html", problem="", minutes=0, name="")


@requires(ANYBODY)
async def sign_in(request: web.Request) -> web.StreamResponse:
    """Checks name and password; an unknown name and a wrong password get the same answer."""
    store, door = request.config_dict[keys.STORE], request.config_dict[DOOR]
    name, password = request["form"].get("name", ""), request["form"].get("password", "")
    who = (name.strip().casefold()[:100], address_of(request))
    if wait := door.wait(*who):  # before the queue, which a flood must not fill
        return _wait(request, "sign_in.html", wait, name)
    async with door.one_by_one:
        if wait := door.wait(*who):
            return _wait(request, "sign_in.html", wait, name)
        user = await store.users.verify(name, password)
        if user is None:
            door.failed(*who)
    if user is None:
        await store.log.append("anonymous", "sign-in.failed", "-")
        return page(request, "sign_in.html", 403, problem="failed", minutes=0, name=name)
    return await _begin(request, user.id, user.role)


def _wait(request: web.Request, template: str, seconds: int, name: str) -> web.Response:
    response = page(request, template, 429, problem="wait", minutes=-(-seconds // 60), name=name)
    response.headers["Retry-After"] = str(seconds)
    return response


async def _begin(request: web.Request, user_id: str, role: str) -> web.StreamResponse:
    store = request.config_dict[keys.STORE]
    token, _ = await store.users.create_session(user_id, SESSION)
    await store.log.append(user_id, "sign-in", user_id)
    response = web.Response(status=303, headers={"Location": HOME[role]})
    set_cookie(request, response, "desk", token, int(SESSION.total_seconds()))
    del_cookie(request, response, "desk-form")
    return response


@requires(SIGNED_IN)
async def sign_out(request: web.Request) -> web.StreamResponse:
    """Ends the session here and in the store."""
    store = request.config_dict[keys.STORE]
    user_id = session_of(request).user.id
    await store.users.end_session(request.cookies[cookie_name(request, "desk")])
    await store.log.append(user_id, "sign-out", user_id)
    response = web.Response(status=303, headers={"Location": "/desk/sign-in", "Clear-Site-Data": '"cache"'})
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
    if wait := door.addresses.wait(who):
        return _wait(request, "welcome.html", wait, name)
    problem, status = "", 400
    if password != request["form"].get("again", ""):
        problem = "not-same"
    else:
        try:
            user = await store.users.use_invitation(request.match_info["token"], name, password)
        except InvitationInvalid:
            problem, status = "invitation", 403
            door.addresses.count(who)
        except NameNotUsable:
            problem = "name"
        except PasswordTooWeak:
            problem = "too-short"
        except UserExists:
            problem = "taken"
        else:
            await store.log.append(user.id, "invitation.used", user.id)
            return await _begin(request, user.id, user.role)
    return page(request, "welcome.html", status, problem=problem, minutes=0, name=name)
