"""The rows of a review: an interpreter's renderings, sealed with the key of the case, each saved by itself."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

import sqlalchemy as sa
from sqlalchemy.exc import IntegrityError
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.casework.reviewing import DONE, TAKEN
from bot.review.suggestions import Confirmed
from bot.review.written import CHECKED
from bot.store import tables
from bot.store.cases import case_key
from bot.store.connection import Database
from bot.store.encryption import CaseKey, MasterKey
from bot.store.errors import ReviewNotFound, RowConflict

_table, _reviews, _cases, _keys = tables.review_rows, tables.reviews, tables.cases, tables.case_keys
_excluded = tables.review_exclusions


@dataclass(frozen=True)
class ReviewRow:
    """One rendering. `row` is the message it is of, such as "t12"."""

    review_id: str
    row: str
    state: str
    """machine, checked or doubtful."""
    version: int
    """Grows with every saving, from 1."""
    saved_by: str
    """The interpreter's user id: a review may have changed hands."""
    saved_at: datetime
    """UTC."""
    seconds: int
    """Time spent on it."""
    body: dict[str, Any] = field(repr=False)


class ReviewRows:
    def __init__(self, database: Database, master_key: MasterKey) -> None:
        self._db = database
        self._master = master_key

    async def of(self, review_id: str, user_id: str) -> list[ReviewRow]:
        """The rows, for the interpreter who has the task or finished it. Raises ReviewNotFound to anybody else."""
        async with self._db.read() as connection:
            key = await self._key(connection, review_id, user_id, (TAKEN, DONE), lock=False)
            rows = (await connection.execute(_select(_table.c.review_id == review_id))).all()
        return [_opened(key, row) for row in rows]

    async def confirmed_by(self, user_id: str, reader: str, newest: int = 2000) -> list[Confirmed]:
        """What this interpreter itself has rendered into a language and confirmed, the newest first.

        Of tasks it has or finished, in cases that still exist and from which nobody has excluded it. Which family
        a rendering is of does not leave this place. A row that was saved before originals were kept with it is not there.
        """
        excluded = sa.select(_excluded.c.case_id).where(_excluded.c.user_id == user_id)
        wanted = (
            sa.select(_table.c.review_id, _table.c.row, _table.c.saved_at, _table.c.body, _keys.c.wrapped)
            .join(_reviews, _reviews.c.id == _table.c.review_id)
            .join(_cases, _cases.c.id == _reviews.c.case_id)
            .join(_keys, _keys.c.conversation_id == _cases.c.conversation_id)
            .where(
                _table.c.saved_by == user_id, _table.c.state == CHECKED, _reviews.c.reader == reader,
                _reviews.c.taken_by == user_id, _reviews.c.state.in_((TAKEN, DONE)),
                _cases.c.id.not_in(excluded),
            )
            .order_by(_table.c.saved_at.desc(), _table.c.review_id, _table.c.row)
            .limit(newest)
        )  # fmt: skip
        async with self._db.read() as connection:
            rows = (await connection.execute(wanted)).all()
        keys: dict[bytes, CaseKey] = {}
        found = []
        for row in rows:
            key = keys.get(row.wrapped) or keys.setdefault(row.wrapped, self._master.unwrap(row.wrapped))
            body = body_of(key, row.review_id, row.row, row.body)
            if "original" in body:
                language = body["original_language"]
                found.append(Confirmed(body["original"], language, body["rendering"], reader, row.saved_at))
        return found

    async def of_case(self, case_id: str) -> dict[str, list[ReviewRow]]:
        """All rows of a case by review, for its worker."""
        of_case = sa.select(_reviews.c.id).where(_reviews.c.case_id == case_id)
        async with self._db.read() as connection:
            rows = (await connection.execute(_select(_table.c.review_id.in_(of_case)))).all()
            if not rows:
                return {}
            key = await case_key(connection, self._master, case_id)
        found: dict[str, list[ReviewRow]] = {}
        for row in rows:
            found.setdefault(row.review_id, []).append(_opened(key, row))
        return found

    async def save(
        self, review_id: str, user_id: str, row: str, state: str, body: Mapping[str, Any], version: int
    ) -> int:
        """Saves one rendering over `version`, 0 for the first; gives the new version.

        The same saving again, after a reply that got lost, gives the version there is.
        Raises ReviewNotFound to anybody but the interpreter who has the task; RowConflict.
        """
        async with self._db.write(lock_first=True) as connection:
            key = await self._key(connection, review_id, user_id, (TAKEN,), lock=True)
            mine = sa.and_(_table.c.review_id == review_id, _table.c.row == row)
            there = (await connection.execute(_select(mine))).one_or_none()
            if there is not None and there.version != version:
                known = _opened(key, there)
                if (there.version, known.state, known.body) == (version + 1, state, dict(body)):
                    return int(there.version)
                raise RowConflict
            if there is None and version:
                raise RowConflict
            values = {
                "state": state, "version": version + 1, "saved_by": user_id, "saved_at": self._db.now(),
                "seconds": int(body.get("seconds", 0)), "body": key.seal_json(body, _context(review_id, row)),
            }  # fmt: skip
            if there is not None:
                await connection.execute(_table.update().where(mine).values(values))
            else:
                try:
                    await connection.execute(_table.insert(), {"review_id": review_id, "row": row, **values})
                except IntegrityError:
                    raise RowConflict from None
        return version + 1

    async def _key(
        self,
        connection: AsyncConnection,
        review_id: str,
        user_id: str,
        states: tuple[str, ...],
        *,
        lock: bool,
    ) -> CaseKey:
        mine = sa.select(_reviews.c.case_id).where(
            _reviews.c.id == review_id, _reviews.c.taken_by == user_id, _reviews.c.state.in_(states)
        )
        case_id = await connection.scalar(mine.with_for_update() if lock else mine)
        wrapped = await connection.scalar(
            sa.select(_keys.c.wrapped)
            .join(_cases, _cases.c.conversation_id == _keys.c.conversation_id)
            .where(_cases.c.id == case_id)
        )
        if wrapped is None:
            raise ReviewNotFound
        return self._master.unwrap(wrapped)


def _select(where: sa.ColumnElement[bool]) -> sa.Select[Any]:
    return sa.select(_table).where(where).order_by(_table.c.saved_at, _table.c.row)


def body_of(key: CaseKey, review_id: str, row: str, sealed: bytes) -> dict[str, Any]:
    """What a row says, opened."""
    body: dict[str, Any] = key.open_json(sealed, _context(review_id, row))
    return body


def _opened(key: CaseKey, row: Any) -> ReviewRow:
    body = body_of(key, row.review_id, row.row, row.body)
    return ReviewRow(
        row.review_id, row.row, row.state, row.version, row.saved_by, row.saved_at, row.seconds, body
    )


def _context(review_id: str, row: str) -> str:
    return f"review.row/{review_id}/{row}"
