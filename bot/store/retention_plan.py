"""What retention would erase at a moment, kind by kind: how many there are, are due, stay all the same, and come next."""

from __future__ import annotations

from collections import Counter
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Any

import sqlalchemy as sa
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.casework.groups import ENDED
from bot.casework.retention import Rule
from bot.store import house_tables, tables
from bot.store.closed_cases import ends_of
from bot.store.conversations import OPEN
from bot.store.flags import unread

AHEAD = (30, 90, 365)
"""The days ahead for which a plan counts."""
SHOWN, UNREAD = "case", "unread"
"""Why something that is due stays: a case, a group or the glossary still shows it; nobody has read it."""

_cases, _talks, _calls, _flags = tables.cases, tables.conversations, tables.callback_requests, tables.flags
_groups, _meetings, _members = tables.groups, tables.group_meetings, tables.group_members
_users, _log = house_tables.users, house_tables.access_log


@dataclass(frozen=True)
class KindPlan:
    """One kind: how many there are, how many go now, how many that are due stay and why, how many go within AHEAD."""

    rule: Rule
    there: int
    due: int
    kept: Mapping[str, int]
    """By reason; `case`: a case still shows it or needs it, `unread`: nobody has read it."""
    ahead: Mapping[int, int]
    """Days → how many more will be due by then if nothing happens; what `kept` may hold back is counted."""
    ids: tuple[str, ...] = field(default=(), repr=False)


@dataclass(frozen=True)
class Plan:
    """What a run at this moment would do."""

    at: datetime
    version: str
    kinds: tuple[KindPlan, ...]

    def __getitem__(self, kind: str) -> KindPlan:
        return next(one for one in self.kinds if one.rule.id == kind)


async def planned(connection: AsyncConnection, rule: Rule, now: datetime) -> KindPlan:
    """The plan of one kind."""
    return await _PLANS[rule.id](connection, rule, now)


# -- what is due: each of these is also the condition under which a row is deleted -------------------


def due_drafts(rule: Rule, now: datetime) -> sa.ColumnElement[bool]:
    """Talks that were never sent; as `Conversations.erase_idle` has it."""
    return sa.and_(_drafts(), _talks.c.updated_at < rule.before(now))


def due_calls(rule: Rule, now: datetime) -> sa.ColumnElement[bool]:
    """Call-back requests that somebody answered."""
    return _calls.c.done_at <= rule.before(now)


def due_marks(rule: Rule, now: datetime) -> sa.ColumnElement[bool]:
    """What is left of the danger flags of talks that are gone."""
    return sa.and_(_flags.c.conversation_id.is_(None), _flags.c.erased_at <= rule.before(now))


def due_groups(rule: Rule, now: datetime) -> sa.ColumnElement[bool]:
    """Groups that ended, by the day of their last meeting."""
    before = rule.before(now)
    if before is None:
        return sa.false()
    met = sa.exists().where(_meetings.c.group_id == _groups.c.id, _meetings.c.day > before.date())
    return sa.and_(_groups.c.state == ENDED, _groups.c.created_at <= before, ~met)


def due_accounts(rule: Rule, now: datetime) -> sa.ColumnElement[bool]:
    """Accounts of people who left."""
    return _users.c.disabled_at <= rule.before(now)


def read() -> sa.ColumnElement[bool]:
    """Somebody has read the flag."""
    return ~unread()


def in_use() -> sa.ColumnElement[bool]:
    """A family of the group has a case here."""
    return sa.exists().where(_members.c.group_id == _groups.c.id)


def shown() -> sa.ColumnElement[bool]:
    """Something shows what the owner of the account did, or belongs to it."""
    columns = [
        key.parent
        for table in tables.metadata.sorted_tables
        # An interpreter's number and languages are part of the account, and go with it.
        if table is not house_tables.interpreters
        for key in table.foreign_keys
        if key.column is _users.c.id and key.ondelete != "CASCADE"
    ]
    return sa.or_(*(sa.exists().where(column == _users.c.id) for column in columns))


def _drafts() -> sa.ColumnElement[bool]:
    sent = sa.exists().where(_cases.c.conversation_id == _talks.c.id)
    return sa.and_(_talks.c.status == OPEN, ~sent)


# -- counting --------------------------------------------------------------------------------------


async def _count(connection: AsyncConnection, table: sa.Table, *where: sa.ColumnElement[bool]) -> int:
    return int(await connection.scalar(sa.select(sa.func.count()).select_from(table).where(*where)) or 0)


Due = Callable[[Rule, datetime], sa.ColumnElement[bool]]


async def _ahead(
    connection: AsyncConnection, table: sa.Table, rule: Rule, now: datetime, due: Due
) -> dict[int, int]:
    if rule.days is None:
        return dict.fromkeys(AHEAD, 0)
    already = await _count(connection, table, due(rule, now))
    return {
        days: await _count(connection, table, due(rule, now + timedelta(days=days))) - already
        for days in AHEAD
    }


def _plain(
    table: sa.Table,
    due: Due,
    going: Callable[[], sa.ColumnElement[bool]] = sa.true,
    why: str = "",
    of: Callable[[], sa.ColumnElement[bool]] = sa.true,
) -> Callable[[AsyncConnection, Rule, datetime], Awaitable[KindPlan]]:
    """A kind whose rows go one by one: `of` are its rows, `going` those of the due ones that nothing keeps (`why`)."""

    async def plan(connection: AsyncConnection, rule: Rule, now: datetime) -> KindPlan:
        there = await _count(connection, table, of())
        if rule.days is None:
            return KindPlan(rule, there, 0, {}, dict.fromkeys(AHEAD, 0))
        key = next(iter(table.primary_key.columns))
        wanted = sa.select(key).where(due(rule, now), going()).order_by(key)
        ids = tuple(await connection.scalars(wanted))
        kept = await _count(connection, table, due(rule, now)) - len(ids)
        ahead = await _ahead(connection, table, rule, now, due)
        return KindPlan(rule, there, len(ids), {why: kept} if kept else {}, ahead, ids)

    return plan


async def _cases_plan(connection: AsyncConnection, rule: Rule, now: datetime) -> KindPlan:
    there = await _count(connection, _cases)
    if rule.days is None:
        return KindPlan(rule, there, 0, {}, dict.fromkeys(AHEAD, 0))
    ends = await ends_of(connection, rule, now)
    due = [one for one in ends if one.due(now)]
    kept = Counter(one.kept[0] for one in due if one.kept)
    ids = tuple(one.case_id for one in due if not one.kept)
    ahead = {days: sum(one.due(now + timedelta(days=days)) for one in ends) - len(due) for days in AHEAD}
    return KindPlan(rule, there, len(ids), dict(kept), ahead, ids)


async def _log_plan(connection: AsyncConnection, rule: Rule, now: datetime) -> KindPlan:
    there = await _count(connection, _log)
    before = rule.before(now)
    if before is None:
        return KindPlan(rule, there, 0, {}, dict.fromkeys(AHEAD, 0))
    # The log is a chain: only its beginning can go, up to the first line that must stay.
    newest = await connection.scalar(sa.select(sa.func.max(_log.c.n)))
    young = await connection.scalar(sa.select(sa.func.min(_log.c.n)).where(_log.c.at > before))
    due = _log.c.n < ((newest or 0) if young is None else young)
    alive = sa.or_(
        sa.exists().where(_cases.c.id == _log.c.subject),
        sa.exists().where(_flags.c.id == _log.c.subject, _flags.c.conversation_id.is_not(None)),
    )
    needed = await connection.scalar(sa.select(sa.func.min(_log.c.n)).where(due, alive))
    going = due if needed is None else sa.and_(due, _log.c.n < needed)
    last = await connection.scalar(sa.select(sa.func.max(_log.c.n)).where(going))
    count, all_due = await _count(connection, _log, going), await _count(connection, _log, due)
    kept = {SHOWN: all_due - count} if all_due > count else {}
    ahead = await _ahead(connection, _log, rule, now, lambda rule, at: _log.c.at <= rule.before(at))
    return KindPlan(rule, there, count, kept, ahead, () if last is None else (str(last),))


def _with_case(table: sa.Table) -> Callable[[AsyncConnection, Rule, datetime], Awaitable[KindPlan]]:
    async def plan(connection: AsyncConnection, rule: Rule, now: datetime) -> KindPlan:
        return KindPlan(rule, await _count(connection, table), 0, {}, dict.fromkeys(AHEAD, 0))

    return plan


def _expired(table: sa.Table) -> Callable[[AsyncConnection, Rule, datetime], Awaitable[KindPlan]]:
    return _plain(table, lambda rule, now: table.c.expires_at <= rule.before(now))


_PLANS: dict[str, Any] = {
    "drafts": _plain(_talks, due_drafts, of=_drafts),
    "cases": _cases_plan,
    "letters": _with_case(tables.letters),
    "notes": _with_case(tables.case_notes),
    "reviews": _with_case(tables.reviews),
    "callbacks": _plain(_calls, due_calls),
    "danger_marks": _plain(_flags, due_marks, read, UNREAD, lambda: _flags.c.conversation_id.is_(None)),
    "groups": _plain(_groups, due_groups, lambda: ~in_use(), SHOWN),
    "sessions": _expired(house_tables.sessions),
    "invitations": _expired(house_tables.invitations),
    "accounts": _plain(_users, due_accounts, lambda: ~shown(), SHOWN),
    "log": _log_plan,
}
