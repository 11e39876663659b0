"""Runs the turns of all talks: one at a time within a talk, in the order they come, each recorded once."""

from __future__ import annotations

import asyncio
import random
from collections.abc import Awaitable, Callable
from contextlib import AbstractContextManager, AsyncExitStack
from typing import Any, TypeVar

from bot.metrics import Metrics
from bot.processes.shared import Shared
from bot.processes.turn_order import TurnOrder
from bot.rasa.model import Understanding
from bot.store.database import Store
from bot.store.errors import ConversationNotFound, TurnConflict, TurnRepeated
from bot.turns import Turn, Turns, current
from bot.web.family.patience import through_a_restart
from bot.web.family.requests import Said

TRIES = (
    8  # of one message, when turns of other processes come between; one of those that meet is always saved
)
PAUSE = 0.02  # seconds at most after the first time, growing: those who met do not meet again
NEWS = frozenset({"danger", "callback", "send", "letter"})  # effects that open pages of the desk show

T = TypeVar("T")


class Talks:
    """The family's messages on their way through Rasa, the trade and the store."""

    def __init__(
        self,
        store: Store,
        understanding: Understanding,
        draft_days: int,
        metrics: Metrics | None = None,
        shared: Shared | None = None,
    ) -> None:
        self._store = store
        self._metrics = metrics or Metrics()
        self._understanding = understanding
        self._shared = shared
        self._order = TurnOrder(shared)
        self.turns = Turns(store, draft_days)

    async def say(self, conversation_id: str, said: Said) -> dict[str, Any]:
        """The reply to one message; the same reply when the same message comes again.

        Raises ConversationNotFound, TurnFailed; DecryptionError when the master key is wrong.
        """
        try:
            return await self._in_order(conversation_id, lambda: self._turn(conversation_id, said))
        except ConversationNotFound:
            raise
        except Exception:
            self._metrics.turns.labels("failed").inc()
            raise

    async def come_back(self, conversation_id: str, language: str | None) -> tuple[str, dict[str, Any]]:
        """The talk goes on after a pause: see Turns. Raises ConversationNotFound."""
        return await self._in_order(conversation_id, lambda: self.turns.come_back(conversation_id, language))

    async def _in_order(self, conversation_id: str, work: Callable[[], Awaitable[T]]) -> T:
        async with AsyncExitStack() as held:
            held.enter_context(self._metrics.turns_under_way.track_inprogress())
            with self._phase("wait"):
                await held.enter_async_context(self._order.turn(conversation_id))
            for tried in range(1, TRIES):
                try:
                    return await through_a_restart(work)
                except (TurnConflict, TurnRepeated):
                    # Another process answered this talk meanwhile, perhaps this very message.
                    self._metrics.turns_met.inc()
                    await asyncio.sleep(random.uniform(0, PAUSE * tried))  # noqa: S311 - chance, no secret
            return await through_a_restart(work)

    async def _turn(self, conversation_id: str, said: Said) -> dict[str, Any]:
        with self._phase("load"):
            loaded, earlier = await self._store.conversations.load_for(conversation_id, said.id)
        if earlier is not None:
            reply = await self.turns.repeated(loaded, earlier)
            self._metrics.turns.labels("repeated").inc()
            return reply
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
        if self._shared is not None and _is_news(turn):
            await self._shared.tell()
        return reply

    def _phase(self, name: str) -> AbstractContextManager[Any]:
        return self._metrics.turn_seconds.labels(name).time()


def _is_news(turn: Turn) -> bool:
    return turn.exchange is not None and any(effect.kind in NEWS for effect in turn.exchange.effects)
