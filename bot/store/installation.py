"""The store of this installation, opened as its settings say, with what older versions left brought up to date."""

from __future__ import annotations

from bot.casework.deadlines import in_finland
from bot.casework.listing import listing
from bot.settings import Settings
from bot.store.database import Store
from bot.store.encryption import MasterKey


async def open_store(settings: Settings) -> Store:
    """The store of this installation, its tables up to date."""
    settings.var.mkdir(parents=True, exist_ok=True)
    store = await Store.open(settings.database, MasterKey.load(file=settings.master_key_file))
    await store.migrate()
    await list_older_cases(store)
    return store


async def list_older_cases(store: Store) -> None:
    """Gives cases that an older version of the program took in their place in the workers' list."""
    while older := await store.inbox.not_listed():
        for case_id in older:
            case = await store.cases.get(case_id)
            content = {**case.content, "at": case.sent_at.isoformat()}
            listed = listing(content, in_finland(case.first_sent_at).date())
            await store.inbox.list_again(case_id, listed)
