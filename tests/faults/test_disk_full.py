"""The disk is full: families are told, nothing that was acknowledged is lost, and they go on when there is room."""

from __future__ import annotations

import pytest

from bot.store.database import Store
from tests.faults.conftest import Alone, House
from tests.faults.disk import WAYS
from tests.faults.talking import town


@pytest.mark.parametrize("way", WAYS)
async def test_a_full_disk_under_postgresql(house: House, store: Store, way: str) -> None:
    async with town(house.doors) as families:
        with house.disk.full(way, house.postgres_processes, **house.postgres_user):
            await families.are_told()
        house.mend()  # where PostgreSQL found no room for its log it gave up: whoever keeps the house starts it
        await families.go_on()
        await families.end()
    assert {told.language for told in families.told} == {"fi", "en", "ar"}
    families.was_told_the_truth()
    await families.holds(store)


@pytest.mark.parametrize("way", WAYS)
async def test_a_full_disk_under_sqlite(alone: Alone, way: str) -> None:
    async with town([alone.process.url]) as families:
        with alone.disk.full(way, lambda: [alone.process.pid]):
            await families.are_told()
        await families.go_on()
        await families.end()
    assert {told.language for told in families.told} == {"fi", "en", "ar"}
    families.was_told_the_truth()
    async with alone.store() as store:
        await families.holds(store)
