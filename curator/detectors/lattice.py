"""Lattices: the fine dot or weave pattern that upsampling layers leave on flat skin and sky."""

import cv2
import numpy as np
import numpy.typing as npt

from curator.detectors.base import Calibration, Finding, Views, box_of, detector, place_name

Floats = npt.NDArray[np.float64]
Differences = npt.NDArray[np.int16]

CALIBRATION = Calibration(even=0.3, likely=0.5)

_PERIOD = 8
"""Networks upsample by powers of two: this fold holds the periods 2 and 4 as well."""

_CONTROL = 15
"""No network's period: what a fold of this length shows is the picture's own texture."""

_TILE = _PERIOD * _CONTROL
"""Both periods fill a tile without a remainder, so both folds see the same pixels."""

_STEEPEST = 60
"""Stronger responses are edges of things and would drown the pattern."""

_HEARD = 3.0
"""Frequencies that the mixed difference weakens below this gain say more of noise than of a
lattice."""

_TEXTURE = 2.0
"""How many times the control's strength is taken for texture."""

_MASKING = 6.0
"""Levels of local texture that make a pattern half as visible."""

_BUSIEST = 8
"""The strongest one in this many tiles speaks, so that a lattice in one place is enough."""


def _gains(period: int) -> Floats:
    """(period, period) gain of the mixed second difference at each frequency of a fold."""
    across = 2 - 2 * np.cos(2 * np.pi * np.arange(period) / period)
    return np.outer(across, across)


@detector("lattice", version=1)
def look(views: Views) -> Finding:
    """Finds a repeating pattern of period 2, 4 or 8 pixels, anywhere, at native size.

    Measure: the mixed second difference, which takes out edges and slopes along the axes, folded
    modulo 8 in tiles of 120 pixels; its spectrum over the filter's gain is the pattern's amplitude.
    The same of a fold modulo 15, no network's period, is subtracted twice over, and texture masks.
    Peaks at fixed frequencies after upsampling: Odena, Dumoulin & Olah (2016), Zhang, Karaman &
    Chang (2019); the control period is ours. Nearly every generator leaves such a pattern at an
    amplitude that nobody sees, so the amplitude counts, not its significance.

    Cost: 4 ms/MP, at most 5 ms. Raw: root mean square amplitude in levels of 255 in the strongest
    eighth of the tiles, 0 to about 5. Region: around the strongest tiles, when it is local.

    Wrong when: woven cloth, halftone, screens or pixel art of such a period are in the picture.
    """
    strengths = [
        _amplitudes(mixed) for mixed in views.mixed_differences if min(mixed.shape) >= _TILE
    ]
    if not strengths:
        return Finding(0.0, 0.0, "too small to judge its fine structure")
    ordered = np.sort(np.concatenate([strength.ravel() for strength in strengths]))[::-1]
    raw = float(np.mean(ordered[: max(1, len(ordered) // _BUSIEST)]))
    region = None
    if raw > CALIBRATION.even / 2 and len(strengths) == 1:
        region = box_of(strengths[0] >= ordered[0] / 2)
    where = f", strongest {place_name(region)}" if region else " all over"
    message = f"a fine repeating pattern of {raw:.1f} levels{where}"
    return Finding(raw, CALIBRATION.score(raw), message, region)


def _amplitudes(mixed: Differences) -> Floats:
    """(rows, columns) of tiles: the visible amplitude of a lattice in levels."""
    rows, columns = mixed.shape[0] // _TILE, mixed.shape[1] // _TILE
    whole = mixed[: rows * _TILE, : columns * _TILE]
    tame = np.clip(whole, -_STEEPEST, _STEEPEST)
    lattice, bins = _power(tame, _PERIOD)
    control, others = _power(tame, _CONTROL)
    texture = cv2.resize(
        np.abs(tame).astype(np.float32), (columns, rows), interpolation=cv2.INTER_AREA
    )
    excess = np.maximum(0, lattice - _TEXTURE * control * bins / others)
    masked = 1 + np.asarray(texture) * (1.25 / 6) / _MASKING
    return np.sqrt(excess) / masked


def _power(tame: Differences, period: int) -> tuple[Floats, int]:
    """(rows, columns) mean squared amplitude of a fold in squared levels, and its frequencies."""
    rows, columns = tame.shape[0] // _TILE, tame.shape[1] // _TILE
    repeats = _TILE // period
    down = tame.reshape(rows, repeats, period, tame.shape[1]).sum(axis=1, dtype=np.int32)
    both = down.reshape(rows, period, columns, repeats, period).sum(axis=3)
    folded = both.transpose(0, 2, 1, 3) / repeats**2
    gains = _gains(period)
    heard = gains > _HEARD
    spectrum = np.abs(np.fft.fft2(folded) / period**2) ** 2
    return (spectrum[..., heard] / gains[heard] ** 2).sum(axis=-1), int(heard.sum())
