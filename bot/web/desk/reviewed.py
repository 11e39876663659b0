"""What interpreters made of a case's words, read for a worker's page: the `reviews` of its content, and its corrected answers."""

from __future__ import annotations

from typing import Any

from aiohttp import web

from bot.casework.asking_back import beside
from bot.casework.corrected import laid_over
from bot.casework.four_eyes import SETTLEMENT, settled
from bot.casework.machine import with_machine
from bot.casework.renderings import Saved, corrections, merged
from bot.casework.reviewing import DONE, WITHDRAWN
from bot.store.cases import CaseRecord
from bot.store.letters import WORDING
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


async def asked_back_of(request: web.Request, case_id: str) -> dict[str, list[dict[str, Any]]]:
    """What interpreters asked the family back, by the key of the message."""
    letters = await store_of(request).letters.of_case(case_id)
    return beside(letter for letter in letters if letter.kind == WORDING)


async def corrections_of(request: web.Request, case: CaseRecord) -> list[dict[str, Any]]:
    """The corrections that interpreters saved."""
    turns = await store_of(request).conversations.turns(case.conversation_id)
    return corrections(turns, await saved_of(request, case.id))


async def read_into(request: web.Request, case: CaseRecord, content: dict[str, Any]) -> dict[str, Any]:
    """A content with the renderings that stand, machine ones where nobody has read, and with what interpreters corrected.

    The talk opens only when there are any.
    """
    saved = await saved_of(request, case.id)
    machine = await store_of(request).machine_renderings.of_case(case.id)
    if not saved and not machine:
        return {**content, "reviews": []}
    standing = settled(saved, await choices_of(request, case.id))
    turns = list(await store_of(request).conversations.turns(case.conversation_id))
    return {
        **laid_over({**content, "corrections": corrections(turns, saved)}),
        "reviews": with_machine(
            turns, merged(turns, standing, await asked_back_of(request, case.id)), machine
        ),
    }
