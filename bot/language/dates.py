"""Months and years in a message, said with digits, names or from today: "5/2023", "viime kesänä", "قبل سنتين"."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Mapping, Set
from dataclasses import dataclass, replace
from datetime import date

from bot.language.arrival import Said, arrival, is_future
from bot.language.digit_dates import NEWEST_YEAR, OLDEST_YEAR, digit_dates
from bot.language.from_today import from_today
from bot.language.misspelt_months import misspelt_month, month_in_part
from bot.language.pieces import YEARS, Piece, Row
from bot.language.vocabulary import NOTHING, Meaning

_SEASONS = {"winter": 1, "spring": 4, "summer": 7, "autumn": 10}
_SEASON_ENDS = {"winter": 2, "spring": 5, "summer": 8, "autumn": 11}


@dataclass(frozen=True)
class MonthDate:
    """A month, or only a year."""

    value: str
    """YYYY-MM, or YYYY when only the year was said."""
    start: int
    end: int
    future: bool = False
    """True when it lies after today, so it cannot be when something happened."""


def read_date(text: str, language: str | None, today: date) -> MonthDate | None:
    """The month or year that `text` tells as seen on `today`; the arrival when several are told, never a birth."""
    row = Row(text, language)
    told = [said for said in _dates(row, today) if OLDEST_YEAR <= said.year <= NEWEST_YEAR]
    told.sort(key=lambda said: said.start)
    said = arrival(row, told, today)
    if said is None:
        return None
    value = f"{said.year:04}" if said.month is None else f"{said.year:04}-{said.month:02}"
    return MonthDate(value, said.start, said.end, is_future(said, today))


def _dates(row: Row, today: date) -> Iterator[Said]:
    free = [True] * len(row.pieces)
    for said in _in_digits(row, today):
        if all(free[at] for at in range(said.piece, said.last + 1)):
            free[said.piece : said.last + 1] = [False] * (said.last + 1 - said.piece)
            yield said
    years = {at: found for at, found in _years(row, today) if free[at]}
    counted = [_since_the_year_before(said, years, today) for said in from_today(row, today)]
    round_years = {said.piece for said in counted if said.month is None and said.piece not in years}
    for said in counted:
        if said.month is None:
            years.setdefault(said.piece, (said.year, said.last))
    used: set[int] = set()
    for said, year_at in _months(row, today, years, free):
        if year_at is not None:
            used.add(year_at)
        if year_at in round_years and _comes_round(row, said, today):
            said = replace(said, year=said.year + 1)
        yield said
    for at, (year, last) in years.items():
        if at not in used:
            yield Said(year, None, row.pieces[at].start, row.pieces[last].end, at, last)
    yield from (said for said in counted if said.month is not None)


def _since_the_year_before(said: Said, years: Mapping[int, tuple[int, int]], today: date) -> Said:
    """A date told forward from the year before it rather than from today: "born 2018, two years later we came"."""
    if said.month is not None or said.year <= today.year:
        return said
    before = [year for at, (year, _) in sorted(years.items()) if at < said.piece]
    if not before:
        return said
    return replace(said, year=before[-1] + said.year - today.year)


def _comes_round(row: Row, said: Said, today: date) -> bool:
    """Whether a month of next year is meant, from which years are counted: "it will be two years in January"."""
    before = row.at(said.piece - 1)
    if said.month is None or said.month > today.month or (before is not None and before.has("this")):
        return False
    return row.in_clause(said.piece, "comes_round", "next")


def _in_digits(row: Row, today: date) -> Iterator[Said]:
    starts = [piece.start for piece in row.pieces]
    for found in digit_dates(row.plain, today.year):
        first = bisect_right(starts, found.start) - 1
        last = bisect_left(starts, found.end) - 1
        if found.bare and any(
            piece.has("month", "short_month") or misspelt_month(piece.word, row.known)
            for piece in row.pieces[max(first - 1, 0) : first + 1]
        ):
            continue
        if 0 <= first <= last:
            yield Said(found.year, found.month, found.start, found.end, first, last)


def _years(row: Row, today: date) -> Iterator[tuple[int, tuple[int, int]]]:
    """The years told: index of the first piece -> (year, index of the last piece)."""
    before: int | None = None
    for at, piece in enumerate(row.pieces):
        following = row.at(at + 1)
        if not piece.means and piece.number is None:
            continue
        if piece.number is not None:
            year = _year_number(row, at, today)
            if year is not None:
                before = year[0]
                yield at, year
            continue
        if piece.has("year_after", "same_year"):
            if before is not None:
                yield at, (before + piece.has("year_after"), at)
            continue
        for kind, back in (("before_last_year", 2), ("last_year", 1), ("this_year", 0)):
            if piece.has(kind):
                yield at, (today.year - back, at)
                break
        else:
            counted = at > 0 and row.pieces[at - 1].amount and row.touches(at)
            if following is None or not row.touches(at + 1) or (counted and _is_year(piece)):
                continue  # "three years this December"
            word, mark = (
                (following, piece)
                if following.has("year_word") or _is_year(following)
                else (piece, following)
            )
            if word.has("year_word") or _is_year(word):
                for kind, back in (("before_last", 2), ("last", 1), ("this", 0), ("next", -1)):
                    if mark.has(kind):
                        yield at, (today.year - back, at + 1)
                        break


def _is_year(piece: Piece) -> bool:
    return (
        piece.unit is not None and piece.unit.name == "year" and not piece.unit.old and piece.unit.count != 2
    )


def _year_number(row: Row, at: int, today: date) -> tuple[int, int] | None:
    piece = row.pieces[at]
    number = piece.number or 0
    following, before = row.at(at + 1), row.at(at - 1)
    measured = following is not None and row.touches(at + 1) and following.has("measure")
    if number in YEARS and number >= OLDEST_YEAR:
        denied = before is not None and before.has("not") and row.touches(at)
        return None if measured or denied else (number, at)
    # "twenty twenty one"
    if number in (19, 20) and not piece.digits and following is not None and row.touches(at + 1):
        ending = following.number or 0
        if following.number is not None and not following.digits and 10 <= ending <= 99:
            return number * 100 + ending, at + 1
    if not piece.digits and number in range(10, today.year % 100 + 2) and _is_spoken_year(row, at):
        return 2000 + number, at
    short = piece.digits and 10 <= number <= today.year % 100 + 1 and piece.end - piece.start == 2
    if short and (piece.gap[-1:] in ("'", "’", "‘") or (before is not None and before.has("year_word"))):
        return 2000 + number, at
    if short and before is not None and before.has("month", "season") and piece.gap.strip() in ("-", "–"):
        return 2000 + number, at
    # A day stands before a Finnish month ("23. helmikuuta"), so "helmikuu 23" tells the year.
    if short and number > 14 and before is not None and _is_month_of_finnish(before):
        return 2000 + number, at
    return None


def _is_spoken_year(row: Row, at: int) -> bool:
    """Whether a number in words is a year without its thousands: "vuonna kakskytkaks", "kakskytkaks maaliskuussa"."""
    before, following = row.at(at - 1), row.at(at + 1)
    if before is not None and row.touches(at) and (before.has("year_word") or _is_month_of_finnish(before)):
        return following is None or following.unit is None
    return following is not None and row.touches(at + 1) and _is_month_of_finnish(following)


def _is_month_of_finnish(piece: Piece) -> bool:
    """Whether it is a month said as Finns say it before a year; days are ordinals there."""
    return piece.has("month") and piece.word.endswith(("kuu", "ssa"))


def _months(
    row: Row, today: date, years: dict[int, tuple[int, int]], free: list[bool]
) -> Iterator[tuple[Said, int | None]]:
    """The months and seasons told, each with the piece of the year that belongs to it."""
    year_ends = {end for _, end in years.values()}
    for at, piece in enumerate(row.pieces):
        means = piece.means or _unknown_month(row, at, years, year_ends)
        if not free[at] or (not means and piece.number is None):
            continue
        first, last, month, season = at, at, means.get("month"), means.get("season")
        unsure = piece.noun is not None or piece.has("unsure")
        if month is None and season is None:
            month, unsure = means.get("short_month"), True
        before = row.at(at - 1)
        if month is None and season is None:
            numbered = _numbered_month(row, at)
            if numbered is None or not free[numbered[1]]:
                continue
            month, last = numbered
            unsure = False
        year_at = _nearest(row, years, first, last)
        if unsure and year_at is None and (piece.noun is not None or not _is_introduced(row, at)):
            continue
        marks = [near for near in (before, row.at(last + 1)) if near is not None]
        ends = [row.pieces[first].start, row.pieces[last].end]
        if year_at is not None:
            year, year_last = years[year_at]
            ends = [min(ends[0], row.pieces[year_at].start), max(ends[1], row.pieces[year_last].end)]
        elif season is not None:
            year = _season_year(season, marks, today)
        else:
            assert month is not None
            year = _month_year(month, marks, today)
        # A season alone tells the year: which of its months it was nobody said.
        yield (
            Said(year, month if season is None else None, ends[0], ends[1], at, last, year_at is None),
            year_at,
        )


def _unknown_month(row: Row, at: int, years: Mapping[int, tuple[int, int]], ends: Set[int]) -> Meaning:
    """What an unknown word means as a month: "loppusyyskuussa", and beside a year "septembr"."""
    piece = row.pieces[at]
    if piece.number is not None:
        return NOTHING
    after = at + 2 if (day := row.at(at + 1)) is not None and day.number in range(1, 32) else at + 1
    beside = after in years or at - 1 in ends
    return month_in_part(piece.word, row.known) or (
        misspelt_month(piece.word, row.known) if beside else NOTHING
    )


def _is_introduced(row: Row, at: int) -> bool:
    """Whether a word such as "in" or "last" stands before: "in May", "in the fall", or a day after: "oct 21"."""
    if any(row.pieces[near].has("in_year", "last", "this", "next") for near in range(max(0, at - 2), at)):
        return True
    day = row.at(at + 1)
    return day is not None and day.digits and day.number in range(1, 32) and row.touches(at + 1)


def _numbered_month(row: Row, at: int) -> tuple[int, int] | None:
    """A month told by its number: شهر ٥, month 5, 5. kuu."""
    piece, following = row.pieces[at], row.at(at + 1)
    if following is None:
        return None
    near = "." in following.gap or row.touches(at + 1)
    if piece.has("month_number") and following.number is not None and row.touches(at + 1):
        third = row.at(at + 2)
        counts = (
            third is not None
            and third.unit is not None
            and not third.has("year_word")
            and row.touches(at + 2)
        )
        return (following.number, at + 1) if following.number in range(1, 13) and not counts else None
    if piece.number in range(1, 13) and near and _is_year_at(row, at + 1):
        return piece.number or 0, at
    if piece.number in range(1, 13) and near and following.has("month_number_after") and "." in following.gap:
        return piece.number or 0, at + 1
    return None


def _is_year_at(row: Row, at: int) -> bool:
    """Whether a year in digits stands at piece `at`, or after "year" there: بخمسة ٢٠٢٣, بالعشرة سنة ٢٠٢١."""
    piece, following = row.at(at), row.at(at + 1)
    if piece is not None and piece.has("year_word") and following is not None and row.touches(at + 1):
        piece = following
    return piece is not None and piece.digits and piece.number in YEARS


def _nearest(row: Row, years: dict[int, tuple[int, int]], first: int, last: int) -> int | None:
    """The year told beside the month at pieces `first`–`last`: after it, or before it."""
    for near in range(last + 1, last + 5):
        if near in years and row.same_sentence(first, near):
            return near
        piece = row.at(near)
        if piece is None or (
            piece.has("month", "season", "finland") and not row.pieces[near - 1].has("or", "and")
        ):
            break
    ends = {end: at for at, (_, end) in years.items()}
    for near in range(first - 1, first - 4, -1):
        if near in ends and row.same_sentence(first, near) and "," not in row.pieces[near + 1].gap[:1]:
            return ends[near]
        if near < 0 or row.pieces[near].has("month", "season"):
            break
    beside = next((at for at, (_, end) in years.items() if end == first - 1 or at == last + 1), None)
    return beside if beside is not None else _told_just_before(row, ends, first, last)


def _told_just_before(row: Row, ends: dict[int, int], first: int, last: int) -> int | None:
    """The year of the same sentence that the month makes more exact: "summer of 2024, June I think"."""
    if any(piece.has("last", "this", "next") for piece in row.pieces[max(first - 1, 0) : last + 2]):
        return None
    for near in range(first - 1, max(first - 6, -1), -1):
        piece = row.pieces[near]
        if near in ends:
            return ends[near] if row.same_sentence(first, near) else None
        if piece.number is not None or piece.joined or piece.has("but", "arrived", "left", "month"):
            return None
    return None


def _has(marks: list[Piece], kind: str) -> bool:
    return any(mark.has(kind) for mark in marks)


def _month_year(month: int, marks: list[Piece], today: date) -> int:
    """The year of a month said without one: the last that has come."""
    if _has(marks, "next"):
        return today.year if month > today.month else today.year + 1
    if _has(marks, "last"):
        return today.year if month < today.month else today.year - 1
    return today.year if month <= today.month else today.year - 1


def _season_year(season: str, marks: list[Piece], today: date) -> int:
    month = _SEASONS[season]
    over = today.month > _SEASON_ENDS[season]
    if _has(marks, "next"):
        return today.year if month > today.month else today.year + 1
    if _has(marks, "this"):
        return today.year
    if _has(marks, "before_last"):
        return today.year - 1 if over else today.year - 2
    if _has(marks, "last"):
        return today.year if over else today.year - 1
    return today.year if month <= today.month else today.year - 1
