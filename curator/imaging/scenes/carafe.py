"""A glass carafe on marble, low angle: refraction, a waterline, a caustic, fruit beside it."""

import numpy as np

from curator.imaging.scenes.canvas import (
    Canvas,
    Colour,
    Field,
    Stage,
    add_light,
    colour,
    glow,
    mix,
    paint,
    polygon,
    sampled,
    shade,
    smoothstep,
    soften,
)
from curator.imaging.scenes.lathe import (
    Surface,
    ball,
    diffuse,
    lay,
    profile,
    rim,
    softbox,
    tinted,
    turned,
)
from curator.imaging.scenes.noise import fractal
from curator.imaging.scenes.table import (
    cast_shadow,
    ellipse_points,
    laid_flat,
    leaf_shadow,
    marble,
    mirror_below,
)

_LOOKS = (  # wall far, wall near the light, marble, vein, drink
    ("#22382f", "#5d7a63", "#d9dbd4", "#6f7a74", "#c9d8cf"),
    ("#5a3a34", "#c98f74", "#e6dbd2", "#8d7468", "#e0a070"),
    ("#27303f", "#74869d", "#dfe1e6", "#767d8c", "#bccbdc"),
    ("#8f8475", "#d8cdbb", "#ece7df", "#8f8577", "#d7b676"),
    ("#3c2a3c", "#a2788f", "#dcd3d6", "#7d6a72", "#c9607a"),
)
_FRUIT = ("#d9861f", "#d8b52a", "#8ea53a", "#a83a2c")
_DARK = (0.10, 0.09, 0.09)
_OUTLINES = (
    [
        (0, 0.40),
        (0.03, 0.34),
        (0.12, 0.26),
        (0.34, 0.27),
        (0.5, 0.62),
        (0.72, 0.97),
        (0.9, 1.0),
        (0.97, 0.94),
        (1, 0.86),
    ],
    [(0, 0.44), (0.04, 0.38), (0.3, 0.42), (0.45, 0.72), (0.6, 0.86), (0.9, 0.88), (1, 0.80)],
    [
        (0, 0.34),
        (0.03, 0.28),
        (0.22, 0.24),
        (0.42, 0.30),
        (0.62, 0.78),
        (0.8, 1.0),
        (0.95, 0.9),
        (1, 0.74),
    ],
)


def draw(stage: Stage) -> Canvas:
    """Returns the scene as a canvas."""
    far, near, stone, vein, drink = stage.palette(_LOOKS)
    height, width, unit = stage.height, stage.width, stage.unit
    light_side = stage.side()
    edge = int(height * stage.between(0.70, 0.76))
    canvas = _room(stage, far, near, edge, light_side, (stone, vein))
    foot = (
        width * (0.5 - light_side * stage.between(-0.02, 0.12)),
        edge + (height - edge) * stage.between(0.30, 0.42),
    )
    tall = height * stage.between(0.52, 0.60)
    wide = unit * stage.between(0.165, 0.195)
    _shadow(stage, canvas, foot, (wide, unit * 0.55), -light_side, (shade(vein, 0.38), 0.62))
    _caustic(stage, canvas, foot, wide, -light_side, drink)
    fruits = _fruits(stage, canvas, foot, wide, light_side)
    outline = profile(_OUTLINES[stage.rng.integers(len(_OUTLINES))]) * np.float32(wide)
    _glass(canvas, stage, (foot[0], foot[1] - tall, foot[1]), outline, (drink, near), light_side)
    for fruit in fruits:
        _fruit(stage, canvas, *fruit, light_side)
    mirror_below(canvas, int(foot[1] + wide * 0.1), 0.20, int(height * 0.2), 2.5)
    return canvas


def _room(
    stage: Stage,
    far: Colour,
    near: Colour,
    edge: int,
    light_side: int,
    stone: tuple[Colour, Colour],
) -> Canvas:
    height, width = stage.height, stage.width
    canvas = np.empty((3, height, width), np.float32)
    canvas[:] = np.array(far, np.float32)[:, None, None]
    spot = (width * (0.5 + light_side * stage.between(0.1, 0.3)), height * stage.between(0.3, 0.5))
    paint(canvas, near, glow(height, width, spot, (width * 0.42, height * 0.34)))
    canvas *= 1 + 0.02 * fractal(stage.rng, height, width, stage.unit * 0.2, 6, 0.6)
    if stage.chance(0.5):
        canvas *= 1 - 0.30 * leaf_shadow(stage, stage.unit * 0.012)
    slab = marble(stage, int(height * 0.55), width, stone)
    floor = laid_flat(slab, height - edge, width, 2.1)
    lit = glow(height - edge, width, (spot[0], 0), (width * 0.55, height * 0.4))
    floor *= 0.62 + 0.36 * lit
    canvas[:, edge:] = floor
    mirror_below(canvas, edge, 0.34, height - edge, 9)
    reach = int(height * 0.03)
    rows = np.abs(np.arange(-reach, reach, dtype=np.float32))[:, None]
    canvas[:, edge - reach : edge + reach] *= 1 - 0.35 * np.exp(-rows / (height * 0.006))
    return canvas


def _shadow(
    stage: Stage,
    canvas: Canvas,
    foot: tuple[float, float],
    size: tuple[float, float],
    lean: int,
    ink: tuple[Colour, float],
) -> None:
    """The shadow of a standing thing, (half width, length), in a colour and a strength."""
    reach = (size[0] * 1.6 + size[1] * 1.2, size[0] + size[1] * 0.3)
    near, part, centre = stage.close_up(canvas, foot, reach)
    shadow = cast_shadow((near.height, near.width), centre, size, lean)
    paint(part, ink[0], shadow * np.float32(ink[1]))


def _caustic(
    stage: Stage,
    canvas: Canvas,
    foot: tuple[float, float],
    wide: float,
    lean: int,
    drink: Colour,
) -> None:
    """The light that the carafe gathers inside its own shadow."""
    middle = (foot[0] + lean * wide * 1.7, foot[1] + wide * 0.36)
    stage, canvas, middle = stage.close_up(canvas, middle, (wide * 1.2, wide * 0.6))
    height, width = stage.height, stage.width
    streak = polygon(height, width, ellipse_points(middle, (wide * 0.85, wide * 0.13), lean * 0.16))
    threads = fractal(stage.rng, height, width, (stage.unit * 0.16, stage.unit * 0.02), 4, 0.6)
    light = soften(streak, wide * 0.06) * np.clip(0.55 + 0.5 * threads, 0, 1.6)
    add_light(canvas, mix(drink, colour("#fff4dc"), 0.5), (light * 0.38).astype(np.float32))


def _glass(
    canvas: Canvas,
    stage: Stage,
    axis: tuple[float, float, float],
    outline: Field,
    tones: tuple[Colour, Colour],
    light_side: int,
) -> None:
    drink, near = tones
    height, width = stage.height, stage.width
    body = turned((height, width), axis, outline, tilt=0.10)
    behind = body.box.of(canvas).copy()
    filled = smoothstep(0.0, 0.012, body.level - np.float32(stage.between(0.5, 0.66)))
    seen = _refracted(canvas, body, axis[0], filled)
    edge = rim(body, 2.2)
    for channel in range(3):
        plane = seen[channel]
        clear = plane * (0.97 - 0.50 * edge)
        liquid = plane * (0.50 + 0.55 * drink[channel]) * (1.02 - 0.42 * edge)
        seen[channel] = clear + (liquid - clear) * filled
    waterline = np.exp(-(((body.level - _line_level(body, filled)) / 0.006) ** 2))
    window = softbox(body, (light_side * 0.62, -0.05), (0.13, 0.62), 0.06)
    strip = softbox(body, (-light_side * 0.82, 0.0), (0.05, 0.7), 0.06)
    thin = smoothstep(0.28, 0.10, np.abs(body.z - 0.2))
    for channel in range(3):
        plane = seen[channel]
        plane += waterline * 0.10 * near[channel]
        plane += (1.02 - plane) * (window * 0.62 + strip * 0.30)
        plane += thin * 0.16 * (0.4 + near[channel])
    lay(canvas, body, seen)
    _lip(canvas, behind, body, axis, outline)


def _line_level(body: Surface, filled: Field) -> np.float32:
    """The level at which the drink begins."""
    return np.float32(body.level[filled > 0.5].min(initial=1.0))


def _refracted(canvas: Canvas, body: Surface, x_axis: float, filled: Field) -> Canvas:
    """The picture behind, as glass shows it: nearly straight when empty, turned round when full."""
    box = body.box
    rows = np.arange(box.top, box.bottom, dtype=np.float32)[:, None]
    columns = np.arange(box.left, box.right, dtype=np.float32)[None, :]
    offset = columns - np.float32(x_axis)
    bend = offset * (0.10 + 0.9 * body.x**2)
    x = columns + bend * (1 - filled) - filled * offset * 1.75
    y = rows + body.y * 18 - filled * 10
    planes = [sampled(plane, x.astype(np.float32), y.astype(np.float32)) for plane in canvas]
    return np.stack(planes)


def _lip(
    canvas: Canvas,
    behind: Canvas,
    body: Surface,
    axis: tuple[float, float, float],
    outline: Field,
) -> None:
    """The open mouth: an ellipse of thin glass, brighter where it faces the light."""
    box = body.box
    radius = float(outline[0])
    rows, columns = body.cover.shape
    centre = (axis[0] - box.left, axis[1] - box.top + 1.5)
    outer = polygon(rows, columns, ellipse_points(centre, (radius, radius * 0.13)))
    inner = polygon(rows, columns, ellipse_points(centre, (radius * 0.93, radius * 0.10)))
    part = box.of(canvas)
    paint(part, behind, inner * np.float32(0.75))
    ring = np.clip(outer - inner, 0, 1)
    paint(part, (0.97, 0.98, 1.0), ring * np.float32(0.55))


def _fruits(
    stage: Stage, canvas: Canvas, foot: tuple[float, float], wide: float, light_side: int
) -> list[tuple[tuple[float, float], float, Colour]]:
    """Chooses the fruit and lays its shadows: (centre, radius, colour) each, the rear one first."""
    chosen: list[tuple[tuple[float, float], float, Colour]] = []
    tone = colour(_FRUIT[stage.rng.integers(len(_FRUIT))])
    for number in range(int(stage.rng.integers(0, 3))):
        radius = wide * stage.between(0.36, 0.44)
        x = foot[0] + light_side * wide * (1.35 + 0.82 * number) * stage.between(0.97, 1.08)
        y = foot[1] + wide * (0.02 + 0.16 * number) - radius
        size = (radius * 0.8, radius * 2.4)
        _shadow(stage, canvas, (x, y + radius * 0.95), size, -light_side, (_DARK, 0.55))
        chosen.append(((x, y), radius, tone))
    return chosen


def _fruit(
    stage: Stage,
    canvas: Canvas,
    centre: tuple[float, float],
    radius: float,
    tone: Colour,
    light_side: int,
) -> None:
    surface = ball((stage.height, stage.width), centre, radius)
    rows, columns = surface.cover.shape
    pores = fractal(stage.rng, rows, columns, max(radius * 0.09, 4), 2, 0.7)
    light = diffuse(surface, (light_side * 0.75, -0.55, 0.6), 0.3)
    bounce = np.clip(surface.y, 0, 1) * 0.16
    brightness = (0.16 + 0.95 * light + bounce) * (1 + 0.035 * pores)
    planes = tinted(tone, brightness.astype(np.float32))
    shine = softbox(surface, (light_side * 0.62, -0.52), (0.24, 0.28), 0.3)
    planes += shine * np.float32(0.26) * (1 + 0.2 * pores)
    planes *= 1 - 0.35 * rim(surface, 2.0)
    lay(canvas, surface, planes)
