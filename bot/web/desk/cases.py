"""One case: its summary, its restricted part, who holds it, what workers made of its flags, and who did what."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, timezone
from typing import Any

from aiohttp import web

from bot.casework.deadlines import in_finland
from bot.casework.judgements import (
    COMMON,
    LEVELS,
    PARTS,
    RESTRICTED,
    VERDICTS,
    JudgedFlags,
    Judgement,
    about,
    judged,
    made,
)
from bot.casework.reading import say_moment
from bot.casework.summary import FlagLine, Summary, summarise
from bot.casework.written import NotKept
from bot.needs.taxonomy import URGENCIES
from bot.store.case_notes import JUDGEMENT
from bot.store.cases import CaseRecord
from bot.store.listing import CLOSED, OPEN
from bot.store.users import WORKER
from bot.texts import LANGUAGES, texts
from bot.web.desk import agreements, case_review, groups, letter_lines, periods, retention, together
from bot.web.desk.caseload import one_too_many
from bot.web.desk.doors import message, page, session_of
from bot.web.desk.reviewed import read_into
from bot.web.desk.roles import requires
from bot.web.desk.words import log, store_of, today

LINES_OF_HISTORY = 50
FILES = ("summary.pdf", "assessment.txt", "case.json", "fhir.json", "bundle.zip")


@dataclass(frozen=True)
class Shown:
    """A case as its pages need it."""

    case: CaseRecord
    summary: Summary
    common: JudgedFlags
    restricted: JudgedFlags


def content_of(case: CaseRecord) -> dict[str, Any]:
    """A case's content with its number and the moment of this sending."""
    return {**case.content, "number": case.number, "at": case.sent_at.isoformat()}


async def reviewed_content(request: web.Request, case: CaseRecord) -> dict[str, Any]:
    """The same with what interpreters made of the family's words, and corrected of what was understood."""
    return await read_into(request, case, content_of(case))


def family_language(case: CaseRecord) -> str:
    """The language the family answered in."""
    return case.language if case.language in LANGUAGES else LANGUAGES[0]


def received_on(case: CaseRecord) -> date:
    """The day on which the family first sent, in Finland: the clocks began then."""
    return in_finland(case.first_sent_at).date()


async def judgements_of(request: web.Request, case_id: str) -> dict[str, dict[str, Judgement]]:
    """The newest judgement of each flag, by part and code."""
    said: dict[str, dict[str, Judgement]] = {part: {} for part in PARTS}
    for note in await store_of(request).notes.of_case(case_id, JUDGEMENT, current=True):
        part, _, code = note.about.partition("/")
        if part in said:
            said[part][code] = Judgement(**note.body, by=note.author, at=note.at)
    return said


async def _shown(request: web.Request) -> Shown:
    case = await store_of(request).cases.get(request.match_info["id"])
    content = await reviewed_content(request, case)
    summary = summarise(content, request["language"], today(), received_on(case))
    said = await judgements_of(request, case.id)
    return Shown(
        case,
        summary,
        judged(_flags(summary, COMMON), said[COMMON], case.revision),
        judged(_flags(summary, RESTRICTED), said[RESTRICTED], case.revision),
    )


def _flags(summary: Summary, part: str) -> tuple[FlagLine, ...]:
    if part == COMMON:
        return tuple(flag for _, _, flags in summary.flags for flag in flags)
    return summary.restricted.flags


def _judging(problem: str = "", code: str = "") -> dict[str, Any]:
    return {
        "verdicts": VERDICTS,
        "levels": LEVELS,
        "urgencies": URGENCIES,
        "problem": problem,
        "problem_code": code,
    }


async def _case_page(request: web.Request, shown: Shown, problem: str = "", code: str = "") -> web.Response:
    store, me = store_of(request), session_of(request).user
    listed = await store.inbox.one(shown.case.id)
    held = {holder.user_id for holder in listed.holders}
    everybody = await store.users.list()
    history = await store.log.entries(subject=shown.case.id, limit=LINES_OF_HISTORY)
    names = {user.id: user.name for user in everybody} | await store.interpreters.numbers()
    names["family"] = texts().say(request["language"], "desk-actor-family")
    return page(
        request,
        "case.html",
        400 if problem else 200,
        case=shown.case,
        summary=shown.summary,
        judged=shown.common,
        listed=listed,
        mine=me.id in held,
        colleagues=[
            user
            for user in everybody
            if user.role == WORKER and user.disabled_at is None and user.id not in held and user.id != me.id
        ],
        teams=await store.teams.list(),
        history=[
            (say_moment(entry.at, request["language"]), names.get(entry.actor, entry.actor), entry.action)
            for entry in history
        ],
        files=FILES,
        **_judging(problem, code),
        **await letter_lines.on_case(request, shown.case),
        **await case_review.on_case(request, shown.case),
        **await periods.on_case(request, shown.case),
        **await together.on_case(request, shown.case),
        **await groups.on_case(request, shown.case),
        **await retention.on_case(request, shown.case.id),
        **await agreements.on_case(request, shown.case),
    )


@requires("read cases")
async def one_case(request: web.Request) -> web.StreamResponse:
    """The common part of a summary."""
    shown = await _shown(request)
    await log(request, "case.read", shown.case.id)
    return await _case_page(request, shown)


@requires("open restricted parts")
async def restricted_gate(request: web.Request) -> web.StreamResponse:
    """The door before the restricted part: says what it is and that opening it is logged."""
    case = await store_of(request).cases.get(request.match_info["id"])
    return page(request, "restricted_gate.html", case=case)


async def _restricted_page(
    request: web.Request, shown: Shown, problem: str = "", code: str = ""
) -> web.Response:
    return page(
        request,
        "restricted.html",
        400 if problem else 200,
        case=shown.case,
        summary=shown.summary,
        judged=shown.restricted,
        **_judging(problem, code),
        **await agreements.on_case(request, shown.case, restricted=True),
    )


@requires("open restricted parts")
async def restricted(request: web.Request) -> web.StreamResponse:
    """The restricted part, opened by its own step each time."""
    shown = await _shown(request)
    await log(request, "case.restricted.read", shown.case.id)
    return await _restricted_page(request, shown)


# -- judging flags ---------------------------------------------------------------------------------


@requires("read cases")
async def to_the_case(request: web.Request) -> web.StreamResponse:
    """Where a changed language after judging a flag leads."""
    raise _back(request)


@requires("judge flags")
async def judge(request: web.Request) -> web.StreamResponse:
    """Accepts, weighs otherwise or dismisses a flag. A form that cannot be kept is shown again with what is wrong."""
    part, code, form = request.match_info["part"], request.match_info["code"], request["form"]
    if part not in PARTS:
        raise web.HTTPNotFound
    shown, me = await _shown(request), session_of(request).user
    flag = next((flag for flag in _flags(shown.summary, part) if flag.code == code), None)
    if flag is None:
        raise web.HTTPNotFound
    try:
        judgement = made(flag, form, shown.case.revision, me.name, datetime.now(timezone.utc))
    except NotKept as wrong:
        if part == COMMON:
            return await _case_page(request, shown, wrong.kind, code)
        await log(request, "case.restricted.read", shown.case.id)
        return await _restricted_page(request, shown, wrong.kind, code)
    key = about(part, code)
    notes = store_of(request).notes
    await notes.add(shown.case.id, me.id, JUDGEMENT, key, judgement.body(), thread=key)
    await log(request, f"flag.{judgement.verdict}", shown.case.id)
    if part == RESTRICTED:  # opened again at once: it was open, and the answer shows what was kept
        shown = await _shown(request)
        await log(request, "case.restricted.read", shown.case.id)
        return await _restricted_page(request, shown)
    raise web.HTTPSeeOther(f"/desk/cases/{shown.case.id}#{code.replace('.', '-')}")


# -- who holds it ----------------------------------------------------------------------------------


def _back(request: web.Request) -> web.HTTPSeeOther:
    return web.HTTPSeeOther(f"/desk/cases/{request.match_info['id']}")


@requires("hold cases")
async def hold(request: web.Request) -> web.StreamResponse:
    """A worker takes the case, or adds a colleague."""
    case_id, user_id = request.match_info["id"], request["form"].get("user", "")
    user = await store_of(request).users.get(user_id or session_of(request).user.id)
    if user.role != WORKER:
        return message(request, "not-understood", 400)
    if asked := await one_too_many(request, case_id, user):
        return asked
    await store_of(request).inbox.hold(case_id, user.id)
    await log(request, "case.held" if user.id == session_of(request).user.id else "case.shared", case_id)
    raise _back(request)


@requires("hold cases")
async def let_go(request: web.Request) -> web.StreamResponse:
    """The worker leaves the case."""
    case_id = request.match_info["id"]
    await store_of(request).inbox.let_go(case_id, session_of(request).user.id)
    await log(request, "case.left", case_id)
    raise _back(request)


@requires("hold cases")
async def move(request: web.Request) -> web.StreamResponse:
    """The case goes to another team."""
    case_id = request.match_info["id"]
    await store_of(request).inbox.set_team(case_id, request["form"].get("team") or None)
    await log(request, "case.moved", case_id)
    raise _back(request)


@requires("hold cases")
async def close(request: web.Request) -> web.StreamResponse:
    """The work has ended, or goes on after all."""
    case_id = request.match_info["id"]
    closing = request["form"].get("state") == CLOSED
    await store_of(request).inbox.set_state(case_id, CLOSED if closing else OPEN)
    await log(request, "case.closed" if closing else "case.opened", case_id)
    raise _back(request)
