"""The workers' list in the store: order, filters, words without words, who holds what."""

from __future__ import annotations

from datetime import date

import pytest

from bot.casework.listing import NO_FLAG, Listing, need_mark, search_words
from bot.store.database import Store
from bot.store.errors import CaseNotFound, NameNotUsable, TeamExists, TeamNotFound, UserNotFound
from bot.store.inbox import Wanted
from bot.store.listing import CLOSED, NEW, OPEN
from tests.store.talking import begin, fetch, talk

PASSWORD = "a long enough sentence"


def words(*texts: str) -> frozenset[str]:
    return frozenset(form for text in texts for forms in search_words(text) for form in forms)


async def sent(
    store: Store, *, day: int = 1, urgency: int = NO_FLAG, told: frozenset[str] = frozenset()
) -> str:
    listing = Listing(date(2026, 12, day), urgency, told)
    return (await store.cases.send(await begin(store), {}, headline={}, listing=listing)).id


async def ids(store: Store, **wanted) -> list[str]:
    return [one.case.id for one in (await store.inbox.page(Wanted(**wanted))).cases]


async def test_the_most_urgent_come_first_and_then_the_earliest_due(store: Store):
    later, calm, urgent, soon = (
        await sent(store, day=9, urgency=1), await sent(store, day=1),
        await sent(store, day=20, urgency=0), await sent(store, day=2, urgency=1),
    )  # fmt: skip
    assert await ids(store) == [urgent, soon, later, calm]
    assert await ids(store, urgency=1) == [soon, later]
    assert await ids(store, due_by=date(2026, 12, 2)) == [soon, calm]


@pytest.mark.parametrize(
    ("told", "searched"),
    [
        ("Poikani on Ahmedin luona koulussa", "Ahmed"),
        ("Poikani on Ahmedin luona koulussa", "koulu"),
        ("my daughter Layla sleeps badly", "LAYLA sleep"),
        ("ابني يبكي بالمدرسة مع محمد", "مدرسة"),
        ("ابني يبكي بالمدرسة مع أحمد", "احمد"),
    ],
)
async def test_a_case_is_found_by_its_words_and_none_of_them_is_stored(
    store: Store, told: str, searched: str
):
    found, _other = (
        await sent(store, told=words(told)),
        await sent(store, told=words("something else entirely")),
    )
    assert await ids(store, words=tuple(search_words(searched))) == [found]
    assert await ids(store, words=tuple(search_words(f"{searched} zebra"))) == []
    for (word,) in await fetch(store, "SELECT word_hash FROM case_words"):
        assert len(bytes(word)) == 16  # keyed hashes; no letter of a word


async def test_a_need_and_a_number_find_cases_too(store: Store):
    found, other = await sent(store, told=frozenset({need_mark("parenting.limits")})), await sent(store)
    assert await ids(store, words=(frozenset({need_mark("parenting.limits")}),)) == [found]
    number = (await store.inbox.one(other)).case.number
    assert await ids(store, number=number[-4:]) == [other]
    assert await ids(store, number="%") == []


async def test_holding_opens_a_case_and_leaving_makes_it_new_again(store: Store):
    case = await sent(store)
    anna, bo = [await store.users.add(name, "worker", PASSWORD) for name in ("Anna", "Bo")]
    assert await ids(store, held_by=()) == [case]
    for _ in range(2):  # a double tap
        await store.inbox.hold(case, anna.id)
    await store.inbox.hold(case, bo.id)
    listed = await store.inbox.one(case)
    assert (listed.state, [holder.name for holder in listed.holders]) == (OPEN, ["Anna", "Bo"])
    assert await ids(store, held_by=()) == [] and await ids(store, held_by=(bo.id,)) == [case]
    await store.inbox.let_go(case, anna.id)
    assert (await store.inbox.one(case)).state == OPEN
    await store.inbox.let_go(case, bo.id)
    assert (await store.inbox.one(case)).state == NEW


async def test_a_case_goes_to_the_team_of_its_first_holder_and_can_be_moved(store: Store):
    case = await sent(store)
    north, south = await store.teams.add("North"), await store.teams.add("South")
    anna = await store.users.add("Anna", "worker", PASSWORD)
    await store.teams.join(anna.id, north.id)
    await store.inbox.hold(case, anna.id)
    assert await ids(store, team=north.id) == [case] and await ids(store, team=south.id) == []
    await store.inbox.set_team(case, south.id)
    assert await ids(store, team=south.id) == [case]
    assert {team.name: team.members for team in await store.teams.list()} == {
        "North": (anna.id,),
        "South": (),
    }


async def test_a_closed_case_leaves_the_list_until_the_family_sends_again(store: Store):
    loaded = await begin(store)
    listing = Listing(date(2026, 12, 1), 1, frozenset())
    case = (await store.cases.send(loaded, {}, headline={}, listing=listing)).id
    await store.inbox.set_state(case, CLOSED)
    assert await ids(store) == [] and await ids(store, states=(CLOSED,)) == [case]
    again = Listing(date(2027, 1, 1), 0, words("new words"))
    await store.cases.send(await talk(store, loaded), {}, headline={}, listing=again)
    listed = await store.inbox.one(case)
    assert (listed.state, listed.urgency, listed.due_on) == (
        NEW,
        0,
        date(2026, 12, 1),
    )  # the first clock holds
    assert await ids(store, words=tuple(search_words("words"))) == [case]


async def test_a_language_is_that_of_the_newest_sending(store: Store):
    loaded = await begin(store)
    loaded = await talk(store, loaded)
    case = (await store.cases.send(loaded, {}, headline={})).id
    spoken = (await store.inbox.one(case)).case.language
    other = next(language for language in ("fi", "en", "ar") if language != spoken)
    assert await ids(store, language=spoken) == [case] and await ids(store, language=other) == []
    again = await talk(store, loaded)
    again.language = other
    await store.cases.send(again, {}, headline={})
    assert await ids(store, language=other) == [case] and await ids(store, language=spoken) == []


async def test_what_is_not_there_says_so(store: Store):
    case = await sent(store)
    anna = await store.users.add("Anna", "worker", PASSWORD)
    for call in (store.inbox.hold("x", anna.id), store.inbox.let_go("x", anna.id), store.inbox.one("x")):
        with pytest.raises(CaseNotFound):
            await call
    with pytest.raises(UserNotFound):
        await store.inbox.hold(case, "x")
    with pytest.raises(TeamNotFound):
        await store.inbox.set_team(case, "x")
    with pytest.raises(TeamNotFound):
        await store.teams.join(anna.id, "x")
    with pytest.raises(ValueError, match="no such state"):
        await store.inbox.set_state(case, "x")
    await store.teams.add("North")
    with pytest.raises(TeamExists):
        await store.teams.add("North")
    with pytest.raises(NameNotUsable):
        await store.teams.add("  ")
    await store.users.disable(anna.id)
    with pytest.raises(UserNotFound):
        await store.inbox.hold(case, anna.id)


async def test_notes_are_sealed_in_order_and_go_with_the_family(store: Store):
    loaded = await begin(store)
    case = (await store.cases.send(loaded, {})).id
    anna = await store.users.add("Anna", "worker", PASSWORD)
    for n in range(3):
        await store.notes.add(
            case, anna.id, "judgement", "common/parenting.limits", {"reason": f"secret {n}"}
        )
    assert [note.body["reason"] for note in await store.notes.of_case(case)] == [
        "secret 0",
        "secret 1",
        "secret 2",
    ]
    assert all(b"secret" not in bytes(body) for (body,) in await fetch(store, "SELECT body FROM case_notes"))
    with pytest.raises(CaseNotFound):
        await store.notes.add("x", anna.id, "judgement", "a", {})
    with pytest.raises(UserNotFound):
        await store.notes.add(case, "x", "judgement", "a", {})
    await store.conversations.erase(loaded.id)
    assert await fetch(store, "SELECT count(*) FROM case_notes") == [(0,)]
    assert await fetch(store, "SELECT count(*) FROM case_words") == [(0,)]


async def test_of_each_thread_the_newest_note_stands_and_what_is_due_is_found(store: Store):
    case, other = await sent(store), await sent(store)
    anna = await store.users.add("Anna", "worker", PASSWORD)

    async def step(of: str, words: str, day: int, state: str, thread: str | None = None) -> str:
        due = date(2026, 12, day)
        return await store.notes.add(
            of, anna.id, "step", "", {"words": words}, thread=thread, state=state, due_on=due
        )

    first = await step(case, "call the school", 5, "planned")
    await step(case, "call the school", 9, "planned", first)
    await step(case, "buy shoes", 3, "done")
    await step(other, "visit", 7, "planned")
    assert [n.body["words"] for n in await store.notes.of_case(case, "step", current=True)] == [
        "call the school", "buy shoes",
    ]  # fmt: skip
    assert len(await store.notes.of_case(case, "step")) == 3
    due = await store.notes.due("step", date(2026, 12, 9), states=("planned",))
    assert [(n.case_id, n.due_on.day) for n in due] == [(other, 7), (case, 9)]
    assert await store.notes.due("step", date(2026, 12, 8), case_ids=(case,), states=("planned",)) == []
