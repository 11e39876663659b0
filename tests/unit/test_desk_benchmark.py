"""The desk's measuring: families like real ones, a store filled with them, pages that are what they should be."""

from __future__ import annotations

import os
import subprocess
import sys
from collections import Counter
from pathlib import Path
from random import Random
from typing import Any

import pytest
from argon2 import PasswordHasher

from benchmarks import seeding
from benchmarks.desk import GOALS, Measured, Page, pages, told
from bot.casework.listing import search_words
from bot.settings import ROOT
from bot.store import users
from bot.store.callbacks import Callbacks
from bot.store.database import Store
from bot.store.encryption import MasterKey
from bot.store.inbox import PAGE, Wanted

CASES = 60


@pytest.fixture(scope="module")
def variants() -> list[seeding.Variant]:
    return seeding.variants(2 * seeding.DANGER_EVERY)


def test_a_family_gives_about_sixty_answers_of_its_own(variants: list[seeding.Variant]) -> None:
    counts = [len(variant.content["answers"]) for variant in variants]
    assert 55 <= sum(counts) / len(counts) <= 68 and min(counts) > 45
    assert Counter(v.talk.language for v in variants).keys() == {"fi", "en", "ar"}
    assert len({str(v.content["answers"]) for v in variants}) == len(variants)
    for variant in variants:
        assert any(answer["how"] == "text" for answer in variant.content["answers"])
        assert variant.content["passing"] and len(variant.turns) > len(variant.content["answers"])


def test_the_same_families_come_in_every_run(variants: list[seeding.Variant]) -> None:
    again = seeding.variants(3)
    assert [v.content for v in again] == [v.content for v in variants[:3]]


def test_some_families_are_in_danger(variants: list[seeding.Variant]) -> None:
    in_danger = [variant for variant in variants if variant.danger]
    assert len(in_danger) == len(variants) // seeding.DANGER_EVERY
    assert all(variant.content["raised"] for variant in in_danger)


@pytest.fixture
async def filled(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Any:
    monkeypatch.setattr(users, "_hasher", PasswordHasher(time_cost=1, memory_cost=8, parallelism=1))
    url, key = f"sqlite+aiosqlite:///{tmp_path}/desk.db", MasterKey(os.urandom(32))
    seeded = await seeding.seed(url, key, CASES)
    store = await Store.open(url, key)
    yield url, key, store, seeded
    await store.close()


async def test_a_filled_store_is_what_the_desk_would_have_made(filled: Any) -> None:
    _url, _key, store, seeded = filled
    page = await store.inbox.page(Wanted())
    assert (page.total, len(page.cases)) == (CASES, PAGE)
    assert (await store.inbox.page(Wanted(held_by=()))).total == CASES - CASES // seeding.HELD_EVERY
    assert len(await store.teams.list()) == seeding.TEAMS and len(seeded.workers) == seeding.WORKERS
    assert await store.flags.count_unread() and await store.flags.read_flags(9) and seeded.flags
    assert isinstance(store.callbacks, Callbacks) and await store.callbacks.open_requests()
    found = await store.inbox.page(Wanted(words=tuple(search_words(seeded.names[0]))))
    assert seeded.cases[0] in {one.case.id for one in found.cases}
    case = await store.cases.get(seeded.cases[0])
    turns = await store.conversations.turns(case.conversation_id)
    assert [turn.seq for turn in turns] == list(range(1, len(turns) + 1))
    assert seeded.names[0] in str(case.content["answers"])
    assert any(seeded.names[0] in turn.said["text"] for turn in turns)
    assert await store.log.verify()


async def test_a_store_with_people_in_it_is_not_filled(filled: Any) -> None:
    url, key, store, _seeded = filled
    with pytest.raises(seeding.NotEmpty):
        await seeding.seed(url, key, 1)
    assert (await store.inbox.page(Wanted())).total == CASES


def test_every_page_of_the_goal_is_asked_for() -> None:
    seeded = {
        "cases": ["c"], "reviews": ["r"], "flags": ["f"], "needs": ["parenting.limits"], "names": ["Karimo"],
    }  # fmt: skip
    asked = {name: ask() for name, ask in pages(seeded, Random(1)).items()}
    assert set(GOALS) < asked.keys()
    search: Page = asked["list, words searched"]
    assert search.form == {"words": "Karimo"} and "Karimo" not in search.path


def test_a_missed_goal_is_said() -> None:
    seeded = {"cases": ["c"], "answers": 60.0}
    slow = Measured("SQLite", 1, seeded, 1.0, {name: [1.0, 150.0] for name in GOALS})
    fast = Measured("PostgreSQL", 1, seeded, 1.0, {name: [1.0, 50.0] for name in GOALS})
    text = told([slow, fast], "x")
    assert "| SQLite | 143 | **not met** |" in text and "| PostgreSQL | 48 | met |" in text


def test_the_whole_command_measures_every_page_on_both_databases() -> None:
    done = subprocess.run(
        [sys.executable, "-m", "benchmarks.desk", "--quick"],
        cwd=ROOT, capture_output=True, text=True, timeout=600,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr[-2000:]
    for word in (
        "SQLite",
        "PostgreSQL",
        "list, page 40",
        "danger flag",
        "review",
        "size of the database",
    ):
        assert word in done.stdout
