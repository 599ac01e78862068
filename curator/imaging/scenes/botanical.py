"""A botanical poster: overlapping leaves and a sun on tinted paper, printed in a few soft inks."""

from collections.abc import Callable
from functools import cache

import numpy as np

from curator.imaging.scenes.canvas import (
    Canvas,
    Colour,
    Field,
    Points,
    Stage,
    cut,
    mix,
    paint,
    polygon,
    shade,
    shifted,
    soften,
)
from curator.imaging.scenes.noise import fractal
from curator.imaging.scenes.table import ellipse_points

_LOOKS = (  # paper, sun, then inks
    ("#efe4d0", "#e0925a", "#2f4f43", "#6f8f6a", "#b8b889", "#c7653f"),
    ("#e9e3da", "#d9b44a", "#27445c", "#5f8a99", "#a9c0b8", "#d27d5b"),
    ("#f2ddd0", "#c8523f", "#4a2f3a", "#8e5a5e", "#d39b82", "#2f5d5a"),
    ("#26342f", "#e3b778", "#7fa186", "#b9c8a0", "#4f7363", "#d9825f"),
    ("#e3e6dd", "#e7a9a0", "#3d5a3e", "#7d9b5f", "#b7c38f", "#8a4f6b"),
)
_MARGIN = 0.055


def draw(stage: Stage) -> Canvas:
    """Returns the scene as a canvas."""
    paper, sun, *inks = stage.palette(_LOOKS)
    height, width, unit = stage.height, stage.width, stage.unit
    canvas = _paper(stage, paper)
    frame = _frame(stage)
    centre = (width * stage.between(0.36, 0.64), height * stage.between(0.26, 0.42))
    disc = polygon(height, width, _sun_points(stage, centre, unit * stage.between(0.2, 0.29)))
    _print(stage, canvas, sun, disc * frame, 0.95)
    root = (width * stage.between(0.42, 0.58), height * stage.between(0.93, 1.04))
    leaf = (_palm, _monstera, _olive, _fern)
    order = stage.rng.permutation(len(leaf))
    count = int(stage.rng.integers(6, 9))
    for number in range(count):
        fan = (number - (count - 1) / 2) / count * 2.5 + stage.between(-0.12, 0.12)
        nearness = number / (count - 1)
        length = unit * stage.between(0.48, 0.86) * (1.05 - 0.25 * abs(fan))
        base = (root[0] + fan * unit * 0.12, root[1] + stage.between(-0.05, 0.03) * height)
        points, veins = leaf[order[number % 3]](stage, base, fan * 0.62, length)
        ink = inks[int(stage.rng.integers(len(inks)))] if nearness < 0.8 else inks[0]
        _leaf(stage, canvas, (points, veins), mix(ink, paper, 0.22 * (1 - nearness)), frame)
    _press(stage, canvas, paper, frame)
    return canvas


Shape = tuple[list[Points], list[Points]]
LeafMaker = Callable[[Stage, tuple[float, float], float, float], Shape]


def _paper(stage: Stage, tone: Colour) -> Canvas:
    height, width = stage.height, stage.width
    fibre = fractal(stage.rng, height, width, (stage.unit * 0.03, stage.unit * 0.006), 3, 0.8)
    cloud = fractal(stage.rng, height, width, stage.unit * 0.5, 3)
    texture = 0.965 + 0.010 * fibre + 0.012 * cloud
    return np.stack([texture * part for part in tone]).astype(np.float32)


def _frame(stage: Stage) -> Field:
    """1 inside the printed area, 0 in the margin; an arch half of the time."""
    height, width = stage.height, stage.width
    margin = _MARGIN * stage.unit
    if stage.chance(0.5):
        points = np.array(
            [
                [margin, margin],
                [width - margin, margin],
                [width - margin, height - margin],
                [margin, height - margin],
            ],
            np.float32,
        )
    else:
        radius = (width - 2 * margin) / 2
        angle = np.linspace(np.pi, 2 * np.pi, 80)
        arch = np.stack(
            [width / 2 + radius * np.cos(angle), margin + radius + radius * np.sin(angle)], axis=1
        )
        floor = np.array([[width - margin, height - margin], [margin, height - margin]])
        points = np.concatenate([arch, floor]).astype(np.float32)
    return polygon(height, width, points)


def _sun_points(stage: Stage, centre: tuple[float, float], radius: float) -> Points:
    return ellipse_points(centre, (radius, radius * stage.between(0.97, 1.0)))


def _spine(
    base: tuple[float, float], lean: float, length: float, bend: float, count: int = 60
) -> Points:
    """A stem of `count` points that leaves `base` at `lean` radians from upright and bends on."""
    angle = lean + bend * np.linspace(0, 1, count) ** 1.6
    steps = length / (count - 1)
    x = base[0] + np.cumsum(np.sin(angle)) * steps
    y = base[1] - np.cumsum(np.cos(angle)) * steps
    return np.stack([x, y], axis=1).astype(np.float32)


def _blade(start: Points, direction: float, length: float, width: float, bend: float) -> Points:
    """One leaf blade: a spine with a swelling outline on both sides, pointed at the end."""
    cos, sin = float(np.cos(direction)) * length, float(np.sin(direction)) * length
    turn = np.array([[cos, sin], [-sin, cos]], np.float32)
    return _unit_blade(round(width / length, 4), bend) @ turn + start


@cache
def _unit_blade(width: float, bend: float) -> Points:
    """A blade of length 1 that leaves the origin upwards; leaves repeat a few of them."""
    spine = _spine((0.0, 0.0), 0.0, 1.0, bend, 24)
    t = np.linspace(0, 1, len(spine))
    swell = (np.sin(np.pi * t**0.8) ** 0.85 * width)[:, None]
    along = np.gradient(spine, axis=0)
    normal = np.stack([-along[:, 1], along[:, 0]], axis=1)
    normal /= np.linalg.norm(normal, axis=1, keepdims=True) + 1e-6
    outline = np.concatenate([spine + normal * swell, (spine - normal * swell)[::-1]])
    return outline.astype(np.float32)


def _palm(stage: Stage, base: tuple[float, float], lean: float, length: float) -> Shape:
    spine = _spine(base, lean, length, stage.between(0.2, 0.7) * np.sign(lean + 1e-6))
    blades: list[Points] = []
    for place in range(14, 60, 4):
        t = place / 59
        along = spine[place] - spine[place - 1]
        heading = float(np.arctan2(along[0], -along[1]))
        reach = length * 0.36 * np.sin(np.pi * (0.12 + 0.84 * t)) ** 0.8
        for side in (-1, 1):
            turn = heading + side * (1.15 - 0.55 * t)
            blades.append(_blade(spine[place], turn, reach, reach * 0.040, side * -0.3))
    blades.append(_blade(spine[58], lean, length * 0.12, length * 0.012, 0))
    return blades, [spine]


def _olive(stage: Stage, base: tuple[float, float], lean: float, length: float) -> Shape:
    spine = _spine(base, lean, length, stage.between(-0.5, 0.5))
    blades: list[Points] = []
    veins = [spine]
    for number, place in enumerate(range(14, 60, 5)):
        along = spine[place] - spine[place - 1]
        heading = float(np.arctan2(along[0], -along[1]))
        size = length * 0.24 * (1.15 - 0.6 * place / 59)
        side = 1 if number % 2 else -1
        turn = heading + side * stage.between(0.55, 0.85)
        blades.append(_blade(spine[place], turn, size, size * 0.17, side * -0.3))
        veins.append(
            _spine((float(spine[place][0]), float(spine[place][1])), turn, size * 0.92, side * -0.3)
        )
    heading = float(np.arctan2(*(spine[59] - spine[58]) * np.array([1, -1])))
    blades.append(_blade(spine[59], heading, length * 0.13, length * 0.022, 0))
    return blades, veins


def _fern(stage: Stage, base: tuple[float, float], lean: float, length: float) -> Shape:
    spine = _spine(base, lean, length, stage.between(-0.8, 0.8))
    blades: list[Points] = []
    for place in range(8, 59, 3):
        t = place / 59
        along = spine[place] - spine[place - 1]
        heading = float(np.arctan2(along[0], -along[1]))
        reach = length * 0.17 * (1 - t) ** 0.7 * min(t * 6, 1) + length * 0.008
        blades += [
            _blade(spine[place], heading + side * 1.25, reach, reach * 0.13, -side * 0.3)
            for side in (-1, 1)
        ]
    return blades, [spine]


def _monstera(stage: Stage, base: tuple[float, float], lean: float, length: float) -> Shape:
    """A heart-shaped leaf with deep cuts between its ribs."""
    stem = _spine(base, lean, length * 0.55, stage.between(-0.3, 0.3))
    top = stem[-1]
    along = stem[-1] - stem[-2]
    heading = float(np.arctan2(along[0], -along[1]))
    radius = length * 0.34
    angle = np.linspace(-np.pi, np.pi, 240)
    heart = 0.74 + 0.30 * np.cos(angle) - 0.16 * np.cos(2 * angle)
    ribs = 5.5
    phase = (np.abs(angle) / np.pi * ribs) % 1
    cut = np.clip(1 - np.abs(phase - 0.5) / 0.085, 0, 1) ** 0.6
    body = (np.abs(angle) > 0.32) & (np.abs(angle) < 2.75)
    outline = radius * heart * (1 - 0.50 * cut * body)
    turned = angle + heading
    middle = top + np.array([np.sin(heading), -np.cos(heading)]) * radius * 0.35
    x = middle[0] + outline * np.sin(turned)
    y = middle[1] - outline * np.cos(turned)
    veins = [stem, _spine((float(top[0]), float(top[1])), heading, radius * 1.2, 0.0)]
    for number in range(1, 5):
        for side in (-1, 1):
            turn = heading + side * (number / ribs) * np.pi
            veins.append(_spine((float(middle[0]), float(middle[1])), turn, radius * 0.62, 0.0))
    return [np.stack([x, y], axis=1).astype(np.float32)], veins


def _leaf(stage: Stage, canvas: Canvas, shape: Shape, ink: Colour, frame: Field) -> None:
    blades, veins = shape
    height, width, unit = stage.height, stage.width, stage.unit
    points = np.concatenate(blades)
    pad = int(unit * 0.03)
    left, top = np.maximum(np.floor(points.min(axis=0)).astype(int) - pad, 0)
    right, bottom = np.minimum(np.ceil(points.max(axis=0)).astype(int) + pad, (width, height))
    stem = veins[0]
    bottom = min(max(bottom, int(stem[:, 1].max())), height)
    left, right = (
        max(min(left, int(stem[:, 0].min()) - 4), 0),
        max(right, int(stem[:, 0].max()) + 4),
    )
    right = min(right, width)
    if right - left < 8 or bottom - top < 8:
        return
    rows, columns = bottom - top, right - left
    corner = np.array([left, top], np.float32)
    mask = cut(
        rows,
        columns,
        [*(blade - corner for blade in blades), _thread(stem - corner, unit * 0.0034)],
    )
    thickness = [unit * (0.0026 if number == 0 else 0.0011) for number in range(len(veins))]
    ribs = cut(
        rows,
        columns,
        [_thread(vein - corner, thin) for vein, thin in zip(veins, thickness, strict=True)],
    )
    inside = frame[top:bottom, left:right]
    part = canvas[:, top:bottom, left:right]
    fallen = soften(shifted(mask, unit * 0.006, unit * 0.009), unit * 0.009)
    part *= 1 - 0.20 * fallen * inside
    sweep = np.linspace(1.10, 0.86, rows, dtype=np.float32)[:, None]
    wash = sweep + 0.035 * fractal(stage.rng, rows, columns, unit * 0.10, 4, 0.6)
    tone = np.stack([wash * value for value in ink]).astype(np.float32)
    paint(part, tone, mask * inside * np.float32(0.94))
    paint(part, mix(ink, (1, 1, 0.94), 0.32), ribs * mask * inside * np.float32(0.6))


def _thread(spine: Points, half: float) -> Points:
    """The outline of a line that tapers towards its end."""
    along = np.gradient(spine, axis=0)
    normal = np.stack([-along[:, 1], along[:, 0]], axis=1)
    normal /= np.linalg.norm(normal, axis=1, keepdims=True) + 1e-6
    taper = np.linspace(half, half * 0.3, len(spine))[:, None]
    outline = np.concatenate([spine + normal * taper, (spine - normal * taper)[::-1]])
    return outline.astype(np.float32)


def _print(stage: Stage, canvas: Canvas, ink: Colour, mask: Field, strength: float) -> None:
    """Lays an ink that the paper's tooth takes unevenly."""
    tooth = fractal(stage.rng, stage.height, stage.width, stage.unit * 0.012, 3, 0.8)
    paint(canvas, ink, mask * np.clip(strength + 0.03 * tooth, 0, 1))


def _press(stage: Stage, canvas: Canvas, paper: Colour, frame: Field) -> None:
    """Light that falls on the print, and specks where the ink did not take."""
    height, width = stage.height, stage.width
    specks = fractal(stage.rng, height, width, 4, 2, 0.9)
    paint(canvas, shade(paper, 0.97), (specks > 3.0) * frame * np.float32(0.6))
    side = stage.side()
    canvas *= 1 + 0.05 * side * np.linspace(-1, 1, width, dtype=np.float32)[None, None, :]
