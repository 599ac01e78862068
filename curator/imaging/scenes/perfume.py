"""A perfume bottle on silk: folds of cloth with a sheen, a cut-glass block, amber, a metal cap."""

from dataclasses import dataclass

import cv2
import numpy as np

from curator.imaging.scenes.canvas import (
    Canvas,
    Colour,
    Field,
    Points,
    Stage,
    add_light,
    cut,
    mix,
    paint,
    polygon,
    sampled,
    shade,
    shifted,
    smoothstep,
    soften,
)
from curator.imaging.scenes.noise import fractal
from curator.imaging.scenes.table import ellipse_points

_LOOKS = (  # silk, sheen, perfume, cap
    ("#8c3b45", "#f3b7a8", "#e8a65a", "#d9b26a"),
    ("#2c4a52", "#9cc9c4", "#d9c27a", "#c9ccd0"),
    ("#b79a7c", "#fbeed8", "#d98d5c", "#3a3330"),
    ("#4a3a63", "#c9b3e0", "#e59ab0", "#d7b98c"),
    ("#2a3f6a", "#a9c3ef", "#9ed0d8", "#d8d8da"),
    ("#b48f8d", "#fff1ec", "#efb7b2", "#caa06c"),
)

_FOLD_DEPTH = 0.05
"""Height of a silk fold, in units of size."""


@dataclass(frozen=True, slots=True)
class _Frame:
    """The bottle's own coordinates: across and down from `centre`, turned by `turn` radians."""

    centre: tuple[float, float]
    turn: float

    def at(self, across: float, down: float) -> tuple[float, float]:
        """Returns the picture's (x, y) of a place."""
        cos, sin = float(np.cos(self.turn)), float(np.sin(self.turn))
        x, y = self.centre
        return x + across * cos - down * sin, y + across * sin + down * cos

    def outline(self, places: list[tuple[float, float]]) -> Points:
        """Returns (N, 2) x, y of several places."""
        return np.array([self.at(*place) for place in places], np.float32)

    def block(
        self, wide: float, tall: float, corner: float, offset: tuple[float, float] = (0.0, 0.0)
    ) -> Points:
        """Returns the outline of a rectangle with round corners."""
        places: list[tuple[float, float]] = []
        for quarter, (x, y) in enumerate(((1, 1), (-1, 1), (-1, -1), (1, -1))):
            for angle in np.linspace(0, np.pi / 2, 7) + quarter * np.pi / 2:
                across = x * (wide / 2 - corner) + corner * float(np.cos(angle))
                down = y * (tall / 2 - corner) + corner * float(np.sin(angle))
                places.append((offset[0] + across, offset[1] + down))
        return self.outline(places)

    def coordinates(self, stage: Stage) -> tuple[Field, Field]:
        """Returns across and down of every pixel of a stage."""
        x = np.arange(stage.width, dtype=np.float32)[None, :] - np.float32(self.centre[0])
        y = np.arange(stage.height, dtype=np.float32)[:, None] - np.float32(self.centre[1])
        cos, sin = np.float32(np.cos(self.turn)), np.float32(np.sin(self.turn))
        return x * cos + y * sin, y * cos - x * sin


def draw(stage: Stage) -> Canvas:
    """Returns the scene as a canvas."""
    silk, sheen, perfume, metal = stage.palette(_LOOKS)
    height, width, unit = stage.height, stage.width, stage.unit
    light_side = stage.side()
    canvas = _silk(stage, silk, sheen, light_side)
    wide, tall = unit * stage.between(0.30, 0.38), unit * stage.between(0.34, 0.44)
    turn = stage.between(-0.16, 0.16)
    centre = (width * (0.5 + stage.between(-0.06, 0.06)), height * stage.between(0.54, 0.58))
    cap = (wide * stage.between(0.32, 0.44), tall * stage.between(0.24, 0.32))
    corner = unit * stage.between(0.02, 0.05)
    reach = (wide * 0.85 + tall * 0.2, tall * 0.72 + cap[1])
    near, part, middle = stage.close_up(canvas, centre, reach)
    frame = _Frame(middle, turn)
    rise = (tall + cap[1]) / 2 + unit * 0.022
    body = polygon(near.height, near.width, frame.block(wide, tall, corner))
    top = polygon(near.height, near.width, frame.block(*cap, unit * 0.010, (0.0, -rise)))
    silhouette = np.maximum(body, top)
    fallen = soften(shifted(silhouette, -light_side * unit * 0.045, unit * 0.05), unit * 0.028)
    contact = soften(shifted(silhouette, 0, unit * 0.010), unit * 0.010)
    part *= (1 - 0.62 * fallen) * (1 - 0.40 * contact)
    _gathered_light(near, part, frame, (wide, tall), light_side, perfume)
    neck_at = frame.at(0.0, -tall / 2 - unit * 0.012)
    _metal(
        near,
        part,
        _Frame(neck_at, turn),
        (cap[0] * 0.7, unit * 0.05, unit * 0.004),
        shade(metal, 0.8),
        light_side,
    )
    _glass(near, part, frame, body, (wide, tall), perfume, light_side)
    _label(near, part, frame, (wide, tall), mix(perfume, (1, 1, 1), 0.78))
    _metal(near, part, _Frame(frame.at(0.0, -rise), turn), (*cap, unit * 0.010), metal, light_side)
    return canvas


def _silk(stage: Stage, silk: Colour, sheen: Colour, light_side: int) -> Canvas:
    """Cloth as a height of bent sine folds; sheen where its slope mirrors the light (Blinn 1977).

    Folds are smooth, so they are worked out at half the size; the weave is not.
    """
    rng, unit = stage.rng, stage.unit / 2
    edge = 3  # a slope at the border has no neighbour; these rows and columns are cut off again
    height, width = stage.height // 2 + 2 * edge, stage.width // 2 + 2 * edge
    bend_x = fractal(rng, height, width, unit * 0.7, 2, 0.35)
    bend_y = fractal(rng, height, width, unit * 0.5, 2, 0.35)
    angle = stage.between(0.35, 1.1) * stage.side()
    cos, sin = float(np.cos(angle)), float(np.sin(angle))
    x = np.arange(width, dtype=np.float32)[None, :] / np.float32(unit)
    y = np.arange(height, dtype=np.float32)[:, None] / np.float32(unit)
    along = x * cos + y * sin + 0.085 * bend_x
    cross = y * cos - x * sin + 0.07 * bend_y
    folds = np.sin(along * stage.between(13, 18) + 1.6 * bend_y)
    folds += 0.42 * np.sin(along * stage.between(29, 37) + cross * 5)
    relief = folds * (0.55 + 0.45 * np.sin(cross * 4)) + 0.9 * bend_x
    steep = np.float32(-_FOLD_DEPTH * unit / 128)  # 128: what a 5-wide Sobel makes of a slope of 1
    slope_x = np.asarray(cv2.Sobel(relief, cv2.CV_32F, 1, 0, ksize=5), np.float32) * steep
    slope_y = np.asarray(cv2.Sobel(relief, cv2.CV_32F, 0, 1, ksize=5), np.float32) * steep
    length = 1 / np.sqrt(slope_x * slope_x + slope_y * slope_y + 1)
    ground = (slope_x * (light_side * 0.62) - slope_y * 0.50 + 0.62) * length
    ground = 0.30 + 0.75 * np.clip(ground, -0.12, 1.2)
    gloss = np.clip((slope_x * (light_side * 0.40) - slope_y * 0.34 + 0.85) * length, 0, 1) ** 8
    weave = 1 + 0.012 * fractal(rng, stage.height, stage.width, (3, 9), 2, 0.9)
    canvas = np.empty((3, stage.height, stage.width), np.float32)
    inner = (slice(edge, -edge), slice(edge, -edge))
    for channel in range(3):
        plane = (ground * silk[channel] + gloss * (0.36 * sheen[channel]))[inner]
        cv2.resize(
            plane, (stage.width, stage.height), dst=canvas[channel], interpolation=cv2.INTER_CUBIC
        )
        canvas[channel] *= weave
    return canvas


def _gathered_light(
    stage: Stage,
    canvas: Canvas,
    frame: _Frame,
    size: tuple[float, float],
    light_side: int,
    perfume: Colour,
) -> None:
    """Light that passed through the perfume and lies on the silk in its colour."""
    wide, tall = size
    x = -light_side * wide * 0.62
    places = [
        (x - wide * 0.14, tall * 0.05),
        (x + wide * 0.14, -tall * 0.15),
        (x + wide * 0.12, tall * 0.36),
        (x - wide * 0.18, tall * 0.52),
    ]
    spot = soften(polygon(stage.height, stage.width, frame.outline(places)), stage.unit * 0.014)
    add_light(canvas, shade(mix(perfume, (1, 1, 1), 0.2), 0.42), spot)


def _glass(
    stage: Stage,
    canvas: Canvas,
    frame: _Frame,
    body: Field,
    size: tuple[float, float],
    perfume: Colour,
    light_side: int,
) -> None:
    """Thick walls round a tinted core; the cloth is seen through it, bent at the bevels."""
    across, down = frame.coordinates(stage)
    u, v = across / np.float32(size[0] / 2), down / np.float32(size[1] / 2)
    thick = 0.13
    wall = np.maximum(np.abs(u), np.abs(v) * 0.97)
    core = smoothstep(1 - thick + 0.012, 1 - thick - 0.012, wall) * smoothstep(-0.80, -0.78, v)
    bevel = smoothstep(0.90, 0.93, wall)
    pull = (bevel * 26 - 18) * np.float32(stage.unit / 860)
    columns = np.arange(stage.width, dtype=np.float32)[None, :] - np.clip(u, -1, 1) * pull
    rows = np.arange(stage.height, dtype=np.float32)[:, None] - np.clip(v, -1, 1) * pull
    fade = np.clip(0.98 - 0.22 * v + 0.10 * u * light_side, 0.5, 1.4)
    band = smoothstep(0.16, 0.10, np.abs(u - light_side * 0.56)) * smoothstep(0.97, 0.9, np.abs(v))
    slash = smoothstep(0.02, 0.0, np.abs(u + light_side * 0.70 + 0.04 * v) - 0.022)
    edge = np.exp(-(((wall - 0.985) / 0.014) ** 2))
    step = np.exp(-(((wall - (1 - thick)) / 0.010) ** 2)) * (v > -0.8)
    shine = band * 0.34 + slash * 0.45
    for channel in range(3):
        seen = sampled(canvas[channel], columns, rows)
        tint = perfume[channel]
        clear = seen * 0.70 + 0.20
        plane = clear + ((seen * 0.30 + 0.60) * tint * fade - clear) * core
        plane = plane * (1 - 0.22 * step) + 0.28 * edge
        plane += (1.0 - plane) * shine
        plane += (0.55 * tint + 0.3 - plane) * bevel * 0.30
        canvas[channel] += (plane - canvas[channel]) * body


def _label(
    stage: Stage, canvas: Canvas, frame: _Frame, size: tuple[float, float], tone: Colour
) -> None:
    """A paper label with rules and a small emblem; no letters, so no language."""
    wide, tall = size
    reach = (wide * 0.30, tall * 0.28)
    stage, canvas, centre = stage.close_up(canvas, frame.at(0.0, tall * 0.08), reach)
    frame = _Frame(centre, frame.turn)
    height, width = stage.height, stage.width
    paper = polygon(height, width, frame.block(wide * 0.46, tall * 0.26, stage.unit * 0.003))
    paint(canvas, tone, paper * np.float32(0.92))
    line = stage.unit * 0.0026
    rules = [
        frame.block(wide * share, line, line / 3, (0, tall * place))
        for place, share in ((-0.06, 0.30), (0.075, 0.22), (0.1, 0.14))
    ]
    emblem = frame.at(0.0, tall * 0.008)
    outer, inner = (wide * 0.045 + stage.unit * part for part in (0.0013, -0.0013))
    ring = polygon(height, width, ellipse_points(emblem, (outer, outer)))
    ring = ring - polygon(height, width, ellipse_points(emblem, (inner, inner)))
    ink = np.clip(cut(height, width, rules) + ring, 0, 1)
    paint(canvas, shade(tone, 0.32), ink * np.float32(0.8))


def _metal(
    stage: Stage,
    canvas: Canvas,
    frame: _Frame,
    size: tuple[float, float, float],
    tone: Colour,
    light_side: int,
) -> None:
    """Brushed metal round an upright axis: bands of dark and light across; (wide, tall, corner)."""
    wide, tall, corner = size
    reach = wide / 2 + tall / 2
    stage, canvas, centre = stage.close_up(canvas, frame.centre, (reach, reach))
    frame = _Frame(centre, frame.turn)
    across, down = frame.coordinates(stage)
    u, v = np.clip(across / (wide / 2), -1, 1), np.clip(down / (tall / 2), -1, 1)
    bands = 0.42 + 0.36 * np.cos(u * 5.2 - light_side * 1.5) + 0.18 * np.cos(u * 11 + 0.6)
    bright = np.exp(-(((u - light_side * 0.48) / 0.16) ** 2))
    round_off = (1 - 0.30 * smoothstep(0.86, 0.98, np.abs(v))) * (1 - 0.25 * u * u)
    mask = polygon(stage.height, stage.width, frame.block(wide, tall, corner))
    for channel in range(3):
        plane = tone[channel] * (0.25 + 0.80 * bands) + bright * (0.42 + 0.2 * tone[channel])
        canvas[channel] += (plane * round_off - canvas[channel]) * mask
