"""Retention: counts what is due under the rules of data/retention.yml, erases exactly that, and keeps a report in the log.

Erasing a case destroys its key. Every step is one transaction with its own line in the log, so a crash in the middle
leaves each thing either whole or gone and told of.
"""

from __future__ import annotations

from collections.abc import AsyncIterator, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

import sqlalchemy as sa
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.casework.retention import HELD, HOLD, KINDS, Rule, Rules
from bot.store import house_tables, tables
from bot.store.access_log import AccessLog
from bot.store.closed_cases import RULE_SEEN, CaseEnd, ends_of, keep_words, rule_since
from bot.store.connection import Database
from bot.store.conversations import Conversations
from bot.store.flags import strip_flags
from bot.store.listing import CLOSED
from bot.store.retention_plan import (
    KindPlan,
    Plan,
    due_accounts,
    due_calls,
    due_groups,
    due_marks,
    in_use,
    planned,
    read,
    shown,
)

ACTOR = "system"
EXPIRED = "case.expired"
ERASED, RAN = "retention.erased", "retention.run"
_AT_ONCE = 50
_LINES_AT_ONCE = 5000
_LONGEST_REST = timedelta(days=3)

_cases, _talks, _calls, _flags = tables.cases, tables.conversations, tables.callback_requests, tables.flags
_groups, _users, _log, _notes = tables.groups, house_tables.users, house_tables.access_log, tables.case_notes


@dataclass(frozen=True)
class Erased:
    """One line of the report: so many of a kind went, under this rule."""

    at: datetime
    kind: str
    count: int
    keep: str
    begins: str
    version: str


class Retention:
    def __init__(self, database: Database, log: AccessLog, conversations: Conversations) -> None:
        self._db, self._log, self._conversations = database, log, conversations

    # -- looking ---------------------------------------------------------------------------------------

    async def plan(self, rules: Rules) -> Plan:
        """What is due now and what comes; nothing is changed."""
        now = self._db.now()
        async with self._db.read() as connection:
            found = [await planned(connection, rules[kind], now) for kind in KINDS]
        return Plan(now, rules.version, tuple(found))

    async def end_of(self, case_id: str, rules: Rules) -> CaseEnd | None:
        """When one case goes; None for a case that is not there."""
        async with self._db.read() as connection:
            found = await ends_of(connection, rules["cases"], self._db.now(), case_ids=[case_id])
        return found[0] if found else None

    async def ending(self, rules: Rules, within: timedelta) -> list[CaseEnd]:
        """Closed cases that are due within this time, the first to go first; those kept back too."""
        rule, now = rules["cases"], self._db.now()
        before = rule.before(now + within)
        if before is None:
            return []
        async with self._db.read() as connection:
            found = await ends_of(connection, rule, now, closed_before=before)
        return [one for one in found if one.due(now + within)]

    async def held(self) -> list[str]:
        """Ids of the cases on hold, the newest hold first."""
        wanted = sa.select(_notes.c.case_id).where(
            _notes.c.kind == HOLD, _notes.c.current.is_(True), _notes.c.state == HELD
        )
        async with self._db.read() as connection:
            return list(await connection.scalars(wanted.order_by(_notes.c.at.desc(), _notes.c.id)))

    async def named(self, number: str) -> str | None:
        """The id of the case with this number."""
        async with self._db.read() as connection:
            found: str | None = await connection.scalar(
                sa.select(_cases.c.id).where(_cases.c.number == number)
            )
        return found

    async def report(
        self, begin: datetime | None = None, end: datetime | None = None
    ) -> AsyncIterator[Erased]:
        """Everything that went by itself in a period (`end` not included), the oldest first."""
        wanted = sa.select(_log.c.n, _log.c.at, _log.c.subject).where(
            _log.c.action == ERASED, _log.c.actor == ACTOR
        )
        if begin is not None:
            wanted = wanted.where(_log.c.at >= begin)
        if end is not None:
            wanted = wanted.where(_log.c.at < end)
        async with self._db.read() as connection:
            rows = (await connection.execute(wanted.order_by(_log.c.n))).all()
        for row in rows:
            kind, *said = row.subject.split()
            told = dict(word.split(":", 1) for word in said)
            yield Erased(row.at, kind, int(told["count"]), told["keep"], told["from"], told["rules"])

    # -- erasing ---------------------------------------------------------------------------------------

    async def clock_moved(self) -> bool:
        """Whether the last run is so long ago that the clock may have stepped; True before the first run."""
        newest = sa.select(_log.c.at).where(_log.c.action == RAN, _log.c.actor == ACTOR)
        async with self._db.read() as connection:
            last = await connection.scalar(newest.order_by(_log.c.n.desc()).limit(1))
        return last is None or self._db.now() - last > _LONGEST_REST

    async def run(self, rules: Rules) -> Plan:
        """Erases what is due; gives what it found and how many of each kind went in fact.

        What came to life meanwhile stays. To be run again after a crash: nothing is counted or erased twice.
        """
        await self._note_what_is_new(rules)
        plan = await self.plan(rules)
        gone: dict[str, int] = {}
        for found in plan.kinds:
            if found.due:
                gone[found.rule.id] = await getattr(self, f"_erase_{found.rule.id}")(found, rules, plan.at)
        if gone.get("cases"):
            await self._db.clear_keys()
        elif gone:
            await self._db.empty_write_ahead_log()
        await self._log.append(ACTOR, RAN, f"rules:{rules.version}")
        done = (replace(one, due=gone.get(one.rule.id, 0), ids=()) for one in plan.kinds)
        return Plan(plan.at, plan.version, tuple(done))

    async def _note_what_is_new(self, rules: Rules) -> None:
        rule, now = rules["cases"], self._db.now()
        async with self._db.write(lock_first=True) as connection:
            unknown = sa.and_(_cases.c.state == CLOSED, _cases.c.closed_at.is_(None))
            await connection.execute(_cases.update().where(unknown).values(closed_at=now))
            if await rule_since(connection, rule, now) == now:
                await self._log.append_within(connection, ACTOR, RULE_SEEN, keep_words(rule))

    async def _tell(self, connection: AsyncConnection, rule: Rule, count: int, rules: Rules) -> None:
        if count:
            said = f"{rule.id} count:{count} keep:{rule.keep} from:{rule.begins} rules:{rules.version}"
            await self._log.append_within(connection, ACTOR, ERASED, said)

    async def _erase_cases(self, found: KindPlan, rules: Rules, at: datetime) -> int:
        gone = 0
        for some in _slices(found.ids):
            async with self._db.write(lock_first=True) as connection:
                # Talks before cases, as a sending does. Who writes at this very moment is waited for, and then kept.
                talks = sa.select(_cases.c.conversation_id).where(_cases.c.id.in_(some))
                await connection.execute(
                    sa.select(_talks.c.id).where(_talks.c.id.in_(talks)).with_for_update()
                )
                await connection.execute(
                    sa.select(_cases.c.id).where(_cases.c.id.in_(some)).with_for_update()
                )
                ends = await ends_of(connection, found.rule, at, case_ids=some)
                going = [one for one in ends if one.due(at) and not one.kept]
                ids = [one.conversation_id for one in going]
                await strip_flags(connection, ids, at)
                await connection.execute(_talks.delete().where(_talks.c.id.in_(ids)))
                for one in going:
                    await self._log.append_within(connection, ACTOR, EXPIRED, one.case_id)
                await self._tell(connection, found.rule, len(going), rules)
            gone += len(going)
        return gone

    async def _erase_drafts(self, found: KindPlan, rules: Rules, at: datetime) -> int:
        before = found.rule.before(at)
        assert before is not None
        count = await self._conversations.erase_idle(before)
        async with self._db.write() as connection:
            await self._tell(connection, found.rule, count, rules)
        return count

    async def _erase_callbacks(self, found: KindPlan, rules: Rules, at: datetime) -> int:
        return await self._delete(found, rules, _calls.c.id, due_calls(found.rule, at))

    async def _erase_danger_marks(self, found: KindPlan, rules: Rules, at: datetime) -> int:
        return await self._delete(found, rules, _flags.c.id, sa.and_(due_marks(found.rule, at), read()))

    async def _erase_groups(self, found: KindPlan, rules: Rules, at: datetime) -> int:
        return await self._delete(found, rules, _groups.c.id, sa.and_(due_groups(found.rule, at), ~in_use()))

    async def _erase_sessions(self, found: KindPlan, rules: Rules, at: datetime) -> int:
        return await self._delete_all(found, rules, house_tables.sessions, at)

    async def _erase_invitations(self, found: KindPlan, rules: Rules, at: datetime) -> int:
        return await self._delete_all(found, rules, house_tables.invitations, at)

    async def _erase_accounts(self, found: KindPlan, rules: Rules, at: datetime) -> int:
        async with self._db.write(lock_first=True) as connection:
            going = sa.and_(due_accounts(found.rule, at), ~shown())
            ids = list(
                await connection.scalars(sa.select(_users.c.id).where(going, _users.c.id.in_(found.ids)))
            )
            work = house_tables.interpreters
            await connection.execute(work.delete().where(work.c.user_id.in_(ids)))
            await connection.execute(_users.delete().where(_users.c.id.in_(ids)))
            await self._tell(connection, found.rule, len(ids), rules)
        return len(ids)

    async def _erase_log(self, found: KindPlan, rules: Rules, at: datetime) -> int:
        gone, last = 0, int(found.ids[0])
        async with self._db.read() as connection:
            first = int(await connection.scalar(sa.select(sa.func.min(_log.c.n))) or 0)
        for upto in (*range(first + _LINES_AT_ONCE - 1, last, _LINES_AT_ONCE), last):
            gone += await self._log.forget(upto)
        async with self._db.write() as connection:
            await self._tell(connection, found.rule, gone, rules)
        return gone

    async def _delete(
        self, found: KindPlan, rules: Rules, key: sa.Column[str], due: sa.ColumnElement[bool]
    ) -> int:
        gone = 0
        for some in _slices(found.ids):
            async with self._db.write() as connection:
                done = await connection.execute(sa.delete(key.table).where(due, key.in_(some)))
                await self._tell(connection, found.rule, done.rowcount, rules)
            gone += done.rowcount
        return gone

    async def _delete_all(self, found: KindPlan, rules: Rules, table: sa.Table, at: datetime) -> int:
        async with self._db.write() as connection:
            done = await connection.execute(table.delete().where(table.c.expires_at <= found.rule.before(at)))
            await self._tell(connection, found.rule, done.rowcount, rules)
        return int(done.rowcount)


def _slices(ids: Sequence[str]) -> Iterator[Sequence[str]]:
    return (ids[at : at + _AT_ONCE] for at in range(0, len(ids), _AT_ONCE))
