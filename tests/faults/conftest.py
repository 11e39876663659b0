"""The houses that faults happen to: two processes over PostgreSQL and Redis, and one over SQLite."""

from __future__ import annotations

import base64
import contextlib
import shutil
import tempfile
from collections.abc import AsyncIterator, Iterator
from dataclasses import dataclass, field
from datetime import timedelta
from pathlib import Path
from typing import Any

import psutil
import pytest

from bot.store.database import Store
from bot.store.encryption import MasterKey
from tests.faults.clock import Clock
from tests.faults.disk import SmallDisk
from tests.servers import (
    Postgres,
    Product,
    Redis,
    ServerMissing,
    one_master_key,
    redis,
)

FIRST_DISK, SECOND_DISK = (
    400,
    60,
)  # megabytes: an empty PostgreSQL with its log takes 60, SQLite nearly nothing


@dataclass
class House:
    """Two processes of one installation, and what they stand on. Tests may stop, kill, fill and set each."""

    processes: list[Product]
    postgres: Postgres
    redis: Redis
    disk: SmallDisk
    clock: Clock
    """Of the first process alone."""
    key: str = field(repr=False)

    @property
    def doors(self) -> list[str]:
        """The address of each process."""
        return [process.url for process in self.processes]

    @property
    def postgres_user(self) -> dict[str, Any]:
        """Whose processes PostgreSQL's are, for subprocess."""
        return self.postgres._as_user

    def postgres_processes(self) -> list[int]:
        """PostgreSQL's processes, the first one first."""
        first = self._postgres_master()
        return [first.pid, *(one.pid for one in first.children())] if first else []

    def _postgres_master(self) -> psutil.Process | None:
        with contextlib.suppress(OSError, psutil.NoSuchProcess):
            found = psutil.Process(
                int((self.postgres.folder / "data" / "postmaster.pid").read_text().split()[0])
            )
            return found if found.status() != psutil.STATUS_ZOMBIE else None
        return None

    def mend(self) -> None:
        """Start what is not there."""
        if self._postgres_master() is None:
            self.postgres.start()
        if not self.redis.running:
            self.redis.start()
        for process in self.processes:
            if not process.running:
                process.begin()
        for process in self.processes:
            process.answers()
        if self.clock.ahead:
            self.clock.jump(timedelta(), self.doors[0])


@pytest.fixture(scope="session")
def built(tmp_path_factory: pytest.TempPathFactory) -> Iterator[House]:
    """The house, once for the whole run: a process takes seconds to start."""
    folder, key = tmp_path_factory.mktemp("house"), one_master_key()
    with contextlib.ExitStack() as stack:
        try:
            small = Path(tempfile.mkdtemp(prefix="pg-"))  # short: a socket's path has 107 letters at most
            stack.callback(shutil.rmtree, small, ignore_errors=True)
            disk = stack.enter_context(contextlib.closing(SmallDisk(small, FIRST_DISK)))
            database = Postgres(small)
            database.start()
            stack.callback(_stop, database)
            cache, clock = stack.enter_context(redis()), Clock(folder / "clock")
            processes = [
                Product(
                    folder / f"process-{n}",
                    database=database.url,
                    redis=cache.url,
                    master_key=key,
                    **environment,
                )
                for n, environment in enumerate((clock.environment, {}))
            ]
            for process in processes:
                stack.callback(process.stop)
        except ServerMissing as missing:
            pytest.fail(str(missing))
        yield House(processes, database, cache, disk, clock, key)


def _stop(database: Postgres) -> None:
    with contextlib.suppress(ServerMissing):  # a test ended it
        database.stop()


@pytest.fixture
def house(built: House) -> House:
    """The house, whole."""
    built.mend()
    return built


@pytest.fixture
async def store(house: House) -> AsyncIterator[Store]:
    """What the house keeps."""
    opened = await Store.open(house.postgres.url, MasterKey(base64.b64decode(house.key)))
    yield opened
    await opened.close()


@dataclass
class Alone:
    """One process over SQLite, on a small disk, with a clock to set."""

    process: Product
    disk: SmallDisk
    clock: Clock
    file: Path
    key: str = field(repr=False)

    @contextlib.asynccontextmanager
    async def store(self) -> AsyncIterator[Store]:
        """What it keeps."""
        opened = await Store.open(f"sqlite+aiosqlite:///{self.file}", MasterKey(base64.b64decode(self.key)))
        try:
            yield opened
        finally:
            await opened.close()


@pytest.fixture(scope="session")
def built_alone(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Alone]:
    """The product over SQLite, once for the whole run."""
    folder, key = tmp_path_factory.mktemp("alone"), one_master_key()
    with contextlib.ExitStack() as stack:
        try:
            disk = stack.enter_context(contextlib.closing(SmallDisk(folder / "disk", SECOND_DISK)))
            clock, file = Clock(folder / "clock"), disk.folder / "perhesilta.db"
            process = Product(
                folder / "process",
                database=f"sqlite+aiosqlite:///{file}",
                master_key=key,
                **clock.environment,
            )
            stack.callback(process.stop)
        except ServerMissing as missing:
            pytest.fail(str(missing))
        yield Alone(process, disk, clock, file, key)


@pytest.fixture
def alone(built_alone: Alone) -> Alone:
    """The process over SQLite, at work, with the right time."""
    process = built_alone.process
    if not process.running:
        built_alone.clock.jump(timedelta())
        process.start()
    elif built_alone.clock.ahead:
        built_alone.clock.jump(timedelta(), process.url)
    return built_alone
