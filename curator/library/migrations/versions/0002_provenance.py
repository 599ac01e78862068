"""Provenance: raw blocks, corrections beside what was found, parents, and jobs."""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"


def upgrade() -> None:
    op.add_column("brief", sa.Column("found_name", sa.Text(), nullable=True))
    op.add_column("model", sa.Column("usual_tier", sa.Text(), nullable=True))
    for name, target in (
        ("parent_id", "variant"),
        ("found_brief_id", "brief"),
        ("found_model_id", "model"),
        ("found_parent_id", "variant"),
    ):
        # Written out: SQLite takes a reference with its column, but no constraint after it.
        op.execute(
            f"ALTER TABLE variant ADD COLUMN {name} INTEGER "
            f"CONSTRAINT fk_variant_{name} REFERENCES {target} (id)"
        )
    for name in ("found_tier", "found_take", "order_source"):
        op.add_column("variant", sa.Column(name, sa.Text(), nullable=True))
    op.create_index(op.f("ix_variant_parent_id"), "variant", ["parent_id"], unique=False)
    op.execute("UPDATE brief SET found_name = name")
    op.execute(
        "UPDATE variant SET found_brief_id = brief_id, found_model_id = model_id, found_tier = tier"
    )
    op.execute(
        "UPDATE variant SET order_source = "
        "(SELECT order_source FROM take WHERE take.id = variant.take_id)"
    )
    op.execute(
        "UPDATE variant SET found_take = "
        "(SELECT key FROM take WHERE take.id = variant.take_id AND NOT take.implied)"
    )
    op.create_table(
        "raw",
        sa.Column("variant_id", sa.Integer(), nullable=False),
        sa.Column("blocks", sa.LargeBinary(), nullable=False),
        sa.Column("origin", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(
            ["variant_id"], ["variant.id"], name=op.f("fk_raw_variant_id"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("variant_id", name=op.f("pk_raw")),
    )
    op.create_table(
        "correction",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("reviewer", sa.Text(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("about", sa.Integer(), nullable=True),
        sa.Column("scope", sa.Text(), nullable=False),
        sa.Column("target_id", sa.Integer(), nullable=True),
        sa.Column("changes", sa.Text(), nullable=False),
        sa.Column("label", sa.Text(), nullable=False),
        sa.Column("variants", sa.Integer(), nullable=False),
        sa.Column("done_at", sa.DateTime(), nullable=False),
        sa.Column("stands", sa.Boolean(), nullable=False),
        sa.ForeignKeyConstraint(["about"], ["correction.id"], name=op.f("fk_correction_about")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_correction")),
    )
    op.create_index(op.f("ix_correction_reviewer"), "correction", ["reviewer"], unique=False)
    op.create_index(
        op.f("ix_correction_scope_stands"), "correction", ["scope", "stands"], unique=False
    )
    op.create_table(
        "correction_variant",
        sa.Column("correction_id", sa.Integer(), nullable=False),
        sa.Column("variant_id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["correction_id"],
            ["correction.id"],
            name=op.f("fk_correction_variant_correction_id"),
        ),
        sa.ForeignKeyConstraint(
            ["variant_id"],
            ["variant.id"],
            name=op.f("fk_correction_variant_variant_id"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("correction_id", "variant_id", name=op.f("pk_correction_variant")),
    )
    op.create_index(
        op.f("ix_correction_variant_variant_id"),
        "correction_variant",
        ["variant_id"],
        unique=False,
    )
    op.create_table(
        "job",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("key", sa.Text(), nullable=False),
        sa.Column("brief_id", sa.Integer(), nullable=False),
        sa.Column("reference_id", sa.Integer(), nullable=True),
        sa.Column("model", sa.Text(), nullable=False),
        sa.Column("tier", sa.Text(), nullable=False),
        sa.Column("prompt", sa.Text(), nullable=False),
        sa.Column("asked_at", sa.DateTime(), nullable=False),
        sa.ForeignKeyConstraint(["brief_id"], ["brief.id"], name=op.f("fk_job_brief_id")),
        sa.ForeignKeyConstraint(["reference_id"], ["variant.id"], name=op.f("fk_job_reference_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_job")),
        sa.UniqueConstraint("key", name=op.f("uq_job_key")),
    )
