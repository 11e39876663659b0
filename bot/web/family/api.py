"""The family API: begin, say, come back, leave, copy, who opened it. Nothing personal stands in any address."""

from __future__ import annotations

from collections.abc import Awaitable, Callable

import jinja2
from aiohttp import web

from bot.casework.hand_over import family_copy
from bot.conversation.exchange import Exchange
from bot.conversation.review import lines, sections_answered
from bot.conversation.state import Heard
from bot.questionnaire.wording import section_name
from bot.settings import Settings
from bot.store.errors import ConversationNotFound
from bot.texts import LANGUAGES, direction, texts
from bot.web.family import opened
from bot.web.family.requests import Refused, language_of, read_json, read_message, token_of
from bot.web.family.talks import Talks
from bot.web.keys import SETTINGS, STORE
from bot.web.limits import Limit, address_of

TALKS = web.AppKey("TALKS", Talks)
COPY = web.AppKey("COPY", jinja2.Template)
BEGINNINGS = web.AppKey("BEGINNINGS", Limit)
WRONG_CODES = web.AppKey("WRONG_CODES", Limit)
WRONG_CODES_OF_ALL = web.AppKey("WRONG_CODES_OF_ALL", Limit)
EVERYBODY = "everybody"

Handler = Callable[[web.Request], Awaitable[web.StreamResponse]]


def page_language(request: web.Request) -> str:
    """The language for errors: the one the page says it shows, else Finnish."""
    language = request.headers.get("X-Language", "")
    return language if language in LANGUAGES else "fi"


async def conversation_of(request: web.Request) -> str:
    """The talk that the token opens. Raises Refused."""
    found = await request.app[STORE].conversations.by_token(token_of(request))
    if found is None:
        raise Refused(401, "token", "error-closed")
    return found


async def begin(request: web.Request) -> web.Response:
    """POST /api/conversations."""
    limit, who = request.app[BEGINNINGS], address_of(request)
    if seconds := limit.wait(who):
        raise Refused(429, "slow_down", "error-slow-down", minutes=-(-seconds // 60))
    language = language_of(await read_json(request))
    limit.count(who)
    token, reply = await request.app[TALKS].turns.begin(language)
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
    each, everybody, who = request.app[WRONG_CODES], request.app[WRONG_CODES_OF_ALL], address_of(request)
    if seconds := max(each.wait(who), everybody.wait(EVERYBODY)):
        raise Refused(429, "slow_down", "chat-code-slow", minutes=-(-seconds // 60))
    body = await read_json(request)
    language, code = language_of(body), body.get("code")
    if not isinstance(code, str) or len(code) > 100:
        raise Refused(400, "code", "error-request")
    digits = "".join(str(int(c)) for c in code if c.isdecimal())  # Arabic digits count too
    found = await request.app[STORE].conversations.by_code(digits) if len(digits) == 16 else None
    if found is None:
        each.count(who)
        everybody.count(EVERYBODY)
        raise Refused(404, "unknown_code", "chat-code-wrong")
    token, reply = await request.app[TALKS].turns.come_back(found, language)
    return web.json_response({"token": token, "reply": reply})


async def leave(request: web.Request) -> web.Response:
    """POST /api/leave: the token is dead afterwards; the answers stay for whoever has the code."""
    conversation_id = await conversation_of(request)
    await request.app[STORE].conversations.new_token(conversation_id)  # handed to nobody
    return web.Response(status=204)


async def copy(request: web.Request) -> web.Response:
    """GET /api/copy: the family's own copy, without private answers, in the family's language."""
    turn = await request.app[TALKS].turns.open(await conversation_of(request))
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
    if seconds := looks.wait(conversation_id):
        raise Refused(429, "slow_down", "error-slow-down", minutes=-(-seconds // 60))
    looks.count(conversation_id)  # each look is a line of the log
    try:
        turn = await request.app[TALKS].turns.open(conversation_id)
    except ConversationNotFound:
        raise Refused(401, "token", "error-closed") from None
    return web.json_response({"html": await opened.paper(request, turn)})


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
        return Refused(error.status, "request", "error-request").response(page_language(request))


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
        response.headers["Access-Control-Allow-Headers"] = "Authorization, Content-Type, X-Language"
        response.headers["Access-Control-Allow-Methods"] = "GET, POST"
        response.headers["Vary"] = "Origin"
    return response


def setup(app: web.Application, talks: Talks) -> None:
    """Routes and limits of the family API."""
    app[TALKS] = talks
    app[BEGINNINGS] = Limit(most=60, seconds=60)
    app[WRONG_CODES] = Limit(most=5, seconds=600)
    app[WRONG_CODES_OF_ALL] = Limit(most=200, seconds=600)
    app.router.add_post("/api/conversations", begin)
    app.router.add_post("/api/messages", say)
    app.router.add_post("/api/resume", resume)
    app.router.add_post("/api/leave", leave)
    app.router.add_get("/api/copy", copy)
    app[opened.LOOKS] = Limit(most=30, seconds=600)
    app.router.add_get("/api/opened", who_opened)
