"""The house's own changes to the glossary of the file: words of the trade, nobody's own, so they lie open."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

import orjson
import sqlalchemy as sa
from sqlalchemy.exc import IntegrityError
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.store import house_tables
from bot.store.connection import Database
from bot.store.errors import TermChanged

Mark = tuple[tuple[str, datetime], ...]
_table = house_tables.glossary_entries


@dataclass(frozen=True)
class GlossaryEntry:
    """One term as the house has it, in the shape of the file; a term that was removed keeps its last wording."""

    id: str
    body: dict[str, Any]
    removed: bool
    changed_by: str
    """A user id."""
    changed_at: datetime
    """UTC; never twice the same for one term."""


class GlossaryEntries:
    def __init__(self, database: Database) -> None:
        self._db = database

    async def list(self) -> list[GlossaryEntry]:
        """Every term that the house changed, added or removed, by id."""
        async with self._db.read() as connection:
            rows = await connection.execute(sa.select(_table).order_by(_table.c.id))
            return [
                GlossaryEntry(row.id, orjson.loads(row.body), row.removed, row.changed_by, row.changed_at)
                for row in rows
            ]

    async def mark(self) -> Mark:
        """Another one after every change, whichever process made it: a few dozen ids and times."""
        # Not the newest time alone: the clock of another machine may be behind.
        wanted = sa.select(_table.c.id, _table.c.changed_at).order_by(_table.c.id)
        async with self._db.read() as connection:
            return tuple((row.id, row.changed_at) for row in await connection.execute(wanted))

    async def put(
        self,
        term_id: str,
        body: Mapping[str, Any],
        user_id: str,
        over: datetime | None,
        *,
        removed: bool = False,
    ) -> None:
        """Keeps a term as the house has it, over the change of this time; None where the house had none.

        Raises TermChanged when somebody changed it meanwhile.
        """
        values = {
            "body": orjson.dumps(body).decode(), "removed": removed, "changed_by": user_id,
            "changed_at": self._later(over),
        }  # fmt: skip
        async with self._db.write(lock_first=True) as connection:
            await self._check(connection, term_id, over)
            if over is not None:
                await connection.execute(_table.update().where(_table.c.id == term_id).values(values))
                return
            try:
                await connection.execute(_table.insert(), {"id": term_id, **values})
            except IntegrityError:
                raise TermChanged from None

    async def drop(self, term_id: str, over: datetime) -> None:
        """The house's change goes: what the file says stands again. Raises TermChanged."""
        async with self._db.write(lock_first=True) as connection:
            await self._check(connection, term_id, over)
            await connection.execute(_table.delete().where(_table.c.id == term_id))

    async def _check(self, connection: AsyncConnection, term_id: str, over: datetime | None) -> None:
        known = sa.select(_table.c.changed_at).where(_table.c.id == term_id).with_for_update()
        if await connection.scalar(known) != over:
            raise TermChanged

    def _later(self, over: datetime | None) -> datetime:
        now = self._db.now()
        return now if over is None else max(now, over + timedelta(microseconds=1))


def mark_of(entries: list[GlossaryEntry]) -> Mark:
    """The mark under which these entries were read."""
    return tuple((entry.id, entry.changed_at) for entry in entries)
