"""Bars or a frame around the picture."""

from dataclasses import dataclass

import numpy as np

from curator.core.artifact import Region
from curator.detectors.base import Calibration, Finding, Views, detector
from curator.imaging.decode import Bytes

CALIBRATION = Calibration(even=0.5, likely=0.8)

_EVEN = 2.2
"""Standard deviation along a line up to which it is one tone, light grain included."""

_DRIFT = 3.0
"""Levels by which a bar's tone may wander from line to line."""

_STEP = 4.0
"""Levels by which the picture has to differ from its bar."""

_FULL_STEP = 3 * _STEP
_FULL_SHARE = 0.4
"""A step of this many levels along this share of the line is a bar's end beyond doubt; below, it
counts for less: where a thing begins on a plain ground, only few columns change."""

_THICKEST = 3.0
"""Percent of the shorter side from which a thicker bar is no clearer one."""

_AT_ONCE = 16
_SMALLEST = 64


@dataclass(frozen=True, slots=True)
class _Bar:
    """Even lines along one edge: how many, and how surely the picture begins behind them."""

    lines: int = 0
    clarity: float = 0.0


@detector("border", version=1)
def look(views: Views) -> Finding:
    """Finds bars of one tone along two opposite edges: letterboxes, pillar boxes, frames.

    Measure: lines of the 1 MP luma from each edge inwards that are even and of one tone, if the
    picture then begins with a step; the thinner of an opposite pair in percent of the shorter side,
    at most 3, times the clarity of the weaker step. The measure is ours.

    Cost: below 0.2 ms/MP; it stops at the first line that is not even. Raw: percent, 0 to 3.
    Region: the thicker bar of the clearer pair.

    Wrong when: a studio ground or a black sky ends along a straight line; a white margin is wanted.
    """
    luma = views.working
    shorter = min(luma.shape)
    if shorter < _SMALLEST:
        return Finding(0.0, 0.0, "too small to have a border")
    rows = _bar(luma), _bar(luma[::-1])
    columns = _bar(views.turned), _bar(views.turned[::-1])
    across, down = _strength(*rows, shorter), _strength(*columns, shorter)
    raw = max(across, down)
    region = None
    if raw > CALIBRATION.even / 2:
        one, other = rows if across >= down else columns
        share = max(one.lines, other.lines) / len(luma if across >= down else luma.T)
        start = 0.0 if one.lines >= other.lines else 1 - share
        region = (
            Region(0.0, start, 1.0, share) if across >= down else Region(start, 0.0, share, 1.0)
        )
    sides = "top and bottom" if across >= down else "left and right"
    framed = min(across, down) > CALIBRATION.even
    message = "a frame along all four edges" if framed else f"bars of one tone, {sides}"
    return Finding(raw, CALIBRATION.score(raw), message, region)


def _strength(one: _Bar, other: _Bar, shorter: int) -> float:
    thickness = 100 * min(one.lines, other.lines) / shorter
    return min(thickness, _THICKEST) * min(one.clarity, other.clarity)


def _bar(luma: Bytes) -> _Bar:
    """Walks in from the first row; no bar where the picture never begins."""
    tone = float(np.mean(luma[0]))
    lines = 0
    deepest = len(luma) // 3
    while lines < deepest:
        some = luma[lines : min(deepest, lines + _AT_ONCE)].astype(np.float32)
        mean = some.mean(axis=1)
        spread = np.sqrt(np.maximum(np.square(some).mean(axis=1) - mean**2, 0))
        uneven = np.nonzero((np.abs(mean - tone) > _DRIFT) | (spread > _EVEN))[0]
        if uneven.size:
            lines += int(uneven[0])
            break
        lines += len(some)
    if lines in {0, deepest}:
        return _Bar()
    # The first line behind a bar may be half bar, so the second one is looked at as well.
    begun = np.abs(luma[lines : lines + 2].astype(np.float32) - tone).max(axis=0)
    changed = begun[begun > _STEP]
    if not changed.size:
        return _Bar()
    share, step = changed.size / begun.size, float(np.median(changed))
    return _Bar(lines, min(1.0, step / _FULL_STEP) * min(1.0, share / _FULL_SHARE))
