"""Rows that statistics ask for beside outcomes: who decided where, looks by sitting, places.

Reviewers stand here by name or number; no document names them.
"""

from dataclasses import dataclass
from datetime import datetime

from curator.core.variant import VariantId


@dataclass(frozen=True, slots=True)
class Deciding:
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


@dataclass(frozen=True, slots=True)
class SittingRow:
    """One decision of a sitting, retracted or not, on whatever variant.

    Attributes:
        look_seconds: capped; 0 where nobody looked or nobody knows.
    """

    session: str
    variant: VariantId
    decided_at: datetime
    look_seconds: float


@dataclass(frozen=True, slots=True)
class Placed:
    """One variant's planned place in a batch."""

    batch: int
    brief: int
    model: str
    position: int
