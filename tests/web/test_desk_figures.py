"""Figures at the desk: counted from real cases as they stood, drawn and in a file, in three languages, for its readers."""

from __future__ import annotations

import csv
import html
import io
import re
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date, datetime, timedelta, timezone
from typing import Any

import pytest

from bot.casework.figures import AREA, NEEDS, Period
from bot.store import figures as reading
from bot.store.case_notes import JUDGEMENT
from bot.store.database import Store
from bot.store.errors import CaseNotFound
from bot.web.desk import figures as pages
from bot.web.desk.bars import WIDTH
from tests.web.test_desk_cases import actions

QUARTER = Period(2026, 2)
NEED = "parenting.limits"
SENT = datetime(2026, 4, 10, 9, tzinfo=timezone.utc)
TODAY = date(2026, 9, 1)
ADDRESS = "/desk/figures?language=en&period=2026-Q2"


def content(language: str, *needs: str) -> dict[str, Any]:
    return {
        "number": None, "language": language, "raised": [], "items": [], "passing": [],
        "flags": [{"code": code, "level": 2, "urgency": "soon"} for code in needs],
        "strengths": [{"code": "strength.bond"}],
        "answers": [{"q": "hopes.help", "i": "", "s": "answered", "v": ["group"]}],
    }  # fmt: skip


@contextmanager
def clock(store: Store, at: datetime) -> Iterator[None]:
    """What happens inside happens at this moment."""
    real, store._db.now = store._db.now, lambda: at
    try:
        yield
    finally:
        store._db.now = real


async def send(
    store: Store, *needs: str, at: datetime = SENT, language: str = "ar", team: str | None = None
) -> str:
    """A family that sent these needs."""
    with clock(store, at):
        conversation, _ = await store.conversations.create()
        loaded = await store.conversations.load(conversation)
        loaded.language = language
        case = await store.cases.send(loaded, content(language, *needs))
        if team:
            await store.inbox.set_team(case.id, team)
    return case.id


@pytest.fixture(autouse=True)
def today(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pages, "today", lambda: TODAY)


@pytest.fixture
async def town(store: Store) -> dict[str, list[str]]:
    """Two areas in the second quarter: 12 and 7 families with a need, 3 in a third; all in Arabic but 8."""
    cases = {}
    for name, count in (("=Pohjoinen", 12), ("Etelä", 7), ("<b>Länsi", 3)):
        team = await store.teams.add(name)
        cases[name] = [
            await send(
                store, NEED, at=SENT + timedelta(days=n * 3), language="ar" if n % 2 else "fi", team=team.id
            )
            for n in range(count)
        ]
    return cases


async def counted(store: Store, period: Period = QUARTER):
    return await pages._count(store, period)


def words(page: str) -> str:
    return " ".join(html.unescape(re.sub(r"<[^>]+>", " ", page)).split())


# -- counting real cases ---------------------------------------------------------------------------


async def total(store: Store, code: str = NEED) -> int | None:
    return next(row.total for row in (await counted(store)).topics[NEEDS] if row.code == code)


async def test_cases_are_read_page_by_page_and_each_once(store: Store, monkeypatch):
    sent = {await send(store, NEED, at=SENT + timedelta(minutes=n)) for n in range(23)}
    monkeypatch.setattr(reading, "PAGE", 5)
    found = [one async for one in store.figures.cases_then(*QUARTER.moments())]
    assert len(found) == len(sent) == 23
    assert await total(store) == 25


async def test_the_quarter_begins_and_ends_at_midnight_in_finland(store: Store):
    inside = datetime(2026, 3, 31, 21, 0, tzinfo=timezone.utc)  # 1 April 00:00 in Finland
    for at in (inside, datetime(2026, 6, 30, 20, 59, tzinfo=timezone.utc)):
        await send(store, NEED, at=at)
    for at in (inside - timedelta(seconds=1), datetime(2026, 6, 30, 21, 0, tzinfo=timezone.utc)):
        await send(store, NEED, at=at)
    assert len([one async for one in store.figures.cases_then(*QUARTER.moments())]) == 2


async def test_what_is_judged_or_sent_after_the_day_of_counting_changes_nothing(store: Store):
    cases = [await send(store, NEED) for _ in range(8)]
    worker = next(user for user in await store.users.list() if user.role == "worker")

    async def dismiss(case: str, at: datetime) -> None:
        with clock(store, at):
            await store.notes.add(
                case,
                worker.id,
                JUDGEMENT,
                f"common/{NEED}",
                {"verdict": "dismissed"},
                thread=f"common/{NEED}",
            )

    late = QUARTER.moments()[2]
    assert await total(store) == 10
    await dismiss(cases[0], late)
    case = await store.cases.get(cases[1])
    with clock(store, late):
        loaded = await store.conversations.load(case.conversation_id)
        loaded = await store.conversations.save_turn(
            loaded, client_message_id=None, said={}, reply={}, state={}, tracker=None, language="ar"
        )
        await store.cases.send(loaded, content("ar"))
    assert await total(store) == 10
    await dismiss(cases[2], late - timedelta(seconds=1))
    assert await total(store) == 5  # 7 families


async def test_a_judgement_taken_back_in_time_counts_again(store: Store):
    cases = [await send(store, NEED) for _ in range(5)]
    worker = next(user for user in await store.users.list() if user.role == "worker")
    for n, verdict in enumerate(("dismissed", "changed")):
        with clock(store, SENT + timedelta(days=n)):
            await store.notes.add(
                cases[0],
                worker.id,
                JUDGEMENT,
                f"common/{NEED}",
                {"verdict": verdict},
                thread=f"common/{NEED}",
            )
    assert await total(store) == 5


async def test_waiting_ends_when_somebody_first_held_the_case_also_when_they_left_it(store: Store):
    worker = next(user for user in await store.users.list() if user.role == "worker")
    for days in (1, 2, 4, 6, 8):
        case = await send(store, NEED)
        with clock(store, SENT + timedelta(days=days)):
            await store.inbox.hold(case, worker.id)
            await store.log.append(worker.id, "case.held", case)
            await store.inbox.let_go(case, worker.id)
        with clock(store, SENT + timedelta(days=30)):
            await store.inbox.hold(case, worker.id)
    assert (await counted(store)).waiting_all.days == 4


async def test_an_erased_family_is_in_no_figure(store: Store):
    cases = [await send(store, NEED) for _ in range(5)]
    record = await store.cases.get(cases[0])
    await store.conversations.erase(record.conversation_id)
    with pytest.raises(CaseNotFound):
        await store.cases.get(cases[0])
    assert await total(store) is None


# -- the page --------------------------------------------------------------------------------------


async def test_before_the_first_closed_quarter_the_page_says_when_figures_come(
    signed_in, store: Store, monkeypatch
):
    await send(store, NEED)
    monkeypatch.setattr(pages, "today", lambda: date(2026, 7, 31))
    client, _ = await signed_in("worker")
    page = words(await (await client.get("/desk/figures?language=en")).text())
    assert "There are no figures yet" in page and "1 August 2026" in page
    assert (await client.get("/desk/figures.csv?period=2026-Q2")).status == 404


async def test_small_numbers_stand_nowhere_on_the_pages(signed_in, town, store: Store):
    client, _ = await signed_in("worker")
    whole = words(await (await client.get(ADDRESS)).text())
    assert "April – June 2026" in whole and "Calm limits 20" in whole  # 22 families
    page = await (await client.get(f"{ADDRESS}&by=area")).text()
    found = next(row for row in (await counted(store)).topics[NEEDS] if row.code == NEED)
    west = next(team.id for team in await store.teams.list() if "Länsi" in team.name)
    assert found.groups[AREA][west] is None and sum(v is None for v in found.groups[AREA].values()) >= 2
    assert "withheld" in page and "<b>Länsi" not in page and "&lt;b&gt;Länsi" in page
    assert "Services given" in words(page)
    for case in (case for cases in town.values() for case in cases):
        assert (await store.cases.get(case)).number not in page


@pytest.mark.parametrize(("language", "side"), [("fi", "ltr"), ("en", "ltr"), ("ar", "rtl")])
@pytest.mark.parametrize("by", ["all", "area", "language", "month"])
async def test_every_chart_has_a_name_a_description_and_its_numbers_in_a_table(
    signed_in, town, language: str, side: str, by: str
):
    client, _ = await signed_in("administrator")
    page = await (await client.get(f"/desk/figures?language={language}&period=2026-Q2&by={by}")).text()
    drawings = re.findall(r"<svg class=\"bars\".*?</svg>", page, re.S)
    assert drawings and all(f'direction="{side}"' in drawing for drawing in drawings)
    for drawing in drawings:
        name, about = re.search(r'aria-labelledby="(\S+) (\S+)"', drawing).groups()
        assert f'<title id="{name}">' in drawing and f'<desc id="{about}">' in drawing
        table = page.partition(drawing)[2].partition("</table>")[0]
        for value in re.findall(r'<text class="(?:value|none)"[^>]*>([^<]+)<', drawing):
            assert f">{value}</td>" in table
        for x, width in re.findall(r'<rect x="([\d.]+)" y="[\d.]+" width="([\d.]+)"', drawing):
            assert float(x) >= 0 and float(x) + float(width) <= WIDTH
            if by == "all":
                assert (float(x) == 0) == (side == "ltr")
    assert "<style" not in page and "style=" not in page


async def test_restricted_needs_are_shown_for_a_closed_year_alone(signed_in, store: Store, monkeypatch):
    for _ in range(15):  # one of the three families of every test may be in that year, too
        await send(store, "safety.violence", "wellbeing.substance", NEED)
    client, _ = await signed_in("worker")
    assert "Safety at home" not in await (await client.get(ADDRESS)).text()
    assert "Whole year" not in await (await client.get(ADDRESS)).text()
    monkeypatch.setattr(pages, "today", lambda: date(2027, 2, 1))
    page = words(await (await client.get("/desk/figures?period=2026&by=area&language=en")).text())
    assert "Safety at home 15" in page and "Calm limits" not in page and "Waiting time" not in page


async def test_a_period_of_ones_own_cannot_be_asked_for(signed_in, town):
    client, _ = await signed_in("worker")
    right = words(await (await client.get(ADDRESS)).text())
    for asked in ("2026-Q3", "2026", "2026-04", "<x>", "2025-Q2", ""):
        answer = await client.get("/desk/figures", params={"period": asked, "language": "en"})
        assert answer.status == 200 and words(await answer.text()) == right
        assert (await client.get("/desk/figures.csv", params={"period": asked})).status == 404


async def test_every_opening_is_logged_without_content(signed_in, town, store: Store):
    client, _ = await signed_in("worker")
    await client.get(f"{ADDRESS}&by=month")
    await client.get("/desk/figures.csv?period=2026-Q2")
    done = await actions(store)
    assert ("figures.read", "2026-Q2") in done and ("figures.exported", "2026-Q2") in done


async def test_interpreters_see_no_figures(signed_in):
    client, _ = await signed_in("interpreter")
    for path in ("/desk/figures", "/desk/figures.csv?period=2026-Q2"):
        assert (await client.get(path)).status == 403


# -- the file --------------------------------------------------------------------------------------


@pytest.mark.parametrize("language", ["fi", "en", "ar"])
async def test_the_file_has_the_numbers_of_every_page_and_no_formula(signed_in, town, store: Store, language):
    client, _ = await signed_in("worker")
    await client.get(f"/desk/figures?language={language}")
    answer = await client.get("/desk/figures.csv?period=2026-Q2")
    assert answer.headers["Content-Type"].startswith("text/csv")
    assert 'filename="figures-2026-Q2.csv"' in answer.headers["Content-Disposition"]
    data = (await answer.read()).decode("utf-8-sig")
    assert "\u2068" not in data
    rows = list(csv.reader(io.StringIO(data)))
    assert all(len(row) == len(rows[0]) == 8 for row in rows)
    assert not any(cell[:1] in tuple("=+-@") for row in rows for cell in row if cell)
    found = await counted(store)
    row = next(row for row in found.topics[NEEDS] if row.code == NEED)
    shown = [line[6] for line in rows if line[2] == NEED]
    published = [row.total, *(value for table in row.groups.values() for value in table.values())]
    assert shown == ["" if value is None else str(value) for value in published]


# -- kept some minutes -----------------------------------------------------------------------------


async def test_figures_are_kept_some_minutes_and_no_longer(store: Store):
    now = [1000.0]
    cache = pages.Cache(clock=lambda: now[0])
    for _ in range(5):
        await send(store, NEED)
    first = await cache.get(store, QUARTER)
    for _ in range(5):
        await send(store, NEED)
    assert await cache.get(store, QUARTER) is first
    now[0] += pages.SECONDS_KEPT + 1
    assert next(r.total for r in (await cache.get(store, QUARTER)).topics[NEEDS] if r.code == NEED) == 10


async def test_the_cache_does_not_grow_without_end(store: Store, monkeypatch):
    cache = pages.Cache()
    monkeypatch.setattr(pages, "MOST_KEPT", 2)
    for quarter in (1, 2, 3, 4):
        await cache.get(store, Period(2020, quarter))
    assert len(cache._kept) == 2
