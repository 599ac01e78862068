"""Tickets of retouch, their versions and minutes."""

import sqlalchemy as sa
from alembic import op

revision = "0006"
down_revision = "0005"


def upgrade() -> None:
    op.create_table(
        "retouch_version",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("variant_id", sa.Integer(), nullable=False),
        sa.Column("sha256", sa.Text(), nullable=False),
        sa.Column("path", sa.Text(), nullable=False),
        sa.Column("size_bytes", sa.Integer(), nullable=False),
        sa.Column("modified_ns", sa.Text(), nullable=False),
        sa.Column("saved_at", sa.DateTime(), nullable=False),
        sa.Column("noticed_at", sa.DateTime(), nullable=False),
        sa.Column("author", sa.Text(), nullable=False),
        sa.Column("minutes", sa.Float(), nullable=True),
        _points_at("retouch_version", "variant_id", "variant", ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_retouch_version")),
        sa.UniqueConstraint(
            "variant_id", "sha256", name=op.f("uq_retouch_version_variant_id_sha256")
        ),
    )
    op.create_index(op.f("ix_retouch_version_sha256"), "retouch_version", ["sha256"], unique=False)
    op.create_table(
        "ticket_entry",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("variant_id", sa.Integer(), nullable=False),
        sa.Column("action_id", sa.Integer(), nullable=True),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("author", sa.Text(), nullable=False),
        sa.Column("at", sa.DateTime(), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("number", sa.Float(), nullable=True),
        sa.Column("version_id", sa.Integer(), nullable=True),
        sa.Column("about", sa.Integer(), nullable=True),
        sa.Column("answer", sa.Text(), nullable=True),
        _points_at("ticket_entry", "about", "ticket_entry"),
        _points_at("ticket_entry", "action_id", "action"),
        _points_at("ticket_entry", "variant_id", "variant", ondelete="CASCADE"),
        _points_at("ticket_entry", "version_id", "retouch_version"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_ticket_entry")),
    )
    op.create_index(
        op.f("ix_ticket_entry_variant_id_id"), "ticket_entry", ["variant_id", "id"], unique=False
    )
    op.create_table(
        "retouch_copy",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("variant_id", sa.Integer(), nullable=False),
        sa.Column("path", sa.Text(), nullable=False),
        sa.Column("author", sa.Text(), nullable=False),
        sa.Column("made_at", sa.DateTime(), nullable=False),
        _points_at("retouch_copy", "variant_id", "variant", ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_retouch_copy")),
        sa.UniqueConstraint("path", name=op.f("uq_retouch_copy_path")),
    )
    op.create_index(
        op.f("ix_retouch_copy_variant_id"), "retouch_copy", ["variant_id"], unique=False
    )
    op.create_table(
        "stopwatch",
        sa.Column("variant_id", sa.Integer(), nullable=False),
        sa.Column("author", sa.Text(), nullable=False),
        sa.Column("started_at", sa.DateTime(), nullable=False),
        sa.Column("seen_at", sa.DateTime(), nullable=False),
        _points_at("stopwatch", "variant_id", "variant", ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("variant_id", "author", name=op.f("pk_stopwatch")),
    )


def _points_at(
    table: str, column: str, target: str, ondelete: str | None = None
) -> sa.ForeignKeyConstraint:
    return sa.ForeignKeyConstraint(
        [column], [f"{target}.id"], name=op.f(f"fk_{table}_{column}"), ondelete=ondelete
    )
