"""Looks: the seconds that people looked at a variant, each look capped, summed in its row.

Statistics ask for them of every variant at once; they change in the transaction of what they derive
from.
"""

from sqlalchemy import ColumnElement, Connection, Float, case, func, select, update

from curator.core.fatigue import IDLE_CAP_SECONDS
from curator.library.tables import decision, variant

CAPPED: ColumnElement[float] = case(
    (decision.c.look_seconds > IDLE_CAP_SECONDS, IDLE_CAP_SECONDS),
    else_=decision.c.look_seconds,
)
"""A look as it counts: nobody looks for longer without a pause."""

AT_VARIANT: ColumnElement[float] = func.coalesce(
    select(func.sum(CAPPED))
    .where(decision.c.variant_id == variant.c.id)
    .correlate(variant)
    .scalar_subquery(),
    0.0,
    type_=Float(),
)
"""All looks at the variant of a row; those of decisions taken back are looks too."""


def refresh(connection: Connection, which: ColumnElement[bool]) -> None:
    """Brings the sums of some variants in line with the log."""
    connection.execute(update(variant).where(which).values(look_seconds=AT_VARIANT))
