"""Agreements: the texts that families were shown, once for each version. What was agreed is in the sealed state."""

import sqlalchemy as sa
from alembic import op

from bot.store.errors import NotTakenBack

revision = "0011"
down_revision = "0010"


def upgrade() -> None:
    op.create_table(
        "shown_texts",
        sa.Column("version", sa.String(16), nullable=False),
        sa.Column("language", sa.String(8), nullable=False),
        sa.Column("body", sa.Text, nullable=False),
        sa.PrimaryKeyConstraint("version", name="pk_shown_texts"),
    )


def downgrade() -> None:
    raise NotTakenBack
