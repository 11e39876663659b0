"""The tables of the house: accounts, sign-in, the log of who opened what, keys. None of them points at a family."""

from __future__ import annotations

import sqlalchemy as sa

from bot.store.columns import UTC, WrappedKey, id_column

metadata = sa.MetaData(
    naming_convention={
        "pk": "pk_%(table_name)s",
        "fk": "fk_%(table_name)s_%(column_0_name)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
        "ix": "ix_%(table_name)s_%(column_0_name)s",
    }
)

# Who works together: a pair or a team with its area. Their names are no family's.
teams = sa.Table(
    "teams",
    metadata,
    id_column(),
    sa.Column("name", sa.String(100), nullable=False, unique=True),
)

users = sa.Table(
    "users",
    metadata,
    id_column(),
    sa.Column("name", sa.String(100), nullable=False),
    sa.Column("name_key", sa.String(300), nullable=False, unique=True),
    sa.Column("role", sa.String(16), nullable=False),
    sa.Column("team_id", sa.ForeignKey("teams.id"), index=True),
    # Empty: this account has no password and signs in at the provider alone.
    sa.Column("password_hash", sa.String(200), nullable=False),
    sa.Column("created_at", UTC, nullable=False),
    sa.Column("disabled_at", UTC),
    # Who it is joined to: the provider, and a keyed hash of its name for the person, which nobody can read back.
    sa.Column("issuer", sa.String(300)),
    sa.Column("subject", sa.LargeBinary),
    sa.Index("ix_users_identity", "issuer", "subject", unique=True),
)

sessions = sa.Table(
    "sessions",
    metadata,
    sa.Column("token_hash", sa.LargeBinary, primary_key=True),
    sa.Column("user_id", sa.ForeignKey("users.id", ondelete="CASCADE"), nullable=False, index=True),
    sa.Column("begun_at", UTC, nullable=False),
    sa.Column("used_at", UTC, nullable=False),
    sa.Column("expires_at", UTC, nullable=False, index=True),
    # Its kind in a few fixed words, such as "firefox computer": no address, and nothing a browser is known again by.
    sa.Column("browser", sa.String(32), nullable=False),
    # What is still missing after the password: "code" or "set-up". Until then the session opens nothing else.
    sa.Column("waits_for", sa.String(8)),
)

# The secret of an app that shows codes, sealed under a key derived from the master key; `last_step` is the half minute
# of the newest code that was accepted. Not confirmed: nobody has shown yet that the app has it.
second_factors = sa.Table(
    "second_factors",
    metadata,
    sa.Column("user_id", sa.ForeignKey("users.id", ondelete="CASCADE"), primary_key=True),
    sa.Column("secret", sa.LargeBinary, nullable=False),
    sa.Column("last_step", sa.Integer),
    sa.Column("confirmed_at", UTC),
)

recovery_codes = sa.Table(
    "recovery_codes",
    metadata,
    sa.Column("user_id", sa.ForeignKey("users.id", ondelete="CASCADE"), primary_key=True),
    sa.Column("code_hash", sa.LargeBinary, primary_key=True),
)

invitations = sa.Table(
    "invitations",
    metadata,
    sa.Column("token_hash", sa.LargeBinary, primary_key=True),
    sa.Column("role", sa.String(16), nullable=False),
    sa.Column("expires_at", UTC, nullable=False),
)

# Who reviews what families wrote. A worker sees the number, never the name; `languages` are codes with commas between.
interpreters = sa.Table(
    "interpreters",
    metadata,
    sa.Column("user_id", sa.ForeignKey("users.id"), primary_key=True),
    sa.Column("number", sa.String(16), nullable=False, unique=True),
    sa.Column("languages", sa.String(40), nullable=False),
    sa.Column("gender", sa.String(8)),
    sa.Column("team_id", sa.ForeignKey("teams.id")),
)

# The house's own changes to data/review/glossary.yml: words of the trade, nobody's own.
glossary_entries = sa.Table(
    "glossary_entries",
    metadata,
    sa.Column("id", sa.String(64), primary_key=True),
    sa.Column("body", sa.Text, nullable=False),
    sa.Column("removed", sa.Boolean, nullable=False),
    sa.Column("changed_by", sa.ForeignKey("users.id"), nullable=False),
    sa.Column("changed_at", UTC, nullable=False),
)

# The house's own words as families were shown them when they agreed to something: once for each version, and of nobody.
shown_texts = sa.Table(
    "shown_texts",
    metadata,
    sa.Column("version", sa.String(16), primary_key=True),
    sa.Column("language", sa.String(8), nullable=False),
    sa.Column("body", sa.Text, nullable=False),
)

access_log = sa.Table(
    "access_log",
    metadata,
    sa.Column("n", sa.Integer, primary_key=True, autoincrement=False),
    sa.Column("at", UTC, nullable=False),
    sa.Column("actor", sa.String(200), nullable=False),
    sa.Column("action", sa.String(100), nullable=False),
    sa.Column("subject", sa.String(200), nullable=False, index=True),
    sa.Column("hash", sa.LargeBinary, nullable=False),
)

# One row. It is the lock under which entries are appended, and it shows when the newest entries were cut off. The
# anchor is the last line that retention took away: the chain begins at it, and its seal shows that the program set it.
access_log_head = sa.Table(
    "access_log_head",
    metadata,
    sa.Column("id", sa.Integer, primary_key=True, autoincrement=False),
    sa.Column("n", sa.Integer, nullable=False),
    sa.Column("hash", sa.LargeBinary, nullable=False),
    sa.Column("seal", sa.LargeBinary, nullable=False),
    sa.Column("anchor", sa.Integer),
    sa.Column("anchor_hash", sa.LargeBinary),
    sa.Column("anchor_seal", sa.LargeBinary),
)

# One row for each master key that opens this database: one, or two while they change. `house`: the key from which all
# indexes derive, wrapped by it; `other`: the other master key, wrapped by it. `n` grows: the highest is the newest.
master_keys = sa.Table(
    "master_keys",
    metadata,
    sa.Column("mark", sa.LargeBinary, primary_key=True),
    sa.Column("n", sa.Integer, nullable=False, unique=True),
    sa.Column("house", WrappedKey, nullable=False),
    sa.Column("other", WrappedKey),
    sa.Column("since", UTC, nullable=False),
)

# Work that one process does every so often: who is at it until when, and when it was last done.
duties = sa.Table(
    "duties",
    metadata,
    sa.Column("name", sa.String(64), primary_key=True),
    sa.Column("holder", sa.String(32)),
    sa.Column("held_until", UTC),
    sa.Column("done_at", UTC),
)

# One row, written by the first start: tells at once when a database is opened with another master key.
key_check = sa.Table(
    "key_check",
    metadata,
    sa.Column("id", sa.Integer, primary_key=True, autoincrement=False),
    sa.Column("mark", sa.LargeBinary, nullable=False),
)
