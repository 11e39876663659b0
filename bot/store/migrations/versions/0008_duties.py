"""Duties: work that one process of the installation does every so often, with the lease of who is at it."""

import sqlalchemy as sa
from alembic import op

from bot.store.errors import NotTakenBack

revision = "0008"
down_revision = "0007"


def upgrade() -> None:
    op.create_table(
        "duties",
        sa.Column("name", sa.String(64), nullable=False),
        sa.Column("holder", sa.String(32)),
        sa.Column("held_until", sa.DateTime(timezone=True)),
        sa.Column("done_at", sa.DateTime(timezone=True)),
        sa.PrimaryKeyConstraint("name", name="pk_duties"),
    )


def downgrade() -> None:
    raise NotTakenBack
