"""Listens for the application, cuts off clients that only pretend to send, and stops without losing a turn."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable

from aiohttp import web

HEADERS_SECONDS = 15.0  # from the connection to the end of the first request's headers
BODY_SECONDS = 30.0  # for a body of 64 kB at most; the longest message of a family has 8 kB
IDLE_SECONDS = 150.0  # longer than Caddy (120 s) and nginx (60 s) keep a connection: they end it, not we
LINGER_SECONDS = 2.0  # for whoever goes on sending after the answer, so that it can read why it is cut
STOP_SECONDS = 20.0  # for the turns in hand
LEAVING_SECONDS = 5.0  # for a proxy that looks every second to send everybody elsewhere

Handler = Callable[[web.Request], Awaitable[web.StreamResponse]]

# Connections whose first headers have not come.
SILENT: web.AppKey[set[asyncio.BaseProtocol]] = web.AppKey("SILENT", set)
# Set while the process still serves, and asks to be sent nobody more.
LEAVING: web.AppKey[asyncio.Event] = web.AppKey("LEAVING", asyncio.Event)


@web.middleware
async def in_good_time(request: web.Request, handler: Handler) -> web.StreamResponse:
    """Notes that headers came, and gives a body so long; a late one fails where it is read, with 408."""
    if (silent := request.app.get(SILENT)) is not None:
        silent.discard(request.protocol)
    if not request.can_read_body:
        return await handler(request)

    def cut() -> None:
        if not request.content.is_eof():
            request.content.set_exception(web.HTTPRequestTimeout())

    late = asyncio.get_running_loop().call_later(BODY_SECONDS, cut)
    try:
        return await handler(request)
    finally:
        late.cancel()


class Listening:
    """A served application. End it."""

    def __init__(self, runner: web.AppRunner, server: asyncio.Server, leaving: asyncio.Event) -> None:
        self._runner, self._server, self._leaving = runner, server, leaving

    @classmethod
    async def begin(cls, app: web.Application, host: str, port: int) -> Listening:
        """Listens from now on. Raises OSError when the port is taken."""
        runner = web.AppRunner(
            app,
            access_log=None,
            shutdown_timeout=STOP_SECONDS,
            keepalive_timeout=IDLE_SECONDS,
            lingering_time=LINGER_SECONDS,
        )
        silent = app[SILENT] = set()
        leaving = app[LEAVING] = asyncio.Event()
        await runner.setup()
        loop, aiohttp = asyncio.get_running_loop(), runner.server
        assert aiohttp is not None

        def connection() -> asyncio.Protocol:
            made = aiohttp()
            silent.add(made)

            def cut() -> None:
                if made in silent:
                    silent.discard(made)
                    made.force_close()

            loop.call_later(HEADERS_SECONDS, cut)
            return made

        try:
            # aiohttp's own site would listen with its own factory: it waits for headers as long as for the next request.
            return cls(runner, await loop.create_server(connection, host, port), leaving)
        except OSError:
            await runner.cleanup()
            raise

    async def leave(self) -> None:
        """Says so to whoever asks how it is, and serves on until a proxy has seen it: no request meets a closed door."""
        self._leaving.set()
        await asyncio.sleep(LEAVING_SECONDS)

    async def end(self) -> None:
        """No new connections; requests in hand are answered, for STOP_SECONDS at most; then the application ends."""
        self._server.close()
        await self._runner.cleanup()
