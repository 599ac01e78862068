"""How a picture looks beyond what it shows: its colours, contrast, texture and sharpness.

Every number has a name in words, because drift is told in words: "cooler, less contrast".
"""

from dataclasses import dataclass

import cv2
import numpy as np
import numpy.typing as npt

from curator.imaging.decode import Bytes

VERSION = 1
"""Raise it whenever the same pixels would give other numbers."""

Floats = npt.NDArray[np.float64]

_SIDE = 256
_OCTAVES = 5


@dataclass(frozen=True, slots=True)
class Trait:
    """One number of a style, and what a person calls more and less of it.

    Attributes:
        kind: traits of one kind say the same of different parts; one of them is enough.
        step: a difference that a person notices side by side, larger where another trait of its
            kind says it better.
        more, less: the words.
    """

    kind: str
    step: float
    more: str
    less: str


_SIZES = ("fine", "small", "middle-sized", "coarse", "large")

TRAITS: tuple[Trait, ...] = (
    Trait("light", 3, "lighter", "darker"),
    Trait("contrast", 1.5, "more contrast", "less contrast"),
    Trait("light", 8, "lifted shadows", "deeper shadows"),
    Trait("light", 8, "lighter lower tones", "darker lower tones"),
    Trait("light", 8, "lighter upper tones", "darker upper tones"),
    Trait("light", 8, "brighter highlights", "duller highlights"),
    Trait("tint", 2, "more magenta", "greener"),
    Trait("warmth", 2, "warmer", "cooler"),
    Trait("colour", 4, "wider reds and greens", "narrower reds and greens"),
    Trait("colour", 4, "wider blues and yellows", "narrower blues and yellows"),
    Trait("colour", 2, "more saturated", "less saturated"),
    Trait("colour", 6, "stronger strong colours", "weaker strong colours"),
    Trait("warmth", 5, "warmer shadows", "cooler shadows"),
    Trait("warmth", 5, "warmer highlights", "cooler highlights"),
    Trait("tint", 5, "more magenta shadows", "greener shadows"),
    Trait("tint", 5, "more magenta highlights", "greener highlights"),
    *(Trait("texture", 0.2, f"more {size} texture", f"less {size} texture") for size in _SIZES),
    *(
        Trait("surfaces", 0.3, f"rougher {size} surfaces", f"smoother {size} surfaces")
        for size in _SIZES
    ),
    *(Trait("edges", 0.2, f"crisper {size} edges", f"softer {size} edges") for size in _SIZES),
    Trait("surfaces", 0.25, "more grain", "less grain"),
)
"""The traits in the order of their numbers."""


def style(rgb: Bytes, luma: Bytes) -> Floats:
    """Returns a picture's style, one number for each of `TRAITS`.

    Tones and colours are statistics of CIELAB at 256 pixels; texture is the logarithm of the
    Laplacian's energy at five octaves: in the middle, in the calmest tenth and in the busiest tenth
    of the tiles (Field 1987 for octaves of natural pictures).

    Args:
        rgb: (h, w, 3) uint8 sRGB.
        luma: (h, w) uint8 of the same picture.
    """
    return np.concatenate([_colours(rgb), _textures(luma)])


def packed(numbers: Floats) -> bytes:
    """Returns a style as bytes: little-endian 32-bit floats."""
    return numbers.astype("<f4").tobytes()


def unpacked(data: bytes) -> Floats:
    """Returns the style that `packed` made bytes of."""
    return np.frombuffer(data, dtype="<f4").astype(np.float64)


def _colours(rgb: Bytes) -> Floats:
    height, width = rgb.shape[:2]
    factor = min(1.0, _SIDE / max(height, width))
    size = (max(1, round(width * factor)), max(1, round(height * factor)))
    small = cv2.resize(rgb, size, interpolation=cv2.INTER_LINEAR_EXACT)
    lab = cv2.cvtColor(small.astype(np.float32) / 255, cv2.COLOR_RGB2LAB)
    light, a, b = (np.asarray(lab[..., n], dtype=np.float64).ravel() for n in range(3))
    chroma = np.hypot(a, b)
    tones = np.percentile(light, [5, 25, 75, 95])
    dark, bright = light <= tones[1], light >= tones[2]
    return np.array(
        [
            light.mean(),
            light.std(),
            *tones,
            a.mean(),
            b.mean(),
            a.std(),
            b.std(),
            chroma.mean(),
            np.percentile(chroma, 95),
            b[dark].mean(),
            b[bright].mean(),
            a[dark].mean(),
            a[bright].mean(),
        ]
    )


def _textures(luma: Bytes) -> Floats:
    middle, calm, busy = [], [], []
    level = luma
    grain = 0.0
    for octave in range(_OCTAVES):
        edges = cv2.convertScaleAbs(cv2.Laplacian(level, cv2.CV_16S))
        columns, rows = max(1, level.shape[1] // 16), max(1, level.shape[0] // 16)
        whole = edges[: max(1, rows * 16), : max(1, columns * 16)].astype(np.float32)
        tiles = np.asarray(cv2.resize(whole, (columns, rows), interpolation=cv2.INTER_AREA))
        logs = np.log(tiles.astype(np.float64) + 0.5)
        low, half, high = np.percentile(logs, [10, 50, 90])
        middle.append(half)
        calm.append(low)
        busy.append(high)
        if octave == 0:
            grain = float(np.percentile(logs, 2))
        size = (max(1, level.shape[1] // 2), max(1, level.shape[0] // 2))
        level = np.asarray(cv2.resize(level, size, interpolation=cv2.INTER_AREA), dtype=np.uint8)
    return np.array([*middle, *calm, *busy, grain])
