"""What workers add to a case: sealed with its key, never overwritten. Of each thread the newest note stands.

A thread is one thing over time: the judgements of one flag, one step of a plan from planned to done.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any
from uuid import uuid4

import sqlalchemy as sa

from bot.store import house_tables, tables
from bot.store.cases import case_key
from bot.store.connection import Database
from bot.store.encryption import CaseKey, MasterKey
from bot.store.errors import UserNotFound

JUDGEMENT = "judgement"
_table, _cases, _keys, _users = tables.case_notes, tables.cases, tables.case_keys, house_tables.users


@dataclass(frozen=True)
class CaseNote:
    """One thing a worker added. `about` says what to, in fixed words such as a need's code."""

    id: str
    case_id: str
    thread: str
    kind: str
    about: str
    state: str | None
    due_on: date | None
    author_id: str
    author: str
    at: datetime
    """UTC."""
    body: dict[str, Any] = field(repr=False)


class CaseNotes:
    def __init__(self, database: Database, master_key: MasterKey) -> None:
        self._db = database
        self._master = master_key

    async def add(
        self,
        case_id: str,
        author_id: str,
        kind: str,
        about: str,
        body: Mapping[str, Any],
        *,
        thread: str | None = None,
        state: str | None = None,
        due_on: date | None = None,
    ) -> str:
        """Adds a note and gives its thread: a new one, or the one named, whose newest note it becomes.

        Raises CaseNotFound, UserNotFound.
        """
        thread, note_id = thread or str(uuid4()), str(uuid4())
        async with self._db.write(lock_first=True) as connection:
            key = await case_key(connection, self._master, case_id)
            if await connection.scalar(sa.select(_users.c.id).where(_users.c.id == author_id)) is None:
                raise UserNotFound
            before = sa.and_(_table.c.case_id == case_id, _table.c.kind == kind, _table.c.thread == thread)
            await connection.execute(_table.update().where(before).values(current=False))
            await connection.execute(
                _table.insert(),
                {
                    "id": note_id, "case_id": case_id, "thread": thread, "current": True, "kind": kind,
                    "about": about, "state": state, "due_on": due_on, "author_id": author_id,
                    "at": self._db.now(), "body": key.seal_json(body, _context(note_id)),
                },
            )  # fmt: skip
        return thread

    async def of_case(
        self, case_id: str, kind: str | None = None, *, current: bool = False
    ) -> list[CaseNote]:
        """The notes of a case, the oldest first; of one kind or all; with `current` only the newest of each thread."""
        where = [_table.c.case_id == case_id]
        if kind is not None:
            where.append(_table.c.kind == kind)
        if current:
            where.append(_table.c.current.is_(True))
        return await self._notes(where, _table.c.at, None)

    async def several(self, note_ids: Collection[str]) -> dict[str, CaseNote]:
        """These notes by id; those that are gone are not there."""
        return {
            note.id: note for note in await self._notes([_table.c.id.in_(list(note_ids))], _table.c.at, None)
        }

    async def due(
        self,
        kind: str,
        by: date,
        *,
        states: Collection[str] | None = None,
        case_ids: Collection[str] | None = None,
        limit: int = 200,
    ) -> list[CaseNote]:
        """Current notes of all cases (or these) that are due by this day, the earliest first."""
        where = [_table.c.kind == kind, _table.c.current.is_(True), _table.c.due_on <= by]
        if states is not None:
            where.append(_table.c.state.in_(list(states)))
        if case_ids is not None:
            where.append(_table.c.case_id.in_(list(case_ids)))
        return await self._notes(where, _table.c.due_on, limit)

    async def added(self, kind: str, begin: datetime, end: datetime) -> list[CaseNote]:
        """Notes of a kind added from `begin` to before `end`, of all cases, the oldest first."""
        where = [_table.c.kind == kind, _table.c.at >= begin, _table.c.at < end]
        return await self._notes(where, _table.c.at, None)

    async def _notes(
        self, where: list[sa.ColumnElement[bool]], order: sa.Column[Any], limit: int | None
    ) -> list[CaseNote]:
        wanted = (
            sa.select(_table, _users.c.name, _keys.c.wrapped)
            .join(_cases, _cases.c.id == _table.c.case_id)
            .join(_keys, _keys.c.conversation_id == _cases.c.conversation_id)
            .join(_users, _users.c.id == _table.c.author_id)
            .where(*where)
            .order_by(order, _table.c.at, _table.c.id)
            .limit(limit)
        )
        async with self._db.read() as connection:
            rows = (await connection.execute(wanted)).all()
        keys: dict[str, CaseKey] = {}
        for row in rows:
            if row.case_id not in keys:
                keys[row.case_id] = self._master.unwrap(row.wrapped)
        return [
            CaseNote(
                row.id, row.case_id, row.thread, row.kind, row.about, row.state, row.due_on, row.author_id,
                row.name, row.at, body_of(keys[row.case_id], row.id, row.body),
            )
            for row in rows
        ]  # fmt: skip


def body_of(key: CaseKey, note_id: str, sealed: bytes) -> dict[str, Any]:
    """What a note says, opened."""
    body: dict[str, Any] = key.open_json(sealed, _context(note_id))
    return body


def _context(note_id: str) -> str:
    return f"case.note/{note_id}"
