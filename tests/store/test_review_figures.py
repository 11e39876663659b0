"""What figures of review read: finished work and tasks as they stood, in both databases; what was erased is in none."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date, datetime, timedelta, timezone
from typing import Any

import pytest

from bot.casework.review_figures import OwnLoad, Pair, Reading
from bot.casework.reviewing import NOT_FREE, Size, Wishes
from bot.store import review_figures as reading
from bot.store.database import Store
from bot.store.reviews import CHECKED, DOUBTFUL, MACHINE
from tests.store.talking import begin, talk

BEGIN = datetime(2026, 4, 1, tzinfo=timezone.utc)
END = datetime(2026, 7, 1, tzinfo=timezone.utc)
COUNTED = END + timedelta(days=31)
SIZE = Size(4, 90, ("iraqi", "arabizi"))
CORRECTION = {"act": "inform", "values": [{"q": "family.size", "i": "", "v": 5}]}


@contextmanager
def clock(store: Store, at: datetime) -> Iterator[None]:
    """What happens inside happens at this moment."""
    real, store._db.now = store._db.now, lambda: at
    try:
        yield
    finally:
        store._db.now = real


async def free(_: str) -> Wishes:
    return Wishes()


def body(rendering: str, **more: Any) -> dict[str, Any]:
    return {"rendering": rendering, "reasons": [], "overridden": [], "understood": None, "seconds": 9, **more}


class House:
    """A worker, two interpreters, and families that send."""

    def __init__(self, store: Store, wanda: str, ines: str, omar: str) -> None:
        self.store, self.wanda, self.ines, self.omar = store, wanda, ines, omar

    async def family(self) -> tuple[str, str]:
        """(case, conversation)."""
        loaded = await talk(self.store, await begin(self.store), language="ar")
        return (await self.store.cases.send(loaded, {"answers": []})).id, loaded.id

    async def ask(self, case: str, at: datetime = BEGIN, *, four_eyes: bool = False) -> list[str]:
        with clock(self.store, at):
            return await self.store.reviews.ask(
                case, self.wanda, "all", "fi", date(2026, 4, 20), SIZE, four_eyes=four_eyes
            )

    async def read(self, review: str, who: str, *rows: tuple[str, str, dict[str, Any]], at: datetime) -> None:
        """Takes a task and saves these rows: (row, state, body)."""
        with clock(self.store, at):
            await self.store.reviews.take(review, who, free)
            for row, state, told in rows:
                await self.store.review_rows.save(review, who, row, state, told, 0)

    async def finish(self, review: str, who: str, at: datetime) -> None:
        with clock(self.store, at):
            await self.store.reviews.finish(review, who)


@pytest.fixture
async def house(store: Store) -> House:
    wanda = (await store.users.add("Wanda", "worker", "a long enough sentence")).id
    people = []
    for name in ("Ines", "Omar"):
        user = await store.users.add(name, "interpreter", "a long enough sentence")
        await store.interpreters.set_work(user.id, ("ar", "fi"), None)
        people.append(user.id)
    return House(store, wanda, *people)


async def readings(store: Store) -> list[Reading]:
    return [one async for one in store.review_figures.readings(BEGIN, END)]


async def test_before_anything_is_asked_there_is_no_first_day(store: Store, house: House):
    assert await store.review_figures.first_asked() is None
    case, _ = await house.family()
    await house.ask(case, BEGIN + timedelta(hours=5))
    await house.ask((await house.family())[0], BEGIN)
    assert await store.review_figures.first_asked() == BEGIN


async def test_rows_are_read_of_reviews_that_were_finished_in_the_period(store: Store, house: House):
    case, _ = await house.family()
    (review,) = await house.ask(case)
    doubt = body("Ehkä", reasons=["dialect"], overridden=[{"check": "number", "reason": "same"}])
    kept = body("Ei", reasons=["idiom"])  # a reason of a row that is not doubtful any more is none
    at = BEGIN + timedelta(days=3)
    rows = (("t1", DOUBTFUL, doubt), ("t2", CHECKED, kept), ("t3", MACHINE, body("kesken")))
    await house.read(review, house.ines, *rows, at=at)
    assert await readings(store) == []
    await house.finish(review, house.ines, at)
    found = sorted(await readings(store), key=lambda one: one.doubtful)
    told = (case, house.ines, "ar", ("iraqi", "arabizi"), 9)
    assert found == [
        Reading(*told, False, frozenset(), ()),
        Reading(*told, True, frozenset({"dialect"}), ("number",)),
    ]


@pytest.mark.parametrize(
    ("at", "inside"),
    [(BEGIN - timedelta(seconds=1), 0), (BEGIN, 1), (END - timedelta(seconds=1), 1), (END, 0)],
)
async def test_the_period_has_its_first_moment_and_not_the_one_after_it(
    store, house, at: datetime, inside: int
):
    (review,) = await house.ask((await house.family())[0], BEGIN - timedelta(days=9))
    await house.read(review, house.ines, ("t1", CHECKED, body("Ei")), at=BEGIN - timedelta(days=8))
    await house.finish(review, house.ines, at)
    assert len(await readings(store)) == inside


async def test_reviews_are_opened_some_at_a_time_and_each_once(store: Store, house: House, monkeypatch):
    monkeypatch.setattr(reading, "PAGE", 2)
    for n in range(5):
        (review,) = await house.ask((await house.family())[0])
        rows = [(f"t{row}", CHECKED, body(f"{n}/{row}")) for row in range(3)]
        await house.read(review, house.ines, *rows, at=BEGIN)
        await house.finish(review, house.ines, BEGIN)
    assert len(await readings(store)) == 15


async def test_tasks_are_as_they_stood_on_the_day_of_counting(store: Store, house: House):
    (done,) = await house.ask((await house.family())[0], BEGIN)
    await house.read(done, house.ines, at=BEGIN + timedelta(days=2))
    await house.finish(done, house.ines, COUNTED)
    (open_one,) = await house.ask((await house.family())[0], END - timedelta(seconds=1))
    with clock(store, END):
        await store.reviews.refuse(open_one, house.omar, NOT_FREE, free)
    with clock(store, COUNTED):
        await store.reviews.refuse(open_one, house.ines, NOT_FREE, free)
    (back,) = await house.ask(other := (await house.family())[0], BEGIN + timedelta(days=1))
    await store.reviews.withdraw(other, back)
    await house.ask((await house.family())[0], END)
    found = await store.review_figures.tasks(BEGIN, END, COUNTED)
    assert len(found) == 3
    by_asked = sorted(found, key=lambda task: task.asked_at)
    first, second, third = by_asked
    assert (first.taken_by, first.taken_at, first.done_at) == (house.ines, BEGIN + timedelta(days=2), None)
    assert second.withdrawn and not first.withdrawn and second.language == "ar"
    assert third.declined_by == {house.omar} and third.taken_at is None
    assert first.dialect == ("iraqi", "arabizi") and first.due_on == date(2026, 4, 20)


async def test_a_pair_is_compared_when_both_are_done_and_once(store: Store, house: House):
    case, _ = await house.family()
    first, second = await house.ask(case, four_eyes=True)
    await house.read(first, house.ines, ("t1", CHECKED, body("Ei")), at=BEGIN)
    await house.read(second, house.omar, ("t1", CHECKED, body("Ei")), at=BEGIN)
    await house.finish(second, house.omar, BEGIN)
    assert await store.review_figures.finished_pair(second) is None
    await house.finish(first, house.ines, END - timedelta(days=1))
    assert await store.review_figures.finished_pair(first) == (first, second)
    assert await store.review_figures.pairs(BEGIN, END) == []
    await store.review_figures.set_compared(second, 8, 6)
    await store.review_figures.set_compared(second, 1, 1)
    await store.review_figures.set_compared(first, 1, 1)  # no second review: nothing is kept there
    told = Pair(case, "ar", ("iraqi", "arabizi"), frozenset({house.ines, house.omar}), 8, 6)
    assert await store.review_figures.pairs(BEGIN, END) == [told]
    assert await store.review_figures.finished_pair(second) is None
    assert await store.review_figures.pairs(END - timedelta(hours=1), END + timedelta(days=9)) == []
    (alone,) = await house.ask((await house.family())[0])
    assert await store.review_figures.finished_pair(alone) is None


async def test_an_interpreter_sees_the_own_work_alone(store: Store, house: House):
    (one,) = await house.ask((await house.family())[0])
    rows = [(f"t{n}", state, body("x", seconds=30)) for n, state in enumerate((CHECKED, DOUBTFUL, MACHINE))]
    await house.read(one, house.ines, *rows, at=BEGIN)
    (other,) = await house.ask((await house.family())[0])
    await house.read(other, house.omar, ("t1", CHECKED, body("x")), at=BEGIN)
    assert await store.review_figures.own(house.ines, BEGIN) == OwnLoad(2, 60, 1, 2)
    assert await store.review_figures.own(house.ines, BEGIN + timedelta(seconds=1)) == OwnLoad(0, 0, 1, 2)
    await house.finish(one, house.ines, BEGIN)
    assert await store.review_figures.own(house.ines, BEGIN) == OwnLoad(2, 60, 0, 0)
    assert await store.review_figures.own(house.wanda, BEGIN) == OwnLoad(0, 0, 0, 0)


async def test_corrections_are_those_of_checked_rows_in_finished_reviews_of_open_cases(
    store: Store, house: House
):
    told = body("Viisi", understood=CORRECTION)
    rows = (("t1", CHECKED, told), ("t2", DOUBTFUL, told), ("t3", CHECKED, body("Ei")), ("t4", MACHINE, told))
    case, conversation = await house.family()
    (review,) = await house.ask(case)
    await house.read(review, house.ines, *rows, at=BEGIN)

    async def found() -> list[tuple[str, str, dict[str, Any]]]:
        corrected = store.review_figures.corrected(BEGIN, END)
        return [(one.case_id, one.row, one.understood) async for one in corrected]

    assert await found() == []
    await house.finish(review, house.ines, BEGIN)
    assert await found() == [(case, "t1", CORRECTION)]
    await store.inbox.set_state(case, "closed")
    assert await found() == []
    await store.inbox.set_state(case, "open")
    assert len(await found()) == 1
    await store.conversations.erase(conversation)
    assert await found() == [] and await readings(store) == []
    assert await store.review_figures.tasks(BEGIN, END, COUNTED) == []
