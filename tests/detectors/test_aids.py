"""Aids to the eye: they draw what is there, and say nothing where nothing is."""

import math

import cv2
import numpy as np
import pytest

from curator.core.aid import Aid, AidMap, CastSample, LightMap, LineMap
from curator.detectors.aids import draw_aid
from curator.detectors.base import Views
from curator.imaging.decode import Pixels
from tests.images import Rgb, sharp_scene


def drawn(aid: Aid, picture: Rgb) -> AidMap:
    found = draw_aid(aid, Views(Pixels(np.ascontiguousarray(picture))))
    assert found is not None
    return found


def test_a_picture_that_is_too_small_or_empty_has_nothing_to_draw() -> None:
    small = Views(Pixels(sharp_scene(40, 40)))
    assert all(draw_aid(aid, small) is None for aid in Aid)
    flat = Views(Pixels(np.full((300, 400, 3), 90, np.uint8)))
    assert draw_aid(Aid.LINES, flat) is None


def test_arrows_point_to_where_it_is_lighter() -> None:
    ramp = np.repeat(np.linspace(20, 230, 600)[None, :, None], 400, axis=0)
    picture = np.repeat(ramp, 3, axis=2).astype(np.uint8)
    found = drawn(Aid.LIGHT, picture)
    assert isinstance(found, LightMap)
    assert len(found.arrows) > 20
    for arrow in found.arrows:
        assert arrow.direction[0] > 0.98
        assert 0 < arrow.strength <= 1


def test_a_half_in_warm_light_is_tinted_warm() -> None:
    picture = sharp_scene(800, 600).astype(np.float32)
    picture[:, 400:] *= (1.25, 1.0, 0.7)
    found = drawn(Aid.LIGHT, picture.clip(0, 255).astype(np.uint8))
    assert isinstance(found, LightMap)
    assert len(found.cells) == found.rows * found.columns
    told = [
        (number % found.columns, cell)
        for number, cell in enumerate(found.cells)
        if cell.tint is not None
    ]
    right = [cell for column, cell in told if column >= found.columns // 2]
    left = [cell for column, cell in told if column < found.columns // 2]
    assert np.mean([cell.warmth for cell in right]) > np.mean([cell.warmth for cell in left]) + 0.3
    assert np.mean([cell.tint[0] for cell in right if cell.tint]) > 128
    assert all(cell.tint is None or all(0 <= part <= 255 for part in cell.tint) for cell in right)


def test_a_straight_line_is_straight_and_a_swimming_one_is_wavy() -> None:
    picture = np.full((600, 800, 3), 200, np.uint8)
    cv2.line(picture, (40, 100), (760, 140), (30, 30, 30), 3)
    across = np.arange(40, 760)
    down = 420 + 2.5 * np.sin(across / 9)
    points = np.stack([across, down], axis=1).round().astype(np.int32)
    cv2.polylines(picture, [points], False, (30, 30, 30), 3)
    found = drawn(Aid.LINES, picture)
    assert isinstance(found, LineMap)
    assert found.straight
    assert found.wavy
    assert all(y < 0.4 for line in found.straight for _x, y in line)
    assert all(y > 0.6 for chain in found.wavy for _x, y in chain)


def test_the_two_edges_of_one_line_are_followed_once_or_twice_and_at_its_angle() -> None:
    picture = np.full((600, 800, 3), 200, np.uint8)
    cv2.line(picture, (100, 500), (700, 100), (20, 20, 20), 9)
    found = drawn(Aid.LINES, picture)
    assert isinstance(found, LineMap)
    assert 1 <= len(found.long) <= 2
    for (x1, y1), (x2, y2) in found.long:
        angle = math.degrees(math.atan2((y2 - y1) * 600, (x2 - x1) * 800)) % 180
        assert angle == pytest.approx(math.degrees(math.atan2(-400, 600)) % 180, abs=1.5)


@pytest.mark.parametrize(
    ("gains", "hue"),
    [((1.25, 1.0, 0.8), "orange"), ((0.8, 1.0, 1.25), "blue"), ((0.9, 1.15, 0.9), "green")],
)
def test_a_cast_has_its_hue_in_words_and_as_a_swatch(
    gains: tuple[float, float, float], hue: str
) -> None:
    grey = sharp_scene(400, 300).mean(axis=2, keepdims=True)
    found = drawn(Aid.COLOUR, (grey * gains).clip(0, 255).astype(np.uint8))
    assert isinstance(found, CastSample)
    assert hue in found.message or found.chroma > 8
    assert np.argmax(found.colour) == np.argmax(gains)
    assert np.argmin(found.colour) == np.argmin(gains) or hue == "green"
    assert 0 <= found.hue_degrees < 360
