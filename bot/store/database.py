"""The store: opens the database, brings its tables up to date and holds one repository per thing."""

from __future__ import annotations

import asyncio
import hmac
from collections.abc import Callable
from datetime import datetime
from functools import partial
from pathlib import Path

import sqlalchemy as sa
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.store import house_tables, master_keys
from bot.store.access_log import AccessLog
from bot.store.agenda import AgendaReading
from bot.store.agreements import AgreementTexts
from bot.store.backup import Aged, BackedUp, Restored, age, back_up, restore
from bot.store.callbacks import Callbacks
from bot.store.candidates import Candidates
from bot.store.case_notes import CaseNotes
from bot.store.cases import Cases
from bot.store.connection import Database, now_utc
from bot.store.conversations import Conversations
from bot.store.duties import Duties
from bot.store.encryption import MasterKey
from bot.store.errors import WrongMasterKey
from bot.store.figures import FiguresReading
from bot.store.flags import Flags
from bot.store.glossary_entries import GlossaryEntries
from bot.store.groups import Groups
from bot.store.identities import Identities
from bot.store.inbox import Inbox
from bot.store.interpreters import Interpreters
from bot.store.journeys import Journeys
from bot.store.letters import Letters
from bot.store.machine_renderings import MachineRenderings
from bot.store.migrating import current_revision, is_up_to_date, upgrade
from bot.store.news import News
from bot.store.openings import Openings
from bot.store.partners import Partners
from bot.store.retention import Retention
from bot.store.review_figures import ReviewFiguresReading
from bot.store.review_rows import ReviewRows
from bot.store.reviews import Reviews
from bot.store.second_factors import SecondFactors
from bot.store.sessions import Sessions
from bot.store.taking_back import TakingBack
from bot.store.teams import Teams
from bot.store.users import Users

_MIGRATION_LOCK = 0x7065726865  # any number, the same in every process: "perhe"


class Store:
    """Everything that is kept. One per process and event loop; close it."""

    def __init__(self, database: Database, master_key: MasterKey) -> None:
        self._db = database
        self._master = master_key
        self.conversations = Conversations(database, master_key)
        self.agreements = AgreementTexts(database, self.conversations)
        self.taking_back = TakingBack(database)
        self.cases = Cases(database, master_key)
        self.inbox = Inbox(database, master_key)
        self.notes = CaseNotes(database, master_key)
        self.letters = Letters(database, master_key)
        self.groups = Groups(database, master_key)
        self.candidates = Candidates(database, master_key)
        self.news = News(database)
        self.agenda = AgendaReading(database)
        self.partners = Partners(database)
        self.flags = Flags(database, master_key)
        self.figures = FiguresReading(database, master_key)
        self.callbacks = Callbacks(database, master_key)
        self.users = Users(database, master_key)
        self.identities = Identities(database, master_key, self.users)
        self.journeys = Journeys(database, master_key)
        self.sessions = Sessions(database)
        self.second_factors = SecondFactors(database, master_key)
        self.teams = Teams(database)
        self.interpreters = Interpreters(database)
        self.reviews = Reviews(database)
        self.review_rows = ReviewRows(database, master_key)
        self.machine_renderings = MachineRenderings(database, master_key)
        self.review_figures = ReviewFiguresReading(database, master_key)
        self.glossary = GlossaryEntries(database)
        self.openings = Openings(database)
        self.log = AccessLog(database, master_key)
        self.retention = Retention(database, self.log, self.conversations)
        self.duties = Duties(database)
        self.keys = master_keys.ChangeOfKeys(database, master_key)

    @classmethod
    async def open(cls, url: str, master_key: MasterKey, *, clock: Callable[[], datetime] = now_utc) -> Store:
        """`sqlite+aiosqlite:///path` or `postgresql+asyncpg://...`. Raises StoreUrlError.

        `clock` gives the current time, aware. Call `migrate` before the first use.
        """
        database = Database(url, clock)
        return cls(database, master_key.within(partial(master_keys.look, database)))

    async def migrate(self) -> None:
        """Brings the tables up to date, all or nothing; processes that start together wait for each other.

        Raises WrongMasterKey when the database was written with another master key.
        """
        async with self._db.write(lock_first=True) as connection:
            if not self._db.on_sqlite:
                await connection.execute(sa.select(sa.func.pg_advisory_xact_lock(_MIGRATION_LOCK)))
            await connection.run_sync(upgrade)
            await master_keys.begin(connection, self._db, self._master)
            await self._check_master_key(connection)
            await self.log.begin(connection)

    async def back_up(self, folder: Path, *, data: bool = True) -> BackedUp:
        """See bot/store/backup.py."""
        return await back_up(self._db, self._master, folder, data=data)

    async def age_backups(
        self, folder: Path, keep: int, *, try_only: bool = False, one_more: bool = False
    ) -> Aged:
        """See bot/store/backup.py."""
        return await asyncio.to_thread(age, folder, self._master, keep, try_only=try_only, one_more=one_more)

    async def restore(self, data: Path, keys: Path) -> Restored:
        """Fills an empty database; see bot/store/backup.py. It takes the place of the first `migrate`."""
        return await restore(self._db, self._master, data, keys)

    def key_of_all_processes(self, purpose: str) -> bytes:
        """32 bytes that every process of this installation derives alike, for what they check of one another."""
        return self._master.blind_index("processes", purpose)

    async def ping(self) -> None:
        """Ends well when the database answers."""
        async with self._db.read() as connection:
            await connection.execute(sa.select(1))

    async def is_migrated(self) -> bool:
        """Whether the tables are those of this code, or newer. Raises what the driver raises when nobody answers."""
        async with self._db.read() as connection:
            return await connection.run_sync(is_up_to_date)

    async def revision(self) -> str:
        """The number of the newest migration that the tables have."""
        async with self._db.read() as connection:
            return str(await connection.run_sync(current_revision))

    def connections(self) -> tuple[int, int]:
        """Connections to the database that are in use, and those that wait for work."""
        return self._db.connections()

    async def compact(self) -> None:
        """Clears what deletions leave in the database's files; run it in a quiet hour after erasing."""
        await self._db.compact()

    async def close(self) -> None:
        await self._db.close()

    async def _check_master_key(self, connection: AsyncConnection) -> None:
        mark = self._master.blind_index("key check", "perhesilta")
        known = await connection.scalar(sa.select(house_tables.key_check.c.mark))
        if known is None:
            await connection.execute(house_tables.key_check.insert(), {"id": 1, "mark": mark})
        elif not hmac.compare_digest(known, mark):
            raise WrongMasterKey
