"""Motion blur: streaks in one direction, while edges along that direction stay sharp."""

import math

import cv2
import numpy as np
import numpy.typing as npt

from curator.detectors.base import Calibration, Finding, Views, detector
from curator.imaging.decode import Bytes

Floats = npt.NDArray[np.float64]

CALIBRATION = Calibration(even=2.4, likely=2.8)
"""On 107 photographs the 95th percentile is 2.5; with streaks of 9 pixels the median is 2.6, so a
mild shake often stays unsaid."""

_TILE = 64
_DIRECTIONS = 12
_CRISPEST = 15
"""Percentile of the textured tiles that speaks: a picture with a still, crisp part is not shaken,
and a panned background is no fault of the subject."""

_TEXTURED = 4.0
"""Squared levels of slope at quarter size from which a tile can tell."""

_FAINT = 0.3
"""Added to energies before their ratio, so that none is divided by nothing."""

_FEWEST = 4


@detector("motion_blur", version=2)
def look(views: Views) -> Finding:
    """Finds shake: fine detail is missing along one direction and kept across it.

    Measure: the energy of diagonal differences, as a tensor, in 64-pixel tiles of the 1 MP luma and
    of a copy at a quarter of the side; for 12 directions the logarithm of coarse over fine energy
    in the crispest textured tiles; the largest over the directions plus its lead over the smallest.
    The tensor is the structure tensor of Bigun & Granlund (1987).

    Cost: 8 ms/MP. Raw: about -1 to 6. No region: shake is everywhere.

    Wrong when: a panning shot is wanted; louvres, reeds or rain run in one direction only.
    """
    fine, _half, coarse, _eighth = views.octaves
    rows, columns = fine.shape[0] // _TILE, fine.shape[1] // _TILE
    if min(rows, columns) < 2:
        return Finding(-1.0, 0.0, "too small to judge its motion")
    small = _tensor(fine, _TILE, rows, columns)
    large = _tensor(coarse, _TILE // 4, rows, columns)
    texture = (large[0] + large[1]) / 2
    telling = texture >= max(_TEXTURED, float(np.median(texture)))
    if np.count_nonzero(telling) < _FEWEST:
        return Finding(-1.0, 0.0, "too little texture to judge its motion by")
    losses = np.empty(_DIRECTIONS)
    for n in range(_DIRECTIONS):
        angle = math.pi * n / _DIRECTIONS
        below, above = (_along(tensor, angle)[telling] for tensor in (small, large))
        losses[n] = np.percentile(np.log((above + _FAINT) / (below + _FAINT)), _CRISPEST)
    raw = float(2 * losses.max() - losses.min())
    degrees = round(180 * int(losses.argmax()) / _DIRECTIONS)
    message = f"streaks of motion in one direction, {_direction_name(degrees)}"
    return Finding(raw, CALIBRATION.score(raw), message)


def _direction_name(degrees: int) -> str:
    """Says an angle, downwards positive, as a person sees it."""
    if degrees in {0, 90}:
        return "vertical" if degrees else "horizontal"
    if degrees < 90:
        return f"falling to the right at about {degrees}°"
    return f"rising to the right at about {180 - degrees}°"


def _tensor(luma: Bytes, side: int, rows: int, columns: int) -> tuple[Floats, Floats, Floats]:
    """Per tile, mean products of the differences falling, rising, and of both."""
    # Every second pixel both ways is enough, and its squares tile the picture without a margin.
    above, below = luma[: rows * side : 2], luma[1 : rows * side : 2]
    left, right = slice(0, columns * side, 2), slice(1, columns * side, 2)
    falling = cv2.subtract(below[:, right], above[:, left], dtype=cv2.CV_16S)
    rising = cv2.subtract(above[:, right], below[:, left], dtype=cv2.CV_16S)
    means: list[Floats] = []
    for one, other in ((falling, falling), (rising, rising), (falling, rising)):
        product = cv2.multiply(one, other, dtype=cv2.CV_32F)
        tiles = cv2.resize(product, (columns, rows), interpolation=cv2.INTER_AREA)
        means.append(np.asarray(tiles, dtype=np.float64))
    return means[0], means[1], means[2]


def _along(tensor: tuple[Floats, Floats, Floats], angle: float) -> Floats:
    """Mean squared slope per pixel along an angle from the horizontal, downwards positive."""
    # A difference over a diagonal is sqrt(2) long: falling = dx + dy, rising = dx - dy.
    down, up = (math.cos(angle) + math.sin(angle)) / 2, (math.cos(angle) - math.sin(angle)) / 2
    return down**2 * tensor[0] + up**2 * tensor[1] + 2 * down * up * tensor[2]
