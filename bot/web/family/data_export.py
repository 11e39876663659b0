"""The family takes all its data (GET /api/data): a page to read and a file that machines read, in one answer."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any

import jinja2
from aiohttp import web

from bot.casework.deadlines import in_finland
from bot.casework.opened import KINDS, Opened, opened
from bot.casework.own_data import TAKEN, own_data
from bot.casework.reading import say_date, say_moment
from bot.conversation import agreements
from bot.conversation.exchange import Exchange
from bot.conversation.review import sections_answered
from bot.conversation.state import Heard
from bot.processes.limits import Limit
from bot.texts import direction, texts
from bot.turns import Turn
from bot.web.keys import SETTINGS, STORE

DATA_PAPER = web.AppKey("DATA_PAPER", jinja2.Template)
TAKINGS = web.AppKey("TAKINGS", Limit)
FAMILY = "family"
DRAFT, OPEN, CLOSED, UNSET = KEPT = ("draft", "open", "closed", "unset")
"""How long it is kept: words of it stand as data-kept-…"""


async def both(request: web.Request, turn: Turn) -> dict[str, Any]:
    """{"html": the page, "file": the data}. That the family took it is written into the log."""
    store, talk, now = request.app[STORE], turn.talk, turn.surroundings.now
    x = Exchange(talk, Heard(""), turn.surroundings)
    case_id = await store.openings.case_of(turn.loaded.id)
    seen, letters = Opened(), []
    if case_id is not None:
        seen = opened(await store.openings.of_case(case_id, KINDS))
        letters = await store.letters.of_case(case_id)
        await store.log.append(FAMILY, TAKEN, case_id)
    found = own_data(
        talk,
        await store.conversations.turns(turn.loaded.id),
        sections_answered(x),
        now,
        letters=letters,
        agreements=_agreed(x),
        opened=seen,
    )
    kept, until, days = await _kept(request, turn, case_id)
    file = {
        **found,
        "begun_at": turn.loaded.created_at.isoformat(timespec="seconds"),
        "last_message_at": turn.loaded.updated_at.isoformat(timespec="seconds"),
        "kept": kept,
        "kept_until": until.isoformat() if until else None,
        "kept_days": days,
        "not_in_this_file": [_say(turn, "data-left-out"), _say(turn, "data-elsewhere")],
    }
    html = request.app[DATA_PAPER].render(_values(turn, file, seen, kept, until, days))
    return {"html": html, "file": file}


def _agreed(x: Exchange) -> list[dict[str, Any]]:
    """As the list in the chat tells it, line by line."""
    standing = agreements.standing(x)
    agreements.show(x)  # the talk is not saved: nothing of this is kept
    lines = x.reply.messages[0].lines
    return [
        {**one.to_json(), "label": line["label"], "shown": line["answer"]}
        for one, line in zip(standing, lines, strict=True)
    ]


async def _kept(request: web.Request, turn: Turn, case_id: str | None) -> tuple[str, date | None, int | None]:
    rules = request.app[SETTINGS].rules
    if case_id is None:
        ends = rules["drafts"].ends(turn.loaded.updated_at)
        return DRAFT, in_finland(ends).date() if ends else None, rules["drafts"].days
    days = rules["cases"].days
    if days is None:
        return UNSET, None, None
    end = await request.app[STORE].retention.end_of(case_id, rules)
    if end is None or end.ends is None:
        return OPEN, None, days
    # Why a case is held back may be danger: the day alone is told, and the words say "not before".
    return CLOSED, in_finland(max(end.ends, turn.surroundings.now)).date(), days


def _say(turn: Turn, message: str, **values: Any) -> str:
    return texts().say(turn.talk.language or "fi", message, turn.talk.address, **values)


def _values(
    turn: Turn, file: dict[str, Any], seen: Opened, kept: str, until: date | None, days: int | None
) -> dict[str, Any]:
    language = turn.talk.language or "fi"

    def say(message: str, **values: Any) -> str:
        return _say(turn, message, **values)

    def moment(iso: str) -> str:
        return say_moment(datetime.fromisoformat(iso), language)

    sections: dict[str, list[dict[str, Any]]] = {}
    for answer in file["answers"]:
        sections.setdefault(answer["section"], []).append(answer)
    return {
        "language": language,
        "direction": direction,
        "say": say,
        "moment": moment,
        "say_day": lambda day: say_date(day, language),
        "file": file,
        "sections": sections,
        "seen": seen,
        "kept": say(f"data-kept-{kept}", date=say_date(until, language) if until else "", days=days or 0),
        "today": in_finland(turn.surroundings.now).date(),
        "clock": lambda at: f"{at.hour}.{at:%M}" if language == "fi" else f"{at:%H:%M}",
    }
