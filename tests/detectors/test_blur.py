"""Soft focus: told at every strength, and never confused with bokeh, grain or an empty picture."""

import numpy as np
import pytest

from curator.core.artifact import LIKELY_AT, POSSIBLE_AT
from curator.detectors.base import Finding, Views
from curator.detectors.blur import look
from curator.imaging.decode import Pixels
from tests.images import Rgb, blurred, sharp_scene, with_bokeh

SCENES = [sharp_scene(640, 480, seed=seed) for seed in range(3)]


def seen(picture: Rgb) -> Finding:
    return look(Views(Pixels(picture)))


@pytest.mark.parametrize("scene", SCENES)
def test_a_sharp_picture_is_not_flagged(scene: Rgb) -> None:
    assert seen(scene).score < 0.1


@pytest.mark.parametrize("scene", SCENES)
def test_blur_of_little_more_than_a_pixel_is_possible(scene: Rgb) -> None:
    assert seen(blurred(scene, 1.1)).score > POSSIBLE_AT


@pytest.mark.parametrize("sigma", [1.5, 2, 3, 4, 6, 8, 12, 16, 32])
@pytest.mark.parametrize("scene", SCENES)
def test_blur_of_any_width_is_likely(scene: Rgb, sigma: float) -> None:
    assert seen(blurred(scene, sigma)).score > LIKELY_AT


@pytest.mark.parametrize("scene", SCENES)
def test_more_blur_never_scores_less_up_to_two_pixels(scene: Rgb) -> None:
    raws = [seen(blurred(scene, sigma)).raw for sigma in (0.4, 0.6, 0.8, 1.0, 1.3, 1.6, 2.0)]
    assert raws == sorted(raws)


@pytest.mark.parametrize("sigma", [2, 4, 10])
@pytest.mark.parametrize("share", [0.06, 0.15, 0.4])
def test_a_sharp_subject_before_a_soft_ground_is_bokeh_and_not_blur(
    sigma: float, share: float
) -> None:
    picture = with_bokeh(sharp_scene(1000, 800), sigma, share)
    assert seen(picture).score < POSSIBLE_AT
    assert seen(blurred(picture, 2)).score > LIKELY_AT


def test_light_grain_does_not_hide_blur() -> None:
    soft = blurred(SCENES[0], 2).astype(float)
    grain = np.random.default_rng(2).normal(0, 1.5, (*soft.shape[:2], 1))
    assert seen((soft + grain).clip(0, 255).astype(np.uint8)).score > POSSIBLE_AT


def test_turning_the_picture_changes_nothing() -> None:
    soft = blurred(sharp_scene(640, 480), 1.0)
    turned = np.ascontiguousarray(np.rot90(soft, 2))
    assert seen(turned).raw == pytest.approx(seen(soft).raw, abs=0.02)


def test_contrast_hardly_matters() -> None:
    soft = blurred(sharp_scene(640, 480), 1.6)
    faint = (128 + (soft.astype(float) - 128) * 0.5).astype(np.uint8)
    assert abs(seen(faint).raw - seen(soft).raw) < 0.4


def test_a_large_picture_is_judged_as_it_is_seen_and_not_by_its_pixels() -> None:
    small = sharp_scene(800, 600)
    large = np.repeat(np.repeat(small, 3, axis=0), 3, axis=1)
    assert seen(blurred(large, 1.2)).score < POSSIBLE_AT
    assert seen(blurred(large, 8)).score > LIKELY_AT


@pytest.mark.parametrize("level", [0, 128, 255])
def test_an_empty_picture_has_no_focus(level: int) -> None:
    assert seen(np.full((300, 300, 3), level, np.uint8)).score == 0


def test_a_tiny_picture_has_no_focus() -> None:
    assert seen(sharp_scene(63, 500)).score == 0


def test_blur_concerns_the_whole_picture() -> None:
    found = seen(blurred(SCENES[0], 2))
    assert found.region is None
    assert "no part of the picture is crisp" in found.message
