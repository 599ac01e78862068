"""Things turned on a wheel: the visible front of a round body, its normals, studio light on it."""

from collections.abc import Sequence
from dataclasses import dataclass

import cv2
import numpy as np

from curator.imaging.scenes.canvas import Canvas, Colour, Field, smoothstep

_PROFILE_ROWS = 512


@dataclass(frozen=True, slots=True)
class Box:
    """A rectangle of pixels, for work on a part of the canvas."""

    top: int
    bottom: int
    left: int
    right: int

    def of(self, field: Field) -> Field:
        """Returns the part of a field, or of every plane of a canvas, as a view."""
        return field[..., self.top : self.bottom, self.left : self.right]


@dataclass(frozen=True, slots=True)
class Surface:
    """The front of a round body inside `box`.

    Attributes:
        box: the pixels that it may cover.
        cover: (h, w) share of the pixel that is covered, 0..1.
        x: (h, w) normal to the right; 0 outside.
        y: (h, w) normal downwards.
        z: (h, w) normal towards the viewer.
        level: (h, w) place along the axis, 0 at the top of the body, 1 at its foot.
    """

    box: Box
    cover: Field
    x: Field
    y: Field
    z: Field
    level: Field


def profile(knots: Sequence[tuple[float, float]]) -> Field:
    """Returns a smooth outline, (512,) radii from top to foot, through (level, radius) knots.

    Piecewise linear between the knots and then rounded, so that a body has shoulders, not corners.
    """
    levels = np.linspace(0, 1, _PROFILE_ROWS)
    radii = np.interp(levels, [level for level, _ in knots], [radius for _, radius in knots])
    rounded = cv2.GaussianBlur(
        radii.astype(np.float32)[:, None], (1, 0), 0, sigmaY=19, borderType=cv2.BORDER_REPLICATE
    )
    return np.asarray(rounded, np.float32).reshape(-1)


def turned(
    shape: tuple[int, int],
    axis: tuple[float, float, float],
    radii: Field,
    tilt: float,
) -> Surface:
    """Returns the visible front of a body of revolution on an upright axis.

    Args:
        shape: (height, width) of the canvas.
        axis: x of the axis, y of the top and y of the foot, in pixels.
        radii: outline in pixels, as from `profile`.
        tilt: how much the camera looks down: the flattening of a horizontal circle, 0..0.5.
    """
    height, width = shape
    x_axis, top, foot = axis
    reach = float(radii.max())
    box = Box(
        max(int(top - tilt * reach) - 2, 0),
        min(int(foot + tilt * reach) + 3, height),
        max(int(x_axis - reach) - 2, 0),
        min(int(x_axis + reach) + 3, width),
    )
    rows = np.arange(box.top, box.bottom, dtype=np.float32)[:, None]
    columns = np.arange(box.left, box.right, dtype=np.float32)[None, :] - np.float32(x_axis)
    span = foot - top
    index_scale = np.float32((_PROFILE_ROWS - 1) / span)
    slopes = np.gradient(radii) * float(index_scale)

    def at(table: Field, y: Field) -> Field:
        return table[np.clip((y - top) * index_scale, 0, _PROFILE_ROWS - 1).astype(np.int32)]

    y_axis = np.broadcast_to(rows, (rows.shape[0], columns.shape[1])).astype(np.float32)
    x = np.zeros_like(y_axis)
    for _ in range(3):  # a point of the front lies lower on the picture by tilt times its depth
        radius = np.maximum(at(radii, y_axis), 0.5)
        x = np.clip(columns / radius, -1, 1)
        depth = np.sqrt(1 - x * x)
        y_axis = (rows - tilt * radius * depth).astype(np.float32)
    radius = np.maximum(at(radii, y_axis), 0.5)
    slope = at(slopes.astype(np.float32), y_axis)
    steep = np.sqrt(1 + slope * slope)
    cover = np.clip((radius - np.abs(columns)) / steep + 0.5, 0, 1)
    cover *= np.clip(foot - y_axis + 0.5, 0, 1) * np.clip(y_axis - top + 0.5, 0, 1)
    depth = np.sqrt(np.maximum(1 - x * x, 0))
    normal_y = -slope / steep
    flatness = 1 / steep
    level = np.clip((y_axis - top) / span, 0, 1)
    parts = (cover, x * flatness, normal_y, depth * flatness, level)
    return Surface(box, *(part.astype(np.float32) for part in parts))


def ball(shape: tuple[int, int], centre: tuple[float, float], radius: float) -> Surface:
    """Returns the front of a sphere; `level` runs from its top to its foot."""
    height, width = shape
    x_centre, y_centre = centre
    box = Box(
        max(int(y_centre - radius) - 2, 0),
        min(int(y_centre + radius) + 3, height),
        max(int(x_centre - radius) - 2, 0),
        min(int(x_centre + radius) + 3, width),
    )
    y = (np.arange(box.top, box.bottom, dtype=np.float32)[:, None] - np.float32(y_centre)) / radius
    x = (np.arange(box.left, box.right, dtype=np.float32)[None, :] - np.float32(x_centre)) / radius
    square = x * x + y * y
    cover = np.clip((1 - np.sqrt(square)) * radius + 0.5, 0, 1)
    z = np.sqrt(np.maximum(1 - square, 0))
    whole = np.ones_like(square)
    parts = (cover, x * whole, y * whole, z, (y + 1) / 2 * whole)
    return Surface(box, *(part.astype(np.float32) for part in parts))


def diffuse(surface: Surface, light: tuple[float, float, float], wrap: float = 0.25) -> Field:
    """Returns how bright a matte surface is under a large light, 0..1.

    Args:
        surface: what is lit.
        light: direction to the light (right, down, towards the viewer).
        wrap: how far a large source reaches round the body, 0 for a point.
    """
    length = float(np.sqrt(sum(part * part for part in light)))
    lit = surface.x * light[0] + surface.y * light[1] + surface.z * light[2]
    return np.clip((lit / length + wrap) / (1 + wrap), 0, 1).astype(np.float32)


def softbox(
    surface: Surface, centre: tuple[float, float], size: tuple[float, float], edge: float = 0.05
) -> Field:
    """Returns the mirror image of a rectangular light, 0..1.

    The light lies at `centre` (right, down) in the space of mirrored directions, -1..1, with half
    widths `size`; `edge` is how soft its border is.
    """
    mirrored_x = 2 * surface.z * surface.x
    mirrored_y = 2 * surface.z * surface.y
    across = smoothstep(size[0] + edge, size[0] - edge, np.abs(mirrored_x - centre[0]))
    along = smoothstep(size[1] + edge, size[1] - edge, np.abs(mirrored_y - centre[1]))
    return across * along * (surface.z > 0.05)


def rim(surface: Surface, power: float = 3.0) -> Field:
    """Returns how grazing the view is, 0 facing the viewer to 1 at the outline (Schlick 1994)."""
    return (np.clip(1 - surface.z, 0, 1) ** np.float32(power)).astype(np.float32)


def lay(canvas: Canvas, surface: Surface, planes: Canvas, opacity: Field | float = 1.0) -> None:
    """Lays shaded planes, (3, h, w) of the surface's box, over the canvas in place."""
    part = surface.box.of(canvas)
    part += (planes - part) * (surface.cover * opacity)


def tinted(tone: Colour, brightness: Field) -> Canvas:
    """Returns planes of one colour at the given brightness."""
    return np.stack([brightness * np.float32(part) for part in tone]).astype(np.float32)
