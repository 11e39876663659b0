"""Machines are renewed one after the other: the older program serves on tables that the newer one has migrated already."""

from __future__ import annotations

import asyncio
import re
import sys
from subprocess import PIPE
from typing import Any

import pytest
import sqlalchemy as sa
from alembic import command
from alembic.script import ScriptDirectory

from tests.store.conftest import OpenStore
from tests.store.talking import fetch
from tests.store.test_migrations import alembic

# What an older program could trip over, in the SQL that PostgreSQL really got.
FORBIDDEN = {
    "drops a table": r"DROP TABLE",
    "drops a column": r"ALTER TABLE .* DROP (COLUMN )?(?!CONSTRAINT|NOT NULL|DEFAULT)",
    "renames": r"ALTER TABLE .* RENAME",
    "changes a column's type": r"ALTER COLUMN .* TYPE",
    "forbids NULL where it was allowed": r"ALTER COLUMN .* SET NOT NULL",
    "takes a default away": r"ALTER COLUMN .* DROP DEFAULT",
    "adds a column that must be filled": r"ADD COLUMN (?!.*DEFAULT).*NOT NULL",
    "adds a rule that older rows or writers may break": r"ADD CONSTRAINT .*(UNIQUE|CHECK)|CREATE UNIQUE INDEX",
}
# Made before several processes could serve one database: nobody was ever renewed over it.
BEFORE_THE_RULE = {("0006", "drops a table")}


def broken(statement: str, made_here: set[str]) -> list[str]:
    """Which rules a statement breaks. A table or column that the same step makes has no older writers."""
    said = " ".join(statement.split())
    table = re.search(r"(?:ALTER TABLE|DROP TABLE| ON) (\w+)", said)
    if table and table[1] in made_here and "DROP" not in said:
        return []
    over = re.search(r"(?:INDEX|UNIQUE) .*\(([\w, ]+)\)", said)
    if over and set(over[1].split(", ")) <= made_here:
        return []
    return [rule for rule, pattern in FORBIDDEN.items() if re.search(pattern, said)]


@pytest.mark.parametrize("database_url", ["postgresql"], indirect=True)
async def test_no_migration_takes_from_an_older_program_what_it_uses(open_store: OpenStore) -> None:
    store = await open_store()
    found: list[tuple[str, str, str]] = []
    steps: list[str] = []

    def one_by_one(connection: sa.Connection) -> None:
        revisions = [r.revision for r in ScriptDirectory.from_config(alembic(connection)).walk_revisions()]
        for revision in reversed(revisions):
            steps.append(revision)
            made: set[str] = set()

            def see(
                _c: Any, _cursor: Any, statement: str, *_: Any, at: str = revision, made: set[str] = made
            ) -> None:
                made |= set(re.findall(r"(?:CREATE TABLE|ADD COLUMN) (\w+)", statement))
                found.extend((at, rule, statement) for rule in broken(statement, made))

            sa.event.listen(connection, "before_cursor_execute", see)
            command.upgrade(alembic(connection), revision)
            sa.event.remove(connection, "before_cursor_execute", see)

    async with store._db.write() as connection:
        await connection.run_sync(one_by_one)
    assert len(steps) >= 8 and steps[0] == "0001"
    assert {(at, rule) for at, rule, _ in found} == BEFORE_THE_RULE, found


@pytest.mark.parametrize(
    ("statement", "rule"),
    [
        ("DROP TABLE talks", "drops a table"),
        ("ALTER TABLE talks DROP COLUMN said", "drops a column"),
        ("ALTER TABLE talks RENAME COLUMN said TO told", "renames"),
        ("ALTER TABLE talks RENAME TO told", "renames"),
        ("ALTER TABLE talks ALTER COLUMN said TYPE TEXT", "changes a column's type"),
        ("ALTER TABLE talks ALTER COLUMN said SET NOT NULL", "forbids NULL where it was allowed"),
        ("ALTER TABLE talks ADD COLUMN said TEXT NOT NULL", "adds a column that must be filled"),
        ("CREATE UNIQUE INDEX x ON talks (said)", "adds a rule that older rows or writers may break"),
        (
            "ALTER TABLE talks ADD CONSTRAINT uq_x UNIQUE (said)",
            "adds a rule that older rows or writers may break",
        ),
    ],
)
def test_a_migration_that_breaks_the_rule_is_noticed(statement: str, rule: str) -> None:
    assert broken(statement, set()) == [rule]


@pytest.mark.parametrize(
    "statement",
    [
        "ALTER TABLE talks ADD COLUMN said TEXT",
        "ALTER TABLE talks ADD COLUMN state VARCHAR(8) DEFAULT 'new' NOT NULL",
        "CREATE INDEX x ON talks (said)",
        "CREATE TABLE talks (said TEXT NOT NULL)",
        "ALTER TABLE talks ALTER COLUMN said DROP NOT NULL",
    ],
)
def test_what_an_older_program_does_not_notice_is_allowed(statement: str) -> None:
    assert broken(statement, set()) == []


@pytest.mark.parametrize("older", ["0001", "0007"])
async def test_processes_that_start_at_once_over_older_tables_migrate_once(
    database_url: str, open_store: OpenStore, older: str
) -> None:
    store = await open_store()
    async with store._db.write(lock_first=True) as connection:
        await connection.run_sync(lambda it: command.upgrade(alembic(it), older))
    program = """
import asyncio, sys
from bot.store.database import Store
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
            sys.executable, "-c", program, database_url, stdin=PIPE, stderr=PIPE
        )
        for _ in range(3)
    ]
    ended = await asyncio.gather(*(process.communicate(b"start") for process in started))
    assert [process.returncode for process in started] == [0] * 3, ended
    assert await fetch(store, "SELECT count(*) FROM conversations") == [(3,)]
    assert await store.is_migrated()
