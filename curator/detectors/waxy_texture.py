"""Waxy texture: skin and cloth without pores or threads, between edges that stayed sharp."""

import cv2
import numpy as np
import numpy.typing as npt

from curator.detectors.base import Calibration, Finding, Views, box_of, detector, place_name
from curator.imaging.decode import Bytes

Floats = npt.NDArray[np.float32]

CALIBRATION = Calibration(even=1.8, likely=2.2)

_TILE = 24
_EDGE = 40
"""Levels between neighbours from which a tile holds a strong edge."""

_CALM = 12
"""Levels between neighbours up to which a place is calm, two pixels around it included."""

_ENOUGH = 0.15
"""Share of a tile that has to be calm."""

_BLACK, _WHITE = 16, 240
_CRISPNESS = 0.4
_FEWEST = 6


@detector("waxy_texture", version=1)
def look(views: Views) -> Finding:
    """Finds surfaces whose finest texture is gone although their shading and edges are not.

    Measure: in 24-pixel tiles of the 1 MP luma that hold a strong edge, over the calm places: the
    band of about 2 pixels over the mean Laplacian, as a logarithm, plus 0.4 times the logarithm of
    the tile's strongest Laplacian, for a blurred picture has soft edges too; the median of the
    tiles. Edge-preserving smoothing (Tomasi & Manduchi 1998) leaves exactly this; the measure is
    ours.

    Cost: 5 ms/MP. Raw: about -1 to 4. Region: around the smoothest of those tiles.

    Wrong when: product renders, illustrations and silhouettes at night are smooth on purpose.
    """
    luma = views.working
    if min(luma.shape) < 4 * _TILE:
        return Finding(-1.0, 0.0, "too small to judge its texture")
    values, chosen = smoothness(luma, every=2)  # every second row of tiles is enough
    if np.count_nonzero(chosen) < _FEWEST:
        return Finding(-1.0, 0.0, "too few edges to judge its texture by")
    raw = float(np.median(values[chosen]))
    region = box_of(chosen & (values >= raw)) if raw > CALIBRATION.even - 0.3 else None
    where = f", most {place_name(region)}" if region else ""
    message = f"surfaces without fine texture between sharp edges{where}"
    return Finding(raw, CALIBRATION.score(raw), message, region)


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
    fine = cv2.convertScaleAbs(cv2.Laplacian(luma, cv2.CV_16S))
    half_size = (luma.shape[1] // 2, luma.shape[0] // 2)
    half = cv2.resize(luma, half_size, interpolation=cv2.INTER_AREA).astype(np.float32)
    band = cv2.absdiff(half, cv2.GaussianBlur(half, (5, 5), 1))

    def mean(values: cv2.typing.MatLike) -> Floats:
        floats = np.asarray(values, dtype=np.float32)
        return np.asarray(cv2.resize(floats, size, interpolation=cv2.INTER_AREA), np.float32)

    share = mean(calm) / 255 + 1e-3
    smallest = mean(cv2.bitwise_and(fine, calm)) / share
    calm_half = np.ascontiguousarray(calm[::2, ::2])
    middle = mean(cv2.copyTo(band, calm_half)) / (mean(calm_half) / 255 + 1e-3)
    edge, crisp = _peaks(steps), _peaks(fine).astype(np.float32)
    level = mean(luma)
    values = np.log((middle + 0.1) / (smallest + 0.05)) + _CRISPNESS * np.log(crisp + 1)
    chosen = (share > _ENOUGH) & (edge > _EDGE) & (level > _BLACK) & (level < _WHITE)
    return values.astype(np.float32, copy=False), chosen


def _peaks(values: cv2.typing.MatLike) -> npt.NDArray[np.uint8]:
    """(rows, columns) the largest value of each tile; down first, where memory lies in a row."""
    height, width = values.shape[:2]
    down = np.asarray(values).reshape(height // _TILE, _TILE, width).max(axis=1)
    return down.reshape(height // _TILE, width // _TILE, _TILE).max(axis=2)
