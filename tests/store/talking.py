"""Shorthand for store tests: a family says something, and the turn is saved."""

from __future__ import annotations

from typing import Any

import sqlalchemy as sa

from bot.store.conversations import Loaded
from bot.store.database import Store
from bot.store.flags import NewFlag

DANGER = NewFlag("safety.violence", 3, "immediate", "fi.violence.1", {"quote": "hän lyö minua"})


async def begin(store: Store) -> Loaded:
    """A new conversation, loaded."""
    conversation_id, _ = await store.conversations.create()
    return await store.conversations.load(conversation_id)


async def talk(store: Store, loaded: Loaded, text: str = "hei", **changes: Any) -> Loaded:
    """Saves a turn in which the family said `text`."""
    turn: dict[str, Any] = {
        "client_message_id": None,
        "said": {"text": text},
        "reply": {"text": f"answer to {text}"},
        "state": {"answers": [text]},
        "tracker": text.encode(),
        "language": "fi",
    }
    return await store.conversations.save_turn(loaded, **{**turn, **changes})


async def fetch(store: Store, statement: str) -> list[tuple[Any, ...]]:
    """What plain SQL finds in the database, behind the repositories' back."""
    async with store._db.read() as connection:
        return [tuple(row) for row in await connection.execute(sa.text(statement))]


async def tamper(store: Store, statement: str, **values: Any) -> None:
    """Changes the database behind the repositories' back."""
    async with store._db.write() as connection:
        await connection.execute(sa.text(statement), values)
