"""A danger flag that nobody reads goes on to whoever is on call: once, as a link alone, and not lost on the way."""

from __future__ import annotations

import asyncio
import contextlib
import datetime as dt
import hashlib
import hmac
import ipaddress
import json
import os
import socket
import ssl
from collections.abc import AsyncIterator, Callable
from email import message_from_bytes, policy
from email.message import EmailMessage
from pathlib import Path

import pytest
import sqlalchemy as sa
from aiohttp import web
from aiohttp.test_utils import TestServer
from aiosmtpd.controller import Controller
from aiosmtpd.smtp import AuthResult, LoginPassword
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import NameOID

from bot.alerts.mail import Mail, MailServer
from bot.alerts.notice import Notice, Undelivered
from bot.alerts.on_call import LEASE, OnCall
from bot.alerts.webhook import Webhook
from bot.settings import Settings
from bot.store.database import Store
from bot.store.encryption import MasterKey
from bot.store.flags import NewFlag
from bot.texts import LANGUAGES
from tests.store.conftest import database_url, postgres_url  # noqa: F401  both databases, as the store's own tests
from tests.store.talking import begin, talk

SECRET = "a secret of sixteen letters or more"
TOLD = "hän lyö minua"
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


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
async def processes(database_url: str, clock: Clock) -> AsyncIterator[list[Store]]:  # noqa: F811
    """Two stores over one database, each as a process of its own would open it."""
    key = MasterKey(os.urandom(32))
    stores = [await Store.open(database_url, key, clock=clock) for _ in range(2)]
    await stores[0].migrate()
    yield stores
    for store in stores:
        await store.close()


@pytest.fixture
def store(processes: list[Store]) -> Store:
    return processes[0]


@pytest.fixture
def on_call(clock: Clock) -> Callable[..., OnCall]:
    def make(store: Store, *channels: object, language: str = "en") -> OnCall:
        return OnCall(store, channels, minutes=30, public_url=URL, language=language, clock=clock)

    return make


async def danger(store: Store) -> str:
    """A family says it in a talk that it may never send."""
    flag = NewFlag("safety.violence", 3, "immediate", "fi.violence.1", {"quote": TOLD})
    loaded = await talk(store, await begin(store), TOLD, flags=[flag])
    return (await store.flags.open_flags(conversation_id=loaded.id))[0].id


async def actions(store: Store, flag: str) -> list[str]:
    return [e.action.rpartition(".")[0] for e in reversed(await store.log.entries(subject=flag))]


# -- when, and how often --------------------------------------------------------------------------


async def test_a_flag_goes_on_when_nobody_read_it_in_time_and_only_once(store: Store, clock, on_call):
    flag, told = await danger(store), Told()
    watch = on_call(store, told)
    clock.later(minutes=29)
    assert await watch.look() == 0 and not told.notices
    clock.later(minutes=1)
    assert await watch.look() == 1
    assert [(n.flag, n.since, n.url) for n in told.notices] == [(flag, START, f"{URL}/desk/flags/{flag}")]
    clock.later(hours=30)
    assert await watch.look() == 0
    assert await on_call(store, told).look() == 0  # a restart: nothing is remembered but what the log holds
    assert len(told.notices) == 1
    assert await actions(store, flag) == ["flag.announcing", "flag.announced"]
    assert await store.log.verify()


async def test_a_flag_that_somebody_has_read_stays_here(store: Store, clock, on_call):
    flag, told = await danger(store), Told()
    worker = await store.users.add("Wanda", "worker", "a long enough sentence")
    await store.flags.mark_read(flag, worker.id)
    clock.later(hours=2)
    assert await on_call(store, told).look() == 0 and not told.notices


async def test_two_processes_announce_each_flag_once(processes: list[Store], clock, on_call):
    flags = {await danger(processes[0]) for _ in range(4)}
    told = [Told(), Told()]
    clock.later(hours=1)
    watches = [on_call(store, channel) for store, channel in zip(processes, told, strict=True)]
    for _ in range(3):
        await asyncio.gather(*(watch.look() for watch in watches))
    assert sorted(n.flag for channel in told for n in channel.notices) == sorted(flags)


async def test_a_process_that_died_half_way_is_followed_by_another(processes, clock, on_call):
    flag, told = await danger(processes[0]), Told()
    clock.later(hours=1)
    await processes[0].log.append("system", "flag.announcing.dead", flag)
    assert await on_call(processes[1], told).look() == 0  # it may still be at it
    clock.later(seconds=LEASE.total_seconds())
    assert await on_call(processes[1], told).look() == 1
    assert len(told.notices) == 1


async def test_what_was_not_delivered_is_tried_again_after_growing_waits(store, clock, on_call, caplog):
    flag, told = await danger(store), Told(refuse=2)
    watch = on_call(store, told)
    clock.later(hours=1)
    assert await watch.look() == 0 and told.tries == 1
    assert await watch.look() == 0 and told.tries == 1  # not at once
    clock.later(minutes=1)
    assert await watch.look() == 0 and told.tries == 2
    clock.later(minutes=1)
    assert await watch.look() == 0 and told.tries == 2  # two minutes now
    clock.later(minutes=1)
    assert await watch.look() == 1 and len(told.notices) == 1
    assert "status 503" in caplog.text and flag in caplog.text
    assert TOLD not in caplog.text and "violence" not in caplog.text


async def test_only_the_channel_that_failed_is_tried_again(store: Store, clock, on_call):
    await danger(store)
    mail, hook = Told("email"), Told("webhook", refuse=1)
    clock.later(hours=1)
    for _ in range(2):
        await on_call(store, mail, hook).look()
        clock.later(minutes=1)
    assert (mail.tries, hook.tries, len(hook.notices)) == (1, 2, 1)


async def test_many_workers_readings_do_not_hide_that_it_was_announced(store: Store, clock, on_call):
    flag, told = await danger(store), Told()
    clock.later(hours=1)
    await on_call(store, told).look()
    for _ in range(120):  # more than one page of the log
        await store.log.append("worker", "flag.read", flag)
    assert await on_call(store, told).look() == 0 and len(told.notices) == 1


async def test_a_delivery_under_way_is_noted_when_the_server_stops(store: Store, clock, on_call):
    flag = await danger(store)
    clock.later(hours=1)
    sending, go_on = asyncio.Event(), asyncio.Event()

    class Slow(Told):
        async def send(self, notice: Notice, now: dt.datetime) -> None:
            sending.set()
            await go_on.wait()

    watch = on_call(store, Slow())
    running = asyncio.create_task(watch.run())
    await sending.wait()
    watch.stop()
    asyncio.get_running_loop().call_later(0.05, go_on.set)
    await asyncio.wait_for(running, 5)
    assert await actions(store, flag) == ["flag.announcing", "flag.announced"]


async def test_a_delivery_that_hangs_does_not_hold_up_the_stop(store, clock, on_call, monkeypatch):
    monkeypatch.setattr("bot.alerts.on_call.STOPPING", 0.05)
    flag, sending = await danger(store), asyncio.Event()
    clock.later(hours=1)

    class Hanging(Told):
        async def send(self, notice: Notice, now: dt.datetime) -> None:
            sending.set()
            await asyncio.Event().wait()

    watch = on_call(store, Hanging())
    running = asyncio.create_task(watch.run())
    await sending.wait()
    watch.stop()
    await asyncio.wait_for(running, 5)
    assert await actions(store, flag) == ["flag.announcing", "flag.not-announced"]
    clock.later(minutes=1)
    assert await on_call(store, Told()).look() == 1  # after the restart


async def test_a_watch_survives_a_database_that_does_not_answer(store, clock, on_call, monkeypatch, caplog):
    await danger(store)
    clock.later(hours=1)
    told = Told()
    watch = on_call(store, told)
    answers = [ConnectionError(TOLD)]
    real = watch._news.unread_since

    async def unread_since(moment: dt.datetime) -> list[tuple[str, dt.datetime]]:
        if answers:
            raise answers.pop()
        return await real(moment)

    monkeypatch.setattr(watch._news, "unread_since", unread_since)
    monkeypatch.setattr("bot.alerts.on_call.LOOK_EVERY", dt.timedelta(0))
    running = asyncio.create_task(watch.run())
    await asyncio.wait_for(told.reached.wait(), 10)
    watch.stop()
    await asyncio.wait_for(running, 5)
    assert "ConnectionError" in caplog.text and TOLD not in caplog.text


# -- the words ------------------------------------------------------------------------------------


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_message_says_that_and_since_when_and_where_and_nothing_else(language: str):
    notice = Notice("17", START, f"{URL}/desk/flags/17", language)
    same_day, next_day = (
        notice.letter(START + dt.timedelta(hours=1)),
        notice.letter(START + dt.timedelta(days=1)),
    )
    clock = "14.05" if language == "fi" else "14:05"
    assert clock in same_day and "2026" not in same_day
    assert clock in next_day and "2026" in next_day
    assert f"{URL}/desk/flags/17" in same_day.split("\n")  # nothing sticks to the link
    assert "17" not in same_day.replace(notice.url, "") and "safety" not in same_day
    assert notice.subject.startswith("Perhesilta")


# -- a real mail server ---------------------------------------------------------------------------


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
def mail_server(handler: object, **options: object):
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


@pytest.fixture(scope="module")
def certificate(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Path]:
    """A certificate for 127.0.0.1 and its key."""
    folder = tmp_path_factory.mktemp("tls")
    key = ec.generate_private_key(ec.SECP256R1())
    name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "localhost")])
    now = dt.datetime.now(dt.timezone.utc)
    made = (
        x509.CertificateBuilder()
        .subject_name(name).issuer_name(name).public_key(key.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(now - dt.timedelta(days=1)).not_valid_after(now + dt.timedelta(days=2))
        .add_extension(x509.SubjectAlternativeName([x509.IPAddress(ipaddress.ip_address("127.0.0.1"))]), False)
        .add_extension(x509.BasicConstraints(ca=True, path_length=None), critical=True)
        .sign(key, hashes.SHA256())
    )  # fmt: skip
    (folder / "cert.pem").write_bytes(made.public_bytes(serialization.Encoding.PEM))
    (folder / "key.pem").write_bytes(
        key.private_bytes(
            serialization.Encoding.PEM,
            serialization.PrivateFormat.PKCS8,
            serialization.NoEncryption(),
        )
    )
    return folder / "cert.pem", folder / "key.pem"


def server_side(certificate: tuple[Path, Path]) -> ssl.SSLContext:
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(*certificate)
    return context


@pytest.mark.parametrize("language", LANGUAGES)
async def test_a_mail_server_is_handed_the_link_alone(store: Store, clock, on_call, language: str):
    flag, letters = await danger(store), Letters()
    clock.later(hours=1)
    with mail_server(letters) as port:
        server = MailServer.parse(f"smtp://127.0.0.1:{port}", "silta.example")
        mail = Mail(server, ("paivystys@kunta.example", "varalla@kunta.example"))
        assert await on_call(store, mail, language=language).look() == 1
    ((message, sender, to),) = letters.taken
    assert sender == "perhesilta@silta.example"
    assert to == ["paivystys@kunta.example", "varalla@kunta.example"]
    words = message.get_content()
    assert f"{URL}/desk/flags/{flag}" in words.splitlines()
    assert ("14.05" if language == "fi" else "14:05") in words
    assert message["Auto-Submitted"] == "auto-generated" and message["Content-Language"] == language
    assert not any(secret in message.as_string() + words for secret in (TOLD, "violence", "safety"))


@pytest.mark.parametrize("security", ["smtp+starttls", "smtps"])
async def test_mail_goes_ciphered_and_signed_in_when_the_setting_says_so(certificate, security: str):
    letters, tried = Letters(), []

    def authenticate(server, session, envelope, mechanism, data) -> AuthResult:
        assert isinstance(data, LoginPassword)
        tried.append((data.login, data.password))
        return AuthResult(success=data.password == b"s@na:1")

    options: dict[str, object] = {"authenticator": authenticate, "auth_required": True}
    if security == "smtps":
        # The library knows of STARTTLS only, and would refuse a login on what it takes for a plain line.
        options |= {"ssl_context": server_side(certificate), "auth_require_tls": False}
    else:
        options |= {"tls_context": server_side(certificate), "require_starttls": True}
    trust = ssl.create_default_context(cafile=certificate[0])
    notice = Notice("17", START, f"{URL}/desk/flags/17", "en")
    with mail_server(letters, **options) as port:
        address = f"{security}://robot%40kunta.example:s%40na%3A1@127.0.0.1:{port}"
        server = MailServer.parse(address, "silta.example")
        await Mail(server, ("a@kunta.example",), trust).send(notice, START)
        assert tried == [(b"robot@kunta.example", b"s@na:1")]
        assert letters.taken[0][1] == "robot@kunta.example"  # the login is the sender's address
        with pytest.raises(Undelivered):  # a server that nobody vouches for gets neither password nor mail
            await Mail(server, ("a@kunta.example",)).send(notice, START)
    assert len(letters.taken) == len(tried) == 1
    if security == "smtp+starttls":
        assert letters.ciphered == [True]


async def test_a_mail_server_that_refuses_is_named_by_its_code_only():
    class Full:
        async def handle_DATA(self, server, session, envelope) -> str:
            return "452 paivystys@kunta.example is full"

    notice = Notice("17", START, f"{URL}/desk/flags/17", "en")
    with mail_server(Full()) as port:
        server = MailServer.parse(f"smtp://127.0.0.1:{port}", "silta.example")
        with pytest.raises(Undelivered) as told:
            await Mail(server, ("paivystys@kunta.example",)).send(notice, START)
    assert "452" in str(told.value) and "paivystys" not in str(told.value)
    with pytest.raises(Undelivered):  # nobody listens there any more
        await Mail(server, ("paivystys@kunta.example",)).send(notice, START)


# -- a real receiver of webhooks ------------------------------------------------------------------


async def test_a_signed_post_is_repeated_with_growing_waits_until_it_is_accepted(
    store: Store, clock, on_call
):
    flag, tries, waits = await danger(store), [], []

    async def receive(request: web.Request) -> web.Response:
        body = await request.read()
        at = request.headers["Perhesilta-Timestamp"]
        right = hmac.new(SECRET.encode(), f"{at}.".encode() + body, hashlib.sha256).hexdigest()
        assert hmac.compare_digest(request.headers["Perhesilta-Signature"], f"v1={right}")
        tries.append((at, request.headers["Perhesilta-Delivery"], json.loads(body)))
        return web.Response(status=503 if len(tries) < 3 else 204)

    async def sleep(seconds: float) -> None:
        waits.append(seconds)

    app = web.Application()
    app.router.add_post("/in", receive)
    async with TestServer(app) as server:
        seconds = iter((1000.5, 1001.5, 1005.5))
        hook = Webhook(str(server.make_url("/in")), SECRET, sleep=sleep, clock=lambda: next(seconds))
        clock.later(hours=1)
        assert await on_call(store, hook).look() == 1
    assert [at for at, _, _ in tries] == ["1000", "1001", "1005"]  # signed anew each time
    assert {delivery for _, delivery, _ in tries} == {flag}
    assert len(waits) == 2 and waits[0] < waits[1]
    assert tries[-1][2] == {
        "event": "flag.unread",
        "flag": flag,
        "since": START.isoformat(),
        "language": "en",
        "text": "A danger flag is unread since 14:05.",
        "url": f"{URL}/desk/flags/{flag}",
    }


async def test_a_receiver_that_stays_away_or_points_elsewhere_is_no_delivery():
    asked = []

    async def elsewhere(request: web.Request) -> web.Response:
        asked.append(request.path)
        raise web.HTTPFound("/other")

    app = web.Application()
    app.router.add_route("*", "/{any}", elsewhere)
    notice = Notice("17", START, f"{URL}/desk/flags/17", "en")
    async with TestServer(app) as server:
        address = str(server.make_url("/in"))
        with pytest.raises(Undelivered, match="status 302"):
            await Webhook(address, SECRET, waits=()).send(notice, START)
    assert asked == ["/in"]
    with pytest.raises(Undelivered):
        await Webhook(address, SECRET, waits=(0.0,)).send(notice, START)


# -- settings -------------------------------------------------------------------------------------


def test_without_an_address_nobody_is_told(store: Store):
    assert OnCall.of(Settings.load({}), store) is None


async def test_the_settings_make_the_channels(store: Store):
    settings = Settings.load(
        {
            "PERHESILTA_ALERT_EMAIL": "a@kunta.example, b@kunta.example",
            "PERHESILTA_SMTP_URL": "smtps://robot:hidden@mail.example",
            "PERHESILTA_ALERT_WEBHOOK": "https://hook.example/in",
            "PERHESILTA_ALERT_SECRET": SECRET,
            "PERHESILTA_ALERT_MINUTES": "10",
        }
    )
    made = OnCall.of(settings, store)
    assert made is not None and [channel.name for channel in made._channels] == ["email", "webhook"]
    assert "hidden" not in repr(settings) and SECRET not in repr(settings)


@pytest.mark.parametrize(
    ("given", "named"),
    [
        ({"ALERT_MINUTES": "0"}, "ALERT_MINUTES"),
        ({"ALERT_MINUTES": "soon"}, "ALERT_MINUTES"),
        ({"ALERT_LANGUAGE": "sv"}, "ALERT_LANGUAGE"),
        ({"ALERT_EMAIL": "hidden", "SMTP_URL": "smtp://h"}, "ALERT_EMAIL"),
        ({"ALERT_EMAIL": "a@b.example\nBcc: hidden@b.example", "SMTP_URL": "smtp://h"}, "ALERT_EMAIL"),
        ({"ALERT_EMAIL": "a@b.example"}, "SMTP_URL"),
        ({"SMTP_URL": "mail.example"}, "SMTP_URL"),
        ({"SMTP_URL": "smtp://robot:hidden@h"}, "SMTP_URL"),
        ({"SMTP_URL": "smtps://robot:hidden@h:high"}, "SMTP_URL"),
        ({"SMTP_URL": "smtps://robot:hidden@h?from=nobody"}, "SMTP_URL"),
        ({"ALERT_WEBHOOK": "ftp://hidden"}, "ALERT_WEBHOOK"),
        ({"ALERT_WEBHOOK": "https://h", "ALERT_SECRET": "hidden"}, "ALERT_SECRET"),
    ],
)
def test_a_setting_that_cannot_be_understood_is_named_and_not_repeated(given: dict[str, str], named: str):
    with pytest.raises(ValueError, match=f"PERHESILTA_{named}") as told:
        Settings.load({f"PERHESILTA_{name}": value for name, value in given.items()})
    assert "hidden" not in str(told.value)


async def test_the_database_holds_nothing_of_what_was_sent(store: Store, clock, on_call):
    await danger(store)
    clock.later(hours=1)
    await on_call(store, Told()).look()
    async with store._db.read() as connection:
        rows = (await connection.execute(sa.text("SELECT actor, action, subject FROM access_log"))).all()
    assert all(URL not in word and "@" not in word for row in rows for word in row)
