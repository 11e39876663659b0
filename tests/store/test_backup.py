"""Backup and restore: nothing lost, nothing half-restored, and an erased family stays erased in old backups."""

from __future__ import annotations

import asyncio
import base64
import itertools
import json
import os
import shutil
import uuid
from collections.abc import AsyncIterator, Awaitable, Callable
from pathlib import Path

import asyncpg
import pytest
import sqlalchemy as sa

from bot.store import backup, tables
from bot.store.database import Store
from bot.store.dumping import LEFT_OUT, type_of
from bot.store.encryption import CaseKey, MasterKey, OuterKey, derived
from bot.store.errors import (
    BackupDamaged,
    BackupKeysOlder,
    BackupNewer,
    BackupOtherKey,
    DatabaseNotEmpty,
    DatabaseOlder,
    DecryptionError,
    NoBackup,
    StoreError,
)
from bot.store.sealed_file import PIECE, SealedReader, SealedWriter
from tests.store.commands import run, write_key
from tests.store.talking import begin, fetch, talk, tamper
from tests.store.test_erasing import SENTENCES, tell_everything

NewDatabase = Callable[[str], Awaitable[Store]]


@pytest.fixture
async def empty(
    request: pytest.FixtureRequest, tmp_path: Path, master_key: MasterKey
) -> AsyncIterator[NewDatabase]:
    """Opens an empty database of either kind, on a machine that has the master key alone."""
    stores: list[Store] = []

    async def make(kind: str, key: MasterKey = master_key) -> Store:
        name = f"empty_{uuid.uuid4().hex}"
        url = f"sqlite+aiosqlite:///{tmp_path}/{name}.db"
        if kind == "postgresql":
            server = sa.make_url(request.getfixturevalue("postgres_url"))
            admin = await asyncpg.connect(
                host=server.query["host"], user=server.username, database=server.database
            )
            await admin.execute(f"CREATE DATABASE {name}")
            await admin.close()
            url = server.set(database=name).render_as_string(hide_password=False)
        stores.append(await Store.open(url, key))
        return stores[-1]

    yield make
    for store in stores:
        await store.close()


async def everything(store: Store) -> dict[str, list[tuple[object, ...]]]:
    """Every row of every table as the program reads it; of wrapped keys, what they open."""
    found = {}
    async with store._db.read() as connection:
        for table in tables.metadata.sorted_tables:
            if table.name in LEFT_OUT:
                continue
            key = list(table.primary_key.columns)
            found[table.name] = [
                tuple(row) for row in await connection.execute(sa.select(table).order_by(*key))
            ]
        rows = await connection.execute(sa.select(tables.case_keys))
        found["case_keys"] = sorted((row[0], store.users._master.bare(row[1])) for row in rows)
    return found


async def test_every_row_comes_back_on_either_database(store: Store, empty: NewDatabase, tmp_path: Path):
    for sentence in SENTENCES:
        told = await tell_everything(store, sentence)
    await store.log.append("aino", "case.read", "x")
    before = await everything(store)
    made = await store.back_up(tmp_path / "backup")
    for kind in ("sqlite", "postgresql"):
        target = await empty(kind)
        restored = await target.restore(made.data, made.keys)
        assert await everything(target) == before
        assert restored.rows == {name: len(rows) for name, rows in before.items() if name != "case_keys"}
        assert restored.erased == 0
        # And it goes on from there, as any database.
        await target.migrate()
        assert await target.log.verify()
        assert await target.conversations.by_code(SENTENCES[-1]) == told.id
        await talk(target, await target.conversations.load(told.id), "on")
        await target.cases.send(await talk(target, await begin(target)), {"summary": "new"})
    assert {file.stat().st_mode & 0o777 for file in (tmp_path / "backup").iterdir()} == {0o600}


def test_the_data_file_knows_every_kind_of_column_and_no_database_counts_by_itself():
    for table in tables.metadata.sorted_tables:
        if table.name not in LEFT_OUT:
            assert all(type_of(column) for column in table.columns)
        # A counter of the database's own would have to be set after a restore.
        assert table.autoincrement_column is None or table.autoincrement_column.autoincrement is not True


async def test_an_erased_family_is_gone_from_the_old_backup_and_the_others_are_not(
    store: Store, empty: NewDatabase, tmp_path: Path
):
    stays = await tell_everything(store, SENTENCES[0])
    goes = await tell_everything(store, SENTENCES[1])
    old = await store.back_up(tmp_path / "backup")
    await store.conversations.erase(goes.id)
    newer = await store.back_up(tmp_path / "backup", data=False)
    assert newer.data is None and newer.keys == old.keys and newer.talks == 1
    for kind in ("sqlite", "postgresql"):
        target = await empty(kind)
        assert (await target.restore(old.data, old.keys)).erased == 1
        for table in ("conversations", "case_keys", "cases", "callback_requests"):
            assert len(await fetch(target, f"SELECT * FROM {table}")) == 1
        bare = await fetch(target, "SELECT rule, evidence FROM flags WHERE conversation_id IS NULL")
        assert bare == [(None, None)] * 3
        assert (await target.conversations.load(stays.id)).tracker == SENTENCES[0].encode()
        assert [case.conversation_id for case in await target.cases.list()] == [stays.id]
        assert await target.conversations.by_code(SENTENCES[1]) is None
        await target.migrate()


async def test_nothing_in_both_files_opens_what_the_erased_family_wrote(
    store: Store, master_key: MasterKey, tmp_path: Path
):
    await tell_everything(store, SENTENCES[0])
    goes = await tell_everything(store, SENTENCES[1])
    old = await store.back_up(tmp_path / "backup")
    sealed = await fetch_sealed(store, goes.id)
    await store.conversations.erase(goes.id)
    await store.back_up(tmp_path / "backup", data=False)
    # With the master key, both files and all patience:
    with old.keys.open("rb") as file:
        lines = [
            json.loads(x) for x in SealedReader(file).lines(derived(master_key.given.key, "backup of keys"))
        ]
    house = base64.b64decode(lines[0]["house"])
    keys = [base64.b64decode(key) for _, key in lines[1:]]
    with old.data.open("rb") as file:
        data = b"\n".join(SealedReader(file).lines(derived(house, "backup of data")))
    for context, value in sealed:
        assert base64.b64encode(value) in data  # it is there,
        for key in [*keys, house, master_key.given.key]:
            with pytest.raises(DecryptionError):  # and stays shut
                CaseKey(key).open(value, context)
    assert len(sealed) == 2 and len(keys) == 1


async def fetch_sealed(store: Store, conversation: str) -> list[tuple[str, bytes]]:
    async with store._db.read() as connection:
        row = (
            await connection.execute(
                sa.select(tables.conversations.c.state, tables.conversations.c.tracker).where(
                    tables.conversations.c.id == conversation
                )
            )
        ).one()
    return [
        (f"conversation.state/{conversation}", row.state),
        (f"conversation.tracker/{conversation}", row.tracker),
    ]


async def test_a_backup_while_families_write_is_of_one_moment(
    store: Store, empty: NewDatabase, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setattr("bot.store.dumping._AT_ONCE", 3)  # many pages, so that writing falls between them
    talks = [await begin(store) for _ in range(8)]
    stop = asyncio.Event()

    async def write(loaded):  # every turn adds a row of turns and one to seq, in one transaction
        n = 0
        while not stop.is_set():
            loaded, n = await talk(store, loaded, str(n)), n + 1
            if n % 5 == 0:
                await begin(store)

    writing = [asyncio.create_task(write(one)) for one in talks]
    await asyncio.sleep(0.2)
    made = await store.back_up(tmp_path / "backup")
    stop.set()
    await asyncio.gather(*writing)
    target = await empty("sqlite")
    assert (await target.restore(made.data, made.keys)).erased == 0
    assert await fetch(target, "SELECT count(*) FROM turns") != [(0,)]
    torn = "SELECT id FROM conversations WHERE seq <> (SELECT count(*) FROM turns WHERE conversation_id = id)"
    assert await fetch(target, torn) == []


async def test_after_a_change_of_the_master_key_older_data_files_open_with_the_new_one(
    store: Store, empty: NewDatabase, tmp_path: Path
):
    told = await tell_everything(store, SENTENCES[0])
    old = await store.back_up(tmp_path / "backup")
    new = MasterKey(os.urandom(32))
    await store.keys.begin(OuterKey(new.given.key))
    await store.keys.wrap_all()
    with pytest.raises(BackupOtherKey):
        await (await empty("sqlite", new)).restore(old.data, old.keys)
    await store.back_up(tmp_path / "backup", data=False)
    target = await empty("sqlite", new)
    await target.restore(old.data, old.keys)
    assert (await target.conversations.load(told.id)).tracker == SENTENCES[0].encode()


@pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)
async def test_files_that_cannot_be_restored_are_refused_and_leave_the_database_empty(
    store: Store, empty: NewDatabase, tmp_path: Path
):
    for sentence in SENTENCES:
        await tell_everything(store, sentence, 4000)
    other = await empty("postgresql", MasterKey(os.urandom(32)))
    await other.migrate()
    foreign = await other.back_up(tmp_path / "foreign")
    folder = tmp_path / "backup"
    made = await store.back_up(folder)
    whole, keys = made.data.read_bytes(), made.keys.read_bytes()
    assert len(whole) > 3 * PIECE
    start = whole.index(b"\n", whole.index(b"\n") + 1) + 1
    swapped = whole[:start] + whole[start + PIECE + 16 : start + 2 * (PIECE + 16)]
    swapped += whole[start : start + PIECE + 16] + whole[start + 2 * (PIECE + 16) :]
    bad: list[tuple[bytes, bytes, type[StoreError]]] = [
        (whole[:-1], keys, BackupDamaged),
        (whole[: start + 2 * (PIECE + 16)], keys, BackupDamaged),  # cut off where a piece ends
        (whole[:start], keys, BackupDamaged),
        (whole + b"x", keys, BackupDamaged),
        (whole[:-40] + b"x" + whole[-39:], keys, BackupDamaged),
        (swapped, keys, BackupDamaged),
        (whole.replace(b'"made_at":"2', b'"made_at":"1', 1), keys, BackupDamaged),
        (whole, keys[:-1], BackupDamaged),
        (whole, keys.replace(b'"made_at":"2', b'"made_at":"3', 1), BackupDamaged),
        (whole.replace(b'"revision":"0', b'"revision":"9', 1), keys, BackupNewer),
        (whole.replace(b"sealed file 1\n", b"sealed file 2\n", 1), keys, BackupNewer),
        (foreign.data.read_bytes(), keys, BackupOtherKey),
        (whole, foreign.keys.read_bytes(), BackupOtherKey),
        (keys, whole, NoBackup),
        (b"", keys, NoBackup),
        (b"PK\x03\x04", keys, NoBackup),
    ]
    for n, (data_bytes, key_bytes, error) in enumerate(bad):
        (folder / "d").write_bytes(data_bytes)
        (folder / "k").write_bytes(key_bytes)
        target = await empty("sqlite")
        with pytest.raises(error):
            await target.restore(folder / "d", folder / "k")
        assert await fetch(target, "SELECT name FROM sqlite_master") == [], n


async def test_only_an_empty_database_is_filled_and_older_keys_are_refused(
    store: Store, empty: NewDatabase, tmp_path: Path
):
    loaded = await talk(store, await begin(store))
    made = await store.back_up(tmp_path / "backup")
    with pytest.raises(DatabaseNotEmpty):
        await store.restore(made.data, made.keys)
    assert (await store.conversations.load(loaded.id)).seq == 1
    older = shutil.copy(made.keys, tmp_path / "older.keys")
    await begin(store)
    newer = await store.back_up(tmp_path / "backup")
    with pytest.raises(BackupKeysOlder):
        await (await empty("sqlite")).restore(newer.data, Path(older))


async def test_a_database_of_another_version_is_not_backed_up(store: Store, tmp_path: Path):
    await tamper(store, "UPDATE alembic_version SET version_num = '0006'")
    with pytest.raises(DatabaseOlder):
        await store.back_up(tmp_path / "backup")
    assert list((tmp_path / "backup").iterdir()) == []


@pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)
async def test_a_backup_that_fails_leaves_the_one_before_it_whole(
    store: Store, empty: NewDatabase, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    await talk(store, await begin(store))
    made = await store.back_up(tmp_path / "backup")
    files = sorted((tmp_path / "backup").iterdir())
    for broken in ("bot.store.sealed_file.SealedWriter.close", "bot.store.backup._wrapped"):

        def fail(*_: object) -> None:
            raise OSError(28, "No space left on device")

        monkeypatch.setattr(broken, fail)
        with pytest.raises(OSError, match="No space"):
            await store.back_up(tmp_path / "backup")
        monkeypatch.undo()
        assert sorted((tmp_path / "backup").iterdir()) == files
    (tmp_path / "backup" / ".1.draft").write_bytes(b"left by a process that was killed")
    assert (await (await empty("sqlite")).restore(made.data, made.keys)).erased == 0
    await store.back_up(tmp_path / "backup", data=False)
    assert sorted((tmp_path / "backup").iterdir()) == files


async def test_the_move_to_another_database_by_command(
    store: Store, empty: NewDatabase, database_url: str, tmp_path: Path, master_key: MasterKey
):
    told = await tell_everything(store, SENTENCES[0])
    before = await everything(store)
    write_key(tmp_path / "var" / "master.key", master_key.given.key)
    other = "postgresql" if store._db.on_sqlite else "sqlite"
    target = await empty(other)
    url = target._db.engine.url.render_as_string(hide_password=False)
    backed = await run(database_url, tmp_path / "var", "backup", str(tmp_path / "out"))
    assert backed.returncode == 0, backed.stdout + backed.stderr
    (data,) = (tmp_path / "out").glob("*.data")
    words = ("restore", str(data), str(tmp_path / "out" / backup.KEYS_FILE))
    # On a machine without the master key nothing is made up.
    bare = await run(url, tmp_path / "elsewhere", *words)
    assert bare.returncode == 1 and "There is no master key" in bare.stdout
    assert not (tmp_path / "elsewhere" / "master.key").exists()
    moved = await run(url, tmp_path / "var", *words)
    assert moved.returncode == 0, moved.stdout + moved.stderr
    after = await everything(target)
    for name in set(before) - {"access_log", "access_log_head"}:  # the restoring is a line of it
        assert after[name] == before[name], name
    assert (await target.conversations.load(told.id)).tracker == SENTENCES[0].encode()
    again = await run(url, tmp_path / "var", *words)
    assert again.returncode == 1 and "not empty" in again.stdout


def test_a_sealed_file_holds_any_length(tmp_path: Path):
    for length in (0, 1, PIECE - 1, PIECE, PIECE + 1, 2 * PIECE, 2 * PIECE + 5):
        content = bytes(itertools.islice(itertools.cycle(range(251)), length))
        with (tmp_path / "file").open("wb") as file:
            sealed = SealedWriter(file, bytes(32), {"of": length})
            for at in range(0, length, 70_000):
                sealed.write(content[at : at + 70_000])
            sealed.close()
        with (tmp_path / "file").open("rb") as file:
            reader = SealedReader(file)
            assert reader.header["of"] == length
            assert b"".join(reader.content(bytes(32))) == content
