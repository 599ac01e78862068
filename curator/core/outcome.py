"""What statistics are computed from: one row a variant with its place and its final decision."""

from dataclasses import dataclass
from datetime import datetime
from enum import Enum

from curator.core.decision import Verdict
from curator.core.variant import UNKNOWN_MODEL, Kind, Tier

STRICT = "strict@1"
"""The headline definition: variant 0 of the first take accepted, with no retouch."""

LENIENT_RETOUCH_MINUTES = 15.0
"""Retouch up to this long still counts as success in the lenient definition."""


class OrderSource(Enum):
    """Where a take's place in time comes from, best first; all but REQUESTED carry a badge."""

    REQUESTED = "requested"
    EMBEDDED = "embedded"
    FILE_TIME = "file time"
    IMPORT_ORDER = "import order"


@dataclass(frozen=True, slots=True)
class Outcome:
    """One variant as statistics see it.

    Attributes:
        campaign: "" when it belongs to none.
        brief: the brief's name, unique inside its campaign.
        model: canonical name, or `UNKNOWN_MODEL`.
        tier: what it was made for.
        take: the take's key, unique inside (campaign, brief, model, tier).
        variant_index: 0-based place inside its take.
        requested_at: when the take was asked for, aware UTC; None when nothing is known.
        order_source: how `requested_at` is known.
        sequence: import order, the last tie-breaker.
        kind: only NORMAL outcomes are counted.
        cancelled: the brief was called off.
        verdict: the final verdict, None while undecided.
        retouch_minutes: minutes of retouch; None counts as none for an accept and as not yet
            finished for a fix.
        look_seconds: every look at this variant, capped and summed, of all reviewers.
        cost: what this variant cost to generate, in the library's currency; None when not known.
        missing: the file is not where it was; the decisions count all the same.
        suspect: the verdict was given while the reviewer's pace was changing, and by nobody else.
        blind: the verdict was given without knowing the model.
    """

    campaign: str
    brief: str
    take: str
    variant_index: int
    model: str = UNKNOWN_MODEL
    tier: Tier = Tier.PRODUCTION
    requested_at: datetime | None = None
    order_source: OrderSource = OrderSource.IMPORT_ORDER
    sequence: int = 0
    kind: Kind = Kind.NORMAL
    cancelled: bool = False
    verdict: Verdict | None = None
    retouch_minutes: float | None = None
    look_seconds: float = 0.0
    cost: float | None = None
    missing: bool = False
    suspect: bool = False
    blind: bool = True
