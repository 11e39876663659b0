"""When a sent case is erased: counted from the last thing that happened in it after it was closed, unless something waits."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

import sqlalchemy as sa
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.casework.retention import ANSWER, CALL, DANGER, HELD, HOLD, HOLD_BACK, NOTICE_DAYS, RELEASED, Rule
from bot.store import house_tables, tables
from bot.store.columns import UTC
from bot.store.flags import unread
from bot.store.listing import CLOSED

NOTICE = timedelta(days=NOTICE_DAYS)
RULE_SEEN = "retention.rule"
"""The log's word for a length of keeping cases that is followed from that day on; its subject is `keep_words`."""

_cases, _talks, _notes, _letters = tables.cases, tables.conversations, tables.case_notes, tables.letters
_flags, _calls, _log = tables.flags, tables.callback_requests, house_tables.access_log


@dataclass(frozen=True)
class CaseEnd:
    """A case as retention sees it."""

    case_id: str
    conversation_id: str
    number: str
    closed: bool
    ends: datetime | None
    """UTC; None while it is open, and when the rule sets no end."""
    kept: tuple[str, ...]
    """Why it stays although its time has come: of bot/casework/retention.WAITING."""

    def due(self, now: datetime) -> bool:
        """Whether its time has come; it is erased then unless it is `kept`."""
        return self.ends is not None and self.ends <= now


def keep_words(rule: Rule) -> str:
    """What the rule says, as the log keeps it."""
    return f"{rule.id} keep:{rule.keep}"


async def rule_since(connection: AsyncConnection, rule: Rule, now: datetime) -> datetime:
    """Since when this length is followed; now when it is new. Nobody's case goes without a month's notice."""
    newest = (
        await connection.execute(
            sa.select(_log.c.at, _log.c.subject)
            .where(_log.c.action == RULE_SEEN)
            .order_by(_log.c.n.desc())
            .limit(1)
        )
    ).one_or_none()
    return newest.at if newest is not None and newest.subject == keep_words(rule) else now


async def ends_of(
    connection: AsyncConnection,
    rule: Rule,
    now: datetime,
    *,
    closed_before: datetime | None = None,
    case_ids: Collection[str] | None = None,
) -> list[CaseEnd]:
    """All cases, or these, the first to go first; `closed_before` leaves out what was closed later or is open."""
    since = await rule_since(connection, rule, now)
    wanted = _asked()
    if case_ids is not None:
        wanted = wanted.where(_cases.c.id.in_(list(case_ids)))
    if closed_before is not None:
        wanted = wanted.where(_cases.c.state == CLOSED, _cases.c.closed_at <= closed_before)
    found = [_end(row, rule, since, now) for row in await connection.execute(wanted)]
    return sorted(found, key=lambda one: (one.ends is None, one.ends, one.number))


def _newest(column: sa.Column[Any], *where: sa.ColumnElement[bool]) -> sa.ScalarSelect[Any]:
    return sa.select(sa.func.max(column, type_=UTC)).where(*where).scalar_subquery()


def _asked() -> sa.Select[Any]:
    of_notes, of_letters = _notes.c.case_id == _cases.c.id, _letters.c.case_id == _cases.c.id
    of_talk = _cases.c.conversation_id
    hold = sa.and_(of_notes, _notes.c.kind == HOLD, _notes.c.current.is_(True))
    return sa.select(
        _cases.c.id, _cases.c.conversation_id, _cases.c.number, _cases.c.state, _cases.c.closed_at,
        _talks.c.updated_at,
        _newest(_notes.c.at, of_notes, _notes.c.kind != HOLD).label("noted"),
        _newest(_letters.c.sent_at, of_letters).label("wrote"),
        _newest(_letters.c.answered_at, of_letters).label("answered"),
        _newest(_letters.c.read_at, of_letters).label("read"),
        _newest(_notes.c.at, hold, _notes.c.state == RELEASED).label("released"),
        sa.exists().where(hold, _notes.c.state == HELD).label(HOLD_BACK),
        sa.exists().where(_flags.c.conversation_id == of_talk, unread()).label(DANGER),
        sa.exists().where(_calls.c.conversation_id == of_talk, _calls.c.done_at.is_(None)).label(CALL),
        sa.exists().where(of_letters, _letters.c.answered_at.is_not(None), _letters.c.read_at.is_(None)).label(ANSWER),
    ).join(_talks, _talks.c.id == _cases.c.conversation_id)  # fmt: skip


def _end(row: Any, rule: Rule, since: datetime, now: datetime) -> CaseEnd:
    values, closed = row._mapping, row.state == CLOSED
    ends = None
    if closed and rule.days is not None:
        # A case that an older program closed counts from now on, until the run has noted that it is closed.
        happened = [row.closed_at or now, row.updated_at, row.noted, row.wrote, row.answered, row.read]
        began = max(at for at in happened if at is not None)
        ends = max(began + timedelta(days=rule.days), since + NOTICE)
        if row.released is not None:
            ends = max(ends, row.released + NOTICE)
    kept = tuple(why for why in (HOLD_BACK, DANGER, CALL, ANSWER) if values[why])
    return CaseEnd(row.id, row.conversation_id, row.number, closed, ends, kept)
