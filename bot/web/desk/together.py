"""What a team does with one case: brings it to the meeting, decides, and shares its plan with partners."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass
from datetime import timedelta
from typing import Any

from aiohttp import web

from bot.casework import agenda, partners
from bot.casework.agenda import Brought, Decision
from bot.casework.partners import Agreement, Contribution
from bot.casework.plan import Entry
from bot.casework.reading import say_date
from bot.casework.written import NotKept
from bot.store.case_notes import CaseNote
from bot.store.cases import CaseRecord
from bot.store.errors import UserNotFound
from bot.store.partners import CasePartner
from bot.store.users import PARTNER, WORKER, User
from bot.web.desk.doors import message, page, session_of
from bot.web.desk.roles import requires
from bot.web.desk.words import keep_note, log, store_of, today

SHOWN_ON_CASE = 3


@dataclass(frozen=True)
class TeamWork:
    """What a case's page shows of it: open decisions first, what waits for the team, who sees the plan, what they wrote.

    `partners` come with what the family agreed to, None when nobody wrote it down.
    """

    decisions: list[Decision]
    brought: list[Brought]
    partners: list[tuple[CasePartner, Agreement | None]]
    contributions: list[Contribution]


async def team_work(request: web.Request, case_id: str) -> TeamWork:
    """Everything of one case, from its current notes."""
    store = store_of(request)
    notes = await store.notes.of_case(case_id, current=True)
    agreed = partners.agreements_of(notes)
    return TeamWork(
        agenda.decisions_of(notes),
        agenda.brought_of(notes),
        [(one, agreed.get(one.user_id)) for one in await store.partners.of_case(case_id)],
        partners.contributions_of(notes),
    )


async def on_case(request: web.Request, case: CaseRecord) -> dict[str, Any]:
    """The block of the case page."""
    return {
        "team_work": await team_work(request, case.id),
        "team_work_shown": SHOWN_ON_CASE,
        "team_today": today(),
        "team_say_day": lambda day: say_date(day, request["language"]),
    }


def workers_of(users: list[User]) -> dict[str, str]:
    """Who can be given something to do: names by id."""
    return {user.id: user.name for user in users if user.role == WORKER and user.disabled_at is None}


async def _page(
    request: web.Request, problem: str = "", at: str = "", filled: Mapping[str, str] | None = None
) -> web.Response:
    store, case_id = store_of(request), request.match_info["id"]
    listed, users = await store.inbox.one(case_id), await store.users.list()
    work = await team_work(request, case_id)
    there = {one.user_id for one, _ in work.partners}
    await log(request, "agenda.case-read", case_id)
    return page(
        request,
        "together.html",
        400 if problem else 200,
        case=listed.case,
        listed=listed,
        team_work=work,
        workers=workers_of(users),
        others=[u for u in users if u.role == PARTNER and u.disabled_at is None and u.id not in there],
        today=today(),
        next_week=today() + timedelta(7),
        say_day=lambda day: say_date(day, request["language"]),
        problem=problem,
        at=at,
        filled=filled or {},
    )


@requires("hold team meetings")
async def one_case(request: web.Request) -> web.StreamResponse:
    """What the team does with a case, with the forms."""
    return await _page(request)


# -- writing ---------------------------------------------------------------------------------------


@dataclass(frozen=True)
class Change:
    """One form sent about a case. `thread`: which decision, matter or partner it is about."""

    request: web.Request
    case_id: str
    form: Mapping[str, str]

    @property
    def thread(self) -> str:
        return self.form.get("thread", "")

    async def note(self, kind: str, about: str, entry: Entry, thread: str | None = None) -> None:
        """Keeps a note."""
        await keep_note(self.request, self.case_id, kind, entry, about, thread)

    async def current(self, kind: str) -> CaseNote:
        """The newest note of the thread this is about."""
        notes = await store_of(self.request).notes.of_case(self.case_id, kind, current=True)
        found = next((note for note in notes if note.thread == self.thread), None)
        if found is None:
            raise web.HTTPNotFound
        return found


async def _bring(change: Change) -> str:
    await change.note(agenda.BROUGHT, "", agenda.brought(change.form))
    return "agenda.asked"


async def _take_off(change: Change) -> str:
    for asked in agenda.brought_of([await change.current(agenda.BROUGHT)]):
        await change.note(agenda.BROUGHT, "", agenda.looked_at(asked), asked.thread)
    return "agenda.looked-at"


async def _decide(change: Change) -> str:
    about = change.form.get("about", agenda.CASE)
    if about not in (*agenda.HEADINGS, agenda.CASE):
        raise web.HTTPNotFound
    workers = workers_of(await store_of(change.request).users.list())
    entry = agenda.decided(change.form, today(), workers)
    asked = await change.current(agenda.BROUGHT) if about == "asked" and change.thread else None
    await change.note(agenda.DECISION, about, entry)
    for one in agenda.brought_of([asked] if asked else []):  # what it decides has been talked about
        await change.note(agenda.BROUGHT, "", agenda.looked_at(one), one.thread)
    return "decision.made"


async def _end(change: Change) -> str:
    decision, state = agenda.decision_of(await change.current(agenda.DECISION)), change.form.get("state", "")
    if state not in agenda.ENDED:
        raise web.HTTPNotFound
    if decision.open:  # a colleague may have been faster
        await change.note(
            agenda.DECISION, decision.about, agenda.decision_ended(decision, state), decision.thread
        )
    return f"decision.{state}"


async def _add_partner(change: Change) -> str:
    store, me = store_of(change.request), session_of(change.request).user
    entry = partners.agreed(change.form, today())
    try:
        user = await store.users.get(change.form.get("user", ""))
    except UserNotFound:
        raise NotKept("partner") from None
    if user.role != PARTNER or user.disabled_at is not None:
        raise NotKept("partner")
    # What the family agreed to is written down before anything can be seen.
    await change.note(partners.AGREEMENT, user.id, entry, user.id)
    await store.partners.add(change.case_id, user.id, me.id)
    return "partner.added"


async def _remove_partner(change: Change) -> str:
    if not await store_of(change.request).partners.remove(change.case_id, change.thread):
        raise web.HTTPNotFound
    notes = await store_of(change.request).notes.of_case(change.case_id, partners.AGREEMENT, current=True)
    agreement = partners.agreements_of(notes).get(change.thread)
    if agreement is not None:
        await change.note(partners.AGREEMENT, agreement.user, partners.ended(agreement), agreement.user)
    return "partner.removed"


MEETING: dict[str, Callable[[Change], Awaitable[str]]] = {
    "bring": _bring,
    "take-off": _take_off,
    "decide": _decide,
    "end": _end,
}
_SHARING = {"add-partner": _add_partner, "remove-partner": _remove_partner}


async def make(
    request: web.Request, case_id: str, changes: Mapping[str, Callable[[Change], Awaitable[str]]]
) -> str:
    """Does what a form asks for and logs it. Raises NotKept, CaseNotFound, HTTPNotFound."""
    form = request["form"]
    await store_of(request).inbox.one(case_id)  # a case that is gone has nothing to write to
    action = await changes[form["do"]](Change(request, case_id, form))
    await log(request, action, case_id)
    return action


async def _changed(
    request: web.Request, changes: Mapping[str, Callable[[Change], Awaitable[str]]]
) -> web.Response:
    form, case_id = request["form"], request.match_info["id"]
    if form.get("do") not in changes:
        return message(request, "not-understood", 400)
    try:
        await make(request, case_id, changes)
    except NotKept as wrong:
        return await _page(request, wrong.kind, form["do"], form)
    raise web.HTTPSeeOther(f"/desk/cases/{case_id}/together")


@requires("hold team meetings")
async def change_case(request: web.Request) -> web.StreamResponse:
    """Brings a case to the team, writes a decision or ends one. What cannot be kept comes back with what is wrong."""
    return await _changed(request, MEETING)


@requires("share cases with partners")
async def to_the_case(request: web.Request) -> web.StreamResponse:
    """Where a changed language after the form of a partner leads."""
    raise web.HTTPSeeOther(f"/desk/cases/{request.match_info['id']}/together")


@requires("share cases with partners")
async def change_partners(request: web.Request) -> web.StreamResponse:
    """Adds a partner with the family's agreement, or takes one away."""
    return await _changed(request, _SHARING)
