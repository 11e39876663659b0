"""Runs the migrations inside a connection and its transaction."""

from __future__ import annotations

import functools
from pathlib import Path

import sqlalchemy as sa
from alembic import command
from alembic.config import Config
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory

MIGRATIONS = Path(__file__).with_name("migrations")


def upgrade(connection: sa.Connection, revision: str = "head") -> None:
    """Brings the tables up to a revision."""
    config = _config()
    config.attributes["connection"] = connection
    command.upgrade(config, revision)


def is_up_to_date(connection: sa.Connection) -> bool:
    """Whether the tables have every revision of this code.

    Tables of a newer program count too: while machines are renewed one after the other, the older ones go on serving.
    """
    known, heads = _known()
    there = set(MigrationContext.configure(connection).get_current_heads())
    return there == heads or bool(there - known)


def current_revision(connection: sa.Connection) -> str | None:
    """The number of the newest migration that the tables have; None before the first."""
    return MigrationContext.configure(connection).get_current_revision()


@functools.cache
def _known() -> tuple[set[str], set[str]]:
    script = ScriptDirectory.from_config(_config())
    return {one.revision for one in script.walk_revisions()}, set(script.get_heads())


def _config() -> Config:
    config = Config()
    config.set_main_option("script_location", str(MIGRATIONS).replace("%", "%%"))
    return config
