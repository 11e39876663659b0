"""Five thousand hostile inputs against the whole product: never a stack trace, never a lost answer, always a sentence."""

from __future__ import annotations

import asyncio
import itertools
import json
import re
from typing import Any

import pytest
from aiohttp import ClientResponse
from aiohttp.test_utils import TestClient

from bot.language.normalise import clean
from bot.store.database import Store
from tests.conftest import Served
from tests.web import hostile_inputs as hostile
from tests.web.family_side import Family, new_id

LEAKS = re.compile(
    r"Traceback|\bFile \"|[a-z]Error\b|Exception|site-packages|aiohttp|sqlalchemy|\brasa\b|/bot/|line \d+, in",
    re.IGNORECASE,
)
SENDERS = 6  # as many requests at once
COUNT = itertools.count()


class Watch:
    """Sends to one family's talk and looks at every answer."""

    def __init__(self, family: Family, store: Store, conversation: str) -> None:
        self.family, self.store, self.conversation = family, store, conversation
        self.taken: list[str] = []
        self.seen = 0

    @classmethod
    async def begin(cls, client: TestClient, store: Store, language: str = "en") -> Watch:
        family = await Family.begin(client, language)
        await family.start(**({"address": "f"} if language == "ar" else {}))
        await family.choose("family.size", "2")
        conversation = await store.conversations.by_token(family.token)
        assert conversation is not None
        return cls(family, store, conversation)

    async def version(self) -> int:
        return (await self.store.conversations.load(self.conversation)).version

    async def state(self) -> Any:
        loaded = await self.store.conversations.load(self.conversation)
        return (loaded.version, loaded.state, loaded.tracker)

    async def post(self, path: str, **given: Any) -> ClientResponse:
        headers = {**self.family.headers, **given.pop("headers", {})}
        answer = await self.family.client.post(path, headers=headers, **given)
        await self.look(answer)
        return answer

    async def look(self, answer: ClientResponse, api: bool = True) -> None:
        """What holds for every answer."""
        self.seen += 1
        next(COUNT)
        what = f"{answer.method} {answer.url.path[:80]}"
        assert answer.status < 500, what
        assert answer.headers["X-Content-Type-Options"] == "nosniff", what
        body = await answer.read()
        if api and answer.method != "HEAD" and answer.status not in (204, 403):
            assert answer.content_type == "application/json", what
            data = json.loads(body)
            if answer.status >= 400:
                assert not LEAKS.search(body.decode()), body[:300]
                assert data["error"]["code"] and len(data["error"]["text"]) > 10, what
            elif "reply" in data:
                assert data["reply"]["messages"], what
        elif answer.status >= 400:
            assert not LEAKS.search(body.decode(errors="replace")), body[:300]

    async def say(self, text: str) -> ClientResponse:
        answer = await self.post("/api/messages", json={"id": new_id(), "text": text})
        if answer.status == 200:
            self.taken.append(clean(text))
            reply = (await answer.json())["reply"]
            if any('"delete_no"' in c["payload"] for m in reply["messages"] for c in m["choices"]):
                await self.family.press(
                    '/press{"button":"delete_no"}', title="No"
                )  # who says "withdraw" is asked
                self.taken.append("No")
        return answer


async def all_of(jobs: Any) -> None:
    """Run jobs a few at a time."""
    waiting = iter(list(jobs))

    async def work() -> None:
        for job in waiting:
            await job()

    await asyncio.gather(*(work() for _ in range(SENDERS)))


@pytest.mark.parametrize("language", ["fi", "en", "ar"])
async def test_whatever_is_written_is_kept_and_answered(
    served: Served, family_store: Store, language: str
) -> None:
    watch = await Watch.begin(await served(), family_store, language)
    first = await watch.version()
    start = {(a["q"], a["i"]) for a in (await watch.state())[1]["answers"]}
    for text in [*hostile.TEXTS, *hostile.examples(hostile.texts, 400)]:
        answer = await watch.say(text)
        assert answer.status == 200, repr(text)
    for text in hostile.LONG_TEXTS:
        assert (await watch.say(text)).status == 413
    turns = await family_store.conversations.turns(watch.conversation)
    assert [t.said["text"] for t in turns[first:]] == watch.taken  # nothing lost, nothing twice, in order
    kept = (await watch.state())[1]["answers"]
    assert start <= {(a["q"], a["i"]) for a in kept}
    assert (await watch.family.get("/api/copy")).status == 200
    assert watch.seen > 400


async def test_typed_payloads_press_no_button(served: Served, family_store: Store) -> None:
    watch = await Watch.begin(await served(), family_store)
    for text in [*hostile.PAYLOADS, *hostile.examples(hostile.payload_like, 150)]:
        await watch.say(text)
    turns = await family_store.conversations.turns(watch.conversation)
    assert [t.said["text"] for t in turns[-len(watch.taken) :]] == watch.taken
    assert not any(t.said["button"] for t in turns[-len(watch.taken) :] if t.said["text"] != "No")
    state = (await watch.state())[1]
    assert {a["q"]: a["v"] for a in state["answers"]}["start.consent"] == "yes"


async def test_fields_of_every_type_are_refused_and_change_nothing(
    served: Served, family_store: Store
) -> None:
    watch = await Watch.begin(await served(), family_store)
    before = await watch.state()
    good = {"id": "aaaaaaaa-0000", "text": "hello"}
    refused: list[Any] = [
        {**good, "id": value}
        for value in hostile.VALUES
        if not (isinstance(value, str) and re.fullmatch("[A-Za-z0-9-]{8,64}", value))
    ]
    refused += [{**good, "text": value} for value in hostile.VALUES if not isinstance(value, str)]
    refused += [{"id": "aaaaaaaa-0000", "choices": value} for value in hostile.VALUES]
    refused += [
        {"id": "aaaaaaaa-0000", "choices": ["/ask_why"], "title": v}
        for v in hostile.VALUES
        if not isinstance(v, str)
    ]
    refused += [{"id": "aaaaaaaa-0000", "choices": [p]} for p in hostile.PAYLOADS if not _a_button(p)]
    refused += [{"id": "aaaaaaaa-0000", "choices": ["/skip", p]} for p in hostile.PAYLOADS]
    refused += [
        {},
        {"id": "aaaaaaaa-0000"},
        {"text": "hello"},
        {"ID": "aaaaaaaa-0000", "TEXT": "hello"},
        [],
        [good],
        "x",
        1,
        None,
    ]

    async def refuse(body: Any) -> None:
        answer = await watch.post(
            "/api/messages", data=json.dumps(body), headers={"Content-Type": "application/json"}
        )
        assert answer.status in (400, 413), (answer.status, str(body)[:200])

    await all_of([lambda body=body: refuse(body) for body in refused])
    assert await watch.state() == before
    assert (await watch.say("three people")).status == 200


def _a_button(text: str) -> bool:
    """Whether this stands on one of our buttons after all."""
    from bot.web.family.requests import Refused, _payload

    try:
        _payload(text)
    except Refused:
        return False
    return True


async def test_unknown_fields_are_let_be(served: Served, family_store: Store) -> None:
    watch = await Watch.begin(await served(), family_store)
    for n, value in enumerate(hostile.VALUES):
        body = {
            "id": f"unknown-{n:04d}",
            "text": "hello",
            "metadata": value,
            "sender": value,
            "__proto__": value,
        }
        answer = await watch.post(
            "/api/messages", data=json.dumps(body), headers={"Content-Type": "application/json"}
        )
        assert answer.status == 200
    assert (await family_store.conversations.turns(watch.conversation))[-1].said["text"] == "hello"


async def test_any_json_at_any_door(served: Served, family_store: Store) -> None:
    watch = await Watch.begin(await served(), family_store)
    paths = itertools.cycle(["/api/messages", "/api/messages", "/api/messages", "/api/resume"])
    bodies = [*hostile.examples(hostile.json_bodies, 900), *hostile.examples(hostile.json_values, 300)]
    version, served_well = await watch.version(), 0

    async def send(path: str, body: Any) -> None:
        nonlocal served_well
        answer = await watch.post(path, data=json.dumps(body), headers={"Content-Type": "application/json"})
        assert answer.status in (200, 400, 404, 413, 429)
        served_well += answer.status == 200

    await all_of([lambda p=path, b=body: send(p, b) for path, body in zip(paths, bodies, strict=False)])
    # "aaaaaaaa-bbbb" is one id: however often it comes, it is one message.
    assert await watch.version() <= version + 1
    for value in hostile.VALUES:
        for name, path in (("language", "/api/resume"), ("code", "/api/resume")):
            answer = await watch.post(
                path, data=json.dumps({name: value}), headers={"Content-Type": "application/json"}
            )
            assert answer.status in (400, 404, 429)


async def test_beginning_with_anything(served: Served, family_store: Store) -> None:
    watch = await Watch.begin(await served(), family_store)
    for value in hostile.VALUES:
        answer = await watch.post(
            "/api/conversations",
            data=json.dumps({"language": value}),
            headers={"Content-Type": "application/json"},
        )
        assert answer.status == (201 if value in (None, "fi", "en", "ar") and value is not False else 400), (
            repr(value)
        )


async def test_broken_and_huge_bodies(served: Served, family_store: Store) -> None:
    watch = await Watch.begin(await served(), family_store)
    before = await watch.state()
    bodies = [*hostile.BODIES, *hostile.examples(hostile.st.binary(max_size=300), 400)]
    for path in ("/api/messages", "/api/resume"):
        for body in bodies:
            answer = await watch.post(path, data=body, headers={"Content-Type": "application/json"})
            assert answer.status in (200, 400, 404, 413, 429), body[:50]
            if answer.status == 200:
                assert body == b'{"id":"aaaaaaaa-1","text":"\\ud800"}'
                before = await watch.state()
        for body in hostile.HUGE_BODIES:
            answer = await watch.post(path, data=body, headers={"Content-Type": "application/json"})
            assert answer.status in (413, 429)
        for content_type in hostile.CONTENT_TYPES:
            answer = await watch.post(
                path, data=b'{"id":"aaaaaaaa-3","text":"x"}', headers={"Content-Type": content_type}
            )
            assert answer.status in (400, 415, 429), content_type
    assert await watch.state() == before
    assert (await watch.say("three")).status == 200


async def test_tokens_of_nobody_and_of_others(served: Served, family_store: Store) -> None:
    client = await served()
    watch, other = await Watch.begin(client, family_store), await Watch.begin(client, family_store)
    before = await watch.state()
    token = watch.family.token
    near = [
        token[:-1],
        token + "a",
        token.swapcase(),
        token[::-1],
        f" {token}",
        token + "=",
        token.replace(token[0], "*"),
    ]
    for given in [
        *hostile.AUTHORIZATIONS,
        *(f"Bearer {t}" for t in near),
        token,
        f"Basic {token}",
        f"Bearer {token} {token}",
    ]:
        for method, path in (("POST", "/api/messages"), ("GET", "/api/copy"), ("POST", "/api/leave")):
            body = {"json": {"id": new_id(), "text": "stolen"}} if method == "POST" else {}
            answer = await client.request(method, path, headers={"Authorization": given}, **body)
            await watch.look(answer)
            assert answer.status == 401, given
    assert await watch.state() == before
    await other.say("I write in my own talk")
    assert await watch.state() == before
    for query in (f"?token={token}", f"?access_token={token}", f"?authorization=Bearer%20{token}"):
        answer = await client.get(f"/api/copy{query}")
        await watch.look(answer)
        assert answer.status == 401


async def test_no_path_leads_outside(served: Served, family_store: Store) -> None:
    client = await served()
    watch = await Watch.begin(client, family_store)
    before = await watch.state()
    for path in hostile.PATHS:
        for method in hostile.METHODS:
            answer = await _raw(client, method, path)
            next(COUNT)
            status, body = answer
            assert status < 500, (method, path)
            assert not re.search(rb"Traceback|build_app|root:|SQLite format|PERHESILTA", body), (method, path)
            if status == 200:
                assert method in ("GET", "HEAD") and path.startswith("/?"), (method, path)
    for method in hostile.METHODS:
        for path in ("/api/conversations", "/api/messages", "/api/resume", "/api/leave", "/api/copy"):
            allowed = {("HEAD", "/api/copy"), ("GET", "/api/copy"), ("POST", path), ("OPTIONS", path)}
            if (
                method,
                path,
            ) in allowed or method == "FOO":  # no method at all: refused before the product sees it
                continue
            answer = await client.request(method, path, headers=watch.family.headers)
            await watch.look(answer)
            assert answer.status == 405, (method, path)
    assert await watch.state() == before


async def _raw(client: TestClient, method: str, path: str) -> tuple[int, bytes]:
    """A request exactly as written: ordinary clients tidy "../" away."""
    reader, writer = await asyncio.open_connection(client.host, client.port)
    writer.write(
        f"{method} {path} HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n".encode("latin-1", "replace")
    )
    answer = await reader.read()
    writer.close()
    head, _, body = answer.partition(b"\r\n\r\n")
    return int(head.split()[1]), body


async def test_broken_http_harms_nobody(served: Served, family_store: Store) -> None:
    client = await served()
    watch = await Watch.begin(client, family_store)
    for raw in (
        b"\r\n\r\n", b"GET\r\n\r\n", b"GET / HTTP/9.9\r\n\r\n", b"\x00\x01\x02", b"\x16\x03\x01\x02\x00\x01", b"POST /api/messages HTTP/1.1\r\nHost",
        b"POST /api/messages HTTP/1.1\r\nHost: x\r\nContent-Length: -1\r\n\r\n", b"POST /api/messages HTTP/1.1\r\nContent-Length: abc\r\n\r\n",
        b"POST /api/messages HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\nZZ\r\n", b"GET / HTTP/1.1\r\n" + b"A: b\r\n" * 20_000 + b"\r\n",
        b"GET / HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer \xff\xfe\xc3(\r\n\r\n", b"GET /" + b"a" * 20_000 + b" HTTP/1.1\r\n\r\n",
        b"POST /api/messages HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer \xff\xfe\xc3(\r\nConnection: close\r\nContent-Length: 2\r\n\r\n{}",
        b"POST /api/leave HTTP/1.1\r\nHost: x\r\nX-Language: \xff\xfe\r\nConnection: close\r\nContent-Length: 0\r\n\r\n",
        b"POST /api/messages HTTP/1.1\r\nHost: x\r\nContent-Type: application/json; charset=\xff\r\nConnection: close\r\nContent-Length: 2\r\n\r\n{}",
    ):  # fmt: skip
        reader, writer = await asyncio.open_connection(client.host, client.port)
        writer.write(raw)
        writer.write_eof()
        answer = await asyncio.wait_for(reader.read(), 10)
        writer.close()
        next(COUNT)
        assert b"Traceback" not in answer and b" 500 " not in answer.split(b"\r\n")[0], (
            raw[:60],
            answer[:200],
        )
    assert (await watch.say("three people")).status == 200


def test_there_were_enough() -> None:
    """Runs last in this file; counts what the tests above really sent."""
    sent = next(COUNT)
    if sent < 10:
        pytest.skip("the others did not run")
    assert sent >= 5000
