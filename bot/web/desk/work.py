"""The work with a family: its periods and meetings, with the forms to write them."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass
from typing import Any

from aiohttp import web

from bot.casework import meetings, periods
from bot.casework.deadlines import months_after
from bot.casework.hand_over import split
from bot.casework.meetings import MEETING, Meeting, meeting_written
from bot.casework.periods import Period, period_kinds, periods_of
from bot.casework.plan import CHOSEN, Entry
from bot.casework.reading import Reader, say_date
from bot.casework.services import TOGETHER
from bot.casework.written import NotKept
from bot.store.listing import CLOSED
from bot.store.users import WORKER
from bot.texts import LANGUAGES
from bot.web.desk.cases import content_of
from bot.web.desk.doors import message, page, session_of
from bot.web.desk.plans import Shown, shown_of
from bot.web.desk.roles import requires
from bot.web.desk.words import keep_note, log, store_of, today

MONTHS_OF_A_RECORD = 6


@dataclass(frozen=True)
class Work:
    """A case with its plan and periods, and the names that the pages need.

    `offered`: services that may begin, to what speaks against; `members`: keys of the family to their words; `names`
    of users and `teams` by id; `workers`: ids of those who may be chosen now.
    """

    shown: Shown
    periods: tuple[Period, ...]
    offered: dict[str, str]
    members: dict[str, str]
    names: dict[str, str]
    workers: tuple[str, ...]
    teams: dict[str, str]

    @property
    def together(self) -> bool:
        """Whether joint meetings may be planned: the services offered leave them out where somebody may be feared."""
        return TOGETHER in self.shown.offered

    @property
    def goals(self) -> dict[str, Any]:
        """The goals of the plan that are worked on, by thread."""
        return {goal.thread: goal for goal in self.shown.plan.goals if goal.open}

    def period(self, thread: str) -> Period | None:
        """The period of this thread."""
        return next((period for period in self.periods if period.thread == thread), None)

    def meeting(self, thread: str) -> tuple[Period, Meeting] | None:
        """The meeting of this thread, with its period."""
        found = ((period, period.meeting(thread)) for period in self.periods)
        return next(((period, meeting) for period, meeting in found if meeting), None)


async def _work(request: web.Request) -> Work:
    store, shown = store_of(request), await shown_of(request)
    everybody = await store.users.list()
    common, _ = split(content_of(shown.case))
    reader = Reader(common, request["language"])
    kinds = [service for service in period_kinds() if service in shown.offered]
    chosen = {one.service for one in shown.plan.services if one.state == CHOSEN}
    return Work(
        shown,
        periods_of(await store.notes.of_case(shown.case.id)),
        {s: shown.offered[s] for s in sorted(kinds, key=lambda service: service not in chosen)},
        {item["key"]: reader.heading(item["key"]) for item in common["items"]},
        {user.id: user.name for user in everybody},
        tuple(user.id for user in everybody if user.role == WORKER and user.disabled_at is None),
        {team.id: team.name for team in await store.teams.list()},
    )


async def _page(
    request: web.Request,
    work: Work,
    problem: str = "",
    at: str = "",
    filled: Mapping[str, str] | None = None,
    apart: bool = False,
) -> web.Response:
    language, shown, now = request["language"], work.shown, today()
    await log(request, "meeting.apart-read" if apart else "period.read", shown.case.id)
    wishes = [line for line in shown.summary.practical if line.question == "hopes.interpreter"]
    return page(
        request,
        "work.html",
        400 if problem else 200,
        case=shown.case,
        listed=shown.listed,
        work=work,
        chosen=[one.service for one in shown.plan.services if one.state == CHOSEN],
        reasons={one.service: one.reason for one in shown.plan.services},
        holders=[holder.user_id for holder in shown.listed.holders],
        me=session_of(request).user.id,
        wishes=wishes,
        today=now,
        say_day=lambda day: say_date(day, language),
        record_from=months_after(now, -MONTHS_OF_A_RECORD),
        look=periods.proposed_look(now),
        interpreters=meetings.INTERPRETERS,
        met_wishes=meetings.WISHES,
        meeting_states=meetings.STATES,
        places=meetings.PLACES,
        over=periods.OVER,
        all_languages=LANGUAGES,
        apart=apart,
        problem=problem,
        at=at,
        filled=filled or {},
    )


@requires("make plans")
async def work_page(request: web.Request) -> web.StreamResponse:
    """Periods and meetings of a case; what one person said alone stays closed."""
    return await _page(request, await _work(request))


@requires("open restricted parts")
async def apart(request: web.Request) -> web.StreamResponse:
    """The same with what was said alone, opened by its own step each time."""
    return await _page(request, await _work(request), apart=True)


@requires("make plans")
async def to_the_work(request: web.Request) -> web.StreamResponse:
    """Where a changed language after opening leads."""
    raise web.HTTPSeeOther(f"/desk/cases/{request.match_info['id']}/work")


# -- writing ---------------------------------------------------------------------------------------


@dataclass(frozen=True)
class Change:
    """One form sent: whose work, what was written, and the thread it is about."""

    request: web.Request
    work: Work
    form: Mapping[str, str]
    thread: str

    async def note(self, kind: str, entry: Entry, about: str, thread: str | None = None) -> str:
        """Keeps a note; gives its thread."""
        return await keep_note(self.request, self.work.shown.case.id, kind, entry, about, thread)

    def period(self) -> Period:
        """The period this is about, as it was read."""
        period = self.work.period(self.thread)
        if period is None:
            raise web.HTTPNotFound
        self._as_read(period.note)
        return period

    def _as_read(self, note: str) -> None:
        if self.form.get("seen", note) != note:
            raise NotKept("stale")

    def meeting(self) -> tuple[Period, Meeting]:
        """The meeting this is about, as it was read, with its period."""
        found = self.work.meeting(self.thread)
        if found is None:
            raise web.HTTPNotFound
        self._as_read(found[1].note)
        return found

    def written(self, period: Period, before: Meeting | None = None) -> Entry:
        """The meeting that the form tells of."""
        people = (*self.work.members, *(before.people if before else ()))
        workers = (*self.work.workers, *(before.workers if before else ()))
        together = self.work.together or not periods.is_together(period)
        return meeting_written(
            self.form,
            today(),
            tuple(dict.fromkeys(people)),
            tuple(dict.fromkeys(workers)),
            together=together,
            before=before,
        )


async def _start(change: Change) -> str:
    work = change.work
    entry = periods.period_started(change.form, today(), work.offered, work.goals, work.workers, work.teams)
    return await change.note(periods.PERIOD, entry, change.form["service"])


async def _change(change: Change) -> str:
    work, period = change.work, change.period()
    goals = tuple(dict.fromkeys((*work.goals, *period.goals)))
    workers = tuple(dict.fromkeys((*work.workers, *period.workers)))
    entry = periods.period_changed(period, change.form, today(), goals, workers, work.teams)
    return await change.note(periods.PERIOD, entry, period.service, period.thread)


async def _end(change: Change) -> str:
    period = change.period()
    entry = periods.period_over(period, change.form, today())
    for meeting, ended in periods.meetings_ending_with(period, today()):
        await change.note(MEETING, ended, period.thread, meeting.thread)
    return await change.note(periods.PERIOD, entry, period.service, period.thread)


async def _look(change: Change) -> str:
    period = change.period()
    entry = periods.looked_after(period, change.form, today())
    return await change.note(periods.PERIOD, entry, period.service, period.thread)


async def _add_meeting(change: Change) -> str:
    period = change.work.period(change.thread)
    if period is None:
        raise web.HTTPNotFound
    if not period.running:
        raise NotKept("stale")
    return await change.note(MEETING, change.written(period), period.thread)


async def _change_meeting(change: Change) -> str:
    period, meeting = change.meeting()
    entry = change.written(period, meeting)
    return await change.note(MEETING, entry, period.thread, meeting.thread)


_CHANGES: dict[str, tuple[Callable[[Change], Awaitable[str]], str]] = {
    "start-period": (_start, "period.started"),
    "change-period": (_change, "period.changed"),
    "end-period": (_end, "period.ended"),
    "look-after": (_look, "period.looked-after"),
    "add-meeting": (_add_meeting, "meeting.written"),
    "change-meeting": (_change_meeting, "meeting.changed"),
}


@requires("make plans")
async def change_work(request: web.Request) -> web.StreamResponse:
    """One of the forms of the work. What cannot be kept comes back as it was written, with what is wrong."""
    form = request["form"]
    if form.get("do") not in _CHANGES:
        return message(request, "not-understood", 400)
    make, action = _CHANGES[form["do"]]
    work, thread = await _work(request), form.get("thread", "")
    case_id = work.shown.case.id
    try:
        if work.shown.listed.state == CLOSED:
            raise NotKept("closed")
        place = await make(Change(request, work, form, thread))
    except NotKept as wrong:
        return await _page(request, work, wrong.kind, f"{form['do']}/{thread}", form)
    await log(request, action, case_id)
    raise web.HTTPSeeOther(f"/desk/cases/{case_id}/work#{place}")
