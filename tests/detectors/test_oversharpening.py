"""Oversharpening: an unsharp-masked edge overshoots by a closed form, up to a limit."""

import math

import numpy as np
import pytest
from scipy.special import ndtr

from curator.core.artifact import LIKELY_AT, POSSIBLE_AT
from curator.detectors.base import place_name
from tests.detectors.drawings import Floats, gauss, in_bytes, middle_of, photo, seen, slanted
from tests.images import Rgb, blurred

SOFTNESS = 1.0
"""Sigma of the drawn edges, in pixels."""

DARK, LIGHT = 80, 170
LIMIT = 0.12
"""Overshoot, as a share of the step, from which an outline is seen."""


def edges(amount: float, radius: float) -> Rgb:
    """Slanted stripes of 60 px, each edge a normal distribution, unsharp-masked in closed form."""
    place = slanted(640, 480, 8) % 120 - 60

    def stripes(sigma: float) -> Floats:
        ends = ((0, 1), (60, -1), (-60, -1), (-120, 1))
        edges = [sign * ndtr((place - end) / sigma) for end, sign in ends]
        return np.sum(edges, axis=0)

    wider = math.hypot(SOFTNESS, radius)
    sharpened = (1 + amount) * stripes(SOFTNESS) - amount * stripes(wider)
    return in_bytes(DARK + (LIGHT - DARK) * sharpened)


def overshoot(amount: float, radius: float) -> float:
    """By how much of its step such an edge goes beyond its plateau."""
    away = np.linspace(0, 12, 4000)
    wider = math.hypot(SOFTNESS, radius)
    profile = (1 + amount) * ndtr(away / SOFTNESS) - amount * ndtr(away / wider)
    return float(profile.max() - 1)


CLEAR = [
    (amount, radius)
    for amount in (0, 0.5, 0.8, 1.1, 1.4, 1.8, 2.5, 3.5)
    for radius in (1.0, 1.5, 2.0)
    if abs(overshoot(amount, radius) - LIMIT) > 0.015
]
"""Amounts and radii whose overshoot is not so close to the limit that rounding decides."""


def sharpened(picture: Rgb, amount: float, radius: float = 1.5) -> Rgb:
    soft = blurred(picture, radius).astype(np.float64)
    return in_bytes(picture + amount * (picture - soft))


@pytest.mark.parametrize(("amount", "radius"), CLEAR)
def test_an_outline_counts_from_an_eighth_of_its_step(amount: float, radius: float) -> None:
    """All edges are alike, so the share that counts is 0 or 1; the spectrum adds less than 0.3."""
    share = float(overshoot(amount, radius) > LIMIT)
    found = seen("oversharpening", edges(amount, radius))
    assert found.raw == pytest.approx(share, abs=0.3)
    assert (found.score > LIKELY_AT) == (share == 1)


@pytest.mark.parametrize("seed", [1, 2])
def test_stronger_sharpening_never_scores_less(seed: int) -> None:
    amounts = (0, 0.5, 1, 1.5, 2, 3, 5)
    raws = [seen("oversharpening", sharpened(photo(seed=seed), amount)).raw for amount in amounts]
    assert raws == sorted(raws)


@pytest.mark.parametrize("seed", [1, 2])
def test_strong_sharpening_is_likely_and_light_sharpening_is_not_flagged(seed: int) -> None:
    assert seen("oversharpening", sharpened(photo(seed=seed), 3)).score > LIKELY_AT
    assert seen("oversharpening", sharpened(photo(seed=seed), 0.5)).score < POSSIBLE_AT


@pytest.mark.parametrize(("side", "place"), [(slice(0, 480), 0.25), (slice(480, 960), 0.75)])
def test_the_region_lies_in_the_sharpened_half(side: slice, place: float) -> None:
    picture = photo(960, 600, seed=6).copy()
    picture[:, side] = sharpened(picture, 4)[:, side]
    found = seen("oversharpening", picture)
    assert middle_of(found)[0] == pytest.approx(place, abs=0.25)
    assert found.region is not None
    assert found.message.endswith(f", most {place_name(found.region)}")


def test_blur_after_sharpening_takes_the_outlines_away() -> None:
    assert seen("oversharpening", blurred(sharpened(photo(), 3), 2.5)).score < POSSIBLE_AT


def test_soft_edges_and_plain_noise_have_no_outlines() -> None:
    assert seen("oversharpening", edges(0, 1)).score < 0.1
    noise = in_bytes(128 + gauss(400, 300, 3))
    assert seen("oversharpening", noise).score < POSSIBLE_AT
