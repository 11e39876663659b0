"""Shorthand for tests of retention: a day to begin with, rules with some lengths changed, closed cases."""

from __future__ import annotations

from datetime import datetime, timezone
from pathlib import Path

from bot.casework.retention import FILE, Rules, load_rules
from bot.store.cases import CaseRecord
from bot.store.database import Store
from bot.store.listing import CLOSED
from tests.store.talking import begin, talk

START = datetime(2026, 1, 5, 9, tzinfo=timezone.utc)
PASSWORD = "a long enough sentence"


def rules(folder: Path, **keep: int | str) -> Rules:
    """The rules of now, with some kinds kept otherwise."""
    text = FILE.read_text(encoding="utf-8")
    for name, days in keep.items():
        before, _, rest = text.partition(f"- id: {name}\n    keep: ")
        assert rest, name
        text = f"{before}- id: {name}\n    keep: {days}\n{rest.partition(chr(10))[2]}"
    file = folder / "rules.yml"
    file.write_text(text, encoding="utf-8")
    return load_rules(file, 14)


async def closed_case(store: Store, words: str = "kaikki hyvin", **turn: object) -> CaseRecord:
    case = await store.cases.send(await talk(store, await begin(store), words, **turn), {"summary": words})
    await store.inbox.set_state(case.id, CLOSED)
    return case


async def worker(store: Store, name: str = "Anna", role: str = "worker") -> str:
    return (await store.users.add(name, role, PASSWORD)).id


async def counts(store: Store, found: Rules) -> dict[str, int]:
    plan = await store.retention.plan(found)
    return {one.rule.id: one.due for one in plan.kinds if one.due}
