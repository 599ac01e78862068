"""Repetition: a planted copy is found with both its places, moved, resized and turned."""

import math

import numpy as np
import pytest
from scipy import ndimage

from curator.core.artifact import LIKELY_AT, POSSIBLE_AT
from tests.detectors.drawings import holds, in_bytes, photo, seen
from tests.images import Rgb

WIDTH, HEIGHT = 560, 420
SCENE = photo(WIDTH, HEIGHT, seed=4)
SOURCE = (130, 110)
"""Middle of what is copied, across and down."""

SIDE = 150


def copied(to: tuple[int, int], *, scale: float = 1, degrees: float = 0, scene: Rgb = SCENE) -> Rgb:
    """A square around `SOURCE` again around `to`, drawn by scipy's cubic splines."""
    y, x = np.mgrid[: scene.shape[0], : scene.shape[1]].astype(np.float64)
    turn = math.radians(degrees)
    across = (math.cos(turn) * (x - to[0]) + math.sin(turn) * (y - to[1])) / scale
    down = (math.cos(turn) * (y - to[1]) - math.sin(turn) * (x - to[0])) / scale
    inside = np.maximum(np.abs(across), np.abs(down)) <= SIDE / 2
    picture = scene.astype(np.float64)
    for channel in range(3):
        places = [down[inside] + SOURCE[1], across[inside] + SOURCE[0]]
        picture[inside, channel] = ndimage.map_coordinates(
            scene[..., channel].astype(np.float64), places, order=3, mode="nearest"
        )
    return in_bytes(picture)


@pytest.mark.parametrize(
    ("scale", "degrees"), [(1, 0), (1.3, 0), (0.8, 0), (1, 90), (1, 20), (1.15, -35)]
)
def test_a_copy_is_found_with_both_its_places(scale: float, degrees: float) -> None:
    to = (420, 300)
    found = seen("repetition", copied(to, scale=scale, degrees=degrees))
    assert found.score > LIKELY_AT
    assert holds(found, SOURCE[0] / WIDTH, SOURCE[1] / HEIGHT)
    assert holds(found, to[0] / WIDTH, to[1] / HEIGHT)
    assert found.message.startswith("a region appears twice, top left and ")


def test_the_box_ends_where_the_two_copies_end() -> None:
    """But for plain ground at their rims, which fits anything and is not counted."""
    found = seen("repetition", copied((420, 300)))
    assert found.region is not None
    left, top, width, height = found.region.as_list()
    assert (WIDTH * left, HEIGHT * top) == pytest.approx((55, 35), abs=45)
    assert (WIDTH * (left + width), HEIGHT * (top + height)) == pytest.approx((495, 375), abs=45)


def test_the_measure_is_the_root_of_the_copied_share() -> None:
    """Less the half window at each rim, and less plain ground."""
    found = seen("repetition", copied((420, 300)))
    whole = 100 * SIDE / math.sqrt(WIDTH * HEIGHT)
    assert 0.5 * whole < found.raw < whole


def test_a_copy_of_a_patch_too_small_to_be_sure_is_not_claimed() -> None:
    picture = SCENE.copy()
    picture[300:330, 400:430] = SCENE[100:130, 120:150]
    assert seen("repetition", picture).score < POSSIBLE_AT


@pytest.mark.parametrize("seed", [1, 2])
def test_things_of_one_kind_are_not_copies(seed: int) -> None:
    found = seen("repetition", photo(WIDTH, HEIGHT, seed=seed))
    assert (found.score < POSSIBLE_AT, found.region) == (True, None)


def test_a_row_of_alike_squares_without_texture_is_not_a_copy() -> None:
    picture = np.full((HEIGHT, WIDTH, 3), 90, np.uint8)
    for left in range(40, 500, 80):
        picture[150:200, left : left + 40] = 180
    assert seen("repetition", picture).score < POSSIBLE_AT
