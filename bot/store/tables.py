"""The tables of families and of the work with them. Each column that holds what a person wrote is LargeBinary, sealed
with the key of its case."""

from __future__ import annotations

import sqlalchemy as sa

from bot.store.columns import UTC, WrappedKey, id_column, of_conversation
from bot.store.house_tables import metadata

conversations = sa.Table(
    "conversations",
    metadata,
    id_column(),
    sa.Column("token_hash", sa.LargeBinary, nullable=False, unique=True),
    sa.Column("code_hash", sa.LargeBinary, unique=True),
    sa.Column("status", sa.String(8), nullable=False),
    sa.Column("language", sa.String(8)),
    sa.Column("version", sa.Integer, nullable=False),
    sa.Column("seq", sa.Integer, nullable=False),
    sa.Column("state", sa.LargeBinary),
    sa.Column("tracker", sa.LargeBinary),
    sa.Column("created_at", UTC, nullable=False),
    sa.Column("updated_at", UTC, nullable=False),
)

# A table of its own: a backup can leave the keys out, or keep them for a shorter time than the rest.
case_keys = sa.Table(
    "case_keys",
    metadata,
    of_conversation(primary_key=True),
    sa.Column("wrapped", WrappedKey, nullable=False),
)

turns = sa.Table(
    "turns",
    metadata,
    of_conversation(primary_key=True),
    sa.Column("seq", sa.Integer, primary_key=True),
    sa.Column("message_hash", sa.LargeBinary),
    sa.Column("at", UTC, nullable=False),
    sa.Column("said", sa.LargeBinary, nullable=False),
    sa.Column("reply", sa.LargeBinary, nullable=False),
    sa.UniqueConstraint("conversation_id", "message_hash"),
)

# State, urgency and due date are plain, to list by; what they rest on is sealed in the revisions.
cases = sa.Table(
    "cases",
    metadata,
    id_column(),
    of_conversation(unique=True),
    sa.Column("number", sa.String(40), nullable=False, unique=True),
    sa.Column("revision", sa.Integer, nullable=False),
    sa.Column("first_sent_at", UTC, nullable=False),
    sa.Column("state", sa.String(8), nullable=False, server_default="new"),
    sa.Column("urgency", sa.Integer, nullable=False, server_default="3"),
    sa.Column("due_on", sa.Date),
    sa.Column("team_id", sa.ForeignKey("teams.id"), index=True),
    # When it was last closed; None while it is open, and of cases that an older program closed.
    sa.Column("closed_at", UTC),
    # In the order of the list, with all that its filters and its count look at: a page is read from it without sorting.
    sa.Index("ix_cases_listed", "urgency", "due_on", "number", "state", "id"),
)

case_holders = sa.Table(
    "case_holders",
    metadata,
    sa.Column("case_id", sa.ForeignKey("cases.id", ondelete="CASCADE"), primary_key=True),
    sa.Column("user_id", sa.ForeignKey("users.id"), primary_key=True, index=True),
    sa.Column("since", UTC, nullable=False),
)

# Keyed hashes of the words a case can be found by; no word can be read back from them.
case_words = sa.Table(
    "case_words",
    metadata,
    sa.Column("word_hash", sa.LargeBinary, primary_key=True),
    sa.Column("case_id", sa.ForeignKey("cases.id", ondelete="CASCADE"), primary_key=True, index=True),
)

# What workers add to a case: judgements of flags, plans, meetings. A changed thing is a new row of the same `thread`;
# the newest row is the current one. `kind`, `about` and `state` are fixed words, `due_on` serves lists over all cases.
case_notes = sa.Table(
    "case_notes",
    metadata,
    id_column(),
    sa.Column("case_id", sa.ForeignKey("cases.id", ondelete="CASCADE"), nullable=False),
    sa.Column("thread", sa.String(100), nullable=False),
    sa.Column("current", sa.Boolean, nullable=False),
    sa.Column("kind", sa.String(16), nullable=False),
    sa.Column("about", sa.String(80), nullable=False),
    sa.Column("state", sa.String(16)),
    sa.Column("due_on", sa.Date),
    sa.Column("author_id", sa.ForeignKey("users.id"), nullable=False),
    sa.Column("at", UTC, nullable=False),
    sa.Column("body", sa.LargeBinary, nullable=False),
    # SQLite would take the index below for the notes of one case, and read those of all, if this one had fewer columns.
    sa.Index("ix_case_notes_case_id", "case_id", "kind", "current"),
    sa.Index("ix_case_notes_due", "kind", "current", "due_on"),
)

# What a worker sends to a family: a question, part of the questionnaire, a follow-up round, an invitation. It waits in
# the talk until the family comes back with its code. `kind`, `about` and `state` are fixed words or ids.
letters = sa.Table(
    "letters",
    metadata,
    id_column(),
    sa.Column("case_id", sa.ForeignKey("cases.id", ondelete="CASCADE"), nullable=False),
    sa.Column("kind", sa.String(16), nullable=False),
    sa.Column("about", sa.String(80), nullable=False),
    sa.Column("state", sa.String(16), nullable=False),
    sa.Column("author_id", sa.ForeignKey("users.id"), nullable=False),
    sa.Column("sent_at", UTC, nullable=False),
    sa.Column("body", sa.LargeBinary, nullable=False),
    sa.Column("answered_at", UTC),
    sa.Column("answer", sa.LargeBinary),
    sa.Column("read_at", UTC),
    sa.Column("read_by", sa.ForeignKey("users.id")),
    sa.Index("ix_letters_case_id", "case_id", "state"),
    sa.Index("ix_letters_answered", "read_at", "answered_at"),
)

# With whom outside the desk's workers a family agreed to work: they see the plan alone.
case_partners = sa.Table(
    "case_partners",
    metadata,
    sa.Column("case_id", sa.ForeignKey("cases.id", ondelete="CASCADE"), primary_key=True),
    sa.Column("user_id", sa.ForeignKey("users.id"), primary_key=True, index=True),
    sa.Column("since", UTC, nullable=False),
    sa.Column("added_by", sa.ForeignKey("users.id"), nullable=False),
)

# A closed group of families. Nothing here is a family's own words; who belongs to it goes when a family is erased.
groups = sa.Table(
    "groups",
    metadata,
    id_column(),
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
    sa.Column("created_at", UTC, nullable=False),
    sa.Column("created_by", sa.ForeignKey("users.id"), nullable=False),
)

group_leaders = sa.Table(
    "group_leaders",
    metadata,
    sa.Column("group_id", sa.ForeignKey("groups.id", ondelete="CASCADE"), primary_key=True),
    sa.Column("user_id", sa.ForeignKey("users.id"), primary_key=True, index=True),
)

group_members = sa.Table(
    "group_members",
    metadata,
    sa.Column("group_id", sa.ForeignKey("groups.id", ondelete="CASCADE"), primary_key=True),
    sa.Column("case_id", sa.ForeignKey("cases.id", ondelete="CASCADE"), primary_key=True, index=True),
    sa.Column("state", sa.String(16), nullable=False),
    sa.Column("letter_id", sa.ForeignKey("letters.id", ondelete="SET NULL")),
    sa.Column("at", UTC, nullable=False),
)

group_meetings = sa.Table(
    "group_meetings",
    metadata,
    sa.Column("group_id", sa.ForeignKey("groups.id", ondelete="CASCADE"), primary_key=True),
    sa.Column("n", sa.Integer, primary_key=True, autoincrement=False),
    sa.Column("day", sa.Date, nullable=False),
    sa.Column("topic", sa.String(200), nullable=False),
    sa.Column("state", sa.String(16), nullable=False),
)

group_attendance = sa.Table(
    "group_attendance",
    metadata,
    sa.Column("group_id", sa.String(36), primary_key=True),
    sa.Column("n", sa.Integer, primary_key=True, autoincrement=False),
    sa.Column("case_id", sa.ForeignKey("cases.id", ondelete="CASCADE"), primary_key=True, index=True),
    sa.Column("state", sa.String(16), nullable=False),
    sa.ForeignKeyConstraint(
        ["group_id", "n"], ["group_meetings.group_id", "group_meetings.n"], ondelete="CASCADE"
    ),
)

# The task of one interpreter on one transcript. What it says about the transcript (rows, characters, dialect) was
# counted when it was asked for, so that a list of tasks opens nothing.
reviews = sa.Table(
    "reviews",
    metadata,
    id_column(),
    sa.Column("case_id", sa.ForeignKey("cases.id", ondelete="CASCADE"), nullable=False, index=True),
    sa.Column("of", sa.String(8), nullable=False),
    sa.Column("reader", sa.String(8), nullable=False),
    sa.Column("second_of", sa.ForeignKey("reviews.id", ondelete="CASCADE")),
    sa.Column("state", sa.String(16), nullable=False),
    sa.Column("due_on", sa.Date),
    sa.Column("rows", sa.Integer, nullable=False),
    sa.Column("characters", sa.Integer, nullable=False),
    sa.Column("dialect", sa.String(32), nullable=False),
    sa.Column("asked_by", sa.ForeignKey("users.id"), nullable=False),
    sa.Column("asked_at", UTC, nullable=False),
    sa.Column("taken_by", sa.ForeignKey("users.id"), index=True),
    sa.Column("taken_at", UTC),
    sa.Column("done_at", UTC),
    # Of a pair that reads with four eyes, written when both are done: rows that both have read, and that say the same.
    sa.Column("compared", sa.Integer),
    sa.Column("alike", sa.Integer),
    sa.Index("ix_reviews_listed", "state", "due_on"),
)

review_refusals = sa.Table(
    "review_refusals",
    metadata,
    sa.Column("review_id", sa.ForeignKey("reviews.id", ondelete="CASCADE"), primary_key=True),
    sa.Column("user_id", sa.ForeignKey("users.id"), primary_key=True),
    sa.Column("why", sa.String(16), nullable=False),
    sa.Column("at", UTC, nullable=False),
)

# Interpreters who never get anything of a case: they know the family, or the family does not want them.
review_exclusions = sa.Table(
    "review_exclusions",
    metadata,
    sa.Column("case_id", sa.ForeignKey("cases.id", ondelete="CASCADE"), primary_key=True),
    sa.Column("user_id", sa.ForeignKey("users.id"), primary_key=True),
    sa.Column("why", sa.String(16), nullable=False),
    sa.Column("at", UTC, nullable=False),
)

# One rendering. `row` is the message it is of, such as "t12"; a review that changed hands keeps whose each row is.
review_rows = sa.Table(
    "review_rows",
    metadata,
    sa.Column("review_id", sa.ForeignKey("reviews.id", ondelete="CASCADE"), primary_key=True),
    sa.Column("row", sa.String(40), primary_key=True),
    sa.Column("state", sa.String(16), nullable=False),
    sa.Column("version", sa.Integer, nullable=False),
    sa.Column("body", sa.LargeBinary, nullable=False),
    sa.Column("saved_by", sa.ForeignKey("users.id"), nullable=False),
    sa.Column("saved_at", UTC, nullable=False),
    sa.Column("seconds", sa.Integer, nullable=False),
)

# What the municipality's own translation server made of a message; it goes with the case.
machine_renderings = sa.Table(
    "machine_renderings",
    metadata,
    sa.Column("case_id", sa.ForeignKey("cases.id", ondelete="CASCADE"), primary_key=True),
    sa.Column("row", sa.String(40), primary_key=True),
    sa.Column("reader", sa.String(8), primary_key=True),
    sa.Column("body", sa.LargeBinary, nullable=False),
    sa.Column("at", UTC, nullable=False),
)

case_revisions = sa.Table(
    "case_revisions",
    metadata,
    sa.Column("case_id", sa.ForeignKey("cases.id", ondelete="CASCADE"), primary_key=True),
    sa.Column("revision", sa.Integer, primary_key=True),
    sa.Column("of_version", sa.Integer, nullable=False),
    sa.Column("sent_at", UTC, nullable=False),
    sa.Column("language", sa.String(8)),
    sa.Column("headline", sa.LargeBinary),
    sa.Column("content", sa.LargeBinary, nullable=False),
    # Lists need a few bytes of rows that hold 20 kB: these spare them the rows.
    sa.Index("ix_case_revisions_language", "language", "case_id", "revision"),
    sa.Index("ix_case_revisions_sent_at", "sent_at", "case_id", "revision", "language"),
)

case_numbers = sa.Table(
    "case_numbers",
    metadata,
    sa.Column("year", sa.Integer, primary_key=True, autoincrement=False),
    sa.Column("last", sa.Integer, nullable=False),
)

# A flag outlives its conversation as a bare row, so its link is cut instead of the row being deleted.
flags = sa.Table(
    "flags",
    metadata,
    id_column(),
    sa.Column("conversation_id", sa.ForeignKey("conversations.id", ondelete="SET NULL"), index=True),
    sa.Column("code", sa.String(64), nullable=False),
    sa.Column("level", sa.Integer, nullable=False),
    sa.Column("urgency", sa.String(16), nullable=False),
    sa.Column("rule", sa.Text),
    sa.Column("evidence", sa.LargeBinary),
    sa.Column("raised_at", UTC, nullable=False, index=True),
    sa.Column("erased_at", UTC),
)

flag_reads = sa.Table(
    "flag_reads",
    metadata,
    sa.Column("flag_id", sa.ForeignKey("flags.id", ondelete="CASCADE"), primary_key=True),
    sa.Column("user_id", sa.ForeignKey("users.id"), primary_key=True),
    sa.Column("read_at", UTC, nullable=False),
)

callback_requests = sa.Table(
    "callback_requests",
    metadata,
    id_column(),
    of_conversation(index=True),
    sa.Column("body", sa.LargeBinary, nullable=False),
    sa.Column("asked_at", UTC, nullable=False),
    sa.Column("done_at", UTC),
    sa.Column("done_by", sa.ForeignKey("users.id")),
    sa.Index("ix_callback_requests_waiting", "done_at", "asked_at"),
)
