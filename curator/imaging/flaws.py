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

FULL_LIGHT = 0.55
"""Change of brightness at either end of a falsely lit region at full strength."""

FULL_COPY = 0.17
"""Side of a copied patch at full strength, as a share of the geometric mean side."""

_TRIES = 40
"""Places that are looked at before a patch is copied: nobody finds a flat one, nor misses a patch
of wall on a vase."""


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


def light_mismatch(rgb: Rgb, strength: float, rng: np.random.Generator) -> Rgb:
    """Returns the picture with one region lit from the wrong side, and in a warmer light.

    Brightness runs from darker to lighter across a window that fades out, as where a generator
    gives one object a light of its own.
    """
    if strength <= 0:
        return rgb.copy()
    height, width = rgb.shape[:2]
    x = np.arange(width, dtype=np.float32)[None, :] / width
    y = np.arange(height, dtype=np.float32)[:, None] / height
    centre_x, centre_y = rng.uniform(0.3, 0.7, 2).tolist()
    window = _raised_cosine(x - centre_x, 0.24) * _raised_cosine(y - centre_y, 0.24)
    angle = rng.uniform(0, 2 * np.pi)
    ramp = ((x - centre_x) * np.cos(angle) + (y - centre_y) * np.sin(angle)) / 0.12
    change = strength * FULL_LIGHT * window * np.clip(ramp, -1, 1)
    warmth = np.array([1.12, 1.0, 0.84], np.float32)
    lit = rgb * (1 + change[..., None] * warmth)
    return np.clip(np.rint(lit), 0, 255).astype(np.uint8)


def duplicated_texture(rgb: Rgb, strength: float, rng: np.random.Generator) -> Rgb:
    """Returns the picture with one round patch of texture copied to a place beside it.

    Strength is the patch's size. Its brightness and colour follow the place it is put to, its rim
    is blended, and of a few places the one is taken where texture meets its like.
    """
    height, width = rgb.shape[:2]
    most = min(round(FULL_COPY * _unit(rgb)), height // 2, width // 2)
    places = _copy_places(rgb, most, rng)
    side = round(strength * most)
    if side < 2 or places is None:
        return rgb.copy()
    (from_y, from_x), (to_y, to_x) = places
    inset = (most - side) // 2  # a smaller patch is the middle of the largest one
    patch = rgb[from_y + inset :, from_x + inset :][:side, :side].astype(np.float32)
    out = rgb.copy()
    under = out[to_y + inset :, to_x + inset :][:side, :side]
    patch += under.mean(axis=(0, 1)) - patch.mean(axis=(0, 1))
    across = (np.arange(side, dtype=np.float32) + 0.5) / side * 2 - 1
    reach = np.hypot(across[:, None], across[None, :])
    weight = np.clip((1 - reach) / 0.25, 0, 1)[..., None]
    mixed = weight * patch + (1 - weight) * under
    under[...] = np.clip(np.rint(mixed), 0, 255).astype(np.uint8)
    return out


def _copy_places(
    rgb: Rgb, side: int, rng: np.random.Generator
) -> tuple[tuple[int, int], tuple[int, int]] | None:
    """Where a patch is taken from and put, as (row, column); None where nothing would show."""
    height, width = rgb.shape[:2]
    best, found = 0.0, None
    for _ in range(_TRIES):
        row, column = rng.uniform(0, 1, 2)
        turn = rng.uniform(0, 2 * np.pi)
        from_y, from_x = int(row * (height - side)), int(column * (width - side))
        to_y = int(np.clip(from_y + 1.4 * side * np.sin(turn), 0, height - side))
        to_x = int(np.clip(from_x + 1.4 * side * np.cos(turn), 0, width - side))
        if side < 2 or max(abs(from_y - to_y), abs(from_x - to_x)) < side:
            continue
        taken = rgb[from_y : from_y + side, from_x : from_x + side].astype(np.float32)
        under = rgb[to_y : to_y + side, to_x : to_x + side].astype(np.float32)
        texture, like = float(taken.std(axis=(0, 1)).mean()), float(under.std(axis=(0, 1)).mean())
        apart = float(np.abs(taken.mean(axis=(0, 1)) - under.mean(axis=(0, 1))).mean())
        fits = texture * np.exp(-(apart + abs(texture - like)) / 12)
        if fits > best:
            best, found = fits, ((from_y, from_x), (to_y, to_x))
    return found


FLAWS: Mapping[str, Flaw] = MappingProxyType(
    {
        "soft focus": soft_focus,
        "jpeg blocks": jpeg_blocks,
        "blown highlights": blown_highlights,
        "crushed shadows": crushed_shadows,
        "colour fringes": colour_fringes,
        "wavy warp": wavy_warp,
        "light mismatch": light_mismatch,
        "duplicated texture": duplicated_texture,
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


def changed_region(before: Rgb, after: Rgb) -> tuple[float, float, float, float] | None:
    """Returns the box (x, y, width, height), in 0..1, that holds what differs; None for nothing.

    Faint differences at its rim, below an eighth of the largest, are left out.
    """
    away = cv2.absdiff(before, after).max(axis=2)
    most = int(away.max())
    if most == 0:
        return None
    far = away >= max(1.0, most / 8)
    rows, columns = np.flatnonzero(far.any(axis=1)), np.flatnonzero(far.any(axis=0))
    height, width = away.shape
    top, left = int(rows[0]), int(columns[0])
    return (
        left / width,
        top / height,
        (int(columns[-1]) + 1 - left) / width,
        (int(rows[-1]) + 1 - top) / height,
    )


def _unit(rgb: Rgb) -> float:
    """The geometric mean of the sides, in pixels."""
    return float(np.sqrt(rgb.shape[0] * rgb.shape[1]))


def _levels(rgb: Rgb, table: NDArray[np.floating[Any]]) -> Rgb:
    """Every value replaced by the table's, rounded and kept within 0..255."""
    return np.clip(np.rint(table), 0, 255).astype(np.uint8)[rgb]


def _raised_cosine(
    offset: NDArray[np.floating[Any]], reach: float = 0.3
) -> NDArray[np.floating[Any]]:
    """1 at 0, falling smoothly to 0 at a distance of `reach` and beyond."""
    near = np.clip(np.abs(offset) / reach, 0, 1)
    return (0.5 + 0.5 * np.cos(np.pi * near)).astype(np.float32)
