"""What the tests of the alerts share: a clock, channels that keep what they are told, families."""

from __future__ import annotations

import asyncio
import contextlib
import datetime as dt
import json
import socket
from collections.abc import Iterator
from email import message_from_bytes, policy
from email.message import EmailMessage
from typing import Any

from aiohttp import web
from aiohttp.test_utils import TestServer
from aiosmtpd.controller import Controller

from bot.alerts.notice import Notice, Undelivered
from bot.alerts.webhook import Webhook
from bot.store.cases import CaseRecord
from bot.store.conversations import Loaded
from bot.store.database import Store
from bot.store.flags import NewFlag
from tests.store.talking import begin, talk

SECRET = "a secret of sixteen letters or more"
TOLD = "hän lyö minua"
PHONE = "0401239876"
START = dt.datetime(2026, 3, 2, 12, 5, tzinfo=dt.timezone.utc)  # 14:05 in Finland
URL = "https://silta.example"


class Clock:
    """The time of every process of a test."""

    def __init__(self) -> None:
        self.now = START

    def __call__(self) -> dt.datetime:
        return self.now

    def later(self, **length: float) -> None:
        self.now += dt.timedelta(**length)


class Told:
    """A channel that keeps what it is given; it refuses as often as it is told to."""

    def __init__(self, name: str = "email", refuse: int = 0) -> None:
        self.name, self.refuse, self.tries = name, refuse, 0
        self.notices: list[Notice] = []
        self.reached = asyncio.Event()

    async def send(self, notice: Notice, now: dt.datetime) -> None:
        self.tries += 1
        await asyncio.sleep(0)  # another process may come between
        if self.tries <= self.refuse:
            raise Undelivered("status 503")
        self.notices.append(notice)
        self.reached.set()


class Letters:
    """What a mail server was handed."""

    def __init__(self) -> None:
        self.taken: list[tuple[EmailMessage, str, list[str]]] = []
        self.ciphered: list[bool] = []

    async def handle_DATA(self, server, session, envelope) -> str:
        message = message_from_bytes(envelope.content, policy=policy.default)
        self.taken.append((message, envelope.mail_from, envelope.rcpt_tos))
        self.ciphered.append(session.ssl is not None)
        return "250 Taken"


@contextlib.contextmanager
def mail_server(handler: object, **options: object) -> Iterator[int]:
    """A real SMTP server in a thread; its port."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    controller = Controller(handler, hostname="127.0.0.1", port=port, **options)
    controller.start()
    try:
        yield port
    finally:
        controller.stop()


class Receiver:
    """A real receiver of webhooks; it answers as it is told to, 204 when nothing is left."""

    def __init__(self, *statuses: int) -> None:
        self.statuses, self.got = list(statuses), []
        self.reached, self.go_on = asyncio.Event(), asyncio.Event()
        self.go_on.set()

    async def receive(self, request: web.Request) -> web.Response:
        self.got.append((request.headers.copy(), await request.read()))
        self.reached.set()
        await self.go_on.wait()
        return web.Response(status=self.statuses.pop(0) if self.statuses else 204)

    def serve(self) -> TestServer:
        app = web.Application()
        app.router.add_post("/in", self.receive)
        return TestServer(app)

    @property
    def bodies(self) -> list[dict[str, str]]:
        return [json.loads(body) for _, body in self.got]


def hook_to(server: TestServer, **options: Any) -> Webhook:
    """The way to this receiver."""
    return Webhook(str(server.make_url("/in")), SECRET, **options)


async def danger(store: Store) -> str:
    """A family says it in a talk that it may never send."""
    flag = NewFlag("safety.violence", 3, "immediate", "fi.violence.1", {"quote": TOLD})
    loaded = await talk(store, await begin(store), TOLD, flags=[flag])
    return (await store.flags.open_flags(conversation_id=loaded.id))[0].id


async def sent(store: Store, loaded: Loaded | None = None) -> tuple[Loaded, CaseRecord]:
    """A family of five sends its case, or the one of `loaded` sends it again."""
    loaded = await talk(store, loaded or await begin(store), TOLD)
    return loaded, await store.cases.send(loaded, {"told": TOLD, "members": 5, "phone": PHONE})


async def actions(store: Store, subject: str) -> list[str]:
    """What the log says of a flag or a sending, the oldest first."""
    return [e.action.rpartition(".")[0] for e in reversed(await store.log.entries(subject=subject))]
