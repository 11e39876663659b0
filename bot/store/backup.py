"""Backup and restore. Data and keys are two files, so that a family that was erased is gone from old backups too.

The data file holds every table but the keys, sealed under the house key; as many as one likes may be kept. The keys
file holds the house key and all case keys of now, sealed under the master key. There is ONE, replaced by each backup:
who keeps older ones of it takes the erasing back.
"""

from __future__ import annotations

import base64
import contextlib
import fcntl
import hmac
import os
import secrets
from collections.abc import AsyncIterator, Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import BinaryIO

import orjson
import sqlalchemy as sa
from alembic.config import Config
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.store import master_keys, tables
from bot.store.connection import Database
from bot.store.dumping import dumped, load
from bot.store.encryption import MasterKey, OuterKey, derived, sync_folder
from bot.store.errors import (
    BackupDamaged,
    BackupKeysOlder,
    BackupNewer,
    BackupOtherKey,
    DatabaseNotEmpty,
    DatabaseOlder,
    NoBackup,
    StoreError,
)
from bot.store.flags import strip_flags
from bot.store.migrating import MIGRATIONS, upgrade
from bot.store.sealed_file import SealedReader, SealedWriter

KEYS_FILE = "perhesilta.keys"
_DATA, _KEYS = "data", "keys"
_AT_ONCE = 500


@dataclass(frozen=True)
class BackedUp:
    """What a backup wrote. `data` is None when only the keys were replaced."""

    data: Path | None
    keys: Path
    talks: int
    """How many case keys the keys file holds."""


@dataclass(frozen=True)
class Restored:
    """What came back. `erased`: talks that were deleted after the data file was made; of those nothing came back."""

    rows: dict[str, int]
    erased: int
    made_at: datetime


async def back_up(database: Database, master_key: MasterKey, folder: Path, *, data: bool = True) -> BackedUp:
    """Writes a data file and replaces the keys file, while others go on writing. Raises DatabaseOlder.

    With `data` False only the keys: that is how an erasing reaches the older data files.
    """
    with _alone(folder):
        made_at = database.now()
        file = folder / f"perhesilta-{made_at:%Y%m%dT%H%M%S%fZ}.data"
        async with contextlib.AsyncExitStack() as done:
            if data:
                done.enter_context(_put_in_place(file, await _dump(database, master_key, folder, made_at)))
            # Read after the data: whatever was erased meanwhile is not among them. Put in place before it.
            talks = await _replace_keys(database, master_key, folder)
    return BackedUp(file if data else None, folder / KEYS_FILE, talks)


async def restore(database: Database, master_key: MasterKey, data: Path, keys: Path) -> Restored:
    """Fills an empty database, of either kind, in one transaction: all or nothing.

    Raises NoBackup, BackupDamaged, BackupOtherKey, BackupNewer, BackupKeysOlder, DatabaseNotEmpty.
    """
    house, case_keys, keys_at = _read_keys(keys, master_key.given)
    with _opened(data) as opened:
        reader = SealedReader(opened)
        revision, made_at = _checked(reader, _DATA)
        if keys_at < made_at:
            raise BackupKeysOlder
        if revision not in {script.revision for script in _scripts().walk_revisions()}:
            raise BackupNewer
        async with database.write(lock_first=True) as connection:
            if await connection.run_sync(lambda it: sa.inspect(it).get_table_names()):
                raise DatabaseNotEmpty
            await connection.run_sync(upgrade, revision)
            rows = await load(connection, reader.lines(derived(house, "backup of data")))
            await master_keys.add(connection, database, master_key.given, house)
            await connection.run_sync(upgrade)
            erased = await _give_keys(connection, database, master_key.given, case_keys)
    return Restored(rows, erased, made_at)


@dataclass(frozen=True)
class Aged:
    """What ageing took away, or would: `gone`, the oldest first. `strange`: files it does not know, left as they are."""

    gone: tuple[Path, ...]
    kept: int
    strange: tuple[Path, ...]


def age(
    folder: Path, master_key: MasterKey, keep: int, *, try_only: bool = False, one_more: bool = False
) -> Aged:
    """Takes the older data files of a folder away and leaves the newest `keep`, at least one. The keys file stays.

    The newest one that can be read to its end is never taken: without such a one, none is. `one_more`, for a try:
    as if a new one were made first. Raises NoBackup, ValueError.
    """
    if keep < 1:
        raise ValueError("At least one backup must be kept.")
    with _alone(folder):
        key = derived(master_key.house.key, "backup of data")
        ours, strange = [], []
        for file in sorted(folder.glob("perhesilta-*.data"), reverse=True):
            (ours if _begins_well(file, key) else strange).append(file)
        going = ours[max(keep - one_more, 0) :]
        if going and not one_more:
            newest = next((file for file in ours if _ends_well(file, key)), None)
            if newest is None:
                raise NoBackup("No data file here can be read to its end. Nothing was taken away.")
            going = [file for file in going if file != newest]
        if not try_only:
            for file in reversed(going):  # the oldest first: whatever cuts this off, the newer ones are there
                file.unlink()
            sync_folder(folder)
    return Aged(tuple(reversed(going)), len(ours) - len(going), tuple(reversed(strange)))


def _begins_well(file: Path, key: bytes) -> bool:
    """Whether this is a data file of this installation, as far as its beginning says."""
    try:
        with file.open("rb") as opened:
            reader = SealedReader(opened)
            _checked(reader, _DATA)
            return bool(next(reader.content(key), b""))
    except (OSError, StoreError):
        return False


def _ends_well(file: Path, key: bytes) -> bool:
    try:
        with file.open("rb") as opened:
            for _ in SealedReader(opened).content(key):
                pass
    except (OSError, StoreError):
        return False
    return True


async def _dump(database: Database, master_key: MasterKey, folder: Path, made_at: datetime) -> Path:
    draft = folder / f".{secrets.token_hex(8)}.draft"
    async with database.snapshot() as connection:
        newest = _scripts().get_current_head()
        found = await connection.run_sync(lambda it: MigrationContext.configure(it).get_current_revision())
        if found != newest:
            raise DatabaseOlder
        header = {"holds": _DATA, "revision": newest, "made_at": made_at.isoformat()}
        try:
            with _private(draft) as file:
                sealed = SealedWriter(file, derived(master_key.house.key, "backup of data"), header)
                async for line in dumped(connection):
                    sealed.write(line)
                sealed.close()
        except BaseException:
            draft.unlink(missing_ok=True)
            raise
    return draft


@contextlib.contextmanager
def _put_in_place(file: Path, draft: Path) -> Iterator[None]:
    """Gives the draft its name at the end, or takes it away when something went wrong meanwhile."""
    try:
        yield
        draft.replace(file)
        sync_folder(file.parent)
    finally:
        draft.unlink(missing_ok=True)


async def _replace_keys(database: Database, master_key: MasterKey, folder: Path) -> int:
    draft, file, talks = folder / f".{secrets.token_hex(8)}.draft", folder / KEYS_FILE, 0
    header = {"holds": _KEYS, "mark": master_key.newest.mark.hex(), "made_at": database.now().isoformat()}
    try:
        async with database.snapshot() as connection:
            with _private(draft) as opened:
                sealed = SealedWriter(opened, derived(master_key.newest.key, "backup of keys"), header)
                sealed.write(orjson.dumps({"house": _text(master_key.house.key)}) + b"\n")
                async for name, wrapped in _wrapped(connection):
                    sealed.write(orjson.dumps([name, _text(master_key.bare(wrapped))]) + b"\n")
                    talks += 1
                sealed.close()
        with contextlib.ExitStack() as before:
            old = before.enter_context(file.open("r+b")) if file.exists() else None
            draft.replace(file)
            sync_folder(folder)
            if old is not None:  # on a disk that writes in place, keys of the erased do not stay behind
                old.write(bytes(os.fstat(old.fileno()).st_size))
                old.flush()
                os.fsync(old.fileno())
    finally:
        draft.unlink(missing_ok=True)
    return talks


async def _wrapped(connection: AsyncConnection) -> AsyncIterator[tuple[str, bytes]]:
    keys, after = tables.case_keys.c, ""
    page = sa.select(keys.conversation_id, keys.wrapped).order_by(keys.conversation_id).limit(_AT_ONCE)
    while rows := (await connection.execute(page.where(keys.conversation_id > after))).all():
        for row in rows:
            yield row[0], row[1]
        after = rows[-1][0]


def _read_keys(file: Path, outer: OuterKey) -> tuple[bytes, dict[str, bytes], datetime]:
    with _opened(file) as opened:
        reader = SealedReader(opened)
        _, made_at = _checked(reader, _KEYS)
        if not hmac.compare_digest(str(reader.header.get("mark")), outer.mark.hex()):
            raise BackupOtherKey
        first, *rest = reader.lines(derived(outer.key, "backup of keys"))
        try:
            named = (orjson.loads(line) for line in rest)
            return _bytes(orjson.loads(first)["house"]), {name: _bytes(key) for name, key in named}, made_at
        except (ValueError, KeyError, TypeError):
            raise BackupDamaged from None


async def _give_keys(
    connection: AsyncConnection, database: Database, outer: OuterKey, case_keys: dict[str, bytes]
) -> int:
    """Keys to the talks that have one; the others were erased since, so they are erased again. How many those were."""
    talks = list(await connection.scalars(sa.select(tables.conversations.c.id)))
    for some in _slices([talk for talk in talks if talk in case_keys]):
        rows = [{"conversation_id": talk, "wrapped": outer.wrap(case_keys[talk])} for talk in some]
        await connection.execute(tables.case_keys.insert(), rows)
    erased = [talk for talk in talks if talk not in case_keys]
    for some in _slices(erased):
        await strip_flags(connection, some, database.now())
        await connection.execute(tables.conversations.delete().where(tables.conversations.c.id.in_(some)))
    return len(erased)


def _slices(talks: list[str]) -> Iterable[list[str]]:
    return (talks[at : at + _AT_ONCE] for at in range(0, len(talks), _AT_ONCE))


def _checked(reader: SealedReader, holds: str) -> tuple[str, datetime]:
    """Revision and time, as the header says. A data file in the place of the keys file is told."""
    try:
        if reader.header["holds"] != holds:
            raise NoBackup(f"This is not the file with the {holds} of a backup: were the two files swapped?")
        return str(reader.header.get("revision")), datetime.fromisoformat(reader.header["made_at"])
    except (KeyError, ValueError, TypeError):
        raise BackupDamaged from None


def _scripts() -> ScriptDirectory:
    config = Config()
    config.set_main_option("script_location", str(MIGRATIONS).replace("%", "%%"))
    return ScriptDirectory.from_config(config)


@contextlib.contextmanager
def _alone(folder: Path) -> Iterator[None]:
    """One backup at a time in a folder: a slower one must not put back keys that another one left out."""
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        fcntl.flock(descriptor, fcntl.LOCK_EX)
        for left in folder.glob(".*.draft"):  # of a backup that was cut off
            left.unlink()
        yield
    finally:
        os.close(descriptor)


def _private(file: Path) -> BinaryIO:
    return os.fdopen(os.open(file, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "wb")


def _opened(file: Path) -> BinaryIO:
    try:
        return file.open("rb")
    except OSError as error:
        raise NoBackup(f"The file {file.name} cannot be read: {error.strerror}.") from None


def _text(key: bytes) -> str:
    return base64.b64encode(key).decode()


def _bytes(text: str) -> bytes:
    return base64.b64decode(text, validate=True)
