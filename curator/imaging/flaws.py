"""Planted flaws: what goes wrong in generated pictures, made on purpose and in a known dose.

Each flaw is a pure function of a picture, a strength and a random source. Strength runs from 0,
which gives the picture back unchanged, to 1, which nobody overlooks.
"""

from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import Any, TypeAlias  # Any: the stubs do not say which float

import cv2
import numpy as np
from numpy.typing import NDArray

Rgb: TypeAlias = NDArray[np.uint8]
Flaw: TypeAlias = Callable[[Rgb, float, np.random.Generator], Rgb]

FULL_BLUR_SIGMA = 0.0055
"""Standard deviation of soft focus at full strength, as a share of the geometric mean side."""

JPEG_QUALITY_RANGE = (45, 5)
"""JPEG quality just above strength 0 and at full strength."""

TONE_SHARE = 0.35
"""Share of the picture that is lost to white or black at full strength."""

FULL_FRINGE = 0.009
"""Red grows and blue shrinks by this share of the picture at full strength."""

FULL_WAVE = 0.014
"""Amplitude of the warp at full strength, as a share of the geometric mean side."""


def soft_focus(rgb: Rgb, strength: float, _rng: np.random.Generator) -> Rgb:
    """Returns the picture as if the focus had missed: a Gaussian blur of the whole of it."""
    sigma = strength * FULL_BLUR_SIGMA * _unit(rgb)
    if sigma <= 0:
        return rgb.copy()
    return np.asarray(cv2.GaussianBlur(rgb, (0, 0), sigma), np.uint8)


def jpeg_blocks(rgb: Rgb, strength: float, rng: np.random.Generator) -> Rgb:
    """Returns the picture after a strong JPEG compression whose 8x8 grid starts anywhere.

    The grid's phase is random, as in a picture that was cropped after it had been compressed.
    """
    if strength <= 0:
        return rgb.copy()
    best, worst = JPEG_QUALITY_RANGE
    quality = round(best + (worst - best) * strength)
    height, width = rgb.shape[:2]
    down, right = (int(phase) for phase in rng.integers(0, 8, 2))
    padded = cv2.copyMakeBorder(rgb, down, 0, right, 0, cv2.BORDER_REFLECT_101)
    _, data = cv2.imencode(".jpg", padded, [cv2.IMWRITE_JPEG_QUALITY, quality])
    decoded = np.asarray(cv2.imdecode(data, cv2.IMREAD_COLOR), np.uint8)
    return decoded[down : down + height, right : right + width].copy()


def blown_highlights(rgb: Rgb, strength: float, _rng: np.random.Generator) -> Rgb:
    """Returns the picture overexposed: at strength 1 a gain drives `TONE_SHARE` of it to white."""
    level = max(float(np.quantile(rgb.max(axis=2), 1 - TONE_SHARE)), 1.0)
    gain = 1 + strength * (255 / level - 1) if strength > 0 else 1.0
    return _levels(rgb, np.arange(256) * gain)


def crushed_shadows(rgb: Rgb, strength: float, _rng: np.random.Generator) -> Rgb:
    """Returns the picture with its darks cut off: at strength 1 `TONE_SHARE` of it is black."""
    level = float(np.quantile(rgb.max(axis=2), TONE_SHARE))
    black = min(strength * level, 254.0)
    return _levels(rgb, (np.arange(256) - black) * 255 / (255 - black))


def colour_fringes(rgb: Rgb, strength: float, _rng: np.random.Generator) -> Rgb:
    """Returns the picture with lateral chromatic aberration: red magnified, blue reduced."""
    if strength <= 0:
        return rgb.copy()
    height, width = rgb.shape[:2]
    out = rgb.copy()
    for channel, sign in ((0, 1), (2, -1)):
        scale = 1 + sign * strength * FULL_FRINGE
        matrix = np.array(
            [
                [scale, 0, (width - 1) / 2 * (1 - scale)],
                [0, scale, (height - 1) / 2 * (1 - scale)],
            ]
        )
        out[..., channel] = cv2.warpAffine(
            rgb[..., channel],
            matrix,
            (width, height),
            flags=cv2.INTER_CUBIC,
            borderMode=cv2.BORDER_REPLICATE,
        )
    return out


def wavy_warp(rgb: Rgb, strength: float, rng: np.random.Generator) -> Rgb:
    """Returns the picture with one region that swims: a sine shift under a raised-cosine window."""
    if strength <= 0:
        return rgb.copy()
    height, width = rgb.shape[:2]
    x = np.arange(width, dtype=np.float32)[None, :]
    y = np.arange(height, dtype=np.float32)[:, None]
    centre_x, centre_y = rng.uniform(0.35, 0.65, 2).tolist()
    window = _raised_cosine(y / height - centre_y) * _raised_cosine(x / width - centre_x)
    amplitude = strength * FULL_WAVE * _unit(rgb)
    length = _unit(rgb) * rng.uniform(0.055, 0.085)
    phase = rng.uniform(0, 2 * np.pi)
    shift_x = amplitude * window * np.sin(y * (2 * np.pi / length) + phase)
    shift_y = amplitude * window * np.sin(x * (2 * np.pi / (1.3 * length)) + phase) * 0.6
    warped = cv2.remap(
        rgb,
        (x + shift_x).astype(np.float32),
        (y + shift_y).astype(np.float32),
        cv2.INTER_CUBIC,
        borderMode=cv2.BORDER_REPLICATE,
    )
    return np.asarray(warped, np.uint8)


FLAWS: Mapping[str, Flaw] = MappingProxyType(
    {
        "soft focus": soft_focus,
        "jpeg blocks": jpeg_blocks,
        "blown highlights": blown_highlights,
        "crushed shadows": crushed_shadows,
        "colour fringes": colour_fringes,
        "wavy warp": wavy_warp,
    }
)
"""The flaws by name, as a person would say them."""


def plant_flaw(name: str, rgb: Rgb, *, strength: float, seed: int) -> Rgb:
    """Plants one flaw; the same arguments give the same pixels.

    Args:
        name: a key of `FLAWS`.
        rgb: the picture, (H, W, 3) uint8 sRGB; left as it is.
        strength: 0 (unchanged) to 1.
        seed: any non-negative integer.

    Returns:
        A new picture of the same shape.

    Raises:
        KeyError: no flaw has that name.
        ValueError: the strength is outside 0..1.
    """
    if not 0 <= strength <= 1:
        raise ValueError(f"a flaw's strength lies in 0..1, not {strength}")
    return FLAWS[name](rgb, strength, np.random.default_rng(seed))


def _unit(rgb: Rgb) -> float:
    """The geometric mean of the sides, in pixels."""
    return float(np.sqrt(rgb.shape[0] * rgb.shape[1]))


def _levels(rgb: Rgb, table: NDArray[np.floating[Any]]) -> Rgb:
    """Every value replaced by the table's, rounded and kept within 0..255."""
    return np.clip(np.rint(table), 0, 255).astype(np.uint8)[rgb]


def _raised_cosine(offset: NDArray[np.floating[Any]]) -> NDArray[np.floating[Any]]:
    """1 at 0, falling smoothly to 0 at a distance of 0.3 and beyond."""
    near = np.clip(np.abs(offset) / 0.3, 0, 1)
    return (0.5 + 0.5 * np.cos(np.pi * near)).astype(np.float32)
