"""Identities: an account may be joined to one person at an OpenID Connect provider."""

import sqlalchemy as sa
from alembic import op

from bot.store.errors import NotTakenBack

revision = "0009"
down_revision = "0008"


def upgrade() -> None:
    op.add_column("users", sa.Column("issuer", sa.String(300)))
    op.add_column("users", sa.Column("subject", sa.LargeBinary))
    op.create_index("ix_users_identity", "users", ["issuer", "subject"], unique=True)


def downgrade() -> None:
    raise NotTakenBack
