"""A turn for `rasa run actions` and `rasa shell`, where no product server has opened one."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from bot.conversation.talk import begin
from bot.settings import Settings
from bot.store.database import Store
from bot.store.encryption import MasterKey
from bot.turns import Turn, Turns


@asynccontextmanager
async def turn_of(sender_id: str) -> AsyncIterator[Turn]:
    """Load the sender's talk, let it be answered, and save it."""
    from bot.rasa.tracker_store import conversation_id

    settings = Settings.load()
    settings.var.mkdir(parents=True, exist_ok=True)
    store = await Store.open(settings.database, MasterKey.load(file=settings.master_key_file))
    try:
        await store.migrate()
        turns = Turns(store, settings.draft_days)
        turn = await turns.opened(await store.conversations.load_or_create(conversation_id(sender_id)))
        if turn.loaded.state is None:
            begin(turn.talk, turn.surroundings)
        yield turn
        await turns.save(turn, None)
    finally:
        await store.close()
