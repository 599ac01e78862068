"""Noise: speckle that lies even over the calmest places of a picture."""

import math

import cv2
import numpy as np

from curator.detectors.base import Calibration, Finding, Views, detector

CALIBRATION = Calibration(even=2.9, likely=4.1)

_TILE = 16
"""Side of the squares in which the noise is estimated."""

_CALMEST = 10
"""Percentile of the squares that speaks for the picture: the rest may be texture."""

_DARKEST, _LIGHTEST = 12, 243
"""Squares outside these mean levels have their noise cut off by the end of the scale."""


@detector("noise", version=1)
def look(views: Views) -> Finding:
    """Finds noise and coarse grain, at native size.

    Measure: the standard deviation of noise by Immerkaer (1996): the mean absolute response to the
    product of two second differences, which edges and slopes along the axes do not excite, times
    sqrt(pi / 2) / 6; in 16-pixel squares, of which the 10th percentile counts.

    Cost: 2 ms/MP, at most 3 ms. Raw: levels of 255, 0 to about 20. No region: noise is everywhere.

    Wrong when: film grain is wanted; foliage, sand or halftone fills the whole picture.
    """
    sigmas: list[np.ndarray] = []
    for luma, mixed in zip(views.tiles, views.mixed_differences, strict=True):
        size = (luma.shape[1] // _TILE, luma.shape[0] // _TILE)
        if min(size) == 0:
            return Finding(0.0, 0.0, "too small to judge its noise")
        width, height = size[0] * _TILE, size[1] * _TILE
        level = cv2.resize(luma[:height, :width], size, interpolation=cv2.INTER_AREA)
        strength = cv2.convertScaleAbs(mixed[:height, :width])
        mean = cv2.resize(strength.astype(np.float32), size, interpolation=cv2.INTER_AREA)
        usable = (level >= _DARKEST) & (level <= _LIGHTEST)
        sigmas.append(np.asarray(mean)[usable])
    every = np.concatenate(sigmas)
    if not every.size:
        return Finding(0.0, 0.0, "no middle tone to judge its noise by")
    raw = float(np.percentile(every, _CALMEST)) * math.sqrt(math.pi / 2) / 6
    return Finding(raw, CALIBRATION.score(raw), f"noise of {raw:.1f} levels even in calm places")
