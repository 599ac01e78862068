"""Seams: a straight line across the picture where tone or content jumps, or turns back."""

from dataclasses import dataclass

import cv2
import numpy as np
import numpy.typing as npt

from curator.core.artifact import Region
from curator.detectors.base import Calibration, Finding, Views, detector
from curator.imaging.decode import Bytes

Floats = npt.NDArray[np.float64]

TONE = Calibration(even=1.4, likely=1.9)
CONTENT = Calibration(even=1.75, likely=2.15)
MIRROR = Calibration(even=0.7, likely=0.78)
"""On 107 photographs the 98th percentiles are 1.3, 1.1 and 0.43; drawn panels and symmetrical rooms
of generated images reach more, so the even points lie above."""

_BLOCKS = 16
"""Pieces that each line is cut into; a seam has to show in most of them."""

_TONE_MOST = 6
_CONTENT_MOST = 30
"""Levels at which one jump counts no more: a seam is weak everywhere, an edge strong somewhere."""

_TONE_REACH = 15
_CONTENT_REACH = 31
"""Lines around that a line is compared with."""

_TONE_FLOOR = 0.1
_CONTENT_FLOOR = 0.5
"""Levels added to the spread: less cannot be seen, however even the picture is."""

_MIXED = 0.4
"""Share of a line's jumps that has to cancel out: where nearly all go one way, it is a drawn line
or a horizon, and content that does not fit jumps both ways."""

_USUAL = 97
"""Percentile of the lines of a picture that the best one has to exceed: JPEG blocks and lattices
put a weak jump on every eighth line, a seam is one line."""

_JUMP = np.array([[1.0, -3.0, 3.0, -1.0]])
"""Twice the step between the middle two pixels less the steps on both sides of it."""

_MARGIN = 6
"""Lines next to the border of the picture where nothing is looked for."""

_MIRROR_DISTANCES = (2, 4, 8, 16, 24, 32, 48)
"""Distances from the axis that are compared, in columns: near the axis everything is alike."""

_MIRROR_ROWS = 8
"""Rows averaged into one: a mirror image survives it, noise does not."""

_MIRROR_MOST = 24.0
"""Levels at which one difference counts no more."""

_MIRROR_REACH = 49
"""Axes around that an axis is compared with."""

_MIRROR_FLOOR = 0.25
"""Levels added to what is usual around: a plain ground is no mirror image."""

_SMALLEST = 128


@dataclass(frozen=True, slots=True)
class _Line:
    """The best line of one kind, `place` in 0..1 across it; `upright` when it is vertical."""

    raw: float
    score: float
    place: float
    upright: bool
    what: str

    def region(self) -> Region:
        """The strip of a fiftieth of the picture around the line."""
        start = min(max(0.0, self.place - 0.01), 0.98)
        return Region(start, 0.0, 0.02, 1.0) if self.upright else Region(0.0, start, 1.0, 0.02)


@detector("seam", version=2)
def look(views: Views) -> Finding:
    """Finds one straight line, over most of the width or height, of three kinds.

    Measure, on the 1 MP luma: the jump between two columns beyond what the steps on both sides
    continue, capped, in 16 blocks along the column. Tone: its mean by block over the local root
    mean square, averaged over the blocks, so a weak jump of one sign everywhere beats a strong edge
    somewhere. Content: the mean size of the jump by block, standardised by the columns around;
    weaker where all jumps go one way, as along a horizon. Both less the 97th percentile of the
    picture's columns. Mirror: by how much less than usual around, columns at equal distances on
    both sides differ. The same for rows; the best of all speaks. The measures are ours.

    Cost: 9 ms/MP. Raw: the winning kind's: 0 to 4 (tone), 0 to 6 (content), 0 to 1 (mirror).
    Region: a strip around the line.

    Wrong when: a horizon, a window frame or a wall's edge runs straight through the picture; water
    mirrors a shore. A seam along part of a line only is not found.
    """
    if min(views.working.shape) < _SMALLEST:
        return Finding(0.0, 0.0, "too small to have a seam")
    lines = [
        *_jumps(views.working, upright=True),
        *_jumps(views.turned, upright=False),
        _mirror(views.working, upright=True),
        _mirror(views.turned, upright=False),
    ]
    best = max(lines, key=lambda line: line.score)
    direction, side = ("vertical", "left") if best.upright else ("horizontal", "top")
    message = f"{best.what} a {direction} line, {100 * best.place:.0f} % from the {side}"
    return Finding(best.raw, best.score, message, best.region())


def _jumps(luma: Bytes, *, upright: bool) -> tuple[_Line, _Line]:
    """Returns the best seams of tone and of content between two columns."""
    height, width = luma.shape
    signed = np.empty((_BLOCKS, width - 3))
    size = np.empty((_BLOCKS, width - 3))
    lean = np.empty((_BLOCKS, width - 3))
    for block in range(_BLOCKS):
        rows = luma[block * height // _BLOCKS : (block + 1) * height // _BLOCKS]
        twice = np.asarray(cv2.filter2D(rows, cv2.CV_16S, _JUMP)[:, 2:-1])
        signed[block] = _column_means(np.clip(twice, -2 * _TONE_MOST, 2 * _TONE_MOST)) / 2
        hard = np.clip(twice, -2 * _CONTENT_MOST, 2 * _CONTENT_MOST)
        size[block] = _column_means(cv2.convertScaleAbs(hard)) / 2
        lean[block] = np.abs(_column_means(hard)) / 2
    spread = np.sqrt(_around(signed**2, _TONE_REACH)) + _TONE_FLOOR
    tone = np.abs(np.mean(np.clip(signed / spread, -4, 4), axis=0))
    usual = _around(size, _CONTENT_REACH)
    scatter = np.sqrt(np.maximum(_around(size**2, _CONTENT_REACH) - usual**2, 0)) + _CONTENT_FLOOR
    content = np.mean(np.clip((size - usual) / scatter, -4, 6), axis=0)
    mixed = 1 - np.mean(lean / (size + _CONTENT_FLOOR), axis=0)
    content = _above_usual(content) * np.minimum(1, mixed / _MIXED)
    return (
        _best(_above_usual(tone), TONE, upright, "the tone jumps along"),
        _best(content, CONTENT, upright, "the content does not fit along"),
    )


def _column_means(values: cv2.typing.MatLike) -> Floats:
    means = cv2.reduce(values, 0, cv2.REDUCE_AVG, dtype=cv2.CV_32F)
    return np.asarray(means, dtype=np.float64).reshape(-1)


def _around(values: Floats, reach: int) -> Floats:
    """Mean over the `reach` columns around each one, itself left out."""
    total = np.asarray(cv2.blur(values, (reach, 1), borderType=cv2.BORDER_REFLECT)) * reach
    return np.maximum(total - values, 0) / (reach - 1)


def _above_usual(values: Floats) -> Floats:
    return values - np.percentile(values[_MARGIN:-_MARGIN], _USUAL)


def _best(values: Floats, calibration: Calibration, upright: bool, what: str) -> _Line:
    inner = values[_MARGIN:-_MARGIN]
    column = int(np.argmax(inner))
    raw = float(inner[column])
    place = (column + _MARGIN + 2) / (len(values) + 3)
    return _Line(raw, calibration.score(raw), place, upright, what)


def _mirror(luma: Bytes, *, upright: bool) -> _Line:
    """Returns the best axis before a column: what lies on both sides is the same turned round."""
    height, width = luma.shape
    size = (width, max(1, height // _MIRROR_ROWS))
    few = cv2.resize(luma, size, interpolation=cv2.INTER_AREA).astype(np.float32)
    farthest = max(_MIRROR_DISTANCES) + 1
    first, last = farthest, width - farthest
    apart = np.zeros(last - first)
    for distance in _MIRROR_DISTANCES:
        right = few[:, first + distance : last + distance]
        left = few[:, first - 1 - distance : last - 1 - distance]
        apart += np.minimum(np.abs(right - left), _MIRROR_MOST).mean(axis=0)
    apart /= len(_MIRROR_DISTANCES)
    usual = np.asarray(
        cv2.blur(apart[None], (_MIRROR_REACH, 1), borderType=cv2.BORDER_REFLECT)
    ).reshape(-1)
    likeness = (usual - apart) / (usual + _MIRROR_FLOOR)
    column = int(np.argmax(likeness))
    raw = float(likeness[column])
    place = (column + first) / width
    return _Line(raw, MIRROR.score(raw), place, upright, "the picture is mirrored along")
