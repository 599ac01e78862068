"""A ceramic vase in window light: plaster, panes of sun, dried stems and their shadow."""

import cv2
import numpy as np
from numpy.typing import NDArray

from curator.imaging.scenes.canvas import (
    Canvas,
    Colour,
    Field,
    Points,
    Stage,
    add_light,
    as_field,
    mix,
    paint,
    polygon,
    shade,
    shifted,
    smoothstep,
    soften,
    stamp,
    stroke,
    strokes,
)
from curator.imaging.scenes.lathe import (
    Surface,
    diffuse,
    lay,
    profile,
    rim,
    softbox,
    turned,
)
from curator.imaging.scenes.noise import fractal, line
from curator.imaging.scenes.table import cast_shadow, ellipse_points, window_light

_LOOKS = (  # wall, sun on it, clay, glaze, table, stems
    ("#8f8375", "#f6e3c4", "#b9a58c", "#e9e1d3", "#6b4f3a", "#c7a465"),
    ("#75807a", "#eee6c9", "#8c5a42", "#2f4a4c", "#a08a6d", "#7f8a5a"),
    ("#94736a", "#f8d9b8", "#d2b7a2", "#a8543e", "#5b3c33", "#d8b98c"),
    ("#6f7784", "#f3e5d0", "#a39a90", "#e4e2de", "#4a4644", "#a58f6b"),
    ("#a59a86", "#fbeccb", "#3b3632", "#4b4640", "#8b6f52", "#8c7a4e"),
)
_OUTLINES = (
    [(0, 0.36), (0.05, 0.30), (0.18, 0.34), (0.42, 0.95), (0.6, 1.0), (0.9, 0.62), (1, 0.55)],
    [(0, 0.42), (0.06, 0.36), (0.32, 0.46), (0.5, 0.62), (0.8, 0.72), (1, 0.52)],
    [(0, 0.30), (0.04, 0.25), (0.34, 0.24), (0.5, 0.72), (0.66, 0.98), (0.82, 0.98), (1, 0.6)],
    [(0, 0.62), (0.05, 0.55), (0.2, 0.72), (0.5, 1.0), (0.8, 0.84), (1, 0.56)],
)


def draw(stage: Stage) -> Canvas:
    """Returns the scene as a canvas."""
    wall, sun, clay, glaze, wood, stem = stage.palette(_LOOKS)
    height, width, unit = stage.height, stage.width, stage.unit
    light_side = stage.side()
    edge = int(height * stage.between(0.76, 0.82))
    x = width * (0.5 - light_side * stage.between(-0.04, 0.14))
    foot = edge + (height - edge) * stage.between(0.30, 0.48)
    tall, wide = height * stage.between(0.27, 0.35), unit * stage.between(0.145, 0.185)
    radii = profile(_OUTLINES[stage.rng.integers(len(_OUTLINES))]) * np.float32(wide)
    body = turned((height, width), (x, foot - tall, foot), radii, tilt=0.16)
    bouquet = _bouquet(stage, (x, foot - tall), float(radii[0]))

    corner = (stage.between(0.0, 0.25), stage.between(0.08, 0.2))
    panes = window_light(
        stage,
        corner,
        (stage.between(0.62, 0.8), stage.between(0.55, 0.7)),
        light_side * -stage.between(0.05, 0.2),
        unit * stage.between(0.006, 0.014),
    )
    silhouette = bouquet.copy()
    part = body.box.of(silhouette)
    np.maximum(part, body.cover, out=part)
    fallen = soften(shifted(silhouette, -light_side * unit * 0.15, unit * 0.035), unit * 0.008)
    canvas = _wall(stage, wall, sun, panes * (1 - 0.86 * fallen))
    _table(stage, canvas, edge, wood, (sun, light_side))
    paint(
        canvas,
        shade(wood, 0.22),
        cast_shadow((height, width), (x, foot), (float(radii[-1]) * 1.1, unit * 0.5), -light_side)
        * 0.62,
    )
    _mouth(canvas, (x, foot - tall), float(radii[0]), shade(clay, 0.22))
    lit = stage.between(0.82, 1.0)
    sunlit = soften(panes, unit * 0.01)
    paint(canvas, shade(stem, 0.52), bouquet)
    paint(canvas, mix(stem, sun, 0.25), _lit_edge(bouquet, light_side) * (0.35 + 0.55 * sunlit))
    _ceramic(stage, canvas, body, (clay, glaze, sun), light_side, lit)
    return canvas


def _wall(stage: Stage, wall: Colour, sun: Colour, light: Field) -> Canvas:
    height, width = stage.height, stage.width
    plaster = fractal(stage.rng, height, width, stage.unit * 0.3, 7, 0.62)
    relief = 1 + 0.035 * plaster + 0.05 * _embossed(plaster)
    columns = np.linspace(-1, 1, width, dtype=np.float32)[None, :]
    shaded = relief * (0.74 + 0.06 * columns * stage.side())
    sunlit = relief * light
    canvas = np.empty((3, height, width), np.float32)
    for plane, tone, warm in zip(canvas, wall, sun, strict=True):
        np.multiply(shaded, np.float32(tone), out=plane)
        cv2.scaleAdd(sunlit, 0.62 * warm * (0.55 + 0.45 * tone), plane, dst=plane)
    return canvas


def _embossed(field: Field) -> Field:
    """Light that grazes a relief from the upper left."""
    relief = np.zeros_like(field)
    relief[1:, 1:] = field[1:, 1:] - field[:-1, :-1]
    return np.clip(relief * 4, -1, 1).astype(np.float32)


def _table(
    stage: Stage, canvas: Canvas, edge: int, wood: Colour, light: tuple[Colour, int]
) -> None:
    sun, light_side = light
    height, width = stage.height, stage.width
    rows = height - edge
    grain = fractal(stage.rng, rows, width, (stage.unit * 0.9, stage.unit * 0.02), 6, 0.7)
    depth = np.linspace(0, 1, rows, dtype=np.float32)[:, None]
    side = np.linspace(-1, 1, width, dtype=np.float32)[None, :] * light_side
    brightness = (0.52 + 0.30 * depth + 0.22 * side) * (1 + 0.085 * grain)
    part = canvas[:, edge:]
    for channel in range(3):
        part[channel] = brightness * (wood[channel] * 0.85 + sun[channel] * 0.13)
    lip = np.exp(-np.arange(rows, dtype=np.float32) / (stage.unit * 0.003))[:, None]
    add_light(part, sun, lip * np.float32(0.12))
    gap = np.exp(-np.arange(edge, dtype=np.float32)[::-1] / (stage.unit * 0.012))[:, None]
    canvas[:, :edge] *= 1 - 0.38 * gap


def _mouth(canvas: Canvas, top: tuple[float, float], radius: float, inside: Colour) -> None:
    _, height, width = canvas.shape
    hole = polygon(height, width, ellipse_points((top[0], top[1] + 1), (radius, radius * 0.17)))
    paint(canvas, inside, hole)


def _ceramic(
    stage: Stage,
    canvas: Canvas,
    body: Surface,
    tones: tuple[Colour, Colour, Colour],
    light_side: int,
    lit: float,
) -> None:
    """Clay below, glaze above a dipped line; speckles; a broad highlight on the glaze only."""
    clay, glaze, sun = tones
    rows, columns = body.cover.shape
    dip = line(stage.rng, columns, columns * 0.8, 4, 0.5)[None, :] * np.float32(0.012)
    glazed = smoothstep(0.0, 0.012, np.float32(stage.between(0.5, 0.86)) - body.level + dip)
    speckle = (fractal(stage.rng, rows, columns, 5, 2, 0.8) > 2.1).astype(np.float32)
    throwing = 1 + 0.02 * np.sin(body.level * np.float32(np.pi * 2 * stage.between(26, 44)))
    light = diffuse(body, (light_side * 0.95, -0.35, 0.42), 0.12)
    bounce = np.clip(-body.x * light_side, 0, 1) ** 2 * 0.10
    brightness = (0.22 + 1.12 * lit * light + bounce) * throwing
    shine = softbox(body, (light_side * 0.70, -0.12), (0.10, 0.46), 0.12) * glazed
    planes = np.empty((3, rows, columns), np.float32)
    for channel in range(3):
        tone = clay[channel] + (glaze[channel] - clay[channel]) * glazed
        tone *= 1 - 0.35 * speckle * glazed
        planes[channel] = tone * brightness * (0.35 + 0.65 * sun[channel])
        planes[channel] += shine * (0.36 * sun[channel])
    planes *= 1 - 0.28 * rim(body, 2.5)
    lay(canvas, body, planes)


def _lit_edge(mask: Field, light_side: int) -> Field:
    """The side of thin things that faces the light."""
    return np.clip(mask - 0.9 * shifted(mask, -light_side * 1.6, 1.2), 0, 1).astype(np.float32)


def _bouquet(stage: Stage, mouth: tuple[float, float], radius: float) -> Field:
    """The mask of a few dried stems: each a curve with leaves, seed heads or a plume."""
    mask = np.zeros((stage.height, stage.width), np.uint8)
    kind = int(stage.rng.integers(3))
    for _ in range(int(stage.rng.integers(4, 9))):
        lean = stage.between(-0.55, 0.55)
        length = stage.height * stage.between(0.24, 0.42)
        t = np.linspace(0, 1, 40)
        sag = lean * abs(lean) * 0.5
        points = np.stack(
            [
                mouth[0] + lean * radius * 0.8 + lean * length * (0.35 * t + 0.55 * t**2),
                mouth[1] + radius * 0.05 - length * (t - abs(sag) * t**3),
            ],
            axis=1,
        ).astype(np.float32)
        stroke(mask, points, max(int(stage.unit * 0.0032), 1))
        (_leaves, _seeds, _plume)[kind](stage, mask, points)
    return as_field(mask)


def _leaves(stage: Stage, mask: NDArray[np.uint8], points: Points) -> None:
    for place in range(12, 39, 3):
        base, along = points[place], points[place] - points[place - 1]
        along = along / (np.hypot(*along) + 1e-6)
        for side in (-1, 1):
            size = stage.unit * stage.between(0.020, 0.042) * (1.25 - place / 50)
            turn = side * stage.between(0.6, 1.0)
            cos, sin = np.cos(turn), np.sin(turn)
            axis = np.array([along[0] * cos - along[1] * sin, along[0] * sin + along[1] * cos])
            across = np.array([-axis[1], axis[0]]) * size * 0.22
            middle = base + axis * size * 0.5
            leaf = np.array(
                [base, middle + across, base + axis * size, middle - across], np.float32
            )
            stamp(mask, leaf)


def _seeds(stage: Stage, mask: NDArray[np.uint8], points: Points) -> None:
    for place in range(24, 40, 2):
        spread = stage.unit * 0.028
        at = points[place] + stage.rng.uniform(-spread, spread, 2)
        stroke(mask, np.array([points[place], at], np.float32), 1)
        size = stage.unit * stage.between(0.004, 0.0085)
        stamp(mask, ellipse_points((float(at[0]), float(at[1])), (size, size * 1.15)))


def _plume(stage: Stage, mask: NDArray[np.uint8], points: Points) -> None:
    places = np.repeat(np.arange(17, 40), 7)
    base = points[places]
    along = base - points[places - 1]
    heading = np.arctan2(along[:, 1], along[:, 0]) + stage.rng.uniform(-0.75, 0.75, len(places))
    full = np.sin(np.pi * np.minimum((places - 15) / 26, 1))
    reach = stage.unit * stage.rng.uniform(0.012, 0.045, len(places)) * full
    tips = base + np.stack([np.cos(heading), np.sin(heading)], axis=1) * reach[:, None]
    strokes(mask, np.stack([base, tips], axis=1), 205)
