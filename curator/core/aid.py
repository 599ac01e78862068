"""Aids to the eye: plain values that a window paints over an image on demand. None is a verdict.

Places are x and y in 0..1 of the image, origin top left.
"""

from dataclasses import dataclass
from enum import Enum
from typing import TypeAlias

Place: TypeAlias = tuple[float, float]

HEAT_MAPPED = frozenset(
    {
        "banding",
        "blocking",
        "blur",
        "chromatic_aberration",
        "clipping",
        "low_detail",
        "noise",
        "waxy_texture",
    }
)
"""Artifacts of which can be drawn how strong they are where."""


class Aid(Enum):
    """What helps to see that which cannot be measured; the value is what a person reads."""

    LIGHT = "light"
    LINES = "lines"
    COLOUR = "colour cast"


@dataclass(frozen=True, slots=True)
class HeatMap:
    """How strong an artifact is, part by part.

    Attributes:
        rows, columns: parts down and across; together they cover the whole image.
        levels: one byte a part, row by row: 0 is nothing, 255 is as strong as it gets.
        is_mask: a part is hit or it is not, and nothing in between.
    """

    rows: int
    columns: int
    levels: bytes
    is_mask: bool = False

    def __post_init__(self) -> None:
        if self.rows < 1 or self.columns < 1 or len(self.levels) != self.rows * self.columns:
            raise ValueError(f"{len(self.levels)} levels are not {self.rows} × {self.columns}")

    @property
    def is_empty(self) -> bool:
        """True when there is nothing to see in it."""
        return max(self.levels) == 0


@dataclass(frozen=True, slots=True)
class LightCell:
    """The light of one part.

    Attributes:
        tint: red, green, blue in 0..255, what a mid grey looks like in it beside the other parts,
            exaggerated; None where too few edges tell.
        warmth: above 0 it is warmer than the picture's median, below 0 cooler, in log units.
    """

    tint: tuple[int, int, int] | None
    warmth: float


@dataclass(frozen=True, slots=True)
class Arrow:
    """Towards where a part grows lighter; its length is 0..1 of the strongest."""

    at: Place
    direction: Place
    strength: float


@dataclass(frozen=True, slots=True)
class LightMap:
    """The colour of the light, cell by cell in rows, and which way the shading runs."""

    rows: int
    columns: int
    cells: tuple[LightCell, ...]
    arrows: tuple[Arrow, ...]

    @property
    def is_empty(self) -> bool:
        """True when there is nothing to see in it."""
        return not self.arrows and all(cell.tint is None for cell in self.cells)


@dataclass(frozen=True, slots=True)
class LineMap:
    """Edges that are line-like.

    Attributes:
        straight: from end to end.
        wavy: those that swim, each as a chain of places.
        long: the longest straight ones, which the eye may follow to where they meet.
    """

    straight: tuple[tuple[Place, Place], ...]
    wavy: tuple[tuple[Place, ...], ...]
    long: tuple[tuple[Place, Place], ...]

    @property
    def is_empty(self) -> bool:
        """True when there is nothing to see in it."""
        return not (self.straight or self.wavy or self.long)


@dataclass(frozen=True, slots=True)
class CastSample:
    """What the greys lean to.

    Attributes:
        hue_degrees: direction in the plane of CIELAB a (0°, red) and b (90°, yellow).
        chroma: how far, in CIELAB units.
        colour: red, green, blue in 0..255 of a mid grey that leans like that.
        message: the same in words.
    """

    hue_degrees: float
    chroma: float
    colour: tuple[int, int, int]
    message: str

    @property
    def is_empty(self) -> bool:
        """False: every picture has a mean."""
        return False


AidMap: TypeAlias = LightMap | LineMap | CastSample
