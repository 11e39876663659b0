"""A family's page for tests: begins a talk, writes, presses buttons, and keeps what it was answered."""

from __future__ import annotations

import uuid
from typing import Any

from aiohttp import ClientResponse
from aiohttp.test_utils import TestClient

from bot.conversation.messages import payload

Reply = dict[str, Any]


class Family:
    """One family with its token. `reply` is the last answer."""

    def __init__(self, client: TestClient, token: str = "", reply: Reply | None = None) -> None:
        self.client, self.token, self.reply = client, token, reply or {}

    @classmethod
    async def begin(cls, client: TestClient, language: str | None = "en") -> Family:
        """A new talk."""
        answer = await client.post("/api/conversations", json={"language": language})
        assert answer.status == 201, await answer.text()
        body = await answer.json()
        return cls(client, body["token"], body["reply"])

    @property
    def headers(self) -> dict[str, str]:
        """What the page sends along: the token, and the language it shows."""
        return {"Authorization": f"Bearer {self.token}", "X-Language": self.reply.get("language", "fi")}

    async def send(self, body: Any) -> ClientResponse:
        """One message, whatever it is."""
        return await self.client.post("/api/messages", json=body, headers=self.headers)

    async def _served(self, body: dict[str, Any]) -> Reply:
        answer = await self.send({"id": new_id(), **body})
        assert answer.status == 200, await answer.text()
        self.reply = (await answer.json())["reply"]
        return self.reply

    async def say(self, text: str) -> Reply:
        """Write something."""
        return await self._served({"text": text})

    async def press(self, *payloads: str, title: str = "pressed") -> Reply:
        """Press one button, or several of a question with many answers."""
        return await self._served({"choices": list(payloads), "title": title})

    async def choose(self, question: str, *options: str, item: str = "") -> Reply:
        """Press options of a question."""
        return await self.press(*(payload("choose", question=question, item=item, option=o) for o in options))

    async def start(self, **options: str) -> Reply:
        """Consent and the first choices, so that the family's own questions begin."""
        for name, option in {
            "consent": "yes", "who": "mother", "alone": "yes", "round": "full", **options,
        }.items():  # fmt: skip
            await self.choose(f"start.{name}", option)
        return self.reply

    async def get(self, path: str) -> ClientResponse:
        """A GET with the token."""
        return await self.client.get(path, headers=self.headers)


def new_id() -> str:
    """The id that the page gives a message."""
    return str(uuid.uuid4())


def code_in(reply: Reply) -> str:
    """The return code that a reply shows."""
    return next(m["code"] for m in reply["messages"] if m["code"])


def words_of(reply: Reply) -> str:
    """All that a reply says, as one text."""
    return "\n".join(m["text"] for m in reply["messages"])
