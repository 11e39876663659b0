"""What a browser carries along while somebody is away at the provider: sealed, for a short time, read by nobody else."""

from __future__ import annotations

import base64
import binascii
from datetime import timedelta
from typing import Any

from bot.store.connection import Database
from bot.store.encryption import MasterKey
from bot.store.errors import DecryptionError

_PURPOSE = "journey"
_LONGEST = 4096  # no browser keeps a longer cookie


class Journeys:
    def __init__(self, database: Database, master_key: MasterKey) -> None:
        self._db = database
        self._master = master_key

    def seal(self, kind: str, lasts: timedelta, **carried: str) -> str:
        """Letters, digits, - and _. `kind` says what it may be used for; nothing else opens it."""
        until = (self._db.now() + lasts).timestamp()
        key = self._master.key_for(_PURPOSE)
        return _text(key.seal_json({"until": until, "carried": carried}, f"{_PURPOSE}/{kind}"))

    def open(self, kind: str, sealed: str) -> dict[str, str] | None:
        """What was carried; None when it is none of ours, of another kind, changed or too old."""
        if not sealed or len(sealed) > _LONGEST:
            return None
        try:
            key = self._master.key_for(_PURPOSE)
            found: dict[str, Any] = key.open_json(
                base64.urlsafe_b64decode(sealed + "=" * (-len(sealed) % 4)), f"{_PURPOSE}/{kind}"
            )
        except (DecryptionError, binascii.Error, ValueError):
            return None
        if found["until"] < self._db.now().timestamp():
            return None
        carried: dict[str, str] = found["carried"]
        return carried


def _text(sealed: bytes) -> str:
    return base64.urlsafe_b64encode(sealed).decode().rstrip("=")
