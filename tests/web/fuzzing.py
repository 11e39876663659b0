"""What schemathesis needs to know of the family API: a fresh talk for each try, from an address of its own.

Limits count by address, and a talk that was left is closed: with one address and one token for all tries, nearly all
of them would end at a 429 or a 401 and hide what lies behind. A fast machine would also begin more talks a second than
the door lets in without a puzzle (bot/web/family/flood.py).
"""

from __future__ import annotations

import itertools
import os
import re
import threading
import time
from typing import Any

import requests
import schemathesis

from bot.web.family.flood import STORM

_APART = 2 / STORM["/api/conversations"]  # seconds between two requests: half of what is a storm
_turn = threading.Lock()
_ADDRESSES = (f"10.{n >> 16 & 255}.{n >> 8 & 255}.{n & 255}" for n in itertools.count(1))
_TOKEN = re.compile(r"Bearer [A-Za-z0-9_-]{43}")


def wait() -> None:
    """Until the next request may go out."""
    with _turn:
        time.sleep(_APART)


@schemathesis.auth(refresh_interval=None)
class FreshTalk:
    """The bearer token of a new talk; one that came from an earlier step of a scenario stays."""

    def get(self, case: Any, context: Any) -> str:
        if case.path == "/metrics":
            return os.environ["FUZZED_FIGURES"]
        wait()
        answer = requests.post(
            f"{os.environ['FUZZED_SERVER']}/api/conversations",
            json={"language": "en"},
            headers={"X-Forwarded-For": next(_ADDRESSES)},
            timeout=30,
        )
        token: str = answer.json()["token"]
        return token

    def set(self, case: Any, data: str, context: Any) -> None:
        case.headers = dict(case.headers or {})
        if not _TOKEN.fullmatch(case.headers.get("Authorization", "")):
            case.headers["Authorization"] = f"Bearer {data}"


@schemathesis.hook
def before_call(context: Any, case: Any, kwargs: dict[str, Any]) -> None:
    """Behind the proxy that the server believes in, everybody has an address."""
    wait()
    case.headers = {**dict(case.headers or {}), "X-Forwarded-For": next(_ADDRESSES)}
