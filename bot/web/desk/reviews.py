"""The interpreter's tasks: those on offer, told before anything is opened, and the own ones. One of them: review_rows.py."""

from __future__ import annotations

from dataclasses import dataclass

from aiohttp import web

from bot.casework.reading import say_date
from bot.casework.reviewing import (
    GENDERS,
    REFUSALS,
    Size,
    Wishes,
    quoted,
    standing,
    wishes,
)
from bot.casework.transcript import Row, rows
from bot.store.case_notes import JUDGEMENT
from bot.store.cases import CaseRecord
from bot.store.errors import ReviewNotFound
from bot.store.reviews import Review, WishesOf
from bot.web.desk.doors import message, page, session_of
from bot.web.desk.review_figures import OWN_DAYS, own_load
from bot.web.desk.roles import requires
from bot.web.desk.words import language_name, log, store_of, today


@dataclass(frozen=True)
class Task:
    """A review in words of its interpreter. The number of the case is told only after taking."""

    id: str
    number: str
    languages: tuple[str, str]
    """(the family's, the rendering's)."""
    arabic: bool
    """Whether there is a dialect to guess at."""
    of: str
    size: Size
    area: str
    due: str
    late: bool
    four_eyes: bool
    read: int


def wishes_of(request: web.Request) -> WishesOf:
    """Reads the wishes of a family from what it sent."""

    async def read(case_id: str) -> Wishes:
        return wishes((await store_of(request).cases.get(case_id)).content)

    return read


async def rows_of(request: web.Request, case: CaseRecord) -> tuple[list[Row], frozenset[str]]:
    """The whole transcript in the page's language, and the keys of the rows that standing flags quote."""
    store = store_of(request)
    found = rows(await store.conversations.turns(case.conversation_id), request["language"])
    notes = await store.notes.of_case(case.id, JUDGEMENT, current=True)
    dismissed = {note.about for note in notes if note.body["verdict"] == "dismissed"}
    return found, quoted(found, standing(case.content, dismissed))


def task_of(review: Review, language: str) -> Task:
    """A review in words of its interpreter."""
    return Task(
        review.id,
        review.case_number if review.taken_by else "",
        (language_name(review.spoken, language), language_name(review.reader, language)),
        review.spoken == "ar",
        review.of,
        review.size,
        review.area,
        say_date(review.due_on, language) if review.due_on else "",
        review.due_on is not None and review.due_on < today(),
        review.four_eyes,
        review.read,
    )


@requires("review transcripts")
async def task_list(request: web.Request) -> web.StreamResponse:
    """What is on offer, and what this interpreter has. No talk is opened for it."""
    store, language, me = store_of(request), request["language"], session_of(request).user
    await log(request, "reviews.read", "list")
    own = await store.interpreters.get(me.id)
    teams = {team.id: team.name for team in await store.teams.list()}
    return page(
        request,
        "reviews.html",
        offered=[task_of(r, language) for r in await store.reviews.offered_to(me.id, wishes_of(request))],
        mine=[task_of(r, language) for r in await store.reviews.taken_by(me.id)],
        own=own,
        own_languages=[language_name(code, language) for code in sorted(own.languages)],
        own_area=teams.get(own.team_id or "", ""),
        genders=GENDERS,
        refusals=REFUSALS,
        load=await own_load(request),
        load_days=OWN_DAYS,
    )


@requires("review transcripts")
async def to_the_tasks(request: web.Request) -> web.StreamResponse:
    """Where older addresses and a changed language after a form lead."""
    raise web.HTTPSeeOther("/desk/reviews")


@requires("review transcripts")
async def tell_gender(request: web.Request) -> web.StreamResponse:
    """The interpreter tells woman or man, or takes it back: some families ask for one."""
    me, gender = session_of(request).user, request["form"].get("gender", "")
    if gender not in ("", *GENDERS):
        return message(request, "not-understood", 400)
    await store_of(request).interpreters.tell_gender(me.id, gender or None)
    await log(request, "interpreter.told", me.id)
    raise web.HTTPSeeOther("/desk/reviews")


@requires("review transcripts")
async def take(request: web.Request) -> web.StreamResponse:
    """The task is this interpreter's from now on; nothing is opened yet."""
    me = session_of(request).user
    review = await store_of(request).reviews.take(request.match_info["id"], me.id, wishes_of(request))
    await log(request, "review.taken", review.case_id)
    raise web.HTTPSeeOther("/desk/reviews#mine")


@requires("review transcripts")
async def decline(request: web.Request) -> web.StreamResponse:
    """Not for this interpreter: not competent, or not free."""
    store, me = store_of(request), session_of(request).user
    review_id, why = request.match_info["id"], request["form"].get("why", "")
    if why not in REFUSALS:
        return message(request, "not-understood", 400)
    review = await store.reviews.offered(review_id, me.id, wishes_of(request))
    await store.reviews.refuse(review_id, me.id, why, wishes_of(request))
    await log(request, "review.declined", review.case_id)
    raise web.HTTPSeeOther("/desk/reviews")


@requires("review transcripts")
async def give_back(request: web.Request) -> web.StreamResponse:
    """A taken task goes back to the others; what was saved stays with it."""
    store, me, review_id = store_of(request), session_of(request).user, request.match_info["id"]
    review = await store.reviews.opened(review_id, me.id)
    await store.reviews.give_back(review_id, me.id)
    await log(request, "review.returned", review.case_id)
    raise web.HTTPSeeOther("/desk/reviews")


async def _own_or_offered(request: web.Request) -> Review:
    reviews, me, review_id = store_of(request).reviews, session_of(request).user, request.match_info["id"]
    try:
        return await reviews.opened(review_id, me.id)
    except ReviewNotFound:
        return await reviews.offered(review_id, me.id, wishes_of(request))


@requires("review transcripts")
async def ask_if_known(request: web.Request) -> web.StreamResponse:
    """Asks once more before "I know this person" holds for good. Shows nothing of the talk."""
    return page(
        request, "review_known.html", task=task_of(await _own_or_offered(request), request["language"])
    )


@requires("review transcripts")
async def known(request: web.Request) -> web.StreamResponse:
    """I know this person: the task goes back, and nothing of this family comes to this interpreter again."""
    me = session_of(request).user
    case_id = await store_of(request).reviews.knows(request.match_info["id"], me.id, wishes_of(request))
    await log(request, "review.known", case_id)
    raise web.HTTPSeeOther("/desk/reviews")
