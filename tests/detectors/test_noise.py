"""Noise: the planted deviation comes out, by Immerkaer's own formula, and texture is left alone."""

import math

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from scipy import ndimage

from curator.core.artifact import LIKELY_AT, POSSIBLE_AT
from tests.detectors.drawings import Floats, fractal, gauss, ground, in_bytes, photo, seen
from tests.images import blurred

MASK = np.outer([1, -2, 1], [1, -2, 1])


def immerkaer(picture: Floats) -> Floats:
    """Sigma of each 16-pixel square, by the paper's formula and scipy's convolution."""
    response = np.abs(ndimage.convolve(picture, MASK, mode="mirror"))
    rows, columns = (side // 16 for side in picture.shape)
    squares = response[: 16 * rows, : 16 * columns].reshape(rows, 16, columns, 16)
    return math.sqrt(math.pi / 2) / 6 * squares.mean(axis=(1, 3))


@pytest.mark.parametrize("sigma", [1.5, 3, 6, 12])
def test_the_measure_is_the_tenth_percentile_of_immerkaers_formula(sigma: float) -> None:
    picture = in_bytes(ground(512, 384) + gauss(512, 384, sigma))
    oracle = immerkaer(picture[..., 0].astype(np.float64))
    assert seen("noise", picture).raw == pytest.approx(np.percentile(oracle, 10), rel=0.01)
    assert oracle.mean() == pytest.approx(sigma, rel=0.04)


@pytest.mark.parametrize("level", [60, 128, 200])
@pytest.mark.parametrize("sigma", [1.5, 3, 6])
def test_the_planted_deviation_comes_out(sigma: float, level: int) -> None:
    """The calm tenth of the squares lies 11 % below their mean, as their 256 pixels scatter."""
    found = seen("noise", in_bytes(ground(640, 480, level) + gauss(640, 480, sigma, seed=level)))
    assert found.raw == pytest.approx(0.9 * sigma, rel=0.04)


def test_noise_is_read_off_a_picture_of_things_as_well() -> None:
    picture = photo().astype(np.float64) + gauss(640, 480, 5, seed=9)[..., None]
    found = seen("noise", in_bytes(picture))
    assert found.raw == pytest.approx(0.9 * math.hypot(5, 0.8), rel=0.1)
    assert found.score > LIKELY_AT
    assert found.message == f"noise of {found.raw:.1f} levels even in calm places"
    assert found.region is None


@settings(max_examples=12)
@given(weaker=st.floats(0.5, 10), more=st.floats(0.3, 5))
def test_stronger_noise_never_scores_less(weaker: float, more: float) -> None:
    unit = gauss(256, 192, 1)
    lesser, greater = (
        seen("noise", in_bytes(128 + unit * sigma)) for sigma in (weaker, weaker + more)
    )
    assert greater.score >= lesser.score


def test_slopes_and_upright_edges_are_no_noise() -> None:
    y, x = np.mgrid[:384, :512]
    assert seen("noise", in_bytes(60 + x / 5 + y / 6)).raw < 0.6
    assert seen("noise", in_bytes(90 + 60.0 * (x // 20 % 2))).raw == 0


def test_noise_in_half_of_the_picture_leaves_the_calm_half_calm() -> None:
    picture = ground(512, 384) + gauss(512, 384, 8)
    picture[:, 256:] = 128
    assert seen("noise", in_bytes(picture)).score < POSSIBLE_AT


def test_coarse_texture_is_no_noise() -> None:
    cloth = 128 + 20 * fractal(512, 384, slope=1.6)
    assert seen("noise", in_bytes(cloth)).score < POSSIBLE_AT


def test_blur_takes_the_noise_away() -> None:
    noisy = in_bytes(ground(512, 384) + gauss(512, 384, 8))
    assert seen("noise", blurred(noisy, 2)).score < POSSIBLE_AT


@pytest.mark.parametrize("level", [0, 255])
def test_noise_cut_off_by_the_end_of_the_scale_is_not_judged(level: int) -> None:
    found = seen("noise", in_bytes(ground(256, 256, level) + gauss(256, 256, 4)))
    assert (found.raw, found.score) == (0, 0)
