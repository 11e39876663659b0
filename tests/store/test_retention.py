"""Retention of cases: a dry run tells exactly what a run erases, nothing of a living case goes, the log says what went."""

from __future__ import annotations

import asyncio
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from bot.casework.retention import HOLD, Hold, held, released
from bot.store.database import Store
from bot.store.listing import CLOSED, OPEN
from bot.store.retention import EXPIRED
from tests.store.conftest import Clock, OpenStore
from tests.store.retaining import START, closed_case, counts, rules, worker
from tests.store.talking import DANGER, begin, fetch, talk, tamper
from tests.store.test_backup import NewDatabase, empty, everything  # noqa: F401  a fixture
from tests.store.test_erasing import SENTENCES, tell_everything

# -- cases -----------------------------------------------------------------------------------------


async def test_nothing_sent_goes_before_the_municipality_has_decided(
    store: Store, clock: Clock, tmp_path: Path
):
    case = await closed_case(store)
    clock.on(days=20_000)
    for _ in range(2):
        plan = await store.retention.run(rules(tmp_path))
        clock.on(days=400)
    assert plan["cases"].due == 0 and plan["cases"].there == 1
    assert (await store.cases.get(case.id)).content == {"summary": "kaikki hyvin"}
    assert (await store.retention.end_of(case.id, rules(tmp_path))).ends is None


async def test_a_dry_run_tells_exactly_what_the_run_erases(store: Store, clock: Clock, tmp_path: Path):
    found = rules(tmp_path, cases=60)
    anna = await worker(store)
    stays = await store.cases.send(await talk(store, await begin(store), "auki"), {"summary": "auki"})
    await begin(store)  # a draft
    goes = [await closed_case(store, sentence) for sentence in SENTENCES]
    asked = await talk(store, await begin(store), "soittakaa", callback={"phone": "040"})
    await store.callbacks.mark_done((await store.callbacks.open_requests(asked.id))[0].id, anna)
    await store.cases.send(asked, {"summary": "soitettu"})
    await store.users.create_session(anna, timedelta(hours=9))
    await store.users.create_invitation("worker", timedelta(days=7))
    await store.retention.run(found)  # from now on this length is followed
    clock.on(days=100)
    expected = await counts(store, found)
    before = await everything(store)
    assert expected == {"drafts": 1, "cases": 3, "callbacks": 1, "sessions": 1, "invitations": 1}
    assert before == await everything(store), "a dry run changes nothing"
    done = await store.retention.run(found)
    assert {one.rule.id: one.due for one in done.kinds if one.due} == expected
    assert await counts(store, found) == {}
    assert {row.id for row in await store.cases.list()} == {
        stays.id,
        *(row.id for row in await store.cases.list() if row.conversation_id == asked.id),
    }
    for case in goes:
        (line,) = await store.log.entries(subject=case.id)
        assert (line.actor, line.action) == ("system", EXPIRED)
    report = {one.kind: one async for one in store.retention.report()}
    assert {kind: one.count for kind, one in report.items()} == expected
    assert (report["cases"].keep, report["cases"].begins, report["cases"].version) == (
        "60",
        "closing",
        found.version,
    )
    assert await store.log.verify()


async def test_nothing_of_a_living_case_goes_however_old_it_is(store: Store, clock: Clock, tmp_path: Path):
    found = rules(tmp_path, cases=60, log=365)
    loaded = await tell_everything(store, SENTENCES[0])
    (case,) = await store.cases.list()
    await store.inbox.set_state(case.id, OPEN)
    for request in await store.callbacks.open_requests():
        await store.callbacks.mark_done(request.id, (await store.users.list())[0].id)
    await store.log.append("x", "case.read", case.id)
    await store.retention.run(found)
    before = await everything(store)
    clock.on(days=5000)
    done = await store.retention.run(found)
    after = await everything(store)
    assert done["cases"].due == 0
    changed = {name for name in before if before[name] != after[name]}
    assert changed <= {"callback_requests", "access_log", "access_log_head", "sessions"}
    assert [line.action for line in await store.log.entries(subject=case.id)] == ["case.read"]
    assert (await store.conversations.load(loaded.id)).state == {"answers": [SENTENCES[0]]}


async def test_what_happens_in_a_closed_case_begins_its_days_anew(store: Store, clock: Clock, tmp_path: Path):
    found = rules(tmp_path, cases=60)
    anna = await worker(store)
    case = await closed_case(store)
    await store.retention.run(found)

    async def ends() -> datetime:
        return (await store.retention.end_of(case.id, found)).ends

    assert await ends() == START + timedelta(days=60)
    clock.on(days=40)
    await store.notes.add(case.id, anna, "judgement", "x", {"reason": "later"})
    assert await ends() == clock.now + timedelta(days=60)
    clock.on(days=40)
    letter = await store.letters.send(case.id, anna, "question", "", {"words": "?"})
    assert await ends() == clock.now + timedelta(days=60)
    clock.on(days=40)  # the family writes
    loaded = await store.conversations.load(case.conversation_id)
    await talk(store, loaded, "hei", also=store.letters.answering(letter, "answered", {"words": "!"}))
    assert await ends() == clock.now + timedelta(days=60)
    await store.inbox.set_state(case.id, OPEN)
    assert await ends() is None
    clock.on(days=40)
    await store.inbox.set_state(case.id, CLOSED)
    assert await ends() == clock.now + timedelta(days=60)
    clock.on(days=61)
    plan = await store.retention.plan(found)
    assert (plan["cases"].due, plan["cases"].kept) == (0, {"answer": 1}), "nobody has read the answer"


async def test_a_hold_keeps_a_case_and_its_end_leaves_a_month(store: Store, clock: Clock, tmp_path: Path):
    found = rules(tmp_path, cases=60)
    boss = await worker(store, "Sari", "supervisor")
    case, other = await closed_case(store), await closed_case(store)
    await store.retention.run(found)
    entry = held({"words": " valitus vireillä "})
    await store.notes.add(case.id, boss, HOLD, HOLD, entry.body, thread=HOLD, state=entry.state)
    assert await store.retention.held() == [case.id]
    clock.on(days=100)
    plan = await store.retention.run(found)
    assert (plan["cases"].due, plan["cases"].kept) == (1, {"hold": 1})
    assert [row.id for row in await store.cases.list()] == [case.id] and other.id != case.id
    gone = released(Hold("valitus vireillä", "Sari", clock.now))
    await store.notes.add(case.id, boss, HOLD, HOLD, gone.body, thread=HOLD, state=gone.state)
    assert await store.retention.held() == []
    assert (await store.retention.end_of(case.id, found)).ends == clock.now + timedelta(days=30)
    clock.on(days=29)
    assert (await store.retention.run(found))["cases"].due == 0
    clock.on(days=2)
    assert (await store.retention.run(found))["cases"].due == 1


async def test_a_new_or_shorter_length_gives_everybody_a_month(store: Store, clock: Clock, tmp_path: Path):
    case = await closed_case(store)
    await store.retention.run(rules(tmp_path))
    clock.on(days=1000)
    found = rules(tmp_path, cases=60)
    assert (await store.retention.plan(found))["cases"].ahead[30] == 1
    assert (await store.retention.run(found))["cases"].due == 0
    assert [one.case_id for one in await store.retention.ending(found, timedelta(days=30))] == [case.id]
    clock.on(days=29)
    assert (await store.retention.run(found))["cases"].due == 0
    clock.on(days=1)
    assert (await store.retention.run(found))["cases"].due == 1


@pytest.mark.parametrize("waits", ["danger", "call"])
async def test_what_nobody_has_looked_at_keeps_a_closed_case(
    store: Store, clock: Clock, tmp_path: Path, waits: str
):
    found = rules(tmp_path, cases=60)
    told = {"danger": {"flags": [DANGER]}, "call": {"callback": {"phone": "040"}}}[waits]
    await closed_case(store, **told)
    await store.retention.run(found)
    clock.on(days=61)
    plan = await store.retention.run(found)
    assert (plan["cases"].due, plan["cases"].kept) == (0, {waits: 1})


async def test_cases_closed_by_an_older_program_count_from_the_first_run(
    store: Store, clock: Clock, tmp_path: Path
):
    found = rules(tmp_path, cases=60)
    case = await closed_case(store)
    await tamper(store, "UPDATE cases SET closed_at = NULL")
    clock.on(days=500)
    await store.retention.run(found)
    assert (await store.retention.end_of(case.id, found)).ends == clock.now + timedelta(days=60)


async def test_a_family_that_writes_while_the_run_comes_is_kept(store: Store, clock: Clock, tmp_path: Path):
    found = rules(tmp_path, cases=60)
    case = await closed_case(store)
    await store.retention.run(found)
    clock.on(days=61)
    loaded = await store.conversations.load(case.conversation_id)
    plan = await store.retention.plan(found)
    await talk(store, loaded, "olen vielä täällä")  # after the plan, before its transaction
    assert plan["cases"].ids == (case.id,)
    assert await store.retention._erase_cases(plan["cases"], found, clock.now) == 0
    assert (await store.conversations.load(case.conversation_id)).seq == 2


# -- crashes, clocks, backups ----------------------------------------------------------------------


async def test_a_crash_in_the_middle_leaves_each_case_whole_or_gone_and_told(
    store: Store, clock: Clock, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    found = rules(tmp_path, cases=60)
    monkeypatch.setattr("bot.store.retention._AT_ONCE", 2)
    for _ in range(5):
        await closed_case(store)
    await store.retention.run(found)
    clock.on(days=61)
    append, lines = store.log.append_within, 0

    async def dying(connection: object, *said: str) -> None:
        nonlocal lines
        lines += 1
        if lines == 5:  # two cases and their count are kept; the second pair is under way
            raise RuntimeError("power cut")
        await append(connection, *said)

    monkeypatch.setattr(store.log, "append_within", dying)
    with pytest.raises(RuntimeError):
        await store.retention.run(found)
    monkeypatch.setattr(store.log, "append_within", append)
    assert len(await store.cases.list()) == 3
    assert len(await fetch(store, "SELECT 1 FROM case_keys")) == 3
    assert (await store.retention.run(found))["cases"].due == 3
    told = [one.count async for one in store.retention.report() if one.kind == "cases"]
    assert told == [2, 2, 1]
    assert await store.log.verify()


async def test_two_runs_at_once_erase_and_tell_everything_once(
    open_store: OpenStore, store: Store, clock: Clock, tmp_path: Path
):
    found, other = rules(tmp_path, cases=60), await open_store(clock=clock)
    for _ in range(4):
        await closed_case(store)
    await store.retention.run(found)
    clock.on(days=61)
    done = await asyncio.gather(store.retention.run(found), other.retention.run(found))
    assert sum(one["cases"].due for one in done) == 4
    assert sum([one.count async for one in store.retention.report() if one.kind == "cases"]) == 4
    assert await store.log.verify()


async def test_a_clock_that_steps_back_erases_nothing_and_one_that_stood_still_is_told(
    store: Store, clock: Clock, tmp_path: Path
):
    found = rules(tmp_path, cases=60)
    assert await store.retention.clock_moved(), "before the first run nobody knows"
    await store.retention.run(found)
    await closed_case(store)
    assert not await store.retention.clock_moved()
    clock.on(days=-400)
    assert (await store.retention.run(found))["cases"].due == 0
    clock.on(days=404)
    assert await store.retention.clock_moved(), "a run by hand stops here"
    assert await store.log.verify()


async def test_an_erased_case_cannot_be_read_from_an_older_backup(
    store: Store,
    clock: Clock,
    tmp_path: Path,
    empty: NewDatabase,  # noqa: F811
):
    found = rules(tmp_path, cases=60)
    gone, stays = await closed_case(store, SENTENCES[0]), await closed_case(store, SENTENCES[1])
    await store.retention.run(found)
    old = await store.back_up(tmp_path / "backup")
    clock.on(days=50)
    await store.inbox.set_state(stays.id, OPEN)
    clock.on(days=11)
    assert (await store.retention.run(found))["cases"].due == 1
    newer = await store.back_up(tmp_path / "backup", data=False)
    for kind in ("sqlite", "postgresql"):
        target = await empty(kind)
        restored = await target.restore(old.data, newer.keys)
        assert restored.erased == 1
        assert [row.id for row in await target.cases.list()] == [stays.id] and gone.id != stays.id
        assert (await target.cases.get(stays.id)).content == {"summary": SENTENCES[1]}
