"""More tables, private to this room too: what the queue remembers beside the decisions.

Whose turn it is, what is judged once more, which stretches are suspect, how a sitting's pace was,
and which variants were made to measure the reviewing.
"""

from sqlalchemy import Boolean, Column, Float, ForeignKey, Integer, Table, Text, UniqueConstraint

from curator.library.tables import UtcDateTime, metadata

turn = Table(  # how many blocks of which models a reviewer was given: the next Williams row
    "turn",
    metadata,
    Column("reviewer", Text, primary_key=True),
    Column("models", Text, primary_key=True),  # JSON: their names, sorted
    Column("blocks", Integer, nullable=False),
)

followup = Table(  # a variant that is to be judged once more, blind
    "followup",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("variant_id", ForeignKey("variant.id", ondelete="CASCADE"), nullable=False, index=True),
    Column("kind", Text, nullable=False),
    Column("reason", Text, nullable=False),
    Column("decision_id", ForeignKey("decision.id"), nullable=False),  # what it is about
    Column("author", Text, nullable=False),  # whose decision that is
    Column("asked_at", UtcDateTime, nullable=False),
    Column("not_before", UtcDateTime, nullable=False),  # for its author; others may at once
    Column("batch_id", ForeignKey("batch.id")),  # where it was shown last
    UniqueConstraint("decision_id", "kind"),
)

suspect = Table(  # decisions made while the pace was changing
    "suspect",
    metadata,
    Column("decision_id", ForeignKey("decision.id"), primary_key=True),
    Column("marked_at", UtcDateTime, nullable=False),
)

pace_session = Table(  # what a sitting says of its reviewer's pace; theirs to erase
    "pace_session",
    metadata,
    Column("session_id", ForeignKey("session.id"), primary_key=True),
    Column("mode", Text, primary_key=True),
    Column("reviewer", Text, nullable=False, index=True),
    Column("ended_at", UtcDateTime, nullable=False),
    Column("is_rested", Boolean, nullable=False),
    Column("moments", Text),  # JSON; NULL: too short to learn from
)

probe = Table(  # a variant made to measure the reviewing: a planted flaw, or a repeat
    "probe",
    metadata,
    Column("variant_id", ForeignKey("variant.id", ondelete="CASCADE"), primary_key=True),
    Column("source_id", ForeignKey("variant.id"), nullable=False, index=True),
    Column("reviewer", Text, nullable=False, index=True),  # shown to this one only, and once
    Column("flaw", Text),  # NULL: a repeat
    Column("strength", Float),
    Column("x", Float),
    Column("y", Float),
    Column("width", Float),
    Column("height", Float),
    Column("made_at", UtcDateTime, nullable=False),
)
