"""What the case page shows of the work with a family: the running period, the next meeting, what is late."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

from aiohttp import web

from bot.casework.meetings import MEETING
from bot.casework.periods import PERIOD, periods_of
from bot.casework.reading import say_date
from bot.store.cases import CaseRecord
from bot.web.desk.words import store_of, today

SOON = timedelta(7)


async def on_case(request: web.Request, case: CaseRecord) -> dict[str, Any]:
    """The values of case_periods.html: running periods and those whose look afterwards is due."""
    notes, language = store_of(request).notes, request["language"]
    found = [note for kind in (PERIOD, MEETING) for note in await notes.of_case(case.id, kind, current=True)]
    periods = periods_of(found)
    return {
        "work": [period for period in periods if period.running],
        "work_after": [p for p in periods if not p.running and p.due and p.due <= today() + SOON],
        "work_any": bool(periods),
        "work_today": today(),
        "work_day": lambda day: say_date(day, language),
    }
