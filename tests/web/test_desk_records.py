"""The documentation of a time as one document, and services given in the figures."""

from __future__ import annotations

import io
import re
from datetime import date, datetime, timedelta, timezone

import pypdf
import pytest
import sqlalchemy as sa

from bot.casework.figures import GIVEN
from bot.store import tables
from bot.store.database import Store
from bot.texts import texts
from bot.web.desk import figures as figures_page
from tests.web.test_desk_cases import actions
from tests.web.test_desk_figures import QUARTER, SENT, clock, send
from tests.web.test_desk_periods import SECRET, Work, at_work
from tests.web.test_desk_plans import GOAL, STEP, in_days, text_of

__all__ = ["at_work"]  # the fixture


# -- the documentation -----------------------------------------------------------------------------


async def whole(work: Work) -> None:
    """A plan with a step, a period with meetings, a review and a decision."""
    plan = f"/desk/cases/{work.case}/plan"
    await work.client.post(plan, data={"csrf": work.csrf, **GOAL})
    goal = (await work.store.notes.of_case(work.case, "plan-goal"))[-1].thread
    step = {**STEP, "thread": goal, "language": "fi", "due": in_days(3)}
    await work.client.post(plan, data={"csrf": work.csrf, **step})
    held = {"do": "hold-review", "words": "Menee paremmin", "language": "fi", "due": ""}
    await work.client.post(plan, data={"csrf": work.csrf, **held})
    period = await work.period(**{f"goal-{goal}": "yes"})
    await work.meeting(period)
    await work.meeting(period, words=SECRET, **{"people-m2": "-"})
    body = {"words": "Kaisa soittaa kouluun", "who": "Kaisa", "due": in_days(1)}
    await work.store.notes.add(work.case, work.worker, "decision", "late", body, state="open")


@pytest.mark.parametrize("language", ["fi", "en", "ar"])
async def test_the_document_holds_the_whole_time_and_says_what_is_kept_apart(
    at_work, store: Store, language: str
) -> None:
    work = await at_work()
    await whole(work)
    page = await work.record(language)
    for words in (
        "أن ينام ابني بهدوء",
        "Iltasatu &lt;b&gt;",
        "Puhuimme illoista",
        "Menee paremmin",
        "Kaisa soittaa",
    ):
        assert words in page, words
    assert texts().find(language, "desk-record-apart") in page and SECRET not in page
    assert "Wanda Worker" in page and (await store.cases.get(work.case)).number in page
    assert ("period.record-read", work.case) in await actions(store)
    assert not re.search(r"<script(?![^>]* src)|style=|<style| on\w+=", page)
    before = await work.record(language, -60, -31)
    assert "Puhuimme illoista" not in before and "Iltasatu" not in before


async def test_a_time_that_is_none_is_said_and_nothing_is_logged(at_work, store: Store) -> None:
    work = await at_work()
    for query in ("from=x&to=y", "from=2026-02-01&to=2026-01-01", "from=2026-02-01"):
        for path in ("record", "record/pdf"):
            assert (await work.client.get(f"/desk/cases/{work.case}/{path}?{query}")).status == 400
    assert not any(action.startswith("period.record") for action, _ in await actions(store))
    assert (await work.client.get(f"/desk/cases/{work.case}/record")).status == 200  # the last half year


@pytest.mark.parametrize("language", ["fi", "en", "ar"])
async def test_the_same_goes_along_as_a_pdf(at_work, store: Store, language: str) -> None:
    work = await at_work()
    await whole(work)
    await work.page(language)
    address = f"/desk/cases/{work.case}/record/pdf?from={in_days(-30)}&to={in_days(0)}"
    answer = await work.client.get(address)
    assert answer.status == 200 and answer.headers["Content-Type"] == "application/pdf"
    reader = pypdf.PdfReader(io.BytesIO(await answer.read()))
    text = "".join(page.extract_text() for page in reader.pages)
    assert "Puhuimme illoista" in text and SECRET not in text
    assert reader.root_object["/Lang"] == language
    assert ("period.record-taken", work.case) in await actions(store)


@pytest.mark.parametrize("language", ["fi", "en", "ar"])
async def test_pages_of_the_work_hold_no_inline_script_or_style(at_work, language: str) -> None:
    work = await at_work()
    period = await work.period()
    await work.meeting(period)
    page = await work.page(language)
    assert not re.search(r"<script(?![^>]* src)|style=|<style| on\w+=", page)
    assert "{$" not in page and "desk-work-" not in text_of(page)


# -- services given --------------------------------------------------------------------------------


async def test_services_given_are_counted_from_periods_that_began_before_the_day_of_counting(
    signed_in, store: Store, monkeypatch
) -> None:
    worker = next(user for user in await store.users.list() if user.role == "worker")
    cases = [await send(store, at=SENT + timedelta(minutes=n)) for n in range(8)]

    async def begin(case: str, service: str, start: date, at: datetime) -> None:
        with clock(store, at):
            body = {"start": start.isoformat()}
            await store.notes.add(case, worker.id, "period", service, body, state="running")

    counted_at = QUARTER.moments()[2]
    for case in cases[:6]:
        await begin(case, "family_work", SENT.date(), SENT)
        await begin(case, "family_work", SENT.date(), SENT)  # a second period of the same service: one family
    await begin(cases[6], "family_work", SENT.date(), counted_at)  # written too late
    await begin(cases[7], "family_work", QUARTER.counted_on + timedelta(9), SENT)  # not begun yet
    found = await figures_page._count(store, QUARTER)
    total = {row.code: row.total for row in found.topics[GIVEN]}
    assert total["family_work"] == 5 and total["attachment"] is None
    monkeypatch.setattr(figures_page, "today", lambda: date(2026, 9, 1))
    client, _ = await signed_in("worker")
    page = text_of(await (await client.get("/desk/figures?language=en&period=2026-Q2")).text())
    assert "Family work 5" in page and "Attachment-based support withheld" in page
    file = (await (await client.get("/desk/figures.csv?period=2026-Q2")).read()).decode("utf-8-sig")
    assert "family_work" in file


async def test_a_family_that_joined_a_group_was_given_it(store: Store) -> None:
    worker = next(user for user in await store.users.list() if user.role == "worker")
    cases = [await send(store, at=SENT + timedelta(minutes=n)) for n in range(7)]
    moment = SENT.astimezone(timezone.utc)
    async with store.figures._db.write() as connection:
        group = {
            "id": "g", "name": "Illat", "theme": "x", "state": "running", "language": "ar", "interpreters": "",
            "place": "x", "starts_at": "10:00", "minutes": 90, "childcare": False, "seats": 8, "created_at": moment,
            "created_by": worker.id,
        }  # fmt: skip
        await connection.execute(sa.insert(tables.groups), group)
        states = ["joined"] * 5 + ["declined", "waiting"]
        for case, state in zip(cases, states, strict=True):
            row = {"group_id": "g", "case_id": case, "state": state, "letter_id": None, "at": moment}
            await connection.execute(sa.insert(tables.group_members), row)
    found = await figures_page._count(store, QUARTER)
    assert {row.code: row.total for row in found.topics[GIVEN]}["group"] == 5
