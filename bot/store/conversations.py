"""Conversations: one row of state, one row per turn, opened by a bearer token or a return code."""

from __future__ import annotations

import contextlib
import hashlib
import secrets
from collections.abc import Awaitable, Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime
from typing import Any
from uuid import uuid4

import sqlalchemy as sa
from sqlalchemy.exc import IntegrityError
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.store import tables
from bot.store.callbacks import replace_waiting
from bot.store.connection import Database
from bot.store.encryption import CaseKey, MasterKey
from bot.store.errors import CodeTaken, ConversationNotFound, TurnConflict, TurnRepeated
from bot.store.flags import NewFlag, add_flags, strip_flags
from bot.store.master_keys import wrapped_for_new_case

OPEN, SENT = "open", "sent"
_ERASE_AT_ONCE = 200

_table = tables.conversations
_named = _table.c.id == sa.bindparam("named")
# Built once: a turn should not pay for composing statements.
_LOAD = (
    sa.select(
        _table.c.version, _table.c.seq, _table.c.status, _table.c.language, _table.c.state, _table.c.tracker,
        _table.c.code_hash.is_not(None).label("has_code"), _table.c.created_at, _table.c.updated_at,
        tables.case_keys.c.wrapped,
    )
    .join(tables.case_keys)
    .where(_named)
)  # fmt: skip
_SAVED = ("version", "seq", "language", "state", "tracker", "updated_at")
_SAVE = (
    _table.update()
    .where(_named, _table.c.version == sa.bindparam("seen"))
    .values({name: sa.bindparam(name) for name in _SAVED})
)
_SAVE_WITH_STATUS = _SAVE.values(status=sa.bindparam("status"))
_of_message = sa.and_(
    tables.turns.c.conversation_id == sa.bindparam("named"),
    tables.turns.c.message_hash == sa.bindparam("message_hash"),
)
_earlier = (tables.turns.c.seq.label("earlier_seq"), tables.turns.c.reply.label("earlier_reply"))
_LOAD_FOR_MESSAGE = _LOAD.add_columns(*_earlier).outerjoin(tables.turns, _of_message)


@dataclass
class Loaded:
    """A conversation as it was when it was loaded."""

    id: str
    """UUID, as text."""
    version: int
    """Grows with every saved turn; a turn saved on an older version is refused."""
    seq: int
    """Number of the last saved turn, 0 before the first."""
    status: str
    """`open` or `sent`."""
    language: str | None
    """Language chosen by the family: fi, en, ar."""
    state: dict[str, Any] | None = field(repr=False)
    """The questionnaire's state; None before the first turn."""
    tracker: bytes | None = field(repr=False)
    """Rasa's tracker, serialised."""
    has_code: bool
    """Whether a return code was made."""
    key: CaseKey = field(repr=False)
    """Seals everything of this conversation."""
    created_at: datetime
    """UTC."""
    updated_at: datetime
    """UTC, of the last saved turn or sending."""


@dataclass(frozen=True)
class TurnRecord:
    """One message and its answer."""

    seq: int
    """1 for the first turn."""
    at: datetime
    """UTC."""
    said: dict[str, Any] = field(repr=False)
    """What the family sent."""
    reply: dict[str, Any] = field(repr=False)
    """What was answered."""


Also = Callable[[AsyncConnection, Loaded], Awaitable[None]]
"""Something more to do inside a turn's transaction, with the conversation as it is after the turn."""


class Conversations:
    def __init__(self, database: Database, master_key: MasterKey) -> None:
        self._db = database
        self._master = master_key

    async def create(self) -> tuple[str, str]:
        """A new conversation: its id, and the bearer token, which is kept only as a hash."""
        conversation_id, token = str(uuid4()), secrets.token_urlsafe(32)
        await self._insert(conversation_id, token)
        return conversation_id, token

    async def _insert(self, conversation_id: str, token: str) -> None:
        now = self._db.now()
        async with self._db.write() as connection:
            await connection.execute(
                _table.insert(),
                {
                    "id": conversation_id, "token_hash": _token_hash(token), "status": OPEN,
                    "version": 0, "seq": 0, "created_at": now, "updated_at": now,
                },
            )  # fmt: skip
            wrapped = await wrapped_for_new_case(connection, self._master)
            await connection.execute(
                tables.case_keys.insert(), {"conversation_id": conversation_id, "wrapped": wrapped}
            )

    async def by_token(self, token: str) -> str | None:
        """The id of the conversation that this bearer token opens."""
        return await self._find(_table.c.token_hash == _token_hash(token))

    async def by_code(self, code: str) -> str | None:
        """The id of the conversation that this return code opens. Slow on purpose (about 20 ms)."""
        return await self._find(_table.c.code_hash == await self._code_hash(code))

    async def load_or_create(self, conversation_id: str) -> Loaded:
        """Like `load`; a talk that comes over one of Rasa's own channels begins here, without a token."""
        try:
            return await self.load(conversation_id)
        except ConversationNotFound:
            with contextlib.suppress(IntegrityError):  # another process was faster by a moment
                await self._insert(conversation_id, secrets.token_urlsafe(32))
            return await self.load(conversation_id)

    async def tracker(self, conversation_id: str) -> bytes | None:
        """Rasa's tracker alone, for Rasa's own channels."""
        try:
            return (await self.load(conversation_id)).tracker
        except ConversationNotFound:
            return None

    async def save_tracker(self, conversation_id: str, tracker: bytes) -> None:
        """Keeps Rasa's tracker alone, for Rasa's own channels: the action server saved the turn itself.

        A talk that was erased meanwhile stays erased.
        """
        try:
            loaded = await self.load(conversation_id)
            sealed = loaded.key.seal(tracker, _context("tracker", conversation_id))
            await self._set(conversation_id, tracker=sealed)
        except ConversationNotFound:
            return

    async def load(self, conversation_id: str) -> Loaded:
        """Raises ConversationNotFound, and DecryptionError when the master key is not the right one."""
        async with self._db.read() as connection:
            row = (await connection.execute(_LOAD, {"named": conversation_id})).one_or_none()
        return self._loaded(conversation_id, row)

    async def load_for(
        self, conversation_id: str, client_message_id: str
    ) -> tuple[Loaded, dict[str, Any] | None]:
        """`load`, and the reply that this client message got already, so that a retry gets the same; else None."""
        message_hash = self._message_hash(conversation_id, client_message_id)
        values = {"named": conversation_id, "message_hash": message_hash}
        async with self._db.read() as connection:  # one trip to the database for both
            row = (await connection.execute(_LOAD_FOR_MESSAGE, values)).one_or_none()
        loaded, reply = self._loaded(conversation_id, row), None
        if row is not None and row.earlier_reply is not None:
            context = turn_context("reply", conversation_id, row.earlier_seq)
            reply = loaded.key.open_json(row.earlier_reply, context)
        return loaded, reply

    def _loaded(self, conversation_id: str, row: Any) -> Loaded:
        if row is None:
            raise ConversationNotFound
        key = self._master.unwrap(row.wrapped)
        return Loaded(
            id=conversation_id,
            version=row.version,
            seq=row.seq,
            status=row.status,
            language=row.language,
            state=None if row.state is None else key.open_json(row.state, _context("state", conversation_id)),
            tracker=None
            if row.tracker is None
            else key.open(row.tracker, _context("tracker", conversation_id)),
            has_code=bool(row.has_code),
            key=key,
            created_at=row.created_at,
            updated_at=row.updated_at,
        )

    async def save_turn(
        self,
        loaded: Loaded,
        *,
        client_message_id: str | None,
        said: Mapping[str, Any],
        reply: Mapping[str, Any],
        state: dict[str, Any],
        tracker: bytes | None,
        language: str | None,
        status: str | None = None,
        flags: Sequence[NewFlag] = (),
        callback: Mapping[str, Any] | None = None,
        code: str | None = None,
        also: Also | None = None,
    ) -> Loaded:
        """Saves all that one turn changed, or nothing; returns what `load` would return now.

        `status` None leaves it as it is. A call-back request replaces one that is still waiting. `code` becomes
        the return code; `also` is done inside the same transaction (`Cases.sending`).
        Raises TurnConflict when a turn was saved since the loading, which may be a copy of this one (load
        again with `load_for`); TurnRepeated when this client message was recorded before the loading;
        ConversationNotFound when the conversation was erased meanwhile.
        """
        key, now, seq = loaded.key, self._db.now(), loaded.seq + 1
        code_hash = await self._code_hash(code) if code is not None else None
        change = {
            "named": loaded.id, "seen": loaded.version, "version": loaded.version + 1, "seq": seq,
            "language": language, "updated_at": now,
            "state": key.seal_json(state, _context("state", loaded.id)),
            "tracker": None if tracker is None else key.seal(tracker, _context("tracker", loaded.id)),
        }  # fmt: skip
        turn = {
            "conversation_id": loaded.id, "seq": seq, "at": now,
            "message_hash": self._message_hash(loaded.id, client_message_id),
            "said": key.seal_json(said, turn_context("said", loaded.id, seq)),
            "reply": key.seal_json(reply, turn_context("reply", loaded.id, seq)),
        }  # fmt: skip
        async with self._db.write() as connection:
            if status is None:
                saved = await connection.execute(_SAVE, change)
            else:
                saved = await connection.execute(_SAVE_WITH_STATUS, {**change, "status": status})
            if not saved.rowcount:
                raise await why_not_changed(connection, loaded.id)
            try:
                await connection.execute(tables.turns.insert(), turn)
            except IntegrityError:  # the version was right, so only the client message can be there twice
                raise TurnRepeated from None
            await add_flags(connection, loaded.id, key, now, flags)
            if callback is not None:
                await replace_waiting(connection, loaded.id, key, now, callback)
            if code_hash is not None:
                await _set_code(connection, loaded.id, code_hash)
            saved_turn = replace(
                loaded, version=loaded.version + 1, seq=seq, state=state, tracker=tracker, language=language,
                status=status or loaded.status, has_code=loaded.has_code or code is not None, updated_at=now,
            )  # fmt: skip
            if also is not None:
                await also(connection, saved_turn)
        return saved_turn

    async def turns(self, conversation_id: str) -> list[TurnRecord]:
        """The whole transcript in order. Raises ConversationNotFound."""
        of_keys, of_turns = tables.case_keys.c, tables.turns.c
        async with self._db.read() as connection:
            wrapped = await connection.scalar(
                sa.select(of_keys.wrapped).where(of_keys.conversation_id == conversation_id)
            )
            if wrapped is None:
                raise ConversationNotFound
            rows = await connection.execute(
                sa.select(of_turns.seq, of_turns.at, of_turns.said, of_turns.reply)
                .where(of_turns.conversation_id == conversation_id)
                .order_by(of_turns.seq)
            )
        key = self._master.unwrap(wrapped)
        return [
            TurnRecord(
                row.seq,
                row.at,
                key.open_json(row.said, turn_context("said", conversation_id, row.seq)),
                key.open_json(row.reply, turn_context("reply", conversation_id, row.seq)),
            )
            for row in rows
        ]

    async def set_code(self, conversation_id: str, code: str) -> None:
        """Makes `code` the return code, in place of an older one. Raises CodeTaken, ConversationNotFound."""
        code_hash = await self._code_hash(code)
        try:
            await self._set(conversation_id, code_hash=code_hash)
        except IntegrityError:
            raise CodeTaken from None

    async def renew_code(self, loaded: Loaded, code: str) -> None:
        """Makes `code` the return code in place of the older one, if nothing happened since the loading.

        Raises TurnConflict when something did, CodeTaken, ConversationNotFound.
        """
        change = {"code_hash": await self._code_hash(code), "version": loaded.version + 1}
        seen = sa.and_(_table.c.id == loaded.id, _table.c.version == loaded.version)
        async with self._db.write() as connection:
            try:
                changed = await connection.execute(_table.update().where(seen).values(change))
            except IntegrityError:
                raise CodeTaken from None
            if not changed.rowcount:
                raise await why_not_changed(connection, loaded.id)

    async def new_token(self, conversation_id: str) -> str:
        """A new bearer token in place of the older one: one device at a time. Raises ConversationNotFound."""
        token = secrets.token_urlsafe(32)
        await self._set(conversation_id, token_hash=_token_hash(token))
        return token

    async def erase(self, conversation_id: str) -> None:
        """Deletes everything of the conversation and its key. Of its danger flags only bare rows remain.

        Erasing what is not there is no error: a retry ends well.
        """
        # The row is locked first, so a turn that is being saved comes wholly before this or not at all.
        one = sa.select(_table.c.id).where(_table.c.id == conversation_id).with_for_update()
        async with self._db.write(lock_first=True) as connection:
            await self._erase(connection, list(await connection.scalars(one)))
        await self._db.empty_write_ahead_log()

    async def erase_idle(self, before: datetime) -> int:
        """Erases conversations that were never sent and not touched since `before`; how many there were."""
        idle = (
            sa.select(_table.c.id)
            .outerjoin(tables.cases)
            .where(_table.c.status == OPEN, _table.c.updated_at < before, tables.cases.c.id.is_(None))
            .order_by(_table.c.id)
            .limit(_ERASE_AT_ONCE)
            .with_for_update(of=_table)  # a family that writes at this very moment is waited for, then kept
        )
        erased = 0
        while True:
            async with self._db.write(lock_first=True) as connection:
                ids = list(await connection.scalars(idle))
                await self._erase(connection, ids)
            erased += len(ids)
            if len(ids) < _ERASE_AT_ONCE:
                break
        if erased:
            await self._db.empty_write_ahead_log()
        return erased

    async def _erase(self, connection: AsyncConnection, ids: list[str]) -> None:
        await strip_flags(connection, ids, self._db.now())
        # Turns, call-back requests, the case and the key go with it: their foreign keys cascade.
        await connection.execute(_table.delete().where(_table.c.id.in_(ids)))

    async def _find(self, condition: sa.ColumnElement[bool]) -> str | None:
        async with self._db.read() as connection:
            return await connection.scalar(sa.select(_table.c.id).where(condition))

    async def _set(self, conversation_id: str, **values: bytes) -> None:
        async with self._db.write() as connection:
            changed = await connection.execute(
                _table.update().where(_table.c.id == conversation_id).values(values)
            )
            if not changed.rowcount:
                raise ConversationNotFound

    async def _code_hash(self, code: str) -> bytes:
        return await self._db.in_thread(self._master.slow_hash, "return code", code)

    def _message_hash(self, conversation_id: str, client_message_id: str | None) -> bytes | None:
        if client_message_id is None:
            return None
        # The id comes from outside and could hold anything: its hash has one length and tells nothing.
        return self._master.blind_index("client message", f"{conversation_id}/{client_message_id}")


async def _set_code(connection: AsyncConnection, conversation_id: str, code_hash: bytes) -> None:
    change = _table.update().where(_table.c.id == conversation_id).values(code_hash=code_hash)
    try:
        await connection.execute(change)
    except IntegrityError:
        raise CodeTaken from None


async def why_not_changed(
    connection: AsyncConnection, conversation_id: str
) -> ConversationNotFound | TurnConflict:
    """The error to raise when a version-checked update met no row."""
    there = await connection.scalar(sa.select(_table.c.id).where(_table.c.id == conversation_id))
    return ConversationNotFound() if there is None else TurnConflict()


def _token_hash(token: str) -> bytes:
    # A token is 32 random bytes: nothing to guess, so a fast hash is enough.
    return hashlib.sha256(token.encode()).digest()


def _context(part: str, conversation_id: str) -> str:
    return f"conversation.{part}/{conversation_id}"


def turn_context(part: str, conversation_id: str, seq: int) -> str:
    return f"turn.{part}/{conversation_id}/{seq}"
