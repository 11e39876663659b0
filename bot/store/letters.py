"""Letters: what a worker sends to a family, waiting in its talk until it comes back with its code, and its answer.

Both are sealed with the key of the case. A letter is answered once, inside the turn that answers it; one that was
answered or withdrawn is never changed again.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any
from uuid import uuid4

import sqlalchemy as sa
from sqlalchemy.exc import IntegrityError
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.store import house_tables, tables
from bot.store.cases import case_key
from bot.store.connection import Database
from bot.store.conversations import Also, Loaded
from bot.store.encryption import CaseKey, MasterKey
from bot.store.errors import LetterNotFound, UserNotFound

QUESTION, SECTION, FOLLOW_UP, FEEDBACK, GROUP, WORDING = KINDS = (
    "question",
    "section",
    "follow-up",
    "feedback",
    "group",
    "wording",
)
WAITING, ANSWERED, DECLINED, WITHDRAWN = STATES = ("waiting", "answered", "declined", "withdrawn")
_table, _cases, _keys, _users = tables.letters, tables.cases, tables.case_keys, house_tables.users


@dataclass(frozen=True)
class Letter:
    """One letter. `about` says what about, in fixed words: a section, a service, an id of a group or a row, or ""."""

    id: str
    case_id: str
    kind: str
    about: str
    state: str
    author_id: str
    author: str
    """The author's name: an interpreter's is never shown, its number is."""
    sent_at: datetime
    """UTC, as the other times."""
    answered_at: datetime | None
    """When the family answered or declined."""
    read_at: datetime | None
    """When a worker first opened the answer."""
    body: dict[str, Any] = field(repr=False)
    answer: dict[str, Any] | None = field(repr=False)


@dataclass(frozen=True)
class Answered:
    """A letter whose answer no worker has opened yet; nothing of it is opened here."""

    letter_id: str
    case_id: str
    kind: str
    answered_at: datetime
    """UTC."""


class Letters:
    def __init__(self, database: Database, master_key: MasterKey) -> None:
        self._db = database
        self._master = master_key

    async def send(self, case_id: str, author_id: str, kind: str, about: str, body: Mapping[str, Any]) -> str:
        """A new letter waits for the family; gives its id. Raises CaseNotFound, UserNotFound."""
        letter_id = str(uuid4())
        async with self._db.write(lock_first=True) as connection:
            key = await case_key(connection, self._master, case_id)
            if await connection.scalar(sa.select(_users.c.id).where(_users.c.id == author_id)) is None:
                raise UserNotFound
            await connection.execute(
                _table.insert(),
                {
                    "id": letter_id, "case_id": case_id, "kind": kind, "about": about, "state": WAITING,
                    "author_id": author_id, "sent_at": self._db.now(),
                    "body": key.seal_json(body, _context("body", letter_id)),
                },
            )  # fmt: skip
        return letter_id

    async def withdraw(self, letter_id: str) -> None:
        """Takes back a letter that still waits; one that was answered stays as it is. Raises LetterNotFound."""
        async with self._db.write() as connection:
            waiting = sa.and_(_table.c.id == letter_id, _table.c.state == WAITING)
            taken = await connection.execute(_table.update().where(waiting).values(state=WITHDRAWN))
            if not taken.rowcount and (
                await connection.scalar(sa.select(_table.c.id).where(_table.c.id == letter_id)) is None
            ):
                raise LetterNotFound

    async def get(self, letter_id: str) -> Letter:
        """Raises LetterNotFound."""
        found = await self._letters(_table.c.id == letter_id)
        if not found:
            raise LetterNotFound
        return found[0]

    async def of_review(self, review_id: str) -> list[Letter]:
        """What the interpreters of a review asked back, the oldest first; `about` is "REVIEW/ROW"."""
        mine = _table.c.about.startswith(f"{review_id}/", autoescape=True)
        return await self._letters(_table.c.kind == WORDING, mine)

    async def of_case(self, case_id: str) -> list[Letter]:
        """Every letter of a case, the oldest first."""
        return await self._letters(_table.c.case_id == case_id)

    async def waiting(self, conversation_id: str) -> list[Letter]:
        """Letters that wait for this family's answer, the oldest first."""
        return await self._letters(_cases.c.conversation_id == conversation_id, _table.c.state == WAITING)

    async def answered(self, kind: str, begin: datetime, end: datetime) -> list[Letter]:
        """Letters of a kind that families answered from `begin` to before `end`, of all cases."""
        return await self._letters(
            _table.c.kind == kind,
            _table.c.state == ANSWERED,
            _table.c.answered_at >= begin,
            _table.c.answered_at < end,
        )

    def answering(self, letter_id: str, state: str, answer: Mapping[str, Any]) -> Also:
        """Keeps the family's answer inside the transaction of `Conversations.save_turn`; `state` ANSWERED or DECLINED.

        A letter that was withdrawn or answered meanwhile stays as it is.
        """

        async def keep(connection: AsyncConnection, loaded: Loaded) -> None:
            mine = (
                sa.select(_table.c.id)
                .join(_cases, _cases.c.id == _table.c.case_id)
                .where(
                    _table.c.id == letter_id,
                    _table.c.state == WAITING,
                    _cases.c.conversation_id == loaded.id,
                )
            )
            sealed = loaded.key.seal_json(answer, _context("answer", letter_id))
            change = {"state": state, "answered_at": self._db.now(), "answer": sealed}
            await connection.execute(_table.update().where(_table.c.id.in_(mine)).values(change))

        return keep

    async def read(self, letter_id: str, user_id: str) -> None:
        """A worker has opened the answer; again changes nothing. Raises UserNotFound."""
        unread = sa.and_(
            _table.c.id == letter_id, _table.c.answered_at.is_not(None), _table.c.read_at.is_(None)
        )
        async with self._db.write() as connection:
            try:
                change = {"read_at": self._db.now(), "read_by": user_id}
                await connection.execute(_table.update().where(unread).values(change))
            except IntegrityError:
                raise UserNotFound from None

    async def unread(self, case_ids: Collection[str] | None = None) -> list[Answered]:
        """Answers that no worker has opened, of these cases or all, the oldest first."""
        wanted = (
            sa.select(_table.c.id, _table.c.case_id, _table.c.kind, _table.c.answered_at)
            .where(_table.c.read_at.is_(None), _table.c.answered_at.is_not(None))
            .order_by(_table.c.answered_at, _table.c.id)
        )
        if case_ids is not None:
            wanted = wanted.where(_table.c.case_id.in_(list(case_ids)))
        async with self._db.read() as connection:
            return [Answered(*row) for row in (await connection.execute(wanted)).all()]

    async def _letters(self, *where: sa.ColumnElement[bool]) -> list[Letter]:
        wanted = (
            sa.select(_table, _users.c.name, _keys.c.wrapped)
            .join(_cases, _cases.c.id == _table.c.case_id)
            .join(_keys, _keys.c.conversation_id == _cases.c.conversation_id)
            .join(_users, _users.c.id == _table.c.author_id)
            .where(*where)
            .order_by(_table.c.sent_at, _table.c.id)
        )
        async with self._db.read() as connection:
            rows = (await connection.execute(wanted)).all()
        keys: dict[str, CaseKey] = {}
        for row in rows:
            if row.case_id not in keys:
                keys[row.case_id] = self._master.unwrap(row.wrapped)
        return [
            Letter(
                row.id, row.case_id, row.kind, row.about, row.state, row.author_id, row.name, row.sent_at, row.answered_at,
                row.read_at, keys[row.case_id].open_json(row.body, _context("body", row.id)),
                None
                if row.answer is None
                else keys[row.case_id].open_json(row.answer, _context("answer", row.id)),
            )
            for row in rows
        ]  # fmt: skip


def _context(part: str, letter_id: str) -> str:
    return f"letter.{part}/{letter_id}"
