"""Pictures with a face or with letters in them, drawn."""

import random
from collections.abc import Sequence

import numpy as np
from PIL import Image, ImageDraw, ImageFilter, ImageFont

from curator.core.artifact import Region
from curator.imaging.decode import Bytes, as_bytes

SKIN = (224, 180, 150)
HAIR = (60, 40, 30)


def draw_faces(size: tuple[int, int], *places: tuple[int, int, int]) -> tuple[Bytes, list[Region]]:
    """A picture with plain faces at (x, y, radius) in pixels, and the boxes that hold them."""
    picture = Image.new("RGB", size, (90, 110, 130))
    for x, y, radius in places:
        _face(ImageDraw.Draw(picture), x, y, radius)
    width, height = size
    boxes = [
        Region((x - r) / width, (y - 1.4 * r) / height, 2 * r / width, 2.5 * r / height)
        for x, y, r in places
    ]
    return as_bytes(picture.filter(ImageFilter.GaussianBlur(1))), boxes


def _face(draw: ImageDraw.ImageDraw, x: float, y: float, r: float) -> None:
    def oval(at: tuple[float, float], half: tuple[float, float], fill: tuple[int, ...]) -> None:
        (u, v), (a, b) = at, half
        draw.ellipse((x + (u - a) * r, y + (v - b) * r, x + (u + a) * r, y + (v + b) * r), fill)

    draw.rectangle((x - 0.35 * r, y + 0.9 * r, x + 0.35 * r, y + 1.7 * r), (190, 153, 127))
    oval((0, 2.5), (1.6, 1), (60, 60, 110))
    oval((0, -0.25), (1, 1.15), HAIR)
    oval((0, 0), (0.8, 1.1), SKIN)
    for side in (-1, 1):
        oval((side * 0.33, -0.12), (0.17, 0.09), (250, 250, 250))
        oval((side * 0.33, -0.12), (0.08, 0.085), (30, 20, 15))
        brow = (x + side * 0.5 * r, y - 0.32 * r, x + side * 0.18 * r, y - 0.34 * r)
        draw.line(brow, HAIR, max(2, round(r * 0.06)))
    nose = [(x - 0.02 * r, y - 0.1 * r), (x + 0.1 * r, y + 0.28 * r), (x - 0.1 * r, y + 0.28 * r)]
    draw.polygon(nose, (197, 158, 132))
    oval((0, 0.53), (0.28, 0.09), (170, 70, 70))


def draw_text(lines: Sequence[str], size: tuple[int, int] = (700, 330)) -> Bytes:
    """Dark letters on a light ground, one line under the other."""
    picture = Image.new("RGB", size, (240, 236, 228))
    draw = ImageDraw.Draw(picture)
    for number, line in enumerate(lines):
        draw.text((40, 40 + 90 * number), line, (30, 30, 40), ImageFont.load_default(48))
    return as_bytes(picture)


def garbled(picture: Bytes, seed: int = 1) -> Bytes:
    """The same letters with narrow strips of them mirrored and moved, as bad generators do."""
    dice = random.Random(seed)
    result = np.array(picture)
    for x in range(40, result.shape[1] - 40, 14):
        strip = result[:, x : x + 14]
        turned = (strip, strip[:, ::-1], np.roll(strip, dice.randint(-12, 12), 0))
        result[:, x : x + 14] = dice.choice(turned).copy()
    return result
