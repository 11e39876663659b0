"""Review by interpreters: who they are, the tasks, who declined or must not get one, and the rows."""

import sqlalchemy as sa
from alembic import op

from bot.store.errors import NotTakenBack

revision = "0004"
down_revision = "0003"

TIME = sa.DateTime(timezone=True)


def upgrade() -> None:
    op.create_table(
        "interpreters",
        sa.Column("user_id", sa.String(36), nullable=False),
        sa.Column("number", sa.String(16), nullable=False),
        sa.Column("languages", sa.String(40), nullable=False),
        sa.Column("gender", sa.String(8)),
        sa.Column("team_id", sa.String(36)),
        sa.ForeignKeyConstraint(["team_id"], ["teams.id"], name="fk_interpreters_team_id"),
        sa.ForeignKeyConstraint(["user_id"], ["users.id"], name="fk_interpreters_user_id"),
        sa.PrimaryKeyConstraint("user_id", name="pk_interpreters"),
        sa.UniqueConstraint("number", name="uq_interpreters_number"),
    )
    op.create_table(
        "reviews",
        sa.Column("id", sa.String(36), nullable=False),
        sa.Column("case_id", sa.String(36), nullable=False),
        sa.Column("of", sa.String(8), nullable=False),
        sa.Column("reader", sa.String(8), nullable=False),
        sa.Column("second_of", sa.String(36)),
        sa.Column("state", sa.String(16), nullable=False),
        sa.Column("due_on", sa.Date),
        sa.Column("rows", sa.Integer, nullable=False),
        sa.Column("characters", sa.Integer, nullable=False),
        sa.Column("dialect", sa.String(32), nullable=False),
        sa.Column("asked_by", sa.String(36), nullable=False),
        sa.Column("asked_at", TIME, nullable=False),
        sa.Column("taken_by", sa.String(36)),
        sa.Column("taken_at", TIME),
        sa.Column("done_at", TIME),
        sa.ForeignKeyConstraint(["asked_by"], ["users.id"], name="fk_reviews_asked_by"),
        sa.ForeignKeyConstraint(["case_id"], ["cases.id"], name="fk_reviews_case_id", ondelete="CASCADE"),
        sa.ForeignKeyConstraint(["second_of"], ["reviews.id"], name="fk_reviews_second_of", ondelete="CASCADE"),
        sa.ForeignKeyConstraint(["taken_by"], ["users.id"], name="fk_reviews_taken_by"),
        sa.PrimaryKeyConstraint("id", name="pk_reviews"),
    )
    op.create_index("ix_reviews_case_id", "reviews", ["case_id"])
    op.create_index("ix_reviews_taken_by", "reviews", ["taken_by"])
    op.create_index("ix_reviews_listed", "reviews", ["state", "due_on"])
    op.create_table(
        "review_refusals",
        sa.Column("review_id", sa.String(36), nullable=False),
        sa.Column("user_id", sa.String(36), nullable=False),
        sa.Column("why", sa.String(16), nullable=False),
        sa.Column("at", TIME, nullable=False),
        sa.ForeignKeyConstraint(
            ["review_id"], ["reviews.id"], name="fk_review_refusals_review_id", ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(["user_id"], ["users.id"], name="fk_review_refusals_user_id"),
        sa.PrimaryKeyConstraint("review_id", "user_id", name="pk_review_refusals"),
    )
    op.create_table(
        "review_exclusions",
        sa.Column("case_id", sa.String(36), nullable=False),
        sa.Column("user_id", sa.String(36), nullable=False),
        sa.Column("why", sa.String(16), nullable=False),
        sa.Column("at", TIME, nullable=False),
        sa.ForeignKeyConstraint(
            ["case_id"], ["cases.id"], name="fk_review_exclusions_case_id", ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(["user_id"], ["users.id"], name="fk_review_exclusions_user_id"),
        sa.PrimaryKeyConstraint("case_id", "user_id", name="pk_review_exclusions"),
    )
    op.create_table(
        "review_rows",
        sa.Column("review_id", sa.String(36), nullable=False),
        sa.Column("row", sa.String(40), nullable=False),
        sa.Column("state", sa.String(16), nullable=False),
        sa.Column("version", sa.Integer, nullable=False),
        sa.Column("body", sa.LargeBinary, nullable=False),
        sa.Column("saved_by", sa.String(36), nullable=False),
        sa.Column("saved_at", TIME, nullable=False),
        sa.Column("seconds", sa.Integer, nullable=False),
        sa.ForeignKeyConstraint(
            ["review_id"], ["reviews.id"], name="fk_review_rows_review_id", ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(["saved_by"], ["users.id"], name="fk_review_rows_saved_by"),
        sa.PrimaryKeyConstraint("review_id", "row", name="pk_review_rows"),
    )


def downgrade() -> None:
    raise NotTakenBack
