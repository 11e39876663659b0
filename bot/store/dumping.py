"""Tables as lines of JSON that every database can take in again: a line names a table, the lines after it are its rows."""

from __future__ import annotations

import base64
from collections.abc import AsyncIterator, Iterable, Iterator
from datetime import date, datetime
from typing import Any

import orjson
import sqlalchemy as sa
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.store import tables
from bot.store.columns import UTC
from bot.store.errors import BackupDamaged

# The keys are kept apart from what they open; see bot/store/backup.py.
LEFT_OUT = frozenset({"case_keys", "master_keys"})
_AT_ONCE = 500
_TYPES: dict[str, Any] = {
    "time": UTC, "date": sa.Date, "bytes": sa.LargeBinary, "bool": sa.Boolean, "int": sa.Integer,
    "text": sa.String,
}  # fmt: skip
_READ: dict[str, Any] = {
    "time": datetime.fromisoformat,
    "date": date.fromisoformat,
    "bytes": lambda value: base64.b64decode(value, validate=True),
}


async def dumped(connection: AsyncConnection) -> AsyncIterator[bytes]:
    """Every table but the keys, in an order that foreign keys allow; at the end how many rows each has."""
    counts: dict[str, int] = {}
    for table in tables.metadata.sorted_tables:
        if table.name in LEFT_OUT:
            continue
        name = str(table.name)  # SQLAlchemy's own kind of text is no key of JSON
        columns = [[column.name, type_of(column)] for column in table.columns]
        yield orjson.dumps({"table": name, "columns": columns}) + b"\n"
        counts[name] = 0
        async for row in _rows(connection, table):
            counts[name] += 1
            yield orjson.dumps([_written(value) for value in row]) + b"\n"
    yield orjson.dumps({"end": counts}) + b"\n"


async def load(connection: AsyncConnection, lines: Iterable[bytes]) -> dict[str, int]:
    """Puts the rows into tables that are there and empty; how many each got. Raises BackupDamaged.

    A row of a table that a column was added to later gets that column's default.
    """
    counts: dict[str, int] = {}
    ended = False
    try:
        for table, types, batch in _batches(lines):
            if table is None:
                if ended or types != counts:
                    raise BackupDamaged
                ended = True
                continue
            counts[table] = counts.get(table, 0) + len(batch)
            if not batch:
                await connection.execute(sa.delete(sa.table(table)))  # what migrations put there
                continue
            into = sa.table(table, *(sa.column(name, _TYPES[kind]) for name, kind in types.items()))
            await connection.execute(into.insert(), batch)
    except (ValueError, KeyError, TypeError, AttributeError):
        raise BackupDamaged from None
    if not ended:
        raise BackupDamaged
    return counts


def _batches(lines: Iterable[bytes]) -> Iterator[tuple[str | None, dict[str, Any], list[dict[str, Any]]]]:
    """(table, types of its columns, rows), first an empty batch for each table; at the end (None, counts, [])."""
    table, types, batch = "", {}, []  # type: tuple[str, dict[str, str], list[dict[str, Any]]]
    for line in lines:
        said = orjson.loads(line)
        if isinstance(said, list):
            if len(said) != len(types):
                raise ValueError("a row of another length")
            batch.append(
                {
                    name: value if value is None or kind not in _READ else _READ[kind](value)
                    for (name, kind), value in zip(types.items(), said, strict=True)
                }
            )
            if len(batch) < _AT_ONCE:
                continue
        if batch:
            yield table, types, batch
            batch = []
        if isinstance(said, list):
            continue
        if "end" in said:
            yield None, said["end"], []
        else:
            table, types = said["table"], {name: kind for name, kind in said["columns"]}
            yield table, types, []


async def _rows(connection: AsyncConnection, table: sa.Table) -> AsyncIterator[Any]:
    """All rows in pages by primary key. A row that points to another of its own table comes after those that do not."""
    own = [key.parent for key in table.foreign_keys if key.column.table is table]
    parts = (
        [sa.and_(*(c.is_(None) for c in own)), sa.or_(*(c.is_not(None) for c in own))] if own else [sa.true()]
    )
    key = list(table.primary_key.columns)
    at = [list(table.columns).index(column) for column in key]
    for part in parts:
        page = sa.select(table).where(part).order_by(*key).limit(_AT_ONCE)
        rows = (await connection.execute(page)).all()
        while rows:
            for row in rows:
                yield row
            last = [sa.bindparam(None, rows[-1][i], type_=c.type) for i, c in zip(at, key, strict=True)]
            rows = (await connection.execute(page.where(sa.tuple_(*key) > sa.tuple_(*last)))).all()


def type_of(column: sa.Column[Any]) -> str:
    """How the values of a column are written. Raises TypeError."""
    for name, kind in _TYPES.items():
        if isinstance(column.type, kind):
            return name
    raise TypeError(f"{column.table.name}.{column.name} has a type that no backup knows")


def _written(value: Any) -> Any:
    if isinstance(value, bytes):
        return base64.b64encode(value).decode()
    return value.isoformat() if isinstance(value, (date, datetime)) else value
