"""Call-back requests: "please phone me", with the number, the time and the language, sealed."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any
from uuid import uuid4

import sqlalchemy as sa
from sqlalchemy.exc import IntegrityError
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.store import tables
from bot.store.connection import Database
from bot.store.encryption import CaseKey, MasterKey
from bot.store.errors import RequestNotFound, UserNotFound

_table = tables.callback_requests


@dataclass(frozen=True)
class CallbackRequest:
    """A family that waits for a call."""

    id: str
    conversation_id: str
    body: dict[str, Any] = field(repr=False)
    """Phone, when, language."""
    asked_at: datetime
    """UTC."""


class Callbacks:
    def __init__(self, database: Database, master_key: MasterKey) -> None:
        self._db = database
        self._master = master_key

    async def open_requests(self, conversation_id: str | None = None) -> list[CallbackRequest]:
        """Requests that nobody has answered, of one conversation or all; who has waited longest comes first."""
        waiting = (
            sa.select(_table, tables.case_keys.c.wrapped)
            .join(tables.case_keys, tables.case_keys.c.conversation_id == _table.c.conversation_id)
            .where(_table.c.done_at.is_(None))
            .order_by(_table.c.asked_at, _table.c.id)
        )
        if conversation_id is not None:
            waiting = waiting.where(_table.c.conversation_id == conversation_id)
        async with self._db.read() as connection:
            rows = (await connection.execute(waiting)).all()
        return [
            CallbackRequest(
                row.id,
                row.conversation_id,
                self._master.unwrap(row.wrapped).open_json(row.body, _context(row.id)),
                row.asked_at,
            )
            for row in rows
        ]

    async def mark_done(self, request_id: str, user_id: str) -> None:
        """Keeps who called and when; again changes nothing. Raises RequestNotFound, UserNotFound."""
        async with self._db.write() as connection:
            try:
                marked = await connection.execute(
                    _table.update()
                    .where(_table.c.id == request_id, _table.c.done_at.is_(None))
                    .values(done_at=self._db.now(), done_by=user_id)
                )
            except IntegrityError:
                raise UserNotFound from None
            if not marked.rowcount and (
                await connection.scalar(sa.select(_table.c.id).where(_table.c.id == request_id)) is None
            ):
                raise RequestNotFound


async def replace_waiting(
    connection: AsyncConnection, conversation_id: str, key: CaseKey, at: datetime, body: Mapping[str, Any]
) -> None:
    """Records a request, inside the turn's transaction. An unanswered older one goes: the newest counts."""
    request_id = str(uuid4())
    await connection.execute(
        _table.delete().where(_table.c.conversation_id == conversation_id, _table.c.done_at.is_(None))
    )
    await connection.execute(
        _table.insert(),
        {
            "id": request_id, "conversation_id": conversation_id, "asked_at": at,
            "body": key.seal_json(body, _context(request_id)),
        },
    )  # fmt: skip


def _context(request_id: str) -> str:
    return f"callback.body/{request_id}"
