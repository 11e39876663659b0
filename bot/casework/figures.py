"""Figures for the forum of providers and municipalities, made so that nobody can find a family behind them.

What is published, and nothing else: for each closed quarter and each need, strength, wished and given service one total
and three one-way tables (area, language, month of sending, or of beginning); for each closed year the totals of
restricted needs. Feedback on services has the same tables, counted in the quarter in which it was said: other families
than those whose services began then, so neither can be taken from the other. There are no crossed tables, no sums over topics, no numbers of families and no periods that overlap,
so two pages never show the same families under two filters. A period is counted as it stood on one day,
`Period.counted_on`: what workers judge or families send later changes nothing in it.

Method: cell suppression by a threshold rule, k = 5, then rounding to base 5; both in A. Hundepool, J. Domingo-Ferrer,
L. Franconi, S. Giessing, E. Schulte Nordholt, K. Spicer, P.-P. de Wolf, "Statistical Disclosure Control" (Wiley 2012),
chapters 4 and 5.
1. Primary: a cell of 1-4 is withheld, a total of 0-4 with its whole row.
2. Complementary: where a cell is withheld, the zeros beside it are too, and then others until the withheld ones sum
   to 2k or all are. A withheld cell can then be anything from 0 to that sum, which is at least k. Which others is drawn
   by lot, blind to the counts: taking the smallest, as is usual, tells a reader of this program that they are no larger
   than those that are shown ("minimality attack", R. C.-W. Wong et al., VLDB 2007): 4, 7, 7 was found by it, and with
   sums of k instead of 2k a number could be narrowed to 1-2.
3. Each number that is left is rounded to the nearest multiple of five, totals for themselves. Rounding only takes
   knowledge away; it blurs what would show when a family erases its answers or a case changes its team.

Why 2 is enough: the tables of a row share nothing but its total, so the linear equations fall apart into one sum for
each table. tests/unit/casework/test_figures.py lets a solver look for more, from exact numbers and over crossed cells.
A reader of this program who tries every table of up to three groups is left with k values of a withheld number or
more, or learns that it is one of 1-4, as "fewer than five" says anywhere, but not which (same file).
Not guarded against: somebody who knows all families of a group but one.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timezone
from hashlib import sha256
from typing import Any, Protocol

from bot.casework import feedback
from bot.casework.deadlines import FINLAND, in_finland, months_after
from bot.casework.given import Given, given_codes
from bot.casework.judgements import PARTS, about, put_aside
from bot.casework.services import WISHES
from bot.needs.taxonomy import taxonomy
from bot.questionnaire.answers import ANSWERED

K = 5
AREA, LANGUAGE, MONTH = BREAKDOWNS = ("area", "language", "month")
NEEDS, STRENGTHS, WISHED, GIVEN = TOPICS = ("needs", "strengths", "wished", "given")
SETTLING_MONTHS = 1  # after the end of a period, so that flags of its last days are judged
UNKNOWN = ""
"""The group of cases without a team, or of a family whose language is not known."""


@dataclass(frozen=True, order=True)
class Period:
    """A quarter from 1 to 4 of a year, or with quarter 0 the whole year."""

    year: int
    quarter: int

    @classmethod
    def of(cls, day: date) -> Period:
        """The quarter a day lies in."""
        return cls(day.year, (day.month + 2) // 3)

    @classmethod
    def named(cls, name: str) -> Period | None:
        """From "2026-Q3" or "2026"; None for anything else."""
        year, mark, quarter = name.partition("-Q")
        if not (len(year) == 4 and year.isascii() and year.isdigit() and int(year) > 0):
            return None
        if not mark:
            return cls(int(year), 0)
        return cls(int(year), int(quarter)) if quarter in ("1", "2", "3", "4") else None

    @property
    def name(self) -> str:
        """Such as "2026-Q3", or "2026"."""
        return f"{self.year:04}-Q{self.quarter}" if self.quarter else f"{self.year:04}"

    @property
    def first(self) -> date:
        """Its first day."""
        return date(self.year, self.quarter * 3 - 2 if self.quarter else 1, 1)

    @property
    def after(self) -> date:
        """The first day after it."""
        return months_after(self.first, 3 if self.quarter else 12)

    @property
    def counted_on(self) -> date:
        """The day on whose beginning it is counted; it is published from then on."""
        return months_after(self.after, SETTLING_MONTHS)

    @property
    def months(self) -> tuple[str, ...]:
        """Its months as "YYYY-MM"."""
        return tuple(f"{months_after(self.first, n):%Y-%m}" for n in range(3 if self.quarter else 12))

    def moments(self) -> tuple[datetime, datetime, datetime]:
        """Its beginning, its end and the moment of counting, aware, by the clock in Finland."""
        first, after, counted = (
            datetime.combine(day, time.min, FINLAND).astimezone(timezone.utc)
            for day in (self.first, self.after, self.counted_on)
        )
        return first, after, counted


def published_periods(first_sending: date, today: date) -> list[Period]:
    """Every quarter and year since the first sending that can be shown today, the newest first, quarters before years."""
    quarters, years, day = [], [], date(first_sending.year, 1, 1)
    while day <= today:
        quarters.append(Period.of(day))
        if day.month == 1:
            years.append(Period(day.year, 0))
        day = months_after(day, 3)
    begun = Period.of(first_sending)
    return [
        *(p for p in reversed(quarters) if p >= begun and p.counted_on <= today),
        *(p for p in reversed(years) if p.counted_on <= today),
    ]


@dataclass(frozen=True)
class Facts:
    """What is counted of one family. `waited`: days from sending to somebody holding the case, None: nobody yet."""

    area: str
    language: str
    month: str
    needs: frozenset[str]
    strengths: frozenset[str]
    wished: frozenset[str]
    waited: int | None

    def group(self, breakdown: str) -> str:
        """The group of this family in one of BREAKDOWNS."""
        return {AREA: self.area, LANGUAGE: self.language, MONTH: self.month}[breakdown]


class Grouped(Protocol):
    """Something counted that lies in one area, language and month."""

    def group(self, breakdown: str) -> str: ...


@dataclass(frozen=True)
class Row:
    """Published numbers of one code: rounded counts, or None where one is withheld. `groups` by breakdown and group."""

    code: str
    total: int | None
    groups: Mapping[str, Mapping[str, int | None]]


@dataclass(frozen=True)
class Waiting:
    """A median in full days. None: withheld. `still`: more than half of the families were still waiting."""

    days: int | None
    still: bool = False


@dataclass(frozen=True)
class Figures:
    """All that is published of a period. `groups`: the groups of each breakdown; `waiting` by breakdown and group."""

    period: Period
    groups: Mapping[str, tuple[str, ...]]
    topics: Mapping[str, tuple[Row, ...]]
    waiting_all: Waiting
    waiting: Mapping[str, Mapping[str, Waiting]]


# -- one family ------------------------------------------------------------------------------------


def facts(
    content: Mapping[str, Any],
    *,
    area: str | None,
    language: str | None,
    first_sent: datetime,
    held: datetime | None,
    verdicts: Mapping[str, str],
) -> Facts:
    """What is counted of a content. `verdicts`: the newest verdict by "part/code"; moments are aware."""
    sent = in_finland(first_sent).date()
    return Facts(
        area or UNKNOWN,
        language or UNKNOWN,
        f"{sent:%Y-%m}",
        frozenset(_needs(content, verdicts)),
        frozenset(s["code"] for s in content["strengths"] if s["code"] in taxonomy().strengths),
        frozenset(_wished(content)),
        max(0, (in_finland(held).date() - sent).days) if held else None,
    )


def _needs(content: Mapping[str, Any], verdicts: Mapping[str, str]) -> Iterable[str]:
    for code in {flag["code"] for flag in (*content["flags"], *content["raised"])} & set(taxonomy().needs):
        if not put_aside(verdicts[key] for part in PARTS if (key := about(part, code)) in verdicts):
            yield code


def wish_code(question: str, option: str, service: str) -> str:
    """A wish as it is counted: a group is the same wish wherever the family pressed it."""
    return "hopes.help:group" if service == "group" else f"{question}:{option}"


def wish_codes() -> tuple[str, ...]:
    """Every wish that is counted."""
    return tuple(dict.fromkeys(wish_code(q, option, service) for (q, option), service in WISHES.items()))


def _wished(content: Mapping[str, Any]) -> Iterable[str]:
    pressed = {
        (answer["q"], option)
        for answer in content["answers"]
        if answer["s"] == ANSWERED and not answer.get("i")
        for option in (answer["v"] if isinstance(answer["v"], list) else (answer["v"],))
        if isinstance(option, str)
    }
    for (question, option), service in WISHES.items():
        if (question, option) in pressed:
            yield wish_code(question, option, service)


def restricted_needs() -> tuple[str, ...]:
    """Needs that are counted in the whole area and the whole year only."""
    return tuple(code for code, need in taxonomy().needs.items() if need.restricted)


# -- protecting ------------------------------------------------------------------------------------


def withheld(counts: Mapping[str, int], lot: str = "") -> frozenset[str]:
    """The groups of one table whose counts must not be published (steps 1 and 2). `lot`: what the drawing hangs on."""
    if sum(counts.values()) < K:
        return frozenset(counts)
    if not any(0 < n < K for n in counts.values()):
        return frozenset()
    hidden = {group for group, n in counts.items() if n < K}
    others = sorted(set(counts) - hidden, key=lambda group: sha256(f"{lot}/{group}".encode()).digest())
    while others and sum(counts[group] for group in hidden) < 2 * K:
        hidden.add(others.pop())
    return frozenset(hidden)


def rounded(count: int) -> int:
    """To the nearest multiple of five."""
    return (count + K // 2) // K * K


def _row(code: str, families: Sequence[Grouped], groups: Mapping[str, tuple[str, ...]]) -> Row:
    if len(families) < K:
        return Row(code, None, {by: dict.fromkeys(known) for by, known in groups.items()})
    tables: dict[str, dict[str, int | None]] = {}
    for by, known in groups.items():
        counts = _counts(families, by, known)
        hidden = withheld(counts, code)
        tables[by] = {group: None if group in hidden else rounded(n) for group, n in counts.items()}
    return Row(code, rounded(len(families)), tables)


def _counts(families: Iterable[Grouped], by: str, known: Collection[str]) -> dict[str, int]:
    counts = dict.fromkeys(known, 0)
    for one in families:
        counts[one.group(by)] += 1
    return counts


def _median(families: Collection[Facts]) -> Waiting:
    if len(families) < K:
        return Waiting(None)
    days = sorted(one.waited if one.waited is not None else 10**6 for one in families)
    middle = days[(len(days) - 1) // 2]
    return Waiting(None, still=True) if middle == 10**6 else Waiting(middle)


def _waiting(families: list[Facts], by: str, known: tuple[str, ...]) -> dict[str, Waiting]:
    # The same pattern as for counts, or the median of a small group could be guessed from those of the others.
    hidden = withheld(_counts(families, by, known))
    return {
        group: Waiting(None) if group in hidden else _median([f for f in families if f.group(by) == group])
        for group in known
    }


def figures(
    period: Period,
    families: Iterable[Facts],
    areas: Iterable[str],
    languages: Iterable[str],
    told: Iterable[feedback.Told] = (),
    begun: Iterable[Given] = (),
) -> Figures:
    """The figures of a period from its families. `areas` and `languages`: groups that are shown also when empty.

    `told`: the feedback of the period, and `begun` the services that began in it, both from cases of any time
    (bot/casework/feedback.py, bot/casework/given.py).
    """
    kept, spoken, started = list(families), list(told), list(begun)
    if not period.quarter:
        return _of_a_year(period, kept)
    everybody: tuple[Grouped, ...] = (*kept, *spoken, *started)
    groups = {
        AREA: _groups(areas, (one.group(AREA) for one in everybody)),
        LANGUAGE: _groups(languages, (one.group(LANGUAGE) for one in everybody)),
        MONTH: period.months,
    }
    known = taxonomy()
    restricted = restricted_needs()

    def said(topic: str) -> tuple[Row, ...]:
        return tuple(
            _row(code, [one for one in spoken if code in one.codes[topic]], groups)
            for code in feedback.codes(topic)
        )

    def rows(codes: Iterable[str], of: Callable[[Facts], frozenset[str]]) -> tuple[Row, ...]:
        return tuple(_row(code, [one for one in kept if code in of(one)], groups) for code in codes)

    return Figures(
        period,
        groups,
        {
            NEEDS: rows((c for c in known.needs if c not in restricted), lambda one: one.needs),
            STRENGTHS: rows(known.strengths, lambda one: one.strengths),
            WISHED: rows(wish_codes(), lambda one: one.wished),
            GIVEN: tuple(
                _row(code, [one for one in started if code in one.services], groups) for code in given_codes()
            ),
            **{topic: said(topic) for topic in feedback.TOPICS},
        },
        _median(kept),
        {by: _waiting(kept, by, groups[by]) for by in BREAKDOWNS},
    )


def _of_a_year(period: Period, families: list[Facts]) -> Figures:
    needs = tuple(_row(c, [one for one in families if c in one.needs], {}) for c in restricted_needs())
    return Figures(period, {}, {NEEDS: needs}, Waiting(None), {})


def _groups(known: Iterable[str], found: Iterable[str]) -> tuple[str, ...]:
    groups = list(dict.fromkeys(known))
    return (*groups, *sorted(set(found) - set(groups), key=lambda group: (group == UNKNOWN, group)))
