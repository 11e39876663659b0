"""The master keys that a database knows: the house key under each, and while they change, each under the other."""

import sqlalchemy as sa
from alembic import op

from bot.store.errors import NotTakenBack

revision = "0007"
down_revision = "0006"


def upgrade() -> None:
    op.create_table(
        "master_keys",
        sa.Column("mark", sa.LargeBinary, nullable=False),
        sa.Column("n", sa.Integer, nullable=False),
        sa.Column("house", sa.LargeBinary, nullable=False),
        sa.Column("other", sa.LargeBinary),
        sa.Column("since", sa.DateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("mark", name="pk_master_keys"),
        sa.UniqueConstraint("n", name="uq_master_keys_n"),
    )


def downgrade() -> None:
    raise NotTakenBack
