"""The worker's list: whose cases, filtered and searched, the most urgent first, a page at a time."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from datetime import timedelta
from urllib.parse import urlencode

from aiohttp import web

from bot.casework.deadlines import in_finland
from bot.casework.listing import NO_FLAG, need_mark, search_words
from bot.casework.reading import say_date
from bot.needs.taxonomy import URGENCIES, taxonomy
from bot.store.inbox import PAGE, Listed, Wanted
from bot.store.listing import CLOSED, STATES
from bot.store.teams import Team
from bot.store.users import User
from bot.texts import LANGUAGES
from bot.web.desk.dangers import above_the_list
from bot.web.desk.doors import page, session_of
from bot.web.desk.retention import on_list
from bot.web.desk.roles import requires
from bot.web.desk.words import language_name, log, page_number, store_of, today

VIEWS = ("all", "new", "mine", "team", "answers", "closed")
DUE = ("late", "week")
_NUMBER = re.compile(r"(?:[A-Za-z]{1,3}-)?\d{3,}(?:-\d+)*")  # a case number or a part of one


@dataclass(frozen=True)
class Filters:
    """What the address asks for; unknown words narrow nothing. What is searched for never stands in an address."""

    view: str
    language: str
    need: str
    urgency: str
    team: str
    due: str
    number: int

    @classmethod
    def of(cls, values: dict[str, str], teams: list[Team]) -> Filters:
        """From a query or a form."""

        def one_of(name: str, known: tuple[str, ...], otherwise: str = "") -> str:
            return values.get(name, "") if values.get(name) in known else otherwise

        return cls(
            one_of("view", VIEWS, "all"),
            one_of("spoken", LANGUAGES),
            one_of("need", tuple(c for c, need in taxonomy().needs.items() if not need.restricted)),
            one_of("urgency", (*URGENCIES, "none")),
            one_of("team", tuple(team.id for team in teams)),
            one_of("due", DUE),
            page_number(values.get("page", "")),
        )

    def query(self, **changed: str | int) -> str:
        """The address of the same list with something changed."""
        values = {
            "view": self.view, "spoken": self.language, "need": self.need, "urgency": self.urgency,
            "team": self.team, "due": self.due, "page": self.number, **changed,
        }  # fmt: skip
        kept = {name: v for name, v in values.items() if v not in ("", 1) and (name, v) != ("view", "all")}
        return f"/desk/cases?{urlencode(kept)}" if kept else "/desk/cases"

    @property
    def narrows(self) -> bool:
        """Whether anything but the view is asked for."""
        return any((self.language, self.need, self.urgency, self.team, self.due))


@dataclass(frozen=True)
class CaseLine:
    """A case in the list, in words."""

    id: str
    number: str
    revision: int
    state: str
    sent: str
    language: str
    flags: dict[str, int]
    strengths: int
    holders: tuple[str, ...]
    due: str
    late: bool
    answers: int
    """Answers to letters that no worker has opened."""


def _wanted(filters: Filters, searched: str, me: User, teams: list[Team]) -> Wanted:
    held: tuple[str, ...] | None = None
    if filters.view == "new":
        held = ()
    elif filters.view == "mine":
        held = (me.id,)
    elif filters.view == "team":
        mates = next((team.members for team in teams if team.id == me.team_id), ())
        held = tuple(user for user in mates if user != me.id) or ("nobody",)
    due = None
    if filters.due:
        due = today() - timedelta(1) if filters.due == "late" else today() + timedelta(7)
    urgency = None
    if filters.urgency:
        urgency = NO_FLAG if filters.urgency == "none" else URGENCIES.index(filters.urgency)
    marks = (frozenset({need_mark(filters.need)}),) if filters.need else ()
    number = searched.strip() if _NUMBER.fullmatch(searched.strip()) else ""
    words = () if number else tuple(search_words(searched))
    # An answer that came after a case was closed must be seen all the same.
    states = {"closed": {"states": (CLOSED,)}, "answers": {"states": STATES}}.get(filters.view, {})
    return Wanted(
        **states,
        held_by=held,
        team=filters.team or None,
        language=filters.language or None,
        urgency=urgency,
        due_by=due,
        words=(*words, *marks),
        number=number,
        answered=filters.view == "answers",
    )


async def _show(request: web.Request, values: dict[str, str], searched: str) -> web.Response:
    store, language, me = store_of(request), request["language"], session_of(request).user
    teams = await store.teams.list()
    filters = Filters.of(values, teams)
    await log(request, "cases.searched" if searched else "cases.read", "list")
    wanted = _wanted(filters, searched, me, teams)
    # A search of signs alone asks for nothing that could be found.
    found = await store.inbox.page(wanted, filters.number)
    answered = Counter(one.case_id for one in await store.letters.unread([c.case.id for c in found.cases]))
    return page(
        request,
        "cases.html",
        **await above_the_list(request),
        **await on_list(request),
        cases=[_line(one, language, answered[one.case.id]) for one in found.cases],
        total=found.total,
        pages=-(-found.total // PAGE),
        filters=filters,
        searched=searched,
        views=[view for view in VIEWS if view != "team" or me.team_id],
        teams=teams,
        needs=sorted(code for code, need in taxonomy().needs.items() if not need.restricted),
        urgencies=(*URGENCIES, "none"),
    )


def _line(one: Listed, language: str, answers: int) -> CaseLine:
    case, shown = one.case, one.case.headline or {"flags": {}, "strengths": 0}
    return CaseLine(
        case.id,
        case.number,
        case.revision,
        one.state,
        say_date(in_finland(case.sent_at).date(), language),
        language_name(case.language, language),
        {urgency: count for urgency, count in shown["flags"].items() if count},
        shown["strengths"],
        tuple(holder.name for holder in one.holders),
        say_date(one.due_on, language) if one.due_on else "",
        one.due_on is not None and one.due_on < today() and one.state != CLOSED,
        answers,
    )


@requires("read cases")
async def case_list(request: web.Request) -> web.StreamResponse:
    """Danger first, then who waits for a call, then the cases."""
    return await _show(request, dict(request.query), "")


@requires("read cases")
async def search(request: web.Request) -> web.StreamResponse:
    """The same list with words searched for; they come in a form, so that no address or log keeps them."""
    form = request["form"]
    return await _show(request, form, form.get("words", "").strip()[:200])


@requires("read cases")
async def to_the_list(request: web.Request) -> web.StreamResponse:
    """Where a changed language or a reload of a search leads: the list without words."""
    raise web.HTTPSeeOther("/desk/cases")
