"""One walk through a served town: asks as anybody, and finds what was told or written that should not have been."""

from __future__ import annotations

import html
import json
import re
import sqlite3
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cached_property
from pathlib import Path
from typing import Any

from aiohttp import ClientResponse
from aiohttp.test_utils import TestClient
from yarl import URL

from bot.rasa.model import Understanding
from bot.texts import LANGUAGES
from tests.web.conftest import NAMES
from tests.web.role_table import BODIES, FORMS, Line
from tests.web.role_town import DISABLED, GARBAGE, PLANTED, Town, planted

NOBODY, FAMILY = "nobody", "family"
FILES = {"/static": "/static/desk.css", "/widget": "/widget/chat.js"}
FORM_TOKEN = "f" * 43

# Whose planted words and numbers a role may read at all. A worker reads every case.
MAY_READ = {
    NOBODY: (),
    FAMILY: ("ar", "ar, for workers", "ar, contacts"),
    "worker": tuple(PLANTED),
    "interpreter": ("ar",),
    "supervisor": (),
    "administrator": (),
    "partner": ("fi, shared",),
}
EVERY = ("ar", "fi", "en", "new")
NUMBERS = {"worker": EVERY, "supervisor": EVERY, "interpreter": ("ar",), "partner": ("fi",), FAMILY: ("ar",)}
STAFF = (*NAMES.values(), "Omar Other", "Third Reader")


class NobodySpeaks(Understanding):
    """Loads no model: no request of these tests may come so far that a family's words are understood."""

    def __init__(self) -> None:
        pass

    async def hear(self, conversation_id: str, text: str, metadata: dict[str, Any]) -> None:
        raise AssertionError("a message reached Rasa")


@dataclass(frozen=True)
class Answer:
    """An answer that was read to its end. `written`: whether anything was committed; `language`: what was asked for."""

    what: str
    response: ClientResponse
    body: str
    written: bool
    language: str

    @cached_property
    def told(self) -> str:
        """Headers and body, and the body once more as it is read: without markup, escapes and marks of direction."""
        headers = "".join(f"{name}: {value}\n" for name, value in self.response.headers.items())
        body = self.body
        if body and self.response.content_type == "application/json":
            body = json.dumps(json.loads(body), ensure_ascii=False)
        plain = html.unescape(re.sub(r"<[^>]*>", "", body)).translate({0x2068: None, 0x2069: None})
        return "\n".join((headers, body, plain))


class Walk:
    """One server over a copy of the town; asks as anybody, and sees whether anything was written."""

    def __init__(self, town: Town, client: TestClient, file: Path) -> None:
        self.town, self.client = town, client
        self.database = sqlite3.connect(file)
        self.findings: list[str] = []
        self.count = 0

    def _written(self) -> int:
        # Counts what other connections have committed, so that one request can be told from the next.
        return int(self.database.execute("PRAGMA data_version").fetchone()[0])

    def dump(self) -> dict[str, list[Any]]:
        """Every table with its rows."""
        names = [
            row[0] for row in self.database.execute("SELECT name FROM sqlite_master WHERE type = 'table'")
        ]
        return {
            name: sorted(self.database.execute(f'SELECT * FROM "{name}"').fetchall(), key=repr)
            for name in names
        }

    def reset(self) -> None:
        """Everything as it was before."""
        with sqlite3.connect(self.town.file) as before:
            before.backup(self.database)

    def address(self, line: Line, **other: str) -> str:
        """The address with own ids; `other` gives some parts another one."""
        known, path = self.town.known, FILES.get(line.path, line.path)
        for part, (first, *_) in line.whose.items():
            own = first[1:] if first.startswith("=") else known[first.replace("*", "ar")]
            path = path.replace(f"{{{part}}}", other.get(part, own))
        return path

    def form(self, line: Line, **changed: str) -> dict[str, str]:
        told = {**FORMS.get(line.path, {}), **changed}
        mine = self.town.ids["user-worker"]
        return {
            k.replace("$user-worker", mine): self.town.ids[v[1:]] if v.startswith("$") else v
            for k, v in told.items()
        }

    def headers(self, who: str) -> tuple[dict[str, str], str]:
        """What the browser of somebody sends, and the token its forms carry."""
        self.count += 1
        headers = {"Accept-Language": LANGUAGES[self.count % len(LANGUAGES)]}
        if who in self.town.sessions:
            token, csrf = self.town.sessions[who]
            # A closed account's browser still has its cookie, and a form of the sign-in page.
            headers["Cookie"] = f"desk={token}; desk-form={FORM_TOKEN}"
            # A session is no family's token; nor is a family's token a session, below.
            headers["Authorization"] = f"Bearer {token}"
            return headers, FORM_TOKEN if who.startswith(DISABLED) else csrf
        if who == FAMILY:
            headers["Authorization"] = f"Bearer {self.town.families['ar']}"
            headers["Cookie"] = f"desk={self.town.families['ar']}; desk-form={FORM_TOKEN}"
        else:
            headers["Cookie"] = f"desk-form={FORM_TOKEN}"
        return headers, FORM_TOKEN

    async def ask(
        self, line: Line, who: str, path: str, *, method: str = "", csrf: str | None = None, **form: str
    ) -> Answer:
        headers, token = self.headers(who)
        method = method or line.method
        given: dict[str, Any] = {}
        if method == "POST" and path.startswith("/api/"):
            given["json"] = BODIES.get(line.path, {})
        elif method == "POST":
            given["data"] = {"csrf": token if csrf is None else csrf, **self.form(line, **form)}
        before = self._written()
        url = URL(path, encoded=True)  # as it stands here: garbage stays garbage
        answer = await self.client.request(method, url, headers=headers, allow_redirects=False, **given)
        if answer.content_type == "text/event-stream":
            answer.close()
            body = ""
        else:
            body = (await answer.read()).decode("utf-8", "replace")
        return Answer(
            f"{method} {path[:120]} as {who}",
            answer,
            body,
            self._written() != before,
            headers["Accept-Language"],
        )

    def nothing(self, answer: Answer, path: str) -> None:
        """Finds words of a family, ids that were not asked for, traces of the program, and anything written."""
        self.words(answer, (*planted(), *self.town.numbers.values()))
        told = answer.told
        for name, known in self.town.ids.items():
            if len(known) > 20 and known in told and known not in path:
                self.findings.append(f"{answer.what}: told the id {name}")
        if answer.written:
            self.findings.append(f"{answer.what}: something was written")
        if answer.response.status >= 500:
            self.findings.append(f"{answer.what}: {answer.response.status}")

    def words(self, answer: Answer, words: tuple[str, ...]) -> None:
        """Finds planted words. The findings name their owner and never quote."""
        for one in words:
            if one in answer.told:
                owner = next((owner for owner, all_words in PLANTED.items() if one in all_words), one)
                self.findings.append(f"{answer.what}: {answer.response.status} told words of {owner!r}")

    def status(self, answer: Answer, *expected: int) -> None:
        if answer.response.status not in expected:
            self.findings.append(
                f"{answer.what}: {answer.response.status}, not {' or '.join(map(str, expected))}"
            )

    def seen(self, answer: Answer, who: str) -> None:
        """Finds what this role may not read on a page that it may open."""
        numbers = [
            number for family, number in self.town.numbers.items() if family not in NUMBERS.get(who, ())
        ]
        names: tuple[str, ...] = ()
        if who in (NOBODY, FAMILY):
            names = STAFF
        elif who == "worker":  # an interpreter has a number; its name is there only to be kept away by
            answer = replace(
                answer, body=re.sub(r'<select name="user">.*?</select>', "", answer.body, flags=re.S)
            )
            names = (NAMES["interpreter"], "Omar Other", "Third Reader")
        elif who == "interpreter":
            names = ("Omar Other", "Third Reader")
        self.words(answer, (*planted(*MAY_READ[who]), *numbers, *names))

    def strangers(self, line: Line) -> Iterator[tuple[str, str]]:
        """(part, id) of what is not one's own: every id of the same kind, one of each other, none, a piece of garbage."""
        for part, own in line.whose.items():
            if part in line.any_id:
                continue
            fixed, kinds, kind = own[0].startswith("="), set(), own[0].partition("-")[0]
            self.count += 1
            for n, (name, value) in enumerate(self.town.known.items()):
                of = name.partition("-")[0]
                mine = name in own or any(o.endswith("*") and name.startswith(o[:-1]) for o in own)
                if of == "garbage":
                    take = n % len(GARBAGE) == self.count % len(GARBAGE)
                else:
                    take = not fixed and (of == kind or (part == "id" and of not in kinds))
                kinds.add(of)
                if take and not mine:
                    yield part, value

    def found(self) -> None:
        assert not self.findings, "\n" + "\n".join(self.findings[:60])
