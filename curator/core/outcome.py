"""What statistics are computed from: one row a variant with its place and its final decision.

`TakeColumns` hold the same with one entry a take, for libraries of very many variants: what is only
counted or added up is counted and added up, and nothing is judged.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime
from enum import Enum
from typing import NamedTuple

from curator.core.decision import Verdict
from curator.core.variant import UNKNOWN_MODEL, Kind, Tier

STRICT = "strict@1"
"""The headline definition: variant 0 of the first take accepted, with no retouch."""

LENIENT_RETOUCH_MINUTES = 15.0
"""Retouch up to this long still counts as success in the lenient definition."""


SHORTEST_LOOK_SECONDS = 0.001
"""Less is no look: nobody timed it."""


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


VERDICTS: tuple[Verdict | None, ...] = (None, Verdict.ACCEPT, Verdict.FIX, Verdict.REJECT)
"""What the numbers of verdicts in `TakeColumns` mean."""

TIERS: tuple[Tier, ...] = tuple(Tier)
"""What the numbers of tiers mean."""

ORDER_SOURCES: tuple[OrderSource, ...] = tuple(OrderSource)
"""What the numbers of sources mean, best first."""


FIRST_INDEX = 2**20
FIRST_SEQUENCE = 2**40
"""How many places and numbers of variants `pack_first` tells apart."""


def pack_first(index: int, sequence: int, verdict: int) -> int:
    """Returns a first image as one number: of several images the smallest is the first.

    Args:
        index: its place in its take; beyond `FIRST_INDEX`, or below 0, only not 0 is kept of it.
        sequence: its import order, below `FIRST_SEQUENCE`.
        verdict: which of `VERDICTS` it has.
    """
    place = min(abs(index), FIRST_INDEX - 1)
    return (place * FIRST_SEQUENCE + sequence) * len(VERDICTS) + verdict


@dataclass(frozen=True, slots=True)
class BriefPlace:
    """A brief, as `TakeColumns` number them."""

    campaign: str
    name: str
    cancelled: bool = False


@dataclass(frozen=True, slots=True)
class Asked:
    """When a take was asked for: what decides which take of a brief and model is the first.

    Attributes:
        requested_at: aware UTC; None when nothing is known.
        key: the take's key.
        sequence: the smallest import order of its variants.
    """

    requested_at: datetime | None
    key: str
    sequence: int


_NEVER = datetime.max.replace(tzinfo=UTC)


def order_of(asked: Asked) -> tuple[datetime, str, int, str]:
    """Returns what the takes of one brief, model and tier are ordered by; the first is smallest.

    The time of the request, then the key; takes without any time come last, and among themselves in
    import order.
    """
    if asked.requested_at is None:
        return (_NEVER, "", asked.sequence, asked.key)
    return (asked.requested_at, asked.key, asked.sequence, asked.key)


class Minutes(NamedTuple):
    """Variants whose retouch minutes are known, column by column.

    Attributes:
        take: the take's number of each.
        sequence: its own import order.
        minutes: of retouch.
    """

    take: Sequence[int] = ()
    sequence: Sequence[int] = ()
    minutes: Sequence[float] = ()


class Marked(NamedTuple):
    """Variants whose verdict may be left out of the count, column by column.

    Attributes:
        take: the take's number of each.
        sequence: its own import order.
        verdict: which of `VERDICTS`, never None.
        timed: 1 where somebody's look at it was timed.
        suspect: 1 where the verdict is, see `Outcome`.
        unblinded: 1 where the verdict was given with the model known.
    """

    take: Sequence[int] = ()
    sequence: Sequence[int] = ()
    verdict: Sequence[int] = ()
    timed: Sequence[int] = ()
    suspect: Sequence[int] = ()
    unblinded: Sequence[int] = ()


@dataclass(frozen=True, slots=True)
class TakeColumns:
    """NORMAL outcomes with one entry a take, column by column; all columns are equally long.

    The first image of a take is the one with the smallest (variant_index, sequence).

    Attributes:
        briefs: sorted by campaign, so that those of one campaign stand together.
        models: canonical names.
        take: the take's number, each once.
        brief: which of `briefs`.
        model: which of `models`.
        tier: which of `TIERS`.
        order_source: which of `ORDER_SOURCES`, the weakest of its variants.
        earliest: 1 where it was asked for first of its brief, model and tier, see `order_of`.
        first: the take's first image, see `pack_first`.
        variants: how many.
        accepted: of them, final verdict accept.
        fixed: fix.
        rejected: reject.
        missing: whose file is not where it was.
        cost_known: whose cost is known.
        cost: of these, summed.
        timed_accepted: accepted ones whose look was timed.
        look_seconds: every timed look, summed.
        minutes: variants whose retouch minutes are known.
        marked: variants with a verdict that is suspect, or was not blind.
        excluded: outcomes of other kinds, by kind; they are in no column.
        other_looks: timed looks at these, in seconds, one by one.
    """

    briefs: Sequence[BriefPlace]
    models: Sequence[str]
    take: Sequence[int]
    brief: Sequence[int]
    model: Sequence[int]
    tier: Sequence[int]
    order_source: Sequence[int]
    earliest: Sequence[int]
    first: Sequence[int]
    variants: Sequence[int]
    accepted: Sequence[int]
    fixed: Sequence[int]
    rejected: Sequence[int]
    missing: Sequence[int]
    cost_known: Sequence[int]
    cost: Sequence[float]
    timed_accepted: Sequence[int]
    look_seconds: Sequence[float]
    minutes: Minutes = field(default_factory=Minutes)
    marked: Marked = field(default_factory=Marked)
    excluded: Mapping[str, int] = field(default_factory=dict[str, int])
    other_looks: Sequence[float] = ()
