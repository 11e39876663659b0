"""Redis as a process sees it: counted together, told at once, missed by nobody, and it learns nothing."""

from __future__ import annotations

import asyncio
import os
import signal
import time
from collections.abc import Awaitable, Callable

import pytest

from bot.metrics import Metrics
from bot.processes.limits import Limit
from bot.processes.shared import Away, Shared, alone
from bot.settings import Settings
from tests.processes.conftest import OpenShared
from tests.servers import Redis

POSTGRESQL = "postgresql+asyncpg://host/perhesilta"
SECRET = "a-secret-nobody-reads"
ADDRESS = "192.0.2.77"


async def soon(true: Callable[[], bool], seconds: float = 20.0) -> None:
    """Waits until it is so. Raises TimeoutError."""
    until = time.monotonic() + seconds
    while not true():
        if time.monotonic() > until:
            raise TimeoutError
        await asyncio.sleep(0.01)


# -- the setting -----------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "url",
    [
        "redis://127.0.0.1", "redis://:pass%23word@host.example:6379/2", "rediss://user:word@host:6380",
        "unix:///run/redis/redis.sock", "unix://user@/run/redis/redis.sock?db=1&password=x",
        "rediss://host/0?ssl_ca_certs=/etc/ssl/own.pem",
    ],
)  # fmt: skip
def test_an_address_is_understood(url: str) -> None:
    settings = Settings.load({"PERHESILTA_REDIS": url, "PERHESILTA_DATABASE": POSTGRESQL})
    assert settings.redis == url and url not in repr(settings)
    Shared(url, lambda: b"")


@pytest.mark.parametrize(
    "url",
    [
        f"http://:{SECRET}@host", f"redis://:{SECRET}@", f"redis://:{SECRET}@host/name", f"redis://:{SECRET}#@host",
        f"redis://:{SECRET}@host:port", f"unix://{SECRET}", f"redis://:{SECRET}@host?socket_timeout=99",
        f"redis://:{SECRET}@[::1", SECRET, f"redis://:{SECRET}@host?ssl_cert_reqs=none",
    ],
)  # fmt: skip
def test_what_is_no_address_is_told_without_repeating_it(url: str) -> None:
    with pytest.raises(ValueError, match="PERHESILTA_REDIS") as problem:
        Settings.load({"PERHESILTA_REDIS": url, "PERHESILTA_DATABASE": POSTGRESQL})
    assert SECRET not in str(problem.value)


@pytest.mark.parametrize("database", ["", "sqlite+aiosqlite:////tmp/x.db"])
def test_without_postgresql_there_is_nothing_to_share(database: str) -> None:
    with pytest.raises(ValueError, match="needs PostgreSQL"):
        Settings.load({"PERHESILTA_REDIS": "redis://host", "PERHESILTA_DATABASE": database})


# -- counting --------------------------------------------------------------------------------------


async def test_processes_count_together(open_shared: OpenShared) -> None:
    one, other = [Limit("codes", most=3, seconds=60, shared=await open_shared()) for _ in range(2)]
    for limit in (one, other, one):
        assert await limit.wait(ADDRESS) == 0
        await limit.count(ADDRESS)
    assert 55 <= await other.wait(ADDRESS) <= 60 and 55 <= await one.wait(ADDRESS) <= 60
    assert await other.wait("192.0.2.78") == 0
    third = Limit("beginnings", most=3, seconds=60, shared=await open_shared())
    assert await third.wait(ADDRESS) == 0, "another limit counts other things"


async def test_older_events_are_forgotten_in_redis_too(open_shared: OpenShared, server: Redis) -> None:
    one, other = [Limit("codes", most=2, seconds=0.4, shared=await open_shared()) for _ in range(2)]
    for _ in range(50):
        await one.count(ADDRESS)
    assert await other.wait(ADDRESS) == 1
    await asyncio.sleep(0.41)
    assert await other.wait(ADDRESS) == 0
    assert b"perhesilta:" not in server.dump()


async def test_a_limit_by_itself_counts_and_forgets() -> None:
    now = [0.0]
    limit = Limit("codes", most=2, seconds=10, clock=lambda: now[0])
    await limit.count("a")
    now[0] = 4.0
    await limit.count("a")
    assert await limit.wait("a") == 6 and await limit.wait("b") == 0
    now[0] = 10.0
    assert await limit.wait("a") == 0
    await limit.count("a")
    assert await limit.wait("a") == 4


async def test_a_flood_of_addresses_fills_no_memory_and_costs_no_walk_a_try() -> None:
    now = [0.0]
    limit = Limit("codes", most=5, seconds=10, clock=lambda: now[0])
    for n in range(30_000):
        now[0] = n / 1000
        await limit.count(str(n))
    assert len(limit._events) <= 20_001
    assert await limit.wait("29999") == 0 and "29999" in limit._events


# -- telling ---------------------------------------------------------------------------------------


async def test_news_reach_every_process_at_once(open_shared: OpenShared) -> None:
    one, other = await open_shared(), await open_shared()
    heard: list[str] = []
    one.listen(lambda: heard.append("one"))
    other.listen(lambda: heard.append("other"))
    await one.tell()
    await soon(lambda: "other" in heard)
    assert "one" in heard


async def test_a_process_by_itself_tells_itself() -> None:
    heard: list[int] = []
    shared = alone()
    shared.listen(lambda: heard.append(1))
    await shared.begin()
    await shared.tell()
    await shared.end()
    assert heard == [1]


# -- away ------------------------------------------------------------------------------------------


async def counts_by_itself(limit: Limit) -> None:
    for _ in range(3):
        assert await limit.wait(ADDRESS) == 0
        await limit.count(ADDRESS)
    assert await limit.wait(ADDRESS) > 0


def figure(metrics: Metrics, name: str) -> float | None:
    return metrics.registry.get_sample_value(f"perhesilta_redis_{name}")


async def test_where_nobody_answers_a_process_starts_and_goes_on_alone(
    open_shared: OpenShared, server: Redis, caplog: pytest.LogCaptureFixture
) -> None:
    metrics = Metrics()
    server.stop()
    shared = await open_shared(f"{server.url}?password={SECRET}", metrics)
    assert shared.there and shared.away
    await counts_by_itself(Limit("codes", most=3, seconds=60, shared=shared))
    await shared.tell()
    assert figure(metrics, "up") == 0 and figure(metrics, "lost_total") == 1
    told = [record for record in caplog.records if "Redis" in record.getMessage()]
    assert len(told) == 1 and told[0].levelname == "WARNING"
    assert SECRET not in caplog.text and server.url not in caplog.text


@pytest.mark.parametrize("end", [Redis.stop, Redis.kill])
async def test_it_is_found_again_by_itself_and_told_once(
    open_shared: OpenShared, server: Redis, caplog: pytest.LogCaptureFixture, end: Callable[[Redis], None]
) -> None:
    metrics = Metrics()
    shared, other = await open_shared(metrics=metrics), await open_shared()
    limit = Limit("codes", most=3, seconds=60, shared=shared)
    await limit.count(ADDRESS)
    end(server)
    await limit.count(ADDRESS)
    await limit.count(ADDRESS)
    assert await limit.wait(ADDRESS) > 0, "what this process saw counts on"
    assert figure(metrics, "up") == 0
    await asyncio.to_thread(server.start)
    await soon(lambda: not shared.away and not other.away)
    assert figure(metrics, "up") == 1 and figure(metrics, "lost_total") == 1
    for _ in range(3):
        await limit.count("192.0.2.99")
    heard: list[int] = []
    assert await Limit("codes", most=3, seconds=60, shared=other).wait("192.0.2.99") > 0
    other.listen(lambda: heard.append(1))
    await shared.tell()
    await soon(lambda: bool(heard))
    assert 1 <= caplog.text.count("Redis is away") <= 2, "once a process"


async def test_what_was_emptied_fills_again(open_shared: OpenShared, server: Redis) -> None:
    shared, other = await open_shared(), await open_shared()
    limit = Limit("codes", most=2, seconds=60, shared=shared)
    for _ in range(2):
        await limit.count(ADDRESS)
    await empty(server)
    assert await limit.wait(ADDRESS) > 0
    limit_there = Limit("codes", most=2, seconds=60, shared=other)
    assert await limit_there.wait(ADDRESS) == 0
    for _ in range(2):
        await limit_there.count(ADDRESS)
    assert await limit_there.wait(ADDRESS) > 0


async def test_one_that_hangs_holds_nobody_up_for_long(open_shared: OpenShared, server: Redis) -> None:
    shared = await open_shared()
    limit = Limit("codes", most=3, seconds=60, shared=shared)
    assert server._process is not None
    server._process.send_signal(signal.SIGSTOP)
    try:
        began = time.monotonic()
        await asyncio.gather(*(limit.wait(f"192.0.2.{n}") for n in range(100)))
        assert shared.away
        assert time.monotonic() - began < 3
        began = time.monotonic()
        await counts_by_itself(limit)
        assert time.monotonic() - began < 1  # seven waits would take longer
    finally:
        server._process.send_signal(signal.SIGCONT)
    await soon(lambda: not shared.away)


async def test_one_that_is_full_or_refuses_is_away_too(
    open_shared: OpenShared, server: Redis, caplog: pytest.LogCaptureFixture
) -> None:
    shared = await open_shared()
    await asked(server, lambda redis: redis.config_set("maxmemory", 1))
    await counts_by_itself(Limit("codes", most=3, seconds=60, shared=shared))
    await soon(lambda: not shared.away)
    with pytest.raises(Away):
        await shared.script("return redis.call('SET', KEYS[1], 1)")(keys=[shared.name("x")], args=[])
    assert caplog.text.count("Redis is away") == 1


# -- it learns nothing -----------------------------------------------------------------------------


async def test_names_are_hashes_that_need_the_key(server: Redis) -> None:
    one, other = (Shared(server.url, lambda key=os.urandom(32): key) for _ in range(2))
    assert one.name("limit/codes", ADDRESS) != other.name("limit/codes", ADDRESS)
    assert one.name("limit/codes", ADDRESS) != one.name("limit/names", ADDRESS)
    assert one.name("limit/codes", ADDRESS) == one.name("limit/codes", ADDRESS)
    assert ADDRESS not in one.name("limit/codes", ADDRESS)


async def asked(server: Redis, what: Callable[..., Awaitable[object]]) -> object:
    from redis.asyncio import Redis as Client

    async with Client.from_url(server.url) as client:
        return await what(client)


async def empty(server: Redis) -> None:
    """As FLUSHALL does."""
    await asked(server, lambda redis: redis.flushall())
