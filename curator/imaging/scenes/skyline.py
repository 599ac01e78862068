"""A city skyline at dusk: towers in layers of haze, lit windows, a river that doubles them."""

import cv2
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
    soften,
    vertical,
)
from curator.imaging.scenes.noise import fractal

_SKIES = (
    ("#141c3a", "#3c3f77", "#a0628c", "#f3a46c"),
    ("#0f2038", "#2b5172", "#7c95a0", "#f2c793"),
    ("#1d1838", "#5a3a72", "#d0657a", "#fbb173"),
    ("#182642", "#46628f", "#b9a3b8", "#f6d3b5"),
)
_LAMPS = ("#ffd08a", "#ffdca6", "#ffb869", "#ffe9c9")
_LAYERS = 5


def draw(stage: Stage) -> Canvas:
    """Returns the scene as a canvas."""
    zenith, high, low, sun = stage.palette(_SKIES)
    height, width = stage.height, stage.width
    bank = int(height * stage.between(0.66, 0.76))
    sun_x = width * stage.between(0.15, 0.85)
    stops = [
        (0.0, zenith),
        (bank / height * 0.45, high),
        (bank / height * 0.82, low),
        (bank / height, sun),
        (1.0, sun),
    ]
    canvas = vertical(height, width, stops)
    _clouds(stage, canvas, bank, mix(low, sun, 0.6))
    add_light(
        canvas,
        shade(sun, 0.4),
        glow(height, width, (sun_x, bank * 0.96), (width * 0.24, height * 0.17)),
    )
    lights = np.zeros((height, width), np.float32)
    heart = width * stage.between(0.35, 0.65)
    for layer in range(_LAYERS):
        nearness = layer / (_LAYERS - 1)
        _towers(stage, canvas, lights, bank, heart, nearness, (zenith, mix(low, sun, 0.35)))
    lamp = colour(_LAMPS[stage.rng.integers(len(_LAMPS))])
    add_light(canvas, lamp, lights)
    add_light(canvas, shade(lamp, 0.9), soften(lights, stage.unit * 0.016))
    _river(stage, canvas, bank, shade(zenith, 0.55))
    return canvas


def _clouds(stage: Stage, canvas: Canvas, bank: int, tone: Colour) -> None:
    height, width = stage.height, stage.width
    cover = fractal(stage.rng, bank, width, (width * 0.6, height * 0.08), 6, 0.58)
    rows = np.linspace(0, 1, bank, dtype=np.float32)[:, None]
    veil = smoothstep(0.1, 2.0, cover) * smoothstep(0.05, 0.8, rows)
    paint(canvas[:, :bank], tone, veil * np.float32(stage.between(0.35, 0.75)))


def _towers(
    stage: Stage,
    canvas: Canvas,
    lights: Field,
    bank: int,
    heart: float,
    nearness: float,
    tones: tuple[Colour, Colour],
) -> None:
    """One layer of buildings, nearer ones darker, sharper and with larger windows."""
    zenith, haze = tones
    height, width = stage.height, stage.width
    body = mix(haze, shade(zenith, 0.62), 0.26 + 0.68 * nearness)
    x = -stage.between(0, 0.05) * width
    while x < width:
        wide = width * stage.between(0.012, 0.046) * (0.8 + 0.45 * nearness)
        centre = abs(x + wide / 2 - heart) / width
        peak = 0.10 + 0.44 * float(np.exp(-((centre / 0.26) ** 2))) * (1.08 - 0.62 * nearness)
        tall = height * peak * stage.between(0.42, 1.15)
        left, right = max(int(x), 0), min(int(x + wide), width)
        top = max(int(bank - tall), 4)
        x += wide * stage.between(0.78, 1.12)
        if right - left < 4:
            continue
        _tower(stage, canvas, (top, bank, left, right), body, haze)
        _crown(stage, canvas, (top, left, right), body)
        if nearness > 0.2:
            _windows(stage, lights, (top, bank, left, right), nearness)
    foot = np.exp(-np.arange(bank, dtype=np.float32)[::-1] / (height * 0.075))[:, None]
    paint(canvas[:, :bank], haze, foot * np.float32(0.6 - 0.40 * nearness))


def _tower(
    stage: Stage,
    canvas: Canvas,
    sides: tuple[int, int, int, int],
    body: Colour,
    haze: Colour,
) -> None:
    """A block with one lit and one shaded face, and faint storeys."""
    top, bank, left, right = sides
    turn = left + int((right - left) * stage.between(0.35, 0.75))
    floors = 1 - 0.07 * (np.arange(bank - top) % max(int(stage.unit * 0.007), 3) == 0)
    for channel in range(3):
        part = canvas[channel, top:bank, left:right]
        part[:] = body[channel]
        part[:, : turn - left] += (haze[channel] - body[channel]) * 0.11
        part *= floors[:, None].astype(np.float32)


def _crown(stage: Stage, canvas: Canvas, place: tuple[int, int, int], body: Colour) -> None:
    """What stands on the roof: a set-back storey, a taper or a mast."""
    top, left, right = place
    wide = right - left
    tone = np.array(body, np.float32)[:, None, None]
    kind = stage.rng.random()
    if kind < 0.35:
        step = int(wide * stage.between(0.15, 0.3))
        rise = int(stage.unit * stage.between(0.01, 0.035))
        canvas[:, max(top - rise, 0) : top, left + step : right - step] = tone
    elif kind < 0.55:
        for storey in range(1, 4):
            inset = int(wide * 0.13 * storey)
            rise = int(stage.unit * stage.between(0.008, 0.016))
            upper = max(top - rise, 0)
            canvas[:, upper:top, left + inset : max(right - inset, left + inset + 1)] = tone
            top = upper
        middle = (left + right) // 2
        canvas[:, max(top - int(stage.unit * 0.04), 0) : top, middle : middle + 2] = tone
    elif kind < 0.68:
        middle, rise = (left + right) // 2, int(stage.unit * stage.between(0.03, 0.09))
        canvas[:, max(top - rise, 0) : top, middle : middle + 2] = tone


def _windows(
    stage: Stage, lights: Field, sides: tuple[int, int, int, int], nearness: float
) -> None:
    """Lit windows on a grid: some storeys all lit, most dark."""
    top, bank, left, right = sides
    pitch_x = max(int(stage.unit * (0.0042 + 0.0020 * nearness) * stage.between(0.8, 1.6)), 3)
    pitch_y = max(int(stage.unit * (0.0058 + 0.0028 * nearness) * stage.between(0.9, 1.3)), 4)
    rows, columns = (bank - top - 4) // pitch_y, (right - left - 3) // pitch_x
    lights[top:bank, left:right] = 0
    if rows < 1 or columns < 1:
        return
    busy = stage.rng.random((rows, 1)) ** 2
    awake = stage.between(0.05, 0.75)
    lit = (stage.rng.random((rows, columns)) < 0.04 + busy * awake) * 1.0
    lit *= stage.rng.uniform(0.15, 1.0, (rows, columns)) ** 1.5 * (0.40 + 0.50 * nearness)
    lit = np.maximum(lit, (stage.rng.random((rows, 1)) < 0.03) * 0.5 * nearness)
    pane = np.zeros((pitch_y, pitch_x), np.float32)
    pane[1 : max(pitch_y - 2, 2), : pitch_x - 1] = 1
    grid = np.kron(lit.astype(np.float32), pane)
    lights[top + 3 : top + 3 + grid.shape[0], left + 2 : left + 2 + grid.shape[1]] = grid


def _river(stage: Stage, canvas: Canvas, bank: int, deep: Colour) -> None:
    height, width = stage.height, stage.width
    rows = height - bank
    near = np.linspace(0.02, 1, rows, dtype=np.float32)[:, None]
    wave = fractal(stage.rng, rows, width, (stage.unit * 0.10, stage.unit * 0.014), 4, 0.65)
    reach = bank * stage.between(0.75, 0.95)
    y = np.clip(bank - 2 - near * reach + wave * near**0.6 * stage.unit * 0.035, 0, bank - 1)
    x = np.arange(width, dtype=np.float32)[None, :] + wave * near * stage.unit * 0.010
    strength = 0.74 - 0.30 * near
    for channel in range(3):
        mirrored = sampled(canvas[channel], x.astype(np.float32), y.astype(np.float32))
        blurred = _smeared(mirrored, stage.unit)
        canvas[channel, bank:] = deep[channel] + (blurred - deep[channel]) * strength
    quay = np.exp(-np.arange(rows, dtype=np.float32) / (stage.unit * 0.005))[:, None]
    paint(canvas[:, bank:], shade(deep, 0.6), quay * np.float32(0.75))


def _smeared(plane: Field, unit: float) -> Field:
    """Drawn out downwards, as lights are on moving water."""
    length = max(int(unit * 0.03), 1)
    down = (0, length - 1)
    return np.asarray(cv2.blur(plane, (1, length), anchor=down), np.float32)
