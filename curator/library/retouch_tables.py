"""More tables, private to this room: what is written on tickets, their versions and timers."""

from sqlalchemy import Column, Float, ForeignKey, Index, Integer, Table, Text, UniqueConstraint

from curator.library.tables import PathText, UtcDateTime, metadata

retouch_version = Table(  # a file that came out of an editor
    "retouch_version",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("variant_id", ForeignKey("variant.id", ondelete="CASCADE"), nullable=False),
    Column("sha256", Text, nullable=False, index=True),
    Column("path", PathText, nullable=False),
    Column("size_bytes", Integer, nullable=False),
    Column("modified_ns", Text, nullable=False),
    Column("saved_at", UtcDateTime, nullable=False),  # the file's own time
    Column("noticed_at", UtcDateTime, nullable=False),
    Column("author", Text, nullable=False),
    Column("minutes", Float),  # worked on the ticket until then
    UniqueConstraint("variant_id", "sha256"),
)

ticket_entry = Table(  # append-only
    "ticket_entry",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("variant_id", ForeignKey("variant.id", ondelete="CASCADE"), nullable=False),
    Column("action_id", ForeignKey("action.id")),  # NULL: a timer's, which nobody undoes
    Column("kind", Text, nullable=False),
    Column("author", Text, nullable=False),
    Column("at", UtcDateTime, nullable=False),
    Column("text", Text, nullable=False),
    Column("number", Float),
    Column("version_id", ForeignKey("retouch_version.id")),
    Column("about", ForeignKey("ticket_entry.id")),
    Column("answer", Text),
    Index(None, "variant_id", "id"),
)

retouch_copy = Table(  # working copies: what an editor was given in place of the original
    "retouch_copy",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("variant_id", ForeignKey("variant.id", ondelete="CASCADE"), nullable=False, index=True),
    Column("path", PathText, nullable=False, unique=True),
    Column("author", Text, nullable=False),
    Column("made_at", UtcDateTime, nullable=False),
)

stopwatch = Table(  # a timer that runs; `seen_at` is how far it is known to have run
    "stopwatch",
    metadata,
    Column("variant_id", ForeignKey("variant.id", ondelete="CASCADE"), primary_key=True),
    Column("author", Text, primary_key=True),
    Column("started_at", UtcDateTime, nullable=False),
    Column("seen_at", UtcDateTime, nullable=False),
)
