"""Figures of review at the desk: counted from real reviews, in three languages, for their readers; an own load for its own."""

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

from bot.casework.review_figures import TOPICS
from bot.casework.reviewing import Size
from bot.store.database import Store
from bot.texts import texts
from bot.web.desk import review_figures as pages
from tests.web.readings import body
from tests.web.reviewing import actions, asked, interpreter, nothing_wished, somebody, taken, text_of

ASKED = datetime(2026, 4, 7, 9, tzinfo=timezone.utc)
TODAY = date(2026, 9, 1)
ADDRESS = "/desk/figures/reviews"
LANGUAGES = ("fi", "en", "ar")
NUMBERS = ("=Ines", "Omar", "Leila")


@contextmanager
def clock(store: Store, at: datetime) -> Iterator[None]:
    """What happens inside happens at this moment."""
    real, store._db.now = store._db.now, lambda: at
    try:
        yield
    finally:
        store._db.now = real


@pytest.fixture(autouse=True)
def today(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pages, "today", lambda: TODAY)


async def one_review(store: Store, n: int, language: str, rows: list[tuple[str, dict[str, Any]]]) -> str:
    """Family n sends, one of three interpreters takes the task after two days and finishes it after five."""
    who = await interpreter(store, NUMBERS[n % 3])
    worker = await somebody(store, "worker")
    with clock(store, ASKED):
        conversation, _ = await store.conversations.create()
        loaded = await store.conversations.load(conversation)
        loaded.language = language
        case = (await store.cases.send(loaded, {"answers": []})).id
        size = Size(len(rows), 90, ("iraqi",) if n % 2 else ("levantine", "arabizi"))
        (review,) = await store.reviews.ask(case, worker.id, "all", "en", date(2026, 4, 10), size)
    with clock(store, ASKED + timedelta(days=2)):
        await store.reviews.take(review, who.id, nothing_wished)
        for row, (state, told) in enumerate(rows):
            await store.review_rows.save(review, who.id, f"t{row}", state, told, 0)
    with clock(store, ASKED + timedelta(days=5)):
        await store.reviews.finish(review, who.id)
    return case


@pytest.fixture
async def town(store: Store) -> list[str]:
    """Twelve families in Arabic and twelve in Finnish, with two messages each, one of them doubtful."""
    doubt = body(
        "Ehkä", reasons=["dialect"], overridden=[{"check": "number", "was": [], "now": [], "reason": "same"}]
    )
    rows = [("checked", body("Ei")), ("doubtful", doubt)]
    return [await one_review(store, n, "ar" if n < 12 else "fi", rows) for n in range(24)]


def words(page: str) -> str:
    return " ".join(re.sub(r"<[^>]+>", " ", page).split())


# -- the page --------------------------------------------------------------------------------------


@pytest.mark.parametrize("role", ["worker", "administrator"])
async def test_the_page_tells_messages_doubt_time_tasks_and_waiting(signed_in, town, role: str):
    client, _ = await signed_in(role)
    page = words(await text_of(client, ADDRESS, language="en", period="2026-Q2"))
    assert "April – June 2026" in page
    for line in (
        "Messages read 50", "Of these doubtful 50%", "Time for one message (median) 20 s", "Dialect 25",
        "Number 25", "Tasks asked for 25", "Finished 25", "Late 25", "From asking to taking (median) 2 days",
        "From asking to the end (median) 5 days", "Declined by somebody withheld", "Messages that both read withheld",
    ):  # fmt: skip
        assert line in page, line


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("by", ["all", "language", "dialect", "letters"])
async def test_every_topic_is_a_table_with_what_it_does_not_say(signed_in, town, language: str, by: str):
    client, _ = await signed_in("worker")
    page = await text_of(client, ADDRESS, language=language, period="2026-Q2", by=by)
    assert page.count("<table") == len(TOPICS)
    for topic in TOPICS:
        assert texts().say(language, f"desk-review-figures-{topic}") in page
        assert texts().say(language, f"desk-review-figures-about-{topic}") in page
    assert "desk-" not in re.sub(r"/desk[^\"]*|desk\.(?:css|js)", "", words(page))
    assert "style=" not in page and "<style" not in page and "\u2068" not in page


async def test_languages_and_dialects_stand_beside_each_other(signed_in, town):
    client, _ = await signed_in("worker")
    page = words(await text_of(client, ADDRESS, language="en", period="2026-Q2", by="language"))
    assert "What Finnish English Arabic" in page.replace("Name", "What") and "Messages read 25 0 25" in page
    page = words(await text_of(client, ADDRESS, language="en", period="2026-Q2", by="dialect"))
    assert "Messages read 10 10 0" in page
    assert "only families that wrote in Arabic" in page


async def test_nobody_is_named_and_a_small_number_is_nowhere(signed_in, store: Store):
    cases = [await one_review(store, n, "ar", [("checked", body("Ei"))]) for n in range(4)]
    client, _ = await signed_in("worker")
    for by in ("all", "language", "dialect"):
        page = await text_of(client, ADDRESS, language="en", period="2026-Q2", by=by)
        assert page.count('class="none"') == page.count("<td")
        assert "Omar" not in page and "T-00" not in page
        for case in cases:
            assert case not in page and (await store.cases.get(case)).number not in page


async def test_before_the_first_closed_quarter_the_page_says_when_figures_come(signed_in, store, monkeypatch):
    client, _ = await signed_in("worker")
    page = await text_of(client, ADDRESS, language="en")
    assert "There are no figures yet" in page
    await one_review(store, 1, "ar", [])
    monkeypatch.setattr(pages, "today", lambda: date(2026, 7, 31))
    page = await text_of(client, ADDRESS, language="en")
    assert "There are no figures yet" in page and "1 August 2026" in page
    assert (await client.get(f"{ADDRESS}.csv?period=2026-Q2")).status == 404


async def test_a_period_of_ones_own_cannot_be_asked_for(signed_in, town):
    client, _ = await signed_in("worker")
    for asked_for in ("2026-Q3", "2026", "2026-04", "<x>", ""):
        assert "April – June 2026" in await text_of(
            client, ADDRESS, language="en", period=asked_for, by="<x>"
        )
        assert (await client.get(f"{ADDRESS}.csv", params={"period": asked_for})).status == 404


async def test_interpreters_and_partners_see_no_figures(signed_in):
    for role in ("interpreter", "partner"):
        client, _ = await signed_in(role)
        for path in (ADDRESS, f"{ADDRESS}.csv?period=2026-Q2"):
            assert (await client.get(path)).status == 403


async def test_every_opening_is_logged(signed_in, town, store: Store):
    client, _ = await signed_in("administrator")
    await client.get(f"{ADDRESS}?period=2026-Q2")
    await client.get(f"{ADDRESS}.csv?period=2026-Q2")
    done = await actions(store)
    for action in ("figures.reviews.read", "figures.reviews.exported"):
        assert ("administrator", action, "2026-Q2") in done


@pytest.mark.parametrize("language", LANGUAGES)
async def test_the_file_has_every_table_and_no_formula(signed_in, town, language: str):
    client, _ = await signed_in("worker")
    await client.get(f"{ADDRESS}?language={language}")
    answer = await client.get(f"{ADDRESS}.csv?period=2026-Q2")
    assert 'filename="review-figures-2026-Q2.csv"' in answer.headers["Content-Disposition"]
    data = (await answer.read()).decode("utf-8-sig")
    assert "\u2068" not in data and "desk-" not in data
    rows = list(csv.reader(io.StringIO(data)))
    assert all(len(row) == 8 for row in rows)
    assert not any(cell[:1] in tuple("=+-@") for row in rows for cell in row if cell)
    assert [row[6] for row in rows if row[2] == "rows"] == [
        "50",
        "25",
        "0",
        "25",
        "10",
        "10",
        "0",
        "10",
        "10",
    ]
    assert next(row[6] for row in rows if row[2] == "doubtful") == "50"


# -- where two have read ---------------------------------------------------------------------------


async def test_agreement_is_kept_when_the_second_of_a_pair_is_finished(signed_in, seeded, store: Store):
    first, second = await asked(store, seeded["en"].case, four_eyes=True)
    omar = await interpreter(store, "Omar")
    me = await interpreter(store)
    talk = await store.conversations.turns(seeded["en"].conversation)
    own = [f"t{t.seq}" for t in talk if not t.said.get("button") and t.said.get("text")]
    for review, who, texts_of_it in ((first, omar, "Sama."), (second, me, "sama")):
        await store.reviews.take(review, who.id, nothing_wished)
        for n, row in enumerate(own):
            told = body(texts_of_it if n else f"{texts_of_it} {who.name}")
            await store.review_rows.save(review, who.id, row, "checked", told, 0)
    await store.reviews.finish(first, omar.id)
    client, csrf = await signed_in("interpreter")
    answer = await client.post(f"/desk/reviews/{second}/finish", data={"csrf": csrf}, allow_redirects=False)
    assert answer.headers["Location"] == "/desk/reviews#mine"
    now = datetime.now(timezone.utc)
    (pair,) = await store.review_figures.pairs(now - timedelta(minutes=5), now + timedelta(minutes=5))
    assert (pair.compared, pair.alike) == (len(own), len(own) - 1) and len(own) > 1
    assert pair.people == {omar.id, me.id}


async def test_a_review_alone_is_compared_with_nothing(signed_in, seeded, store: Store):
    review = await taken(store, seeded["en"].case, "flagged")
    client, csrf = await signed_in("interpreter")
    await client.post(f"/desk/reviews/{review}/finish", data={"csrf": csrf})
    now = datetime.now(timezone.utc)
    assert await store.review_figures.pairs(now - timedelta(minutes=5), now + timedelta(minutes=5)) == []


# -- an interpreter's own --------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("language", "read", "open_tasks"),
    [
        ("fi", "Olet lukenut 2 viestiä viimeisten 30 päivän aikana. Aikaa meni 1 h 5 min.", "Sinulla on 1 avoin tehtävä. 10 viestiä on vielä kesken."),
        ("en", "You read 2 messages in the last 30 days. Time: 1 h 5 min.", "You have 1 open task. 10 messages are not ready yet."),
        ("ar", "قرأتم رسالتين في آخر 30 يومًا. الوقت: 1 س و5 د.", "لديكم مهمة مفتوحة واحدة. بقيت 10 رسائل غير جاهزة."),
    ],
)  # fmt: skip
async def test_an_interpreter_reads_the_own_load_in_two_lines(
    signed_in, seeded, store: Store, language: str, read: str, open_tasks: str
):
    review, me = await taken(store, seeded["ar"].case), await interpreter(store)
    for row, seconds in (("t1", 3600), ("t2", 300)):
        await store.review_rows.save(review, me.id, row, "checked", body("x", seconds=seconds), 0)
    client, _ = await signed_in("interpreter")
    page = html.unescape(await text_of(client, "/desk/reviews", language=language))
    (load,) = re.findall(r'<p class="own-load">.*?</p>', page, re.S)
    told = words(load)
    assert read in told and open_tasks in told


async def test_nobody_elses_load_is_shown(signed_in, seeded, store: Store):
    other = await interpreter(store, "Omar")
    review = await taken(store, seeded["ar"].case, user=other)
    await store.review_rows.save(review, other.id, "t1", "checked", body("x", seconds=900), 0)
    client, _ = await signed_in("interpreter")
    page = words(await text_of(client, "/desk/reviews", language="en"))
    assert "You read 0 messages in the last 30 days. You have no open tasks." in page
