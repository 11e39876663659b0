"""Working together: letters to families, partners outside the desk, groups."""

import sqlalchemy as sa
from alembic import op

from bot.store.errors import NotTakenBack

revision = "0003"
down_revision = "0002"

TIME = sa.DateTime(timezone=True)


def upgrade() -> None:
    op.create_table(
        "letters",
        sa.Column("id", sa.String(36), nullable=False),
        sa.Column("case_id", sa.String(36), nullable=False),
        sa.Column("kind", sa.String(16), nullable=False),
        sa.Column("about", sa.String(80), nullable=False),
        sa.Column("state", sa.String(16), nullable=False),
        sa.Column("author_id", sa.String(36), nullable=False),
        sa.Column("sent_at", TIME, nullable=False),
        sa.Column("body", sa.LargeBinary, nullable=False),
        sa.Column("answered_at", TIME),
        sa.Column("answer", sa.LargeBinary),
        sa.Column("read_at", TIME),
        sa.Column("read_by", sa.String(36)),
        sa.ForeignKeyConstraint(["author_id"], ["users.id"], name="fk_letters_author_id"),
        sa.ForeignKeyConstraint(["case_id"], ["cases.id"], name="fk_letters_case_id", ondelete="CASCADE"),
        sa.ForeignKeyConstraint(["read_by"], ["users.id"], name="fk_letters_read_by"),
        sa.PrimaryKeyConstraint("id", name="pk_letters"),
    )
    op.create_index("ix_letters_case_id", "letters", ["case_id", "state"])
    op.create_index("ix_letters_answered", "letters", ["read_at", "answered_at"])
    op.create_table(
        "case_partners",
        sa.Column("case_id", sa.String(36), nullable=False),
        sa.Column("user_id", sa.String(36), nullable=False),
        sa.Column("since", TIME, nullable=False),
        sa.Column("added_by", sa.String(36), nullable=False),
        sa.ForeignKeyConstraint(["added_by"], ["users.id"], name="fk_case_partners_added_by"),
        sa.ForeignKeyConstraint(["case_id"], ["cases.id"], name="fk_case_partners_case_id", ondelete="CASCADE"),
        sa.ForeignKeyConstraint(["user_id"], ["users.id"], name="fk_case_partners_user_id"),
        sa.PrimaryKeyConstraint("case_id", "user_id", name="pk_case_partners"),
    )
    op.create_index("ix_case_partners_user_id", "case_partners", ["user_id"])
    op.create_table(
        "groups",
        sa.Column("id", sa.String(36), nullable=False),
        sa.Column("name", sa.String(100), nullable=False),
        sa.Column("theme", sa.String(40), nullable=False),
        sa.Column("state", sa.String(16), nullable=False),
        sa.Column("language", sa.String(8), nullable=False),
        sa.Column("interpreters", sa.String(40), nullable=False),
        sa.Column("place", sa.String(200), nullable=False),
        sa.Column("starts_at", sa.String(5), nullable=False),
        sa.Column("minutes", sa.Integer, nullable=False),
        sa.Column("childcare", sa.Boolean, nullable=False),
        sa.Column("seats", sa.Integer, nullable=False),
        sa.Column("created_at", TIME, nullable=False),
        sa.Column("created_by", sa.String(36), nullable=False),
        sa.ForeignKeyConstraint(["created_by"], ["users.id"], name="fk_groups_created_by"),
        sa.PrimaryKeyConstraint("id", name="pk_groups"),
    )
    op.create_table(
        "group_leaders",
        sa.Column("group_id", sa.String(36), nullable=False),
        sa.Column("user_id", sa.String(36), nullable=False),
        sa.ForeignKeyConstraint(["group_id"], ["groups.id"], name="fk_group_leaders_group_id", ondelete="CASCADE"),
        sa.ForeignKeyConstraint(["user_id"], ["users.id"], name="fk_group_leaders_user_id"),
        sa.PrimaryKeyConstraint("group_id", "user_id", name="pk_group_leaders"),
    )
    op.create_index("ix_group_leaders_user_id", "group_leaders", ["user_id"])
    op.create_table(
        "group_members",
        sa.Column("group_id", sa.String(36), nullable=False),
        sa.Column("case_id", sa.String(36), nullable=False),
        sa.Column("state", sa.String(16), nullable=False),
        sa.Column("letter_id", sa.String(36)),
        sa.Column("at", TIME, nullable=False),
        sa.ForeignKeyConstraint(["case_id"], ["cases.id"], name="fk_group_members_case_id", ondelete="CASCADE"),
        sa.ForeignKeyConstraint(["group_id"], ["groups.id"], name="fk_group_members_group_id", ondelete="CASCADE"),
        sa.ForeignKeyConstraint(
            ["letter_id"], ["letters.id"], name="fk_group_members_letter_id", ondelete="SET NULL"
        ),
        sa.PrimaryKeyConstraint("group_id", "case_id", name="pk_group_members"),
    )
    op.create_index("ix_group_members_case_id", "group_members", ["case_id"])
    op.create_table(
        "group_meetings",
        sa.Column("group_id", sa.String(36), nullable=False),
        sa.Column("n", sa.Integer, nullable=False),
        sa.Column("day", sa.Date, nullable=False),
        sa.Column("topic", sa.String(200), nullable=False),
        sa.Column("state", sa.String(16), nullable=False),
        sa.ForeignKeyConstraint(
            ["group_id"], ["groups.id"], name="fk_group_meetings_group_id", ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("group_id", "n", name="pk_group_meetings"),
    )
    op.create_table(
        "group_attendance",
        sa.Column("group_id", sa.String(36), nullable=False),
        sa.Column("n", sa.Integer, nullable=False),
        sa.Column("case_id", sa.String(36), nullable=False),
        sa.Column("state", sa.String(16), nullable=False),
        sa.ForeignKeyConstraint(["case_id"], ["cases.id"], name="fk_group_attendance_case_id", ondelete="CASCADE"),
        sa.ForeignKeyConstraint(
            ["group_id", "n"],
            ["group_meetings.group_id", "group_meetings.n"],
            name="fk_group_attendance_group_id",
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("group_id", "n", "case_id", name="pk_group_attendance"),
    )
    op.create_index("ix_group_attendance_case_id", "group_attendance", ["case_id"])


def downgrade() -> None:
    raise NotTakenBack
