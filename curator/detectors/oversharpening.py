"""Oversharpening: bright and dark outlines along edges."""

import math

import cv2
import numpy as np
import numpy.typing as npt

from curator.core.artifact import Region
from curator.detectors.base import Calibration, Finding, Views, box_of, detector, place_name
from curator.imaging.decode import Bytes

Floats = npt.NDArray[np.float32]

CALIBRATION = Calibration(even=0.62, likely=0.8)
"""On 107 photographs the 95th percentile is 0.73; after an unsharp mask of amount 3 the median is
1.2. Scans that their scanner sharpened reach 0.9."""

_REACH = 12
"""Pixels on both sides of an edge that are looked at."""

_NEAR = 6
"""Within this many pixels of the edge an overshoot lies; beyond it the plateau does."""

_STEP = 30
"""Levels between the two plateaus from which a profile is one edge and no texture."""

_UNEVEN = 0.25
"""A plateau may vary by this share of the step, and by 2 levels."""

_STEEP = 8
"""Levels per pixel from which a place is an edge."""

_HALO = 0.12
"""Overshoot, as a share of the step, from which an outline is seen."""

_MOST = 2000
_FEWEST = 15
_SPECTRUM = 0.12
"""Weight of the spectrum's lift: halos without a plain plateau beside them show only there."""

_BLACKEST, _WHITEST = 1, 254
"""Luma at the ends of the scale, where an overshoot is cut off."""

_SPECK_SIDE = 5
_SPECK_STEP = 12
"""A cut-off pixel this many levels from the median around it is part of a thin outline; a blown
highlight or a black shadow is at the end of the scale all around."""

_SPECKS = 1e-5
_CUT_OFF = 0.2
"""A share of such pixels that is nothing, and the weight of each decade above it."""


@detector("oversharpening", version=2)
def look(views: Views) -> Finding:
    """Finds halos: beside an edge the picture goes beyond the tone it then settles at.

    Measure: profiles of 12 pixels to both sides of steep edges, along the gradient, of which those
    with calm plateaus count; the share of them that go beyond both plateaus by more than an eighth
    of the step; plus 0.12 times the logarithm of the Laplacian energy at half over that
    at an eighth of the size, which sharpening lifts; plus 0.2 for each decade above a
    hundred-thousandth of the share of pixels in thin lines that are cut off at black or white, as
    strong overshoots are. Overshoot as in ISO 12233 (edge response); the cut-off lines are ours.

    Cost: 9 ms/MP. Raw: about -0.5 to 2. Region: around most of the worst edges.

    Wrong when: rim light and ink outlines are meant; old film scans were sharpened by the scanner.
    """
    found = [_profiles(tile) for tile in views.tiles]
    overshoots = np.concatenate([overshoot for overshoot, _places in found])
    halos = float(np.mean(overshoots > _HALO)) if len(overshoots) >= _FEWEST else 0.0
    raw = halos + _SPECTRUM * _lift(views.energies) + _CUT_OFF * _cut_off(views.tiles)
    region = None
    if raw > CALIBRATION.even / 2 and len(found) == 1:
        region = _worst(overshoots, found[0][1], views.tiles[0].shape)
    where = f", most {place_name(region)}" if region else ""
    return Finding(
        raw, CALIBRATION.score(raw), f"outlines along edges from sharpening{where}", region
    )


def _profiles(luma: Bytes) -> tuple[Floats, npt.NDArray[np.intp]]:
    """(n,) the smaller overshoot of each usable edge over its step, and (n, 2) row and column."""
    nothing = np.empty(0, dtype=np.float32), np.empty((0, 2), dtype=np.intp)
    margin = _REACH + 2
    if min(luma.shape) <= 2 * margin:
        return nothing
    calm = cv2.GaussianBlur(luma, (3, 3), 0)
    across, down = cv2.spatialGradient(calm)
    steep = cv2.add(
        cv2.convertScaleAbs(across, alpha=1 / 8), cv2.convertScaleAbs(down, alpha=1 / 8)
    )
    crest = cv2.compare(steep, cv2.dilate(steep, np.ones((3, 3), np.uint8)), cv2.CMP_EQ)
    edge = cv2.bitwise_and(crest, cv2.inRange(steep, _STEEP, 255))
    inner = np.ascontiguousarray(edge[margin:-margin, margin:-margin])
    if cv2.countNonZero(inner) < _FEWEST:
        return nothing
    found = np.asarray(cv2.findNonZero(inner)).reshape(-1, 2)
    some = found[:: max(1, len(found) // (2 * _MOST))]
    places = some[:, ::-1].astype(np.intp) + margin
    strength = np.asarray(steep)[places[:, 0], places[:, 1]]
    places = places[strength >= np.percentile(strength, 50)]
    row, column = places[:, 0], places[:, 1]
    direction = np.stack([across[row, column], down[row, column]], axis=1).astype(np.float32)
    direction /= np.linalg.norm(direction, axis=1, keepdims=True) + 1e-6
    offset = np.arange(-_REACH, _REACH + 1, dtype=np.float32)
    x = (column[:, None] + direction[:, :1] * offset).astype(np.float32)
    y = (row[:, None] + direction[:, 1:] * offset).astype(np.float32)
    profile = np.asarray(cv2.remap(luma, x, y, cv2.INTER_LINEAR), dtype=np.float32)
    dark, light = profile[:, : _REACH - _NEAR + 1], profile[:, _REACH + _NEAR - 1 :]
    low, high = dark.mean(axis=1), light.mean(axis=1)
    step = high - low
    allowed = _UNEVEN * step + 2
    plain = (step > _STEP) & (dark.std(axis=1) < allowed) & (light.std(axis=1) < allowed)
    above = profile[:, _REACH + 1 : _REACH + _NEAR + 1].max(axis=1) - high
    below = low - profile[:, _REACH - _NEAR : _REACH].min(axis=1)
    return (np.minimum(above, below) / np.maximum(step, 1))[plain], places[plain]


def _cut_off(tiles: tuple[Bytes, ...]) -> float:
    """Decades by which the share of cut-off pixels in thin lines exceeds `_SPECKS`."""
    specks = 0
    for luma in tiles:
        shadows = cv2.threshold(luma, _BLACKEST, 255, cv2.THRESH_BINARY_INV)[1]
        ends = cv2.bitwise_or(shadows, cv2.threshold(luma, _WHITEST - 1, 255, cv2.THRESH_BINARY)[1])
        if cv2.countNonZero(ends):
            away = cv2.absdiff(luma, cv2.medianBlur(luma, _SPECK_SIDE))
            outlying = cv2.threshold(away, _SPECK_STEP, 255, cv2.THRESH_BINARY)[1]
            specks += cv2.countNonZero(cv2.bitwise_and(ends, outlying))
    return math.log10(1 + specks / sum(luma.size for luma in tiles) / _SPECKS)


def _lift(energies: list[Floats]) -> float:
    """Natural logarithm of the energy at half over that at an eighth of the size, in texture."""
    half, quarter, eighth = energies[1], energies[2], energies[3]
    if not quarter.size:
        return 0.0
    textured = quarter >= max(100.0, float(np.median(quarter)))
    if not textured.any():
        return 0.0
    return float(np.median(np.log((half[textured] + 3) / (eighth[textured] + 3))))


def _worst(
    overshoots: Floats, places: npt.NDArray[np.intp], shape: tuple[int, ...]
) -> Region | None:
    rows, columns = max(1, shape[0] // 32), max(1, shape[1] // 32)
    density = np.zeros((rows, columns), dtype=np.float32)
    bad = places[overshoots > _HALO]
    np.add.at(
        density,
        (np.minimum(bad[:, 0] // 32, rows - 1), np.minimum(bad[:, 1] // 32, columns - 1)),
        1.0,
    )
    around = np.asarray(cv2.blur(density, (5, 5)))
    return box_of(around >= float(around.max()) / 2)
