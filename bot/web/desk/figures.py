"""Figures for the forum of providers and municipalities: charts with their tables, and the same numbers as CSV."""

from __future__ import annotations

import asyncio
import time
from collections import OrderedDict, defaultdict
from collections.abc import Awaitable, Callable
from contextlib import aclosing
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Generic, TypeVar, cast

from aiohttp import web

from bot.casework import feedback
from bot.casework.deadlines import in_finland
from bot.casework.figures import (
    AREA,
    BREAKDOWNS,
    GIVEN,
    LANGUAGE,
    NEEDS,
    STRENGTHS,
    UNKNOWN,
    Figures,
    K,
    Period,
    Waiting,
    facts,
    figures,
    published_periods,
)
from bot.casework.given import GROUP, Given, beginnings, given
from bot.casework.letters import FEEDBACK
from bot.casework.periods import PERIOD
from bot.casework.reading import say_date
from bot.export.tables import csv_file
from bot.needs.taxonomy import taxonomy
from bot.questionnaire.model import questionnaire
from bot.questionnaire.wording import month_words, option_title
from bot.store.database import Store
from bot.texts import LANGUAGES, texts
from bot.web.desk.bars import Bar, Chart, chart
from bot.web.desk.doors import file, message, page
from bot.web.desk.roles import requires
from bot.web.desk.words import log, store_of, today

ALL = "all"
VIEWS = (ALL, *BREAKDOWNS)
WAITING = "waiting"
ADVICE = ("far.reunification", "want_advice")
# Days before a period in which work that begins in it may have been written down (bot/casework/periods.py).
LONGEST_AHEAD = 2 * 366
SECONDS_KEPT, MOST_KEPT = 10 * 60, 16


Counted = TypeVar("Counted")
Counting = Callable[[Store, Period], Awaitable[Counted]]


class Cache(Generic[Counted]):
    """Figures already counted, kept some minutes: counting opens every case of a quarter. One is counted at a time."""

    def __init__(
        self, clock: Callable[[], float] = time.monotonic, count: Counting[Counted] | None = None
    ) -> None:
        self._clock = clock
        self._count = count or cast("Counting[Counted]", _count)
        self._kept: OrderedDict[Period, tuple[float, Counted | None]] = OrderedDict()
        self._one_by_one = asyncio.Lock()

    async def get(self, store: Store, period: Period) -> Counted:
        """The figures of a period, counted now or some minutes ago."""
        async with self._one_by_one:
            at, found = self._kept.get(period, (0.0, None))
            if found is None or self._clock() - at > SECONDS_KEPT:
                found = await self._count(store, period)
                self._kept[period] = (self._clock(), found)
                while len(self._kept) > MOST_KEPT:
                    self._kept.popitem(last=False)
        return found


CACHE: web.AppKey[Cache[Figures]] = web.AppKey("FIGURES", Cache)


async def _count(store: Store, period: Period) -> Figures:
    teams = [team.id for team in await store.teams.list()]
    families = []
    async with aclosing(store.figures.cases_then(*period.moments())) as cases:
        async for one in cases:
            await asyncio.sleep(0)  # families are answered in between
            families.append(
                facts(
                    one.content,
                    area=one.area,
                    language=one.language,
                    first_sent=one.first_sent_at,
                    held=one.held_at,
                    verdicts=one.verdicts,
                )
            )
    return figures(
        period, families, teams, LANGUAGES, await _told(store, period), await _begun(store, period)
    )


async def _begun(store: Store, period: Period) -> list[Given]:
    """What families were given in a period, as it was written by the day of counting."""
    begin, end, counted = period.moments()
    earliest = begin - timedelta(days=LONGEST_AHEAD)
    started: dict[str, list[tuple[date, str]]] = defaultdict(list)
    notes = await store.notes.added(PERIOD, earliest, counted)
    for case, day, service in beginnings(notes, period.first, period.after):
        started[case].append((day, service))
    for case, at in await store.figures.joined(begin, end):
        started[case].append((in_finland(at).date(), GROUP))
    places = await store.figures.places(started)
    return [given(*place, started[case]) for case, place in places.items()]


async def _told(store: Store, period: Period) -> list[feedback.Told]:
    """What families and workers said of services in a period."""
    begin, end, _ = period.moments()
    answers, notes = defaultdict(list), defaultdict(list)
    for letter in await store.letters.answered(FEEDBACK, begin, end):
        answers[letter.case_id].append((letter.answered_at, letter.body, letter.answer or {}))
    for note in await store.notes.added(feedback.NOTE, begin, end):
        notes[note.case_id].append((note.at, note.about, note.body))
    places = await store.figures.places({*answers, *notes})
    told = (feedback.told(*place, answers[case], notes[case]) for case, place in places.items())
    return [one for one in told if one is not None]


# -- in words --------------------------------------------------------------------------------------


@dataclass(frozen=True)
class Cell:
    """A number, None where there is none to show, and its words."""

    value: int | None
    words: str


@dataclass(frozen=True)
class Line:
    """One row of a table: its name and a cell for each column."""

    code: str
    name: str
    cells: tuple[Cell, ...]


@dataclass(frozen=True)
class Section:
    """One topic: its chart, and the table with the same numbers."""

    topic: str
    columns: tuple[str, ...]
    lines: tuple[Line, ...]
    chart: Chart | None


def _bare(text: str) -> str:
    return text.replace("\u2068", "").replace("\u2069", "")


class Words:
    """Figures in the words of one reader."""

    def __init__(self, language: str, teams: dict[str, str]) -> None:
        self.language = language
        self._teams = teams

    def say(self, name: str, **values: str | int) -> str:
        """A text without the marks that isolate a part: they are no use in a cell or a drawing."""
        return _bare(texts().say(self.language, name, **values))

    def period(self, period: Period) -> str:
        """A quarter by its months, a year by its number."""
        if not period.quarter:
            return self.say("desk-figures-year", year=str(period.year))
        first, last = period.months[0], period.months[-1]
        return self.say(
            "desk-figures-quarter",
            first=texts().say(self.language, f"month-{int(first[-2:])}"),
            last=texts().say(self.language, f"month-{int(last[-2:])}"),
            year=str(period.year),
        )

    def group(self, by: str, group: str) -> str:
        """The name of an area, a language or a month."""
        if by == AREA:
            return self._teams.get(group) or self.say("desk-team-none")
        if by == LANGUAGE:
            return self.say("desk-none" if group == UNKNOWN else f"desk-language-{group}")
        return _bare(month_words(group, self.language))

    def code(self, topic: str, code: str) -> str:
        """The name of a need, a strength or a wish."""
        if topic == NEEDS:
            return self.say(taxonomy().needs[code].text_id)
        if topic == STRENGTHS:
            return self.say(taxonomy().strengths[code].text_id)
        if topic == GIVEN:
            return self.say(f"desk-service-{code}")
        if topic in feedback.TOPICS:
            what, _, word = code.partition(":")
            if what == "heard":
                return self.say(f"desk-letters-heard-line-{word}")
            return self.say(f"desk-letters-useful-line-{word}", service=self.say(f"desk-service-{what}"))
        question, _, option = code.partition(":")
        if (question, option) == ADVICE:  # its button says only "I want advice"
            return self.say("desk-service-reunification_advice")
        return option_title(questionnaire().questions[question], option, self.language)

    def count(self, count: int | None) -> Cell:
        """A number, or that it is withheld."""
        return Cell(count, self.say("desk-figures-withheld") if count is None else str(count))

    def wait(self, wait: Waiting) -> Cell:
        """A median in words."""
        if wait.still:
            return Cell(None, self.say("desk-figures-still"))
        if wait.days is None:
            return Cell(None, self.say("desk-figures-withheld"))
        return Cell(wait.days, self.say("desk-figures-days", count=wait.days))


def _sections(found: Figures, view: str, words: Words) -> list[Section]:
    groups = found.groups.get(view, ())
    columns = tuple(words.group(view, group) for group in groups) or (words.say("desk-figures-all"),)
    sections = []
    for topic, rows in found.topics.items():
        lines = tuple(
            Line(
                row.code,
                words.code(topic, row.code),
                tuple(map(words.count, (row.groups[view][g] for g in groups) if groups else (row.total,))),
            )
            for row in rows
        )
        # A code of which no number can be shown stands in the table alone.
        drawn = [line for line in lines if any(cell.value for cell in line.cells)]
        sections.append(
            Section(topic, columns, lines, _chart(found, topic, drawn, groups and columns, words))
        )
    if found.period.quarter:
        waits = [found.waiting[view][group] for group in groups] if groups else [found.waiting_all]
        line = Line(WAITING, words.say("desk-figures-median"), tuple(map(words.wait, waits)))
        drawn = [line] if any(cell.value is not None for cell in line.cells) else []
        drawing = _chart(found, WAITING, drawn, groups and columns, words)
        sections.append(Section(WAITING, columns, (line,), drawing))
    return sections


def _chart(
    found: Figures, topic: str, lines: list[Line], groups: tuple[str, ...], words: Words
) -> Chart | None:
    title = f"{words.say(f'desk-figures-{topic}')}, {words.period(found.period)}"
    blocks = [
        (line.name, [Bar(g, c.value, c.words) for g, c in zip(groups or ("",), line.cells, strict=True)])
        for line in lines
    ]
    return chart(topic, title, words.say("desk-figures-chart"), blocks, words.language) if blocks else None


# -- the pages -------------------------------------------------------------------------------------


async def _periods(store: Store) -> tuple[list[Period], date]:
    """What can be shown today, and the day of the first figures."""
    first = await store.figures.first_sending()
    begun = in_finland(first).date() if first else today()
    return published_periods(begun, today()) if first else [], Period.of(begun).counted_on


async def _words(request: web.Request) -> Words:
    return Words(request["language"], {team.id: team.name for team in await store_of(request).teams.list()})


@requires("read figures")
async def figures_page(request: web.Request) -> web.StreamResponse:
    """One quarter, whole or by area, language or month; or the restricted needs of one year."""
    store, language, words = store_of(request), request["language"], await _words(request)
    periods, first_day = await _periods(store)
    asked = Period.named(request.query.get("period", ""))
    period = asked if asked in periods else next(iter(periods), None)
    view = request.query.get("by", "")
    view = view if view in VIEWS and period and period.quarter else ALL
    await log(request, "figures.read", period.name if period else "-")
    found = await request.config_dict[CACHE].get(store, period) if period else None
    return page(
        request,
        "figures.html",
        periods=[(p.name, words.period(p)) for p in periods],
        period=period,
        period_words=words.period(period) if period else "",
        counted=say_date(period.counted_on, language) if period else "",
        first_day=say_date(first_day, language),
        view=view,
        views=VIEWS,
        sections=_sections(found, view, words) if found else [],
        k=K,
    )


@requires("read figures")
async def figures_file(request: web.Request) -> web.StreamResponse:
    """Every table of one period as CSV; a period that is not published is not found."""
    store, period = store_of(request), Period.named(request.query.get("period", ""))
    if period is None or period not in (await _periods(store))[0]:
        return message(request, "not-found", 404)
    await log(request, "figures.exported", period.name)
    found = await request.config_dict[CACHE].get(store, period)
    return file(_table(found, await _words(request)), f"figures-{period.name}.csv")


def _table(found: Figures, words: Words) -> bytes:
    """Every table of a period, one number a line."""
    columns = ("period", "topic", "code", "name", "by", "group", "value", "note")
    lines: list[tuple[str, ...]] = [tuple(words.say(f"desk-figures-column-{column}") for column in columns)]
    for view in VIEWS if found.groups else (ALL,):
        groups = found.groups.get(view, ())
        by = words.say(f"desk-figures-by-{view}")
        for section in _sections(found, view, words):
            topic = words.say(f"desk-figures-{section.topic}")
            for line in section.lines:
                for group, cell in zip(groups or ("",), line.cells, strict=True):
                    name = words.group(view, group) if groups else ""
                    value = "" if cell.value is None else str(cell.value)
                    note = "" if cell.words == value else cell.words
                    lines.append((found.period.name, topic, line.code, line.name, by, name, value, note))
    return csv_file(lines)
