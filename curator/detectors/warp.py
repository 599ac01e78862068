"""Warp: lines that should be straight and swim."""

from dataclasses import dataclass

import cv2
import numpy as np
import numpy.typing as npt

from curator.core.artifact import Region
from curator.detectors.base import Calibration, Finding, Views, box_of, detector, place_name
from curator.imaging.decode import Bytes

Floats = npt.NDArray[np.float64]

CALIBRATION = Calibration(even=0.6, likely=0.8)

_CELL = 64
"""Side of the squares that edges are cut at: a curve is nearly straight over this length."""

_DIRECT = 0.74
"""A piece's extent over its number of pixels: less is a tangle, not a line."""

_SHORTEST = 30
_WAVY = 0.8
_STRAIGHT = 0.55
"""Residual in pixels about a line (straight) or about a parabola (wavy: not even a bend)."""

_FEWEST = 25
_LOW, _HIGH = 30, 80
"""Hysteresis of the edges, in levels of the gradient (Canny 1986)."""


@dataclass(frozen=True, slots=True)
class Chains:
    """Pieces of edges, one row each.

    Attributes:
        middle: (n, 2) x and y in pixels of the 1 MP copy.
        wavy: (n,) true where the piece swims, false where it is straight.
        labels: (h, w) the piece at each pixel, 0 where none.
        ids: (n,) each piece's label.
        shape: height and width.
    """

    middle: Floats
    wavy: npt.NDArray[np.bool_]
    labels: npt.NDArray[np.int32]
    ids: npt.NDArray[np.intp]
    shape: tuple[int, int]


@detector("warp", version=1, is_slow=True)
def look(views: Views) -> Finding:
    """Measures which share of the line-like edges swims; an aid, not a verdict.

    Measure: edges (Canny 1986) of the 1 MP luma cut into pieces of at most 64 pixels that are
    line-like; the share that even a parabola misses by more than 0.8 pixel, of those and of the
    straight ones. On photographs with a wavy region this separates at 0.56 to 0.72, better where
    there are straight lines at all, so it draws the chains and leaves the verdict to the eye.

    Cost: 15 ms/MP. Raw: share, 0 to 1. Region: around the densest wavy pieces.

    Wrong when: curves, cloth, leaves and waves are meant to swim.
    """
    chains = find_chains(views.working)
    total = len(chains.wavy)
    if total < _FEWEST:
        return Finding(0.0, 0.0, "too few lines to judge their straightness")
    raw = float(np.mean(chains.wavy))
    region = _densest(chains) if raw > 0 else None
    where = f", most {place_name(region)}" if region else ""
    return Finding(raw, CALIBRATION.score(raw), f"lines that swim{where}", region)


def find_chains(luma: Bytes) -> Chains:
    """Returns the straight and the wavy pieces of edges of a picture of about 1 MP."""
    edges = cv2.Canny(cv2.GaussianBlur(luma, (0, 0), 1), _LOW, _HIGH)
    edges[::_CELL], edges[:, ::_CELL] = 0, 0
    count, found = cv2.connectedComponents(edges, connectivity=8)
    labels = np.asarray(found, dtype=np.int32)
    y, x = np.nonzero(labels)
    piece = labels[y, x]
    size = np.bincount(piece, minlength=count).astype(np.float64)
    n = np.maximum(size, 1)

    def mean(values: Floats) -> Floats:
        return np.bincount(piece, values, count) / n

    middle_x, middle_y = mean(x.astype(np.float64)), mean(y.astype(np.float64))
    dx, dy = x - middle_x[piece], y - middle_y[piece]
    xx, yy, xy = mean(dx * dx), mean(dy * dy), mean(dx * dy)
    angle = np.arctan2(2 * xy, xx - yy) / 2
    cosine, sine = np.cos(angle), np.sin(angle)
    along = dx * cosine[piece] + dy * sine[piece]
    across = dy * cosine[piece] - dx * sine[piece]
    # The parabola across = a + b along + c along^2, from moments; b is nearly 0 by construction.
    u2, u3, u4 = mean(along**2), mean(along**3), mean(along**4)
    v, vu, vu2, v2 = mean(across), mean(across * along), mean(across * along**2), mean(across**2)
    b = np.where(u2 > 0, vu / np.maximum(u2, 1e-9), 0)
    spread = np.maximum(u4 - u2**2 - u3**2 / np.maximum(u2, 1e-9), 1e-9)
    c = (vu2 - u2 * v - u3 * b) / spread
    line = np.sqrt(np.maximum(v2 - v**2 - b * vu, 0))
    bent = np.sqrt(np.maximum(line**2 - c**2 * spread, 0))
    low = np.full(count, np.inf)
    high = np.full(count, -np.inf)
    np.minimum.at(low, piece, along)
    np.maximum.at(high, piece, along)
    extent = np.where(size > 0, high - low, 0)
    linear = (size >= _SHORTEST) & (extent >= _DIRECT * size)
    straight, wavy = linear & (line < _STRAIGHT), linear & (bent > _WAVY)
    ids = np.nonzero(straight | wavy)[0]
    middle = np.stack([middle_x[ids], middle_y[ids]], axis=1)
    return Chains(middle, wavy[ids], labels, ids, (luma.shape[0], luma.shape[1]))


def _densest(chains: Chains) -> Region | None:
    height, width = chains.shape
    rows, columns = max(1, height // _CELL), max(1, width // _CELL)
    density = np.zeros((rows, columns), dtype=np.float32)
    swimming = chains.middle[chains.wavy]
    row = np.minimum((swimming[:, 1] / height * rows).astype(int), rows - 1)
    column = np.minimum((swimming[:, 0] / width * columns).astype(int), columns - 1)
    np.add.at(density, (row, column), 1.0)
    around = np.asarray(cv2.blur(density, (3, 3)))
    return box_of(around >= float(around.max()) / 2)
