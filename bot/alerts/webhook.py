"""Sends a notice as a signed POST to an address of the installation's choice.

The receiver checks `Perhesilta-Signature`: "v1=" and the hexadecimal HMAC-SHA256, with the shared secret, of
`Perhesilta-Timestamp` (seconds), a full stop and the body as received. It refuses old timestamps, and takes
`Perhesilta-Delivery` (also in the signed body: "flag" or "delivery") a second time for the same notice.
"""

from __future__ import annotations

import asyncio
import hashlib
import hmac
import time
from collections.abc import Awaitable, Callable
from datetime import datetime

import aiohttp
import orjson

from bot.alerts.notice import Notice, Undelivered

# Seconds between tries, one try more than waits; who is longer away is tried again by the minute.
WAITS = (1.0, 4.0)
_TIMEOUT = aiohttp.ClientTimeout(total=10)


def signature(secret: str, timestamp: str, body: bytes) -> str:
    """What stands in `Perhesilta-Signature`."""
    signed = hmac.new(secret.encode(), timestamp.encode() + b"." + body, hashlib.sha256)
    return f"v1={signed.hexdigest()}"


class Webhook:
    """Delivers to `url`; any answer of 200 to 299 is a delivery. Redirects are not followed."""

    name = "webhook"

    def __init__(
        self,
        url: str,
        secret: str,
        *,
        waits: tuple[float, ...] = WAITS,
        sleep: Callable[[float], Awaitable[None]] = asyncio.sleep,
        clock: Callable[[], float] = time.time,
    ) -> None:
        self._url, self._secret, self._waits = url, secret, waits
        self._sleep, self._clock = sleep, clock

    async def send(self, notice: Notice, now: datetime) -> None:
        """Returns when it was accepted. Raises Undelivered after the last try."""
        body = orjson.dumps(notice.payload(now))
        async with aiohttp.ClientSession(timeout=_TIMEOUT) as session:
            for wait in (*self._waits, None):
                problem = await self._post(session, notice.id, body)
                if not problem:
                    return
                if wait is None:
                    raise Undelivered(problem)
                await self._sleep(wait)

    async def _post(self, session: aiohttp.ClientSession, delivery: str, body: bytes) -> str:
        timestamp = str(int(self._clock()))
        headers = {
            "Content-Type": "application/json",
            "User-Agent": "Perhesilta",
            "Perhesilta-Delivery": delivery,
            "Perhesilta-Timestamp": timestamp,
            "Perhesilta-Signature": signature(self._secret, timestamp, body),
        }
        try:
            async with session.post(self._url, data=body, headers=headers, allow_redirects=False) as answer:
                return "" if 200 <= answer.status < 300 else f"status {answer.status}"
        except (aiohttp.ClientError, asyncio.TimeoutError, OSError) as error:
            return type(error).__name__
