"""The hand: what one generative model does to every picture that it makes, subtly."""

from dataclasses import dataclass

import cv2
import numpy as np
from numpy.typing import NDArray

from curator.imaging.scenes.canvas import Canvas, Field
from curator.imaging.scenes.noise import grain

_TABLE_SIZE = 4096
_TABLE_TOP = 2.0
_SHOULDER = 0.78
_LUMA = (0.2126, 0.7152, 0.0722)


@dataclass(frozen=True, slots=True)
class Hand:
    """One way of finishing a picture.

    Attributes:
        warmth: shifts white towards orange (positive) or blue (negative), about -0.1..0.1.
        saturation: 1 leaves colours as they are.
        contrast: strength of the S curve, 0..1.
        lift: how far the blacks are raised, 0..0.1; a matte print has 0.05.
        shadow_teal: blue-green in the shadows, 0..0.05.
        bloom: how much the highlights spread, 0..0.6.
        vignette: how much the corners darken, 0..0.5.
        grain: standard deviation of the film grain in 8-bit steps; never 0, for it also dithers.
        crispness: unsharp mask, 0..0.8.
    """

    warmth: float = 0.0
    saturation: float = 1.0
    contrast: float = 0.3
    lift: float = 0.0
    shadow_teal: float = 0.0
    bloom: float = 0.2
    vignette: float = 0.2
    grain: float = 1.0
    crispness: float = 0.0


HANDS = {
    "film": Hand(
        warmth=0.035,
        saturation=0.97,
        contrast=0.35,
        lift=0.018,
        bloom=0.28,
        vignette=0.28,
        grain=2.0,
    ),
    "crystal": Hand(
        warmth=-0.025,
        saturation=1.12,
        contrast=0.62,
        bloom=0.12,
        vignette=0.1,
        grain=0.7,
        crispness=0.55,
    ),
    "velvet": Hand(
        warmth=0.008,
        saturation=0.84,
        contrast=0.18,
        lift=0.05,
        shadow_teal=0.028,
        bloom=0.5,
        vignette=0.22,
        grain=1.2,
    ),
}
"""Three hands that a reviewer comes to tell apart, but not at the first image."""


def _curves(hand: Hand) -> NDArray[np.float32]:
    """(3, 4096) 8-bit output levels for input 0.._TABLE_TOP, one curve a channel."""
    level = np.linspace(0, _TABLE_TOP, _TABLE_SIZE)
    rest = 1 - _SHOULDER
    rolled = np.where(
        level > _SHOULDER, _SHOULDER + rest * (1 - np.exp((_SHOULDER - level) / rest)), level
    )
    curved = rolled + hand.contrast * rolled * (1 - rolled) * (2 * rolled - 1)
    shadows = (1 - curved) ** 3
    tint = np.array([-0.4, 0.5, 1.0]) * hand.shadow_teal
    lifted = hand.lift + (0.985 - hand.lift) * curved[None] + tint[:, None] * shadows[None]
    return (np.clip(lifted, 0, 1) * 255).astype(np.float32)


def _grade(canvas: Canvas, hand: Hand) -> None:
    """White balance and saturation. Plane by plane: a matrix product would wake BLAS threads."""
    luma = canvas[1] * _LUMA[1]
    cv2.scaleAdd(canvas[0], _LUMA[0], luma, dst=luma)
    cv2.scaleAdd(canvas[2], _LUMA[2], luma, dst=luma)
    white = (1 + hand.warmth, 1.0, 1 - 1.3 * hand.warmth)
    for plane, gain in zip(canvas, white, strict=True):
        own, grey = hand.saturation * gain, (1 - hand.saturation) * gain
        cv2.addWeighted(plane, own, luma, grey, 0, dst=plane)


def _bloom(canvas: Canvas, strength: float) -> None:
    _, height, width = canvas.shape
    small = (max(width // 8, 2), max(height // 8, 2))
    for plane in canvas:
        bright = cv2.resize(plane, small, interpolation=cv2.INTER_AREA)
        bright = np.maximum(np.asarray(bright, np.float32) - np.float32(0.62), 0)
        spread = cv2.GaussianBlur(bright * np.float32(strength), (0, 0), small[0] / 28)
        plane += np.asarray(cv2.resize(spread, (width, height)), np.float32)


def _crispen(canvas: Canvas, strength: float) -> None:
    for plane in canvas:
        blurred = cv2.GaussianBlur(plane, (5, 5), 1.0)
        cv2.addWeighted(plane, 1 + strength, blurred, -strength, 0, dst=plane)


def _vignette(height: int, width: int, strength: float) -> Field:
    x = np.linspace(-1, 1, width, dtype=np.float32) ** 2
    y = np.linspace(-1, 1, height, dtype=np.float32) ** 2
    return np.float32(1) - np.float32(strength / 2) * (x[None, :] + y[:, None])


def finish(canvas: Canvas, hand: Hand, rng: np.random.Generator) -> NDArray[np.uint8]:
    """Returns the canvas as this hand develops it, (H, W, 3) uint8 sRGB.

    Grain is added before rounding and also dithers, so that a sky has no bands. The canvas is
    used up.
    """
    _, height, width = canvas.shape
    _grade(canvas, hand)
    _bloom(canvas, hand.bloom)
    if hand.crispness:
        _crispen(canvas, hand.crispness)
    scale = _vignette(height, width, hand.vignette) * np.float32((_TABLE_SIZE - 1) / _TABLE_TOP)
    canvas *= scale
    noise = grain(rng, height, width)
    noise *= np.float32(hand.grain)
    channels: list[NDArray[np.uint8]] = []
    for plane, curve in zip(canvas, _curves(hand), strict=True):
        np.clip(plane, 0, _TABLE_SIZE - 1, out=plane)
        level = curve.take(plane.astype(np.uint16), mode="clip")
        channels.append(np.asarray(cv2.add(level, noise, dtype=cv2.CV_8U), np.uint8))
    return np.asarray(cv2.merge(channels), np.uint8)
