"""The frozen values that go in and out of the library's door."""

from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path

from curator.core.artifact import Flag, Measurement
from curator.core.batch import ItemKind
from curator.core.decision import LoggedDecision, Verdict
from curator.core.outcome import OrderSource
from curator.core.variant import (
    UNKNOWN_MODEL,
    BatchId,
    BriefId,
    Evidence,
    Generation,
    Kind,
    Tier,
    Variant,
    VariantId,
)


@dataclass(frozen=True, slots=True)
class Place:
    """Where a new variant belongs: its campaign, brief, model, tier and take.

    Attributes:
        brief_key: what makes two briefs of one campaign the same ("name:hero" or a prompt's key).
        brief_name: what a person reads.
        take: the take's key as a manifest or sidecar states it; None lets the library imply one.
        variant_index: 0-based place in the take; None orders by the time of making.
        requested_at: when the take was asked for; None when nobody said.
        order_source: how `requested_at` is known.
        cost: what this variant cost to generate, in the library's currency.
        generation_seconds: how long it took to generate.
        given: the values were given by a user, so they also move a variant that is already known.
    """

    brief_key: str
    brief_name: str
    campaign: str = ""
    model: str = UNKNOWN_MODEL
    tier: Tier = Tier.PRODUCTION
    take: str | None = None
    variant_index: int | None = None
    requested_at: datetime | None = None
    order_source: OrderSource = OrderSource.IMPORT_ORDER
    cost: float | None = None
    generation_seconds: float | None = None
    kind: Kind = Kind.NORMAL
    given: bool = False


@dataclass(frozen=True, slots=True)
class NewVariant:
    """A variant to remember.

    Attributes:
        path: where it is, or where a manifest says it should be.
        place: where it belongs.
        variant: what the readers found; None for a manifest's row whose file is not there.
        made_at: when it was made, by the best evidence there is.
        modified_ns: the file's modification time, to recognise it without reading it again.
        generation, evidence: replace the variant's own when a manifest adds to them.
        reader_version: with which version of the readers it was read.
    """

    path: Path
    place: Place
    variant: Variant | None = None
    made_at: datetime | None = None
    modified_ns: int | None = None
    generation: Generation = field(default_factory=Generation)
    evidence: tuple[Evidence, ...] = ()
    reader_version: int = 0


@dataclass(frozen=True, slots=True)
class Added:
    """What became of the variants handed over."""

    added: tuple[VariantId, ...] = ()
    known: int = 0


@dataclass(frozen=True, slots=True)
class KnownFile:
    """A file that the library has seen at a path."""

    variant: VariantId
    size_bytes: int | None
    modified_ns: int | None
    reader_version: int
    has_identity: bool


@dataclass(frozen=True, slots=True)
class VariantFilter:
    """Which variants a grid or a count is about; None and False leave that question open."""

    verdict: Verdict | None = None
    undecided: bool = False
    model: str | None = None
    brief: BriefId | None = None
    campaign: str | None = None
    tier: Tier | None = None
    artifact: str | None = None
    flagged: bool = False
    missing: bool = False


@dataclass(frozen=True, slots=True)
class GridItem:
    """One cell of the library's grid.

    Attributes:
        sha256: None while the file named by a manifest has never been seen.
        top_score: the highest artifact score, None before it is measured.
        flagged: `top_score` reaches its artifact's threshold.
    """

    id: VariantId
    sha256: str | None
    path: Path
    width: int | None
    height: int | None
    verdict: Verdict | None
    model: str
    brief: str
    campaign: str
    tier: Tier
    missing: bool
    top_score: float | None
    flagged: bool


@dataclass(frozen=True, slots=True)
class Facets:
    """What can be filtered by: only values that occur."""

    models: tuple[str, ...]
    briefs: tuple[tuple[BriefId, str], ...]
    campaigns: tuple[str, ...]
    tiers: tuple[Tier, ...]
    artifacts: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class VariantDetails:
    """Everything that is known of one variant."""

    item: GridItem
    kind: Kind
    format: str | None
    size_bytes: int | None
    generation: Generation
    evidence: tuple[Evidence, ...]
    warnings: tuple[str, ...]
    measurements: tuple[Measurement, ...]
    flags: tuple[Flag, ...]
    decisions: tuple[LoggedDecision, ...]
    brief_id: BriefId
    take: str
    requested_at: datetime | None
    order_source: OrderSource
    locations: tuple[Path, ...]
    analysis_error: str | None


@dataclass(frozen=True, slots=True)
class PendingFile:
    """A variant that is not measured yet, or was by older detectors."""

    id: VariantId
    path: Path
    sha256: str


@dataclass(frozen=True, slots=True)
class Analysed:
    """What analysis found in one file; `error` says why nothing could be."""

    id: VariantId
    measurements: tuple[Measurement, ...] = ()
    error: str | None = None


@dataclass(frozen=True, slots=True)
class BatchItem:
    """One place of an open batch, with what was done at it so far."""

    variant: VariantId
    position: int
    kind: ItemKind
    skips: int
    verdict: Verdict | None


@dataclass(frozen=True, slots=True)
class OpenBatch:
    """A reviewer's batch, in its planned order."""

    id: BatchId
    seed: int
    items: tuple[BatchItem, ...]
    newest_variant: VariantId
    planned_at: datetime


@dataclass(frozen=True, slots=True)
class Card:
    """What judging needs of one variant; its model is left out on purpose."""

    variant: VariantId
    path: Path
    width: int | None
    height: int | None
    missing: bool
    verdict: Verdict | None
    flags: tuple[Flag, ...]
    brief: str
    campaign: str
    tier: Tier
    prompt: str | None


@dataclass(frozen=True, slots=True)
class BatchTotals:
    """What was done in one batch, for its receipt."""

    accepted: int
    fixed: int
    rejected: int
    undecided: int
    active_seconds: float
