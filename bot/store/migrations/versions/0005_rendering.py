"""Around the renderings: how far two interpreters agree, machine renderings, the house's own glossary."""

import sqlalchemy as sa
from alembic import op

from bot.store.errors import NotTakenBack

revision = "0005"
down_revision = "0004"

TIME = sa.DateTime(timezone=True)


def upgrade() -> None:
    with op.batch_alter_table("reviews") as table:
        table.add_column(sa.Column("compared", sa.Integer))
        table.add_column(sa.Column("alike", sa.Integer))
    op.create_table(
        "machine_renderings",
        sa.Column("case_id", sa.String(36), nullable=False),
        sa.Column("row", sa.String(40), nullable=False),
        sa.Column("reader", sa.String(8), nullable=False),
        sa.Column("body", sa.LargeBinary, nullable=False),
        sa.Column("at", TIME, nullable=False),
        sa.ForeignKeyConstraint(
            ["case_id"], ["cases.id"], name="fk_machine_renderings_case_id", ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("case_id", "row", "reader", name="pk_machine_renderings"),
    )
    op.create_table(
        "glossary_entries",
        sa.Column("id", sa.String(64), nullable=False),
        sa.Column("body", sa.Text, nullable=False),
        sa.Column("removed", sa.Boolean, nullable=False),
        sa.Column("changed_by", sa.String(36), nullable=False),
        sa.Column("changed_at", TIME, nullable=False),
        sa.ForeignKeyConstraint(["changed_by"], ["users.id"], name="fk_glossary_entries_changed_by"),
        sa.PrimaryKeyConstraint("id", name="pk_glossary_entries"),
    )


def downgrade() -> None:
    raise NotTakenBack
