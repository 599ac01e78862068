"""What statistics ask of every variant stands in one index; seconds of looking, summed."""

import sqlalchemy as sa
from alembic import op

revision = "0008"
down_revision = "0007"


def upgrade() -> None:
    op.add_column(
        "variant", sa.Column("look_seconds", sa.Float(), nullable=False, server_default="0")
    )
    # 60 is the cap of a look at this revision.
    op.execute(
        "UPDATE variant SET look_seconds = (SELECT sum(CASE WHEN decision.look_seconds > 60 "
        "THEN 60 ELSE decision.look_seconds END) FROM decision WHERE "
        "decision.variant_id = variant.id) WHERE id IN (SELECT variant_id FROM decision WHERE "
        "look_seconds IS NOT NULL)"
    )
    op.drop_index(op.f("ix_variant_take_id"), table_name="variant")
    op.create_index(
        "ix_variant_counted",
        "variant",
        [
            "take_id",
            "kind",
            "variant_index",
            "made_at",
            "verdict",
            "missing",
            "cost",
            "look_seconds",
        ],
        unique=False,
    )
    op.create_index(
        "ix_variant_uncounted",
        "variant",
        ["kind"],
        unique=False,
        sqlite_where=sa.text("kind != 'normal'"),
    )
    op.create_index(
        "ix_decision_retouched",
        "decision",
        ["variant_id"],
        unique=False,
        sqlite_where=sa.text("retouch_minutes IS NOT NULL"),
    )
    op.create_index(
        "ix_decision_unblinded",
        "decision",
        ["variant_id"],
        unique=False,
        sqlite_where=sa.text("blind IS 0"),
    )
