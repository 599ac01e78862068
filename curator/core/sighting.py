"""What was seen in a picture when somebody asked: faces, and lines of text.

A sighting says where to look. Nothing is concluded from one, and least of all from its absence.
"""

from dataclasses import dataclass

from curator.core.artifact import Region

HARD_TO_READ_BELOW = 0.85
"""Confidence under which a line is called hard to read: garbled letters read at .6, clean at .99.

Lettering of a clean poster came out at .55 as well, so it is a word for the eye and no more.
"""


@dataclass(frozen=True, slots=True)
class Face:
    """One face.

    Attributes:
        region: from the hairline to the chin.
        confidence: 0..1, how sure the model is.
    """

    region: Region
    confidence: float


@dataclass(frozen=True, slots=True)
class TextLine:
    """One line of text as it was read.

    Attributes:
        text: the reading.
        confidence: 0..1, how sure the model is of the reading, letters on average.
        corners: four corners clockwise from the text's own top left, x and y in 0..1.
    """

    text: str
    confidence: float
    corners: tuple[tuple[float, float], ...]

    @property
    def is_hard_to_read(self) -> bool:
        """True when a person should look at the letters."""
        return self.confidence < HARD_TO_READ_BELOW

    @property
    def region(self) -> Region:
        """The upright box around the line."""
        left, top = (min(corner[axis] for corner in self.corners) for axis in (0, 1))
        right, bottom = (max(corner[axis] for corner in self.corners) for axis in (0, 1))
        return Region(left, top, max(right - left, 1e-6), max(bottom - top, 1e-6))
