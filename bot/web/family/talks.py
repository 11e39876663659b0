"""Runs the turns of all talks: one at a time within a talk, in the order they come, each recorded once."""

from __future__ import annotations

import asyncio
from collections import OrderedDict
from contextlib import AbstractContextManager
from typing import Any
from weakref import WeakValueDictionary

from bot.metrics import Metrics
from bot.rasa.model import Understanding
from bot.store.database import Store
from bot.store.errors import ConversationNotFound, TurnConflict, TurnRepeated
from bot.turns import Turns, current
from bot.web.family.requests import Said

CODES_TO_REPEAT = 1000


class Talks:
    """The family's messages on their way through Rasa, the trade and the store."""

    def __init__(
        self, store: Store, understanding: Understanding, draft_days: int, metrics: Metrics | None = None
    ) -> None:
        self._store = store
        self._metrics = metrics or Metrics()
        self._understanding = understanding
        self.turns = Turns(store, draft_days)
        self._locks: WeakValueDictionary[str, asyncio.Lock] = WeakValueDictionary()
        # A return code is stored as a hash only. A page that lost the answer on its way asks again with the
        # same id, so the reply that shows a code stays in memory until the talk goes on.
        self._with_code: OrderedDict[str, tuple[str, dict[str, Any]]] = OrderedDict()

    async def say(self, conversation_id: str, said: Said) -> dict[str, Any]:
        """The reply to one message; the same reply when the same message comes again.

        Raises ConversationNotFound, TurnFailed; DecryptionError when the master key is wrong.
        """
        lock = self._locks.setdefault(conversation_id, asyncio.Lock())
        with self._metrics.turns_under_way.track_inprogress():
            with self._phase("wait"):
                await lock.acquire()
            try:
                return await self._turn(conversation_id, said)
            except (TurnConflict, TurnRepeated):
                # Another process answered this talk meanwhile, perhaps this very message.
                return await self._turn(conversation_id, said)
            except ConversationNotFound:
                raise
            except Exception:
                self._metrics.turns.labels("failed").inc()
                raise
            finally:
                lock.release()

    async def _turn(self, conversation_id: str, said: Said) -> dict[str, Any]:
        with self._phase("load"):
            loaded = await self._store.conversations.load(conversation_id)
            earlier = await self._store.conversations.earlier_reply(loaded, said.id)
        if earlier is not None:
            self._metrics.turns.labels("repeated").inc()
            shown_for, reply = self._with_code.get(conversation_id, ("", earlier))
            return reply if shown_for == said.id else earlier
        turn = await self.turns.opened(loaded)
        mark = current.set(turn)
        try:
            with self._phase("understand"):
                await self._understanding.hear(conversation_id, said.heard, {"text": said.text})
            with self._phase("save"):
                reply = await self.turns.save(turn, said.id)
        finally:
            current.reset(mark)
        self._metrics.turns.labels("answered").inc()
        self._with_code.pop(conversation_id, None)
        if any(message["code"] for message in reply["messages"]):
            self._with_code[conversation_id] = (said.id, reply)
            if len(self._with_code) > CODES_TO_REPEAT:
                self._with_code.popitem(last=False)
        return reply

    def _phase(self, name: str) -> AbstractContextManager[Any]:
        return self._metrics.turn_seconds.labels(name).time()
