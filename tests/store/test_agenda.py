"""What a team has to talk about: whose cases, what stands where, and never more lines than fit a page."""

from __future__ import annotations

from datetime import date, datetime, timedelta, timezone

import pytest

from bot.casework import agenda, plan
from bot.casework.listing import NO_FLAG, Listing
from bot.store.agenda import MOST
from bot.store.database import Store
from bot.store.letters import ANSWERED, QUESTION
from bot.store.listing import CLOSED, OPEN, PLAN
from tests.store.talking import DANGER, begin, talk, tamper

PASSWORD = "a long enough sentence"
TODAY = date(2026, 12, 10)
LATER, PAST = date(2026, 12, 20), date(2026, 12, 1)


class Office:
    """Two teams, a worker in each, and one worker in none."""

    def __init__(self, store: Store) -> None:
        self.store = store

    async def open(self) -> Office:
        self.north, self.south = [(await self.store.teams.add(n)).id for n in ("North", "South")]
        self.anna, self.bo, self.lone = [
            (await self.store.users.add(name, "worker", PASSWORD)).id for name in ("Anna", "Bo", "Lone")
        ]
        await self.store.teams.join(self.anna, self.north)
        await self.store.teams.join(self.bo, self.south)
        return self

    async def case(self, *holders: str, due: date = LATER, state: str = "", flags: tuple = ()) -> str:
        loaded = await begin(self.store)
        if flags:
            loaded = await talk(self.store, loaded, flags=flags)
        listing = Listing(due, NO_FLAG, frozenset())
        case = (await self.store.cases.send(loaded, {}, headline={}, listing=listing)).id
        for holder in holders:
            await self.store.inbox.hold(case, holder)
        if state:
            await self.store.inbox.set_state(case, state)
        return case

    async def matters(self, team: str = ""):
        return await self.store.agenda.matters(team or self.north, TODAY)

    async def note(self, case: str, kind: str, state: str, due: date | None = None) -> str:
        return await self.store.notes.add(case, self.anna, kind, "", {}, state=state, due_on=due)


@pytest.fixture
async def office(store: Store) -> Office:
    return await Office(store).open()


async def test_a_case_is_its_teams_and_one_without_team_its_holders(office: Office):
    held = await office.case(office.anna)
    given = await office.case(state=OPEN)
    await office.store.inbox.set_team(given, office.north)
    teamless = await office.case(
        office.lone
    )  # nobody's team has it: it is held, and nobody is asked to take it
    of_south = await office.case(office.bo)
    north, south = await office.matters(), await office.matters(office.south)
    assert set(north.alone.first) == {held, given} and set(south.alone.first) == {of_south}
    await office.store.inbox.hold(held, office.bo)
    assert (await office.matters()).alone.first == (given,)  # two hold it now
    await office.store.teams.join(office.lone, office.south)
    assert teamless in (await office.matters(office.south)).alone.first


async def test_new_cases_without_team_stand_on_every_agenda(office: Office):
    new, moved = await office.case(), await office.case()
    await office.store.inbox.set_team(moved, office.south)
    assert (await office.matters()).new.first == (new,)
    assert set((await office.matters(office.south)).new.first) == {new, moved}


async def test_what_is_late_is_one_line_a_case_and_a_plan_stops_the_clock(office: Office):
    late = await office.case(office.anna, due=PAST)
    planned = await office.case(office.anna, due=PAST, state=PLAN)
    await office.case(office.anna, due=TODAY)
    matters = await office.matters()
    assert [(one.case_id, one.clock, one.steps) for one in matters.late.first] == [(late, PAST, 0)]
    for day in (date(2026, 11, 20), date(2026, 12, 9), LATER):
        await office.note(planned, plan.STEP, plan.PLANNED, day)
    await office.note(planned, plan.STEP, plan.DONE, None)
    await office.note(planned, plan.REVIEW, plan.PLANNED, date(2026, 12, 2))
    first, second = (await office.matters()).late.first
    assert (first.case_id, first.clock, first.steps, first.steps_since, first.review) == (
        *(planned, None, 2, date(2026, 11, 20), date(2026, 12, 2)),
    )
    assert second.case_id == late
    await office.store.inbox.set_state(planned, CLOSED)
    assert [one.case_id for one in (await office.matters()).late.first] == [late]


async def test_danger_comes_unread_first_and_what_was_read_stays_a_week(office: Office):
    case = await office.case(office.anna, flags=(DANGER, DANGER))
    await office.case(office.bo, flags=(DANGER,))
    await talk(office.store, await begin(office.store), flags=(DANGER,))  # never sent: every team's
    first = (await office.matters()).danger
    assert first.total == 3 and [one.case_id for one in first.first].count(case) == 2
    mine = next(one for one in first.first if one.case_id == case)
    await office.store.flags.mark_read(mine.flag_id, office.anna)
    after = (await office.matters()).danger
    assert after.total == 3 and after.first[-1].flag_id == mine.flag_id
    assert [one.read_by for one in after.first] == [(), (), ("Anna",)]
    long_ago = (datetime.now(timezone.utc) - timedelta(8)).replace(tzinfo=None)
    raised = "UPDATE flags SET raised_at = :at WHERE id = :id"
    if not office.store._db.on_sqlite:
        long_ago = long_ago.replace(tzinfo=timezone.utc)
    await tamper(office.store, raised, at=long_ago, id=mine.flag_id)
    assert (await office.matters()).danger.total == 2
    await office.store.inbox.set_state(case, CLOSED)
    assert (await office.matters()).danger.total == 2  # a danger does not wait for a case to be opened


async def test_answers_calls_and_what_was_brought_wait_until_they_are_seen(office: Office):
    loaded = await talk(office.store, await begin(office.store), callback={"phone": "+358 40 1"})
    case = (await office.store.cases.send(loaded, {})).id
    await office.store.inbox.hold(case, office.anna)
    letter = await office.store.letters.send(case, office.anna, QUESTION, "", {"words": "?"})
    assert (await office.matters()).answers.total == 0
    again = await office.store.conversations.load(loaded.id)
    await talk(office.store, again, also=office.store.letters.answering(letter, ANSWERED, {"words": "!"}))
    thread = await office.note(case, agenda.BROUGHT, agenda.OPEN)
    decided = await office.note(case, agenda.DECISION, agenda.OPEN, PAST)
    matters = await office.matters()
    assert [(one.case_id, one.count) for one in matters.answers.first] == [(case, 1)]
    assert [one.case_id for one in matters.calls.first] == [case]
    notes = await office.store.notes.several((*matters.asked.first, *matters.decisions.first))
    assert {note.thread for note in notes.values()} == {thread, decided}
    assert all(part.total == 0 for part in vars(await office.matters(office.south)).values())
    await office.store.letters.read(letter, office.anna)
    for kind, one in ((agenda.BROUGHT, thread), (agenda.DECISION, decided)):
        await office.store.notes.add(case, office.anna, kind, "", {}, thread=one, state=agenda.DONE)
    (call,) = await office.store.callbacks.open_requests()
    await office.store.callbacks.mark_done(call.id, office.anna)
    matters = await office.matters()
    assert [matters.answers.total, matters.calls.total, matters.asked.total, matters.decisions.total] == [
        0
    ] * 4


async def test_decisions_of_a_day_are_found_when_they_are_done_too(office: Office):
    case = await office.case(office.anna)
    thread = await office.note(case, agenda.DECISION, agenda.OPEN, LATER)
    await office.store.notes.add(case, office.anna, agenda.DECISION, "", {}, thread=thread, state=agenda.DONE)
    now = datetime.now(timezone.utc)
    made = await office.store.agenda.decided(office.north, now - timedelta(1), now + timedelta(1))
    (as_it_stands,) = (await office.store.notes.several(made)).values()
    assert (as_it_stands.thread, as_it_stands.state) == (thread, agenda.DONE)
    assert await office.store.agenda.decided(office.south, now - timedelta(1), now + timedelta(1)) == []
    assert await office.store.agenda.decided(office.north, now - timedelta(3), now - timedelta(2)) == []


async def test_a_long_list_is_cut_and_says_how_many_more_there_are(office: Office):
    for _ in range(MOST + 2):
        await office.case()
    new = (await office.matters()).new
    assert (len(new.first), new.total, new.more) == (MOST, MOST + 2, 2)


async def test_a_team_that_nobody_made_has_nothing_of_its_own(office: Office):
    await office.case(office.anna, due=PAST)
    matters = await office.matters("nowhere")
    assert all(part.total == 0 for part in vars(matters).values())


async def test_families_are_counted_without_closed_ones(office: Office):
    for state in ("", "", CLOSED):
        await office.case(office.anna, office.bo, state=state)
    await office.case(office.bo)
    assert await office.store.agenda.held([office.anna, office.lone]) == {office.anna: 2, office.lone: 0}
    assert (await office.store.agenda.held())[office.bo] == 3
