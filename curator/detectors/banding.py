"""Banding: a smooth gradient that has become steps, as rings in skies and studio grounds."""

import math

import cv2
import numpy as np
import numpy.typing as npt

from curator.core.artifact import Region
from curator.detectors.base import Calibration, Finding, Views, box_of, detector, place_name
from curator.imaging.decode import Bytes, as_bytes

Floats = npt.NDArray[np.float32]

CALIBRATION = Calibration(even=-2.35, likely=-1.95)

_AROUND = 13
"""Side of the square around a step that has to be flat but for the step."""

_FLAT = int(0.72 * 255)
"""Share of such a square, of 255, that has no step at all."""

_HIGHEST = 14
"""A higher step between two flat areas is an edge of a thing."""

_LENGTH = 24
"""A contour's shortest extent in pixels: shorter ones are grain."""

_ONE_LEVEL = 0.05
"""Weight of a step of one level: every noiseless gradient of 8 bits has those and nobody sees
them; a step of n levels weighs n - 1."""

_STRAIGHT = 0.2
"""Weight of a contour along a row, a column or its own box: more often a drawn panel than a
gradient."""

_ON_BOX = 0.7
"""Share of a contour's pixels on the rim of its box from which it is one."""

_BLACK, _WHITE = 4, 250
_FLOOR = 1e-4
_SMALLEST = 64


@detector("banding", version=2)
def look(views: Views) -> Finding:
    """Finds false contours: small steps between areas that are quite flat on both sides.

    Measure: on the 1 MP luma, steps of 1 to 14 levels within a flat 13-pixel neighbourhood, joined
    to contours of at least 24 pixels, of which straight ones weigh a fifth; the sum of the steps
    beyond the first level, per pixel of the picture, as a decimal logarithm. The idea of flat
    neighbourhoods around a small step is that of CAMBI (Tandon et al. 2021), the contours that of
    BBAND (Tu et al. 2020).

    Cost: 8 ms/MP. Raw: -4 (none) to about -0.5. Region: around the densest contours.

    Wrong when: cel shading or vector art is meant; JPEG blocks lie in a sky (named there).
    """
    luma = views.working
    if min(luma.shape) < _SMALLEST:
        return Finding(math.log10(_FLOOR), 0.0, "too small to judge its gradients")
    weights = contours(luma)
    raw = math.log10(cv2.sumElems(weights)[0] / luma.size + _FLOOR)
    region = _densest(weights) if raw > CALIBRATION.even - 0.3 else None
    where = f", strongest {place_name(region)}" if region else ""
    return Finding(raw, CALIBRATION.score(raw), f"visible steps in smooth gradients{where}", region)


def contours(luma: Bytes) -> Floats:
    """Returns (h - 1, w - 1) what each pixel adds to the measure, 0 off the contours."""
    return _contours(_steps(luma), luma)


def _steps(luma: Bytes) -> Bytes:
    """(h - 1, w - 1): the larger of the steps to the right and down."""
    here = luma[:-1, :-1]
    return as_bytes(cv2.max(cv2.absdiff(luma[:-1, 1:], here), cv2.absdiff(luma[1:, :-1], here)))


def _contours(step: Bytes, luma: Bytes) -> Floats:
    flat = cv2.inRange(step, 0, 0)
    calm = cv2.inRange(cv2.blur(flat, (_AROUND, _AROUND)), _FLAT, 254)
    small = cv2.inRange(step, 1, _HIGHEST)
    toned = cv2.inRange(luma[:-1, :-1], _BLACK, _WHITE)
    contour = cv2.bitwise_and(cv2.bitwise_and(calm, small), toned)
    weights = np.zeros(step.shape, dtype=np.float32)
    if not cv2.countNonZero(contour):
        return weights
    _count, labels, stats, _middles = cv2.connectedComponentsWithStats(contour, connectivity=8)
    left, top, width, height, size = np.asarray(stats, dtype=np.intp).T
    x, y = np.asarray(cv2.findNonZero(contour), dtype=np.intp).reshape(-1, 2).T
    piece = np.asarray(labels, dtype=np.intp)[y, x]
    across, down = x - left[piece], y - top[piece]
    off_sides = np.minimum(across, width[piece] - 1 - across)
    off_ends = np.minimum(down, height[piece] - 1 - down)
    on_box = np.bincount(piece, np.minimum(off_sides, off_ends) <= 1, len(size))
    worth = np.where(on_box >= _ON_BOX * size, _STRAIGHT, 1.0)
    worth *= np.maximum(width, height) >= _LENGTH
    seen = np.maximum(np.arange(_HIGHEST + 1) - 1, _ONE_LEVEL)
    weights[y, x] = worth[piece] * seen[step[y, x]]
    return weights


def _densest(weights: Floats) -> Region | None:
    size = (max(1, weights.shape[1] // 16), max(1, weights.shape[0] // 16))
    density = cv2.blur(cv2.resize(weights, size, interpolation=cv2.INTER_AREA), (5, 5))
    return box_of(np.asarray(density) >= float(np.max(density)) / 3)
