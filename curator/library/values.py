"""The frozen values that go in and out of the library's door."""

from dataclasses import dataclass, field
from datetime import datetime
from enum import Enum
from pathlib import Path

from curator.core.artifact import Flag, Measurement
from curator.core.batch import ItemKind
from curator.core.decision import LoggedDecision, Verdict
from curator.core.fact import NO_FACTS, Facts
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
        usual_tier: what the model is usually used for; noted when the model is new.
        tier: what somebody said it was made for; None leaves it to its parent and its model.
        take: the take's key as a manifest or sidecar states it; None lets the library imply one.
        variant_index: 0-based place in the take; None orders by the time of making.
        parent: the variant that this one is known to refine.
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
    usual_tier: Tier | None = None
    tier: Tier | None = None
    take: str | None = None
    variant_index: int | None = None
    parent: VariantId | None = None
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
        origin: what the import was told, as JSON, for reading it again.
    """

    path: Path
    place: Place
    variant: Variant | None = None
    made_at: datetime | None = None
    modified_ns: int | None = None
    generation: Generation = field(default_factory=Generation)
    evidence: tuple[Evidence, ...] = ()
    reader_version: int = 0
    origin: str = "{}"


@dataclass(frozen=True, slots=True)
class Added:
    """What became of the variants handed over."""

    added: tuple[VariantId, ...] = ()
    known: int = 0


@dataclass(frozen=True, slots=True)
class KnownFile:
    """A file that the library has seen at a path; `origin` is what its import was told."""

    variant: VariantId
    size_bytes: int | None
    modified_ns: int | None
    reader_version: int
    has_identity: bool
    origin: str


@dataclass(frozen=True, slots=True)
class KeptText:
    """What the library kept of a variant's file, to read it again.

    Attributes:
        blocks: the texts in and beside it, packed by the readers.
        origin: what its import was told, as JSON.
    """

    variant: VariantId
    path: Path
    sha256: str
    blocks: bytes
    origin: str


BY_NEWEST, BY_NAME, BY_STARS = "newest", "name", "stars"
ORDERS = (BY_NEWEST, BY_NAME, BY_STARS)  # imported last first, by path, most stars first


@dataclass(frozen=True, slots=True)
class VariantFilter:
    """Which variants a grid or a count is about; None and False leave that question open.

    Attributes:
        artifact: only those that are flagged for this; `flagged`: with any flag that counts.
        name: only those whose file's name has this in it, in capitals or not.
        sorted_by: the largest score of this artifact first, for "any" of all; or one of `ORDERS`.
        group: only those that look like this variant.
        unassigned: only those whose model nobody knows yet.
        disputed: only those on which two reviewers' verdicts differ.
        parent: only those that refine this one.
        below: only those with a file in this folder or in one below it.
        stars: only those with exactly so many, 0 for none; `least_stars`: with so many or more.
        label: only those with this label, "" for none.
        defect: only those of which somebody named it.
        among: only these, to read a few cells again.
    """

    verdict: Verdict | None = None
    undecided: bool = False
    model: str | None = None
    brief: BriefId | None = None
    campaign: str | None = None
    tier: Tier | None = None
    artifact: str | None = None
    flagged: bool = False
    missing: bool = False
    unassigned: bool = False
    parent: VariantId | None = None
    below: Path | None = None
    sorted_by: str | None = None
    group: VariantId | None = None
    disputed: bool = False
    stars: int | None = None
    least_stars: int | None = None
    label: str | None = None
    defect: str | None = None
    name: str | None = None
    among: tuple[VariantId, ...] | None = None


@dataclass(frozen=True, slots=True)
class GridItem:
    """One cell of the library's grid.

    Attributes:
        sha256: None while the file named by a manifest has never been seen.
        top_score: the highest score of what may flag, None before it is measured.
        flagged: some artifact that counts reaches its threshold.
        marked: some other one does.
        alike: how many variants look like this one, itself included; 0 before it was looked for.
        measure: what the cells are sorted by, None where nothing of the kind was measured.
        raised: the artifacts that flag or mark it.
        stars, label: what holds, said here or elsewhere; `defects` by their present names.
    """

    id: VariantId
    sha256: str | None
    path: Path
    width: int | None
    height: int | None
    verdict: Verdict | None
    model: str
    brief_id: BriefId
    brief: str
    campaign: str
    tier: Tier
    missing: bool
    top_score: float | None
    flagged: bool
    marked: bool = False
    alike: int = 0
    measure: Measurement | None = None
    raised: tuple[str, ...] = ()
    stars: int | None = None
    label: str | None = None
    defects: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Facets:
    """What can be filtered by: only values that occur."""

    models: tuple[str, ...]
    briefs: tuple[tuple[BriefId, str], ...]
    campaigns: tuple[str, ...]
    tiers: tuple[Tier, ...]
    artifacts: tuple[str, ...]
    labels: tuple[str, ...] = ()
    defects: tuple[str, ...] = ()


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
    parent: VariantId | None = None
    refinements: int = 0
    facts: Facts = NO_FACTS


class Depth(Enum):
    """Which detectors an analysis runs: those that a reviewer waits for, or the slow ones."""

    QUICK = "quick"
    THOROUGH = "thorough"


@dataclass(frozen=True, slots=True)
class FlagAnswer:
    """What one reviewer said of one flag; `score` and `version` are those it was raised with."""

    variant: VariantId
    artifact: str
    version: int
    score: float
    model: str
    is_right: bool
    reviewer: str
    answered_at: datetime


@dataclass(frozen=True, slots=True)
class ScoreCount:
    """How many variants have which score: one number for each equal part of 0..1."""

    slots: tuple[int, ...]

    @property
    def total(self) -> int:
        """All that are measured."""
        return sum(self.slots)

    def from_score(self, score: float) -> int:
        """Returns how many have at least this score, to the nearest part."""
        return sum(self.slots[max(0, round(score * len(self.slots))) :])


@dataclass(frozen=True, slots=True)
class Look:
    """What a variant looks like, to find its like.

    Attributes:
        version: of the way it was taken.
        fingerprint: 64 bits as a signed number; similar pictures differ in few of them.
        mirrored: the same of the picture flipped left to right.
        style: packed float32 numbers of colour and texture.
    """

    version: int
    fingerprint: int
    mirrored: int
    style: bytes


@dataclass(frozen=True, slots=True)
class CampaignStyle:
    """A variant of a campaign, or a reference of it, with its packed style."""

    id: VariantId
    path: Path
    sha256: str | None
    missing: bool
    style: bytes


@dataclass(frozen=True, slots=True)
class PendingFile:
    """A variant that is not measured yet, or was by older detectors."""

    id: VariantId
    path: Path
    sha256: str


@dataclass(frozen=True, slots=True)
class Analysed:
    """What analysis found in one file; `error` says why nothing could be.

    `passes`: the reason lies outside the file (a disk that is not there), so it is tried again.
    """

    id: VariantId
    measurements: tuple[Measurement, ...] = ()
    error: str | None = None
    look: Look | None = None
    passes: bool = False


@dataclass(frozen=True, slots=True)
class BatchItem:
    """One place of an open batch, with what was done at it so far."""

    variant: VariantId
    position: int
    kind: ItemKind
    skips: int
    verdict: Verdict | None
    brief: BriefId


@dataclass(frozen=True, slots=True)
class OpenBatch:
    """A reviewer's batch, in its planned order."""

    id: BatchId
    seed: int
    items: tuple[BatchItem, ...]
    newest_variant: VariantId
    planned_at: datetime
    revealed: bool = False


@dataclass(frozen=True, slots=True)
class Card:
    """What judging needs of one variant; its model is left out on purpose.

    Attributes:
        group: the first of those that look alike, None before that was looked for.
        facts: what was said of it in Curator; an import would tell its past.
        sha256: of its file, to find its small picture; None before the file was ever seen.
    """

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
    group: VariantId | None = None
    sha256: str | None = None
    facts: Facts = NO_FACTS


@dataclass(frozen=True, slots=True)
class BatchTotals:
    """What was done in one batch, for its receipt."""

    accepted: int
    fixed: int
    rejected: int
    undecided: int
    active_seconds: float


@dataclass(frozen=True, slots=True)
class Reference:
    """A promoted variant and the brief that starts from it."""

    brief: BriefId
    brief_key: str
    brief_name: str
    campaign: str
    variant: VariantId
    sha256: str
    path: Path
    prompt: str | None
    negative_prompt: str | None
    seed: int | None
    model: str
    tier: Tier


@dataclass(frozen=True, slots=True)
class Job:
    """A request that was handed out to a generator; its results are recognised by `key`.

    Attributes:
        key: unique in the library; the take of what comes back.
        reference: the promoted variant that it starts from.
        model: who is to make it; results whose model nobody states are taken to be by this one.
        asked_at: when it was handed out, aware UTC.
    """

    key: str
    brief: BriefId
    brief_key: str
    brief_name: str
    campaign: str
    reference: VariantId | None
    model: str
    tier: Tier
    prompt: str
    asked_at: datetime


@dataclass(frozen=True, slots=True)
class Lineage:
    """What may tell which variant another one refines.

    Attributes:
        references: names of files that it was made from.
        passes: what was done to another picture: upscale, inpaint, variation, edit.
        has_parent: its parent is known already.
    """

    variant: VariantId
    path: Path
    references: tuple[str, ...]
    passes: tuple[str, ...]
    has_parent: bool
