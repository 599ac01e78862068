"""Soft focus: nothing in the picture is crisp."""

import math

import cv2
import numpy as np

from curator.detectors.base import Calibration, Energies, Finding, Views, detector

CALIBRATION = Calibration(even=1.05, likely=1.25)
"""Set between 107 photographs, of which the softest twentieth (fog, cloth, macro) exceeds 0.8, and
the same with Gaussian blur planted: sigma 0.8 is 1.1 in the median, sigma 1.2 begins at 1.1 and is
1.4 in the median, so it is called *likely*."""

_CREST = 98
"""The sharpest fiftieth of the textured tiles speaks for the picture, so bokeh does no harm."""

_TEXTURED = 100.0
"""Laplacian energy at quarter size from which a tile can tell sharp from soft."""

_FAINT = 0.3
"""Added to energies before their ratio, so that none is divided by nothing."""

_HANDICAP = (0.3, 0.0, 0.2)
"""Subtracted from each ratio: generated images are a little soft at the finest octave anyway, and
pictures without fine texture at the third."""

_BLANK = 2.0
"""Standard deviation in levels below which a picture is one flat tone."""

_SMALLEST = 64
"""Pictures with a shorter side than this are too small to have a focus."""


@detector("blur", version=2)
def look(views: Views) -> Finding:
    """Finds soft focus, from half a pixel's worth to a picture without any edge.

    Measure: the Laplacian energy in 32-pixel tiles of the 1 MP luma at four octaves; the natural
    logarithm of the ratio of neighbouring octaves, coarse over fine, in the sharpest fiftieth of
    the textured half of the tiles; the largest over the three pairs of octaves. A sharp edge has
    about as much energy at each octave, a soft one falls off towards the finer (Field 1987). Taking
    the sharpest tiles is the idea of CPBD (Narvekar & Karam 2011). Blur so heavy that no octave has
    any energy is told by the energy itself.

    Cost: 3 ms/MP. Raw: log ratio, about -1 (crisp) to 3. No region: it concerns the whole picture.

    Wrong when: fog, cloth or painterly styles hold no crisp edge on purpose; grain or noise of more
    than about 4 levels was added after the blur; the picture is soft but for a sharp caption.
    """
    if min(views.working.shape) < _SMALLEST:
        return Finding(0.0, 0.0, "too small to judge its focus")
    if cv2.meanStdDev(views.working)[1][0, 0] < _BLANK:
        return Finding(0.0, 0.0, "an empty picture has no focus to judge")
    raw = _softness(views.energies)
    return Finding(raw, CALIBRATION.score(raw), "soft focus: no part of the picture is crisp")


def _softness(octaves: list[Energies]) -> float:
    coarse = octaves[2]
    textured = coarse >= max(_TEXTURED, float(np.median(coarse)))
    if np.count_nonzero(textured) < 4:
        textured = coarse >= np.sort(coarse, axis=None)[-4:][0]
    levels = [np.log(energy[textured] + _FAINT) for energy in octaves]
    ratios = [
        -float(np.percentile(fine - rough, _CREST)) - handicap
        for fine, rough, handicap in zip(levels, levels[1:], _HANDICAP, strict=False)
    ]
    return max(*ratios, _faintness(float(coarse.max())))


def _faintness(strongest: float) -> float:
    """On the ratios' scale: even where the strongest tile has what blur of sigma 8 leaves it."""
    return CALIBRATION.even + (5.6 - math.log(strongest + 1)) / 3
