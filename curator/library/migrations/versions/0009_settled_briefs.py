"""What is counted of a brief is kept, and forgotten as soon as anything it rests on changes.

The triggers belong to the tables they watch: a revision that makes one of these tables anew (a
batch alteration on SQLite) drops its triggers, and has to make them again. A new column that
statistics count belongs into a trigger, too. Tests hold both.
"""

import sqlalchemy as sa
from alembic import op

revision = "0009"
down_revision = "0008"

BRIEF_OF_TAKE = "SELECT brief_id FROM take WHERE id = {row}.take_id"
BRIEF_OF_VARIANT = (
    "SELECT take.brief_id FROM variant JOIN take ON take.id = variant.take_id "
    "WHERE variant.id = {row}.variant_id"
)
BRIEF_OF_DECISION = (
    "SELECT take.brief_id FROM decision JOIN variant ON variant.id = decision.variant_id "
    "JOIN take ON take.id = variant.take_id WHERE decision.id = {row}.decision_id"
)
FORGET = "DELETE FROM settled_brief"
WATCHED = {  # whose brief is no longer settled, and which columns have to change for that
    "take": (
        "SELECT {row}.brief_id",
        "id, brief_id, model_id, tier, key, requested_at, order_source",
    ),
    "variant": (
        BRIEF_OF_TAKE,
        "id, take_id, kind, variant_index, made_at, verdict, missing, cost, look_seconds",
    ),
    "decision": (
        BRIEF_OF_VARIANT,
        "id, variant_id, verdict, reviewer, decided_at, retouch_minutes, blind",
    ),
    "retraction": (BRIEF_OF_DECISION, "decision_id"),
    "suspect": (BRIEF_OF_DECISION, "decision_id"),
}


def upgrade() -> None:
    op.create_table(
        "settled_brief",
        sa.Column("brief_id", sa.Integer(), nullable=False),
        sa.Column("form", sa.Text(), nullable=False),
        sa.Column("takes", sa.LargeBinary(), nullable=False),
        sa.Column("minutes", sa.LargeBinary(), nullable=False),
        sa.Column("suspects", sa.LargeBinary(), nullable=False),
        sa.Column("unblinded", sa.LargeBinary(), nullable=False),
        sa.ForeignKeyConstraint(
            ["brief_id"], ["brief.id"], name=op.f("fk_settled_brief_brief_id"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("brief_id", name=op.f("pk_settled_brief")),
    )
    if op.get_bind().dialect.name != "sqlite":
        return
    for table, (brief_of, columns) in WATCHED.items():
        for event, when, rows in (
            ("insert", "INSERT", ("NEW",)),
            ("update", f"UPDATE OF {columns}", ("OLD", "NEW")),
            ("delete", "DELETE", ("OLD",)),
        ):
            if table == "take" and event != "update":
                continue  # nothing is counted of a take without variants
            briefs = " UNION ".join(brief_of.format(row=row) for row in rows)
            op.execute(
                f"CREATE TRIGGER unsettle_{table}_{event} AFTER {when} ON {table} BEGIN "
                f"{FORGET} WHERE brief_id IN ({briefs}); END"
            )
    for event, row in (("insert", "NEW"), ("update", "NEW"), ("delete", "OLD")):
        op.execute(  # the lead's vote may decide anywhere
            f"CREATE TRIGGER unsettle_setting_{event} AFTER {event.upper()} ON setting "
            f"WHEN {row}.key = 'lead' BEGIN {FORGET}; END"
        )
