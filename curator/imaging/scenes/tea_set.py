"""A tea set from above: pot, cups and saucers on linen or stone, long shadows from one window."""

import cv2
import numpy as np

from curator.imaging.scenes.canvas import (
    Canvas,
    Colour,
    Field,
    Points,
    Stage,
    add_light,
    mix,
    paint,
    polygon,
    shade,
    shifted,
    soften,
)
from curator.imaging.scenes.noise import fractal
from curator.imaging.scenes.table import ellipse_points, leaf_shadow, marble

_LOOKS = (  # cloth, china, glaze, tea, accent
    ("#c9b79c", "#f1ebe0", "#c7d0c4", "#a8572a", "#7c8b5a"),
    ("#4d5a60", "#e8e6e1", "#8fa3a8", "#b5702f", "#d9a441"),
    ("#b98c7a", "#f6ede4", "#d9a08a", "#8f4020", "#6f7d55"),
    ("#6b7a63", "#f3efe2", "#a9b58e", "#9aa544", "#e0c46a"),
    ("#d8d3cb", "#2f3640", "#4c5866", "#b87a35", "#b4533f"),
)

_LOW = 12.0
"""Pixels of height below which a shadow is no more than a shifted copy."""


def draw(stage: Stage) -> Canvas:
    """Returns the scene as a canvas."""
    cloth, china, glaze, tea, accent = stage.palette(_LOOKS)
    unit = stage.unit
    angle = stage.between(0.5, 1.0) * np.pi / 2 + (np.pi / 2 if stage.chance(0.5) else 0)
    light = (float(np.cos(angle)), float(-np.sin(angle)))
    canvas = _ground(stage, cloth, light)
    pot = (stage.width * stage.between(0.34, 0.44), stage.height * stage.between(0.34, 0.44))
    flip = stage.side()
    if flip < 0:
        pot = (stage.width - pot[0], pot[1])
    ring = _places(stage, pot, flip)
    _leaves(stage, canvas, accent, light)
    for place in ring:
        _cup(stage, canvas, place, unit * stage.between(0.078, 0.088), (china, glaze, tea), light)
    _pot(stage, canvas, pot, unit * stage.between(0.145, 0.165), (china, glaze), light, flip)
    if stage.chance(0.6):
        canvas *= 1 - 0.34 * leaf_shadow(stage, unit * 0.010)
    return canvas


def _places(stage: Stage, pot: tuple[float, float], flip: int) -> list[tuple[float, float]]:
    """Where two or three cups stand: on an arc round the pot."""
    count = int(stage.rng.integers(2, 4))
    turn = stage.between(0.05, 0.35)
    places: list[tuple[float, float]] = []
    for number in range(count):
        angle = turn + number * (np.pi / 2.1) / max(count - 1, 1)
        away = stage.unit * stage.between(0.40, 0.45)
        places.append((pot[0] + flip * away * np.cos(angle), pot[1] + away * np.sin(angle)))
    return places


def _ground(stage: Stage, cloth: Colour, light: tuple[float, float]) -> Canvas:
    height, width, unit = stage.height, stage.width, stage.unit
    x = np.linspace(-1, 1, width, dtype=np.float32)[None, :]
    y = np.linspace(-1, 1, height, dtype=np.float32)[:, None]
    fall = 0.86 + 0.15 * (x * light[0] + y * light[1])
    if stage.chance(0.35):
        canvas = marble(stage, height, width, (mix(cloth, (1, 1, 1), 0.45), shade(cloth, 0.6)))
    else:
        threads = fractal(stage.rng, height, width, (unit * 0.06, 2.0), 2, 0.9)
        threads += fractal(stage.rng, height, width, (2.0, unit * 0.06), 2, 0.9)
        creases = fractal(stage.rng, height, width, unit * 0.42, 4, 0.45)
        relief = np.zeros_like(creases)
        relief[2:, 2:] = creases[2:, 2:] - creases[:-2, :-2]
        texture = 1 + 0.022 * threads + np.clip(relief * 2.2, -0.16, 0.16)
        canvas = np.stack([texture * part for part in cloth]).astype(np.float32)
    canvas *= fall
    return canvas


def _disc(stage: Stage, centre: tuple[float, float], radius: float) -> Field:
    return polygon(stage.height, stage.width, ellipse_points(centre, (radius, radius)))


def _shadow(canvas: Canvas, mask: Field, light: tuple[float, float], tall: float) -> None:
    """A shadow as long as the thing is tall, away from the light, softer with its length."""
    blur = max(tall * 0.11, 1.5)
    factor = min(max(blur / 2, 1.0), 5.0)
    height, width = mask.shape
    small = cv2.resize(
        mask, (int(width / factor), int(height / factor)), interpolation=cv2.INTER_AREA
    )
    small = np.asarray(small, np.float32)
    fallen = np.zeros_like(small)
    steps = 2 if tall < _LOW else 4
    for share in np.linspace(1 / steps, 1, steps).tolist():
        away = tall * share / factor
        np.maximum(fallen, shifted(small, -light[0] * away, -light[1] * away), out=fallen)
    soft = np.asarray(cv2.resize(soften(fallen, blur / factor), (width, height)), np.float32)
    for channel, strength in enumerate((0.56, 0.53, 0.48)):
        canvas[channel] *= 1 - np.float32(strength) * soft


def _dish(
    stage: Stage,
    canvas: Canvas,
    centre: tuple[float, float],
    radius: float,
    tone: Colour,
    light: tuple[float, float],
    hollow: float,
) -> None:
    """A round dish seen from above, lit from the side; `hollow` > 0 dips, < 0 bulges."""
    reach = radius + 3
    stage, part, centre = stage.close_up(canvas, centre, (reach, reach))
    x = (np.arange(stage.width, dtype=np.float32)[None, :] - centre[0]) / radius
    y = (np.arange(stage.height, dtype=np.float32)[:, None] - centre[1]) / radius
    away = np.hypot(x, y)
    cover = np.clip((1 - away) * radius + 0.5, 0, 1)
    toward = (x * light[0] + y * light[1]) / np.maximum(away, 1e-3)
    slope = away**2 * toward
    lit = 0.80 - 0.30 * hollow * slope
    rim_light = np.exp(-(((away - 0.965) / 0.022) ** 2)) * (
        0.10 + 0.12 * toward * (1 if hollow > 0 else -1)
    )
    well = np.exp(-(((away - 0.62) / 0.03) ** 2)) * -0.06 * toward
    shine_x, shine_y = x - light[0] * 0.5, y - light[1] * 0.5
    shine = np.exp(-((shine_x**2 + shine_y**2) / 0.035)) * (0.30 if hollow < 0 else 0.06)
    for channel in range(3):
        plane = tone[channel] * (lit + well) + rim_light + shine
        part[channel] += (plane - part[channel]) * cover


def _cup(
    stage: Stage,
    canvas: Canvas,
    centre: tuple[float, float],
    radius: float,
    tones: tuple[Colour, Colour, Colour],
    light: tuple[float, float],
) -> None:
    china, glaze, tea = tones
    saucer = radius * 1.72
    reach = saucer + radius * 1.2
    stage, canvas, centre = stage.close_up(canvas, centre, (reach, reach))
    _shadow(canvas, _disc(stage, centre, saucer), light, radius * 0.30)
    _dish(stage, canvas, centre, saucer, china, light, 0.35)
    turn = stage.between(0, 2 * np.pi)
    grip = (centre[0] + radius * 1.18 * np.cos(turn), centre[1] + radius * 1.18 * np.sin(turn))
    handle = _handle(stage, grip, (radius * 0.40, radius * 0.26), turn)
    _shadow(canvas, np.maximum(_disc(stage, centre, radius), handle), light, radius * 0.85)
    paint(canvas, shade(china, 0.86), handle)
    _dish(stage, canvas, centre, radius, china, light, 0.9)
    _dish(stage, canvas, centre, radius * 0.93, shade(glaze, 0.80), light, 1.3)
    _tea(stage, canvas, centre, radius * 0.84, tea, light)


def _tea(
    stage: Stage,
    canvas: Canvas,
    centre: tuple[float, float],
    radius: float,
    tea: Colour,
    light: tuple[float, float],
) -> None:
    """The drink: darker in the middle where it is deep, the window mirrored on it, a rim shadow."""
    reach = radius + 3
    stage, canvas, centre = stage.close_up(canvas, centre, (reach, reach))
    disc = _disc(stage, centre, radius)
    inner = soften(_disc(stage, centre, radius * 0.86), radius * 0.12)
    paint(canvas, mix(tea, (1.0, 0.85, 0.6), 0.30), disc)
    paint(canvas, shade(tea, 0.78), disc * inner)
    edge = disc * (1 - shifted(disc, -light[0] * radius * 0.16, -light[1] * radius * 0.16))
    canvas *= 1 - 0.42 * soften(edge, radius * 0.03) * disc
    middle = (centre[0] - light[0] * radius * 0.30, centre[1] - light[1] * radius * 0.30)
    size = radius * 0.27
    window = polygon(
        stage.height,
        stage.width,
        _turned_square(middle, (size, size * 0.62), float(np.arctan2(light[1], light[0]))),
    )
    add_light(canvas, (0.46, 0.46, 0.45), soften(window, radius * 0.025) * disc * np.float32(0.7))


def _turned_square(centre: tuple[float, float], half: tuple[float, float], turn: float) -> Points:
    corners = np.array([[-1, -1], [1, -1], [1, 1], [-1, 1]], np.float32) * half
    cos, sin = np.cos(turn), np.sin(turn)
    rotation = np.array([[cos, sin], [-sin, cos]], np.float32)
    return (corners @ rotation + np.array(centre, np.float32)).astype(np.float32)


def _handle(
    stage: Stage, centre: tuple[float, float], radii: tuple[float, float], turn: float
) -> Field:
    outer = polygon(stage.height, stage.width, ellipse_points(centre, radii, turn))
    hole = polygon(
        stage.height, stage.width, ellipse_points(centre, (radii[0] * 0.62, radii[1] * 0.52), turn)
    )
    return np.clip(outer - hole, 0, 1).astype(np.float32)


def _pot(
    stage: Stage,
    canvas: Canvas,
    centre: tuple[float, float],
    radius: float,
    tones: tuple[Colour, Colour],
    light: tuple[float, float],
    flip: int,
) -> None:
    china, glaze = tones
    reach = radius * 2.9
    stage, canvas, centre = stage.close_up(canvas, centre, (reach, reach))
    turn = stage.between(0.35, 1.0) if flip > 0 else np.pi - stage.between(0.35, 1.0)
    out = np.array([np.cos(turn), np.sin(turn)])
    side = np.array([-out[1], out[0]])
    root = np.array(centre) + out * radius * 0.82
    tip = np.array(centre) + out * radius * 1.52
    spout = np.array(
        [
            root + side * radius * 0.28,
            tip + side * radius * 0.10,
            tip - side * radius * 0.10,
            root - side * radius * 0.28,
        ],
        np.float32,
    )
    mouth = polygon(stage.height, stage.width, spout)
    back = (centre[0] - out[0] * radius * 1.18, centre[1] - out[1] * radius * 1.18)
    grip = _handle(stage, back, (radius * 0.46, radius * 0.15), turn)
    shape = np.maximum(np.maximum(mouth, grip), _disc(stage, centre, radius))
    _shadow(canvas, shape, light, radius * 0.95)
    paint(canvas, shade(china, 0.80), mouth)
    paint(
        canvas,
        shade(china, 1.02),
        soften(mouth, 3)
        * mouth
        * soften(shifted(mouth, light[0] * 6, light[1] * 6), 4)
        * np.float32(0.35),
    )
    paint(canvas, shade(china, 0.74), grip)
    _dish(stage, canvas, centre, radius, china, light, -1.15)
    _dish(stage, canvas, centre, radius * 0.56, glaze, light, -0.8)
    _shadow(canvas, _disc(stage, centre, radius * 0.15), light, radius * 0.22)
    _dish(stage, canvas, centre, radius * 0.16, china, light, -1.3)


def _leaves(stage: Stage, canvas: Canvas, accent: Colour, light: tuple[float, float]) -> None:
    """A few scattered leaves, so that the cloth is not empty."""
    for _ in range(int(stage.rng.integers(5, 14))):
        place = (stage.width * stage.between(0.04, 0.96), stage.height * stage.between(0.04, 0.96))
        turn, size = stage.between(0, 2 * np.pi), stage.unit * stage.between(0.016, 0.034)
        tone = shade(accent, stage.between(0.7, 1.12))
        near, part, centre = stage.close_up(canvas, place, (size * 1.6, size * 1.6))
        t = np.linspace(0, np.pi, 24)
        across = np.sin(t) ** 1.5 * size * 0.40
        along = -np.cos(t) * size
        upper = np.stack([along, across], axis=1)
        lower = np.stack([along, -across * 0.8], axis=1)[::-1]
        rotation = np.array([[np.cos(turn), np.sin(turn)], [-np.sin(turn), np.cos(turn)]])
        blades = (np.concatenate([upper, lower]) @ rotation, upper @ rotation)
        whole, half = (polygon(near.height, near.width, blade + centre) for blade in blades)
        _shadow(part, whole, light, stage.unit * 0.007)
        paint(part, tone, whole)
        paint(part, shade(tone, 1.25), half * np.float32(0.6))
