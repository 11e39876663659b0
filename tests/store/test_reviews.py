"""Reviews: one interpreter has a task, nobody else opens it; who knows the family never gets it; no saved row is lost."""

from __future__ import annotations

import asyncio
from datetime import date

import pytest

from bot.casework.reviewing import NOT_FREE, Size, Wishes
from bot.store.database import Store
from bot.store.errors import (
    CaseNotFound,
    ReviewAsked,
    ReviewNotFound,
    RowConflict,
    TeamNotFound,
    UserNotFound,
)
from bot.store.reviews import CHECKED, FAMILY, KNOWS, MACHINE
from tests.store.conftest import OpenStore
from tests.store.talking import begin, talk

PASSWORD = "a long enough sentence"
DUE, SIZE = date(2026, 12, 1), Size(12, 340, ("levantine", "arabizi"))
BODY = {"rendering": "Lapsi ei nuku.", "language": "fi", "seconds": 9}


async def free(_: str) -> Wishes:
    """A family that wishes nothing."""
    return Wishes()


async def family(store: Store, language: str = "ar") -> str:
    """The case of a family that has sent its answers."""
    loaded = await talk(store, await begin(store), language=language)
    return (await store.cases.send(loaded, {"answers": []})).id


async def worker(store: Store) -> str:
    return (await store.users.add("Wanda", "worker", PASSWORD)).id


async def interpreter(store: Store, name: str, *languages: str) -> str:
    user = await store.users.add(name, "interpreter", PASSWORD)
    await store.interpreters.set_work(user.id, languages or ("ar", "fi"), None)
    return user.id


async def asked(store: Store, case: str, by: str, **changes: object) -> list[str]:
    return await store.reviews.ask(case, by, "all", "fi", DUE, SIZE, **changes)


async def offered(store: Store, user: str) -> list[str]:
    return [review.id for review in await store.reviews.offered_to(user, free)]


async def test_a_task_tells_what_it_is_like_before_it_is_taken(store: Store):
    case, wanda, ines = await family(store), await worker(store), await interpreter(store, "Ines")
    north = await store.teams.add("North")
    await store.inbox.set_team(case, north.id)
    (review,) = await asked(store, case, wanda)
    (task,) = await store.reviews.offered_to(ines, free)
    assert (task.id, task.spoken, task.reader, task.area, task.due_on) == (review, "ar", "fi", "North", DUE)
    assert (task.size, task.state, task.four_eyes, task.taker, task.read) == (SIZE, "asked", False, "", 0)


async def test_the_earliest_due_comes_first(store: Store):
    wanda, ines = await worker(store), await interpreter(store, "Ines")
    late, soon = await family(store), await family(store)
    (second,) = await store.reviews.ask(late, wanda, "all", "fi", date(2027, 1, 1), SIZE)
    (first,) = await store.reviews.ask(soon, wanda, "flagged", "fi", DUE, SIZE)
    assert await offered(store, ines) == [first, second]


async def test_only_who_knows_both_languages_is_offered_it(store: Store):
    case, wanda = await family(store), await worker(store)
    await asked(store, case, wanda)
    assert await offered(store, await interpreter(store, "Both", "ar", "fi", "en")) != []
    for name, languages in (("One", ("ar",)), ("Other", ("fi", "en"))):
        assert await offered(store, await interpreter(store, name, *languages)) == []
    nothing = (await store.users.add("Nothing told", "interpreter", PASSWORD)).id
    assert await offered(store, nothing) == []
    with pytest.raises(UserNotFound):
        await store.reviews.offered_to(wanda, free)


async def test_of_two_who_press_at_once_one_gets_it(open_store: OpenStore):
    one, other = await open_store(), await open_store()
    await one.migrate()
    case, wanda = await family(one), await worker(one)
    people = [await interpreter(one, "Ines"), await interpreter(one, "Omar")]
    for n in range(4):
        (review,) = await asked(one, case, wanda)
        tries = (
            store.reviews.take(review, user, free) for store, user in zip((one, other), people, strict=True)
        )
        done = await asyncio.gather(*tries, return_exceptions=True)
        lost = [result for result in done if isinstance(result, BaseException)]
        assert [type(result) for result in lost] == [ReviewNotFound]
        winner = people[0 if lost[0] is done[1] else 1]
        assert (await one.reviews.opened(review, winner)).taken_by == winner
        await one.reviews.finish(review, winner)
        assert await offered(one, people[n % 2]) == []


async def test_only_who_took_a_task_opens_saves_and_finishes_it(store: Store):
    case, wanda = await family(store), await worker(store)
    ines, omar = await interpreter(store, "Ines"), await interpreter(store, "Omar")
    (review,) = await asked(store, case, wanda)
    for nobody in (ines, omar, wanda, "x"):
        with pytest.raises(ReviewNotFound):
            await store.reviews.opened(review, nobody)
    await store.reviews.take(review, ines, free)
    assert await store.review_rows.save(review, ines, "t2", CHECKED, BODY, 0) == 1
    for other in (omar, wanda, "x"):
        for call in (
            store.reviews.opened(review, other),
            store.reviews.give_back(review, other),
            store.reviews.finish(review, other),
            store.review_rows.of(review, other),
            store.review_rows.save(review, other, "t2", CHECKED, BODY, 1),
        ):
            with pytest.raises(ReviewNotFound):
                await call
    assert [row.body for row in await store.review_rows.of(review, ines)] == [BODY]
    await store.reviews.finish(review, ines)
    for call in (
        store.reviews.opened(review, ines),
        store.review_rows.save(review, ines, "t2", CHECKED, BODY, 1),
    ):
        with pytest.raises(ReviewNotFound):
            await call
    assert [row.row for row in await store.review_rows.of(review, ines)] == ["t2"]


async def test_a_saving_over_a_newer_one_is_refused_and_a_repeated_one_is_not(store: Store):
    case, wanda, ines = await family(store), await worker(store), await interpreter(store, "Ines")
    (review,) = await asked(store, case, wanda)
    await store.reviews.take(review, ines, free)
    rows = store.review_rows
    assert await rows.save(review, ines, "t2", MACHINE, BODY, 0) == 1
    # The reply got lost, so the page sends it again.
    assert await rows.save(review, ines, "t2", MACHINE, BODY, 0) == 1
    newer = {**BODY, "rendering": "Lapsi nukkuu huonosti."}
    assert await rows.save(review, ines, "t2", CHECKED, newer, 1) == 2
    for version in (0, 1, 5):
        with pytest.raises(RowConflict) as conflict:
            await rows.save(review, ines, "t2", CHECKED, {**BODY, "rendering": "salaisuus"}, version)
        assert "salaisuus" not in str(conflict.value)
    with pytest.raises(RowConflict):
        await rows.save(review, ines, "t3", CHECKED, BODY, 1)
    (row,) = await rows.of(review, ines)
    assert (row.state, row.version, row.saved_by, row.seconds, row.body) == (CHECKED, 2, ines, 9, newer)
    assert "nukkuu" not in repr(row)


async def test_two_windows_saving_the_same_row_at_once_keep_one(store: Store):
    case, wanda, ines = await family(store), await worker(store), await interpreter(store, "Ines")
    (review,) = await asked(store, case, wanda)
    await store.reviews.take(review, ines, free)
    both = [{**BODY, "rendering": words} for words in ("yksi", "kaksi")]
    done = await asyncio.gather(
        *(store.review_rows.save(review, ines, "t2", CHECKED, body, 0) for body in both),
        return_exceptions=True,
    )
    assert sorted(type(result).__name__ for result in done) == ["RowConflict", "int"]
    (row,) = await store.review_rows.of(review, ines)
    assert row.body == both[done.index(1)]


async def test_a_task_given_back_keeps_its_rows_and_whose_they_are(store: Store):
    case, wanda = await family(store), await worker(store)
    ines, omar = await interpreter(store, "Ines"), await interpreter(store, "Omar")
    (review,) = await asked(store, case, wanda)
    await store.reviews.take(review, ines, free)
    await store.review_rows.save(review, ines, "t2", CHECKED, BODY, 0)
    await store.reviews.give_back(review, ines)
    assert await store.reviews.taken_by(ines) == []
    await store.reviews.take(review, omar, free)
    (row,) = await store.review_rows.of(review, omar)
    assert (row.saved_by, row.body) == (ines, BODY)
    (mine,) = await store.reviews.taken_by(omar)
    assert (mine.read, mine.taker, mine.case_number) == (1, "T-002", mine.case_number)


async def test_a_declined_task_is_offered_to_others_only(store: Store):
    case, wanda = await family(store), await worker(store)
    ines, omar = await interpreter(store, "Ines"), await interpreter(store, "Omar")
    (review,) = await asked(store, case, wanda)
    await store.reviews.refuse(review, ines, NOT_FREE, free)
    assert await offered(store, ines) == [] and await offered(store, omar) == [review]
    for call in (
        store.reviews.take(review, ines, free),
        store.reviews.refuse(review, ines, NOT_FREE, free),
        store.reviews.refuse("x", omar, NOT_FREE, free),
    ):
        with pytest.raises(ReviewNotFound):
            await call


async def test_who_knows_the_family_gets_nothing_of_it_again(store: Store):
    case, other, wanda = await family(store), await family(store), await worker(store)
    ines, omar = await interpreter(store, "Ines", "ar", "fi", "en"), await interpreter(store, "Omar")
    (review,) = await asked(store, case, wanda)
    (second,) = await store.reviews.ask(case, wanda, "flagged", "en", DUE, SIZE)
    (elsewhere,) = await asked(store, other, wanda)
    await store.reviews.take(second, ines, free)
    await store.review_rows.save(second, ines, "t2", CHECKED, BODY, 0)
    assert await store.reviews.knows(review, ines, free) == case
    assert await offered(store, ines) == [elsewhere]
    assert await store.reviews.taken_by(ines) == []  # the other task of the same family went back as well
    assert await store.review_rows.of_case(case) == {}
    await store.reviews.withdraw(case, review)
    await asked(store, case, wanda)
    assert await offered(store, ines) == [elsewhere] and len(await offered(store, omar)) == 2
    assert await store.reviews.excluded(case) == {ines: KNOWS}
    for call in (store.reviews.take(second, ines, free), store.reviews.knows(second, ines, free)):
        with pytest.raises(ReviewNotFound):
            await call


async def test_a_finished_review_stays_when_its_interpreter_is_kept_away_later(store: Store):
    case, wanda, ines = await family(store), await worker(store), await interpreter(store, "Ines")
    (review,) = await asked(store, case, wanda)
    await store.reviews.take(review, ines, free)
    await store.review_rows.save(review, ines, "t2", CHECKED, BODY, 0)
    await store.reviews.finish(review, ines)
    for _ in range(2):
        await store.reviews.exclude(case, ines, FAMILY)
    ((row,),) = (await store.review_rows.of_case(case)).values()
    assert row.body == BODY
    (done,) = await store.reviews.of_case(case)
    assert (done.state, done.taker, done.read) == ("done", "T-001", 1)
    assert await store.reviews.excluded(case) == {ines: FAMILY}


async def test_four_eyes_are_two_people(store: Store):
    case, wanda = await family(store), await worker(store)
    ines, omar = await interpreter(store, "Ines"), await interpreter(store, "Omar")
    first, second = await asked(store, case, wanda, four_eyes=True)
    assert all(task.four_eyes for task in await store.reviews.offered_to(ines, free))
    await store.reviews.take(second, ines, free)
    assert await offered(store, ines) == [] and await offered(store, omar) == [first]
    with pytest.raises(ReviewNotFound):
        await store.reviews.take(first, ines, free)
    await store.review_rows.save(second, ines, "t2", CHECKED, BODY, 0)
    await store.reviews.give_back(second, ines)
    assert await offered(store, ines) == [second]  # it has rows in the one, so not the other
    await store.reviews.take(first, omar, free)
    assert await offered(store, omar) == []


async def test_one_person_pressing_both_tasks_of_a_pair_at_once_gets_one(open_store: OpenStore):
    one, other = await open_store(), await open_store()
    await one.migrate()
    case, wanda, ines = await family(one), await worker(one), await interpreter(one, "Ines")
    pair = await asked(one, case, wanda, four_eyes=True)
    done = await asyncio.gather(
        *(store.reviews.take(review, ines, free) for store, review in zip((one, other), pair, strict=True)),
        return_exceptions=True,
    )
    assert [type(r) for r in done if isinstance(r, BaseException)] == [ReviewNotFound]
    assert len(await one.reviews.taken_by(ines)) == 1


async def test_wishes_of_the_family_decide_when_offering_and_when_taking(store: Store):
    case, other, wanda = await family(store), await family(store), await worker(store)
    ines, omar = await interpreter(store, "Ines"), await interpreter(store, "Omar")
    await store.interpreters.tell_gender(ines, "woman")
    await store.interpreters.tell_gender(omar, "man")
    (review,), (second,) = await asked(store, case, wanda), await asked(store, other, wanda)

    async def wishes_of(case_id: str) -> Wishes:
        return Wishes(frozenset({"woman"})) if case_id == case else Wishes(not_persons=("Ines",))

    assert [r.id for r in await store.reviews.offered_to(ines, wishes_of)] == [review]
    assert [r.id for r in await store.reviews.offered_to(omar, wishes_of)] == [second]
    for task, user in ((review, omar), (second, ines)):
        with pytest.raises(ReviewNotFound):
            await store.reviews.take(task, user, wishes_of)
        with pytest.raises(ReviewNotFound):
            await store.reviews.refuse(task, user, NOT_FREE, wishes_of)
    assert (await store.reviews.take(review, ines, wishes_of)).state == "taken"


async def test_one_review_into_a_language_is_open_at_a_time(store: Store):
    case, wanda, ines = await family(store), await worker(store), await interpreter(store, "Ines")
    (review,) = await asked(store, case, wanda)
    with pytest.raises(ReviewAsked):
        await asked(store, case, wanda)
    with pytest.raises(ReviewNotFound):
        await store.reviews.withdraw(await family(store), review)
    await store.reviews.take(review, ines, free)
    await store.reviews.withdraw(case, review)
    with pytest.raises(ReviewNotFound):
        await store.reviews.opened(review, ines)
    await asked(store, case, wanda)
    assert [r.state for r in await store.reviews.of_case(case)] == ["withdrawn", "asked"]
    with pytest.raises(CaseNotFound):
        await asked(store, "x", wanda)
    with pytest.raises(CaseNotFound):
        await store.reviews.exclude("x", ines, FAMILY)
    with pytest.raises(UserNotFound):
        await store.reviews.exclude(case, "x", FAMILY)


async def test_an_erased_family_leaves_no_task(store: Store):
    wanda, ines = await worker(store), await interpreter(store, "Ines")
    loaded = await talk(store, await begin(store), language="ar")
    case = (await store.cases.send(loaded, {"answers": []})).id
    (review,) = await asked(store, case, wanda)
    await store.reviews.take(review, ines, free)
    await store.review_rows.save(review, ines, "t2", CHECKED, BODY, 0)
    await store.conversations.erase(loaded.id)
    assert await store.reviews.taken_by(ines) == []
    with pytest.raises(ReviewNotFound):
        await store.review_rows.save(review, ines, "t3", CHECKED, BODY, 0)


async def test_each_interpreter_has_a_number_and_what_it_told(open_store: OpenStore):
    one, other = await open_store(), await open_store()
    await one.migrate()
    users = [await one.users.add(f"Tulkki {n}", "interpreter", PASSWORD) for n in range(4)]
    stores = (one, other, one, other)
    await asyncio.gather(
        *(s.interpreters.set_work(u.id, {"ar", "fi"}, None) for s, u in zip(stores, users, strict=True))
    )
    assert sorted((await one.interpreters.numbers()).values()) == ["T-001", "T-002", "T-003", "T-004"]
    team = await one.teams.add("North")
    number = (await one.interpreters.get(users[0].id)).number
    await one.interpreters.tell_gender(users[0].id, "woman")
    await one.interpreters.set_work(users[0].id, {"en"}, team.id)
    told = await one.interpreters.get(users[0].id)
    assert (told.number, told.languages, told.gender, told.team_id) == (number, {"en"}, "woman", team.id)
    await one.interpreters.tell_gender(users[0].id, None)
    assert (await one.interpreters.get(users[0].id)).gender is None
    with pytest.raises(TeamNotFound):
        await one.interpreters.set_work(users[0].id, {"en"}, "x")
    for nobody in ("x", await worker(one)):
        with pytest.raises(UserNotFound):
            await one.interpreters.set_work(nobody, {"en"}, None)
