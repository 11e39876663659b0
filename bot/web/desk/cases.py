"""The worker's pages: the list, a summary, its restricted part, danger flags and call-back requests."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, timezone
from typing import Any

from aiohttp import web

from bot.casework.deadlines import due_dates, in_finland
from bot.casework.hand_over import headline
from bot.casework.reading import say_date, say_moment
from bot.casework.summary import FlagLine, Summary, danger, summarise
from bot.needs.taxonomy import taxonomy
from bot.store.cases import CaseRecord, CaseRow
from bot.store.database import Store
from bot.store.errors import FlagNotFound
from bot.store.flags import FlagRecord
from bot.texts import direction, texts
from bot.web import keys
from bot.web.desk.doors import page, session_of
from bot.web.desk.roles import requires

READ_FLAGS_SHOWN = 20


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
class ListedCase:
    """A sent case in the list."""

    row: CaseRow
    sent: str
    language: str
    flags: dict[str, int]
    strengths: int
    due: str
    late: bool


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


def _store(request: web.Request) -> Store:
    return request.config_dict[keys.STORE]


async def _log(request: web.Request, action: str, subject: str) -> None:
    await _store(request).log.append(session_of(request).user.id, action, subject)


def _today() -> date:
    return in_finland(datetime.now(timezone.utc)).date()


# -- the list --------------------------------------------------------------------------------------


@requires("read cases")
async def case_list(request: web.Request) -> web.StreamResponse:
    """Danger first, then who waits for a call, then what was sent."""
    store, language = _store(request), request["language"]
    await _log(request, "cases.read", "list")
    rows = await store.cases.list()
    of_conversation = {row.conversation_id: row for row in rows}
    flags = [
        _listed_flag(f, of_conversation, language) for f in await store.flags.open_flags(include_read=True)
    ]
    return page(
        request,
        "cases.html",
        unread=[f for f in flags if not f.read_by],
        read=[f for f in flags if f.read_by][:READ_FLAGS_SHOWN],
        calls=await _calls(request, of_conversation),
        cases=[await _listed_case(store, row, language) for row in rows],
    )


def _listed_flag(record: FlagRecord, cases: dict[str, CaseRow], language: str) -> ListedFlag:
    say = texts().say
    return ListedFlag(
        record,
        say(language, taxonomy().needs[record.code].text_id),
        say(language, f"urgency-{record.urgency}"),
        say_moment(record.raised_at, language),
        cases.get(record.conversation_id or ""),
        tuple((r.name, say_moment(r.at, language)) for r in record.read_by),
    )


async def _listed_case(store: Store, row: CaseRow, language: str) -> ListedCase:
    shown = row.headline
    if shown is None:
        shown = headline((await store.cases.get(row.id)).content)
    due = date.fromisoformat(shown["due"])
    if row.revision > 1:  # the clock began with the first sending
        due = due_dates(in_finland((await store.cases.get(row.id, 1)).sent_at).date())[0].day
    return ListedCase(
        row,
        say_date(in_finland(row.sent_at).date(), language),
        _language_name(row.language, language),
        {urgency: count for urgency, count in shown["flags"].items() if count},
        shown["strengths"],
        say_date(due, language),
        due < _today(),
    )


def _language_name(spoken: str | None, language: str) -> str:
    return texts().say(language, f"desk-language-{spoken}" if spoken in ("fi", "en", "ar") else "desk-none")


async def _calls(request: web.Request, cases: dict[str, CaseRow]) -> list[ListedCall]:
    language = request["language"]
    calls = []
    for asked in await _store(request).callbacks.open_requests():
        body = asked.body
        spoken = body.get("language") or language
        calls.append(
            ListedCall(
                asked.id,
                body.get("contact") or body.get("phone") or "",
                body.get("when") or "",
                _language_name(body.get("language"), language),
                spoken,
                direction(spoken),
                say_moment(asked.asked_at, language),
                cases.get(asked.conversation_id),
            )
        )
    if calls:
        await _log(request, "call-backs.read", "list")
    return calls


@requires("answer call-back requests")
async def call_made(request: web.Request) -> web.StreamResponse:
    """The family was called."""
    request_id = request.match_info["id"]
    await _store(request).callbacks.mark_done(request_id, session_of(request).user.id)
    await _log(request, "call-back.done", request_id)
    raise web.HTTPSeeOther("/desk/cases")


# -- one case --------------------------------------------------------------------------------------


async def _summary(request: web.Request) -> tuple[CaseRecord, Summary]:
    case = await _store(request).cases.get(request.match_info["id"])
    first_sent = in_finland(case.first_sent_at).date()
    content = {**case.content, "number": case.number, "at": case.sent_at.isoformat()}
    return case, summarise(content, request["language"], _today(), first_sent)


@requires("read cases")
async def one_case(request: web.Request) -> web.StreamResponse:
    """The common part of a summary."""
    case, summary = await _summary(request)
    await _log(request, "case.read", case.id)
    return page(request, "case.html", case=case, summary=summary)


@requires("open restricted parts")
async def restricted_gate(request: web.Request) -> web.StreamResponse:
    """The door before the restricted part: says what it is and that opening it is logged."""
    case = await _store(request).cases.get(request.match_info["id"])
    return page(request, "restricted_gate.html", case=case)


@requires("open restricted parts")
async def restricted(request: web.Request) -> web.StreamResponse:
    """The restricted part, opened by its own step each time."""
    case, summary = await _summary(request)
    await _log(request, "case.restricted.read", case.id)
    return page(request, "restricted.html", case=case, summary=summary)


# -- one danger flag -------------------------------------------------------------------------------


async def _flag(request: web.Request) -> FlagRecord:
    wanted = request.match_info["id"]
    for record in await _store(request).flags.open_flags(include_read=True):
        if record.id == wanted:
            return record
    raise FlagNotFound


def _told(record: FlagRecord, language: str) -> FlagLine:
    evidence: list[dict[str, Any]] = (record.evidence or {}).get("evidence", [])
    rules = [rule for rule in (record.rule or "").split(", ") if rule]
    flag = {"code": record.code, "level": record.level, "urgency": record.urgency, "rules": rules}
    return danger({**flag, "evidence": evidence, "change": "change-talk"}, language)


@requires("read danger flags")
async def one_flag(request: web.Request) -> web.StreamResponse:
    """What was told, even when the family has sent nothing."""
    record, language = await _flag(request), request["language"]
    await _log(request, "flag.read", record.id)
    cases = {row.conversation_id: row for row in await _store(request).cases.list()}
    listed = _listed_flag(record, cases, language)
    calls = []
    if record.conversation_id is not None:
        waiting = {
            r.id
            for r in await _store(request).callbacks.open_requests()
            if r.conversation_id == record.conversation_id
        }
        calls = [call for call in await _calls(request, cases) if call.id in waiting] if waiting else []
    return page(request, "flag.html", flag=listed, told=_told(record, language), calls=calls)


@requires("read danger flags")
async def flag_was_read(request: web.Request) -> web.StreamResponse:
    """Keeps who has read it."""
    flag_id = request.match_info["id"]
    await _store(request).flags.mark_read(flag_id, session_of(request).user.id)
    await _log(request, "flag.marked", flag_id)
    raise web.HTTPSeeOther("/desk/cases")
