"""Agreements: the texts that families were shown, kept once for each version, and what a talk holds of agreements.

What a family agreed to is part of its talk's state, sealed with it and erased with it. The texts are the house's own
words, the same for everybody; they stay, so that any agreement can be read years later as it was given.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from typing import Any

import sqlalchemy as sa
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.store import house_tables
from bot.store.connection import Database
from bot.store.conversations import Also, Conversations, Loaded

_table = house_tables.shown_texts
# Many talks show the same text for the first time at once: one row is enough.
_KEEP = sa.text(
    "INSERT INTO shown_texts (version, language, body) VALUES (:version, :language, :body)"
    " ON CONFLICT (version) DO NOTHING"
)


@dataclass(frozen=True)
class ShownText:
    """A text exactly as it was shown. `version` as bot/conversation/agreement_state.py makes it."""

    version: str
    language: str
    body: str


class AgreementTexts:
    def __init__(self, database: Database, conversations: Conversations) -> None:
        self._db = database
        self._conversations = conversations

    def keeping(self, texts: Iterable[ShownText]) -> Also:
        """Keeps these texts inside the transaction of `Conversations.save_turn`."""
        wanted = list(texts)

        async def keep(connection: AsyncConnection, loaded: Loaded) -> None:
            await _keep(connection, wanted)

        return keep

    async def keep(self, texts: Iterable[ShownText]) -> None:
        """Keeps these texts; those that are known stay as they are."""
        async with self._db.write() as connection:
            await _keep(connection, list(texts))

    async def texts(self, versions: Collection[str]) -> dict[str, ShownText]:
        """Those of these versions that were kept."""
        if not versions:
            return {}
        wanted = sa.select(_table.c.version, _table.c.language, _table.c.body)
        async with self._db.read() as connection:
            rows = await connection.execute(wanted.where(_table.c.version.in_(set(versions))))
            return {row.version: ShownText(*row) for row in rows}

    async def of_talk(self, conversation_id: str) -> dict[str, Any] | None:
        """What the talk's state holds of agreements; None for a talk that began before they were noted.

        Raises ConversationNotFound.
        """
        state = (await self._conversations.load(conversation_id)).state or {}
        found: dict[str, Any] | None = state.get("agreements")
        return found


async def _keep(connection: AsyncConnection, texts: list[ShownText]) -> None:
    for one in sorted(
        texts, key=lambda text: text.version
    ):  # in one order: two turns cannot block each other
        row = {"version": one.version, "language": one.language, "body": one.body}
        await connection.execute(_KEEP, row)
