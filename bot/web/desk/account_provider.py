"""The own account and the provider: joining it, leaving it, and the proof for choosing a first password."""

from __future__ import annotations

from aiohttp import web

from bot.store.errors import NoPassword
from bot.store.users import SET_UP
from bot.web import keys
from bot.web.desk.account import must_prove, show
from bot.web.desk.doors import message, session_of
from bot.web.desk.provider import JOIN, PROVE, leave, provider_of
from bot.web.desk.roles import SIGNED_IN, requires
from bot.web.desk.signing_in import DOOR, begin
from bot.web.limits import address_of


@requires(SIGNED_IN)
async def change_provider(request: web.Request) -> web.StreamResponse:
    """Joining and leaving each ask for the password: an open page alone must not open another way in."""
    user, do = session_of(request).user, request["form"].get("do")
    if do == "prove" and user.issuer and not user.has_password:
        return await leave(request, PROVE, user=user.id)
    if do == "join" and not user.issuer and user.has_password:
        provider_of(request)
        return await _wrong_password(request) or await leave(request, JOIN, user=user.id)
    if do == "leave" and user.issuer and user.has_password:
        return await _wrong_password(request) or await _left(request)
    return message(request, "not-understood", 400)


async def _wrong_password(request: web.Request) -> web.Response | None:
    store, user = request.config_dict[keys.STORE], session_of(request).user
    password = request["form"].get("password", "")
    known, wait = await request.config_dict[DOOR].tried(
        f"password {user.id}", address_of(request), lambda: store.users.verify(user.name, password)
    )
    if wait:
        return await show(request, 429, provider="wait", wait=wait)
    if known is None:
        await store.log.append(user.id, "password.failed", user.id)
        return await show(request, 403, provider="old")
    return None


async def _left(request: web.Request) -> web.StreamResponse:
    store, user = request.config_dict[keys.STORE], session_of(request).user
    try:
        await store.identities.leave(user.id)
    except NoPassword:  # taken away in this moment
        return message(request, "not-understood", 400)
    await store.log.append(user.id, "identity.left", user.id)
    if must_prove(request) and not await store.second_factors.has(user.id):
        # What the provider proved until now the own second step must prove from now on.
        await store.sessions.end_all(user.id)
        return await begin(request, user, SET_UP)
    raise web.HTTPSeeOther("/desk/account?done=left")
