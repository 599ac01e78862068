"""Outcomes in columns: one entry a NORMAL variant, with the decision that counts for it.

What `Outcome` and `Deciding` say of each variant, for libraries of a million of them: no object a
variant is ever made. Names stand once, in tables; a column holds their places in these.
`TakeColumns` know which image of a take is the first, and which take of a brief; this does not.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from math import nan

from curator.core.outcome import BriefPlace

UNKNOWN = nan
"""What columns of numbers hold where nothing is known."""

NEVER = -(2**63)
"""What `decided_at` holds where nothing is decided; earlier than any time."""

NOBODY = -1
"""The place of a reviewer, and of a sitting, where nothing is decided."""

_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_MICROSECOND = timedelta(microseconds=1)


@dataclass(frozen=True, slots=True)
class VariantColumns:
    """NORMAL outcomes, column by column, in import order; all columns are equally long.

    Variants of cancelled briefs are here too, as in `TakeColumns`. What `decided_at` and the
    columns after it say is that of `Deciding`, also of a variant whose verdict is left out of the
    count.

    Attributes:
        briefs: sorted by campaign, so that those of one campaign stand together; no two have the
            same campaign and name.
        models: canonical names.
        reviewers: by name, in no order.
        sessions: sittings, the names of `Deciding`, in no order.
        sequence: import order, ascending.
        take: the take's number, that of `TakeColumns`.
        brief: which of `briefs`.
        model: which of `models`.
        tier: which of `TIERS`.
        verdict: which of `VERDICTS`, the final one.
        minutes: retouch minutes, `UNKNOWN` where they are not known.
        look_seconds: every look, each capped, summed; 0 where nobody looked.
        cost: of generating it; `UNKNOWN` where it is not known.
        generation_seconds: `UNKNOWN` where they are not known.
        missing: 1 where the file is not where it was.
        suspect: 1 where the verdict is, see `Outcome`.
        blind: 0 where the verdict was given with the model known.
        decided_at: microseconds since 1970 in UTC, `NEVER` where nothing is decided.
        reviewer: which of `reviewers`, or `NOBODY`.
        session: which of `sessions`, or `NOBODY`.
        batch_place: planned position in the batch, 0 first, 1 last; `UNKNOWN` outside one.
    """

    briefs: Sequence[BriefPlace]
    models: Sequence[str]
    reviewers: Sequence[str]
    sessions: Sequence[str]
    sequence: Sequence[int]
    take: Sequence[int]
    brief: Sequence[int]
    model: Sequence[int]
    tier: Sequence[int]
    verdict: Sequence[int]
    minutes: Sequence[float]
    look_seconds: Sequence[float]
    cost: Sequence[float]
    generation_seconds: Sequence[float]
    missing: Sequence[int]
    suspect: Sequence[int]
    blind: Sequence[int]
    decided_at: Sequence[int]
    reviewer: Sequence[int]
    session: Sequence[int]
    batch_place: Sequence[float]


def moment_number(moment: datetime) -> int:
    """Returns an aware time as `decided_at` holds it."""
    return (moment - _EPOCH) // _MICROSECOND


def moment_of(number: int) -> datetime:
    """Returns the aware UTC time of an entry of `decided_at` that is not `NEVER`."""
    return _EPOCH + int(number) * _MICROSECOND
