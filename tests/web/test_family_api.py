"""The family API as a page meets it: each message once, in order, with a token that can be given up."""

from __future__ import annotations

import asyncio
import re
from typing import Any

import pytest

from bot.store.database import Store
from bot.texts import LANGUAGES, texts
from bot.web.family.requests import Said
from bot.web.family.talks import Talks
from tests.conftest import Served
from tests.web.family_side import Family, code_in, new_id, words_of

ARABIC_DIGITS = str.maketrans("0123456789", "٠١٢٣٤٥٦٧٨٩")


async def conversation_of(store: Store, family: Family) -> str:
    found = await store.conversations.by_token(family.token)
    assert found is not None
    return found


async def turns_of(store: Store, family: Family) -> list[Any]:
    return await store.conversations.turns(await conversation_of(store, family))


@pytest.mark.parametrize("language", LANGUAGES)
async def test_a_talk_begins_in_the_language_of_the_page(served: Served, language: str) -> None:
    family = await Family.begin(await served(), language)
    assert family.reply["language"] == language
    assert family.reply["dir"] == ("rtl" if language == "ar" else "ltr")
    assert texts().say(language, "chat-hello") in words_of(family.reply)


async def test_without_a_language_the_first_words_stand_in_all_three(served: Served) -> None:
    family = await Family.begin(await served(), None)
    for language in LANGUAGES:
        assert texts().say(language, "chat-hello") in words_of(family.reply)
    assert [c["title"] for c in family.reply["messages"][-1]["choices"]] == ["suomi", "English", "العربية"]


async def test_every_message_says_its_language_and_direction(served: Served) -> None:
    family = await Family.begin(await served(), None)
    assert [(m["lang"], m["dir"]) for m in family.reply["messages"][:3]] == [
        ("fi", "ltr"), ("en", "ltr"), ("ar", "rtl"),
    ]  # fmt: skip


# -- each message once, in order -------------------------------------------------------------------


async def test_a_message_sent_again_gets_the_same_reply_and_is_recorded_once(
    served: Served, family_store: Store
) -> None:
    family = await Family.begin(await served())
    message = {"id": new_id(), "text": "yes, let's start"}
    first = await (await family.send(message)).json()
    again = await (await family.send(message)).json()
    assert again == first
    assert len(await turns_of(family_store, family)) == 2  # the first words, and this one


async def test_a_message_sent_many_times_at_once_is_recorded_once(
    served: Served, family_store: Store
) -> None:
    family = await Family.begin(await served())
    message = {"id": new_id(), "text": "yes"}
    answers = await asyncio.gather(*(family.send(message) for _ in range(10)))
    assert {a.status for a in answers} == {200}
    bodies = [await a.json() for a in answers]
    assert all(body == bodies[0] for body in bodies)
    assert len(await turns_of(family_store, family)) == 2


async def test_another_text_under_the_same_id_gets_the_first_reply(
    served: Served, family_store: Store
) -> None:
    family = await Family.begin(await served())
    name = new_id()
    first = await (await family.send({"id": name, "text": "yes"})).json()
    other = await (await family.send({"id": name, "text": "no, I do not want"})).json()
    assert other == first
    assert [t.said["text"] for t in await turns_of(family_store, family)] == ["", "yes"]


async def test_the_same_id_in_another_familys_talk_is_another_message(
    served: Served, family_store: Store
) -> None:
    client = await served()
    one, other = await Family.begin(client), await Family.begin(client)
    name = new_id()
    await one.send({"id": name, "text": "yes"})
    await other.send({"id": name, "text": "no"})
    assert (await turns_of(family_store, other))[-1].said["text"] == "no"


async def test_a_repeated_pause_shows_the_code_again_to_a_page_that_never_got_it(served: Served) -> None:
    family = await Family.begin(await served())
    await family.start()
    message = {"id": new_id(), "choices": ["/pause"], "title": "Take a break"}
    first = (await (await family.send(message)).json())["reply"]
    again = (await (await family.send(message)).json())["reply"]
    assert words_of(again) == words_of(first) and code_in(again) != code_in(first)
    lost = await family.client.post("/api/resume", json={"code": code_in(first)})
    assert lost.status == 404, "the first code, which nobody saw, opens nothing any more"
    assert (await family.client.post("/api/resume", json={"code": code_in(again)})).status == 200


async def test_the_code_is_forgotten_when_the_talk_goes_on(served: Served) -> None:
    family = await Family.begin(await served())
    await family.start()
    message = {"id": new_id(), "choices": ["/pause"], "title": "Take a break"}
    await family.send(message)
    await family.press('/press{"button":"continue"}')
    again = (await (await family.send(message)).json())["reply"]
    assert not any(m["code"] for m in again["messages"])


async def test_the_code_is_never_kept_in_the_transcript(served: Served, family_store: Store) -> None:
    family = await Family.begin(await served())
    await family.start()
    code = code_in(await family.press("/pause"))
    turns = await turns_of(family_store, family)
    assert code not in str(turns) and code.replace(" ", "") not in str(turns)


async def test_messages_sent_at_once_are_each_answered_once(served: Served, family_store: Store) -> None:
    family = await Family.begin(await served())
    sent = [f"hello number {n}" for n in range(12)]
    answers = await asyncio.gather(*(family.send({"id": new_id(), "text": text}) for text in sent))
    assert {a.status for a in answers} == {200}
    turns = await turns_of(family_store, family)
    assert [t.seq for t in turns] == list(range(1, 14))
    assert sorted(t.said["text"] for t in turns[1:]) == sorted(sent)
    numbers = [(await a.json())["reply"]["messages"][0]["id"] for a in answers]
    assert len(set(numbers)) == len(numbers)


async def test_messages_keep_the_order_in_which_they_came(understanding: Any, family_store: Store) -> None:
    talks = Talks(family_store, understanding, 14)
    token, _ = await talks.turns.begin("en")
    conversation = await family_store.conversations.by_token(token)
    assert conversation is not None
    sent = [f"message {n}" for n in range(8)]
    await asyncio.gather(*(talks.say(conversation, Said(new_id(), text, text)) for text in sent))
    assert [t.said["text"] for t in (await family_store.conversations.turns(conversation))[1:]] == sent


async def test_two_processes_lose_no_message(understanding: Any, family_store: Store) -> None:
    one, other = Talks(family_store, understanding, 14), Talks(family_store, understanding, 14)
    token, _ = await one.turns.begin("en")
    conversation = await family_store.conversations.by_token(token)
    assert conversation is not None
    said = Said(new_id(), "yes", "yes")
    first, second = await asyncio.gather(one.say(conversation, said), other.say(conversation, said))
    assert first == second
    assert len(await family_store.conversations.turns(conversation)) == 2


# -- tokens and codes ------------------------------------------------------------------------------


async def test_after_leaving_the_token_opens_nothing(served: Served) -> None:
    family = await Family.begin(await served())
    assert (await family.client.post("/api/leave", headers=family.headers)).status == 204
    for answer in (
        await family.send({"id": new_id(), "text": "hello"}),
        await family.get("/api/copy"),
        await family.client.post("/api/leave", headers=family.headers),
    ):
        assert answer.status == 401
        assert (await answer.json())["error"]["text"] == texts().say("en", "error-closed")


async def test_leaving_keeps_the_answers_for_whoever_has_the_code(served: Served) -> None:
    family = await Family.begin(await served())
    await family.start()
    await family.say("we are five people")
    code = code_in(await family.press("/pause"))
    await family.client.post("/api/leave", headers=family.headers)
    answer = await family.client.post("/api/resume", json={"code": code, "language": "en"})
    assert answer.status == 200
    body = await answer.json()
    back = Family(family.client, body["token"], body["reply"])
    lines = next(m["lines"] for m in (await back.press("/review"))["messages"] if m["lines"])
    assert "5 people" in [line["answer"] for line in lines]


@pytest.mark.parametrize("written", ["with spaces", "without", "Arabic digits", "with words around"])
async def test_a_code_opens_the_talk_however_it_is_written(served: Served, written: str) -> None:
    family = await Family.begin(await served(), "ar")
    await family.start(address="f")
    code = code_in(await family.press("/pause"))
    code = {
        "with spaces": code,
        "without": code.replace(" ", ""),
        "Arabic digits": code.translate(ARABIC_DIGITS),
        "with words around": f"الرمز: {code}.",
    }[written]
    answer = await family.client.post("/api/resume", json={"code": code, "language": "ar"})
    assert answer.status == 200


async def test_coming_back_closes_the_talk_on_the_other_phone(served: Served) -> None:
    family = await Family.begin(await served())
    await family.start()
    code = code_in(await family.press("/pause"))
    assert (await family.client.post("/api/resume", json={"code": code})).status == 200
    assert (await family.send({"id": new_id(), "text": "hello"})).status == 401


async def test_a_new_code_replaces_the_old_one(served: Served) -> None:
    family = await Family.begin(await served())
    await family.start()
    old = code_in(await family.press("/pause"))
    new = code_in(await family.press('/press{"button":"new_code"}'))
    assert (await family.client.post("/api/resume", json={"code": old})).status == 404
    assert (await family.client.post("/api/resume", json={"code": new})).status == 200


@pytest.mark.parametrize("language", LANGUAGES)
async def test_a_wrong_code_is_told_kindly_and_guessing_is_slowed(served: Served, language: str) -> None:
    client = await served()
    headers = {"X-Language": language}
    for _ in range(5):
        answer = await client.post("/api/resume", json={"code": "1234 5678 1234 5678"}, headers=headers)
        assert answer.status == 404
        assert (await answer.json())["error"]["text"] == texts().say(language, "chat-code-wrong")
    answer = await client.post("/api/resume", json={"code": "1234 5678 1234 5678"}, headers=headers)
    assert answer.status == 429
    error = (await answer.json())["error"]
    assert error["text"] == texts().say(language, "chat-code-slow", minutes=10)


async def test_while_slowed_even_the_right_code_has_to_wait(served: Served) -> None:
    family = await Family.begin(await served())
    await family.start()
    code = code_in(await family.press("/pause"))
    for n in range(5):
        await family.client.post("/api/resume", json={"code": f"{n:016d}"})
    assert (await family.client.post("/api/resume", json={"code": code})).status == 429


async def test_too_many_beginnings_are_slowed_in_the_persons_language(served: Served) -> None:
    client = await served()
    statuses = []
    for _ in range(61):
        answer = await client.post("/api/conversations", json={}, headers={"X-Language": "ar"})
        statuses.append(answer.status)
    assert statuses == [201] * 60 + [429]
    error = (await answer.json())["error"]
    assert error["code"] == "slow_down" and re.search("[\u0600-\u06ff]", error["text"])


# -- errors in words, headers, other sites ---------------------------------------------------------


@pytest.mark.parametrize(
    ("shown", "spoken"), [("fi", "fi"), ("en", "en"), ("ar", "ar"), ("sv", "fi"), ("", "fi"), ("../en", "fi")]
)
async def test_errors_speak_the_language_that_the_page_shows(served: Served, shown: str, spoken: str) -> None:
    client = await served()
    answer = await client.post("/api/messages", json={}, headers={"X-Language": shown})
    assert (await answer.json())["error"]["text"] == texts().say(spoken, "error-closed")


EVERYWHERE = [
    ("GET", "/"), ("GET", "/privacy"), ("GET", "/privacy/full"), ("GET", "/accessibility"), ("GET", "/embedding"), ("GET", "/health"), ("GET", "/nowhere"),
    ("GET", "/widget/texts/fi.json"), ("GET", "/widget/texts/sv.json"), ("GET", "/widget/none.js"),
    ("POST", "/api/conversations"), ("POST", "/api/messages"), ("GET", "/api/messages"), ("GET", "/api/none"),
    ("OPTIONS", "/api/messages"), ("GET", "/api/copy"), ("POST", "/api/leave"), ("POST", "/api/resume"),
    ("DELETE", "/"), ("GET", "/desk"), ("GET", "/desk/"), ("GET", "/desk/nowhere"), ("GET", "/desk/cases"),
]  # fmt: skip


@pytest.mark.parametrize(("method", "path"), EVERYWHERE)
async def test_every_answer_carries_the_headers_of_the_house(served: Served, method: str, path: str) -> None:
    client = await served(public_url="https://example.org")
    answer = await client.request(method, path, allow_redirects=False)
    assert answer.headers["X-Content-Type-Options"] == "nosniff"
    assert answer.headers["Referrer-Policy"] == "no-referrer"
    assert "no-store" in answer.headers["Cache-Control"] or path.startswith("/widget")
    assert answer.headers["Strict-Transport-Security"]
    assert answer.headers["Server"] == "Perhesilta"  # no versions
    assert "default-src " in answer.headers["Content-Security-Policy"]
    assert "unsafe" not in answer.headers["Content-Security-Policy"]
    assert "Set-Cookie" not in answer.headers or path.startswith("/desk")


OURS, FOREIGN = "https://city.example", "https://elsewhere.example"


async def test_a_configured_site_may_use_the_api(served: Served) -> None:
    client = await served(embed_origins=(OURS,))
    asked = await client.options("/api/messages", headers={"Origin": OURS})
    assert asked.status == 204
    assert "Authorization" in asked.headers["Access-Control-Allow-Headers"]
    answer = await client.post("/api/conversations", json={}, headers={"Origin": OURS})
    assert answer.headers["Access-Control-Allow-Origin"] == OURS
    assert "Access-Control-Allow-Credentials" not in answer.headers
    assert answer.headers["Vary"] == "Origin"
    page = await client.get("/")
    assert f"frame-ancestors 'self' {OURS};" in page.headers["Content-Security-Policy"] + ";"


@pytest.mark.parametrize(
    "origin", [FOREIGN, "null", OURS + ".elsewhere.example", OURS.replace("https", "http"), ""]
)
async def test_no_other_site_may(served: Served, origin: str) -> None:
    client = await served(embed_origins=(OURS,))
    assert (await client.options("/api/messages", headers={"Origin": origin})).status == 403
    answer = await client.post("/api/conversations", json={}, headers={"Origin": origin})
    assert "Access-Control-Allow-Origin" not in answer.headers


async def test_a_configured_site_can_read_errors_too(served: Served) -> None:
    client = await served(embed_origins=(OURS,))
    answer = await client.post("/api/messages", json={}, headers={"Origin": OURS})
    assert answer.status == 401
    assert answer.headers["Access-Control-Allow-Origin"] == OURS
