"""The family API: begin, say, come back, leave, copy, who opened it. Nothing personal stands in any address."""

from __future__ import annotations

import time
from collections.abc import Awaitable, Callable
from functools import partial

import jinja2
from aiohttp import web

from bot.casework.hand_over import family_copy
from bot.conversation.exchange import Exchange
from bot.conversation.review import lines, sections_answered
from bot.conversation.state import Heard
from bot.processes.limits import Limit
from bot.questionnaire.wording import section_name
from bot.settings import Settings
from bot.store.errors import ConversationNotFound
from bot.texts import LANGUAGES, direction, texts
from bot.web.family import data_export, opened
from bot.web.family.flood import FLOOD, Flood, network_of
from bot.web.family.patience import through_a_restart
from bot.web.family.requests import Refused, language_of, read_json, read_message, token_of
from bot.web.family.talks import Talks
from bot.web.keys import SETTINGS, SHARED, STORE
from bot.web.limits import address_of
from bot.web.puzzles import Puzzles

TALKS = web.AppKey("TALKS", Talks)
COPY = web.AppKey("COPY", jinja2.Template)
BEGINNINGS = web.AppKey("BEGINNINGS", Limit)
WRONG_CODES = web.AppKey("WRONG_CODES", Limit)
WRONG_CODES_OF_NETWORK = web.AppKey("WRONG_CODES_OF_NETWORK", Limit)
WRONG_CODES_OF_ALL = web.AppKey("WRONG_CODES_OF_ALL", Limit)
EVERYBODY = "everybody"

Handler = Callable[[web.Request], Awaitable[web.StreamResponse]]


def page_language(request: web.Request) -> str:
    """The language for errors: the one the page says it shows, else Finnish."""
    language = request.headers.get("X-Language", "")
    return language if language in LANGUAGES else "fi"


async def conversation_of(request: web.Request) -> str:
    """The talk that the token opens. Raises Refused."""
    token, store = token_of(request), request.app[STORE]
    found = await through_a_restart(lambda: store.conversations.by_token(token))
    if found is None:
        raise Refused(401, "token", "error-closed")
    return found


async def begin(request: web.Request) -> web.Response:
    """POST /api/conversations."""
    limit, who = request.app[BEGINNINGS], address_of(request)
    if seconds := await limit.wait(who):
        raise Refused(429, "slow_down", "error-slow-down", minutes=-(-seconds // 60))
    language = language_of(await read_json(request))
    await limit.count(who)
    # Twice does no harm: a talk whose token nobody got is forgotten like any draft.
    token, reply = await through_a_restart(lambda: request.app[TALKS].turns.begin(language))
    return web.json_response({"token": token, "reply": reply}, status=201)


async def say(request: web.Request) -> web.Response:
    """POST /api/messages."""
    conversation_id = await conversation_of(request)
    said = read_message(await read_json(request))
    try:
        reply = await request.app[TALKS].say(conversation_id, said)
    except ConversationNotFound:
        raise Refused(401, "token", "error-closed") from None
    return web.json_response({"reply": reply})


async def resume(request: web.Request) -> web.Response:
    """POST /api/resume."""
    app, who = request.app, address_of(request)
    each, everybody, network = app[WRONG_CODES], app[WRONG_CODES_OF_ALL], network_of(who)
    await _not_too_often(each, who)
    body = await read_json(request)
    language, code = language_of(body), body.get("code")
    if not isinstance(code, str) or len(code) > 100:
        raise Refused(400, "code", "error-request")
    digits = "".join(str(int(c)) for c in code if c.isdecimal())  # Arabic digits count too
    if len(digits) != 16:
        await each.count(who)
        raise Refused(404, "unknown_code", "chat-code-wrong")
    # Many wrong codes from many places make it slower for all, never impossible: nobody may shut families out.
    flooded = bool(await everybody.wait(EVERYBODY) or await app[WRONG_CODES_OF_NETWORK].wait(network))
    async with app[FLOOD].place(request, who, flooded):
        await _not_too_often(each, who)  # many tries may have come at once
        started = time.perf_counter()
        found = await app[STORE].conversations.by_code(digits)
        if found is None:
            await each.count(who)
            await app[WRONG_CODES_OF_NETWORK].count(network)
            await everybody.count(EVERYBODY)
            await app[FLOOD].rest(time.perf_counter() - started)
            raise Refused(404, "unknown_code", "chat-code-wrong")
    token, reply = await app[TALKS].come_back(found, language)
    return web.json_response({"token": token, "reply": reply})


async def _not_too_often(wrong_codes: Limit, who: str) -> None:
    if seconds := await wrong_codes.wait(who):
        raise Refused(429, "slow_down", "chat-code-slow", minutes=-(-seconds // 60))


async def leave(request: web.Request) -> web.Response:
    """POST /api/leave: the token is dead afterwards; the answers stay for whoever has the code."""
    conversation_id = await conversation_of(request)
    await request.app[STORE].conversations.new_token(conversation_id)  # handed to nobody
    return web.Response(status=204)


async def copy(request: web.Request) -> web.Response:
    """GET /api/copy: the family's own copy, without private answers, in the family's language."""
    try:
        turn = await request.app[TALKS].turns.open(await conversation_of(request))
    except ConversationNotFound:  # deleted at this very moment
        raise Refused(401, "token", "error-closed") from None
    talk = turn.talk
    x = Exchange(talk, Heard(""), turn.surroundings)
    # Others may find a paper: what belongs to the restricted part is not on it.
    common = family_copy(talk, sections_answered(x), turn.surroundings.now)
    sections: dict[str, list[dict[str, object]]] = {}
    for line in lines(x, {(a["q"], a["i"]) for a in common["answers"]}):
        sections.setdefault(str(line["section"]), []).append(line)
    html = request.app[COPY].render(
        language=x.language,
        direction=direction(x.language),
        say=lambda message, **values: texts().say(x.language, message, talk.address, **values),
        sections=sections,
        number=talk.number,
        date=turn.surroundings.today.strftime("%d.%m.%Y"),
        section_name=section_name,
    )
    return web.json_response({"html": html})


async def who_opened(request: web.Request) -> web.Response:
    """GET /api/opened: who opened what the family sent, and when; without names and without anything restricted."""
    conversation_id, looks = await conversation_of(request), request.app[opened.LOOKS]
    if seconds := await looks.wait(conversation_id):
        raise Refused(429, "slow_down", "error-slow-down", minutes=-(-seconds // 60))
    await looks.count(conversation_id)  # each look is a line of the log
    try:
        turn = await request.app[TALKS].turns.open(conversation_id)
    except ConversationNotFound:
        raise Refused(401, "token", "error-closed") from None
    return web.json_response({"html": await opened.paper(request, turn)})


async def all_data(request: web.Request) -> web.Response:
    """GET /api/data: everything that is kept of the talk and may be told, as a page and as data."""
    conversation_id, takings = await conversation_of(request), request.app[data_export.TAKINGS]
    if seconds := await takings.wait(conversation_id):
        raise Refused(429, "slow_down", "error-slow-down", minutes=-(-seconds // 60))
    await takings.count(conversation_id)
    try:
        turn = await request.app[TALKS].turns.open(conversation_id)
        return web.json_response(await data_export.both(request, turn))
    except ConversationNotFound:
        raise Refused(401, "token", "error-closed") from None


@web.middleware
async def errors_in_words(request: web.Request, handler: Handler) -> web.StreamResponse:
    """Every failure of the family API is a sentence in the person's language, with what was kept."""
    try:
        return await handler(request)
    except Refused as refused:
        return refused.response(page_language(request))
    except web.HTTPRequestEntityTooLarge:
        return Refused(413, "too_long", "chat-too-long", limit=4000).response(page_language(request))
    except web.HTTPException as error:
        if not request.path.startswith("/api/"):
            raise
        refused = Refused(error.status, "request", "error-request")
        if allowed := error.headers.get("Allow"):
            refused.headers["Allow"] = allowed
        return refused.response(page_language(request))


@web.middleware
async def embedding(request: web.Request, handler: Handler) -> web.StreamResponse:
    """Lets the configured origins use the API from their own pages; nobody else's page may."""
    settings: Settings = request.app[SETTINGS]
    origin = request.headers.get("Origin", "")
    allowed = origin in settings.embed_origins
    if request.method == "OPTIONS" and request.path.startswith("/api/"):
        response: web.StreamResponse = web.Response(status=204 if allowed else 403)
    else:
        response = await handler(request)
    if request.path.startswith("/widget/"):
        response.headers["Access-Control-Allow-Origin"] = "*"  # public files, the same for everybody
    elif allowed and request.path.startswith("/api/"):
        response.headers["Access-Control-Allow-Origin"] = origin
        response.headers["Access-Control-Allow-Headers"] = "Authorization, Content-Type, X-Language, X-Proof"
        response.headers["Access-Control-Allow-Methods"] = "GET, POST"
        response.headers["Vary"] = "Origin"
    return response


def setup(app: web.Application, talks: Talks) -> None:
    """Routes and limits of the family API."""
    app[TALKS] = talks
    app[BEGINNINGS] = Limit("beginnings", most=60, seconds=60, shared=app[SHARED])
    app[WRONG_CODES] = Limit("wrong-codes", most=5, seconds=600, shared=app[SHARED])
    app[WRONG_CODES_OF_NETWORK] = Limit(
        "wrong-codes-of-network", most=20, seconds=600, shared=app[SHARED]
    )  # from here on a puzzle
    app[WRONG_CODES_OF_ALL] = Limit(
        "wrong-codes-of-all", most=200, seconds=600, shared=app[SHARED]
    )  # from here on a puzzle
    app[FLOOD] = Flood(Puzzles(partial(app[STORE].key_of_all_processes, "puzzles")))
    app.router.add_post("/api/conversations", begin)
    app.router.add_post("/api/messages", say)
    app.router.add_post("/api/resume", resume)
    app.router.add_post("/api/leave", leave)
    app.router.add_get("/api/copy", copy)
    app[opened.LOOKS] = Limit("looks", most=30, seconds=600, shared=app[SHARED])
    app.router.add_get("/api/opened", who_opened)
    app[data_export.TAKINGS] = Limit("takings", most=10, seconds=600, shared=app[SHARED])
    app.router.add_get("/api/data", all_data)
