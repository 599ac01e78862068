"""Low detail: what scipy has enlarged is found, with about the factor it was enlarged by."""

import numpy as np
import pytest

from curator.core.artifact import LIKELY_AT, POSSIBLE_AT
from tests.detectors.drawings import drawn_edges, enlarged, fractal, in_bytes, photo, seen
from tests.images import blurred, sharp_scene, with_bokeh


@pytest.mark.parametrize("factor", [2, 3, 4])
@pytest.mark.parametrize("order", [1, 3])
@pytest.mark.parametrize("seed", [1, 2])
def test_the_factor_comes_out_within_a_fifth(seed: int, order: int, factor: int) -> None:
    found = seen("low_detail", enlarged(sharp_scene(400, 320, seed=seed), factor, order=order))
    assert found.raw == pytest.approx(factor, rel=0.2)
    assert f"at {100 / found.raw:.0f} % of its size" in found.message
    assert found.region is None


@pytest.mark.parametrize("order", [1, 3])
def test_threefold_is_likely(order: int) -> None:
    assert seen("low_detail", enlarged(drawn_edges(400, 320), 3, order=order)).score > LIKELY_AT


def test_a_larger_factor_never_scores_less_where_every_part_has_detail() -> None:
    small = sharp_scene(400, 320, seed=3)
    raws = [seen("low_detail", enlarged(small, factor)).raw for factor in (1, 1.5, 2, 3, 4)]
    assert raws == sorted(raws)


def test_more_blur_promises_less_detail() -> None:
    scene = sharp_scene(640, 480)
    raws = [seen("low_detail", blurred(scene, sigma)).raw for sigma in (0.4, 0.8, 1.2, 1.8)]
    assert raws == sorted(raws)


@pytest.mark.parametrize("seed", [1, 2, 3])
def test_a_crisp_picture_has_the_detail_it_promises(seed: int) -> None:
    assert seen("low_detail", sharp_scene(640, 480, seed=seed)).raw == pytest.approx(1, abs=0.05)
    assert seen("low_detail", photo(seed=seed)).score < POSSIBLE_AT


def test_a_soft_ground_behind_a_crisp_subject_is_not_low_detail() -> None:
    assert seen("low_detail", with_bokeh(sharp_scene(800, 640), 5, 0.25)).score < POSSIBLE_AT


def test_doubled_pixels_have_hard_steps_and_are_not_claimed() -> None:
    small = sharp_scene(400, 320)
    doubled = np.repeat(np.repeat(small, 2, axis=0), 2, axis=1)
    assert seen("low_detail", doubled).score < POSSIBLE_AT


def test_grain_added_after_enlarging_hides_it_as_is_said() -> None:
    larger = enlarged(sharp_scene(400, 320), 2).astype(np.float64)
    grain = np.random.default_rng(3).normal(0, 8, larger.shape[:2])[..., None]
    assert seen("low_detail", in_bytes(larger + grain)).score < POSSIBLE_AT


def test_a_picture_without_texture_cannot_tell() -> None:
    faint = in_bytes(128 + 2 * fractal(400, 300, slope=2))
    assert seen("low_detail", faint).raw == 1
