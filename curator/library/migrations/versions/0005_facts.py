"""Stars, labels, defects with their pins and notes, as facts beside verdicts."""

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0004"


def upgrade() -> None:
    op.add_column("decision", sa.Column("pins", sa.Text(), nullable=False, server_default="[]"))
    op.add_column("action", sa.Column("said", sa.Text(), nullable=False, server_default=""))
    op.create_table(
        "fact",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("action_id", sa.Integer(), nullable=False),
        sa.Column("restores", sa.Integer(), nullable=True),
        sa.Column("variant_id", sa.Integer(), nullable=False),
        sa.Column("reviewer", sa.Text(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("value", sa.Text(), nullable=False),
        sa.Column("x", sa.Float(), nullable=True),
        sa.Column("y", sa.Float(), nullable=True),
        sa.Column("source", sa.Text(), nullable=False),
        sa.Column("stated_at", sa.DateTime(), nullable=False),
        _points_at("fact", "action_id", "action"),
        _points_at("fact", "restores", "fact"),
        _points_at("fact", "variant_id", "variant"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_fact")),
    )
    op.create_index(op.f("ix_fact_action_id"), "fact", ["action_id"], unique=False)
    op.create_index(op.f("ix_fact_variant_id"), "fact", ["variant_id"], unique=False)
    op.create_index(op.f("ix_fact_kind_value"), "fact", ["kind", "value"], unique=False)
    op.create_index(
        "ix_fact_restores",
        "fact",
        ["restores"],
        unique=False,
        sqlite_where=sa.text("restores IS NOT NULL"),
    )
    op.create_table(
        "fact_retraction",
        sa.Column("fact_id", sa.Integer(), nullable=False),
        sa.Column("action_id", sa.Integer(), nullable=False),
        sa.Column("retracted_at", sa.DateTime(), nullable=False),
        _points_at("fact_retraction", "action_id", "action"),
        _points_at("fact_retraction", "fact_id", "fact"),
        sa.PrimaryKeyConstraint("fact_id", name=op.f("pk_fact_retraction")),
    )
    op.create_index(
        op.f("ix_fact_retraction_action_id"), "fact_retraction", ["action_id"], unique=False
    )
    op.create_table(
        "rating",
        sa.Column("variant_id", sa.Integer(), nullable=False),
        sa.Column("stars", sa.Integer(), nullable=True),
        sa.Column("label", sa.Text(), nullable=True),
        _points_at("rating", "variant_id", "variant", ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("variant_id", name=op.f("pk_rating")),
    )


def _points_at(
    table: str, column: str, target: str, ondelete: str | None = None
) -> sa.ForeignKeyConstraint:
    return sa.ForeignKeyConstraint(
        [column], [f"{target}.id"], name=op.f(f"fk_{table}_{column}"), ondelete=ondelete
    )
