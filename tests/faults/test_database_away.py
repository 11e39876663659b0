"""PostgreSQL is restarted, crashes and stays away: families wait a moment or are told, and everything said is kept."""

from __future__ import annotations

import time

import pytest

from bot.store.database import Store
from tests.faults.conftest import House
from tests.faults.talking import town

AWAY = 10.0  # seconds


@pytest.mark.parametrize("mode", ["fast", "immediate"])
async def test_a_restart_of_the_database_is_hardly_noticed(house: House, store: Store, mode: str) -> None:
    async with town(house.doors) as families:
        house.postgres.stop(mode)
        house.postgres.start()
        await families.go_on()
        await families.end()
    families.was_told_the_truth()
    await families.holds(store)


async def test_a_database_that_is_gone_for_ten_seconds_is_told_and_nothing_is_lost(
    house: House, store: Store
) -> None:
    async with town(house.doors) as families:
        gone = time.monotonic()
        house.postgres.stop()
        while time.monotonic() < gone + AWAY:
            await families.are_told()
        house.postgres.start()
        await families.go_on()
        await families.end()
    assert {told.language for told in families.told} == {"fi", "en", "ar"}
    families.was_told_the_truth()
    await families.holds(store)
