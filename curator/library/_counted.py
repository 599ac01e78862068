"""What counts: NORMAL variants and the decisions on them; probes measure the reviewing alone."""

from sqlalchemy import ColumnElement, exists

from curator.core.variant import Kind
from curator.library.tables import variant

_subject = variant.alias("subject")


def is_counted(variant_id: ColumnElement[int]) -> ColumnElement[bool]:
    """The condition that a column names a variant that counts."""
    return exists().where(_subject.c.id == variant_id, _subject.c.kind == Kind.NORMAL.value)
