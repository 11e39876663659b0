"""What a channel says, and that it reaches a real mail server and a real receiver of webhooks."""

from __future__ import annotations

import datetime as dt
import hashlib
import hmac
import ipaddress
import json
import ssl
from pathlib import Path

import pytest
from aiohttp import web
from aiohttp.test_utils import TestServer
from aiosmtpd.smtp import AuthResult, LoginPassword
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import NameOID

from bot.alerts.mail import Mail, MailServer
from bot.alerts.notice import Undelivered
from bot.alerts.on_call import UnreadFlag
from bot.alerts.webhook import Webhook
from bot.store.database import Store
from bot.texts import LANGUAGES
from tests.alerts.watching import SECRET, START, TOLD, URL, Letters, danger, mail_server

# -- the words ------------------------------------------------------------------------------------


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_message_says_that_and_since_when_and_where_and_nothing_else(language: str):
    notice = UnreadFlag("17", START, f"{URL}/desk/flags/17", language)
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
    notice = UnreadFlag("17", START, f"{URL}/desk/flags/17", "en")
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

    notice = UnreadFlag("17", START, f"{URL}/desk/flags/17", "en")
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
    notice = UnreadFlag("17", START, f"{URL}/desk/flags/17", "en")
    async with TestServer(app) as server:
        address = str(server.make_url("/in"))
        with pytest.raises(Undelivered, match="status 302"):
            await Webhook(address, SECRET, waits=()).send(notice, START)
    assert asked == ["/in"]
    with pytest.raises(Undelivered):
        await Webhook(address, SECRET, waits=(0.0,)).send(notice, START)
