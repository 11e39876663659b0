"""Redis is restarted, emptied and gone: families notice nothing, because the database is what keeps turns apart."""

from __future__ import annotations

import time

import redis as client

from bot.store.database import Store
from tests.faults.conftest import House
from tests.faults.talking import town

AWAY = 5.0  # seconds


async def test_families_notice_nothing_when_redis_is_restarted_emptied_and_gone(
    house: House, store: Store
) -> None:
    async with town(house.doors) as families:
        house.redis.kill()
        house.redis.start()
        await families.go_on()
        with client.Redis.from_url(house.redis.url) as cache:
            cache.flushall()
        await families.go_on()
        house.redis.stop()
        gone = time.monotonic()
        while time.monotonic() < gone + AWAY:
            for page in families.pages:
                page.move()  # to the other process, which shares nothing with the first but the database
            await families.go_on(1)
        house.redis.start()
        await families.go_on()
        await families.end()
    assert families.told == []
    assert not any(page.cut for page in families.pages)
    await families.holds(store)
