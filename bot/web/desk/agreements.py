"""What the family agreed to, on the case page and in what is taken along: read from the talk each time, for it may change."""

from __future__ import annotations

from typing import Any

from aiohttp import web

from bot.casework.agreed import agreed, exported, part_of, versions_of
from bot.conversation.agreement_state import Agreement, records_of, standing
from bot.store.cases import CaseRecord
from bot.web.desk.words import store_of


async def records_of_case(request: web.Request, case: CaseRecord) -> list[Agreement]:
    """Every record of a case's talk, the oldest first; none of a talk older than they are."""
    return records_of(await store_of(request).agreements.of_talk(case.conversation_id))


async def on_case(request: web.Request, case: CaseRecord, *, restricted: bool = False) -> dict[str, Any]:
    """What case_agreements.html needs."""
    records = part_of(await records_of_case(request, case), restricted)
    kept = await store_of(request).agreements.texts(versions_of(records))
    return {"agreed": agreed(records, kept, request["language"])}


async def to_take_along(request: web.Request, case: CaseRecord) -> list[dict[str, Any]]:
    """The common part's records as a document carries them."""
    records = part_of(await records_of_case(request, case), False)
    return exported(records, await store_of(request).agreements.texts(versions_of(records)))


async def is_taken_back(request: web.Request, case: CaseRecord, purpose: str) -> bool:
    """Whether the family has taken this agreement back."""
    now = standing(await records_of_case(request, case)).get(purpose)
    return now is not None and now.decision == "taken_back"
