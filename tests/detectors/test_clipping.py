"""Lost tones: known shares give their closed form; grounds and glints are left alone."""

import math

import numpy as np
import pytest

from curator.core.artifact import LIKELY_AT, POSSIBLE_AT
from curator.detectors.base import Finding, Views
from curator.detectors.clipping import look
from curator.imaging.decode import Pixels
from tests.images import Rgb, sharp_scene, with_patch

SCENE = sharp_scene(600, 400)


def seen(picture: Rgb, alpha: np.ndarray | None = None) -> Finding:
    return look(Views(Pixels(picture, alpha)))


def brightened(stops: float) -> Rgb:
    """Over-exposed in linear light, sRGB approximated by a power of 2.2."""
    return (255 * np.minimum(1, (SCENE / 255) * 2 ** (stops / 2.2))).astype(np.uint8)


def test_a_picture_that_keeps_its_tones_is_not_flagged() -> None:
    assert seen(SCENE).score < 0.1


@pytest.mark.parametrize("side", [100, 150, 200])
def test_a_blown_area_gives_the_logarithm_of_its_share(side: int) -> None:
    share = side * side / (600 * 400)
    found = seen(with_patch(SCENE, 255, (300, 60, side, side)))
    assert found.raw == pytest.approx(math.log((share + 0.002) / 0.002), rel=0.01)
    assert "blown highlights" in found.message


def test_the_region_is_the_box_of_the_largest_lost_area() -> None:
    picture = with_patch(with_patch(SCENE, 255, (400, 40, 160, 120)), 255, (20, 350, 30, 30))
    found = seen(picture)
    assert found.score > LIKELY_AT
    assert found.region is not None
    np.testing.assert_allclose(
        found.region.as_list(), [400 / 600, 0.1, 160 / 600, 0.3], atol=8 / 400
    )
    assert "top right" in found.message


def test_one_lost_channel_is_enough_for_highlights() -> None:
    picture = SCENE.copy()
    picture[50:250, 100:400, 0] = 255
    assert "blown highlights" in seen(picture).message
    assert seen(picture).score > LIKELY_AT


def test_a_glint_is_not_a_blown_highlight() -> None:
    assert seen(with_patch(SCENE, 255, (100, 100, 40, 40))).score < POSSIBLE_AT


def test_a_full_shoulder_excuses_white() -> None:
    picture = SCENE.copy()
    ramp = np.clip(np.linspace(225, 258, 260), 0, 255).astype(np.uint8)
    picture[:, :260] = ramp[None, :, None]
    alone = with_patch(SCENE, 255, (0, 0, 32, 400))
    assert seen(picture).raw < seen(alone).raw
    assert seen(picture).score < POSSIBLE_AT


def test_more_exposure_never_scores_less() -> None:
    scores = [seen(brightened(stops)).score for stops in (0, 0.5, 1, 1.25, 1.5)]
    assert scores == sorted(scores)
    assert scores[-1] > LIKELY_AT


@pytest.mark.parametrize("stops", [1.5, 2, 3])
def test_over_exposure_up_to_the_frame_is_still_flagged(stops: float) -> None:
    assert seen(brightened(stops)).score > POSSIBLE_AT


def test_a_white_ground_around_the_whole_picture_is_meant() -> None:
    ground = np.full((400, 600, 3), 255, np.uint8)
    ground[80:320, 120:480] = SCENE[80:320, 120:480]
    assert seen(ground).score < POSSIBLE_AT
    sky = with_patch(SCENE, 255, (0, 0, 600, 150))
    assert seen(sky).score > LIKELY_AT


def test_a_black_ground_around_the_whole_picture_is_meant() -> None:
    ground = np.zeros((400, 600, 3), np.uint8)
    ground[80:320, 120:480] = SCENE[80:320, 120:480]
    assert seen(ground).score < POSSIBLE_AT


def test_crushed_shadows_are_told_and_placed() -> None:
    found = seen(with_patch(SCENE, 0, (0, 150, 300, 250)))
    assert found.score > LIKELY_AT
    assert "crushed shadows" in found.message
    assert "bottom left" in found.message


@pytest.mark.parametrize(("top", "likely"), [(100, True), (130, True), (160, False), (255, False)])
def test_a_picture_is_too_dark_when_its_brightest_hundredth_is(top: int, *, likely: bool) -> None:
    rng = np.random.default_rng(1)
    picture = rng.integers(10, top + 1, (300, 300, 1)).repeat(3, axis=2).astype(np.uint8)
    found = seen(picture)
    assert (found.score > LIKELY_AT) == likely
    if likely:
        assert found.message == "the whole picture is too dark"
        assert found.region is None
        assert found.raw == pytest.approx(0.99 * top / 255, abs=0.01)


def test_a_few_lamps_do_not_light_a_dark_picture() -> None:
    dark = (SCENE // 3).astype(np.uint8)
    lamps = with_patch(dark, 250, (100, 100, 40, 40))
    assert seen(lamps).message == "the whole picture is too dark"


def test_a_picture_is_too_light_when_nothing_in_it_is_dark() -> None:
    washed = (225 + (SCENE.astype(int) - 128) // 8).astype(np.uint8)
    found = seen(washed)
    assert found.score > LIKELY_AT
    assert found.message == "the whole picture is too light"


def test_transparent_pixels_are_neither_black_nor_white() -> None:
    rgb = with_patch(SCENE, 0, (0, 0, 300, 400))
    alpha = np.full((400, 600), 255, np.uint8)
    assert seen(rgb, alpha).score > LIKELY_AT
    alpha[:, :300] = 0
    assert seen(rgb, alpha).score < 0.1


def test_a_tiny_picture_is_not_judged() -> None:
    assert seen(np.zeros((20, 300, 3), np.uint8)).score == 0
