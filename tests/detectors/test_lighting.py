"""Lighting: what lights one part otherwise is found, by the log ratios of the planted light."""

import math

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from curator.detectors.base import Views
from curator.detectors.lighting import illuminants
from curator.imaging.decode import Pixels
from tests.detectors.drawings import Floats, drawn_edges, holds, in_bytes, seen
from tests.images import Rgb

Light = tuple[float, float, float]
GREY: Floats = 0.6 * drawn_edges(640, 480).astype(np.float64)
"""Grey things, dark enough to be lit by 1.6 without clipping."""


def lit(light: Light, part: tuple[slice, slice]) -> Rgb:
    picture = GREY.copy()
    picture[part] *= light
    return in_bytes(picture)


LEFT = slice(None), slice(0, 320)
CORNERS = {
    "top left": (slice(0, 200), slice(0, 260)),
    "bottom right": (slice(280, 480), slice(380, 640)),
}


@pytest.mark.parametrize("light", [(1.2, 1, 0.85), (1.5, 1, 0.6), (0.8, 1, 1.4)])
def test_two_halves_differ_by_the_log_ratios_of_their_lights(light: Light) -> None:
    """Less up to a fifth, for rounding to levels leaves a floor beneath every slope."""
    colours, weight = illuminants(Views(Pixels(lit(light, LEFT))))
    assert colours.shape == (6, 8, 2)
    assert weight.shape == (6, 8)
    left, right = colours[:, :3].mean(axis=(0, 1)), colours[:, -3:].mean(axis=(0, 1))
    expected = [math.log(light[0]), math.log(light[2])]
    assert list(left - right) == pytest.approx(expected, rel=0.2, abs=0.01)


@pytest.mark.parametrize("light", [(1.25, 1, 0.8), (1.5, 1, 0.6), (0.75, 1, 1.3)])
def test_a_smaller_part_lit_otherwise_gives_the_distance_of_its_light(light: Light) -> None:
    found = seen("lighting", lit(light, (slice(None), slice(0, 240))))
    expected = math.hypot(math.log(light[0]), math.log(light[2]))
    assert found.raw == pytest.approx(expected, rel=0.15)


@pytest.mark.parametrize(("light", "word"), [((1.5, 1, 0.6), "warmer"), ((0.7, 1, 1.4), "cooler")])
@pytest.mark.parametrize("place", CORNERS)
def test_the_region_lies_in_the_part_and_the_message_says_how_it_is_lit(
    place: str, light: Light, word: str
) -> None:
    rows, columns = CORNERS[place]
    found = seen("lighting", lit(light, (rows, columns)))
    assert found.region is not None
    assert rows.start / 480 - 0.1 <= found.region.y <= rows.stop / 480
    assert columns.start / 640 - 0.1 <= found.region.x <= columns.stop / 640
    assert word in found.message


def test_one_light_of_any_colour_is_consistent() -> None:
    whole = slice(None), slice(None)
    assert seen("lighting", lit((1.4, 1, 0.6), whole)).raw < 0.1


def test_a_darker_half_is_no_other_light() -> None:
    assert seen("lighting", lit((0.6, 0.6, 0.6), LEFT)).raw < 0.1


@settings(max_examples=8)
@given(weaker=st.floats(0, 0.4), more=st.floats(0.05, 0.3))
def test_a_greater_difference_never_scores_less(weaker: float, more: float) -> None:
    part = slice(None), slice(0, 240)
    lesser, greater = (
        seen("lighting", lit((math.exp(by / 2), 1, math.exp(-by)), part)).score
        for by in (weaker, weaker + more)
    )
    assert greater >= lesser


def test_a_picture_without_edges_is_not_judged() -> None:
    found = seen("lighting", np.full((300, 400, 3), (180, 120, 90), np.uint8))
    assert found.raw == 0
    assert holds(found, 0.5, 0.5) is False
