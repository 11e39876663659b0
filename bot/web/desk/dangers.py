"""Danger flags and call-back requests: what stands above every list, and the page of one flag."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from aiohttp import web

from bot.casework.reading import say_moment
from bot.casework.summary import FlagLine, danger
from bot.needs.taxonomy import taxonomy
from bot.store.callbacks import CallbackRequest
from bot.store.cases import CaseRow
from bot.store.flags import FlagRecord
from bot.texts import direction, texts
from bot.web.desk.doors import page, session_of
from bot.web.desk.reviewed import read_into
from bot.web.desk.roles import requires
from bot.web.desk.words import language_name, log, store_of

UNREAD_SHOWN, READ_SHOWN = 20, 10


@dataclass(frozen=True)
class ListedFlag:
    """A danger flag in the list: what kind and when, not what was told."""

    record: FlagRecord
    name: str
    urgency: str
    told: str
    case: CaseRow | None
    read_by: tuple[tuple[str, str], ...]


@dataclass(frozen=True)
class ListedCall:
    """A family that waits for a call."""

    id: str
    contact: str
    when: str
    language: str
    words_language: str
    words_dir: str
    asked: str
    case: CaseRow | None


async def above_the_list(request: web.Request) -> dict[str, Any]:
    """Unread and read danger flags and waiting calls, for a template."""
    store, language = store_of(request), request["language"]
    unread = await store.flags.open_flags(limit=UNREAD_SHOWN)
    read = await store.flags.read_flags(READ_SHOWN)
    waiting = await store.callbacks.open_requests()
    conversations = {f.conversation_id for f in (*unread, *read)} | {c.conversation_id for c in waiting}
    cases = await store.inbox.of_conversations([c for c in conversations if c])
    return {
        "unread": [_listed(flag, cases, language) for flag in unread],
        "unread_count": await store.flags.count_unread(),
        "read": [_listed(flag, cases, language) for flag in read],
        "calls": await _calls(request, waiting, cases),
    }


def _listed(record: FlagRecord, cases: dict[str, CaseRow], language: str) -> ListedFlag:
    say = texts().say
    return ListedFlag(
        record,
        say(language, taxonomy().needs[record.code].text_id),
        say(language, f"urgency-{record.urgency}"),
        say_moment(record.raised_at, language),
        cases.get(record.conversation_id or ""),
        tuple((r.name, say_moment(r.at, language)) for r in record.read_by),
    )


async def _calls(
    request: web.Request, waiting: Iterable[CallbackRequest], cases: dict[str, CaseRow]
) -> list[ListedCall]:
    language, calls = request["language"], []
    for asked in waiting:
        body = asked.body
        spoken = body.get("language") or language
        calls.append(
            ListedCall(
                asked.id,
                body.get("contact") or body.get("phone") or "",
                body.get("when") or "",
                language_name(body.get("language"), language),
                spoken,
                direction(spoken),
                say_moment(asked.asked_at, language),
                cases.get(asked.conversation_id),
            )
        )
    if calls:
        await log(request, "call-backs.read", "list")
    return calls


@requires("answer call-back requests")
async def call_made(request: web.Request) -> web.StreamResponse:
    """The family was called."""
    request_id = request.match_info["id"]
    await store_of(request).callbacks.mark_done(request_id, session_of(request).user.id)
    await log(request, "call-back.done", request_id)
    raise web.HTTPSeeOther("/desk/cases")


async def _told(request: web.Request, record: FlagRecord, case: CaseRow | None) -> FlagLine:
    evidence: list[dict[str, Any]] = (record.evidence or {}).get("evidence", [])
    rules = [rule for rule in (record.rule or "").split(", ") if rule]
    flag = {"code": record.code, "level": record.level, "urgency": record.urgency, "rules": rules}
    flag = {**flag, "evidence": evidence, "change": "change-talk"}
    reviews: list[dict[str, Any]] = []
    if case:
        newest = await store_of(request).cases.get(case.id)
        reviews = (await read_into(request, newest, newest.content))["reviews"]
    return danger(flag, request["language"], reviews=reviews)


@requires("read danger flags")
async def one_flag(request: web.Request) -> web.StreamResponse:
    """What was told, even when the family has sent nothing."""
    store, language = store_of(request), request["language"]
    record = await store.flags.get(request.match_info["id"])
    await log(request, "flag.read", record.id)
    cases: dict[str, CaseRow] = {}
    waiting: list[CallbackRequest] = []
    if record.conversation_id is not None:
        cases = await store.inbox.of_conversations([record.conversation_id])
        waiting = await store.callbacks.open_requests(record.conversation_id)
    return page(
        request,
        "flag.html",
        flag=_listed(record, cases, language),
        told=await _told(request, record, cases.get(record.conversation_id or "")),
        calls=await _calls(request, waiting, cases),
    )


@requires("read danger flags")
async def flag_was_read(request: web.Request) -> web.StreamResponse:
    """Keeps who has read it."""
    flag_id = request.match_info["id"]
    await store_of(request).flags.mark_read(flag_id, session_of(request).user.id)
    await log(request, "flag.marked", flag_id)
    raise web.HTTPSeeOther("/desk/cases")
