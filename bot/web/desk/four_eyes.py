"""Two interpreters beside each other: where they differ, word by word, and the worker's choice between them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from aiohttp import web

from bot.casework.four_eyes import CHOICES, SETTLEMENT, Both, compared
from bot.casework.hand_over import split
from bot.review.wording import doubt
from bot.store.cases import CaseRecord
from bot.texts import direction
from bot.web.desk.cases import reviewed_content
from bot.web.desk.doors import message, page, session_of
from bot.web.desk.reviewed import choices_of, saved_of
from bot.web.desk.roles import requires
from bot.web.desk.words import log, store_of


@dataclass(frozen=True)
class Line:
    """One message with both renderings, for a page. `choice`: what was decided, "" for nothing yet."""

    both: Both
    text: str
    language: str
    dir: str
    reader: str
    reader_dir: str
    doubts: tuple[tuple[str, ...], tuple[str, ...]]
    choice: str
    private: bool


async def _lines(request: web.Request, case: CaseRecord) -> list[Line]:
    found = compared(await saved_of(request, case.id))
    if not found:
        return []
    choices = await choices_of(request, case.id)
    restricted = split(await reviewed_content(request, case))[1]
    messages = {(one["row"], one["reader"]): one for one in restricted["reviews"]}
    lines = []
    for both in found:
        told = messages.get((both.first.row, both.first.reader))
        if told is not None:
            lines.append(_line(both, told, choices.get(both.thread, ""), request["language"]))
    return lines


def _line(both: Both, told: dict[str, Any], choice: str, language: str) -> Line:
    first, second = (
        tuple(doubt(code, language) for code in side.body.get("reasons") or ())
        for side in (both.first, both.second)
    )
    return Line(
        both, told["text"], told["language"], direction(told["language"]), told["reader"],
        direction(told["reader"]), (first, second), choice, bool(told["private"]),
    )  # fmt: skip


async def _page(request: web.Request, case: CaseRecord, lines: list[Line], private: bool) -> web.Response:
    shown = [line for line in lines if line.private is private]
    await log(request, "case.restricted.read" if private else "review.compared", case.id)
    return page(request, "compared.html", case=case, lines=shown, private=private, choices=CHOICES)


@requires("read cases")
async def differences(request: web.Request) -> web.StreamResponse:
    """Where a pair differs, but for messages with anything private in them."""
    case = await store_of(request).cases.get(request.match_info["id"])
    return await _page(request, case, await _lines(request, case), private=False)


@requires("open restricted parts")
async def private_differences(request: web.Request) -> web.StreamResponse:
    """The same for messages with something private in them, opened by its own step each time."""
    case = await store_of(request).cases.get(request.match_info["id"])
    return await _page(request, case, await _lines(request, case), private=True)


@requires("read cases")
async def to_the_differences(request: web.Request) -> web.StreamResponse:
    """Where a changed language after a form leads."""
    raise web.HTTPSeeOther(f"/desk/cases/{request.match_info['id']}/reviews")


@requires("judge flags")
async def settle(request: web.Request) -> web.StreamResponse:
    """One of the two renderings stands from now on, or the difference stays open."""
    store, form, me = store_of(request), request["form"], session_of(request).user
    case = await store.cases.get(request.match_info["id"])
    lines = await _lines(request, case)
    thread = f"{request.match_info['review']}/{form.get('row', '')}"
    line = next((line for line in lines if line.both.thread == thread), None)
    if line is None:
        raise web.HTTPNotFound
    choice = form.get("choice", "")
    if choice not in CHOICES:
        return message(request, "not-understood", 400)
    await store.notes.add(case.id, me.id, SETTLEMENT, line.both.first.row, {}, thread=thread, state=choice)
    await log(request, "review.settled", case.id)
    if line.private:  # opened again at once: it was open, and the answer shows what was kept
        return await _page(request, case, await _lines(request, case), private=True)
    raise web.HTTPSeeOther(f"/desk/cases/{case.id}/reviews#{line.both.first.row}")
