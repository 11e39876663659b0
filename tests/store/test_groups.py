"""Groups in the store: seats by the order of answers, a closed group, attendance, and families that are erased."""

from __future__ import annotations

from datetime import date, datetime, timedelta, timezone

import pytest

from bot.casework.groups import (
    ABSENT,
    ASKS,
    CANCELLED,
    DECLINED,
    ENDED,
    INVITED,
    INVITING,
    LEFT,
    MOVED,
    OVER,
    PRESENT,
    PROPOSED,
    RUNNING,
    SEATED,
    TO_COME,
    TOLD,
    WAITING,
    Facts,
    weekly,
)
from bot.casework.written import NotKept
from bot.store import letters
from bot.store.database import Store
from bot.store.errors import CaseNotFound, GroupNotFound, LetterNotFound, UserNotFound
from bot.store.groups import Group
from tests.store.conftest import OpenStore
from tests.store.talking import begin, fetch, talk

FACTS = Facts("Äidit", "mothers", "fi", ("ar",), "Perhetalo", "10:00", 90, True, 8)
DAYS = weekly(date(2027, 1, 12), 6)


class Clock:
    """A second later each time it is looked at: who answered first is never a matter of chance."""

    def __init__(self) -> None:
        self.now = datetime(2026, 11, 22, 8, tzinfo=timezone.utc)

    def __call__(self) -> datetime:
        self.now += timedelta(seconds=1)
        return self.now


@pytest.fixture
async def store(open_store: OpenStore) -> Store:
    store = await open_store(clock=Clock())
    await store.migrate()
    return store


async def worker(store: Store, name: str = "Wanda") -> str:
    return (await store.users.add(name, "worker", "a long enough sentence")).id


async def families(store: Store, count: int) -> list[tuple[str, str]]:
    """(conversation, case) of families that have sent their answers."""
    found = []
    for _ in range(count):
        loaded = await talk(store, await begin(store))
        found.append((loaded.id, (await store.cases.send(loaded, {"answers": []})).id))
    return found


async def invite(store: Store, group: str, case: str, author: str) -> str:
    await store.groups.propose(group, case)
    letter = await store.letters.send(case, author, letters.GROUP, group, {"name": FACTS.name})
    await store.groups.invited(group, case, letter)
    return letter


async def answer(store: Store, conversation: str, letter: str, choice: str) -> None:
    state = letters.DECLINED if choice == "no" else letters.ANSWERED
    said = {"choice": choice}
    await talk(
        store,
        await store.conversations.load(conversation),
        also=store.letters.answering(letter, state, said),
    )


def how(group: Group) -> dict[str, tuple[str, int]]:
    return {member.case_id: (member.standing.state, member.standing.turn) for member in group.members}


async def test_a_group_is_made_with_its_weeks_and_its_leader(store: Store):
    wanda = await worker(store)
    group = await store.groups.get(await store.groups.create(FACTS, DAYS, wanda))
    assert (group.facts, group.state, group.leaders) == (FACTS, "planned", ((wanda, "Wanda"),))
    assert [(m.n, m.day, m.state) for m in group.meetings] == [
        (n, day, TO_COME) for n, day in enumerate(DAYS, 1)
    ]
    (line,) = await store.groups.list()
    assert (line.first, line.last, line.next) == (DAYS[0], DAYS[-1], DAYS[0])
    with pytest.raises(UserNotFound):
        await store.groups.create(FACTS, DAYS, "nobody")
    with pytest.raises(GroupNotFound):
        await store.groups.get("x")


async def test_the_ninth_family_that_says_yes_waits_and_moves_up(store: Store):
    wanda = await worker(store)
    group = await store.groups.create(FACTS, DAYS, wanda)
    asked = [
        (talk_id, case, await invite(store, group, case, wanda))
        for talk_id, case in await families(store, 10)
    ]
    for talk_id, _, letter in asked[:9][::-1]:  # the last one invited answers first
        await answer(store, talk_id, letter, "join")
    found = how(await store.groups.get(group))
    first, second = asked[0][1], asked[1][1]
    assert found[first] == (WAITING, 1) and found[asked[9][1]] == (INVITED, 0)
    assert [state for state, _ in found.values()].count(SEATED) == 8
    await store.groups.leave(group, second)
    found = how(await store.groups.get(group))
    assert (found[first], found[second]) == ((SEATED, 0), (LEFT, 0))
    assert await fetch(store, "SELECT count(*) FROM group_members WHERE state = 'joined'") == [(0,)]


async def test_answers_are_read_from_the_letters_and_a_workers_word_counts_too(store: Store):
    wanda = await worker(store)
    group = await store.groups.create(FACTS, DAYS, wanda)
    kept = await families(store, 4)
    for (talk_id, case), choice in zip(kept, ("no", "ask", "join"), strict=False):
        await answer(store, talk_id, await invite(store, group, case, wanda), choice)
    waiting = await invite(store, group, kept[3][1], wanda)
    found = how(await store.groups.get(group))
    assert [found[case][0] for _, case in kept] == [DECLINED, ASKS, SEATED, INVITED]
    with pytest.raises(NotKept, match="member"):  # one invitation at a time
        other = await store.letters.send(kept[3][1], wanda, letters.GROUP, group, {})
        await store.groups.invited(group, kept[3][1], other)
    await store.groups.join(group, kept[1][1])
    await store.groups.join(group, kept[3][1])
    assert how(await store.groups.get(group))[kept[1][1]] == (SEATED, 0)
    assert (await store.letters.get(waiting)).state == letters.WITHDRAWN
    with pytest.raises(NotKept, match="member"):
        await store.groups.join(group, "x")


async def test_a_group_that_has_begun_is_closed_until_a_leader_decides(store: Store):
    wanda = await worker(store)
    group = await store.groups.create(Facts(**{**FACTS.__dict__, "seats": 2}), DAYS, wanda)
    await store.groups.go_on(group, INVITING)
    kept = await families(store, 4)
    for talk_id, case in kept[:3]:
        await answer(store, talk_id, await invite(store, group, case, wanda), "join")
    late = await invite(store, group, kept[3][1], wanda)
    with pytest.raises(NotKept, match="state"):
        await store.groups.go_on(group, ENDED)
    await store.groups.go_on(group, RUNNING)
    assert (await store.letters.get(late)).state == letters.WITHDRAWN
    found = how(await store.groups.get(group))
    assert [found[case] for _, case in kept] == [(SEATED, 0), (SEATED, 0), (WAITING, 1), (PROPOSED, 0)]
    with pytest.raises(NotKept, match="full"):
        await store.groups.join(group, kept[2][1])
    await store.groups.leave(group, kept[0][1])
    assert how(await store.groups.get(group))[kept[2][1]] == (WAITING, 1)  # nobody new without a word
    await store.groups.join(group, kept[2][1])
    await store.groups.join(group, kept[2][1])  # a double tap
    assert how(await store.groups.get(group))[kept[2][1]] == (SEATED, 0)


async def test_meetings_move_fall_out_and_are_held_and_attendance_is_kept(store: Store):
    wanda = await worker(store)
    group = await store.groups.create(FACTS, DAYS, wanda)
    (_, one), (_, two) = await families(store, 2)
    for case in (one, two):
        await store.groups.propose(group, case)
        await store.groups.join(group, case)
    with pytest.raises(NotKept, match="state"):
        await store.groups.hold_meeting(group, 1, {one: PRESENT})
    await store.groups.go_on(group, INVITING)
    await store.groups.go_on(group, RUNNING)
    await store.groups.hold_meeting(group, 1, {one: PRESENT, two: TOLD})
    await store.groups.hold_meeting(group, 1, {two: PRESENT})
    await store.groups.set_meeting(group, 2, DAYS[1] + timedelta(1), "Sleep")
    await store.groups.cancel_meeting(group, 3)
    for wrong in ({one: "late"}, {"x": ABSENT}):
        with pytest.raises(NotKept, match="attendance"):
            await store.groups.hold_meeting(group, 1, wrong)
    for call in (store.groups.cancel_meeting(group, 1), store.groups.set_meeting(group, 9, DAYS[0], "")):
        with pytest.raises(NotKept, match="closed"):
            await call
    found = await store.groups.get(group)
    assert [m.state for m in found.meetings[:4]] == [OVER, MOVED, CANCELLED, TO_COME]
    assert found.meetings[0].came == {one: PRESENT, two: PRESENT}
    assert (found.meetings[1].topic, found.meetings[1].day) == ("Sleep", DAYS[1] + timedelta(1))
    assert found.who_came == {one, two}
    (line,) = await store.groups.list()
    assert line.next == DAYS[1] + timedelta(1)
    (membership,) = await store.groups.memberships([one])
    assert (membership.state, membership.present, membership.held) == ("joined", 1, 1)


async def test_an_erased_family_is_gone_from_the_group_and_from_who_came(store: Store):
    wanda = await worker(store)
    group = await store.groups.create(FACTS, DAYS, wanda)
    (talk_id, one), (other_talk, two) = await families(store, 2)
    await answer(store, talk_id, await invite(store, group, one, wanda), "join")
    await answer(store, other_talk, await invite(store, group, two, wanda), "join")
    await store.groups.go_on(group, INVITING)
    await store.groups.go_on(group, RUNNING)
    await store.groups.hold_meeting(group, 1, {one: PRESENT, two: ABSENT})
    await store.conversations.erase(talk_id)
    found = await store.groups.get(group)
    assert list(how(found)) == [two] and found.meetings[0].came == {two: ABSENT}
    assert await store.groups.memberships([one]) == []
    with pytest.raises(CaseNotFound):
        await store.groups.propose(group, one)


async def test_only_feedback_about_this_group_is_opened(store: Store):
    wanda = await worker(store)
    group, other = [await store.groups.create(FACTS, DAYS, wanda) for _ in range(2)]
    ((talk_id, case),) = await families(store, 1)
    await store.groups.propose(group, case)
    asked = [
        await store.letters.send(
            case, wanda, letters.FEEDBACK, about, {"service": "group", "name": "x", "group": of}
        )
        for about, of in (("group", group), ("group", other), ("family_work", group))
    ]
    await answer(store, talk_id, asked[0], "join")
    assert [letter.id for letter in await store.groups.feedback(await store.groups.get(group))] == asked[:1]


async def test_leaders_come_and_go_but_one_stays(store: Store):
    wanda, willy = await worker(store), await worker(store, "Willy")
    group = await store.groups.create(FACTS, DAYS, wanda)
    for _ in range(2):
        await store.groups.lead(group, willy)
    assert [name for _, name in (await store.groups.get(group)).leaders] == ["Wanda", "Willy"]
    await store.groups.stop_leading(group, wanda)
    with pytest.raises(NotKept, match="leaders"):
        await store.groups.stop_leading(group, willy)
    with pytest.raises(UserNotFound):
        await store.groups.lead(group, "x")


async def test_a_group_that_has_ended_stays_as_it_is(store: Store):
    wanda = await worker(store)
    group = await store.groups.create(FACTS, DAYS, wanda)
    ((_, case),) = await families(store, 1)
    changed = Facts(**{**FACTS.__dict__, "name": "Toinen", "interpreters": ()})
    await store.groups.change(group, changed)
    assert (await store.groups.get(group)).facts == changed
    for state in (INVITING, RUNNING, ENDED):
        await store.groups.go_on(group, state)
    for call in (
        store.groups.change(group, FACTS),
        store.groups.propose(group, case),
        store.groups.leave(group, case),
        store.groups.set_meeting(group, 1, DAYS[0], ""),
    ):
        with pytest.raises(NotKept, match="closed"):
            await call
    with pytest.raises(LetterNotFound):
        fresh = await store.groups.create(FACTS, DAYS, wanda)
        await store.groups.propose(fresh, case)
        await store.groups.invited(fresh, case, "x")


async def test_candidates_are_the_newest_open_cases_with_their_judgements(store: Store):
    wanda, team = await worker(store), await store.teams.add("North")
    kept = await families(store, 3)
    await store.inbox.set_team(kept[0][1], team.id)
    await store.inbox.set_state(kept[1][1], "closed")
    await store.notes.add(
        kept[0][1], wanda, "judgement", "common/x", {"verdict": "accepted"}, thread="common/x"
    )
    assert await store.candidates.newest() == ([kept[2][1], kept[0][1]], False)
    assert await store.candidates.newest(team.id) == ([kept[0][1]], False)
    (case,) = await store.candidates.read([kept[0][1], "x"])
    assert (case.id, case.team_id, case.judged) == (
        kept[0][1], team.id, (("common/x", {"verdict": "accepted"}),),
    )  # fmt: skip
    assert case.content == {"answers": []}
