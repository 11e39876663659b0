"""The access log: who did what to which case. Each row's hash covers the one before; it holds no content."""

from __future__ import annotations

from collections.abc import AsyncIterator
from dataclasses import dataclass
from datetime import datetime, timezone

import orjson
import sqlalchemy as sa
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.store import house_tables
from bot.store.connection import Database
from bot.store.encryption import MasterKey

_table = house_tables.access_log
_head = house_tables.access_log_head
_VERIFY_AT_ONCE = 1000


@dataclass(frozen=True)
class LogEntry:
    """One line of the log."""

    n: int
    """1 for the first ever."""
    at: datetime
    """UTC."""
    actor: str
    """User id, or a fixed word such as `family` or `system`."""
    action: str
    """A fixed word such as `case.read`."""
    subject: str
    """Id of what was read or changed."""


@dataclass(frozen=True)
class LogLine:
    """A line as it is handed to supervisors: the actor's name and role too, where it is somebody with an account."""

    n: int
    at: datetime
    actor: str
    name: str | None
    role: str | None
    action: str
    subject: str
    hash: bytes


class AccessLog:
    def __init__(self, database: Database, master_key: MasterKey) -> None:
        self._db = database
        self._master = master_key

    async def append(self, actor: str, action: str, subject: str) -> None:
        """Adds one line. All three are ids or fixed words, never what a person wrote."""
        async with self._db.write() as connection:
            await self.append_within(connection, actor, action, subject)

    async def append_within(self, connection: AsyncConnection, actor: str, action: str, subject: str) -> None:
        """The same as part of a transaction: what is done and its line are kept together, or neither is."""
        head = (
            await connection.execute(
                _head.update().values(n=_head.c.n + 1).returning(_head.c.n, _head.c.hash)  # locks the row
            )
        ).one()
        entry = LogEntry(head.n, self._db.now(), actor, action, subject)
        entry_hash = self._hash(head.hash, entry)
        await connection.execute(_table.insert(), {**vars(entry), "hash": entry_hash})
        await connection.execute(_head.update().values(hash=entry_hash, seal=self._seal(head.n, entry_hash)))

    async def forget(self, upto: int) -> int:
        """Takes the oldest lines away, up to this number; what is left is a whole chain that begins at an anchor.

        How many went. The newest line stays.
        """
        async with self._db.write() as connection:
            head = (
                await connection.execute(_head.update().values(n=_head.c.n).returning(_head.c.n))  # locks
            ).one()
            last = sa.select(_table.c.n, _table.c.hash).where(_table.c.n <= min(upto, head.n - 1))
            anchor = (await connection.execute(last.order_by(_table.c.n.desc()).limit(1))).one_or_none()
            if anchor is None:
                return 0
            gone = await connection.execute(_table.delete().where(_table.c.n <= anchor.n))
            seal = self._anchor_seal(anchor.n, anchor.hash)
            await connection.execute(
                _head.update().values(anchor=anchor.n, anchor_hash=anchor.hash, anchor_seal=seal)
            )
        return int(gone.rowcount)

    async def entries(
        self,
        *,
        actor: str | None = None,
        subject: str | None = None,
        before: int | None = None,
        limit: int = 100,
    ) -> list[LogEntry]:
        """The newest first, at most `limit`; `before` is the `n` of the last line of the page seen before."""
        wanted = sa.select(_table).order_by(_table.c.n.desc()).limit(limit)
        if actor is not None:
            wanted = wanted.where(_table.c.actor == actor)
        if subject is not None:
            wanted = wanted.where(_table.c.subject == subject)
        if before is not None:
            wanted = wanted.where(_table.c.n < before)
        async with self._db.read() as connection:
            return [_entry(row) for row in await connection.execute(wanted)]

    async def verify(self) -> bool:
        """Whether no line was changed, added, removed or cut off at the end behind the program's back."""
        return await self.first_bad() is None

    async def first_bad(self) -> int | None:
        """The number of the first line that was changed, added or is missing; None when the log is whole.

        One more than the last line when only the seal on the newest line is wrong.
        """
        while True:
            began, bad = await self._checked()
            if bad is None or began == await self._anchor():
                return bad
            # Retention took lines away while they were being read: once more.

    async def _anchor(self) -> int | None:
        async with self._db.read() as connection:
            return await connection.scalar(sa.select(_head.c.anchor))

    async def _checked(self) -> tuple[int | None, int | None]:
        """The anchor from which the chain was followed, and the first bad line."""
        page = sa.select(_table).where(_table.c.n > sa.bindparam("after"), _table.c.n <= sa.bindparam("last"))
        page = page.order_by(_table.c.n).limit(_VERIFY_AT_ONCE)
        async with self._db.read() as connection:
            last = await connection.scalar(sa.select(sa.func.max(_table.c.n)))
            head = (await connection.execute(sa.select(_head))).one_or_none()
            if head is None:
                return None, 1
            n, chain = 0, b""
            if head.anchor is not None:  # what went before it, retention took away
                n, chain = head.anchor, head.anchor_hash or b""
                if head.anchor_seal != self._anchor_seal(n, chain):
                    return head.anchor, n + 1
            while n < head.n:
                rows = (await connection.execute(page, {"after": n, "last": head.n})).all()
                for row in rows:
                    n, chain = n + 1, self._hash(chain, _entry(row))
                    if row.n != n or row.hash != chain:
                        return head.anchor, n
                if not rows:
                    return head.anchor, n + 1
        # Nothing was read of `last` before the head was: a line beyond the head did not come from this program.
        whole = chain == head.hash and head.seal == self._seal(n, chain) and (last or 0) <= n
        return head.anchor, None if whole else n + 1

    async def lines(
        self, begin: datetime | None = None, end: datetime | None = None
    ) -> AsyncIterator[LogLine]:
        """Every line of a period (`end` not included), the oldest first, with who it was."""
        users = house_tables.users
        page = sa.select(_table, users.c.name, users.c.role).outerjoin(users, users.c.id == _table.c.actor)
        page = page.order_by(_table.c.n).limit(_VERIFY_AT_ONCE)
        if begin is not None:
            page = page.where(_table.c.at >= begin)
        if end is not None:
            page = page.where(_table.c.at < end)
        after = 0
        while True:
            async with self._db.read() as connection:
                rows = (await connection.execute(page.where(_table.c.n > after))).all()
            for row in rows:
                yield LogLine(row.n, row.at, row.actor, row.name, row.role, row.action, row.subject, row.hash)
                after = row.n
            if len(rows) < _VERIFY_AT_ONCE:
                return

    async def begin(self, connection: AsyncConnection) -> None:
        """Writes the head of an empty log; the first start of a database does this once."""
        if await connection.scalar(sa.select(_head.c.id)) is None:
            await connection.execute(
                _head.insert(), {"id": 1, "n": 0, "hash": b"", "seal": self._seal(0, b"")}
            )

    def _hash(self, previous: bytes, entry: LogEntry) -> bytes:
        # Keyed: whoever can write to the database but has no master key cannot mend the chain after a change.
        at = entry.at.astimezone(timezone.utc).isoformat()
        line = orjson.dumps([previous.hex(), entry.n, at, entry.actor, entry.action, entry.subject])
        return self._master.blind_index("access log", line.decode())

    def _seal(self, n: int, last_hash: bytes) -> bytes:
        return self._master.blind_index("access log head", f"{n}/{last_hash.hex()}")

    def _anchor_seal(self, n: int, line_hash: bytes) -> bytes:
        return self._master.blind_index("access log anchor", f"{n}/{line_hash.hex()}")


def _entry(row: sa.Row[tuple[int, datetime, str, str, str, bytes]]) -> LogEntry:
    return LogEntry(row.n, row.at, row.actor, row.action, row.subject)
