"""Earlier renderings to be offered: the interpreter's own confirmed ones, of cases that exist and that it may see."""

from __future__ import annotations

from typing import Any

from bot.store.database import Store
from bot.store.reviews import CHECKED, DOUBTFUL, FAMILY, MACHINE
from tests.store.test_reviews import asked, family, free, interpreter, worker


def body(original: str, rendering: str) -> dict[str, Any]:
    return {"original": original, "original_language": "ar", "rendering": rendering, "seconds": 3}


async def offered(store: Store, user: str, **limits: int) -> list[str]:
    return [row.rendering for row in await store.review_rows.confirmed_by(user, "fi", **limits)]


async def taken(store: Store, case: str, by: str, user: str) -> str:
    (review,) = await asked(store, case, by)
    await store.reviews.take(review, user, free)
    return review


async def test_only_what_the_same_interpreter_confirmed_is_there_the_newest_first(store: Store):
    case, wanda, ines = await family(store), await worker(store), await interpreter(store, "Ines")
    review = await taken(store, case, wanda, ines)
    save = store.review_rows.save
    await save(review, ines, "t2", CHECKED, body("الحمد لله", "Kiitos Jumalalle."), 0)
    await save(review, ines, "t4", DOUBTFUL, body("طيب", "Hyvä."), 0)
    await save(review, ines, "t6", MACHINE, body("ما بعرف", "En tie"), 0)
    await save(
        review, ines, "t8", CHECKED, {"rendering": "Vanha.", "seconds": 1}, 0
    )  # before originals were kept
    await save(review, ines, "t10", CHECKED, body("شكرا", "Kiitos."), 0)
    assert await offered(store, ines) == ["Kiitos.", "Kiitos Jumalalle."]
    assert await offered(store, ines, newest=1) == ["Kiitos."]
    assert await store.review_rows.confirmed_by(ines, "en") == []
    assert await offered(store, await interpreter(store, "Omar")) == []
    (newest, _) = await store.review_rows.confirmed_by(ines, "fi")
    assert (newest.original, newest.language, newest.reader) == ("شكرا", "ar", "fi")
    await store.reviews.finish(review, ines)
    assert len(await offered(store, ines)) == 2


async def test_with_four_eyes_the_second_gets_nothing_of_the_first(store: Store):
    case, wanda = await family(store), await worker(store)
    ines, omar = await interpreter(store, "Ines"), await interpreter(store, "Omar")
    first, second = await asked(store, case, wanda, four_eyes=True)
    await store.reviews.take(first, ines, free)
    await store.review_rows.save(first, ines, "t2", CHECKED, body("شكرا", "Kiitos."), 0)
    await store.reviews.take(second, omar, free)
    assert await offered(store, omar) == []
    await store.review_rows.save(second, omar, "t2", CHECKED, body("شكرا", "Kiitän."), 0)
    assert await offered(store, omar) == ["Kiitän."] and await offered(store, ines) == ["Kiitos."]


async def test_a_task_that_changed_hands_brings_nobody_the_others_work(store: Store):
    case, wanda = await family(store), await worker(store)
    ines, omar = await interpreter(store, "Ines"), await interpreter(store, "Omar")
    review = await taken(store, case, wanda, ines)
    await store.review_rows.save(review, ines, "t2", CHECKED, body("شكرا", "Kiitos."), 0)
    await store.reviews.give_back(review, ines)
    assert await offered(store, ines) == []  # whoever gave a task back does not read in it any more
    await store.reviews.take(review, omar, free)
    assert await offered(store, omar) == []


async def test_nothing_of_a_case_that_excludes_the_interpreter_or_was_withdrawn_or_erased(store: Store):
    wanda, ines = await worker(store), await interpreter(store, "Ines")
    cases = [await family(store) for _ in range(4)]
    reviews = [await taken(store, case, wanda, ines) for case in cases]
    for n, review in enumerate(reviews):
        await store.review_rows.save(review, ines, "t2", CHECKED, body("شكرا", f"Kiitos {n}"), 0)
        if n < 3:
            await store.reviews.finish(review, ines)
    assert len(await offered(store, ines)) == 4
    await store.reviews.exclude(cases[0], ines, FAMILY)  # a finished review keeps its rows
    assert "Kiitos 0" not in await offered(store, ines)
    await store.reviews.withdraw(cases[3], reviews[3])
    assert sorted(await offered(store, ines)) == ["Kiitos 1", "Kiitos 2"]
    await store.conversations.erase((await store.cases.get(cases[1])).conversation_id)
    assert await offered(store, ines) == ["Kiitos 2"]
