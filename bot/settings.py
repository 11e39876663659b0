"""Settings of an installation, from the environment; every one has a default that works on one machine."""

from __future__ import annotations

import os
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path

ROOT = Path(__file__).parents[1]


@dataclass(frozen=True)
class Settings:
    """What an installation may decide. Each field names its environment variable.

    `database` PERHESILTA_DATABASE (SQLAlchemy URL) · `var` PERHESILTA_VAR (folder for database, key, model) ·
    `host`, `port` PERHESILTA_HOST, PERHESILTA_PORT · `public_url` PERHESILTA_PUBLIC_URL ·
    `embed_origins` PERHESILTA_EMBED_ORIGINS (comma separated origins that may embed the widget) ·
    `draft_days` PERHESILTA_DRAFT_DAYS (an unsent talk is deleted after so many days without a message).
    `behind_proxy` PERHESILTA_BEHIND_PROXY (1: a proxy in front adds X-Forwarded-For) ·
    `session` is how long somebody stays signed in at the desk (a working day); `invitation` how long a
    first-run link can be used.
    """

    database: str
    var: Path
    host: str = "127.0.0.1"
    port: int = 8080
    public_url: str = "http://localhost:8080"
    embed_origins: tuple[str, ...] = ()
    draft_days: int = 14
    behind_proxy: bool = False
    session: timedelta = timedelta(hours=9)
    invitation: timedelta = timedelta(days=7)

    @property
    def secure(self) -> bool:
        """Whether people reach the product over https."""
        return self.public_url.startswith("https://")

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
        var = Path(environ.get("PERHESILTA_VAR", str(ROOT / "var")))
        port = environ.get("PERHESILTA_PORT", "8080")
        days = environ.get("PERHESILTA_DRAFT_DAYS", "14")
        for name, value in (("PERHESILTA_PORT", port), ("PERHESILTA_DRAFT_DAYS", days)):
            if not value.isascii() or not value.isdigit():
                raise ValueError(f"{name} must be a whole number, not {value!r}")
        origins = environ.get("PERHESILTA_EMBED_ORIGINS", "")
        return cls(
            database=environ.get("PERHESILTA_DATABASE", f"sqlite+aiosqlite:///{var / 'perhesilta.db'}"),
            var=var,
            host=environ.get("PERHESILTA_HOST", "127.0.0.1"),
            port=int(port),
            public_url=environ.get("PERHESILTA_PUBLIC_URL", f"http://localhost:{port}").rstrip("/"),
            embed_origins=tuple(o.strip().rstrip("/") for o in origins.split(",") if o.strip()),
            draft_days=int(days),
            behind_proxy=environ.get("PERHESILTA_BEHIND_PROXY", "") in ("1", "yes", "true"),
        )
