"""How much of an image is seen: pure geometry, in device pixels.

Zoom and place are kept relative to the image, so that they stay the same for the next one.
"""

from dataclasses import dataclass, replace
from typing import NamedTuple

LARGEST_ZOOM = 16.0
STEP = 1.25
"""One notch of the wheel."""


class Size(NamedTuple):
    """Width and height in pixels."""

    width: float
    height: float


class Point(NamedTuple):
    """A place in the view, origin top left."""

    x: float
    y: float


class Rect(NamedTuple):
    """Where the whole image lies in the view; it may reach far outside."""

    x: float
    y: float
    width: float
    height: float


@dataclass(frozen=True, slots=True)
class Viewport:
    """What part of an image the view shows.

    Attributes:
        zoom: device pixels for one image pixel; None fits the whole image into the view.
        x, y: the point of the image at the view's centre, 0..1.
    """

    zoom: float | None = None
    x: float = 0.5
    y: float = 0.5

    def scale(self, image: Size, view: Size, ratio: float = 1.0) -> float:
        """Returns device pixels for one image pixel; fitting enlarges up to `ratio`, no more."""
        if self.zoom is not None:
            return self.zoom
        return min(fit_scale(image, view), ratio)

    def place(self, image: Size, view: Size, ratio: float = 1.0) -> Rect:
        """Returns where the image lies: centred where it is smaller, without a gap where larger."""
        scale = self.scale(image, view, ratio)
        width, height = image.width * scale, image.height * scale
        return Rect(
            _begin(width, view.width, self.x), _begin(height, view.height, self.y), width, height
        )

    def zoomed(
        self, zoom: float | None, at: Point, image: Size, view: Size, ratio: float = 1.0
    ) -> "Viewport":
        """Returns the view at another zoom, with what is under `at` staying under it."""
        if zoom is None:
            return Viewport()
        before = self.place(image, view, ratio)
        u = (at.x - before.x) / before.width
        v = (at.y - before.y) / before.height
        zoom = min(max(zoom, min(fit_scale(image, view), ratio, 1.0)), LARGEST_ZOOM)
        width, height = image.width * zoom, image.height * zoom
        x = u + (view.width / 2 - at.x) / width
        y = v + (view.height / 2 - at.y) / height
        return Viewport(zoom, x, y).held(image, view)

    def panned(self, by: Point, image: Size, view: Size) -> "Viewport":
        """Returns the view moved by a drag of `by` device pixels; a fitted one stays as it is."""
        if self.zoom is None:
            return self
        moved = replace(
            self,
            x=self.x - by.x / (image.width * self.zoom),
            y=self.y - by.y / (image.height * self.zoom),
        )
        return moved.held(image, view)

    def held(self, image: Size, view: Size) -> "Viewport":
        """Returns the view with its centre where no gap opens, and inside 0..1."""
        scale = self.scale(image, view)
        return replace(
            self,
            x=_hold(self.x, view.width / (image.width * scale)),
            y=_hold(self.y, view.height / (image.height * scale)),
        )


def fit_scale(image: Size, view: Size) -> float:
    """Returns the scale at which the whole image just fits."""
    return min(view.width / image.width, view.height / image.height)


def _begin(length: float, view: float, centre: float) -> float:
    if length <= view:
        return (view - length) / 2
    return min(max(view / 2 - centre * length, view - length), 0.0)


def _hold(centre: float, seen: float) -> float:
    """`seen` is the part of the image's length that the view shows."""
    if seen >= 1:
        return 0.5
    return min(max(centre, seen / 2), 1 - seen / 2)
