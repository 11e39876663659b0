"""The own account: a new password, the second factor, and where one is signed in."""

from __future__ import annotations

from aiohttp import web

from bot.store.errors import PasswordTooCommon, PasswordTooWeak
from bot.store.second_factors import RECOVERY_CODES
from bot.store.users import SET_UP
from bot.web import keys
from bot.web.desk.doors import cookie_name, del_cookie, message, page, session_of, settings
from bot.web.desk.provider import has_proof
from bot.web.desk.roles import MUST_PROVE, SIGNED_IN, requires
from bot.web.desk.second_step import codes_page, proved
from bot.web.desk.signing_in import DOOR, begin
from bot.web.limits import address_of

DONE = ("password", "signed-out", "removed", "joined", "left")
FEW_CODES = 3


def _token(request: web.Request) -> str:
    return request.cookies[cookie_name(request, "desk")]


def must_prove(request: web.Request) -> bool:
    """Whether whoever is signed in needs a second step in its role."""
    return settings(request).second_factor == "required" and session_of(request).user.role in MUST_PROVE


async def show(
    request: web.Request,
    status: int = 200,
    password: str = "",
    factor: str = "",
    provider: str = "",
    wait: int = 0,
) -> web.Response:
    """`password`, `factor`, `provider`: what was wrong with that form."""
    store, user = request.config_dict[keys.STORE], session_of(request).user
    done = request.query.get("done", "")
    response = page(
        request,
        "account.html",
        status,
        places=await store.sessions.of_user(user.id, _token(request)),
        has_factor=await store.second_factors.has(user.id),
        codes_left=await store.second_factors.recovery_codes_left(user.id),
        few=FEW_CODES,
        codes=RECOVERY_CODES,
        must=must_prove(request),
        done=done if done in DONE and status == 200 else "",
        password_problem=password,
        factor_problem=factor,
        provider_problem=provider,
        proof=not user.has_password and has_proof(request),
        here=user.issuer is not None and user.issuer == settings(request).oidc_issuer,
        minutes=-(-wait // 60),
    )
    if wait:
        response.headers["Retry-After"] = str(wait)
    return response


@requires(SIGNED_IN)
async def own_page(request: web.Request) -> web.StreamResponse:
    """Password, second factor and sessions."""
    return await show(request)


@requires(SIGNED_IN)
async def to_the_page(request: web.Request) -> web.StreamResponse:
    """The address of a form, asked for as a page: after changing the language there."""
    language = request.query.get("language", "")
    known = language in settings(request).languages
    raise web.HTTPSeeOther(f"/desk/account?language={language}" if known else "/desk/account")


@requires(SIGNED_IN)
async def change_password(request: web.Request) -> web.StreamResponse:
    """A new password for who knows the old one; every session ends, and this browser gets a new one."""
    store, user, form = request.config_dict[keys.STORE], session_of(request).user, request["form"]
    new = form.get("new", "")
    if new != form.get("again", ""):
        return await show(request, 400, "not-same")
    if not user.has_password:
        if not has_proof(request) or not await _may_have_password(request):
            return message(request, "not-understood", 400)
    else:
        known, wait = await request.config_dict[DOOR].tried(
            f"password {user.id}",
            address_of(request),
            lambda: store.users.verify(user.name, form.get("old", "")),
        )
        if wait:
            return await show(request, 429, "wait", wait=wait)
        if known is None:
            await store.log.append(user.id, "password.failed", user.id)
            return await show(request, 403, "old")
    try:
        await store.users.set_password(user.id, new)
    except PasswordTooCommon:
        return await show(request, 400, "too-common")
    except PasswordTooWeak:
        return await show(request, 400, "too-short")
    await store.log.append(user.id, "password.changed", user.id)
    response = await begin(request, user, to="/desk/account?done=password")
    del_cookie(request, response, "desk-proof")
    return response


async def _may_have_password(request: web.Request) -> bool:
    """A password alone must open nothing where a second step is needed: that one is set up first."""
    factors = request.config_dict[keys.STORE].second_factors
    return not must_prove(request) or await factors.has(session_of(request).user.id)


@requires(SIGNED_IN)
async def change_second_factor(request: web.Request) -> web.StreamResponse:
    """New recovery codes, or the factor away (to set up another phone); each for a code of the app or a recovery code."""
    store, user, form = request.config_dict[keys.STORE], session_of(request).user, request["form"]
    if form.get("do") not in ("codes", "remove"):
        return message(request, "not-understood", 400)
    how, wait = await proved(request, user, form.get("code", ""))
    if how is None:
        return await show(request, 429 if wait else 403, factor="wait" if wait else "failed", wait=wait)
    if form["do"] == "codes":
        await store.log.append(user.id, "recovery-codes.made", user.id)
        return await codes_page(request, user, await store.second_factors.new_recovery_codes(user.id))
    await store.second_factors.remove(user.id)
    await store.log.append(user.id, "second-factor.removed", user.id)
    if not must_prove(request):
        raise web.HTTPSeeOther("/desk/account?done=removed")
    await store.sessions.end_all(user.id)
    return await begin(request, user, SET_UP)


@requires(SIGNED_IN)
async def end_session(request: web.Request) -> web.StreamResponse:
    """Signs out in one place, or everywhere but here."""
    store, user = request.config_dict[keys.STORE], session_of(request).user
    place = request["form"].get("place", "")
    if place == "others":
        await store.sessions.end_all(user.id, but=_token(request))
    elif not await store.sessions.end(user.id, place):
        return message(request, "gone", 404)
    await store.log.append(user.id, "sessions.ended", user.id)
    raise web.HTTPSeeOther("/desk/account?done=signed-out")
