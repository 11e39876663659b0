"""What a family's talk leaves behind: cases, marks, requests for a call, and no trace where none may be."""

from __future__ import annotations

import asyncio
import logging
from datetime import datetime, timedelta, timezone
from pathlib import Path

import pytest

from bot.store.database import Store
from bot.texts import LANGUAGES, texts
from bot.web.app import old_drafts
from tests.conftest import Served
from tests.web.family_side import Family, code_in, new_id, words_of

DANGER = {
    "ar": "زوجي ضربني امبارح وأنا خايفة منه كتير",
    "fi": "mieheni hakkasi minut eilen ja pelkään kotona",
    "en": "my husband hits me every night and I am afraid of him",
}
MARKED = ("Zebulonia", "quokkaberry", "0401239876")


async def files_with(folder: Path, *words: str) -> list[str]:
    """The names of files that hold one of the words, in any of the usual codings."""
    wanted = [w.encode(coding) for w in words for coding in ("utf-8", "utf-16-le")]
    return [
        f"{path.name}: {word!r}"
        for path in sorted(folder.rglob("*"))
        if path.is_file()
        for word in wanted
        if word in path.read_bytes()
    ]


async def at_the_end(family: Family) -> None:
    """A short round with everything skipped, up to the question what to send."""
    await family.start(round="short")
    for _ in range(40):
        if family.reply["phase"] == "reviewing":
            return
        await family.press("/skip")
    raise AssertionError("the short round has no end")


# -- sending ---------------------------------------------------------------------------------------


@pytest.mark.parametrize("language", LANGUAGES)
async def test_sending_makes_a_case_with_the_answers(
    served: Served, family_store: Store, language: str
) -> None:
    family = await Family.begin(await served(), language)
    await family.choose("start.address", "f") if language == "ar" else None
    await at_the_end(family)
    assert await family_store.cases.list() == []
    await family.choose("hopes.send", "all")
    assert family.reply["phase"] == "sent"
    [row] = await family_store.cases.list()
    assert row.language == language and row.revision == 1
    assert row.number in words_of(family.reply)
    content = (await family_store.cases.get(row.id)).content
    assert {answer["q"] for answer in content["answers"]} >= {"start.who"}


async def test_the_same_press_of_send_twice_sends_once(served: Served, family_store: Store) -> None:
    family = await Family.begin(await served())
    await at_the_end(family)
    message = {
        "id": new_id(),
        "choices": ['/choose{"question":"hopes.send","item":"","option":"all"}'],
        "title": "Send all",
    }
    await asyncio.gather(family.send(message), family.send(message))
    [row] = await family_store.cases.list()
    assert row.revision == 1


async def test_sending_again_is_a_new_revision_of_the_same_case(served: Served, family_store: Store) -> None:
    family = await Family.begin(await served())
    await at_the_end(family)
    await family.choose("hopes.send", "all")
    [first] = await family_store.cases.list()
    await family.press('/edit{"question":"family.size","item":""}')
    await family.choose("family.size", "4")
    await family.choose("hopes.send", "all")
    [second] = await family_store.cases.list()
    assert (second.id, second.number, second.revision) == (first.id, first.number, 2)


async def test_only_the_chosen_parts_reach_a_worker(served: Served, family_store: Store) -> None:
    family = await Family.begin(await served())
    await family.start(round="short")
    for _ in range(40):
        if family.reply["phase"] == "reviewing":
            break
        asked = family.reply["messages"][-1]
        if asked["text"] == texts().say("en", "family-size"):
            await family.choose("family.size", "2")
        elif asked["text"] == texts().say("en", "family-good_at"):
            await family.say("Zebulonia cakes on Sundays with everybody")
        elif asked["text"] == texts().say("en", "hopes-better"):
            await family.say("quokkaberry in the garden")
        else:
            await family.press("/skip")
    await family.choose("hopes.send", "part")
    await family.press('/press{"button":"part","section":"family"}')
    assert family.reply["phase"] == "sent"
    [row] = await family_store.cases.list()
    content = str((await family_store.cases.get(row.id)).content)
    assert "Zebulonia" in content
    assert "quokkaberry" not in content


async def test_keeping_sends_nothing_and_gives_a_code(served: Served, family_store: Store) -> None:
    family = await Family.begin(await served())
    await at_the_end(family)
    await family.choose("hopes.send", "keep")
    assert await family_store.cases.list() == []
    assert len(code_in(family.reply).replace(" ", "")) == 16


# -- danger and calls ------------------------------------------------------------------------------


@pytest.mark.parametrize("language", sorted(DANGER))
async def test_danger_reaches_a_worker_before_anything_is_sent(
    served: Served, family_store: Store, language: str
) -> None:
    family = await Family.begin(await served(), language)
    await family.start(round="short")
    await family.say(DANGER[language])
    assert family.reply["phase"] == "safety"
    phones = [p["number"] for m in family.reply["messages"] for p in m["phones"]]
    assert phones[0] == "112" and len(phones) > 1
    assert await family_store.cases.list() == []
    [flag] = await family_store.flags.open_flags()
    assert (flag.code, flag.urgency) == ("safety.violence", "immediate")
    assert DANGER[language].split()[1] in str(flag.evidence)


async def test_danger_sent_twice_is_marked_once(served: Served, family_store: Store) -> None:
    family = await Family.begin(await served())
    await family.start(round="short")
    message = {"id": new_id(), "text": DANGER["en"]}
    await asyncio.gather(*(family.send(message) for _ in range(4)))
    assert len(await family_store.flags.open_flags()) == 1


async def test_a_call_is_asked_for_with_a_number_and_a_safe_time(served: Served, family_store: Store) -> None:
    family = await Family.begin(await served())
    await family.start()
    await family.press("/talk_to_human")
    assert family.reply["input"]["kind"] == "phone"
    await family.say("my number is 040 123 9876, Zebulonia")
    await family.say("in the mornings, please leave no message")
    [request] = await family_store.callbacks.open_requests()
    assert request.body["phone"] == "+358401239876"
    assert "Zebulonia" in request.body["contact"]
    assert request.body["when"] == "in the mornings, please leave no message"


async def test_no_call_leaves_no_request(served: Served, family_store: Store) -> None:
    family = await Family.begin(await served())
    await family.start()
    await family.press("/talk_to_human")
    await family.press('/press{"button":"no_call"}')
    assert await family_store.callbacks.open_requests() == []
    assert family.reply["messages"][-1]["text"] == texts().say("en", "family-size")


# -- nothing where nothing may be ------------------------------------------------------------------


async def test_no_log_and_no_output_holds_what_was_written(
    served: Served,
    family_store: Store,
    caplog: pytest.LogCaptureFixture,
    capfd: pytest.CaptureFixture[str],
    tmp_path: Path,
) -> None:
    caplog.set_level(logging.DEBUG)
    family = await Family.begin(await served())
    tokens = [family.token]
    await family.start()
    for text in (
        "we are three: me, my son Zebulonia and quokkaberry",
        "Zebulonia",
        f"why do you ask, {MARKED[0]}?",
        f"{DANGER['en']} says Zebulonia quokkaberry",
        "call me 0401239876",
        "/restart Zebulonia",
        '/choose{"question": "quokkaberry"}',
    ):
        await family.say(text)
    await family.press("/pause")
    code = code_in(family.reply)
    for wrong in (
        {"id": "Zebulonia!", "text": "quokkaberry"},
        {"id": new_id(), "text": "quokkaberry " * 900},
        {"id": new_id(), "text": {"Zebulonia": 1}},
        {"id": new_id(), "choices": ["/Zebulonia"]},
    ):
        assert 400 <= (await family.send(wrong)).status < 500
    await family.client.post("/api/resume", json={"code": "Zebulonia 0401239876 123456"})
    out, err = capfd.readouterr()
    said = "\n".join([out, err, caplog.text, *(str(r.__dict__) for r in caplog.records)])
    for secret in (*MARKED, *tokens, code, code.replace(" ", "")):
        assert secret not in said
    assert await files_with(tmp_path, *MARKED, *tokens, code, code.replace(" ", "")) == []


async def test_a_failure_inside_shows_no_words_in_the_log(
    served: Served,
    family_store: Store,
    understanding: object,
    monkeypatch: pytest.MonkeyPatch,
    caplog: pytest.LogCaptureFixture,
    capfd: pytest.CaptureFixture[str],
) -> None:
    """Whatever breaks, the family reads a sentence, its answers stay, and the log quotes nobody."""

    async def breaks(_self: object, _id: str, text: str, _metadata: object) -> None:
        raise ValueError(f"cannot read {text!r}")

    caplog.set_level(logging.DEBUG)
    family = await Family.begin(await served())
    await family.start()
    conversation = await family_store.conversations.by_token(family.token) or ""
    before = await family_store.conversations.load(conversation)
    with monkeypatch.context() as broken:
        broken.setattr(type(understanding), "hear", breaks)
        answer = await family.send({"id": new_id(), "text": "Zebulonia"})
    assert answer.status == 500
    error = (await answer.json())["error"]
    assert error == {"code": "failed", "text": texts().say("en", "chat-busy")}
    out, err = capfd.readouterr()
    assert "failed" in caplog.text
    assert "Zebulonia" not in out + err + caplog.text + "".join(str(r.__dict__) for r in caplog.records)
    after = await family_store.conversations.load(conversation)
    assert (after.version, after.state) == (before.version, before.state)
    assert (await family.say("five people"))["messages"]


@pytest.mark.parametrize("language", LANGUAGES)
async def test_deleting_asks_once_and_then_leaves_nothing(
    served: Served, family_store: Store, tmp_path: Path, language: str
) -> None:
    family = await Family.begin(await served(), language)
    await family.start(**({"address": "m"} if language == "ar" else {}))
    await family.say("Zebulonia quokkaberry")
    code = code_in(await family.press("/pause"))
    conversation = await family_store.conversations.by_token(family.token) or ""
    await family.press("/withdraw")
    assert family.reply["phase"] != "erased"
    await family.press('/press{"button":"delete_yes"}')
    assert family.reply["phase"] == "erased"
    assert texts().say(language, "chat-erased", "m") in words_of(family.reply)
    assert family.reply["actions"] == []
    assert (await family.send({"id": new_id(), "text": "hello"})).status == 401
    assert (await family.client.post("/api/resume", json={"code": code})).status == 404
    assert await files_with(tmp_path, *MARKED, conversation) == []


async def test_deleting_after_danger_leaves_a_bare_mark(served: Served, family_store: Store) -> None:
    family = await Family.begin(await served())
    await family.start(round="short")
    await family.say(DANGER["en"])
    await family.press("/withdraw")
    await family.press('/press{"button":"delete_yes"}')
    assert texts().say("en", "chat-erased-flag") in words_of(family.reply)
    [flag] = await family_store.flags.open_flags()
    assert (flag.conversation_id, flag.rule, flag.evidence) == (None, None, None)


async def test_deleting_a_sent_talk_deletes_the_case(served: Served, family_store: Store) -> None:
    family = await Family.begin(await served())
    await at_the_end(family)
    await family.choose("hopes.send", "all")
    await family.press("/withdraw")
    await family.press('/press{"button":"delete_yes"}')
    assert await family_store.cases.list() == []


async def test_a_talk_left_alone_is_forgotten_and_a_sent_one_stays(
    served: Served, family_store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    client = await served()
    left, sent = await Family.begin(client), await Family.begin(client)
    await left.start()
    await at_the_end(sent)
    await sent.choose("hopes.send", "all")
    later = datetime.now(timezone.utc) + timedelta(days=15)
    with monkeypatch.context() as two_weeks_later:
        two_weeks_later.setattr("bot.web.app.now", lambda: later)
        await old_drafts(family_store, 14).run()
    assert (await left.send({"id": new_id(), "text": "hello"})).status == 401
    assert (await sent.send({"id": new_id(), "text": "hello"})).status == 200


async def test_the_own_copy_holds_the_answers_but_nothing_private(served: Served) -> None:
    family = await Family.begin(await served())
    await family.start()
    await family.choose("family.size", "2")
    await family.choose("safety.home", "no")
    await family.press('/edit{"question":"family.good_at","item":""}')
    await family.say("<script>alert(1)</script> & baking together")
    answer = await family.get("/api/copy")
    html = (await answer.json())["html"]
    assert "baking together" in html and "2 people" in html
    assert "<script>alert" not in html
    assert texts().say("en", "safety-home.label") not in html
