"""The glossary of the house: the file with the house's changes over it, kept until another process or page changes it."""

from __future__ import annotations

import logging
from collections.abc import Iterable

from aiohttp import web

from bot.review.glossary import Glossary, GlossaryError, glossary
from bot.store.database import Store
from bot.store.glossary_entries import GlossaryEntry, Mark, mark_of
from bot.web.desk.words import store_of

log = logging.getLogger(__name__)


class HouseGlossary:
    """One per process. Every request asks the store whether anything changed: a small query over a few dozen rows."""

    def __init__(self) -> None:
        self._mark: Mark = ()
        self._glossary = glossary()

    async def get(self, store: Store) -> Glossary:
        """The glossary as it is now."""
        if await store.glossary.mark() != self._mark:
            entries = await store.glossary.list()
            self._glossary, self._mark = laid_over(entries), mark_of(entries)
        return self._glossary


HOUSE = web.AppKey("house_glossary", HouseGlossary)


async def glossary_of(request: web.Request) -> Glossary:
    """The glossary that the screens and the checks of this house use."""
    return await request.config_dict[HOUSE].get(store_of(request))


def laid_over(entries: Iterable[GlossaryEntry]) -> Glossary:
    """The file's glossary with the house's entries over it. One that a newer version cannot read is left out."""
    found = glossary()
    for entry in entries:
        try:
            found = found.with_entries([{"id": entry.id, "removed": True} if entry.removed else entry.body])
        except GlossaryError:
            log.error("A changed term of the glossary cannot be read and is left out: %s", entry.id)
    return found
