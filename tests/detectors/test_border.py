"""Borders: a bar's width comes out to the line, and nothing else along an edge is a bar."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from curator.core.artifact import LIKELY_AT, POSSIBLE_AT, Region
from tests.detectors.drawings import gauss, in_bytes, photo, seen
from tests.images import Rgb

WIDTH, HEIGHT = 640, 480


def barred(top: int = 0, bottom: int = 0, left: int = 0, right: int = 0, level: int = 16) -> Rgb:
    """A picture with bars of one level of so many pixels."""
    picture = photo(WIDTH, HEIGHT).copy()
    picture[:top], picture[HEIGHT - bottom :] = level, level
    picture[:, :left], picture[:, WIDTH - right :] = level, level
    return picture


@pytest.mark.parametrize("level", [0, 16, 255])
@pytest.mark.parametrize("lines", [3, 5, 8, 13, 40, 100])
def test_letterbox_bars_come_out_to_the_line(lines: int, level: int) -> None:
    found = seen("border", barred(top=lines, bottom=lines, level=level))
    assert found.raw == pytest.approx(min(3, 100 * lines / HEIGHT))
    assert found.region == Region(0, 0, 1, lines / HEIGHT)
    assert found.message == "bars of one tone, top and bottom"


@pytest.mark.parametrize("columns", [3, 7, 24, 100])
def test_pillars_come_out_to_the_column(columns: int) -> None:
    found = seen("border", barred(left=columns, right=columns))
    assert found.raw == pytest.approx(min(3, 100 * columns / HEIGHT))
    assert found.region == Region(0, 0, columns / WIDTH, 1)
    assert found.message == "bars of one tone, left and right"


def test_the_region_is_the_thicker_bar_and_the_thinner_one_counts() -> None:
    found = seen("border", barred(top=6, bottom=21))
    assert found.raw == pytest.approx(100 * 6 / HEIGHT)
    assert found.region is not None
    assert found.region.as_list() == pytest.approx([0, 1 - 21 / HEIGHT, 1, 21 / HEIGHT], abs=1e-4)


def test_four_bars_are_a_frame() -> None:
    found = seen("border", barred(12, 12, 12, 12, level=250))
    assert found.score > LIKELY_AT
    assert found.message == "a frame along all four edges"


@settings(max_examples=15)
@given(lines=st.integers(0, 60), more=st.integers(1, 40))
def test_thicker_bars_never_score_less(lines: int, more: int) -> None:
    lesser, greater = (
        seen("border", barred(top=both, bottom=both)).score for both in (lines, lines + more)
    )
    assert greater >= lesser


def test_a_bar_along_one_edge_only_is_a_wall_or_a_sky() -> None:
    assert seen("border", barred(top=60)).score < POSSIBLE_AT
    assert seen("border", barred(right=60)).score < POSSIBLE_AT


def test_light_grain_on_the_bars_does_not_hide_them() -> None:
    grained = in_bytes(barred(top=20, bottom=20, level=60) + gauss(WIDTH, HEIGHT, 1)[..., None])
    assert seen("border", grained).score > LIKELY_AT


def test_textured_bars_are_part_of_the_picture() -> None:
    rough = in_bytes(barred(top=20, bottom=20, level=60) + gauss(WIDTH, HEIGHT, 5)[..., None])
    assert seen("border", rough).score < POSSIBLE_AT


def test_bars_that_hardly_differ_from_the_picture_are_a_ground() -> None:
    """A thing before a plain ground: the step is high, but few columns change with it."""
    picture = np.full((HEIGHT, WIDTH, 3), 200, np.uint8)
    picture[60:420, 300:340] = 60
    assert seen("border", picture).score < POSSIBLE_AT


def test_a_vignette_drifts_and_is_no_bar() -> None:
    darkening = np.linspace(-1, 1, HEIGHT)[:, None] ** 4
    vignette = in_bytes(180 - 120 * darkening.repeat(WIDTH, axis=1))
    assert seen("border", vignette).score < POSSIBLE_AT


def test_turning_the_picture_over_its_diagonal_keeps_the_measure() -> None:
    picture = barred(top=9, bottom=14)
    turned = np.ascontiguousarray(picture.transpose(1, 0, 2))
    assert seen("border", turned).raw == pytest.approx(seen("border", picture).raw)
