"""What counts: NORMAL variants and the decisions on them; probes measure the reviewing alone."""

from sqlalchemy import ColumnElement, literal_column, select

from curator.library.tables import variant

_subject = variant.alias("subject")
_PROBES = select(_subject.c.id).where(_subject.c.kind != literal_column("'normal'"))
"""Few beside those that count, and found by an index: no row is read for being counted."""


def is_counted(variant_id: ColumnElement[int]) -> ColumnElement[bool]:
    """The condition that a column names a variant that counts."""
    return variant_id.not_in(_PROBES)
