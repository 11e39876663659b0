"""What is due in all plans and in the work with families: steps, reviews, meetings, ends of periods."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

from aiohttp import web

from bot.casework import plan as plans
from bot.casework.meetings import MEETING
from bot.casework.periods import OVER, PERIOD, RUNNING
from bot.casework.reading import say_date
from bot.store.case_notes import CaseNote
from bot.store.inbox import PAGE, Listed, Wanted
from bot.store.listing import CLOSED
from bot.web.desk.doors import page, session_of
from bot.web.desk.roles import requires
from bot.web.desk.words import log, store_of, today

VIEWS = ("mine", "team", "all")
SOON = timedelta(7)
MOST_LINES = 100
MOST_CASES = 2000


@dataclass(frozen=True)
class DueLine:
    """Something that is due within a week or late: a `step`, or a review of the plan, or, with its name in `work`,

    a meeting, the end of a period of work or the look at the family some time after it.
    """

    case: Listed
    day: date
    words: str
    late: bool
    step: plans.Step | None
    work: str = ""


# Notes of these kinds and states are due, and what they are called in the list.
_WORK = (
    (MEETING, (plans.PLANNED,), "meeting"),
    (PERIOD, (RUNNING,), "end"),
    (PERIOD, OVER, "after"),
)


async def _cases_of(request: web.Request, view: str) -> dict[str, Listed] | None:
    """The cases of a view that are not closed, by id; None for all."""
    store, me = store_of(request), session_of(request).user
    if view == "all":
        return None
    users: tuple[str, ...] = (me.id,)
    if view == "team":
        users = next((team.members for team in await store.teams.list() if team.id == me.team_id), users)
    wanted, found = Wanted(held_by=users), dict[str, Listed]()
    for number in range(1, MOST_CASES // PAGE + 1):
        listed = await store.inbox.page(wanted, number)
        found |= {one.case.id: one for one in listed.cases}
        if number * PAGE >= listed.total:
            break
    return found


async def _due(
    request: web.Request, kind: str, states: tuple[str, ...], of: dict[str, Listed] | None
) -> list[tuple[CaseNote, Listed]]:
    """Notes of this kind that are due, of cases that are not closed, with their case: (note, listed)."""
    store, cases, asked = store_of(request), dict(of or {}), 2 * MOST_LINES
    ids = None if of is None else list(of)
    while True:
        notes = await store.notes.due(kind, today() + SOON, states=states, case_ids=ids, limit=asked)
        found: list[tuple[CaseNote, Listed]] = []
        cases |= await store.inbox.several({note.case_id for note in notes} - cases.keys())
        for note in notes:
            if note.case_id in cases and cases[note.case_id].state != CLOSED:
                found.append((note, cases[note.case_id]))
            if len(found) > MOST_LINES:
                return found
        if len(notes) < asked:
            return found
        asked *= 4  # closed cases keep their old steps, and these stand first


@requires("make plans")
async def due_list(request: web.Request) -> web.StreamResponse:
    """Steps and reviews of all plans that are due within a week or late, the earliest first."""
    language, me = request["language"], session_of(request).user
    views = [view for view in VIEWS if view != "team" or me.team_id]
    view = request.query.get("view", "")
    view = view if view in views else views[0]
    await log(request, "plans.read", view)
    of = await _cases_of(request, view)
    lines: list[DueLine] = []
    for kind, states in ((plans.STEP, plans.UNFINISHED), (plans.REVIEW, (plans.PLANNED,))):
        for note, case in await _due(request, kind, states, of):
            step = plans.step_of(note) if kind == plans.STEP else None
            words = say_date(note.due_on, language)
            lines.append(DueLine(case, note.due_on, words, note.due_on < today(), step))
    for kind, states, name in _WORK:
        for note, case in await _due(request, kind, states, of):
            words = say_date(note.due_on, language)
            lines.append(DueLine(case, note.due_on, words, note.due_on < today(), None, name))
    lines.sort(key=lambda line: (line.day, line.case.case.number))
    return page(
        request,
        "plans.html",
        view=view,
        views=views,
        lines=lines[:MOST_LINES],
        more=len(lines) > MOST_LINES,
    )
