"""A mountain lake at dawn: ranges in haze, snow in the first light, their mirror in still water."""

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
    sampled,
    shade,
    smoothstep,
    vertical,
)
from curator.imaging.scenes.noise import fractal, line

_SKIES = (
    ("#35507f", "#8aa0c4", "#e9c1a8", "#f9dfb4"),
    ("#2f3f6b", "#7f7fae", "#e29c9c", "#fbcf9f"),
    ("#4a6f97", "#9fc0d3", "#e8dcc4", "#fbeecb"),
    ("#26395c", "#5b6f9a", "#c48a8e", "#f6b98a"),
)


def draw(stage: Stage) -> Canvas:
    """Returns the scene as a canvas."""
    zenith, high, low, sun = stage.palette(_SKIES)
    height, width = stage.height, stage.width
    shore = int(height * stage.between(0.56, 0.66))
    side = stage.side()
    sun_x = width * (0.5 + side * stage.between(0.12, 0.38))
    canvas = _sky(stage, (zenith, high, low, sun), shore, sun_x)
    haze = mix(low, high, 0.35)
    rock = mix(shade(zenith, 0.62), colour("#3b4450"), 0.4)
    count = int(stage.rng.integers(3, 5))
    for number in range(count):
        nearness = number / (count - 1)
        crest = shore - height * (0.40 - 0.33 * nearness) * stage.between(0.85, 1.12)
        relief = height * (0.085 - 0.045 * nearness)
        _range(stage, canvas, crest, relief, shore, nearness, -side, (rock, haze, sun))
        if number < count - 1:
            _mist(stage, canvas, shore, haze, 0.5 - 0.2 * nearness)
    _trees(stage, canvas, shore, mix(shade(rock, 0.34), haze, 0.1))
    _water(stage, canvas, shore, mix(zenith, colour("#16323a"), 0.5))
    add_light(
        canvas,
        mix(sun, colour("#fff0cf"), 0.4),
        glow(height, width, (sun_x, shore * 0.86), (width * 0.3, height * 0.16)) * 0.2,
    )
    return canvas


def _sky(
    stage: Stage, tones: tuple[Colour, Colour, Colour, Colour], shore: int, sun_x: float
) -> Canvas:
    zenith, high, low, sun = tones
    height, width = stage.height, stage.width
    horizon = shore / height
    stops = [
        (0.0, zenith),
        (horizon * 0.5, high),
        (horizon * 0.84, low),
        (horizon, sun),
        (1.0, sun),
    ]
    canvas = vertical(height, width, stops)
    cover = fractal(stage.rng, height, width, (width * 0.5, height * 0.07), octaves=6, gain=0.6)
    rows = np.linspace(0, 1, height, dtype=np.float32)[:, None]
    clouds = smoothstep(0.25, 1.9, cover) * smoothstep(horizon, horizon * 0.45, rows)
    paint(canvas, mix(low, colour("#fff1e0"), 0.45), clouds * np.float32(stage.between(0.25, 0.7)))
    light = glow(height, width, (sun_x, shore * 0.9), (width * 0.2, height * 0.2))
    add_light(canvas, shade(sun, 0.32), light)
    return canvas


def _range(
    stage: Stage,
    canvas: Canvas,
    crest: float,
    relief: float,
    shore: int,
    nearness: float,
    light_side: int,
    tones: tuple[Colour, Colour, Colour],
) -> None:
    """One range, far to near: rock and snow lit from one side, fading into haze at its foot."""
    rock, haze, sun = tones
    top_margin = 4
    width = stage.width
    ridge = crest - relief * line(stage.rng, width, width * (0.46 - 0.16 * nearness), 8, 0.47)
    ridge = np.clip(ridge, top_margin, shore - 3).astype(np.float32)
    top = int(ridge.min()) - 2
    rows = np.arange(top, shore, dtype=np.float32)[:, None]
    depth = rows - ridge[None, :]
    body = np.clip(depth + 0.5, 0, 1)
    slopes = _slopes(stage, shore - top, ridge, depth, light_side)
    lit = smoothstep(-0.5, 1.2, slopes)
    snow_line = np.float32(relief * (1.9 - 1.9 * nearness))
    snow = smoothstep(0.3, -0.25, depth / max(snow_line, 1) - 0.75 + 0.28 * slopes)
    snow *= np.float32(max(1 - 1.4 * nearness, 0))
    air = np.float32(0.62 * (1 - nearness) + 0.05)
    base = shade(rock, 0.5 + 0.15 * (1 - nearness))
    glowing = mix(sun, colour("#fff4e2"), 0.35)
    for channel in range(3):
        dark, bright = base[channel], mix(base, glowing, 0.42)[channel]
        plane = dark + (bright - dark) * lit
        white = 0.52 * haze[channel] + 0.06 + 0.44 * glowing[channel] * lit
        plane += (white - plane) * snow
        foot = smoothstep(0.0, 1.0, (rows - crest) / max(shore - crest, 1))
        fade = air + (1 - air) * foot * np.float32(0.72 - 0.5 * nearness)
        plane += (haze[channel] - plane) * fade
        part = canvas[channel, top:shore]
        part += (plane - part) * body


def _slopes(stage: Stage, rows: int, ridge: Field, depth: Field, light_side: int) -> Field:
    """Gullies that run down from the crest: noise, sheared along the fall line of each flank."""
    width = stage.width
    flank = np.gradient(ridge)
    smooth = np.convolve(flank, np.ones(41) / 41, mode="same").astype(np.float32)
    texture = fractal(stage.rng, rows, width, (stage.unit * 0.05, stage.unit * 0.15), 5, 0.62)
    columns = np.arange(width, dtype=np.float32)[None, :]
    down = np.arange(rows, dtype=np.float32)[:, None]
    sheared = sampled(
        texture,
        (columns - np.tanh(smooth * 3)[None, :] * depth * 0.55).astype(np.float32),
        np.broadcast_to(down, depth.shape).astype(np.float32),
    )
    facing = np.clip(smooth * 2.4 * light_side, -1.2, 1.2)
    return (sheared * 0.55 + facing[None, :]).astype(np.float32)


def _mist(stage: Stage, canvas: Canvas, shore: int, haze: Colour, strength: float) -> None:
    rows = np.arange(stage.height, dtype=np.float32)[:, None]
    band = np.exp(-0.5 * ((rows - shore * 0.97) / (stage.height * 0.05)) ** 2)
    wisps = fractal(
        stage.rng, shore, stage.width, (stage.width * 0.3, stage.height * 0.04), 4, 0.55
    )
    veil = np.clip(0.75 + 0.35 * wisps, 0, 1) * band[:shore] * np.float32(strength)
    part = canvas[:, :shore]
    paint(part, mix(haze, colour("#ffffff"), 0.25), veil.astype(np.float32))


def _trees(stage: Stage, canvas: Canvas, shore: int, tone: Colour) -> None:
    """Spruces on the far shore, taller towards the edges of the picture."""
    width, unit = stage.width, stage.unit
    heights = np.zeros(width, np.float32)
    for _ in range(int(width / 5)):
        at = stage.rng.uniform(0, width)
        edge = abs(at / width - 0.5) * 2
        tall = unit * (0.010 + 0.055 * edge**1.8) * stage.between(0.5, 1.25)
        half = tall * stage.between(0.13, 0.2) + 1
        left, right = int(max(at - half, 0)), int(min(at + half + 1, width))
        columns = np.arange(left, right)
        cone = tall * np.clip(1 - np.abs(columns - at) / half, 0, 1)
        heights[left:right] = np.maximum(heights[left:right], cone)
    heights += unit * 0.006 + np.abs(line(stage.rng, width, 30, 4)) * unit * 0.003
    top = max(int(shore - heights.max()) - 2, 0)
    rows = np.arange(top, shore, dtype=np.float32)[:, None]
    boughs = stage.rng.random((shore - top, width), dtype=np.float32) * unit * 0.006
    cover = np.clip(rows - (shore - heights[None, :]) - boughs + 0.5, 0, 1)
    paint(canvas[:, top:shore], tone, cover.astype(np.float32))


def _water(stage: Stage, canvas: Canvas, shore: int, deep: Colour) -> None:
    """The mirror: the land upside down, drawn out by ripples that shrink towards the far shore."""
    height, width = stage.height, stage.width
    rows = height - shore
    near = np.linspace(0, 1, rows, dtype=np.float32)[:, None]
    wave = fractal(stage.rng, rows, width, (stage.unit * 0.12, stage.unit * 0.012), 4, 0.6)
    calm = np.float32(stage.between(0.35, 1.0))
    y = shore - 1 - near * rows * (shore * 0.95 / rows) + wave * near * calm * stage.unit * 0.016
    x = np.arange(width, dtype=np.float32)[None, :] + wave * near * calm * stage.unit * 0.006
    y = np.clip(y, 0, shore - 1).astype(np.float32)
    fresnel = (0.88 - 0.42 * near).astype(np.float32)
    for channel in range(3):
        mirrored = sampled(canvas[channel], x.astype(np.float32), y)
        canvas[channel, shore:] = deep[channel] * 0.6 + (mirrored - deep[channel] * 0.6) * fresnel
    glint = smoothstep(1.7, 2.6, wave) * near * (1 - near) * 0.5
    paint(canvas[:, shore:], (1.0, 0.95, 0.86), glint.astype(np.float32))
    edge = np.exp(-np.arange(rows, dtype=np.float32) / (stage.unit * 0.004))[:, None]
    paint(canvas[:, shore:], shade(deep, 0.5), (edge * 0.5).astype(np.float32))
