"""Cases: what a family has read and sent, every revision of it, under a number one can say on the phone."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any
from uuid import uuid4

import sqlalchemy as sa
from sqlalchemy.exc import IntegrityError
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.casework.listing import Listing
from bot.store import tables
from bot.store.connection import Database
from bot.store.conversations import SENT, Also, Loaded, why_not_changed
from bot.store.encryption import CaseKey, MasterKey
from bot.store.errors import CaseNotFound, CaseNumberTaken
from bot.store.listing import list_case

_table = tables.cases
_revisions = tables.case_revisions
# The row of the year is locked until the transaction ends: no number twice, none lost, on both databases.
_NEXT_NUMBER = sa.text(
    "INSERT INTO case_numbers (year, last) VALUES (:year, 1)"
    " ON CONFLICT (year) DO UPDATE SET last = case_numbers.last + 1 RETURNING last"
)


@dataclass(frozen=True)
class CaseRow:
    """A case in the workers' list."""

    id: str
    number: str
    """Such as PS-2026-0042."""
    conversation_id: str
    revision: int
    """Of the newest sending, from 1."""
    sent_at: datetime
    """UTC, of the newest sending."""
    language: str | None
    headline: dict[str, Any] | None = field(repr=False)
    """What the list shows of the content, as given to `send`."""
    flag_count: int
    """Danger flags raised in the conversation."""


@dataclass(frozen=True)
class CaseRecord:
    """One revision of a case with its content."""

    id: str
    number: str
    conversation_id: str
    revision: int
    first_sent_at: datetime
    """UTC, of revision 1."""
    sent_at: datetime
    """UTC, of this revision."""
    language: str | None
    headline: dict[str, Any] | None = field(repr=False)
    content: dict[str, Any] = field(repr=False)


class Cases:
    def __init__(self, database: Database, master_key: MasterKey) -> None:
        self._db = database
        self._master = master_key

    async def send(
        self,
        loaded: Loaded,
        content: Mapping[str, Any],
        *,
        headline: Mapping[str, Any] | None = None,
        listing: Listing | None = None,
        number: str | None = None,
    ) -> CaseRecord:
        """Records what the family sends as the next revision of its case and makes the conversation `sent`.

        Sending the same version of a conversation again (a retry, a double tap) gives the revision there is.
        `listing` is how the workers' list shows it. `number` is used for a first sending only; without it the next free one of the year is taken.
        Raises TurnConflict when the conversation changed since the loading, ConversationNotFound and
        CaseNumberTaken.
        """
        async with self._db.write() as connection:
            record = await self._record(connection, loaded, content, headline, listing, number)
        loaded.status = SENT
        return record

    def sending(
        self,
        content: Mapping[str, Any],
        *,
        headline: Mapping[str, Any] | None = None,
        listing: Listing | None = None,
        number: str | None = None,
    ) -> Also:
        """The same as `send`, to be done inside the transaction of `Conversations.save_turn`."""

        async def send(connection: AsyncConnection, loaded: Loaded) -> None:
            await self._record(connection, loaded, content, headline, listing, number)
            loaded.status = SENT

        return send

    async def _record(
        self,
        connection: AsyncConnection,
        loaded: Loaded,
        content: Mapping[str, Any],
        headline: Mapping[str, Any] | None,
        listing: Listing | None,
        number: str | None,
    ) -> CaseRecord:
        now = self._db.now()
        await self._mark_sent(connection, loaded, now)
        case = (
            await connection.execute(
                sa.select(_table.c.id, _table.c.revision, _revisions.c.of_version)
                .join(_revisions, is_newest())
                .where(_table.c.conversation_id == loaded.id)
            )
        ).one_or_none()
        if case is None:
            case_id, revision = str(uuid4()), 1
            await self._open_case(connection, case_id, loaded.id, number, now)
        else:
            case_id, revision = case.id, case.revision
            if case.of_version < loaded.version:
                revision += 1
                await connection.execute(
                    _table.update().where(_table.c.id == case_id).values(revision=revision)
                )
        if case is None or revision > case.revision:
            row = {
                "case_id": case_id, "revision": revision, "of_version": loaded.version, "sent_at": now,
                "language": loaded.language, "headline": None,
                "content": loaded.key.seal_json(content, _context("content", case_id, revision)),
            }  # fmt: skip
            if headline is not None:
                row["headline"] = loaded.key.seal_json(headline, _context("headline", case_id, revision))
            await connection.execute(_revisions.insert(), row)
            if listing is not None:
                await list_case(connection, self._master, case_id, listing)
        return await self._read(connection, case_id, revision, loaded.key)

    async def list(self) -> list[CaseRow]:
        """Every case by its newest revision, the newest sending first."""
        flag_count = (
            sa.select(sa.func.count())
            .select_from(tables.flags)
            .where(tables.flags.c.conversation_id == _table.c.conversation_id)
            .scalar_subquery()
        )
        newest = (
            sa.select(
                _table, _revisions.c.sent_at, _revisions.c.language, _revisions.c.headline,
                tables.case_keys.c.wrapped, flag_count.label("flag_count"),
            )
            .join(_revisions, is_newest())
            .join(tables.case_keys, tables.case_keys.c.conversation_id == _table.c.conversation_id)
            .order_by(_revisions.c.sent_at.desc(), _table.c.number.desc())
        )  # fmt: skip
        async with self._db.read() as connection:
            rows = (await connection.execute(newest)).all()
        return [
            CaseRow(
                row.id,
                row.number,
                row.conversation_id,
                row.revision,
                row.sent_at,
                row.language,
                headline_of(self._master.unwrap(row.wrapped), row.id, row.revision, row.headline),
                row.flag_count,
            )
            for row in rows
        ]

    async def get(self, case_id: str, revision: int | None = None) -> CaseRecord:
        """The newest revision, or the one named. Raises CaseNotFound."""
        async with self._db.read() as connection:
            return await self._read(connection, case_id, revision)

    async def _mark_sent(self, connection: AsyncConnection, loaded: Loaded, now: datetime) -> None:
        # Also the lock under which two sendings of one conversation follow each other.
        of = tables.conversations.c
        marked = await connection.execute(
            tables.conversations.update()
            .where(of.id == loaded.id, of.version == loaded.version)
            .values(status=SENT, updated_at=now)
        )
        if not marked.rowcount:
            raise await why_not_changed(connection, loaded.id)

    async def _open_case(
        self,
        connection: AsyncConnection,
        case_id: str,
        conversation_id: str,
        number: str | None,
        now: datetime,
    ) -> None:
        if number is None:
            number = await self._next_number(connection, now.year)
        try:
            await connection.execute(
                _table.insert(),
                {
                    "id": case_id, "conversation_id": conversation_id, "number": number, "revision": 1,
                    "first_sent_at": now,
                },
            )  # fmt: skip
        except IntegrityError:
            raise CaseNumberTaken from None

    async def _next_number(self, connection: AsyncConnection, year: int) -> str:
        while True:
            last = await connection.scalar(_NEXT_NUMBER, {"year": year})
            number = f"PS-{year}-{last:04d}"
            # A number that was given by hand earlier is passed over.
            if await connection.scalar(sa.select(_table.c.id).where(_table.c.number == number)) is None:
                return number

    async def _read(
        self, connection: AsyncConnection, case_id: str, revision: int | None, key: CaseKey | None = None
    ) -> CaseRecord:
        row = (
            await connection.execute(
                sa.select(
                    _table.c.number, _table.c.conversation_id, _table.c.first_sent_at, _revisions,
                    tables.case_keys.c.wrapped,
                )
                .join(_revisions, _revisions.c.case_id == _table.c.id)
                .join(tables.case_keys, tables.case_keys.c.conversation_id == _table.c.conversation_id)
                .where(
                    _table.c.id == case_id,
                    _revisions.c.revision == (_table.c.revision if revision is None else revision),
                )
            )
        ).one_or_none()  # fmt: skip
        if row is None:
            raise CaseNotFound
        key = key or self._master.unwrap(row.wrapped)
        return CaseRecord(
            case_id,
            row.number,
            row.conversation_id,
            row.revision,
            row.first_sent_at,
            row.sent_at,
            row.language,
            headline_of(key, case_id, row.revision, row.headline),
            content_of(key, case_id, row.revision, row.content),
        )


async def case_key(connection: AsyncConnection, master_key: MasterKey, case_id: str) -> CaseKey:
    """The key that seals everything of a case. Raises CaseNotFound."""
    keys = tables.case_keys.c
    wrapped = await connection.scalar(
        sa.select(keys.wrapped)
        .join(_table, _table.c.conversation_id == keys.conversation_id)
        .where(_table.c.id == case_id)
    )
    if wrapped is None:
        raise CaseNotFound
    return master_key.unwrap(wrapped)


def is_newest() -> sa.ColumnElement[bool]:
    """Joins a case with its newest revision."""
    return sa.and_(_revisions.c.case_id == _table.c.id, _revisions.c.revision == _table.c.revision)


def headline_of(key: CaseKey, case_id: str, revision: int, sealed: bytes | None) -> dict[str, Any] | None:
    """The headline of a revision, opened; None when none was given."""
    return None if sealed is None else key.open_json(sealed, _context("headline", case_id, revision))


def content_of(key: CaseKey, case_id: str, revision: int, sealed: bytes) -> dict[str, Any]:
    """The content of a revision, opened."""
    content: dict[str, Any] = key.open_json(sealed, _context("content", case_id, revision))
    return content


def _context(part: str, case_id: str, revision: int) -> str:
    return f"case.{part}/{case_id}/{revision}"
