"""The address of the Redis server, as the settings give it."""

from __future__ import annotations

import re
from urllib.parse import parse_qs, urlsplit

OPTIONS = frozenset({"db", "username", "password", "ssl_ca_certs", "ssl_certfile", "ssl_keyfile"})
NUMBER = re.compile(r"/?|/[0-9]{1,3}")


def checked(url: str, database: str) -> str:
    """The address as it is. Raises ValueError, whose text never repeats it: a password may stand in it.

    `database` is the address of the installation's database: processes can share Redis only when they share that too.
    """
    if "#" in url:
        raise ValueError("must not hold the sign #: in a password it is written %23")
    try:
        parts = urlsplit(url)
        host, _ = parts.hostname or "", parts.port
    except ValueError:
        raise ValueError("is no address of a server") from None
    if parts.scheme not in ("redis", "rediss", "unix"):
        raise ValueError("must begin with redis://, rediss:// or unix://")
    if parts.scheme == "unix":
        if not parts.path.startswith("/"):
            raise ValueError("must name the socket by its whole path: unix:///run/redis/redis.sock")
    elif not host or not NUMBER.fullmatch(parts.path):
        raise ValueError("must name a host, and a database by its number if at all: redis://host:6379/0")
    if not parse_qs(parts.query, keep_blank_values=True).keys() <= OPTIONS:
        raise ValueError(f"may only have these options after a question mark: {', '.join(sorted(OPTIONS))}")
    if not database.startswith("postgresql"):
        raise ValueError("needs PostgreSQL (PERHESILTA_DATABASE): processes that share SQLite do not need it")
    return url
