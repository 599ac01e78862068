"""Measurements and flags. A flag says where to look; it never decides.

Detectors store *scores*; flags are computed from stored scores and the library's thresholds, so a
new threshold needs no new analysis.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import Enum

POSSIBLE_AT = 0.5
"""Score from which a flag is shown: as likely planted as clean, by the detectors' calibration."""

LIKELY_AT = 0.8
"""Score from which a flag's severity is *likely*."""

MAX_FLAGS = 3
"""More outlines than this are not read."""


class Severity(Enum):
    """How sure a flag is; the text is what a person reads."""

    LIKELY = "likely"
    POSSIBLE = "possible"


@dataclass(frozen=True, slots=True)
class Region:
    """A box in 0..1 of the image's width and height, origin top left."""

    x: float
    y: float
    width: float
    height: float

    def __post_init__(self) -> None:
        inside = 0 <= self.x <= 1 and 0 <= self.y <= 1 and self.width > 0 and self.height > 0
        if not inside or self.x + self.width > 1 + 1e-6 or self.y + self.height > 1 + 1e-6:
            raise ValueError(f"a region lies inside 0..1: {self}")

    def as_list(self) -> list[float]:
        """The box as [x, y, width, height], rounded to 1e-4."""
        return [round(v, 4) for v in (self.x, self.y, self.width, self.height)]


@dataclass(frozen=True, slots=True)
class Measurement:
    """What one detector measured on one variant.

    Attributes:
        artifact: the artifact's fixed name ("blur").
        version: the detector's version; a raised one makes this measurement stale.
        raw: the measure in the detector's own unit.
        score: 0..1, higher is worse; 0.5 means as likely planted as clean.
        region: where it is strongest, or None when it concerns the whole image.
        message: one sentence for a person, used when the measurement becomes a flag.
    """

    artifact: str
    version: int
    raw: float
    score: float
    region: Region | None
    message: str


@dataclass(frozen=True, slots=True)
class Flag:
    """A measurement over its threshold: where to look."""

    artifact: str
    score: float
    severity: Severity
    region: Region | None
    message: str


@dataclass(frozen=True, slots=True)
class Threshold:
    """Scores from which an artifact is flagged *possible* and *likely*."""

    possible: float = POSSIBLE_AT
    likely: float = LIKELY_AT

    def __post_init__(self) -> None:
        if not 0 < self.possible <= self.likely:
            raise ValueError(f"a possible flag comes before a likely one: {self}")


def raise_flags(
    measurements: Iterable[Measurement],
    thresholds: Mapping[str, Threshold] | None = None,
    limit: int = MAX_FLAGS,
) -> tuple[Flag, ...]:
    """Returns at most `limit` flags, the highest score first, ties by the artifact's name.

    Artifacts without a threshold of their own use the default one.
    """
    thresholds = thresholds or {}
    flags: list[Flag] = []
    for measurement in measurements:
        threshold = thresholds.get(measurement.artifact, Threshold())
        if measurement.score >= threshold.possible:
            likely = measurement.score >= threshold.likely
            flags.append(
                Flag(
                    artifact=measurement.artifact,
                    score=measurement.score,
                    severity=Severity.LIKELY if likely else Severity.POSSIBLE,
                    region=measurement.region,
                    message=measurement.message,
                )
            )
    flags.sort(key=lambda flag: (-flag.score, flag.artifact))
    return tuple(flags[:limit])
