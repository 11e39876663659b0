"""Migrations: they give the tables that the code describes, once, whoever starts first."""

from __future__ import annotations

import asyncio
import stat
import subprocess
import sys
from pathlib import Path

import pytest
import sqlalchemy as sa
from alembic import command
from alembic.autogenerate import compare_metadata
from alembic.config import Config
from alembic.migration import MigrationContext

from bot.store import tables
from bot.store.database import Store
from bot.store.errors import NotTakenBack
from tests.store.conftest import OpenStore
from tests.store.talking import begin, fetch, talk


async def test_migrations_and_tables_agree(store: Store):
    def difference(connection: sa.Connection) -> list:
        options = {"compare_type": True, "compare_server_default": True}
        return compare_metadata(MigrationContext.configure(connection, opts=options), tables.metadata)

    async with store._db.read() as connection:
        assert await connection.run_sync(difference) == []


async def test_a_migrated_database_has_the_constraints_that_the_tables_name(store: Store):
    def names(connection: sa.Connection) -> dict[str, set]:
        inspector = sa.inspect(connection)
        return {
            table: {inspector.get_pk_constraint(table)["name"]}
            | {
                # SQLite forgets the name of a foreign key that came with a later column.
                (key["constrained_columns"][0], key["options"].get("ondelete"))
                for key in inspector.get_foreign_keys(table)
            }
            | {unique["name"] for unique in inspector.get_unique_constraints(table)}
            for table in tables.metadata.tables
        }

    async with store._db.read() as connection:
        migrated = await connection.run_sync(names)
    async with store._db.write() as connection:
        await connection.run_sync(tables.metadata.drop_all)
        await connection.run_sync(tables.metadata.create_all)
    async with store._db.read() as connection:
        assert await connection.run_sync(names) == migrated


async def test_migrating_again_changes_nothing(store: Store):
    loaded = await talk(store, await begin(store))
    await store.migrate()
    assert (await store.conversations.load(loaded.id)).seq == 1
    assert await fetch(store, "SELECT count(*) FROM key_check") == [(1,)]


async def test_tasks_that_migrate_at_once_all_succeed(open_store: OpenStore):
    stores = [await open_store() for _ in range(4)]
    await asyncio.gather(*(store.migrate() for store in stores))
    await talk(stores[3], await begin(stores[0]))


async def test_processes_that_migrate_at_once_all_succeed(database_url: str, open_store: OpenStore):
    program = """
import asyncio, sys
from bot.store.database import Store
from bot.store.errors import NotTakenBack
from bot.store.encryption import MasterKey
async def main():
    store = await Store.open(sys.argv[1], MasterKey(bytes(32)))
    sys.stdin.read()
    await store.migrate()
    await store.conversations.create()
    await store.close()
asyncio.run(main())
"""
    started = [
        await asyncio.create_subprocess_exec(
            sys.executable, "-c", program, database_url, stdin=subprocess.PIPE, stderr=subprocess.PIPE
        )
        for _ in range(3)
    ]
    ended = await asyncio.gather(*(process.communicate(b"start") for process in started))
    assert [process.returncode for process in started] == [0] * 3, ended
    store = await open_store()
    assert await fetch(store, "SELECT count(*) FROM conversations") == [(3,)]


async def test_a_migration_that_fails_half_way_leaves_nothing(
    open_store: OpenStore, monkeypatch: pytest.MonkeyPatch
):
    store = await open_store()

    def fail(*_: object) -> None:
        raise RuntimeError("stopped here")

    monkeypatch.setattr("bot.store.access_log.AccessLog.begin", fail)  # the last step
    with pytest.raises(RuntimeError, match="stopped here"):
        await store.migrate()
    async with store._db.read() as connection:
        assert await connection.run_sync(lambda it: sa.inspect(it).get_table_names()) == []
    monkeypatch.undo()
    await store.migrate()


def alembic(connection: sa.Connection) -> Config:
    config = Config()
    config.set_main_option("script_location", str(Path(tables.__file__).with_name("migrations")))
    config.attributes["connection"] = connection
    return config


async def test_what_workers_added_is_not_taken_back_in_silence(store: Store):
    with pytest.raises(NotTakenBack, match="backup"):
        async with store._db.write(lock_first=True) as connection:
            await connection.run_sync(lambda it: command.downgrade(alembic(it), "base"))


async def test_a_case_of_the_first_version_keeps_its_revisions(open_store: OpenStore):
    store = await open_store()
    at = "'2026-11-01 10:00:00+00'" if not store._db.on_sqlite else "'2026-11-01 10:00:00.000000'"
    blob = "x'00'" if store._db.on_sqlite else "'\\x00'"
    rows = (
        f"INSERT INTO conversations (id, token_hash, status, version, seq, created_at, updated_at)"
        f" VALUES ('c', {blob}, 'sent', 1, 1, {at}, {at})",
        f"INSERT INTO cases (id, conversation_id, number, revision, first_sent_at)"
        f" VALUES ('k', 'c', 'PS-2026-0001', 1, {at})",
        f"INSERT INTO case_revisions (case_id, revision, of_version, sent_at, content)"
        f" VALUES ('k', 1, 1, {at}, {blob})",
        "INSERT INTO users (id, name, name_key, role, password_hash, created_at)"
        f" VALUES ('u', 'Wanda', 'wanda', 'worker', 'x', {at})",
    )
    async with store._db.write(lock_first=True) as connection:
        await connection.run_sync(lambda it: command.upgrade(alembic(it), "0001"))
        for row in rows:
            await connection.exec_driver_sql(row)
    await store.migrate()
    assert await fetch(store, "SELECT case_id, revision FROM case_revisions") == [("k", 1)]
    assert await fetch(store, "SELECT state, urgency, due_on, team_id FROM cases") == [("new", 3, None, None)]
    assert await fetch(store, "SELECT name, team_id FROM users") == [("Wanda", None)]


async def test_a_database_file_is_private_to_its_user(store: Store):
    if store._db.on_sqlite:
        await begin(store)
        folder = Path(store._db.engine.url.database).parent
        modes = {file.name: stat.S_IMODE(file.stat().st_mode) for file in folder.iterdir()}
        assert modes == dict.fromkeys(("store.db", "store.db-wal", "store.db-shm"), 0o600)
    else:
        # On PostgreSQL privacy of files is the server's; only the owner of the database sees the tables.
        granted = "SELECT 1 FROM information_schema.table_privileges WHERE grantee = 'PUBLIC'"
        assert await fetch(store, f"{granted} AND table_schema = 'public'") == []


async def test_sqlite_is_opened_as_erasing_and_crashes_demand(store: Store):
    wanted = {
        "journal_mode": "wal",
        "synchronous": 2,
        "foreign_keys": 1,
        "secure_delete": 1,
        "busy_timeout": 5000,
    }
    if store._db.on_sqlite:
        found = {name: (await fetch(store, f"PRAGMA {name}"))[0][0] for name in wanted}
        assert found == wanted
    else:
        assert await fetch(store, "SHOW jit") == [("off",)]
