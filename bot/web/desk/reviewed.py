"""What interpreters made of a case's words, read for a worker's page: the `reviews` of its content."""

from __future__ import annotations

from typing import Any

from aiohttp import web

from bot.casework.four_eyes import SETTLEMENT, settled
from bot.casework.renderings import Saved, merged
from bot.casework.reviewing import DONE, WITHDRAWN
from bot.store.cases import CaseRecord
from bot.web.desk.words import store_of


async def saved_of(request: web.Request, case_id: str) -> list[Saved]:
    """Every saved rendering of a case but those of reviews that were taken back."""
    store = store_of(request)
    rows = await store.review_rows.of_case(case_id)
    if not rows:
        return []
    numbers = await store.interpreters.numbers()
    reviews = {review.id: review for review in await store.reviews.of_case(case_id)}
    done = {review.id for review in reviews.values() if review.state == DONE}
    pairs: dict[str, str] = {}
    for review in reviews.values():
        if review.second_of and {review.id, review.second_of} <= done:
            pairs[review.id] = pairs[review.second_of] = review.second_of
    return [
        Saved(
            row.row, row.state, reviews[review_id].reader, numbers.get(row.saved_by, ""), row.saved_at, row.body,
            review_id, pairs.get(review_id, ""),
        )
        for review_id, found in rows.items()
        if reviews[review_id].state != WITHDRAWN
        for row in found
    ]  # fmt: skip


async def choices_of(request: web.Request, case_id: str) -> dict[str, str]:
    """What workers decided between two interpreters, by thread."""
    notes = await store_of(request).notes.of_case(case_id, SETTLEMENT, current=True)
    return {note.thread: note.state or "" for note in notes}


async def reviews_of(request: web.Request, case: CaseRecord) -> list[dict[str, Any]]:
    """The renderings that stand. The talk opens only when there are any."""
    saved = await saved_of(request, case.id)
    if not saved:
        return []
    found = settled(saved, await choices_of(request, case.id))
    return merged(await store_of(request).conversations.turns(case.conversation_id), found)
