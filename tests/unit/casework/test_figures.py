"""Figures of many families: what is counted, when, and that nobody who reads them finds a small number."""

from __future__ import annotations

import itertools
from collections import defaultdict
from datetime import date, datetime, timezone
from typing import Any

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from scipy.optimize import Bounds, LinearConstraint, milp

from bot.casework.figures import (
    AREA,
    BREAKDOWNS,
    GIVEN,
    LANGUAGE,
    MONTH,
    NEEDS,
    STRENGTHS,
    WISHED,
    Facts,
    K,
    Period,
    Row,
    facts,
    figures,
    published_periods,
    restricted_needs,
    rounded,
    wish_codes,
    withheld,
)
from bot.casework.given import Given, given_codes

QUARTER = Period(2026, 3)
AREAS, LANGUAGES, MONTHS = ("north", "south", "west"), ("fi", "en", "ar"), QUARTER.months
NEED = "parenting.limits"


def family(area="north", language="ar", month="2026-07", need=NEED, waited: int | None = 1, **more) -> Facts:
    return Facts(
        area, language, month, frozenset({need} if need else ()), more.get("strengths", frozenset()),
        more.get("wished", frozenset()), waited,
    )  # fmt: skip


def row(families: list[Facts], code: str = NEED) -> Row:
    found = figures(QUARTER, families, AREAS, LANGUAGES)
    return next(row for rows in found.topics.values() for row in rows if row.code == code)


# -- what is published -----------------------------------------------------------------------------


def test_a_number_under_five_is_withheld_and_another_beside_it_too():
    hidden = withheld({"north": 20, "south": 12, "west": 3})
    assert len(hidden) == 2 and "west" in hidden
    drawn = {frozenset(withheld({"north": 20, "south": 12, "west": 3}, str(lot))) for lot in range(20)}
    assert drawn == {frozenset({"west", "south"}), frozenset({"west", "north"})}
    assert withheld({"north": 20, "south": 12, "west": 0}) == frozenset()
    assert withheld({"north": 20, "south": 3, "west": 3}) == {"north", "south", "west"}
    assert withheld({"north": 20, "south": 4, "west": 4, "east": 2}) == {"south", "west", "east"}
    assert withheld({"north": 20, "south": 4, "west": 0}) == {"north", "south", "west"}


def test_a_small_total_withholds_its_whole_row_and_no_one_sees_whether_it_is_zero():
    few, none = row([family()] * 4), row([family(need="")] * 30)
    assert few == none and few.total is None
    assert {value for table in few.groups.values() for value in table.values()} == {None}


def test_what_is_published_is_rounded_to_five():
    assert [rounded(n) for n in (0, 5, 7, 8, 12, 13)] == [0, 5, 5, 10, 10, 15]
    found = row([family()] * 13 + [family("south", "fi", "2026-08")] * 6)
    assert found.total == 20
    assert found.groups[AREA] == {"north": 15, "south": 5, "west": 0}
    assert found.groups[LANGUAGE] == {"fi": 5, "en": 0, "ar": 15}
    assert found.groups[MONTH] == {"2026-07": 15, "2026-08": 5, "2026-09": 0}


def test_restricted_needs_are_counted_in_the_whole_year_only():
    families = [family(need="safety.violence")] * 30
    quarter = figures(QUARTER, families, AREAS, LANGUAGES)
    year = figures(Period(2026, 0), families, AREAS, LANGUAGES)
    shown = {row.code: row for row in year.topics[NEEDS]}
    assert shown["safety.violence"].total == 30 and shown["safety.violence"].groups == {}
    assert set(shown) == set(restricted_needs())
    assert {c for c in restricted_needs() if c.startswith("safety.")} and not year.waiting
    assert not {row.code for row in quarter.topics[NEEDS]} & set(restricted_needs())


def test_services_given_are_protected_like_everything_else():
    begun = [Given("north", "ar", "2026-07", frozenset({"family_work"}))] * 13
    begun += [Given("west", "ar", "2026-08", frozenset({"family_work", "group"}))] * 3
    found = figures(QUARTER, [], AREAS, LANGUAGES, begun=begun)
    given = {row.code: row for row in found.topics[GIVEN]}
    assert set(given) == set(given_codes())
    assert given["family_work"].total == 15 and given["group"].total is None
    areas = given["family_work"].groups[AREA]
    assert areas["west"] is None and areas["south"] is None and set(areas) == set(AREAS)


def test_groups_without_a_name_stand_last_and_only_when_they_occur():
    assert figures(QUARTER, [family()], AREAS, LANGUAGES).groups[AREA] == AREAS
    assert figures(QUARTER, [family("")], AREAS, LANGUAGES).groups[AREA] == (*AREAS, "")


def test_the_waiting_time_is_the_median_and_those_still_waiting_count_as_the_longest():
    found = figures(QUARTER, [family(waited=n) for n in (0, 2, 3, 9, None)], AREAS, LANGUAGES)
    assert (found.waiting_all.days, found.waiting_all.still) == (3, False)
    found = figures(QUARTER, [family(waited=n) for n in (0, 2, None, None, None)], AREAS, LANGUAGES)
    assert (found.waiting_all.days, found.waiting_all.still) == (None, True)
    assert figures(QUARTER, [family()] * 4, AREAS, LANGUAGES).waiting_all.days is None


def test_the_median_of_a_small_group_and_of_the_one_beside_it_is_withheld():
    found = figures(QUARTER, [family()] * 20 + [family("south")] * 9 + [family("west")] * 2, AREAS, LANGUAGES)
    days = {area: wait.days for area, wait in found.waiting[AREA].items()}
    assert days["west"] is None and sorted(days.values(), key=str) == [1, None, None]


# -- what is counted of one family -----------------------------------------------------------------


def content(*needs: str, raised: tuple[str, ...] = (), answers: list[dict[str, Any]] | None = None):
    return {
        "flags": [{"code": code, "level": 2, "urgency": "soon"} for code in needs],
        "raised": [{"code": code} for code in raised],
        "strengths": [{"code": "strength.bond"}, {"code": "strength.of_old"}],
        "answers": answers or [],
    }


def counted(
    data: dict[str, Any], verdicts: dict[str, str] | None = None, held: datetime | None = None
) -> Facts:
    sent = datetime(2026, 7, 31, 22, 30, tzinfo=timezone.utc)  # 1 August in Finland
    return facts(data, area=None, language="ar", first_sent=sent, held=held, verdicts=verdicts or {})


def test_the_month_is_the_one_on_the_wall_in_finland_and_days_are_calendar_days():
    one = counted(content(), held=datetime(2026, 8, 3, 5, tzinfo=timezone.utc))
    assert (one.month, one.waited, one.area) == ("2026-08", 2, "")
    assert counted(content()).waited is None
    assert one.strengths == {"strength.bond"}


def test_dismissed_flags_are_not_counted_and_changed_ones_are():
    data = content(NEED, "parenting.routine", "parenting.screens", raised=("safety.violence",))
    said = {f"common/{NEED}": "dismissed", "common/parenting.routine": "changed"}
    assert counted(data, said).needs == {"parenting.routine", "parenting.screens", "safety.violence"}


def test_a_flag_in_both_parts_counts_until_it_is_dismissed_wherever_it_was_judged():
    data = content("parenting.limits", raised=("safety.violence", "not.known"))
    both = {"common/parenting.limits": "dismissed", "restricted/parenting.limits": "accepted"}
    assert NEED in counted(data, both).needs
    assert counted(data, {"restricted/safety.violence": "dismissed"}).needs == {NEED}


def test_a_group_is_one_wish_wherever_it_was_pressed():
    def answer(q: str, v: Any, s: str = "answered") -> dict[str, Any]:
        return {"q": q, "i": "", "s": s, "v": v}

    wished = counted(
        content(
            answers=[
                answer("hopes.help", ["group", "legal"]),
                answer("people.group", "maybe"),
                answer("far.reunification", "want_advice", "skipped"),
                answer("family.size", 4),
            ]
        )
    ).wished
    assert wished == {"hopes.help:group", "hopes.help:legal"} and wished < set(wish_codes())


# -- periods ---------------------------------------------------------------------------------------


def test_a_quarter_is_published_one_month_after_its_end_and_a_year_likewise():
    begun = date(2026, 8, 20)
    assert published_periods(begun, date(2026, 10, 31)) == []
    assert published_periods(begun, date(2026, 11, 1)) == [QUARTER]
    assert published_periods(begun, date(2027, 2, 1)) == [Period(2026, 4), QUARTER, Period(2026, 0)]
    assert QUARTER.months == ("2026-07", "2026-08", "2026-09")
    assert Period(2026, 4).counted_on == date(2027, 2, 1)


@pytest.mark.parametrize("name", ["2026-Q3", "2026", "0001-Q1"])
def test_a_period_is_found_by_its_name(name: str):
    assert Period.named(name).name == name


@pytest.mark.parametrize("name", ["", "2026-Q5", "2026-Q", "26-Q1", "0000", "٢٠٢٦", "2026-Q1-Q2", "2026-10"])
def test_what_is_no_period_is_none(name: str):
    assert Period.named(name) is None


@given(st.dates(date(2000, 1, 1), date(2100, 1, 1)))
def test_published_quarters_never_share_a_month(today: date):
    months = [m for p in published_periods(date(1999, 5, 5), today) if p.quarter for m in p.months]
    assert len(months) == len(set(months))


# -- those who try to find a family ----------------------------------------------------------------


@st.composite
def tables(draw: st.DrawFn) -> np.ndarray:
    """Families with one need by area, language and month: many small and empty cells, some large ones."""
    shape = draw(st.tuples(st.integers(1, 3), st.integers(1, 3), st.integers(1, 3)))
    cell = st.one_of(st.just(0), st.integers(0, 2), st.integers(0, 9))
    cells = draw(st.lists(cell, min_size=int(np.prod(shape)), max_size=int(np.prod(shape))))
    return np.array(cells).reshape(shape)


def one_way(table: np.ndarray, axis: int) -> dict[str, int]:
    sums = table.sum(axis=tuple(other for other in range(3) if other != axis))
    return {str(n): int(value) for n, value in enumerate(sums)}


def indicator(shape: tuple[int, ...], axis: int, place: int) -> np.ndarray:
    mask = np.zeros(shape)
    mask[tuple(place if a == axis else slice(None) for a in range(3))] = 1
    return mask.ravel()


@settings(max_examples=60, deadline=None)
@given(tables())
def test_a_solver_of_all_published_equations_cannot_narrow_a_small_number(table: np.ndarray):
    """The attacker gets exact numbers where the page rounds, knows that no count is negative or broken, and may ask

    for every cell of the crossed table that is never published, too. The answer for each number of 1-4 leaves at
    least k + 1 possibilities, or it stands in a row whose total is withheld, of which only "0 to 4" is known.
    """
    shape, total = table.shape, int(table.sum())
    if total < K:
        assert all(withheld(one_way(table, axis)) == set(one_way(table, axis)) for axis in range(3))
        return
    equations, values = [np.ones(table.size)], [total]
    wanted = []
    for axis in range(3):
        counts = one_way(table, axis)
        hidden = withheld(counts)
        for group, count in counts.items():
            place = indicator(shape, axis, int(group))
            if group not in hidden:
                assert count == 0 or count >= K
                equations.append(place)
                values.append(count)
            elif 0 < count < K:
                wanted.append(place)
    small = [cell for cell in np.ndindex(*shape) if 0 < table[cell] < K]
    for cell in small[:4]:
        mask = np.zeros(shape)
        mask[cell] = 1
        wanted.append(mask.ravel())
    known = LinearConstraint(np.array(equations), values, values)
    for goal in wanted:
        ends = [
            milp(sign * goal, constraints=known, integrality=np.ones(table.size), bounds=Bounds(0, np.inf))
            for sign in (1, -1)
        ]
        lowest, highest = round(ends[0].fun), round(-ends[1].fun)
        assert highest - lowest >= K, (table.tolist(), goal.reshape(shape).tolist(), lowest, highest)


def published(counts: tuple[int, ...]) -> tuple[int | None, ...]:
    """What the page shows of one table: its total and its cells."""
    named = {str(n): count for n, count in enumerate(counts)}
    hidden = withheld(named)
    total = sum(counts)
    return (
        rounded(total) if total >= K else None,
        *(None if group in hidden else rounded(count) for group, count in named.items()),
    )


@pytest.mark.parametrize("groups", [1, 2, 3])
def test_a_reader_of_this_very_program_cannot_narrow_a_small_number_either(groups: int):
    """Every table that looks the same when published could be the one.

    Such a reader is left with k values or more, or learns that a number is one of 1-4 but not which.
    """
    most = 22
    alike: dict[tuple[int | None, ...], list[tuple[int, ...]]] = defaultdict(list)
    for counts in itertools.product(range(most), repeat=groups):
        alike[published(counts)].append(counts)
    for shown, tables_alike in alike.items():
        if (shown[0] or 0) + 2 >= most:
            continue  # larger cells than were tried belong to these, too
        for place in range(groups):
            possible = {counts[place] for counts in tables_alike}
            if any(0 < n < K for n in possible):
                assert len(possible) >= K or possible >= set(range(1, K)), (shown, place, possible)


def test_the_solver_does_find_small_numbers_where_nothing_is_done_for_the_cell_beside():
    """Primary suppression alone: the attack of the test above is one that works."""
    counts, total = {"north": 12, "south": 3}, 15
    naive = {group for group, n in counts.items() if 0 < n < K}
    assert total - sum(n for group, n in counts.items() if group not in naive) == 3


def test_every_breakdown_of_a_page_follows_the_same_rule():
    families = (
        [family()] * 9 + [family("south", "fi", "2026-08")] * 2 + [family("west", "en", "2026-09")] * 30
    )
    found = figures(QUARTER, families, AREAS, LANGUAGES)
    for by in BREAKDOWNS:
        assert sum(value is None for value in row(families).groups[by].values()) == 2, by
    assert row(families).total == 40
    assert {r.total for r in (*found.topics[STRENGTHS], *found.topics[WISHED])} == {None}
