"""The master keys a database knows, and how one takes the place of another while processes serve.

A process that was started with either of the two finds the other one here, wrapped, and goes on. The old one opens
the database until `finish`.
"""

from __future__ import annotations

import asyncio
import logging
import os
from concurrent.futures import ThreadPoolExecutor

import sqlalchemy as sa
from sqlalchemy.ext.asyncio import AsyncConnection, create_async_engine

from bot.store import house_tables, tables
from bot.store.connection import Database
from bot.store.encryption import (
    HOUSE_CONTEXT,
    KEY_BYTES,
    OTHER_CONTEXT,
    WRAP_CONTEXT,
    HeldKey,
    MasterKey,
    OuterKey,
)
from bot.store.errors import DecryptionError, KeysNotChanging, OldMasterKey, OtherChange, WrongMasterKey

log = logging.getLogger(__name__)
_AT_ONCE = 200
_LOOK_SECONDS = 20
_table, _case_keys = house_tables.master_keys, tables.case_keys
_HELD = sa.select(_table.c.n, _table.c.mark, _table.c.house, _table.c.other)


async def held(connection: AsyncConnection) -> list[HeldKey]:
    """What the database knows; nothing before its tables are there."""
    if not await connection.run_sync(lambda it: sa.inspect(it).has_table(_table.name)):
        return []
    return [HeldKey(*row) for row in await connection.execute(_HELD)]


def look(database: Database) -> list[HeldKey]:
    """The same from a thread of its own, for code that cannot wait: one connection, opened and closed."""

    async def read() -> list[HeldKey]:
        engine = create_async_engine(database.engine.url, hide_parameters=True)
        try:
            async with engine.connect() as connection:
                return await held(connection)
        finally:
            await engine.dispose()

    with ThreadPoolExecutor(1, thread_name_prefix="master-keys") as thread:
        return thread.submit(asyncio.run, asyncio.wait_for(read(), _LOOK_SECONDS)).result()


async def begin(connection: AsyncConnection, database: Database, master_key: MasterKey) -> None:
    """Gives a new database its house key; learns what a known one holds. Raises WrongMasterKey."""
    known = await held(connection)
    if not known:
        mark = await connection.scalar(sa.select(house_tables.key_check.c.mark))
        # A database of before has no house key: its indexes derive from its only master key.
        house = os.urandom(KEY_BYTES) if mark is None else master_key.given.key
        await add(connection, database, master_key.given, house)
        known = await held(connection)
    if not master_key.learn(known):
        raise WrongMasterKey
    if master_key.newest is not master_key.given:
        log.warning(
            "This process was started with the old master key. Give it the new one before `perhesilta keys finish`."
        )


async def add(
    connection: AsyncConnection,
    database: Database,
    key: OuterKey,
    house: bytes,
    other: OuterKey | None = None,
) -> None:
    """Lets a master key open the database, and the `other` one through it."""
    last = await connection.scalar(sa.select(sa.func.max(_table.c.n)))
    await connection.execute(
        _table.insert(),
        {
            "mark": key.mark, "n": (last or 0) + 1, "house": key.wrap(house, HOUSE_CONTEXT),
            "other": other.key and key.wrap(other.key, OTHER_CONTEXT) if other else None, "since": database.now(),
        },
    )  # fmt: skip


async def wrapped_for_new_case(connection: AsyncConnection, master_key: MasterKey) -> bytes:
    """A fresh case key under the newest master key. Raises WrongMasterKey when the one known here was taken out of use.

    The rows stay locked until the transaction ends: `finish` waits for it.
    """
    rows = await connection.execute(_HELD.with_for_update(read=True, key_share=True))
    if not master_key.learn([HeldKey(*row) for row in rows]):
        raise WrongMasterKey
    return master_key.new_case_key()[1]


class ChangeOfKeys:
    """One master key takes the place of another. Every step can be repeated after a crash."""

    def __init__(self, database: Database, master_key: MasterKey) -> None:
        self._db = database
        self._master = master_key

    async def under_way(self) -> OuterKey | None:
        """The new master key, when a change was begun and not finished."""
        async with self._db.read() as connection:
            known = await held(connection)
        self._master.learn(known)
        return self._master.newest if len(known) > 1 else None

    async def begin(self, new: OuterKey) -> None:
        """From now on new case keys are wrapped with it. Raises OtherChange when the change is to another key."""
        async with self._db.write(lock_first=True) as connection:
            known = await self._locked(connection)
            if len(known) > 1:
                if new.mark != max(known).mark:
                    raise OtherChange
                return
            old = self._master.newest
            if new.mark == old.mark:
                raise OtherChange("The new master key is the one in use. Nothing was changed.")
            await connection.execute(_table.update().values(other=old.wrap(new.key, OTHER_CONTEXT)))
            await add(connection, self._db, new, self._master.house.key, old)
            self._master.learn(await held(connection))

    async def wrap_all(self) -> int:
        """Wraps every case key with the newest master key; how many were under the older one."""
        wrapped = 0
        while True:
            async with self._db.read() as connection:
                self._master.learn(await held(connection))
            changed = await self._pass()
            wrapped += changed
            if not changed:
                return wrapped

    async def finish(self) -> None:
        """Takes the old master key out of use. Raises KeysNotChanging; OldMasterKey when this process was given it."""
        async with self._db.write(lock_first=True) as connection:
            known = await self._locked(connection)
            if len(known) < 2:
                raise KeysNotChanging
            new = max(known)
            if new.mark != self._master.given.mark:
                raise OldMasterKey
            # Families that begin at this moment hold the rows: what they write is here when they let go.
            await connection.execute(_table.delete().where(_table.c.mark != new.mark))
            await connection.execute(_table.update().values(other=None))
            after = ""
            while rows := await self._page(connection, after):
                await self._wrap(connection, rows)
                after = rows[-1][0]
            self._master.learn(await held(connection))
        await self._db.clear_keys()

    async def _locked(self, connection: AsyncConnection) -> list[HeldKey]:
        rows = [HeldKey(*row) for row in await connection.execute(_HELD.with_for_update())]
        if not self._master.learn(rows):
            raise WrongMasterKey
        return rows

    async def _pass(self) -> int:
        changed, after = 0, ""
        while True:
            async with self._db.read() as connection:
                rows = await self._page(connection, after)
            if not rows:
                return changed
            after = rows[-1][0]
            if self._older(rows):
                async with self._db.write() as connection:
                    changed += await self._wrap(connection, rows)

    async def _page(self, connection: AsyncConnection, after: str) -> list[tuple[str, bytes]]:
        page = sa.select(_case_keys.c.conversation_id, _case_keys.c.wrapped)
        page = page.where(_case_keys.c.conversation_id > after)
        found = await connection.execute(page.order_by(_case_keys.c.conversation_id).limit(_AT_ONCE))
        return [(row[0], row[1]) for row in found]

    def _older(self, rows: list[tuple[str, bytes]]) -> list[tuple[str, bytes]]:
        return [(name, wrapped) for name, wrapped in rows if not _opens(self._master.newest, wrapped)]

    async def _wrap(self, connection: AsyncConnection, rows: list[tuple[str, bytes]]) -> int:
        changed = 0
        for name, wrapped in self._older(rows):
            done = await connection.execute(
                # Erased meanwhile: then there is nothing to wrap.
                _case_keys.update()
                .where(_case_keys.c.conversation_id == name, _case_keys.c.wrapped == wrapped)
                .values(wrapped=self._master.newest.wrap(self._master.bare(wrapped)))
            )
            changed += done.rowcount
        return changed


def _opens(key: OuterKey, wrapped: bytes) -> bool:
    try:
        key.bare(wrapped, WRAP_CONTEXT)
    except DecryptionError:
        return False
    return True
