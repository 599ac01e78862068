"""Waxy texture: skin and cloth without pores or threads, between edges that stayed sharp."""

import cv2
import numpy as np
import numpy.typing as npt

from curator.detectors.base import (
    Calibration,
    Energies,
    Finding,
    Views,
    box_of,
    detector,
    place_name,
)
from curator.imaging.decode import Bytes, as_bytes

Floats = npt.NDArray[np.float32]

CALIBRATION = Calibration(even=0.75, likely=0.95)
"""On 107 photographs the 95th percentile is 0.61 and the highest 0.76; smoothed by four bilateral
filters the median is 1.0. Flat graphics, where nothing is skin or cloth, reach 1."""

_TILE = 24
_EDGE = 40
"""Levels between neighbours from which a tile holds a strong edge."""

_CALM = 12
"""Levels between neighbours up to which a place is calm, two pixels around it included."""

_TEXTURED = 100.0
"""Laplacian energy at quarter size from which a tile tells crisp from soft."""

_ENOUGH = 0.15
"""Share of a tile that has to be calm."""

_SLOPE = 6
"""Levels between neighbours, from 1, up to which a place is a slope of shading."""

_STRAIGHTNESS = 3.7
_CRISPNESS = 0.46
"""Weights of the straight slopes and of the crisp edges beside the missing texture, by logistic
regression on 107 photographs against the same smoothed by two and four bilateral filters."""

_BLACK, _WHITE = 16, 240
_FEWEST = 6
_SECOND = np.array([1.0, -2.0, 1.0])


@detector("waxy_texture", version=2)
def look(views: Views) -> Finding:
    """Finds surfaces whose finest texture is gone although their shading and edges are not.

    Measure: in 24-pixel tiles of the 1 MP luma that hold a strong edge, over the calm places: the
    logarithm of the mixed second difference at half over that at full size, for texture is gone
    first where it is finest; plus 3.7 times the share of the slopes that are quite straight. The
    median of the tiles, plus 0.46 times the logarithm of the Laplacian energy at full over
    that at half size, for a blurred picture lacks its fine texture too, but has soft edges.
    Edge-preserving smoothing (Tomasi & Manduchi 1998) leaves exactly this; the measure is ours.

    Cost: 5 ms/MP. Raw: about -1 to 4. Region: around the smoothest of those tiles.

    Wrong when: product renders, illustrations and silhouettes at night are smooth on purpose.
    """
    luma = views.working
    if min(luma.shape) < 4 * _TILE:
        return Finding(-1.0, 0.0, "too small to judge its texture")
    values, chosen = smoothness(luma, every=2)  # every second row of tiles is enough
    if np.count_nonzero(chosen) < _FEWEST:
        return Finding(-1.0, 0.0, "too few edges to judge its texture by")
    usual = float(np.median(values[chosen]))
    raw = usual + _CRISPNESS * _crispness(views.energies)
    region = box_of(chosen & (values >= usual)) if raw > CALIBRATION.even - 0.3 else None
    where = f", most {place_name(region)}" if region else ""
    message = f"surfaces without fine texture between sharp edges{where}"
    return Finding(raw, CALIBRATION.score(raw), message, region)


def _crispness(octaves: list[Energies]) -> float:
    """Natural logarithm of the energy at full over that at half size, in the textured tiles."""
    full, half, quarter = octaves[:3]
    textured = quarter >= max(_TEXTURED, float(np.median(quarter)))
    if not textured.any():
        return 0.0
    return float(np.median(np.log((full[textured] + 0.3) / (half[textured] + 0.3))))


def smoothness(luma: Bytes, *, every: int = 1) -> tuple[Floats, npt.NDArray[np.bool_]]:
    """Returns (rows, columns) the measure of each tile, and which of them can tell.

    Args:
        luma: (h, w), one tile high and wide at least.
        every: takes only each so many-th row of tiles.
    """
    width, rows = luma.shape[1] // _TILE * _TILE, luma.shape[0] // _TILE
    # One row at a time stays in the processor's cache.
    strips = [
        _smoothness(luma[row * _TILE : (row + 1) * _TILE, :width]) for row in range(0, rows, every)
    ]
    return (
        np.concatenate([strip[0] for strip in strips]),
        np.concatenate([strip[1] for strip in strips]),
    )


def _smoothness(luma: Bytes) -> tuple[Floats, npt.NDArray[np.bool_]]:
    """(1, columns) of one row of tiles: the measure, and which of them can tell."""
    size = (luma.shape[1] // _TILE, 1)
    steps = cv2.max(
        cv2.absdiff(luma[1:, 1:], luma[1:, :-1]), cv2.absdiff(luma[1:, 1:], luma[:-1, 1:])
    )
    steps = cv2.copyMakeBorder(steps, 1, 0, 1, 0, cv2.BORDER_REPLICATE)
    around = cv2.dilate(steps, np.ones((5, 5), np.uint8))
    calm = cv2.threshold(around, _CALM, 255, cv2.THRESH_BINARY_INV)[1]
    straight = cv2.inRange(cv2.Laplacian(luma, cv2.CV_16S), 0, 0)
    slope = cv2.inRange(steps, 1, _SLOPE)
    half_size = (luma.shape[1] // 2, luma.shape[0] // 2)
    half = as_bytes(cv2.resize(luma, half_size, interpolation=cv2.INTER_AREA))
    calm_half = np.ascontiguousarray(calm[::2, ::2])

    def mean(values: cv2.typing.MatLike) -> Floats:
        floats = np.asarray(values, dtype=np.float32)
        return np.asarray(cv2.resize(floats, size, interpolation=cv2.INTER_AREA), np.float32)

    share, share_half = mean(calm) / 255 + 1e-3, mean(calm_half) / 255 + 1e-3
    fine = mean(cv2.bitwise_and(_texture(luma), calm)) / share
    coarse = mean(cv2.bitwise_and(_texture(half), calm_half)) / share_half
    straightness = mean(cv2.bitwise_and(slope, straight)) / (mean(slope) + 1)
    level = mean(luma)
    values = np.log((coarse + 0.05) / (fine + 0.05)) + _STRAIGHTNESS * straightness
    chosen = (share > _ENOUGH) & (_peaks(steps) > _EDGE) & (level > _BLACK) & (level < _WHITE)
    return values.astype(np.float32, copy=False), chosen


def _texture(luma: Bytes) -> Bytes:
    """(h, w) size of the mixed second difference, which edges and slopes along the axes lack."""
    return as_bytes(cv2.convertScaleAbs(cv2.sepFilter2D(luma, cv2.CV_16S, _SECOND, _SECOND)))


def _peaks(values: cv2.typing.MatLike) -> npt.NDArray[np.uint8]:
    """(rows, columns) the largest value of each tile; down first, where memory lies in a row."""
    height, width = values.shape[:2]
    down = np.asarray(values).reshape(height // _TILE, _TILE, width).max(axis=1)
    return down.reshape(height // _TILE, width // _TILE, _TILE).max(axis=2)
