"""More tables, private to this room too: files that were moved at somebody's wish, and back."""

from sqlalchemy import Column, ForeignKey, Integer, Table, Text

from curator.library.tables import PathText, UtcDateTime, metadata

move = Table(
    "move",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("reviewer", Text, nullable=False),
    Column("folder", PathText, nullable=False),
    Column("begun_at", UtcDateTime, nullable=False),
)

moved_file = Table(  # written before its file is touched, so that a crash loses sight of none
    "moved_file",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("move_id", ForeignKey("move.id"), nullable=False, index=True),
    Column("variant_id", ForeignKey("variant.id", ondelete="CASCADE")),  # NULL: it goes along
    Column("source", PathText, nullable=False),
    Column("target", PathText, nullable=False),
    Column("state", Text, nullable=False, index=True),
)
