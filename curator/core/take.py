"""Which requests form one take when nobody says so: a re-roll was asked for after a look."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from curator.core.variant import VariantId


@dataclass(frozen=True, slots=True)
class Made:
    """One variant of a (brief, model, tier) whose take nobody stated.

    Attributes:
        variant: its number, which grows with every import.
        asked_at: when it was asked for, by the best evidence there is; aware UTC.
    """

    variant: VariantId
    asked_at: datetime


def imply_takes(
    made: Sequence[Made], first_seen: Mapping[VariantId, datetime]
) -> dict[VariantId, int]:
    """Returns the number of each variant's take, the first take being 1.

    Requests issued before any variant of the take was seen form one take; the first one issued
    after that is a re-roll, asked for with knowledge of a result, and begins the next take.

    Args:
        made: all variants of one (brief, model, tier) with implied takes.
        first_seen: when somebody first looked at a variant; those nobody saw are left out.
    """
    ordered = sorted(made, key=lambda item: (item.asked_at, item.variant))
    takes: dict[VariantId, int] = {}
    number, seen_at = 1, None
    for item in ordered:
        if seen_at is not None and item.asked_at > seen_at:
            number, seen_at = number + 1, None
        takes[item.variant] = number
        looked_at = first_seen.get(item.variant)
        if looked_at is not None and (seen_at is None or looked_at < seen_at):
            seen_at = looked_at
    return takes
