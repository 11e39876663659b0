"""The second factor: codes of an app, accepted once; recovery codes, each used once; nothing readable in the database."""

from __future__ import annotations

import asyncio
from datetime import datetime, timedelta, timezone

import pyotp
import pytest

from bot.store.database import Store
from bot.store.errors import FactorSetUp
from bot.store.second_factors import RECOVERY_CODES, plain_digits
from tests.store.conftest import Clock
from tests.store.talking import fetch

STEP = timedelta(seconds=30)


START = datetime(2026, 3, 1, 12, 0, 10, tzinfo=timezone.utc)


@pytest.fixture
async def aino(store: Store) -> str:
    return (await store.users.add("Aino", "worker", "kolme pientä siiliä")).id


async def app_of(store: Store, user: str) -> pyotp.TOTP:
    """The app of somebody who has just scanned the picture."""
    await store.second_factors.begin(user)
    return pyotp.TOTP(await store.second_factors.begun(user))


async def test_a_second_factor_counts_from_its_first_right_code(store: Store, aino: str, clock: Clock):
    factors = store.second_factors
    app = await app_of(store, aino)
    assert not await factors.has(aino)
    assert await factors.confirm(aino, "000000") is None
    assert not await factors.verify(aino, app.at(clock.now))  # it counts for nothing yet
    codes = await factors.confirm(aino, app.at(clock.now))
    assert len(set(codes)) == RECOVERY_CODES == await factors.recovery_codes_left(aino)
    assert await factors.has(aino)
    assert await factors.owners() == {aino}
    assert await factors.begun(aino) is None  # never shown again
    with pytest.raises(FactorSetUp):
        await factors.begin(aino)


async def test_beginning_again_forgets_the_first_secret(store: Store, aino: str, clock: Clock):
    first, second = await app_of(store, aino), await app_of(store, aino)
    assert first.secret != second.secret
    assert await store.second_factors.confirm(aino, first.at(clock.now)) is None
    assert await store.second_factors.confirm(aino, second.at(clock.now))


async def test_a_code_is_accepted_once_and_no_older_one_after_it(store: Store, aino: str, clock: Clock):
    app = await app_of(store, aino)
    await store.second_factors.confirm(aino, app.at(clock.now))
    assert not await store.second_factors.verify(aino, app.at(clock.now))
    clock.now += STEP
    assert await store.second_factors.verify(aino, app.at(clock.now))
    assert not await store.second_factors.verify(aino, app.at(clock.now))
    assert not await store.second_factors.verify(aino, app.at(clock.now - STEP))


async def test_a_clock_may_be_wrong_by_one_step_each_way_and_no_more(store: Store, aino: str, clock: Clock):
    app = await app_of(store, aino)
    await store.second_factors.confirm(aino, app.at(clock.now))
    clock.now += timedelta(hours=1)
    for steps, right in ((-2, False), (2, False), (-1, True), (1, True)):
        assert await store.second_factors.verify(aino, app.at(clock.now + steps * STEP)) is right


async def test_of_two_requests_with_one_code_one_gets_in(store: Store, aino: str, clock: Clock):
    app = await app_of(store, aino)
    codes = await store.second_factors.confirm(aino, app.at(clock.now))
    clock.now += STEP
    for tries in (
        [store.second_factors.verify(aino, app.at(clock.now)) for _ in range(4)],
        [store.second_factors.use_recovery_code(aino, codes[0]) for _ in range(4)],
    ):
        assert sorted(await asyncio.gather(*tries)) == [False, False, False, True]


async def test_a_recovery_code_works_once_however_it_is_typed_and_for_its_owner_only(
    store: Store, aino: str, clock: Clock
):
    omar = (await store.users.add("Omar", "worker", "kolme pientä siiliä")).id
    codes = await store.second_factors.confirm(aino, (await app_of(store, aino)).at(clock.now))
    assert not await store.second_factors.use_recovery_code(omar, codes[0])
    arabic = codes[0].translate(str.maketrans("0123456789", "٠١٢٣٤٥٦٧٨٩")).replace(" ", "-")
    assert await store.second_factors.use_recovery_code(aino, arabic)
    assert not await store.second_factors.use_recovery_code(aino, codes[0])
    assert not await store.second_factors.use_recovery_code(aino, "")
    assert await store.second_factors.recovery_codes_left(aino) == RECOVERY_CODES - 1


async def test_new_recovery_codes_end_the_old_ones(store: Store, aino: str, clock: Clock):
    old = await store.second_factors.confirm(aino, (await app_of(store, aino)).at(clock.now))
    new = await store.second_factors.new_recovery_codes(aino)
    assert not set(old) & set(new)
    assert not await store.second_factors.use_recovery_code(aino, old[0])
    assert await store.second_factors.use_recovery_code(aino, new[0])


async def test_what_was_taken_away_opens_nothing(store: Store, aino: str, clock: Clock):
    app = await app_of(store, aino)
    codes = await store.second_factors.confirm(aino, app.at(clock.now))
    assert await store.second_factors.remove(aino)
    assert not await store.second_factors.remove(aino)
    clock.now += STEP
    assert not await store.second_factors.has(aino)
    assert not await store.second_factors.verify(aino, app.at(clock.now))
    assert not await store.second_factors.use_recovery_code(aino, codes[1])


async def test_neither_secret_nor_codes_can_be_read_in_the_database(store: Store, aino: str, clock: Clock):
    app = await app_of(store, aino)
    codes = await store.second_factors.confirm(aino, app.at(clock.now))
    rows = repr(
        [await fetch(store, f"SELECT * FROM {table}") for table in ("second_factors", "recovery_codes")]
    )
    assert app.secret not in rows
    assert not any(code in rows or plain_digits(code) in rows for code in codes)


async def test_a_secret_put_beside_another_account_does_not_open(store: Store, aino: str, clock: Clock):
    from bot.store.errors import DecryptionError

    omar = (await store.users.add("Omar", "worker", "kolme pientä siiliä")).id
    await app_of(store, aino)
    await store.second_factors.begin(omar)
    async with store._db.write() as connection:
        await connection.exec_driver_sql(
            f"UPDATE second_factors SET secret = (SELECT secret FROM second_factors WHERE user_id = '{aino}')"
            f" WHERE user_id = '{omar}'"
        )
    with pytest.raises(DecryptionError):
        await store.second_factors.begun(omar)
