"""Rows that statistics ask for beside outcomes: who decided where, looks by sitting, places.

Reviewers stand here by name; no document names them. Tuples, for there may be a million of each.
"""

from datetime import datetime
from typing import NamedTuple

from curator.core.variant import VariantId


class Deciding(NamedTuple):
    """The decision that counts for one variant.

    Attributes:
        reviewer: whose it is.
        decided_at: aware UTC.
        session: of which sitting; one that nobody named is a reviewer's day.
        place: planned position in the batch, 0 first, 1 last; None outside one.
    """

    reviewer: str
    decided_at: datetime
    session: str
    place: float | None


class SittingRow(NamedTuple):
    """One decision of a sitting, retracted or not, on whatever variant.

    Attributes:
        look_seconds: capped; 0 where nobody looked or nobody knows.
    """

    session: str
    variant: VariantId
    decided_at: datetime
    look_seconds: float


class Placed(NamedTuple):
    """One variant's planned place in a batch."""

    batch: int
    brief: int
    model: str
    position: int
