"""Cases to take along: PDF, JSON, FHIR, text for pasting, a sealed bundle, and a table of one's own cases.

Every download is written into the log. What workers dismissed does not go along.
"""

from __future__ import annotations

import asyncio
import hashlib
from collections.abc import Callable
from datetime import datetime, timezone
from typing import Any

import orjson
from aiohttp import web

from bot.casework.judgements import COMMON, RESTRICTED, standing
from bot.export.case_json import case_json
from bot.export.fhir import response_resource
from bot.export.pdf import PdfNotPossible, summary_pdf
from bot.export.plan_text import assessment_text
from bot.export.sealed import seal
from bot.export.tables import CaseRow, case_row, cases_csv, cases_xlsx
from bot.store.cases import CaseRecord
from bot.store.encryption import key_file
from bot.store.inbox import PAGE, Listed, Wanted
from bot.store.listing import STATES
from bot.texts import texts
from bot.web.desk.agreements import to_take_along
from bot.web.desk.cases import FILES, content_of, judgements_of, received_on, reviewed_content
from bot.web.desk.doors import file, message, session_of, settings
from bot.web.desk.roles import requires
from bot.web.desk.words import log, store_of, today

BUNDLE = "bundle.zip"
MOST_OWN_CASES = 2000


def _made(case: CaseRecord, content: dict[str, Any], language: str) -> dict[str, Callable[[], bytes]]:
    """How each file of a case is made; the PDF takes up to a second."""
    first_sent = received_on(case)
    return {
        "summary.pdf": lambda: summary_pdf(content, language, today(), first_sent=first_sent),
        "assessment.txt": lambda: assessment_text(content, language, today(), first_sent=first_sent).encode(),
        "case.json": lambda: orjson.dumps(case_json(content), option=orjson.OPT_INDENT_2),
        "fhir.json": lambda: orjson.dumps(
            response_resource(content, amended=case.revision > 1), option=orjson.OPT_INDENT_2
        ),
    }


@requires("take cases along")
async def one_case(request: web.Request) -> web.StreamResponse:
    """One file of the common part, or all of them in a sealed bundle."""
    name = request.match_info["name"]
    if name not in FILES:
        raise web.HTTPNotFound
    case = await store_of(request).cases.get(request.match_info["id"])
    said = await judgements_of(request, case.id)
    content = await reviewed_content(request, case)
    content["agreements"] = await to_take_along(request, case)
    made = _made(case, standing(content, said[COMMON]), request["language"])
    try:
        if name != BUNDLE:
            data = await asyncio.to_thread(made[name])
        else:
            key, now = key_file(settings(request).seal_key_file), datetime.now(timezone.utc)
            files = {f"{case.number}-{part}": await asyncio.to_thread(make) for part, make in made.items()}
            data = seal(files, key, now)
            # The chained log witnesses the moment: a seal alone cannot (bot/export/sealed.py).
            await log(request, f"case.sealed.{hashlib.sha256(data).hexdigest()}", case.id)
    except PdfNotPossible:
        return message(request, "no-pdf", 503)
    await log(request, f"case.exported.{name}", case.id)
    return file(data, f"{case.number}-{name}")


@requires("open restricted parts")
async def restricted(request: web.Request) -> web.StreamResponse:
    """The summary with its restricted part, as a PDF, from behind the same door."""
    case = await store_of(request).cases.get(request.match_info["id"])
    said = await judgements_of(request, case.id)
    content = standing(await reviewed_content(request, case), said[COMMON], said[RESTRICTED])
    first_sent = received_on(case)
    try:
        data = await asyncio.to_thread(
            summary_pdf, content, request["language"], today(), restricted=True, first_sent=first_sent
        )
    except PdfNotPossible:
        return message(request, "no-pdf", 503)
    await log(request, "case.restricted.exported", case.id)
    return file(data, f"{case.number}-restricted.pdf")


@requires("take cases along")
async def own_cases(request: web.Request) -> web.StreamResponse:
    """A table of the cases one holds."""
    kind, language, me = request.match_info["kind"], request["language"], session_of(request).user
    if kind not in ("csv", "xlsx"):
        raise web.HTTPNotFound
    rows, wanted = [], Wanted(states=STATES, held_by=(me.id,))
    for number in range(1, MOST_OWN_CASES // PAGE + 1):
        found = await store_of(request).inbox.page(wanted, number)
        rows += [await _row(request, one) for one in found.cases]
        if number * PAGE >= found.total:
            break
    await log(request, f"cases.exported.{kind}", "mine")
    table = cases_csv if kind == "csv" else cases_xlsx
    return file(await asyncio.to_thread(table, rows, language), f"cases.{kind}")


async def _row(request: web.Request, one: Listed) -> CaseRow:
    """A line of the table: of the common part alone, without what was dismissed."""
    case = await store_of(request).cases.get(one.case.id)
    said = await judgements_of(request, case.id)
    state = texts().say(request["language"], f"desk-state-{one.state}")
    return case_row(standing(content_of(case), said[COMMON]), state, received_on(case))
