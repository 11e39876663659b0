"""Feedback on services in the figures: counted when it was said, small numbers withheld, never its words."""

from __future__ import annotations

import html
import re
from contextlib import contextmanager
from datetime import date, datetime, timezone
from typing import Any

from bot.casework.feedback import BY_FAMILY, BY_WORKER
from bot.casework.figures import Period
from bot.store.database import Store
from bot.store.letters import ANSWERED
from bot.texts import LANGUAGES, texts
from bot.web.desk import figures as figure_pages

OWN = "صار ينام أحسن"


def text_of(page: str) -> str:
    return " ".join(html.unescape(re.sub(r"<[^>]+>", " ", page)).split())


@contextmanager
def clock(store: Store, at: datetime):
    real, store._db.now = store._db.now, lambda: at
    try:
        yield
    finally:
        store._db.now = real


async def test_feedback_is_counted_when_it_was_said_and_small_numbers_are_withheld(
    signed_in, store: Store, monkeypatch
):
    me = next(user for user in await store.users.list() if user.role == "worker")
    said = datetime(2026, 5, 4, 9, tzinfo=timezone.utc)
    for n in range(9):
        with clock(store, datetime(2025, 12, 1, 9, tzinfo=timezone.utc)):
            conversation, _ = await store.conversations.create()
            loaded = await store.conversations.load(conversation)
            empty: dict[str, Any] = {
                "flags": [],
                "raised": [],
                "strengths": [],
                "answers": [],
                "language": "ar",
            }
            case = await store.cases.send(loaded, empty)
        with clock(store, said):
            body = {"service": "family_work", "name": ""}
            letter = await store.letters.send(case.id, me.id, "feedback", "family_work", body)
            loaded = await store.conversations.load(conversation)
            answer = {"useful": "much" if n < 6 else "no", "heard": "yes", "words": OWN, "language": "ar"}
            await store.conversations.save_turn(
                loaded, client_message_id=None, said={}, reply={}, state={}, tracker=None, language="ar",
                also=store.letters.answering(letter, ANSWERED, answer),
            )  # fmt: skip
            note = {"useful": "little", "words": "w", "language": "fi"}
            await store.notes.add(case.id, me.id, "feedback", "family_work", note, thread="family_work")
    found = await figure_pages._count(store, Period(2026, 2))
    family = {row.code: row for row in found.topics[BY_FAMILY]}
    assert family["family_work:much"].total == 5 and family["heard:yes"].total == 10
    assert family["family_work:no"].total is None and family["group:much"].total is None
    assert family["heard:yes"].groups["month"] == {"2026-04": 0, "2026-05": 10, "2026-06": 0}
    assert {row.code: row.total for row in found.topics[BY_WORKER]}["family_work:little"] == 10
    other = await figure_pages._count(store, Period(2026, 1))
    assert all(row.total is None for topic in (BY_FAMILY, BY_WORKER) for row in other.topics[topic])
    monkeypatch.setattr(figure_pages, "today", lambda: date(2026, 9, 1))
    for language in LANGUAGES:
        client, _ = await signed_in("administrator")
        page = text_of(
            await (await client.get(f"/desk/figures?language={language}&period=2026-Q2&by=month")).text()
        )
        assert texts().say(language, "desk-figures-feedback-family") in page
        assert OWN not in page
    table = await (await client.get("/desk/figures.csv?language=en&period=2026-Q2")).text()
    assert "Family work: very useful" in table and "The family was heard" in table
