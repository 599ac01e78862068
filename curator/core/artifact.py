"""Measurements and flags. A flag says where to look; it never decides.

Detectors store *scores*; `curator.core.flagging` computes flags from stored scores and the
library's thresholds, so a new threshold needs no new analysis.
"""

from dataclasses import dataclass
from enum import Enum

POSSIBLE_AT = 0.5
"""Score from which a flag is shown: as likely planted as clean, by the detectors' calibration."""

LIKELY_AT = 0.8
"""Score from which a flag's severity is *likely*."""


class Use(Enum):
    """What an artifact's measure is good for, by how well it separates planted from clean."""

    ALERT = "alert"
    """It may flag, and a flag may be called *likely*."""

    MARK = "mark"
    """A quiet dot and a dashed outline; never *likely*, never counted among the flags."""

    ASSIST = "assist"
    """An overlay on demand that helps the eye; it flags nothing."""


USES: dict[str, Use] = {
    "alpha_halo": Use.ALERT,
    "banding": Use.ALERT,
    "blocking": Use.ALERT,
    "blur": Use.ALERT,
    "border": Use.ALERT,
    "chromatic_aberration": Use.ALERT,
    "clipping": Use.ALERT,
    "drift": Use.ALERT,
    "lattice": Use.ALERT,
    "low_detail": Use.ALERT,
    "noise": Use.ALERT,
    "print_size": Use.ALERT,
    "motion_blur": Use.MARK,
    "oversharpening": Use.MARK,
    "repetition": Use.MARK,
    "seam": Use.MARK,
    "waxy_texture": Use.MARK,
    "color_cast": Use.ASSIST,
    "lighting": Use.ASSIST,
    "warp": Use.ASSIST,
}
"""Every artifact that Curator measures by itself, by its fixed name; `drift` from the siblings of a
brief, all others from the pixels of one picture."""


def use_of(artifact: str) -> Use:
    """Returns what an artifact is used for; a plug-in's own one is a mark until it is known."""
    return USES.get(artifact, Use.MARK)


def words_of(artifact: str) -> str:
    """Returns an artifact's name as a person reads it: "chromatic aberration"."""
    return artifact.replace("_", " ").replace("color", "colour")


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


def place_name(region: Region) -> str:
    """Returns where a region's middle lies, in words: "top left", "left", "in the middle"."""
    across = min(2, int(3 * (region.x + region.width / 2)))
    down = min(2, int(3 * (region.y + region.height / 2)))
    words = [("top", "", "bottom")[down], ("left", "", "right")[across]]
    return " ".join(word for word in words if word) or "in the middle"


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
