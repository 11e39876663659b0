"""Review by an interpreter on the case page: asking for one, how far it is, taking it back, keeping somebody away."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from aiohttp import web

from bot.casework.reading import say_date
from bot.casework.reviewing import (
    ASKED,
    PROBLEMS,
    SCOPES,
    TAKEN,
    AskingError,
    Interpreter,
    asked,
    belonging,
    honoured,
    proposed_due,
    readers,
    size,
    wishes,
)
from bot.conversation.agreement_state import INTERPRETER as INTERPRETER_MAY_READ
from bot.store.cases import CaseRecord
from bot.store.errors import ReviewAsked
from bot.store.interpreters import InterpreterRecord
from bot.store.reviews import FAMILY, Review
from bot.store.users import INTERPRETER
from bot.web.desk import machine
from bot.web.desk.agreements import is_taken_back
from bot.web.desk.doors import message, session_of
from bot.web.desk.reviews import rows_of
from bot.web.desk.roles import requires
from bot.web.desk.words import language_name, log, store_of, today


@dataclass(frozen=True)
class ReviewLine:
    """One review in words of the worker."""

    review: Review
    reader: str
    asked: str
    due: str
    late: bool
    open: bool


def _line(review: Review, language: str) -> ReviewLine:
    is_open = review.state in (ASKED, TAKEN)
    return ReviewLine(
        review,
        language_name(review.reader, language),
        say_date(review.asked_at.date(), language),
        say_date(review.due_on, language) if review.due_on else "",
        is_open and review.due_on is not None and review.due_on < today(),
        is_open,
    )


async def on_case(request: web.Request, case: CaseRecord) -> dict[str, Any]:
    """What case_review.html needs. The talk is not opened for it."""
    store, language = store_of(request), request["language"]
    wished, into = wishes(case.content), readers(case.language)
    people = [one for one in await store.interpreters.list() if one.active]
    away = await store.reviews.excluded(case.id)
    team = (await store.inbox.one(case.id)).team_id

    def fits(one: InterpreterRecord, reader: str) -> bool:
        known = {case.language, reader} <= one.languages and one.user_id not in away
        return known and honoured(wished, Interpreter(one.name, one.languages, one.gender, one.team_id), team)

    problem = request.query.get("review", "")
    chosen = next((code for code in (language, "fi") if code in into), into[0])
    flags = [*case.content["flags"], *case.content["raised"]]
    return {
        "reviewing": {
            "lines": [_line(one, language) for one in await store.reviews.of_case(case.id)],
            "scopes": SCOPES,
            "readers": [
                (code, language_name(code, language), sum(fits(one, code) for one in people)) for code in into
            ],
            "chosen": chosen,
            "due": proposed_due(today(), flags, 0).isoformat(),
            "today": today().isoformat(),
            "wished": wished,
            "no_area": wished.not_area and team is None,
            "others": [one for one in people if one.user_id not in away],
            "away": sum(why == FAMILY for why in away.values()),
            "problem": problem if problem in PROBLEMS else "",
            "machine": machine.possible(request),
            "machine_problem": machine.problem_of(request),
        }
    }


def _back(request: web.Request, problem: str = "") -> web.HTTPSeeOther:
    query = f"?review={problem}" if problem else ""
    return web.HTTPSeeOther(f"/desk/cases/{request.match_info['id']}{query}#reviews")


@requires("ask for reviews")
async def ask(request: web.Request) -> web.StreamResponse:
    """A worker asks for a review of this transcript, or for two apart from each other."""
    store = store_of(request)
    case = await store.cases.get(request.match_info["id"])
    try:
        if await is_taken_back(request, case, INTERPRETER_MAY_READ):
            raise AskingError("taken-back")
        wanted = asked(request["form"], today(), case.language, wishes(case.content))
        everything, keys = await rows_of(request, case)
        found = belonging(everything, wanted.of, keys)
        if not found:
            raise AskingError("empty")
        await store.reviews.ask(
            case.id, session_of(request).user.id, wanted.of, wanted.reader, wanted.due_on, size(found),
            four_eyes=wanted.four_eyes,
        )  # fmt: skip
    except AskingError as wrong:
        raise _back(request, wrong.kind) from None
    except ReviewAsked:
        raise _back(request, "asked") from None
    await log(request, "review.asked", case.id)
    raise _back(request)


@requires("ask for reviews")
async def withdraw(request: web.Request) -> web.StreamResponse:
    """The worker takes a task back."""
    case_id = request.match_info["id"]
    await store_of(request).reviews.withdraw(case_id, request.match_info["review"])
    await log(request, "review.withdrawn", case_id)
    raise _back(request)


@requires("ask for reviews")
async def keep_away(request: web.Request) -> web.StreamResponse:
    """The family does not want this interpreter: it gets nothing of this case, for good."""
    store, case_id, user_id = store_of(request), request.match_info["id"], request["form"].get("user", "")
    if not user_id:
        return message(request, "not-understood", 400)
    if (await store.users.get(user_id)).role != INTERPRETER:
        return message(request, "not-understood", 400)
    await store.reviews.exclude(case_id, user_id, FAMILY)
    await log(request, "review.excluded", case_id)
    raise _back(request)
