"""Danger flags: they reach a worker even when the family never sends anything."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any
from uuid import uuid4

import sqlalchemy as sa
from sqlalchemy.exc import IntegrityError
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.store import house_tables, tables
from bot.store.columns import UTC
from bot.store.connection import Database
from bot.store.encryption import CaseKey, MasterKey
from bot.store.errors import ConversationNotFound, FlagNotFound, UserNotFound

_table = tables.flags
_MARK_READ = sa.text(
    "INSERT INTO flag_reads (flag_id, user_id, read_at) VALUES (:flag_id, :user_id, :read_at)"
    " ON CONFLICT (flag_id, user_id) DO NOTHING"
).bindparams(sa.bindparam("read_at", type_=UTC))


@dataclass(frozen=True)
class NewFlag:
    """A danger that a rule or a cue found in a turn."""

    code: str
    """Need code, such as `safety.violence`."""
    level: int
    """1 to 3."""
    urgency: str
    """immediate, soon or routine."""
    rule: str
    """Id of the rule that raised it, or of several."""
    evidence: Mapping[str, Any] = field(repr=False)
    """Question, verbatim quote and so on; sealed with the case key."""


@dataclass(frozen=True)
class FlagRead:
    """Who has read a flag."""

    user_id: str
    name: str
    at: datetime
    """UTC, of the first reading."""


@dataclass(frozen=True)
class FlagRecord:
    """A danger flag as the workers see it. After an erasure rule, evidence and conversation are None."""

    id: str
    conversation_id: str | None
    code: str
    level: int
    urgency: str
    rule: str | None
    evidence: dict[str, Any] | None = field(repr=False)
    raised_at: datetime
    """UTC."""
    erased_at: datetime | None
    """UTC, when the family deleted its conversation."""
    read_by: tuple[FlagRead, ...]
    """In the order of reading."""


class Flags:
    def __init__(self, database: Database, master_key: MasterKey) -> None:
        self._db = database
        self._master = master_key

    async def open_flags(
        self,
        *,
        include_read: bool = False,
        conversation_id: str | None = None,
        limit: int | None = None,
    ) -> list[FlagRecord]:
        """Flags that nobody has read yet (`include_read`: all), newest first; of one conversation or all."""
        where = [] if include_read else [unread()]
        if conversation_id is not None:
            where.append(_table.c.conversation_id == conversation_id)
        return await self._flags(where, limit)

    async def read_flags(self, limit: int) -> list[FlagRecord]:
        """Flags that somebody has read, newest first."""
        return await self._flags([~unread()], limit)

    async def get(self, flag_id: str) -> FlagRecord:
        """Raises FlagNotFound."""
        found = await self._flags([_table.c.id == flag_id], 1)
        if not found:
            raise FlagNotFound
        return found[0]

    async def count_unread(self) -> int:
        """How many flags nobody has read."""
        async with self._db.read() as connection:
            counted = sa.select(sa.func.count()).select_from(_table).where(unread())
            return int(await connection.scalar(counted) or 0)

    async def add(self, conversation_id: str, found: NewFlag) -> None:
        """Records a flag that no turn of the family raised. Raises ConversationNotFound."""
        async with self._db.write() as connection:
            keys = tables.case_keys
            wanted = sa.select(keys.c.wrapped).where(keys.c.conversation_id == conversation_id)
            wrapped = await connection.scalar(wanted)
            if wrapped is None:
                raise ConversationNotFound
            await add_flags(
                connection, conversation_id, self._master.unwrap(wrapped), self._db.now(), [found]
            )

    async def _flags(self, where: list[sa.ColumnElement[bool]], limit: int | None) -> list[FlagRecord]:
        wanted = (
            sa.select(_table, tables.case_keys.c.wrapped)
            .outerjoin(tables.case_keys, tables.case_keys.c.conversation_id == _table.c.conversation_id)
            .where(*where)
            .order_by(_table.c.raised_at.desc(), _table.c.level.desc(), _table.c.id)
            .limit(limit)
        )
        async with self._db.read() as connection:
            rows = (await connection.execute(wanted)).all()
            read_by = await self._readers(connection, [row.id for row in rows])
        return [self._record(row, read_by.get(row.id, ())) for row in rows]

    async def mark_read(self, flag_id: str, user_id: str) -> None:
        """Keeps who has read it and when first; several may. Raises FlagNotFound, UserNotFound."""
        async with self._db.write(lock_first=True) as connection:
            if await connection.scalar(sa.select(_table.c.id).where(_table.c.id == flag_id)) is None:
                raise FlagNotFound
            try:
                await connection.execute(
                    _MARK_READ, {"flag_id": flag_id, "user_id": user_id, "read_at": self._db.now()}
                )
            except IntegrityError:
                raise UserNotFound from None

    async def _readers(
        self, connection: AsyncConnection, flag_ids: list[str]
    ) -> dict[str, tuple[FlagRead, ...]]:
        reads, users = tables.flag_reads, house_tables.users
        rows = await connection.execute(
            sa.select(reads.c.flag_id, reads.c.user_id, users.c.name, reads.c.read_at)
            .join(users)
            .where(reads.c.flag_id.in_(flag_ids))
            .order_by(reads.c.read_at, users.c.name)
        )
        found: dict[str, tuple[FlagRead, ...]] = {}
        for row in rows:
            found[row.flag_id] = (*found.get(row.flag_id, ()), FlagRead(row.user_id, row.name, row.read_at))
        return found

    def _record(self, row: Any, read_by: tuple[FlagRead, ...]) -> FlagRecord:
        evidence = None
        if row.evidence is not None and row.wrapped is not None:
            evidence = self._master.unwrap(row.wrapped).open_json(row.evidence, _context(row.id))
        return FlagRecord(
            row.id, row.conversation_id, row.code, row.level, row.urgency, row.rule, evidence,
            row.raised_at, row.erased_at, read_by,
        )  # fmt: skip


def unread() -> sa.ColumnElement[bool]:
    """Nobody has read the flag."""
    return ~sa.exists().where(tables.flag_reads.c.flag_id == _table.c.id)


async def add_flags(
    connection: AsyncConnection, conversation_id: str, key: CaseKey, at: datetime, found: Sequence[NewFlag]
) -> None:
    """Records the flags of a turn, inside the turn's transaction."""
    rows = []
    for flag in found:
        flag_id = str(uuid4())
        rows.append(
            {
                "id": flag_id, "conversation_id": conversation_id, "code": flag.code, "level": flag.level,
                "urgency": flag.urgency, "rule": flag.rule, "raised_at": at,
                "evidence": key.seal_json(flag.evidence, _context(flag_id)),
            }
        )  # fmt: skip
    if rows:
        await connection.execute(_table.insert(), rows)


async def strip_flags(connection: AsyncConnection, conversation_ids: list[str], at: datetime) -> None:
    """Leaves bare rows: that there was a danger, how urgent, when, and nothing that leads to the family."""
    await connection.execute(
        _table.update()
        .where(_table.c.conversation_id.in_(conversation_ids))
        .values(conversation_id=None, rule=None, evidence=None, erased_at=at)
    )


def _context(flag_id: str) -> str:
    return f"flag.evidence/{flag_id}"
