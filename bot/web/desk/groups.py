"""Groups at the desk: made, filled with families that want to come, met week by week, asked how it was, and ended."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from aiohttp import web

from bot.casework import groups as trade
from bot.casework.figures import K
from bot.casework.group_feedback import DAYS_TO_ANSWER, QUESTIONS, Numbers, counted_on, numbers
from bot.casework.groups import Facts
from bot.casework.reading import say_date
from bot.casework.written import NotKept
from bot.needs.taxonomy import SERVICES
from bot.store import letters
from bot.store.case_notes import CaseNote
from bot.store.errors import GroupNotFound
from bot.store.group_reading import Group, Member
from bot.store.groups import NEXT
from bot.store.users import WORKER
from bot.texts import LANGUAGES
from bot.web.desk.doors import page, session_of
from bot.web.desk.roles import requires
from bot.web.desk.words import log, store_of, today

PATH = "path"
ONWARD = tuple(service for service in SERVICES if service != "group")


async def group_of(request: web.Request) -> Group:
    """The group of this address. Raises HTTPNotFound."""
    try:
        return await store_of(request).groups.get(request.match_info["id"])
    except GroupNotFound:
        raise web.HTTPNotFound from None


def leads(request: web.Request, group: Group) -> bool:
    """Whether who asks is one of the group's leaders."""
    return session_of(request).user.id in dict(group.leaders)


# -- the list, and a new group ---------------------------------------------------------------------


@requires("keep groups")
async def group_list(request: web.Request) -> web.StreamResponse:
    """Every group: those that go on, and those that have ended."""
    await log(request, "groups.read", "list")
    lines = await store_of(request).groups.list()
    return page(
        request,
        "groups.html",
        going_on=[line for line in lines if line.state != trade.ENDED],
        ended=[line for line in lines if line.state == trade.ENDED],
        say_day=_saying(request),
    )


def _saying(request: web.Request) -> Callable[[date], str]:
    return lambda day: say_date(day, request["language"], weekday=True)


def _facts_form(facts: Facts | None = None) -> dict[str, str]:
    """What the form of a group's facts shows: what is kept, or how most groups begin."""
    if facts is None:
        return {"starts_at": "10:00", "minutes": "90", "meetings": str(trade.limits().most),
                "seats": str(trade.limits().seats), "language": LANGUAGES[0]}  # fmt: skip
    return {
        "name": facts.name, "theme": facts.theme, "language": facts.language, "place": facts.place,
        "starts_at": facts.starts_at, "minutes": str(facts.minutes), "seats": str(facts.seats),
        "childcare": "1" if facts.childcare else "",
        **{f"interpreter_{code}": "1" for code in facts.interpreters},
    }  # fmt: skip


def _choices() -> dict[str, Any]:
    return {"themes": tuple(trade.themes()), "limits": trade.limits(), "all_languages": LANGUAGES}


def _new_page(request: web.Request, filled: Mapping[str, str], problem: str = "") -> web.Response:
    return page(
        request,
        "group_new.html",
        400 if problem else 200,
        filled=filled,
        problem=problem,
        first_day=today(),
        **_choices(),
    )


@requires("keep groups")
async def new_group(request: web.Request) -> web.StreamResponse:
    """The form for a new group."""
    return _new_page(request, _facts_form())


@requires("keep groups")
async def make_group(request: web.Request) -> web.StreamResponse:
    """A planned group. A form that cannot be kept comes back as it was written."""
    form = request["form"]
    try:
        facts, days = trade.facts_written(form), trade.weeks_written(form, today())
    except NotKept as wrong:
        return _new_page(request, form, wrong.kind)
    group_id = await store_of(request).groups.create(facts, days, session_of(request).user.id)
    await log(request, "group.made", group_id)
    raise web.HTTPSeeOther(f"/desk/groups/{group_id}")


# -- one group -------------------------------------------------------------------------------------


@dataclass(frozen=True)
class Feedback:
    """How the group was for its families. `day`: when it is counted, or None; `numbers`: None for too few answers."""

    asked: int
    day: date | None
    counted: bool
    numbers: Numbers | None


def _feedback(group: Group, found: list[letters.Letter]) -> Feedback:
    day = counted_on(meeting.day for meeting in group.meetings if meeting.state == trade.OVER)
    if day is None or group.state != trade.ENDED or today() < day:
        return Feedback(len(found), day, False, None)
    answers = [
        (letter.answered_at, letter.answer or {})
        for letter in found
        if letter.state == letters.ANSWERED and letter.answered_at is not None
    ]
    return Feedback(len(found), day, True, numbers(answers, day))


def to_ask(group: Group, asked: list[letters.Letter]) -> list[str]:
    """Cases that came at least once and were not asked yet."""
    told = {letter.case_id for letter in asked}
    return sorted(group.who_came - told)


async def _paths(request: web.Request, group: Group) -> dict[str, CaseNote]:
    """Where each member goes on after the group, by case."""
    found = {}
    for member in group.members:
        for note in await store_of(request).notes.of_case(member.case_id, PATH, current=True):
            if note.about == group.id:
                found[member.case_id] = note
    return found


def _placed(group: Group, mine: bool, at: str, onward: list[Member]) -> bool:
    """Whether the form that could not be kept is on the page: what is wrong is said there, else above everything."""
    do, _, about = at.partition("/")
    if do == "path":
        return group.begun and about in {member.case_id for member in onward}
    if not mine or group.state == trade.ENDED:
        return False
    held = group.state == trade.RUNNING and bool(group.of(trade.SEATED))
    there = {str(m.n) for m in group.meetings if do == "meeting" or (held and m.state != trade.CANCELLED)}
    return do == "facts" or (do in ("meeting", "hold") and about in there)


async def group_page(
    request: web.Request,
    group: Group,
    problem: str = "",
    at: str = "",
    filled: Mapping[str, str] | None = None,
) -> web.Response:
    """A group's page; `problem` is what is wrong with the form `at` (DO/what about), `filled` what was written."""
    store, mine = store_of(request), leads(request, group)
    await log(request, "group.read", group.id)
    asked = await store.groups.feedback(group)
    colleagues = [
        user
        for user in await store.users.list()
        if user.role == WORKER and user.disabled_at is None and user.id not in dict(group.leaders)
    ]
    spoken = {group.facts.language, *group.facts.interpreters}
    seated = group.of(trade.SEATED)
    came = group.who_came
    onward = [m for m in group.members if m.case_id in came or m.standing.state == trade.SEATED]
    return page(
        request,
        "group.html",
        400 if problem else 200,
        group=group,
        next_state=NEXT.get(group.state, ""),
        mine=mine,
        may_fill=group.state != trade.ENDED and (mine or not group.begun),
        me=session_of(request).user.id,
        colleagues=colleagues,
        onward=onward if group.begun else [],
        paths=await _paths(request, group),
        not_interpreted=sorted({m.language for m in seated if m.language in LANGUAGES} - spoken),
        feedback=_feedback(group, asked),
        to_ask=len(to_ask(group, asked)),
        facts_form=_facts_form(group.facts),
        services=ONWARD,
        attendance=trade.ATTENDANCE,
        questions=QUESTIONS,
        days_to_answer=DAYS_TO_ANSWER,
        k=K,
        say_day=_saying(request),
        problem=problem,
        at=at,
        placed=_placed(group, mine, at, onward),
        filled=filled or {},
        **_choices(),
    )


@requires("keep groups")
async def one_group(request: web.Request) -> web.StreamResponse:
    """A group with its families, its weeks and how it was."""
    return await group_page(request, await group_of(request))


# -- the groups of a case --------------------------------------------------------------------------


async def on_case(request: web.Request, case: Any) -> dict[str, Any]:
    """What the case page shows: in which groups the family is, how often it came, and where it goes on."""
    store = store_of(request)
    memberships = await store.groups.memberships([case.id])
    paths = {}
    if memberships:
        for note in await store.notes.of_case(case.id, PATH, current=True):
            paths[note.about] = note
    return {"groups_of_case": [(one, paths.get(one.group.id)) for one in memberships]}
