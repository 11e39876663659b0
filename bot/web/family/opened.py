"""The family sees who opened its answers and when (GET /api/opened): a paper to read on the screen and to print."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any

import jinja2
from aiohttp import web

from bot.casework.deadlines import in_finland
from bot.casework.opened import KINDS, LOOKED, Opened, OpenedLine, opened
from bot.casework.reading import say_date
from bot.conversation.state import Conversation
from bot.processes.limits import Limit
from bot.texts import direction, texts
from bot.turns import Turn
from bot.web.keys import STORE

PAPER = web.AppKey("PAPER", jinja2.Template)
LOOKS = web.AppKey("LOOKS", Limit)
FAMILY = "family"


async def paper(request: web.Request, turn: Turn) -> str:
    """The list as HTML in the family's language. That the family looked is itself written into the log."""
    store, talk = request.app[STORE], turn.talk
    case_id = await store.openings.case_of(turn.loaded.id)
    found = Opened()
    if case_id is not None:
        found = opened(await store.openings.of_case(case_id, KINDS))
        await store.log.append(FAMILY, LOOKED, case_id)
    today = in_finland(turn.surroundings.now).date()
    return request.app[PAPER].render(_values(talk, found, case_id is not None, today))


def _values(talk: Conversation, found: Opened, sent: bool, today: date) -> dict[str, Any]:
    language = talk.language or "fi"

    def say(message: str, **values: Any) -> str:
        return texts().say(language, message, talk.address, **values)

    def times(line: OpenedLine) -> str:
        first, last = _clock(line.first, language), _clock(line.last, language)
        span = first if first == last else f"{first}–{last}"
        return say("opened-when", count=line.count, time=span)

    return {
        "language": language,
        "direction": direction(language),
        "say": say,
        "say_day": lambda day: say_date(day, language),
        "times": times,
        "found": found,
        "sent": sent,
        "number": talk.number,
        "today": today,
    }


def _clock(moment: datetime, language: str) -> str:
    return f"{moment.hour}.{moment:%M}" if language == "fi" else f"{moment:%H:%M}"
