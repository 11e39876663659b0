"""What a partner sees at the desk: the plans that families agreed to share, and a place to write one contribution."""

from __future__ import annotations

from collections.abc import Mapping

from aiohttp import web

from bot.casework import partners
from bot.casework.partners import contributions_of, shared_goals
from bot.casework.plan import plan_of
from bot.casework.reading import say_date
from bot.casework.written import NotKept
from bot.store.partners import SharedCase
from bot.web.desk.doors import page, session_of
from bot.web.desk.roles import requires
from bot.web.desk.words import keep_note, log, store_of, today


async def _shared(request: web.Request) -> SharedCase:
    # Asked anew on every request: who was removed sees nothing from then on.
    return await store_of(request).partners.shared(request.match_info["id"], session_of(request).user.id)


async def _plan_page(
    request: web.Request, case: SharedCase, problem: str = "", filled: Mapping[str, str] | None = None
) -> web.Response:
    language, me = request["language"], session_of(request).user
    notes = await store_of(request).notes.of_case(case.case_id)
    plan = plan_of(notes)
    mine = [note for note in notes if note.author_id == me.id]
    await log(request, "partner.opened", case.case_id)
    return page(
        request,
        "partner.html",
        400 if problem else 200,
        case=case,
        goals=shared_goals(plan, language, today()),
        review=plan.review.due if plan.review else None,
        written=contributions_of(mine),
        say_day=lambda day: say_date(day, language),
        problem=problem,
        filled=filled or {},
    )


@requires("see shared plans")
async def case_list(request: web.Request) -> web.StreamResponse:
    """The cases shared with this partner: numbers alone."""
    cases = await store_of(request).partners.cases_of(session_of(request).user.id)
    await log(request, "partner.listed", "list")
    return page(request, "partner_list.html", cases=cases)


@requires("see shared plans")
async def one_case(request: web.Request) -> web.StreamResponse:
    """The open goals of one plan with their steps, and the next review."""
    return await _plan_page(request, await _shared(request))


@requires("see shared plans")
async def contribute(request: web.Request) -> web.StreamResponse:
    """Keeps what the partner writes to the workers of the case."""
    case, form = await _shared(request), request["form"]
    try:
        entry = partners.contributed(form)
    except NotKept as wrong:
        return await _plan_page(request, case, wrong.kind, form)
    me = session_of(request).user
    await keep_note(request, case.case_id, partners.CONTRIBUTION, entry, me.id)
    await log(request, "partner.wrote", case.case_id)
    raise web.HTTPSeeOther(f"/desk/partner/{case.case_id}#written")
