"""What the municipality's translation server made of messages, sealed with the key of the case; it goes with the case."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime

import sqlalchemy as sa

from bot.store import tables
from bot.store.cases import case_key
from bot.store.connection import Database
from bot.store.encryption import MasterKey
from bot.store.errors import CaseNotFound

_table, _cases = tables.machine_renderings, tables.cases


@dataclass(frozen=True)
class MachineRendering:
    """One message in another language. `row`: which message, such as "t12"; `reader`: the rendering's language."""

    row: str
    reader: str
    at: datetime
    """UTC."""
    text: str = field(repr=False)


class MachineRenderings:
    def __init__(self, database: Database, master_key: MasterKey) -> None:
        self._db = database
        self._master = master_key

    async def put(self, case_id: str, reader: str, renderings: Mapping[str, str]) -> None:
        """Keeps renderings by message, over older ones into the same language. Raises CaseNotFound."""
        async with self._db.write(lock_first=True) as connection:
            # Two who ask at once, or somebody who erases meanwhile, wait for each other here.
            known = sa.select(_cases.c.id).where(_cases.c.id == case_id).with_for_update()
            if await connection.scalar(known) is None:
                raise CaseNotFound
            key = await case_key(connection, self._master, case_id)
            mine = sa.and_(
                _table.c.case_id == case_id, _table.c.reader == reader, _table.c.row.in_(list(renderings))
            )
            await connection.execute(_table.delete().where(mine))
            new = [
                {
                    "case_id": case_id, "row": row, "reader": reader, "at": self._db.now(),
                    "body": key.seal_json({"rendering": text}, _context(case_id, row, reader)),
                }
                for row, text in renderings.items()
            ]  # fmt: skip
            if new:
                await connection.execute(_table.insert(), new)

    async def of_case(self, case_id: str) -> list[MachineRendering]:
        """Every machine rendering of a case, the oldest first."""
        wanted = sa.select(_table).where(_table.c.case_id == case_id).order_by(_table.c.at, _table.c.row)
        async with self._db.read() as connection:
            rows = (await connection.execute(wanted)).all()
            if not rows:
                return []
            key = await case_key(connection, self._master, case_id)
        return [
            MachineRendering(
                row.row,
                row.reader,
                row.at,
                key.open_json(row.body, _context(case_id, row.row, row.reader))["rendering"],
            )
            for row in rows
        ]


def _context(case_id: str, row: str, reader: str) -> str:
    return f"machine.rendering/{case_id}/{row}/{reader}"
