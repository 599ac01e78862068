"""Colour cast: what should be grey leans to one colour."""

import cv2
import numpy as np

from curator.detectors.base import Calibration, Finding, Views, detector

CALIBRATION = Calibration(even=16.0, likely=26.0)

_LEAST = 25
"""Percent of the pixels, the least colourful ones, that stand for what should be grey."""

_SIDE = 256
_HUES = ("red", "orange", "yellow", "green", "turquoise", "cyan", "blue", "violet")
"""By the angle in CIELAB's a and b, from 0 degrees in steps of 45."""


@detector("color_cast", version=1, is_slow=True)
def look(views: Views) -> Finding:
    """Measures how far the greys of the whole picture lean to one colour; an aid, not a verdict.

    Measure: the mean of CIELAB a and b over the quarter of the pixels that are least colourful, its
    length; near-neutral pixels as in Gasparini & Schettini (2004). Of five simple measures tried on
    photographs with a planted cast this separates best, and yet badly (area under the curve 0.66 to
    0.85): a golden hour is a cast on purpose. A cast against a variant's own siblings is what drift
    measures.

    Cost: 2 ms/MP. Raw: CIELAB units, 0 to about 60. No region.

    Wrong when: golden hour, forests, monochrome worlds.
    """
    lean = lean_of_greys(views)
    raw = abs(lean)
    return Finding(raw, CALIBRATION.score(raw), f"the greys lean to {hue_name(lean)}")


def hue_name(lean: complex) -> str:
    """Returns a direction in the plane of CIELAB a and b in words: "blue"."""
    return _HUES[round(np.degrees(np.angle(lean)) / 45) % 8]


def lean_of_greys(views: Views) -> complex:
    """Returns the mean of the least colourful quarter of the pixels, as CIELAB a + b i."""
    height, width = views.working_rgb.shape[:2]
    factor = min(1.0, _SIDE / max(height, width))
    size = (max(1, round(width * factor)), max(1, round(height * factor)))
    small = cv2.resize(views.working_rgb, size, interpolation=cv2.INTER_AREA)
    lab = cv2.cvtColor(small.astype(np.float32) / 255, cv2.COLOR_RGB2LAB).reshape(-1, 3)
    a, b = lab[:, 1], lab[:, 2]
    chroma = np.hypot(a, b)
    grey = chroma <= np.percentile(chroma, _LEAST)
    return complex(float(a[grey].mean()), float(b[grey].mean()))
