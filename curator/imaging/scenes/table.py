"""What objects stand on and cast: slabs in perspective, shadows, mirror images, window light."""

import cv2
import numpy as np

from curator.imaging.scenes.canvas import (
    Canvas,
    Colour,
    Field,
    Points,
    Stage,
    cut,
    polygon,
    soften,
)
from curator.imaging.scenes.noise import fractal, veins


def marble(stage: Stage, height: int, width: int, tones: tuple[Colour, Colour]) -> Canvas:
    """Returns a marble slab seen from above: (ground, vein) colours, two sizes of vein.

    Stone has no sharp edges, so it is worked out at half the size.
    """
    ground, vein = tones
    rng, unit, rows, columns = stage.rng, stage.unit / 2, height // 2, width // 2
    clouds = 1 + 0.045 * fractal(rng, rows, columns, unit * 0.4, octaves=5, gain=0.55)
    drawn = np.float32(0.75) * veins(rng, rows, columns, unit * 0.5, 12)
    drawn += np.float32(0.3) * veins(rng, rows, columns, unit * 0.22, 18)
    np.minimum(drawn, 1, out=drawn)
    canvas = np.empty((3, height, width), np.float32)
    for plane, light, dark in zip(canvas, ground, vein, strict=True):
        small = clouds * light
        small += (dark - small) * drawn
        cv2.resize(small, (width, height), dst=plane, interpolation=cv2.INTER_CUBIC)
    return canvas


def laid_flat(slab: Canvas, height: int, width: int, spread: float) -> Canvas:
    """Returns a slab at a shallow angle: its far edge on top, `spread` times wider in front."""
    _, rows, columns = slab.shape
    source = np.array([[0, 0], [columns, 0], [columns, rows], [0, rows]], np.float32)
    outer = (spread - 1) / 2 * width
    target = np.array([[0, 0], [width, 0], [width + outer, height], [-outer, height]], np.float32)
    matrix = cv2.getPerspectiveTransform(source, target)
    planes = [
        cv2.warpPerspective(plane, matrix, (width, height), borderMode=cv2.BORDER_REFLECT)
        for plane in slab
    ]
    return np.stack(planes).astype(np.float32)


def cast_shadow(
    shape: tuple[int, int], foot: tuple[float, float], size: tuple[float, float], lean: float
) -> Field:
    """Returns the soft shadow, 0..1, of a thing that stands at `foot` (x, y) pixels.

    Args:
        shape: (height, width) of the canvas.
        foot: where it stands.
        size: half width of its foot and length of the shadow, in pixels.
        lean: where the shadow falls: -1 left, 1 right; it also falls a little to the front.
    """
    height, width = shape
    half, length = size
    x, y = foot
    points = np.array(
        [
            [x - half, y],
            [x + half, y],
            [x + lean * length + half * 0.75, y + abs(lean) * length * 0.20],
            [x + lean * length - half * 0.75, y + abs(lean) * length * 0.26],
        ],
        np.float32,
    )
    body = polygon(height, width, np.asarray(cv2.convexHull(points), np.float32).reshape(-1, 2))
    core = polygon(height, width, ellipse_points((x, y), (half * 1.04, half * 0.24)))
    return np.maximum(soften(body, half * 0.22) * 0.75, soften(core, half * 0.1)).astype(np.float32)


def ellipse_points(
    centre: tuple[float, float], radii: tuple[float, float], turn: float = 0.0
) -> Points:
    """Returns 96 points of an ellipse, turned by `turn` radians."""
    angle = np.linspace(0, 2 * np.pi, 96, endpoint=False)
    x, y = radii[0] * np.cos(angle), radii[1] * np.sin(angle)
    points = np.stack(
        [
            centre[0] + x * np.cos(turn) - y * np.sin(turn),
            centre[1] + x * np.sin(turn) + y * np.cos(turn),
        ],
        axis=1,
    )
    return points.astype(np.float32)


def mirror_below(canvas: Canvas, line: int, strength: float, reach: int, blur: float) -> None:
    """Mirrors what is above `line` into the polished floor below it, in place, fading out."""
    _, height, _ = canvas.shape
    rows = min(reach, height - line, line)
    fade = np.linspace(strength, 0, rows, dtype=np.float32)[:, None]
    for plane in canvas:
        mirrored = np.ascontiguousarray(plane[line - rows : line][::-1])
        below = plane[line : line + rows]
        below += (soften(mirrored, blur) - below) * fade


def window_light(
    stage: Stage, corner: tuple[float, float], size: tuple[float, float], skew: float, blur: float
) -> Field:
    """Returns the light that a window throws on a wall, 0..1: panes, bars, softened by distance.

    Args:
        stage: size of the picture, and its random source for the number of panes.
        corner: upper left of the light, in 0..1 of width and height.
        size: width and height of the light, likewise.
        skew: how far its foot is shifted, in 0..1 of the width.
        blur: sigma in pixels.
    """
    columns, rows = int(stage.rng.integers(2, 4)), int(stage.rng.integers(2, 5))
    bar = 0.045
    panes: list[Points] = []
    for column in range(columns):
        for row in range(rows):
            u = np.array([column, column + 1 - bar * columns]) / columns
            v = np.array([row, row + 1 - bar * rows * 0.8]) / rows
            corners = [(u[0], v[0]), (u[1], v[0]), (u[1], v[1]), (u[0], v[1])]
            points = np.array(
                [
                    [
                        (corner[0] + a * size[0] + b * skew) * stage.width,
                        (corner[1] + b * size[1] - a * size[0] * 0.22) * stage.height,
                    ]
                    for a, b in corners
                ],
                np.float32,
            )
            panes.append(points)
    return soften(cut(stage.height, stage.width, panes), blur)


def leaf_shadow(stage: Stage, blur: float) -> Field:
    """Returns the shadow of a palm frond out of the picture, 0..1."""
    side = stage.side()
    leaves: list[Points] = []
    root = np.array([stage.width * (0.5 + side * 0.62), stage.height * stage.between(-0.12, 0.25)])
    tip = np.array([stage.width * (0.5 - side * 0.15), stage.height * stage.between(0.55, 0.8)])
    along = tip - root
    normal = np.array([-along[1], along[0]])
    for place in np.linspace(0.1, 0.95, 13):
        for hand in (-1, 1):
            base = root + along * place
            reach = 0.55 * np.sin(np.pi * (0.15 + 0.8 * place))
            end = base + along * 0.22 + normal * hand * reach * stage.between(0.85, 1.15)
            across = np.array([-(end - base)[1], (end - base)[0]]) * 0.045
            middle = base + (end - base) * 0.45
            leaves.append(np.array([base, middle + across, end, middle - across], np.float32))
    return soften(cut(stage.height, stage.width, leaves), blur)
