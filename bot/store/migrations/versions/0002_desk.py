"""The desk: teams, who holds a case, how it is listed, words it can be found by, what workers add."""

import sqlalchemy as sa
from alembic import op

from bot.store.errors import NotTakenBack

revision = "0002"
down_revision = "0001"

TIME = sa.DateTime(timezone=True)
NO_FLAG = 3


def upgrade() -> None:
    op.create_table(
        "teams",
        sa.Column("id", sa.String(36), nullable=False),
        sa.Column("name", sa.String(100), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_teams"),
        sa.UniqueConstraint("name", name="uq_teams_name"),
    )
    # Columns are added in place: SQLite would make a table anew by dropping the old one, and with it, by cascade,
    # every revision of every case.
    op.execute(
        "ALTER TABLE users ADD COLUMN team_id VARCHAR(36) CONSTRAINT fk_users_team_id REFERENCES teams (id)"
    )
    op.create_index("ix_users_team_id", "users", ["team_id"])
    op.add_column("cases", sa.Column("state", sa.String(8), nullable=False, server_default="new"))
    op.add_column("cases", sa.Column("urgency", sa.Integer, nullable=False, server_default=str(NO_FLAG)))
    op.add_column("cases", sa.Column("due_on", sa.Date))
    op.execute(
        "ALTER TABLE cases ADD COLUMN team_id VARCHAR(36) CONSTRAINT fk_cases_team_id REFERENCES teams (id)"
    )
    op.create_index("ix_cases_team_id", "cases", ["team_id"])
    op.create_index("ix_cases_listed", "cases", ["urgency", "due_on", "number", "state", "id"])
    op.create_index("ix_case_revisions_language", "case_revisions", ["language", "case_id", "revision"])
    op.create_index("ix_case_revisions_sent_at", "case_revisions", ["sent_at", "case_id", "revision", "language"])
    op.create_index("ix_callback_requests_waiting", "callback_requests", ["done_at", "asked_at"])
    op.create_table(
        "case_holders",
        sa.Column("case_id", sa.String(36), nullable=False),
        sa.Column("user_id", sa.String(36), nullable=False),
        sa.Column("since", TIME, nullable=False),
        sa.ForeignKeyConstraint(["case_id"], ["cases.id"], name="fk_case_holders_case_id", ondelete="CASCADE"),
        sa.ForeignKeyConstraint(["user_id"], ["users.id"], name="fk_case_holders_user_id"),
        sa.PrimaryKeyConstraint("case_id", "user_id", name="pk_case_holders"),
    )
    op.create_index("ix_case_holders_user_id", "case_holders", ["user_id"])
    op.create_table(
        "case_words",
        sa.Column("word_hash", sa.LargeBinary, nullable=False),
        sa.Column("case_id", sa.String(36), nullable=False),
        sa.ForeignKeyConstraint(["case_id"], ["cases.id"], name="fk_case_words_case_id", ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("word_hash", "case_id", name="pk_case_words"),
    )
    op.create_index("ix_case_words_case_id", "case_words", ["case_id"])
    op.create_table(
        "case_notes",
        sa.Column("id", sa.String(36), nullable=False),
        sa.Column("case_id", sa.String(36), nullable=False),
        sa.Column("thread", sa.String(100), nullable=False),
        sa.Column("current", sa.Boolean, nullable=False),
        sa.Column("kind", sa.String(16), nullable=False),
        sa.Column("about", sa.String(80), nullable=False),
        sa.Column("state", sa.String(16)),
        sa.Column("due_on", sa.Date),
        sa.Column("author_id", sa.String(36), nullable=False),
        sa.Column("at", TIME, nullable=False),
        sa.Column("body", sa.LargeBinary, nullable=False),
        sa.ForeignKeyConstraint(["author_id"], ["users.id"], name="fk_case_notes_author_id"),
        sa.ForeignKeyConstraint(["case_id"], ["cases.id"], name="fk_case_notes_case_id", ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("id", name="pk_case_notes"),
    )
    op.create_index("ix_case_notes_case_id", "case_notes", ["case_id", "kind", "current"])
    op.create_index("ix_case_notes_due", "case_notes", ["kind", "current", "due_on"])


def downgrade() -> None:
    raise NotTakenBack
