"""What machines ask: does the process live, can it serve, and its figures. Fixed words and numbers only."""

from __future__ import annotations

import asyncio
import hmac
import ipaddress
import time
from collections.abc import Coroutine
from typing import Any, Generic, TypeVar

from aiohttp import web
from prometheus_client.exposition import choose_encoder

from bot.rasa.model import Understanding
from bot.store.database import Store
from bot.store.news import Waiting
from bot.web.access import METRICS
from bot.web.keys import SETTINGS, SHARED, STORE
from bot.web.serving import LEAVING

PATIENCE = 3.0  # seconds; load balancers ask with less patience than a database that restarts needs
FRESH = 1.0  # seconds that an answer is given again: nobody can make the database busy by asking
MODEL_FRESH = 30.0  # seconds
_FORWARDED = ("Forwarded", "X-Forwarded-For", "X-Forwarded-Host", "X-Real-IP", "Via")
_HERE = ("localhost", "127.0.0.1", "::1")

T = TypeVar("T")


class Looking(Generic[T]):
    """One look at a time, waited for with patience and never cancelled.

    A select that is cut off would keep SQLite's connection waiting for ever; so a look that takes long goes on, and
    whoever asks meanwhile waits for the same one.
    """

    def __init__(self) -> None:
        self._task: asyncio.Task[T] | None = None

    async def result(self, look: Coroutine[Any, Any, T]) -> T:
        """What the look found. Raises TimeoutError when it takes longer than PATIENCE, and what the look raises."""
        if self._task is None or self._task.done():
            self._task = asyncio.create_task(look)
        else:
            look.close()
        task = self._task
        done, _ = await asyncio.wait({task}, timeout=PATIENCE)
        if not done:
            raise TimeoutError
        return task.result()

    async def end(self) -> None:
        """Waits for a look that is under way."""
        if self._task is not None:
            await asyncio.wait({self._task})


class Readiness:
    """Whether this process can take a family's message: "" when it can, else what is missing."""

    def __init__(self, store: Store, understanding: Understanding) -> None:
        self._store, self._understanding = store, understanding
        self._looking: Looking[str] = Looking()
        self._found, self._at, self._model_at = "", -FRESH, -MODEL_FRESH

    async def missing(self) -> str:
        """ "", "database", "migrations" or "model"."""
        if time.monotonic() - self._at >= FRESH:
            try:
                self._found = await self._looking.result(self._look())
            except TimeoutError:
                self._found = "database"
            self._at = time.monotonic()
        return self._found

    async def end(self) -> None:
        """Waits for a look that is under way."""
        await self._looking.end()

    async def _look(self) -> str:
        try:
            migrated = await self._store.is_migrated()
        except Exception:  # of whatever kind: the database does not answer
            return "database"
        if not migrated:
            return "migrations"
        if time.monotonic() - self._model_at >= MODEL_FRESH:
            try:
                await self._understanding.parse("1")
            except Exception:
                return "model"
            self._model_at = time.monotonic()
        return ""


READINESS = web.AppKey("READINESS", Readiness)
WAITING: web.AppKey[Looking[Waiting]] = web.AppKey("WAITING", Looking)


async def health(request: web.Request) -> web.Response:
    """GET /health: the process lives, and is not about to stop. Whoever restarts processes asks this: a database that is down mends nothing so."""
    if _is_leaving(request):
        return web.json_response({"status": "stopping"}, status=503)
    return web.json_response({"status": "ok"})


async def ready(request: web.Request) -> web.Response:
    """GET /ready: 200 when a family can be served here, also while Redis is away; else 503 and what is missing."""
    if _is_leaving(request):
        return web.json_response({"status": "stopping"}, status=503)
    missing = await request.app[READINESS].missing()
    if missing:
        return web.json_response({"status": "not ready", "missing": missing}, status=503)
    shared = request.app[SHARED]
    # Without Redis families are served all the same, so nobody is to be taken out of service for it.
    degraded = {"redis": "away"} if shared.there and shared.away else {}
    return web.json_response({"status": "ready", **degraded})


def _is_leaving(request: web.Request) -> bool:
    leaving = request.app.get(LEAVING)
    return leaving is not None and leaving.is_set()


async def figures(request: web.Request) -> web.Response:
    """GET /metrics, in the format that Prometheus asks for."""
    _may_read_figures(request)
    metrics, store = request.app[METRICS], request.app[STORE]
    metrics.connections(*store.connections())
    try:
        waiting = await request.app[WAITING].result(store.news.waiting())
        metrics.waiting(waiting.flags, waiting.cases)
    except Exception:  # the other figures are needed most when the database is away
        metrics.waiting()
    encode, kind = choose_encoder(request.headers.get("Accept", ""))
    return web.Response(body=encode(metrics.registry), headers={"Content-Type": kind})


def _may_read_figures(request: web.Request) -> None:
    """With a token whoever has it; without one only this machine, and no proxy on it that asks for somebody else."""
    token = request.app[SETTINGS].metrics_token
    if token:
        kind, _, given = request.headers.get("Authorization", "").partition(" ")
        if kind.lower() != "bearer" or not hmac.compare_digest(given.strip().encode(), token.encode()):
            raise web.HTTPUnauthorized(headers={"WWW-Authenticate": "Bearer"})
        return
    try:
        near = ipaddress.ip_address(request.remote or "").is_loopback
    except ValueError:
        near = False
    if not near or request.url.host not in _HERE or any(name in request.headers for name in _FORWARDED):
        raise web.HTTPNotFound


def setup(app: web.Application, understanding: Understanding) -> None:
    """Routes; what looks at the database ends before the store is closed."""
    app[READINESS], app[WAITING] = Readiness(app[STORE], understanding), Looking()
    app.router.add_get("/health", health)
    app.router.add_get("/ready", ready)
    app.router.add_get("/metrics", figures)

    async def end(app: web.Application) -> None:
        await app[READINESS].end()
        await app[WAITING].end()

    app.on_shutdown.append(end)
