"""Builds the web application: opens what must be opened, wires the parts, sets the rules of the house."""

from __future__ import annotations

import asyncio
import logging
import secrets
from collections.abc import AsyncIterator, Awaitable, Callable
from datetime import timedelta
from functools import partial
from pathlib import Path

import aiohttp_jinja2
import jinja2
from aiohttp import web

from bot.alerts.hand_over import HandOver
from bot.alerts.on_call import OnCall
from bot.casework.retention import Rules
from bot.metrics import Metrics
from bot.processes.shared import Shared
from bot.rasa.model import Understanding
from bot.settings import Settings
from bot.store.database import Store
from bot.store.duties import Duty
from bot.texts import LANGUAGES, direction, texts
from bot.turns import now
from bot.web import access, desk, notices, operations
from bot.web.description import openapi
from bot.web.family import api, data_export, opened
from bot.web.family.flood import door
from bot.web.family.talks import Talks
from bot.web.keys import DUTIES, SETTINGS, SHARED, STORE
from bot.web.serving import in_good_time

HERE = Path(__file__).parent
LARGEST_BODY = 64 * 1024  # bytes; nothing a family or a worker sends is larger
SWEEP_EVERY = timedelta(hours=1)

logger = logging.getLogger("perhesilta")

Handler = Callable[[web.Request], Awaitable[web.StreamResponse]]


@web.middleware
async def house_rules(request: web.Request, handler: Handler) -> web.StreamResponse:
    """Headers of every answer, and a plain sentence in the place of any stack trace."""
    try:
        response = await handler(request)
    except web.HTTPException as error:
        response = error
    except (asyncio.CancelledError, ConnectionResetError):
        raise
    except Exception as error:
        # The traceback of the program goes to the log; nothing that a person wrote does.
        mark = secrets.token_hex(4)
        logger.error(
            "failed [%s] %s %s", mark, request.method, type(error).__name__, exc_info=_without_words(error)
        )
        response = _failed(request)
    settings: Settings = request.app[SETTINGS]
    headers = response.headers
    if not request.path.startswith("/desk"):
        ancestors = " ".join(("'self'", *settings.embed_origins))
        headers.setdefault(
            "Content-Security-Policy",
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; "
            f"frame-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors {ancestors}",
        )
    headers["Server"] = "Perhesilta"  # not the versions of what it stands on
    headers.setdefault("X-Content-Type-Options", "nosniff")
    headers.setdefault("Referrer-Policy", "no-referrer")
    headers.setdefault("Cache-Control", "no-store")
    headers.setdefault("Permissions-Policy", "camera=(), geolocation=(), microphone=()")
    if settings.secure:
        headers.setdefault("Strict-Transport-Security", "max-age=31536000")
    if isinstance(response, web.HTTPException):
        raise response
    return response


def _without_words(error: BaseException) -> BaseException:
    """The error without its message, which may quote what was written."""
    return type("Failure", (Exception,), {})().with_traceback(error.__traceback__)


def _failed(request: web.Request) -> web.Response:
    language = api.page_language(request)
    sentence = texts().say(language, "chat-busy")
    if request.path.startswith("/api/"):
        return web.json_response({"error": {"code": "failed", "text": sentence}}, status=500)
    return web.Response(text=sentence, status=500)


@aiohttp_jinja2.template("family.html")
async def page(request: web.Request) -> dict[str, object]:
    """The family's page."""
    accepted = request.headers.get("Accept-Language", "").lower()
    language = next((code for code in LANGUAGES if accepted.startswith(code)), "fi")
    return {"language": language, "texts": {code: widget_words(code) for code in LANGUAGES}}


@aiohttp_jinja2.template("embedding.html")
async def embedding(request: web.Request) -> dict[str, object]:
    """How to put the widget on another page."""
    return {"url": request.app[SETTINGS].public_url}


async def widget_texts(request: web.Request) -> web.Response:
    """The widget's own words in one language."""
    language = request.match_info["language"]
    if language not in LANGUAGES:
        raise web.HTTPNotFound
    return web.json_response({"dir": direction(language), "texts": widget_words(language)})


def widget_words(language: str) -> dict[str, str]:
    """The widget's own sentences by their message ids."""
    return {name: texts().say(language, name) for name in WIDGET_TEXTS}


def _widget_message_names() -> tuple[str, ...]:
    from fluent.syntax import FluentParser
    from fluent.syntax.ast import Message

    from bot.texts import FOLDER

    source = (FOLDER / "en" / "widget.ftl").read_text(encoding="utf-8")
    return tuple(e.id.name for e in FluentParser().parse(source).body if isinstance(e, Message))


WIDGET_TEXTS = _widget_message_names()


def old_drafts(store: Store, draft_days: int) -> Duty:
    """Forgets talks that were never sent and not touched for so long."""

    async def sweep() -> None:
        await store.conversations.erase_idle(now() - timedelta(days=draft_days))

    return Duty("old-drafts", SWEEP_EVERY, sweep, erases=True)


def old_things(store: Store, rules: Rules) -> Duty:
    """Erases what is due under the rules of data/retention.yml."""

    async def erase() -> None:
        await store.retention.run(rules)

    return Duty("retention", timedelta(days=1), erase, erases=True)


async def build_app(settings: Settings, store: Store, understanding: Understanding) -> web.Application:
    """The whole product as one application. It closes the store at its end."""
    app = web.Application(
        client_max_size=LARGEST_BODY,
        middlewares=[
            access.each_request,
            house_rules,
            in_good_time,
            api.embedding,
            door,
            api.errors_in_words,
        ],
    )
    app[STORE], app[SETTINGS], app[access.METRICS] = store, settings, Metrics()
    app[SHARED] = Shared(settings.redis, partial(store.key_of_all_processes, "redis"), app[access.METRICS])
    app.on_response_prepare.append(access.send_id_back)
    environment = aiohttp_jinja2.setup(
        app,
        loader=jinja2.FileSystemLoader(HERE / "templates"),
        autoescape=True,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    app[api.COPY] = environment.get_template("copy.html")
    app[opened.PAPER] = environment.get_template("opened.html")
    app[data_export.DATA_PAPER] = environment.get_template("data.html")
    talks = Talks(store, understanding, settings.draft_days, app[access.METRICS], app[SHARED])
    app[notices.NOTICES] = notices.made(settings, settings.rules)
    talks.turns.notice = app[notices.NOTICES].versions
    await notices.keep(store, app[notices.NOTICES])
    api.setup(app, talks)
    desk.setup(app)
    app.router.add_get("/", page)
    app.router.add_routes(notices.routes())
    app.router.add_get("/embedding", embedding)
    operations.setup(app, understanding)
    app.router.add_get("/api/openapi.json", openapi)
    app.router.add_get("/widget/texts/{language}.json", widget_texts)
    app.router.add_static("/widget", HERE / "static" / "widget")
    app.router.add_static("/static", HERE / "static")

    async def sharing(app: web.Application) -> AsyncIterator[None]:
        await app[SHARED].begin()
        yield
        await app[SHARED].end()

    app[DUTIES] = [old_drafts(store, settings.draft_days), old_things(store, settings.rules)]

    async def on_duty(app: web.Application) -> AsyncIterator[None]:
        ended = asyncio.Event()
        task = asyncio.create_task(store.duties.run(app[DUTIES], ended))
        yield
        ended.set()
        await task
        await store.close()

    async def watching(app: web.Application) -> AsyncIterator[None]:
        watches = [watch for watch in (OnCall.of(settings, store), HandOver.of(settings, store)) if watch]
        tasks = [asyncio.create_task(watch.run()) for watch in watches]
        yield
        for watch in watches:
            watch.stop()
        await asyncio.gather(*tasks)

    app.cleanup_ctx.extend(
        (sharing, on_duty, watching)
    )  # ended the other way round: the store is closed last
    return app
