"""The connection to Redis: when it is away nobody waits for it, and it is found again by itself."""

from __future__ import annotations

import asyncio
import contextlib
import hmac
import logging
import time
from collections.abc import Awaitable, Callable
from typing import Any, TypeVar

from redis.asyncio import Redis
from redis.asyncio.retry import Retry
from redis.backoff import NoBackoff
from redis.exceptions import ConnectionError as RedisConnectionError
from redis.exceptions import RedisError

from bot.metrics import Metrics

PATIENCE = 1.0  # seconds for an answer; then Redis is away until it answers again
LOOK_EVERY = 0.5  # seconds between tries while it is away
QUIET = 60.0  # seconds between warnings
AT_ONCE = 64  # commands under way; more wait here, so that a flood opens no thousand connections

log = logging.getLogger("perhesilta")
T = TypeVar("T")


class Away(Exception):
    """There is no Redis, or it does not answer: go on alone."""


class Shared:
    """Redis as this process sees it. Without an address everything is `Away`, and quietly so.

    `key` gives the 32 bytes under which names are hashed: the same in every process of the installation, and known to
    nobody who reads Redis.
    """

    def __init__(self, url: str, key: Callable[[], bytes], metrics: Metrics | None = None) -> None:
        self._key, self._metrics = key, metrics
        self._known: bytes | None = None
        self._places = asyncio.Semaphore(AT_ONCE)
        self._task: asyncio.Task[None] | None = None
        self._listeners: list[Callable[[], None]] = []
        self._lost, self._ended = asyncio.Event(), asyncio.Event()
        self._redis: Redis | None = None
        self._noticed, self._told_away, self._quiet_until = False, False, 0.0
        self.away = True
        if url:
            self._redis = Redis.from_url(
                url,
                socket_timeout=PATIENCE,
                socket_connect_timeout=PATIENCE,
                # A connection that a restart of Redis left behind is replaced at once.
                retry=Retry(NoBackoff(), 1, supported_errors=(RedisConnectionError,)),
            )

    @property
    def there(self) -> bool:
        """Whether the settings name a Redis."""
        return self._redis is not None

    def name(self, kind: str, value: str = "") -> str:
        """The name that something has in Redis: a keyed hash, from which nobody can tell what it stands for."""
        if self._known is None:
            self._known = self._key()
        return f"perhesilta:{hmac.digest(self._known, f'{kind}/{value}'.encode(), 'sha256').hex()[:40]}"

    def script(self, lua: str) -> Callable[..., Awaitable[Any]]:
        """A script of Redis's own, which it does as one step: call it with keys=[…], args=[…]. Raises Away."""
        if self._redis is None:

            async def nowhere(**_: Any) -> Any:
                raise Away

            return nowhere
        registered = self._redis.register_script(lua)

        async def run(**values: Any) -> Any:
            return await self._asked(lambda: registered(**values))

        return run

    async def tell(self) -> None:
        """Tells every process, this one too, that something came in."""
        self._told()
        with contextlib.suppress(Away):
            redis = self._redis
            if redis is not None:
                await self._asked(lambda: redis.publish(self.name("news"), b"1"))

    def listen(self, told: Callable[[], None]) -> None:
        """`told` is called when something came in anywhere, or may have."""
        self._listeners.append(told)

    async def begin(self) -> None:
        """Looks for Redis once, and from then on until `end`. Raises nothing: whoever asks meanwhile goes on alone."""
        if self._redis is None:
            return
        ready = asyncio.Event()
        self._task = asyncio.create_task(self._stay(ready))
        await ready.wait()

    async def end(self) -> None:
        """Ends the connections."""
        self._ended.set()
        if self._task is not None:
            # Asked before it is cancelled: Python 3.10 loses a cancelling that comes together with an answer or its time.
            done, _ = await asyncio.wait({self._task}, timeout=3 * PATIENCE)
            if not done:
                self._task.cancel()
        if self._redis is not None:
            with contextlib.suppress(RedisError, OSError):
                await self._redis.aclose()

    async def _asked(self, command: Callable[[], Awaitable[T]]) -> T:
        try:
            async with self._places:
                if self.away:
                    raise Away
                # However often the library tries, connects and greets in it.
                return await asyncio.wait_for(command(), PATIENCE)
        except (RedisError, OSError, asyncio.TimeoutError) as error:
            self._is_away(error)
            raise Away from None

    async def _stay(self, looked: asyncio.Event) -> None:
        """Listens, and knows by that whether Redis is there."""
        assert self._redis is not None
        while not self._ended.is_set():
            self._lost.clear()
            try:
                await self._redis.ping()
                async with self._redis.pubsub() as news:
                    await news.subscribe(self.name("news"))
                    self._is_there()
                    looked.set()
                    self._told()  # what came while nobody listened
                    while not self._lost.is_set() and not self._ended.is_set():
                        if await news.get_message(ignore_subscribe_messages=True, timeout=LOOK_EVERY):
                            self._told()
            except Exception as error:  # whatever it is: this process goes on without
                self._is_away(error)
            looked.set()
            with contextlib.suppress(asyncio.TimeoutError):
                await asyncio.wait_for(self._ended.wait(), LOOK_EVERY)

    def _told(self) -> None:
        for told in self._listeners:
            told()

    def _is_there(self) -> None:
        if self._told_away:
            log.warning("Redis is there again.")
        self.away = self._noticed = self._told_away = False
        if self._metrics is not None:
            self._metrics.redis(True)

    def _is_away(self, error: BaseException) -> None:
        self._lost.set()
        self.away = True
        if self._noticed:
            return
        self._noticed = True
        if self._metrics is not None:
            self._metrics.redis_lost()
        if time.monotonic() >= self._quiet_until:  # one that comes and goes does not fill the log
            # The error's own words could repeat the address, password and all.
            log.warning("Redis is away (%s): this process goes on by itself.", type(error).__name__)
            self._told_away, self._quiet_until = True, time.monotonic() + QUIET


def alone() -> Shared:
    """What one process by itself shares: nothing."""
    return Shared("", lambda: b"")
