"""The administrator's pages: who can sign in, first-run links for new people, and the log."""

from __future__ import annotations

from datetime import timedelta

from aiohttp import web

from bot.casework.deadlines import in_finland
from bot.casework.reading import say_date, say_moment
from bot.store.errors import NameNotUsable, TeamExists, UnknownRole
from bot.store.users import ROLES
from bot.texts import texts
from bot.web import keys
from bot.web.desk.caseload import loads
from bot.web.desk.doors import message, page, session_of, settings
from bot.web.desk.interpreters import on_people
from bot.web.desk.roles import requires

INVITATION = timedelta(days=7)
LINES_OF_LOG = 100


async def _show(request: web.Request, link: str = "", role: str = "", problem: str = "") -> web.Response:
    store, language = request.config_dict[keys.STORE], request["language"]
    everybody = await store.users.list()
    users = [
        (
            user,
            say_date(in_finland(user.created_at).date(), language),
            say_date(in_finland(user.disabled_at).date(), language) if user.disabled_at else "",
        )
        for user in everybody
    ]
    return page(
        request,
        "people.html",
        400 if problem else 200,
        users=users,
        roles=ROLES,
        days=INVITATION.days,
        link=link,
        role=role,
        with_factor=await store.second_factors.owners(),
        teams=await store.teams.list(),
        loads={one.user.id: one for one in await loads(request, everybody)},
        problem=problem,
        issuer=settings(request).oidc_issuer,
        **await on_people(request),
    )


@requires("keep users")
async def people(request: web.Request) -> web.StreamResponse:
    """Everybody who can or could sign in."""
    await request.config_dict[keys.STORE].log.append(session_of(request).user.id, "users.read", "list")
    return await _show(request)


@requires("keep users")
async def invite(request: web.Request) -> web.StreamResponse:
    """Makes a first-run link and shows it this once."""
    store, role = request.config_dict[keys.STORE], request["form"].get("role", "")
    try:
        token = await store.users.create_invitation(role, INVITATION)
    except UnknownRole:
        return message(request, "not-understood", 400)
    await store.log.append(session_of(request).user.id, "invitation.made", role)
    return await _show(request, f"{settings(request).public_url}/desk/welcome/{token}", role)


@requires("keep users")
async def disable(request: web.Request) -> web.StreamResponse:
    """Closes an account; an administrator cannot lock the own one by a slip."""
    store, user_id = request.config_dict[keys.STORE], request.match_info["id"]
    if user_id == session_of(request).user.id:
        return message(request, "not-understood", 400)
    await store.users.disable(user_id)
    await store.log.append(session_of(request).user.id, "user.disabled", user_id)
    raise web.HTTPSeeOther("/desk/people")


@requires("keep users")
async def take_second_factor(request: web.Request) -> web.StreamResponse:
    """Takes a lost second factor away; its owner sets a new one up. The own one goes by the own page, with a code."""
    store, user_id = request.config_dict[keys.STORE], request.match_info["id"]
    if user_id == session_of(request).user.id:
        return message(request, "not-understood", 400)
    user = await store.users.get(user_id)
    if await store.second_factors.remove(user.id):
        await store.sessions.end_all(user.id)
        await store.log.append(session_of(request).user.id, "second-factor.taken", user.id)
    raise web.HTTPSeeOther("/desk/people")


@requires("keep users")
async def end_sessions(request: web.Request) -> web.StreamResponse:
    """Signs somebody out everywhere."""
    store = request.config_dict[keys.STORE]
    user = await store.users.get(request.match_info["id"])
    await store.sessions.end_all(user.id)
    await store.log.append(session_of(request).user.id, "sessions.ended", user.id)
    raise web.HTTPSeeOther("/desk/people")


@requires("keep users")
async def add_team(request: web.Request) -> web.StreamResponse:
    """A new pair or team."""
    store = request.config_dict[keys.STORE]
    try:
        team = await store.teams.add(request["form"].get("name", ""))
    except NameNotUsable:
        return await _show(request, problem="name")
    except TeamExists:
        return await _show(request, problem="taken")
    await store.log.append(session_of(request).user.id, "team.made", team.id)
    raise web.HTTPSeeOther("/desk/people")


@requires("keep users")
async def join_team(request: web.Request) -> web.StreamResponse:
    """Whose team a worker belongs to."""
    store, user_id = request.config_dict[keys.STORE], request.match_info["id"]
    await store.teams.join(user_id, request["form"].get("team") or None)
    await store.log.append(session_of(request).user.id, "team.joined", user_id)
    raise web.HTTPSeeOther("/desk/people")


@requires("read the log")
async def access_log(request: web.Request) -> web.StreamResponse:
    """Who opened or changed what, the newest first, and whether the chain is whole."""
    store, language = request.config_dict[keys.STORE], request["language"]
    await store.log.append(session_of(request).user.id, "log.read", "-")
    before = request.query.get("before", "")
    entries = await store.log.entries(
        before=int(before) if before.isascii() and before.isdigit() else None, limit=LINES_OF_LOG
    )
    names = {user.id: user.name for user in await store.users.list()}
    names["family"] = texts().say(language, "desk-actor-family")
    lines = [
        (e, say_moment(e.at, language), names.get(e.actor, e.actor), names.get(e.subject, e.subject))
        for e in entries
    ]
    whole = await store.log.verify()
    older = entries[-1].n if len(entries) == LINES_OF_LOG and entries[-1].n > 1 else None
    return page(request, "log.html", lines=lines, whole=whole, older=older)
