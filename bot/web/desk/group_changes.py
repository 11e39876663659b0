"""What is done in a group: facts, leaders, families, meetings, feedback and the path onward, each by one form."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass
from typing import Any

from aiohttp import web

from bot.casework import groups as trade
from bot.casework.written import NotKept
from bot.store import letters
from bot.store.group_reading import FEEDBACK_ABOUT, Group, Member
from bot.store.groups import Groups
from bot.store.inbox import Wanted
from bot.store.listing import CLOSED
from bot.store.users import WORKER
from bot.web.desk.doors import message, session_of
from bot.web.desk.groups import ONWARD, PATH, group_of, group_page, leads, to_ask
from bot.web.desk.roles import requires
from bot.web.desk.words import log, store_of, today


@dataclass(frozen=True)
class Change:
    """One form sent about a group. `user` is who sent it."""

    request: web.Request
    group: Group
    form: Mapping[str, str]
    user: str

    @property
    def groups(self) -> Groups:
        """The store's groups."""
        return store_of(self.request).groups

    @property
    def case(self) -> str:
        """The case this is about."""
        return self.form.get("case", "")

    def member(self) -> Member:
        """The member this is about. Raises NotKept."""
        member = self.group.member(self.case)
        if member is None:
            raise NotKept("member")
        return member

    def meeting(self) -> int:
        """The meeting this is about. Raises NotKept."""
        written = self.form.get("n", "")
        if written not in {str(meeting.n) for meeting in self.group.meetings}:
            raise NotKept("closed")
        return int(written)


async def _change_facts(change: Change) -> tuple[str, str]:
    await change.groups.change(change.group.id, trade.facts_written(change.form))
    return change.group.id, ""


async def _go_on(change: Change) -> tuple[str, str]:
    await change.groups.go_on(change.group.id, change.form.get("state", ""))
    return change.group.id, ""


async def _lead(change: Change) -> tuple[str, str]:
    user = await store_of(change.request).users.get(change.form.get("user") or change.user)
    if user.role != WORKER:
        raise NotKept("leader")
    if user.id != change.user and change.user not in dict(change.group.leaders):
        raise NotKept("leader")
    await change.groups.lead(change.group.id, user.id)
    return change.group.id, "leaders"


async def _stop_leading(change: Change) -> tuple[str, str]:
    await change.groups.stop_leading(change.group.id, change.form.get("user", ""))
    return change.group.id, "leaders"


async def _propose(change: Change) -> tuple[str, str]:
    """A family found among the candidates, or by the number of its case."""
    case, number = change.case, change.form.get("number", "").strip().upper()[:40]
    if not case:
        listed = (await store_of(change.request).inbox.page(Wanted(number=number))).cases if number else ()
        fitting = [one for one in listed if one.case.number == number] or listed
        if len(fitting) != 1:
            raise NotKept("number")
        case = fitting[0].case.id
    await change.groups.propose(change.group.id, case)
    return case, "members"


async def _invite(change: Change) -> tuple[str, str]:
    """Sends the letter of invitation; the first one begins the time of inviting."""
    store, group = store_of(change.request), change.group
    if (await store.inbox.one(change.case)).state == CLOSED:
        raise NotKept("number")
    member = group.member(change.case)
    if member is None or member.standing.state == trade.LEFT:
        await store.groups.propose(group.id, change.case)
    elif member.standing.state not in (trade.PROPOSED, trade.ASKS):
        raise NotKept("member")
    if group.state == trade.PLANNED:
        await store.groups.go_on(group.id, trade.INVITING)
    letter = await store.letters.send(change.case, change.user, letters.GROUP, group.id, _invitation(group))
    try:
        await store.groups.invited(group.id, change.case, letter)
    except NotKept:  # pressed twice: one invitation is enough
        await store.letters.withdraw(letter)
        raise
    return change.case, "members"


def _invitation(group: Group) -> dict[str, Any]:
    """What the family reads about the group, in fixed words and facts."""
    coming = [m for m in group.meetings if m.state in (trade.TO_COME, trade.MOVED)]
    if not coming:
        raise NotKept("closed")
    facts = group.facts
    return {
        "name": facts.name, "theme": facts.theme, "language": facts.language, "place": facts.place,
        "day": min(meeting.day for meeting in coming).isoformat(), "starts_at": facts.starts_at,
        "minutes": facts.minutes, "meetings": len(coming), "childcare": facts.childcare,
        "interpreters": ",".join(facts.interpreters),
    }  # fmt: skip


async def _join(change: Change) -> tuple[str, str]:
    await change.groups.join(change.group.id, change.member().case_id)
    return change.case, "members"


async def _leave(change: Change) -> tuple[str, str]:
    await change.groups.leave(change.group.id, change.member().case_id)
    return change.case, "members"


async def _set_meeting(change: Change) -> tuple[str, str]:
    n = change.meeting()
    meeting = next(meeting for meeting in change.group.meetings if meeting.n == n)
    unmoved = change.form.get("day") == meeting.day.isoformat()
    day = meeting.day if unmoved else trade.day_written(change.form, today())
    await change.groups.set_meeting(change.group.id, n, day, trade.topic_written(change.form))
    return change.group.id, f"meeting-{n}"


async def _cancel_meeting(change: Change) -> tuple[str, str]:
    n = change.meeting()
    await change.groups.cancel_meeting(change.group.id, n)
    return change.group.id, f"meeting-{n}"


async def _hold_meeting(change: Change) -> tuple[str, str]:
    n = change.meeting()
    came = {
        name.removeprefix("came-"): how
        for name, how in change.form.items()
        if name.startswith("came-") and how
    }
    if not came:
        raise NotKept("attendance")
    await change.groups.hold_meeting(change.group.id, n, came)
    return change.group.id, f"meeting-{n}"


async def _ask_feedback(change: Change) -> tuple[str, str]:
    store, group = store_of(change.request), change.group
    body = {"service": "group", "name": group.facts.name, "group": group.id}
    for case in to_ask(group, await store.groups.feedback(group)):
        await store.letters.send(case, change.user, letters.FEEDBACK, FEEDBACK_ABOUT, body)
        await log(change.request, "group.feedback-asked", case)
    return group.id, "feedback"


async def _path(change: Change) -> tuple[str, str]:
    """Where the family goes on: a service, own words of the worker, or both; sealed in the case."""
    case, service = change.member().case_id, change.form.get("service", "")
    words = change.form.get("words", "").strip()
    if (service and service not in ONWARD) or len(words) > trade.LONGEST_PATH or not (service or words):
        raise NotKept("path")
    body = {"service": service, "words": words, "language": change.request["language"]}
    thread = f"{PATH}/{change.group.id}"
    await store_of(change.request).notes.add(case, change.user, PATH, change.group.id, body, thread=thread)
    return case, "paths"


_CHANGES: dict[str, tuple[Callable[[Change], Awaitable[tuple[str, str]]], str]] = {
    "facts": (_change_facts, "group.changed"),
    "state": (_go_on, "group.moved-on"),
    "lead": (_lead, "group.leader-added"),
    "stop-leading": (_stop_leading, "group.leader-left"),
    "propose": (_propose, "group.proposed"),
    "invite": (_invite, "group.invited"),
    "join": (_join, "group.joined"),
    "leave": (_leave, "group.left"),
    "meeting": (_set_meeting, "group.meeting-changed"),
    "cancel": (_cancel_meeting, "group.meeting-cancelled"),
    "hold": (_hold_meeting, "group.meeting-held"),
    "feedback": (_ask_feedback, "group.feedback-asked"),
    "path": (_path, "group.path-noted"),
}
_FILLING = ("propose", "invite", "join", "leave")
_ANYBODY = ("lead", "path")


@requires("keep groups")
async def change_group(request: web.Request) -> web.StreamResponse:
    """One of the forms of a group. Leaders do what concerns the whole; until it begins, others may bring families too."""
    form, group = request["form"], await group_of(request)
    do = form.get("do", "")
    if do not in _CHANGES:
        return message(request, "not-understood", 400)
    make, action = _CHANGES[do]
    change = Change(request, group, form, session_of(request).user.id)
    try:
        filling = do in _FILLING and not group.begun
        if not leads(request, group) and not filling and do not in _ANYBODY:
            raise NotKept("leader")
        if group.state == trade.ENDED and do not in ("path", "feedback"):
            raise NotKept("closed")
        subject, place = await make(change)
    except NotKept as wrong:
        about = form.get("n") or form.get("case") or ""
        return await group_page(request, await group_of(request), wrong.kind, f"{do}/{about}", form)
    await log(request, action, subject)
    raise web.HTTPSeeOther(f"/desk/groups/{group.id}" + (f"#{place}" if place else ""))
