"""The plan of a case, written with the family; the family's own copy; and what is due in all plans."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from aiohttp import web

from bot.casework import plan as plans
from bot.casework.hand_over import split
from bot.casework.judgements import COMMON, DISMISSED, RESTRICTED, standing
from bot.casework.plan import Entry, Plan, PlanError, plan_of
from bot.casework.reading import Quote, say_date
from bot.casework.services import TOGETHER, Fit, fits
from bot.casework.summary import Summary, summarise
from bot.needs.taxonomy import SERVICES
from bot.questionnaire.answers import ANSWERED, Answer
from bot.store.case_notes import CaseNote
from bot.store.cases import CaseRecord
from bot.store.inbox import PAGE, Listed, Wanted
from bot.store.listing import CLOSED, NEW, OPEN, PLAN
from bot.texts import LANGUAGES, direction
from bot.web.desk.cases import content_of, judgements_of, received_on
from bot.web.desk.doors import HEADERS, message, page, session_of
from bot.web.desk.roles import requires
from bot.web.desk.words import log, store_of, today

VIEWS = ("mine", "team", "all")
SOON = timedelta(7)
MOST_LINES = 100
MOST_CASES = 2000
ORIGINS = ("hopes.better", "hopes.step")


@dataclass(frozen=True)
class Shown:
    """A case and its plan as the pages need them. `offered`: services that may be chosen, to what speaks against."""

    case: CaseRecord
    listed: Listed
    summary: Summary
    plan: Plan
    offered: dict[str, str]

    @property
    def family_language(self) -> str:
        """The language the family answered in."""
        spoken = self.case.language
        return spoken if spoken in LANGUAGES else LANGUAGES[0]


async def _shown(request: web.Request) -> Shown:
    store = store_of(request)
    case = await store.cases.get(request.match_info["id"])
    said = await judgements_of(request, case.id)
    content = standing(content_of(case), said[COMMON], said[RESTRICTED])
    put_aside = {code for code, one in said[RESTRICTED].items() if one.verdict == DISMISSED}
    content["raised"] = [flag for flag in content["raised"] if flag["code"] not in put_aside]
    summary = summarise(content, request["language"], today(), received_on(case))
    # The summary leaves joint meetings out where somebody may be feared, and says why in the restricted part only.
    named = {line.service for line in summary.services}
    against = {fit.service: fit.not_yet for fit in _fits(content) if fit.service in named}
    offered = {s: against.get(s, "") for s in (*against, *SERVICES) if s in against or s != TOGETHER}
    return Shown(
        case,
        await store.inbox.one(case.id),
        summary,
        plan_of(await store.notes.of_case(case.id)),
        offered,
    )


def _fits(content: dict[str, Any]) -> list[Fit]:
    """What fits by the common part alone."""
    common, _ = split(content)
    answers = (Answer.from_json(told) for told in common["answers"])
    values = {a.question: a.value for a in answers if not a.item and a.status == ANSWERED}
    return fits(values, common["flags"], today())


def _own_words(summary: Summary) -> dict[str, Quote]:
    """What the family itself wrote about its hopes, by question: where a goal begins."""
    return {line.question: line.quotes[0] for line in summary.goals if line.quotes}


async def _plan_page(
    request: web.Request,
    shown: Shown,
    problem: str = "",
    at: str = "",
    filled: Mapping[str, str] | None = None,
) -> web.Response:
    language = request["language"]
    await log(request, "plan.read", shown.case.id)
    own = _own_words(shown.summary)
    begin = request.query.get("from", "" if shown.plan.goals else ORIGINS[0])
    return page(
        request,
        "plan.html",
        400 if problem else 200,
        case=shown.case,
        listed=shown.listed,
        summary=shown.summary,
        plan=shown.plan,
        own=own,
        start=own.get(begin),
        fitting={line.service: line for line in shown.summary.services},
        offered=shown.offered,
        family_language=shown.family_language,
        today=today(),
        proposal=plans.latest_review(today()),
        say_day=lambda day: say_date(day, language),
        who=plans.WHO,
        step_states=plans.STEP_STATES,
        goal_states=plans.GOAL_STATES,
        all_languages=LANGUAGES,
        problem=problem,
        at=at,
        filled=filled or {},
    )


@requires("make plans")
async def one_plan(request: web.Request) -> web.StreamResponse:
    """The plan of a case, with the forms to write it."""
    return await _plan_page(request, await _shown(request))


# -- writing ---------------------------------------------------------------------------------------


@dataclass(frozen=True)
class Change:
    """One form sent: whose case, what is there, what was written, and the thread it is about."""

    request: web.Request
    shown: Shown
    form: Mapping[str, str]
    thread: str

    async def note(self, kind: str, entry: Entry, about: str = "plan", thread: str | None = None) -> str:
        """Keeps a note; gives its thread."""
        return await store_of(self.request).notes.add(
            self.shown.case.id,
            session_of(self.request).user.id,
            kind,
            about,
            entry.body,
            thread=thread,
            state=entry.state,
            due_on=entry.due_on,
        )

    def goal(self) -> plans.Goal:
        """The goal this is about, as it was read."""
        return self._as_read(self.shown.plan.goal(self.thread))

    def step(self) -> plans.Step:
        """The step this is about, as it was read."""
        return self._as_read(self.shown.plan.step(self.thread))

    def review(self) -> plans.Review | None:
        """The next review, as it was read; None when none is planned."""
        review = self.shown.plan.review
        return review and self._as_read(review)

    def service(self) -> plans.ChosenService:
        """The service this is about, as it was read."""
        found = (one for one in self.shown.plan.services if one.thread == self.thread)
        return self._as_read(next(found, None))

    def _as_read(self, thing: Any) -> Any:
        if thing is None:
            raise web.HTTPNotFound
        plans.not_changed_since(thing, self.form)
        return thing


async def _add_goal(change: Change) -> str:
    thread = await change.note(plans.GOAL, plans.goal_written(change.form))
    if change.shown.plan.review is None:
        await change.note(plans.REVIEW, plans.review_proposed(today()))
    return thread


async def _change_goal(change: Change) -> str:
    goal = change.goal()
    return await change.note(plans.GOAL, plans.goal_written(change.form, goal), thread=goal.thread)


async def _move_goal(change: Change) -> str:
    goal = change.goal()
    entry = plans.goal_moved(goal, change.form)
    if entry.state != plans.OPEN:
        for step, ended in plans.steps_ending_with(goal):
            await change.note(plans.STEP, ended, step.goal, step.thread)
    return await change.note(plans.GOAL, entry, thread=goal.thread)


async def _add_step(change: Change) -> str:
    goal = change.shown.plan.goal(change.thread)
    if goal is None:
        raise web.HTTPNotFound
    if not goal.open:  # a colleague has ended it in between
        raise PlanError("stale")
    entry = plans.step_written(change.form, today(), change.shown.family_language)
    return await change.note(plans.STEP, entry, goal.thread)


async def _change_step(change: Change) -> str:
    step = change.step()
    entry = plans.step_written(change.form, today(), change.shown.family_language, step)
    return await change.note(plans.STEP, entry, step.goal, step.thread)


async def _move_step(change: Change) -> str:
    step = change.step()
    return await change.note(plans.STEP, plans.step_moved(step, change.form), step.goal, step.thread)


async def _set_review(change: Change) -> str:
    review, entry = change.review(), plans.review_set(change.form, today())
    await change.note(plans.REVIEW, entry, thread=review.thread if review else None)
    return "review"


async def _hold_review(change: Change) -> str:
    review, (held, following) = change.review(), plans.review_held(change.form, today())
    await change.note(plans.REVIEW, held, thread=review.thread if review else None)
    if following is not None:
        await change.note(plans.REVIEW, following)
    return "review"


async def _choose_service(change: Change) -> str:
    entry, service = plans.service_chosen(change.form, change.shown.offered), change.form["service"]
    await change.note(plans.SERVICE, entry, service, service)
    return "services"


async def _drop_service(change: Change) -> str:
    chosen = change.service()
    await change.note(
        plans.SERVICE, plans.service_dropped(chosen, change.form), chosen.service, chosen.thread
    )
    return "services"


_CHANGES: dict[str, tuple[Callable[[Change], Awaitable[str]], str]] = {
    "add-goal": (_add_goal, "plan.goal-added"),
    "change-goal": (_change_goal, "plan.goal-changed"),
    "move-goal": (_move_goal, "plan.goal-moved"),
    "add-step": (_add_step, "plan.step-added"),
    "change-step": (_change_step, "plan.step-changed"),
    "move-step": (_move_step, "plan.step-moved"),
    "set-review": (_set_review, "plan.review-set"),
    "hold-review": (_hold_review, "plan.review-held"),
    "choose-service": (_choose_service, "plan.service-chosen"),
    "drop-service": (_drop_service, "plan.service-dropped"),
}


@requires("make plans")
async def change_plan(request: web.Request) -> web.StreamResponse:
    """One of the forms of the plan. What cannot be kept comes back as it was written, with what is wrong."""
    form = request["form"]
    if form.get("do") not in _CHANGES:
        return message(request, "not-understood", 400)
    make, action = _CHANGES[form["do"]]
    shown, thread = await _shown(request), form.get("thread", "")
    try:
        if shown.listed.state == CLOSED:
            raise PlanError("closed")
        place = await make(Change(request, shown, form, thread))
    except PlanError as wrong:
        return await _plan_page(request, shown, wrong.kind, f"{form['do']}/{thread}", form)
    case_id = shown.case.id
    made = bool(shown.plan.goals) or form["do"] == "add-goal"
    if made and shown.listed.state in (NEW, OPEN):
        await store_of(request).inbox.set_state(case_id, PLAN)
    await log(request, action, case_id)
    raise web.HTTPSeeOther(f"/desk/cases/{case_id}/plan#{place}")


# -- the family's copy -----------------------------------------------------------------------------


@requires("make plans")
async def family_copy(request: web.Request) -> web.StreamResponse:
    """A page to print for the family, in its own language or the one asked for. Nothing restricted is in a plan."""
    shown = await _shown(request)
    asked = request.query.get("language")
    language = asked if asked in LANGUAGES else shown.family_language
    await log(request, "plan.copied", shown.case.id)
    response = page(
        request,
        "plan_copy.html",
        language=language,
        dir=direction(language),
        case=shown.case,
        plan=shown.plan,
        holders=[holder.name for holder in shown.listed.holders],
        all_languages=LANGUAGES,
        day=say_date(today(), language),
        say_day=lambda day: say_date(day, language),
        dropped=plans.DROPPED,
        chosen=plans.CHOSEN,
    )
    # Sent at once: the language of this paper is the family's, and the desk itself goes on in the worker's.
    response.headers.update(HEADERS)
    await response.prepare(request)
    return response


# -- what is due -----------------------------------------------------------------------------------


@dataclass(frozen=True)
class DueLine:
    """A step or a review that is due within a week or late. `step` is None for a review."""

    case: Listed
    day: date
    words: str
    late: bool
    step: plans.Step | None


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
    lines.sort(key=lambda line: (line.day, line.case.case.number))
    return page(
        request,
        "plans.html",
        view=view,
        views=views,
        lines=lines[:MOST_LINES],
        more=len(lines) > MOST_LINES,
    )
