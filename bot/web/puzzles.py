"""Puzzles: a page does a short sum before it is served, when strangers flood the service. Nobody else is asked."""

from __future__ import annotations

import base64
import binascii
import hashlib
import hmac
import re
import secrets
import time
from collections import OrderedDict
from collections.abc import Callable

EASIEST, HARDEST = 17, 21
"""Bits. The widget's script tries 1.3 million a second on a server's core: 2^17 take 0.1 s there, a second on an old phone."""
LIFE = 180  # seconds; an old phone needs some 15 of them for the hardest puzzle, and more with bad luck
MOST_SPENT = 200_000

_NONCE, _MAC = 7, 12
_ANSWER = re.compile(r"([A-Za-z0-9_-]{32}):([0-9]{1,15})")


class Puzzles:
    """Makes puzzles and checks answers. A puzzle is signed, so nothing is kept until it is answered.

    Puzzle: 32 letters. Answer: "puzzle:n", n decimal, such that SHA-256 of the answer begins with so many zero bits.
    Every process that has the same key takes the answers to the puzzles of the others. An answer counts once in a
    process: with several, once in each.
    """

    def __init__(self, key: Callable[[], bytes], clock: Callable[[], float] = time.time) -> None:
        self._key, self._clock = key, clock
        self._spent: OrderedDict[str, float] = OrderedDict()

    def make(self, bits: int) -> str:
        """A new puzzle. It can be answered for LIFE seconds."""
        until = int(self._clock()) + LIFE
        plain = secrets.token_bytes(_NONCE) + until.to_bytes(4, "big") + bytes([bits])
        return base64.urlsafe_b64encode(plain + self._mac(plain)).decode()

    def solved(self, answer: object) -> str | None:
        """The puzzle that is answered rightly, in time and for the first time; else None. `spend` it when it counts."""
        parts = _ANSWER.fullmatch(answer) if isinstance(answer, str) else None
        if parts is None:
            return None
        puzzle = parts[1]
        try:
            raw = base64.b64decode(puzzle, altchars=b"-_", validate=True)
        except binascii.Error:
            return None
        plain, mac = raw[:-_MAC], raw[-_MAC:]
        until, bits = int.from_bytes(plain[_NONCE:-1], "big"), plain[-1]
        in_time = until >= self._clock() and puzzle not in self._spent
        if not in_time or not hmac.compare_digest(mac, self._mac(plain)):
            return None
        digest = int.from_bytes(hashlib.sha256(parts[0].encode()).digest(), "big")
        return puzzle if digest >> (256 - bits) == 0 else None

    def spend(self, puzzle: str) -> None:
        """From now on its answer counts no more."""
        now = self._clock()
        while self._spent and (next(iter(self._spent.values())) < now or len(self._spent) >= MOST_SPENT):
            self._spent.popitem(last=False)
        self._spent[puzzle] = now + LIFE

    def _mac(self, plain: bytes) -> bytes:
        return hmac.digest(self._key(), plain, "sha256")[:_MAC]
