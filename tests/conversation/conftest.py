"""People who talk: real Rasa, real SQLite, everything between them as in the product."""

from __future__ import annotations

import uuid
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from typing import Any

import pytest

from bot.conversation.messages import payload
from bot.conversation.state import Conversation
from bot.questionnaire.answers import Answer
from bot.rasa.model import Understanding
from bot.store.database import Store
from bot.texts import texts
from bot.web.family.requests import read_message
from bot.web.family.talks import Talks

Begin = Callable[..., Awaitable["Person"]]


@dataclass
class Person:
    """Somebody with a phone. `reply` is what the program said last, `talk` what it knows by now."""

    talks: Talks
    store: Store
    id: str
    token: str
    reply: dict[str, Any]
    talk: Conversation
    heard: dict[str, Any] = field(default_factory=dict)

    async def say(self, text: str) -> dict[str, Any]:
        """Write something."""
        return await self._turn({"text": text})

    async def press(self, *payloads: str) -> dict[str, Any]:
        """Press a button, or several."""
        return await self._turn({"choices": list(payloads), "title": "pressed"})

    async def choose(self, question: str, *options: str, item: str = "") -> dict[str, Any]:
        """Press options of a question."""
        return await self.press(*(payload("choose", question=question, item=item, option=o) for o in options))

    async def skip_to(self, question: str, item: str = "") -> None:
        """Skip until this question is open."""
        for _ in range(120):
            if self.talk.open == (question, item):
                return
            await self.press("/skip")
        raise AssertionError(f"{question} is never asked")

    async def _turn(self, body: dict[str, Any]) -> dict[str, Any]:
        said = read_message({"id": str(uuid.uuid4()), **body})
        self.reply = await self.talks.say(self.id, said)
        if self.reply["phase"] != "erased":
            await self.refresh()
        return self.reply

    async def refresh(self) -> None:
        """Read what is kept."""
        loaded = await self.store.conversations.load(self.id)
        assert loaded.state is not None
        self.talk = Conversation.from_json(loaded.state)
        self.heard = (await self.store.conversations.turns(self.id))[-1].said

    async def come_back(self, code: str) -> dict[str, Any]:
        """Return with a code, perhaps on another phone."""
        found = await self.store.conversations.by_code(code.replace(" ", ""))
        assert found == self.id
        self.token, self.reply = await self.talks.turns.come_back(found, None)
        await self.refresh()
        return self.reply

    @property
    def language(self) -> str:
        """What is spoken."""
        return str(self.reply["language"])

    @property
    def asked(self) -> dict[str, Any]:
        """The bubble that waits for an answer: the last one."""
        return dict(self.reply["messages"][-1])

    @property
    def words(self) -> str:
        """All that was said this time."""
        return "\n".join(m["text"] for m in self.reply["messages"])

    def told(self, message: str, **values: Any) -> bool:
        """Whether this sentence was said this time."""
        return texts().say(self.language, message, self.talk.address, **values) in self.words

    def answer(self, question: str, item: str = "") -> Answer | None:
        """What is kept as the answer."""
        return self.talk.interview.answers.get((question, item))

    def value(self, question: str, item: str = "") -> Any:
        """The coded answer."""
        return self.talk.interview.value(question, item)

    def status(self, question: str, item: str = "") -> str | None:
        """How a question was answered or left."""
        answer = self.answer(question, item)
        return answer.status if answer else None


@pytest.fixture
def begin(understanding: Understanding, family_store: Store) -> Begin:
    """Begins a talk; with `choices` these options of the start are pressed, up to the family's own questions."""
    talks = Talks(family_store, understanding, 14)

    async def start(language: str | None = "en", /, **choices: str | None) -> Person:
        token, reply = await talks.turns.begin(language)
        conversation = await family_store.conversations.by_token(token)
        assert conversation is not None
        person = Person(talks, family_store, conversation, token, reply, Conversation.new(language))
        await person.refresh()
        if choices:
            usual = {"consent": "yes", "who": "mother", "alone": "yes", "round": "full"}
            if language == "ar":
                usual = {"address": "f", **usual}
            for name, option in {**usual, **choices}.items():
                if option is None:
                    break
                await person.choose(f"start.{name}", option)
        return person

    return start
