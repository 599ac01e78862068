"""Seams: the planted line is found within 2 px, in columns and in rows, of tone and of content."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from curator.core.artifact import LIKELY_AT, POSSIBLE_AT
from tests.detectors.drawings import fractal, in_bytes, middle_of, photo, seen
from tests.images import Rgb, recompressed

WIDTH, HEIGHT = 640, 480
SCENE = photo(WIDTH, HEIGHT)


def turned(picture: Rgb) -> Rgb:
    """Over its diagonal: columns become rows."""
    return np.ascontiguousarray(picture.transpose(1, 0, 2))


def stepped(column: int, step: float, scene: Rgb = SCENE) -> Rgb:
    """Lighter from a column on."""
    picture = scene.astype(np.float64)
    picture[:, column:] += step
    return in_bytes(picture)


def shifted(column: int, pixels: int) -> Rgb:
    """From a column on, what should stand there so many pixels higher."""
    picture = SCENE.copy()
    picture[:, column:] = np.roll(SCENE, pixels, axis=0)[:, column:]
    return picture


def mirrored(column: int) -> Rgb:
    """What lies before a column again behind it, turned round, over a picture twice as wide."""
    cloth = in_bytes(128 + 24 * fractal(2 * WIDTH, HEIGHT))
    left = cloth[:, :column]
    return np.ascontiguousarray(np.concatenate([left, left[:, ::-1]], axis=1))


@pytest.mark.parametrize("step", [-8, 4, 8, 16])
@pytest.mark.parametrize("column", [101, 320, 555])
def test_a_step_of_tone_is_found_at_its_column(column: int, step: int) -> None:
    found = seen("seam", stepped(column, step))
    assert found.score > LIKELY_AT
    assert middle_of(found)[0] * WIDTH == pytest.approx(column, abs=2)
    assert f"a vertical line, {100 * column / WIDTH:.0f} % from the left" in found.message


@pytest.mark.parametrize("row", [77, 240, 401])
def test_a_step_of_tone_is_found_at_its_row(row: int) -> None:
    found = seen("seam", turned(stepped(row, 6, turned(SCENE))))
    assert found.score > LIKELY_AT
    assert middle_of(found)[1] * HEIGHT == pytest.approx(row, abs=2)
    assert f"a horizontal line, {100 * row / HEIGHT:.0f} % from the top" in found.message


@pytest.mark.parametrize("pixels", [16, 40])
@pytest.mark.parametrize("column", [200, 400])
def test_content_that_does_not_fit_is_found_at_its_column(column: int, pixels: int) -> None:
    found = seen("seam", shifted(column, pixels))
    assert found.score > LIKELY_AT
    assert middle_of(found)[0] * WIDTH == pytest.approx(column, abs=2)
    assert found.message.startswith("the content does not fit along a vertical line")


@pytest.mark.parametrize("column", [320, 400, 500, 640])
def test_a_mirrored_picture_has_its_axis_found(column: int) -> None:
    picture = mirrored(column)
    found = seen("seam", picture)
    assert found.score > LIKELY_AT
    assert middle_of(found)[0] * 2 * column == pytest.approx(column, abs=2)
    assert found.message.startswith("the picture is mirrored along a vertical line, 50 %")
    lying = seen("seam", turned(picture))
    assert middle_of(lying)[1] * 2 * column == pytest.approx(column, abs=2)
    assert "a horizontal line, 50 % from the top" in lying.message


@settings(max_examples=8)
@given(weaker=st.integers(0, 10), more=st.integers(1, 6))
def test_a_higher_step_never_scores_less_until_it_is_likely(weaker: int, more: int) -> None:
    lesser, greater = (seen("seam", stepped(260, step)).score for step in (weaker, weaker + more))
    assert greater >= min(lesser, LIKELY_AT) - 0.01


def test_rows_and_columns_are_measured_alike() -> None:
    picture = stepped(200, 3)
    assert seen("seam", turned(picture)).raw == pytest.approx(seen("seam", picture).raw, rel=0.02)


def test_a_strong_edge_over_a_part_of_the_height_is_a_thing() -> None:
    picture = SCENE.copy()
    picture[100:300, 200:400] = (200, 190, 180)
    assert seen("seam", picture).score < POSSIBLE_AT


def test_jpeg_blocks_jump_on_every_eighth_line_and_are_no_seam() -> None:
    assert seen("seam", recompressed(SCENE, 30)).score < POSSIBLE_AT


def test_a_smooth_gradient_has_no_seam() -> None:
    y, x = np.mgrid[:HEIGHT, :WIDTH]
    assert seen("seam", in_bytes(40 + x / 5 + y / 8)).score < POSSIBLE_AT


def test_symmetry_with_a_plain_ground_is_no_mirror() -> None:
    assert seen("seam", np.full((HEIGHT, WIDTH, 3), 120, np.uint8)).score < 0.1
