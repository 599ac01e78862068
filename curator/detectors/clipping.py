"""Lost tones: blown highlights, crushed shadows, and pictures too dark or too light as a whole."""

import math
from dataclasses import dataclass

import cv2
import numpy as np
import numpy.typing as npt

from curator.core.artifact import Region
from curator.detectors.base import Calibration, Finding, Views, box_of, detector, place_name
from curator.imaging.decode import Bytes, as_bytes

Histogram = npt.NDArray[np.float64]
Mask = npt.NDArray[np.bool_]

HIGHLIGHTS = Calibration(even=3.1, likely=3.7)
SHADOWS = Calibration(even=3.9, likely=4.6)
DARKNESS = Calibration(even=0.57, likely=0.53)
LIGHTNESS = Calibration(even=0.72, likely=0.79)
"""Fitted on 63 photographs and 64 generated images against the photographs over-exposed by 0.7, 1.2
and 2 EV and under-exposed by 1, 2 and 3 EV with a raised black point, in linear light.
Highlights: medians clean 0.3, +1.2 EV 3.7, +2 EV 4.4; the clean 95th percentile is 2.9.
Shadows: the highest clean photograph (the Earth at night) has 3.3, and black grounds are common on
purpose, so the even point lies above both.
Darkness: the darkest clean photograph has 0.56; at -2 EV all lie below 0.53.
Lightness: the lightest clean photograph (fog) has 0.64. Exposure alone hardly moves this one, so it
is set by eye: nothing in the picture is darker than a light grey."""

_SHOULDER = 6
"""Levels beside the end of the scale: tones that were kept fill them, lost ones pile up beyond."""

_SPECK = 0.002
"""Shares below this weigh little: a glint is not a blown highlight."""

_BLACK = 2
"""Luma up to this is black on every screen."""

_ROOM = 0.1
"""Of the scale, how far over its middle tone a picture that is too dark has its highlights, at
least."""

_WHITE_GROUND, _BLACK_GROUND = 0.97, 0.65
"""A clipped frame of this share of the border is a ground on purpose: white paper, black space. A
white sky lies along much of the border too, so less is excused there."""

_SMALLEST = 32


@dataclass(frozen=True, slots=True)
class _Cue:
    """One of the four ways to lose tones, as measured."""

    raw: float
    score: float
    message: str
    lost: Mask | None = None


@detector("clipping", version=2)
def look(views: Views) -> Finding:
    """Finds tones that were lost at either end of the scale; the worst of four cues speaks.

    Measure: highlights: share of pixels with a channel at 255, over the mean share of a level in
    the 6 below it, as a natural logarithm with 0.2 % added to both, so that a pile at the end
    counts and a full shoulder excuses it; shadows likewise for luma up to 2. An area joined to the
    border is a ground and left out when it is nearly the whole border, or two thirds of it and
    black. Dark: the 99th percentile of the largest channel, or the median of luma plus 0.1 where
    that is more; light: the 1st percentile of luma (percentiles of brightness as in CleanVision's
    light and dark checks, Cleanlab 2022).

    Cost: 2 ms/MP, at most 2 ms. Raw: the worst cue's, in its own unit (log ratio, or 0..1 of the
    scale). Region: around the largest lost area; None for dark and light.

    Wrong when: the sun, lamps, a night sky, high key or low key are meant; a picture is so far
    over-exposed that its whole frame is white and is taken for a ground.
    """
    if min(views.width, views.height) < _SMALLEST:
        return Finding(0.0, 0.0, "too small to judge its tones")
    channels = cv2.split(views.sample)
    brightest = as_bytes(cv2.max(cv2.max(channels[0], channels[1]), channels[2]))
    luma = as_bytes(cv2.cvtColor(views.sample, cv2.COLOR_RGB2GRAY))
    bright_levels, luma_levels = _histogram(brightest), _histogram(luma)
    light = _percentile(luma_levels, 0.01)
    # A picture in middle greys is not too dark because nothing in it is white.
    dark = max(_percentile(bright_levels, 0.99), _percentile(luma_levels, 0.5) + _ROOM)
    blown, crushed = _lost(brightest, luma)
    high = _pile(blown, bright_levels[255 - _SHOULDER : 255])
    low = _pile(crushed, luma_levels[_BLACK + 1 : _BLACK + 1 + _SHOULDER])
    cues = (
        _Cue(high, HIGHLIGHTS.score(high), "blown highlights without any tone", blown),
        _Cue(low, SHADOWS.score(low), "crushed shadows without any tone", crushed),
        _Cue(dark, DARKNESS.score(dark), "the whole picture is too dark"),
        _Cue(light, LIGHTNESS.score(light), "the whole picture is too light"),
    )
    worst = max(cues, key=lambda cue: cue.score)
    region = None if worst.lost is None else _largest(worst.lost)
    where = f", most of them {place_name(region)}" if region else ""
    return Finding(worst.raw, worst.score, worst.message + where, region)


def lost_tones(views: Views) -> Mask:
    """Returns (h, w) of the sample where tones are lost at either end, grounds left out."""
    brightest = np.asarray(views.sample).max(axis=2)
    luma = as_bytes(cv2.cvtColor(views.sample, cv2.COLOR_RGB2GRAY))
    blown, crushed = _lost(as_bytes(brightest), luma)
    return blown | crushed


def _lost(brightest: Bytes, luma: Bytes) -> tuple[Mask, Mask]:
    """Where the highlights and where the shadows are lost, grounds left out."""
    return (
        _without_ground(brightest == 255, _WHITE_GROUND),
        _without_ground(luma <= _BLACK, _BLACK_GROUND),
    )


def _histogram(values: Bytes) -> Histogram:
    """(256,) shares of the levels; they sum to 1."""
    counts = cv2.calcHist([values], [0], None, [256], [0, 256])
    return np.asarray(counts, dtype=np.float64).reshape(-1) / values.size


def _percentile(levels: Histogram, share: float) -> float:
    """The level below or at which `share` of the pixels lie, in 0..1 of the scale."""
    return int(np.searchsorted(np.cumsum(levels), share - 1e-9)) / 255


def _pile(lost: Mask, shoulder: Histogram) -> float:
    share = np.count_nonzero(lost) / lost.size
    return math.log((share + _SPECK) / (float(shoulder.mean()) + _SPECK))


def _without_ground(lost: Mask, enough: float) -> Mask:
    border = np.concatenate([lost[0], lost[-1], lost[:, 0], lost[:, -1]])
    if border.mean() < enough:
        return lost
    _count, labels = cv2.connectedComponents(lost.astype(np.uint8))
    edge = np.concatenate([labels[0], labels[-1], labels[:, 0], labels[:, -1]])
    return lost & ~np.isin(labels, np.unique(edge[edge > 0]))


def _largest(lost: Mask) -> Region | None:
    """The box around the largest lost area, found at an eighth of the size or the nearest to it."""
    size = (max(1, lost.shape[1] // 8), max(1, lost.shape[0] // 8))
    shares = cv2.resize(lost.astype(np.uint8) * 255, size, interpolation=cv2.INTER_AREA)
    return box_of(np.asarray(shares) >= 128)
