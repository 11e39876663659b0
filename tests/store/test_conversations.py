"""Conversations: saving turns once and whole, and finding a conversation again."""

from __future__ import annotations

import asyncio
import contextlib
import os
import signal
import subprocess
import sys
from dataclasses import asdict
from datetime import datetime, timedelta, timezone
from uuid import uuid4

import pytest

from bot.store.conversations import Loaded
from bot.store.database import Store
from bot.store.encryption import MasterKey
from bot.store.errors import (
    CodeTaken,
    ConversationNotFound,
    DecryptionError,
    StoreUrlError,
    TurnConflict,
    TurnRepeated,
    WrongMasterKey,
)
from tests.store.conftest import OpenStore
from tests.store.talking import DANGER, begin, fetch, talk, tamper


def without_key(loaded: object) -> dict:
    return {name: value for name, value in vars(loaded).items() if name != "key"}


async def test_a_new_conversation_is_found_by_its_token_and_is_empty(store: Store):
    conversation_id, token = await store.conversations.create()
    assert await store.conversations.by_token(token) == conversation_id
    assert await store.conversations.by_token(token + "x") is None
    loaded = await store.conversations.load(conversation_id)
    assert (loaded.version, loaded.seq, loaded.status, loaded.state, loaded.tracker) == (
        0,
        0,
        "open",
        None,
        None,
    )
    assert loaded.created_at.utcoffset() == timedelta(0)


async def test_a_saved_turn_comes_back_and_equals_what_saving_returned(store: Store):
    loaded = await begin(store)
    saved = await talk(
        store, loaded, "Meitä on viisi", state={"count": 5}, tracker=b"\x00\xff", language="fi"
    )
    again = await store.conversations.load(loaded.id)
    assert without_key(again) == without_key(saved)
    assert (again.version, again.seq, again.state, again.tracker, again.language) == (
        1,
        1,
        {"count": 5},
        b"\x00\xff",
        "fi",
    )


async def test_the_transcript_comes_in_order_with_both_sides(store: Store):
    loaded = await begin(store)
    for text in ("hei", "مرحبا", "hello"):
        loaded = await talk(store, loaded, text)
    turns = await store.conversations.turns(loaded.id)
    assert [(turn.seq, turn.said["text"], turn.reply["text"]) for turn in turns] == [
        (1, "hei", "answer to hei"),
        (2, "مرحبا", "answer to مرحبا"),
        (3, "hello", "answer to hello"),
    ]
    assert turns[0].at.utcoffset() == timedelta(0)


async def test_a_status_is_kept_unless_the_turn_changes_it(store: Store):
    loaded = await talk(store, await begin(store), status="sent")
    loaded = await talk(store, loaded)
    assert loaded.status == "sent" == (await store.conversations.load(loaded.id)).status


async def test_a_retry_gets_the_earlier_reply(store: Store):
    loaded = await begin(store)
    assert (await store.conversations.load_for(loaded.id, "m1"))[1] is None
    loaded = await talk(store, loaded, "hei", client_message_id="m1")
    loaded = await talk(store, loaded, "moi", client_message_id="m2")
    again, reply = await store.conversations.load_for(loaded.id, "m1")
    assert reply == {"text": "answer to hei"}
    assert without_key(again) == without_key(await store.conversations.load(loaded.id))
    other = await begin(store)
    assert (await store.conversations.load_for(other.id, "m1"))[1] is None
    with pytest.raises(ConversationNotFound):
        await store.conversations.load_for("00000000-0000-0000-0000-000000000000", "m1")


async def test_the_same_client_message_is_never_recorded_twice(store: Store):
    loaded = await begin(store)
    await talk(store, loaded, client_message_id="m1")
    later = await store.conversations.load(loaded.id)
    with pytest.raises(TurnRepeated):
        await talk(store, later, "again", client_message_id="m1", flags=[DANGER])
    assert without_key(await store.conversations.load(loaded.id)) == without_key(later)
    assert len(await store.conversations.turns(loaded.id)) == 1
    assert await store.flags.open_flags() == []


async def test_two_copies_of_a_message_at_once_are_recorded_once_and_get_one_reply(store: Store):
    conversation_id = (await begin(store)).id

    async def receive(copy: str) -> dict:
        loaded = await store.conversations.load(conversation_id)
        with contextlib.suppress(TurnConflict):
            await talk(store, loaded, copy, client_message_id="m1")
        return (await store.conversations.load_for(conversation_id, "m1"))[1]

    replies = await asyncio.gather(*(receive(copy) for copy in ("first", "second", "third")))
    assert replies[0] is not None
    assert replies.count(replies[0]) == 3
    assert len(await store.conversations.turns(conversation_id)) == 1


async def test_a_turn_on_an_older_version_is_refused_and_changes_nothing(store: Store):
    loaded = await begin(store)
    saved = await talk(store, loaded, "first")
    with pytest.raises(TurnConflict):
        await talk(store, loaded, "second", flags=[DANGER], callback={"phone": "1"})
    assert without_key(await store.conversations.load(loaded.id)) == without_key(saved)
    assert await store.flags.open_flags() == await store.callbacks.open_requests() == []


async def test_many_conversations_are_saved_at_once(store: Store):
    async def whole(number: int) -> list[str]:
        loaded = await begin(store)
        for turn in range(3):
            loaded = await talk(store, loaded, f"{number}/{turn}")
        return [turn.said["text"] for turn in await store.conversations.turns(loaded.id)]

    assert await asyncio.gather(*(whole(number) for number in range(12))) == [
        [f"{number}/{turn}" for turn in range(3)] for number in range(12)
    ]


async def test_a_cancelled_turn_is_saved_whole_or_not_at_all_and_blocks_nobody(store: Store):
    loaded = await begin(store)
    for patience in range(12):
        turn = asyncio.ensure_future(talk(store, loaded, f"turn {patience}", flags=[DANGER]))
        for _ in range(patience):
            await asyncio.sleep(0)
        turn.cancel()
        await asyncio.wait([turn])
        loaded = await store.conversations.load(loaded.id)
        assert (
            len(await store.conversations.turns(loaded.id))
            == loaded.seq
            == len(await store.flags.open_flags())
        )
    assert (await talk(store, loaded, "after all")).seq == loaded.seq + 1


async def test_a_saved_turn_survives_a_killed_process(store: Store, database_url: str, master_key: MasterKey):
    loaded = await begin(store)
    key = master_key.given.key
    program = """
import asyncio, os, sys
from bot.store.database import Store
from bot.store.encryption import MasterKey
from tests.store.talking import begin, talk
async def main():
    store = await Store.open(sys.argv[1], MasterKey(bytes.fromhex(sys.argv[2])))
    loaded = await talk(store, await begin(store), "kept")
    print(loaded.id, flush=True)
    os.kill(os.getpid(), 9)
asyncio.run(main())
"""
    process = await asyncio.create_subprocess_exec(
        sys.executable, "-c", program, database_url, key.hex(), stdout=subprocess.PIPE, stderr=subprocess.PIPE
    )
    written, complaints = await process.communicate()
    assert process.returncode == -signal.SIGKILL, complaints
    other = await Store.open(database_url, MasterKey(key))
    try:
        turns = await other.conversations.turns(written.decode().strip())
        assert [turn.said["text"] for turn in turns] == ["kept"]
        assert await store.conversations.load(loaded.id)
    finally:
        await other.close()


async def test_an_unknown_conversation_is_not_found_anywhere(store: Store):
    gone = await begin(store)
    await store.conversations.erase(gone.id)
    for asking in (
        store.conversations.load(gone.id),
        store.conversations.turns(gone.id),
        store.conversations.set_code(gone.id, "1"),
        store.conversations.new_token(gone.id),
        talk(store, gone),
        store.cases.send(gone, {}),
    ):
        with pytest.raises(ConversationNotFound):
            await asking


async def test_a_return_code_opens_its_conversation_until_it_is_replaced(store: Store):
    loaded = await begin(store)
    assert not loaded.has_code
    await store.conversations.set_code(loaded.id, "sininen kettu 42")
    assert (await store.conversations.load(loaded.id)).has_code
    assert await store.conversations.by_code("sininen kettu 42") == loaded.id
    await store.conversations.set_code(loaded.id, "vihreä lintu 7")
    assert await store.conversations.by_code("sininen kettu 42") is None
    assert await store.conversations.by_code("vihreä lintu 7") == loaded.id


async def test_a_return_code_in_use_is_refused(store: Store):
    first, second = await begin(store), await begin(store)
    await store.conversations.set_code(first.id, "1234")
    with pytest.raises(CodeTaken):
        await store.conversations.set_code(second.id, "1234")
    assert await store.conversations.by_code("1234") == first.id


async def test_a_refused_change_leaves_no_lock_behind(store: Store, open_store: OpenStore):
    first, second = await begin(store), await begin(store)
    await store.conversations.set_code(first.id, "1234")
    with pytest.raises(CodeTaken):
        await store.conversations.set_code(second.id, "1234")
    another_process = await open_store()
    await talk(another_process, await another_process.conversations.load(second.id))


async def test_a_new_token_ends_the_older_one_and_no_turn_in_progress(store: Store):
    conversation_id, older = await store.conversations.create()
    loaded = await store.conversations.load(conversation_id)
    newer = await store.conversations.new_token(conversation_id)
    assert await store.conversations.by_token(older) is None
    assert await store.conversations.by_token(newer) == conversation_id
    await talk(store, loaded)


async def test_another_master_key_opens_nothing_and_says_so(store: Store, open_store: OpenStore):
    loaded = await talk(store, await begin(store))
    stranger = await open_store(MasterKey(os.urandom(32)))
    for asking in (stranger.conversations.load(loaded.id), stranger.conversations.turns(loaded.id)):
        with pytest.raises(DecryptionError, match="master key is not the one"):
            await asking
    with pytest.raises(WrongMasterKey, match="another master key"):
        await stranger.migrate()
    await store.migrate()


@pytest.mark.parametrize(
    "swap",
    [
        "UPDATE conversations SET state = tracker WHERE id = :first",
        "UPDATE conversations SET tracker = state WHERE id = :first",
        "UPDATE conversations SET state = (SELECT state FROM conversations WHERE id = :second)"
        " WHERE id = :first",
        # The whole of another conversation, its key too, under this one's id:
        "UPDATE conversations SET state = (SELECT state FROM conversations WHERE id = :second);"
        "UPDATE case_keys SET wrapped = (SELECT wrapped FROM case_keys WHERE conversation_id = :second)",
        "UPDATE turns SET reply = said WHERE conversation_id = :first",
        "UPDATE turns SET said = (SELECT said FROM turns WHERE conversation_id = :first AND seq = 2)"
        " WHERE conversation_id = :first AND seq = 1",
        "UPDATE turns SET said = (SELECT said FROM turns WHERE conversation_id = :second AND seq = 1)"
        " WHERE conversation_id = :first AND seq = 1",
    ],
)
async def test_sealed_texts_moved_to_another_place_are_refused(store: Store, swap: str):
    first = await talk(store, await talk(store, await begin(store), "one"), "two")
    second = await talk(store, await begin(store), "three")
    for statement in swap.split(";"):
        ids = {"first": first.id, "second": second.id}
        await tamper(store, statement, **{name: ids[name] for name in ids if f":{name}" in statement})
    with pytest.raises(DecryptionError):
        await store.conversations.load(first.id)
        await store.conversations.turns(first.id)


async def test_only_idle_conversations_that_were_never_sent_are_erased(open_store: OpenStore):
    now = datetime(2026, 1, 1, tzinfo=timezone.utc)
    store = await open_store(clock=lambda: now)
    await store.migrate()
    untouched = await talk(store, await begin(store), flags=[DANGER])
    sent = await talk(store, await begin(store))
    await store.cases.send(sent, {"summary": "kept"})
    reopened = await talk(store, await begin(store))
    await store.cases.send(reopened, {})
    await talk(store, reopened, status="open")
    touched = await begin(store)
    now += timedelta(days=30)
    await talk(store, touched)
    assert await store.conversations.erase_idle(now - timedelta(days=1)) == 1
    assert await store.conversations.erase_idle(now - timedelta(days=1)) == 0
    left = {row[0] for row in await fetch(store, "SELECT id FROM conversations")}
    assert left == {sent.id, reopened.id, touched.id}
    (flag,) = await store.flags.open_flags()
    assert flag.erased_at == now
    assert untouched.id not in left


async def test_many_idle_conversations_are_erased_in_portions(store: Store, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr("bot.store.conversations._ERASE_AT_ONCE", 2)
    for _ in range(5):
        await begin(store)
    assert await store.conversations.erase_idle(datetime.now(timezone.utc)) == 5


async def test_what_is_loaded_does_not_show_what_was_said(store: Store):
    loaded = await talk(store, await begin(store), "salaisuus", tracker=b"salaisuus")
    turns = await store.conversations.turns(loaded.id)
    assert "salaisuus" not in f"{loaded!r}{turns!r}"
    assert asdict(turns[0])["said"] == {"text": "salaisuus"}


@pytest.mark.parametrize(
    "url",
    [
        "",
        "mysql://u:hunter2@h/d",
        "sqlite:///x.db",
        "sqlite+aiosqlite://",
        "postgresql+asyncpg://u:hunter2@h",
    ],
)
async def test_a_database_setting_that_cannot_work_is_explained_without_its_password(url: str):
    with pytest.raises(StoreUrlError, match="sqlite\\+aiosqlite:///") as raised:
        await Store.open(url, MasterKey(os.urandom(32)))
    assert "hunter2" not in str(raised.value)


async def test_ids_that_look_like_none_are_simply_not_there(store: Store):
    for conversation_id in ("", "x" * 400, str(uuid4())):
        with pytest.raises(ConversationNotFound):
            await store.conversations.load(conversation_id)


async def test_a_code_made_in_a_turn_opens_the_talk_and_is_gone_when_the_turn_is_refused(store: Store):
    loaded, other = await begin(store), await begin(store)
    saved = await talk(store, loaded, code="1111222233334444")
    assert saved.has_code
    assert await store.conversations.by_code("1111222233334444") == loaded.id
    with pytest.raises(CodeTaken):
        await talk(store, other, "minulla on koodi", code="1111222233334444")
    assert await store.conversations.turns(other.id) == []
    with pytest.raises(TurnConflict):
        await talk(store, loaded, "vanha", code="5555666677778888")
    assert await store.conversations.by_code("5555666677778888") is None


async def test_what_else_a_turn_does_is_done_with_it_or_not_at_all(store: Store):
    loaded = await begin(store)
    seen = []

    async def also(connection: object, after: Loaded) -> None:
        seen.append(after)

    saved = await talk(store, loaded, also=also)
    assert seen == [saved]

    async def fails(connection: object, after: Loaded) -> None:
        raise RuntimeError("the case could not be written")

    with pytest.raises(RuntimeError):
        await talk(store, saved, "lähetä", also=fails, code="1111222233334444", flags=[DANGER])
    assert [t.said["text"] for t in await store.conversations.turns(loaded.id)] == ["hei"]
    assert await store.conversations.by_code("1111222233334444") is None
    assert await fetch(store, "SELECT count(*) FROM flags") == [(0,)]


async def test_a_talk_over_one_of_rasas_own_channels_begins_by_itself_once(store: Store):
    name = str(uuid4())
    assert await store.conversations.tracker(name) is None
    both = await asyncio.gather(*(store.conversations.load_or_create(name) for _ in range(4)))
    assert {loaded.id for loaded in both} == {name}
    assert await fetch(store, "SELECT count(*) FROM conversations") == [(1,)]
    await store.conversations.save_tracker(name, b"what Rasa remembers")
    assert await store.conversations.tracker(name) == b"what Rasa remembers"
    kept = await fetch(store, "SELECT tracker FROM conversations")
    assert b"Rasa remembers" not in bytes(kept[0][0])


async def test_a_tracker_does_not_bring_an_erased_talk_back(store: Store):
    loaded = await begin(store)
    await store.conversations.erase(loaded.id)
    await store.conversations.save_tracker(loaded.id, b"late")
    assert await store.conversations.tracker(loaded.id) is None
    assert await fetch(store, "SELECT count(*) FROM conversations") == [(0,)]
