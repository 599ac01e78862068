"""Which parts of an image a ticket shows: a square around each pin, the whole without any."""

from collections.abc import Sequence
from dataclasses import dataclass

from curator.core.decision import Pin

SHARE = 0.32
"""Side of a crop as a part of the image's shorter side: large enough to know where one is."""

LEAST_PIXELS = 320
"""A crop is at least this large, where the image is."""

_INNER = 0.12
"""A pin this near to a crop's edge, as a part of its side, is given a crop of its own."""


@dataclass(frozen=True, slots=True)
class Crop:
    """A part of an image in 0..1, with the pins that lie in it; the whole one has all."""

    x: float
    y: float
    width: float
    height: float
    pins: tuple[Pin, ...] = ()

    @property
    def is_whole(self) -> bool:
        """True for the whole image."""
        return self.width >= 1 and self.height >= 1

    def holds(self, pin: Pin, inner: float = 0.0) -> bool:
        """Returns whether a pin lies in it, at least `inner` of its sides away from its edges.

        At the image's own edge there is no such distance to keep.
        """
        return _inside(pin.x, self.x, self.width, inner) and _inside(
            pin.y, self.y, self.height, inner
        )


WHOLE = Crop(0.0, 0.0, 1.0, 1.0)


def crops_of(pins: Sequence[Pin], width: int | None, height: int | None) -> tuple[Crop, ...]:
    """Returns the parts to show, in the order of the pins; pins that lie together share one.

    Args:
        pins: where the defects are.
        width: of the image in pixels; without a size the whole is shown.
        height: likewise.
    """
    if not pins or not width or not height:
        return (Crop(0.0, 0.0, 1.0, 1.0, tuple(pins)),)
    found: list[Crop] = []
    for pin in pins:
        if not any(crop.holds(pin, _INNER) for crop in found):
            found.append(_around(pin, width, height))
    return tuple(
        Crop(crop.x, crop.y, crop.width, crop.height, tuple(p for p in pins if crop.holds(p)))
        for crop in found
    )


def _around(pin: Pin, width: int, height: int) -> Crop:
    side = max(SHARE * min(width, height), float(min(LEAST_PIXELS, width, height)))
    wide, high = side / width, side / height
    return Crop(_held(pin.x, wide), _held(pin.y, high), wide, high)


def _held(centre: float, part: float) -> float:
    return min(max(centre - part / 2, 0.0), 1.0 - part)


def _inside(value: float, begin: float, length: float, inner: float) -> bool:
    low = begin + (inner * length if begin > 0 else 0.0)
    high = begin + length - (inner * length if begin + length < 1 else 0.0)
    return low <= value <= high
