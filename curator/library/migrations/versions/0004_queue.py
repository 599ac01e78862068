"""The queue: turns of models, second looks, suspect stretches, pace of sittings, probes."""

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"


def upgrade() -> None:
    op.add_column("batch", sa.Column("revealed_at", sa.DateTime(), nullable=True))
    op.add_column(
        "batch_item",
        sa.Column("dropped", sa.Boolean(), nullable=False, server_default=sa.false()),
    )
    op.create_table(
        "turn",
        sa.Column("reviewer", sa.Text(), nullable=False),
        sa.Column("models", sa.Text(), nullable=False),
        sa.Column("blocks", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("reviewer", "models", name=op.f("pk_turn")),
    )
    op.create_table(
        "followup",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("variant_id", sa.Integer(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.Column("decision_id", sa.Integer(), nullable=False),
        sa.Column("author", sa.Text(), nullable=False),
        sa.Column("asked_at", sa.DateTime(), nullable=False),
        sa.Column("not_before", sa.DateTime(), nullable=False),
        sa.Column("batch_id", sa.Integer(), nullable=True),
        _points_at("followup", "batch_id", "batch"),
        _points_at("followup", "decision_id", "decision"),
        _points_at("followup", "variant_id", "variant", ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_followup")),
        sa.UniqueConstraint("decision_id", "kind", name=op.f("uq_followup_decision_id_kind")),
    )
    op.create_index(op.f("ix_followup_variant_id"), "followup", ["variant_id"], unique=False)
    op.create_table(
        "suspect",
        sa.Column("decision_id", sa.Integer(), nullable=False),
        sa.Column("marked_at", sa.DateTime(), nullable=False),
        _points_at("suspect", "decision_id", "decision"),
        sa.PrimaryKeyConstraint("decision_id", name=op.f("pk_suspect")),
    )
    op.create_table(
        "pace_session",
        sa.Column("session_id", sa.Text(), nullable=False),
        sa.Column("mode", sa.Text(), nullable=False),
        sa.Column("reviewer", sa.Text(), nullable=False),
        sa.Column("ended_at", sa.DateTime(), nullable=False),
        sa.Column("is_rested", sa.Boolean(), nullable=False),
        sa.Column("moments", sa.Text(), nullable=True),
        _points_at("pace_session", "session_id", "session"),
        sa.PrimaryKeyConstraint("session_id", "mode", name=op.f("pk_pace_session")),
    )
    op.create_index(op.f("ix_pace_session_reviewer"), "pace_session", ["reviewer"], unique=False)
    op.create_table(
        "probe",
        sa.Column("variant_id", sa.Integer(), nullable=False),
        sa.Column("source_id", sa.Integer(), nullable=False),
        sa.Column("reviewer", sa.Text(), nullable=False),
        sa.Column("flaw", sa.Text(), nullable=True),
        sa.Column("strength", sa.Float(), nullable=True),
        sa.Column("x", sa.Float(), nullable=True),
        sa.Column("y", sa.Float(), nullable=True),
        sa.Column("width", sa.Float(), nullable=True),
        sa.Column("height", sa.Float(), nullable=True),
        sa.Column("made_at", sa.DateTime(), nullable=False),
        _points_at("probe", "source_id", "variant"),
        _points_at("probe", "variant_id", "variant", ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("variant_id", name=op.f("pk_probe")),
    )
    op.create_index(op.f("ix_probe_source_id"), "probe", ["source_id"], unique=False)
    op.create_index(op.f("ix_probe_reviewer"), "probe", ["reviewer"], unique=False)


def _points_at(
    table: str, column: str, target: str, ondelete: str | None = None
) -> sa.ForeignKeyConstraint:
    return sa.ForeignKeyConstraint(
        [column], [f"{target}.id"], name=op.f(f"fk_{table}_{column}"), ondelete=ondelete
    )
