"""Print size: arithmetic on the pixels and on how many of them are detail."""

import numpy as np
import pytest

from tests.detectors.drawings import enlarged, seen
from tests.images import sharp_scene


@pytest.mark.parametrize(
    ("width", "height", "centimetres"),
    [(1181, 700, 10), (600, 1181, 10), (300, 200, 3), (640, 480, 5)],
)
def test_a_crisp_picture_prints_at_300_pixels_an_inch(
    width: int, height: int, centimetres: int
) -> None:
    found = seen("print_size", sharp_scene(width, height))
    assert found.raw == pytest.approx(max(width, height), rel=0.02)
    assert found.message == f"detail for {centimetres} cm along the longer side at 300 ppi"


def test_the_score_is_nought_because_the_brief_says_what_is_too_small() -> None:
    assert seen("print_size", sharp_scene(64, 48)).score == 0
    assert seen("print_size", sharp_scene(1200, 800)).score == 0


def test_enlarging_adds_pixels_and_hardly_any_detail() -> None:
    small = sharp_scene(480, 400)
    larger = enlarged(small, 3)
    assert larger.shape[1] == 3 * 480
    assert seen("print_size", larger).raw < 1.35 * seen("print_size", small).raw


def test_the_measure_is_the_longer_side_over_the_factor_of_low_detail() -> None:
    larger = enlarged(sharp_scene(480, 400), 2, order=1)
    factor = seen("low_detail", larger).raw
    assert factor > 1.5
    assert seen("print_size", larger).raw == pytest.approx(960 / factor)


def test_a_tiny_picture_is_as_large_as_its_pixels() -> None:
    assert seen("print_size", np.zeros((3, 7, 3), np.uint8)).raw == 7
