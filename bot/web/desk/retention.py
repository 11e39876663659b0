"""How long things are kept, at the desk: the rules, cases that go soon, and cases that a supervisor holds back."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, timedelta, timezone
from typing import Any

from aiohttp import web

from bot.casework.deadlines import in_finland
from bot.casework.reading import say_date, say_moment
from bot.casework.retention import HOLD, NOTICE_DAYS, Rules, held, hold_of, released
from bot.casework.written import NotKept
from bot.store.closed_cases import CaseEnd
from bot.store.errors import CaseNotFound
from bot.web.desk.doors import page, session_of, settings
from bot.web.desk.roles import may, requires
from bot.web.desk.words import log, store_of

MOST_SHOWN = 200
SOON = timedelta(days=NOTICE_DAYS)
RUNS_SHOWN = timedelta(days=90)


@dataclass(frozen=True)
class Going:
    """A case that goes soon, or whose time has come and that something keeps."""

    id: str
    number: str
    day: date
    kept: tuple[str, ...]


def rules_of(request: web.Request) -> Rules:
    """The rules of this installation."""
    return settings(request).rules


async def soon(request: web.Request) -> list[Going]:
    """The closed cases that go within a month, the first to go first."""
    found = await store_of(request).retention.ending(rules_of(request), SOON)
    return [_going(one) for one in found if one.ends is not None]


def _going(one: CaseEnd) -> Going:
    assert one.ends is not None
    return Going(one.case_id, one.number, _day_of(one.ends), one.kept)


def _day_of(ends: datetime) -> date:
    """The day in Finland; one that has passed is today, with the next run."""
    return in_finland(max(ends, datetime.now(timezone.utc))).date()


async def on_list(request: web.Request) -> dict[str, Any]:
    """What the list of cases needs."""
    going = [one for one in await soon(request) if not one.kept]
    return {
        "going": [(one, say_date(one.day, request["language"])) for one in going[:MOST_SHOWN]],
        "going_more": len(going[MOST_SHOWN:]),
    }


async def on_case(request: web.Request, case_id: str) -> dict[str, Any]:
    """What the page of a case needs: when it goes, what keeps it, and why a supervisor holds it back."""
    store, rules = store_of(request), rules_of(request)
    end = await store.retention.end_of(case_id, rules)
    hold = hold_of(await store.notes.of_case(case_id, HOLD, current=True))
    return {
        "keep_days": rules["cases"].days,
        "goes_on": say_date(_day_of(end.ends), request["language"]) if end is not None and end.ends else "",
        "keeps": end.kept if end is not None else (),
        "hold": hold,
    }


@requires("see retention")
async def retention_page(request: web.Request) -> web.StreamResponse:
    """The rules, what goes soon, what is held back, and what went."""
    await log(request, "retention.read", "-")
    return await _show(request)


async def _show(
    request: web.Request, problem: str = "", filled: dict[str, str] | None = None
) -> web.Response:
    store, language, rules = store_of(request), request["language"], rules_of(request)
    holds = []
    writes = may(session_of(request).user.role, "hold cases back")
    for case_id in await store.retention.held():
        try:
            case = await store.inbox.one(case_id)
        except CaseNotFound:  # the family deleted it at this moment
            continue
        hold = hold_of(await store.notes.of_case(case_id, HOLD, current=True)) if writes else None
        holds.append((case_id, case.case.number, hold))
    since = datetime.now(timezone.utc) - RUNS_SHOWN
    ran = [one async for one in store.retention.report(since)]
    going = await soon(request)
    return page(
        request,
        "retention.html",
        400 if problem else 200,
        rules=list(rules.rules.values()),
        version=rules.version,
        going=[one for one in going if not one.kept][:MOST_SHOWN],
        kept=[one for one in going if one.kept][:MOST_SHOWN],
        holds=holds,
        ran=[(say_moment(one.at, language), one) for one in reversed(ran)],
        say_day=lambda day: say_date(day, language),
        writes=writes,
        problem=problem,
        filled=filled or {},
    )


@requires("hold cases back")
async def change_retention(request: web.Request) -> web.StreamResponse:
    """A supervisor holds a case back with a reason, or lets it go on. A form that cannot be kept is shown again.

    Fields: do (hold or release), words, and number or case (an id).
    """
    form, store = request["form"], store_of(request)
    if form.get("do") == "release":
        case_id = form.get("case", "")
        hold = hold_of(await store.notes.of_case(case_id, HOLD, current=True))
        if hold is None:
            raise web.HTTPNotFound
        await _keep(request, case_id, released(hold))
        await log(request, "case.released", case_id)
        raise web.HTTPSeeOther("/desk/retention#holds")
    try:
        entry = held(form)
        found = form.get("case") or await store.retention.named(form.get("number", "").strip().upper())
        if found is None:
            raise NotKept("number")
    except NotKept as wrong:
        return await _show(request, wrong.kind, form)
    await _keep(request, found, entry)
    await log(request, "case.held-back", found)
    raise web.HTTPSeeOther("/desk/retention#holds")


async def _keep(request: web.Request, case_id: str, entry: Any) -> None:
    me = session_of(request).user
    await store_of(request).notes.add(case_id, me.id, HOLD, HOLD, entry.body, thread=HOLD, state=entry.state)
