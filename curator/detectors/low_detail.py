"""Low detail: a picture that was enlarged, or never had the detail that its pixels promise."""

import numpy as np
import numpy.typing as npt

from curator.detectors.base import Calibration, Finding, Views, detector

Floats = npt.NDArray[np.floating]

CALIBRATION = Calibration(even=1.75, likely=2.0)
"""On 107 photographs the highest is 1.73; enlarged twofold the median is 2.1."""

_CREST = 98
"""The crispest fiftieth of the textured tiles speaks for the picture, so bokeh does no harm."""

_TEXTURED = 100.0
"""Laplacian energy at quarter size from which a tile can tell."""

_FAINT = 0.3
"""Added to energies before their ratio, so that none is divided by nothing."""

_FEWEST = 4
_SMALLEST = 128


@detector("low_detail", version=2)
def look(views: Views) -> Finding:
    """Finds how many times too large a picture is, at native size.

    Measure: Laplacian energy in tiles at four octaves, as for blur but of the native pixels. A
    crisp picture has about as much at full as at half size; one that was enlarged has little at
    full size (twofold), and little at half size too (fourfold). Straight lines through what 63
    photographs enlarged 1.5, 2, 3 and 4 times by bilinear, bicubic and Lanczos interpolation
    measured turn the two logarithms into a factor; it is right within 15 % for half of them. The
    measure is ours.

    Cost: 1 ms/MP beside blur's, at most 4 ms. Raw: the factor, 1 (none) to about 5. No region.

    Wrong when: an upscaler invented the detail (not found); fog, cloth and painterly styles have
    none on purpose; grain was added after enlarging (not found).
    """
    raw = enlargement(views)
    share = round(100 / raw)
    message = f"hardly more detail than at {share} % of its size"
    return Finding(raw, CALIBRATION.score(raw), message)


def enlargement(views: Views) -> float:
    """Returns by which factor the sides are longer than the detail needs, 1 where none can tell."""
    if min(views.width, views.height) < _SMALLEST:
        return 1.0
    logs: list[np.ndarray] = []
    for octaves in views.native_energies:
        rough = octaves[2]
        textured = rough >= max(_TEXTURED, float(np.median(rough)))
        logs.append(np.stack([np.log(octave[textured] + _FAINT) for octave in octaves[:3]]))
    full, half, quarter = np.concatenate(logs, axis=1)
    if len(full) < _FEWEST:
        return 1.0
    first = -float(np.percentile(full - half, _CREST))
    second = -float(np.percentile(half - quarter, _CREST))
    return float(factor_of(first, second))


def factor_of(first: Floats | float, second: Floats | float) -> Floats:
    """Returns the factor that makes the finest octave, and the next, so much weaker; at least 1.

    Args:
        first: natural logarithm of the energy at half over that at full size, of any shape.
        second: the same at a quarter over that at half the size.
    """
    factor = 1 + 0.7 * (np.asarray(first) - 0.17)
    # Only a picture without detail at full size can lack it at half size too.
    twofold = np.maximum(factor, 2 + 1.33 * (np.asarray(second) - 0.16))
    return np.maximum(1.0, np.where(factor > CALIBRATION.even, twofold, factor))
