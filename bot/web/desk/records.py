"""The documentation of a case over a chosen time, as a page to print and as a PDF."""

from __future__ import annotations

import asyncio

from aiohttp import web

from bot.casework.deadlines import in_finland, months_after
from bot.casework.follow_up import OverTime, over_time
from bot.casework.hand_over import split
from bot.casework.reading import Reader
from bot.casework.record import Record, Span, record_of
from bot.export.pdf import PdfNotPossible
from bot.export.record import Names, record_body, record_pdf, record_title
from bot.web.desk.cases import content_of
from bot.web.desk.doors import file, message, page
from bot.web.desk.letter_lines import rounds_of
from bot.web.desk.roles import requires
from bot.web.desk.words import log, store_of, today

MONTHS = 6


def _span(request: web.Request) -> Span | None:
    """The time asked for, by default the last half year; None when it is none."""
    query = request.query
    if "from" not in query and "to" not in query:
        return Span(months_after(today(), -MONTHS), today())
    return Span.asked(query.get("from", ""), query.get("to", ""))


async def _record(request: web.Request, span: Span) -> tuple[str, Record, Names, OverTime]:
    store = store_of(request)
    case = await store.cases.get(request.match_info["id"])
    listed = await store.inbox.one(case.id)
    common, _ = split(content_of(case))
    reader = Reader(common, request["language"])
    names = Names(
        {user.id: user.name for user in await store.users.list()},
        {team.id: team.name for team in await store.teams.list()},
        {item["key"]: reader.heading(item["key"]) for item in common["items"]},
        [holder.name for holder in listed.holders],
    )
    rounds = await rounds_of(request, case, await store.letters.of_case(case.id))
    over = over_time((one for one in rounds if in_finland(one.at).date() in span), request["language"])
    return case.number, record_of(await store.notes.of_case(case.id), span), names, over


@requires("make plans")
async def record_page(request: web.Request) -> web.StreamResponse:
    """The document on a page, with a way to print it and to keep it as a PDF."""
    span, case_id, language = _span(request), request.match_info["id"], request["language"]
    if span is None:
        return message(request, "not-understood", 400)
    number, record, names, over = await _record(request, span)
    await log(request, "period.record-read", case_id)
    return page(
        request,
        "record.html",
        case_id=case_id,
        span=span,
        title=record_title(number, language),
        body=record_body(record, number, names, language, today(), over),
    )


@requires("take cases along")
async def record_file(request: web.Request) -> web.StreamResponse:
    """The same as a PDF."""
    span, case_id = _span(request), request.match_info["id"]
    if span is None:
        return message(request, "not-understood", 400)
    number, record, names, over = await _record(request, span)
    try:
        data = await asyncio.to_thread(record_pdf, record, number, names, request["language"], today(), over)
    except PdfNotPossible:
        return message(request, "no-pdf", 503)
    await log(request, "period.record-taken", case_id)
    return file(data, f"{number}-record.pdf")
