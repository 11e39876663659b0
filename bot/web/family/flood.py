"""Floods: strangers who guess codes or begin talks by the thousand neither find one, nor slow families, nor lock them out."""

from __future__ import annotations

import asyncio
import ipaddress
import time
from collections import Counter, deque
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from typing import Any

from aiohttp import web

from bot.texts import LANGUAGES
from bot.web.family.requests import Refused
from bot.web.puzzles import EASIEST, HARDEST, Puzzles

PLACES = 24  # in the line for looking codes up
PLACES_OF_ONE = 4  # of one network
REST = 3.0  # after a wrong code, times as long as it took: guessing gets a quarter of one core at most
LONGEST_REST = 0.25  # seconds; a busy machine measures long
WINDOW = 10.0  # seconds over which answers are counted
EASY = 20  # answers in that time that are no flood; each doubling makes the puzzle twice as hard

# Requests a second, in one process, above which the door asks everybody for a puzzle: no town comes so often.
STORM = {"/api/resume": 20, "/api/conversations": 100}
CALM = 10.0  # seconds below that until the door is open again

Handler = Callable[[web.Request], Awaitable[web.StreamResponse]]


class PuzzleNeeded(Refused):
    """Served only with the answer to a puzzle. The page solves it and asks again; nobody is locked out."""

    def __init__(self, puzzle: str, bits: int) -> None:
        super().__init__(429, "puzzle", "error-puzzle")
        self.puzzle, self.bits = puzzle, bits

    def error(self, language: str) -> dict[str, Any]:
        """As of every refusal, and the puzzle."""
        return {**super().error(language), "puzzle": self.puzzle, "bits": self.bits}


def network_of(address: str) -> str:
    """The network an address belongs to, as providers give them out: IPv4 /24, IPv6 /48."""
    if "." in address:
        return address.rpartition(".")[0]  # ::ffff:192.0.2.7 too
    try:
        return str(ipaddress.ip_network((address, 48), strict=False))
    except ValueError:
        return address


class Flood:
    """The puzzles of one process, and its line for slow work. Each process protects its own machine."""

    def __init__(self, puzzles: Puzzles) -> None:
        self._puzzles = puzzles
        self._answers: deque[float] = deque()
        self._one = asyncio.Lock()
        self._waiting: Counter[str] = Counter()
        self._total = 0
        self._arrivals: dict[str, tuple[int, int, float]] = {}

    @property
    def bits(self) -> int:
        """How hard puzzles are now: the more are solved, the harder the next ones."""
        oldest = time.monotonic() - WINDOW
        while self._answers and self._answers[0] < oldest:
            self._answers.popleft()
        return min(HARDEST, EASIEST + (len(self._answers) // EASY).bit_length())

    def storms(self, path: str) -> bool:
        """Notes a request for this path; whether so many come that each needs a puzzle."""
        now = time.monotonic()
        second, count, until = self._arrivals.get(path, (0, 0, 0.0))
        count = count + 1 if second == int(now) else 1
        if count > STORM[path]:
            until = now + CALM
        self._arrivals[path] = (int(now), count, until)
        return now < until

    def refusal(self) -> PuzzleNeeded:
        """A new puzzle, as hard as it must be now."""
        bits = self.bits
        return PuzzleNeeded(self._puzzles.make(bits), bits)

    def proved(self, request: web.Request) -> bool:
        """Whether the request brings the answer to a puzzle (header X-Proof). It counts once: for this request."""
        if "proved" not in request:
            puzzle = self._puzzles.solved(request.headers.get("X-Proof"))
            if puzzle is None:
                return False
            self._puzzles.spend(puzzle)
            self._answers.append(time.monotonic())
            request["proved"] = True
        return True

    @asynccontextmanager
    async def place(self, request: web.Request, who: str, flooded: bool) -> AsyncIterator[None]:
        """A place in the line, and then one's turn; while strangers flood it, for the answer to a puzzle.

        Raises Refused when the line is full, PuzzleNeeded.
        """
        network = network_of(who)
        if self._total >= PLACES or self._waiting[network] >= PLACES_OF_ONE:
            raise Refused(503, "busy", "error-busy")
        if (flooded or self._total >= PLACES // 2) and not self.proved(request):
            raise self.refusal()
        self._waiting[network] += 1
        self._total += 1
        try:
            async with self._one:
                yield
        finally:
            self._total -= 1
            self._waiting[network] -= 1
            if not self._waiting[network]:
                del self._waiting[network]

    async def rest(self, seconds: float) -> None:
        """After a wrong code that took so long to look up; the line waits too."""
        await asyncio.sleep(min(REST * seconds, LONGEST_REST))


FLOOD = web.AppKey("FLOOD", Flood)


@web.middleware
async def door(request: web.Request, handler: Handler) -> web.StreamResponse:
    """In a storm, whoever brings no answer to a puzzle is refused before anything is read, looked up or counted."""
    if request.path in STORM and request.method == "POST":
        flood = request.app[FLOOD]
        if flood.storms(request.path) and not flood.proved(request):
            language = request.headers.get("X-Language", "")
            return flood.refusal().response(language if language in LANGUAGES else "fi")
    return await handler(request)
