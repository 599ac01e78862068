"""Lattices: a drawn one gives its closed form at periods 2, 4 and 8, and at no other period."""

import math
from collections.abc import Callable

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from scipy import ndimage

from curator.core.artifact import LIKELY_AT, POSSIBLE_AT
from tests.detectors.drawings import Floats, fractal, gauss, ground, holds, in_bytes, photo, seen

HEARD = 3.0
"""Gain of the mixed second difference from which a frequency counts."""


def dots(
    width: int, height: int, period: int, peak: int, phase: tuple[int, int] = (0, 0)
) -> Floats:
    """One brighter pixel in every square of `period` pixels."""
    picture = ground(width, height, 120)
    picture[phase[1] :: period, phase[0] :: period] += peak
    return picture


def chess(width: int, height: int, amplitude: float) -> Floats:
    """(height, width) of plus and minus `amplitude` in turn: the finest lattice there is."""
    y, x = np.mgrid[:height, :width]
    return amplitude * (-1.0) ** (x + y)


def folded_peak_to_peak(picture: Floats, period: int) -> float:
    """What the pattern measures when all its repeats lie on each other."""
    height, width = (side // period * period for side in picture.shape)
    whole = picture[:height, :width].reshape(height // period, period, width // period, period)
    return float(np.ptp(whole.mean(axis=(0, 2))))


@pytest.mark.parametrize("peak", [1, 2, 4, 8])
@pytest.mark.parametrize("period", [2, 4, 8])
def test_dots_give_their_closed_form(period: int, peak: int) -> None:
    """A dot has peak / period^2 at every frequency; texture masks by 16 peak / period^2."""
    gains = [2 - 2 * math.cos(2 * math.pi * k / period) for k in range(period)]
    heard = sum(across * down > HEARD for across in gains for down in gains)
    share = peak / period**2
    expected = share * math.sqrt(heard) / (1 + 16 * share * 1.25 / 6 / 6)
    picture = dots(480, 360, period, peak)
    assert folded_peak_to_peak(picture, period) == peak
    assert seen("lattice", in_bytes(picture)).raw == pytest.approx(expected, rel=0.01)


@pytest.mark.parametrize("amplitude", [0.25, 0.35, 0.7])
def test_the_amplitude_under_noise_comes_out(amplitude: float) -> None:
    """Less what six levels of texture around it hide, as Immerkaer's mask sees texture."""
    picture = in_bytes(ground(960, 720) + chess(960, 720, amplitude) + gauss(960, 720, 1))
    folded = folded_peak_to_peak(picture[..., 0].astype(np.float64), 2)
    assert folded == pytest.approx(2 * amplitude, rel=0.05)
    mask = np.outer([1, -2, 1], [1, -2, 1])
    texture = np.abs(ndimage.convolve(picture[..., 0].astype(np.float64), mask)).mean() * 1.25 / 6
    assert seen("lattice", picture).raw == pytest.approx(amplitude / (1 + texture / 6), rel=0.08)


def test_the_amplitude_gates_and_not_the_significance() -> None:
    """A fifth of a level over 700 000 pixels is significant beyond doubt, and nobody sees it."""
    noise = gauss(960, 720, 1)
    assert seen("lattice", in_bytes(120 + chess(960, 720, 0.2) + noise)).score < POSSIBLE_AT
    assert seen("lattice", in_bytes(120 + chess(960, 720, 1.0) + noise)).score > LIKELY_AT


@pytest.mark.parametrize("period", [3, 5, 6, 7, 9, 11, 15])
def test_a_period_of_no_network_is_not_a_lattice(period: int) -> None:
    assert seen("lattice", in_bytes(dots(480, 360, period, 8))).score < 0.15


@settings(max_examples=10)
@given(across=st.integers(0, 7), down=st.integers(0, 7), period=st.sampled_from([4, 8]))
def test_the_phase_does_not_matter(across: int, down: int, period: int) -> None:
    expected = seen("lattice", in_bytes(dots(360, 240, period, 6))).raw
    moved = in_bytes(dots(360, 240, period, 6, (across % period, down % period)))
    assert seen("lattice", moved).raw == pytest.approx(expected, rel=0.02)


@settings(max_examples=10)
@given(weaker=st.floats(0, 3), more=st.floats(0.3, 2))
def test_a_stronger_lattice_never_scores_less(weaker: float, more: float) -> None:
    noise = gauss(360, 240, 1)
    lesser, greater = (
        seen("lattice", in_bytes(120 + chess(360, 240, amplitude) + noise)).score
        for amplitude in (weaker, weaker + more)
    )
    assert greater >= lesser - 0.01


def test_a_lattice_on_a_picture_of_things_is_found() -> None:
    planted = in_bytes(photo() + chess(640, 480, 1.5)[..., None])
    found = seen("lattice", planted)
    assert found.score > LIKELY_AT
    assert "levels all over" in found.message


@pytest.mark.parametrize(
    "texture",
    [lambda: gauss(480, 360, 8), lambda: 20 * fractal(480, 360, slope=0.8)],
    ids=["white noise", "fine texture"],
)
def test_noise_and_texture_are_no_lattice(texture: Callable[[], Floats]) -> None:
    assert seen("lattice", in_bytes(128 + texture())).score < 0.2


def test_the_region_surrounds_the_lattice() -> None:
    picture = ground(960, 720, 128) + gauss(960, 720, 1)
    picture[360:, 480:] += chess(480, 360, 2)
    found = seen("lattice", in_bytes(picture))
    assert found.score > LIKELY_AT
    assert holds(found, 0.75, 0.75)
    assert not holds(found, 0.25, 0.25)
    assert "strongest bottom right" in found.message


def test_enlarging_takes_a_lattice_away_and_it_is_then_not_claimed() -> None:
    small = in_bytes(128 + gauss(400, 300, 1) + chess(400, 300, 2))
    larger = np.repeat(np.repeat(small, 3, axis=0), 3, axis=1)
    assert seen("lattice", larger).score < POSSIBLE_AT
