"""The second step of signing in: the code of an app, and setting such an app up."""

from __future__ import annotations

import pyotp
import segno
from aiohttp import web
from markupsafe import Markup

from bot.store.errors import FactorSetUp
from bot.store.second_factors import RECOVERY_CODES
from bot.store.users import CODE, User
from bot.web import keys
from bot.web.desk.doors import SECOND_STEP, cookie_name, message, page, session_of
from bot.web.desk.roles import HALF_WAY, HOME, requires
from bot.web.desk.signing_in import DOOR, begin, give_session, wait_page
from bot.web.limits import address_of

ISSUER = "Perhesilta"  # what the app calls this account; one word, so that no app shows signs in its place


async def proved(request: web.Request, user: User, code: str) -> tuple[str | None, int]:
    """How a code was right ("app" or "recovery"), None when it was not; and the seconds to wait when it was not looked at.

    Wrong codes slow down and lock like wrong passwords, for the account and for the address.
    """
    store, door = request.config_dict[keys.STORE], request.config_dict[DOOR]

    async def check() -> str | None:
        if await store.second_factors.verify(user.id, code):
            return "app"
        return "recovery" if await store.second_factors.use_recovery_code(user.id, code) else None

    how, wait = await door.tried(f"code {user.id}", address_of(request), check)
    if how == "recovery":
        await store.log.append(user.id, "recovery-code.used", user.id)
    elif how is None and not wait:
        await store.log.append(user.id, "second-factor.failed", user.id)
    return how, wait


@requires(HALF_WAY)
async def ask_code(request: web.Request) -> web.StreamResponse:
    """The form for the code."""
    if elsewhere := _not_waiting_for_code(request):
        raise web.HTTPSeeOther(elsewhere)
    return page(request, "sign_in_code.html", problem="", minutes=0)


@requires(HALF_WAY)
async def check_code(request: web.Request) -> web.StreamResponse:
    """Lets in who shows a code of the app, or a recovery code."""
    if elsewhere := _not_waiting_for_code(request):
        raise web.HTTPSeeOther(elsewhere)
    user = session_of(request).user
    how, wait = await proved(request, user, request["form"].get("code", ""))
    if wait:
        return wait_page(request, "sign_in_code.html", wait)
    if how is None:
        return page(request, "sign_in_code.html", 403, problem="failed", minutes=0)
    return await begin(request, user, to="/desk/account" if how == "recovery" else "")


def _not_waiting_for_code(request: web.Request) -> str:
    session = session_of(request)
    if session.waits_for == CODE:
        return ""
    return SECOND_STEP[session.waits_for] if session.waits_for else HOME[session.user.role]


@requires(HALF_WAY)
async def set_up_page(request: web.Request) -> web.StreamResponse:
    """What a second factor is; once it was begun, the picture for the app."""
    if elsewhere := await _nothing_to_set_up(request):
        raise web.HTTPSeeOther(elsewhere)
    return await _set_up(request)


@requires(HALF_WAY)
async def set_up(request: web.Request) -> web.StreamResponse:
    """Makes the secret, or takes the first code of the app and shows the recovery codes this once."""
    if elsewhere := await _nothing_to_set_up(request):
        raise web.HTTPSeeOther(elsewhere)
    store, user, form = request.config_dict[keys.STORE], session_of(request).user, request["form"]
    if form.get("do") == "begin":
        try:
            await store.second_factors.begin(user.id)
        except FactorSetUp:  # in another window, a moment ago
            raise web.HTTPSeeOther("/desk/") from None
        await store.log.append(user.id, "second-factor.begun", user.id)
        raise web.HTTPSeeOther("/desk/second-factor")
    if form.get("do") != "confirm":
        return message(request, "not-understood", 400)
    door = request.config_dict[DOOR]
    who = (f"code {user.id}", address_of(request))
    codes, wait = await door.tried(*who, lambda: store.second_factors.confirm(user.id, form.get("code", "")))
    if codes is None:
        return await _set_up(request, 429 if wait else 403, "wait" if wait else "failed", wait)
    await store.log.append(user.id, "second-factor.set-up", user.id)
    # Who signed in with the password alone, somewhere else, is out.
    await store.sessions.end_all(user.id, but=request.cookies.get(cookie_name(request, "desk")))
    return await codes_page(request, user, codes)


async def codes_page(request: web.Request, user: User, codes: list[str]) -> web.Response:
    """The recovery codes, this once, in a new session that waits for nothing."""
    carrier = web.Response()
    token = await give_session(request, carrier, user)
    session = await request.config_dict[keys.STORE].users.session(token)
    request["session"], request["half"] = session, None
    request["csrf"] = session_of(request).csrf
    response = page(request, "recovery_codes.html", codes=codes, home=HOME[user.role])
    response.cookies.update(carrier.cookies)
    return response


async def _nothing_to_set_up(request: web.Request) -> str:
    session = session_of(request)
    if session.waits_for == CODE:
        return SECOND_STEP[CODE]
    has = await request.config_dict[keys.STORE].second_factors.has(session.user.id)
    return "/desk/account" if has else ""


async def _set_up(request: web.Request, status: int = 200, problem: str = "", wait: int = 0) -> web.Response:
    session = session_of(request)
    secret = await request.config_dict[keys.STORE].second_factors.begun(session.user.id)
    address = picture = ""
    if secret:
        address = pyotp.TOTP(secret).provisioning_uri(name=session.user.name, issuer_name=ISSUER)
        drawn = segno.make(address, error="m").svg_inline(
            scale=5, light="#fff", svgclass="qr", lineclass=None
        )
        picture = Markup(drawn)  # noqa: S704 - numbers and colours only; the name is in the pattern
    response = page(
        request,
        "second_factor.html",
        status,
        secret=" ".join(secret[at : at + 4] for at in range(0, len(secret), 4)) if secret else "",
        address=address,
        picture=picture,
        must=session.waits_for is not None,
        codes=RECOVERY_CODES,
        problem=problem,
        minutes=-(-wait // 60),
    )
    if wait:
        response.headers["Retry-After"] = str(wait)
    return response
