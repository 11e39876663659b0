"""The first tables: conversations and their keys, cases, danger flags, users, the access log."""

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None

TIME = sa.DateTime(timezone=True)


def upgrade() -> None:
    op.create_table(
        "access_log",
        sa.Column("n", sa.Integer, autoincrement=False, nullable=False),
        sa.Column("at", TIME, nullable=False),
        sa.Column("actor", sa.String(200), nullable=False),
        sa.Column("action", sa.String(100), nullable=False),
        sa.Column("subject", sa.String(200), nullable=False),
        sa.Column("hash", sa.LargeBinary, nullable=False),
        sa.PrimaryKeyConstraint("n", name="pk_access_log"),
    )
    op.create_index("ix_access_log_subject", "access_log", ["subject"])
    op.create_table(
        "access_log_head",
        sa.Column("id", sa.Integer, autoincrement=False, nullable=False),
        sa.Column("n", sa.Integer, nullable=False),
        sa.Column("hash", sa.LargeBinary, nullable=False),
        sa.Column("seal", sa.LargeBinary, nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_access_log_head"),
    )
    op.create_table(
        "case_numbers",
        sa.Column("year", sa.Integer, autoincrement=False, nullable=False),
        sa.Column("last", sa.Integer, nullable=False),
        sa.PrimaryKeyConstraint("year", name="pk_case_numbers"),
    )
    op.create_table(
        "conversations",
        sa.Column("id", sa.String(36), nullable=False),
        sa.Column("token_hash", sa.LargeBinary, nullable=False),
        sa.Column("code_hash", sa.LargeBinary),
        sa.Column("status", sa.String(8), nullable=False),
        sa.Column("language", sa.String(8)),
        sa.Column("version", sa.Integer, nullable=False),
        sa.Column("seq", sa.Integer, nullable=False),
        sa.Column("state", sa.LargeBinary),
        sa.Column("tracker", sa.LargeBinary),
        sa.Column("created_at", TIME, nullable=False),
        sa.Column("updated_at", TIME, nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_conversations"),
        sa.UniqueConstraint("code_hash", name="uq_conversations_code_hash"),
        sa.UniqueConstraint("token_hash", name="uq_conversations_token_hash"),
    )
    op.create_table(
        "invitations",
        sa.Column("token_hash", sa.LargeBinary, nullable=False),
        sa.Column("role", sa.String(16), nullable=False),
        sa.Column("expires_at", TIME, nullable=False),
        sa.PrimaryKeyConstraint("token_hash", name="pk_invitations"),
    )
    op.create_table(
        "key_check",
        sa.Column("id", sa.Integer, autoincrement=False, nullable=False),
        sa.Column("mark", sa.LargeBinary, nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_key_check"),
    )
    op.create_table(
        "users",
        sa.Column("id", sa.String(36), nullable=False),
        sa.Column("name", sa.String(100), nullable=False),
        sa.Column("name_key", sa.String(300), nullable=False),
        sa.Column("role", sa.String(16), nullable=False),
        sa.Column("password_hash", sa.String(200), nullable=False),
        sa.Column("created_at", TIME, nullable=False),
        sa.Column("disabled_at", TIME),
        sa.PrimaryKeyConstraint("id", name="pk_users"),
        sa.UniqueConstraint("name_key", name="uq_users_name_key"),
    )
    op.create_table(
        "callback_requests",
        sa.Column("id", sa.String(36), nullable=False),
        sa.Column("conversation_id", sa.String(36), nullable=False),
        sa.Column("body", sa.LargeBinary, nullable=False),
        sa.Column("asked_at", TIME, nullable=False),
        sa.Column("done_at", TIME),
        sa.Column("done_by", sa.String(36)),
        sa.ForeignKeyConstraint(["conversation_id"], ["conversations.id"], name="fk_callback_requests_conversation_id", ondelete="CASCADE"),
        sa.ForeignKeyConstraint(["done_by"], ["users.id"], name="fk_callback_requests_done_by"),
        sa.PrimaryKeyConstraint("id", name="pk_callback_requests"),
    )
    op.create_index("ix_callback_requests_conversation_id", "callback_requests", ["conversation_id"])
    op.create_table(
        "case_keys",
        sa.Column("conversation_id", sa.String(36), nullable=False),
        sa.Column("wrapped", sa.LargeBinary, nullable=False),
        sa.ForeignKeyConstraint(["conversation_id"], ["conversations.id"], name="fk_case_keys_conversation_id", ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("conversation_id", name="pk_case_keys"),
    )
    op.create_table(
        "cases",
        sa.Column("id", sa.String(36), nullable=False),
        sa.Column("conversation_id", sa.String(36), nullable=False),
        sa.Column("number", sa.String(40), nullable=False),
        sa.Column("revision", sa.Integer, nullable=False),
        sa.Column("first_sent_at", TIME, nullable=False),
        sa.ForeignKeyConstraint(["conversation_id"], ["conversations.id"], name="fk_cases_conversation_id", ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("id", name="pk_cases"),
        sa.UniqueConstraint("conversation_id", name="uq_cases_conversation_id"),
        sa.UniqueConstraint("number", name="uq_cases_number"),
    )
    op.create_table(
        "flags",
        sa.Column("id", sa.String(36), nullable=False),
        sa.Column("conversation_id", sa.String(36)),
        sa.Column("code", sa.String(64), nullable=False),
        sa.Column("level", sa.Integer, nullable=False),
        sa.Column("urgency", sa.String(16), nullable=False),
        sa.Column("rule", sa.Text),
        sa.Column("evidence", sa.LargeBinary),
        sa.Column("raised_at", TIME, nullable=False),
        sa.Column("erased_at", TIME),
        sa.ForeignKeyConstraint(["conversation_id"], ["conversations.id"], name="fk_flags_conversation_id", ondelete="SET NULL"),
        sa.PrimaryKeyConstraint("id", name="pk_flags"),
    )
    op.create_index("ix_flags_conversation_id", "flags", ["conversation_id"])
    op.create_index("ix_flags_raised_at", "flags", ["raised_at"])
    op.create_table(
        "sessions",
        sa.Column("token_hash", sa.LargeBinary, nullable=False),
        sa.Column("user_id", sa.String(36), nullable=False),
        sa.Column("expires_at", TIME, nullable=False),
        sa.ForeignKeyConstraint(["user_id"], ["users.id"], name="fk_sessions_user_id", ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("token_hash", name="pk_sessions"),
    )
    op.create_index("ix_sessions_expires_at", "sessions", ["expires_at"])
    op.create_index("ix_sessions_user_id", "sessions", ["user_id"])
    op.create_table(
        "turns",
        sa.Column("conversation_id", sa.String(36), nullable=False),
        sa.Column("seq", sa.Integer, nullable=False),
        sa.Column("message_hash", sa.LargeBinary),
        sa.Column("at", TIME, nullable=False),
        sa.Column("said", sa.LargeBinary, nullable=False),
        sa.Column("reply", sa.LargeBinary, nullable=False),
        sa.ForeignKeyConstraint(["conversation_id"], ["conversations.id"], name="fk_turns_conversation_id", ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("conversation_id", "seq", name="pk_turns"),
        sa.UniqueConstraint("conversation_id", "message_hash", name="uq_turns_conversation_id_message_hash"),
    )
    op.create_table(
        "case_revisions",
        sa.Column("case_id", sa.String(36), nullable=False),
        sa.Column("revision", sa.Integer, nullable=False),
        sa.Column("of_version", sa.Integer, nullable=False),
        sa.Column("sent_at", TIME, nullable=False),
        sa.Column("language", sa.String(8)),
        sa.Column("headline", sa.LargeBinary),
        sa.Column("content", sa.LargeBinary, nullable=False),
        sa.ForeignKeyConstraint(["case_id"], ["cases.id"], name="fk_case_revisions_case_id", ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("case_id", "revision", name="pk_case_revisions"),
    )
    op.create_table(
        "flag_reads",
        sa.Column("flag_id", sa.String(36), nullable=False),
        sa.Column("user_id", sa.String(36), nullable=False),
        sa.Column("read_at", TIME, nullable=False),
        sa.ForeignKeyConstraint(["flag_id"], ["flags.id"], name="fk_flag_reads_flag_id", ondelete="CASCADE"),
        sa.ForeignKeyConstraint(["user_id"], ["users.id"], name="fk_flag_reads_user_id"),
        sa.PrimaryKeyConstraint("flag_id", "user_id", name="pk_flag_reads"),
    )


def downgrade() -> None:
    for table in (
        "flag_reads",
        "case_revisions",
        "turns",
        "sessions",
        "flags",
        "cases",
        "case_keys",
        "callback_requests",
        "users",
        "key_check",
        "invitations",
        "conversations",
        "case_numbers",
        "access_log_head",
        "access_log",
    ):
        op.drop_table(table)
