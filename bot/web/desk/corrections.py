"""What interpreters corrected, as lines for the next training: an administrator reads each and takes along what may leave.

Names and contact details are hidden before anything is shown: an administrator does not read cases.
"""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Mapping
from contextlib import aclosing
from dataclasses import dataclass, field
from hashlib import sha256
from typing import Any

from aiohttp import web
from markupsafe import Markup

from bot.casework.correction_lines import PLACEHOLDERS, correction_lines, hidden
from bot.casework.deadlines import in_finland, months_after
from bot.casework.figures import Period
from bot.needs.taxonomy import taxonomy
from bot.store.case_notes import JUDGEMENT
from bot.store.database import Store
from bot.store.errors import CaseNotFound
from bot.texts import direction, texts
from bot.web.desk.cases import reviewed_content
from bot.web.desk.doors import file, page
from bot.web.desk.figures import Words
from bot.web.desk.isolating import isolated, own_direction
from bot.web.desk.roles import requires
from bot.web.desk.words import language_name, log, store_of, today


@dataclass
class Candidate:
    """One line, and the cases it is of: the same words may have been said twice."""

    line: dict[str, Any]
    cases: set[str] = field(default_factory=set)


@dataclass(frozen=True)
class Shown:
    """A candidate in words."""

    key: str
    n: int
    text: Markup
    language: str
    dir: str
    spoken: str
    act: str
    act_words: str
    value: str
    labels: tuple[str, ...]
    hidden: tuple[str, ...]


def key_of(line: Mapping[str, Any]) -> str:
    """Names a line by all that is in it: what was ticked is what leaves, and nothing that changed meanwhile."""
    return sha256(_written(line).encode()).hexdigest()[:24]


def _written(line: Mapping[str, Any]) -> str:
    return json.dumps(line, ensure_ascii=False)


async def _periods(store: Store) -> list[Period]:
    """Quarters since the first review, this one too, the newest first."""
    first = await store.review_figures.first_asked()
    if first is None:
        return []
    found, day = [], Period.of(in_finland(first).date()).first
    while day <= today():
        found.append(Period.of(day))
        day = months_after(day, 3)
    return found[::-1]


async def _candidates(request: web.Request, period: Period) -> dict[str, Candidate]:
    store = store_of(request)
    begin, end, _ = period.moments()
    by_case: dict[str, list[tuple[str, dict[str, Any]]]] = defaultdict(list)
    async with aclosing(store.review_figures.corrected(begin, end)) as corrected:
        async for one in corrected:
            by_case[one.case_id].append((one.row, one.understood))
    found: dict[str, Candidate] = {}
    for case_id, rows in by_case.items():
        try:
            case = await store.cases.get(case_id)
        except CaseNotFound:  # erased a moment ago
            continue
        content = await reviewed_content(request, case)
        notes = await store.notes.of_case(case_id, JUDGEMENT, current=True)
        dismissed = {note.about for note in notes if note.body["verdict"] == "dismissed"}
        turns = await store.conversations.turns(case.conversation_id)
        for line in correction_lines(turns, content, rows, dismissed):
            found.setdefault(key_of(line), Candidate(line)).cases.add(case_id)
    return found


def _shown(key: str, n: int, line: Mapping[str, Any], language: str) -> Shown:
    say = texts().say
    text, spoken = str(line["text"]), str(line["lang"])
    marks = tuple(PLACEHOLDERS.values())
    words = text
    for mark in marks:
        words = words.replace(mark, "")
    way = own_direction(words, direction(spoken))
    needs, strengths = taxonomy().needs, taxonomy().strengths
    labels = [needs[code].text_id if code in needs else "" for code in line["needs"]]
    labels += [strengths[code].text_id if code in strengths else "" for code in line["strengths"]]
    value = line.get("value")
    return Shown(
        key,
        n,
        isolated(text, way, marks),
        spoken,
        way,
        language_name(spoken, language),
        str(line["act"]),
        texts().find(language, f"desk-act-{line['act']}") or "",
        ", ".join(map(str, value)) if isinstance(value, list) else "" if value is None else str(value),
        tuple(say(language, label) for label in labels if label),
        tuple(
            say(language, f"desk-corrections-hidden-{kind}", count=times)
            for kind, times in hidden(text).items()
        ),
    )


async def _page(
    request: web.Request, periods: list[Period], period: Period | None, problem: str = "", status: int = 200
) -> web.Response:
    language = request["language"]
    words = Words(language, {})
    found = await _candidates(request, period) if period else {}
    for case_id in sorted({case for one in found.values() for case in one.cases}) or ["-"]:
        await log(request, "corrections.read", case_id)
    return page(
        request,
        "corrections.html",
        status,
        periods=[(p.name, words.period(p)) for p in periods],
        period=period,
        lines=[_shown(key, n, one.line, language) for n, (key, one) in enumerate(found.items(), 1)],
        problem=problem,
    )


def _chosen(name: str, periods: list[Period]) -> Period | None:
    asked = Period.named(name)
    return asked if asked in periods else next(iter(periods), None)


@requires("export corrections")
async def correction_list(request: web.Request) -> web.StreamResponse:
    """The lines of one quarter, one by one."""
    periods = await _periods(store_of(request))
    return await _page(request, periods, _chosen(request.query.get("period", ""), periods))


@requires("export corrections")
async def take_along(request: web.Request) -> web.StreamResponse:
    """The ticked lines as a file that `perhesilta evaluate` reads."""
    form, periods = request["form"], await _periods(store_of(request))
    period = _chosen(form.get("period", ""), periods)
    found = await _candidates(request, period) if period else {}
    ticked = [one for key, one in found.items() if form.get(f"line-{key}")]
    wanted = sum(1 for name in form if name.startswith("line-"))
    if period is None or not ticked or len(ticked) != wanted:
        # Something that was ticked is not there any more as it was read.
        return await _page(request, periods, period, "changed" if wanted else "nothing", 400)
    for case_id in sorted({case for one in ticked for case in one.cases}):
        await log(request, "corrections.exported", case_id)
    data = "".join(_written(one.line) + "\n" for one in ticked).encode()
    return file(data, f"corrections-{period.name}.jsonl")
