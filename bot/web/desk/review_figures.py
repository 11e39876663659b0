"""Figures of review: what interpreters read, how long it took, what was doubtful, how long tasks waited; a page and a CSV."""

from __future__ import annotations

import asyncio
from contextlib import aclosing
from dataclasses import dataclass
from datetime import date, datetime, timedelta, timezone

from aiohttp import web

from bot.casework import review_figures as counting
from bot.casework.deadlines import in_finland
from bot.casework.figures import UNKNOWN, K, Period, published_periods
from bot.casework.reading import say_date
from bot.casework.review_figures import (
    ARABIC_LETTERS,
    BREAKDOWNS,
    DAYS,
    DIALECT,
    DOUBTS_TOLD,
    FEWEST_INTERPRETERS,
    LANGUAGE,
    OVERRIDDEN,
    SECONDS,
    SHARE,
    Number,
    OwnLoad,
    ReviewFigures,
    both_read,
)
from bot.export.tables import csv_file
from bot.review.wording import check_name, doubt
from bot.store.database import Store
from bot.store.review_figures import READ_STATES
from bot.store.reviews import Review
from bot.texts import LANGUAGES
from bot.web.desk.doors import file, message, page, session_of
from bot.web.desk.figures import ALL, Cache, Cell, Line, Words
from bot.web.desk.roles import requires
from bot.web.desk.words import log, store_of, today

VIEWS = (ALL, *BREAKDOWNS)
COLUMNS = ("period", "topic", "code", "name", "by", "group", "value", "note")
OWN_DAYS = 30
CACHE: web.AppKey[Cache[ReviewFigures]] = web.AppKey("REVIEW_FIGURES", Cache)


async def _count(store: Store, period: Period) -> ReviewFigures:
    begin, end, counted = period.moments()
    readings = []
    async with aclosing(store.review_figures.readings(begin, end)) as found:
        async for one in found:
            readings.append(one)
            if len(readings) % 100 == 0:
                await asyncio.sleep(0)  # families are answered in between
    tasks = await store.review_figures.tasks(begin, end, counted)
    pairs = await store.review_figures.pairs(begin, end)
    return counting.review_figures(period, readings, tasks, pairs, LANGUAGES)


def cache() -> Cache[ReviewFigures]:
    """A place for counted figures of review."""
    return Cache(count=_count)


# -- where two have read ---------------------------------------------------------------------------


async def keep_agreement(store: Store, review: Review) -> None:
    """When the second of a pair is finished, keeps how far both agree, so that figures need not compare again."""
    if not review.four_eyes:
        return
    pair = await store.review_figures.finished_pair(review.id)
    if pair is None:
        return
    rows = await store.review_rows.of_case(review.case_id)
    first, second = (
        {
            row.row: str(row.body.get("rendering") or "")
            for row in rows.get(one, ())
            if row.state in READ_STATES
        }
        for one in pair
    )
    await store.review_figures.set_compared(pair[1], *both_read(first, second))


# -- an interpreter's own ---------------------------------------------------------------------------


async def own_load(request: web.Request) -> OwnLoad:
    """What whoever is signed in read in the last OWN_DAYS days and has open; nobody else's."""
    since = datetime.now(timezone.utc) - timedelta(days=OWN_DAYS)
    return await store_of(request).review_figures.own(session_of(request).user.id, since)


# -- in words --------------------------------------------------------------------------------------


@dataclass(frozen=True)
class Section:
    """One topic as a table."""

    topic: str
    columns: tuple[str, ...]
    lines: tuple[Line, ...]


class ReviewWords(Words):
    """Figures of review in the words of one reader."""

    def __init__(self, language: str) -> None:
        super().__init__(language, {})

    def group(self, by: str, group: str) -> str:
        """The name of a language, a dialect or of letters."""
        if by == LANGUAGE:
            return super().group(by, group)
        if by == DIALECT:
            return self.say("desk-dialect-not-known" if group == UNKNOWN else f"desk-dialect-{group}")
        if group == ARABIC_LETTERS:
            return self.say("desk-review-figures-arabic-letters")
        return self.say(f"desk-dialect-{group}")

    def code(self, topic: str, code: str) -> str:
        """The name of what is counted."""
        if topic == DOUBTS_TOLD:
            return doubt(code, self.language)
        if topic == OVERRIDDEN:
            return check_name(code, self.language)
        return self.say(f"desk-review-figures-code-{code}")

    def number(self, kind: str, number: Number) -> Cell:
        """A number with its unit, or why there is none."""
        if number.still:
            return Cell(None, self.say("desk-review-figures-still"))
        if number.nothing:
            return Cell(None, "–")
        if number.value is None:
            return Cell(None, self.say("desk-figures-withheld"))
        words = {
            SHARE: "desk-review-figures-percent",
            SECONDS: "desk-review-figures-seconds",
            DAYS: "desk-figures-days",
        }
        if kind not in words:
            return Cell(number.value, str(number.value))
        return Cell(number.value, self.say(words[kind], count=number.value))


def _sections(found: ReviewFigures, view: str, words: ReviewWords) -> list[Section]:
    groups = found.groups.get(view, ())
    columns = tuple(words.group(view, group) for group in groups) or (words.say("desk-figures-all"),)
    sections = []
    for topic, lines in found.topics.items():
        told = []
        for line in lines:
            numbers = [line.groups[view][group] for group in groups] if groups else [line.total]
            cells = tuple(words.number(line.kind, number) for number in numbers)
            told.append(Line(line.code, words.code(topic, line.code), cells))
        sections.append(Section(topic, columns, tuple(told)))
    return sections


# -- the pages -------------------------------------------------------------------------------------


async def _periods(store: Store) -> tuple[list[Period], date]:
    """The quarters that can be shown today, and the day of the first figures."""
    first = await store.review_figures.first_asked()
    begun = in_finland(first).date() if first else today()
    periods = published_periods(begun, today()) if first else []
    return [period for period in periods if period.quarter], Period.of(begun).counted_on


@requires("read figures")
async def figures_page(request: web.Request) -> web.StreamResponse:
    """One quarter, whole or by language, dialect or letters."""
    store, language = store_of(request), request["language"]
    words = ReviewWords(language)
    periods, first_day = await _periods(store)
    asked = Period.named(request.query.get("period", ""))
    period = asked if asked in periods else next(iter(periods), None)
    view = request.query.get("by", "")
    view = view if view in VIEWS else ALL
    await log(request, "figures.reviews.read", period.name if period else "-")
    found = await request.config_dict[CACHE].get(store, period) if period else None
    return page(
        request,
        "review_figures.html",
        periods=[(p.name, words.period(p)) for p in periods],
        period=period,
        period_words=words.period(period) if period else "",
        counted=say_date(period.counted_on, language) if period else "",
        first_day=say_date(first_day, language),
        view=view,
        views=VIEWS,
        sections=_sections(found, view, words) if found else [],
        k=K,
        fewest=FEWEST_INTERPRETERS,
    )


@requires("read figures")
async def figures_file(request: web.Request) -> web.StreamResponse:
    """Every table of one quarter as CSV; a quarter that is not published is not found."""
    store, period = store_of(request), Period.named(request.query.get("period", ""))
    if period is None or period not in (await _periods(store))[0]:
        return message(request, "not-found", 404)
    await log(request, "figures.reviews.exported", period.name)
    found = await request.config_dict[CACHE].get(store, period)
    return file(_table(found, ReviewWords(request["language"])), f"review-figures-{period.name}.csv")


def _table(found: ReviewFigures, words: ReviewWords) -> bytes:
    """Every table of a quarter, one number a line."""
    lines: list[tuple[str, ...]] = [tuple(words.say(f"desk-figures-column-{column}") for column in COLUMNS)]
    for view in VIEWS:
        groups = found.groups.get(view, ())
        by = words.say(f"desk-review-figures-by-{view}")
        for section in _sections(found, view, words):
            topic = words.say(f"desk-review-figures-{section.topic}")
            for line in section.lines:
                for group, cell in zip(groups or ("",), line.cells, strict=True):
                    name = words.group(view, group) if groups else ""
                    value = "" if cell.value is None else str(cell.value)
                    note = "" if cell.words == value else cell.words
                    lines.append((found.period.name, topic, line.code, line.name, by, name, value, note))
    return csv_file(lines)
