"""The tables, private to this room. Migrations bring a file to this shape; tests compare the two.

Facts that are derived but asked for on every key stroke are kept in columns (a variant's current
verdict, its brief, model and tier); they change in the same transaction as what they derive from.
"""

from datetime import UTC, datetime
from pathlib import Path
from typing import Any  # Any: SQLAlchemy hands type decorators whatever the driver gave

from sqlalchemy import (
    BigInteger,
    Boolean,
    CheckConstraint,
    Column,
    DateTime,
    Dialect,
    Float,
    ForeignKey,
    Index,
    Integer,
    LargeBinary,
    MetaData,
    Table,
    Text,
    TypeDecorator,
    UniqueConstraint,
    literal_column,
)

metadata = MetaData(
    naming_convention={
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
        "ck": "ck_%(table_name)s_%(constraint_name)s",
        "fk": "fk_%(table_name)s_%(column_0_N_name)s",
        "pk": "pk_%(table_name)s",
    }
)


class UtcDateTime(TypeDecorator[datetime]):
    """Aware UTC in Python, naive UTC in the database; a naive time is refused."""

    impl = DateTime
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        """Returns the time to store."""
        if value is None:
            return None
        if value.tzinfo is None:
            raise ValueError(f"a time without its zone: {value}")
        return value.astimezone(UTC).replace(tzinfo=None)

    def process_result_value(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        """Returns the stored time with its zone."""
        return None if value is None else value.replace(tzinfo=UTC)


class PathText(TypeDecorator[Path]):
    """A path in Python, its text in the database."""

    impl = Text
    cache_ok = True

    def process_bind_param(self, value: Path | str | None, dialect: Dialect) -> str | None:
        """Returns the text to store."""
        return None if value is None else str(value)

    def process_result_value(self, value: Any, dialect: Dialect) -> Path | None:
        """Returns the stored text as a path."""
        return None if value is None else Path(value)


campaign = Table(
    "campaign",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("name", Text, nullable=False, unique=True),
)

brief = Table(
    "brief",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("campaign_id", ForeignKey("campaign.id"), nullable=False),
    Column("key", Text, nullable=False),
    Column("name", Text, nullable=False),
    Column("found_name", Text),  # what the import called it; `name` is what a person says
    Column("cancelled", Boolean, nullable=False),
    Column("print_cm", Float),  # the longer side as printed; NULL: it is not for print
    Column("print_ppi", Integer),
    Column("drift_state", Text),  # of which variants, in which state, drift was measured last
    UniqueConstraint("campaign_id", "key"),
)

model = Table(
    "model",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("name", Text, nullable=False, unique=True),
    Column("usual_tier", Text),  # what it is used for where nobody says
)

take = Table(
    "take",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("brief_id", ForeignKey("brief.id"), nullable=False),
    Column("model_id", ForeignKey("model.id"), nullable=False),
    Column("tier", Text, nullable=False),
    Column("key", Text, nullable=False),
    Column("implied", Boolean, nullable=False),
    Column("requested_at", UtcDateTime),
    Column("order_source", Text, nullable=False),
    UniqueConstraint("brief_id", "model_id", "tier", "key"),
)

variant = Table(
    "variant",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("sha256", Text, unique=True),  # NULL: named by a manifest, its file not seen yet
    Column("take_id", ForeignKey("take.id"), nullable=False),
    Column("brief_id", ForeignKey("brief.id"), nullable=False, index=True),
    Column("model_id", ForeignKey("model.id"), nullable=False, index=True),
    Column("tier", Text, nullable=False),
    Column("parent_id", ForeignKey("variant.id"), index=True),  # what this one refines
    Column("kind", Text, nullable=False),
    Column("variant_index", Integer),  # NULL: ordered by made_at inside its take
    # What was found, beside the place that corrections lead to: taking one back finds it again.
    Column("found_brief_id", ForeignKey("brief.id")),
    Column("found_model_id", ForeignKey("model.id")),
    Column("found_tier", Text),  # NULL: nobody said
    Column("found_take", Text),  # NULL: the take is implied
    Column("found_parent_id", ForeignKey("variant.id")),
    Column("path", PathText, nullable=False),
    Column("missing", Boolean, nullable=False),
    Column("format", Text),
    Column("width", Integer),
    Column("height", Integer),
    Column("size_bytes", Integer),
    Column("made_at", UtcDateTime),
    Column("order_source", Text),  # how made_at is known
    Column("cost", Float),
    Column("generation_seconds", Float),
    Column("imported_at", UtcDateTime, nullable=False),
    Column("generator", Text),
    Column("stated_model", Text),
    Column("model_hash", Text),
    Column("prompt", Text),
    Column("negative_prompt", Text),
    Column("seed", Text),  # up to 64 bits unsigned, which SQLite's integers do not hold
    Column("sampler", Text),
    Column("steps", Integer),
    Column("cfg_scale", Float),
    Column("generated_at", UtcDateTime),
    Column("warnings", Text),
    Column("reader_version", Integer, nullable=False),
    Column("verdict", Text),
    Column("look_seconds", Float, nullable=False, server_default="0"),  # of all looks, capped
    Column("analysed_with", Text),
    Column("studied_with", Text),  # the same for the detectors that take long
    Column("analysis_error", Text),
    CheckConstraint("verdict IN ('accept', 'fix', 'reject')", name="verdict"),
    Index(None, "verdict", "id"),
    Index(None, "analysed_with", "id"),
    Index(  # all that statistics count of a variant, so that they need not read its row
        "ix_variant_counted",
        "take_id",
        "kind",
        "variant_index",
        "made_at",
        "verdict",
        "missing",
        "cost",
        "look_seconds",
    ),
)

# Partial on SQLite, like the others below: almost all variants are counted.
UNCOUNTED = variant.c.kind != literal_column("'normal'")
Index("ix_variant_uncounted", variant.c.kind, sqlite_where=UNCOUNTED)

location = Table(
    "location",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("variant_id", ForeignKey("variant.id", ondelete="CASCADE"), nullable=False, index=True),
    Column("path", PathText, nullable=False, unique=True),
    Column("size_bytes", Integer),
    Column("modified_ns", Text),  # nanoseconds need more digits than PostgreSQL's integer has
    Column("present", Boolean, nullable=False),
)

evidence = Table(
    "evidence",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("variant_id", ForeignKey("variant.id", ondelete="CASCADE"), nullable=False, index=True),
    Column("field", Text, nullable=False),
    Column("value", Text, nullable=False),
    Column("source", Text, nullable=False),
    Column("confidence", Text, nullable=False),
)

raw = Table(
    "raw",
    metadata,
    Column("variant_id", ForeignKey("variant.id", ondelete="CASCADE"), primary_key=True),
    Column("blocks", LargeBinary, nullable=False),  # packed by the readers
    Column("origin", Text, nullable=False),  # what the import was told, as JSON
)

# Steps of corrections: append-only. `stands` follows from the undo and redo steps behind a row.
correction = Table(
    "correction",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("reviewer", Text, nullable=False, index=True),
    Column("kind", Text, nullable=False),
    Column("about", ForeignKey("correction.id")),  # NULL: the row is the correction itself
    Column("scope", Text, nullable=False),
    Column("target_id", Integer),  # the brief or model of that scope
    Column("changes", Text, nullable=False),  # JSON: what was said, by aspect
    Column("label", Text, nullable=False),  # the same as a person reads it
    Column("variants", Integer, nullable=False),
    Column("done_at", UtcDateTime, nullable=False),
    Column("stands", Boolean, nullable=False),
    Index(None, "scope", "stands"),
)

correction_variant = Table(
    "correction_variant",
    metadata,
    Column("correction_id", ForeignKey("correction.id"), primary_key=True),
    Column(
        "variant_id",
        ForeignKey("variant.id", ondelete="CASCADE"),
        primary_key=True,
        index=True,
    ),
)

job = Table(
    "job",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("key", Text, nullable=False, unique=True),
    Column("brief_id", ForeignKey("brief.id"), nullable=False),
    Column("reference_id", ForeignKey("variant.id")),
    Column("model", Text, nullable=False),
    Column("tier", Text, nullable=False),
    Column("prompt", Text, nullable=False),
    Column("asked_at", UtcDateTime, nullable=False),
)

measurement = Table(
    "measurement",
    metadata,
    Column("variant_id", ForeignKey("variant.id", ondelete="CASCADE"), primary_key=True),
    Column("artifact", Text, primary_key=True),
    Column("version", Integer, nullable=False),
    Column("raw", Float, nullable=False),
    Column("score", Float, nullable=False),
    Column("x", Float),
    Column("y", Float),
    Column("width", Float),
    Column("height", Float),
    Column("message", Text, nullable=False),
    Index(None, "artifact", "score"),
)

flag_answer = Table(  # append-only: of one reviewer the latest row on a flag counts
    "flag_answer",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("variant_id", ForeignKey("variant.id", ondelete="CASCADE"), nullable=False, index=True),
    Column("artifact", Text, nullable=False),
    Column("version", Integer, nullable=False),
    Column("score", Float, nullable=False),
    Column("is_right", Boolean),  # NULL: the answer was taken back
    Column("reviewer", Text, nullable=False),
    Column("answered_at", UtcDateTime, nullable=False),
    Index(None, "artifact", "variant_id"),
)

look = Table(  # what a variant looks like, to find its like
    "look",
    metadata,
    Column("variant_id", ForeignKey("variant.id", ondelete="CASCADE"), primary_key=True),
    Column("version", Integer, nullable=False),
    Column("fingerprint", BigInteger, nullable=False),  # 64 bits as a signed number
    Column("mirrored", BigInteger, nullable=False),  # the same of the picture flipped
    Column("style", LargeBinary, nullable=False),  # float32 numbers: colour and texture
    Column(
        "group_id", Integer, index=True
    ),  # the first of its like, or itself; NULL: not looked for
)

unlike = Table(  # pairs that a person called no duplicates, the smaller number first
    "unlike",
    metadata,
    Column("variant_id", ForeignKey("variant.id", ondelete="CASCADE"), primary_key=True),
    Column("other_id", ForeignKey("variant.id", ondelete="CASCADE"), primary_key=True),
)

campaign_reference = Table(  # images that a campaign's look is measured against
    "campaign_reference",
    metadata,
    Column("campaign_id", ForeignKey("campaign.id"), primary_key=True),
    Column("variant_id", ForeignKey("variant.id", ondelete="CASCADE"), primary_key=True),
)

session = Table(
    "session",
    metadata,
    Column("id", Text, primary_key=True),
    Column("reviewer", Text, nullable=False),
    Column("started_at", UtcDateTime, nullable=False),
    Column("ended_at", UtcDateTime),
)

batch = Table(
    "batch",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("reviewer", Text, nullable=False, index=True),
    Column("session_id", ForeignKey("session.id"), nullable=False),
    Column("seed", Text, nullable=False),
    Column("newest_variant", Integer, nullable=False),
    Column("planned_at", UtcDateTime, nullable=False),
    Column("closed_at", UtcDateTime),
    Column("revealed_at", UtcDateTime),  # from then on its models are known to the reviewer
)

batch_item = Table(
    "batch_item",
    metadata,
    Column("batch_id", ForeignKey("batch.id", ondelete="CASCADE"), primary_key=True),
    Column("position", Integer, primary_key=True),
    Column("variant_id", ForeignKey("variant.id"), nullable=False, index=True),
    Column("kind", Text, nullable=False),
    Column("skips", Integer, nullable=False),
    Column("dropped", Boolean, nullable=False),  # went back to the pool when a rest was advised
    UniqueConstraint("batch_id", "variant_id"),
)

action = Table(
    "action",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("reviewer", Text, nullable=False),
    Column("kind", Text, nullable=False),
    Column("inverts", ForeignKey("action.id")),
    Column("variant_id", ForeignKey("variant.id")),
    Column("verdict", Text),
    Column("done_at", UtcDateTime, nullable=False),
    Column("said", Text, nullable=False, server_default=""),  # the fact it states, in words
)

decision = Table(
    "decision",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("action_id", ForeignKey("action.id"), nullable=False, index=True),
    Column("restores", ForeignKey("decision.id")),  # the first one this row repeats
    Column("variant_id", ForeignKey("variant.id"), nullable=False),
    Column("verdict", Text, nullable=False),
    Column("reviewer", Text, nullable=False),
    Column("decided_at", UtcDateTime, nullable=False),
    Column("look_seconds", Float),
    Column("session_id", Text),
    Column("batch_id", Integer),
    Column("position", Integer),
    Column("defects", Text, nullable=False),
    Column("retouch_minutes", Float),
    Column("note", Text, nullable=False),
    Column("blind", Boolean, nullable=False),
    Column("pins", Text, nullable=False, server_default="[]"),  # JSON: defect, x, y
    CheckConstraint("verdict IN ('accept', 'fix', 'reject')", name="verdict"),
    Index(None, "variant_id", "id"),
)

# Partial on SQLite: almost no row repeats another, and every index costs a page in each commit.
# Not on PostgreSQL: naming its option here would load that dialect at every start.
Index(
    "ix_decision_restores",
    decision.c.restores,
    sqlite_where=decision.c.restores.is_not(None),
)

RETOUCHED = decision.c.retouch_minutes.is_not(None)
UNBLINDED = decision.c.blind.is_(False)
Index("ix_decision_retouched", decision.c.variant_id, sqlite_where=RETOUCHED)
Index("ix_decision_unblinded", decision.c.variant_id, sqlite_where=UNBLINDED)

retraction = Table(
    "retraction",
    metadata,
    Column("decision_id", ForeignKey("decision.id"), primary_key=True),
    Column("action_id", ForeignKey("action.id"), nullable=False, index=True),
    Column("retracted_at", UtcDateTime, nullable=False),
)

setting = Table(
    "setting",
    metadata,
    Column("key", Text, primary_key=True),
    Column("value", Text, nullable=False),
)

# What is counted of a brief, see `_settled`: the triggers of revision 0009 delete a row as soon as
# anything changes that it was counted from. A table that Alembic makes anew loses its triggers.
settled_brief = Table(
    "settled_brief",
    metadata,
    Column("brief_id", ForeignKey("brief.id", ondelete="CASCADE"), primary_key=True),
    Column("form", Text, nullable=False),
    Column("takes", LargeBinary, nullable=False),
    Column("minutes", LargeBinary, nullable=False),
    Column("suspects", LargeBinary, nullable=False),
    Column("unblinded", LargeBinary, nullable=False),  # last: read only when it is asked for
)
