"""Retention of the log, danger marks, groups and accounts: each from its own moment, and never what is still needed."""

from __future__ import annotations

import asyncio
from datetime import timedelta
from pathlib import Path

import pytest
import sqlalchemy as sa

from bot.casework import groups as trade
from bot.casework.groups import Facts
from bot.store import house_tables
from bot.store.database import Store
from bot.store.listing import OPEN
from bot.store.retention import ERASED, RAN
from tests.store.conftest import Clock
from tests.store.retaining import START, closed_case, rules, worker
from tests.store.talking import DANGER, begin, fetch, talk, tamper
from tests.store.test_backup import NewDatabase, empty, everything  # noqa: F401  a fixture


async def test_the_log_is_verifiable_after_its_own_retention(
    store: Store, clock: Clock, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    found = rules(tmp_path, cases=60, log=365)
    monkeypatch.setattr("bot.store.retention._LINES_AT_ONCE", 3)
    for n in range(10):
        await store.log.append("aino", "case.read", f"gone-{n}")
    clock.on(days=200)
    await store.log.append("aino", "case.read", "young")
    clock.on(days=200)
    assert (await store.retention.plan(found))["log"].due == 10
    assert (await store.retention.run(found))["log"].due == 10
    assert [line.subject for line in await store.log.entries()][-1] == "young"
    assert await store.log.verify()
    await store.log.append("aino", "case.read", "newer")
    assert await store.log.verify()
    assert (await store.log.entries())[-1].n == 11
    # And what somebody else takes away or forges still shows.
    for change in (
        "DELETE FROM access_log WHERE n = 11",
        "UPDATE access_log_head SET anchor = 11, anchor_hash = (SELECT hash FROM access_log WHERE n = 11)",
        "UPDATE access_log_head SET anchor = NULL, anchor_hash = NULL, anchor_seal = NULL",
    ):
        kept = await everything(store)
        await tamper(store, change)
        assert not await store.log.verify(), change
        await tamper(store, "DELETE FROM access_log")
        async with store._db.write() as connection:
            names = [column.name for column in house_tables.access_log.columns]
            rows = [dict(zip(names, row, strict=True)) for row in kept["access_log"]]
            await connection.execute(house_tables.access_log.insert(), rows)
            names = [column.name for column in house_tables.access_log_head.columns]
            head = dict(zip(names, kept["access_log_head"][0], strict=True))
            await connection.execute(sa.update(house_tables.access_log_head).values(head))
        assert await store.log.verify()


async def test_the_log_keeps_every_line_of_a_case_that_is_there(store: Store, clock: Clock, tmp_path: Path):
    found = rules(tmp_path, cases=60, log=365)
    case = await closed_case(store)
    await store.inbox.set_state(case.id, OPEN)
    await store.log.append("aino", "x", "before")
    await store.log.append("aino", "case.read", case.id)
    await store.log.append("aino", "x", "after")
    clock.on(days=366)
    plan = await store.retention.run(found)
    assert (plan["log"].due, plan["log"].kept) == (1, {"case": 2})
    assert [line.action for line in await store.log.entries(subject=case.id)] == ["case.read"]
    assert await store.log.verify()


async def test_a_verification_under_way_does_not_take_retention_for_a_theft(store: Store):
    for n in range(30):
        await store.log.append("aino", "case.read", f"{n}")
    whole = asyncio.gather(*(store.log.verify() for _ in range(5)))
    for upto in (5, 10, 20):
        await store.log.forget(upto)
    assert await whole == [True] * 5


async def test_danger_marks_stay_until_somebody_has_read_them(store: Store, clock: Clock, tmp_path: Path):
    found, anna = rules(tmp_path), await worker(store)
    for n in range(2):
        loaded = await talk(store, await begin(store), flags=[DANGER])
        if n:
            (flag,) = await store.flags.open_flags(conversation_id=loaded.id)
            await store.flags.mark_read(flag.id, anna)
        await store.conversations.erase(loaded.id)
    clock.on(days=731)
    plan = await store.retention.run(found)
    assert (plan["danger_marks"].due, plan["danger_marks"].kept) == (1, {"unread": 1})
    (left,) = await store.flags.open_flags()
    await store.flags.mark_read(left.id, anna)
    assert (await store.retention.run(found))["danger_marks"].due == 1
    assert await store.flags.open_flags(include_read=True) == []


async def test_a_group_goes_after_its_last_meeting_and_its_last_family(
    store: Store, clock: Clock, tmp_path: Path
):
    found, anna = rules(tmp_path, cases=60), await worker(store)
    facts = Facts("Ryhmä", "parenting", "fi", (), "Kirjasto", "10:00", 90, False, 8)
    days = [START.date() + timedelta(7 * n) for n in range(3)]
    alone, shared, going_on = [await store.groups.create(facts, days, anna) for _ in range(3)]
    case = await closed_case(store)
    await store.groups.propose(shared, case.id)
    for group in (alone, shared):
        for state in (trade.INVITING, trade.RUNNING, trade.ENDED):
            await store.groups.go_on(group, state)
    await store.retention.run(found)
    clock.on(days=1095)
    assert (await store.retention.plan(found))["groups"].due == 0, "the last meeting was two weeks later"
    clock.on(days=15)
    assert (await store.retention.run(found))["groups"].kept == {"case": 1}
    assert {row[0] for row in await fetch(store, "SELECT id FROM groups")} == {shared, going_on}
    assert (await store.retention.run(found))["groups"].due == 1, "its family's case went with the run before"
    assert await store.log.verify()


async def test_an_account_goes_when_nothing_shows_what_its_owner_did(
    store: Store, clock: Clock, tmp_path: Path
):
    found = rules(tmp_path, cases=60)
    stays, writer, reader = (
        await worker(store),
        await worker(store, "Outi"),
        await worker(store, "Ines", "interpreter"),
    )
    await store.interpreters.set_work(reader, {"fi", "ar"}, None)
    case = await closed_case(store)
    await store.notes.add(case.id, writer, "judgement", "x", {"reason": "y"})
    await store.log.append(reader, "case.read", "x")
    await store.retention.run(found)
    for user in (writer, reader):
        await store.users.disable(user)
    clock.on(days=731)
    plan = await store.retention.run(found)
    assert (plan["accounts"].due, plan["accounts"].kept) == (1, {"case": 1})
    assert {user.id for user in await store.users.list()} == {stays, writer}
    assert (await store.retention.run(found))["accounts"].due == 1, "the case went with the run before"
    assert [user.id for user in await store.users.list()] == [stays]
    assert [line.actor for line in await store.log.entries(subject="x")] == [reader], "the log keeps the id"


async def test_every_kind_of_the_rules_has_its_plan(store: Store, tmp_path: Path):
    plan = await store.retention.plan(found := rules(tmp_path))
    assert [one.rule for one in plan.kinds] == list(found.rules.values())
    assert plan.version == found.version


async def test_a_run_leaves_its_line_also_when_nothing_went(store: Store, tmp_path: Path):
    await store.retention.run(rules(tmp_path))
    assert (await store.log.entries(actor="system"))[0].action == RAN
    assert not [line for line in await store.log.entries() if line.action == ERASED]
