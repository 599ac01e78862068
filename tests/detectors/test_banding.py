"""Banding: steps of known height and width give their closed form, dithered ones give nothing."""

import math

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from curator.core.artifact import LIKELY_AT, POSSIBLE_AT
from tests.detectors.drawings import (
    Floats,
    distance_from_middle,
    gauss,
    ground,
    holds,
    in_bytes,
    photo,
    seen,
)

NONE = -4.0
STRAIGHT = 0.2
"""Weight of a contour along a row or a column."""

ROUND = 50 + 130 * distance_from_middle(640, 480) / 400
"""A slow round gradient, not yet rounded to levels."""


def stairs(width: int, height: int, step: int, tread: int) -> Floats:
    """Diagonal stripes of `tread` pixels across, each `step` levels above the last."""
    y, x = np.mgrid[:height, :width]
    return 40.0 + step * ((x + y) // tread)


def quantised(values: Floats, step: float) -> Floats:
    return step * np.floor(values / step)


def dithered(values: Floats, step: float) -> Floats:
    """To the same levels, but by chance, so that the mean is kept."""
    chance = np.random.default_rng(5).uniform(size=values.shape)
    return step * np.floor(values / step + chance)


@pytest.mark.parametrize(("step", "tread"), [(2, 16), (3, 24), (5, 40), (10, 64), (14, 96)])
def test_diagonal_steps_give_their_closed_form(step: int, tread: int) -> None:
    """One pixel in `tread` lies on a contour, and weighs what the step has beyond one level."""
    found = seen("banding", in_bytes(stairs(640, 480, step, tread)))
    assert found.raw == pytest.approx(math.log10((step - 1) / tread + 1e-4), abs=0.03)
    assert found.score > LIKELY_AT


@pytest.mark.parametrize(("step", "tread"), [(2, 16), (5, 32), (10, 64)])
def test_steps_along_the_rows_weigh_a_fifth(step: int, tread: int) -> None:
    y = np.mgrid[:480, :640][0]
    found = seen("banding", in_bytes(60.0 + step * (y // tread)))
    expected = math.log10(STRAIGHT * (step - 1) / tread + 1e-4)
    assert found.raw == pytest.approx(expected, abs=0.04)


@pytest.mark.parametrize("step", [2, 4, 8])
def test_rings_are_likely_and_the_same_levels_dithered_are_not_even_possible(step: int) -> None:
    rings = seen("banding", in_bytes(quantised(ROUND, step)))
    assert rings.score > LIKELY_AT
    assert "steps in smooth gradients" in rings.message
    assert seen("banding", in_bytes(dithered(ROUND, step))).raw == pytest.approx(NONE)


@settings(max_examples=10)
@given(step=st.integers(1, 12), more=st.integers(1, 2))
def test_higher_steps_of_the_same_width_never_score_less(step: int, more: int) -> None:
    lesser, greater = (
        seen("banding", in_bytes(stairs(256, 192, height, 32) / 2 + 40)).score
        for height in (2 * step, 2 * (step + more))
    )
    assert greater >= lesser


def test_a_gradient_of_single_levels_is_not_flagged() -> None:
    assert seen("banding", in_bytes(ROUND)).score < POSSIBLE_AT


def test_steps_too_high_for_a_gradient_are_edges_of_things() -> None:
    assert seen("banding", in_bytes(stairs(400, 300, 16, 80))).raw == pytest.approx(NONE)


def test_noise_hides_the_steps_from_the_eye_and_from_the_measure() -> None:
    noisy = quantised(ROUND, 4) + gauss(640, 480, 2)
    assert seen("banding", in_bytes(noisy)).score < POSSIBLE_AT


@pytest.mark.parametrize(
    ("top", "left", "words"), [(0, 0, "top left"), (240, 320, "bottom right"), (240, 0, "bottom")]
)
def test_the_region_surrounds_the_steps(top: int, left: int, words: str) -> None:
    picture = photo().copy()
    picture[top : top + 240, left : left + 320] = in_bytes(stairs(320, 240, 4, 20))
    found = seen("banding", picture)
    assert found.score > LIKELY_AT
    assert holds(found, (left + 160) / 640, (top + 120) / 480)
    assert words in found.message


@pytest.mark.parametrize("level", [0, 254])
def test_steps_next_to_black_and_white_are_not_seen(level: int) -> None:
    y, x = np.mgrid[:300, :400]
    assert seen("banding", in_bytes(level + (x + y) // 40 % 2)).raw == pytest.approx(NONE)


def test_a_plain_ground_has_no_steps() -> None:
    assert seen("banding", in_bytes(ground(300, 200))).raw == pytest.approx(NONE)
