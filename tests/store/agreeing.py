"""A family at home that talks with the trade over a real store: presses buttons, sends, comes back."""

from __future__ import annotations

from datetime import datetime, timedelta, timezone
from typing import Any

from bot.conversation.agreement_state import Agreement, records_of, standing
from bot.conversation.state import Heard
from bot.store.agreements import ShownText
from bot.store.database import Store
from bot.turns import Turns

BEGUN = datetime(2026, 11, 22, 8, tzinfo=timezone.utc)


class Home:
    """One family. `reply` is the last answer as the family API shows it."""

    def __init__(self, store: Store, notice: dict[str, str] | None = None) -> None:
        self.store, self.id, self.reply = store, "", {}
        self.now = BEGUN
        self.turns = Turns(store, 14, self._clock)
        self.turns.notice = notice or {}

    def _clock(self) -> datetime:
        self.now += timedelta(minutes=1)
        return self.now

    async def begin(self, language: str | None = None) -> Home:
        """A new talk."""
        token, self.reply = await self.turns.begin(language)
        self.id = await self.store.conversations.by_token(token) or ""
        return self

    async def hear(self, heard: Heard) -> dict[str, Any]:
        """One message through a turn of its own."""
        turn = await self.turns.open(self.id)
        turn.answer(heard)
        self.reply = await self.turns.save(turn, None)
        return self.reply

    async def press(self, intent: str, **values: Any) -> dict[str, Any]:
        """A button."""
        button = {
            "intent": intent, "question": "", "item": "", "language": "", "button": "", "options": [],
            "sections": [], **values,
        }  # fmt: skip
        return await self.hear(Heard("pressed", intent, 1.0, button=button))

    async def choose(self, question: str, *options: str) -> dict[str, Any]:
        """Options of a question."""
        return await self.press("choose", question=question, options=list(options))

    async def say(self, text: str, language: str = "en", act: str = "inform") -> dict[str, Any]:
        """Own words."""
        return await self.hear(Heard(text, act, 1.0, language))

    async def start(self, **options: str) -> Home:
        """Consent and the first choices."""
        chosen = {"consent": "yes", "who": "mother", "alone": "yes", "round": "short", **options}
        for name, option in chosen.items():
            await self.choose(f"start.{name}", option)
        return self

    async def to_the_end(self) -> Home:
        """Everything skipped, up to the question what to send."""
        for _ in range(150):
            if self.reply["phase"] == "reviewing":
                return self
            await self.press("skip")
        raise AssertionError("the questions have no end")

    async def send(self) -> str:
        """Everything is sent; the id of the case."""
        await self.choose("hopes.send", "all")
        case = await self.store.openings.case_of(self.id)
        assert case is not None
        return case

    async def come_back(self, language: str | None = None) -> None:
        """With the code."""
        _, self.reply = await self.turns.come_back(self.id, language)

    async def agreements(self) -> dict[str, dict[str, Any]]:
        """The list in the chat: its lines by what they are about."""
        await self.press("press", button="agreements")
        return {
            line["label"]: line
            for m in self.reply["messages"]
            for line in m["lines"]
            if m["kind"] == "review"
        }

    async def take_back(self, key: str) -> str:
        """Press "take back" and then "yes"; what was told in between."""
        await self.press("press", button="agreement", item=key, options=["back"])
        told = next(m["text"] for m in self.reply["messages"] if m["kind"] == "ask")
        await self.press("press", button="agreement", item=key, options=["yes"])
        return str(told)

    async def records(self) -> list[Agreement]:
        """What the store holds."""
        return records_of(await self.store.agreements.of_talk(self.id))

    async def newest(self, key: str) -> Agreement:
        """How one agreement stands."""
        return standing(await self.records())[key]

    async def read(self, agreement: Agreement) -> list[ShownText]:
        """The texts that were shown for it, as they were kept."""
        kept = await self.store.agreements.texts(agreement.texts)
        return [kept[version] for version in agreement.texts]


def without_talk_of(state: dict[str, Any]) -> dict[str, Any]:
    """A state as an older version of the program kept it."""
    return {name: value for name, value in state.items() if name != "agreements"}
