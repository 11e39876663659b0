"""The buttons that ask for machine renderings: an interpreter's on its screen, a worker's on the case page."""

from __future__ import annotations

from aiohttp import web

from bot.casework.machine import sent_messages
from bot.casework.reviewed import MACHINE
from bot.casework.reviewing import readers
from bot.casework.transcript import rows
from bot.web.desk import machine
from bot.web.desk.doors import message, session_of
from bot.web.desk.review_rows import mine, talk_of
from bot.web.desk.reviewed import read_into
from bot.web.desk.roles import requires
from bot.web.desk.words import store_of


@requires("review transcripts")
async def for_the_interpreter(request: web.Request) -> web.StreamResponse:
    """Offers a machine rendering for each message of the task that this interpreter has not read yet."""
    review = await mine(request)
    talk = await talk_of(request, review)
    me = session_of(request).user
    saved = {row.row: row for row in await store_of(request).review_rows.of(review.id, me.id)}
    read = {key for key, row in saved.items() if row.state != MACHINE}
    problem = await machine.fetch(request, talk.case.id, talk.own(review, saved), review.reader, read)
    query = f"?machine={problem}" if problem else ""
    raise web.HTTPSeeOther(f"/desk/reviews/{review.id}{query}#machine")


@requires("ask for reviews")
async def for_the_worker(request: web.Request) -> web.StreamResponse:
    """The same for the words of a case that wait for an interpreter, into a language of the worker's choice."""
    store = store_of(request)
    case = await store.cases.get(request.match_info["id"])
    reader = request["form"].get("reader", "")
    if reader not in readers(case.language):
        return message(request, "not-understood", 400)
    turns = list(await store.conversations.turns(case.conversation_id))
    found = sent_messages(case.content, turns, rows(turns, reader))
    reviews = (await read_into(request, case, case.content))["reviews"]
    read = {one["row"] for one in reviews if one["state"] != MACHINE}
    problem = await machine.fetch(request, case.id, found, reader, read)
    query = f"?machine={problem}" if problem else ""
    raise web.HTTPSeeOther(f"/desk/cases/{case.id}{query}#machine")
