"""Retention: when a case was closed, and where the log begins when its oldest lines have been taken away."""

import sqlalchemy as sa
from alembic import op

from bot.store.errors import NotTakenBack

revision = "0010"
down_revision = "0009"


def upgrade() -> None:
    op.add_column("cases", sa.Column("closed_at", sa.DateTime(timezone=True)))
    op.add_column("access_log_head", sa.Column("anchor", sa.Integer))
    op.add_column("access_log_head", sa.Column("anchor_hash", sa.LargeBinary))
    op.add_column("access_log_head", sa.Column("anchor_seal", sa.LargeBinary))
    # Of cases that are closed already, the log knows when.
    op.execute(
        "UPDATE cases SET closed_at = (SELECT max(access_log.at) FROM access_log"
        " WHERE access_log.subject = cases.id AND access_log.action = 'case.closed') WHERE state = 'closed'"
    )


def downgrade() -> None:
    raise NotTakenBack
