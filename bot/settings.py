"""Settings of an installation, from the environment; every one has a default that works on one machine."""

from __future__ import annotations

import functools
import os
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

from bot.secret_settings import with_secrets

if TYPE_CHECKING:
    from bot.casework.retention import Rules

ROOT = Path(__file__).parents[1]


@dataclass(frozen=True)
class Settings:
    """What an installation may decide. Each field names its environment variable.

    Secrets may stand in files instead: see `secret_settings`.
    `database` PERHESILTA_DATABASE (SQLAlchemy URL) · `var` PERHESILTA_VAR (folder for database, key, model) ·
    `host`, `port` PERHESILTA_HOST, PERHESILTA_PORT · `public_url` PERHESILTA_PUBLIC_URL ·
    `embed_origins` PERHESILTA_EMBED_ORIGINS (comma separated origins that may embed the widget) ·
    `draft_days` PERHESILTA_DRAFT_DAYS (an unsent talk is deleted after so many days without a message).
    `retention` PERHESILTA_RETENTION (file with the rules of how long things are kept, in the place of data/retention.yml) ·
    `notice` PERHESILTA_NOTICE (the controller's own facts for /privacy and /accessibility, as data/notice.example.yml) ·
    `behind_proxy` PERHESILTA_BEHIND_PROXY (1: a proxy in front adds X-Forwarded-For) ·
    `session` is how long somebody stays signed in at the desk (a working day); `invitation` how long a
    first-run link can be used.
    `second_factor` PERHESILTA_SECOND_FACTOR: required (workers, supervisors and administrators set an app with codes up
    before anything opens) or offered (everybody may).
    A danger flag that nobody has read for `alert_minutes` PERHESILTA_ALERT_MINUTES goes on, as a link alone, to
    `alert_email` PERHESILTA_ALERT_EMAIL (addresses, comma separated) through `smtp_url` PERHESILTA_SMTP_URL
    (smtp+starttls://user:password@host:587, smtps://… or, without a login, smtp://…; `?from=` names the sender), and to
    `alert_webhook` PERHESILTA_ALERT_WEBHOOK (URL), signed with `alert_secret` PERHESILTA_ALERT_SECRET (16 characters
    or more), in `alert_language` PERHESILTA_ALERT_LANGUAGE (fi, en or ar). Without an address nobody is told.
    A case that a family sends is told in the same ways, as a link alone, to `hand_over_email`
    PERHESILTA_HAND_OVER_EMAIL and `hand_over_webhook` PERHESILTA_HAND_OVER_WEBHOOK with `hand_over_secret`
    PERHESILTA_HAND_OVER_SECRET; `hand_over_language` PERHESILTA_HAND_OVER_LANGUAGE is that of the letters.
    `translate_url` PERHESILTA_TRANSLATE_URL is the municipality's own LibreTranslate server: https, or http on this machine
    or in a private network. Machine renderings come from it alone, with `translate_key` PERHESILTA_TRANSLATE_KEY where it
    asks for one; without an address there are none.
    Staff may sign in at an OpenID Connect provider besides: `oidc_issuer` PERHESILTA_OIDC_ISSUER (its https address, or
    http on this machine), `oidc_client_id` PERHESILTA_OIDC_CLIENT_ID, `oidc_client_secret` PERHESILTA_OIDC_CLIENT_SECRET,
    `oidc_name` PERHESILTA_OIDC_NAME (what the button says), `oidc_acr` PERHESILTA_OIDC_ACR (values of the claim acr,
    comma separated, that mean a second step was taken there; amr "mfa" means so always).
    `redis` PERHESILTA_REDIS (redis://, rediss:// or unix://): the server that several processes over one PostgreSQL share.
    `log` PERHESILTA_LOG: text (problems, on standard error) or json (a line an event, on standard output).
    `metrics_token` PERHESILTA_METRICS_TOKEN (16 characters or more) opens /metrics; without one only this machine may.
    """

    database: str
    var: Path
    host: str = "127.0.0.1"
    port: int = 8080
    public_url: str = "http://localhost:8080"
    embed_origins: tuple[str, ...] = ()
    draft_days: int = 14
    retention: Path = ROOT / "data" / "retention.yml"
    notice: Path | None = None
    behind_proxy: bool = False
    session: timedelta = timedelta(hours=9)
    invitation: timedelta = timedelta(days=7)
    second_factor: str = "required"
    alert_minutes: int = 30
    alert_email: tuple[str, ...] = ()
    smtp_url: str = field(default="", repr=False)
    alert_webhook: str = field(default="", repr=False)
    alert_secret: str = field(default="", repr=False)
    alert_language: str = "fi"
    hand_over_email: tuple[str, ...] = ()
    hand_over_webhook: str = field(default="", repr=False)
    hand_over_secret: str = field(default="", repr=False)
    hand_over_language: str = "fi"
    translate_url: str = ""
    translate_key: str = field(default="", repr=False)
    oidc_issuer: str = ""
    oidc_client_id: str = ""
    oidc_client_secret: str = field(default="", repr=False)
    oidc_name: str = ""
    oidc_acr: tuple[str, ...] = ()
    log: str = "text"
    metrics_token: str = field(default="", repr=False)
    redis: str = field(default="", repr=False)

    @functools.cached_property
    def rules(self) -> Rules:
        """How long each kind of data is kept. Raises RetentionError."""
        from bot.casework.retention import load_rules

        return load_rules(self.retention, self.draft_days)

    @property
    def secure(self) -> bool:
        """Whether people reach the product over https."""
        return self.public_url.startswith("https://")

    @property
    def host_name(self) -> str:
        """The name people know this server by."""
        return urlsplit(self.public_url).hostname or "localhost"

    @property
    def languages(self) -> tuple[str, ...]:
        """The languages of the desk and the chat."""
        return ("fi", "en", "ar")

    @property
    def master_key_file(self) -> Path:
        """Where the master key is kept when the environment does not give it."""
        return self.var / "master.key"

    @property
    def seal_key_file(self) -> Path:
        """Where the key is kept that signs bundles handed over. Not the master key: it opens nothing."""
        return self.var / "seal.key"

    @classmethod
    def load(cls, environ: Mapping[str, str] = os.environ) -> Settings:
        """Read the environment. Raises ValueError naming the variable that cannot be understood."""
        environ = with_secrets(environ)
        var = Path(environ.get("PERHESILTA_VAR", str(ROOT / "var")))
        port = environ.get("PERHESILTA_PORT", "8080")
        days = environ.get("PERHESILTA_DRAFT_DAYS", "14")
        for name, value in (("PERHESILTA_PORT", port), ("PERHESILTA_DRAFT_DAYS", days)):
            if not value.isascii() or not value.isdigit():
                raise ValueError(f"{name} must be a whole number, not {value!r}")
        second_factor = _given(environ, "SECOND_FACTOR") or "required"
        if second_factor not in ("required", "offered"):
            raise ValueError("PERHESILTA_SECOND_FACTOR must be required or offered")
        origins = environ.get("PERHESILTA_EMBED_ORIGINS", "")
        settings = cls(
            database=environ.get("PERHESILTA_DATABASE", f"sqlite+aiosqlite:///{var / 'perhesilta.db'}"),
            var=var,
            host=environ.get("PERHESILTA_HOST", "127.0.0.1"),
            port=int(port),
            public_url=environ.get("PERHESILTA_PUBLIC_URL", f"http://localhost:{port}").rstrip("/"),
            embed_origins=tuple(o.strip().rstrip("/") for o in origins.split(",") if o.strip()),
            draft_days=int(days),
            notice=Path(notice) if (notice := _given(environ, "NOTICE")) else None,
            retention=Path(_given(environ, "RETENTION") or ROOT / "data" / "retention.yml"),
            behind_proxy=environ.get("PERHESILTA_BEHIND_PROXY", "") in ("1", "yes", "true"),
            second_factor=second_factor,
            **_alerts(environ),
            **_hand_over(environ),
            **_translation(environ),
            **_provider(environ),
            **_watched(environ),
            redis=_redis(environ),
        )
        settings._check_mail_server()
        return settings

    def _check_mail_server(self) -> None:
        from bot.alerts.mail import MailServer

        if self.smtp_url:
            try:
                MailServer.parse(self.smtp_url, self.host_name)
            except ValueError as problem:
                raise ValueError(f"PERHESILTA_SMTP_URL {problem}") from None


def _alerts(environ: Mapping[str, str]) -> dict[str, Any]:
    """Who is on call, and the mail server that carries every notice of the house."""
    minutes = _given(environ, "ALERT_MINUTES") or "30"
    if not (minutes.isascii() and minutes.isdigit() and 1 <= int(minutes) <= 1440):
        raise ValueError("PERHESILTA_ALERT_MINUTES must be a whole number from 1 to 1440")
    smtp_url = _given(environ, "SMTP_URL")
    return {"alert_minutes": int(minutes), "smtp_url": smtp_url, **_addresses(environ, "ALERT")}


def _hand_over(environ: Mapping[str, str]) -> dict[str, Any]:
    """Who is told that a family sent its case."""
    if _given(environ, "HAND_OVER_SECRET") and not _given(environ, "HAND_OVER_WEBHOOK"):
        raise ValueError("PERHESILTA_HAND_OVER_WEBHOOK is missing: there is nothing for the secret to sign")
    return _addresses(environ, "HAND_OVER")


def _translation(environ: Mapping[str, str]) -> dict[str, Any]:
    """The translation server. No message repeats the address or the key."""
    from bot.translation.address import checked

    url, key = _given(environ, "TRANSLATE_URL"), _given(environ, "TRANSLATE_KEY")
    if key and not url:
        raise ValueError("PERHESILTA_TRANSLATE_URL is missing: there is no server for the key")
    try:
        return {"translate_url": checked(url) if url else "", "translate_key": key}
    except ValueError as problem:
        raise ValueError(f"PERHESILTA_TRANSLATE_URL {problem}") from None


def _provider(environ: Mapping[str, str]) -> dict[str, Any]:
    """The OpenID Connect provider. No message repeats a value."""
    from bot.oidc.address import checked_issuer

    names = ("ISSUER", "CLIENT_ID", "CLIENT_SECRET", "NAME")
    given = {name: _given(environ, f"OIDC_{name}") for name in names}
    acr = tuple(v.strip() for v in _given(environ, "OIDC_ACR").split(",") if v.strip())
    if any(given.values()) or acr:
        for name, value in given.items():
            if not value:
                raise ValueError(f"PERHESILTA_OIDC_{name} is missing: the OIDC settings are needed together")
        try:
            checked_issuer(given["ISSUER"])
        except ValueError as problem:
            raise ValueError(f"PERHESILTA_OIDC_ISSUER {problem}") from None
    if len(given["NAME"]) > 60 or not given["NAME"].isprintable():
        raise ValueError(
            "PERHESILTA_OIDC_NAME must have at most 60 letters on one line: it stands on a button"
        )
    if any(not value.isascii() or " " in value for value in acr):
        raise ValueError(
            "PERHESILTA_OIDC_ACR must be values of acr with commas between them, no spaces inside"
        )
    return {f"oidc_{name.lower()}": value for name, value in given.items()} | {"oidc_acr": acr}


def _redis(environ: Mapping[str, str]) -> str:
    """The server that processes share. No message repeats the address."""
    from bot.processes.address import checked

    url = _given(environ, "REDIS")
    try:
        return checked(url, _given(environ, "DATABASE")) if url else ""
    except ValueError as problem:
        raise ValueError(f"PERHESILTA_REDIS {problem}") from None


def _watched(environ: Mapping[str, str]) -> dict[str, Any]:
    """What whoever runs the house sees of it. No message repeats the token."""
    log, token = _given(environ, "LOG") or "text", _given(environ, "METRICS_TOKEN")
    if log not in ("text", "json"):
        raise ValueError("PERHESILTA_LOG must be text or json")
    if token and (len(token) < 16 or not token.isascii() or not token.isprintable() or " " in token):
        raise ValueError("PERHESILTA_METRICS_TOKEN must have at least 16 letters, digits or signs, no spaces")
    return {"log": log, "metrics_token": token}


def _addresses(environ: Mapping[str, str], whose: str) -> dict[str, Any]:
    """Where notices go, and how. No message repeats a value: several of them are secrets or lead to a person."""
    from bot.alerts.mail import is_address

    hook, secret = _given(environ, f"{whose}_WEBHOOK"), _given(environ, f"{whose}_SECRET")
    language = _given(environ, f"{whose}_LANGUAGE") or "fi"
    to = tuple(a.strip() for a in _given(environ, f"{whose}_EMAIL").split(",") if a.strip())
    for wrong, problem in (
        (language not in ("fi", "en", "ar"), f"{whose}_LANGUAGE must be fi, en or ar"),
        (not all(map(is_address, to)), f"{whose}_EMAIL must be e-mail addresses with commas between them"),
        (
            to and not _given(environ, "SMTP_URL"),
            f"SMTP_URL is missing: PERHESILTA_{whose}_EMAIL needs a mail server",
        ),
        (
            hook and not hook.startswith(("https://", "http://")),
            f"{whose}_WEBHOOK must begin with https:// or http://",
        ),
        (
            hook and len(secret) < 16,
            f"{whose}_SECRET must have at least 16 characters: it signs what PERHESILTA_{whose}_WEBHOOK is sent",
        ),
    ):
        if wrong:
            raise ValueError(f"PERHESILTA_{problem}")
    parts = {"email": to, "webhook": hook, "secret": secret, "language": language}
    return {f"{whose.lower()}_{name}": value for name, value in parts.items()}


def _given(environ: Mapping[str, str], name: str) -> str:
    return environ.get(f"PERHESILTA_{name}", "").strip()
