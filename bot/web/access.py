"""Each request: its id, its figures and its line in the log. Neither holds an address, a query, a body or a name."""

from __future__ import annotations

import asyncio
import re
import time
import uuid
from collections.abc import Awaitable, Callable

from aiohttp import web

from bot.logs import RequestMark, at_work, logger
from bot.metrics import Metrics

METRICS = web.AppKey("METRICS", Metrics)
PROBES = ("/health", "/ready")
_ID = re.compile(r"[A-Za-z0-9-]{8,64}")
_METHODS = ("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS")
_GONE = 499  # as nginx says it: whoever asked had left

Handler = Callable[[web.Request], Awaitable[web.StreamResponse]]


@web.middleware
async def each_request(request: web.Request, handler: Handler) -> web.StreamResponse:
    """The outermost of all: what it sees is what is sent."""
    given = request.headers.get("X-Request-ID", "")
    mark = RequestMark(given if _ID.fullmatch(given) else str(uuid.uuid4()))
    request["request id"] = mark.id
    if request.path in PROBES:
        return await handler(request)
    metrics, before, status = request.app[METRICS], at_work.set(mark), 500
    started, streamed = time.perf_counter(), False
    try:
        with metrics.requests_under_way.track_inprogress():
            response = await handler(request)
        status, streamed = response.status, response.content_type == "text/event-stream"
        return response
    except web.HTTPException as answer:
        status = answer.status
        raise
    except (asyncio.CancelledError, ConnectionResetError):
        status = _GONE
        raise
    finally:
        seconds = time.perf_counter() - started
        method, route = request.method if request.method in _METHODS else "other", route_of(request)
        metrics.requests.labels(route, method, "gone" if status == _GONE else f"{status // 100}xx").inc()
        if not streamed:
            metrics.request_seconds.labels(route, method).observe(seconds)
        fields = {"method": method, "route": route, "status": status, "ms": round(seconds * 1000, 1)}
        logger.info("request", extra={"fields": fields})
        mark.id = ""
        at_work.reset(before)


def route_of(request: web.Request) -> str:
    """The pattern of the address, such as /desk/cases/{id}; "none" when there is no such page."""
    resource = request.match_info.route.resource
    return resource.canonical if resource is not None else "none"


async def send_id_back(request: web.Request, response: web.StreamResponse) -> None:
    """For `on_response_prepare`: in time for streams too."""
    if "request id" in request:
        response.headers["X-Request-ID"] = request["request id"]
