"""Kinds of columns that more than one table has."""

from __future__ import annotations

from datetime import datetime, timezone
from typing import Any

import sqlalchemy as sa
from sqlalchemy.engine import Dialect

from bot.store.encryption import WRAPPED_KEY_BYTES


class UTC(sa.types.TypeDecorator[datetime]):
    """Aware datetimes in, aware UTC datetimes out, also on SQLite, which knows no time zones."""

    impl = sa.DateTime(timezone=True)
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        if value is None:
            return None
        if value.tzinfo is None:
            raise ValueError("a time without a time zone")
        value = value.astimezone(timezone.utc)
        return value.replace(tzinfo=None) if dialect.name == "sqlite" else value

    def process_result_value(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        return None if value is None else value.replace(tzinfo=timezone.utc)


class WrappedKey(sa.types.TypeDecorator[bytes]):
    """A wrapped case key, kept on SQLite where deleting it leaves no copy.

    SQLite's secure_delete zeroes a deleted row, but not the stale copies that remain when a row once moved
    between pages (7 of 36 000 deleted keys were still in the file). Overflow pages never move and are
    zeroed whole when freed, so padding pushes the key, at the end, out to one (4 kB per case).
    """

    impl = sa.LargeBinary
    cache_ok = True
    padding = bytes(4200)  # more than fits a row of a 4096-byte page

    def process_bind_param(self, value: bytes | None, dialect: Dialect) -> bytes | None:
        return self.padding + value if value is not None and dialect.name == "sqlite" else value

    def process_result_value(self, value: bytes | None, dialect: Dialect) -> bytes | None:
        return None if value is None else value[-WRAPPED_KEY_BYTES:]


def id_column(**kwargs: Any) -> sa.Column[str]:
    """The primary key `id`, a UUID as text."""
    return sa.Column("id", sa.String(36), primary_key=True, **kwargs)


def of_conversation(**kwargs: Any) -> sa.Column[str]:
    """The link to a talk, with which a row goes when the talk is erased."""
    link = sa.ForeignKey("conversations.id", ondelete="CASCADE")
    return sa.Column("conversation_id", link, nullable=False, **kwargs)
