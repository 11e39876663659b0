"""One turn of a talk between Rasa, the trade and the store: loaded once, changed, saved in one transaction."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from contextvars import ContextVar
from dataclasses import dataclass, field
from datetime import datetime, timezone
from typing import Any

from sqlalchemy.ext.asyncio import AsyncConnection

from bot.casework.hand_over import content, headline
from bot.casework.listing import listing
from bot.conversation.exchange import Exchange
from bot.conversation.letter_state import Letter
from bot.conversation.pauses import in_groups, new_code
from bot.conversation.state import Conversation, Heard, Surroundings
from bot.conversation.talk import begin, respond, welcome_back
from bot.store.agreements import ShownText
from bot.store.conversations import Also, Loaded
from bot.store.database import Store
from bot.store.flags import NewFlag

current: ContextVar[Turn | None] = ContextVar("current turn", default=None)


def now() -> datetime:
    """The time in UTC."""
    return datetime.now(timezone.utc)


class TurnFailed(RuntimeError):
    """The message could not be answered; nothing of the turn was kept and it may be sent again."""


@dataclass
class Turn:
    """A turn at work. `tracker` is Rasa's snapshot; `exchange` appears when the message was answered."""

    loaded: Loaded
    talk: Conversation
    surroundings: Surroundings
    tracker: bytes | None
    exchange: Exchange | None = None
    said: dict[str, Any] = field(default_factory=dict)

    def answer(self, heard: Heard, digression: str | None = None) -> Exchange:
        """Let the talk answer what was heard."""
        question, letter = self.talk.open, self.talk.letters.hand
        given = len(letter.given) if letter else 0
        before = dict(self.talk.interview.answers)
        self.exchange = respond(self.talk, heard, self.surroundings, digression)
        after = self.talk.interview.answers
        # What a follow-up asked again: the answers of the intake stay as they are.
        in_letter = [
            {"q": g["question"], "i": g["item"], "s": g["status"], "v": g["value"]}
            for g in (letter.given[given:] if letter else ())
            if g.get("question") and not g["change"]
        ]
        if in_letter:
            question = (in_letter[0]["q"], in_letter[0]["i"])
        self.said = {
            "text": heard.text,
            "button": heard.button is not None,
            "act": heard.act,
            "confidence": round(heard.confidence, 3),
            "language": heard.language or self.talk.language,
            "question": list(question) if question else None,
            "understood": [
                {"q": a.question, "i": a.item, "s": a.status, "v": a.value}
                for key, a in after.items()
                if before.get(key) is not a
            ]
            + in_letter,
        }
        answered = [effect.data for effect in self.exchange.effects if effect.kind == "letter"]
        if answered:
            self.said["letters"] = [{k: letter[k] for k in ("id", "kind", "state")} for letter in answered]
        return self.exchange


class Turns:
    """Opens and saves turns."""

    def __init__(self, store: Store, draft_days: int, clock: Callable[[], datetime] = now) -> None:
        self._store = store
        self._draft_days = draft_days
        self._clock = clock
        self.notice: Mapping[str, str] = {}
        """The version of the notice on data protection that families can read now, by language."""

    def _surroundings(
        self, letters: tuple[Letter, ...] = (), shared: tuple[datetime, ...] = ()
    ) -> Surroundings:
        return Surroundings(self._clock(), self._draft_days, letters, self.notice, shared)

    async def open(self, conversation_id: str) -> Turn:
        """The talk as it stands. Raises ConversationNotFound."""
        loaded = await self._store.conversations.load(conversation_id)
        return await self.opened(loaded)

    async def opened(self, loaded: Loaded) -> Turn:
        """A turn on a conversation that was loaded just now, with the letters of a worker that wait for it."""
        talk = Conversation.from_json(loaded.state) if loaded.state else Conversation.new(loaded.language)
        # Only to a family that has sent its answers is anything ever written.
        waiting = await self._store.letters.waiting(loaded.id) if talk.sent else []
        letters = tuple(Letter(one.id, one.kind, one.about, one.body) for one in waiting)
        shared = await self._store.taking_back.shared_since(loaded.id) if talk.sent else ()
        return Turn(loaded, talk, self._surroundings(letters, shared), loaded.tracker)

    async def begin(self, language: str | None) -> tuple[str, dict[str, Any]]:
        """A new talk: its bearer token and the first words."""
        conversation_id, token = await self._store.conversations.create()
        loaded = await self._store.conversations.load(conversation_id)
        turn = Turn(loaded, Conversation.new(language), self._surroundings(), None)
        turn.exchange = begin(turn.talk, turn.surroundings)
        turn.said = {"text": "", "opened": True, "language": language}
        return token, await self.save(turn, None)

    async def come_back(self, conversation_id: str, language: str | None) -> tuple[str, dict[str, Any]]:
        """The talk goes on after a pause: a new bearer token and the words of welcome."""
        turn = await self.open(conversation_id)
        turn.exchange = welcome_back(turn.talk, turn.surroundings, language)
        turn.said = {"text": "", "opened": True, "language": language}
        reply = await self.save(turn, None)
        return await self._store.conversations.new_token(conversation_id), reply

    async def repeated(self, loaded: Loaded, reply: dict[str, Any]) -> dict[str, Any]:
        """The reply to a message that comes again. Where it showed a return code, it shows a new one.

        The code was kept nowhere, and the page that asks again did not get it. So a new one takes its place, unless
        the talk has gone on since. Raises TurnConflict when it goes on at this moment.
        """
        showed = [n for n, m in enumerate(reply["messages"]) if m["kind"] == "code"]
        if not showed or reply["messages"][showed[0]]["id"] != f"{loaded.seq}-{showed[0]}":
            return reply
        code = new_code()
        await self._store.conversations.renew_code(loaded, code)
        messages = list(reply["messages"])
        messages[showed[0]] = {**messages[showed[0]], "code": in_groups(code)}
        return {**reply, "messages": messages}

    async def save(self, turn: Turn, client_message_id: str | None) -> dict[str, Any]:
        """Keep everything the turn changed, or nothing. Returns the reply as the family API shows it.

        Raises TurnFailed when the message was not answered, TurnConflict when another turn came between.
        """
        x = turn.exchange
        if x is None:
            raise TurnFailed
        reply = x.reply.to_json(turn.loaded.seq + 1)
        effects: dict[str, list[dict[str, Any]]] = {}
        for effect in x.effects:
            effects.setdefault(effect.kind, []).append(effect.data)
        if "erase" in effects:
            await self._store.conversations.erase(turn.loaded.id)
            return reply
        sending = effects.get("send", [None])[-1]
        code = effects.get("code", [None])[-1]
        kept = _without_code(reply)
        also = [self._sending(turn, sending)] if sending else []
        for letter in effects.get("letter", []):
            also.append(self._store.letters.answering(letter["id"], letter["state"], letter["answer"]))
        if x.shown:
            also.append(self._store.agreements.keeping(ShownText(v, *text) for v, text in x.shown.items()))
        for back in effects.get("taken_back", []):
            also.append(self._store.taking_back.following(back["purpose"], back["about"]))
        turn.loaded = await self._store.conversations.save_turn(
            turn.loaded,
            client_message_id=client_message_id,
            said=turn.said,
            reply=kept,
            state=turn.talk.to_json(),
            tracker=turn.tracker,
            language=turn.talk.language,
            flags=[
                NewFlag(
                    f["code"], f["level"], f["urgency"], ", ".join(f["rules"]), {"evidence": f["evidence"]}
                )
                for f in (d["flag"] for d in effects.get("danger", []))
            ],
            callback=effects.get("callback", [None])[-1],
            code=code["code"] if code else None,
            also=_together(also) if also else None,
        )
        return reply

    def _sending(self, turn: Turn, sending: dict[str, Any]) -> Also:
        sent = content(turn.talk, sending["sections"], turn.surroundings.now)
        return self._store.cases.sending(
            sent, headline=headline(sent), listing=listing(sent), number=sending["number"]
        )


def _together(steps: list[Also]) -> Also:
    async def keep(connection: AsyncConnection, loaded: Loaded) -> None:
        for step in steps:
            await step(connection, loaded)

    return keep


def _without_code(reply: dict[str, Any]) -> dict[str, Any]:
    """The return code is shown once and kept nowhere but as its hash."""
    if not any(m["code"] for m in reply["messages"]):
        return reply
    messages = [{**m, "code": None} if m["code"] else m for m in reply["messages"]]
    return {**reply, "messages": messages}
