"""The team's weekly meeting: a page made from its cases, with a place to write each decision down."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta, timezone

from aiohttp import web

from bot.casework import agenda
from bot.casework.agenda import HEADINGS, Decision, brought_of, decision_of
from bot.casework.deadlines import FINLAND
from bot.casework.reading import say_date, say_moment
from bot.casework.written import NotKept, day
from bot.store.agenda import Danger, Late, Matters
from bot.store.case_notes import CaseNote
from bot.store.inbox import Listed
from bot.store.teams import Team
from bot.store.users import SUPERVISOR
from bot.texts import texts
from bot.web.desk.caseload import loads
from bot.web.desk.doors import message, page, session_of
from bot.web.desk.roles import requires
from bot.web.desk.together import MEETING, make, workers_of
from bot.web.desk.words import log, store_of, today

EARLIEST = date(2000, 1, 1)


@dataclass(frozen=True)
class Line:
    """A case on the agenda and why it is there. `words` and `by`: what a worker wrote. `case` None: nothing was sent."""

    case: Listed | None
    why: tuple[str, ...]
    flag: str = ""
    urgency: str = ""
    thread: str = ""
    words: str = ""
    by: str = ""


@dataclass(frozen=True)
class Heading:
    """One part of the agenda; `more`: lines that are not shown."""

    name: str
    lines: tuple[Line, ...]
    more: int

    @property
    def total(self) -> int:
        """All there are."""
        return len(self.lines) + self.more


class _Reading:
    """Puts what a team has to talk about into words."""

    def __init__(self, language: str, cases: Mapping[str, Listed], notes: Mapping[str, CaseNote]) -> None:
        self.language, self.cases, self.notes = language, cases, notes

    def headings(self, found: Matters) -> list[Heading]:
        """The parts that have something, in the order of the meeting."""
        lines = {
            "danger": (tuple(self.danger(one) for one in found.danger.first), found.danger.more),
            "calls": (
                tuple(
                    self.line(one.case_id, self.say("call", at=self.moment(one.since)))
                    for one in found.calls.first
                ),
                found.calls.more,
            ),
            "new": (tuple(self.new(case) for case in found.new.first), found.new.more),
            "asked": (tuple(self.asked(note) for note in found.asked.first), found.asked.more),
            "answers": (
                tuple(
                    self.line(one.case_id, self.say("answers", count=one.count, at=self.moment(one.since)))
                    for one in found.answers.first
                ),
                found.answers.more,
            ),
            "late": (tuple(self.late(one) for one in found.late.first), found.late.more),
            "alone": (tuple(self.alone(case) for case in found.alone.first), found.alone.more),
        }
        return [
            Heading(name, *lines[name]) for name in HEADINGS if sum((len(lines[name][0]), lines[name][1]))
        ]

    def say(self, why: str, **values: str | int) -> str:
        return texts().say(self.language, f"desk-agenda-why-{why}", **values)

    def day(self, on: date) -> str:
        return say_date(on, self.language)

    def moment(self, at: datetime) -> str:
        return say_moment(at, self.language)

    def line(self, case_id: str | None, *why: str) -> Line:
        return Line(self.cases.get(case_id or ""), why)

    def danger(self, one: Danger) -> Line:
        at = self.moment(one.raised_at)
        why = (
            self.say("read", at=at, names=", ".join(one.read_by))
            if one.read_by
            else self.say("unread", at=at)
        )
        return Line(self.cases.get(one.case_id or ""), (why,), one.flag_id, one.urgency)

    def new(self, case_id: str) -> Line:
        case = self.cases.get(case_id)
        return self.line(case_id, self.say("new" if case is not None and case.team_id else "nobodys"))

    def asked(self, note_id: str) -> Line:
        for one in brought_of([self.notes[note_id]] if note_id in self.notes else ()):
            by = texts().say(self.language, "desk-plan-by", name=one.by, at=self.moment(one.at))
            return Line(self.cases.get(one.case_id), (), thread=one.thread, words=one.words, by=by)
        return Line(None, ())

    def late(self, one: Late) -> Line:
        why = []
        if one.clock:
            why.append(self.say("clock", day=self.day(one.clock)))
        if one.steps and one.steps_since:
            why.append(self.say("steps", count=one.steps, day=self.day(one.steps_since)))
        if one.review:
            why.append(self.say("review", day=self.day(one.review)))
        return self.line(one.case_id, *why)

    def alone(self, case_id: str) -> Line:
        case = self.cases.get(case_id)
        names = [holder.name for holder in case.holders] if case else []
        return self.line(case_id, self.say("alone", name=names[0]) if names else self.say("left"))


def _chosen(request: web.Request, teams: list[Team]) -> Team | None:
    """The team asked for, else the worker's own; for who leads them all, the first one. None without one."""
    asked = request.query.get("team") or request.get("form", {}).get("team")
    known, user = {team.id: team for team in teams}, session_of(request).user
    own = known.get(user.team_id or "") or (teams[0] if teams and user.role == SUPERVISOR else None)
    return known.get(asked or "") or own


def _meeting_day(request: web.Request) -> date:
    """Whose decisions are shown: of the day asked for, else of today."""
    try:
        asked = day(request.query, "day") or today()
    except NotKept:
        return today()
    return asked if EARLIEST <= asked <= today() else today()


async def _decided(
    request: web.Request, team: Team, on: date
) -> tuple[list[tuple[Decision, Listed]], dict[str, Listed]]:
    """The decisions made on a day, as they stand now, each with its case."""
    store = store_of(request)
    begin = datetime.combine(on, time.min, FINLAND).astimezone(timezone.utc)
    end = datetime.combine(on + timedelta(1), time.min, FINLAND).astimezone(timezone.utc)
    notes = await store.notes.several(await store.agenda.decided(team.id, begin, end))
    cases = await store.inbox.several({note.case_id for note in notes.values()})
    made = [(decision_of(n), cases[n.case_id]) for n in notes.values() if n.case_id in cases]
    return made, cases


async def _agenda_page(request: web.Request, problem: str = "") -> web.Response:
    store, language = store_of(request), request["language"]
    teams = await store.teams.list()
    team, on = _chosen(request, teams), _meeting_day(request)
    if team is None:
        return page(request, "agenda.html", teams=teams, team=None)
    await log(request, "agenda.read", team.id)
    found = await store.agenda.matters(team.id, today())
    notes = await store.notes.several({*found.asked.first, *found.decisions.first})
    of_things = (*found.danger.first, *found.calls.first, *found.answers.first, *found.late.first)
    ids = {thing.case_id for thing in of_things} | {note.case_id for note in notes.values()}
    cases = await store.inbox.several(
        {case for case in (*ids, *found.new.first, *found.alone.first) if case is not None}
    )
    headings = _Reading(language, cases, notes).headings(found)
    decided, _ = await _decided(request, team, on)
    users = await store.users.list()
    workers, form = workers_of(users), request.get("form", {}) if problem else {}
    standing = [decision_of(notes[note]) for note in found.decisions.first if note in notes]
    return page(
        request,
        "agenda.html",
        400 if problem else 200,
        teams=teams,
        team=team,
        headings=headings,
        empty=[name for name in HEADINGS if name not in {heading.name for heading in headings}],
        decisions=[(one, cases[one.case_id]) for one in standing if one.case_id in cases],
        more_decisions=found.decisions.more,
        decided=decided,
        meeting_day=on,
        loads=await loads(request, (user for user in users if user.team_id == team.id)),
        workers=workers,
        mates=[user for user in team.members if user in workers],
        today=today(),
        next_week=today() + agenda.UNTIL_NEXT,
        say_day=lambda day: say_date(day, language),
        problem=problem,
        at=f"{form.get('about', '')}/{form.get('case', '')}/{form.get('thread', '')}",
        filled=form,
    )


@requires("read the agenda")
async def one_agenda(request: web.Request) -> web.StreamResponse:
    """What a team has to talk about today, and the decisions of a day."""
    return await _agenda_page(request)


@requires("hold team meetings")
async def change_agenda(request: web.Request) -> web.StreamResponse:
    """Writes a decision down, ends one, or takes a matter off. What cannot be kept comes back with what is wrong."""
    form = request["form"]
    if form.get("do") not in MEETING:
        return message(request, "not-understood", 400)
    try:
        await make(request, form.get("case", ""), MEETING)
    except NotKept as wrong:
        return await _agenda_page(request, wrong.kind)
    team = _chosen(request, await store_of(request).teams.list())
    raise web.HTTPSeeOther(f"/desk/agenda?team={team.id}#decisions" if team else "/desk/agenda")
