"""Tables of facts beside the verdict, private to this room: what was said, and what holds now."""

from sqlalchemy import Column, Float, ForeignKey, Index, Integer, Table, Text

from curator.library.tables import UtcDateTime, metadata

fact = Table(  # append-only
    "fact",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("action_id", ForeignKey("action.id"), nullable=False, index=True),
    Column("restores", ForeignKey("fact.id")),  # the first one this row repeats
    Column("variant_id", ForeignKey("variant.id"), nullable=False, index=True),
    Column("reviewer", Text, nullable=False),  # "": an import
    Column("kind", Text, nullable=False),
    Column("value", Text, nullable=False),
    Column("x", Float),  # of a pinned defect, 0..1
    Column("y", Float),
    Column("source", Text, nullable=False),  # "": said in Curator
    Column("stated_at", UtcDateTime, nullable=False),
    Index(None, "kind", "value"),
)

Index(  # partial on SQLite, as that of `decision.restores` is
    "ix_fact_restores", fact.c.restores, sqlite_where=fact.c.restores.is_not(None)
)

fact_retraction = Table(
    "fact_retraction",
    metadata,
    Column("fact_id", ForeignKey("fact.id"), primary_key=True),
    Column("action_id", ForeignKey("action.id"), nullable=False, index=True),
    Column("retracted_at", UtcDateTime, nullable=False),
)

rating = Table(  # what holds of stars and label, kept to filter and list by
    "rating",
    metadata,
    Column("variant_id", ForeignKey("variant.id", ondelete="CASCADE"), primary_key=True),
    Column("stars", Integer),
    Column("label", Text),
)
