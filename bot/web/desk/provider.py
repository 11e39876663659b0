"""Signing in at the municipality's own provider: leaving for it, coming back, and what went wrong on the way.

Coming back is a step from another site, so the desk's own cookies do not come along (they are SameSite=Strict): what
belongs to the journey travels in a sealed cookie of its own, and the page shown at the end leads on by itself.
"""

from __future__ import annotations

import hmac
import logging
import secrets
import time
from datetime import timedelta

from aiohttp import web

from bot.oidc.id_token import Identity, TokenRefused
from bot.oidc.provider import Provider, ProviderAway, Secrets
from bot.store.errors import IdentityTaken, InvitationInvalid, NameNotUsable, UserExists, UserNotFound
from bot.store.sessions import place_of
from bot.store.users import User
from bot.web import keys
from bot.web.desk.doors import SECOND_STEP, cookie_name, del_cookie, page, session_of, set_cookie
from bot.web.desk.roles import ANYBODY, HOME, requires
from bot.web.desk.signing_in import DOOR, PROVIDER, give_session, second_step_of, wait_page
from bot.web.limits import address_of

JOURNEY = timedelta(minutes=10)
# A session that just proved at the provider who it is may choose a first password for so long.
PROOF = timedelta(minutes=10)
CALLBACK = "/desk/sign-in/callback"
SIGN_IN, WELCOME, JOIN, PROVE = "sign-in", "welcome", "join", "prove"
# What a page says for each thing that goes wrong, and its status.
PROBLEMS = {
    "away": 503,
    "failed": 400,
    "refused": 403,
    "unknown": 403,
    "taken": 409,
    "name": 409,
    "invitation": 403,
    "other": 403,
    "wait": 429,
}
log = logging.getLogger("perhesilta.oidc")


class Turned(Exception):
    """The journey ends at a page of PROBLEMS."""

    def __init__(self, why: str) -> None:
        super().__init__(why)
        self.why = why


def setup(desk: web.Application, app: web.Application) -> None:
    """Opens no connection yet; the provider is asked when somebody first leaves for it."""
    known = app[keys.SETTINGS]
    if not known.oidc_issuer:
        return
    provider = desk[PROVIDER] = Provider(
        known.oidc_issuer,
        known.oidc_client_id,
        known.oidc_client_secret,
        f"{known.public_url}{CALLBACK}",
        known.oidc_acr,
    )

    async def close(_: web.Application) -> None:
        await provider.close()

    desk.on_cleanup.append(close)


def provider_of(request: web.Request) -> Provider:
    """Raises HTTPNotFound where the house has none."""
    found = request.config_dict.get(PROVIDER)
    if found is None:
        raise web.HTTPNotFound
    return found


async def leave(request: web.Request, kind: str, **carried: str) -> web.Response:
    """A page that leads to the provider, and the sealed cookie that knows the way back.

    A page and no redirect: the desk's forms may lead to the desk alone (CSP form-action), and so it stays.
    """
    provider, secret = provider_of(request), Secrets(*(secrets.token_urlsafe(32) for _ in range(3)))
    try:
        # Whose page is left open there must not be joined to this account, nor prove anything.
        address = await provider.address(secret, anew=kind in (JOIN, PROVE))
    except ProviderAway:
        raise web.HTTPSeeOther("/desk/sign-in/problem/away") from None
    known = {
        "state": secret.state, "nonce": secret.nonce, "verifier": secret.verifier, "to": kind,
        "language": request["language"], **carried,
    }  # fmt: skip
    if kind == PROVE:
        known["since"] = str(time.time())
    if token := request.cookies.get(cookie_name(request, "desk")):
        known["place"] = place_of(token)
    sealed = request.config_dict[keys.STORE].journeys.seal("provider", JOURNEY, **known)
    response = page(request, "provider_leaving.html", address=address)
    set_cookie(request, response, "desk-journey", sealed, int(JOURNEY.total_seconds()), samesite="Lax")
    return response


@requires(ANYBODY)
async def to_sign_in(request: web.Request) -> web.StreamResponse:
    """The address of a form, asked for as a page: after changing the language there."""
    raise web.HTTPSeeOther("/desk/sign-in")


@requires(ANYBODY)
async def sign_in(request: web.Request) -> web.StreamResponse:
    """Leaves for the provider."""
    return await leave(request, SIGN_IN)


@requires(ANYBODY)
async def to_welcome(request: web.Request) -> web.StreamResponse:
    """As above, for a first-run link."""
    raise web.HTTPSeeOther(request.path.rpartition("/")[0])


@requires(ANYBODY)
async def accept_invitation(request: web.Request) -> web.StreamResponse:
    """Leaves for the provider with a first-run link and the name that its owner chose."""
    provider_of(request)
    store, door = request.config_dict[keys.STORE], request.config_dict[DOOR]
    token, name = request.match_info["token"], request["form"].get("name", "")
    who = f"invitation {address_of(request)}"
    if wait := await door.addresses.wait(who):
        return wait_page(request, "welcome.html", wait, name=name)
    problem, status = "", 400
    try:
        await store.users.look_at_invitation(token, name)
    except InvitationInvalid:
        problem, status = "invitation", 403
        await door.addresses.count(who)
    except NameNotUsable:
        problem = "name"
    except UserExists:
        problem = "taken"
    if problem:
        return page(request, "welcome.html", status, problem=problem, minutes=0, name=name)
    return await leave(request, WELCOME, token=token, name=name)


@requires(ANYBODY)
async def come_back(request: web.Request) -> web.StreamResponse:
    """Everything is checked here, and nothing of the address is shown or kept."""
    provider, store, door = (
        provider_of(request), request.config_dict[keys.STORE], request.config_dict[DOOR],
    )  # fmt: skip
    who, query = f"provider {address_of(request)}", request.query
    sealed = request.cookies.get(cookie_name(request, "desk-journey"), "")
    journey = store.journeys.open("provider", sealed)
    # Any other site can send a browser here: without a journey of ours nothing is counted, asked or kept.
    if journey is None or not hmac.compare_digest(query.get("state", "").encode(), journey["state"].encode()):
        return _problem("failed")
    if await door.addresses.wait(who):
        return _problem("wait", journey["language"])
    request["language"] = journey["language"]  # its cookie did not come along either
    why = ""
    try:
        if not await provider.comes_from(query.get("iss")):
            raise Turned("failed")
        if "error" in query:
            raise Turned("refused" if query["error"] == "access_denied" else "failed")
        secret = Secrets(journey["state"], journey["nonce"], journey["verifier"])
        since = float(journey["since"]) if "since" in journey else None
        identity = await provider.identity(query.get("code", ""), secret, since)
        response = await _arrived(request, journey, identity)
    except ProviderAway:
        why = "away"
    except TokenRefused as refused:
        log.warning("An answer of the OpenID Connect provider was not believed: %s", refused.why)
        why = "failed"
    except Turned as turned:
        why = turned.why
    if why:
        response = _problem(why, journey["language"])
        if why in ("failed", "unknown"):
            await door.addresses.count(who)
            await store.log.append("anonymous", "sign-in.failed", "-")
    del_cookie(request, response, "desk-journey", samesite="Lax")
    return response


def _problem(why: str, language: str = "") -> web.Response:
    chosen = f"?language={language}" if language else ""
    return web.Response(status=303, headers={"Location": f"/desk/sign-in/problem/{why}{chosen}"})


async def _arrived(request: web.Request, journey: dict[str, str], identity: Identity) -> web.Response:
    store, issuer = request.config_dict[keys.STORE], provider_of(request).issuer
    if journey["to"] == SIGN_IN:
        user = await store.identities.find(issuer, identity.subject)
        if user is None:
            raise Turned("unknown")
        return await _let_in(request, user, journey, identity)
    if journey["to"] == WELCOME:
        user = await _accepted(request, journey, identity)
        await store.log.append(user.id, "invitation.used", user.id)
        await store.log.append(user.id, "identity.joined", user.id)
        return await _let_in(request, user, journey, identity)
    user_id, place = journey["user"], journey.get("place", "")
    if not place or not await store.sessions.is_open(user_id, place):
        raise Turned("failed")
    if journey["to"] == JOIN:
        try:
            await store.identities.join(user_id, issuer, identity.subject)
        except IdentityTaken:
            raise Turned("taken") from None
        except UserNotFound:
            raise Turned("failed") from None
        await store.log.append(user_id, "identity.joined", user_id)
        return page(request, "provider_back.html", to="/desk/account?done=joined")
    if not await store.identities.is_of(user_id, issuer, identity.subject):
        raise Turned("other")
    response = page(request, "provider_back.html", to="/desk/account")
    proof = store.journeys.seal("proof", PROOF, user=user_id, place=place)
    set_cookie(request, response, "desk-proof", proof, int(PROOF.total_seconds()))
    return response


async def _accepted(request: web.Request, journey: dict[str, str], identity: Identity) -> User:
    store = request.config_dict[keys.STORE]
    try:
        return await store.identities.accept(
            journey["token"], journey["name"], provider_of(request).issuer, identity.subject
        )
    except InvitationInvalid:
        raise Turned("invitation") from None
    except (UserExists, NameNotUsable):
        raise Turned("name") from None
    except IdentityTaken:
        raise Turned("taken") from None


async def _let_in(
    request: web.Request, user: User, journey: dict[str, str], identity: Identity
) -> web.Response:
    """A session; our own second step is asked for unless the provider had one."""
    store = request.config_dict[keys.STORE]
    strong = provider_of(request).is_strong(identity)
    waits_for = None if strong else await second_step_of(request, user)
    if "place" in journey:  # the older session of this browser, whose cookie did not come along
        await store.sessions.end_place(journey["place"])
    await store.log.append(user.id, "sign-in.provider", user.id)
    to = SECOND_STEP[waits_for] if waits_for else HOME[user.role]
    response = page(request, "provider_back.html", to=to)
    await give_session(request, response, user, waits_for)
    return response


def has_proof(request: web.Request) -> bool:
    """Whether this session has just shown at the provider who it is."""
    token = request.cookies[cookie_name(request, "desk")]
    kept = request.cookies.get(cookie_name(request, "desk-proof"), "")
    proof = request.config_dict[keys.STORE].journeys.open("proof", kept)
    return proof == {"user": session_of(request).user.id, "place": place_of(token)}


@requires(ANYBODY)
async def problem_page(request: web.Request) -> web.StreamResponse:
    """What went wrong at the provider or after it, and what to do. It says nothing about anybody."""
    why = request.match_info["why"]
    provider_of(request)
    if why not in PROBLEMS:
        raise web.HTTPNotFound
    return page(request, "provider_problem.html", PROBLEMS[why], why=why)
