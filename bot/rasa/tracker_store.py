"""Rasa's tracker, bounded and encrypted: the last turns and the slots, kept inside the conversation's row."""

from __future__ import annotations

import uuid
from collections.abc import Iterable
from typing import Any

import orjson
from rasa.core.tracker_store import TrackerStore
from rasa.shared.core.constants import ACTION_LISTEN_NAME
from rasa.shared.core.domain import Domain
from rasa.shared.core.events import ActionExecuted, Event, SlotSet, UserUttered, deserialise_events
from rasa.shared.core.trackers import DialogueStateTracker

from bot.settings import Settings
from bot.store.database import Store
from bot.store.encryption import MasterKey
from bot.turns import current

KEPT_TURNS = 2  # the rules look at the turn at work only; one more helps a person who debugs


def conversation_id(sender_id: str) -> str:
    """A sender of any channel as the id of a conversation: a UUID as it is, others by their hash."""
    try:
        return str(uuid.UUID(sender_id))
    except ValueError:
        return str(uuid.uuid5(uuid.NAMESPACE_URL, f"perhesilta:{sender_id}"))


def snapshot(tracker: DialogueStateTracker, kept_turns: int = KEPT_TURNS) -> list[Event]:
    """The slots as they were and the events of the last turns. Cost does not grow with the talk."""
    events = list(tracker.events)
    start, seen = 0, 0
    for n in range(len(events) - 1, -1, -1):
        if isinstance(events[n], UserUttered):
            seen += 1
            if seen == kept_turns:
                start = n
                break
    if start == 0:
        return events
    slots: dict[str, Any] = {}
    for event in events[:start]:
        if isinstance(event, SlotSet):
            slots[event.key] = event.value
    at = events[start].timestamp
    kept: list[Event] = [
        SlotSet(name, value, timestamp=at) for name, value in slots.items() if value is not None
    ]
    return [*kept, ActionExecuted(ACTION_LISTEN_NAME, timestamp=at), *events[start:]]


class EncryptedTrackerStore(TrackerStore):
    """Keeps trackers sealed with the case's key.

    Inside the product's server a turn is open: the tracker travels with it and is saved in its transaction.
    Under `rasa run` and `rasa shell` there is none, and the store is opened from the settings.
    """

    def __init__(
        self, domain: Domain | None, event_broker: Any = None, host: Any = None, **kwargs: Any
    ) -> None:
        super().__init__(domain, event_broker)
        self._store: Store | None = None

    async def _opened(self) -> Store:
        if self._store is None:
            settings = Settings.load()
            settings.var.mkdir(parents=True, exist_ok=True)
            store = await Store.open(settings.database, MasterKey.load(file=settings.master_key_file))
            await store.migrate()
            self._store = store
        return self._store

    async def save(self, tracker: DialogueStateTracker) -> None:
        """Keep the bounded tracker."""
        data = orjson.dumps([event.as_dict() for event in snapshot(tracker)])
        turn = current.get()
        if turn is not None:
            turn.tracker = data
            return
        store = await self._opened()
        await store.conversations.save_tracker(conversation_id(tracker.sender_id), data)

    async def retrieve(self, sender_id: str) -> DialogueStateTracker | None:
        """The tracker kept last, or None for a new conversation."""
        turn = current.get()
        if turn is not None:
            data = turn.tracker
        else:
            data = await (await self._opened()).conversations.tracker(conversation_id(sender_id))
        if data is None:
            return None
        tracker = DialogueStateTracker(sender_id, self.domain.slots)
        for event in deserialise_events(orjson.loads(data)):
            tracker.update(event, None)
        return tracker

    async def keys(self) -> Iterable[str]:
        """No list of conversations is given out: nobody needs one here."""
        return []
