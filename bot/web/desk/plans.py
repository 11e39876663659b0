"""The plan of a case, written with the family, and the family's own copy."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass
from typing import Any

from aiohttp import web

from bot.casework import plan as plans
from bot.casework.hand_over import split
from bot.casework.judgements import COMMON, DISMISSED, RESTRICTED, standing
from bot.casework.periods import periods_of
from bot.casework.plan import Entry, Plan, plan_of
from bot.casework.reading import Quote, say_date
from bot.casework.services import TOGETHER, Fit, fits
from bot.casework.summary import Summary, summarise
from bot.casework.written import NotKept
from bot.needs.taxonomy import SERVICES
from bot.questionnaire.answers import ANSWERED, Answer
from bot.store.cases import CaseRecord
from bot.store.inbox import Listed
from bot.store.listing import CLOSED, NEW, OPEN, PLAN
from bot.texts import LANGUAGES, direction
from bot.web.desk import letter_lines
from bot.web.desk.cases import family_language, judgements_of, received_on, reviewed_content
from bot.web.desk.doors import HEADERS, message, page
from bot.web.desk.roles import requires
from bot.web.desk.words import keep_note, log, store_of, today

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
        return family_language(self.case)


async def shown_of(request: web.Request) -> Shown:
    """The case of this address with its plan, and which services may be chosen."""
    store = store_of(request)
    case = await store.cases.get(request.match_info["id"])
    said = await judgements_of(request, case.id)
    content = standing(await reviewed_content(request, case), said[COMMON], said[RESTRICTED])
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
        **await letter_lines.on_case(request, shown.case),
    )


@requires("make plans")
async def one_plan(request: web.Request) -> web.StreamResponse:
    """The plan of a case, with the forms to write it."""
    return await _plan_page(request, await shown_of(request))


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
        return await keep_note(self.request, self.shown.case.id, kind, entry, about, thread)

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
        raise NotKept("stale")
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
    shown, thread = await shown_of(request), form.get("thread", "")
    try:
        if shown.listed.state == CLOSED:
            raise NotKept("closed")
        place = await make(Change(request, shown, form, thread))
    except NotKept as wrong:
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
    shown = await shown_of(request)
    periods = periods_of(await store_of(request).notes.of_case(shown.case.id, current=True))
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
        coming=[(meeting, p.cancel) for p in periods if p.running for meeting in p.coming(today())],
    )
    # Sent at once: the language of this paper is the family's, and the desk itself goes on in the worker's.
    response.headers.update(HEADERS)
    await response.prepare(request)
    return response
