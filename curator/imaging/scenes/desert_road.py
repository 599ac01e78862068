"""A desert road: asphalt to the vanishing point, mesas in haze, a low sun over sand."""

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
    shade,
    smoothstep,
    vertical,
)
from curator.imaging.scenes.noise import fractal, line

_LOOKS = (  # zenith, high, low, sun, sand, rock
    ("#3a6ea5", "#8fb7cf", "#f0d9b5", "#fff0cc", "#c8935a", "#a8583c"),
    ("#3a3566", "#8c5a80", "#ee9a6e", "#ffd591", "#a8644a", "#6e3a3c"),
    ("#5c86a8", "#b4c8cc", "#f3e2c6", "#fff6df", "#d8b98a", "#b98a66"),
    ("#1f2f55", "#55608c", "#d98c84", "#fbc28c", "#8a5c56", "#54384a"),
)


def draw(stage: Stage) -> Canvas:
    """Returns the scene as a canvas."""
    zenith, high, low, sun, sand, rock = stage.palette(_LOOKS)
    height, width = stage.height, stage.width
    horizon = int(height * stage.between(0.42, 0.54))
    sun_x = width * stage.between(0.12, 0.88)
    place = horizon / height
    canvas = vertical(
        height,
        width,
        [(0, zenith), (place * 0.45, high), (place * 0.86, low), (place, sun), (1, sun)],
    )
    _clouds(stage, canvas, horizon, mix(sun, (1, 1, 1), 0.3))
    add_light(
        canvas,
        shade(sun, 0.28),
        glow(height, width, (sun_x, horizon * 0.9), (width * 0.16, height * 0.15)),
    )
    disc = np.hypot(
        np.arange(width, dtype=np.float32)[None, :] - sun_x,
        np.arange(height, dtype=np.float32)[:, None] - horizon * 0.86,
    )
    add_light(canvas, shade(sun, 0.45), smoothstep(stage.unit * 0.03, stage.unit * 0.026, disc))
    light_side = 1 if sun_x > width / 2 else -1
    haze = mix(low, sun, 0.4)
    for nearness in (0.0, 0.45, 0.9):
        _mesas(stage, canvas, horizon, nearness, (rock, haze, sun), light_side)
    _ground(stage, canvas, horizon, (sand, haze, rock), light_side)
    _road(stage, canvas, horizon, haze)
    shimmer = glow(height, width, (sun_x, horizon), (width * 0.4, height * 0.028))
    add_light(canvas, shade(sun, 0.22), shimmer)
    return canvas


def _clouds(stage: Stage, canvas: Canvas, horizon: int, tone: Colour) -> None:
    height, width = stage.height, stage.width
    cover = fractal(stage.rng, horizon, width, (width * 0.42, height * 0.09), 7, 0.6)
    rows = np.linspace(0, 1, horizon, dtype=np.float32)[:, None]
    veil = smoothstep(0.35, 2.2, cover) * smoothstep(1.0, 0.6, rows)
    paint(canvas[:, :horizon], tone, veil * np.float32(stage.between(0.3, 0.85)))


def _mesas(
    stage: Stage,
    canvas: Canvas,
    horizon: int,
    nearness: float,
    tones: tuple[Colour, Colour, Colour],
    light_side: int,
) -> None:
    """Table mountains: flat tops, cliffs with layers and gullies, a slope of rubble at the foot."""
    rock, haze, sun = tones
    height, width, unit = stage.height, stage.width, stage.unit
    swell = line(stage.rng, width, width * (0.34 - 0.12 * nearness), 5, 0.45)
    cliff = np.clip((swell - 0.15 - 0.25 * nearness) * 6, 0, 1)
    talus = np.clip((swell + 0.25 - 0.25 * nearness) * 1.3, 0, 1)
    tall = height * (0.10 + 0.10 * nearness) * stage.between(0.75, 1.15)
    crest = tall * (0.58 * cliff + 0.34 * talus) + unit * 0.004
    crest = crest + np.abs(line(stage.rng, width, unit * 0.12, 5)) * unit * 0.004
    top = max(int(horizon - crest.max()) - 3, 0)
    rows = np.arange(top, horizon, dtype=np.float32)[:, None]
    depth = rows - (horizon - crest[None, :])
    body = np.clip(depth + 0.5, 0, 1)
    crumbs = fractal(stage.rng, horizon - top, width, (unit * 0.03, unit * 0.05), 4, 0.6)
    places = np.arange(width)[None, :] + crumbs * (unit * 0.0022)
    drift = line(stage.rng, width, unit * 0.035, 6, 0.66)
    crevices = 1 - 2 * np.exp(-np.abs(drift) * 4)
    gullies = crevices[np.clip(places, 0, width - 1).astype(np.int32)] * 0.8 + 0.35 * crumbs
    rise = (horizon - rows) / tall
    strata = np.sin(rise * 46 + 0.5 * crumbs) * (0.5 + 0.3 * np.sin(rise * 17))
    face = np.gradient(crest) * -light_side
    smooth = np.convolve(face, np.ones(15) / 15, mode="same")
    light = 0.55 + 0.25 * np.clip(smooth[None, :] * 2, -1, 1) + 0.15 * gullies + 0.09 * strata
    fade = 0.74 - 0.52 * nearness + 0.22 * np.exp(-rise * 3.5)
    for channel in range(3):
        plane = rock[channel] * light * (0.75 + 0.4 * sun[channel])
        plane = plane + (haze[channel] - plane) * fade
        part = canvas[channel, top:horizon]
        part += (plane - part) * body


def _ground(
    stage: Stage,
    canvas: Canvas,
    horizon: int,
    tones: tuple[Colour, Colour, Colour],
    light_side: int,
) -> None:
    """Sand with ripples and scrub, darker in front, dissolving into haze at the horizon."""
    sand, haze, rock = tones
    rows = stage.height - horizon
    unit, width = stage.unit, stage.width
    depth = np.linspace(0, 1, rows, dtype=np.float32)[:, None]
    dunes = fractal(stage.rng, rows, width, (unit * 0.55, unit * 0.07), 6, 0.55)
    ripples = fractal(stage.rng, rows, width, (unit * 0.05, unit * 0.010), 3, 0.8)
    scrub = fractal(stage.rng, rows, width, (unit * 0.06, unit * 0.022), 5, 0.75)
    light = 0.84 - 0.22 * depth + 0.09 * dunes + 0.05 * ripples * depth
    bushes = smoothstep(1.5, 1.9, scrub) * smoothstep(0.02, 0.15, depth)
    side = np.linspace(-1, 1, width, dtype=np.float32)[None, :] * light_side
    light = light * (1 + 0.10 * side)
    air = np.exp(-depth * 7) * 0.85
    dark = mix(shade(rock, 0.42), colour("#39402c"), 0.4)
    for channel in range(3):
        plane = sand[channel] * light
        plane += (dark[channel] * light - plane) * bushes * 0.75
        canvas[channel, horizon:] = plane + (haze[channel] - plane) * air


def _road(stage: Stage, canvas: Canvas, horizon: int, haze: Colour) -> None:
    """The road bends once on its way; its middle line is dashed in equal steps of distance."""
    height, width, unit = stage.height, stage.width, stage.unit
    rows = height - horizon
    depth = (np.arange(rows, dtype=np.float32)[:, None] + 0.5) / rows
    sway = stage.between(-0.10, 0.10)
    meet = width * (0.5 + sway + stage.between(-0.06, 0.06))
    start = width * (0.5 - sway * 0.6)
    bend = stage.between(-0.05, 0.05) * width
    middle = meet + (start - meet) * depth + bend * np.sin(np.pi * depth**0.5)
    half = unit * (0.004 + stage.between(0.36, 0.5) * depth**1.12)
    across = (np.arange(width, dtype=np.float32)[None, :] - middle) / half
    soft = 1 / np.maximum(half, 1)
    asphalt = _step_by_row(1 + soft, 1 - soft, np.abs(across))
    shoulder = _step_by_row(1.13 + soft, 1.05, np.abs(across))
    grit = fractal(stage.rng, rows, width, (unit * 0.006, unit * 0.004), 2, 0.9)
    wear = fractal(stage.rng, rows, width, (unit * 0.07, unit * 0.5), 4, 0.55)
    tracks = np.exp(-(((np.abs(across) - 0.5) / 0.14) ** 2))
    tone = 0.27 + 0.02 * wear - 0.035 * tracks + 0.016 * grit * depth
    air = np.exp(-depth * 6) * 0.8
    distance = 1 / (depth + 0.02)
    dash = (np.sin(distance * 3.2 + stage.between(0, 6)) > -0.1) * 1.0
    thin = np.maximum(0.016, 0.7 * soft)
    line_middle = _step_by_row(thin * 1.25, thin * 0.75, np.abs(across)) * dash
    line_edge = _step_by_row(thin * 1.1, thin * 0.6, np.abs(np.abs(across) - 0.91))
    part = canvas[:, horizon:]
    warm = (1.04, 1.0, 0.97)
    for channel in range(3):
        plane = tone * warm[channel]
        plane = plane + (haze[channel] - plane) * air
        plane = plane + ((0.82, 0.66, 0.26)[channel] - plane) * line_middle * (0.85 - 0.5 * air)
        plane = plane + (0.80 - plane) * line_edge * (0.7 - 0.5 * air)
        part[channel] *= 1 - 0.16 * shoulder
        part[channel] += (plane - part[channel]) * asphalt


def _step_by_row(low: Field, high: Field | float, values: Field) -> Field:
    """A smooth step as `smoothstep`, with bounds that differ from row to row."""
    t = np.clip((values - low) / (high - low), 0, 1)
    return (t * t * (3 - 2 * t)).astype(np.float32)
