"""JPEG blocks: a drawn grid gives its closed form at any phase, and only a grid of eight counts."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from curator.core.artifact import LIKELY_AT, POSSIBLE_AT
from curator.detectors.base import Finding, Views
from curator.detectors.blocking import look
from curator.imaging.decode import Pixels
from tests.images import Rgb, block_grid, calm_scene, recompressed, sharp_scene


def seen(picture: Rgb) -> Finding:
    return look(Views(Pixels(picture)))


@pytest.mark.parametrize("step", [1, 2, 4, 6])
def test_a_drawn_grid_gives_its_closed_form(step: int) -> None:
    """Each axis: the step at one phase in eight, over the root of the mean step plus 0.3."""
    axis = step / (step / 8 + 0.3) ** 0.5
    assert seen(block_grid(512, 384, step=step)).raw == pytest.approx(1.25 * axis, rel=0.03)


@settings(max_examples=15)
@given(phase=st.tuples(st.integers(0, 7), st.integers(0, 7)))
def test_the_grids_phase_does_not_matter(phase: tuple[int, int]) -> None:
    expected = seen(block_grid(400, 320, step=2)).raw
    assert seen(block_grid(400, 320, step=2, phase=phase)).raw == pytest.approx(expected, rel=0.03)


@pytest.mark.parametrize("phase", [(0, 0), (3, 5), (7, 1)])
@pytest.mark.parametrize("quality", [12, 25, 40])
def test_strong_compression_is_likely_wherever_it_was_cropped(
    quality: int, phase: tuple[int, int]
) -> None:
    found = seen(recompressed(sharp_scene(640, 480), quality, phase))
    assert found.score > LIKELY_AT
    assert "8×8" in found.message


@pytest.mark.parametrize("scene", [sharp_scene(640, 480), calm_scene(640, 480)])
def test_uncompressed_and_lightly_compressed_pictures_are_not_flagged(scene: Rgb) -> None:
    assert seen(scene).score < 0.15
    assert seen(recompressed(scene, 95)).score < POSSIBLE_AT


def test_stronger_compression_never_scores_less() -> None:
    scene = sharp_scene(640, 480, seed=4)
    raws = [seen(recompressed(scene, quality)).raw for quality in (85, 70, 55, 40, 25)]
    assert raws == sorted(raws)


@pytest.mark.parametrize("side", [2, 4, 5, 6, 7, 9, 12])
def test_a_grid_of_another_period_is_not_compression(side: int) -> None:
    assert seen(block_grid(504, 504, step=4, side=side)).score < POSSIBLE_AT


def test_lines_along_one_axis_alone_are_not_compression() -> None:
    board = block_grid(512, 512, step=4)
    stripes = np.repeat(board[:1], 512, axis=0)
    assert seen(stripes).score < POSSIBLE_AT


def test_turning_the_picture_over_its_diagonal_changes_nothing() -> None:
    picture = recompressed(sharp_scene(512, 384), 40)
    turned = np.ascontiguousarray(picture.transpose(1, 0, 2))
    assert seen(turned).raw == pytest.approx(seen(picture).raw, rel=0.02)


@pytest.mark.parametrize(
    ("top", "left", "words"),
    [(0, 0, "top left"), (0, 512, "top right"), (384, 512, "bottom right")],
)
def test_the_region_surrounds_the_compressed_part(top: int, left: int, words: str) -> None:
    picture = calm_scene(1024, 768)
    part = slice(top, top + 384), slice(left, left + 512)
    blocky = (picture[part].astype(int) + block_grid(512, 384, step=4) - 130).clip(0, 255)
    picture[part] = blocky.astype(np.uint8)
    found = seen(picture)
    assert found.score > POSSIBLE_AT
    assert found.region is not None
    x, y, width, height = found.region.as_list()
    assert (x, y) == pytest.approx((left / 1024, top / 768), abs=0.13)
    assert (x + width, y + height) == pytest.approx(
        ((left + 512) / 1024, (top + 384) / 768), abs=0.13
    )
    assert words in found.message


def test_a_picture_that_is_blocky_everywhere_has_no_region() -> None:
    found = seen(block_grid(640, 640, step=3))
    assert found.region is None
    assert "all over" in found.message


def test_a_large_picture_is_looked_at_natively_on_every_few_lines() -> None:
    small = seen(block_grid(800, 600, step=2)).raw
    assert seen(block_grid(3200, 2400, step=2)).raw == pytest.approx(small, rel=0.03)


def test_a_tiny_picture_is_not_judged() -> None:
    assert seen(block_grid(63, 300, step=8)).score == 0
