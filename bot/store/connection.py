"""Connections: how SQLite and PostgreSQL are opened, read from and written to."""

from __future__ import annotations

import asyncio
import contextlib
import logging
import os
import sqlite3
import time
from collections.abc import AsyncIterator, Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from datetime import datetime, timezone
from pathlib import Path
from typing import Any, TypeVar

import asyncpg
import sqlalchemy as sa
from sqlalchemy.engine import URL
from sqlalchemy.exc import ArgumentError, DBAPIError, DisconnectionError
from sqlalchemy.ext.asyncio import AsyncConnection, AsyncEngine, create_async_engine

from bot.store import sqlite_driver
from bot.store.errors import DatabaseAway, StoreUrlError

log = logging.getLogger(__name__)
T = TypeVar("T")

# Full sync: a commit survives a power cut too. It costs 0.17 ms a commit here (0.19 ms against 0.02 ms).
_PRAGMAS = ("synchronous = FULL", "foreign_keys = ON", "secure_delete = ON")
_BUSY_MS = 5000
_DRIVERS = ("sqlite+aiosqlite", "postgresql+asyncpg")
# What the driver raises when the server ends, starts, or is not there.
_GONE = (
    asyncpg.PostgresConnectionError,
    asyncpg.CannotConnectNowError,
    asyncpg.AdminShutdownError,
    asyncpg.CrashShutdownError,
    asyncpg.IdleInTransactionSessionTimeoutError,
    asyncio.TimeoutError,
    OSError,
)
_CONNECT_SECONDS = 10.0
_AT_REST = (
    5.0  # seconds; a connection that was used later than that is used again without asking whether it lives
)
# A machine that dies in the middle of a turn must not keep the talk's row locked for hours.
_OF_A_SESSION = {
    "application_name": "perhesilta",
    "jit": "off",
    "idle_in_transaction_session_timeout": "60s",
    "tcp_keepalives_idle": "30",
    "tcp_keepalives_interval": "10",
    "tcp_keepalives_count": "3",
}


def now_utc() -> datetime:
    return datetime.now(timezone.utc)


class Database:
    """One pool of connections, and the two ways to use one: `read` and `write`."""

    def __init__(self, url: str, clock: Callable[[], datetime] = now_utc) -> None:
        parsed = _checked(url)
        self.now = clock
        self.on_sqlite = parsed.get_backend_name() == "sqlite"
        self.engine = _sqlite_engine(parsed) if self.on_sqlite else _postgresql_engine(parsed)
        # Selects need no transaction: on PostgreSQL this saves BEGIN and ROLLBACK (SQLite: see below).
        self._reading = (
            self.engine if self.on_sqlite else self.engine.execution_options(isolation_level="AUTOCOMMIT")
        )
        # SQLite has one writer at a time and lets the others poll. Queueing them here is fair and faster.
        self._one_writer: contextlib.AbstractAsyncContextManager[Any] = (
            asyncio.Lock() if self.on_sqlite else contextlib.nullcontext()
        )
        # Slow hashes: two at a time, so that a flood of sign-ins takes neither all memory nor all threads.
        self._slow = ThreadPoolExecutor(2, thread_name_prefix="slow-hash")

    @contextlib.asynccontextmanager
    async def read(self) -> AsyncIterator[AsyncConnection]:
        """A connection for selects, outside of any transaction. Raises DatabaseAway when it breaks or nobody answers."""
        with self._away():
            async with self._reading.connect() as connection:
                yield connection

    @contextlib.asynccontextmanager
    async def write(self, lock_first: bool = False) -> AsyncIterator[AsyncConnection]:
        """One transaction, committed when the block ends well.

        On SQLite it begins with its first INSERT, UPDATE or DELETE; `lock_first` begins it at once, for
        blocks that select first and write by what they found. Raises DatabaseAway as `read` does.
        """
        with self._away():
            async with self._one_writer, self.engine.begin() as connection:
                if lock_first and self.on_sqlite:
                    await connection.exec_driver_sql("BEGIN IMMEDIATE")
                yield connection

    @contextlib.contextmanager
    def _away(self) -> Iterator[None]:
        """On PostgreSQL: one error for all the ways in which a server can be gone."""
        try:
            yield
        except (DBAPIError, *_GONE) as error:
            if self.on_sqlite or not _is_gone(error):
                raise
            raise DatabaseAway from error

    async def in_thread(self, work: Callable[..., T], *args: Any) -> T:
        """Runs a slow hash without holding up the event loop."""
        return await asyncio.get_running_loop().run_in_executor(self._slow, work, *args)

    async def empty_write_ahead_log(self) -> None:
        """On SQLite: moves the write-ahead log into the file and empties it of the older pages it holds."""
        if not self.on_sqlite:
            return
        async with self._one_writer, self._reading.connect() as connection:
            busy = (await connection.exec_driver_sql("PRAGMA wal_checkpoint(TRUNCATE)")).scalar_one()
        if busy:
            log.warning(
                "Another process keeps the write-ahead log open: deleted rows leave it at the next erasing."
            )

    async def compact(self) -> None:
        """Rewrites what deleting leaves behind; for a quiet hour.

        SQLite: the whole file (0.6 s for 100 MB, during which no turn is saved). PostgreSQL: the small
        table of case keys, whose deleted rows would otherwise stay in its file until they are overwritten.
        """
        async with self._one_writer, self._reading.connect() as connection:
            await connection.exec_driver_sql("VACUUM" if self.on_sqlite else "VACUUM FULL case_keys")
        await self.empty_write_ahead_log()

    async def clear_keys(self) -> None:
        """Rewrites what changed keys leave behind: small tables, quickly done.

        SQLite zeroes them at once (see `WrappedKey`); only its write-ahead log must be emptied.
        """
        if not self.on_sqlite:
            async with self._reading.connect() as connection:
                await connection.exec_driver_sql("VACUUM FULL case_keys")
                await connection.exec_driver_sql("VACUUM FULL master_keys")
        await self.empty_write_ahead_log()

    @contextlib.asynccontextmanager
    async def snapshot(self) -> AsyncIterator[AsyncConnection]:
        """A connection that sees the database as it is at this moment, however long it reads; others go on writing."""
        async with self.engine.connect() as connection:
            if self.on_sqlite:
                await connection.exec_driver_sql("BEGIN")
            else:
                await connection.execution_options(
                    isolation_level="REPEATABLE READ", postgresql_readonly=True
                )
                # Whoever reads may take a long time with what it has read.
                await connection.exec_driver_sql("SET LOCAL idle_in_transaction_session_timeout = 0")
            yield connection
            await connection.rollback()

    def connections(self) -> tuple[int, int]:
        """In use, and idle."""
        pool: Any = self.engine.pool
        return pool.checkedout(), pool.checkedin()

    async def close(self) -> None:
        await self.engine.dispose()
        self._slow.shutdown(wait=False)


def _checked(url: str) -> URL:
    try:
        parsed = sa.make_url(url)
    except ArgumentError:
        raise StoreUrlError from None  # the original message would repeat the setting, password and all
    if parsed.drivername not in _DRIVERS or parsed.database in (None, "", ":memory:"):
        raise StoreUrlError
    return parsed


def _postgresql_engine(url: URL) -> AsyncEngine:
    connect_args = {"server_settings": _OF_A_SESSION, "timeout": _CONNECT_SECONDS}
    engine = create_async_engine(url, hide_parameters=True, connect_args=connect_args)
    sa.event.listen(engine.sync_engine, "checkin", _note_use)
    sa.event.listen(engine.sync_engine, "checkout", _see_that_it_lives)
    return engine


def _note_use(_connection: Any, record: Any) -> None:
    record.info["used"] = time.monotonic()


def _see_that_it_lives(connection: Any, record: Any, _proxy: Any) -> None:
    """Asks a connection that was at rest whether it lives; the pool takes another one when it does not.

    Asking every time (`pool_pre_ping`) costs a turn a third of its trips to the database. What breaks in use is met by
    whoever repeats (`DatabaseAway`), and one that broke makes the pool doubt all that are older.
    """
    if time.monotonic() - record.info.get("used", time.monotonic()) < _AT_REST:
        return
    try:
        connection.ping()
    except Exception:
        raise DisconnectionError from None


def _is_gone(error: BaseException) -> bool:
    if isinstance(error, DBAPIError):
        return error.connection_invalidated or isinstance(getattr(error.orig, "__cause__", None), _GONE)
    return isinstance(error, _GONE)


def _sqlite_engine(url: URL) -> AsyncEngine:
    file = Path(url.database or "")
    file.parent.mkdir(parents=True, exist_ok=True)
    os.close(os.open(file, os.O_RDWR | os.O_CREAT, 0o600))  # SQLite gives -wal and -shm the same permissions
    engine = create_async_engine(url, hide_parameters=True, async_creator=lambda: sqlite_driver.connect(file))
    sa.event.listen(engine.sync_engine, "connect", _prepare_sqlite)
    return engine


def _prepare_sqlite(connection: Any, _record: Any) -> None:
    cursor = connection.cursor()
    # The page size holds for new files only; WrappedKey counts on it.
    for pragma in (f"busy_timeout = {_BUSY_MS}", "page_size = 4096", *_PRAGMAS):
        cursor.execute(f"PRAGMA {pragma}")
    _switch_to_wal(cursor)
    cursor.close()


def _switch_to_wal(cursor: Any) -> None:
    """Needed once in the life of a file. When processes start together, SQLite ignores busy_timeout here."""
    for attempt in range(200):
        try:
            cursor.execute("PRAGMA journal_mode = WAL")
        except sqlite3.OperationalError:
            if attempt == 199:
                raise
            time.sleep(0.01)
        else:
            return
