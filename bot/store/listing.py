"""Writes how a case is listed and by which words it is found. No word is kept, only its keyed hash."""

from __future__ import annotations

import sqlalchemy as sa
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.casework.listing import Listing
from bot.store import tables
from bot.store.encryption import MasterKey

NEW, OPEN, PLAN, CLOSED = STATES = ("new", "open", "plan", "closed")
_HASH_BYTES = 16
_cases, _words = tables.cases, tables.case_words


def word_hash(master_key: MasterKey, word: str) -> bytes:
    """The keyed hash of a word by which a case is found."""
    return master_key.blind_index("case words", word)[:_HASH_BYTES]


async def list_case(
    connection: AsyncConnection, master_key: MasterKey, case_id: str, listing: Listing
) -> None:
    """In place of what was there, inside a transaction. A due date that was set stays: the clock began then.

    A closed case is new again: the family has sent something more.
    """
    await connection.execute(
        _cases.update()
        .where(_cases.c.id == case_id)
        .values(
            due_on=sa.func.coalesce(_cases.c.due_on, listing.due),
            urgency=listing.urgency,
            state=sa.case((_cases.c.state == CLOSED, NEW), else_=_cases.c.state),
        )
    )
    await connection.execute(_words.delete().where(_words.c.case_id == case_id))
    hashes = sorted({word_hash(master_key, word) for word in listing.words})
    if hashes:
        await connection.execute(_words.insert(), [{"word_hash": h, "case_id": case_id} for h in hashes])
