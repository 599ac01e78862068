"""Where an artifact is strong, part by part: what a window paints when somebody asks.

A map is taken anew from the picture when it is looked at; only numbers are stored. It is no
detector: nothing here counts for a score.
"""

from collections.abc import Callable, Mapping
from itertools import pairwise

import cv2
import numpy as np
import numpy.typing as npt

from curator.core.aid import HeatMap
from curator.detectors import blur, low_detail, noise, waxy_texture
from curator.detectors.banding import contours
from curator.detectors.base import Calibration, Views
from curator.detectors.blocking import grid_strength
from curator.detectors.chromatic_aberration import fringes
from curator.detectors.clipping import lost_tones
from curator.imaging.decode import Bytes

Floats = npt.NDArray[np.float32]

LONGEST = 160
"""Parts along the longer side at most: more cannot be told apart under an overlay."""

LONGEST_MASK = 480
"""The same for a mask, whose edges are what is looked at."""

_TILE = 32
_OCTAVES = 4
_TEXTURED = 30.0
"""Laplacian energy at an eighth of the size from which a tile can tell sharp from soft: there even
a soft tile has some."""

_FAINT = 3.0
_NOISE_TILE = 16
_BANDING_TILE = 16
_SMALLEST = 128


def heat_map(name: str, views: Views) -> HeatMap | None:
    """Returns where an artifact is strong, None where there is no such map or it is too small.

    Blur, low detail, noise and wax are on the scale of their scores, with 255 for 1; the others are
    relative to the strongest part of the picture.
    """
    draw = _MAPS.get(name)
    if draw is None or min(views.width, views.height) < _SMALLEST:
        return None
    return draw(views)


def _softness(views: Views) -> HeatMap:
    """How much weaker the finer of two octaves is, at the worst of three pairs."""
    logs = _octave_logs(views.working)
    coarser = [fine - rough for fine, rough in pairwise(logs)]
    return _scored(-np.min(coarser, axis=0), blur.CALIBRATION, _textured(views.working))


def _enlarged(views: Views) -> HeatMap:
    """As many times too large as the finest two octaves say, at native size."""
    full, half, quarter = _octave_logs(views.luma)[:3]
    factor = low_detail.factor_of(half - full, quarter - half)
    return _scored(factor, low_detail.CALIBRATION, _textured(views.luma))


def _speckle(views: Views) -> HeatMap:
    """Immerkaer's estimate in squares, at native size."""
    second = np.array([1.0, -2.0, 1.0])
    mixed = cv2.convertScaleAbs(cv2.sepFilter2D(views.luma, cv2.CV_16S, second, second))
    sigma = _averaged(np.asarray(mixed), _NOISE_TILE) * np.sqrt(np.pi / 2) / 6
    return _scored(sigma, noise.CALIBRATION, np.ones(sigma.shape, dtype=np.bool_))


def _wax(views: Views) -> HeatMap:
    values, chosen = waxy_texture.smoothness(views.working)
    return _scored(values, waxy_texture.CALIBRATION, chosen)


def _steps(views: Views) -> HeatMap:
    density = cv2.blur(_averaged(contours(views.working), _BANDING_TILE), (3, 3))
    return _relative(np.asarray(density))


def _grid(views: Views) -> HeatMap:
    return _relative(grid_strength(views.luma))


def _fringes(views: Views) -> HeatMap:
    return _relative(fringes(views.working_rgb))


def _lost(views: Views) -> HeatMap:
    mask = lost_tones(views)
    factor = min(1.0, LONGEST_MASK / max(mask.shape))
    size = (max(1, round(mask.shape[1] * factor)), max(1, round(mask.shape[0] * factor)))
    shares = cv2.resize(mask.astype(np.uint8) * 255, size, interpolation=cv2.INTER_AREA)
    hit = np.where(np.asarray(shares) >= 128, 255, 0).astype(np.uint8)
    return HeatMap(hit.shape[0], hit.shape[1], hit.tobytes(), is_mask=True)


_MAPS: Mapping[str, Callable[[Views], HeatMap]] = {
    "banding": _steps,
    "blocking": _grid,
    "blur": _softness,
    "chromatic_aberration": _fringes,
    "clipping": _lost,
    "low_detail": _enlarged,
    "noise": _speckle,
    "waxy_texture": _wax,
}

MAPPED = frozenset(_MAPS)
"""The artifacts that have a map."""


def _octave_logs(luma: Bytes) -> list[Floats]:
    """Of four octaves, the logarithm of the mean squared Laplacian in tiles of the first."""
    size = (luma.shape[1] // _TILE, luma.shape[0] // _TILE)
    level = luma[: size[1] * _TILE, : size[0] * _TILE]
    logs: list[Floats] = []
    for _ in range(_OCTAVES):
        edges = cv2.Laplacian(level, cv2.CV_16S)
        squared = cv2.multiply(edges, edges, dtype=cv2.CV_32F)
        energy = np.asarray(cv2.resize(squared, size, interpolation=cv2.INTER_AREA))
        logs.append(np.log(energy + _FAINT).astype(np.float32))
        half = (level.shape[1] // 2, level.shape[0] // 2)
        level = np.asarray(cv2.resize(level, half, interpolation=cv2.INTER_AREA), dtype=np.uint8)
    return logs


def _textured(luma: Bytes) -> npt.NDArray[np.bool_]:
    return _octave_logs(luma)[-1] >= np.log(_TEXTURED)


def _averaged(values: npt.NDArray[np.integer | np.floating], tile: int) -> Floats:
    size = (max(1, values.shape[1] // tile), max(1, values.shape[0] // tile))
    mean = cv2.resize(values.astype(np.float32), size, interpolation=cv2.INTER_AREA)
    return np.asarray(mean, dtype=np.float32)


def _scored(values: Floats, scale: Calibration, told: npt.NDArray[np.bool_]) -> HeatMap:
    """Levels by the detector's own calibration; what cannot tell stays empty."""
    exponent = np.log(4) * (values - scale.even) / (scale.likely - scale.even)
    scores = np.where(told, 1 / (1 + np.exp(-np.clip(exponent, -60, 60))), 0)
    return _packed(scores)


def _relative(values: npt.NDArray[np.integer | np.floating]) -> HeatMap:
    most = float(np.max(values)) if values.size else 0.0
    if most <= 0:
        return HeatMap(1, 1, b"\0")
    return _packed(np.clip(values.astype(np.float64) / most, 0, None))


def _packed(parts: npt.NDArray[np.floating]) -> HeatMap:
    """At most `LONGEST` parts along a side, as bytes."""
    levels = np.clip(np.rint(parts * 255), 0, 255).astype(np.uint8)
    factor = LONGEST / max(levels.shape)
    if factor < 1:
        size = (max(1, round(levels.shape[1] * factor)), max(1, round(levels.shape[0] * factor)))
        levels = np.asarray(cv2.resize(levels, size, interpolation=cv2.INTER_AREA), dtype=np.uint8)
    return HeatMap(levels.shape[0], levels.shape[1], levels.tobytes())
