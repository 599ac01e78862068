"""What the library takes and gives of probes: planted flaws and repeats."""

from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from curator.core.batch import ItemKind
from curator.core.decision import Verdict
from curator.core.sentinel import ProbeSource
from curator.core.variant import BatchId, BriefId, VariantId

Box = tuple[float, float, float, float]
"""(x, y, width, height) in 0..1."""


@dataclass(frozen=True, slots=True)
class SourceFile:
    """A variant that a probe may be made of, with its file."""

    source: ProbeSource
    path: Path
    format: str


@dataclass(frozen=True, slots=True)
class NewProbe:
    """A probe that has been made and is to be remembered.

    Attributes:
        source: the variant that it was made of.
        flaw: what is planted in it; None for a repeat.
        strength: of the flaw, 0..1.
        region: where the flaw is; None for all of the picture, and for a repeat.
        modified_ns: the file's modification time.
    """

    source: VariantId
    path: Path
    sha256: str
    format: str
    width: int
    height: int
    size_bytes: int
    modified_ns: int
    flaw: str | None = None
    strength: float | None = None
    region: Box | None = None

    @property
    def kind(self) -> ItemKind:
        """A sentinel where a flaw is planted, else a repeat."""
        return ItemKind.REPEAT if self.flaw is None else ItemKind.SENTINEL


@dataclass(frozen=True, slots=True)
class ReadyProbe:
    """A probe that its reviewer has not been shown yet; brief and model are its source's."""

    variant: VariantId
    source: VariantId
    brief: BriefId
    model: str
    kind: ItemKind
    path: Path
    flaw: str | None
    strength: float | None


@dataclass(frozen=True, slots=True)
class ProbeAnswer:
    """What a reviewer said of a probe.

    Attributes:
        flaw: what was planted; None for a repeat.
        strength: of the flaw.
        region: where it is; None for all of the picture.
        verdict: the latest that stands.
        before: of a repeat, what the same reviewer had said of its source; None where that was
            taken back since, and for a sentinel.
        batch: in which it was judged.
    """

    variant: VariantId
    source: VariantId
    reviewer: str
    flaw: str | None
    strength: float | None
    region: Box | None
    path: Path
    verdict: Verdict
    before: Verdict | None
    answered_at: datetime
    batch: BatchId

    @property
    def is_found(self) -> bool:
        """Whether a planted flaw was found: its image was not accepted."""
        return self.flaw is not None and self.verdict is not Verdict.ACCEPT
