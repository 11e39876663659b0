"""Sends a notice by e-mail, through the SMTP server of the installation."""

from __future__ import annotations

import asyncio
import logging
import smtplib
import ssl
from dataclasses import dataclass, field
from datetime import datetime
from email.message import EmailMessage
from email.utils import format_datetime, parseaddr
from urllib.parse import parse_qs, unquote, urlsplit

from bot.alerts.notice import Notice, Undelivered

PLAIN, STARTTLS, TLS = "smtp", "smtp+starttls", "smtps"
_PORTS = {PLAIN: 25, STARTTLS: 587, TLS: 465}
TIMEOUT = 15  # seconds for each step of the talk with the server

log = logging.getLogger(__name__)


@dataclass(frozen=True)
class MailServer:
    """Where mail is handed in. `security` is smtp (none), smtp+starttls or smtps; `user` "" signs in nowhere."""

    host: str
    port: int
    security: str
    user: str
    password: str = field(repr=False)
    sender: str

    @classmethod
    def parse(cls, url: str, own_host: str) -> MailServer:
        """From `smtp+starttls://user:password@host:587?from=address`; user and password percent-encoded.

        `own_host` makes the sender's address when neither `from` nor the user is one. Raises ValueError, whose
        text never repeats the URL: it may hold a password.
        """
        try:
            parts = urlsplit(url)
            host, port = parts.hostname, parts.port
        except ValueError:
            raise ValueError("is no address of a server") from None
        if parts.scheme not in _PORTS or not host or parts.path not in ("", "/"):
            raise ValueError("must look like smtp+starttls://user:password@host:587, smtps://… or smtp://…")
        user, password = unquote(parts.username or ""), unquote(parts.password or "")
        if user and parts.scheme == PLAIN:
            raise ValueError("has a login, so it must begin with smtp+starttls:// or smtps://")
        named = parse_qs(parts.query).get("from", [""])[0]
        sender = named or (user if is_address(user) else f"perhesilta@{own_host}")
        if not is_address(sender):
            raise ValueError("has a `from` that is no e-mail address")
        return cls(host, port or _PORTS[parts.scheme], parts.scheme, user, password, sender)


def is_address(text: str) -> bool:
    """Whether this is one plain e-mail address."""
    name, _, host = text.rpartition("@")
    return bool(name and host) and parseaddr(text) == ("", text) and text.isascii() and " " not in text


class Mail:
    """Delivers to `to` (addresses). `trust`: what certificates are checked against, the system's unless given."""

    name = "email"

    def __init__(self, server: MailServer, to: tuple[str, ...], trust: ssl.SSLContext | None = None) -> None:
        self._server, self._to = server, to
        self._trust = trust or ssl.create_default_context()

    async def send(self, notice: Notice, now: datetime) -> None:
        """Returns when the server has taken the message. Raises Undelivered."""
        await asyncio.to_thread(self._send, self._message(notice, now))

    def _message(self, notice: Notice, now: datetime) -> EmailMessage:
        message = EmailMessage()
        message["From"], message["To"] = self._server.sender, ", ".join(self._to)
        message["Subject"], message["Date"] = notice.subject, format_datetime(now)
        # The same for every try: a mailbox can tell a second copy from a second danger.
        message["Message-ID"] = f"<{notice.kind}-{notice.id}@{self._domain}>"
        message["Auto-Submitted"] = "auto-generated"  # no holiday answers
        message.set_content(notice.letter(now), cte="quoted-printable")
        message["Content-Language"] = notice.language  # set_content clears what begins with Content
        return message

    @property
    def _domain(self) -> str:
        return self._server.sender.rpartition("@")[2]

    def _send(self, message: EmailMessage) -> None:
        server = self._server
        try:
            # The own name is given: looking it up may take long where there is no name server.
            if server.security == TLS:
                connection: smtplib.SMTP = smtplib.SMTP_SSL(
                    server.host, server.port, self._domain, timeout=TIMEOUT, context=self._trust
                )
            else:
                connection = smtplib.SMTP(server.host, server.port, self._domain, timeout=TIMEOUT)
            with connection:
                if server.security == STARTTLS:
                    connection.starttls(context=self._trust)
                if server.user:
                    connection.login(server.user, server.password)
                refused = connection.send_message(message)
        except smtplib.SMTPResponseException as error:
            raise Undelivered(f"{type(error).__name__} {error.smtp_code}") from None
        except (smtplib.SMTPException, OSError) as error:
            raise Undelivered(type(error).__name__) from None
        if refused:  # another one has it; sending all of them again would be noise
            log.warning("The mail server took a notice for some addresses only; refused: %d", len(refused))
