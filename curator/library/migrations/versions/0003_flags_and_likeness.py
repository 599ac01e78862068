"""Answers to flags, what variants look like, print sizes, and detectors that take long."""

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"


def upgrade() -> None:
    op.add_column("brief", sa.Column("print_cm", sa.Float(), nullable=True))
    op.add_column("brief", sa.Column("print_ppi", sa.Integer(), nullable=True))
    op.add_column("brief", sa.Column("drift_state", sa.Text(), nullable=True))
    op.add_column("variant", sa.Column("studied_with", sa.Text(), nullable=True))
    op.create_table(
        "flag_answer",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("variant_id", sa.Integer(), nullable=False),
        sa.Column("artifact", sa.Text(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("score", sa.Float(), nullable=False),
        sa.Column("is_right", sa.Boolean(), nullable=True),
        sa.Column("reviewer", sa.Text(), nullable=False),
        sa.Column("answered_at", sa.DateTime(), nullable=False),
        _of_variant("flag_answer", "variant_id"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_flag_answer")),
    )
    op.create_index(op.f("ix_flag_answer_variant_id"), "flag_answer", ["variant_id"], unique=False)
    op.create_index(
        op.f("ix_flag_answer_artifact_variant_id"),
        "flag_answer",
        ["artifact", "variant_id"],
        unique=False,
    )
    op.create_table(
        "look",
        sa.Column("variant_id", sa.Integer(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("fingerprint", sa.BigInteger(), nullable=False),
        sa.Column("mirrored", sa.BigInteger(), nullable=False),
        sa.Column("style", sa.LargeBinary(), nullable=False),
        sa.Column("group_id", sa.Integer(), nullable=True),
        _of_variant("look", "variant_id"),
        sa.PrimaryKeyConstraint("variant_id", name=op.f("pk_look")),
    )
    op.create_index(op.f("ix_look_group_id"), "look", ["group_id"], unique=False)
    op.create_table(
        "unlike",
        sa.Column("variant_id", sa.Integer(), nullable=False),
        sa.Column("other_id", sa.Integer(), nullable=False),
        _of_variant("unlike", "variant_id"),
        _of_variant("unlike", "other_id"),
        sa.PrimaryKeyConstraint("variant_id", "other_id", name=op.f("pk_unlike")),
    )
    op.create_table(
        "campaign_reference",
        sa.Column("campaign_id", sa.Integer(), nullable=False),
        sa.Column("variant_id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["campaign_id"], ["campaign.id"], name=op.f("fk_campaign_reference_campaign_id")
        ),
        _of_variant("campaign_reference", "variant_id"),
        sa.PrimaryKeyConstraint("campaign_id", "variant_id", name=op.f("pk_campaign_reference")),
    )


def _of_variant(table: str, column: str) -> sa.ForeignKeyConstraint:
    return sa.ForeignKeyConstraint(
        [column], ["variant.id"], name=op.f(f"fk_{table}_{column}"), ondelete="CASCADE"
    )
