"""Paper and brushes: planar float pictures, soft masks, gradients, and the colours to lay on them.

A *canvas* is a picture in three planes, (3, H, W) float32 in display-referred sRGB, nominally 0..1;
highlights may go above 1 until the hand brings them back. Planes, because a mask then multiplies
contiguous memory. A *field* is one plane, (H, W) float32: a mask in 0..1, a height, a noise.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any, TypeAlias  # Any: the stubs widen float32 in every sum

import cv2
import numpy as np
from numpy.typing import NDArray

Field: TypeAlias = NDArray[np.floating[Any]]
Canvas: TypeAlias = NDArray[np.floating[Any]]
Points: TypeAlias = NDArray[np.floating[Any]]
Colour: TypeAlias = tuple[float, float, float]

_SUBPIXEL_BITS = 4


@dataclass(frozen=True, slots=True)
class Stage:
    """Where a scene is drawn.

    Attributes:
        width: columns.
        height: rows.
        unit: pixels of one unit of size, the same for a whole picture and every part of it.
        rng: the random source that makes it this picture and no other.
        look: which of the scene's palettes to use; None leaves it to chance.
    """

    width: int
    height: int
    unit: float
    rng: np.random.Generator
    look: int | None = None

    @classmethod
    def of(
        cls, width: int, height: int, rng: np.random.Generator, look: int | None = None
    ) -> "Stage":
        """Returns the stage of a whole picture; a unit is the geometric mean of its sides."""
        return cls(width, height, float(np.sqrt(width * height)), rng, look)

    def palette(self, looks: Sequence[tuple[str, ...]]) -> tuple[Colour, ...]:
        """Returns the colours of the look that was asked for, or of one by chance."""
        chosen = int(self.rng.integers(len(looks)))
        if self.look is not None:
            chosen = self.look % len(looks)
        return tuple(colour(code) for code in looks[chosen])

    def close_up(
        self, canvas: Canvas, centre: tuple[float, float], reach: tuple[float, float]
    ) -> tuple["Stage", Canvas, tuple[float, float]]:
        """Returns a stage for the part of the canvas round `centre`, to work on that part alone.

        Args:
            canvas: the picture.
            centre: (x, y) pixels.
            reach: how far the part goes from there, (x, y) pixels; cut at the picture's edge.

        Returns:
            The part's stage, the part as a view of the canvas, and the centre's place in it.
        """
        left, top = max(int(centre[0] - reach[0]), 0), max(int(centre[1] - reach[1]), 0)
        right = min(int(centre[0] + reach[0]) + 1, self.width)
        bottom = min(int(centre[1] + reach[1]) + 1, self.height)
        part = canvas[:, top:bottom, left:right]
        stage = Stage(right - left, bottom - top, self.unit, self.rng)
        return stage, part, (centre[0] - left, centre[1] - top)

    def between(self, low: float, high: float) -> float:
        """Returns a random number, uniform in low..high."""
        return float(self.rng.uniform(low, high))

    def chance(self, probability: float) -> bool:
        """Returns True with the given probability."""
        return bool(self.rng.random() < probability)

    def side(self) -> int:
        """Returns -1 or 1: from which side the light comes, to which side a thing leans."""
        return -1 if self.chance(0.5) else 1


def colour(code: str) -> Colour:
    """Returns the colour of a hexadecimal code such as "#c8a27a", each part in 0..1."""
    red, green, blue = bytes.fromhex(code.removeprefix("#"))
    return red / 255, green / 255, blue / 255


def mix(first: Colour, second: Colour, share: float) -> Colour:
    """Returns `first` with `share` (0..1) of `second` in it."""
    red, green, blue = (a + (b - a) * share for a, b in zip(first, second, strict=True))
    return red, green, blue


def shade(tone: Colour, factor: float) -> Colour:
    """Returns the colour made darker (factor below 1) or brighter."""
    return tone[0] * factor, tone[1] * factor, tone[2] * factor


def smoothstep(low: float, high: float, values: Field) -> Field:
    """Returns 0 up to `low`, 1 from `high`, a smooth cubic between; low > high turns it round."""
    t = np.multiply(values - np.float32(low), np.float32(1 / (high - low)), dtype=np.float32)
    np.clip(t, 0, 1, out=t)
    cubic = t * np.float32(-2)
    cubic += np.float32(3)
    t *= t
    t *= cubic
    return t


def vertical(height: int, width: int, stops: list[tuple[float, Colour]]) -> Canvas:
    """Returns a canvas that runs down through `stops`, (place in 0..1 from the top, colour)."""
    rows = np.linspace(0, 1, height, dtype=np.float32)
    places = [place for place, _ in stops]
    canvas = np.empty((3, height, width), np.float32)
    for channel in range(3):
        canvas[channel] = np.interp(rows, places, [tone[channel] for _, tone in stops])[:, None]
    return canvas


def glow(
    height: int, width: int, centre: tuple[float, float], spread: tuple[float, float]
) -> Field:
    """Returns a Gaussian spot of peak 1; centre and standard deviations are (x, y) pixels."""
    x = np.exp(-0.5 * ((np.arange(width, dtype=np.float32) - centre[0]) / spread[0]) ** 2)
    y = np.exp(-0.5 * ((np.arange(height, dtype=np.float32) - centre[1]) / spread[1]) ** 2)
    return np.outer(y, x).astype(np.float32)


def paint(canvas: Canvas, tone: Colour | Canvas, mask: Field | float) -> None:
    """Lays a colour or a picture over the canvas where `mask` is 1, in place.

    The mask may also be a number, or a column of one value a row.
    """
    if isinstance(tone, tuple):
        canvas *= np.float32(1) - mask
        add_light(canvas, tone, mask)
        return
    for plane, wanted in zip(canvas, tone, strict=True):
        change = wanted - plane
        change *= mask
        plane += change


def add_light(canvas: Canvas, tone: Colour, amount: Field | float) -> None:
    """Adds light of a colour, in place; the amount may be a field, a number or a column."""
    shape = canvas.shape[1:]
    if isinstance(amount, np.ndarray) and amount.shape == shape and amount.dtype == np.float32:
        for plane, part in zip(canvas, tone, strict=True):
            cv2.scaleAdd(amount, part, plane, dst=plane)  # one pass and no temporary array
        return
    for plane, part in zip(canvas, tone, strict=True):
        plane += np.multiply(amount, np.float32(part))


def polygon(height: int, width: int, points: Points) -> Field:
    """Returns the mask of a filled polygon with smooth edges; points are (N, 2) x, y in pixels."""
    return cut(height, width, [points])


def cut(height: int, width: int, shapes: Iterable[Points]) -> Field:
    """Returns the mask of several filled polygons, as `polygon` does for one."""
    mask = np.zeros((height, width), np.uint8)
    for points in shapes:
        cv2.fillPoly(mask, [_fixed(points)], (255,), cv2.LINE_AA, _SUBPIXEL_BITS)
    return as_field(mask)


def stroke(mask: NDArray[np.uint8], points: Points, thickness: int, value: int = 255) -> None:
    """Draws an open line with smooth edges into a uint8 mask, in place; points as for `polygon`."""
    width = max(thickness, 1)
    cv2.polylines(mask, [_fixed(points)], False, (value,), width, cv2.LINE_AA, _SUBPIXEL_BITS)


def strokes(mask: NDArray[np.uint8], lines: Points, value: int) -> None:
    """Draws many thin lines, (N, points, 2), into a uint8 mask, in place."""
    cv2.polylines(mask, list(_fixed(lines)), False, (value,), 1, cv2.LINE_AA, _SUBPIXEL_BITS)


def stamp(mask: NDArray[np.uint8], points: Points) -> None:
    """Fills a polygon into a uint8 mask, in place."""
    cv2.fillPoly(mask, [_fixed(points)], (255,), cv2.LINE_AA, _SUBPIXEL_BITS)


def as_field(mask: NDArray[np.uint8]) -> Field:
    """Returns a uint8 mask as a field in 0..1."""
    return mask.astype(np.float32) * np.float32(1 / 255)


def _fixed(points: Points) -> NDArray[np.int32]:
    return np.round(np.asarray(points) * (1 << _SUBPIXEL_BITS)).astype(np.int32)


def soften(field: Field, sigma: float) -> Field:
    """Returns the field blurred by a Gaussian, worked out on a smaller copy when sigma is large."""
    height, width = field.shape
    if sigma < 3:
        return np.asarray(cv2.GaussianBlur(field, (0, 0), max(sigma, 0.3)), np.float32)
    factor = min(sigma / 2, 16.0)
    small = (max(int(width / factor), 2), max(int(height / factor), 2))
    reduced = cv2.resize(field, small, interpolation=cv2.INTER_AREA)
    blurred = cv2.GaussianBlur(reduced, (0, 0), sigma / factor, borderType=cv2.BORDER_REPLICATE)
    return np.asarray(
        cv2.resize(blurred, (width, height), interpolation=cv2.INTER_CUBIC), np.float32
    )


def shifted(field: Field, x: float, y: float) -> Field:
    """Returns the field moved by (x, y) pixels, zero where nothing came from."""
    matrix = np.array([[1, 0, x], [0, 1, y]], np.float32)
    height, width = field.shape
    return np.asarray(cv2.warpAffine(field, matrix, (width, height)), np.float32)


def sampled(field: Field, x: Field, y: Field) -> Field:
    """Returns the field read at pixel places (x, y), edges repeated outward."""
    return np.asarray(
        cv2.remap(field, x, y, cv2.INTER_LINEAR, borderMode=cv2.BORDER_REPLICATE), np.float32
    )
