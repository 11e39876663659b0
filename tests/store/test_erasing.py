"""Erasing: what a family wrote is never readable in the files, and afterwards it is not there at all."""

from __future__ import annotations

import asyncio
from datetime import date
from pathlib import Path

import pytest
import sqlalchemy as sa

from bot.casework.listing import Listing
from bot.casework.reviewing import Size, Wishes
from bot.store import tables
from bot.store.case_notes import JUDGEMENT
from bot.store.conversations import Loaded
from bot.store.database import Store
from bot.store.flags import NewFlag
from bot.store.letters import ANSWERED, QUESTION
from tests.store.talking import DANGER, begin, fetch, talk, tamper

SENTENCES = (
    "Poikani herää joka yö ja itkee äitiä",
    "ابنتي الصغيرة تخاف من النوم وحدها",
    "My husband is in Turkey, we want him here",
)
PHONE = "040 1234567"
SEALED = {
    "conversations": ("state", "tracker"),
    "turns": ("said", "reply"),
    "case_revisions": ("headline", "content"),
    "callback_requests": ("body",),
    "flags": ("evidence",),
    "case_notes": ("body",),
    "letters": ("body", "answer"),
    "review_rows": ("body",),
    "machine_renderings": ("body",),
}
# Secrets of workers' accounts: sealed too, and of no family.
OF_ACCOUNTS = {("second_factors", "secret"), ("users", "subject")}
OF_ONE_CONVERSATION = ("conversations", "case_keys", "turns", "cases", "case_revisions", "callback_requests")


async def tell_everything(store: Store, sentence: str, length: int = 1) -> Loaded:
    """Writes the sentence wherever a person's words can end up; `length` makes the state longer."""
    loaded = await begin(store)
    for turn in range(3):
        loaded = await talk(
            store, loaded, sentence, client_message_id=f"{sentence} {turn}",
            state={"answers": [sentence] * length}, tracker=sentence.encode() * length,
            flags=[NewFlag("wellbeing.sleep", 1, "routine", "fi.sleep.2", {"quote": sentence})],
            callback={"phone": PHONE, "when": sentence},
        )  # fmt: skip
    await store.conversations.set_code(loaded.id, sentence)
    told = Listing(date(2026, 12, 1), 1, frozenset(sentence.split()))
    case = await store.cases.send(loaded, {"summary": sentence}, headline={"goal": sentence}, listing=told)
    if not await store.users.has_any():
        await store.users.add("Anna", "worker", "a long enough sentence")
    author = (await store.users.list())[0].id
    await store.notes.add(case.id, author, JUDGEMENT, "common/parenting.limits", {"reason": sentence})
    letter = await store.letters.send(case.id, author, QUESTION, "", {"words": sentence})
    answer = store.letters.answering(letter, ANSWERED, {"words": sentence})
    await review_everything(store, case.id, author, sentence)
    last = await store.conversations.load(loaded.id)
    return await talk(store, last, sentence, state=last.state, tracker=last.tracker, also=answer)


async def review_everything(store: Store, case_id: str, worker_id: str, sentence: str) -> None:
    """An interpreter takes a review of this case and renders a row."""
    people = await store.interpreters.list()
    who = (
        people[0].user_id
        if people
        else (await store.users.add("Ines", "interpreter", "a long enough sentence")).id
    )
    await store.interpreters.set_work(who, {"fi", "en"}, None)

    async def wishes_of(_: str) -> Wishes:
        return Wishes()

    (review,) = await store.reviews.ask(case_id, worker_id, "all", "en", None, Size(1, 1, ()))
    await store.reviews.take(review, who, wishes_of)
    await store.review_rows.save(review, who, "t1", "checked", {"rendering": sentence}, 0)
    await store.machine_renderings.put(case_id, "en", {"t2": sentence})


async def files_of(store: Store, *, with_log: bool = True) -> bytes:
    """Every byte of the database on disk at this moment; on PostgreSQL `with_log` counts its log in."""
    url = store._db.engine.url
    if store._db.on_sqlite:
        files = sorted(Path(url.database).parent.glob(Path(url.database).name + "*"))
    else:
        await tamper(store, "CHECKPOINT")
        ((oid,),) = await fetch(store, "SELECT oid FROM pg_database WHERE datname = current_database()")
        data = Path(url.query["host"]) / "data"
        files = [*(data / "base" / str(oid)).iterdir()]
        files += [file for file in (data / "pg_wal").iterdir() if with_log and file.is_file()]
    return b"".join(file.read_bytes() for file in files)


async def wrapped_keys(store: Store) -> set[bytes]:
    return {bytes(value)[-60:] for (value,) in await fetch(store, "SELECT wrapped FROM case_keys")}


async def sealed_values(store: Store) -> set[bytes]:
    """All sealed values and wrapped keys, as they lie in the tables."""
    values = await wrapped_keys(store)
    for table, columns in SEALED.items():
        for column in columns:
            rows = await fetch(store, f"SELECT {column} FROM {table} WHERE {column} IS NOT NULL")
            values |= {bytes(value) for (value,) in rows}
    return values


def pieces(values: set[bytes]) -> set[bytes]:
    """The values cut small, so that none can hide by lying across the edge of a page."""
    return {value[at : at + 12] for value in values for at in range(0, len(value) - 11, 12)}


@pytest.mark.parametrize("sentence", SENTENCES)
async def test_nothing_a_person_wrote_is_readable_in_the_files(store: Store, sentence: str):
    loaded = await tell_everything(store, sentence)
    files = await files_of(store)
    assert loaded.id.encode() in files  # these are the right files
    for text in (sentence, sentence[:9], PHONE):
        for encoding in ("utf-8", "utf-16-le", "utf-16-be"):
            assert text.encode(encoding) not in files


async def test_these_tests_fill_and_know_every_sealed_column(store: Store):
    await tell_everything(store, SENTENCES[0])
    for table, columns in SEALED.items():
        for column in columns:
            assert await fetch(store, f"SELECT 1 FROM {table} WHERE {column} IS NOT NULL"), (table, column)
    binary = {
        (table.name, column.name)
        for table in tables.metadata.sorted_tables
        for column in table.columns
        if isinstance(column.type, sa.LargeBinary)
    }
    marks = {
        (table, column) for table, column in binary if column.endswith(("hash", "seal")) or column == "mark"
    }
    assert binary - marks - OF_ACCOUNTS == {
        (table, column) for table, columns in SEALED.items() for column in columns
    }


async def test_erasing_leaves_no_row_but_the_bare_flags(store: Store):
    loaded = await tell_everything(store, SENTENCES[0])
    await store.conversations.erase(loaded.id)
    for table in OF_ONE_CONVERSATION:
        assert await fetch(store, f"SELECT * FROM {table}") == []
    flags = await fetch(store, "SELECT conversation_id, rule, evidence, code, level, urgency FROM flags")
    assert flags == [(None, None, None, "wellbeing.sleep", 1, "routine")] * 3
    assert await store.conversations.by_code(SENTENCES[0]) is None
    assert await store.cases.list() == await store.callbacks.open_requests() == []


@pytest.mark.parametrize("length", [1, 400])
async def test_erasing_leaves_no_byte_of_one_family_and_all_of_the_other(store: Store, length: int):
    stays = await tell_everything(store, SENTENCES[1], length)
    kept = await sealed_values(store)
    goes = await tell_everything(store, SENTENCES[2], length)
    erased = await sealed_values(store) - kept
    erased_keys = erased & await wrapped_keys(store)
    await store.conversations.erase(goes.id)
    if store._db.on_sqlite:
        files = await files_of(store)
        assert [piece for piece in pieces(erased) if piece in files] == []
        assert goes.id.encode() not in files
    else:
        # Its deleted rows and its log stay a while longer, but the key is out of the tables once compacted.
        await store.compact()
        files = await files_of(store, with_log=False)
        assert [piece for piece in pieces(erased_keys) if piece in files] == []
    assert len(erased_keys) == 1
    assert await sealed_values(store) == kept
    assert all(key in files for key in await wrapped_keys(store))  # so the search does find what is there
    assert (await store.conversations.load(stays.id)).state == {"answers": [SENTENCES[1]] * length}


async def test_no_key_survives_many_comings_and_goings(store: Store):
    seen, here = set(), []
    for number in range(90):
        here.append(await begin(store))
        seen |= await wrapped_keys(store)
        if number % 3:
            await store.conversations.erase(here.pop(number * 7 % len(here)).id)
    if not store._db.on_sqlite:
        await store.compact()
    left = await wrapped_keys(store)
    files = await files_of(store, with_log=False)
    assert len(left) == len(here) == 30
    assert [piece for piece in pieces(seen - left) if piece in files] == []


async def test_a_key_lies_where_deleting_it_leaves_no_copy(store: Store):
    """On SQLite that is an overflow page: it never moves. Rows that move leave stale copies."""
    await begin(store)
    (key,) = await wrapped_keys(store)
    if store._db.on_sqlite:
        await store._db.empty_write_ahead_log()
        files = await files_of(store)
        page_start = files.index(key) // 4096 * 4096
        assert files[page_start : page_start + 4] == bytes(4)  # the end of a chain; a row's page has 13
    else:
        assert key in {bytes(value) for (value,) in await fetch(store, "SELECT wrapped FROM case_keys")}


async def test_compacting_keeps_everything(store: Store):
    loaded = await tell_everything(store, SENTENCES[0])
    await store.compact()
    assert (await store.conversations.load(loaded.id)).state == {"answers": [SENTENCES[0]]}


async def test_erasing_twice_is_no_error(store: Store):
    loaded = await begin(store)
    await store.conversations.erase(loaded.id)
    await store.conversations.erase(loaded.id)


async def test_a_turn_in_progress_cannot_bring_an_erased_conversation_back(store: Store):
    for _ in range(5):
        loaded = await begin(store)
        turn = talk(store, loaded, flags=[DANGER])
        await asyncio.gather(turn, store.conversations.erase(loaded.id), return_exceptions=True)
    for table in OF_ONE_CONVERSATION:
        assert await fetch(store, f"SELECT * FROM {table}") == []
    assert {row[0] for row in await fetch(store, "SELECT evidence FROM flags")} <= {None}
