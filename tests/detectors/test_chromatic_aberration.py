"""Colour fringes: a channel magnified or moved by scipy is measured in pixels, signs and all."""

import math

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from scipy import ndimage

from curator.core.artifact import LIKELY_AT, POSSIBLE_AT
from tests.detectors.drawings import gauss, in_bytes, middle_of, photo, seen
from tests.images import Rgb, blurred

RED, BLUE = 0, 2
RADIAL_UNIT, SHIFT_UNIT = 0.7, 0.4
"""Pixels in one unit of the measure."""

SCENES = [blurred(photo(640, 480, seed=seed), 0.8) for seed in (1, 2)]
"""A lens of 1 px: a displacement is measured by slopes, which crisper edges bend."""


def displaced(
    picture: Rgb, channel: int, *, corner: float = 0, shift: tuple[float, float] = (0, 0)
) -> Rgb:
    """One channel magnified by `corner` px at the corners, and moved by (across, down) px."""
    height, width = picture.shape[:2]
    y, x = np.mgrid[:height, :width].astype(np.float64)
    larger = 1 + corner / math.hypot(width / 2, height / 2)
    middle_x, middle_y = (width - 1) / 2, (height - 1) / 2
    places = [
        middle_y + (y - middle_y - shift[1]) / larger,
        middle_x + (x - middle_x - shift[0]) / larger,
    ]
    moved = picture.astype(np.float64)
    moved[..., channel] = ndimage.map_coordinates(
        moved[..., channel], places, order=3, mode="nearest"
    )
    return in_bytes(moved)


@pytest.mark.parametrize("corner", [-2, -1, 0.35, 0.7, 1, 2])
@pytest.mark.parametrize("channel", [RED, BLUE])
@pytest.mark.parametrize("scene", SCENES)
def test_a_magnified_channel_is_measured_within_a_tenth(
    scene: Rgb, channel: int, corner: float
) -> None:
    found = seen("chromatic_aberration", displaced(scene, channel, corner=corner))
    assert found.raw * RADIAL_UNIT == pytest.approx(abs(corner), rel=0.1)


@pytest.mark.parametrize("shift", [(0.25, 0), (0, 0.5), (-0.6, 0.6), (0.8, 0.6)])
@pytest.mark.parametrize("channel", [RED, BLUE])
def test_a_moved_channel_is_measured_within_a_tenth(
    channel: int, shift: tuple[float, float]
) -> None:
    found = seen("chromatic_aberration", displaced(SCENES[0], channel, shift=shift))
    assert found.raw * SHIFT_UNIT == pytest.approx(math.hypot(*shift), rel=0.1)


def test_one_pixel_at_the_corners_is_likely_and_a_lens_is_not() -> None:
    strong = seen("chromatic_aberration", displaced(photo(), RED, corner=1.2))
    assert strong.score > LIKELY_AT
    assert "px at the corners" in strong.message
    assert seen("chromatic_aberration", displaced(photo(), RED, corner=0.4)).score < POSSIBLE_AT


def test_a_channel_beside_the_others_is_likely_and_said_to_be_so() -> None:
    found = seen("chromatic_aberration", displaced(photo(), BLUE, shift=(0.7, -0.7)))
    assert found.score > LIKELY_AT
    assert "lies 1.0 px beside the others" in found.message


def test_both_channels_displaced_against_each_other_count_once() -> None:
    both = displaced(displaced(SCENES[0], RED, corner=1), BLUE, corner=-1)
    assert seen("chromatic_aberration", both).raw * RADIAL_UNIT == pytest.approx(1, rel=0.1)


@settings(max_examples=6)
@given(weaker=st.floats(0.1, 1.5), more=st.floats(0.2, 1.0))
def test_a_stronger_magnification_never_scores_less(weaker: float, more: float) -> None:
    lesser, greater = (
        seen("chromatic_aberration", displaced(SCENES[0], RED, corner=corner))
        for corner in (weaker, weaker + more)
    )
    assert greater.score >= lesser.score - 0.01


def test_noise_of_its_own_in_each_channel_hardly_matters() -> None:
    planted = displaced(SCENES[0], RED, corner=1.5).astype(np.float64)
    for channel in range(3):
        planted[..., channel] += gauss(640, 480, 2, seed=channel)
    found = seen("chromatic_aberration", in_bytes(planted))
    assert found.raw * RADIAL_UNIT == pytest.approx(1.5, rel=0.15)


def test_the_region_lies_off_the_middle_where_fringes_are_wide() -> None:
    found = seen("chromatic_aberration", displaced(photo(seed=3), RED, corner=2))
    across, down = middle_of(found)
    assert max(abs(across - 0.5), abs(down - 0.5)) > 0.15
    assert "strongest" in found.message


def test_a_picture_in_greys_has_no_fringes() -> None:
    grey = np.repeat(photo()[..., 1:2], 3, axis=2)
    assert seen("chromatic_aberration", grey).raw < 0.05


def test_a_picture_without_edges_is_not_judged() -> None:
    found = seen("chromatic_aberration", in_bytes(128 + gauss(400, 300, 1)))
    assert found.raw == 0
